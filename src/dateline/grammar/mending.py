"""Clauses that a small parser reads amiss time and again, told by their words and put right.

"Troops pressed on with the raid": the verb is taken for a participle behind its noun. "Called for
the envoy to be freed": what is called for hangs on the verb as if it told when or why. "Gathered
outside parliament": the preposition is taken for an adjective of what it opens. "A close ally of
Oslo, Rome refused": two subjects, of which the first only tells who the second is. "The camp was
overrun by rebels": the participle is taken for what the camp is.
"""

from msgspec.structs import replace

from dateline.grammar.appeals import hang_on_appeals
from dateline.grammar.captives import free_captives
from dateline.grammar.companions import join_companions
from dateline.grammar.conditions import free_from_condition
from dateline.grammar.crowds import free_those_hit
from dateline.grammar.dismissals import hang_on_dismissals
from dateline.grammar.doers import hang_on_doers
from dateline.grammar.gerunds import free_noun_before_participle
from dateline.grammar.governing import hang_what_is_governed
from dateline.grammar.joined import part_joined_clauses
from dateline.grammar.lost_verbs import find_lost_verb
from dateline.grammar.mislabelled import mend_labels
from dateline.grammar.objects import free_objects
from dateline.grammar.opening import free_subject_behind_comma, free_subject_behind_time
from dateline.grammar.origins import hang_origins
from dateline.grammar.owned import part_owned
from dateline.grammar.prefixes import join_prefixes, tell_meeting_from_verb
from dateline.grammar.raising import raise_second_saying
from dateline.grammar.relatives import hang_on_act
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import FINITE, NOUN_TAGS, OF_THE_NOUN, SENTENCE_END, with_tokens
from dateline.grammar.weapon_verbs import join_weapon_verbs
from dateline.grammar.words import words

