"""A text as a row of categories: one letter for each token, so that rules can be matched on it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

import msgspec

from dateline.dates.words.lexicon import Lexicon, Word

# The look-aheads spare the many positions where no token, no figure and no mark can begin; most
# words are ASCII, for which a set is looked up faster.
TOKEN = re.compile(
    r"(?=[^ ])(?:(?P<word>[A-Za-z]+[^\W\d_]*|[^\W\d_]+)"
    r"|(?=\d)(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))"
    r"|(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/.]*\d))"
    r"|(?P<hour>\d{1,2}(?:[:.]\d{2})?\s?[APap](?:\.\s?[Mm]\b\.?|[Mm]\b))"
    r"|(?P<filed>(?!(?:19|20)\d\d/)\d{3,6}/(?:(?:19|20)\d\d|\d\d)(?![\d/]))"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<decade>(?:\d{3}0|\d0)['’]?s\b)"
    r"|(?P<fraction>(?:\d{1,3}\s)?1/[234]\b(?!/))"
    r"|(?P<number>\d+(?:[.,]\d+)*))"
    r"|(?=[^\w\s])(?:"
    r"(?P<shortdecade>['’]\d0s\b)"
    r"|(?P<shortyear>(?<!\w)['’]\d{2}\b)"
    r"|(?P<possessive>['’](?:s\b)?)"
    r"|(?P<comma>,)"
    r"|(?P<stop>[.!?;]+)"
    r"|(?P<hyphen>(?<=\w)[-‐‑–/](?=\w))"
    r"|(?P<money>[$£€¥])|(?P<percent>%)"
    r"|(?P<mark>.))"
    r"|(?P<paragraph>\n[^\S\n]*\n))"
)
LONGEST_NUMBER = 9
MOST_NUMBER_WORDS = 12


class Rows(msgspec.Struct, frozen=True, gc=False):
    """Tokens as parallel rows: category letters, values, offsets."""

    letters: str
    values: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Tokens(msgspec.Struct, frozen=True):
    """A text's tokens: the category letters of all, and by parts of the text all else.

    `rows` gives the rows of a part by its number, `afters` has the number of the first token after
    each part, and `place` tells where a part begins in the text.
    """

    letters: str
    rows: Callable[[int], Rows]
    afters: Sequence[int]
    place: Callable[[int], int]

    def value(self, at: int) -> str:
        """Return the value of a token: the word itself where its category has none."""
        part = bisect_right(self.afters, at)
        return self.rows(part).values[at - self.afters[part]]

    def start(self, at: int) -> int:
        """Return where a token begins in the text."""
        part = bisect_right(self.afters, at)
        return self.place(part) + self.rows(part).starts[at - self.afters[part]]

    def end(self, at: int) -> int:
        """Return where a token ends in the text."""
        part = bisect_right(self.afters, at)
        return self.place(part) + self.rows(part).ends[at - self.afters[part]]


def _number_category(text: str) -> str:
    if not text.isascii() or not text.isdigit() or len(text) > LONGEST_NUMBER:
        return "decimal"
    if len(text) == 4 and 1000 <= int(text) <= 2200:
        return "year4"
    value = int(text)
    if 1 <= value <= 12 and len(text) <= 2:
        return "n12"
    return "n31" if 13 <= value <= 31 else "number"


def _decade(text: str) -> str:
    digits = int("".join(filter(str.isdigit, text)))
    if digits < 100:
        return str(1900 + digits if digits >= 20 else 2000 + digits)
    return str(digits)


def _hour(text: str) -> str:
    """Return a twelve-hour time as `HH` or `HH:MM`, empty where there is no such time."""
    head = re.match(r"(\d+)(?:[:.](\d\d))?\s?([APap])", text)
    assert head is not None
    hour, minute = int(head[1]), head[2]
    if not 1 <= hour <= 12 or (minute and int(minute) > 59):
        return ""
    hour = hour % 12 + (12 if head[3] in "pP" else 0)
    return f"{hour:02d}:{minute}" if minute else f"{hour:02d}"


def _fits(word: Word, text: str, row: list[re.Match[str]], at: int) -> int:
    """Return how many tokens `word` takes at `at`, 0 where it does not stand there."""
    if word.capital and not row[at][0][0].isupper():
        return 0
    taken = 1
    for part in word.rest:
        if at + taken >= len(row) or row[at + taken][0].lower() != part:
            return 0
        taken += 1
    if word.dot_required:
        end = row[at + taken - 1].end()
        if text[end : end + 1] != ".":
            return 0
    return taken


def figure_category(kind: str, written: str) -> str:
    """Return the category of a token that is not a word, given its kind in `TOKEN`."""
    return _figures(kind, written)[0]


def _figures(kind: str, written: str) -> tuple[str, str]:
    """Return the category and value of a token that is not a word."""
    if kind == "number":
        return _number_category(written), written
    if kind in ("decade", "shortdecade"):
        # "In their 20s" is an age: a decade of two figures needs its article.
        return ("decade" if written[:4].isdigit() else "decade-short"), _decade(written)
    if kind == "paragraph":
        return "stop", written
    if kind == "filed":
        # "Case 1124/2019" is of no year long past.
        return "mark", written
    if kind == "hour":
        hour = _hour(written)
        return ("hour" if hour else "mark"), hour
    if kind == "ordinal":
        return "ordinal", written[:-2]
    if kind == "fraction":
        return "decimal", str(int(written[:-3] or 0) + 1 / int(written[-1]))
    if kind == "shortyear":
        return "short-year", written[1:]
    return kind, written


def _read(
    text: str, row: list[re.Match[str]], at: int, lexicon: Lexicon
) -> tuple[str, str, int, int]:
    """Return letter, value, number of tokens and end of what begins with token `at`."""
    token = row[at]
    written, kind = token[0], token.lastgroup or "mark"
    if kind != "word":
        category, value = _figures(kind, written)
        return lexicon.letters[category], value, 1, token.end()
    ways = lexicon.words.get(written.lower(), {})
    following = row[at + 1][0].lower() if at + 1 < len(row) else ""
    choices = ways.get("", ())
    if following in ways:
        choices = ways[following] + choices
    for way in choices:
        taken = _fits(way, text, row, at)
        if taken:
            end = row[at + taken - 1].end()
            if way.dotted and text[end : end + 1] == ".":
                end += 1
                taken += row[at + taken][0] == "."
            return lexicon.letters[way.category], way.value, taken, end
    return lexicon.letters["X" if written[0].isupper() else "x"], written, 1, token.end()


def goes_on(row: list[re.Match[str]], lexicon: Lexicon) -> bool:
    """Tell whether words before the last one of a row may go together with what follows it."""
    for at, token in enumerate(row[:-1]):
        for found in lexicon.words.get(token[0].lower(), {}).values():
            for way in found:
                rest = [later[0].lower() for later in row[at + 1 : at + 1 + len(way.rest)]]
                if len(rest) < len(way.rest) and way.rest[: len(rest)] == tuple(rest):
                    return True
    return False


def read_row(text: str, lexicon: Lexicon) -> tuple[list[re.Match[str]], Rows]:
    """Return the marks and words of a text, and the tokens they make."""
    row = list(TOKEN.finditer(text))
    letters, values, starts, ends = [], [], [], []
    at = 0
    while at < len(row):
        letter, value, taken, end = _read(text, row, at, lexicon)
        letters.append(letter)
        values.append(value)
        starts.append(row[at].start())
        ends.append(end)
        at += taken
    rows = Rows("".join(letters), tuple(values), tuple(starts), tuple(ends))
    return row, _join_numbers(rows, lexicon)


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Cut a text into tokens and give each its category.

    Args:
        text: Any text.
        lexicon: The words of its language.
    """
    _, rows = read_row(text, lexicon)
    return Tokens(rows.letters, lambda _: rows, [len(rows.letters)], lambda _: 0)


