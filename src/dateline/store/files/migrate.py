"""Stores of older versions: each step takes a manifest from one version to the next.

A step works on the manifest's fields as they are read; a change to stored rows is a new column,
which is null in older files, or a new table. Nothing is rewritten before the next batch.
"""

from collections.abc import Callable
from typing import Any

from dateline.store.errors import StoreFault
from dateline.store.tables.schema import SCHEMA_VERSION

Fields = dict[str, Any]


def _from_0(fields: Fields) -> Fields:
    """Version 0 kept no run in hand and no small facts."""
    return {**fields, "schema": 1, "open_run": None, "state": {}}


STEPS: dict[int, Callable[[Fields], Fields]] = {0: _from_0}


def migrated(fields: Fields) -> Fields:
    """Return a manifest's fields in this version's form.

    Raises:
        StoreFault: No step leads there.
    """
    while fields["schema"] < SCHEMA_VERSION:
        step = STEPS.get(fields["schema"])
        if step is None:
            raise StoreFault(
                f"the store is of schema {fields['schema']}, which this version cannot read; "
                "export it with the version that wrote it"
            )
        fields = step(fields)
    return fields
