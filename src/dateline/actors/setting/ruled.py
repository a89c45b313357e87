"""Whose somebody is with whom a state deals as it does with its own."""

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.at_home import OWN_WORDS
from dateline.actors.setting.dealing import is_agent
from dateline.actors.setting.discourse import clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words

# Whoever keeps order or judges does so at home.
KEEPING_ORDER = frozenset({"COP", "JUD"})
FOREIGN = (("REF",),)


def ruled_at_home(
    story: Story, number: int, index: int, role: RoleMatch, excluded: frozenset[str]
) -> str:
    """Return the state whose police, court or rulers do something to those of no country told.

    "Zambian police shot two robbers", "Iran hanged an activist", in a report on Norway: they are
    of where they are ruled. What a state does to others ("raided", "expelled") tells nothing.

    Args:
        story: The story.
        number: The sentence.
        index: Who is dealt with.
        role: What he is called.
        excluded: Codes that it cannot be.
    """
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    if verb < 0 or role.sectors[:1] in FOREIGN or role.term in words("envoy"):
        return ""
    if is_agent(sentence, index):
        return ""
    for subject in clause_subjects(sentence, verb):
        found = story.who(number, subject) if subject < index else None
        if found is None or len(found.entities) != 1 or subject == index:
            continue
        (one,) = found.entities
        if one.code not in story.register.states.keys() - excluded or story.is_guess(one):
            continue
        keeps_order = one.via in OWN_WORDS and not KEEPING_ORDER.isdisjoint(one.sector[:1])
        rules = found.sort == "state" or one.sector[:1] == ("GOV",)
        if keeps_order or (rules and sentence.tokens[verb].lemma in words("ruling-its-own")):
            return one.code
    return ""
