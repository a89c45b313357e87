"""The slots of a verb that what hangs on it fills: active and passive, clauses, what is given."""

from dateline.events.frames.denials import is_denial, takes_up_a_party
from dateline.events.frames.filling import Slots, add, add_preposition, antecedent, is_passive
from dateline.events.frames.tense import is_wished
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import PAST_TAGS, Sentence, is_calendar_name

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
                giving = listed("giving") if passive else listed("handing")
                if "object" in slots and sentence.tokens[index].lemma in giving:
                    # "Handed the envoy a note", "was handed a note": the first is who gets it.
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
    """Say whether a duty is none any more, or only guessed ("should have gone", "must be hard")."""
    if "have" in helpers:
        return True
    if "must" not in helpers:
        return False
    states = sentence.lemmas(child, "acomp")
    states.add(sentence.tokens[child].text.lower())
    return not states.isdisjoint(slot_words()["HARD-TO-BEAR"])


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
    helpers = sentence.lemmas(child, "aux")
    token = sentence.tokens[child]
    own_wish = (
        sentence.tokens[token.head].lemma in slot_words()["SELF-CONTROL"]
        and not sentence.dependents(child, "nsubj", "nsubjpass")
        and not sentence.dependents(token.head, "dobj")
    )
    above = sentence.tokens[token.head].lemma
    to_be_done = token.tag == "VBN" and "to" in helpers and is_passive(sentence, child)
    bare = token.tag == "VB" or (token.tag == "VBP" and above == "let")
    bare = bare or to_be_done or _is_asked_for(sentence, child)
    if bare and helpers <= {"to", "not"} and not own_wish:
        slots.setdefault("infinitive", []).append(child)
    # "NATO would need to remain strong" tells what would follow, and asks for nothing.
    owed = (
        token.lemma in {"have", "need"}
        and "would" not in helpers
        and bool(sentence.dependents(child, "xcomp"))
    )
    # "A court ordered that he be freed".
    owed = owed or (above in listed("ordering-that") and is_wished(sentence, child))
    if (helpers & listed("duty") and not _is_guessed(sentence, child, helpers)) or owed:
        slots.setdefault("obligation", []).append(child)
    if is_denial(sentence, child):
        slots.setdefault("denial", []).append(child)
    subjects = sentence.dependents(child, "nsubj", "nsubjpass")
    if subjects and (token.dep == "ccomp" or child > token.head):
        own = takes_up_a_party(sentence, subjects)
        slots.setdefault("own" if own else "others", []).append(child)


def _is_asked_for(sentence: Sentence, child: int) -> bool:
    """Say whether a clause is what is to be done: "asked that they be freed", "that all leave"."""
    token = sentence.tokens[child]
    asking = sentence.tokens[token.head]
    if (
        token.dep != "ccomp"
        or "that" not in sentence.lemmas(child, "mark")
        or asking.lemma not in listed("asking-that")
    ):
        return False
    if token.tag in PAST_TAGS:
        # Frames of their own read what is demanded.
        return is_wished(sentence, child) and asking.lemma not in listed("demanding-that")
    # "Insisted that they go on" tells what is so, "suggested that he go" what he is to do.
    firmly = (
        asking.lemma in listed("asking-firmly")
        or (asking.tag in {"VBD", "VBG"} and token.lemma in listed("done-when-asked"))
        or (asking.tag == "VBD" and _is_one_to_act(sentence, child))
    )
    return token.tag == "VBP" and firmly and not sentence.dependents(child, "aux")


def _is_one_to_act(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause's one subject takes a verb of many: it is to do it ("that he go")."""
    subjects = sentence.dependents(clause, "nsubj")
    return bool(subjects) and all(
        sentence.tokens[one].tag in {"NN", "NNP"}
        and sentence.tokens[one].lemma not in listed("many-in-one")
        and not sentence.dependents(one, "conj")
        for one in subjects
    )


def _add_plea(sentence: Sentence, child: int, slots: Slots) -> None:
    """Add what somebody is asked to do where it hangs on his noun ("pleaded with Mali to act")."""
    preposition = sentence.tokens[child]
    asked = f"{sentence.tokens[preposition.head].lemma} {preposition.lemma}"
    if asked not in slot_words()["PLEADING"]:
        return
    behind = [one for one in sentence.dependents(preposition.head, "advcl") if one > child]
    for filler in sentence.dependents(child, "pobj"):
        behind.extend(sentence.dependents(filler, "acl", "relcl"))
    for clause in behind:
        helpers = sentence.lemmas(clause, "aux")
        marked = sentence.dependents(clause, "mark", "nsubj", "nsubjpass")
        if sentence.tokens[clause].tag == "VB" and "to" in helpers and not marked:
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
        helpers = sentence.lemmas(child, "aux")
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
        bare = token.tag in PAST_TAGS and not sentence.dependents(child, "aux", "auxpass", "mark")
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
