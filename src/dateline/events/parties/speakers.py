"""Who speaks in a story's quotations: "I", "we" and "our" are whoever says it.

A speaker is the subject of a verb of saying. What is quoted in a sentence without one is said by
the speaker before it. In a transcript whoever a label names ("MS HOLM: We ...") speaks until the
next one; answers in an interview are given by whom its opening quotes, or, where nothing labels
them, by whom the lines above the first question introduce, who is "you" in a question. An
institution that alone heads a text ("Ministry of Foreign Affairs of Chad") speaks in it, by itself
or by unknown speakers.
"""

from collections.abc import Sequence
from typing import Protocol

from msgspec.structs import replace

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.declared import declared
from dateline.events.parties.letterheads import letterhead
from dateline.events.parties.quotation_marks import (
    OPENING,
    STRAIGHT,
    is_left_open,
    is_quoted,
    is_said_behind,
)
from dateline.events.words import listed
from dateline.grammar import SUBJECTS, Sentence, Token, ancestors
from dateline.records import Entity

SECOND_PERSON = frozenset({"you", "your", "yours", "yourself"})
FIRST_PERSON = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
PRONOUNS = frozenset({"PRP", "PRP$"})
ABOUT = frozenset({"of", "about"})
CLAUSES = frozenset({"ccomp", "parataxis", "xcomp"})
ADVICE = 2
"""In so many sentences behind its words a rights group goes on saying what should be done."""
ADVISERS = frozenset({"NGO", "UNO"})


class AskingCast(WhoIsWho, Protocol):
    """A cast that knows who is asked in an interview, and where he answers."""

    def answering(self, sentence_number: int, /) -> tuple[Entity, ...]:
        """Return who is asked in an interview, where a sentence is of an answer; else nobody."""
        ...

    def asked(self, sentence_number: int, /) -> tuple[Entity, ...]:
        """Return who is asked in an interview, where a sentence is of a question; else nobody."""
        ...

    def telling(self) -> tuple[Entity, ...]:
        """Return the armed group whose bulletin the text is; else nobody."""
        ...


