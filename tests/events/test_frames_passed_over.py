"""Frames that a clause lacks a slot for are passed over: none of them would have read it."""

import pytest

from dateline.actors import cast_parties, load_register
from dateline.events import load_lexicon
from dateline.events.frames.matching import Matcher
from dateline.events.frames.reading import Reading
from dateline.grammar import load_parser, parse_story

TEXTS = (
    "Five killed in blast near Kano.",
    "Chad accused rebels of shelling the port, and urged them to withdraw.",
    "Police were ordered to free the editors whom they had detained.",
    "The minister, asked to resign, refused talks with the union.",
    "Two convoys from Kenya attacked at the border, a rebel camp shelled.",
    "A bomb killed nine, a landslide buried four and shots were fired at the guards.",
    "Demonstrators gathered in Lima to demand that the president step down.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_best_frame_is_the_best_of_all_that_were_considered(text: str) -> None:
    sentences = parse_story(text, load_parser(), [])
    cast = cast_parties(text, sentences, load_register(), None)
    matcher = Matcher(load_lexicon(), sentences, cast)
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            best = matcher.best(number, token.index)
            considered = matcher.considered(number, token.index)
            weights = [one.weight for _, one in considered if isinstance(one, Reading)]
            assert (best.weight if best else None) == max(weights, default=None)
