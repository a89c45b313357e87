"""What the codebook says of common constructions, in sentences of our own."""

import pytest
from coded_texts import mentions_of

CODED = [
    ("Kenya will sign a treaty with Uganda next week.", "AGREE", "KEN+UGA", ""),
    ("Kenya signed a treaty with Uganda.", "SUPPORT", "KEN+UGA", ""),
    ("The Kenyan parliament ratified the treaty with Uganda.", "SUPPORT", "KEN", "UGA"),
    ("France announced it would withdraw its troops from Chad.", "CONCEDE", "FRA", "TCD"),
    ("The last French soldiers left Chad on Monday.", "RETREAT withdraw", "FRA", "TCD"),
    ("Sweden summoned the Iranian ambassador.", "ACCUSE disapprove", "SWE", "IRN"),
    ("Serbia cancelled talks with Kosovo.", "REJECT meet", "SRB", "XKX"),
    ("Germany suspends aid to Uganda.", "SANCTION discontinue", "DEU", "UGA"),
    ("Japan and India held joint naval drills.", "COOPERATE", "IND+JPN", ""),
    ("China held military drills near Taiwan.", "MOBILIZE troops", "CHN", "TWN"),
    ("Washington said it had imposed sanctions on Iran.", "SANCTION discontinue", "USA", "IRN"),
    ("UN agencies condemned the raid by Israeli troops.", "ACCUSE disapprove", "UNO", "ISR"),
    ("A Spanish court issued a warrant for the former leader.", "THREATEN arrest", "ESP", "ESP"),
    ("Falklands police arrested three Argentine sailors.", "COERCE arrest", "GBR", "ARG"),
    ("Pakistani troops rescued hundreds of flood victims.", "AID", "PAK", "PAK"),
    ("Ukrainian forces captured forty Russian fighters.", "ASSAULT abduct", "UKR", "RUS"),
    ("Thousands of refugees fled the shelling by Sudanese troops.", "SANCTION expel", "SDN", "SDN"),
    (
        "Police in Georgia pushed back protesters with tear gas.",
        "ASSAULT crowd-control",
        "GEO",
        "GEO",
    ),
    ("Egypt's military has seized power, a broadcaster said.", "COERCE seize", "EGY", "EGY"),
    ("Turkey denied the accusation by Greece.", "REJECT", "TUR", "GRC"),
    ("Peru's president dismissed the defence minister.", "SANCTION expel", "PER", "PER"),
    ("The United States raised tariffs on Chinese goods.", "SANCTION discontinue", "USA", "CHN"),
    ("Kenya will not send aid to Sudan.", "REJECT assist", "KEN", "SDN"),
    ("Serbia said it would not meet Kosovo's leader.", "REJECT meet", "SRB", "XKX"),
    ("Rebels in Colombia laid down their arms.", "RETREAT disarm", "COL", ""),
]

SPOKEN = [
    (
        "“We will not accept the plan by Kenya,” Uganda's president said.",
        "REJECT change",
        "UGA",
        "KEN",
    ),
    ("Chad's president said: “I urge Mali to talk.”", "REQUEST meet", "TCD", "MLI"),
    ("Chad says it is willing to withdraw its troops from Mali.", "AGREE", "TCD", "MLI"),
    ("Uganda said it would attack Kenya.", "THREATEN violence", "UGA", "KEN"),
    ("Ghana's president said the Togolese vote was a farce.", "ACCUSE disapprove", "GHA", "TGO"),
]

CONTENT = [
    ("Norway agreed to send aid to Sudan.", ["AGREE"]),
    ("Kenya demanded that Uganda lift its restrictions on traders.", ["REQUEST"]),
    ("Kenya threatened to break ties with Uganda unless Uganda closed the camp.", ["THREATEN"]),
    ("Kenya rejected an offer from Uganda for direct talks.", ["REJECT"]),
    ("Kenya condemned the attack by Uganda on Rwanda.", ["ACCUSE", "ASSAULT"]),
]

INFERRED = [
    ("Norway is suspending its aid programme.", "SANCTION discontinue", "NOR", ""),
    ("Kenyan jets renewed their bombardment of southern Somalia.", "ASSAULT aerial", "KEN", "SOM"),
    ("The Danish investigation was shelved.", "CONCEDE", "DNK", ""),
    (
        "Chad's prime minister spoke in a phone call with Mali's president.",
        "CONSULT phone",
        "MLI+TCD",
        "",
    ),
    (
        "Kenya rejected five names that Uganda wanted to add to the list.",
        "REJECT change",
        "KEN",
        "UGA",
    ),
    ("Protesters marched through Nairobi, Kenya.", "PROTEST demo", "KEN", "KEN"),
]

