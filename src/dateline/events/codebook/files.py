"""Reads the codebook files and checks that they agree with each other."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TypeVar

from dateline.datafiles import DataFileError, Paragraph, check_keys, read_paragraphs
from dateline.events.codebook.entries import (
    QUADS,
    Cameo,
    Code,
    Codebook,
    EventType,
    Mode,
    Named,
    Nearest,
    show_code,
)

Key = TypeVar("Key")
Value = TypeVar("Value")
_TYPE_MODE_FIELD = "write a type, or a type and one of its modes, such as `PROTEST demo`"


def read_codebook(folder: Traversable) -> Codebook:
    """Read and check the codebook files of a folder.

    Args:
        folder: Holds codebook, types, modes, contexts, sectors, special, cameo, crosswalk (.txt).

    Returns:
        The codebook.

    Raises:
        DataFileError: A file is missing, a line cannot be read, or two files contradict each other.
    """
    head, *auxiliaries = _paragraphs(folder, "codebook", "version name aux definition example")
    types = _read_types(folder)
    contexts = _read_codes(_paragraphs(folder, "contexts", "context definition example"), "context")
    modes = _read_modes(folder, types, contexts)
    cameo = _read_cameo(folder, types, modes, contexts)
    return Codebook(
        version=_need(head, "version"),
        name=_need(head, "name"),
        types=types,
        modes=modes,
        contexts=contexts,
        auxiliaries=_read_codes(auxiliaries, "aux"),
        sectors=_read_named(folder, "sectors", "sector", "name"),
        special=_read_named(folder, "special", "code", "kind"),
        cameo=cameo,
        nearest=_read_crosswalk(folder, types, modes, contexts, cameo),
    )


def _paragraphs(folder: Traversable, name: str, keys: str) -> list[Paragraph]:
    """Read one file of the folder; it must exist, hold an entry, and know its keys."""
    file = f"{name}.txt"
    path = folder / file
    if not path.is_file():
        raise DataFileError(file, 1, "the codebook has no such file", "put it into the folder")
    paragraphs = list(read_paragraphs(path.read_text(encoding="utf-8"), file))
    if not paragraphs:
        raise DataFileError(file, 1, "the file is empty", "write at least one entry")
    known = frozenset(keys.split())
    for paragraph in paragraphs:
        check_keys(paragraph, known)
    return paragraphs


def _need(paragraph: Paragraph, key: str) -> str:
    value = paragraph.value(key)
    if not value:
        raise paragraph.fault(key, f"no {key}", f"add a line `{key}: …`")
    return value


def _number(paragraph: Paragraph, key: str, low: float, high: float) -> float:
    text = _need(paragraph, key)
    try:
        number = float(text)
    except ValueError:
        raise paragraph.fault(key, f"{text!r} is no number", "write digits") from None
    if not low <= number <= high:
        raise paragraph.fault(key, f"{text} is out of range", f"write {low:g} to {high:g}")
    return number


def _add(into: dict[Key, Value], key: Key, value: Value, paragraph: Paragraph) -> None:
    if key in into:
        raise paragraph.fault(None, f"{show_code(key)} stands twice", "keep one of the two")
    into[key] = value


def _known(paragraph: Paragraph, key: str, name: str, known: Collection[str]) -> str:
    if name not in known:
        near = get_close_matches(name, known, n=1)
        mend = f"did you mean {near[0]!r}?" if near else "add it to its own file first"
        raise paragraph.fault(key, f"{name!r} is not in the codebook", mend)
    return name


def _read_codes(paragraphs: list[Paragraph], key: str) -> Mapping[str, Code]:
    codes: dict[str, Code] = {}
    for paragraph in paragraphs:
        code = _need(paragraph, key)
        entry = Code(
            code=code,
            definition=_need(paragraph, "definition"),
            examples=paragraph.values("example"),
        )
        _add(codes, code, entry, paragraph)
    return MappingProxyType(codes)


def _read_named(folder: Traversable, file: str, key: str, name: str) -> Mapping[str, Named]:
    named: dict[str, Named] = {}
    for paragraph in _paragraphs(folder, file, f"{key} {name} definition example"):
        code = _need(paragraph, key)
        entry = Named(
            code=code,
            name=_need(paragraph, name),
            definition=_need(paragraph, "definition"),
            examples=paragraph.values("example"),
        )
        _add(named, code, entry, paragraph)
    return MappingProxyType(named)


def _read_types(folder: Traversable) -> Mapping[str, EventType]:
    types: dict[str, EventType] = {}
    keys = "type quad recipient score definition example"
    for paragraph in _paragraphs(folder, "types", keys):
        code = _need(paragraph, "type")
        recipient = _need(paragraph, "recipient")
        if recipient not in {"required", "optional"}:
            raise paragraph.fault("recipient", f"{recipient!r}?", "write `required` or `optional`")
        quad_class = _number(paragraph, "quad", 1, 4)
        if quad_class not in QUADS:
            raise paragraph.fault("quad", f"{quad_class} is no class", "write 1, 2, 3 or 4")
        entry = EventType(
            code=code,
            definition=_need(paragraph, "definition"),
            examples=paragraph.values("example"),
            quad=int(quad_class),
            score=_number(paragraph, "score", -10, 10),
            needs_recipient=recipient == "required",
        )
        _add(types, code, entry, paragraph)
    return MappingProxyType(types)


def _read_modes(
    folder: Traversable, types: Collection[str], contexts: Collection[str]
) -> Mapping[tuple[str, str], Mode]:
    modes: dict[tuple[str, str], Mode] = {}
    keys = "type mode score definition example context"
    for paragraph in _paragraphs(folder, "modes", keys):
        event_type = _known(paragraph, "type", _need(paragraph, "type"), types)
        code = _need(paragraph, "mode")
        entry = Mode(
            code=code,
            definition=_need(paragraph, "definition"),
            examples=paragraph.values("example"),
            type=event_type,
            score=_number(paragraph, "score", -10, 10),
            contexts=_names(paragraph, "context", contexts),
        )
        _add(modes, (event_type, code), entry, paragraph)
    return MappingProxyType(modes)


def _names(paragraph: Paragraph, key: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the names of a field that parts them by semicolons."""
    names = (name.strip() for value in paragraph.values(key) for name in value.split(";"))
    return tuple(_known(paragraph, key, name, known) for name in names if name)


