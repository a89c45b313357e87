"""The slots of a verb: active and passive, relative, participle, control, conjunct, gerund."""

from dateline.events.classes import slot_words
from dateline.events.denials import is_denial
from dateline.events.filling import (
    VERB_POS,
    Slots,
    add,
    add_preposition,
    antecedent,
    is_passive,
)
from dateline.events.words import listed
from dateline.grammar import Sentence, Token, is_calendar_name

NEAR = 2
NON_GRATA = "persona"


def collect(sentence: Sentence, index: int, slots: Slots) -> None:
    """Add to `slots` what hangs on the verb at token `index` itself."""
    passive = is_passive(sentence, index)
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        match token.dep:
            case "nsubj" | "csubj":
                add(slots, "object" if passive else "subject", sentence, child)
            case "nsubjpass" | "csubjpass":
                add(slots, "object", sentence, child)
            case "dobj":
                if (
                    passive
                    and "object" in slots
                    and sentence.tokens[index].lemma in listed("giving")
                ):
                    slots["indirect"] = slots.pop("object")
                second = passive and "object" in slots
                add(slots, "indirect" if second else "object", sentence, child)
            case "pobj" if sentence.dependents(index, "prt"):
                add(slots, "object", sentence, child)
            case "npadvmod" if _is_bare_subject(sentence, child, index):
                add(slots, "subject", sentence, child)
            case "dative":
                _add_dative(sentence, child, slots)
            case "agent":
                for filler in sentence.dependents(child, "pobj", "pcomp"):
                    add(slots, "subject", sentence, filler)
            case "prep":
                add_preposition(sentence, child, slots)
                _add_plea(sentence, child, slots)
            case "xcomp" | "ccomp":
                _add_clause(sentence, child, slots)
            case "advmod" if token.lemma in listed("ways"):
                # "pulled back from the town": the way takes the preposition.
                for way in sentence.dependents(child, "prep"):
                    add_preposition(sentence, way, slots)
            case "acomp" | "attr" | "oprd":
                add(slots, "complement", sentence, child)
            case "amod" | "compound" | "nmod" if child < index and token.text[0].isupper():
                # "Hungary vetoes aid": a headline's first name, taken for a modifier of its verb.
                if sentence.tokens[index].tag == "VBZ" and "subject" not in slots:
                    add(slots, "subject", sentence, child)
            case "advmod" if token.lemma == "where":
                place = antecedent(sentence, child)
                if place != child:
                    add(slots, "where", sentence, place)
            case _:
                pass
    _repair_reduced_relative(sentence, index, slots)


def _is_guessed(sentence: Sentence, child: int, helpers: set[str]) -> bool:
    """Say whether a "must" only guesses ("it must be hard", "must have known")."""
    if "must" not in helpers:
        return False
    states = {sentence.tokens[one].lemma for one in sentence.dependents(child, "acomp")}
    states.add(sentence.tokens[child].text.lower())
    return "have" in helpers or not states.isdisjoint(slot_words()["HARD-TO-BEAR"])


def _is_bare_subject(sentence: Sentence, child: int, index: int) -> bool:
    """Say whether a name is the subject of a verb that has none ("Turkey massed troops")."""
    name, verb = sentence.tokens[child], sentence.tokens[index]
    return (
        name.pos == "PROPN"
        and child == index - 1
        and verb.tag in {"VBD", "VBZ"}
        and not is_calendar_name(name)
        and not sentence.dependents(index, "nsubj", "nsubjpass")
    )


def _add_clause(sentence: Sentence, child: int, slots: Slots) -> None:
    """Add a clause, and what it is besides: wanted ("to leave") or owed ("must leave")."""
    slots.setdefault("clause", []).append(child)
    helpers = {sentence.tokens[aux].lemma for aux in sentence.dependents(child, "aux")}
    token = sentence.tokens[child]
    own_wish = (
        sentence.tokens[token.head].lemma in slot_words()["SELF-CONTROL"]
        and not sentence.dependents(child, "nsubj", "nsubjpass")
        and not sentence.dependents(token.head, "dobj")
    )
    above = sentence.tokens[token.head].lemma
    to_be_done = token.tag == "VBN" and "to" in helpers and is_passive(sentence, child)
    let = token.tag == "VBP" and above == "let"
    if (token.tag == "VB" or to_be_done or let) and helpers <= {"to", "not"} and not own_wish:
        slots.setdefault("infinitive", []).append(child)
    # "NATO would need to remain strong" tells what would follow, and asks for nothing.
    owed = (
        token.lemma in {"have", "need"}
        and "would" not in helpers
        and sentence.dependents(child, "xcomp")
    )
    if (helpers & listed("duty") and not _is_guessed(sentence, child, helpers)) or owed:
        slots.setdefault("obligation", []).append(child)
    if is_denial(sentence, child):
        slots.setdefault("denial", []).append(child)


