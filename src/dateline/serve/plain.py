"""Text as text: what a story holds is shown, never obeyed, neither by the page nor by the eye."""

import re
from urllib.parse import urlsplit

# Controls that reorder or hide text on a screen, and what XML and HTML do not allow.
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
LONGEST = 400


def plain_text(text: str) -> str:
    """Return text with every hidden control shown as a sign of the same length."""
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def cut(text: str, longest: int = LONGEST) -> str:
    """Return text cut to a length, with an ellipsis where it was cut."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def safe_address(address: str | None) -> str | None:
    """Return an address that a link may lead to: http and https with a host; else None."""
    if not address or len(address) > 2000:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def harmless_cell(cell: object) -> object:
    """Return a cell that a spreadsheet does not run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in {"=", "+", "@", "\t", "-"} else cell
