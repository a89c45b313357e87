"""Where a word stands that takes a party up: what it cannot be, what its construction favours."""

from dateline.actors.references.coreference import Place
from dateline.actors.references.freed import freed_captives
from dateline.actors.references.harmed import is_harmed_by_another
from dateline.actors.setting.discourse import clause_subjects, dependency_of, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import SUBJECTS, VERBAL, Sentence, ancestors

GOVERNED = frozenset({"dobj", "dative", "pobj"})
QUOTES = frozenset({'"', "“", "”"})
TAKEN_WITH = frozenset({"to", "with", "from", "on", "against", "for", "at", "over", "of", "into"})
PERSONS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
PENALISED_FOR = frozenset({"for", "over"})
BESIDE = frozenset({"conj", "appos"})


def anaphor_at(story: Story, number: int, index: int) -> Place:
    """Return where a word stands that takes up a party spoken of elsewhere.

    Args:
        story: The story.
        number: The sentence.
        index: The word.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    verb = governing_verb(sentence, index)
    possessive = token.dep == "poss"
    excluded = {index, token.head} if possessive else {index}
    penalised = _penalised(sentence, index, verb) if verb >= 0 and possessive else []
    if verb >= 0 and (not possessive or penalised or is_harmed_by_another(sentence, index, verb)):
        excluded.update(clause_subjects(sentence, verb))
    if verb >= 0 and freed_captives(sentence, index, verb):
        # Nobody frees himself: "rebels freed the nurses a week after they were seized".
        excluded.update(sentence.dependents(sentence.tokens[verb].head, "nsubj"))
    if verb >= 0 and not possessive:
        excluded.update(_beside_it(sentence, index, verb))
        excluded.update(_said_by_it(sentence, index, verb))
    spokesman, client = _client(sentence, index)
    excluded.update(spokesman)
    below = index
    for above in ancestors(sentence, index):
        if sentence.tokens[above].pos in VERBAL or sentence.tokens[below].dep in BESIDE:
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
        _favoured(sentence, index, verb) | client.union(penalised),
        no_thing=token.dep == "dobj"
        and verb >= 0
        and sentence.tokens[verb].lemma in words("done-to-somebody"),
        a_state=possessive
        and token.lemma == "its"
        and sentence.tokens[token.head].lemma in words("of-states-only"),
    )


def _beside_it(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return what a verb takes besides: nobody sends troops to themselves, or data with itself.

    Whose premier rails against "it" is not it either.
    """
    token = sentence.tokens[index]
    preposition = sentence.tokens[token.head]
    beside: list[int] = []
    if token.dep == "dative" or (
        token.dep == "pobj" and preposition.head == verb and preposition.lemma in TAKEN_WITH
    ):
        ways = [
            way
            for way in sentence.dependents(verb, "prep", "dative", "agent")
            if way < preposition.index
        ]
        beside += sentence.dependents(verb, "dobj")
        beside += [inner for way in ways for inner in sentence.dependents(way, "pobj")]
    if token.text == "it" and token.dep in GOVERNED:
        for subject in clause_subjects(sentence, verb):
            beside += sentence.dependents(subject, "poss")
    return beside


def _said_by_it(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return the words that a pronoun says, between marks of quotation: "“Roe lied,” he said"."""
    if index not in sentence.dependents(verb, "nsubj"):
        return []
    if sentence.tokens[verb].lemma not in words("saying"):
        return []
    marks = [token.index for token in sentence.tokens[:index] if token.text in QUOTES]
    return [
        inner
        for opening, closing in zip(marks[::2], marks[1::2], strict=False)
        for inner in range(opening, closing)
    ]


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
        found += _helped(sentence, index, verb)
    if tokens[index].text == "it":
        found += who_says(sentence, index, verb)
    return frozenset(found)


def _helped(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return to whom somebody is sent to help: "sent advisers to Chad to train its army"."""
    clause = sentence.tokens[verb]
    if clause.dep != "advcl" or clause.tag != "VB" or clause.lemma not in words("done-for-others"):
        return []
    hosts = sentence.governed(clause.head, ("prep", "dative"), "to")
    return [host for host in hosts if host < index]


def _penalised(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return whom a penalty hits for a deed of its own: "curbs on Chad over its arrests"."""
    if not any(
        sentence.tokens[above].dep == "prep" and sentence.tokens[above].lemma in PENALISED_FOR
        for above in ancestors(sentence, index)[:2]
    ):
        return []
    found: list[int] = []
    for thing in sentence.dependents(verb, "dobj", "nsubjpass"):
        if sentence.tokens[thing].lemma in words("penalties"):
            found += sentence.behind(thing, "on", "against")
            found += sentence.behind(verb, "on", "against")
        if sentence.tokens[verb].lemma in words("sending-envoys-home"):
            found += sentence.dependents(thing, "poss")
    return [one for one in found if one < index]


def who_says(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return who says what "it" would do: "France left, and Italy said it would stay".

    So of a crew or unit that knows it: "the crew knew it was firing on a school".
    """
    clause = sentence.tokens[verb]
    above = sentence.tokens[clause.head]
    if sentence.tokens[index].dep not in SUBJECTS or clause.dep != "ccomp":
        return []
    subjects = [one for one in sentence.dependents(above.index, "nsubj") if one < index]
    if above.lemma in words("saying"):
        return subjects
    acts = above.lemma in words("knowing") and clause.tag == "VBG"
    return [one for one in subjects if acts and sentence.tokens[one].lemma in words("crews")]


def _client(sentence: Sentence, index: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return who speaks for a client, and the client: "his lawyer said he was beaten".

    What a lawyer says somebody did or suffered is of whoever employs him.
    """
    if sentence.tokens[index].text.lower() not in PERSONS:
        return frozenset(), frozenset()
    for above in ancestors(sentence, index):
        if sentence.tokens[above].lemma not in words("saying", "disclosing"):
            continue
        for speaker in sentence.dependents(above, "nsubj"):
            clients = sentence.dependents(speaker, "poss")
            lemma = sentence.tokens[speaker].lemma
            if clients and speaker != index and lemma in words("speaks-for-a-client"):
                return frozenset({speaker}), frozenset(clients)
    return frozenset(), frozenset()


def _asked(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return whoever is asked to do what a clause with a pronoun in it tells."""
    clause = sentence.tokens[verb]
    above = sentence.tokens[clause.head]
    if clause.dep not in {"xcomp", "ccomp", "advcl"} or above.lemma not in words("asking"):
        return []
    found = sentence.dependents(above.index, "dobj")
    found += sentence.behind(above.index, "on", "to", "upon")
    if not found and clause.dep == "ccomp":
        found = sentence.dependents(verb, "nsubj")
    return [token for token in found if token < index]
