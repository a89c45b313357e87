"""The mends that come after: clauses on their nouns and verbs, objects, doers and sides.

Each stands in a module of its own, and beside it here what a sentence must hold for it.
"""

from functools import cache

from dateline.grammar.mends.accusing import (
    hang_charge_behind_aside,
    hang_charges,
    hang_on_charge,
    hang_second_charge,
)
from dateline.grammar.mends.agreeing import hang_by_number, join_by_number
from dateline.grammar.mends.allowing import hang_what_is_allowed, hang_what_is_let
from dateline.grammar.mends.among import AMONG, raise_deed_among
from dateline.grammar.mends.appeals import hang_on_appeals, hang_what_is_called_for
from dateline.grammar.mends.appositions import (
    BRACKET,
    hang_appositions,
    hang_behind_short_form,
)
from dateline.grammar.mends.asides import part_what_emerged
from dateline.grammar.mends.asked_for import hang_what_is_to_be_done, take_what_is_asked_for
from dateline.grammar.mends.bare_objects import free_bare_objects, free_both
from dateline.grammar.mends.bare_places import BEFORE_PLACES, free_place
from dateline.grammar.mends.behind_commas import ASIDES as BEHIND_COMMAS
from dateline.grammar.mends.behind_commas import raise_verb_behind_commas
from dateline.grammar.mends.behind_objects import hang_behind_objects, hang_what_the_fact_is
from dateline.grammar.mends.behind_verbs import (
    free_what_is_found,
    hang_aims,
    hang_homewards,
    hang_what_is_said,
)
from dateline.grammar.mends.beside_with import raise_clause_behind_with, raise_what_is_shown
from dateline.grammar.mends.between_clauses import hang_between_clauses
from dateline.grammar.mends.between_sides import hang_sides_on_dealings
from dateline.grammar.mends.captives import free_captives
from dateline.grammar.mends.claims_behind import part_claims_behind
from dateline.grammar.mends.clefts import RELATIVE, raise_cleft
from dateline.grammar.mends.companions import TELLING, hang_second_signatory, join_companions
from dateline.grammar.mends.conditions import CONDITIONS, free_from_condition, hang_conditions
from dateline.grammar.mends.counted import free_counted_passive, join_counted
from dateline.grammar.mends.counted_clauses import COUNTED_FROM, hang_counted_clauses
from dateline.grammar.mends.crowds import free_those_hit
from dateline.grammar.mends.doers import (
    hang_behind_doers,
    hang_on_callers,
    hang_on_doers,
    hang_on_passives,
    hang_on_sharers,
    hang_on_words_said,
    tell_way_from_doer,
)
from dateline.grammar.mends.first_of_two import free_first_name
from dateline.grammar.mends.first_to import hang_sides_of_counted, hang_what_the_first_did
from dateline.grammar.mends.gerunds_behind_objects import BEFORE_DEEDS, hang_time_on_verb
from dateline.grammar.mends.given import tell_receiver_from_gift
from dateline.grammar.mends.going_as_far import hang_what_is_gone_to
from dateline.grammar.mends.governing import hang_what_is_governed
from dateline.grammar.mends.hands import hang_on_hands
from dateline.grammar.mends.joined_infinitives import join_infinitives, join_verbs_of_one_form
from dateline.grammar.mends.joined_nouns import join_nouns_behind_verbs
from dateline.grammar.mends.kept_words import hang_what_is_kept, raise_only_choice
from dateline.grammar.mends.letters import hang_on_letters
from dateline.grammar.mends.listed_names import join_listed_names
from dateline.grammar.mends.lost_verbs import find_lost_verb
from dateline.grammar.mends.main_verbs import raise_main_verb
from dateline.grammar.mends.measures import hang_on_measures
from dateline.grammar.mends.members import INCLUDING, hang_on_members
from dateline.grammar.mends.noun_clauses import CLAUSES as NOUN_CLAUSES
from dateline.grammar.mends.noun_clauses import (
    raise_verb_of_noun_clause,
)
from dateline.grammar.mends.objects import free_objects
from dateline.grammar.mends.objects_behind_asides import hang_object_behind_aside
from dateline.grammar.mends.passes import Pass
from dateline.grammar.mends.passives import (
    hang_on_participle,
    make_adjective,
    make_participle,
    make_passive,
)
from dateline.grammar.mends.past_forms import make_past_before_past
from dateline.grammar.mends.plural_verbs import raise_military, raise_plural_verb
from dateline.grammar.mends.proposed_deeds import raise_proposed_deeds
from dateline.grammar.mends.quoted_names import raise_what_is_called
from dateline.grammar.mends.raising import raise_second_saying
from dateline.grammar.mends.reduced_relatives import mend_reduced_relatives
from dateline.grammar.mends.relatives import (
    hang_on_act,
    hang_on_clause,
    hang_on_deed,
    hang_on_event,
    hang_on_people,
    hang_on_those_described,
)
from dateline.grammar.mends.repeated_prepositions import join_behind_repeated_prepositions
from dateline.grammar.mends.resolves import hang_what_is_resolved
from dateline.grammar.mends.ruling import free_ruling_party
from dateline.grammar.mends.said_behind_days import CLAUSES as SAID_AS
from dateline.grammar.mends.said_behind_days import find_verb_asked_for, hang_on_what_is_said
from dateline.grammar.mends.said_subjects import (
    CLOSING,
    free_subject_of_what_is_said,
    raise_saying_behind_quotation,
)
from dateline.grammar.mends.second_objects import hang_second_object
from dateline.grammar.mends.second_relatives import FINITE, RELATIVES, join_second_relative
from dateline.grammar.mends.second_subjects import hang_second_subject, raise_verb_behind_agent
from dateline.grammar.mends.shifted_objects import (
    hang_objects_behind_feelings,
    hang_shifted_objects,
    part_objects_from_times,
)
from dateline.grammar.mends.sides import join_second_side
from dateline.grammar.mends.so_called import put_what_is_called
from dateline.grammar.mends.sources_behind import raise_two_sources
from dateline.grammar.mends.taken_in_objects import part_taken_in_objects
from dateline.grammar.mends.told_of import (
    hang_on_those_told_of,
    join_deeds_told_of,
    raise_what_is_seen,
)
from dateline.grammar.mends.told_that import CLAUSES as TOLD_AS
from dateline.grammar.mends.told_that import (
    hang_on_what_was_claimed,
    hang_what_is_told,
    raise_saying_before_that,
)
from dateline.grammar.mends.two_doers import name_companion
from dateline.grammar.mends.two_subjects import (
    hang_description,
    hang_holder_behind_office,
    hang_title,
)
from dateline.grammar.mends.verbs_as_adjectives import (
    free_name_before_present,
    free_name_before_verb,
    raise_adjective,
    raise_verb_before_noun,
    raise_verb_behind_aside,
    raise_verb_behind_place,
)
from dateline.grammar.tags import NOUN_TAGS, PRESENT_TAGS
from dateline.grammar.words import words


