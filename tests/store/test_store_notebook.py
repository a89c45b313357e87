"""The notebook in examples/ runs from top to bottom."""

from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parents[2] / "examples" / "store.ipynb"


@pytest.mark.heavy
@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs(tmp_path):
    import nbclient
    import nbformat

    notebook = nbformat.read(NOTEBOOK, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    )
    client.execute()
    text = str([cell.get("outputs") for cell in notebook.cells if cell.cell_type == "code"])
    assert "SANCTION" in text
    assert "Known limits" in text
