"""The tense of the clause around an expression, read from cue words, without a parser."""

from dateline.dates.lexicon import Lexicon
from dateline.dates.tokens import Tokens

LEFT, RIGHT = 14, 8


def tense_around(tokens: Tokens, first: int, after: int, lexicon: Lexicon) -> str:
    """Return `future`, `past`, or nothing where no cue stands near.

    Args:
        tokens: The text's tokens.
        first: Index of the expression's first token.
        after: Index after its last.
        lexicon: The language's words.
    """
    letters = lexicon.letters
    stop, plain = letters["stop"], letters["x"]
    future = letters.get("will", "") + letters.get("forward", "")
    past = letters.get("backward", "") + letters.get("ago", "")

    def cue(at: int) -> str:
        letter = tokens.letters[at]
        if letter in future:
            return "future"
        if letter in past:
            return "past"
        if letter == plain and tokens.value(at).endswith(lexicon.past_endings):
            return "past"
        if letter == plain and tokens.value(at).endswith(lexicon.future_endings):
            return "future"
        return ""

    if first and tokens.value(first - 1) == "since":
        return "past"
    if first and tokens.value(first - 1) == "until":
        return "near"
    if after < len(tokens.letters) and tokens.letters[after] == letters["possessive"]:
        return "past"
    for at in range(first - 1, max(first - LEFT, 0) - 1, -1):
        if tokens.letters[at] == stop:
            break
        if found := cue(at):
            return found
    for at in range(after, min(after + RIGHT, len(tokens.letters))):
        if tokens.letters[at] == stop:
            break
        # After the expression a plan is told as done: "on Monday planned to".
        if tokens.letters[at] != letters.get("forward") and (found := cue(at)):
            return found
    return ""
