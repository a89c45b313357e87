"""The thirty constructions that a coder of political news must not get wrong, several times."""

import pytest

from dateline.pipeline import code_texts

PUBLISHED = "2024-05-02"

CODED = [
    # will sign
    ("Ghana will sign a trade pact with Togo on Friday.", "AGREE", "GHA+TGO"),
    ("Peru and Chile are to sign a border accord next month.", "AGREE", "CHL+PER"),
    ("The Thai premier will sign a treaty with Laos.", "AGREE", "LAO+THA"),
    # signed
    ("Ghana signed a trade pact with Togo on Friday.", "SUPPORT", "GHA+TGO"),
    ("A border accord was signed by Peru and Chile.", "SUPPORT", "CHL+PER"),
    ("The Thai premier signed a treaty with Laos.", "SUPPORT", "LAO+THA"),
    # parliament ratified
    ("Togo's parliament ratified the accord with Ghana.", "SUPPORT", "TGO"),
    ("The Chilean senate ratified the treaty.", "SUPPORT", "CHL"),
    ("Lawmakers in Laos approved the pact with Thailand.", "SUPPORT", "LAO"),
    # announced it would withdraw
    ("Burundi announced it would withdraw its soldiers from Somalia.", "CONCEDE", "BDI"),
    ("The Danish government said it will pull its troops out of Mali.", "CONCEDE", "DNK"),
    ("Uganda announced that it would withdraw from Congo.", "CONCEDE", "UGA"),
    # last soldiers left
    ("The last Burundian soldiers left Somalia.", "RETREAT withdraw", "BDI"),
    ("Danish troops withdrew from Mali on Tuesday.", "RETREAT withdraw", "DNK"),
    ("Uganda pulled its last battalion out of Congo.", "RETREAT withdraw", "UGA"),
    # summoned the ambassador
    ("Poland summoned the Belarusian ambassador.", "ACCUSE disapprove", "POL"),
    ("The Pakistani foreign ministry summoned India's envoy.", "ACCUSE disapprove", "PAK"),
    ("Malaysia called in the Chinese ambassador.", "ACCUSE disapprove", "MYS"),
    # cancelled talks
    ("Pakistan cancelled talks with India.", "REJECT meet", "PAK"),
    ("Georgia called off a meeting with Russia.", "REJECT meet", "GEO"),
    ("Venezuela postponed a summit with Guyana.", "REJECT meet", "VEN"),
    # suspends aid
    ("Sweden suspends aid to Mali.", "SANCTION discontinue", "SWE"),
    ("The European Union froze aid to Ethiopia.", "SANCTION discontinue", "EUR"),
    ("Canada has halted assistance to Sudan.", "SANCTION discontinue", "CAN"),
    # drills
    ("Egypt and Sudan held joint air drills.", "COOPERATE", "EGY+SDN"),
    ("Indonesia and Australia began a joint naval exercise.", "COOPERATE", "AUS+IDN"),
    ("Taiwan held military drills on its east coast.", "MOBILIZE troops", "TWN"),
    ("Belarus began an exercise near the border.", "MOBILIZE troops", "BLR"),
    # Washington said
    ("Moscow said it would suspend grain exports to Turkey.", "SANCTION discontinue", "RUS"),
    ("Tehran expelled two French diplomats.", "SANCTION expel", "IRN"),
    ("Beijing accused Manila of ramming a boat.", "ACCUSE allege", "CHN"),
    # agencies of the United Nations
    ("UNICEF condemned the killing of children by Sudanese soldiers.", "ACCUSE disapprove", "UNO"),
    ("The World Food Programme delivered wheat to Yemen.", "AID", "UNO"),
    ("UN agencies urged Kenya to change the law on refugees.", "REQUEST change", "UNO"),
    # warrants
    ("A Pakistani court issued an arrest warrant for the exiled leader.", "THREATEN arrest", "PAK"),
    ("Spanish judges issued a warrant for a Catalan politician.", "THREATEN arrest", "ESP"),
    # partly recognised entities and dependencies
    ("Transnistrian authorities arrested a journalist.", "COERCE arrest", "MDA"),
    ("Abkhaz police detained two Georgian farmers.", "COERCE arrest", "GEO"),
    ("Falklands police arrested a Chilean captain.", "COERCE arrest", "GBR"),
    ("Bermuda police arrested four protesters.", "COERCE arrest", "GBR"),
    # troops that rescue
    ("Nepalese troops rescued flood victims.", "AID", "NPL"),
    ("The Turkish army rescued survivors of the earthquake.", "AID", "TUR"),
    ("Soldiers from Chile rescued villagers in Peru.", "AID", "CHL"),
    # captured fighters
    ("Ethiopian troops captured twelve Eritrean soldiers.", "ASSAULT abduct", "ETH"),
    ("Chadian forces captured a Nigerian militant.", "ASSAULT abduct", "TCD"),
    ("Malian rebels took nine soldiers prisoner.", "ASSAULT abduct", "MLI"),
    # refugees
    ("Thousands of villagers fled the shelling by Burmese troops.", "SANCTION expel", "MMR"),
    ("Hundreds of refugees fled the fighting in Sudan.", "SANCTION expel", "SDN"),
    # police and crowds
    ("Indian police pushed back a crowd of farmers.", "COERCE restrict", "IND"),
    ("Police in Senegal pushed back protesters.", "COERCE restrict", "SEN"),
    ("Kenyan police fired tear gas at protesters.", "ASSAULT crowd-control", "KEN"),
    ("Greek police used water cannon against demonstrators.", "ASSAULT crowd-control", "GRC"),
    ("Police in Serbia dispersed protesters with tear gas.", "ASSAULT crowd-control", "SRB"),
]  # fmt: skip

