"""Whose a bare role is that was told of before with its country: "the junta", "the ministry"."""

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import Party, preposition_of
from dateline.actors.setting.story import Story
from dateline.actors.words import words

MEMORY = 6
RECENT = 12


def role_taken_up(story: Story, number: int, role: RoleMatch, earlier: list[Party]) -> str:
    """Return the country of the same role spoken of before: "the junta"."""
    everywhere = role.term in words("everywhere")
    passing = everywhere or role.term in words("people")
    # "The archbishop of San Salvador", then "the archbishop"; "the foreign ministry", "the
    # ministry".
    openings, ending = (f"{role.term} of ", f"{role.term} for "), f" {role.term}"
    for party in reversed(earlier):
        if passing and number - party.sentence > MEMORY:
            return ""
        if (
            everywhere
            and party.sentence != number
            and party.found.sort == "state"
            and party.weight > 1
            and not _is_reached(story, party, role, earlier)
            and not _is_of_a_noun(story, party)
            and not any(
                set(party.codes) <= set(other.codes)
                for other in earlier[-RECENT:]
                if other is not party
            )
        ):
            return ""
        if len(party.found.entities) != 1:
            continue
        term = party.found.term
        soldiers = words("soldiers-again")
        same = (
            term == role.term
            # "Chadian soldiers left", "the troops held drills".
            or (role.plural and number - party.sentence <= 1 and {term, role.term} <= soldiers)
            or term.startswith(openings)
            or term.endswith(ending)
            or party.found.entities[0].text.lower().endswith(ending)
        )
        if same and not _is_quoted(story, party):
            return party.found.entities[0].code
    return ""


def _is_quoted(story: Story, party: Party) -> bool:
    """Say whether a quotation begins with a noun: a French “junta in the service of …” is none."""
    start = story.sentences[party.sentence].tokens[party.token].start
    return story.text[max(start - 1, 0) : start] in {'"', "“", "‘"}


def _is_reached(story: Story, party: Party, role: RoleMatch, earlier: list[Party]) -> bool:
    """Say whether a state is only where an office-holder went: "the minister flew to Qatar"."""
    return preposition_of(story.sentences[party.sentence], party.token) in words(
        "reaching"
    ) and any(
        other.sentence == party.sentence
        and other.subject
        and other.verb == party.verb
        and (other.found.term == role.term or other.found.term.endswith(f" {role.term}"))
        for other in earlier
    )


def _is_of_a_noun(story: Story, party: Party) -> bool:
    """Say whether a state only tells more of a noun: "a journey to Peru is planned"."""
    sentence = story.sentences[party.sentence]
    token = sentence.tokens[party.token]
    preposition = sentence.tokens[token.head]
    return token.dep == "pobj" and sentence.tokens[preposition.head].pos == "NOUN"
