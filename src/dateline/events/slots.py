"""What stands in which slot of a predicate, whatever the clause's shape.

Active and passive, relative clauses and participles, control ("asked France to withdraw"),
conjoined verbs that share a subject, gerunds after prepositions, nominalisations under light
verbs ("carried out an attack on"): all give the same slots. A slot is named `subject`, `object`,
`indirect`, `complement`, `clause` (`infinitive`, `obligation`), `owner`, or by its preposition; it
holds token indexes.
"""

from dateline.grammar import Sentence, Token

Slots = dict[str, list[int]]

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
OBJECT_CONTROL = frozenset(
    "ask urge order tell force compel persuade press call allow permit invite encourage help "
    "require request direct instruct command want expect lead push pressure warn beg get let make "
    "have see authorize authorise enable".split()
)
LIGHT_VERBS = frozenset(
    "carry conduct hold launch make stage mount pay conclude begin start resume continue open "
    "undertake commit perpetrate stag wage lead organise organize unleash order announce impose "
    "give offer provide send deliver issue put declare reach sign step intensify escalate extend "
    "express voice show signal take join attend plan prepare suspect claim execute face suffer "
    "survive see have slap lay place levy sustain call renew boost expand deploy bring file "
    "lodge receive".split()
)
REVERSED_LIGHT_VERBS = frozenset("face suffer survive see receive sustain endure".split())
OBLIGATION = frozenset({"must", "should", "ought"})
VERB_POS = frozenset({"VERB", "AUX"})


def slots_of(sentence: Sentence, index: int) -> Slots:
    """Return the slots of the predicate at token `index`.

    Args:
        sentence: The sentence.
        index: A verb, or a noun or adjective that may name an event.

    Returns:
        The filled slots; a slot that nothing fills is absent.
    """
    if acts_as_verb(sentence, index):
        return _verb_slots(sentence, index, depth=0)
    if sentence.tokens[index].pos == "ADJ":
        return _adjective_slots(sentence, index)
    return _noun_slots(sentence, index)


def acts_as_verb(sentence: Sentence, index: int) -> bool:
    """Say whether a token is a verb, or a headline's verb that the tagger takes for a noun."""
    token = sentence.tokens[index]
    if token.pos in VERB_POS or token.tag.startswith("VB"):
        return True
    return token.pos == "NOUN" and any(
        sentence.tokens[child].dep in {"nsubj", "nsubjpass", "dobj"}
        for child in sentence.children[index]
    )


def _add(slots: Slots, name: str, sentence: Sentence, filler: int) -> None:
    held = slots.setdefault(name, [])
    for member in _with_conjuncts(sentence, _antecedent(sentence, filler)):
        if member not in held:
            held.append(member)


def _with_conjuncts(sentence: Sentence, index: int) -> list[int]:
    joined = [index]
    for member in joined:
        if len(joined) > 30:
            break
        nominal = sentence.tokens[member].pos not in VERB_POS
        joined.extend(
            child
            for child in sentence.dependents(member, "conj")
            if not nominal or sentence.tokens[child].pos not in VERB_POS
        )
    return joined


def _antecedent(sentence: Sentence, index: int) -> int:
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


def _collect(sentence: Sentence, index: int, slots: Slots) -> None:
    passive = is_passive(sentence, index)
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        match token.dep:
            case "nsubj" | "csubj":
                _add(slots, "object" if passive else "subject", sentence, child)
            case "nsubjpass" | "csubjpass":
                _add(slots, "object", sentence, child)
            case "dobj":
                _add(
                    slots,
                    "indirect" if passive and "object" in slots else "object",
                    sentence,
                    child,
                )
            case "dative":
                _add_dative(sentence, child, slots)
            case "agent":
                for filler in sentence.dependents(child, "pobj", "pcomp"):
                    _add(slots, "subject", sentence, filler)
            case "prep":
                add_preposition(sentence, child, slots)
            case "xcomp" | "ccomp":
                _add_clause(sentence, child, slots)
            case "acomp" | "attr" | "oprd":
                _add(slots, "complement", sentence, child)
            case "advmod" if token.lemma == "where":
                place = _antecedent(sentence, child)
                if place != child:
                    _add(slots, "where", sentence, place)
            case _:
                pass
    _repair_reduced_relative(sentence, index, slots)


