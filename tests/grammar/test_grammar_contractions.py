"""Shortened "had" and "not", behind straight and curly apostrophes."""

import pytest

from dateline.grammar import load_parser, parse_story


def labels(text: str) -> dict[str, tuple[str, str]]:
    (sentence,) = parse_story(text, load_parser())
    return {
        one.text: (one.lemma, sentence.tokens[one.head].text)
        for one in sentence.tokens
        if one.dep in {"aux", "neg"}
    }


@pytest.mark.parametrize("short", ["'d", "’d"])
def test_a_past_form_behind_a_shortened_word_was_had_done(short: str) -> None:
    assert labels(f"They{short} arrested nine men in Lima.")[short] == ("have", "arrested")
    assert labels(f"She{short} met the king in Oslo.")[short] == ("have", "met")
    assert labels(f"We{short} been shelling the port.")[short] == ("have", "shelling")


def test_a_bare_form_behind_it_would_be_done() -> None:
    assert labels("They'd arrest nine men in Lima.")["'d"][0] != "have"


def test_a_curly_apostrophe_denies_as_a_straight_one() -> None:
    assert labels("We aren’t asking Prague for money, miners said.")["n’t"] == ("not", "asking")
