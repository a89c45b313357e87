"""Bytes to text: byte order marks, declared character sets, detection, and refusal of binaries."""

import codecs
import re

from dateline.page.failure import PageError
from dateline.page.limits import MAX_LINE_CHARACTERS, SNIFF_BYTES

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_MAGIC = (
    (b"%PDF-", "a PDF file", "extract its text first, for example with pdftotext"),
    (b"PK\x03\x04", "a zip archive or office document", "unpack or export it as text first"),
    (b"\x89PNG", "a PNG image", "give the page that shows it"),
    (b"\xff\xd8\xff", "a JPEG image", "give the page that shows it"),
    (b"GIF8", "a GIF image", "give the page that shows it"),
    (b"\x7fELF", "a program", "give a page of text"),
    (b"MZ\x90", "a program", "give a page of text"),
    (b"BZh", "a bzip2 file", "unpack it first"),
    (b"\xfd7zXZ", "an xz file", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it first"),
    (b"SQLite format 3", "an SQLite database", "export its rows as JSONL first"),
    (b"PAR1", "a Parquet file", "export its rows as JSONL first"),
)
# Characters that no text holds and that a wrong character set leaves behind.
_DAMAGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_TOLERATED_DAMAGE = 0.002


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """Return the text of a document.

    The order of trust: byte order mark, strict UTF-8, the character set that the server or the
    page declares, detection by content (WHATWG's labels throughout).

    Args:
        data: The whole document.
        source: Where it came from, for the message.
        declared: The character set of the HTTP header, if any.

    Returns:
        The text, without its byte order mark.

    Raises:
        PageError: It is empty, binary, in no character set that fits, or one endless line.
    """
    refuse_binary(data, source)
    text = _decoded(data, declared)
    if text is None or len(_DAMAGE.findall(text)) > _TOLERATED_DAMAGE * len(text) + 1:
        raise PageError(
            "encoding",
            f"{source}: its bytes are not text in any character set that fits; "
            "save it as UTF-8, or declare its character set",
        )
    if not text.strip():
        raise PageError("empty", f"{source}: nothing but white space; give a page with a story")
    if len(text) > MAX_LINE_CHARACTERS and _longest_line(text) > MAX_LINE_CHARACTERS:
        raise PageError(
            "too-large",
            f"{source}: one line of more than {MAX_LINE_CHARACTERS:,} characters is no news page; "
            "split it into documents, one JSON object a line",
        )
    return text


def refuse_binary(data: bytes, source: str) -> None:
    """Raise for what is plainly no text.

    Raises:
        PageError: The bytes are empty, or of a known binary format, or hold NUL characters.
    """
    if not data.strip():
        raise PageError("empty", f"{source}: empty; give a page with a story")
    for magic, what, mend in _MAGIC:
        if data.startswith(magic):
            raise PageError("binary", f"{source}: {what}, not a page; {mend}")
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return
    head = data[:SNIFF_BYTES]
    if b"\0" in head and _wide(head) is None:
        raise PageError("binary", f"{source}: binary data, not text; give HTML, text or JSONL")


def _wide(head: bytes) -> str | None:
    """Return the UTF-16 flavour that a text without a byte order mark is in, by its NULs."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(len(head) // 2, 1)
    if odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _decoded(data: bytes, declared: str | None) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name)
    wide = _wide(data[:SNIFF_BYTES]) if b"\0" in data[:SNIFF_BYTES] else None
    if wide is not None:
        return _strict(data, wide)
    text = _strict(data, "utf-8")
    if text is not None:
        return text
    names = [declared] if declared else []
    found = _DECLARED.search(data[:SNIFF_BYTES])
    if found:
        names.append((found[1] or found[2]).decode("ascii"))
    for name in names:
        text = _strict(data, _standard(name))
        if text is not None:
            return text
    lenient = data.decode("utf-8", "replace")
    if lenient.count("\ufffd") <= _TOLERATED_DAMAGE * len(lenient):
        return lenient
    return _detected(data)


def _detected(data: bytes) -> str | None:
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415

    name = detect_encoding(data[: 4 * SNIFF_BYTES])
    return _strict(data, _standard(name)) if name else None


def _standard(name: str) -> str:
    from resiliparse.parse.encoding import map_encoding_to_html5  # noqa: PLC0415

    return map_encoding_to_html5(name) or name


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _longest_line(text: str) -> int:
    longest = start = 0
    while (end := text.find("\n", start)) >= 0:
        longest = max(longest, end - start)
        start = end + 1
    return max(longest, len(text) - start)
