"""The slots of a verb, with those it shares: of its noun, of a verb beside or above it.

Relative clauses, participles, verbs joined by "and", and those whose doer or object another verb's
clause names ("asked France to leave", "criticised Chad for jailing them").
"""

from dateline.events.frames.clauses import collect
from dateline.events.frames.filling import Slots, add, is_passive
from dateline.events.frames.penalties import punished_for
from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import PAST_TAGS, VERBAL, Sentence, Token, is_behind_to

NEAR = 2
JOINING = frozenset({"CCONJ", "ADV"})
RELATIVE = frozenset({"WDT", "WP", "WRB"})


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
    return token.tag == "VB" and is_behind_to(sentence, token.index)


def _share_object(sentence: Sentence, index: int, slots: Slots) -> None:
    """Give a verb the object of the one joined behind it ("arrested and later freed twenty").

    So too a preposition that stands before "and" ("fired on and captured three boats").
    """
    for preposition in sentence.dependents(index, "prep"):
        behind = sentence.tokens[preposition + 1 : preposition + 2]
        if sentence.children[preposition] or [token.lemma for token in behind] != ["and"]:
            continue
        for child in sentence.dependents(index, "conj"):
            for shared in sentence.dependents(child, "dobj"):
                add(slots, sentence.tokens[preposition].lemma, sentence, shared)
    if "object" in slots or is_passive(sentence, index):
        return
    for child in sentence.dependents(index, "conj"):
        between = sentence.tokens[index + 1 : child]
        if sentence.tokens[child].pos in VERBAL and (
            child - index <= NEAR or all(token.pos in JOINING for token in between)
        ):
            for shared in sentence.dependents(child, "dobj"):
                add(slots, "object", sentence, shared)


def _fill_relative(sentence: Sentence, token: Token, slots: Slots) -> None:
    """Give a relative clause its noun: as who does it, or else as whom it is done to."""
    held = {filler for fillers in slots.values() for filler in fillers}
    if token.head in held or sentence.tokens[token.head].pos in VERBAL:
        return
    if any(sentence.tokens[one].text == "whose" for one in range(token.head, token.index)):
        # "France, whose troops left": they did not leave France.
        return
    if "subject" not in slots and not is_passive(sentence, token.index):
        add(slots, "subject", sentence, token.head)
    elif "object" not in slots and "where" not in slots and "clause" not in slots:
        add(slots, "object", sentence, token.head)


def _fill_participle(sentence: Sentence, token: Token, slots: Slots) -> None:
    """Give a participle or infinitive behind a noun that noun, or who made or owns it."""
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
        decided = noun.lemma in listed("decisions")
        for owner in sentence.dependents(noun.index, "compound", "amod", "nmod") if decided else ():
            if "subject" not in slots and sentence.tokens[owner].text[:1].isupper():
                # "The Norwegian decision to leave".
                add(slots, "subject", sentence, owner)
        for way in sentence.dependents(noun.index, "prep", "agent") if decided else ():
            if "subject" not in slots and sentence.tokens[way].lemma == "by":
                # "A decision by Oslo to leave": Oslo leaves, whoever deplores it.
                for maker in sentence.dependents(way, "pobj"):
                    add(slots, "subject", sentence, maker)
        judged = sentence.tokens[noun.head].lemma in listed("judging-plans")
        if "subject" not in slots and noun.dep == "dobj" and not judged:
            # "made an offer to leave": the plan is its maker's; not so "deplored plans to leave".
            for maker in verb_slots(sentence, noun.head, 3).get("subject", []):
                add(slots, "subject", sentence, maker)


def _makers(sentence: Sentence, noun: Token) -> list[int]:
    """Return who issued what speaks for them ("put out a report accusing the army")."""
    if noun.dep != "dobj" or noun.lemma not in slot_words()["DOCUMENT"]:
        return []
    return verb_slots(sentence, noun.head, 3).get("subject", [])