def _add_clause(sentence: Sentence, child: int, slots: Slots) -> None:
    """Add a clause, and what it is besides: wanted ("to leave") or owed ("must leave")."""
    slots.setdefault("clause", []).append(child)
    helpers = {sentence.tokens[aux].lemma for aux in sentence.dependents(child, "aux")}
    token = sentence.tokens[child]
    if token.tag == "VB" and helpers <= {"to", "not"}:
        slots.setdefault("infinitive", []).append(child)
    owed = token.lemma in {"have", "need"} and sentence.dependents(child, "xcomp")
    if helpers & OBLIGATION or owed:
        slots.setdefault("obligation", []).append(child)


def _add_dative(sentence: Sentence, child: int, slots: Slots) -> None:
    if sentence.tokens[child].pos == "ADP":
        add_preposition(sentence, child, slots)
    else:
        _add(slots, "indirect", sentence, child)


def add_preposition(sentence: Sentence, index: int, slots: Slots) -> None:
    """Add what hangs on the preposition at token `index`, under its word ("out of" included)."""
    name = sentence.tokens[index].lemma
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if token.dep in {"pobj", "pcomp"}:
            _add(slots, name, sentence, child)
        elif token.dep == "prep":
            inner: Slots = {}
            add_preposition(sentence, child, inner)
            for inner_name, fillers in inner.items():
                slots.setdefault(f"{name} {inner_name}", []).extend(fillers)
                slots.setdefault(inner_name, []).extend(fillers)
    if not sentence.children[index] and name not in slots:
        # A stranded preposition ("the group they reached out to") takes the antecedent.
        above = sentence.tokens[index].head
        if sentence.tokens[above].dep == "relcl":
            _add(slots, name, sentence, sentence.tokens[above].head)


def _repair_reduced_relative(sentence: Sentence, index: int, slots: Slots) -> None:
    # "dismissed the mission established in 2012": parsers take the participle for a clause and
    # the object for its subject.
    if "object" in slots:
        return
    for child in slots.get("clause", []):
        token = sentence.tokens[child]
        subjects = sentence.dependents(child, "nsubj")
        # "found Rwanda responsible", "warned rebels not to move": one noun, parsed as a subject.
        small = token.pos in {"ADJ", "NOUN"} or child in slots.get("infinitive", [])
        helpers = {sentence.tokens[aux].lemma for aux in sentence.dependents(child, "aux")}
        if small and subjects and index < subjects[0] and (token.pos != "VERB" or "to" in helpers):
            _add(slots, "object", sentence, subjects[0])
            if token.pos != "VERB":
                _add(slots, "complement", sentence, child)
            return
        bare = token.tag in {"VBN", "VBD"} and not sentence.dependents(
            child, "aux", "auxpass", "mark"
        )
        subjects = sentence.dependents(child, "nsubj", "nsubjpass")
        if (
            bare
            and child > index
            and subjects
            and subjects[0] > index
            and (token.tag == "VBN" or not sentence.dependents(child, "dobj", "ccomp", "xcomp"))
            and sentence.tokens[subjects[0]].pos in {"NOUN", "PROPN"}
        ):
            _add(slots, "object", sentence, subjects[0])


def is_passive(sentence: Sentence, index: int) -> bool:
    """Say whether the verb at token `index` is passive: auxiliary, subject label or participle."""
    labels = {sentence.tokens[child].dep for child in sentence.children[index]}
    if labels & {"auxpass", "nsubjpass", "csubjpass"}:
        return True
    tag = sentence.tokens[index].tag
    return tag in {"VBN", "VBD"} and "agent" in labels and not labels & {"aux", "dobj"}


