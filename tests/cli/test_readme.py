"""The README is always true: its output is the product's own."""

import re
from pathlib import Path

from dateline.cli import main

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "src" / "dateline" / "data" / "demo" / "page.txt"


def test_the_quoted_output_is_what_comes_out(capfd):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    quoted = re.search(r"```csv\n(.*?)```", readme, re.DOTALL)
    assert quoted is not None
    assert main(["code", str(DEMO), "--date", "2023-03-14", "--format", "csv"]) == 0
    out = capfd.readouterr().out
    assert quoted.group(1) == out


def test_the_links_lead_somewhere():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", readme):
        assert (ROOT / target).exists(), target
