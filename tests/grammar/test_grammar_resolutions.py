"""Resolutions: each clause has a subject without width, everything else stays in its place."""

import pytest

from dateline.grammar import heads_resolution, is_left_out, load_parser, parse_story


def test_clauses_under_a_body_have_a_subject_of_no_width():
    text = "The Council,\n\nDeeply deploring the raid,\n\n1. Urges both sides to talk;\n"
    heading, *clauses = parse_story(text, load_parser())
    assert heads_resolution(heading)
    for clause in clauses:
        subject, *others = clause.tokens
        assert is_left_out(subject)
        assert clause.tokens[subject.head].lemma in {"deplore", "urge"}
        assert all(text[token.start : token.end] == token.text for token in others)
        assert [token.index for token in clause.tokens] == list(range(len(clause.tokens)))


@pytest.mark.parametrize(
    "text",
    [
        "The council met.\n\nUrges both sides to talk.",
        "In the evening,\n\nUrging both sides to talk.",
        "The council, the mayor said.\n\nCondemning the raid, he left.",
    ],
)
def test_other_stories_are_left_alone(text: str) -> None:
    for sentence in parse_story(text, load_parser()):
        assert not any(map(is_left_out, sentence.tokens))
