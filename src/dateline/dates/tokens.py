"""A text as a row of categories: one letter for each token, so that rules can be matched on it."""

import re
from dataclasses import dataclass

from dateline.dates.lexicon import Lexicon, Word

# The look-aheads spare the many positions where no token, no figure and no mark can begin; most
# words are ASCII, for which a set is looked up faster.
TOKEN = re.compile(
    r"(?=[^ ])(?:(?P<word>[A-Za-z]+[^\W\d_]*|[^\W\d_]+)"
    r"|(?=\d)(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))"
    r"|(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/.]*\d))"
    r"|(?P<hour>\d{1,2}(?:[:.]\d{2})?\s?[APap](?:\.\s?[Mm]\b\.?|[Mm]\b))"
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
MOST_SEEN = 50_000
HYPHENS = frozenset("-‐‑–/")


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
    if word.dot_required:
        end = row[at + taken - 1].end()
        if text[end : end + 1] != ".":
            return 0
    return taken


def _figures(kind: str, written: str) -> tuple[str, str]:
    """Return the category and value of a token that is not a word."""
    if kind == "number":
        return _number_category(written), written
    if kind in ("decade", "shortdecade"):
        return ("decade" if written[0] in "12" else "decade-short"), _decade(written)
    if kind == "paragraph":
        return "stop", written
    if kind == "hour":
        hour = _hour(written)
        return ("hour" if hour else "mark"), hour
    if kind == "ordinal":
        return "ordinal", written[:-2]
    if kind == "fraction":
        whole, _, part = written.rpartition(" ")
        return "decimal", str(int(whole or 0) + 1 / int(part[2:]))
    if kind == "shortyear":
        return "short-year", written[1:]
    return kind, written


def _alone(token: re.Match[str], lexicon: Lexicon) -> tuple[str, str] | None:
    """Return a token's letter and value where they do not depend on what stands around it."""
    written, kind = token[0], token.lastgroup or "mark"
    if kind != "word":
        category, value = _figures(kind, written)
        return None if written in HYPHENS else (lexicon.letters[category], value)
    ways = lexicon.words.get(written.lower(), {})
    if any(second or way.dotted for second, found in ways.items() for way in found):
        return None
    for way in ways.get("", ()):
        if not way.capital or written[0].isupper():
            return lexicon.letters[way.category], way.value
    return _as_a_word(written, lexicon)


def _together(
    text: str, row: list[re.Match[str]], at: int, lexicon: Lexicon
) -> tuple[str, str, int, int]:
    """Return letter, value, number of tokens and end of what begins with token `at`."""
    token = row[at]
    written, kind = token[0], token.lastgroup or "mark"
    if kind != "word":
        category, value = _figures(kind, written)
        return lexicon.letters[category], value, 1, token.end()
    ways = lexicon.words[written.lower()]
    following = row[at + 1][0] if at + 1 < len(row) else ""
    choices = ways.get("", ())
    goes_on = following.lower() in ways
    if goes_on:
        choices = ways[following.lower()] + choices
    known, taken, end = _as_a_word(written, lexicon), 1, token.end()
    for way in choices:
        fitting = _fits(way, text, row, at)
        if fitting:
            known, taken = (lexicon.letters[way.category], way.value), fitting
            end = row[at + taken - 1].end()
            if way.dotted and text[end : end + 1] == ".":
                end += 1
                taken += row[at + taken][0] == "."
            break
    pointed = any(way.dotted or way.dot_required for way in choices)
    if not goes_on and not pointed and len(lexicon.pairs) < MOST_SEEN:
        lexicon.pairs[written, following] = known
    return *known, taken, end


def _as_a_word(written: str, lexicon: Lexicon) -> tuple[str, str]:
    return lexicon.letters["X" if written[0].isupper() else "x"], written


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Cut a text into tokens and give each its category.

    Args:
        text: Any text.
        lexicon: The words of its language.
    """
    row = list(TOKEN.finditer(text))
    words = [token[0] for token in row]
    seen, pairs = lexicon.seen, lexicon.pairs
    found = [seen.get(word) for word in words]
    starts = [token.start() for token in row]
    ends = [token.end() for token in row]
    joined: list[tuple[int, int]] = []
    after = 0
    words.append("")
    for at in [number for number, known in enumerate(found) if known is None]:
        if at < after:
            continue
        found[at] = pairs.get((words[at], words[at + 1]))
        if found[at] is not None:
            continue
        if words[at] not in seen and len(seen) < MOST_SEEN:
            seen[words[at]] = _alone(row[at], lexicon)
        found[at] = seen[words[at]] if words[at] in seen else _alone(row[at], lexicon)
        if found[at] is not None:
            continue
        letter, value, taken, ends[at] = _together(text, row, at, lexicon)
        found[at] = letter, value
        after = at + taken
        if taken > 1:
            joined.append((at + 1, after))
    for first, after in reversed(joined):
        del found[first:after], starts[first:after], ends[first:after]
    tokens = [known for known in found if known is not None]
    letters = "".join([letter for letter, _ in tokens])
    return _join_numbers(Tokens(letters, [value for _, value in tokens], starts, ends), lexicon)


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
