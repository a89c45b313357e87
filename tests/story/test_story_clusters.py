"""Articles on one event: together without being copies, apart from others on the like."""

import json
import subprocess
import sys

from dateline.records import Article, Published, Story
from dateline.story import cluster_articles, count_sources, group_articles, related_articles
from dateline.story.common import common_shares

FERRY = [
    "The ferry Alma sank off Port Sorel on Tuesday with ninety passengers aboard. Rescuers pulled "
    "sixty people from the water, and divers were looking for the rest.",
    "Divers searched the wreck of the Alma on Wednesday, a day after the ferry went down near Port "
    "Sorel. Sixty passengers were rescued by fishing boats.",
    "Owners of the Alma, the ferry that sank off Port Sorel, said its doors had been checked in "
    "spring. Thirty passengers are still missing.",
]
MINE = [
    "Miners at Kolva walked out on Tuesday over unpaid wages, and the pit stood still. The union "
    "wants two months of pay at once.",
    "The strike at the Kolva pit went into its second day on Wednesday. Miners burned tyres at "
    "the gate and the union refused to talk before wages are paid.",
]


def made(texts: list[str], name: str, day: str = "2023-03-07") -> list[Article]:
    published = Published(date=day, latest=day)
    return [
        Article(id=f"{name}{n}", text=text, published=published) for n, text in enumerate(texts)
    ]


def test_articles_on_one_event_are_one_cluster_and_two_events_two():
    found = cluster_articles([*made(FERRY, "f"), *made(MINE, "m")])
    assert [one.articles for one in found] == [("f0", "f1", "f2"), ("m0", "m1")]
    assert [one.first for one in found] == ["f0", "m0"]


def test_two_articles_alone_are_told_apart_by_rare_words():
    assert len(cluster_articles([made(FERRY, "f")[0], made(MINE, "m")[0]])) == 2
    assert len(cluster_articles(made(FERRY[:2], "f"))) == 1


def test_the_like_a_year_later_is_another_event():
    later = "The ferry Bela sank off Cape Moor on Sunday. Rescuers saved eighty of its passengers."
    again = made([later], "g", "2024-03-05")
    assert len(cluster_articles([*made(FERRY[:1], "f"), *again, *made(MINE, "m")])) == 3


def test_a_text_restamped_a_year_later_stays_with_its_event():
    again = made(FERRY[:1], "again", "2024-03-07")
    found = cluster_articles([*again, *made(FERRY, "f"), *made(MINE, "m")])
    assert found[0].articles == ("f0", "f1", "f2", "again0")


def test_related_articles_come_with_their_likeness_the_nearest_first():
    first, *others = made(FERRY, "f")
    found = related_articles(first, [first, *others, *made(MINE, "m")])
    assert {name for name, _ in found} == {"f1", "f2"}
    assert found == sorted(found, key=lambda one: -one[1])


def test_an_article_without_words_is_alone():
    assert [one.articles for one in cluster_articles(made(["", "…"], "e"))] == [("e0",), ("e1",)]
    assert cluster_articles([]) == []


def test_rows_of_a_set_get_a_story_each():
    rows = [{"id": "a", "text": FERRY[0], "date": "2023-03-07"}, {"id": "b", "text": FERRY[1]}]
    grouped = group_articles(rows)
    assert {row["id"] for row in grouped} == {"a", "b"}
    assert len({row["story"] for row in grouped}) == 1


def test_every_share_of_the_common_words_is_a_share():
    assert all(0 < share <= 1 for share in common_shares().values())


def test_the_command_says_which_are_copies_and_which_are_on_one_event(tmp_path):
    rows = [
        {"id": "first", "text": FERRY[0], "date": "2023-03-07"},
        {"id": "copy", "text": f"{FERRY[0]}\nAll rights reserved.", "date": "2023-03-09"},
        {"id": "other", "text": FERRY[1], "date": "2023-03-08"},
        {"id": "mine", "text": MINE[0], "date": "2023-03-08"},
        {"id": "empty", "text": ""},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "stories", str(file)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert '"empty"' in done.stderr
    found = {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert found["copy"]["copy_of"] == found["copy"]["first"] == "first"
    assert "copy_of" not in found["first"]
    assert found["first"]["text"] == found["copy"]["text"] != found["other"]["text"]
    assert found["first"]["story"] == found["other"]["story"] != found["mine"]["story"]
    assert (found["other"]["sources"], found["other"]["outlets"]) == (2, 3)


def test_texts_of_one_agency_are_one_source_in_many_outlets():
    stories = [
        Story(id="s", first="a", articles=("a", "b"), agency="AFP"),
        Story(id="t", first="c", articles=("c",), agency="AFP"),
        Story(id="u", first="d", articles=("d",)),
    ]
    sites = {"a": "one.example", "b": "two.example", "c": "three.example", "d": "two.example"}
    assert count_sources(stories, sites) == (2, 3)
