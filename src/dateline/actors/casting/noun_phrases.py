"""Who a noun phrase is: by reference, by name, by role, in this order of certainty."""

from dateline.actors.casting.noting import HEADS
from dateline.actors.names.nouns import countries_before
from dateline.actors.references.bodies_again import (
    is_bare_meeting,
    read_described,
    read_repeated,
)
from dateline.actors.references.country_again import read_country, read_told_of
from dateline.actors.references.courts_again import read_court_again
from dateline.actors.references.each_of_two import read_each, read_two
from dateline.actors.references.enemy import read_enemy, read_own_forces
from dateline.actors.references.halves import read_half
from dateline.actors.references.joint import with_joined
from dateline.actors.references.mediators import read_mediator
from dateline.actors.references.others import read_in_order, read_other
from dateline.actors.references.pairs import read_pair
from dateline.actors.references.peers import read_peer
from dateline.actors.references.pronouns import read_pronoun, read_relative
from dateline.actors.references.relational import (
    read_against_a_ruler,
    read_included,
    read_named_beside,
    read_of_another_state,
)
from dateline.actors.references.signing import read_signing
from dateline.actors.references.those_again import read_those
from dateline.actors.references.written_by import (
    whose_office,
    written_before,
    written_by_whom,
    written_here,
)
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.bare_surnames import read_leader
from dateline.actors.roles.coalitions import COALITION, read_coalition
from dateline.actors.roles.described_bodies import as_described
from dateline.actors.roles.heads import read_head
from dateline.actors.roles.lettered import read_letters
from dateline.actors.roles.named import read_named
from dateline.actors.roles.nameless import read_part, read_settlement, read_shaped
from dateline.actors.roles.nobody import tells_only_what
from dateline.actors.roles.partitives import read_of_them, read_partitive, read_transparent
from dateline.actors.roles.role_phrases import read_role
from dateline.actors.roles.speaking import (
    read_member,
    read_seated,
    read_speaker,
    with_those_spoken_for,
)
from dateline.actors.roles.unknown_names import read_unknown_name
from dateline.actors.roles.warships import read_warship
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story
from dateline.actors.words import words

CORE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})


def read_phrase(story: Story, number: int, index: int) -> Found:
    """Return who a noun phrase is: by reference, by name, by role, in this order of certainty.

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.
    """
    token = story.sentences[number].tokens[index]
    line = story.lines[number]
    lower = line.lower[index]
    if number in story.floor:
        speaker = read_speaker(story, number, index)
        if speaker.entities:
            return speaker
    if number in story.parliament.speakers:
        return read_member(story, number, index)
    if story.parliament.code:
        seated = read_seated(story, number, index)
        if seated.entities:
            return seated
    stands_for = _stands_for(story, number, index)
    if stands_for is not None:
        return stands_for
    placed = line.hit_at.get(index)
    if placed is not None:
        found = read_named(story, number, index, placed)
        if found is not None:
            return with_joined(story, number, placed, found)
    lettered = read_letters(story, number, index)
    if lettered.entities:
        return lettered
    both = _two_of_before(story, number, index)
    if both is not None:
        return both
    ship = read_warship(story, number, index)
    if ship.entities:
        return ship
    part = read_partitive(story, number, index)
    if part is not None:
        return part
    if token.pos not in HEADS or tells_only_what(token):
        return NOBODY
    if lower in words("nobody-head") and (
        " ".join([*story.between(number, index), lower]) in words("nobody")
    ):
        return NOBODY
    if lower in words("press") and _is_a_notice(story, number, index):
        return NOBODY
    if lower == "state" and _is_a_condition(story, number, index):
        return NOBODY
    if lower == COALITION and index not in line.roles:
        found = read_coalition(story, number, index)
        if found.entities:
            return found
    found = _read_reference(story, number, index, lower)
    if found is not None:
        return found
    role = _whole_role(story, number, index)
    if role is None or role.first == role.last or role.last in line.hit_at:
        heading = read_head(story, number, index)
        if heading.entities:
            return heading
    if role is not None:
        if role.first == role.last and line.texts[index][:1].isupper():
            # "Association of African Jurists" is a name, not somebody's association.
            found = read_shaped(story, number, index)
            if found.entities and found.entities[0].name.count(" "):
                return found
        found = as_described(story, number, index, read_role(story, number, index, role))
        return with_those_spoken_for(story, number, index, found)
    found = read_settlement(story, number, index)
    if found.entities:
        return found
    if token.pos != "PROPN" and not _is_a_name_of_a_state(story, number, index):
        leader = read_leader(story, number, index)
        return leader if leader.entities else read_part(story, number, index)
    found = read_shaped(story, number, index)
    if found.entities:
        return found
    return read_unknown_name(story, number, index)


def _is_a_name_of_a_state(story: Story, number: int, index: int) -> bool:
    """Say whether a word in capitals that is taken for a noun is a state's: "Syria's Sharaa"."""
    line = story.lines[number]
    return line.texts[index].istitle() and any(
        owner in line.hit_at for owner in story.sentences[number].dependents(index, "poss")
    )


def _stands_for(story: Story, number: int, index: int) -> Found | None:
    """Return whom a pronoun stands for; None where a word is no pronoun of a party."""
    token = story.sentences[number].tokens[index]
    if token.tag in RELATIVE:
        return read_relative(story, number, index)
    if token.tag in {"PRP", "PRP$"}:
        return read_of_them(story, number, index) or read_pronoun(story, number, index)
    return read_each(story, number, index) if token.text.lower() == "each" else None


