"""Noun phrases that point to a party spoken of elsewhere, found in the tree."""

from functools import cache

from msgspec.structs import replace

from dateline.actors.coreference import (
    LONG_WINDOW,
    Place,
    country,
    described,
    pair,
    pronoun,
    regional_codes,
)
from dateline.actors.discourse import (
    NOBODY,
    VERBS,
    Found,
    clause_subjects,
    dependency_of,
    governing_verb,
)
from dateline.actors.freed import captives_told, freed_captives
from dateline.actors.harmed import is_harmed_by_another
from dateline.actors.nouns import countries_before
from dateline.actors.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence, ancestors, heads_resolution, is_left_out
from dateline.records import Entity

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SEVERAL = {"three": 3, "four": 4, "five": 5, "six": 6}
BODIES = frozenset({"organisation", "group", "company", "body"})
BESIDE = frozenset({"conj", "appos"})
SHORTEST = 4
AGAIN_WITHIN = 4
GENERAL_COUNTRY = frozenset({"country", "nation", "state", "homeland"})


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
    place = _place(story, number, index)
    if word == "it" and place.subject and _empty_it(sentence, place.verb):
        return NOBODY
    if word.endswith(("self", "selves")):
        subjects = clause_subjects(sentence, place.verb)
        if not subjects or subjects[0] == index:
            return NOBODY
        return taken_up(story, number, index, story.who(number, subjects[0]))
    if word == "its":
        joined = sentence.tokens[token.head]
        beside = story.who(number, joined.head) if joined.dep == "conj" else NOBODY
        if beside.entities:
            # "Detained a trawler and its crew".
            return taken_up(story, number, index, beside)
    party = captives_told(story, number, index, place.verb) if place.verb >= 0 else None
    if party is None:
        party = pronoun(word, story.earlier(number, index), place, story.counts)
    if party is None and word in {"they", "them"}:
        # "The minister met his Chilean counterpart. They signed …": one each of two countries.
        both = pair(story.earlier(number, index), place, "persons", lambda _: None)
        return taken_up(story, number, index, both) if _are_of_two(both) else NOBODY
    return taken_up(story, number, index, party.found) if party else NOBODY


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
        replace(entity, via="coreference")
        for entity in body.entities
        if (entity.start, entity.end) not in story.guesses
    )
    return replace(body, entities=entities) if entities else NOBODY


def _place(story: Story, number: int, index: int) -> Place:
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    verb = governing_verb(sentence, index)
    possessive = token.dep == "poss"
    excluded = {index, token.head} if possessive else {index}
    if verb >= 0 and (not possessive or is_harmed_by_another(sentence, index, verb)):
        excluded.update(clause_subjects(sentence, verb))
    if verb >= 0 and freed_captives(sentence, index, verb):
        # Nobody frees himself: "rebels freed the nurses a week after they were seized".
        excluded.update(sentence.dependents(sentence.tokens[verb].head, "nsubj"))
    below = index
    for above in ancestors(sentence, index):
        if sentence.tokens[above].pos in VERBS or sentence.tokens[below].dep in BESIDE:
            break
        # "Several dozen of its nationals" is not whose they are.
        excluded.add(above)
        below = above
    return Place(
        number,
        index,
        verb,
        dependency_of(sentence, index) in SUBJECTS,
        possessive,
        frozenset(excluded),
        _favoured(sentence, index, verb),
        no_thing=token.dep == "dobj"
        and verb >= 0
        and sentence.tokens[verb].lemma in words("done-to-somebody"),
    )


def _favoured(sentence: Sentence, index: int, verb: int) -> frozenset[int]:
    """Return tokens that the construction makes likely: "although X failed, they …"."""
    if verb < 0:
        return frozenset()
    tokens = sentence.tokens
    found: list[int] = []
    for clause in sentence.dependents(verb, "advcl"):
        if clause < index:
            found += sentence.dependents(clause, *SUBJECTS)
    if tokens[verb].lemma in words("judging") and tokens[index].dep == "poss":
        found += [child for child in sentence.dependents(verb, "dobj") if child < index]
    if tokens[index].dep == "poss":
        found += _asked(sentence, index, verb)
    if tokens[index].text == "it":
        found += _saying(sentence, index, verb)
    return frozenset(found)