def _type_and_mode(
    paragraph: Paragraph, types: Collection[str], modes: Collection[tuple[str, str]]
) -> tuple[str, str | None]:
    words = _need(paragraph, "plover").split()
    if len(words) > 2:
        raise paragraph.fault("plover", f"{len(words)} words", _TYPE_MODE_FIELD)
    event_type = _known(paragraph, "plover", words[0], types)
    if len(words) == 1:
        return event_type, None
    own = [mode for owner, mode in modes if owner == event_type]
    return event_type, _known(paragraph, "plover", words[1], own)


def _read_cameo(
    folder: Traversable,
    types: Collection[str],
    modes: Collection[tuple[str, str]],
    contexts: Collection[str],
) -> Mapping[str, Cameo]:
    cameo: dict[str, Cameo] = {}
    for paragraph in _paragraphs(folder, "cameo", "code name plover context note"):
        code = _need(paragraph, "code")
        if not (code.isascii() and code.isdigit() and 2 <= len(code) <= 4):
            raise paragraph.fault("code", f"{code!r} is no CAMEO code", "write 2 to 4 digits")
        if len(code) > 2 and code[:-1] not in cameo:
            mend = f"put the entry of {code[:-1]} before it"
            raise paragraph.fault("code", f"{code} has no parent", mend)
        event_type, mode = None, None
        if paragraph.values("plover"):
            event_type, mode = _type_and_mode(paragraph, types, modes)
        entry = Cameo(
            code=code,
            name=_need(paragraph, "name"),
            type=event_type,
            mode=mode,
            contexts=_names(paragraph, "context", contexts),
            note=paragraph.value("note"),
        )
        _add(cameo, code, entry, paragraph)
    return MappingProxyType(cameo)


def _read_crosswalk(
    folder: Traversable,
    types: Collection[str],
    modes: Collection[tuple[str, str]],
    contexts: Collection[str],
    cameo: Collection[str],
) -> Mapping[tuple[str, str | None], Nearest]:
    nearest: dict[tuple[str, str | None], Nearest] = {}
    for paragraph in _paragraphs(folder, "crosswalk", "plover cameo context note"):
        key = _type_and_mode(paragraph, types, modes)
        by_context = []
        for value in paragraph.values("context"):
            name, _, code = value.partition(" ")
            _known(paragraph, "context", name, contexts)
            by_context.append((name, _known(paragraph, "context", code.strip(), cameo)))
        entry = Nearest(
            cameo=_known(paragraph, "cameo", _need(paragraph, "cameo"), cameo),
            contexts=tuple(by_context),
            note=paragraph.value("note"),
        )
        _add(nearest, key, entry, paragraph)
    wanted: list[tuple[str, str | None]] = [(name, None) for name in types]
    for key in [*wanted, *modes]:
        if key not in nearest:
            raise DataFileError(
                "crosswalk.txt",
                1,
                f"{show_code(key)} has no CAMEO code",
                f"add an entry `plover: {show_code(key)}`",
            )
    return MappingProxyType(nearest)
