"""What speaks for a candidate by the sentence: where in the tree it stands to what is told."""

from bisect import bisect_left
from collections.abc import Mapping

from dateline.events.choosing.around import Asked
from dateline.grammar import Sentence, ancestors

Signals = Mapping[str, float]

LONGEST_PATH = 4
DEEPEST = 30
PREPOSITIONS = frozenset(
    "of by to with against from on in for at over between into towards toward after as about "
    "under".split()
)
HANGING = frozenset({"prep", "agent"})
POINTING = frozenset({"PRP", "PRP$", "WP", "WDT"})
DISTANCES = (1, 2, 4, 7, 12, 20)


def mention_signals(token: int, asked: Asked) -> Signals:
    """Return what speaks for whoever a token names, on either side of a draft.

    Args:
        token: The head of the words that name somebody.
        asked: One of the sides.
    """
    sentence, event = asked.sentence, asked.draft.event
    trigger = asked.draft.reading.trigger
    named = sentence.tokens[token]
    path = path_between(sentence, trigger, token)
    where = "before" if token < trigger else "after"
    found = [
        f"path {path}",
        f"path {path}, {event}",
        f"is {named.dep}",
        f"is {named.dep} {where}",
        f"hangs on {_hook(sentence, token)}",
        f"{where} by {_distance(abs(token - trigger))}",
    ]
    if named.tag in POINTING:
        found += ["pronoun", f"pronoun {named.text.lower()}"]
    elif named.pos == "NOUN":
        found.append(f"word {named.lemma}")
    slots = asked.slot_at.get(token, ())
    for slot in slots:
        found += [f"slot {slot}", f"slot {slot}, {event}"]
    if not slots:
        found.append("no slot")
    return dict.fromkeys(found, 1.0)


def sought_signals(token: int, asked: Asked) -> Signals:
    """Return whether a token stands where the frame looks for a side, or for the other one.

    Args:
        token: The head of the words that name somebody.
        asked: The side.
    """
    found: list[str] = []
    for slot in asked.slot_at.get(token, ()):
        if slot in asked.own_paths:
            found += [f"sought {asked.own_paths[slot]}", f"sought, {asked.maker}"]
        if slot in asked.other_paths:
            found += [f"the other's {asked.other_paths[slot]}", f"the other's, {asked.maker}"]
    return dict.fromkeys(found, 1.0)


def path_between(sentence: Sentence, trigger: int, token: int) -> str:
    """Return the labels on the way through the tree, up marked by `^`, prepositions by name.

    Args:
        sentence: The sentence.
        trigger: The token from which the way goes.
        token: The one to which.
    """
    tokens = sentence.tokens
    above = [trigger, *ancestors(sentence, trigger)]
    down = [token]
    while down[-1] not in above:
        head = tokens[down[-1]].head
        if head == down[-1] or len(down) > DEEPEST:
            return "none"
        down.append(head)
    steps = [f"^{tokens[one].dep}" for one in above[: above.index(down[-1])]]
    for one in down[-2::-1]:
        label = tokens[one].dep
        if label in HANGING:
            lemma = tokens[one].lemma
            steps.append(lemma if lemma in PREPOSITIONS else "prep")
        elif label != "pobj":
            steps.append(label)
    return " ".join(steps) if len(steps) <= LONGEST_PATH else "far"


def _hook(sentence: Sentence, token: int) -> str:
    """Return the word that a token hangs on, and how."""
    tokens = sentence.tokens
    head, label = tokens[tokens[token].head], tokens[token].dep
    if head.dep in HANGING:
        label, head = head.lemma, tokens[head.head]
    return f"{head.lemma} as {label}"


def _distance(words: int) -> int:
    at = bisect_left(DISTANCES, words)
    return DISTANCES[at] if at < len(DISTANCES) else DISTANCES[-1] + 1
