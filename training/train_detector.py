"""Fit the detector of events on whole documents whose every event is known.

    python training/train_detector.py GOLD [GOLD ...] [--read GOLD ...] [--sentences FILE ...]
        [--stories GOLD ...] [--vectors VECTORS] [--check]

GOLD is rows `{"id", "text", "events", ...}` in the form of `news_gold`, after `--stories` invented
ones; FILE holds sentences written for the purpose, `{"text", "events": [{"event", "trigger",
"also"}]}`. VECTORS is the text file of GloVe's word vectors of 100 numbers (`glove.6B.100d.txt`);
without it the words go on from the codes of the net that is shipped. Documents after `--read` were
looked at while rules were written: the net is fitted on them too, but its chances are not, since
frames read them better than other texts. How likely and how right it is under cross-validation by
document is printed; with `--check` nothing is written. See DATASHEET.md for what the gold is.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from detector_net import DROPPED_PAIRS, Bag, Example, Net, chances, fit
from gold_stories import gold_stories
from logistic import Fit, folds_of
from logistic import chances as chances_by
from logistic import fit as fit_curve
from train_confidence import LARGE, PENALTY, calibration_error

from dateline.eval.matching import accepted_types, match_events
from dateline.eval.predict import plain
from dateline.events import load_lexicon
from dateline.events.coder import ReadStory, completed, drafted_with, read_story
from dateline.events.confidence import BY_DETECTOR, FEATURES, features_of
from dateline.events.detecting import NEAR, SHORTEST, Opinion
from dateline.events.detector import load_detector
from dateline.events.detector_features import BY_FRAMES, TYPE_AT, TYPES, see
from dateline.events.drafting import PreparedStory
from dateline.events.lexicon import Lexicon
from dateline.events.mention import mention_of
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

SEED = 20
FOLDS = 4
WORDS = 30_000
MOST = 0.97
"""Codes are taken back to what they are made of up to this."""
SCALE = 3.0
"""Vectors are made so long: units that see them then start neither numb nor full."""
MAYBE = 0.4
"""The weight of events that may be found, beside those that must."""
WRITTEN = 0.5
"""The weight of sentences and stories written for the purpose, beside news."""
FLOORS = "floor: 0.50\ntold: 0.38\nnamed: 0.20\n"
"""The least confidence of a row that is given out, in general and by the parties it tells."""
LEAST = -3.0
OFTEN, QUIET = 5, 0.03
"""A word met so often, and never with such a chance, is looked at only where frames know it."""
TARGET = Path("src/dateline/data/detector/en.npz")
ROWS = Path("src/dateline/data/confidence/en-whole.txt")
HEAD = """\
# What makes a row likely to be a real event of its type in a story that the detector speaks of;
# fitted by training/train_detector.py. A row's confidence is the logistic curve of `base` plus the
# weights of its features; rows below `floor` are not given out, of those that a frame reads those
# below `told` where words of its clause tell two parties, below `named` where they tell both sides
# and the doer's name.
"""
Array = npt.NDArray[Any]


class Document(NamedTuple):
    """A document to learn from: its story, what frames make of it, which words they take, its gold.

    `looked_at` says whether it was while rules were written.
    """

    example: Example
    story: PreparedStory
    read: ReadStory
    taken: list[tuple[int, int, int]]
    gold: dict[str, Any]
    looked_at: bool


class Row(NamedTuple):
    """A row before it is known whether it is given out: its document, features, whether it is real.

    `looked_at` is its document's.
    """

    document: str
    features: dict[str, float]
    real: bool
    looked_at: bool


class Checked(NamedTuple):
    """What nets say of documents they were not fitted on.

    `odds` are the log-odds of each candidate of each document and type, in the documents' order;
    `highest` holds for each known word the highest chance given it where no frame knows it, `met`
    how often that was.
    """

    odds: list[Array]
    highest: Array
    met: Array


def documents_of(
    paths: Sequence[Path],
    lexicon: Lexicon,
    vocabulary: dict[str, int],
    *,
    looked_at: bool = False,
    weight: float = 1.0,
) -> Iterator[Document]:
    """Yield the gold documents, real or invented."""
    for row, story in gold_stories(paths):
        yield document_of(row, story, lexicon, vocabulary, weight)._replace(looked_at=looked_at)


def sentences_of(
    paths: Sequence[Path], lexicon: Lexicon, vocabulary: dict[str, int]
) -> Iterator[Document]:
    """Yield the sentences written for the purpose, as documents of their own."""
    for path in paths:
        for number, line in enumerate(filter(None, path.read_text(encoding="utf-8").split("\n"))):
            row = json.loads(line)
            events = [
                {
                    "event": e["event"],
                    "event_ok": [e["event"], *e.get("also", ())],
                    "evidence": e["trigger"],
                }
                for e in row["events"]
            ]
            name = f"{path.stem}:{number}"
            page = page_of_row({"id": name, "text": row["text"], "lang": "en"}, name, name)
            yield document_of({"events": events}, prepare_page(page), lexicon, vocabulary, WRITTEN)


def document_of(
    gold: dict[str, Any],
    story: PreparedStory,
    lexicon: Lexicon,
    vocabulary: dict[str, int],
    weight: float,
) -> Document:
    """Return what is seen of a story, and which of it tells its gold events."""
    read = read_story(story, lexicon)
    seen = see(
        story.sentences,
        story.cast.parties(),
        read.readings,
        read.refused,
        lexicon,
        vocabulary,
        np.zeros(len(vocabulary) + 1, bool),
    )
    flat, places = "", []
    for number, sentence in enumerate(story.sentences):
        for token in sentence.tokens:
            letters = re.sub(r"\s", "", token.text)
            flat += letters
            places += [(number, token.index)] * len(letters)
    at = {
        key: row
        for row, key in enumerate(zip(seen.sentence.tolist(), seen.token.tolist(), strict=True))
    }
    cover = np.zeros((len(at), len(TYPES)), bool)
    bags: list[Bag] = []
    for event in gold["events"]:
        types = sorted(TYPE_AT[one] for one in accepted_types(event) if one in TYPE_AT)
        inside: set[int] = set()
        for phrase in (event.get("evidence") or "", *(event.get("mentions") or ())):
            letters = re.sub(r"\s", "", phrase)
            start = flat.find(letters) if letters else -1
            if start >= 0:
                inside |= {at[key] for key in places[start : start + len(letters)] if key in at}
        if inside and types:
            rows = sorted(inside)
            cover[np.ix_(rows, types)] = True
            bags.append(Bag(rows, types, MAYBE if event.get("need") == "may" else 1.0))
    taken = [
        (draft.reading.number, draft.reading.trigger, TYPE_AT[draft.reading.frame.event])
        for draft in read.drafts
    ]
    example = Example(seen, bags, cover, weight)
    return Document(example, story, read, taken, gold, looked_at=False)


def added(document: Document, odds: Array) -> list[tuple[float, bool]]:
    """Return the log-odds of each reading that the detector adds, and whether it is an event."""
    seen = document.example.seen
    taken: dict[int, list[tuple[int, int]]] = {}
    for number, index, event in document.taken:
        taken.setdefault(number, []).append((index, event))
    found: list[tuple[float, bool]] = []
    rows, columns = np.nonzero(odds >= LEAST)
    for place in np.argsort(-odds[rows, columns], kind="stable"):
        row, column = int(rows[place]), int(columns[place])
        number, index = int(seen.sentence[row]), int(seen.token[row])
        others = taken.setdefault(number, [])
        if not any(
            index == other or (event == column and abs(index - other) < NEAR)
            for other, event in others
        ):
            others.append((index, column))
            found.append((float(odds[row, column]), bool(document.example.cover[row, column])))
    return found


def vectors_of(path: Path) -> tuple[list[str], Array]:
    """Return the commonest words of a file of vectors, and their vectors; row 0 is of no word."""
    words: list[str] = []
    rows: list[Array] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, *numbers = line.rstrip().split(" ")
            if word.isalpha() or "-" in word:
                words.append(word)
                rows.append(np.array(numbers, np.float32))
            if len(words) == WORDS:
                break
    return words, _lengthened(np.stack(rows))


def vectors_of_net() -> tuple[list[str], Array]:
    """Return the words of the net that is shipped, and what its codes are made of, as vectors."""
    net = load_detector()
    codes = net.codes[1:] * net.codes_scale
    return list(net.vocabulary), _lengthened(np.arctanh(np.clip(codes, -MOST, MOST)))


def _lengthened(table: Array) -> Array:
    """Return vectors made as long as the net begins with, under a row for no word."""
    length = np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-6)
    none = np.zeros((1, table.shape[1]), np.float32)
    return np.vstack([none, table * (SCALE / length)]).astype(np.float32)


def log_odds(chance: Array) -> Array:
    """Return the log-odds of chances."""
    held = np.clip(chance, 0.005, 0.995)
    return np.asarray(np.log(held / (1 - held)))


def cross_validated(
    documents: Sequence[Document], further: Sequence[Example], vectors: Array
) -> Checked:
    """Return what nets say of documents that they were not fitted on."""
    order = np.random.default_rng(SEED).permutation(len(documents))
    odds: list[Array] = [np.zeros(0)] * len(documents)
    highest, met = np.zeros(len(vectors)), np.zeros(len(vectors), np.int64)
    for fold in range(FOLDS):
        others = [documents[n].example for n in order[np.arange(len(order)) % FOLDS != fold]]
        net = fit([*others, *further], vectors, SEED)
        for n in order[np.arange(len(order)) % FOLDS == fold].tolist():
            seen = documents[n].example.seen
            given = chances(net, seen, vectors)
            unknown = np.flatnonzero(~seen.flags[:, -BY_FRAMES:].any(axis=1))
            words = seen.words[seen.slots[unknown, 0]]
            np.maximum.at(highest, words, given[unknown].max(axis=1))
            np.add.at(met, words, 1)
            odds[n] = log_odds(given)
    return Checked(odds, highest, met)


def curve_of(documents: Sequence[Document], checked: Checked) -> Fit:
    """Fit the curve that makes log-odds of an event of what nets say where no frame reads one."""
    said = [
        one
        for document, odds in zip(documents, checked.odds, strict=True)
        if not document.looked_at
        for one in added(document, odds)
    ]
    table = np.array([odds for odds, _ in said])[:, None]
    real = np.array([float(right) for _, right in said])
    fitted = fit_curve(table, real, PENALTY)
    show("added", chances_by(table, fitted), real)
    return fitted


def rows_of(document: Document, odds: Array, lexicon: Lexicon) -> list[Row]:
    """Return the rows of a document, given the detector's log-odds, sure or not."""
    story, gold = document.story, document.gold
    opinion = Opinion(document.example.seen, odds)
    drafted = drafted_with(opinion, document.read, story, lexicon)
    drafts = [draft for draft, _, _ in completed(drafted.kept, story, drafted.cast)]
    mentions = [plain(mention_of(draft, story.article, story.sentences)) for draft in drafts]
    match = match_events(gold["text"], gold["events"], mentions, None)
    real = {answer for _, answer in match.pairs} | set(match.left_out)
    return [
        Row(gold["id"], features_of(draft, story.sentences), at in real, document.looked_at)
        for at, draft in enumerate(drafts)
        if draft.odds is not None
    ]


