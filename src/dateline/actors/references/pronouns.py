"""Who a pronoun stands for: a relative one by its clause, a personal one by what was spoken of.

Source: the salience factors are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora
Resolution" (Computational Linguistics 20, 1994): recency, subject, object, parallelism.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from dateline.actors.references.anaphors import anaphor_at, who_says
from dateline.actors.references.armed_again import armed_again
from dateline.actors.references.called_country import state_of_those_who_say
from dateline.actors.references.cataphora import told_behind, whose_clause_follows
from dateline.actors.references.coreference import (
    INSIDE,
    WINDOW,
    Place,
    codes_of,
    most_present,
    names_of,
)
from dateline.actors.references.freed import captives_told
from dateline.actors.references.one_of_several import as_one
from dateline.actors.references.pairs import is_between_two, pair
from dateline.actors.references.plan_again import maker_of_plan
from dateline.actors.references.protagonist import protagonist
from dateline.actors.references.ruled_out import is_of_other_sex, ruled_out
from dateline.actors.setting.discourse import NOBODY, Found, Party, clause_subjects, codes_within
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence, ancestors, heads_resolution, is_left_out

SINGULAR = frozenset({"it", "its", "itself"})
PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
OWN = "own"
ANSWERING = 2.5
FOLLOWED = frozenset({"PTY", "REB", "PRM", "OPP", "SOC", "REL"})
THINGS = frozenset({"state", "organisation", "group", "body", "company", "collective", "thing"})


def read_relative(story: Story, number: int, index: int) -> Found:
    """Return who a relative pronoun stands for: the noun its clause hangs on."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    for above in [index, *ancestors(sentence, index)]:
        if tokens[above].dep == "relcl" and tokens[above].head != above:
            return taken_up(story, number, index, story.who(number, tokens[above].head))
    for before in range(index - 1, max(index - 3, -1), -1):
        if tokens[before].pos in {"NOUN", "PROPN"}:
            return taken_up(story, number, index, story.who(number, before))
    return NOBODY


