"""The grammar of a language's date expressions: patterns over token categories, read from a file.

A pattern is written like a regular expression whose letters are names: `name` is a category, a
class of categories or a defined phrase; `slot=name` remembers the token; `( | ) ? * +` mean what
they mean in regular expressions; `<name` and `<!name` ask for the token before (or its absence),
`>name` and `>!name` for the token after.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import get_args

import msgspec

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.dates.timex import TimexType
from dateline.dates.words.anchors import anchored_behind, anchors_of, crosses, has_anchor, reach
from dateline.dates.words.dated_sentences import Known
from dateline.dates.words.lexicon import Lexicon, load_lexicon

ELEMENT = re.compile(
    r"\s*(?:(?P<look><!?|>!?)?(?:(?P<slot>[a-z_]+)=)?(?P<name>[A-Za-z][\w.-]*)|(?P<sign>[()|?*+]))"
)
KEYS = frozenset({"rule", "pattern", "meaning", "type", "value", "example"})
LOOK = {"<": "(?<=", "<!": "(?<!", ">": "(?=", ">!": "(?!"}
FARTHEST = 40
"""So many letters from its beginning an expression has its anchor, or none; none is so long."""
TYPES: tuple[TimexType, ...] = get_args(TimexType)


class Rule(msgspec.Struct, frozen=True):
    """One way to say a date: its pattern over category letters, and what it means.

    `beginnings` are the first two letters of whatever it matches, or the one letter that it is;
    `reach` are the letters that it is made of, `behind` its look-behinds that hold an anchor.
    """

    name: str
    pattern: re.Pattern[str]
    slots: tuple[tuple[str, str], ...]
    meaning: str
    type: TimexType
    value: str
    examples: tuple[str, ...]
    beginnings: frozenset[str]
    reach: frozenset[str]
    behind: tuple[str, ...]


class Fitting(dict[str, tuple[Rule, ...]]):
    """The rules that may match at a token, by its letter and the next, sought when asked for."""

    def __init__(self, by_letter: Mapping[str, tuple[Rule, ...]]) -> None:
        super().__init__()
        self._by_letter = by_letter

    def __missing__(self, letters: str) -> tuple[Rule, ...]:
        self[letters] = tuple(
            rule
            for rule in self._by_letter.get(letters[0], ())
            if not rule.beginnings.isdisjoint((letters, letters[0]))
        )
        return self[letters]


class Grammar(msgspec.Struct, frozen=True):
    """The rules of a language, filed under the letters they may begin with.

    `begins` finds those letters where an anchor is in reach, `fitting` the rules for two letters.
    `known` remembers how parts of texts are cut.
    """

    lexicon: Lexicon
    rules: tuple[Rule, ...]
    by_letter: dict[str, tuple[Rule, ...]]
    begins: re.Pattern[str]
    fitting: Fitting
    known: Known


class _Names:
    """What names mean in patterns: letters, and the phrases defined so far."""

    def __init__(self, letters: dict[str, str]) -> None:
        self.letters = dict(letters)
        self.phrases: dict[str, Paragraph] = {}

    def translate(self, paragraph: Paragraph, key: str, slots: list[tuple[str, str]]) -> list[str]:
        """Return the parts of a regular expression, adding to `slots` what it remembers."""
        source = " ".join(paragraph.values(key))
        made: list[str] = []
        at = 0
        while at < len(source.rstrip()):
            element = ELEMENT.match(source, at)
            if element is None:
                raise paragraph.fault(
                    key,
                    f"cannot read {source[at : at + 20]!r}",
                    "write names, slot=name, ( ) | ? * + or a look-around",
                )
            at = element.end()
            name, look, slot = element["name"], element["look"], element["slot"]
            if element["sign"]:
                made.append("(?:" if element["sign"] == "(" else element["sign"])
            elif look and all(part in self.letters for part in name.split(".")):
                row = "".join(f"[{self.letters[part]}]" for part in name.split("."))
                made.append(f"{LOOK[look]}{row})")
            elif name in self.letters and not look:
                letters = f"[{self.letters[name]}]"
                if slot:
                    slots.append((f"g{len(slots)}", slot))
                    made.append(f"(?P<{slots[-1][0]}>{letters})")
                else:
                    made.append(letters)
            elif name in self.phrases and not look and not slot:
                made += ["(?:", *self.translate(self.phrases[name], "as", slots), ")"]
            else:
                raise paragraph.fault(
                    key,
                    f"no category, class or phrase {name!r}",
                    "define it above, or correct its name",
                )
        return made


def _beginnings(parts: list[str], at: int = 0) -> tuple[set[str], int]:
    """Return the first two letters of all that an expression matches, and where it ends.

    What it matches that has but one letter, or none, stands among them whole.
    """
    every: set[str] = set()
    branch = {""}
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        if part == "|":
            every, branch = every | branch, {""}
            at += 1
            continue
        if part == "(?:":
            found, at = _beginnings(parts, at + 1)
        elif part.startswith(tuple(LOOK.values())):
            found = {""}
        else:
            found = set(part[part.index("[") + 1 : part.index("]")])
        at += 1
        if at < len(parts) and parts[at] in "?*+":
            if parts[at] in "*+":
                found |= _followed(found, found)
            if parts[at] in "?*":
                found |= {""}
            at += 1
        branch = _followed(branch, found)
    return every | branch, at


def _followed(before: set[str], after: set[str]) -> set[str]:
    """Return the first two letters of what is made of one thing and another after it."""
    return {f"{one}{other}"[:2] for one in before for other in (after if len(one) < 2 else ("",))}


def _rule(paragraph: Paragraph, names: _Names, meanings: frozenset[str]) -> Rule:
    check_keys(paragraph, KEYS)
    slots: list[tuple[str, str]] = []
    parts = names.translate(paragraph, "pattern", slots)
    beginnings, _ = _beginnings(parts)
    said = paragraph.value("type", "DATE")
    kind = next((known for known in TYPES if known == said), None)
    if kind is None:
        raise paragraph.fault("type", f"no type {said!r}", f"one of {', '.join(TYPES)}")
    meaning = paragraph.value("meaning")
    if meaning not in meanings:
        raise paragraph.fault(
            "meaning", f"no meaning {meaning!r}", f"one of {', '.join(sorted(meanings))}"
        )
    try:
        pattern = re.compile("".join(parts))
    except re.error as problem:
        raise paragraph.fault(
            "pattern", f"not a pattern ({problem})", "check the brackets"
        ) from problem
    if "" in beginnings:
        raise paragraph.fault("pattern", "matches nothing at all", "make one part required")
    if crosses(parts, names.letters["stop"]):
        raise paragraph.fault(
            "pattern", "goes over the end of a sentence", "ask for `stop` only right after it"
        )
    anchors = frozenset(names.letters.get("anchor", ""))
    if not has_anchor(parts, anchors):
        raise paragraph.fault(
            "pattern",
            "may match words of which none is an anchor",
            "add the category that tells the most to `class: anchor`",
        )
    return Rule(
        paragraph.value("rule"),
        pattern,
        tuple(slots),
        meaning,
        kind,
        paragraph.value("value"),
        paragraph.values("example"),
        frozenset(beginnings),
        reach(parts),
        anchored_behind(parts, anchors),
    )


def _begins(by_letter: dict[str, tuple[Rule, ...]], anchors: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern of the letters that a rule may begin with, where an anchor is in reach."""
    ways = [f"(?<=[{''.join(sorted(anchors & by_letter.keys()))}])"]
    alike: dict[str, str] = {}
    for letter in sorted(by_letter.keys() - anchors):
        between = frozenset[str]().union(*(rule.reach for rule in by_letter[letter])) - anchors
        letters = "".join(sorted(between))
        alike[letters] = alike.get(letters, "") + letter
    every = "".join(sorted(anchors))
    ways += [
        f"(?<=[{letters}])(?={f'[{between}]{{0,{FARTHEST}}}' if between else ''}[{every}])"
        for between, letters in alike.items()
    ]
    for letter, rules in by_letter.items():
        ways += [f"{look.removesuffix(')')}{letter})" for rule in rules for look in rule.behind]
    # a set of letters comes first, for which engines search fast
    return re.compile(f"[{''.join(sorted(by_letter))}](?:{'|'.join(dict.fromkeys(ways))})")


