"""Pages that tell several stories one after the other: each is read for itself."""

from collections.abc import Sequence

from dateline.article import parts_of
from dateline.page import page_of_row
from dateline.pipeline import code_page, code_texts, explain_page, read_article
from dateline.records import Mention

Told = list[tuple[str, list[str], str, str]]


def coded(text: str, title: str | None = None, date: str = "2018-06-15") -> Sequence[Mention]:
    row = {"id": "one", "text": text, "title": title, "date": date, "lang": "en"}
    ((_, mentions),) = code_texts([row])
    return mentions


def told(mentions: Sequence[Mention]) -> Told:
    """Return type, flags and the two sides of each row."""
    return [(one.event, list(one.aux), codes(one.actor), codes(one.recipient)) for one in mentions]


def codes(parties) -> str:
    return "+".join(party.code or "" for party in parties)


ROUND_UP = """PERU
Miners down tools
Miners at La Oroya have walked out over pay. Police arrested 14 of them on Wednesday.

LATVIA
Minister goes
Prime Minister Andris Kalvitis-Ozols has dismissed the defence minister.

CHAD
Judges on trial
A court in Abéché convicted three judges of bribery. Police detained their lawyer. The European
Union urged a retrial.

ENVIRONMENT
Whaling row
Australia criticised Japan for resuming its hunt."""


def test_each_item_of_a_round_up_is_of_its_own_country_and_news() -> None:
    found = told(coded(ROUND_UP, "World in brief"))
    assert ("COERCE", [], "PER", "PER") in found
    assert ("SANCTION", [], "LVA", "LVA") in found
    assert ("SANCTION", [], "TCD", "TCD") in found
    assert ("COERCE", [], "TCD", "TCD") in found
    assert ("ACCUSE", [], "AUS", "JPN") in found


def test_captions_of_a_gallery_are_apart_and_their_numbers_no_words() -> None:
    mentions = coded(
        "1/4 Supporters of Senegal's opposition march in Dakar on Monday. (AFP)\n\n"
        "Photo 2 of 4: A farmer throws eggs at the agriculture ministry in Madrid. (EPA)\n\n"
        "3/4 Soldiers beat a miner in Oruro, Bolivia, on Tuesday. (Reuters)\n\n"
        "4/4 Police detained 30 people after a rally in Yerevan, Armenia, on Thursday. (AP)",
        "The week in pictures",
    )
    found = told(mentions)
    assert ("PROTEST", [], "SEN", "SEN") in found
    assert ("ASSAULT", [], "BOL", "BOL") in found
    assert ("COERCE", [], "ARM", "ARM") in found
    assert not any(one.evidence.text[0].isdigit() for one in mentions)


OLD_BULLETIN = """TASS

IN THE KREMLIN

Moscow June 8 TASS - The Prime Minister received the ambassador of Peru today.

DOCKERS STAND FIRM

Oslo June 8 TASS correspondent Oleg Panin reports:

Police arrested 14 dockers.

IN BRIEF

LUSAKA. The government dismissed the army commander.

Rabat. The opposition called for the resignation of the government."""


def test_items_behind_a_city_alone_and_below_headlines_are_parted() -> None:
    found = told(coded(OLD_BULLETIN, "News from abroad", "1984-06-08"))
    assert ("COERCE", [], "NOR", "NOR") in found
    assert ("SANCTION", [], "ZMB", "ZMB") in found
    assert ("REQUEST", [], "MAR", "MAR") in found


def test_what_leads_a_bulletin_without_a_dateline_is_told_too() -> None:
    found = told(
        coded(
            "Denmark recalled its ambassador from Chile on Tuesday, officials said.\n\n"
            "LIMA, Peru - Police arrested 14 miners on Wednesday.\n\n"
            "RIGA, Latvia - The president dismissed the defence minister.\n\n"
            "DAKAR, Senegal - Students blocked roads on Wednesday.",
            "Round-up",
        )
    )
    assert ("SANCTION", [], "DNK", "CHL") in found
    assert ("COERCE", [], "PER", "PER") in found


def test_sentences_that_open_with_a_city_part_no_story() -> None:
    row = {
        "id": "one",
        "title": "Ferries stop",
        "text": "OSLO, June 3 (AFP) - Ferries stopped.\n\nThe crews met in Oslo. Riga. That was "
        "all he said.\n\nParis is worried. London is not.",
        "date": "2018-06-03",
    }
    page = page_of_row(row, "one", "one")
    assert parts_of(read_article(page), lambda words: False) == ()


