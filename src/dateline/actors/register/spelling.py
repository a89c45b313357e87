"""How one name is written: without accents, in the plural, as a slug, as an acronym."""

import re
import unicodedata
from functools import lru_cache

from dateline.actors.words import forms, words

_OTHER = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "–": "-",
    "‑": "-",
    "‐": "-",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "ð": "d",
    "ħ": "h",
    "Ħ": "H",
    "ə": "a",
    "Ə": "A",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


@lru_cache(maxsize=1)
def _folding() -> dict[int, str]:
    table = {ord(character): plain for character, plain in _OTHER.items()}
    for point in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFD", chr(point))[0]
        if base.isascii() and base.isalpha():
            table.setdefault(point, base)
    return table


def fold(text: str) -> str:
    """Return the text without accents and typographic signs, as long as it was.

    Args:
        text: Any text; its offsets stay valid in what is returned.
    """
    text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return text if text.isascii() else _NOT_ASCII.sub(_folded, text)


def _folded(match: re.Match[str]) -> str:
    return match[0].translate(_folding())


def slug(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", fold(name)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")


def plural(term: str) -> str:
    """Return the plural of an English noun or noun phrase, by its last word."""
    before, space, last = term.rpartition(" ")
    irregular = forms("irregular-plural").get(last.lower())
    if irregular is not None:
        return before + space + irregular
    for singular, many in (("man", "men"), ("woman", "women"), ("child", "children")):
        if last.endswith(singular) and last.lower() not in words("ending-like-man"):
            return before + space + last[: -len(singular)] + many
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return before + space + last[:-1] + "ies"
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return before + space + last + "es"
    return before + space + last + "s"


def name_variants(name: str) -> tuple[str, ...]:
    """Return the ways a name is written: as given, with every word capitalised, with `&`."""
    plain = re.sub(r"^[Tt]he ", "", fold(name))
    variants = [plain]
    capitalised = re.sub(
        r"(?<=[ ])(of|and|for|the|de|du|des|la|le|in|on|to)(?=[ ])",
        lambda match: match[0].capitalize(),
        plain,
    )
    if capitalised != plain:
        variants.append(capitalised)
    first, _, rest = plain.partition(" ")
    if first.isupper() and len(first) > 1 and rest and rest == rest.title():
        # "UN Security Council", "UN security council"
        variants.append(f"{first} {rest.lower()}")
    head, _, last = plain.rpartition(" ")
    if " " in head and last in words("written-small"):
        variants.append(f"{head} {last.lower()}")
    if " and " in plain:
        variants.append(plain.replace(" and ", " & "))
    if "-" in plain and " " not in plain and plain.count("-") == 1 and len(plain) > 8:
        variants.append(plain.replace("-", " "))
    return tuple(variants)