NOTHING = [
    # a derby's attack
    "In the derby the visitors' attack was blunt until the striker scored.",
    "The home side attacked from the first whistle and won the match 3-1.",
    "Wave after wave of attack brought the club two goals before half-time.",
    # legal war, war of words, heat waves
    "The legal war over the singer's estate goes on.",
    "A war of words broke out between Algeria and Morocco.",
    "A heat wave killed forty people in Pakistan.",
    "The flood killed nine villagers in Nepal.",
    # parts of words
    "The ambassador of good taste spoke of copyrights and birthrights.",
    "A passage on banking was embargo-free reading, the scholars thought.",
    # the West
    "The West condemned the vote in Belarus.",
    "The international community condemned the coup.",
    "Western powers criticised the law.",
    # questions and orders
    "Will Ethiopia invade Eritrea?",
    "Did Chad expel the French ambassador?",
    "Free the prisoners in Egypt now!",
    "Stop the war in Sudan!",
]

FLAGGED = [
    ("Villagers marked the anniversary of the bombing of a Bosnian market.", "historical"),
    ("Spain remembered the anniversary of the train bombings by jihadists.", "historical"),
    ("Rwanda commemorated the 1994 massacre of Tutsi villagers.", "historical"),
    ("If Ethiopia invades Eritrea, Sudan will close the border.", "hypothetical"),
    ("If rebels attack the capital of Chad, the army will strike back.", "hypothetical"),
    ("If China invades Taiwan, shipping will suffer.", "hypothetical"),
    ("Fighting between Ethiopia and Eritrea has not resumed.", "negated"),
    ("Kenyan police did not arrest the lawmaker.", "negated"),
    ("Malian rebels have not released the hostages.", "negated"),
]

ATTRIBUTED = [
    "Rebels killed six soldiers in Mali, according to the army.",
    "Sudanese troops reportedly shelled a village in Darfur.",
    "Ethiopian soldiers killed nine farmers, according to rebels.",
    "Israeli jets bombed a depot in Lebanon, the Lebanese army said.",
]

SENTENCES = [
    *[sentence for sentence, _, _ in CODED], *NOTHING,
    *[sentence for sentence, _ in FLAGGED], *ATTRIBUTED,
]  # fmt: skip


@pytest.fixture(scope="module")
def read():
    rows = [{"id": text, "text": text, "date": PUBLISHED} for text in SENTENCES]
    return dict(code_texts(rows))


@pytest.mark.parametrize(("sentence", "event", "actor"), CODED)
def test_it_is_coded(read, sentence, event, actor):
    found = [
        (
            " ".join((mention.event, *mention.mode)),
            "+".join(sorted({party.code for party in mention.actor})),
        )
        for mention in read[sentence]
    ]
    assert (event, actor) in found


@pytest.mark.parametrize("sentence", NOTHING)
def test_it_is_no_event(read, sentence):
    assert [mention.event for mention in read[sentence]] == []


@pytest.mark.parametrize(("sentence", "flag"), FLAGGED)
def test_it_is_flagged(read, sentence, flag):
    assert any(flag in mention.aux for mention in read[sentence])


@pytest.mark.parametrize("sentence", ATTRIBUTED)
def test_somebody_vouches_for_it(read, sentence):
    assert any(mention.attributed for mention in read[sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "A court in Belarus sentenced a teacher to five years in prison.",
        "An Egyptian court sentenced two brothers to five years in jail.",
        "The Vietnamese blogger was sentenced to nine years in prison.",
    ],
)
def test_a_sentence_to_prison_is_a_conviction_and_an_arrest_and_no_accusation(sentence):
    ((_, mentions),) = code_texts([{"id": "1", "text": sentence, "date": PUBLISHED}])
    found = {" ".join((mention.event, *mention.mode)) for mention in mentions}
    assert found == {"SANCTION convict", "COERCE arrest"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chilean miners' union struck a deal with the company.",
        "Kenyan teachers struck a bargain with the ministry.",
        "The union strikes a deal with Peru's government.",
    ],
)
def test_a_union_that_strikes_a_deal_does_not_strike(sentence):
    ((_, mentions),) = code_texts([{"id": "1", "text": sentence, "date": PUBLISHED}])
    assert "PROTEST" not in {mention.event for mention in mentions}


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI (Reuters) - Ethiopian troops killed nine rebels in Gambella, Ethiopia.",
        "GENEVA, May 2 - Sudanese soldiers shelled a market in Nyala, Sudan.",
    ],
)
def test_the_city_of_the_dateline_is_not_the_place(text):
    ((_, mentions),) = code_texts([{"id": "1", "text": text, "date": PUBLISHED}])
    assert mentions
    assert {mention.place.country for mention in mentions if mention.place} <= {"ETH", "SDN"}
