"""What a table of mends holds: a mend, and what a sentence must hold for it."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.grammar.sentence import Sentence


class Pass(NamedTuple):
    """A mend, and what a sentence must hold one of, of each kind given, for it to change anything.

    `words` are in lower case, as they stand or as lemmas; `labels` those of dependents, `tags` of
    words. A mend without any is tried on every sentence.
    """

    mend: Callable[[Sentence], Sentence]
    words: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
