"""Which event types may be one happening, read from `data/fusion/families.txt`."""

from functools import lru_cache

from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.events.codebook.codebook import load_codebook

_FILE = "data/fusion/families.txt"
_KEYS = frozenset({"family", "types", "why"})


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    types = load_codebook().types
    found: dict[str, str] = {}
    text = (data_folder() / "fusion" / "families.txt").read_text(encoding="utf-8")
    for paragraph in read_paragraphs(text, _FILE):
        check_keys(paragraph, _KEYS)
        for name in paragraph.value("types").split():
            if name not in types:
                raise paragraph.fault("types", f"no type {name!r}", "write types of the codebook")
            if name in found:
                raise paragraph.fault("types", f"{name} stands twice", "leave it in one family")
            found[name] = paragraph.value("family")
    return found


def family_of(event_type: str) -> str:
    """Return the family of an event type; a type in none is its own."""
    return _families().get(event_type, event_type)