class SpokenCast:
    """A cast that knows who says what: the first person is the speaker."""

    def __init__(self, cast: AskingCast, sentences: Sequence[Sentence]) -> None:
        self._cast = cast
        self._sentences = sentences
        self._quoting: list[tuple[Entity, ...]] = []
        self._sayers: list[tuple[Entity, ...]] = []
        self._speakers: dict[tuple[int, int], tuple[Entity, ...]] = {}
        speaking: tuple[Entity, ...] = ()
        advising: tuple[Entity, ...] = ()
        advice = 0
        within = False
        institution = letterhead(cast, sentences)
        turn = institution
        answering: tuple[Entity, ...] | None = None
        opened = 0
        sayers = [_sayers(cast, number, sentence) for number, sentence in enumerate(sentences)]
        stating = declared(cast, sentences, sayers)
        for number, sentence in enumerate(sentences):
            said = sayers[number]
            if sentence.is_label:
                answering = speaking if answering is None else answering
                turn = _labelled(cast, number, sentence, answering)
                if not turn and sentence.text.lower() not in listed("askers"):
                    turn = institution
            self._sayers.append(said)
            quoted = within or sentence.text.lstrip()[:1] in {OPENING, STRAIGHT}
            if said:
                speaking = said
                advising, advice = (said if _advises(said) else ()), 0
            elif not quoted:
                speaking = ()
                advice += 1
            goes_on = bool(advising) and advice <= ADVICE and _says_what_should_be(sentence)
            own = turn or cast.answering(number) or stating[number] or cast.telling()
            self._quoting.append(speaking if quoted or said else advising if goes_on else own)
            if within and said and is_said_behind(sentence, said):
                # “We begged them. They would not listen,” said X: X said all of it.
                for before in range(opened, number):
                    if not self._sayers[before]:
                        self._quoting[before] = said
            left_open = is_left_open(sentence.text, within)
            opened = number if left_open and not within else opened
            within = left_open

    def focus_at(self, number: int, /) -> str:
        """Return the code of the country that the story is about there, empty if there is none."""
        return self._cast.focus_at(number)

    def at(self, number: int, index: int, /) -> tuple[Entity, ...]:
        """Return who the noun phrase headed by a token is; the first person is who speaks."""
        found = self._cast.at(number, index)
        token = self._sentences[number].tokens[index]
        first_person = token.text.lower() in FIRST_PERSON
        if token.tag not in PRONOUNS or (found and not first_person):
            return found
        spoken: tuple[Entity, ...] = ()
        if token.text.lower() in SECOND_PERSON:
            spoken = self._cast.asked(number)
        elif first_person:
            spoken = self.speaker(number, index)
            if not spoken:
                return found
        elif token.dep in SUBJECTS:
            spoken = self._own_sayer(number, token)
        return tuple(
            replace(one, text=token.text, start=token.start, end=token.end, via="coreference")
            for one in spoken
        )

    def _own_sayer(self, number: int, token: Token) -> tuple[Entity, ...]:
        """Return who says a clause of which an open pronoun is the subject ("X says it will")."""
        sentence = self._sentences[number]
        clause = sentence.tokens[token.head]
        verb = sentence.tokens[clause.head]
        if clause.dep != "ccomp" or not _says(verb) or is_quoted(sentence, token):
            # Whoever is quoted calls himself "I": "“They beat me,” said the refugee".
            return ()
        return _subject(self._cast, number, sentence, verb.index)

    def modifiers(self, number: int, index: int, /) -> tuple[Entity, ...]:
        """Return the parties that stand before a noun, "our" included."""
        found = self._cast.modifiers(number, index)
        if found:
            return found
        return tuple(
            party
            for child in self._sentences[number].dependents(index, "poss")
            for party in self.at(number, child)
        )

    def told_near(self, number: int) -> tuple[Entity, ...]:
        """Return who is told of in a sentence, before it from the nearest on, then behind it."""
        order = (*range(number, -1, -1), *range(number + 1, len(self._sentences)))
        return tuple(
            party
            for one in order
            for token in self._sentences[one].tokens
            for party in self._cast.at(one, token.index)
        )

    def is_guess(self, entity: Entity, /) -> bool:
        """Say whether no word tells an entity's country, only what the story is about."""
        return self._cast.is_guess(entity)

    def is_bare_state(self, entity: Entity, /) -> bool:
        """Say whether an entity is a state, or a part of one, by its bare name."""
        return self._cast.is_bare_state(entity)

    def is_at_home(self, entity: Entity, /) -> bool:
        """Say whether an entity is, for want of words, of the country the story was filed from."""
        return self._cast.is_at_home(entity)

    def speaker(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return who says the clause of a token: in its sentence, else as it is quoted."""
        key = (number, index)
        if key not in self._speakers:
            self._speakers[key] = self._find_speaker(number, index)
        return self._speakers[key]

    def _find_speaker(self, number: int, index: int) -> tuple[Entity, ...]:
        sentence = self._sentences[number]
        for above in (index, *ancestors(sentence, index)):
            token = sentence.tokens[above]
            verb = sentence.tokens[token.head]
            if token.dep in CLAUSES and _says(verb):
                found = _subject(self._cast, number, sentence, verb.index)
                if found:
                    return found
        said = self._sayers[number]
        if said and any(one.start <= sentence.tokens[index].start < one.end for one in said):
            return ()
        return self._quoting[number] or self._according_to(number)

    def topic(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return of whom the clause of a token is said ("said of the generals")."""
        sentence = self._sentences[number]
        return tuple(
            party
            for above in ancestors(sentence, index)
            if _says(sentence.tokens[above])
            for filler in sentence.behind(above, *ABOUT)
            for party in self.at(number, filler) or self.modifiers(number, filler)
        )

    def hearer(self, number: int, index: int) -> tuple[Entity, ...]:
        """Return to whom the clause of a token is said ("told Chad")."""
        sentence = self._sentences[number]
        return tuple(
            party
            for above in ancestors(sentence, index)
            if _says(sentence.tokens[above])
            for filler in sentence.dependents(above, "dobj", "dative")
            for party in self.at(number, filler)
        )

    def _according_to(self, number: int) -> tuple[Entity, ...]:
        sentence = self._sentences[number]
        return tuple(
            party
            for token in sentence.tokens
            if token.lemma in {"accord", "according"}
            for filler in sentence.behind(token.index)
            for party in self.at(number, filler) or self._whose(number, filler)
        )

    def _whose(self, number: int, filler: int) -> tuple[Entity, ...]:
        """Return whose a report is, where it is one ("according to a United Nations report")."""
        sentence = self._sentences[number]
        if sentence.tokens[filler].lemma not in slot_words()["DOCUMENT"]:
            return ()
        owners = sentence.dependents(filler, "poss")
        owned = tuple(party for owner in owners for party in self.at(number, owner))
        return owned or self.modifiers(number, filler)


def _sayers(cast: WhoIsWho, number: int, sentence: Sentence) -> tuple[Entity, ...]:
    """Return the subject of a sentence's last verb of saying that has somebody for it."""
    for token in reversed(sentence.tokens):
        if _says(token):
            found = _subject(cast, number, sentence, token.index)
            if found:
                return found
    return ()


def _advises(said: Sequence[Entity]) -> bool:
    """Say whether who speaks is a body that tells states what they should do."""
    return all(one.code in ADVISERS or "SOC" in one.sector for one in said)


def _says_what_should_be(sentence: Sentence) -> bool:
    """Say whether a sentence's main verb stands under "should" ("The army should free them")."""
    return any(
        sentence.tokens[child].lemma.lower() in {"should", "must"}
        for token in sentence.tokens
        if token.dep == "ROOT"
        for child in sentence.dependents(token.index, "aux")
    )


def _labelled(
    cast: WhoIsWho, number: int, sentence: Sentence, answering: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return whom a label names; for that of an answer, who is asked; a capital is a dateline."""
    if sentence.text.lower() in listed("answerers"):
        return answering
    # Of "President Holm" the name, and not whoever is president where the story is.
    heads_first = sorted(sentence.tokens, key=lambda token: token.head != token.index)
    parties = (cast.at(number, token.index) for token in heads_first)
    return next((party for party in parties if party and party[0].via != "metonym"), ())


def _says(token: Token) -> bool:
    return token.pos == "VERB" and token.lemma in slot_words()["QUOTING"]


def _subject(cast: WhoIsWho, number: int, sentence: Sentence, verb: int) -> tuple[Entity, ...]:
    """Return a verb's subject; that of the verb it is joined to where it has none of its own."""
    while (
        sentence.tokens[verb].dep == "conj"
        and sentence.tokens[sentence.tokens[verb].head].pos == "VERB"
        and not sentence.dependents(verb, "nsubj", "nsubjpass")
    ):
        verb = sentence.tokens[verb].head
    return tuple(
        party
        for subject in sentence.dependents(verb, "nsubj")
        if sentence.tokens[subject].text.lower() not in FIRST_PERSON
        for party in cast.at(number, subject) or _spoken_for(cast, number, sentence, subject)
    )


def _spoken_for(cast: WhoIsWho, number: int, sentence: Sentence, index: int) -> tuple[Entity, ...]:
    """Return for whom somebody without a party of his own speaks ("critics in Congress")."""
    if sentence.tokens[index].lemma not in slot_words()["SPEAKING-FOR"]:
        return ()
    return cast.modifiers(number, index) or tuple(
        party
        for filler in sentence.behind(index, "of", "in", "at", "from", "for")
        for party in cast.at(number, filler) or cast.modifiers(number, filler)
    )