def _verb_slots(sentence: Sentence, index: int, depth: int) -> Slots:
    slots: Slots = {}
    _collect(sentence, index, slots)
    token = sentence.tokens[index]
    if depth > 4 or token.head == index:
        return slots
    match token.dep:
        case "relcl":
            _fill_relative(sentence, token, slots)
        case "acl":
            _fill_participle(sentence, token, slots)
        case "conj":
            _fill_conjunct(sentence, token, slots, depth)
        case "xcomp" | "advcl" | "pcomp" | "ccomp" | "dep":
            _fill_controlled(sentence, token, slots, depth)
        case _:
            pass
    return slots


def _fill_relative(sentence: Sentence, token: Token, slots: Slots) -> None:
    held = {filler for fillers in slots.values() for filler in fillers}
    if token.head in held or sentence.tokens[token.head].pos in VERB_POS:
        return
    if "subject" not in slots and not is_passive(sentence, token.index):
        _add(slots, "subject", sentence, token.head)
    elif "object" not in slots and "where" not in slots and "clause" not in slots:
        _add(slots, "object", sentence, token.head)


def _fill_participle(sentence: Sentence, token: Token, slots: Slots) -> None:
    if token.tag == "VBN" or is_passive(sentence, token.index):
        if "object" not in slots:
            _add(slots, "object", sentence, token.head)
    elif token.tag == "VBG":
        if "subject" not in slots:
            _add(slots, "subject", sentence, token.head)
    elif "subject" not in slots:
        for name in ("subject", "owner"):
            for filler in _noun_slots(sentence, token.head).get(name, []):
                _add(slots, "subject", sentence, filler)
                return


def _fill_conjunct(sentence: Sentence, token: Token, slots: Slots, depth: int) -> None:
    if sentence.tokens[token.head].pos not in VERB_POS:
        return
    first = _verb_slots(sentence, token.head, depth + 1)
    if "subject" not in slots:
        shared_passive = is_passive(sentence, token.head) and (
            is_passive(sentence, token.index)
            or (token.tag == "VBN" and not sentence.dependents(token.index, "aux", "dobj"))
        )
        if shared_passive:
            if "object" not in slots and "object" in first:
                slots["object"] = list(first["object"])
            if "subject" in first:
                slots["subject"] = list(first["subject"])
        elif is_passive(sentence, token.head):
            if "object" in first:
                slots["subject"] = list(first["object"])
        elif is_passive(sentence, token.index):
            if "object" not in slots and "subject" in first:
                slots["object"] = list(first["subject"])
        elif "subject" in first:
            slots["subject"] = list(first["subject"])


def _fill_controlled(sentence: Sentence, token: Token, slots: Slots, depth: int) -> None:
    if "subject" in slots or (token.dep == "ccomp" and token.tag not in {"VB", "VBG"}):
        return
    if is_passive(sentence, token.index) and "object" in slots:
        return
    head = token.head
    if token.dep == "pcomp":
        head = sentence.tokens[head].head
        while sentence.tokens[head].dep == "prep":
            head = sentence.tokens[head].head
    above = sentence.tokens[head]
    if above.pos == "ADJ" and above.dep == "acomp":
        head = above.head
        above = sentence.tokens[head]
    if above.pos not in VERB_POS:
        return
    outer = _verb_slots(sentence, head, depth + 1)
    controller = "subject"
    if (
        (
            token.dep == "xcomp"
            and "object" in outer
            and (above.lemma in OBJECT_CONTROL or is_passive(sentence, head))
        )
        or (
            token.dep == "pcomp"
            and "object" in outer
            and above.lemma
            in {
                "accuse",
                "suspect",
                "ban",
                "bar",
                "prevent",
                "stop",
                "arrest",
                "charge",
                "convict",
                "block",
            }
        )
        or (is_passive(sentence, head) and "object" in outer)
    ):
        controller = "object"
    if is_passive(sentence, token.index) or (token.tag == "VBN" and token.dep == "advcl"):
        if "object" not in slots and controller in outer:
            slots["object"] = list(outer[controller])
    elif controller in outer:
        slots["subject"] = list(outer[controller])


