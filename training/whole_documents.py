"""Put the annotations of whole documents back on their texts.

    python training/whole_documents.py SETS PART > gold.jsonl

SETS is the folder of the public sets, PART `a`, `b`, `c` or `f` (looked at while writing rules),
`d`, `e`, `h` or `i` (what is fitted on beside them), `g`, `j`, `k`, `l` or `m` (only scored).
`whole_documents.jsonl` holds codes and offsets alone, since the texts are their publishers'; what
comes out is gold in the form of `news_gold`, for `dateline eval FILE --room code` and the training
scripts. See DATASHEET.md for how it was made.
"""

import json
import sys
from pathlib import Path
from typing import Any

SETS = ("guardian_sdf", "g5w1h_gold", "stories_g5w1h", "muc4", "geo_trnews", "geo_lgl",
        "dates_timebank", "clean_scrapinghub", "clean_fundus", "clean_fundus_eval",
        "geo_gwn", "geo_geovirus", "dates_aquaint", "dates_te3_platinum", "geo_tudloc",
        "ceha")  # fmt: skip
OFFSETS = ("mentions", "actor_text", "recipient_text")


def texts(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the rows of the sets by id."""
    rows = (
        json.loads(line)
        for name in SETS
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        if line
    )
    return {str(row["id"]): row | {"text": row.get("text") or row.get("body")} for row in rows}


def restored(event: dict[str, Any], text: str) -> dict[str, Any]:
    """Return an annotation with its words in place of their offsets."""
    start, end = event["evidence"]
    words = {key: [text[first:last] for first, last in event[key]] for key in OFFSETS}
    return event | words | {"evidence": text[start:end]}


def main() -> None:
    """Write one part of the gold to standard output."""
    folder, part = Path(sys.argv[1]), sys.argv[2]
    known = texts(folder)
    annotated = Path(__file__).with_name("whole_documents.jsonl").read_text(encoding="utf-8")
    for row in map(json.loads, filter(None, annotated.split("\n"))):
        source = known.get(row["id"])
        if row["part"] != part or source is None:
            continue
        events = [restored(event, source["text"]) for event in row["events"]]
        document = {"id": row["id"], "title": source.get("title"), "text": source["text"]}
        print(json.dumps(document | {"date": row["date"], "events": events}, ensure_ascii=False))


if __name__ == "__main__":
    main()
