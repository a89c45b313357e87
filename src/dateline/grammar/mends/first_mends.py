"""The mends that come first: words and names, and whose verb stands behind an opening.

Each stands in a module of its own, and beside it here what a sentence must hold for it.
"""

from functools import cache

from dateline.grammar.mends.adjectives_behind import hang_adjectives_behind
from dateline.grammar.mends.all_but import ALL, join_all_but
from dateline.grammar.mends.asides import free_subject_before_aside
from dateline.grammar.mends.behind_asides import join_behind_aside
from dateline.grammar.mends.behind_marks import OPENING as BEHIND_MARKS
from dateline.grammar.mends.behind_marks import free_subject_behind_mark
from dateline.grammar.mends.behind_opening_clauses import (
    free_subject_behind_opening,
    hang_opening_participle,
)
from dateline.grammar.mends.behind_then import THEN, join_behind_then, raise_before_then
from dateline.grammar.mends.between_dashes import DASHES, free_subject_before_dash
from dateline.grammar.mends.bit_by_bit import BY, free_from_bits
from dateline.grammar.mends.compass import OFFENSIVE, free_offensive
from dateline.grammar.mends.contractions import CONTRACTIONS, spell_contractions
from dateline.grammar.mends.counted_deeds import hang_on_what_is_counted
from dateline.grammar.mends.dated_nouns import (
    AGAINST,
    DEATH,
    hang_enemy_on_dated_noun,
    hang_on_dated_noun,
    join_ways_of_dying,
)
from dateline.grammar.mends.days_behind_names import free_name_before_day
from dateline.grammar.mends.days_behind_saying import ON, free_subject_behind_day
from dateline.grammar.mends.described_as import join_descriptions
from dateline.grammar.mends.dismissals import hang_on_dismissals
from dateline.grammar.mends.emphatic import DOING, raise_what_is_done
from dateline.grammar.mends.fallen import tell_fighting_from_noun
from dateline.grammar.mends.firing import raise_firing
from dateline.grammar.mends.firms import part_firm_from_name
from dateline.grammar.mends.gerunds import (
    free_noun_before_participle,
    hang_participle_before_noun,
    name_opening_deed,
    part_paper_from_participle,
)
from dateline.grammar.mends.had_done import make_what_is_had_passive
from dateline.grammar.mends.has_done import SHORT, make_short_has_active
from dateline.grammar.mends.in_force import IN_FORCE, hang_in_force
from dateline.grammar.mends.joined import JOINING, part_joined_clauses
from dateline.grammar.mends.joined_subjects import free_joined_subject
from dateline.grammar.mends.listed_passives import join_listed_passives
from dateline.grammar.mends.listed_verbs import CLAUSES as LISTED_AS
from dateline.grammar.mends.listed_verbs import join_listed_participles, join_listed_verbs
from dateline.grammar.mends.mislabelled import mend_labels, name_months, tell_shot_from_noun
from dateline.grammar.mends.name_particles import (
    ARTICLES,
    PARTICLES,
    join_articles,
    join_name_particles,
)
from dateline.grammar.mends.names_before_to import TO, join_names_before_to
from dateline.grammar.mends.non_grata import WELCOME, join_non_grata
from dateline.grammar.mends.noun_clauses import (
    BORDER,
    raise_bordering,
)
from dateline.grammar.mends.nouns_taken_for_verbs import free_plural_before_verb
from dateline.grammar.mends.offices_owning import hang_on_office_holders
from dateline.grammar.mends.on_fire import SETTING, hang_on_fire
from dateline.grammar.mends.opening import (
    OPENING,
    PLACING,
    free_place_before_subject,
    free_subject_behind_clause,
    free_subject_behind_comma,
    free_subject_behind_time,
)
from dateline.grammar.mends.origins import hang_origins
from dateline.grammar.mends.owned import part_owned, part_owned_names
from dateline.grammar.mends.owners import MARKS as OWNING
from dateline.grammar.mends.owners import hang_owners
from dateline.grammar.mends.owners_offices import hang_owners_offices
from dateline.grammar.mends.participles_on_top import HELD, hang_on_event_held
from dateline.grammar.mends.passes import Pass
from dateline.grammar.mends.prefixes import (
    join_prefixes,
    tell_meeting_from_verb,
    tell_people_from_meeting,
)
from dateline.grammar.mends.quoted_verdicts import free_what_is_judged
from dateline.grammar.mends.serial_commas import AND, join_names_of_series
from dateline.grammar.mends.short_lines import (
    MISREAD,
    free_joined_names,
    free_those_who_shoot,
    mend_short_lines,
)
from dateline.grammar.mends.since_done import SINCE, raise_what_was_since_done
from dateline.grammar.mends.summing_up import part_what_sums_up
from dateline.grammar.mends.swallowed_subjects import MARKS, free_swallowed_subject, join_cut_list
from dateline.grammar.mends.telegraphic import TELEGRAPHIC, mend_telegraphic
from dateline.grammar.mends.those_hurt import free_those_hurt
from dateline.grammar.mends.two_doers import WELL, join_as_well
from dateline.grammar.mends.weapon_verbs import join_weapon_verbs
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import HYPHENS, WEEKDAYS
from dateline.grammar.words import forms, words


