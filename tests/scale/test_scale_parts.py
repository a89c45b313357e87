"""Rows on their way from one step to the next: each bucket's are found, however many there are."""

import json
from pathlib import Path

import pyarrow as pa
import pytest

from dateline.scale.parts import deal_out, read_bucket, read_part

SCHEMA = pa.schema([("id", pa.string())])


# With many buckets the list of them is longer than what is read at first.
@pytest.mark.parametrize("buckets", [1, 3, 2_500])
def test_what_is_dealt_out_is_found_in_its_bucket(tmp_path, buckets):
    place = str(tmp_path)
    for name in ("a", "b"):
        rows = ((number % buckets, {"id": f"{name}{number}"}) for number in range(2_500))
        assert deal_out(place, "step/kind", name, SCHEMA, rows) == 2_500
    Path(place, "step", "parts.json").write_text(json.dumps(["a", "b"]), encoding="utf-8")
    last = buckets - 1
    found = read_bucket(place, "step", "kind", last, SCHEMA).column("id").to_pylist()
    assert found == [f"{name}{number}" for name in "ab" for number in range(last, 2_500, buckets)]
    assert read_bucket(place, "step", "kind", buckets, SCHEMA).num_rows == 0
    assert read_part(place, "step", "kind", "a", SCHEMA).num_rows == 2_500
