from dateline import code

STORY = (
    "KANO, May 3 (Reuters) - Gunmen killed twelve villagers in northern Nigeria on Thursday. "
    "The attackers burned the market.\n"
)


def test_the_day_in_the_dateline_is_not_the_day_of_what_is_told(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")
    days = {event.date.start for event in code(str(page), date="2024-05-03")}
    assert days == {"2024-05-02"}
