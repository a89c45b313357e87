"""Live pages: the posts that a page names in its markup and the extractor passed over."""

from collections.abc import Sequence


def with_updates(lines: list[str], updates: Sequence[str], visible: str) -> list[str]:
    """Return a live page's story with the posts that the extractor left out.

    A post is taken where a reader sees it: each of its paragraphs whose characters stand in the
    page in one run, in the order of the page.

    Args:
        lines: What the extractor took for the story, in the page's order.
        updates: The texts of the posts as the markup gives them.
        visible: The characters that a reader of the page sees, white space left out.
    """
    known = {"".join(line.split()) for line in lines}
    missing: dict[str, int] = {}
    for paragraph in (part.strip() for text in updates for part in text.split("\n")):
        squeezed = "".join(paragraph.split())
        at = visible.find(squeezed) if squeezed and squeezed not in known else -1
        if at >= 0:
            missing.setdefault(paragraph, at)
    if not missing:
        return lines
    reached = 0
    placed: list[tuple[int, str]] = []
    for line in lines:
        at = visible.find("".join(line.split()), reached)
        reached = at if at >= 0 else reached
        placed.append((reached, line))
    placed.extend((at, paragraph) for paragraph, at in missing.items())
    return [line for _, line in sorted(placed, key=lambda pair: pair[0])]
