"""What a page puts around its sentences: marks that open or close a line, labels, quotation marks.

A parser takes "10:42 GMT", a bullet, "2.", "BREAKING:", "Minister," or "MR HOLM:" for words of the
sentence behind them, and whoever is named there for its subject.
"""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.grammar.words import words

BULLETS = "-–—•*·▪■►▶→>‣◦○●✓"
BULLET = rf"[{BULLETS}]+[ \t]+"
NUMBER = (
    r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\(\d{1,2}\)|\(?\d{1,2}/(?:\d{1,2}\)?)?)[ \t]+"
    r"(?=[“\"‘(]?[A-Z])"
)
ZONE = r"(?:GMT|UTC|[BCEIP]S?[DST]T|CEST|ET|PT|local time)"
CLOCK = (
    r"\[?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[ ]?[ap]\.?m\.?)?(?:[ ]?" + ZONE + r")?\]?"
    r"[ ]?(?:[-–—:|,][ ]?)?[ \t]+(?=[“\"‘(]?[A-Z]|[\u2190-\u2bff\U0001f000-\U0001faff])"
)
ALERT = (
    r"(?:BREAKING(?: NEWS)?|URGENT|UPDATED?(?: \d+)?|JUST IN|ALERT|FLASH|EXCLUSIVE|WATCH|LIVE|"
    r"DEVELOPING|CORRECTED|(?:Breaking|Update|Exclusive|Watch|Live|Just in)(?=:))"
    r"[ ]?[:|–—-]+[ \t]+"
)
SLUG = (
    r"(?:(?:RPT|REFILE|CORRECTED|CORRECTION|UPDATE|WRAPUP|EXCLUSIVE|INSIGHT|ANALYSIS|NEWSMAKER|"
    r"SPECIAL REPORT|FEATURE|FOCUS|BRIEF|INTERVIEW|PREVIEW|TIMELINE|FACTBOX|EXPLAINER|WITNESS)"
    r"(?: \d{1,2})?-)+(?=[A-Z])"
)
ADDRESSED = (
    r"(?:(?:Mr|Mrs|Ms|Madam|Your)\.?[ ])?"
    r"(?:Prime Minister|Foreign Minister|Minister|President|Chancellor|Commissioner|Ambassador|"
    r"Senator|Governor|Mayor|General|Colonel|Admiral|Secretary|Excellency|Chairman|Chairwoman|"
    r"Your (?:Holiness|Eminence|Majesty))"
    r",[ \t]+(?=\w)"
)
REPOSTED = r"RT[ ]@\w+:[ \t]+"
PICTURE = r"[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+[ \t]*"
OPENS_LINE = re.compile(
    rf"(?:{PICTURE}|{REPOSTED}|{ALERT}|{SLUG}|{CLOCK}|{NUMBER}|{BULLET}|{ADDRESSED})"
)
CLOSES_LINE = re.compile(
    r"(?:[ \t]+(?:#\w+|https?://\S+)|[ \t]*[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+)+$"
)

OUTLET = re.compile(
    r"[ \t]+[-–—|][ \t]+(?P<outlet>(?:The )?[A-Z][\w.’'&]*(?:[ ][A-Z0-9][\w.’'&]*){0,4})$"
)
"""What may be the outlet behind a headline ("Chad expels envoy - Daily Post")."""
FEWEST_BEFORE_OUTLET = 4

