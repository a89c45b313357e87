"""Fit the weights by which two rows of a story tell one happening, on whole documents.

    python training/train_repeats.py GOLD [GOLD ...] [--check OTHER [OTHER ...]]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`. F1 of types
without and with the joining is printed, cross-validated by document and, with `--check`, on
documents that were not fitted on; nothing is written then. See DATASHEET.md for what the gold is.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gold_stories import gold_stories
from logistic import Array, Fit, fit, folds_of

from dateline.eval.matching import accepted_types, evidence_span, match_events, occurrences, overlap
from dateline.eval.rooms import plain
from dateline.events import load_codebook, load_lexicon
from dateline.events.coding.coder import tellings_of
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.prepared import PreparedStory
from dateline.events.settling.retelling import SHORTEST, SIGNALS, Weights, joined, pairs_of
from dateline.records import Mention

SEED = 20
FOLDS = 6
PENALTY = 3.0
LEAST = 0.65
TARGET = Path("src/dateline/data/repeats/en.txt")
HEAD = """\
# When two rows of one type in a story tell one happening; fitted by training/train_repeats.py: the
# logistic curve of `base` plus the weights of what speaks for it and against it. The less certain
# of two rows is left out where the chance is at least `from`.
"""
NAMES = (*SIGNALS, *sorted(load_codebook().types))


class Pair(NamedTuple):
    """Two rows of one type: their numbers, what speaks for one happening, whether they tell one.

    `one` is None where the gold does not say.
    """

    first: int
    second: int
    signals: dict[str, float]
    one: bool | None


class Document(NamedTuple):
    """A gold document: its row, the coder's answers, their confidence, and the pairs of them."""

    row: dict[str, Any]
    mentions: list[Mention]
    pairs: list[Pair]


def documents_of(paths: Sequence[Path]) -> list[Document]:
    """Code the gold documents without joining; return the pairs of rows of one type."""
    lexicon = load_lexicon()
    return [document_of(row, story, lexicon) for row, story in gold_stories(paths)]


def document_of(row: dict[str, Any], story: PreparedStory, lexicon: Lexicon) -> Document:
    """Return one gold document with the pairs of its rows."""
    rows = tellings_of(story, lexicon).kept
    mentions = [mention for _, mention in rows]
    told = [events_of(row, mention) for mention in mentions]
    weighed = [(draft, mention.confidence) for draft, mention in rows]
    pairs = []
    for first, second, signals in pairs_of(weighed, story.sentences):
        known = bool(told[first] and told[second])
        one = not told[first].isdisjoint(told[second]) if known else None
        pairs.append(Pair(first, second, signals, one))
    return Document(row, mentions, pairs if len(story.sentences) >= SHORTEST else [])


def events_of(row: dict[str, Any], mention: Mention) -> set[int]:
    """Return the gold events of a right type whose evidence a mention's meets."""
    answer = plain(mention)
    span = evidence_span(row["text"], answer.get("evidence"))
    return {
        number
        for number, event in enumerate(row["events"])
        if mention.event in accepted_types(event)
        and span is not None
        and any(
            overlap(span, place)
            for words in (event["evidence"], *(event.get("mentions") or ()))
            for place in occurrences(row["text"], words)
        )
    }


def table_of(pairs: Sequence[Pair]) -> Array:
    """Return the signals of pairs, one row each, in the order of the names."""
    return np.array([[one.signals.get(name, 0.0) for name in NAMES] for one in pairs])


def fitted_on(documents: Sequence[Document]) -> Weights:
    """Fit the weights on the pairs of which the gold says whether they are one."""
    pairs = [pair for document in documents for pair in document.pairs if pair.one is not None]
    found: Fit = fit(table_of(pairs), np.array([float(bool(one.one)) for one in pairs]), PENALTY)
    return Weights(dict(zip(NAMES, found.weights.tolist(), strict=True)), found.base, LEAST)


def show(name: str, documents: Sequence[Document], given: Sequence[Weights | None]) -> None:
    """Print precision, recall and F1 of types with joining by weights, None for no joining."""
    right = answers = wanted = 0
    for document, weights in zip(documents, given, strict=True):
        confidence = [mention.confidence for mention in document.mentions]
        pairs = [(one.first, one.second, one.signals) for one in document.pairs]
        again = joined(pairs, confidence, weights) if weights else {}
        kept = [
            plain(mention)
            for number, mention in enumerate(document.mentions)
            if number not in again
        ]
        match = match_events(document.row["text"], document.row["events"], kept, None)
        right += len(match.pairs)
        answers += len(kept) - len(match.left_out)
        found = {event for event, _ in match.pairs}
        wanted += sum(
            event.get("need") != "may" or number in found
            for number, event in enumerate(document.row["events"])
        )
    precision, recall = right / answers, right / wanted
    score = 2 * precision * recall / (precision + recall)
    print(f"{name}: precision {precision:.3f}, recall {recall:.3f}, F1 {score:.4f}")


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--check", nargs="+", type=Path, default=[])
    arguments = parser.parse_args()
    documents = documents_of(arguments.gold)
    fold = folds_of((document.row["id"] for document in documents), FOLDS, SEED)
    by_fold = [
        fitted_on([one for one in documents if fold[one.row["id"]] != number])
        for number in range(FOLDS)
    ]
    show("not joined", documents, [None] * len(documents))
    show("cross-validated", documents, [by_fold[fold[one.row["id"]]] for one in documents])
    weights = fitted_on(documents)
    if arguments.check:
        others = documents_of(arguments.check)
        show("not fitted on, not joined", others, [None] * len(others))
        show("not fitted on", others, [weights] * len(others))
        return
    lines = [HEAD, f"base: {weights.base:.3f}\n", f"from: {LEAST:.2f}\n"]
    lines += [f"feature: {name}\nweight: {weights.signals[name]:.3f}\n" for name in NAMES]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
