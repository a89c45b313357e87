"""Fit the detector of events on whole documents whose every event is known.

    python training/train_detector.py VECTORS GOLD [GOLD ...] [--read GOLD ...]
        [--sentences FILE ...] [--check]

VECTORS is the text file of GloVe's word vectors of 100 numbers (`glove.6B.100d.txt`), GOLD rows
`{"id", "text", "events", ...}` in the form of `news_gold`; FILE holds sentences written for the
purpose, `{"text", "events": [{"event", "trigger", "also"}]}`. Documents after `--read` were looked
at while rules were written: the net is fitted on them too, but its chances are not, since frames
read them better than other texts. How likely and how right it is under cross-validation by
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
from logistic import chances as chances_by
from logistic import fit as fit_curve
from train_confidence import PENALTY, calibration_error

from dateline.eval.matching import accepted_types, match_events
from dateline.eval.predict import plain
from dateline.events import load_lexicon
from dateline.events.coder import read_story, settled
from dateline.events.confidence import confidence_of
from dateline.events.detecting import NEAR, candidates_within
from dateline.events.detector_features import TYPE_AT, TYPES, see
from dateline.events.drafting import PreparedStory
from dateline.events.lexicon import Lexicon
from dateline.events.mention import mention_of
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

SEED = 20
FOLDS = 4
WORDS = 30_000
SCALE = 3.0
"""Vectors are made so long: units that see them then start neither numb nor full."""
MAYBE = 0.4
"""The weight of events that may be found, beside those that must."""
WRITTEN = 0.5
"""The weight of sentences written for the purpose, beside news."""
FLOOR, LEAST_READ = 0.45, 0.4
SETTLED = 0.3
"""What settling adds to a row's log-odds: found on parts `e` and `g`."""
LEAST = -3.0
TARGET = Path("src/dateline/data/detector/en.npz")
Array = npt.NDArray[Any]


class Row(NamedTuple):
    """What frames make a row of: its confidence, the candidates among its words, its type."""

    confidence: float
    candidates: list[int]
    event: int
    real: bool


class Document(NamedTuple):
    """A document to learn from, which of its words frames take, and what rows they make."""

    example: Example
    taken: list[tuple[int, int, int]]
    rows: list[Row]
    read: bool


class Checked(NamedTuple):
    """What nets say of documents they were not fitted on: log-odds, and whether it is an event.

    `rows` are those that frames make: the log-odds of their confidence, those of the net.
    """

    added: list[tuple[float, bool]]
    rows: list[tuple[float, float, bool]]


def documents_of(
    paths: Sequence[Path], lexicon: Lexicon, vocabulary: dict[str, int], *, read: bool
) -> Iterator[Document]:
    """Yield the gold documents."""
    for row, story in gold_stories(paths):
        found = document_of(row["events"], story, lexicon, vocabulary, 1.0)
        drafts = settled(read_story(story, lexicon), None, story).kept
        mentions = [mention_of(draft, story.article, story.sentences) for draft in drafts]
        match = match_events(row["text"], row["events"], list(map(plain, mentions)), None)
        real = {answer for _, answer in match.pairs} | set(match.left_out)
        yield found._replace(
            read=read,
            rows=[
                Row(
                    confidence_of(draft, story.sentences),
                    candidates_within(
                        found.example.seen, draft, story.sentences[draft.reading.number]
                    ),
                    TYPE_AT[draft.event],
                    number in real,
                )
                for number, draft in enumerate(drafts)
            ],
        )