@cache
def later_mends() -> tuple[Pass, ...]:
    """Return the later mends in their order: each is made on what those before it left."""
    one = frozenset
    return (
        Pass(
            mend_reduced_relatives,
            labels=one({"conj", "ccomp", "csubj", "csubjpass", "advcl", "acl"}),
        ),
        Pass(part_taken_in_objects, labels=one({"nmod"}), tags=one({"VB"})),
        Pass(put_what_is_called, words=one({"what"})),
        Pass(part_claims_behind, words=words("dismissing"), labels=one({"ccomp"})),
        Pass(find_verb_asked_for, words=words("asked-for"), labels=one({"compound"})),
        Pass(hang_on_what_is_said, words=words("bare-days"), labels=SAID_AS),
        Pass(hang_what_is_told, words=words("telling"), labels=TOLD_AS),
        Pass(hang_on_what_was_claimed, words=words("claims-of-something"), labels=one({"ccomp"})),
        Pass(raise_saying_before_that, words=one({"that"}), labels=one({"ccomp"})),
        Pass(raise_saying_behind_quotation, words=CLOSING, labels=one({"conj"})),
        Pass(free_subject_of_what_is_said, labels=one({"ccomp"})),
        Pass(raise_verb_of_noun_clause, labels=NOUN_CLAUSES),
        Pass(mend_reduced_relatives, labels=one({"conj", "ccomp", "csubj", "advcl", "acl"})),
        Pass(hang_what_is_gone_to, words=one({"far"})),
        Pass(raise_two_sources, words=words("saying"), labels=one({"conj"})),
        Pass(make_past_before_past, labels=one({"conj"}), tags=one({"VBN"})),
        Pass(raise_second_saying, labels=one({"conj", "advcl"})),
        Pass(join_by_number, labels=one({"conj"}), tags=PRESENT_TAGS | {"VBD"}),
        Pass(hang_by_number, words=one({"which"}), labels=one({"relcl"})),
        Pass(free_first_name, words=one({"and"}), labels=one({"cc"})),
        Pass(join_listed_names, words=one({"and"}), labels=one({"appos"})),
        Pass(join_counted, tags=one({"CD"})),
        Pass(free_counted_passive, labels=one({"acl"}), tags=one({"CD"})),
        Pass(free_captives, words=words("captives")),
        Pass(tell_way_from_doer, labels=one({"agent"})),
        Pass(part_objects_from_times, words=one({"on", "for"}), tags=one({"VBD", "VBN"})),
        Pass(hang_shifted_objects, words=one({"as", "to", "in"})),
        Pass(hang_objects_behind_feelings, words=words("feelings")),
        Pass(raise_verb_behind_place, labels=one({"amod"})),
        Pass(free_name_before_verb, labels=one({"amod"}), tags=one({"VBD"})),
        Pass(free_name_before_present, labels=one({"dobj"}), tags=one({"VBZ"})),
        Pass(raise_military, words=one({"military"}), labels=one({"amod"})),
        Pass(raise_adjective, tags=one({"JJ"})),
        Pass(raise_plural_verb, tags=one({"NNS", "NNP", "NNPS"})),
        Pass(hang_on_members, words=INCLUDING, labels=one({"advcl"})),
        Pass(raise_main_verb, labels=one({"acl", "advcl", "relcl"})),
        Pass(raise_verb_before_noun, labels=one({"amod"})),
        Pass(raise_verb_behind_aside, labels=one({"amod"}), words=one({"part", "turn", "side"})),
        Pass(make_participle, labels=one({"acl"}), tags=one({"VBD"})),
        Pass(hang_appositions, words=one({","}), labels=one({"relcl"})),
        Pass(hang_behind_short_form, words=one({BRACKET}), labels=one({"relcl", "acl"})),
        Pass(join_infinitives, words=one({"to"}), labels=one({"advcl"}), tags=one({"VB"})),
        Pass(join_verbs_of_one_form, words=one({"to"}), labels=one({"conj"}), tags=one({"VB"})),
        Pass(hang_description, words=one({","})),
        Pass(hang_holder_behind_office, words=one({","}), tags=one({"NNP"})),
        Pass(hang_title, tags=one({"NNP"})),
        Pass(hang_second_subject, labels=one({"nsubj", "nsubjpass"})),
        Pass(raise_verb_behind_agent, labels=one({"agent"}), tags=one({"VBN"})),
        Pass(make_adjective, labels=one({"acomp"}), tags=one({"VBN"})),
        Pass(make_passive, labels=one({"agent", "acomp", "attr"}), tags=one({"VBN"})),
        Pass(hang_on_participle, labels=one({"auxpass"}), tags=one({"VBN"})),
        Pass(
            raise_proposed_deeds,
            words=words("proposing-deeds"),
            labels=one({"amod"}),
            tags=one({"VBG"}),
        ),
        Pass(find_lost_verb, labels=one({"amod", "relcl"})),
        Pass(raise_verb_behind_commas, words=one({",", "on"}), labels=BEHIND_COMMAS),
        Pass(free_what_is_found, words=words("giving-verdicts")),
        Pass(hang_what_is_said, words=one({"that"}), labels=one({"acl"})),
        Pass(hang_homewards, words=one({"home"})),
        Pass(hang_aims, words=words("with-an-aim"), labels=one({"advcl"})),
        Pass(free_ruling_party, words=words("before-a-party")),
        Pass(free_objects),
        Pass(tell_receiver_from_gift, words=words("giving-somebody")),
        Pass(free_bare_objects, labels=one({"ccomp", "xcomp", "advmod", "oprd", "prt"})),
        Pass(free_both, words=one({"both"})),
        Pass(free_those_hit, labels=one({"pcomp", "ccomp"}), tags=one({"VBG"})),
        Pass(hang_on_measures, words=words("measures"), labels=one({"acl"})),
        Pass(hang_on_letters, words=words("letters"), tags=one({"VBG"})),
        Pass(hang_on_appeals, words=words("appeals")),
        Pass(hang_what_is_called_for, words=words("calling-for"), labels=one({"advcl"})),
        Pass(take_what_is_asked_for, words=words("asking-for-things"), labels=one({"npadvmod"})),
        Pass(
            hang_what_is_to_be_done,
            words=words("wanting-done") | words("calling-for"),
            labels=one({"acl", "relcl"}),
        ),
        Pass(
            hang_what_is_allowed,
            words=words("allowing") | words("bringing-about"),
            labels=one({"acl", "advcl"}),
        ),
        Pass(hang_what_is_let, words=one({"let"})),
        Pass(free_from_condition, words=CONDITIONS),
        Pass(hang_conditions, words=CONDITIONS, labels=one({"mark"})),
        Pass(free_place, words=BEFORE_PLACES, labels=one({"amod"})),
        Pass(hang_what_is_governed),
        Pass(hang_second_signatory, words=words("deals")),
        Pass(join_companions, words=words("concert") | TELLING),
        Pass(hang_sides_on_dealings, words=one({"between"})),
        Pass(join_behind_repeated_prepositions, words=one({"and", "or"}), labels=one({"conj"})),
        Pass(
            hang_what_is_resolved, words=words("resolving"), labels=one({"advcl"}), tags=one({"VB"})
        ),
        Pass(join_second_side, words=one({"between"})),
        Pass(join_nouns_behind_verbs, labels=one({"conj"}), tags=NOUN_TAGS),
        Pass(hang_on_hands, words=one({"hands"})),
        Pass(hang_on_doers, words=one({"by"})),
        Pass(hang_behind_doers, words=one({"by"})),
        Pass(hang_on_passives, words=one({"by"}), labels=one({"auxpass"})),
        Pass(hang_on_words_said, words=words("words-said"), labels=one({"agent"})),
        Pass(hang_on_sharers, words=words("sharing")),
        Pass(hang_on_callers, words=words("ways-to-talk")),
        Pass(hang_charges, words=words("accusing"), labels=one({"prep"})),
        Pass(hang_charge_behind_aside, words=words("accusing"), labels=one({"pcomp"})),
        Pass(hang_on_charge, words=words("accusing"), labels=one({"advcl"}), tags=one({"VBG"})),
        Pass(hang_second_charge, words=one({"having"}), labels=one({"conj"})),
        Pass(join_second_relative, words=RELATIVES, labels=one({"conj"}), tags=FINITE),
        Pass(hang_on_act, words=words("harming"), labels=one({"relcl"})),
        Pass(hang_on_deed, words=words("done-with-deeds"), labels=one({"agent", "relcl"})),
        Pass(hang_on_event, words=words("events-held"), labels=one({"relcl"})),
        Pass(hang_on_clause, labels=one({"relcl"}), tags=one({"VBG"})),
        Pass(hang_on_people, words=one({"who"}), labels=one({"relcl"})),
        Pass(hang_on_those_described, words=one({"who"}), labels=one({"agent"})),
        Pass(hang_counted_clauses, words=COUNTED_FROM, labels=one({"conj"})),
        Pass(name_companion, words=words("standing-by"), labels=one({"poss"})),
        Pass(
            hang_what_is_kept,
            words=words("given-words") | words("chances-taken"),
            labels=one({"acl", "relcl"}),
        ),
        Pass(raise_only_choice, words=one({"choice", "option", "alternative"})),
        Pass(part_what_emerged, words=one({"emerge", "transpire"}), labels=one({"conj"})),
        Pass(raise_what_is_shown, words=words("pictures"), tags=one({"VBG"})),
        Pass(
            raise_clause_behind_with,
            words=one({"with"}),
            labels=one({"acl", "advcl"}),
            tags=one({"VBG"}),
        ),
        Pass(raise_deed_among, words=one({AMONG}), labels=one({"acl"}), tags=one({"VBN"})),
        Pass(hang_on_those_told_of, words=words("telling-of"), tags=one({"VBG"})),
        Pass(join_deeds_told_of, words=words("telling-of"), labels=one({"pcomp"})),
        Pass(raise_what_is_seen, words=words("seeing"), labels=one({"acl"})),
        Pass(hang_time_on_verb, words=BEFORE_DEEDS, labels=one({"pcomp"})),
        Pass(hang_object_behind_aside, words=words("judging-acts"), labels=one({"dep", "prep"})),
        Pass(hang_second_object, words=one({"a", "an"}), labels=one({"dobj", "oprd", "attr"})),
        Pass(hang_sides_of_counted, words=words("counting-deeds"), labels=one({"attr"})),
        Pass(hang_what_the_first_did, words=words("ranks"), labels=one({"advcl", "xcomp"})),
        Pass(raise_cleft, words=RELATIVE, labels=one({"attr"})),
        Pass(hang_behind_objects, words=one({"as", "to"}), labels=one({"dobj", "nsubjpass"})),
        Pass(raise_what_is_called, words=words("calling-names")),
        Pass(hang_what_the_fact_is, words=one({"fact"}), labels=one({"acl"})),
        Pass(hang_between_clauses, labels=one({"relcl", "acl", "advcl", "conj"})),
    )