def _two_of_before(story: Story, number: int, index: int) -> Found | None:
    """Return whom "the two agreed" takes up: two of its own sentence, where it has any."""
    definite = story.determiner(number, index)
    if not definite or story.sentences[number].tokens[index].pos != "NUM":
        return None
    found = read_pair(story, number, index, definite)
    if found is None or not found.entities:
        return None
    here = {
        code
        for party in story.earlier(number, index)
        if party.sentence == number
        for code in party.codes
    }
    return found if not here or here.issuperset(one.code for one in found.entities) else None


def _whole_role(story: Story, number: int, index: int) -> RoleMatch | None:
    """Return the role that a phrase's head ends, or opens where the parser cut it in two.

    "Jailed a union parishad chairman" is read as "jailed a union", and what it then did.
    """
    line = story.lines[number]
    role = line.roles.get(index)
    whole = line.role_at.get(index)
    if whole is None or not whole.first <= index < whole.last:
        return role
    token = story.sentences[number].tokens[index]
    cut = token.dep in CORE and not whole.first <= token.head <= whole.last
    return whole if cut else role


def _read_at_war(story: Story, number: int, index: int, lower: str) -> Found:
    """Return who "the enemy" and "our units" are in a bulletin of war, or nobody."""
    found = read_enemy(story, number, index) if lower in words("foe") else NOBODY
    if not found.entities and lower in words("forces-of-ones-own"):
        found = read_own_forces(story, number, index)
    return found


def _is_of_a_longer_role(story: Story, number: int, index: int) -> bool:
    """Say whether a role of several words says who it is: "government opponents"."""
    role = story.lines[number].role_at.get(index)
    return role is not None and role.first < role.last


def _are_of_no_country(story: Story, number: int, index: int, lower: str) -> bool:
    """Say whether leaders are told without a country of theirs ("leaders, including Mali's")."""
    if lower not in words("leaders-in-general"):
        return False
    line, sentence = story.lines[number], story.sentences[number]
    if sentence.tokens[index].tag != "NNS" or sentence.dependents(index, "poss"):
        return False
    return not countries_before(story.names, line, story.first(number, index), index) and not (
        sentence.behind(index, "of", "from", "in")
    )


def _is_a_notice(story: Story, number: int, index: int) -> bool:
    """Say whether the press is only who a notice is for: "in a press release"."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    over = sentence.tokens[token.head]
    return token.dep == "compound" and over.lemma in words("notices")


def _is_a_condition(story: Story, number: int, index: int) -> bool:
    """Say whether a state is the state of something: "a state of emergency"."""
    return story.lines[number].lower[index + 1 : index + 2] == ["of"] and any(
        story.sentences[number].tokens[inner].lemma in words("state-of")
        for inner in story.sentences[number].behind(index)
    )


def _read_reference(story: Story, number: int, index: int, lower: str) -> Found | None:
    token = story.sentences[number].tokens[index]
    definite = story.determiner(number, index)
    if story.signing:
        found = read_signing(story, number, index, definite)
        if found is not None:
            return found
    found = read_two(story, number, index, definite)
    if found is not None:
        return found
    found = read_half(story, number, index) if definite else None
    if found is not None:
        return found
    those = read_those(story, number, index, definite)
    if those.entities:
        return those
    if lower in words("transparent") and token.pos != "PROPN":
        found = read_transparent(story, number, index)
        if found is not None:
            return found
    if lower in words("peer"):
        peer = read_peer(story, number, index)
        if peer.entities:
            return peer
    if lower in words("host", "guest", "mediator"):
        read = read_mediator if lower in words("mediator") else read_other
        other = read(story, number, index)
        if other.entities:
            return other
    if lower in {"former", "latter"}:
        return read_in_order(story, number, index)
    at_war = _read_at_war(story, number, index, lower)
    if at_war.entities:
        return at_war
    court = read_court_again(story, number, index)
    if court.entities:
        return court
    if lower in words("relational", "host", "ruling-abroad"):
        told = read_told_of(story, number, index)
        if told.entities:
            return told
    if lower in words("relational") and not _is_of_a_longer_role(story, number, index):
        for read in (
            read_included,
            read_against_a_ruler,
            read_of_another_state,
            read_named_beside,
        ):
            found = read(story, number, index)
            if found.entities:
                return found
        return NOBODY
    if lower in words("supporters"):
        included = read_included(story, number, index)
        if included.entities and all(one.via == "name" for one in included.entities):
            return included
    if lower in words("states-in-general") or _are_of_no_country(story, number, index, lower):
        included = read_included(story, number, index)
        if included.entities:
            return included
    if definite and token.pos == "NOUN" and lower in words("country", "colonies"):
        return read_country(story, number, index)
    if token.pos == "NOUN":
        written = written_here(story, number, index)
        if not written.entities:
            written = written_by_whom(story, number, index)
        if definite and not written.entities:
            written = written_before(story, number, index)
        if not written.entities:
            written = whose_office(story, number, index)
        if written.entities:
            return written
    if is_bare_meeting(story, number, index):
        return read_repeated(story, number, index)
    if definite and token.pos in {"NOUN", "PROPN"}:
        return read_described(story, number, index) or read_repeated(story, number, index)
    return None
