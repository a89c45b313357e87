"""docs/store.md names every view, column and form of export, in the words of the code."""

from pathlib import Path

from dateline.store import ALL_VIEWS, FORMATS, describe_views

DOCUMENT = Path(__file__).parents[2] / "docs" / "store.md"


def test_every_view_and_column_is_documented():
    text = DOCUMENT.read_text(encoding="utf-8")
    assert describe_views() in text, "write describe_views() into docs/store.md"
    for view in ALL_VIEWS.values():
        assert all(column.about for column in view.columns)


def test_every_form_of_export_is_documented():
    text = DOCUMENT.read_text(encoding="utf-8")
    for form in FORMATS.values():
        assert f"| `{form.name}` | {form.about} |" in text, form.name
