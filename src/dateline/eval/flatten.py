"""HTML pages rendered to flat text, the way text-only web corpora hold them.

Every visible text in its order, furniture and all, one block a line. This is the evaluation's
own renderer: what is read from its output is compared with what was known of the page's markup.
"""

import re
from typing import Any

_HIDDEN = frozenset(
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math",
        "canvas", "select", "datalist", "textarea", "audio", "video", "map", "meta", "link",
    }
)  # fmt: skip
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        "label", "nobr", "input",
    }
)  # fmt: skip
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[^\S\n]+")


def flatten(html: str) -> str:
    """Render an HTML page to flat text.

    Args:
        html: The source of the page.

    Returns:
        Its visible text, one block a line, without blank lines.

    Raises:
        ValueError: There is no markup that can be parsed.
    """
    from trafilatura import load_html  # noqa: PLC0415

    root = load_html(html)
    if root is None:
        raise ValueError("no HTML that can be parsed; give the source of a page")
    body = root.find("body")
    text = "".join(_pieces(root if body is None else body))
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(root: Any) -> list[str]:
    """Return the visible texts of a tree with line breaks around its blocks."""
    pieces: list[str] = []
    waiting: list[tuple[Any, bool]] = [(root, False)]
    while waiting:
        node, closing = waiting.pop()
        inline = node.tag in _INLINE
        if closing:
            if not inline:
                pieces.append("\n")
            if node.tail and node is not root:
                pieces.append(node.tail.replace("\n", " "))
            continue
        if not isinstance(node.tag, str) or node.tag in _HIDDEN or _is_unseen(node):
            if node.tail and node is not root:
                pieces.append(node.tail.replace("\n", " "))
            continue
        if not inline:
            pieces.append("\n")
        if node.text:
            pieces.append(node.text.replace("\n", " "))
        waiting.append((node, True))
        waiting.extend((child, False) for child in reversed(node))
    return pieces


def _is_unseen(node: Any) -> bool:
    if node.get("hidden") is not None:
        return True
    style = node.get("style")
    return style is not None and _UNSEEN.search(style) is not None
