"""The lexicon: frames that say which words, in which company, are which event.

`data/lexicon/en/` holds one file a type and `classes.txt`. A frame's keys:

- `frame`: its name; `verb`, `noun`, `adjective`: its triggers, parted by `|`, several words where
  particles, prepositions or objects belong to them ("tear up", "lay siege to"); a name in capitals
  stands for the words of a class, also before further words ("DOING must"); a helper or a "not"
  among a trigger's words is part of what is said and neither negates nor supposes it;
- a slot (`subject`, `object`, `indirect`, `complement`, `clause`, `owner`, or a preposition): what
  must fill it: classes, sectors or words parted by `|`; `any`; `none` for a slot that must be
  empty; a leading `!` for what must not fill it; for `clause`, event types;
- `actor`, `recipient`: where the parties stand, alternatives parted by `,`, joined ones by `+`;
  besides slots: `clause.SLOT`, `focus`, `host`, `coup` (inferred), `speaker` (who says it),
  `topic` (of whom it is said: "said of Chad"), `hearer` (whom it is told), `keeper` (in whose
  custody);
- `mode`, `context`, `also` (a second event of the same clause), `reciprocal`, `transitive`,
  `weight`; `retells`; `doer: named` where a passive without a doer is not read;
- `example`: `sentence => ACTOR[,ACTOR] > RECIPIENT[,RECIPIENT]`, two or more; `not`: a near-miss.
"""

from collections.abc import Iterable
from functools import cached_property
from importlib.resources.abc import Traversable
from itertools import takewhile

import msgspec

from dateline.datafiles import DataFileError, Paragraph, check_keys, read_paragraphs
from dateline.events.classes import CLASS_NAME, parts, read_classes
from dateline.events.codebook import Codebook, load_codebook

SLOT_KEYS = frozenset(
    "subject object indirect complement clause infinitive obligation denial owner with to for "
    "against of on from in into by at "
    "over about between after during under toward towards as around through across along near "
    "within inside outside among onto upon behind before without out off where".split()
)
OTHER_KEYS = frozenset(
    "frame verb noun adjective actor recipient mode context also reciprocal transitive retells "
    "doer weight example not".split()
)
KEYS = SLOT_KEYS | OTHER_KEYS
CLAUSES = frozenset({"clause", "infinitive", "obligation", "denial"})
# Slots that only a clause's own parts fill; prepositions are also looked for at its objects.
CORE_SLOTS = CLAUSES | {"subject", "object", "indirect", "owner", "complement", "where"}