@lru_cache(maxsize=8)
def load_grammar(language: str, meanings: frozenset[str]) -> Grammar:
    """Read the grammar of a language.

    Args:
        language: An ISO 639-1 code that has a folder under `data/dates/`.
        meanings: The meanings that rules may name.

    Raises:
        DataFileError: A rule cannot be read; the message says where and what to do.
        ValueError: There is no grammar of that language.
    """
    lexicon = load_lexicon(language)
    names = _Names(lexicon.letters)
    rules = []
    text = (data_folder() / "dates" / language / "rules.txt").read_text(encoding="utf-8")
    for paragraph in read_paragraphs(text, f"{language}/rules.txt"):
        if paragraph.value("class"):
            members = paragraph.value("members").split()
            for member in members:
                if member not in names.letters:
                    raise paragraph.fault(
                        "members", f"no category {member!r}", "define it above, or correct its name"
                    )
            names.letters[paragraph.value("class")] = "".join(names.letters[m] for m in members)
        elif paragraph.value("define"):
            names.phrases[paragraph.value("define")] = paragraph
        else:
            rules.append(_rule(paragraph, names, meanings))
    first_letters = [{beginning[0] for beginning in rule.beginnings} for rule in rules]
    by_letter: dict[str, tuple[Rule, ...]] = {}
    for letter in sorted(set(lexicon.letters.values())):
        fitting = [
            rule for rule, firsts in zip(rules, first_letters, strict=True) if letter in firsts
        ]
        if fitting:
            by_letter[letter] = tuple(fitting)
    letters = frozenset(names.letters.get("anchor", ""))
    begins = _begins(by_letter, letters)
    anchors = anchors_of(lexicon, letters)
    return Grammar(lexicon, tuple(rules), by_letter, begins, Fitting(by_letter), Known(anchors))
