"""Newsletters: each marked item tells a story of its own.

Texts of our own.
"""

from dateline.pipeline import code_texts

LETTER = (
    "The Tuesday Briefing\n\nGood morning. Five stories in three minutes.\n\n"
    "THE BIG STORY\n\nKenya's president fired six ministers on Monday. The opposition offered"
    " talks. Shops stayed shut.\n\n"
    "ELSEWHERE\n\n"
    "🇬🇪 Georgia. Police used water cannon on crowds in Tbilisi. Nine people were detained.\n\n"
    "🇲🇱 Mali. The junta banned two parties.\n\n"
    "🇮🇹 Italy deported 31 Tunisians.\n\n"
    "🇵🇱 Poland expelled a Russian historian. Twelve protesters were arrested.\n\n"
    "CORRECTION\n\nOn Monday we said that Botswana had recalled its envoy from Harare. It has not."
)


def rows(text):
    ((_, mentions),) = code_texts([{"id": "letter", "text": text, "date": "2024-05-14"}])
    return mentions


def test_who_is_meant_in_an_item_is_not_of_the_item_before():
    arrests = [one for one in rows(LETTER) if "arrest" in one.mode]
    assert [one.recipient[0].code for one in arrests] == ["GEO", "POL"]


def test_what_an_item_tells_is_its_news():
    flags = {one.aux for one in rows(LETTER) if "CORRECTION" not in LETTER[: one.evidence.start]}
    assert flags == {()}


def test_marked_lines_of_one_story_are_not_parted():
    text = (
        "What to know about the strike in Ghana\n\n"
        "Teachers in Ghana walked out on Monday.\n\n"
        "- They want higher pay.\n\n- The government refused.\n\n- Police arrested nine of them."
    )
    arrests = [one for one in rows(text) if "arrest" in one.mode]
    assert [one.recipient[0].code for one in arrests] == ["GHA"]


def test_a_newsletter_is_known_by_its_furniture():
    text = LETTER.replace("The Tuesday Briefing", "Kofi's Notebook\nView in your browser")
    arrests = [one for one in rows(text) if "arrest" in one.mode]
    assert [one.recipient[0].code for one in arrests] == ["GEO", "POL"]
