"""The review page of an audit: one HTML file that needs nothing else."""

import base64
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

import msgspec

from dateline.datafiles import data_folder
from dateline.eval.audit import VERDICTS, Drawn
from dateline.eval.matching import evidence_span
from dateline.eval.sheet import COLUMNS, sheet_row, story_window

TEMPLATE = "eval/audit.html"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def write_page(sample: Sequence[Drawn], texts: Mapping[str, str]) -> str:
    """Return the review page.

    Whatever the stories hold, the page shows it as text: the data stands in the page as JSON
    without a single `<`, and the page's policy runs no script but its own.

    Args:
        sample: The events to judge.
        texts: The stories by document id; an event whose story is not there is shown with its
            evidence alone.

    Returns:
        HTML.
    """
    events = []
    for drawn in sample:
        evidence = drawn.event.get("evidence") or {}
        text = texts.get(str(drawn.event.get("doc")), "")
        span = evidence_span(text, evidence)
        story = story_window(text, *span) if span else ("", str(evidence.get("text") or ""), "")
        events.append({"row": sheet_row(drawn), "story": story, "whole": bool(span)})
    key = sha256(" ".join(str(drawn.event["id"]) for drawn in sample).encode()).hexdigest()[:16]
    data = msgspec.json.encode(
        {"key": key, "columns": COLUMNS, "verdicts": VERDICTS, "events": events}
    ).decode()
    for letter in "<>&\u2028\u2029":
        data = data.replace(letter, f"\\u{ord(letter):04x}")
    page = (data_folder() / TEMPLATE).read_text(encoding="utf-8")
    script = _SCRIPT.search(page)
    if script is None:
        raise ValueError(f"{TEMPLATE} has no script; install the package again")
    digest = base64.b64encode(sha256(script.group(1).encode()).digest()).decode()
    return page.replace("SCRIPT_HASH", f"sha256-{digest}", 1).replace("EVENTS_JSON", data, 1)