_WORD = r"[A-Z][\w.'’-]*"
LABEL = re.compile(
    rf"(?P<label>{_WORD}(?:,?[ ](?:{_WORD}|\({_WORD}\)|of|the|for|de|al)){{0,6}})"
    r"(?:[ ]?:[ \t]+(?=[“\"‘(]?[A-Z\d])|[ ][–—-][ \t]+(?=[“\"‘(]?[A-Z]))"
)
TITLED = re.compile(
    r"(?P<label>(?:(?:Mr|Mrs|Ms|Dr)\.?|(?:Prime |Foreign |Defen[cs]e )?(?:Minister|Secretary)|"
    r"President|Chancellor|Ambassador|Senator|General|Colonel|Chairman|Spokes(?:man|woman|person))"
    r"(?: [A-Z][\w’'-]+){1,3}):[ \t]+(?=[“\"‘(]?[A-Z])"
)
"""Who speaks, by title and name: one such line is enough ("Secretary Holm: We condemn …")."""
IN_OWN_WORDS = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}:[ \t]+[“\"‘]?(?:We|I|Our|My)(?:[’'](?:ll|m|re|ve|d))? "
)
"""A name before a sentence in the first person, as headlines quote ("Holm: We will not yield")."""
BARRED = re.compile(
    rf"(?P<label>{_WORD}(?:[ ]{_WORD}){{0,3}}[ ]\|[ ]{_WORD}(?:[ ]{_WORD}){{0,3}})[ ]?:[ ]+"
)

_MEMBER = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Hon|Shri|Smt|Deputy)\.?[ ])+"
    r"[A-Z][\w'’-]+(?:[ ](?:of[ ])?[A-Z][\w'’.-]*){0,3}"
)
MEMBER = re.compile(
    rf"(?P<label>{_MEMBER})(?:(?:[ ]?\([^()\n]{{1,70}}\))*[ ]?—(?=[“\"‘]?[A-Z])"
    rf"|(?:[ ]\([^()\n]{{1,70}}\))+:[ ](?=[“\"‘]?[A-Z]))"
)
"""Who has the floor of a parliament ("Mr HOLM (Minister for Trade) (2.07 p.m.)—We shall …")."""
OFFICE_FIRST = re.compile(
    rf"The[ ][A-Z][^\n():—.;]{{3,90}}[ ]\((?P<label>{_MEMBER})\):[ ](?=[“\"‘]?[A-Z])"
)

HEADING = re.compile(r"(?P<label>[A-Z][^:“\"‘]{3,50}):[ \t]+(?=[A-Z][a-z’'.]+[ ])")
MOST_IN_HEADLINE = 24
SAYING = re.compile(r"\b(?:says?|said|tells?|told|warns?|asks?|adds?|writes|wrote)$")
CELL = re.compile(r"[ \t]*\|[ \t]*")
FEWEST_BARS = 2
LONGEST_LABEL = 60
FEWEST_LABELS = 3

SINGLE = re.compile(r"(?<!\w)‘(?P<said>(?:[^‘’\n]|’(?=\w))+)(?:’(?!\w)|$)")
STRAIGHT = re.compile(r"(?<!\w)'(?P<said>[A-Z](?:[^'\n]|(?<=\w)'(?=\w))+[,.!?])'(?!\w)")


def cells(piece: str) -> list[tuple[str, int]]:
    """Split a row of a table written with bars ("12 May | Goma | Armed men killed three").

    Args:
        piece: A paragraph.

    Returns:
        Its cells with their offsets in it; the paragraph itself where it is no row.
    """
    bars = list(CELL.finditer(piece))
    if len(bars) < FEWEST_BARS:
        return [(piece, 0)]
    starts, ends = [0, *(bar.end() for bar in bars)], [*(bar.start() for bar in bars), len(piece)]
    return [
        (piece[start:end], start) for start, end in zip(starts, ends, strict=True) if start < end
    ]


def without_marks(piece: str) -> tuple[int, int]:
    """Return where the words of a line begin and end, its marks left out.

    Args:
        piece: A paragraph without white space around it.

    Returns:
        Code points into it; all of it where it has nothing but marks.
    """
    start = 0
    while (mark := OPENS_LINE.match(piece, start)) is not None:
        start = mark.end()
    closing = CLOSES_LINE.search(piece, start)
    end = closing.start() if closing else len(piece)
    end = _before_outlet(piece, start, end)
    return (start, end) if start < end else (0, len(piece))


