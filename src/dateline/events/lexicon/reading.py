"""Reads the files of a lexicon into its frames.

`data/lexicon/en/` holds one file a type and `classes.txt`. A frame's keys:

- `frame`: its name; `verb`, `noun`, `adjective`: its triggers, parted by `|`, several words where
  particles, prepositions or objects belong to them ("tear up", "lay siege to"); a name in capitals
  stands for the words of a class, also before further words ("DOING must"); a helper or a "not"
  among a trigger's words is part of what is said and neither negates nor supposes it;
- a slot (`subject`, `object`, `indirect`, `complement`, `clause`, `owner`, `where`, `pair` for two
  names that a hyphen joins before a noun, or a preposition): what must fill it: classes, sectors or
  words parted by `|`; `any`; `none` for a slot that must be empty; a leading `!` for what must not
  fill it; for `clause`, event types; `own` is a clause about whoever says it ("admitted it had
  lied"), `others` one about somebody named;
- `actor`, `recipient`: where the parties stand, alternatives parted by `,`, joined ones by `+`;
  besides slots: `clause.SLOT`, `focus`, `host`, `coup` (inferred), `speaker` (who says it),
  `topic` (of whom it is said: "said of Chad"), `hearer` (whom it is told), `keeper` (in whose
  custody);
- `mode`, `context`, `also` (a second event of the same clause), `reciprocal`, `transitive`,
  `weight`; `retells`; `doer: named` where a passive without a doer is not read;
- `example`: `sentence => ACTOR[,ACTOR] > RECIPIENT[,RECIPIENT]`, two or more; `not`: a near-miss.
"""

from collections.abc import Iterable
from importlib.resources.abc import Traversable

from dateline.datafiles import (
    DataFileError,
    Paragraph,
    alternatives,
    check_is_one,
    check_keys,
    check_told_once,
    read_paragraphs,
)
from dateline.events.codebook.codebook import Codebook, load_codebook
from dateline.events.lexicon.classes import CLASS_NAME, read_classes
from dateline.events.lexicon.lexicon import (
    CLAUSES,
    CORE_SLOTS,
    SLOT_KEYS,
    Example,
    Filling,
    Frame,
    Lexicon,
    lexicon_of,
)

OTHER_KEYS = frozenset(
    "frame verb noun adjective actor recipient mode context also reciprocal transitive retells "
    "doer weight example not".split()
)
KEYS = SLOT_KEYS | OTHER_KEYS
TOLD_SEVERAL_TIMES = frozenset({"example", "not"})


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


def _read_frame(
    paragraph: Paragraph,
    event: str,
    classes: dict[str, frozenset[str]],
    codebook: Codebook,
    fillings: dict[tuple[bool, str], Filling],
) -> Frame:
    """Read one frame.

    Args:
        paragraph: Its paragraph.
        event: The type of its file.
        classes: The classes of words.
        codebook: The codebook.
        fillings: The fillings read so far, by whether they are of a clause and by what they say:
            one that frames share is read once.

    Raises:
        DataFileError: A field is wrong.
    """
    check_keys(paragraph, KEYS)
    check_is_one(paragraph)
    check_told_once(paragraph, TOLD_SEVERAL_TIMES)
    name = paragraph.value("frame")
    if not name:
        raise paragraph.fault(None, "a frame without a name", "begin it with `frame: NAME`")
    modes, contexts = _read_modes(paragraph, event, codebook)
    triggers = {
        kind: tuple(_triggers(paragraph, kind, classes)) for kind in ("verb", "noun", "adjective")
    }
    if not any(triggers.values()):
        raise paragraph.fault(None, f"frame {name!r} has no trigger", "give it a verb or a noun")
    examples = _read_examples(paragraph, name)
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
        weight=_read_weight(paragraph),
        examples=examples,
        near_misses=tuple((f.value, f.line) for f in paragraph.fields if f.key == "not"),
        file=paragraph.file,
        line=paragraph.line,
    )


def _read_modes(
    paragraph: Paragraph, event: str, codebook: Codebook
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a frame's modes and contexts, all of them known to the codebook."""
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
    return modes, contexts


def _read_examples(paragraph: Paragraph, name: str) -> tuple[Example, ...]:
    """Return a frame's examples, two or more."""
    examples = tuple(
        _read_example(paragraph, field.value, field.line)
        for field in paragraph.fields
        if field.key == "example"
    )
    if len(examples) < 2:
        raise paragraph.fault(
            None, f"frame {name!r} has {len(examples)} example(s)", "give it two or more"
        )
    return examples


def _read_weight(paragraph: Paragraph) -> float:
    """Return what a frame weighs beside others, 0 if it does not say."""
    value = paragraph.value("weight", "0")
    try:
        return float(value)
    except ValueError:
        raise paragraph.fault("weight", f"{value!r} is no number", "write `weight: 0.5`") from None


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
        for part in alternatives(value):
            first, *rest = part.split()
            if CLASS_NAME.match(first):
                if first not in classes:
                    raise paragraph.fault(kind, f"unknown class {first}", "add it to classes.txt")
                for word in sorted(classes[first]):
                    yield (*word.split(), *rest)
            else:
                yield tuple(part.split())
                if kind == "noun" and "-" in part:
                    # A parser makes three words of it: "sit", "-", "in".
                    yield tuple(part.replace("-", " ").split())


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
    for part in alternatives(value):
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
