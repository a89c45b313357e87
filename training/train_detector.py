"""Fit the detector of events on whole documents whose every event is known.

    python training/train_detector.py GOLD [GOLD ...] [--read GOLD ...] [--sentences FILE ...]
        [--stories GOLD ...] [--vectors VECTORS] [--nets FOLDER] [--check]

GOLD is rows `{"id", "text", "events", ...}` in the form of `news_gold`, after `--stories` invented
ones; FILE holds sentences written for the purpose, `{"text", "events": [{"event", "trigger",
"also"}]}`. VECTORS is the text file of GloVe's word vectors of 100 numbers (`glove.6B.100d.txt`);
without it the words go on from the codes of the net that is shipped. Documents after `--read` were
looked at while rules were written: the net is fitted on them too, but its chances are not, since
frames read them better than other texts. How likely it is under cross-validation by document is
printed; FOLDER keeps the nets of the folds, which the other scripts take so that nothing is fitted
beside a net that knows the answer. With `--check` nothing else is written. See DATASHEET.md for
what the gold is, `requirements.lock` for what is needed.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from detector_net import Bag, Example, detector_of, fit
from fold_nets import write_detector, write_folds
from gold_sides import sides_of
from gold_stories import gold_stories
from logistic import Fit, chances_of
from logistic import chances as chances_by
from logistic import fit as fit_curve
from train_confidence import PENALTY, show

from dateline.eval.matching import accepted_types
from dateline.events import load_lexicon
from dateline.events.choosing.dealings import SIDES
from dateline.events.coding.story_drafts import read_story
from dateline.events.detector.begun import text_of_begun
from dateline.events.detector.by_frames import BY_FRAMES
from dateline.events.detector.detecting import NEAR
from dateline.events.detector.detector import load_detector, sense_of
from dateline.events.detector.features import see
from dateline.events.detector.types_heard import TYPE_AT, TYPES
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.prepared import PreparedStory
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

SEED = 20
FOLDS = 3
PROCESSES = 2
WORDS = 30_000
MOST = 0.97
"""Codes are taken back to what they are made of up to this."""
SCALE = 3.0
"""Vectors are made so long: units that see them then start neither numb nor full."""
MAYBE = 0.4
"""The weight of events that may be found, beside those that must."""
WRITTEN = 0.5
"""The weight of sentences and stories written for the purpose, beside news."""
LEAST = -3.0
OFTEN, QUIET = 5, 0.03
"""A word met so often, and never with such a chance, is looked at only where frames know it."""
TARGET = Path("src/dateline/data/detector/en.npz")
TYPES_BEGUN = Path("src/dateline/data/detector/en-begun.txt")
Array = npt.NDArray[Any]


class Document(NamedTuple):
    """A document to learn from: what is seen of it and its events, which words frames take.

    `looked_at` says whether it was while rules were written.
    """

    name: str
    example: Example
    taken: list[tuple[int, int, int]]
    looked_at: bool


class Checked(NamedTuple):
    """What nets say of documents they were not fitted on.

    `parts` are the nets' by fold, `fold` is that of each document; `odds` are the log-odds of each
    candidate of each document and type, in the documents' order; `highest` holds for each known
    word the highest chance given it where no frame knows it, `met` how often that was.
    """

    parts: list[dict[str, Array]]
    fold: dict[str, int]
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
            gold = {"id": name, "events": events}
            yield document_of(gold, prepare_page(page), lexicon, vocabulary, WRITTEN)


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
        lexicon.begun,
        vocabulary,
        np.zeros(len(vocabulary) + 1, bool),
    )
    letters, places = _letters_of(story)
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
            for spot in _spots(phrase, letters)[:1]:
                inside |= {at[key] for key in places[spot] if key in at}
        if inside and types:
            rows = sorted(inside)
            cover[np.ix_(rows, types)] = True
            named = [
                {
                    token
                    for words in event.get(f"{side}_text") or ()
                    for spot in _spots(words, letters)
                    for token in places[spot]
                }
                for side in SIDES
            ]
            bags.append(
                Bag(
                    rows,
                    types,
                    MAYBE if event.get("need") == "may" else 1.0,
                    sides_of(event, story.cast.parties(), named),
                    "historical" in (event.get("aux") or ()),
                )
            )
    taken = [
        (draft.reading.number, draft.reading.trigger, TYPE_AT[draft.reading.frame.event])
        for draft in read.drafts
    ]
    return Document(gold["id"], Example(seen, bags, cover, weight), taken, looked_at=False)


def _letters_of(story: PreparedStory) -> tuple[str, list[tuple[int, int]]]:
    """Return a story's letters without spaces, and the sentence and token of each."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for number, sentence in enumerate(story.sentences):
        for token in sentence.tokens:
            own = re.sub(r"\s", "", token.text)
            letters.append(own)
            places += [(number, token.index)] * len(own)
    return "".join(letters), places


