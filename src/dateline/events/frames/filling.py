"""Filling the slots of a predicate: what is joined, what a pronoun stands for, prepositions."""

from dateline.grammar import PAST_TAGS, VERBAL, Sentence, is_calendar_name

Slots = dict[str, list[int]]

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
QUOTING_PREPOSITION = frozenset({"accord", "according"})
FOR_WHOM = frozenset({"behalf", "behest", "sake"})
PASSIVE = frozenset({"auxpass", "nsubjpass", "csubjpass"})
ACTIVE = frozenset({"aux", "dobj"})


def acts_as_verb(sentence: Sentence, index: int) -> bool:
    """Say whether a token is a verb, or a headline's verb that the tagger takes for a noun."""
    token = sentence.tokens[index]
    if token.pos in VERBAL or token.tag.startswith("VB"):
        return True
    return token.pos == "NOUN" and any(
        sentence.tokens[child].dep in {"nsubj", "nsubjpass", "dobj"}
        for child in sentence.children[index]
    )


def is_passive(sentence: Sentence, index: int) -> bool:
    """Say whether the verb at token `index` is passive: auxiliary, subject label or participle."""
    below = sentence.children[index]
    if not below:
        return False
    labels = {sentence.labels[child] for child in below}
    if not labels.isdisjoint(PASSIVE):
        return True
    tag = sentence.tokens[index].tag
    return tag in PAST_TAGS and "agent" in labels and labels.isdisjoint(ACTIVE)


def add(slots: Slots, name: str, sentence: Sentence, filler: int) -> None:
    """Add a filler and what is joined to it to a slot, relative pronouns by their antecedents."""
    held = slots.setdefault(name, [])
    for member in _with_conjuncts(sentence, antecedent(sentence, filler)):
        if member not in held:
            held.append(member)


def _with_conjuncts(sentence: Sentence, index: int) -> list[int]:
    joined = [index]
    for member in joined:
        if len(joined) > 30:
            break
        nominal = sentence.tokens[member].pos not in VERBAL
        joined.extend(
            child
            for child in sentence.dependents(member, "conj")
            if not nominal
            or not (sentence.tokens[child].pos in VERBAL or _is_left_out(sentence, child))
        )
    return joined


def _is_left_out(sentence: Sentence, member: int) -> bool:
    """Say whether a name is told not to be one of them ("Iran, but not Oman, fired at it")."""
    return bool(sentence.dependents(member, "neg")) and sentence.tokens[member - 1].lemma == "not"


def antecedent(sentence: Sentence, index: int) -> int:
    """Return what the relative pronoun at token `index` stands for; any other token itself."""
    token = sentence.tokens[index]
    if token.tag not in RELATIVE_TAGS and not (token.lemma == "that" and token.pos == "PRON"):
        return index
    above = index
    for _ in range(6):
        head = sentence.tokens[above].head
        if sentence.tokens[above].dep == "relcl":
            return head
        if head == above:
            break
        above = head
    return index


def goes_on_beside(sentence: Sentence, index: int) -> bool:
    """Say whether a clause behind "with" goes on beside ("talks failed, with Mali arresting two").

    Args:
        sentence: The sentence.
        index: The clause's verb.
    """
    token = sentence.tokens[index]
    behind = token.dep == "pcomp" and sentence.tokens[token.head].lemma == "with"
    return behind and bool(sentence.dependents(index, "nsubj"))


def add_preposition(sentence: Sentence, index: int, slots: Slots) -> None:
    """Add what hangs on the preposition at token `index`, under its word ("out of" included).

    The name of a day fills no slot, nor does who is quoted ("according to"), nor for whom it is
    done ("vowed revenge on behalf of the tribe").
    """
    name = sentence.tokens[index].lemma
    if name in QUOTING_PREPOSITION:
        return
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if is_calendar_name(token) or token.lemma in FOR_WHOM:
            continue
        if token.dep in {"pobj", "pcomp"}:
            if goes_on_beside(sentence, child):
                continue
            add(slots, name, sentence, child)
            if token.dep == "pcomp" and sentence.dependents(child, "nsubj"):
                # "agreed to Mali taking charge": a clause with a subject of its own.
                slots.setdefault("clause", []).append(child)
        elif token.dep == "prep":
            inner: Slots = {}
            add_preposition(sentence, child, inner)
            for inner_name, fillers in inner.items():
                slots.setdefault(f"{name} {inner_name}", []).extend(fillers)
                slots.setdefault(inner_name, []).extend(fillers)
    if not sentence.children[index] and name not in slots:
        # A stranded preposition ("the group they reached out to") takes the antecedent.
        above = sentence.tokens[index].head
        subjects = sentence.dependents(above, "nsubj", "nsubjpass")
        taken = any(sentence.tokens[one].tag in RELATIVE_TAGS for one in subjects)
        if sentence.tokens[above].dep == "relcl" and not taken:
            add(slots, name, sentence, sentence.tokens[above].head)
