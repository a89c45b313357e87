"""Flat pages of ten kinds of site, all made up: the story whole, no line of a list in it."""

import pytest

from dateline.article import read_page
from dateline.records import Page

PORTAL = (
    ["Skip to content", "Menu", "Home", "News", "Money", "Sport", "Horoscopes", "Sign in", "Search",
     "Weather: Larrabee 14°C", "Trending: Storm Odile | Rail strike | Lottery results",
     "Salt workers end strike after late-night deal in Larrabee", "Updated 6 hours ago"],
    ["LARRABEE — Workers at the country's largest salt works returned to their jobs on Thursday "
     "after union leaders and managers signed a deal in the early hours of the morning.",
     "Under the agreement, wages will rise by four percent this year and two percent next year, "
     "said Imre Halloran, who spoke for the union during nine days of talks.",
     "The company said in a statement that it regretted the losses of the past weeks and would "
     "take back all forty workers whom it had dismissed during the strike.",
     "Lorries had waited for days at the gates, and two ships left the harbour without cargo."],
    ["Share", "Tweet", "Pin it", "Sponsored", "Doctors hate this one trick for better sleep",
     "Recommended for you", "Actress spotted with new dog on beach walk",
     "Seven kitchens that will make you want to move house", "Ten signs that your cat is bored",
     "Lottery: nobody wins the jackpot again", "Terms of use", "Privacy policy", "Cookie settings"],
)  # fmt: skip
REGIONAL = (
    ["The Tamworth Vale Courier", "E-paper", "Subscribe from £1 a week", "Local", "Obituaries",
     "Planning", "Village life", "Local > Tamworth Vale", "Bridge to stay shut until spring, "
     "council engineers say", "By Nerys Applegarth", "Local democracy reporter",
     "18 November 2023, 07:30"],
    ["The old stone bridge at Cobbold's Mill will stay closed to traffic until at least April, "
     "engineers told the county council on Friday.",
     "Floods last month washed away part of the middle pier, and divers found cracks in a second "
     "one that had not been seen before.",
     "“We would rather be slow than sorry,” said Councillor Jethro Pym, who chairs the roads "
     "committee. Repairs are expected to cost close to two million pounds.",
     "Farmers say that the detour adds forty minutes to every trip to market, and a group of "
     "parents has asked for a second school bus."],
    ["Do you have a story for us? Email newsdesk@example.org", "More from Tamworth Vale",
     "Bakery wins prize for the county's best rye loaf", "Choir seeks tenors for Easter concert",
     "Planning: barn near Ashby to become three flats", "Most read",
     "1. Man fined for keeping eleven geese in flat", "2. Pub landlord retires after 41 years",
     "3. Where to see Christmas lights this year", "© Tamworth Vale Newspapers Ltd"],
)  # fmt: skip
AGENCY = (
    ["World", "Business", "Markets", "Breakingviews", "My News", "Africa",
     "Rebels hand over airport to regional force after truce",
     "By Joao Sebakunzi and Mirela Anton", "March 14, 2022 4:12 PM UTC Updated 2 years ago"],
    ["KATALE, March 14 (Reuters) - Rebels who had held the airport of Katale since January handed "
     "it over to a regional peacekeeping force on Monday, a week after a truce was signed.",
     "Soldiers from three neighbouring countries took up positions around the runway before noon, "
     "a witness said, and the first plane with medicine landed two hours later.",
     "A spokesman for the rebels said that his men had kept their word and expected the government "
     "to release prisoners by the end of the month.",
     "The government did not immediately respond to a request for comment."],
    ["Reporting by Joao Sebakunzi; Editing by Tessa Lind", "Our Standards: The Trust Principles.",
     "Read Next", "Oil falls as stocks of crude rise for a third week",
     "Central bank of Norland keeps rate unchanged at 3 percent",
     "Explainer: what is in the budget of the new coalition?", "Sign up here",
     "Quotes delayed a minimum of 15 minutes."],
)  # fmt: skip
AGGREGATOR = (
    ["Current:Home > Markets", "Two ferries collide in fog off Sant Pol; all passengers are safe",
     "View", "Date:2025-02-11 09:14:02"],
    ["SANT POL (AP) — Two ferries with more than three hundred people on board collided in thick "
     "fog outside the harbour of Sant Pol early on Wednesday, the coast guard said.",
     "Fishing boats brought all the passengers ashore within an hour, and eleven of them were "
     "treated for cold and bruises.",
     "The coast guard opened an inquiry into why neither captain had answered the radio."],
    ["____", "veryGood! (411)", "Related", "- Singer cancels three shows because of a sore throat",
     "- Coach leaves club after a single season", "- Recall of frozen peas in nine states",
     "- A guide to the best rucksacks of the year", "Ranking",
     "- Inflation slows for the fourth month in a row", "- Actor marries in a small chapel",
     "- The best places to see the autumn leaves", "Recommendation",
     "Airline will fly to the islands again next summer",
     "Teacher wins prize for a garden on a school roof",
     "What we know about the power cut in the north"],
)  # fmt: skip
BLOG = (
    ["Notes from the Upper Valley", "About", "Archive", "RSS", "« Older post", "Newer post »",
     "What the water law will change for us", "Posted on 3 May 2021 by Ottoline Ferrars",
     "Filed under: water, law"],
    ["On Saturday parliament passed the water law, after eleven hours of debate and by a margin of "
     "four votes. I was in the gallery until the end and want to write down what it changes.",
     "Every village with more than two hundred people will now elect a water board, which can stop "
     "a company from drilling within three miles of a spring.",
     "The minister said that the old permits would stay valid for five years. Opponents have "
     "already promised to take that part of the law to the high court.",
     "My neighbours who grow apples are relieved, and those who sell bottled water are not."],
    ["Share this:", "Like Loading...", "Tagged parliament, springs, valley", "4 comments",
     "Leave a Reply", "Your email address will not be published. Required fields are marked *",
     "Recent Posts", "A walk along the northern ditch", "Bees, and why I gave them up",
     "Blogroll", "The Apple Grower", "Valley Weather", "Powered by WordPress"],
)  # fmt: skip
WITH_COMMENTS = (
    ["The Northern Ledger", "Home", "News", "Opinion", "Sport", "Log in", "Register",
     "Minister resigns over leaked letters to mining firm", "Dorothea Quist",
     "Political editor", "Tuesday 9 August 2022 18:20"],
    ["The minister of mines, Aurel Dragan, resigned on Tuesday after letters were leaked in which "
     "he promised a licence to a firm that his brother advises.",
     "In a short speech outside the ministry he said that he had broken no law, but that he did "
     "not want to be a burden to the government.",
     "The prime minister thanked him for his work and said that a successor would be named before "
     "the end of the week. Opposition leaders called for a new election.",
     "Prosecutors have opened an inquiry into the licence and have seized computers at the firm."],
    ["Comments (3)", "Newest first", "greyheron: About time. I have been saying this for two years "
     "and nobody listened to me!", "Reply", "Report", "tallyman77: You would say the same of all "
     "of them, my friend. Who do you want instead?", "Reply", "Report",
     "View more comments", "Most commented", "Should the clocks change? Have your say",
     "Our columnist on why trams are better than buses", "Contact us", "Complaints"],
)  # fmt: skip
STUB = (
    ["The Capital Review", "Subscribe", "Sign in", "Politics",
     "Coalition partners split over plan to send engineers to border",
     "By Leopold Varga", "Published Oct 2, 2023"],
    ["The two parties of the governing coalition split on Monday over a plan to send army "
     "engineers to the border, where a landslide has cut the only road.",
     "The smaller party said that it would vote against the plan because parliament had not been "
     "asked, and its leader accused the defence minister of acting alone."],
    ["This article is for subscribers only.", "To continue reading, choose a subscription.",
     "Monthly: 9.90", "Yearly: 99.00", "Already a subscriber? Sign in",
     "You may also like", "How a village saved its last shop",
     "The long road to a second bridge", "Why the harbour needs a new crane"],
)  # fmt: skip
TICKER = (
    ["Live", "Home", "Video", "Storm Odile live: thousands without power as rivers rise",
     "Last updated 2 hours ago", "Key points"],
    ["Some 40,000 homes are without power after Storm Odile crossed the coast on Sunday night, "
     "the grid operator said.",
     "17:42 Police have closed the road along the river Marn after water reached the pillars of "
     "the bridge, and are asking people to stay at home.",
     "16:58 The army is sending two hundred soldiers with pumps to the town of Belleray, the "
     "defence ministry announced.",
     "16:05 A man died when a tree fell on his car near Ostheim, rescuers said. His wife was "
     "taken to hospital with light injuries.",
     "15:30 Trains between the capital and the coast have stopped, and buses replace them."],
    ["Load more posts", "Share this page", "Top stories",
     "Champion withdraws from final with a knee injury", "Museum gets its stolen clock back",
     "Five books for a long train journey", "About us", "Advertise", "Help"],
)  # fmt: skip
FRENCH = (
    ["Aller au contenu", "Le Courrier des Vallées", "Se connecter", "S’abonner", "À la une",
     "Politique", "Économie", "Sports", "Accueil > Politique",
     "Le conseil régional suspend les travaux du barrage", "Par Solène Aubrac",
     "Publié le 12 mars 2024 à 08h15"],
    ["Le conseil régional a suspendu lundi les travaux du barrage de Sornac, après la découverte "
     "de fissures dans la roche qui doit porter le mur.",
     "La présidente du conseil, Maud Tarrieu, a déclaré que la sécurité des habitants passait "
     "avant le calendrier et qu’une nouvelle expertise serait rendue en juin.",
     "Les syndicats craignent que deux cents ouvriers ne perdent leur emploi, tandis que les "
     "pêcheurs de la vallée se félicitent de la décision.",
     "L’entreprise chargée du chantier a annoncé qu’elle saisirait le tribunal administratif."],
    ["Partager", "Commenter", "À lire aussi", "Un nouveau marché couvert pour le printemps",
     "La fanfare fête ses cent ans", "Le club de rugby change d’entraîneur",
     "Les plus lus", "1. Un ours aperçu près du village", "2. La neige ferme trois écoles",
     "Mentions légales", "Gestion des cookies"],
)  # fmt: skip
WITH_TEASERS = (
    ["Channel Nine News", "Watch live", "On air now", "Newsletters",
     "Court orders harbour company to pay for oil spill", "Reporter: Ines Calloway",
     "Posted: Jun 5, 2023 / 06:12 PM CST"],
    ["PORT ELLERY (Channel Nine) – A court on Monday ordered the harbour company to pay eleven "
     "million dollars for the oil that one of its tankers spilled two years ago.",
     "Judge Rosalind Achterberg said that the company had known of a leaking valve and had sent "
     "the ship out all the same.",
     "Fishermen who had brought the case embraced each other outside the courthouse, and their "
     "lawyer said that the money would be paid before winter.",
     "The company said that it would study the ruling before it decides whether to appeal."],
    ["Copyright 2023 Channel Nine. All rights reserved. This material may not be published.",
     "Latest headlines", "Zoo names baby giraffe after long vote",
     "The city zoo has named its baby giraffe after more than nine thousand people voted ...",
     "Read more", "Bus fares to rise in September",
     "Passengers will pay twenty cents more for a ride, the transport office said ...",
     "Read more", "Stay connected", "Like us on Facebook", "Download our app"],
)  # fmt: skip
TEMPLATES = {
    "portal": PORTAL,
    "regional paper": REGIONAL,
    "agency": AGENCY,
    "aggregator": AGGREGATOR,
    "blog": BLOG,
    "newspaper with comments": WITH_COMMENTS,
    "paywall stub": STUB,
    "live ticker": TICKER,
    "French paper": FRENCH,
    "broadcaster with teasers": WITH_TEASERS,
}
BYLINES = {
    "regional paper": ("Nerys Applegarth",),
    "agency": ("Joao Sebakunzi", "Mirela Anton"),
    "blog": ("Ottoline Ferrars",),
    "newspaper with comments": ("Dorothea Quist",),
    "paywall stub": ("Leopold Varga",),
    "French paper": ("Solène Aubrac",),
    "broadcaster with teasers": ("Ines Calloway",),
}


def read(name):
    before, story, behind = TEMPLATES[name]
    content = "\n".join([*before, *story, *behind])
    return read_page(Page(id="p", kind="text", content=content, source="test"))[0]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_story_is_whole_and_nothing_else_is_in_it(name):
    story = TEMPLATES[name][1]
    lines = read(name).text.split("\n")
    assert [line for line in story if line not in lines] == []
    assert [line for line in lines if line not in story] == []


@pytest.mark.parametrize("name", BYLINES)
def test_the_byline_is_found(name):
    assert read(name).byline == BYLINES[name]
