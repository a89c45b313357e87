"""Where a noun phrase or its clause is placed: the country of what happens there."""

from collections.abc import Iterable

from dateline.actors.names.nouns import countries_before
from dateline.actors.setting.discourse import governing_verb, phrase_first
from dateline.actors.setting.refuges import is_near_border
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import VERBAL, Sentence, ancestors

WITHIN = frozenset({"in", "at", "near", "across"})
AT, STATE = "at", "state"
TARGETS = frozenset({"on", "in", "at", "near", "against", "over", "into", "across"})


def place_of_relative(story: Story, number: int, index: int) -> str:
    """Return the country before a "where" clause that a token stands in."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    above = [index, *ancestors(sentence, index)]
    for clause in above:
        joined = tokens[clause].dep == "conj" and tokens[tokens[clause].head].dep == "relcl"
        relative = tokens[clause].head if joined else clause
        if tokens[relative].dep == "relcl" and any(
            tokens[child].text.lower() == "where"
            for child in (*sentence.children[clause], *sentence.children[relative])
        ):
            head = tokens[relative].head
            placed = story.lines[number].hit_at.get(head)
            named = story.names.read(placed) if placed else None
            if named is not None:
                return named.reading.code
            if head in story.lines[number].town_at:
                return story.lines[number].town_at[head].code
    return ""


def state_at(story: Story, number: int, index: int) -> str:
    """Return the code of the state that a token's name is of, or nothing."""
    placed = story.lines[number].hit_at.get(index)
    named = story.names.read(placed) if placed else None
    return named.reading.code if named is not None and named.reading.sort == "state" else ""


def country_at(story: Story, number: int, index: int) -> str:
    """Return the code of the state that a token names, or that its town lies in, or nothing."""
    town = story.lines[number].town_at.get(index)
    return state_at(story, number, index) or (town.code if town is not None else "")


def place_of(story: Story, number: int, index: int) -> str:
    """Return the country that a noun phrase or its clause is placed in, or nothing."""
    sentence = story.sentences[number]
    return _first_country(story, number, sentence.behind(index)) or place_of_clause(
        story, number, governing_verb(sentence, index), index
    )


def place_behind(story: Story, number: int, index: int) -> str:
    """Return the first country that a place behind a token is in ("at a base in Iraq")."""
    sentence = story.sentences[number]
    codes = (
        country_at(story, number, inner)
        for preposition in sentence.tokens[index:]
        if preposition.lemma in {"in", "near", "inside", "across", "off"}
        for inner in sentence.dependents(preposition.index, "pobj")
    )
    return next(filter(None, codes), "")


def place_of_clause(story: Story, number: int, verb: int, whose: int = -1) -> str:
    """Return the country that the clause of a verb is placed in, or nothing.

    Args:
        story: The story.
        number: The sentence.
        verb: The verb.
        whose: The noun whose country is asked for, if one is.
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    clause = verb
    while verb >= 0:
        # "Flew to Minsk and praised the government".
        came = verb != clause and sentence.tokens[verb].lemma in words("visiting")
        inside = sentence.dependents(verb, "dobj")
        for preposition in (
            *sentence.dependents(verb, "prep"),
            *(child for thing in inside for child in sentence.dependents(thing, "prep")),
        ):
            opening = preposition == 0 and sentence.tokens[preposition].lemma == "from"
            where = sentence.tokens[preposition].lemma
            if not opening and where not in WITHIN and not (came and where == "to"):
                # "From Geneva, the ministry said" is where it speaks.
                continue
            if line.lower[preposition - 1] in words("seated"):
                # "Take it to the International Court of Justice in The Hague."
                continue
            for inner in sentence.dependents(preposition, "pobj"):
                code = country_at(story, number, inner)
                if code and where == AT and _acts_on(story, number, whose, verb, inner):
                    continue
                code = code or _country_taken_up(story, number, inner)
                if code:
                    return code
                if line.lower[inner] in words("acts-of-forces"):
                    # "In a Russian airstrike on Kyiv" is where it strikes, not whose it is.
                    code = _target(story, number, inner)
                    if code:
                        return code
                    continue
                if line.lower[inner] in words("premises-abroad"):
                    # "In the American ambassador's residence", "at a Turkish base".
                    continue
                staff = whose >= 0 and _stands_right_before(sentence, whose, preposition)
                if not staff and line.lower[inner] in words("embassy"):
                    # "Threw eggs at the Danish embassy in Oslo" is in Norway; its staff is Danish.
                    code = _site_of(story, number, inner)
                    if code:
                        return code
                    continue
                if sentence.tokens[inner].lemma in words("given-in"):
                    continue
                before = countries_before(story.names, line, phrase_first(sentence, inner), inner)
                if before and is_near_border(sentence, before[0].last):
                    continue
                if before and before[0].reading.sort == "state":
                    return before[0].reading.code
                for beside in sentence.dependents(inner, "appos"):
                    # "in Baghuz, eastern Syria"
                    code = state_at(story, number, beside)
                    if code:
                        return code
        token = sentence.tokens[verb]
        if token.dep not in {"conj", "xcomp", "advcl"} or token.head == verb:
            return ""
        verb = token.head
    return ""


def _country_taken_up(story: Story, number: int, index: int) -> str:
    """Return the code of the state that "his country" stands for, where that is told."""
    owned = story.sentences[number].dependents(index, "poss")
    if not owned or story.lines[number].lower[index] not in words("country-in-general"):
        return ""
    found = story.who(number, index)
    return found.entities[0].code if found.sort == STATE and len(found.entities) == 1 else ""


def _acts_on(story: Story, number: int, whose: int, verb: int, index: int) -> bool:
    """Say whether a state is what a subject does something to: "the minister hit back at India"."""
    acting = whose in story.sentences[number].dependents(verb, "nsubj")
    return acting and bool(state_at(story, number, index))


def place_hit(story: Story, number: int, verb: int) -> str:
    """Return the country of the town that a verb's object is: "attacked the city of Goma".

    Args:
        story: The story.
        number: The sentence.
        verb: The verb, below nought for none.
    """
    if verb < 0:
        return ""
    sentence = story.sentences[number]
    for thing in sentence.dependents(verb, "dobj"):
        settled = sentence.tokens[thing].lemma in words("settlement")
        code = _first_country(
            story, number, (thing, *(sentence.behind(thing, "of") if settled else ()))
        )
        if code:
            return code
    return ""


def _stands_right_before(sentence: Sentence, noun: int, preposition: int) -> bool:
    """Say whether a preposition goes on with a noun that stands before it: no verb parts them."""
    between = sentence.tokens[noun:preposition]
    return bool(between) and all(token.pos not in VERBAL for token in between)


def _site_of(story: Story, number: int, index: int) -> str:
    """Return the country that a building is said to stand in: "the Danish embassy in Oslo"."""
    return _place_behind(story, number, index, WITHIN)


def _target(story: Story, number: int, index: int) -> str:
    """Return the country that an act of force hits or happens in: "a raid on Kyiv"."""
    return _place_behind(story, number, index, TARGETS)


def _place_behind(story: Story, number: int, index: int, parting: frozenset[str]) -> str:
    """Return the first country that stands behind a word, parted from it by some prepositions."""
    return _first_country(story, number, story.sentences[number].behind(index, *parting))


def _first_country(story: Story, number: int, tokens: Iterable[int]) -> str:
    """Return the first country that one of some words tells, or nothing."""
    return next((code for at in tokens if (code := country_at(story, number, at))), "")