def _saying(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return who says what "it" would do: "France left, and Italy said it would stay"."""
    clause = sentence.tokens[verb]
    above = sentence.tokens[clause.head]
    if (
        sentence.tokens[index].dep not in SUBJECTS
        or clause.dep != "ccomp"
        or above.lemma not in words("saying")
    ):
        return []
    return [token for token in sentence.dependents(above.index, "nsubj") if token < index]


def _asked(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return whoever is asked to do what a clause with a pronoun in it tells."""
    clause = sentence.tokens[verb]
    above = sentence.tokens[clause.head]
    if clause.dep not in {"xcomp", "ccomp", "advcl"} or above.lemma not in words("asking"):
        return []
    found = sentence.dependents(above.index, "dobj")
    for preposition in sentence.dependents(above.index, "prep"):
        if sentence.tokens[preposition].lemma in {"on", "to", "upon"}:
            found += sentence.dependents(preposition, "pobj")
    if not found and clause.dep == "ccomp":
        found = sentence.dependents(verb, "nsubj")
    return [token for token in found if token < index]


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


@cache
def _kinds_of_pairs() -> dict[str, str]:
    """Return of what kind the two are that a word stands for: countries, persons or any."""
    return {
        word: kind
        for kind in ("any", "persons", "countries")
        for word in sorted(words(f"pair-{kind}"))
    }


def read_pair(story: Story, number: int, index: int, definite: str) -> Found | None:
    """Return the two parties of "the two sides", "both countries"; None if it is no pair.

    Args:
        story: The story.
        number: The sentence.
        index: The head.
        definite: The word that makes the phrase definite, or nothing.
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower[index]
    kind = _kinds_of_pairs().get(lower)
    if kind is None and lower != "trio":
        return None
    size = _size(sentence, index, lower)
    if size > 2:
        if not definite and lower != "trio":
            return None
        return _several(story, number, index, kind or "any", size)
    if lower in {"two", "both", "pair", "duo"}:
        if sentence.dependents(index, "prep") or (lower != "both" and definite != "the"):
            return None
        if sentence.tokens[index].dep in {"det", "preconj", "predet", "nummod"}:
            return None
    else:
        told = {
            sentence.tokens[child].text.lower()
            for child in sentence.children[index]
            if child < index
        }
        if "both" not in told and not ("two" in told and definite):
            return None
        if _says_of_whom(sentence, index):
            return None
    first = story.first(number, index)
    if countries_before(story.names, story.lines[number], first, index):
        return None
    found = pair(
        story.earlier(number, first),
        _place(story, number, index),
        kind or "any",
        lambda code: state_entity(story, code),
    )
    return taken_up(story, number, index, found)


def _says_of_whom(sentence: Sentence, index: int) -> bool:
    """Say whether a phrase names its own countries ("the two presidents of Chile and Peru")."""
    return any(
        sentence.tokens[name].pos == "PROPN"
        for of in sentence.dependents(index, "prep")
        if sentence.tokens[of].lemma == "of"
        for name in sentence.dependents(of, "pobj")
    )


def _size(sentence: Sentence, index: int, lower: str) -> int:
    """Return how many parties a noun says they are: 3 for "the three countries", else 2."""
    if lower == "trio":
        return 3
    told = {sentence.tokens[child].text.lower() for child in sentence.children[index]}
    return next((SEVERAL[word] for word in told if word in SEVERAL), 2)


def _several(story: Story, number: int, index: int, kind: str, size: int) -> Found | None:
    """Return the three or more parties named together that "the three countries" stands for."""
    first = story.first(number, index)
    if countries_before(story.names, story.lines[number], first, index):
        return None
    found = pair(
        story.earlier(number, first),
        _place(story, number, index),
        kind,
        lambda code: state_entity(story, code),
        size,
    )
    return taken_up(story, number, index, found) if found.entities else None


def state_entity(story: Story, code: str) -> Entity | None:
    """Return the state with a code, its place in the text still open."""
    entry_number = story.register.states.get(code)
    if entry_number is None:
        return None
    entry = story.register.entries[entry_number]
    return Entity(
        text="",
        start=0,
        end=0,
        name=entry.name,
        code=entry.code,
        sector=entry.sectors_on(story.on),
        id=entry.id,
        wikidata=entry.wikidata,
    )


def read_country(story: Story, number: int, index: int) -> Found:
    """Return the state that "the country", "the West African nation" stands for."""
    code = _country_code(story, number, index)
    state = state_entity(story, code) if code else None
    return taken_up(story, number, index, Found((state,), "state")) if state else NOBODY


def _country_code(story: Story, number: int, index: int) -> str | None:
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    first = story.first(number, index)
    modifiers = story.between(number, index)
    allowed = frozenset[str]()
    if modifiers or token.lemma not in GENERAL_COUNTRY:
        allowed = regional_codes(story.register, modifiers, token.lemma)
    if not allowed and countries_before(story.names, story.lines[number], first, index):
        return None
    place = _place(story, number, index)
    excluded: set[str] = set()
    if not place.possessive and place.verb >= 0:
        for subject in clause_subjects(sentence, place.verb):
            found = story.who(number, subject)
            if found.sort == "state":
                excluded.update(entity.code for entity in found.entities)
    earlier = story.earlier(number, first)
    code = country(
        earlier, place, excluded=frozenset(excluded), allowed=allowed, focus=story.leading
    )
    spoken = {code for party in earlier for code in party.codes} - excluded
    if code is None and not (spoken & allowed if allowed else spoken):
        # Nothing before it fits: what the story is about comes after, or in the headline.
        if not allowed:
            return story.focus or None
        ahead = [code for code in story.names.near if code in allowed and code not in excluded]
        return ahead[0] if len(ahead) == 1 else None
    return code


def read_described(story: Story, number: int, index: int) -> Found | None:
    """Return the party that "the bloc", "the group", "the mercenary forces" stands for."""
    line = story.lines[number]
    lower = line.lower[index]
    if not any(lower in words(name) for name in ("organisation", "group", "company")):
        return None
    sentence = story.sentences[number]
    first = story.first(number, index)
    if any(first <= placed[0] <= index for placed in line.hits):
        return None
    if any(
        sentence.tokens[child].lemma == "of" for child in sentence.dependents(index, "prep")
    ) or sentence.dependents(index, "poss"):
        return None
    party = described(
        story.earlier(number, first), story.register, lower, story.between(number, index), number
    )
    return taken_up(story, number, index, party.found) if party else None


def read_repeated(story: Story, number: int, index: int) -> Found | None:
    """Return the named body that a bare noun repeats the last word of: "the coalition".

    Args:
        story: The story.
        number: The sentence.
        index: The noun, which has an article.
    """
    lower = story.lines[number].lower[index]
    if lower in words("everywhere") or lower in words("relational") or len(lower) < SHORTEST:
        return None
    sentence = story.sentences[number]
    if story.between(number, index) or sentence.dependents(index, "prep", "poss", "acl", "relcl"):
        return None
    first = story.first(number, index)
    for party in reversed(story.parties):
        if party.sentence >= number and party.token >= first:
            continue
        if number - party.sentence > LONG_WINDOW:
            return None
        if party.found.sort in BODIES and len(party.found.entities) == 1:
            named = party.found.entities[0]
            if _ends_with(named.name, lower) or _ends_with(named.text, lower):
                return taken_up(story, number, index, party.found)
    return None


def _ends_with(name: str, word: str) -> bool:
    """Say whether a name of several words has a given one, in capitals, for its last."""
    said = name.rsplit(maxsplit=1)
    return len(said) > 1 and said[-1][:1].isupper() and said[-1].lower() == word


def read_transparent(story: Story, number: int, index: int) -> Found | None:
    """Return who is meant by "hundreds of", "members of", "all of": those after the "of"."""
    sentence = story.sentences[number]
    for preposition in sentence.dependents(index, "prep"):
        if sentence.tokens[preposition].lemma not in {"of", "among"}:
            continue
        for inner in sentence.dependents(preposition, "pobj"):
            found = story.who(number, inner)
            if not found.entities and sentence.tokens[index].lemma == "member":
                found = Found(
                    tuple(
                        entity
                        for owner in sentence.dependents(inner, "poss")
                        for entity in story.who(number, owner).entities
                    ),
                    "people",
                )
            if found.entities:
                many = Found(found.entities, found.sort, True, found.term)
                return taken_up(story, number, index, many, None)
    return None


def read_person_again(story: Story, number: int, index: int, code: str) -> Found:
    """Return the person whom "the Australian" or "the 48-year-old" takes up.

    Args:
        story: The story.
        number: The sentence.
        index: The head.
        code: The person's country, if the words tell it.

    Returns:
        The person of that country last spoken of; nobody where the last sentence that speaks of
        one speaks of several.
    """
    for distance in range(AGAIN_WITHIN + 1):
        there = {
            party.found.entities[0].name: party.found
            for party in story.earlier(number, story.first(number, index))
            if party.sentence == number - distance
            and party.found.sort == "person"
            and len(party.found.entities) == 1
            and (not code or party.found.entities[0].code == code)
        }
        if there:
            (found, *more) = there.values()
            return NOBODY if more else taken_up(story, number, index, found)
    return NOBODY