def _spots(words: str, letters: str) -> list[slice]:
    """Return where words stand among a story's letters."""
    own = re.sub(r"\s", "", words)
    if not own:
        return []
    return [slice(found.start(), found.end()) for found in re.finditer(re.escape(own), letters)]


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


def cross_validated(
    documents: Sequence[Document],
    further: Sequence[Example],
    vectors: Array,
    words: Sequence[str],
    pool: ProcessPoolExecutor,
) -> Checked:
    """Return what nets say of documents that they were not fitted on."""
    order = np.random.default_rng(SEED).permutation(len(documents))
    of = np.empty(len(documents), np.int64)
    of[order] = np.arange(len(order)) % FOLDS
    waiting = [
        pool.submit(
            fit,
            [*(documents[n].example for n in np.flatnonzero(of != fold)), *further],
            vectors,
            SEED,
        )
        for fold in range(FOLDS)
    ]
    parts = [one.result() for one in waiting]
    odds: list[Array] = [np.zeros(0)] * len(documents)
    highest, met = np.zeros(len(vectors)), np.zeros(len(vectors), np.int64)
    for fold in range(FOLDS):
        detector = detector_of(parts[fold], words, vectors)
        for n in np.flatnonzero(of == fold).tolist():
            seen = documents[n].example.seen
            odds[n] = sense_of(detector, seen).odds
            unknown = np.flatnonzero(~seen.flags[:, -BY_FRAMES:].any(axis=1))
            own = seen.words[seen.slots[unknown, 0]]
            np.maximum.at(highest, own, chances_of(odds[n][unknown]).max(axis=1, initial=0))
            np.add.at(met, own, 1)
    fold_of = {document.name: int(fold) for document, fold in zip(documents, of, strict=True)}
    return Checked(parts, fold_of, odds, highest, met)


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


def silent_words(checked: Checked) -> Array:
    """Return for each known word whether it tells events only where frames know it."""
    silent = (checked.met >= OFTEN) & (checked.highest < QUIET)
    silent[0] = False
    return silent


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--read", nargs="+", type=Path, default=[])
    parser.add_argument("--sentences", nargs="+", type=Path, default=[])
    parser.add_argument("--stories", nargs="+", type=Path, default=[])
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--nets", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    words, vectors = vectors_of(arguments.vectors) if arguments.vectors else vectors_of_net()
    vocabulary = {word: number for number, word in enumerate(words, 1)}
    lexicon = load_lexicon()
    if not arguments.check:
        # What the net knows of words by frames is what they begin as it is fitted.
        TYPES_BEGUN.write_text(text_of_begun(lexicon.begun), encoding="utf-8")
    documents = list(documents_of(arguments.gold, lexicon, vocabulary))
    documents += documents_of(arguments.read, lexicon, vocabulary, looked_at=True)
    written = [one.example for one in sentences_of(arguments.sentences, lexicon, vocabulary)]
    invented = documents_of(arguments.stories, lexicon, vocabulary, weight=WRITTEN)
    written += [one.example for one in invented]
    print(f"{len(documents)} documents, {len(written)} sentences and stories", flush=True)
    # Nets are fitted beside each other; each takes one core.
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        examples = [*(one.example for one in documents), *written]
        whole = None if arguments.check else pool.submit(fit, examples, vectors, SEED)
        checked = cross_validated(documents, written, vectors, words, pool)
        curve = curve_of(documents, checked)
        slope, base = float(curve.weights[0]), curve.base
        if arguments.nets:
            nets = [detector_of(parts, words, vectors, slope, base) for parts in checked.parts]
            write_folds(nets, checked.fold, arguments.nets)
        if whole is not None:
            detector = detector_of(whole.result(), words, vectors, slope, base)
            write_detector(detector._replace(silent=silent_words(checked)), TARGET)


if __name__ == "__main__":
    main()
