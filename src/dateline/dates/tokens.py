"""A text as a row of categories: one letter for each token, so that rules can be matched on it."""

import re
from dataclasses import dataclass

from dateline.dates.lexicon import Lexicon, Word

TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))"
    r"|(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/.]*\d))"
    r"|(?P<hour>\d{1,2}(?:[:.]\d{2})?\s?[APap](?:\.\s?[Mm]\b\.?|[Mm]\b))"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<decade>(?:\d{3}0|['’]?\d0)['’]?s\b)"
    r"|(?P<shortyear>(?<![\w])['’]\d{2}\b)"
    r"|(?P<fraction>(?:\d{1,3}\s)?1/[234]\b(?!/))"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<possessive>['’](?:s\b)?)"
    r"|(?P<comma>,)"
    r"|(?P<stop>[.!?;]+|\n\s*\n)"
    r"|(?P<hyphen>(?<=\w)[-‐‑–/](?=\w))"
    r"|(?P<money>[$£€¥])|(?P<percent>%)"
    r"|(?P<mark>[^\s\w])"
)
LONGEST_NUMBER = 9


@dataclass(slots=True)
class Tokens:
    """A text's tokens as parallel rows: category letters, values, offsets."""

    letters: str
    values: list[str]
    starts: list[int]
    ends: list[int]


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
    end = row[at + taken - 1].end()
    if word.dot_required and text[end : end + 1] != ".":
        return 0
    return taken


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Cut a text into tokens and give each its category.

    Args:
        text: Any text.
        lexicon: The words of its language.
    """
    row = list(TOKEN.finditer(text))
    letters, values, starts, ends = [], [], [], []
    lookup, known = lexicon.letters, lexicon.words
    plain, capital = lookup["x"], lookup["X"]
    at, count = 0, len(row)
    while at < count:
        token = row[at]
        kind = token.lastgroup
        start, end = token.span()
        written = token[0]
        value = written
        taken = 1
        if kind == "word":
            letter = ""
            ways = known.get(written.lower())
            if ways is not None:
                following = row[at + 1][0].lower() if at + 1 < count else ""
                for word in (*ways.get(following, ()), *ways.get("", ())) if following else ways.get("", ()):
                    fits = _fits(word, text, row, at)
                    if fits:
                        letter, value, taken = lookup[word.category], word.value, fits
                        end = row[at + taken - 1].end()
                        if word.dotted and text[end : end + 1] == ".":
                            end += 1
                            taken += 1 if row[at + taken][0] == "." else 0
                        break
            if not letter:
                letter = capital if written[0].isupper() else plain
        elif kind == "number":
            letter = lookup[_number_category(written)]
        elif kind == "decade":
            letter, value = lookup["decade" if written[0] in "12" else "decade-short"], _decade(written)
        elif kind == "hour":
            value = _hour(written)
            letter = lookup["hour" if value else "mark"]
        elif kind == "ordinal":
            letter, value = lookup["ordinal"], written[:-2]
        elif kind == "fraction":
            whole, _, half = written.rpartition(" ")
            letter, value = lookup["decimal"], str(int(whole or 0) + 1 / int(half[2:]))
        elif kind == "shortyear":
            letter, value = lookup["short-year"], written[1:]
        else:
            letter = lookup[kind or "mark"]
        letters.append(letter)
        values.append(value)
        starts.append(start)
        ends.append(end)
        at += taken
    return _join_numbers(Tokens("".join(letters), values, starts, ends), lexicon)


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


def _join_numbers(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Make one token of a number written in several words."""
    single = lexicon.letters.get("number-word", "")
    if not single or single not in tokens.letters:
        return tokens
    hyphen, joined = lexicon.letters["hyphen"], lexicon.letters.get("and", "")
    pattern = re.compile(f"{single}(?:{hyphen}?{single})*(?:{joined}{single}(?:{hyphen}?{single})*)?")
    letters, values, starts, ends = [], [], [], []
    last = at = 0
    while run := pattern.search(tokens.letters, at):
        first, after = run.span()
        # "and" joins only after a hundred or a thousand: "two and three" is two numbers.
        cut = tokens.letters.find(joined, first, after)
        if cut >= 0 and tokens.values[cut - 1] not in ("100", "1000"):
            after = cut
        parts = [
            int(tokens.values[i]) for i in range(first, after) if tokens.letters[i] == single
        ]
        at = after
        letters.append(tokens.letters[last:first])
        value = _number_value(parts)
        is_year = len(parts) > 1 and 1100 <= value <= 2099 and (value >= 2000 or 100 not in parts)
        letters.append(lexicon.letters["year4" if is_year else "words"])
        values += [*tokens.values[last:first], str(value)]
        starts += [*tokens.starts[last:first], tokens.starts[first]]
        ends += [*tokens.ends[last:first], tokens.ends[after - 1]]
        last = after
    letters.append(tokens.letters[last:])
    values += tokens.values[last:]
    starts += tokens.starts[last:]
    ends += tokens.ends[last:]
    return Tokens("".join(letters), values, starts, ends)
