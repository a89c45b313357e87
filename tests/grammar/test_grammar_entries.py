"""Lines of bulletins and feeds: a day and a place that open them, times, marks, labels."""

import pytest

from dateline.grammar import load_parser, parse_story
from dateline.grammar.apparatus import labels_of
from dateline.grammar.headlines.entries import day_and_rest


@pytest.mark.parametrize(
    ("line", "opening", "rest"),
    [
        ("12 Oct, Kawo – Rebels took a clerk.", "12 Oct, Kawo", "Rebels took a clerk."),
        ("9 May 2016, Lodja (Sankuru) – 3 men left.", "9 May 2016, Lodja (Sankuru)", "3 men left."),
        (
            "Gizab District – 20 Jul, 0900 hrs – A mine went off.",
            "Gizab District – 20 Jul, 0900 hrs",
            "A mine went off.",
        ),
        ("11 to 12 Oct, Kawo – Quiet.", "11 to 12 Oct, Kawo", "Quiet."),
    ],
)
def test_a_day_and_a_place_open_an_entry(line: str, opening: str, rest: str) -> None:
    found = day_and_rest(line)
    assert found is not None
    assert (found[0], line[found[1] :]) == (opening, rest)


@pytest.mark.parametrize(
    "line",
    [
        "12 May, President Holm – a former judge – said he would stay.",
        "On 12 May, Kenya – Uganda's neighbour – closed its border.",
        "12 Oct, the army said – rebels left.",
        "Lagos, 12 May – Police arrested a clerk.",
    ],
)
def test_other_lines_are_no_entries(line: str) -> None:
    assert day_and_rest(line) is None


def verb_of(text: str) -> tuple[str, str]:
    """Return the main verb of a text's last sentence, and its subject."""
    sentence = parse_story(text, load_parser())[-1]
    root = next(token for token in sentence.tokens if token.dep == "ROOT")
    subjects = sentence.dependents(root.index, "nsubj", "nsubjpass")
    return root.text, " ".join(sentence.tokens[one].text for one in subjects)


@pytest.mark.parametrize(
    ("line", "verb", "subject"),
    [
        (
            "Hansen, for his part, lauded stances of Ghana on peace in region and voiced readiness"
            " of Oslo for hosting the next round of talks.",
            "lauded",
            "Hansen",
        ),
    ],
)
def test_verbs_of_posts_and_of_translated_news(line: str, verb: str, subject: str) -> None:
    assert verb_of(line) == (verb, subject)


def test_labels_of_two_parts_and_before_figures() -> None:
    line = "Mali | Sikasso: women block a road"
    assert labels_of([(line, 0)], []) == {0: (14, 16)}
    line = "Chad: 1,700 refugees came"
    assert labels_of([(line, 0)], [(0, 4)]) == {0: (4, 6)}
    assert labels_of([("Chad | a long story of a lake", 0)], []) == {}


@pytest.mark.parametrize(
    ("name", "behind", "head"),
    [("Rosa Quispe", "minister", True), ("National Bank", "director", False)],
)
def test_a_person_behind_the_state_of_an_office_is_no_part_of_its_name(
    name: str, behind: str, head: bool
) -> None:
    text = f"The court in Lima heard {behind} of trade of Peru {name} on Monday."
    start = text.index("Peru")
    (sentence,) = parse_story(text, load_parser(), [(start, start + 4)])
    last = next(token for token in sentence.tokens if token.text == name.split()[1])
    above = sentence.tokens[last.head]
    assert (last.dep == "appos" and above.text == behind) is head