def sentences_of(
    paths: Sequence[Path], lexicon: Lexicon, vocabulary: dict[str, int]
) -> Iterator[Document]:
    """Yield the sentences written for the purpose, as documents of their own."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
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
            yield document_of(events, prepare_page(page), lexicon, vocabulary, WRITTEN)


def document_of(
    events: Sequence[dict[str, Any]],
    story: PreparedStory,
    lexicon: Lexicon,
    vocabulary: dict[str, int],
    weight: float,
) -> Document:
    """Return what is seen of a story, and which of it tells its gold events."""
    read = read_story(story, lexicon)
    seen = see(
        story.sentences, story.cast.parties(), read.readings, read.refused, lexicon, vocabulary
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
    for event in events:
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
    return Document(Example(seen, bags, cover, weight), taken, [], read=False)


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
    table = np.stack(rows)
    table *= SCALE / np.linalg.norm(table, axis=1, keepdims=True)
    return words, np.vstack([np.zeros((1, table.shape[1]), np.float32), table])


def log_odds(chance: Array) -> Array:
    """Return the log-odds of chances."""
    held = np.clip(chance, 0.005, 0.995)
    return np.asarray(np.log(held / (1 - held)))


def cross_validated(
    documents: Sequence[Document], further: Sequence[Example], vectors: Array
) -> Checked:
    """Return what nets say of documents that they were not fitted on."""
    order = np.random.default_rng(SEED).permutation(len(documents))
    checked = Checked([], [])
    for fold in range(FOLDS):
        others = [documents[n].example for n in order[np.arange(len(order)) % FOLDS != fold]]
        net = fit([*others, *further], vectors, SEED)
        for n in order[np.arange(len(order)) % FOLDS == fold]:
            if documents[n].read:
                continue
            odds = log_odds(chances(net, documents[n].example.seen, vectors))
            checked.added.extend(added(documents[n], odds))
            checked.rows.extend(
                (
                    float(log_odds(np.array(row.confidence))),
                    float(odds[row.candidates, row.event].max()),
                    row.real,
                )
                for row in documents[n].rows
                if row.candidates
            )
    return checked


def curves_of(checked: Checked) -> tuple[list[float], Array, Array]:
    """Return slope and base of what is added, the joint weights, and both kinds' chances."""
    said = np.array([odds for odds, _ in checked.added])[:, None]
    alone = fit_curve(said, np.array([float(real) for _, real in checked.added]), PENALTY)
    table = np.array([[own, other] for own, other, _ in checked.rows])
    table[:, 1] = table[:, 1] * alone.weights[0] + alone.base
    joint = fit_curve(table, np.array([float(real) for *_, real in checked.rows]), PENALTY)
    numbers = [float(alone.weights[0]), alone.base, *map(float, joint.weights), joint.base]
    return numbers, chances_by(said, alone), chances_by(table, joint)


def save(net: Net, words: Sequence[str], vectors: Array, curves: Sequence[float]) -> None:
    """Write a net as small whole numbers, each array with its scale."""
    codes = np.tanh(vectors @ net.words + net.words_bias)
    codes[0] = 0
    parts: dict[str, Array] = {
        "words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "chance": np.array([*curves[:2], FLOOR, *curves[2:], LEAST_READ, SETTLED]),
    }
    held = {
        "codes": codes,
        "pairs": net.pairs * (1 - DROPPED_PAIRS),
        "first": net.first,
        "outer": net.outer,
    }
    for name, table in held.items():
        bits = np.int8 if name in {"codes", "pairs"} else np.int16
        scale = float(np.abs(table).max()) / np.iinfo(bits).max or 1.0
        parts[name] = np.round(table / scale).astype(bits)
        parts[f"{name}_scale"] = np.array(scale, np.float32)
    for name in ("first_bias", "outer_bias"):
        parts[name] = getattr(net, name)
        parts[f"{name}_scale"] = np.array(1, np.float32)
    with TARGET.open("wb") as file:
        np.savez(file, **parts)


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--read", nargs="+", type=Path, default=[])
    parser.add_argument("--sentences", nargs="+", type=Path, default=[])
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    words, vectors = vectors_of(arguments.vectors)
    vocabulary = {word: number for number, word in enumerate(words, 1)}
    lexicon = load_lexicon()
    documents = list(documents_of(arguments.gold, lexicon, vocabulary, read=False))
    documents += documents_of(arguments.read, lexicon, vocabulary, read=True)
    written = [one.example for one in sentences_of(arguments.sentences, lexicon, vocabulary)]
    checked = cross_validated(documents, written, vectors)
    curves, of_added, of_rows = curves_of(checked)
    print(f"{len(documents)} documents, {len(written)} sentences")
    for name, given, real in (
        ("added", of_added, np.array([float(right) for _, right in checked.added])),
        ("rows of frames", of_rows, np.array([float(right) for *_, right in checked.rows])),
    ):
        print(f"{name}: {len(given)}, calibration error {calibration_error(given, real):.3f}")
        for floor in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
            sure = given >= floor
            print(f"  from {floor:.2f} on {sure.sum()}, {real[sure].mean():.3f} of them events")
    if not arguments.check:
        net = fit([*(one.example for one in documents), *written], vectors, SEED)
        save(net, words, vectors, curves)


if __name__ == "__main__":
    main()
