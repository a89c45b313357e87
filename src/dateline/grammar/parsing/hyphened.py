"""Words that some write with a hyphen, read as those without one: "co-operated", "re-opened".

A tokenizer makes three words of them, and a small parser a verb of the first.
"""

import re
from functools import cache

from dateline.grammar.words import words

ENDING_IN_E = "e"
# "Re-admit", "re-admitted".
_DOUBLING = re.compile(r"[^aeiou][aeiou][^aeiouwxy]$")
# "Relaunch", "relaunches".
_HISSING = re.compile(r"(?:[sxz]|[cs]h)$")


@cache
def spelt_together() -> dict[str, str]:
    """Return such words in all their forms, in lower case, each with itself without the hyphen."""
    forms = (form for stem in words("with-a-hyphen") for form in forms_of(stem))
    return {form: form.replace("-", "") for form in sorted(forms)}


def forms_of(stem: str) -> tuple[str, ...]:
    """Return a word's regular forms; those that do not exist are in no text."""
    cut = stem.removesuffix(ENDING_IN_E)
    regular = (stem, f"{stem}{'es' if _HISSING.search(stem) else 's'}", f"{cut}ed", f"{cut}ing")
    if not _DOUBLING.search(stem):
        return regular
    return *regular, f"{stem}{stem[-1]}ed", f"{stem}{stem[-1]}ing"