def _add_plea(sentence: Sentence, child: int, slots: Slots) -> None:
    """Add what somebody is asked to do where it hangs on his noun ("pleaded with Mali to act")."""
    preposition = sentence.tokens[child]
    asked = f"{sentence.tokens[preposition.head].lemma} {preposition.lemma}"
    if asked not in slot_words()["PLEADING"]:
        return
    for filler in sentence.dependents(child, "pobj"):
        for clause in sentence.dependents(filler, "acl", "relcl"):
            helpers = {sentence.tokens[aux].lemma for aux in sentence.dependents(clause, "aux")}
            if sentence.tokens[clause].tag == "VB" and "to" in helpers:
                _add_clause(sentence, clause, slots)


def _add_dative(sentence: Sentence, child: int, slots: Slots) -> None:
    if sentence.tokens[child].pos == "ADP":
        add_preposition(sentence, child, slots)
    else:
        add(slots, "indirect", sentence, child)


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
        small = small or token.lemma == NON_GRATA
        if token.pos in {"NOUN", "PROPN"} and sentence.tokens[index].lemma == "let":
            # "let inspectors into the plant": the parser takes them for what is said.
            add(slots, "object", sentence, child)
            for preposition in sentence.dependents(child, "prep"):
                add_preposition(sentence, preposition, slots)
            return
        helpers = {sentence.tokens[aux].lemma for aux in sentence.dependents(child, "aux")}
        if (
            small
            and subjects
            and index < subjects[0]
            and (
                token.pos != "VERB"
                or "to" in helpers
                or token.lemma == NON_GRATA
                or (sentence.tokens[index].lemma == "let" and "subject" in slots)
            )
        ):
            add(slots, "object", sentence, subjects[0])
            if token.pos != "VERB" or token.lemma == NON_GRATA:
                add(slots, "complement", sentence, child)
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
            and sentence.tokens[subjects[0]].pos in {"NOUN", "PROPN", "PRON"}
        ):
            add(slots, "object", sentence, subjects[0])
            if sentence.tokens[index].lemma in listed("wanting"):
                # "wants him extradited": what is to be done.
                slots.setdefault("infinitive", []).append(child)


def verb_slots(sentence: Sentence, index: int, depth: int = 0) -> Slots:
    """Return the slots of the verb at token `index`, those it shares with others included.

    Args:
        sentence: The sentence.
        index: The verb.
        depth: How many verbs were asked on the way here; the asking ends after a few.
    """
    slots: Slots = {}
    collect(sentence, index, slots)
    _share_object(sentence, index, slots)
    token = sentence.tokens[index]
    if "subject" in slots and "object" not in slots and _is_reduced_relative(sentence, token):
        slots["object"] = slots.pop("subject")
    if depth > 4 or token.head == index:
        return slots
    match token.dep:
        case "relcl" if sentence.tokens[token.head].dep == "dobj" and _is_to(sentence, token):
            # "took measures to ease the curfew"
            _fill_participle(sentence, token, slots)
        case "relcl":
            _fill_relative(sentence, token, slots)
        case "acl":
            _fill_participle(sentence, token, slots)
        case "conj":
            _fill_conjunct(sentence, token, slots, depth)
        case "xcomp" | "advcl" | "pcomp" | "ccomp" | "dep":
            _fill_controlled(sentence, token, slots, depth)
        case "attr" if token.tag == "VBG" and "subject" not in slots:
            # "is mediating": the parser took the participle for what the subject is.
            above = verb_slots(sentence, token.head, depth + 1)
            if "subject" in above:
                slots["subject"] = above["subject"]
        case _:
            pass
    return slots


def _is_to(sentence: Sentence, token: Token) -> bool:
    """Say whether a verb is an infinitive with "to" before it."""
    helpers = sentence.dependents(token.index, "aux")
    return token.tag == "VB" and any(sentence.tokens[aux].lemma == "to" for aux in helpers)


def _share_object(sentence: Sentence, index: int, slots: Slots) -> None:
    """Give a verb the object of the one joined right behind it ("killed or wounded twenty")."""
    if "object" in slots or is_passive(sentence, index):
        return
    for child in sentence.dependents(index, "conj"):
        if sentence.tokens[child].pos in VERB_POS and child - index <= NEAR:
            for shared in sentence.dependents(child, "dobj"):
                add(slots, "object", sentence, shared)


def _fill_relative(sentence: Sentence, token: Token, slots: Slots) -> None:
    held = {filler for fillers in slots.values() for filler in fillers}
    if token.head in held or sentence.tokens[token.head].pos in VERB_POS:
        return
    if "subject" not in slots and not is_passive(sentence, token.index):
        add(slots, "subject", sentence, token.head)
    elif "object" not in slots and "where" not in slots and "clause" not in slots:
        add(slots, "object", sentence, token.head)


