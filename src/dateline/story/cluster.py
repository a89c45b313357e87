"""Articles on the same event over time: what Related shows; their texts stay apart."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b

import msgspec
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform

from dateline.records import Article, Story
from dateline.story.assemble import assemble_stories, publication_order
from dateline.story.common import RARE, common_shares
from dateline.story.words import own_words

# Two articles this alike (cosine of their weighted words) are on the same event, on average.
SAME_EVENT = 0.11
TITLE_WEIGHT = 3
# So many stories at large stand beside the collection when it is told how common a word is.
AT_LARGE = 100
# Likeness halves for every so many days between two articles.
HALF_LIFE_DAYS = 30.0

Weights = Mapping[str, float]


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """Articles on the same event, in order of publication; `first` is the earliest one's id."""

    id: str
    first: str
    articles: tuple[str, ...]


def count_words(title: str | None, text: str) -> Counter[str]:
    """Return how often each word stands in an article, its title counted three times."""
    counts = Counter(own_words(text))
    for word in own_words(title or ""):
        counts[word] += TITLE_WEIGHT
    return counts


def weigh_words(counts: Mapping[str, int], held_by: Mapping[str, int], texts: int) -> Weights:
    """Return an article's words with their weights, as a vector of length 1.

    Args:
        counts: How often each word stands in it.
        held_by: How many articles of the collection hold each word.
        texts: How many articles the collection has.

    Source:
        Salton and Buckley (1988), Term-weighting approaches in automatic text retrieval.
    """
    shares = common_shares()
    weights = {
        word: (1 + math.log(count))
        * math.log((texts + AT_LARGE) / (held_by.get(word, 0) + AT_LARGE * shares.get(word, RARE)))
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def likeness(one: Weights, other: Weights, days_apart: int | None) -> float:
    """Return how much two articles speak of the same event, 0 to 1.

    Args:
        one: The words of an article with their weights.
        other: Those of another.
        days_apart: Days between their publications, or None where one is not known.
    """
    small, large = sorted((one, other), key=len)
    cosine = math.fsum(weight * large.get(word, 0.0) for word, weight in small.items())
    return cosine * math.pow(0.5, (days_apart or 0) / HALF_LIFE_DAYS)


def related_articles(article: Article, candidates: Iterable[Article]) -> list[tuple[str, float]]:
    """Find the articles that report the same event as one.

    Args:
        article: The article.
        candidates: Articles that may, such as a search in the days around it brings; how common
            words are is told from them and from stories at large.

    Returns:
        The ids of those that do with their likeness, the most alike first.
    """
    others = [other for other in candidates if other.id != article.id]
    counts = [count_words(one.title, one.text) for one in (article, *others)]
    held_by = Counter(word for one in counts for word in one)
    own, *weights = (weigh_words(one, held_by, len(counts)) for one in counts)
    day = _day(publication_order(article)[0])
    found = []
    for other, theirs in zip(others, weights, strict=True):
        when = _day(publication_order(other)[0])
        apart = abs((day - when).days) if day is not None and when is not None else None
        found.append((other.id, round(likeness(own, theirs, apart), 4)))
    alike = [one for one in found if one[1] >= SAME_EVENT]
    return sorted(alike, key=lambda one: (-one[1], one[0]))


def cluster_articles(
    articles: Iterable[Article], stories: Sequence[Story] | None = None
) -> list[Cluster]:
    """Group articles that report the same event.

    Args:
        articles: Articles in any order.
        stories: Their stories, where they are known already. The copies of a text are together
            whatever their stamps say: the first publication speaks for them.

    Returns:
        Every article in exactly one cluster; clusters in order of their first publication.
    """
    given = {article.id: article for article in articles}
    told = assemble_stories(given.values()) if stories is None else stories
    texts = [(given[name], given[story.first]) for story in told for name in story.articles]
    texts.sort(key=lambda text: publication_order(text[0]))
    counts = [count_words(article.title, article.text) for article, _ in texts]
    days = [_day(publication_order(first)[0]) for _, first in texts]
    labels = _labels(counts, days, [first.id for _, first in texts])
    members: dict[int, list[Article]] = {}
    for (article, _), label in zip(texts, labels, strict=True):
        members.setdefault(label, []).append(article)
    found = [sorted(group, key=publication_order) for group in members.values()]
    return [
        Cluster(
            id=cluster_id(group[0].id),
            first=group[0].id,
            articles=tuple(article.id for article in group),
        )
        for group in sorted(found, key=lambda group: publication_order(group[0]))
    ]


def cluster_id(first: str) -> str:
    """Return the id of the cluster that an article opens."""
    return blake2b(f"cluster\0{first}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def group_articles(rows: Sequence[Mapping[str, object]]) -> list[dict[str, str]]:
    """Return the cluster of each row `{"id", "text", "title"?, "date"?}` as `{"id", "story"}`."""
    articles = [
        Article(
            id=str(row["id"]),
            text=str(row["text"]),
            title=str(row["title"]) if row.get("title") else None,
            stamp=str(row["date"]) if row.get("date") else None,
        )
        for row in rows
    ]
    return [
        {"id": article, "story": cluster.id}
        for cluster in cluster_articles(articles)
        for article in cluster.articles
    ]


def _labels(
    counts: Sequence[Counter[str]], days: Sequence[date | None], firsts: Sequence[str]
) -> list[int]:
    """Return a label for each article; those with the same first publication get the same."""
    if len(counts) < 2:
        return [0] * len(counts)
    held_by = Counter(word for one in counts for word in one)
    weights = _matrix([weigh_words(one, held_by, len(counts)) for one in counts])
    alike = np.asarray((weights @ weights.T).todense())
    known = np.array([day.toordinal() if day is not None else np.nan for day in days])
    apart = np.nan_to_num(np.abs(known[:, None] - known[None, :]))
    distances = np.clip(1 - alike * 0.5 ** (apart / HALF_LIFE_DAYS), 0, None)
    names = np.array(firsts)
    distances[names[:, None] == names[None, :]] = 0
    tree = linkage(squareform(distances, checks=False), method="average")
    return [int(label) for label in fcluster(tree, 1 - SAME_EVENT, criterion="distance")]


def _matrix(weights: Sequence[Weights]) -> csr_matrix:
    columns: dict[str, int] = {}
    rows, places, values = [], [], []
    for row, one in enumerate(weights):
        for word, weight in one.items():
            rows.append(row)
            places.append(columns.setdefault(word, len(columns)))
            values.append(weight)
    shape = (len(weights), max(1, len(columns)))
    return csr_matrix((values, (rows, places)), shape=shape)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year < 9999 else None
