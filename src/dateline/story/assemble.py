"""Articles into stories: each text with its copies, the first of them, and its agency."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from dateline.records import Article, Copy, Story
from dateline.story.copies import find_copies
from dateline.story.index import MemoryIndex, lookup_hashes
from dateline.story.sketch import Sketch, shared_hashes, sketch_article

# A copy of a copy stays in the story while it shares this much with the story's founding text.
WITH_FOUNDER = 0.2
# An article adds nothing where no more of its text than this is new.
NOTHING_NEW = 0.05
_LAST_DAY = "9999-12-31"


class Placement(msgspec.Struct, frozen=True, kw_only=True):
    """Where a new article belongs.

    `story` is the story it joins, or the one it founds where `founds` is true. `copies` are its
    links to members of that story, `elsewhere` those to other stories, of which it holds a text
    too. `brings` are the hashes that no candidate holds: those to index it by.
    """

    story: str
    founds: bool
    copies: tuple[Copy, ...] = ()
    elsewhere: tuple[Copy, ...] = ()
    brings: tuple[int, ...] = ()


def story_id(article: str) -> str:
    """Return the id of the story that an article founds."""
    return blake2b(f"story\0{article}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def place_article(
    sketch: Sketch, candidates: Iterable[Sketch], story_of: Mapping[str, str]
) -> Placement:
    """Decide which story a new article belongs to.

    Args:
        sketch: The new article's sketch.
        candidates: What `SketchIndex.sharing` found for its `lookup_hashes`.
        story_of: The story of each candidate, by article.

    Returns:
        Its story and its links. It joins the story with which it shares most, and founds one of
        its own where it shares too little with any; a merged article joins one story and keeps
        its links to the others.
    """
    near = {candidate.article: candidate for candidate in candidates}
    near.pop(sketch.article, None)
    copies = find_copies(sketch, near.values())
    held = {one for candidate in near.values() for one in candidate.hashes}
    brings = tuple(one for one in sketch.hashes if one not in held)
    shares = {copy.copy_of: shared_hashes(sketch, near[copy.copy_of])[0] for copy in copies}
    founders = {story_of[name]: name for name in near if story_id(name) == story_of[name]}
    best: tuple[int, str] | None = None
    for copy in copies:
        story = story_of[copy.copy_of]
        founder = founders.get(story)
        if founder is None or shared_hashes(sketch, near[founder])[1] < WITH_FOUNDER:
            continue
        ranked = (-shares[copy.copy_of], story)
        best = ranked if best is None else min(best, ranked)
    story = best[1] if best is not None else story_id(sketch.article)
    return Placement(
        story=story,
        founds=best is None,
        copies=tuple(copy for copy in copies if story_of[copy.copy_of] == story),
        elsewhere=tuple(copy for copy in copies if story_of[copy.copy_of] != story),
        brings=brings,
    )


def adds_text(sketch: Sketch, placed: Placement) -> bool:
    """Say whether an article has text that none of the articles it shares with has.

    One that has not need not be coded: its mentions are those of the text it copies.
    """
    return len(placed.brings) > NOTHING_NEW * len(sketch.hashes)


def publication_order(article: Article) -> tuple[str, str]:
    """Return what articles are put in order of publication by: the day known best, then the id.

    A day that the verdict vouches for comes before the latest possible one, and that before what
    a stamp says; an article of no known day comes last.
    """
    published = article.published
    day = published.date or published.latest or (article.stamp or "")[:10] or _LAST_DAY
    return day, article.id


def build_story(identity: str, members: Sequence[Article], copies: Sequence[Copy]) -> Story:
    """Return the story that some articles make.

    Args:
        identity: Its id.
        members: Its articles, in any order.
        copies: The links between them.
    """
    ordered = sorted(members, key=publication_order)
    credited = Counter(article.agency for article in ordered if article.agency)
    return Story(
        id=identity,
        first=ordered[0].id,
        articles=tuple(article.id for article in ordered),
        copies=tuple(copies),
        agency=max(credited, key=lambda name: (credited[name], name)) if credited else None,
    )


def assemble_stories(articles: Iterable[Article]) -> list[Story]:
    """Group articles into stories, each one text with its copies.

    Args:
        articles: Articles in any order; of two with the same id the last counts.

    Returns:
        Every article in exactly one story; stories in order of their first publication.
    """
    given = {article.id: article for article in articles}
    index = MemoryIndex()
    story_of: dict[str, str] = {}
    links: dict[str, list[Copy]] = {}
    for article in sorted(given.values(), key=publication_order):
        sketch = sketch_article(article)
        placed = place_article(sketch, index.sharing(lookup_hashes(sketch)), story_of)
        story_of[article.id] = placed.story
        links.setdefault(placed.story, []).extend(placed.copies + placed.elsewhere)
        if placed.brings:
            index.add(sketch, placed.brings)
    members: dict[str, list[Article]] = {}
    for identity, story in story_of.items():
        members.setdefault(story, []).append(given[identity])
    return [build_story(story, found, links[story]) for story, found in members.items()]