_PAST = frozenset({"VBD", "VBN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLACING = frozenset({"outside", "inside", "near", "opposite"})


def mend_clauses(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses put right, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    whole = hang_on_dismissals(join_weapon_verbs(sentence))
    joined = part_owned(tell_meeting_from_verb(join_prefixes(mend_labels(whole))))
    opened = free_subject_behind_comma(free_subject_behind_time(joined))
    opened = part_joined_clauses(free_noun_before_participle(opened))
    freed = free_captives(raise_second_saying(hang_origins(opened)))
    raised = _raise_verb_before_noun(_raise_main_verb(_tell_way_from_doer(freed)))
    raised = _make_passive(_hang_description(_make_participle(raised)))
    raised = free_those_hit(free_objects(find_lost_verb(raised)))
    asked = _hang_what_is_allowed(_hang_what_is_called_for(hang_on_appeals(raised)))
    asked = free_from_condition(asked)
    placed = hang_what_is_governed(_free_place(asked))
    return hang_on_act(hang_on_doers(join_companions(placed)))


def _raise_main_verb(sentence: Sentence) -> Sentence:
    """Make what hangs on the only noun of a sentence without a verb its verb."""
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    if root is None or root.tag not in NOUN_TAGS:
        return sentence
    ended = sentence.text.rstrip().endswith(SENTENCE_END)
    verb = next(
        (
            sentence.tokens[child]
            for child in sentence.dependents(root.index, "acl", "advcl", "relcl")
            if child > root.index and _may_be_main(sentence, sentence.tokens[child], ended)
        ),
        None,
    )
    if verb is None or any(
        token.tag in FINITE and token.index < verb.index for token in sentence.tokens
    ):
        return sentence
    return replace(sentence, tokens=tuple(_raised(token, root, verb) for token in sentence.tokens))


def _may_be_main(sentence: Sentence, verb: Token, ended: bool) -> bool:
    """Say whether a verb may be its sentence's: in the past tense, or of a headline's forms."""
    if sentence.dependents(verb.index, "agent", "auxpass", "nsubj", "mark"):
        return False
    helpers = sentence.dependents(verb.index, "aux")
    if not ended and verb.tag == "VB" and helpers:
        # "Kenya to send troops".
        return [sentence.tokens[aux].lemma for aux in helpers] == ["to"]
    if helpers:
        return False
    if not ended and verb.tag in FINITE:
        return True
    return verb.tag in _PAST and (
        verb.tag == "VBD"
        or bool(sentence.dependents(verb.index, "dobj", "prt", "ccomp"))
        or _calls_for(sentence, verb)
        or _acts_with(sentence, verb)
    )


def _calls_for(sentence: Sentence, verb: Token) -> bool:
    """Say whether somebody calls for something or on somebody: that is no passive."""
    return verb.lemma == "call" and any(
        sentence.tokens[way].lemma in {"for", "on", "upon"}
        for way in sentence.dependents(verb.index, "prep")
    )


def _acts_with(sentence: Sentence, verb: Token) -> bool:
    """Say whether somebody does something with another ("troops trained with marines")."""
    return verb.lemma in words("done-with") and any(
        sentence.tokens[way].lemma in {"with", "alongside"}
        for way in sentence.dependents(verb.index, "prep")
    )


def _raised(token: Token, root: Token, verb: Token) -> Token:
    if token.index == verb.index:
        tag = "VBD" if token.tag == "VBN" else token.tag
        return replace(token, dep="ROOT", head=verb.index, tag=tag)
    if token.index == root.index:
        return replace(token, dep="nsubj", head=verb.index)
    own = token.dep in OF_THE_NOUN or token.index < verb.index
    if token.head == root.index and not own:
        return replace(token, head=verb.index)
    return token


def _raise_verb_before_noun(sentence: Sentence) -> Sentence:
    """Make a participle with a subject of its own, taken for its object's adjective, its verb."""
    for verb in sentence.tokens:
        if (
            verb.dep == "amod"
            and verb.tag in _PAST
            and verb.head > verb.index
            and (
                (
                    sentence.dependents(verb.index, "nsubj")
                    and sentence.dependents(verb.index, "aux")
                )
                or _stands_between(sentence, verb)
            )
        ):
            noun = sentence.tokens[verb.head]
            top = verb.index if noun.head == noun.index else noun.head
            changed = {
                verb.index: replace(verb, dep=noun.dep, head=top),
                noun.index: replace(noun, dep="dobj", head=verb.index),
            }
            if _stands_between(sentence, verb):
                doer = sentence.tokens[verb.index - 1]
                changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
            return with_tokens(sentence, changed)
    return sentence


def _stands_between(sentence: Sentence, verb: Token) -> bool:
    """Say whether a past tense stands between its doer and the only noun ("Chad relaxed curbs").

    The doer is a name, or a plural taken for how long or where ("Shia militias massed fighters").
    """
    before = sentence.tokens[verb.index - 1] if verb.index else verb
    return (
        verb.tag == "VBD"
        and sentence.tokens[verb.head].dep == "ROOT"
        and (
            (
                before.pos == "PROPN"
                and before.head == verb.head
                and before.dep in {"nmod", "compound"}
            )
            or (before.dep == "npadvmod" and before.head == verb.index and before.tag == "NNS")
            or _is_doer_in_disguise(sentence, before, verb)
        )
        and not any(token.tag in FINITE and token is not verb for token in sentence.tokens)
    )


def _is_doer_in_disguise(sentence: Sentence, before: Token, verb: Token) -> bool:
    """Say whether a doer is taken for an adjective ("Chad's general") or adverb ("USAID sent")."""
    owned = before.index > 1 and sentence.tokens[before.index - 1].dep == "case"
    first = before.index == 0 and before.text.isupper() and before.head == verb.index
    return (owned and before.tag == "JJ" and before.head == verb.head) or (
        first and before.pos == "ADV"
    )


def _hang_description(sentence: Sentence) -> Sentence:
    """Make the first of two subjects ("A close ally of Oslo, Rome …") tell who the second is."""
    changed: dict[int, Token] = {}
    for name in sentence.tokens:
        if name.dep not in _SUBJECTS or name.pos != "PROPN":
            continue
        verb = sentence.tokens[name.head]
        said = sentence.dependents(verb.index, *_SUBJECTS)
        first = sentence.tokens[said[0]]
        opens = min((name.index, *sentence.children[name.index]))
        comma = sentence.tokens[opens - 1] if opens else name
        described = len(said) == 2 and first.pos == "NOUN" and first.index < opens
        if described and comma.text == "," and said[1] == name.index < verb.index:
            changed[first.index] = replace(first, dep="appos", head=name.index)
    return with_tokens(sentence, changed)


def _make_participle(sentence: Sentence) -> Sentence:
    """Make a past tense without a subject, behind an object ("freed a man held …"), passive."""
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        bare = verb.dep == "acl" and verb.tag == "VBD" and sentence.tokens[verb.head].dep == "dobj"
        if bare and not sentence.dependents(verb.index, "nsubj", "dobj", "aux"):
            changed[verb.index] = replace(verb, tag="VBN")
    return with_tokens(sentence, changed)


def _make_passive(sentence: Sentence) -> Sentence:
    """Make a participle with a doer, taken for what its subject is ("was overrun by"), passive."""
    for verb in sentence.tokens:
        helper = sentence.tokens[verb.head]
        if not (
            verb.tag == "VBN"
            and verb.dep in {"attr", "acomp"}
            and helper.lemma == "be"
            and helper.index < verb.index
            and sentence.dependents(verb.index, "agent")
        ):
            continue
        top = verb.index if helper.head == helper.index else helper.head
        changed = {
            child: replace(
                sentence.tokens[child],
                head=verb.index,
                dep="nsubjpass"
                if sentence.tokens[child].dep == "nsubj"
                else sentence.tokens[child].dep,
            )
            for child in sentence.children[helper.index]
            if child != verb.index
        }
        changed[helper.index] = replace(helper, dep="auxpass", head=verb.index)
        changed[verb.index] = replace(verb, pos="VERB", dep=helper.dep, head=top)
        return with_tokens(sentence, changed)
    return sentence


def _tell_way_from_doer(sentence: Sentence) -> Sentence:
    """Make "by phone" behind a verb that has a subject of its own the way it was done."""
    changed: dict[int, Token] = {}
    for by in sentence.tokens:
        verb = sentence.tokens[by.head]
        if (
            by.dep == "agent"
            and verb.tag in FINITE
            and sentence.dependents(verb.index, "nsubj")
            and not sentence.dependents(verb.index, "auxpass", "nsubjpass")
        ):
            changed[by.index] = replace(by, dep="prep")
    return with_tokens(sentence, changed)


def _hang_what_is_allowed(sentence: Sentence) -> Sentence:
    """Make "to leave" in "allowed her to leave" what a verb of allowing or asking governs."""
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        told_to = clause.dep == "acl" and clause.tag == "VB"
        if not told_to or not sentence.dependents(clause.index, "aux"):
            continue
        noun = sentence.tokens[clause.head]
        above = sentence.tokens[noun.head]
        governs = (
            noun.dep == "dobj"
            and above.lemma in words("allowing")
            and noun.lemma not in words("chances")
        )
        if governs and above.index < noun.index < clause.index:
            changed[clause.index] = replace(clause, dep="xcomp", head=above.index)
    return with_tokens(sentence, changed)


def _hang_what_is_called_for(sentence: Sentence) -> Sentence:
    """Make "for X to be freed" what a verb of asking asks."""
    wanted = [
        token.index
        for token in sentence.tokens
        if token.dep == "advcl"
        and sentence.tokens[token.head].lemma in words("calling-for")
        and any(
            sentence.tokens[mark].lemma == "for"
            for mark in sentence.dependents(token.index, "mark")
        )
        and any(
            sentence.tokens[aux].lemma == "to" for aux in sentence.dependents(token.index, "aux")
        )
    ]
    return with_tokens(
        sentence, {index: replace(sentence.tokens[index], dep="xcomp") for index in wanted}
    )


def _free_place(sentence: Sentence) -> Sentence:
    """Make "outside" before a verb's bare noun the preposition it is."""
    for place in sentence.tokens:
        noun = sentence.tokens[place.head]
        if (
            place.lemma in _PLACING
            and place.dep == "amod"
            and noun.dep == "dobj"
            and place.index == noun.head + 1
        ):
            changed = {
                place.index: replace(place, pos="ADP", tag="IN", dep="prep", head=noun.head),
                noun.index: replace(noun, dep="pobj", head=place.index),
            }
            return with_tokens(sentence, changed)
    return sentence