def _number_value(parts: list[int]) -> int:
    """Return the number that words say; two pairs of tens are a year (nineteen ninety-four)."""
    total = group = 0
    for part in parts:
        if part == 100:
            group = max(group, 1) * 100
        elif part == 1000:
            total += max(group, 1) * 1000
            group = 0
        elif part >= 10 and 10 <= group <= 20 and group % 100:
            group = group * 100 + part
        else:
            group += part
    return total + group


def _join_numbers(tokens: Rows, lexicon: Lexicon) -> Rows:
    """Make one token of a number written in several words."""
    single = lexicon.letters.get("number-word", "")
    if not single or single not in tokens.letters:
        return tokens
    hyphen, joined = lexicon.letters["hyphen"], lexicon.letters.get("and", "")
    pattern = re.compile(
        f"{single}(?:{hyphen}?{single})*(?:{joined}{single}(?:{hyphen}?{single})*)?"
    )
    letters, values, starts, ends = [], [], [], []
    last = at = 0
    while run := pattern.search(tokens.letters, at):
        first, after = run.span()
        # "and" joins only after a hundred or a thousand: "two and three" is two numbers.
        cut = tokens.letters.find(joined, first, after)
        if cut >= 0 and tokens.values[cut - 1] not in ("100", "1000"):
            after = cut
        parts = [int(tokens.values[i]) for i in range(first, after) if tokens.letters[i] == single]
        at = after
        letters.append(tokens.letters[last:first])
        value = _number_value(parts[:MOST_NUMBER_WORDS])
        is_year = (
            len(parts) > 1
            and 1100 <= value <= 2099
            and (value > 2000 or not {100, 1000} & {*parts})
        )
        letters.append(lexicon.letters["year4" if is_year else "words"])
        values += [*tokens.values[last:first], str(value)]
        starts += [*tokens.starts[last:first], tokens.starts[first]]
        ends += [*tokens.ends[last:first], tokens.ends[after - 1]]
        last = after
    letters.append(tokens.letters[last:])
    values += tokens.values[last:]
    starts += tokens.starts[last:]
    ends += tokens.ends[last:]
    return Rows("".join(letters), tuple(values), tuple(starts), tuple(ends))
