"""Nicknames in quotation marks within a name: "Ismael “El Flaco” Castillo"."""

from collections.abc import Sequence

from dateline.actors.names.lines import Line
from dateline.actors.names.readings import read_person
from dateline.actors.names.surnames import similar_person
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, span_entity

QUOTING = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "«", "»"})
LONGEST = 4


def before_nickname(line: Line, first: int, at: int) -> int:
    """Return where a nickname in quotation marks begins that ends before a word, or the word.

    The name goes on before it, and is that of no other whom the register knows by its last word.

    Args:
        line: The line.
        first: The first word that may belong to the name.
        at: A word of the name.
    """
    if at - 2 <= first or line.texts[at - 1] not in QUOTING:
        return at
    for opening in range(at - 3, max(first, at - 2 - LONGEST), -1):
        if line.texts[opening] in QUOTING:
            given = line.texts[opening - 1]
            return opening if given[:1].isupper() and given.isalpha() else at
    return at


def without_nickname(said: Sequence[str]) -> list[str]:
    """Return the words of a name without a nickname in quotation marks.

    Args:
        said: The words, marks among them.
    """
    marks = [at for at, word in enumerate(said) if word in QUOTING]
    return [*said[: marks[0]], *said[marks[-1] + 1 :]] if len(marks) == 2 else list(said)


def read_nicknamed(story: Story, number: int, index: int, first: int) -> Found:
    """Return somebody with a nickname whom the register knows by his other names, or nobody.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
        first: Its first.
    """
    said = story.lines[number].texts[first : index + 1]
    bare = without_nickname(said)
    if len(bare) in {1, len(said)}:
        return NOBODY
    code = story.leading or story.focus
    person = similar_person(story.register, " ".join(bare), code, (), story.on)
    if person is None:
        return NOBODY
    reading = read_person(story.register, person, story.on)
    return Found((span_entity(story, number, first, index, reading),), "person")