NOT_CODED = [
    "Kenya should withdraw its troops from Somalia.",
    "The president of Chad wanted to return to the capital.",
    "Kenya could not have attacked Somalia.",
    "In the derby the home side launched attack after attack in the second half.",
    "The legal war between the two firms dragged on.",
    "The war of words between Turkey and Greece went on.",
    "A heat wave killed dozens of people in India.",
    "The ambassador spoke of human rights.",
    "The West condemned the election in Belarus.",
    "Will Turkey attack Syria?",
    "Stop the attacks on Gaza now!",
    "The bank asked its customers to pay online.",
]

FLAGGED = [
    ("Towns marked the anniversary of the 2002 bombing by rebels in Mali.", "historical"),
    ("If Russia invades Moldova, the government will flee.", "hypothetical"),
    ("Turkey could attack Syria.", "hypothetical"),
    ("Fighting between Armenia and Azerbaijan has not resumed.", "negated"),
    ("Restrictions once imposed by Kenya on Uganda angered farmers.", "historical"),
    ("Kenya did not sign the treaty with Uganda.", "negated"),
    ("Rebels in Chad failed to capture the town.", "negated"),
    ("Rebels killed five soldiers in Chad in 2012.", "historical"),
    ("Turkish police will arrest the protesters.", "future"),
    ("Washington said it would impose sanctions on Iran.", "future"),
]


def shown(mention):
    return (
        " ".join((mention.event, *mention.mode)),
        "+".join(sorted({party.code for party in mention.actor})),
        "+".join(sorted({party.code for party in mention.recipient})),
    )


@pytest.mark.parametrize(("sentence", "event", "actor", "recipient"), CODED + INFERRED + SPOKEN)
def test_it_is_coded(sentence, event, actor, recipient):
    mentions = mentions_of(sentence)
    assert (event, actor, recipient) in [shown(mention) for mention in mentions]
    assert not any(mention.aux for mention in mentions)


@pytest.mark.parametrize(("sentence", "events"), CONTENT)
def test_what_an_act_is_about_is_no_event_beside_it(sentence, events):
    assert sorted(mention.event for mention in mentions_of(sentence)) == events


@pytest.mark.parametrize("sentence", NOT_CODED)
def test_it_is_no_event(sentence):
    assert [shown(mention) for mention in mentions_of(sentence)] == []


@pytest.mark.parametrize(("sentence", "flag"), FLAGGED)
def test_it_is_flagged(sentence, flag):
    mentions = mentions_of(sentence)
    assert mentions
    assert all(flag in mention.aux for mention in mentions)


def test_a_sentence_to_prison_is_two_events_and_no_accusation():
    events = [shown(one) for one in mentions_of("An Egyptian court sentenced an editor to jail.")]
    assert sorted(event for event, _, _ in events) == ["COERCE arrest", "SANCTION convict"]


def test_a_union_that_strikes_a_deal_does_not_strike():
    mentions = mentions_of("The Kenyan pilots' union struck a deal with the government.")
    assert "PROTEST" not in {mention.event for mention in mentions}


def test_who_vouches_is_said():
    (mention,) = mentions_of("Rebels killed five soldiers, according to the Chadian army.")
    assert mention.attributed == "the Chadian army"


def test_troops_that_attack_are_not_mobilised_besides():
    text = "Ethiopia sent troops to the border. Ethiopian troops attacked Somali militants."
    events = {mention.event for mention in mentions_of(text)}
    assert "ASSAULT" in events
    assert "MOBILIZE" not in events


def test_an_attack_and_its_toll_are_one_event():
    text = "Rebels attacked an army base in Mali on Monday. Ten soldiers were killed."
    assert [mention.event for mention in mentions_of(text)] == ["ASSAULT"]


def test_two_sanctions_with_one_pair_stay_two():
    text = "Mali scrapped a defence pact with France. It also expelled the French ambassador."
    assert [mention.event for mention in mentions_of(text)] == ["SANCTION", "SANCTION"]


def test_a_deed_told_late_in_a_long_story_without_a_day_is_background():
    filler = "The valley was quiet and the market was full. " * 20
    late = mentions_of("Kenya met Uganda. " + filler + "Rebels attacked Mali.")
    soon = mentions_of("Kenya met Uganda. Rebels attacked Mali. " + filler)
    assert [one.aux for one in late if one.event == "ASSAULT"] == [("historical",)]
    assert [one.aux for one in soon if one.event == "ASSAULT"] == [()]


def test_what_is_threatened_is_where_and_when_it_was_said():
    text = (
        "President William Ruto said in Mombasa on Tuesday that Kenyan troops would attack Somalia."
    )
    mention, *_ = mentions_of(text)
    assert mention.event == "THREATEN"
    assert mention.place is not None
    assert mention.date is not None
    assert (mention.place.name, mention.date.start) == ("Mombasa", "2024-04-30")
