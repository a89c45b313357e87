"""Documents a second of sketching, and what it costs to add one page to 1,000 and to 100,000.

    python benchmarks/stories.py [--words N] [--large N]

Texts are made: words drawn by a fixed seed with the frequencies of a natural text, two sentences
in ten taken from a stock that many texts share, every twentieth text a cut copy of an earlier one.
A page is added by sketching it, looking its hashes up and placing it in a story; with each index
the same 500 pages are added, and the median is taken. Seconds are of processor time.
"""

import argparse
import random
import time
from collections.abc import Iterator
from itertools import accumulate
from statistics import median

from dateline.records import Article
from dateline.story import MemoryIndex, lookup_hashes, place_article, sketch_article

ADDED = 500
WORDS_IN_A_SENTENCE = 20


def made_articles(count: int, words: int, seed: int) -> Iterator[Article]:
    """Yield made articles, every twentieth a cut copy of an earlier one."""
    chance = random.Random(seed)
    vocabulary = [f"{chance.choice('bdfgklmnprstvz')}{number:x}" for number in range(30_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))

    def sentence() -> str:
        drawn = chance.choices(vocabulary, cum_weights=weights, k=WORDS_IN_A_SENTENCE)
        return " ".join(drawn) + "."

    stock = [sentence() for _ in range(2_000)]
    earlier: list[str] = []
    for number in range(count):
        if number % 20 == 19:
            text = earlier[chance.randrange(len(earlier))]
            text = text[: len(text) * chance.randint(40, 90) // 100]
        else:
            parts = range(words // WORDS_IN_A_SENTENCE)
            text = " ".join(chance.choice(stock) if n % 5 == 4 else sentence() for n in parts)
            earlier = [*earlier[-200:], text]
        yield Article(id=f"{seed}-{number}", text=text)


class Shelf:
    """An index with the story of each article in it."""

    def __init__(self) -> None:
        self.index = MemoryIndex()
        self.story_of: dict[str, str] = {}

    def add(self, article: Article) -> None:
        """Sketch an article, find its story, and keep it."""
        sketch = sketch_article(article)
        found = self.index.sharing(lookup_hashes(sketch))
        placed = place_article(sketch, found, self.story_of)
        self.story_of[article.id] = placed.story
        self.index.add(sketch, placed.brings)


def seconds_to_add(shelf: Shelf, articles: list[Article]) -> float:
    """Return the median of the seconds that each article takes."""
    spent = []
    for article in articles:
        begin = time.process_time()
        shelf.add(article)
        spent.append(time.process_time() - begin)
    return median(spent)


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--words", type=int, default=400)
    arguments.add_argument("--large", type=int, default=100_000)
    given = arguments.parse_args()
    texts = list(made_articles(ADDED, given.words, seed=1))
    begin = time.process_time()
    for article in texts:
        sketch_article(article)
    rate = len(texts) / (time.process_time() - begin)
    print(f"sketching: {rate:,.0f} documents a second, of {given.words} words each")
    costs = []
    for size in (1_000, given.large):
        shelf = Shelf()
        for article in made_articles(size, given.words, seed=2):
            shelf.add(article)
        costs.append(seconds_to_add(shelf, texts))
        print(f"adding a page to {size:,}: {costs[-1] * 1000:.2f} ms")
    print(f"ratio: {costs[1] / costs[0]:.2f}")


if __name__ == "__main__":
    main()
