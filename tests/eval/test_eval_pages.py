"""A gold page read with its markup and without it, beside the extractor alone."""

import gzip

from dateline.eval.pages import extract_alone, read_pages

STORY = [
    "The ministry of ports said on Friday that ferries between the two islands would run again.",
    "Crews had refused to sail for nine days after a boat lost its steering in a storm at night.",
    "Their union and the owners signed a paper that gives each boat a second engineer from June.",
    "Traders at the northern harbour said that fruit worth a month's income had been thrown away.",
]
PAGE = (
    '<html><head><title>Ferries run again</title><meta name="author" content="Lena Ortiz"></head>'
    '<body><nav><a href="/">Home</a></nav><article><h1>Ferries run again</h1>'
    + "".join(f"<p>{line}</p>" for line in STORY)
    + "</article><footer><p>Cookie settings</p></footer></body></html>"
)


def test_a_page_is_read_in_all_its_forms(tmp_path):
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    body = "\n".join(STORY)
    rows = [{"id": "1", "html_path": "page.html.gz", "body": body}]
    answer = read_pages(rows, tmp_path)["1"]
    assert answer["text"] == answer["body"] == body
    assert STORY[1] in answer["flat"]
    assert STORY[1] in answer["endless"]
    alone = extract_alone(rows, tmp_path)["1"]
    assert STORY[1] in alone["text"]
    assert alone["byline"] == ["Lena Ortiz"]


def test_a_page_that_is_not_there_has_no_answer(tmp_path):
    rows = [{"id": "1", "html_path": "page.html.gz", "body": "x"}]
    assert read_pages(rows, tmp_path) == extract_alone(rows, tmp_path) == {}
