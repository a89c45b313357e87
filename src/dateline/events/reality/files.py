"""Reads and checks the data of the reality gate."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec

from dateline.datafiles import Paragraph, check_is_one, check_keys, read_paragraphs
from dateline.events.codebook.codebook import load_codebook
from dateline.events.contexts.cues import Cue, SpeltCues, spell_cues
from dateline.events.reality.idioms import IdiomError, WordClass, inflections, needs, word_class

# Stands for any trigger.
ANY = "*"

RULE_KEYS = frozenset(
    {"kind", "types", "idiom", "sentence", "strong", "weak", "never", "triggers", "contest"}
    | {"guard", "story-guard", "example", "near-miss"}
)
CLASS_KEYS = frozenset({"class", "words"})
SUBJECT_WEIGHTS = {"strong": 2, "weak": 1, "never": 0}


class Rule(msgspec.Struct, frozen=True, array_like=True):
    """One entry of the gate.

    `types` are the event types it is about (none: all), `subject` and `guard` name its groups of
    cues, `triggers` are the ambiguous words of its subject, `contest` those that are so even where
    states contend, as national teams do. `story_guard` names the cues that a story's head must lack
    for its subject to hold in every sentence; empty where it never does.
    """

    kind: str
    types: frozenset[str]
    subject: str
    guard: str
    story_guard: str
    triggers: frozenset[str]
    contest: frozenset[str]


class Idiom(msgspec.Struct, frozen=True):
    """One idiom of a rule, the words a sentence must have for it, and whether it takes it whole."""

    rule: Rule
    words: str
    needs: tuple[frozenset[str], ...]
    whole: bool


class Gate(msgspec.Struct, frozen=True):
    """All of it: the rules, their cues, and the idioms by number and by the words they need."""

    rules: tuple[Rule, ...]
    classes: Mapping[str, WordClass]
    cues: SpeltCues
    idioms: tuple[Idiom, ...]
    anchored: Mapping[str, tuple[int, ...]]


def read_gate(text: str, file: str) -> Gate:
    """Read the rules and word classes of the reality gate.

    Args:
        text: The data file.
        file: Its name, for errors.

    Returns:
        The gate, its cues spelt out.

    Raises:
        DataFileError: An unknown key, class or event type, an idiom that cannot be read, or a rule
            that could never apply.
    """
    paragraphs = list(read_paragraphs(text, file))
    words_of = dict(_class(paragraph) for paragraph in paragraphs if paragraph.values("class"))
    classes = {name: word_class(words) for name, words in words_of.items()}
    rules: list[Rule] = []
    cues: list[Cue] = []
    idioms: list[Idiom] = []
    anchored: defaultdict[str, list[int]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.values("class"):
            continue
        rule = _rule(paragraph, len(rules), words_of)
        rules.append(rule)
        cues.extend(_cues(paragraph, rule))
        for idiom in _idioms(paragraph, rule, classes):
            for word in sorted(idiom.needs[0]):
                anchored[word].append(len(idioms))
            idioms.append(idiom)
    return Gate(
        rules=tuple(rules),
        classes=classes,
        cues=spell_cues(cues),
        idioms=tuple(idioms),
        anchored={word: tuple(numbers) for word, numbers in sorted(anchored.items())},
    )


def _parted(paragraph: Paragraph, key: str) -> Iterator[str]:
    """Yield the parts of every field `key`, which semicolons part."""
    for value in paragraph.values(key):
        for part in value.split(";"):
            if not part.strip():
                raise paragraph.fault(key, "an empty part", "drop the semicolon too many")
            yield part.strip()


def _class(paragraph: Paragraph) -> tuple[str, tuple[str, ...]]:
    check_keys(paragraph, CLASS_KEYS)
    check_is_one(paragraph)
    name = paragraph.value("class")
    if not (name.isalpha() and name.isupper() and len(name) > 1):
        raise paragraph.fault("class", f"{name!r} is no class name", "write it in capitals")
    words = tuple(_parted(paragraph, "words"))
    if not words:
        raise paragraph.fault(None, f"{name} has no words", "add a line `words: …`")
    return name, words


def _rule(paragraph: Paragraph, number: int, classes: Mapping[str, tuple[str, ...]]) -> Rule:
    check_keys(paragraph, RULE_KEYS)
    check_is_one(paragraph)
    kind = paragraph.value("kind")
    if not kind:
        raise paragraph.fault(None, "no kind", "add a line `kind: …`")
    types = frozenset(paragraph.value("types").split())
    for name in sorted(types - load_codebook().types.keys()):
        raise paragraph.fault("types", f"no event type {name!r}", "see `dateline codebook`")
    has_subject = bool(paragraph.values("strong"))
    if not (has_subject or paragraph.values("idiom") or paragraph.values("sentence")):
        raise paragraph.fault(None, "a rule that never applies", "give it idioms or a subject")
    if has_subject != bool(paragraph.values("triggers")):
        mend = "give a subject both `strong` cues and `triggers`"
        raise paragraph.fault(None, "a subject without triggers, or triggers without one", mend)
    return Rule(
        kind=kind,
        types=types,
        subject=f"{number} {kind}",
        guard=f"{number} {kind}, guard",
        story_guard=f"{number} {kind}, story" if paragraph.values("story-guard") else "",
        triggers=_triggers(paragraph, "triggers", classes),
        contest=_triggers(paragraph, "contest", classes),
    )


def _triggers(
    paragraph: Paragraph, key: str, classes: Mapping[str, tuple[str, ...]]
) -> frozenset[str]:
    """Return the trigger words of a field; a star alone stands for any word."""
    words: set[str] = set()
    for part in _parted(paragraph, key):
        if part == ANY:
            return frozenset({ANY})
        for word in classes.get(part, (part,)):
            words.update(inflections(word))
    return frozenset(words)


def _cues(paragraph: Paragraph, rule: Rule) -> Iterator[Cue]:
    seen: dict[str, str] = {}
    for key, weight in SUBJECT_WEIGHTS.items():
        for words in _parted(paragraph, key):
            if words in seen:
                mend = "keep one of the two"
                raise paragraph.fault(key, f"{words!r} is also {seen[words]}", mend)
            seen[words] = key
            yield Cue(rule.subject, words, weight)
    for words in sorted(set(_parted(paragraph, "guard"))):
        yield Cue(rule.guard, words, 1)
    for words in sorted(set(_parted(paragraph, "story-guard"))):
        yield Cue(rule.story_guard, words, 1)


def _idioms(paragraph: Paragraph, rule: Rule, classes: Mapping[str, WordClass]) -> Iterator[Idiom]:
    for key in ("idiom", "sentence"):
        for idiom in _parted(paragraph, key):
            try:
                needed = needs(idiom, classes)
            except IdiomError as error:
                raise paragraph.fault(key, f"{idiom!r}: {error}", "see idioms.py") from None
            yield Idiom(rule, idiom, needed, whole=key == "sentence")