def weights_of_rows(rows: Sequence[Row]) -> tuple[list[str], Fit]:
    """Fit what a row's confidence is made of; print how right it is under cross-validation."""
    names = [*FEATURES, *BY_DETECTOR]
    table = np.array(
        [[row.features.get(name, 0.0) for name in names] + [LARGE * row.looked_at] for row in rows]
    )
    real = np.array([float(row.real) for row in rows])
    fold = folds_of((row.document for row in rows), FOLDS, SEED)
    folds = np.array([fold[row.document] for row in rows])
    given = np.zeros(len(rows))
    for number in range(FOLDS):
        out = folds == number
        given[out] = chances_by(table[out], fit_curve(table[~out], real[~out], PENALTY))
    unread = np.array([not row.looked_at for row in rows])
    show("rows", given[unread], real[unread])
    return names, fit_curve(table, real, PENALTY)


def show(name: str, given: Array, real: Array) -> None:
    """Print how well chances are calibrated, and how many are events above each floor."""
    print(f"{name}: {len(given)}, calibration error {calibration_error(given, real):.3f}")
    for floor in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        sure = given >= floor
        print(f"  from {floor:.2f} on {sure.sum()}, {real[sure].mean():.3f} of them events")


def silent_words(checked: Checked) -> Array:
    """Return for each known word whether it tells events only where frames know it."""
    silent = (checked.met >= OFTEN) & (checked.highest < QUIET)
    silent[0] = False
    return silent


