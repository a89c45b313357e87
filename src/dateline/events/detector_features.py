"""What the detector sees of a story's words: the words around each, its place, who is near it.

All is worked out for a whole story at once, in arrays over its tokens.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.events.lexicon import Lexicon
from dateline.events.matching import Reading
from dateline.grammar import Sentence, Token
from dateline.records import Entity

Array = npt.NDArray[Any]

TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
TYPE_AT = {event: at for at, event in enumerate(TYPES)}
LABELS = (
    "ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "amod", "compound", "conj", "acl", "relcl",
    "advcl", "ccomp", "xcomp", "pcomp", "appos", "poss", "attr", "acomp", "dep", "prep", "nmod",
    "agent", "csubj", "oprd", "dative", "prt", "neg", "aux", "auxpass", "advmod", "mark",
)  # fmt: skip
SHOWN_LABELS = 22
TAGS = ("NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "RB")
SECTORS = (
    "GOV", "MIL", "COP", "SPY", "REB", "PRM", "UAF", "LEG", "JUD", "CVL", "OPP", "PTY", "ELI",
    "BUS", "JRN", "NGO", "MED",
)  # fmt: skip
KINDS = ("VERB", "NOUN", "ADJ", "PROPN")
CANDIDATES = 3
"""How many of the first kinds of words may tell an event."""
EMPTY_VERBS = frozenset({"be", "have"})
POSSIBLE = frozenset({"would", "could", "may", "might", "should", "must"})
COMING = frozenset({"will", "shall"})
CONDITIONS = frozenset({"if", "unless", "whether"})
SAYING = frozenset("say tell announce report add claim argue warn state".split())
QUOTES = frozenset('“”"')
REASONS = (
    "no party", "question", "ought", "purpose", "imagined", "who somebody", "noun with no party",
    "metaphor", "sport", "would not", "private", "hypothetical",
)  # fmt: skip
SLOTS = 18
"""Words by their part: itself, two heads, subject, object and what is below, neighbours, root."""
PAIRS = 6
LEAD = 3
BUCKETS = 16_384
PARTY = 2 + len(SECTORS)

_LABEL_AT = {label: at for at, label in enumerate(LABELS)}
_TAG_AT = {tag: at for at, tag in enumerate(TAGS)}
_KIND_AT = {kind: at for at, kind in enumerate(KINDS)}
_SECTOR_AT = {sector: at for at, sector in enumerate(SECTORS)}


_EMPTY, _POSSIBLE, _COMING, _CONDITION, _SAYING = range(1, 6)
_SORT_OF = {
    word: sort
    for sort, words in enumerate((EMPTY_VERBS, POSSIBLE, COMING, CONDITIONS, SAYING), 1)
    for word in sorted(words)
}
_ONE_TAG = np.eye(len(TAGS) + 1, dtype=np.float32)
_ONE_LABEL = np.eye(len(LABELS) + 1, SHOWN_LABELS, dtype=np.float32)
_ONE_KIND = np.eye(len(KINDS) + 1, 2, dtype=np.float32)


def _labels(*names: str) -> Array:
    known = np.zeros(len(LABELS) + 1, bool)
    known[[_LABEL_AT[name] for name in names]] = True
    return known


SUBJECTS = _labels("nsubj", "nsubjpass", "csubj")
OBJECTS = _labels("dobj", "attr", "oprd", "dative")
PREPOSITIONS = _labels("prep", "agent")
OPENERS = _labels("prep", "agent", "prt")
CLAUSES = _labels("xcomp", "ccomp", "advcl", "acl")
MODIFIERS = _labels("amod", "compound", "poss", "nmod", "neg", "advmod")
BEFORE_NOUNS = _labels("amod", "compound", "poss")
SHARING = _labels("conj", "xcomp", "advcl")
DESCRIBING = _labels("acl", "relcl")
POBJ = _labels("pobj")


class Seen(NamedTuple):
    """What is seen of a story.

    `sentence` and `token` say which word each candidate is; `words` is for each of the story's
    tokens its number among the known words (0: unknown); `slots` holds places in `words`, -1 for
    none; `told` says which tokens count for what a sentence is about, `of` and `sentences` of which
    sentence tokens and candidates are; `pairs` are buckets of words and pairs of words.
    """

    sentence: Array
    token: Array
    words: Array
    slots: Array
    told: Array
    of: Array
    sentences: int
    flags: Array
    pairs: Array


def see(
    sentences: Sequence[Sentence],
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]],
    readings: Sequence[Reading],
    refused: Sequence[tuple[Reading, str]],
    lexicon: Lexicon,
    vocabulary: Mapping[str, int],
) -> Seen:
    """Return what is seen of a story's verbs, nouns and adjectives.

    Args:
        sentences: The story's sentences.
        parties: Every mention of a party: sentence, token, entities.
        readings: The readings of frames, in text order.
        refused: Those that tell no event, with the reason.
        lexicon: The frames.
        vocabulary: The known words, each with its number from 1.
    """
    sizes = [len(sentence.tokens) for sentence in sentences]
    starts = np.cumsum([0, *sizes])
    tokens = list(chain.from_iterable(sentence.tokens for sentence in sentences))
    size = len(tokens)
    of = np.repeat(np.arange(len(sizes)), sizes)
    lemmas = [token.lemma.lower() for token in tokens]
    known = vocabulary.get
    words = np.fromiter(
        [
            known(lemma) or known(token.text.lower(), 0)
            for lemma, token in zip(lemmas, tokens, strict=True)
        ],
        np.int64,
        size,
    )
    label = np.fromiter([_LABEL_AT.get(token.dep, len(LABELS)) for token in tokens], np.int64, size)
    tag = np.fromiter([_TAG_AT.get(token.tag, len(TAGS)) for token in tokens], np.int64, size)
    kind = np.fromiter([_KIND_AT.get(token.pos, len(KINDS)) for token in tokens], np.int64, size)
    head = np.fromiter([token.head for token in tokens], np.int64, size) + starts[of]
    sort = np.fromiter([_SORT_OF.get(lemma, 0) for lemma in lemmas], np.int64, size)
    content = kind < len(KINDS)
    chosen = np.flatnonzero((kind < CANDIDATES) & (sort != _EMPTY))
    slots = _near(head, label, content, of, chosen)
    who = _parties(parties, starts, size)
    lengths = np.minimum(np.array(sizes), 60) / 60
    flags = np.concatenate(
        [
            _ONE_TAG[tag[chosen]],
            _ONE_LABEL[label[chosen]],
            _ONE_KIND[kind[chosen]],
            *(
                part
                for place in (slots[:, 3], slots[:, 4], slots[:, 5], slots[:, 9])
                for part in (who[place], (place >= 0)[:, None])
            ),
            _circumstances(sentences, tokens, sort, head, of, label, chosen, who, lengths),
            _by_frames(tokens, lemmas, chosen, starts, readings, refused, lexicon),
        ],
        axis=1,
        dtype=np.float32,
    )
    spelt = np.append(words, 0)
    own = words[chosen]
    pairs = np.stack(
        [
            own * 5 + kind[chosen],
            own * 60_013 + spelt[slots[:, 7]] * 7 + 1,
            own * 70_001 + spelt[slots[:, 4]] * 11 + 2,
            spelt[slots[:, 1]] * 40 + label[chosen] + 3,
            spelt[slots[:, 3]] * 13 + 4,
            spelt[slots[:, 4]] * 17 + 5,
        ],
        axis=1,
    )
    pairs = (pairs * 2_654_435_761 + np.arange(PAIRS) * 977) % 4_294_967_291 % BUCKETS
    return Seen(
        of[chosen], chosen - starts[of[chosen]], words, slots, content, of, len(sizes), flags, pairs
    )


def _near(head: Array, label: Array, content: Array, of: Array, chosen: Array) -> Array:
    """Return for each candidate where the words of its slots stand, -1 for none."""
    size = len(head)
    here = np.arange(size)

    def below(mask: Array) -> tuple[Array, Array]:
        """Return for each token its first and its last dependent of some labels, -1 for none."""
        rows = np.flatnonzero(mask & (head != here))
        first, last = np.full(size + 1, -1), np.full(size + 1, -1)
        last[head[rows]] = rows
        first[head[rows[::-1]]] = rows[::-1]
        return first, last

    subject, _ = below(SUBJECTS[label])
    for _ in range(3):
        lacking = subject[:-1] < 0
        given = np.where(SHARING[label], subject[head], np.where(DESCRIBING[label], head, -1))
        subject[:-1] = np.where(lacking & (head != here), given, subject[:-1])
    thing, _ = below(OBJECTS[label])
    opener, _ = below(OPENERS[label])
    # What stands below a preposition counts as below what the preposition hangs on.
    governed = np.flatnonzero(POBJ[label] & PREPOSITIONS[label[head]])
    hung, last_hung = np.full(size + 1, -1), np.full(size + 1, -1)
    last_hung[head[head[governed]]] = governed
    hung[head[head[governed[::-1]]]] = governed[::-1]
    clause, _ = below(CLAUSES[label])
    modifier, last_modifier = below(MODIFIERS[label])
    described, _ = below(BEFORE_NOUNS[label])
    root = np.zeros(int(of.max(initial=0)) + 1, np.int64)
    rooted = np.flatnonzero(head == here)
    root[of[rooted[::-1]]] = rooted[::-1]
    up = np.where(head == here, -1, head)[chosen]
    upper = np.where(up >= 0, head[up], -1)
    upper = np.where(upper == up, -1, upper)
    order = np.cumsum(content)
    places = np.flatnonzero(content)
    at = order[chosen] - 1

    def beside(step: int) -> Array:
        found = at + step
        inside = (found >= 0) & (found < len(places))
        spot = places[np.clip(found, 0, max(0, len(places) - 1))]
        return np.where(inside & (of[spot] == of[chosen]), spot, -1)

    objects = thing[chosen]
    return np.stack(
        [
            chosen, up, upper, subject[chosen], objects, hung[chosen], last_hung[chosen],
            opener[chosen], clause[chosen], modifier[chosen], last_modifier[chosen],
            described[objects], hung[objects], beside(-1), beside(-2), beside(1), beside(2),
            root[of[chosen]],
        ],
        axis=1,
    )  # fmt: skip


def _parties(
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]], starts: Array, size: int
) -> Array:
    """Return for each token (and none, the last row) whether it is a party, and of what sectors."""
    who = np.zeros((size + 1, PARTY), np.float32)
    for number, index, entities in parties:
        row = who[starts[number] + index]
        row[0] = 1
        for entity in entities:
            if entity.via == "name":
                row[1] = 1
            for sector in entity.sector[:1]:
                if sector in _SECTOR_AT:
                    row[2 + _SECTOR_AT[sector]] = 1
    return who


def _circumstances(
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    sort: Array,
    head: Array,
    of: Array,
    label: Array,
    chosen: Array,
    who: Array,
    lengths: Array,
) -> Array:
    """Return whether each candidate is quoted, negated, only possible, where it stands."""
    size = len(tokens)

    def has(mask: Array) -> Array:
        found = np.zeros(size, bool)
        found[head[mask]] = True
        return found[chosen]

    depth = np.zeros(size, np.float32)
    above = head.copy()
    here = np.arange(size)
    for _ in range(6):
        depth += above != here
        here, above = above, head[above]
    many = np.bincount(of, weights=who[:-1, 0], minlength=len(sentences))
    number = of[chosen]
    total = max(1, len(sentences))
    says = (sort == _SAYING)[head[chosen]] & (head[chosen] != chosen)
    return np.stack(
        [
            _quoted(tokens, of)[chosen],
            has(label == _LABEL_AT["neg"]),
            has(sort == _POSSIBLE),
            has(sort == _COMING),
            lengths[number],
            many[number] > 0,
            np.minimum(many[number], 6) / 6,
            number == 0,
            number < LEAD,
            number / total,
            depth[chosen] / 6,
            has(label == _LABEL_AT["auxpass"]),
            np.full(len(chosen), min(total, 40) / 40),
            says,
            has(sort == _CONDITION),
        ],
        axis=1,
    )


def _quoted(tokens: Sequence[Token], of: Array) -> Array:
    """Return which tokens stand inside quotation marks; these end with their sentence."""
    quoted = np.zeros(len(tokens), bool)
    first = -1
    for at in [at for at, token in enumerate(tokens) if token.text in QUOTES]:
        if first >= 0 and of[first] != of[at]:
            quoted[first : np.searchsorted(of, of[first], "right")] = True
            first = -1
        mark = tokens[at].text
        if first >= 0 and mark != "“":
            quoted[first:at] = True
            first = -1
        elif first < 0 and mark != "”":
            first = at
    if first >= 0:
        quoted[first : np.searchsorted(of, of[first], "right")] = True
    return quoted


def _by_frames(
    tokens: Sequence[Token],
    lemmas: Sequence[str],
    chosen: Array,
    starts: Array,
    readings: Sequence[Reading],
    refused: Sequence[tuple[Reading, str]],
    lexicon: Lexicon,
) -> Array:
    """Return for each candidate which frames may begin there, what reads it and why not."""
    many = len(TYPES)
    table = np.zeros((len(tokens), 2 * many + len(REASONS) + 1), np.float32)
    marks = [
        (at, TYPE_AT[event])
        for at in chosen.tolist()
        for event in lexicon.begun.get((tokens[at].pos, lemmas[at]), ())
    ]
    table[tuple(np.array(marks, np.int64).reshape(-1, 2).T)] = 1
    for reading in readings:
        table[starts[reading.number] + reading.trigger, many + TYPE_AT[reading.frame.event]] = 1
    for reading, reason in refused:
        row = table[starts[reading.number] + reading.trigger]
        row[many + TYPE_AT[reading.frame.event]] = 1
        row[-1] = 1
        for at, words in enumerate(REASONS):
            if words in reason:
                row[2 * many + at] = 1
    return table[chosen]
