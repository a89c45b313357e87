"""Train the model that tells a flattened page's story lines from its furniture.

    python training/train_line_model.py SETS [--check]

SETS is a folder of cleaning sets as JSONL rows `{"url", "html_path", "body"}` with the pages
beside them. `--check` prints the figures under cross-validation and writes nothing.
See DATASHEET.md for what the sets are.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from line_examples import Example, doubtful_examples, examples
from line_net import Sheet, fit
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dateline.article.flat.features import UNPLACED, Matrix, line_features
from dateline.article.flat.lists import link_lists
from dateline.article.flat.score import LineNet, line_tokens, mean_odds, words_odds
from dateline.article.flat.stretch import story_stretch

SEEDS = (1, 2)
FOLDS = 3
FEWEST_HOSTS = 6
WORD_PENALTY = 0.02
TARGET = Path("src/dateline/data/article")


def train_words(rows: Sequence[Example]) -> dict[str, float]:
    """Return the weights of words: logistic regression over those that several hosts use."""
    hosts = defaultdict(set)
    tokens = [[line_tokens(line.text) for line in row.lines] for row in rows]
    for row, lines in zip(rows, tokens, strict=True):
        for line in lines:
            for token in line:
                hosts[token].add(row.host)
    vocabulary = sorted(token for token, seen in hosts.items() if len(seen) >= FEWEST_HOSTS)
    place = {token: number for number, token in enumerate(vocabulary)}
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for lines in tokens:
        for line in lines:
            known = [place[token] for token in line if token in place]
            columns += known
            values += [1 / np.sqrt(len(line) or 1)] * len(known)
            ends.append(len(columns))
    matrix = csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(vocabulary)))
    labels = np.concatenate([row.labels for row in rows])
    weights = np.concatenate([row.weights for row in rows])
    weights = weights / weights.sum()

    def loss(params: Matrix) -> tuple[float, Matrix]:
        odds = matrix @ params[1:] + params[0]
        error = weights * (1 / (1 + np.exp(-odds)) - labels)
        cost = weights @ (np.logaddexp(0, odds) - labels * odds)
        penalty = WORD_PENALTY / 1000
        gradient = np.concatenate([[error.sum()], matrix.T @ error + penalty * params[1:]])
        return float(cost + penalty / 2 * params[1:] @ params[1:]), gradient

    best = minimize(
        loss, np.zeros(len(vocabulary) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 80}
    )
    named = zip(vocabulary, best.x[1:], strict=True)
    weights_of = {token: round(float(weight), 2) for token, weight in named}
    kept = {token: weight for token, weight in weights_of.items() if abs(weight) >= 0.2}
    return {"^$": round(float(best.x[0]), 3), **kept}


def with_words(rows: Sequence[Example], weights: dict[str, float]) -> list[Matrix]:
    """Return the features of every example, its words weighed by `weights`."""
    return [
        line_features(
            row.lines,
            link_lists(row.lines),
            [words_odds(weights, line.text) for line in row.lines],
        )
        for row in rows
    ]


def held_out_features(rows: Sequence[Example]) -> list[Matrix]:
    """Return the features of every example, its words weighed by the other folds' hosts."""
    fold = folds_by([row.host for row in rows], FOLDS)
    found: list[Matrix | None] = [None] * len(rows)
    for number in range(FOLDS):
        weights = train_words([row for row in rows if fold[row.host] != number])
        inside = [n for n, row in enumerate(rows) if fold[row.host] == number]
        for n, features in zip(inside, with_words([rows[n] for n in inside], weights), strict=True):
            found[n] = features
    return [features for features in found if features is not None]


def folds_by(names: Sequence[str], count: int) -> dict[str, int]:
    """Return a fold for each name, by chance and the same each time."""
    unique = sorted(set(names))
    np.random.default_rng(3).shuffle(unique)
    return {name: number % count for number, name in enumerate(unique)}


def train(rows: Sequence[Example], matrices: Sequence[Matrix]) -> tuple[LineNet, ...]:
    """Return the nets that fit the examples."""
    sheets = [
        Sheet(features[:, :UNPLACED].astype(np.float32), row.labels, row.weights)
        for row, features in zip(rows, matrices, strict=True)
    ]
    return tuple(fit(sheets, seed) for seed in SEEDS)


def grams(text: str) -> Counter[tuple[str, ...]]:
    """Return the four-word shingles of a text."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[n : n + 4]) for n in range(max(1, len(words) - 3)))


def shingle_scores(guess: str, gold: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the shingles of a guess and a gold body."""
    one, two = grams(guess), grams(gold)
    shared = sum((one & two).values())
    sizes = sum(one.values()), sum(two.values())
    return shared / sizes[0], shared / sizes[1], 2 * shared / sum(sizes)


def check(rows: Sequence[Example], doubtful: Sequence[Example], by: str) -> None:
    """Print the figures of each set under cross-validation by host or by page."""
    names = [getattr(row, by) for row in rows]
    fold = folds_by(names, 3)
    scores = defaultdict(list)
    for number in range(3):
        inside = [row for row, name in zip(rows, names, strict=True) if fold[name] == number]
        others = [row for row, name in zip(rows, names, strict=True) if fold[name] != number]
        words = train_words(others)
        held_out = {getattr(row, by) for row in inside}
        more = [row for row in doubtful if getattr(row, by) not in held_out]
        known = [*held_out_features(others), *with_words(more, words)]
        model = train([*others, *more], known)
        for row, features in zip(inside, with_words(inside, words), strict=True):
            chosen = story_stretch([float(odd) for odd in mean_odds(model, features)], row.lines)
            text = "\n".join(row.lines[n].text for n in chosen)
            scores[row.name].append(shingle_scores(text, row.body))
    for name, values in sorted(scores.items()):
        precision, recall, f1 = np.mean(values, axis=0)
        both = 2 * precision * recall / (precision + recall)
        print(f"{by} {name}: P {precision:.3f} R {recall:.3f} F1 {both:.4f}, by page {f1:.4f}")


def write_model(rows: Sequence[Example], doubtful: Sequence[Example], folder: Path) -> None:
    """Train on all examples and write the model and its words as plain text.

    The words are weighed without the doubtful pages.
    """
    note = "# Written by training/train_line_model.py; see training/DATASHEET.md.\n"
    words = train_words(rows)
    model = train([*rows, *doubtful], [*held_out_features(rows), *with_words(doubtful, words)])
    pieces = []
    for net in model:
        for name, array in zip(net._fields, net, strict=True):
            pieces.append(" ".join([name, *map(str, array.shape)]))
            pieces.append(" ".join(f"{value:.4g}" for value in array.ravel()))
    (folder / "line_model.txt").write_text(note + "\n".join(pieces) + "\n", encoding="utf-8")
    lines = [f"{token} {weight:g}" for token, weight in sorted(words.items())]
    (folder / "line_words.txt").write_text(note + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Train, or check under cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--check", choices=("host", "page"))
    given = parser.parse_args()
    rows = examples(given.sets)
    doubtful = doubtful_examples(given.sets, {row.page for row in rows})
    if given.check:
        check(rows, doubtful, given.check)
    else:
        write_model(rows, doubtful, TARGET)


if __name__ == "__main__":
    main()
