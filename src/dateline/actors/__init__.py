"""The actors room: who each party is, from names, roles, references and the register."""

from dateline.actors.cast import Cast, cast_parties
from dateline.actors.load import compile_register, load_register
from dateline.actors.offices import OfficeTerm, office_terms, terms_mentioned
from dateline.actors.register import NameHit, Register
from dateline.actors.resolve import Resolution, resolve_actor

__all__ = [
    "Cast",
    "NameHit",
    "OfficeTerm",
    "Register",
    "Resolution",
    "cast_parties",
    "compile_register",
    "load_register",
    "office_terms",
    "resolve_actor",
    "terms_mentioned",
]