def _before_outlet(piece: str, start: int, end: int) -> int:
    """Return where a headline ends that has its outlet behind it ("… - Daily Post"), else `end`.

    An outlet's name has a word that papers and stations are called by.
    """
    found = OUTLET.search(piece, start, end)
    if found is None or len(piece[start : found.start()].split()) < FEWEST_BEFORE_OUTLET:
        return end
    named = found["outlet"].lower().split()
    return end if words("outlets-are-called").isdisjoint(named) else found.start()


def is_marked(text: str, first: int, start: int) -> bool:
    """Say whether what stands before a sentence on its line is marks, and a label behind them.

    Args:
        text: The text.
        first: Where the line begins.
        start: Where the sentence does.
    """
    at = first
    while (mark := OPENS_LINE.match(text, at)) is not None and mark.end() <= start:
        at = mark.end()
    label = text[at:start].rstrip()
    return at > first and (not label or label[-1] in ":–—-")


def labels_of(
    pieces: Sequence[tuple[str, int]], names: Sequence[tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """Find the labels of speakers and of countries that open lines ("MS HOLM: We …", "Mali: …").

    A label is one in capitals, a title with a name, a name before "we" or "I", one of two parts
    ("Mali | Sikasso"), one that comes twice among three lines or more that have one, a known name
    and nothing else, or what heads a headline that stands alone ("Turmoil in Chad: …").

    Args:
        pieces: Paragraphs and their offsets in the text.
        names: Offsets of known names in the text.

    Returns:
        For the number of each paragraph that has a label, where the label ends and where what
        stands behind it begins.
    """
    found = {
        number: label
        for number, (piece, _) in enumerate(pieces)
        if (label := BARRED.match(piece) or LABEL.match(piece))
        and label.end("label") <= LONGEST_LABEL
    }
    if not found:
        return _heading_of(pieces)
    times = Counter(label["label"] for label in found.values())
    talk = len(found) >= FEWEST_LABELS and max(times.values()) > 1
    known = frozenset(names)
    return {
        number: (label.end("label"), label.end())
        for number, label in found.items()
        if talk
        or label["label"].isupper()
        or label.re is BARRED
        or TITLED.match(pieces[number][0])
        or IN_OWN_WORDS.match(pieces[number][0])
        or (pieces[number][1], pieces[number][1] + label.end("label")) in known
    }


def member_of(piece: str) -> tuple[int, int, int] | None:
    """Return where the name of who has a parliament's floor stands, and where his words begin.

    Args:
        piece: A paragraph.

    Returns:
        Where the name begins and ends, and what stands behind it begins; None for other paragraphs.
    """
    found = MEMBER.match(piece) or OFFICE_FIRST.match(piece)
    return None if found is None else (*found.span("label"), found.end())


def _heading_of(pieces: Sequence[tuple[str, int]]) -> dict[int, tuple[int, int]]:
    """Return where the heading of a lone headline ends and where what stands behind it begins."""
    if len(pieces) != 1:
        return {}
    piece = pieces[0][0].rstrip()
    heading = HEADING.match(piece)
    if (
        heading is None
        or SAYING.search(heading["label"])
        or piece[-1:] in '.!?”"'
        or len(piece.split()) > MOST_IN_HEADLINE
    ):
        return {}
    return {0: (heading.end("label"), heading.end())}


def double_quoted(text: str) -> str:
    """Return a text that quotes in single marks with double ones, each character in its place.

    Args:
        text: The text; one that has as many double marks is returned itself.
    """
    doubles = text.count("“") + text.count('"') // 2
    for pattern, marks in ((SINGLE, "“”"), (STRAIGHT, '""')):
        found = list(pattern.finditer(text))
        if len(found) > doubles:
            pieces = list(text)
            for said in found:
                pieces[said.start()] = marks[0]
                if said.end() > said.end("said"):
                    pieces[said.end("said")] = marks[1]
            text = "".join(pieces)
    return text