@cache
def first_mends() -> tuple[Pass, ...]:
    """Return the first mends in their order: each is made on what those before it left."""
    one = frozenset
    return (
        Pass(spell_contractions, words=CONTRACTIONS),
        Pass(join_name_particles, words=PARTICLES),
        Pass(join_articles, words=ARTICLES),
        Pass(join_weapon_verbs, words=one(forms("uses-of-weapons"))),
        Pass(raise_firing, words=one({"fire"})),
        Pass(join_descriptions, words=words("describing") | words("calling-names")),
        Pass(hang_on_dismissals, words=words("judging-a-claim")),
        Pass(free_what_is_judged, words=one({"as"})),
        Pass(tell_fighting_from_noun, words=words("fighting"), labels=one({"dobj"})),
        Pass(hang_in_force, words=IN_FORCE),
        Pass(hang_on_fire, words=one({SETTING}), labels=one({"pobj"})),
        Pass(raise_bordering, words=one({BORDER}), labels=one({"compound"})),
        Pass(mend_labels),
        Pass(mend_telegraphic, words=TELEGRAPHIC),
        Pass(
            mend_short_lines,
            words=words("never-verbs") | words("people-like-adjectives") | MISREAD,
        ),
        Pass(free_joined_names, labels=one({"nmod"})),
        Pass(join_names_before_to, words=one({TO}), tags=one({"VB"})),
        Pass(free_those_who_shoot, words=one({"shot", "fired"}), labels=one({"nsubjpass"})),
        Pass(raise_what_is_done, words=DOING),
        Pass(join_as_well, words=one({WELL})),
        Pass(free_offensive, words=one({OFFENSIVE}), labels=one({"amod", "acomp", "advmod"})),
        Pass(join_non_grata, words=WELCOME),
        Pass(name_months, words=one({"march"})),
        Pass(tell_shot_from_noun, words=one({"shot"})),
        Pass(hang_on_dated_noun, words=one({"of"}), tags=one({"NNP", "CD"})),
        Pass(hang_enemy_on_dated_noun, words=one({AGAINST}), tags=one({"NNP", "CD"})),
        Pass(join_ways_of_dying, words=one({DEATH}), labels=one({"dobj"})),
        Pass(join_prefixes, words=HYPHENS),
        Pass(tell_meeting_from_verb, words=one({"meeting"})),
        Pass(tell_people_from_meeting, words=one({"meeting"}), labels=one({"compound"})),
        Pass(part_firm_from_name, words=words("firms"), labels=one({"compound"})),
        Pass(part_owned_names, labels=one({"conj"}), tags=one({"POS"})),
        Pass(hang_owners, words=OWNING),
        Pass(hang_owners_offices, labels=one({"appos"}), tags=one({"POS"})),
        Pass(part_owned, tags=one({"POS"})),
        Pass(hang_on_office_holders, words=words("what-offices-are-of"), tags=one({"POS"})),
        Pass(
            free_plural_before_verb,
            labels=one({"advcl", "ccomp", "conj", "nsubj"}),
            tags=one({"VBZ"}),
        ),
        Pass(free_subject_behind_time, words=OPENING),
        Pass(free_subject_behind_day, words=one({ON}), tags=one({"NNP"})),
        Pass(join_names_of_series, words=one({AND}), tags=one({"NNP", "NNPS"})),
        Pass(join_behind_aside, words=one({AND}), labels=one({"appos"}), tags=one({"NNP"})),
        Pass(free_from_bits, words=one({BY}), labels=one({"compound", "nmod"})),
        Pass(free_name_before_day, words=WEEKDAYS, tags=one({"NNP"})),
        Pass(free_place_before_subject, words=PLACING, tags=one({"DT"})),
        Pass(raise_what_was_since_done, words=one({SINCE}), labels=one({"amod", "compound"})),
        Pass(free_those_hurt, words=words("told-by-what-was-done"), labels=one({"amod"})),
        Pass(free_subject_before_dash, words=DASHES, tags=PAST_TAGS),
        Pass(join_all_but, words=one({ALL})),
        Pass(hang_on_event_held, words=HELD, tags=one({"VBN"})),
        Pass(free_subject_behind_comma, words=one({","}), labels=one({"conj", "appos"})),
        Pass(free_subject_behind_clause, words=one({","}), labels=one({"advcl"})),
        Pass(hang_opening_participle, words=one({","}), labels=one({"csubj"}), tags=one({"VBG"})),
        Pass(
            free_subject_behind_opening,
            words=one({","}),
            labels=one({"conj", "appos"}),
        ),
        Pass(free_subject_before_aside, words=one({","}), labels=one({"advcl"}), tags=one({"VBG"})),
        Pass(make_short_has_active, words=SHORT, labels=one({"auxpass"})),
        Pass(make_what_is_had_passive, words=one({"have"}), labels=one({"ccomp"})),
        Pass(free_noun_before_participle, tags=one({"VBG"})),
        Pass(part_paper_from_participle, words=words("deals") | words("papers")),
        Pass(hang_participle_before_noun, labels=one({"csubj", "pcomp"}), tags=one({"VBG"})),
        Pass(free_swallowed_subject, words=one({"and"}), labels=one({"advcl", "conj", "ccomp"})),
        Pass(free_joined_subject, words=one({"and", "but"}), labels=one({"conj"})),
        Pass(part_joined_clauses, words=JOINING | {";"}),
        Pass(join_cut_list, words=MARKS),
        Pass(free_subject_behind_mark, words=BEHIND_MARKS, labels=one({"advcl", "conj"})),
        Pass(hang_adjectives_behind, labels=one({"advcl", "ccomp"}), tags=one({"JJ"})),
        Pass(join_listed_verbs, words=one({","}), labels=LISTED_AS),
        Pass(join_listed_participles, words=one({","}), labels=one({"relcl"}), tags=one({"VBN"})),
        Pass(join_listed_passives, words=one({","}), labels=one({"auxpass"}), tags=one({"VBN"})),
        Pass(raise_before_then, words=one({THEN})),
        Pass(part_what_sums_up, words=one({"such"})),
        Pass(join_behind_then, words=one({THEN})),
        Pass(hang_on_what_is_counted, words=words("counting")),
        Pass(name_opening_deed, words=one({"by"}), labels=one({"advcl", "csubj", "dep"})),
        Pass(hang_origins, words=one({"from"})),
    )