def _fill_conjunct(sentence: Sentence, token: Token, slots: Slots, depth: int) -> None:
    """Give a verb joined to another that one's subject; of a passive, its object too."""
    if sentence.tokens[token.head].pos not in VERBAL:
        return
    first = verb_slots(sentence, token.head, depth + 1)
    if "subject" not in slots:
        shared_passive = _is_passive_above(sentence, token.head) and (
            is_passive(sentence, token.index)
            or (token.tag == "VBN" and not sentence.dependents(token.index, "aux", "dobj"))
        )
        if shared_passive:
            if "object" not in slots and "object" in first:
                slots["object"] = list(first["object"])
            if "subject" in first:
                slots["subject"] = list(first["subject"])
        elif _is_passive_above(sentence, token.head):
            if "object" in first:
                slots["subject"] = list(first["object"])
        elif is_passive(sentence, token.index):
            if "object" not in slots and "subject" in first:
                slots["object"] = list(first["subject"])
        elif "subject" in first:
            slots["subject"] = list(first["subject"])
    elif "object" not in slots and token.tag == "VBN" and sentence.dependents(token.index, "agent"):
        # "A ruling welcomed by Chad and denounced by Mali": both speak of the ruling.
        # "Those murdered and kidnapped by rebels": a participle behind its noun.
        above = sentence.tokens[token.head]
        behind = (above.tag, above.dep) == ("VBN", "acl") and "object" in first
        undergone = behind or _is_passive_above(sentence, token.head)
        shared = "object" if undergone else "subject"
        if shared in first and is_passive(sentence, token.index):
            slots["object"] = list(first[shared])


def _is_passive_above(sentence: Sentence, index: int) -> bool:
    """Say whether a verb is passive, or one of a list that begins so ("was robbed, beaten and")."""
    token = sentence.tokens[index]
    if is_passive(sentence, index):
        return True
    bare = token.tag == "VBN" and not sentence.dependents(index, "aux", "dobj", "nsubj")
    # "Beheaded, strangled or burnt": one deed or the other.
    either = any(sentence.tokens[one].lemma == "or" for one in sentence.dependents(index, "cc"))
    return bare and not either and token.dep == "conj" and is_passive(sentence, token.head)


def _fill_controlled(sentence: Sentence, token: Token, slots: Slots, depth: int) -> None:
    """Give a clause below a verb its doer: that verb's subject, or its object ("asked him to")."""
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
        while sentence.tokens[head].dep == "prep" or _is_counted_time(sentence.tokens[head]):
            # "a day after meeting": who did the one did the other.
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
    punished = punished_for(sentence, token)
    if punished:
        for one in punished:
            add(slots, "subject", sentence, one)
        return
    if above.pos not in VERBAL:
        return
    outer = verb_slots(sentence, head, depth + 1)
    controller = "object" if _object_acts(sentence, token, above, outer) else "subject"
    bare = token.tag == "VBN" and token.dep == "advcl" and not _is_perfect(sentence, token.index)
    if is_passive(sentence, token.index) or bare:
        if "object" not in slots and controller in outer:
            slots["object"] = list(outer[controller])
    elif controller in outer:
        slots["subject"] = list(outer[controller])
        if "object" not in slots and _leaves_noun_below(sentence, token, above, controller):
            # "The arms that Chad keeps sending": what is sent stands before the clause.
            add(slots, "object", sentence, above.head)
        if token.dep == "pcomp" and above.lemma in slot_words()["JOINING-IN"]:
            # "France joined Britain in condemning it": both do.
            slots["subject"] += outer.get("object", [])


def _leaves_noun_below(sentence: Sentence, token: Token, above: Token, controller: str) -> bool:
    """Say whether a relative clause leaves its noun to the verb below its own.

    "A habit in which he tends to side with them" leaves it to "in".
    """
    between = sentence.tokens[above.head + 1 : above.index]
    return (
        token.dep == "xcomp"
        and above.dep == "relcl"
        and controller == "subject"
        and bool(sentence.dependents(above.index, "nsubj"))
        and sentence.tokens[above.head].pos == "NOUN"
        and all(
            one.lemma in {"that", "which"}
            for one in between
            if one.head == above.index and one.dep == "dobj"
        )
        and all(one.dep == "dobj" for one in between if one.tag in RELATIVE)
    )


def _is_counted_time(token: Token) -> bool:
    """Say whether a noun tells how long before or after ("a day after meeting")."""
    return token.dep == "npadvmod" and token.lemma in listed("counted-times")


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
        and token.tag in PAST_TAGS
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
        or (_is_done_before_it(sentence, token, above) and above.lemma in words["OBJECT-OF-GERUND"])
        or (_is_what_for(sentence, token) and above.lemma in words["JUDGED-FOR"])
    )


def _is_done_before_it(sentence: Sentence, token: Token, above: Token) -> bool:
    """Say whether those caught may have done it first ("arrested two men after storming a bank").

    "After storming a bank, rebels caught two men" and "before storming" tell of who catches them.
    """
    way = sentence.tokens[token.head]
    return token.dep == "pcomp" and way.lemma != "before" and token.index > above.index


def _is_what_for(sentence: Sentence, token: Token) -> bool:
    """Say whether a clause tells what somebody is judged for ("thanked France for coming")."""
    return token.dep == "pcomp" and sentence.tokens[token.head].lemma == "for"