def _fill_participle(sentence: Sentence, token: Token, slots: Slots) -> None:
    if token.tag == "VBN" or is_passive(sentence, token.index):
        if "object" not in slots:
            add(slots, "object", sentence, token.head)
    elif token.tag == "VBG":
        if "subject" in slots:
            return
        for maker in _makers(sentence, sentence.tokens[token.head]):
            add(slots, "subject", sentence, maker)
        if "subject" not in slots:
            add(slots, "subject", sentence, token.head)
    elif "subject" not in slots:
        for owner in sentence.dependents(token.head, "poss"):
            add(slots, "subject", sentence, owner)
        noun = sentence.tokens[token.head]
        if "subject" not in slots and noun.dep == "dobj":
            # "made an offer to leave": the plan is its maker's.
            for maker in verb_slots(sentence, noun.head, 3).get("subject", []):
                add(slots, "subject", sentence, maker)


def _makers(sentence: Sentence, noun: Token) -> list[int]:
    """Return who issued what speaks for them ("put out a report accusing the army")."""
    if noun.dep != "dobj" or noun.lemma not in slot_words()["DOCUMENT"]:
        return []
    return verb_slots(sentence, noun.head, 3).get("subject", [])


def _fill_conjunct(sentence: Sentence, token: Token, slots: Slots, depth: int) -> None:
    if sentence.tokens[token.head].pos not in VERB_POS:
        return
    first = verb_slots(sentence, token.head, depth + 1)
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
    if token.dep == "ccomp" and token.tag not in {"VB", "VBG"}:
        return
    undone = is_passive(sentence, token.index) and "object" not in slots
    if "subject" in slots and not undone:
        return
    if is_passive(sentence, token.index) and "object" in slots:
        return
    head = token.head
    if token.dep == "pcomp":
        head = sentence.tokens[head].head
        while sentence.tokens[head].dep == "prep":
            head = sentence.tokens[head].head
    above = sentence.tokens[head]
    if token.tag == "VBG" and _is_reduced_relative(sentence, above):
        # "dismissed the envoy sent in May, ending the talks": who dismissed also ended.
        head = above.head
        above = sentence.tokens[head]
    if above.pos == "ADJ" and above.dep == "acomp":
        head = above.head
        above = sentence.tokens[head]
    if token.dep == "pcomp" and above.dep == "dobj" and above.lemma in slot_words()["UNDERTAKING"]:
        # "began the process of leaving": who began it leaves.
        head = above.head
        above = sentence.tokens[head]
    if above.pos not in VERB_POS:
        return
    outer = verb_slots(sentence, head, depth + 1)
    controller = "object" if _object_acts(sentence, token, above, outer) else "subject"
    bare = token.tag == "VBN" and token.dep == "advcl" and not _is_perfect(sentence, token.index)
    if is_passive(sentence, token.index) or bare:
        if "object" not in slots and controller in outer:
            slots["object"] = list(outer[controller])
    elif controller in outer:
        slots["subject"] = list(outer[controller])


def _is_perfect(sentence: Sentence, index: int) -> bool:
    """Say whether a participle has "having" before it ("having shelled the town")."""
    return any(
        sentence.tokens[helper].text.lower() == "having"
        for helper in sentence.dependents(index, "aux")
    )


def _is_reduced_relative(sentence: Sentence, token: Token) -> bool:
    """Say whether a clause is a participle behind its noun, parsed as what a verb says."""
    subjects = sentence.dependents(token.index, "nsubj", "nsubjpass")
    return (
        token.dep == "ccomp"
        and token.tag in {"VBN", "VBD"}
        and bool(subjects)
        and token.head < subjects[0] < token.index
        and sentence.tokens[token.head].lemma not in slot_words()["QUOTING"]
        and not sentence.dependents(token.index, "aux", "auxpass", "mark", "dobj")
    )


def _object_acts(sentence: Sentence, token: Token, above: Token, outer: Slots) -> bool:
    """Say whether the object of the verb above acts in the clause ("asked France to leave")."""
    if "object" not in outer:
        return False
    words = slot_words()
    return (
        is_passive(sentence, above.index)
        or (token.dep == "xcomp" and above.lemma in words["OBJECT-CONTROL"])
        or (token.dep == "pcomp" and above.lemma in words["OBJECT-OF-GERUND"])
        or (_is_what_for(sentence, token) and above.lemma in words["JUDGED-FOR"])
    )


def _is_what_for(sentence: Sentence, token: Token) -> bool:
    """Say whether a clause tells what somebody is judged for ("thanked France for coming")."""
    return token.dep == "pcomp" and sentence.tokens[token.head].lemma == "for"
