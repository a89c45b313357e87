"""What is handed to the rooms, and what comes back from files."""

import gzip
import json
from datetime import date

import pytest

from dateline.eval.predict import day_of, pair_of, stored_predictions

EVENT = {"source_text": ["Kenya"], "target_text": ["a recipient"]}


def test_marks_become_offsets():
    marked = "<t>Uganda</t> was praised by <s>Kenya</s>."
    assert pair_of("Uganda was praised by Kenya.", marked, EVENT) == ([22, 27], [0, 6])


def test_of_several_marks_the_first_counts():
    marked = "<s>Kenya</s> said <s>Kenya</s> met <t>Uganda</t>."
    assert pair_of("Kenya said Kenya met Uganda.", marked, EVENT) == ([0, 5], [21, 27])


def test_a_party_that_the_text_does_not_name_is_not_asked_for():
    assert pair_of("Kenya met.", "<s>Kenya</s> met.", EVENT) == ([0, 5], None)
    assert pair_of("Kenya met.", None, EVENT) == ("Kenya", None)
    assert pair_of("Kenya met them.", "<s>Kenya</s> met.", EVENT) == ("Kenya", None)


def test_days():
    assert day_of("2021-05-04T10:00") == date(2021, 5, 4)
    assert day_of("today") is None
    assert day_of(None) is None


def test_stored_events_are_gathered_by_document(tmp_path):
    rows = [{"doc": "a", "event": "AID"}, {"doc": "b", "event": "AID"}, {"doc": "a", "event": "X"}]
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress("\n\n".join(map(json.dumps, rows)).encode()))
    assert [len(v) for v in stored_predictions(path, "code").values()] == [2, 1]
    with pytest.raises(ValueError, match=r"rows\.jsonl\.gz:1: a prediction for dates needs"):
        stored_predictions(path, "dates")
    path.write_bytes(gzip.compress(b"{"))
    with pytest.raises(ValueError, match="1: not JSON"):
        stored_predictions(path, "code")
