"""Names that are spelt as words of every sentence: IS, the WHO, Theresa May.

A small parser looks at a word without its capitals, so that "IS killed ten soldiers" has no
subject. Each is read as a name that it knows, unless its neighbours tell the word.
"""

from typing import Any

from dateline.grammar.words import words

# What is read so has these letters, and is read as the name beside it.
ACRONYMS = ("IS", "WHO")
SURNAME = "May"
PREMIER = "PM"
KNOWN_ACRONYM = "un"
KNOWN_SURNAME = "cameron"


def read_names_like_words(document: Any, text: str) -> None:
    """Let the parser read such names in a tokenized text as names.

    Args:
        document: The text's tokens.
        text: The text.
    """
    if any(name in text for name in (*ACRONYMS, SURNAME)):
        tokens = list(document)
        for place, token in enumerate(tokens):
            if token.text in ACRONYMS and _is_acronym(tokens, place):
                token.norm_ = KNOWN_ACRONYM
            elif token.text == SURNAME and _is_surname(tokens, place):
                token.norm_ = KNOWN_SURNAME


def _is_acronym(tokens: list[Any], place: int) -> bool:
    """Say whether a word in capitals is a name, and not one that is shouted ("THIS IS WAR")."""
    before = tokens[place - 1].text if place else ""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if _is_shouted(before) or _is_shouted(after):
        return False
    if tokens[place].text == "IS":
        return before.lower() not in words("before-is") and after.lower() not in words("behind-is")
    # "WHO is to blame?"
    return bool(place) or tokens[-1].text != "?"


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _is_surname(tokens: list[Any], place: int) -> bool:
    """Say whether "May" is somebody's name: behind another or a title, or before what one does."""
    before = tokens[place - 1].text if place else ""
    if before.lower() in words("month-and-no-name"):
        return False
    after, second = ([token.text for token in tokens[place + 1 : place + 3]] + ["", ""])[:2]
    if after in words("behind-a-surname"):
        return True
    behind = second if after == "," else after
    named = before.istitle() or before == PREMIER
    return named and before.strip(".").isalpha() and not behind[:1].isdigit()
