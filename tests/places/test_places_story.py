import pytest

from dateline.places import find_toponyms, load_gazetteer, main_place, resolve_toponyms


def main_of(text):
    gazetteer = load_gazetteer()
    return main_place(text, resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer))


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Bridge falls in Mombasa\n\nA bridge fell in Mombasa, Kenya, on Monday.",
            "Mombasa",
            "KEN",
        ),
        (
            "Kenyans woke to an eclipse. In Kenya it was total; Sudan saw half of it.",
            "Kenya",
            "KEN",
        ),
        ("KAMPALA, Uganda (AP) — A ferry sank off Mombasa, Kenya.", "Mombasa", "KEN"),
        ("A ferry sank off Mombasa. Kisumu sent divers to Kenya's coast.", "Mombasa", "KEN"),
    ],
)
def test_a_storys_place_is_what_its_head_names_most(text, name, country):
    place = main_of(text)
    assert place is not None
    assert (place.name, place.country) == (name, country)
    assert "names it" in place.reason


def test_a_story_that_names_no_place_has_none():
    assert main_of("The bridge fell on Monday.") is None
    assert main_of("") is None