def _noun_slots(sentence: Sentence, index: int) -> Slots:
    slots: Slots = {}
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        match token.dep:
            case "poss" | "compound" | "amod" | "nmod" | "nummod":
                _add(slots, "owner", sentence, child)
            case "prep":
                add_preposition(sentence, child, slots)
            case "agent":
                for filler in sentence.dependents(child, "pobj"):
                    _add(slots, "by", sentence, filler)
            case "acl" if token.tag in {"VBN", "VBD"}:
                inner: Slots = {}
                _collect(sentence, child, inner)
                if sentence.tokens[child].lemma in LIGHT_VERBS | {
                    "blame",
                    "kill",
                    "injure",
                    "wound",
                }:
                    for name in ("subject", "on", "against", "by", "in"):
                        if name in inner:
                            slots.setdefault(name, []).extend(inner[name])
            case "acl" | "relcl":
                slots.setdefault("clause", []).append(child)
            case "appos":
                slots.setdefault("apposition", []).append(child)
            case _:
                pass
    _fill_from_light_verb(sentence, index, slots)
    if "by" in slots and "subject" not in slots:
        slots["subject"] = list(slots["by"])
    return slots


def light_verb_of(sentence: Sentence, index: int) -> int | None:
    """Return the verb that carries the noun at token `index` as its event ("held talks").

    Source:
        Light-verb constructions as in PropBank's guidelines, here by a closed list of verbs.
    """
    token = sentence.tokens[index]
    if token.dep == "conj" and sentence.tokens[token.head].pos not in VERB_POS:
        return light_verb_of(sentence, token.head)
    head = sentence.tokens[token.head]
    if token.dep == "pobj" and head.dep == "prep":
        verb = sentence.tokens[head.head]
        joins = (verb.lemma, head.lemma) in {
            ("take", "in"),
            ("engage", "in"),
            ("participate", "in"),
            ("embark", "on"),
            ("involve", "in"),
            ("go", "on"),
            ("begin", "with"),
            ("arrive", "for"),
            ("arrive", "on"),
            ("proceed", "with"),
            ("gather", "for"),
            ("meet", "for"),
            ("carry", "with"),
            ("agree", "to"),
            ("call", "for"),
            ("press", "with"),
        }
        if not joins and verb.lemma == "part" and head.lemma == "in":
            return verb.head
        return verb.index if joins else None
    if token.dep in {"dobj", "nsubjpass"} and head.lemma in LIGHT_VERBS:
        return head.index
    if token.dep in {"attr"} and head.lemma == "be":
        return head.index
    return None


def _fill_from_light_verb(sentence: Sentence, index: int, slots: Slots) -> None:
    verb = light_verb_of(sentence, index)
    if verb is None:
        return
    outer = _verb_slots(sentence, verb, depth=1)
    lemma = sentence.tokens[verb].lemma
    doer = "object" if lemma in REVERSED_LIGHT_VERBS else "subject"
    for name, fillers in outer.items():
        if name == "subject":
            if index not in fillers:
                slots.setdefault(doer, list(fillers))
        elif name not in {"object", "clause", "complement"}:
            slots.setdefault(name, []).extend(
                filler
                for filler in fillers
                if filler != index and filler not in slots.get(name, [])
            )


def _adjective_slots(sentence: Sentence, index: int) -> Slots:
    slots: Slots = {}
    token = sentence.tokens[index]
    for child in sentence.dependents(index, "prep"):
        add_preposition(sentence, child, slots)
    for child in sentence.dependents(index, "xcomp", "ccomp"):
        slots.setdefault("clause", []).append(child)
    if token.dep in {"acomp", "oprd"}:
        outer = _verb_slots(sentence, token.head, depth=1)
        if "subject" in outer:
            slots["subject"] = list(outer["subject"])
    elif token.dep == "amod":
        _add(slots, "subject", sentence, token.head)
    return slots
