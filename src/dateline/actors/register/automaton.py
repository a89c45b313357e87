"""All names in one automaton: found in one pass over a text, the longest at each place."""

from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

STEM = 10
"""How many letters of a name the automaton holds; what follows is compared with the text."""


class NameAutomaton:
    """Finds names that open and end at the bounds of words.

    The automaton holds the first letters of the names alone, so that it is built in a tenth of
    the time; the names that share them are compared with the text where they are found.
    """

    def __init__(self, names: Sequence[str]) -> None:
        stems: dict[str, list[str]] = {}
        for name in names:
            stem = name[:STEM]
            if stem in stems:
                stems[stem].append(name)
            else:
                stems[stem] = [name]
        for sharing in stems.values():
            if len(sharing) > 1:
                sharing.sort(key=len, reverse=True)
        self._stems = stems
        self._sharing = tuple(stems.values())
        self._automaton = AhoCorasick(
            list(stems) or ["\0"],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.NoncontiguousNFA,
        )

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and name of each hit in text order, none overlapping.

        Args:
            text: Any text, written as the names are.
        """
        if not self._stems:
            return
        done = 0
        size = len(text)
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        # Matches come by their ends: of those with one start the longest stem comes last and stays.
        longest = {start: number for number, start, _ in found}
        for start in sorted(longest):
            if start < done or (start and text[start - 1].isalnum()):
                continue
            sharing = self._sharing[longest[start]]
            for name in sharing:
                if text.startswith(name, start):
                    end = start + len(name)
                    if end == size or not text[end].isalnum():
                        break
            else:
                name = self._shorter(text, start, len(sharing[0]))
                if not name:
                    continue
                end = start + len(name)
            yield start, end, name
            done = end

    def _shorter(self, text: str, start: int, longest: int) -> str:
        """Return the longest name shorter than a stem that stands at a place, or nothing."""
        for end in range(start + min(longest, STEM) - 1, start, -1):
            if text[start:end] in self._stems and not text[end].isalnum():
                return text[start:end]
        return ""
