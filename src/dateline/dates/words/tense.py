"""The tense of the clause around an expression, read from cue words, without a parser."""

from dateline.dates.words.lexicon import Lexicon
from dateline.dates.words.tokens import Tokens

LEFT, RIGHT = 14, 8
FARTHEST = 20
NEAR = 4
PERFECT = "perfect"


def tense_around(tokens: Tokens, first: int, after: int, lexicon: Lexicon) -> str:
    """Return `future`, `past`, or nothing where no cue stands near.

    Args:
        tokens: The text's tokens.
        first: Index of the expression's first token.
        after: Index after its last.
        lexicon: The language's words.
    """
    letters = lexicon.letters
    possessive = tokens.letters[after : after + 1] == letters["possessive"]
    before = tokens.value(first - 1) if first else ""
    # "By Saturday" is a term, "by Saturday's attack" tells who or what did it.
    until = lexicon.tense_words["lasting-until"]
    if before == "since":
        return "past"
    if possessive and before not in until:
        return "future" if _is_announced(tokens, first, lexicon) else "past"
    if before == "by" or before in until:
        return "near"
    blamed = first > 1 and tokens.value(first - 2) in lexicon.tense_words["blamed"]
    if (before == "for" and blamed) or _opens_what_was_done(tokens, first, after, lexicon):
        return "past"
    if (
        before == "for"
        or _begins_then(tokens, first, lexicon)
        or _is_undertaken(tokens, first, lexicon)
        or _is_called_for(tokens, first, lexicon)
    ):
        # "A march for Saturday", "starting on Monday", "has offered to meet in June".
        return "future"
    if _is_agreed_for(tokens, first, lexicon):
        return "near"
    for at in range(first - 1, max(first - LEFT, 0) - 1, -1):
        if _stops(tokens, at, lexicon):
            break
        if _says_who(tokens, at, lexicon):
            continue
        if found := _cue(tokens, at, lexicon):
            return "future" if _after_bare_be(tokens, at, lexicon) else found
    reach = FARTHEST if _opens_its_sentence(tokens, first, after, lexicon) else RIGHT
    for at in range(after, min(after + reach, len(tokens.letters))):
        if _stops(tokens, at, lexicon):
            break
        # After the expression a plan is told as done: "on Monday planned to".
        if tokens.letters[at] != letters.get("forward") and (found := _cue(tokens, at, lexicon)):
            return found
    return ""


