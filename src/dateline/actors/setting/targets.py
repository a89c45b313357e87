"""On whom a state lays sanctions: those who are named by their office alone are not its own.

No state puts sanctions on its own generals and firms; they are of the country that the sentence
blames, or of the one that the story tells of besides.
"""

from dateline.actors.setting.discourse import clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.setting.whereabouts import country_at
from dateline.actors.words import words
from dateline.grammar import ancestors, conjuncts

SOON = 2


def senders(story: Story, number: int, index: int) -> frozenset[str]:
    """Return the codes of the states whose sanctions, bans or freezes hit a party.

    Args:
        story: The story.
        number: The sentence.
        index: The party's office.

    Returns:
        Nothing where the party is no target of such.
    """
    sentence = story.sentences[number]
    if not _is_target(story, number, index):
        return frozenset()
    verb = governing_verb(sentence, index)
    return frozenset(
        entity.code
        for subject in (clause_subjects(sentence, verb) if verb >= 0 else [])
        for sender in conjuncts(sentence, subject)
        if sender < index
        for found in [story.who(number, sender)]
        if found.sort in {"state", "organisation", "body", "person"}
        for entity in found.entities
    )


def country_blamed(story: Story, number: int, index: int, own: frozenset[str]) -> str:
    """Return the country that a sentence names after a target ("over abuses in Syria"), or nothing.

    Else it is that of who goes on to condemn the sanctions, or where the story was filed.

    Args:
        story: The story.
        number: The sentence.
        index: The target.
        own: The codes of the senders.
    """
    for after in range(index + 1, len(story.sentences[number].tokens)):
        code = country_at(story, number, after)
        if code and code not in own:
            return code
    home = story.home.code if story.home.filed else ""
    return next(iter(_who_resents_them(story, number) - own), "" if home in own else home)


def _who_resents_them(story: Story, number: int) -> frozenset[str]:
    """Return the state that the next sentences tell to condemn sanctions just told of."""
    for later in range(number + 1, min(number + 1 + SOON, len(story.sentences))):
        sentence = story.sentences[later]
        for token in sentence.tokens:
            verb = sentence.tokens[token.head]
            if token.dep != "nsubj" or verb.lemma not in words("reacting"):
                continue
            code = country_at(story, later, token.index)
            if code and any(
                sentence.tokens[thing].lemma in words("sanctions")
                for thing in sentence.dependents(verb.index, "dobj")
            ):
                return frozenset({code})
    return frozenset()


def _is_target(story: Story, number: int, index: int) -> bool:
    """Say whether a party is hit by sanctions: by the verb above it, or by a noun it hangs on."""
    sentence = story.sentences[number]
    for above in ancestors(sentence, index):
        token = sentence.tokens[above]
        if token.lemma in words("sanctions") or _is_entry_ban(story, number, above):
            return True
        if token.pos == "VERB":
            return token.lemma in words("sanctioning") or any(
                (
                    sentence.tokens[thing].lemma in words("sanctions")
                    or _is_entry_ban(story, number, thing)
                )
                and token.lemma in words("laying-sanctions")
                for thing in sentence.dependents(above, "dobj")
                if thing < index
            )
    return False


def _is_entry_ban(story: Story, number: int, index: int) -> bool:
    """Say whether a noun is a ban on entering a state: "visa bans"."""
    return story.sentences[number].tokens[index].lemma == "ban" and not words("entry").isdisjoint(
        story.lines[number].lower[max(index - 1, 0) : index]
    )