def save(net: Net, words: Sequence[str], vectors: Array, curve: Fit, silent: Array) -> None:
    """Write a net, and the curve above it, as small whole numbers, each array with its scale."""
    codes = np.tanh(vectors @ net.words + net.words_bias)
    codes[0] = 0
    parts: dict[str, Array] = {
        "words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "silent": np.packbits(silent),
    }
    slope = float(curve.weights[0])
    held = {
        "codes": codes,
        "pairs": net.pairs * (1 - DROPPED_PAIRS),
        "first": net.first,
        "outer": net.outer * slope,
    }
    for name, table in held.items():
        bits = np.int8 if name in {"codes", "pairs"} else np.int16
        scale = float(np.abs(table).max()) / np.iinfo(bits).max or 1.0
        parts[name] = np.round(table / scale).astype(bits)
        parts[f"{name}_scale"] = np.array(scale, np.float32)
    parts["first_bias"] = net.first_bias
    parts["outer_bias"] = (net.outer_bias * slope + curve.base).astype(np.float32)
    for name in ("first_bias", "outer_bias"):
        parts[f"{name}_scale"] = np.array(1, np.float32)
    with TARGET.open("wb") as file:
        np.savez(file, **parts)


def save_rows(names: Sequence[str], fitted: Fit) -> None:
    """Write what a row's confidence is made of, without what having been looked at adds."""
    lines = [HEAD, f"base: {fitted.base:.3f}\n{FLOORS}"]
    lines += [
        f"feature: {name}\nweight: {weight:.3f}\n"
        for name, weight in zip(names, fitted.weights[:-1].tolist(), strict=True)
    ]
    ROWS.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--read", nargs="+", type=Path, default=[])
    parser.add_argument("--sentences", nargs="+", type=Path, default=[])
    parser.add_argument("--stories", nargs="+", type=Path, default=[])
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    words, vectors = vectors_of(arguments.vectors) if arguments.vectors else vectors_of_net()
    vocabulary = {word: number for number, word in enumerate(words, 1)}
    lexicon = load_lexicon()
    documents = list(documents_of(arguments.gold, lexicon, vocabulary))
    documents += documents_of(arguments.read, lexicon, vocabulary, looked_at=True)
    written = [one.example for one in sentences_of(arguments.sentences, lexicon, vocabulary)]
    invented = documents_of(arguments.stories, lexicon, vocabulary, weight=WRITTEN)
    written += [one.example for one in invented]
    print(f"{len(documents)} documents, {len(written)} sentences and stories")
    checked = cross_validated(documents, written, vectors)
    curve = curve_of(documents, checked)
    rows = [
        row
        for document, odds in zip(documents, checked.odds, strict=True)
        if len(document.story.sentences) >= SHORTEST
        for row in rows_of(document, odds * curve.weights[0] + curve.base, lexicon)
    ]
    names, fitted = weights_of_rows(rows)
    if not arguments.check:
        net = fit([*(one.example for one in documents), *written], vectors, SEED)
        save(net, words, vectors, curve, silent_words(checked))
        save_rows(names, fitted)


if __name__ == "__main__":
    main()
