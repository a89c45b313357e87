"""What tests of the cast share: who the last mention of a word is."""

from collections.abc import Sequence
from datetime import date

from dateline.actors import cast_parties, load_register
from dateline.grammar import load_parser


def last_mention(text: str, word: str, towns: Sequence[tuple[int, int, str]] = ()) -> str:
    """Return the code and main sector of the last mention of a word ("CHL COP").

    Args:
        text: A text of 5 March 2024.
        word: A word of it, as it stands.
        towns: The towns that a gazetteer finds in it: start, end and country.
    """
    sentences = tuple(sentence for found in load_parser().parse([text]) for sentence in found)
    cast = cast_parties(text, sentences, load_register(), date(2024, 3, 5), towns=towns)
    found = [
        cast.at(number, token.index)
        for number, sentence in enumerate(sentences)
        for token in sentence.tokens
        if token.text == word
    ]
    return " & ".join(" ".join((one.code, *one.sector[:1])) for one in found[-1])
