"""Lines that recur on other pages of a host are furniture, whatever order the pages come in."""

import json

import pytest

from dateline.article import gather_host_lines, read_page
from dateline.cli import main
from dateline.page import open_sources
from dateline.pipeline import read_sources

STORIES = {
    "mine": [
        "The council of Valdorra voted on Tuesday to close the copper mine above the old town.",
        "Miners who had waited outside the hall since the morning shouted at the councillors.",
        "A spokesman for the owners said that the shafts could no longer be kept dry in winter.",
    ],
    "ferry": [
        "Two ferries collided in thick fog outside the harbour of Sant Pol early on Wednesday.",
        "All passengers were taken ashore by fishing boats, and nobody was hurt, the police said.",
        "The harbour office said that it would look into why the radio had been silent that night.",
    ],
    "dam": [
        "Engineers opened the gates of the upper dam on Friday after eleven days of heavy rain.",
        "Families in the valley were told to move to the school on the hill before nightfall.",
        "The minister of works flew over the lake and said that the wall would hold for now.",
    ],
}
ABOUT = (
    "The Valley Courier has told the people of the five valleys what happens around them since "
    "the spring of 1911, and it is owned by its readers."
)


def flat(name):
    return "\n".join(["Home", "Valleys", name.title() + " news of the day", *STORIES[name], ABOUT])


def html(name):
    told = "".join(f"<p>{line}</p>" for line in [*STORIES[name], ABOUT])
    return (
        f'<html><head><link rel="canonical" href="https://courier.example/{name}"></head><body>'
        f"<article><h1>{name.title()} news of the day</h1>{told}</article></body></html>"
    )


def written(folder, kind, make, names):
    path = folder / f"{kind}-{'-'.join(names)}.jsonl"
    rows = [
        {"id": name, kind: make(name), "url": f"https://courier.example/{name}"} for name in names
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("kind", "make"), [("text", flat), ("html", html)])
def test_what_recurs_on_the_host_is_no_story(tmp_path, kind, make):
    source = written(tmp_path, kind, make, list(STORIES))
    for article in read_sources([source], host_lines=True):
        assert ABOUT not in article.text
        assert all(line in article.text for line in STORIES[article.id])


def test_the_order_of_the_pages_does_not_matter(tmp_path):
    there = written(tmp_path, "text", flat, ["mine", "ferry", "dam"])
    back = written(tmp_path, "text", flat, ["dam", "ferry", "mine"])
    one = {article.id: article for article in read_sources([there], host_lines=True)}
    two = {article.id: article for article in read_sources([back], host_lines=True)}
    assert one == two


def test_which_pages_of_a_large_host_are_kept_does_not_hang_on_their_order(tmp_path):
    rows = [
        {"id": f"p{number}", "text": f"Page {number}\nAll news", "url": "https://a.example/"}
        for number in range(60)
    ]
    kept = []
    for part in (rows, rows[::-1]):
        path = tmp_path / "rows.jsonl"
        path.write_text("\n".join(map(json.dumps, part)), encoding="utf-8")
        kept.append(gather_host_lines(open_sources([str(path)])))
    assert kept[0] == kept[1]
    assert len(kept[0]["a.example"]) == 24


def test_another_capture_of_the_same_page_takes_nothing_from_it(tmp_path):
    path = tmp_path / "twice.jsonl"
    rows = [
        {"id": name, "text": flat("mine") + f"\nCaptured {name}", "url": "https://courier.example/"}
        for name in ("once", "again", "later")
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    pages = list(open_sources([str(path)]))
    article, _ = read_page(pages[0], gather_host_lines(pages))
    assert article == read_page(pages[0])[0]


def test_a_page_without_others_of_its_host_is_read_as_it_is_alone(tmp_path):
    source = written(tmp_path, "text", flat, ["mine"])
    assert list(read_sources([source], host_lines=True)) == list(read_sources([source]))


@pytest.mark.parametrize("source", ["-", "https://courier.example/mine"])
def test_what_comes_only_once_is_refused(source, capsys):
    assert main(["read", "--host-lines", source]) == 2
    assert "save the pages first" in capsys.readouterr().err
