"""Who only backs, arms or accompanies those who act does not tell where they are."""

import pytest

from dateline.page import page_of_row
from dateline.pipeline import prepare_page


def country_of(text: str, word: str) -> str:
    page = page_of_row({"id": "a", "text": text, "lang": "en", "date": "2024-06-12"}, "a", "a")
    story = prepare_page(page)
    token = next(one.index for one in story.sentences[0].tokens if one.text == word)
    return story.cast.at(0, token)[0].code


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Government troops, supported by Russian mercenaries, entered Kidal.", "troops", "MLI"),
        ("The army said rebels, backed by Rwanda, attacked Goma.", "army", "COD"),
        ("The army said rebels, backed by Rwanda, attacked Goma.", "rebels", "COD"),
        ("Rebels visited by Rwanda attacked a post, the army said.", "army", "RWA"),
        ("The town fell to fighters armed by Iran.", "fighters", "UNK"),
        ("Villagers were killed by militiamen, paid by Kenya, on Friday.", "militiamen", "UNK"),
        ("Army units, backed by the air force, shelled Hama in Syria.", "units", "SYR"),
        ("Villagers were killed by militiamen, angered by Kenya, on Friday.", "militiamen", "KEN"),
    ],
)
def test_who_backs_those_who_act_is_not_where_they_are(text: str, word: str, code: str) -> None:
    assert country_of(text, word) == code


@pytest.mark.parametrize(
    ("text", "word", "sectors"),
    [
        ("Egypt outlawed the Muslim Brotherhood. Its supporters rallied.", "supporters", {"PTY"}),
        ("Turkey bombed the PKK. Its fighters hit back.", "fighters", {"REB"}),
        ("Turkey bombed the PKK. Its soldiers crossed the border.", "soldiers", {"MIL"}),
    ],
)
def test_followers_are_of_a_party_or_group_not_of_a_state(text, word, sectors) -> None:
    page = page_of_row({"id": "a", "text": text, "lang": "en", "date": "2024-06-12"}, "a", "a")
    story = prepare_page(page)
    token = next(one.index for one in story.sentences[1].tokens if one.text == word)
    assert sectors & set(story.cast.at(1, token)[0].sector)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("German police arrested three Syrians. They are suspected of arson.", "SYR"),
        ("Polish prosecutors charged two Belarusians. They face ten years in jail.", "BLR"),
        ("German police arrested three Syrians. They thanked witnesses.", "DEU"),
    ],
)
def test_who_was_arrested_is_suspected_and_not_who_arrests(text: str, code: str) -> None:
    page = page_of_row({"id": "a", "text": text, "lang": "en", "date": "2024-06-12"}, "a", "a")
    assert prepare_page(page).cast.at(1, 0)[0].code == code
