"""The articles of a published snapshot: their texts, headlines, stories and sites."""

from datetime import date

import numpy as np

from dateline.records import Article, Story
from dateline.serve.plain import cut
from dateline.serve.reader import Headline, Site, StoreUnready
from dateline.serve.shelf.columns import Numbers
from dateline.serve.shelf.held import Held
from dateline.store import Points, Store, StoreError, WrongQuestion, article_of, story_of

EXCERPT = 240
# What lists show of an article, and whether it is the first to carry its text.
_ARTICLES = """
SELECT a.id, a.batch, title, site, a.agency, published, story,
  story IS NULL OR s.id IS NOT NULL AS own
FROM articles a LEFT JOIN stories s ON s.id = a.story AND s.first = a.id
"""


class Articles:
    """A snapshot's articles: what lists show of them in memory, their texts read from the store.

    Args:
        store: The store, open; it stays open as long as they are used.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        articles = store.sql(_ARTICLES).to_arrow()
        self._rows = Held(articles)
        self._texts = Points(store.snapshot, "articles")
        self._stories = Held(store.sql("SELECT * FROM stories").to_arrow())
        sites = articles["site"].combine_chunks().dictionary_encode()
        self._sites: list[str] = sites.dictionary.to_pylist()
        self._site = sites.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        self._is_own = articles["own"].to_numpy().astype(bool)

    def __len__(self) -> int:
        return len(self._rows)

    def article(self, article: str) -> Article | None:
        """Return an article."""
        found = self._rows.find([article])
        try:
            row = self._texts.find(article, found[0]["batch"]) if found else None
        except StoreError as fault:
            raise StoreUnready(str(fault)) from fault
        return article_of(row) if row else None

    def story_of(self, article: str) -> Story | None:
        """Return the story that an article tells or copies."""
        found = self._rows.find([article])
        stories = self._stories.find([found[0]["story"]]) if found and found[0]["story"] else []
        return story_of(stories[0]) if stories else None

    def headlines(self, articles: tuple[str, ...]) -> list[Headline]:
        """Return headlines of articles, in the order asked."""
        return [
            Headline(row["id"], row["title"], row["site"], row["agency"], _iso(row["published"]))
            for row in self._rows.find(articles)
        ]

    def search(self, words: str, limit: int) -> list[Headline]:
        """Return the articles that the words find, the best first, with an excerpt."""
        try:
            hits = self._store.search(words, limit=limit)
        except WrongQuestion:
            return []
        except StoreError as fault:
            raise StoreUnready(str(fault)) from fault
        found = []
        for headline in self.headlines(tuple(hit.article for hit in hits)):
            article = self.article(headline.id)
            text = article.text if article else ""
            found.append(headline._replace(excerpt=_excerpt(text, words)))
        return found

    def sites(self, docs: Numbers | None) -> list[Site]:
        """Return how much each site carried of all articles, or of those with these hashed ids."""
        rows = np.arange(len(self._rows))
        if docs is not None:
            rows = np.unique(self._rows.numbers_at(np.unique(docs)))
        number = len(self._sites) + 1
        articles = np.bincount(self._site[rows] + 1, minlength=number)
        own = np.bincount(self._site[rows] + 1, self._is_own[rows], minlength=number)
        found = [
            Site(self._sites[n - 1] if n else None, int(articles[n]), int(own[n]))
            for n in np.flatnonzero(articles)
        ]
        return sorted(found, key=lambda site: (-site.articles, site.site or ""))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _excerpt(text: str, words: str) -> str:
    """Return the stretch of a story around the first of the words."""
    folded = text.lower()
    found = [at for word in words.lower().split() if (at := folded.find(word.strip('"*-'))) >= 0]
    start = max(0, min(found, default=0) - EXCERPT // 3)
    start = text.find(" ", start) + 1 if start else 0
    return cut(" ".join(text[start : start + EXCERPT * 2].split()), EXCERPT)
