"""Near-copies: what is shared, which came first, and what is no copy."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records import Article, Published
from dateline.story import (
    MemoryIndex,
    adds_text,
    are_copies,
    assemble_stories,
    find_copies,
    lookup_hashes,
    place_article,
    sketch_article,
)

RIGHTS = (
    "Copyright 2021 The Associated Press. All rights reserved. "
    "This material may not be published, broadcast, rewritten or redistributed."
)


def prose(seed: int, words: int) -> str:
    """Return made-up prose: words of made-up syllables, a full stop every dozen."""
    chance = random.Random(seed)
    syllables = "ba do ke li mu na po ra se ti vo zu".split()
    made = ["".join(chance.choices(syllables, k=3)) for _ in range(words)]
    return " ".join(f"{w}." if n % 12 == 11 else w for n, w in enumerate(made))


def article(identity: str, text: str, day: str | None = None, **more) -> Article:
    return Article(id=identity, text=text, published=Published(date=day, latest=day), **more)


def test_a_cut_copy_is_found_by_containment():
    whole = prose(1, 900)
    cut = whole[: len(whole) // 4]
    assert are_copies(whole, cut)
    assert are_copies(cut, whole)


def test_an_agency_notice_makes_no_copy():
    brief = f"LAKEVIEW — The council sacked its engineer.\n{RIGHTS}"
    assert not are_copies(f"{prose(2, 400)}\n{RIGHTS}", brief)
    stories = assemble_stories([article("a", f"{prose(2, 60)}\n{RIGHTS}"), article("b", brief)])
    assert len(stories) == 2


def test_what_a_site_says_instead_of_a_text_makes_no_copy_of_another_headline():
    text = "To view this content please enable scripts in your browser and load the page again."
    titles = ("Bridge closed in Alba", "Vote put off in Brel", "Bridge closed in Alba")
    articles = [article(f"a{n}", text, title=title) for n, title in enumerate(titles)]
    assert [story.articles for story in assemble_stories(articles)] == [("a0", "a2"), ("a1",)]


def test_a_text_without_words_is_nobodys_copy():
    assert not are_copies("", "")
    assert not are_copies("…", "…")


def test_the_first_publication_is_the_earliest_day_not_the_first_given():
    text = prose(3, 300)
    late, early = article("late", text, "2023-05-09"), article("early", text, "2023-05-07")
    (story,) = assemble_stories([late, early])
    assert (story.first, story.articles) == ("early", ("early", "late"))
    assert [(copy.article, copy.copy_of) for copy in story.copies] == [("late", "early")]


def test_a_merged_article_joins_one_story_and_links_to_the_other():
    one, two = prose(4, 400), prose(5, 250)
    stories = assemble_stories(
        [
            article("one", one, "2023-05-01"),
            article("two", two, "2023-05-01"),
            article("both", f"{one}\n{two}", "2023-05-02"),
        ]
    )
    assert sorted(story.articles for story in stories) == [("one", "both"), ("two",)]
    (joined,) = (story for story in stories if len(story.articles) == 2)
    assert {copy.copy_of for copy in joined.copies} == {"one", "two"}


def test_many_copies_stay_one_story():
    text = prose(6, 300)
    copies = [article(f"c{n:03}", text, "2023-05-01", site=f"s{n}.example") for n in range(150)]
    assert [len(story.articles) for story in assemble_stories(copies)] == [150]


@settings(max_examples=25)
@given(st.permutations(list(range(6))))
def test_stories_do_not_depend_on_the_order_of_articles(order):
    texts = [prose(10, 200), prose(11, 200)]
    articles = [article(f"a{n}", texts[n % 2], f"2023-05-0{n + 1}") for n in range(6)]
    assert assemble_stories([articles[n] for n in order]) == assemble_stories(articles)


@given(st.text(max_size=400))
def test_any_text_has_a_sketch_and_is_a_copy_of_itself_alone(text):
    sketch = sketch_article(article("a", text))
    twin = sketch_article(article("b", text))
    assert list(sketch.hashes) == sorted(set(sketch.hashes))
    found = find_copies(sketch, [sketch, twin])
    assert [copy.copy_of for copy in found] == (["b"] if sketch.grams else [])


def cut(text: str) -> str:
    return text[: len(text) * 2 // 5]


def without_a_paragraph(text: str) -> str:
    parts = text.split(". ")
    return ". ".join(parts[: len(parts) // 3] + parts[len(parts) // 2 :])


def in_other_furniture(text: str) -> str:
    return f"Share on Facebook\n{text}\nRead more: {prose(99, 8)}\nSign up for our newsletter."


def reflowed(text: str) -> str:
    return text.replace(". ", ".\n\n").upper()


def lightly_edited(text: str) -> str:
    words = text.split()
    return " ".join(f"{word}s" if n % 40 == 7 else word for n, word in enumerate(words))


def merged(text: str) -> str:
    return f"{prose(98, 150)}\n{text}"


def re_headlined(text: str) -> str:
    return f"{prose(97, 9)}\nBy a staff writer\n{text}"


@pytest.mark.parametrize(
    "reuse",
    [cut, without_a_paragraph, in_other_furniture, reflowed, lightly_edited, merged, re_headlined],
)
@pytest.mark.parametrize("words", [60, 250, 900])
def test_every_way_of_reuse_is_found_in_one_story(reuse, words):
    text = prose(words, words)
    others = [article(f"o{n}", prose(1000 + n, words), "2023-05-01") for n in range(20)]
    original = article("original", text, "2023-05-02")
    copy = article("copy", reuse(text), "2024-02-02")
    stories = assemble_stories([copy, *others, original])
    (found,) = [story for story in stories if len(story.articles) > 1]
    assert found.articles == ("original", "copy")


def test_a_copy_brings_no_text_and_a_longer_one_does():
    text = prose(7, 400)
    first = sketch_article(article("first", text))
    index = MemoryIndex()
    placed = place_article(first, [], {})
    index.add(first, placed.brings)
    story_of = {"first": placed.story}
    for name, other, adds in (("cut", cut(text), False), ("more", merged(text), True)):
        sketch = sketch_article(article(name, other))
        found = place_article(sketch, index.sharing(lookup_hashes(sketch)), story_of)
        assert found.story == placed.story
        assert adds_text(sketch, found) is adds


def test_hashes_that_every_site_prints_find_nothing():
    index = MemoryIndex()
    for number in range(70):
        stock = sketch_article(article(f"a{number}", prose(50, 200)))
        index.add(stock, stock.hashes)
    probe = sketch_article(article("b", prose(50, 200)))
    assert not list(index.sharing(lookup_hashes(probe)))
