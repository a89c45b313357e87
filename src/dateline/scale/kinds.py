"""The kinds of rows that pass between steps, with their columns."""

import pyarrow as pa

_ID, _WHOLE, _BYTES = pa.string(), pa.int64(), pa.binary()
_HASHES, _IDS = pa.list_(pa.uint64()), pa.list_(pa.string())

BODIES = pa.schema([("arrival", _WHOLE), ("id", _ID), ("document", _BYTES), ("article", _BYTES)])
SKETCHES = pa.schema([("id", _ID), ("arrival", _WHOLE), ("grams", _WHOLE), ("hashes", _HASHES)])
GRAMS = pa.schema([("hash", pa.uint64()), ("arrival", _WHOLE), ("id", _ID)])
SHARED = pa.schema([("id", _ID), ("holder", _ID)])
BROUGHT = pa.schema([("id", _ID), ("hashes", _HASHES)])
COMPARED = pa.schema([("holder", _ID), ("id", _ID), ("grams", _WHOLE), ("hashes", _HASHES)])
EDGES = pa.schema([("u", _ID), ("v", _ID)])
PLACED = pa.schema([("arrival", _WHOLE), ("group", _ID), ("holders", _IDS), ("brings", _HASHES)])
GATHERED = pa.schema(
    [
        ("arrival", _WHOLE),
        ("group", _ID),
        ("document", _BYTES),
        ("article", _BYTES),
        ("holders", _IDS),
        ("brings", _HASHES),
    ]
)
TOLD = pa.schema([("id", _ID), ("told", _BYTES)])
NEAR = pa.schema([("cell", _ID), ("arrival", _WHOLE), ("turn", _WHOLE), ("told", _BYTES)])
RETOLD = pa.schema([("group", _ID), ("told", _BYTES)])
RANKED = pa.schema([("arrival", _WHOLE), ("id", _ID)])
NUMBERED = pa.schema([("id", _ID), ("shard", _WHOLE), ("rank", _WHOLE)])
LINES = pa.schema([("block", _ID), ("statement", _BYTES)])
FAILURES = pa.schema([("id", _ID), ("kind", _ID), ("message", _ID)])
