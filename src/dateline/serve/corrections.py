"""What a reader decides over an event, as it is sent: by the form or by the API."""

from datetime import UTC, datetime

import msgspec

from dateline.serve.ask import Refusal
from dateline.serve.reader import Correction

VERDICTS = ("right", "wrong type", "wrong actor", "wrong date", "wrong place", "not an event")
LONGEST = 2000


class Judged(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A correction as it is sent; `value` is what it should be."""

    verdict: str
    value: str = ""
    who: str = ""
    note: str = ""


def correction_of(event: str, judged: Judged) -> Correction:
    """Return a correction, dated now.

    Raises:
        Refusal: 400: the verdict is none, or a text is too long or holds what is no text.
    """
    if judged.verdict not in VERDICTS:
        raise Refusal(400, f"no verdict {judged.verdict[:40]!r}", f"one of: {', '.join(VERDICTS)}")
    for name in ("who", "value", "note"):
        text = getattr(judged, name)
        if len(text) > LONGEST or "\0" in text:
            raise Refusal(400, f"{name} is too long", f"give at most {LONGEST} characters of text")
    return Correction(
        event=event,
        verdict=judged.verdict,
        value=judged.value.strip(),
        who=judged.who.strip() or "reader",
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        note=judged.note.strip(),
    )