def read_pronoun(story: Story, number: int, index: int) -> Found:
    """Return who a personal pronoun stands for."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    word = token.text.lower()
    if is_left_out(token):
        return _read_left_out(story, number)
    if word in words("conversing"):
        # Only who says it can tell, and the last party spoken of is seldom that.
        return NOBODY
    place = anaphor_at(story, number, index)
    if word == "it" and place.subject and _empty_it(sentence, place.verb):
        return NOBODY
    if word.endswith(("self", "selves")):
        subjects = clause_subjects(sentence, place.verb)
        if not subjects or subjects[0] == index:
            return NOBODY
        return taken_up(story, number, index, story.who(number, subjects[0]))
    opening = whose_clause_follows(story, number, index) if word in PERSONAL else NOBODY
    if opening.entities:
        return taken_up(story, number, index, opening)
    if sentence.tokens[index + 1 : index + 2] and sentence.tokens[index + 1].lemma == OWN:
        # "Criticised her own army": of whoever does it, if words tell who that is.
        doers = [one for one in clause_subjects(sentence, place.verb) if one < index]
        doer = story.who(number, doers[0]) if doers and place.possessive else NOBODY
        if doer.entities:
            return taken_up(story, number, index, doer)
    if word == "its":
        joined = sentence.tokens[token.head]
        beside = story.who(number, joined.head) if joined.dep == "conj" else NOBODY
        if beside.entities:
            # "Detained a trawler and its crew".
            return taken_up(story, number, index, beside)
    plan = maker_of_plan(story, number, index) if word == "it" else NOBODY
    if plan.entities:
        return plan
    party = captives_told(story, number, index, place.verb) if place.verb >= 0 else None
    barred = ruled_out(story, number, index, place.verb)
    if party is None:
        earlier = [one for one in story.earlier(number, index) if not barred(one)]
        if word in SINGULAR:
            earlier = [as_one(story, one) for one in earlier]
        if word == "they" and place.subject:
            earlier = [one for one in earlier if not is_between_two(story, one)]
        if word == "its" and sentence.tokens[token.head].lemma in words("followers-of-a-group"):
            earlier = _groups_among(earlier, number) or earlier
        party = _pronoun(word, earlier, place, story.counts, _answers(sentence, index, place))
    armed = armed_again(story, number, index, place.verb, party)
    if armed.entities:
        return taken_up(story, number, index, armed)
    saying = who_says(sentence, index, place.verb) if word == "it" and place.verb >= 0 else []
    if saying:
        # "The bank said it had lent": nobody but the bank, known or not.
        said = story.who(number, saying[0])
        if party is None or codes_within(party.found) != codes_within(said):
            return taken_up(story, number, index, said)
    if party is None and place.subject:
        behind = told_behind(story, number, index, _fits(word))
        if behind.entities:
            return taken_up(story, number, index, behind)
    state = state_of_those_who_say(story, number, place.verb) if word == "its" else None
    if state is not None and (party is None or party.sentence != number):
        return taken_up(story, number, index, Found((state,), "state"))
    if party is None and word in {"they", "them"}:
        # "The minister met his Chilean counterpart. They signed …": one each of two countries.
        both = pair(story.earlier(number, index), place, "persons", lambda _: None)
        return taken_up(story, number, index, both) if _are_of_two(both) else NOBODY
    if party is None and word in PERSONAL and not place.possessive:
        told_most = protagonist(story, number, index, word, barred)
        return taken_up(story, number, index, told_most) if told_most.entities else NOBODY
    return taken_up(story, number, index, party.found) if party else NOBODY


def _groups_among(earlier: Sequence[Party], number: int) -> list[Party]:
    """Return the parties, movements and armed groups just spoken of: no state has followers."""
    return [
        one
        for one in earlier
        if number - one.sentence <= 1
        and any(not FOLLOWED.isdisjoint(entity.sector) for entity in one.found.entities)
    ]


def _answers(sentence: Sentence, index: int, place: Place) -> bool:
    """Say whether a pronoun is who answers: "He, in turn, refused", "which it denied"."""
    if not place.subject or place.verb < 0:
        return False
    clause = sentence.tokens[place.verb]
    if clause.dep == "relcl" and clause.lemma in words("denying"):
        return True
    if clause.lemma in words("answering"):
        return True
    said = " ".join(token.text.lower() for token in sentence.tokens[index : index + 6])
    return any(cue in said for cue in words("in-answer"))


def _are_of_two(found: Found) -> bool:
    return len({entity.code for entity in found.entities}) == len(found.entities) == 2


def _read_left_out(story: Story, number: int) -> Found:
    """Return the body whose resolution it is where a clause leaves its subject out.

    A body that no word tells the country of is nobody: it would get that of whom it speaks of.
    """
    heading = next(n for n in range(number, -1, -1) if heads_resolution(story.sentences[n]))
    heads = (token.index for token in story.sentences[heading].tokens if token.dep == "ROOT")
    body = story.who(heading, next(heads))
    entities = tuple(
        replace(entity, via="coreference") for entity in body.entities if not story.is_guess(entity)
    )
    return replace(body, entities=entities) if entities else NOBODY


def _empty_it(sentence: Sentence, verb: int) -> bool:
    """Return whether a subject "it" stands for nothing: "it is clear that", "it rained"."""
    if verb < 0:
        return True
    if sentence.tokens[verb].lemma in words("weather"):
        return True
    if sentence.tokens[verb].lemma != "be":
        return False
    complements = sentence.dependents(verb, "acomp", "attr")
    clauses = {"ccomp", "xcomp", "advcl", "relcl", "csubj", "acl"}
    return bool(complements) and any(
        sentence.tokens[child].dep in clauses
        for top in (verb, *complements)
        for child in sentence.children[top]
    )


def _pronoun(
    word: str,
    parties: Sequence[Party],
    place: Place,
    counts: dict[tuple[str, ...], int],
    answers: bool,
) -> Party | None:
    """Return the party that a personal pronoun stands for.

    Args:
        word: The pronoun, lower case.
        parties: The parties and things before it, in text order.
        place: Where it stands.
        counts: How often each party was mentioned so far.
        answers: Whether it is who answers what was just said to him.
    """
    fits = _fits(word)
    candidates = []
    for party in reversed(parties):
        distance = place.sentence - party.sentence
        if distance > WINDOW:
            break
        placed = party.place and not place.a_state
        if placed or party.dependency in INSIDE or not fits(party.found):
            continue
        if distance == 0 and party.token in place.excluded:
            continue
        if place.no_thing and party.found.sort == "thing":
            continue
        if place.a_state and party.found.sort == "organisation":
            # "The Union welcomed Chad and praised its government": Chad's.
            continue
        presence = _presence(word, party, place, distance, counts)
        if answers and distance <= 1:
            presence += -ANSWERING if party.subject else ANSWERING
        candidates.append((party, presence))
    chosen = most_present(candidates, names_of if word in PERSONAL else codes_of)
    return chosen if chosen is not None and chosen.found.entities else None


def _presence(
    word: str, party: Party, place: Place, distance: int, counts: dict[tuple[str, ...], int]
) -> float:
    score = party.weight - 1.7 * distance + 0.3 * min(counts.get(names_of(party), 0), 4)
    if party.subject and place.subject:
        score += 1.0
    elif party.dependency == "dobj" and not place.subject and not place.possessive:
        score += 1.6
    if distance == 0 and party.token in place.favoured:
        score += 2.5
    if place.a_state and distance == 0 and party.found.sort == "state":
        score += 2.0
    if place.possessive and party.subject and party.verb == place.verb and not place.favoured:
        score += 2.0
    if party.dependency == "poss":
        score -= 0.8
    if party.found.sort == "thing":
        score -= 0.9 if party.subject else 1.4
    elif word in SINGULAR and party.found.sort == "state":
        score += 0.3
    elif word not in SINGULAR and word not in PERSONAL:
        score += 1.0 if party.found.many else -0.5
    return score


def _fits(word: str) -> Callable[[Found], bool]:
    if word in PERSONAL:
        return lambda found: (
            found.sort == "person"
            and not found.many
            and not _is_no_person(found)
            and not is_of_other_sex(word, found)
        )
    if word in SINGULAR:
        return lambda found: (
            not found.many
            and (found.sort in THINGS or (word == "its" and _is_an_institution(found)))
        )
    return lambda found: found.many or found.sort in {"group", "people", "collective"}


def _is_an_institution(found: Found) -> bool:
    """Say whether a role is that of a house or an outlet: no museum is "he"."""
    return found.term.rpartition(" ")[2] in words("institution")


def _is_no_person(found: Found) -> bool:
    """Say whether a role is that of a house, an outlet, a craft or a base: none of them is "he"."""
    return _is_an_institution(found) or found.term.rpartition(" ")[2] in words("craft")
