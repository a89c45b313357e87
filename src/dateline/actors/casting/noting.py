"""Mentions kept as they are read: each sentence's parties, alone and joined."""

from dateline.actors.references.coreference import INSIDE, names_of
from dateline.actors.roles.extremists import salient_extremists
from dateline.actors.setting.discourse import (
    WEIGHTS,
    Found,
    Party,
    codes_within,
    dependency_of,
    governing_verb,
    preposition_of,
)
from dateline.actors.setting.refuges import lies_beyond
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import PLURAL_TAGS, SUBJECTS, is_calendar_name

HEADS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"})
BODIES = frozenset({"organisation", "company", "body"})
THINGS = frozenset({"nsubj", "nsubjpass", "dobj"})
SPOTS = frozenset({"in", "at", "near", "outside", "inside", "across", "throughout"})
MAIN_CLAUSE = 0.7
# A country that labels an item ("Mali: ...") is what it is about; no pronoun takes it up.
TOPIC = 6.0


def note_story(story: Story) -> None:
    """Read a story sentence by sentence, and keep the parties of each."""
    story.extremists = salient_extremists(story)
    for number in range(len(story.sentences)):
        # Whoever has a parliament's floor speaks; the debate is on others.
        if number not in story.parliament.speakers:
            note_sentence(story, number)


def note_sentence(story: Story, number: int) -> None:
    """Read a sentence's noun phrases, and keep the parties and things that they are."""
    line = story.lines[number]
    for token in story.sentences[number].tokens:
        if token.pos not in HEADS or token.dep in {"det", "nummod", "advmod"}:
            continue
        placed = line.hit_at.get(token.index)
        if placed is None and token.pos == "ADJ":
            continue
        if token.dep in INSIDE and (
            placed is None or placed[0] <= token.head <= placed[1] or placed[1] != token.index
        ):
            continue
        found = story.who(number, token.index)
        if found.entities:
            _note(story, number, token.index, found)
        elif (
            token.index in line.town_at
            or is_calendar_name(token)
            or _names_a_spot(story, number, token.index)
        ):
            continue
        elif token.pos == "PROPN" and token.dep not in INSIDE and placed is None:
            _note(story, number, token.index, Found((), "person"))
        elif token.dep in THINGS and token.pos == "NOUN":
            many = token.tag in PLURAL_TAGS
            _note(story, number, token.index, Found((), "thing", many))


def _names_a_spot(story: Story, number: int, index: int) -> bool:
    """Say whether an unknown name is where something is: nobody whom "he" takes up."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    return token.dep == "pobj" and sentence.tokens[token.head].lemma in SPOTS


def _note(story: Story, number: int, index: int, found: Found) -> None:
    """Keep a mention, and with it those it is joined to."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    label = dependency_of(sentence, index)
    place = token.start < story.filed or (
        bool(found.entities)
        and found.entities[0].via == "metonym"
        and preposition_of(sentence, index) in words("placing")
    )
    verb = governing_verb(sentence, index)
    # "We are not Gambia": a state that somebody is not is not spoken of.
    place = place or (
        found.sort == "state" and token.dep == "attr" and bool(sentence.dependents(verb, "neg"))
    )
    place = place or (found.sort == "state" and label == "dobj" and lies_beyond(sentence, index))
    # What stands in a relative clause is in the background.
    embedded = verb >= 0 and sentence.tokens[verb].dep in {"relcl", "acl"}
    weight = WEIGHTS.get(label, 1.0) * (0.5 if embedded else 1.0)
    if label in SUBJECTS and verb >= 0 and sentence.tokens[verb].dep == "ROOT":
        weight += MAIN_CLAUSE
    heading = sentence.is_label or story.section(number).first == number > 0
    topic = heading and found.sort == "state"
    party = Party(
        number,
        index,
        found,
        TOPIC if topic else 0.2 if place else weight,
        verb,
        label in SUBJECTS and not embedded,
        label,
        codes_within(found),
        place or topic,
    )
    story.parties.append(party)
    key = names_of(party)
    story.counts[key] = story.counts.get(key, 0) + 1
    if found.sort == "person" and found.entities:
        story.remember(found)
    elif found.sort in BODIES and len(found.entities) == 1 and found.entities[0].via == "name":
        story.remember_body(found)
    if token.dep == "conj" and found.entities:
        _join(story, party)


def _join(story: Story, party: Party) -> None:
    """Keep the parties joined so far as one party of several."""
    tokens = story.sentences[party.sentence].tokens
    first = tokens[party.token]
    while first.dep == "conj" and first.head != first.index:
        first = tokens[first.head]
    before = next(
        (
            other
            for other in reversed(story.parties[:-1])
            if other.sentence == party.sentence and other.token == first.index
        ),
        None,
    )
    if before is None:
        return
    joined = {entity.name: entity for entity in (*before.found.entities, *party.found.entities)}
    if len(joined) < 2:
        return
    if before is not story.parties[-1] and len(before.found.entities) > 1:
        # "A, B and C" takes the place of "A and B".
        story.parties.remove(before)
    sort = before.found.sort if before.found.sort == party.found.sort else "people"
    whole = Found(tuple(joined.values()), sort, True)
    story.parties.append(
        Party(
            party.sentence,
            first.index,
            whole,
            party.weight + 0.1,
            party.verb,
            party.subject,
            party.dependency,
            codes_within(whole),
        )
    )