class Filling(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What may fill a slot: words (head lemmas or two-word phrases), sectors, types of events."""

    words: frozenset[str]
    sectors: frozenset[str]
    types: frozenset[str]
    party: bool
    anything: bool
    empty: bool
    refused: frozenset[str]
    refused_sectors: frozenset[str]


class Example(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A sentence that a frame must read, with the codes of its parties, or must leave alone."""

    sentence: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    line: int


class Frame(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One pattern of the lexicon. `file` and `line` say where it stands.

    `needed` are slots without which it reads nothing, whatever else stands there.
    One that `retells` speaks of an act told before ("claimed responsibility"): it names its doer.
    One with `doer_named` reads no passive without a doer ("families were forced to sell").
    """

    name: str
    event: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    verbs: tuple[tuple[str, ...], ...]
    nouns: tuple[tuple[str, ...], ...]
    adjectives: tuple[tuple[str, ...], ...]
    slots: tuple[tuple[str, Filling], ...]
    needed: tuple[str, ...]
    actor: tuple[tuple[str, ...], ...]
    recipient: tuple[tuple[str, ...], ...]
    also: tuple[tuple[str, str], ...]
    reciprocal: bool
    transitive: bool
    retells: bool
    doer_named: bool
    weight: float
    examples: tuple[Example, ...]
    near_misses: tuple[tuple[str, int], ...]
    file: str
    line: int


class Trigger(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One way a frame may begin: the words that must stand with the trigger's lemma.

    `needs` are the words without which its sentence cannot be read by the frame: those beside the
    trigger, and the prepositions of slots that must be filled. `subjects` and `objects` are the
    words of which subject and object must be one; None where something else may be it.
    """

    frame: Frame
    words: tuple[str, ...]
    needs: frozenset[str]
    subjects: frozenset[str] | None
    objects: frozenset[str] | None


class Lexicon(msgspec.Struct, frozen=True, dict=True):
    """All frames, and for each kind of trigger its lemma's frames.

    `words` are the lemmas of all triggers: a token with none of them triggers nothing.
    """

    frames: tuple[Frame, ...]
    classes: dict[str, frozenset[str]]
    verbs: dict[str, tuple[Trigger, ...]]
    nouns: dict[str, tuple[Trigger, ...]]
    adjectives: dict[str, tuple[Trigger, ...]]
    words: frozenset[str]

    @cached_property
    def begun(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """The types of the frames that a word may begin, sorted, by part of speech and lemma."""
        kinds = (("VERB", self.verbs), ("NOUN", self.nouns), ("ADJ", self.adjectives))
        return {
            (kind, lemma): tuple(sorted({trigger.frame.event for trigger in triggers}))
            for kind, index in kinds
            for lemma, triggers in index.items()
        }


def read_lexicon(folder: Traversable) -> Lexicon:
    """Read a lexicon from its folder.

    Raises:
        DataFileError: A file is wrong: the message names file, line and mend.
    """
    codebook = load_codebook()
    classes = read_classes(folder, ("classes.txt", "modality.txt"))
    frames: list[Frame] = []
    names: dict[str, Frame] = {}
    fillings: dict[tuple[bool, str], Filling] = {}
    for name in sorted(codebook.types):
        file = folder / f"{name.lower()}.txt"
        if not file.is_file():
            continue
        shown = f"lexicon/{folder.name}/{file.name}"
        for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), shown):
            frame = _read_frame(paragraph, name, classes, codebook, fillings)
            if frame.name in names:
                raise paragraph.fault(
                    "frame",
                    f"frame {frame.name!r} stands also in {names[frame.name].file}",
                    "give one of them another name",
                )
            names[frame.name] = frame
            frames.append(frame)
    return lexicon_of(frames, classes)


def lexicon_of(frames: Iterable[Frame], classes: dict[str, frozenset[str]]) -> Lexicon:
    """Return a lexicon of frames, indexed by what begins them."""
    frames = tuple(frames)
    verbs = _index(frames, "verbs", first=True)
    nouns = _index(frames, "nouns", first=False)
    adjectives = _index(frames, "adjectives", first=True)
    words = frozenset((*verbs, *nouns, *adjectives))
    return Lexicon(frames, classes, verbs, nouns, adjectives, words)


def _index(frames: Iterable[Frame], kind: str, *, first: bool) -> dict[str, tuple[Trigger, ...]]:
    index: dict[str, list[Trigger]] = {}
    for frame in frames:
        begun = getattr(frame, kind)
        if not begun:
            continue
        prepositions = frozenset(_prepositions(frame))
        subjects, objects = _only_words(frame, "subject"), _only_words(frame, "object")
        for words in begun:
            lemma, others = (words[0], words[1:]) if first else (words[-1], words[:-1])
            needs = prepositions.union(others) if others else prepositions
            index.setdefault(lemma, []).append(Trigger(frame, others, needs, subjects, objects))
    return {lemma: tuple(triggers) for lemma, triggers in index.items()}


def _before_a_clause(frame: Frame) -> Iterable[tuple[str, Filling]]:
    """Yield a frame's slots up to one that a clause fills: what its verb tells is asked first."""
    return takewhile(lambda slot: not slot[1].types, frame.slots)


def _prepositions(frame: Frame) -> Iterable[str]:
    """Yield the prepositions by which something must hang on the trigger; "by" may be unsaid."""
    for name, filling in _before_a_clause(frame):
        if name not in CORE_SLOTS and name != "by" and not filling.empty:
            yield name


def _only_words(frame: Frame, slot: str) -> frozenset[str] | None:
    """Return the words of which what fills a slot must be one; None where others may fill it."""
    for name, filling in _before_a_clause(frame):
        if name == slot:
            others = filling.sectors or filling.party or filling.anything or filling.empty
            return None if others else filling.words
    return None


def _read_frame(
    paragraph: Paragraph,
    event: str,
    classes: dict[str, frozenset[str]],
    codebook: Codebook,
    fillings: dict[tuple[bool, str], Filling],
) -> Frame:
    check_keys(paragraph, KEYS)
    name = paragraph.value("frame")
    if not name:
        raise paragraph.fault(None, "a frame without a name", "begin it with `frame: NAME`")
    modes = tuple(paragraph.value("mode").split())
    for mode in modes:
        if (event, mode) not in codebook.modes:
            known = [other for owner, other in codebook.modes if owner == event]
            raise paragraph.fault(
                "mode", f"{event} has no mode {mode!r}", f"its modes: {', '.join(known) or 'none'}"
            )
    contexts = tuple(paragraph.value("context").split())
    for context in contexts:
        if context not in codebook.contexts:
            raise paragraph.fault("context", f"unknown context {context!r}", "see the codebook")
    triggers = {
        kind: tuple(_triggers(paragraph, kind, classes)) for kind in ("verb", "noun", "adjective")
    }
    if not any(triggers.values()):
        raise paragraph.fault(None, f"frame {name!r} has no trigger", "give it a verb or a noun")
    examples = tuple(
        _read_example(paragraph, field.value, field.line)
        for field in paragraph.fields
        if field.key == "example"
    )
    if len(examples) < 2:
        raise paragraph.fault(
            None, f"frame {name!r} has {len(examples)} example(s)", "give it two or more"
        )
    slots = []
    for field in paragraph.fields:
        if field.key in SLOT_KEYS:
            said = field.key in CLAUSES, field.value
            if said not in fillings:
                fillings[said] = _read_filling(paragraph, *field[:2], classes, codebook)
            slots.append((field.key, fillings[said]))
    return Frame(
        name=name,
        event=event,
        modes=modes,
        contexts=contexts,
        verbs=triggers["verb"],
        nouns=triggers["noun"],
        adjectives=triggers["adjective"],
        slots=tuple(slots),
        needed=tuple(_needed(slots)),
        actor=_paths(paragraph.value("actor", "subject")),
        recipient=_paths(paragraph.value("recipient", "object")),
        also=_read_also(paragraph, codebook),
        reciprocal=paragraph.value("reciprocal") == "yes",
        transitive=paragraph.value("transitive") == "yes",
        doer_named=paragraph.value("doer") == "named",
        retells=paragraph.value("retells") == "yes",
        weight=float(paragraph.value("weight", "0")),
        examples=examples,
        near_misses=tuple((f.value, f.line) for f in paragraph.fields if f.key == "not"),
        file=paragraph.file,
        line=paragraph.line,
    )


def _needed(slots: Iterable[tuple[str, Filling]]) -> Iterable[str]:
    """Yield the slots that nothing but a clause's own parts fill, up to one that a clause fills."""
    for name, filling in slots:
        if name in CORE_SLOTS and not filling.empty:
            yield name
        if filling.types:
            return


def _triggers(
    paragraph: Paragraph, kind: str, classes: dict[str, frozenset[str]]
) -> Iterable[tuple[str, ...]]:
    for value in paragraph.values(kind):
        for part in parts(value):
            first, *rest = part.split()
            if CLASS_NAME.match(first):
                if first not in classes:
                    raise paragraph.fault(kind, f"unknown class {first}", "add it to classes.txt")
                for word in sorted(classes[first]):
                    yield (*word.split(), *rest)
            else:
                yield tuple(part.split())


def _read_filling(
    paragraph: Paragraph,
    key: str,
    value: str,
    classes: dict[str, frozenset[str]],
    codebook: Codebook,
) -> Filling:
    words: set[str] = set()
    refused: set[str] = set()
    sectors: set[str] = set()
    refused_sectors: set[str] = set()
    types: set[str] = set()
    party = anything = empty = False
    for part in parts(value):
        bare = part.removeprefix("!")
        negative = bare != part
        if bare == "any":
            anything = True
        elif bare == "none":
            empty = True
        elif bare == "PARTY":
            party = True
        elif key in CLAUSES and bare in codebook.types:
            types.add(bare)
        elif bare in classes:
            (refused if negative else words).update(classes[bare])
        elif bare in codebook.sectors or bare in codebook.special:
            (refused_sectors if negative else sectors).add(bare)
        elif CLASS_NAME.match(bare):
            raise paragraph.fault(key, f"unknown class {bare}", "add it to classes.txt")
        else:
            (refused if negative else words).add(bare)
    anything = anything or not (words or sectors or types or party or empty)
    return Filling(
        frozenset(words),
        frozenset(sectors),
        frozenset(types),
        party,
        anything,
        empty,
        frozenset(refused),
        frozenset(refused_sectors),
    )


def _paths(value: str) -> tuple[tuple[str, ...], ...]:
    if value == "none":
        return ()
    return tuple(
        tuple(path.strip() for path in alternative.split("+")) for alternative in value.split(",")
    )


def _read_also(paragraph: Paragraph, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    also = []
    for value in paragraph.values("also"):
        event, _, mode = value.partition(" ")
        if event not in codebook.types or (mode and (event, mode) not in codebook.modes):
            raise paragraph.fault("also", f"no such event {value!r}", "write `TYPE mode`")
        also.append((event, mode))
    return tuple(also)


def _read_example(paragraph: Paragraph, value: str, line: int) -> Example:
    sentence, arrow, parties = value.partition("=>")
    if not arrow:
        raise DataFileError(
            paragraph.file,
            line,
            "an example without its parties",
            "write `sentence => ACTOR > RECIPIENT`",
        )
    actor, _, recipient = parties.partition(">")
    return Example(
        sentence.strip(),
        tuple(code.strip() for code in actor.split(",") if code.strip()),
        tuple(code.strip() for code in recipient.split(",") if code.strip()),
        line,
    )