def _stops(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence stops at a token, no letter that stands for a word ("U.S.")."""
    if tokens.letters[at] != lexicon.letters["stop"]:
        return False
    return at == 0 or len(tokens.value(at - 1)) > 1 or not tokens.value(at - 1).isalpha()


def _opens_its_sentence(tokens: Tokens, first: int, after: int, lexicon: Lexicon) -> bool:
    """Tell whether a day stands before all else: "On May 3, nine men, among them a boy, were"."""
    start = first
    if start and tokens.letters[start - 1] == lexicon.letters.get("on"):
        start -= 1
    opens = start == 0 or _stops(tokens, start - 1, lexicon)
    return opens and after < len(tokens.letters) and tokens.value(after) == ","


def _opens_what_was_done(tokens: Tokens, first: int, after: int, lexicon: Lexicon) -> bool:
    """Tell whether a day behind a comma stands before its verb: "the envoy, …, on Sunday said"."""
    opens = first > 1 and tokens.letters[first - 1] == lexicon.letters.get("on")
    if not opens or tokens.value(first - 2) != "," or after >= len(tokens.letters):
        return False
    letter = tokens.letters[after]
    return letter == lexicon.letters.get("backward") or (
        letter == lexicon.letters["x"] and tokens.value(after).endswith(lexicon.past_endings)
    )


def _says_who(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell whether "to be" says who somebody is: "gunmen suspected to be kidnappers on Friday"."""
    return (
        at > 0
        and tokens.letters[at] == lexicon.letters.get("forward")
        and tokens.value(at - 1) in lexicon.tense_words["taken-for"]
    )


def _is_announced(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether somebody says what he will do to something of a day: "to skip Friday's vote"."""
    return any(
        tokens.letters[at] == lexicon.letters.get("forward") and not _says_who(tokens, at, lexicon)
        for at in range(max(first - NEAR, 0), first)
    )


def _is_called_for(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether an expression says when something is to be that is called for."""
    start = max(first - NEAR, 1)
    return any(
        tokens.value(at) == "for" and tokens.value(at - 1) in lexicon.tense_words["called-for"]
        for at in range(start, first)
    )


def _begins_then(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether something begins on the expression, or is due then: "due in May"."""
    at = first - 1
    if at > 0 and tokens.value(at) == "in" and tokens.value(at - 1) in lexicon.tense_words["due"]:
        return True
    if at > 0 and tokens.letters[at] == lexicon.letters.get("on"):
        at -= 1
    return at >= 0 and tokens.value(at) in lexicon.tense_words["beginning"]


def _is_undertaken(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether an expression stands in what a perfect goes on to: "has agreed to go in May"."""
    words, stop = lexicon.tense_words, lexicon.letters["stop"]
    infinitive = 0
    for at in range(first - 1, max(first - FARTHEST, 0) - 1, -1):
        if tokens.letters[at] == stop:
            return False
        if not infinitive and tokens.letters[at] == lexicon.letters.get("backward"):
            # "Has let in to Chad a man who, Mali said on Monday, …": the day of what was said.
            return False
        word = tokens.value(at)
        following = tokens.value(at + 1)
        if word in words["infinitive"] and at + 1 < first:
            if following not in words["articles"] and following.isalpha():
                infinitive = at
        elif infinitive > at + 1 and word == PERFECT:
            return any(
                tokens.value(inner).endswith(lexicon.past_endings)
                for inner in range(at + 1, min(at + 4, infinitive))
            )
    return False


def _is_agreed_for(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether an expression with "in" ends what is agreed: "agreed to hold a drill in May".

    Nothing between the infinitive and it may have happened then ("the bridge destroyed in May").
    """
    words, stop = lexicon.tense_words, lexicon.letters["stop"]
    if first == 0 or tokens.value(first - 1) != "in":
        return False
    for at in range(first - 2, max(first - FARTHEST, 0), -1):
        value = tokens.value(at)
        if tokens.letters[at] == stop or value in words["clause-openings"]:
            return False
        if value in words["infinitive"]:
            following = tokens.value(at + 1)
            if following in words["articles"] or not following.isalpha():
                continue
            near = range(max(at - NEAR, 0), at)
            return any(tokens.value(before) in words["undertaking"] for before in near)
        if _cue(tokens, at, lexicon) == "past":
            return False
    return False


def _cue(tokens: Tokens, at: int, lexicon: Lexicon) -> str:
    """Return the tense that one token tells, if any."""
    letters, letter = lexicon.letters, tokens.letters[at]
    if letter in (letters.get("will"), letters.get("forward")):
        return "future"
    plain = letter == letters["x"]
    value = tokens.value(at) if plain else ""
    if letter in (letters.get("backward"), letters.get("ago")) or (
        plain and value.endswith(lexicon.past_endings)
    ):
        return "past"
    if plain and value.endswith(lexicon.future_endings):
        return "future"
    words = lexicon.tense_words
    if value in words["leaving"] and tokens.value(at + 1) in words["leaving-for"]:
        # "Leaves for Oslo on Sunday" is a plan; what "leaves ten dead on Sunday" has happened.
        return "future"
    if value in words["due"] and at and tokens.value(at - 1) in words["present-be"]:
        return "future"
    return ""


def _after_bare_be(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb's form is the participle of "will be held", "to be held".

    What "could not be reached" was not, and what "would be recalled" has been.
    """
    if at > 0 and tokens.letters[at - 1] == lexicon.letters.get("forward"):
        return True
    words = lexicon.tense_words
    if at == 0 or tokens.value(at - 1) not in words["bare-be"]:
        return False
    if tokens.value(at) in words["recalled"]:
        return False
    before = range(max(at - 3, 0), at - 1)
    return not any(tokens.value(near) in words["powerless"] for near in before)