def test_reports_of_a_bulletin_are_at_home_where_each_was_filed() -> None:
    found = told(
        coded(
            "LIMA (Reuters) - Police arrested 14 miners on Wednesday.\n\n"
            "RIGA (Reuters) - The president dismissed the defence minister on Thursday.\n\n"
            "DAKAR (Reuters) - Opposition supporters blocked roads on Thursday.",
            "World news at 1800 GMT",
        )
    )
    assert ("COERCE", [], "PER", "PER") in found
    assert ("SANCTION", [], "LVA", "LVA") in found
    assert ("PROTEST", [], "SEN", "SEN") in found


def test_what_states_say_of_one_happening_stays_one_story() -> None:
    page = page_of_row(
        {
            "id": "one",
            "title": "How the world sees the coup in Niger",
            "text": "Soldiers seized power in Niger on Wednesday. They arrested the president.\n\n"
            "The army said it had closed the borders.\n\nNeighbours were quick to respond.\n\n"
            "FRANCE\nParis condemned the coup.\n\nALGERIA\nAlgiers condemned the putsch.",
            "lang": "en",
        },
        "one",
        "one",
    )
    assert parts_of(read_article(page), lambda words: words in {"FRANCE", "ALGERIA"}) == ()


def test_rows_of_parts_have_the_offsets_of_the_page() -> None:
    page = page_of_row({"id": "one", "text": ROUND_UP, "lang": "en"}, "one", "one")
    mentions = code_page(page).mentions
    assert [ROUND_UP[one.evidence.start : one.evidence.end] for one in mentions] == [
        one.evidence.text for one in mentions
    ]
    assert [why.id for why in explain_page(page)] == [one.id for one in mentions]


def test_an_endless_list_is_one_story() -> None:
    towns = ("LIMA", "QUITO", "DAKAR", "OSLO", "CAIRO")
    text = "\n".join(f"{towns[n % 5]}, May 2 - Ferry {n} stopped." for n in range(150))
    for lines, parts in ((90, 90), (150, 0)):
        page = page_of_row(
            {"id": "one", "text": "\n".join(text.splitlines()[:lines])}, "one", "one"
        )
        assert len(parts_of(read_article(page), lambda words: False)) == parts


NUMBERED = """Your Monday letter on mines and power

1. PERU: MINERS DOWN TOOLS

Peruvian miners at La Oroya blocked the road to Lima on Monday. The interior minister, Rosa Alva,
accused their leaders of treason, and Chile closed a crossing.

2. WHO OWNS THE RIVER?

Ethiopia and Kenya have signed a treaty on the Omo. The commander of the Ethiopian navy resigned.

3. GHANA'S GENERALS

Miners marched in Obuasi in Ghana on Friday. The interior minister, Kofi Tano, accused the
opposition of arson, and police arrested a union leader."""


def test_items_under_numbered_headings_are_of_their_own_countries() -> None:
    found = told(coded(NUMBERED))
    assert ("ACCUSE", [], "PER", "PER") in found
    assert ("COERCE", [], "GHA", "GHA") in found


def test_numbered_sections_on_one_state_are_one_story() -> None:
    sections = NUMBERED.replace("Kenya", "Peru").replace("Kofi Tano", "Rosa Alva of Peru")
    row = {"id": "one", "text": sections, "title": None, "date": "2018-06-15", "lang": "en"}
    article = read_article(page_of_row(row, "text", "text"))
    assert parts_of(article, lambda name: name in {"Peru", "Ethiopia", "Ghana", "Chile"}) == ()


MONITOR = """CRISIS MONITOR
Monthly review | No. 41 | 1 June 2018

▼ Chad
Army 9 May stormed a rebel camp near Faya; govt 11 May arrested three colonels.

▲ Nepal
Soldiers beat a miner in Rolpa. Court 14 May jailed two mayors."""


def test_a_monitor_tells_of_each_country_behind_an_arrow_and_its_month_is_news() -> None:
    mentions = coded(MONITOR, date="2018-06-01")
    found = told(mentions)
    assert ("ASSAULT", [], "TCD", "TCD") in found
    assert ("COERCE", [], "TCD", "TCD") in found
    (beaten,) = [one for one in mentions if "beat" in one.mode]
    assert (codes(beaten.actor), beaten.date.start, beaten.date.end) == (
        "NPL",
        "2018-05-01",
        "2018-05-31",
    )


def test_an_older_deed_in_a_monitor_is_background() -> None:
    mentions = coded(MONITOR.replace("9 May", "9 March"), date="2018-06-01")
    assert "historical" in [aux for one in mentions for aux in one.aux]


def test_whoever_has_no_country_below_a_heading_is_of_that_state() -> None:
    text = (
        "REGIONAL DIGEST\n\nChad\nFrance said it would send nurses. France is a friend."
        " Judges jailed a mayor.\n\nNepal\nMiners struck. Police beat a miner."
    )
    found = [one for one in coded(text) if "arrest" in one.mode]
    assert [codes(one.actor) for one in found] == ["TCD"]
