"""The same deed told another way round is the same event: clefts, "among those", "the first to"."""

import pytest
from coded_texts import mentions_of, told, with_flags

NEWS = ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Among those detained by police in Lusaka were two Malawian editors.",
         ("COERCE", "ZMB", "MWI")),
        ("Among those freed by Eritrea was an Ethiopian pilot.", ("RETREAT", "ERI", "ETH")),
        ("A Beninese lawyer was among 40 people arrested by Togolese police.",
         ("COERCE", "TGO", "BEN")),
        ("Uruguay is among the countries that expelled the Venezuelan ambassador.",
         ("SANCTION", "URY", "VEN")),
        ("Denmark became the first country to expel the Belarusian ambassador.",
         ("SANCTION", "DNK", "BLR")),
        ("Egypt became the first country to intervene in Sudan.", ("MOBILIZE", "EGY", "SDN")),
        ("Qatar became the first state to offer amnesty to rebels in Sudan.",
         ("CONCEDE", "QAT", "SDN")),
        ("It was Mali that threatened to expel the Algerian ambassador.",
         ("THREATEN", "MLI", "DZA")),
        ("Benin followed through on a threat to suspend Togolese imports.",
         ("SANCTION", "BEN", "TGO")),
        ("Turkey made good on a promise to deliver grain to Somalia.", ("AID", "TUR", "SOM")),
        ("Hezbollah did fire rockets at Israel, a spokesman confirmed.",
         ("ASSAULT", "LBN", "ISR")),
        ("The month ended with militants burning down a village in Niger.",
         ("ASSAULT", "NER", "NER")),
        ("Moldova took the opportunity to expel three Russian diplomats.",
         ("SANCTION", "MDA", "RUS")),
        ("Video footage showed soldiers raiding the headquarters of a union in Burundi.",
         ("COERCE", "BDI", "BDI")),
        ("Turkish ships had no choice but to unload grain in Djibouti.",
         ("AID", "TUR", "DJI")),
        ("Riot police, it emerged on Monday, lined the streets in Gabon.",
         ("MOBILIZE", "GAB", "")),
        ("#BREAKING #Jordan provided #Yemen with tents. More to follow.", ("AID", "JOR", "YEM")),
        ("JUST IN: #Oman paid for the uniforms of the Jordanian army. https://t.co/b7Yk1",
         ("AID", "OMN", "JOR")),
        ("Cuba, but not Bolivia, expelled the Chilean ambassador.", ("SANCTION", "CUB", "CHL")),
        ("Jordan as well as Malta revoked the passports of two Libyan bankers.",
         ("COERCE", "JOR+MLT", "LBY")),
        ("Uruguay and its close ally Ecuador held up the appointment of the Greek envoy.",
         ("REJECT", "URY+ECU", "GRC")),
        ("The week ended with Turkey freezing Kurdish tax revenues.", ("COERCE", "TUR", "TUR")),
        ("Chad and its ally Togo imposed curbs on Somali refugees.",
         ("COERCE", "TCD+TGO", "SOM")),
    ],
)  # fmt: skip
def test_who_did_what_is_read(text, event):
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It was soldiers that blocked the path of students in Togo.", "COERCE"),
        ("Among those arrested by police was a Gambian priest.", "COERCE"),
        ("It was the Slovak government that gave lorries to Moldova.", "AID"),
        ("Mali did not hesitate to expel the Algerian ambassador.", "SANCTION"),
        ("Slovenia banned Serbian lorries, something few had expected.", "COERCE"),
        ("The row went on with the Somali police holding two Omani sailors at a base.", "COERCE"),
        ("It was thousands of Chadian villagers that fled from soldiers.", "SANCTION"),
    ],
)
def test_so_told_it_is_news(text, event):
    assert (event, NEWS) in with_flags(text)


@pytest.mark.parametrize(
    ("text", "event", "flag"),
    [
        ("Benin failed to follow through on a threat to expel the Togolese ambassador.",
         "SANCTION", "negated"),
        ("Mali failed to expel the Algerian ambassador.", "SANCTION", "negated"),
        ("It was not Mali that expelled the Algerian ambassador.", "SANCTION", "negated"),
    ],
)  # fmt: skip
def test_what_denies_it_denies_it_still(text, event, flag):
    assert [flags for told, flags in with_flags(text) if told == event] == [(flag,)]


@pytest.mark.parametrize(
    "text",
    [
        "Gambia had the opportunity to expel three Russian diplomats.",
        "The footage showed a poster accusing Ghana.",
    ],
)
def test_a_chance_is_no_deed_and_a_poster_does_none(text):
    assert not [row for row in told(text) if row[1]]


def test_what_was_not_done_as_others_asked_is_not_done_by_them():
    assert not told("It did not, as Guyana had asked, expel the Russian ambassador.")


@pytest.mark.parametrize(
    "text",
    [
        "Envoys from Oman met with rebels holding a town in Yemen.",
        "Marchers blocked a road with a banner calling for the ministers of Peru to resign.",
    ],
)
def test_who_is_dealt_with_and_what_is_carried_do_nothing_more(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Japan promises to help Nepal - Daily Nation",
        "Japan promises to help Nepal - BBC News",
        "Japan promises to help Nepal | Premium Times Nigeria",
    ],
)
def test_a_headline_ends_before_its_outlet(text):
    assert told(text) == [("AGREE", "JPN", "NPL")]


def test_a_place_or_source_behind_a_dash_is_no_outlet():
    assert told("Two killed as army storms village in Chad - witnesses")
    (mention,) = mentions_of("Japan promises to help Nepal - ministry")
    assert mention.evidence.text.endswith("ministry")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("denmark expelled the russian ambassador", ("SANCTION", "DNK", "RUS")),
        ("rwandan troops shelled a town in congo", ("ASSAULT", "RWA", "COD")),
    ],
)
def test_names_are_found_without_a_capital(text, event):
    assert event in told(text)
    assert mentions_of(text)[0].evidence.text == text
