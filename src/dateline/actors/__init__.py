"""The actors room: who each party is, from names, roles, references and the register."""

from dateline.actors.casting.cast import Cast
from dateline.actors.casting.casting import cast_parties
from dateline.actors.names.resolve import Resolution, resolve_actor
from dateline.actors.register.check import Finding, check_register
from dateline.actors.register.codes import sovereign_of
from dateline.actors.register.dictionary import import_dictionary
from dateline.actors.register.load import compile_register, load_register, own_register
from dateline.actors.register.offices import OfficeTerm, office_terms, terms_mentioned
from dateline.actors.register.own_entries import add_entries
from dateline.actors.register.register import NameHit, Register
from dateline.actors.register.search import RegisterMatch, find_register
from dateline.actors.register.sectors import (
    ARMED_GROUPS,
    ARMED_OR_CRIMINAL,
    FORCES,
    GOVERNMENT_AND_FORCES,
    INTERGOVERNMENTAL,
    NOBODY_KNOWN,
    STATE_ORGANS,
    UNDER_ARMS,
)
from dateline.actors.setting.discourse import is_private_person
from dateline.actors.setting.refuges import lies_beyond
from dateline.actors.setting.sections import is_state_name

__all__ = [
    "ARMED_GROUPS",
    "ARMED_OR_CRIMINAL",
    "FORCES",
    "GOVERNMENT_AND_FORCES",
    "INTERGOVERNMENTAL",
    "NOBODY_KNOWN",
    "STATE_ORGANS",
    "UNDER_ARMS",
    "Cast",
    "Finding",
    "NameHit",
    "OfficeTerm",
    "Register",
    "RegisterMatch",
    "Resolution",
    "add_entries",
    "cast_parties",
    "check_register",
    "compile_register",
    "find_register",
    "import_dictionary",
    "is_private_person",
    "is_state_name",
    "lies_beyond",
    "load_register",
    "office_terms",
    "own_register",
    "resolve_actor",
    "sovereign_of",
    "terms_mentioned",
]
