"""How far a name tells where things happen, by the words beside it."""

import re
from functools import cache
from typing import NamedTuple

from dateline.actors.register.register import NameHit
from dateline.actors.register.towns import TownHit
from dateline.actors.words import words

ABROAD_WEIGHT = 0.3
REACTS_WEIGHT = 0.6
PLACED_WEIGHT = 1.5
# "in the eastern city of Goma,", right before a name.
PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|across|inside|throughout)\s+(?:\w+(?:ern|tral)\s+|the\s+)?"
    r"(?:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?,\s+)?\Z"
)
NEAR = re.compile(r"\b(?:[Nn]ear|[Cc]lose\s+to|[Tt]owards?|[Aa]cross|[Aa]long|[Ff]rom)\s+the\s+\Z")
BORDERING = re.compile(r"\bborder(?:s|ed|ing)?\s+\Z")
YEARS_AGO = re.compile(r"\s+in\s+(?:19|20)\d\d\b")


class _Patterns(NamedTuple):
    """What stands after a name or before it, made of lists of words."""

    abroad: re.Pattern[str]
    private: re.Pattern[str]
    of_a_thing: re.Pattern[str]
    lived: re.Pattern[str]
    backers: re.Pattern[str]
    taken: re.Pattern[str]
    border: re.Pattern[str]
    reacts: re.Pattern[str]
    located: re.Pattern[str]


def scene_weight(text: str, hit: NameHit | TownHit) -> float:
    """Return how far a name tells where things happen: a city does, an embassy does not.

    Args:
        text: The story.
        hit: The name of a country, or of a town in it.
    """
    said = _patterns()
    after = text[hit.end : hit.end + 40]
    if said.abroad.match(after) or said.of_a_thing.match(after):
        return ABROAD_WEIGHT
    if text[hit.start : hit.end].lower() in words("seats-of-talks"):
        # "The envoy spoke in Geneva": of a war elsewhere.
        return ABROAD_WEIGHT
    before = text[max(hit.start - 30, 0) : hit.start]
    if (
        said.lived.search(before)
        or said.backers.search(before)
        or (said.taken.search(before) and YEARS_AGO.match(after))
    ):
        return ABROAD_WEIGHT
    if (said.border.match(after) and NEAR.search(before)) or BORDERING.search(before):
        # "A town near the Chadian border" is most often not in Chad.
        return ABROAD_WEIGHT
    if said.reacts.match(after):
        return REACTS_WEIGHT
    if said.located.match(after) or PLACED.search(text, max(hit.start - 30, 0), hit.start):
        return PLACED_WEIGHT
    return 1.0


def is_private_origin(text: str, hit: NameHit) -> bool:
    """Say whether a name tells only what a private person is: "a German tourist was robbed".

    Args:
        text: The story.
        hit: The name of a country.
    """
    return _patterns().private.match(text[hit.end : hit.end + 40]) is not None


@cache
def _patterns() -> _Patterns:
    adverbs, reacting = _any(words("before-a-reaction")), _any(words("reacts-from-elsewhere"))
    return _Patterns(
        abroad=re.compile(
            rf"(?:'s|’s)?\s+(?:\w+\s+)?(?:{_any(words('abroad-beginning'))}|national\b)"
        ),
        private=re.compile(rf"\s+(?:[a-z]+\s+)?(?:{_any(words('private-persons'))})\b"),
        of_a_thing=re.compile(
            rf"-(?:{_any(words('of-where-it-comes-from'))})\b"
            rf"|\s+(?:{_any(words('called-after-a-country'))})\b"
        ),
        lived=re.compile(rf"\b(?:{_any(words('living-in'))})\s+in\s+(?:the\s+)?\Z"),
        backers=re.compile(rf"\b(?:{_any(words('backing-who-acts'))})\s+by\s+(?:the\s+)?\Z"),
        taken=re.compile(rf"\b(?:{_any(words('taken-in'))})\s+in\s+(?:the\s+)?\Z"),
        border=re.compile(rf"\s+(?:{_any(words('border'))})\b"),
        reacts=re.compile(rf"\s+(?:(?:{adverbs})\s+)*(?:{reacting})\b"),
        located=re.compile(rf"(?:-\w+)?\s+(?:\w+\s+)?(?:{_any(words('kind-of-place'))})\b"),
    )


def _any(listed: frozenset[str]) -> str:
    """Return a pattern for any word of a list, whatever white space parts its words."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(listed))
