"""The grammar room: text in, parsed sentences out; the only room that knows the parser."""

from dateline.grammar.forms import word_beginnings
from dateline.grammar.headlines.capitals import in_capitals, is_in_capitals, is_in_small_letters
from dateline.grammar.headlines.entries import entry_day_end
from dateline.grammar.headlines.resolutions import heads_resolution, is_left_out
from dateline.grammar.headlines.telegrams import Name, Names, running_letters
from dateline.grammar.mends.mending import mend_clauses
from dateline.grammar.parsing.loading import DEFAULT_PIPELINE
from dateline.grammar.parsing.parser import Parser, ParserMissing, load_parser, stock_pipeline
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.story import paragraphs, parse_story
from dateline.grammar.tags import (
    BARE_TAGS,
    FINITE_TAGS,
    NAME_TAGS,
    NOMINAL,
    NOUN_TAGS,
    PAST_TAGS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    TENSED_TAGS,
    VERBAL,
)
from dateline.grammar.tree import (
    CALENDAR_NAMES,
    HYPHENS,
    MODIFIERS_BEFORE,
    OUTSIDE_NOUN_PHRASE,
    SUBJECTS,
    UNDERGOING,
    ancestors,
    conjuncts,
    is_behind_to,
    is_calendar_name,
    noun_phrase,
    particles,
    root_of,
    subtree,
    subtree_span,
    top_tokens,
)

__all__ = [
    "BARE_TAGS",
    "CALENDAR_NAMES",
    "DEFAULT_PIPELINE",
    "FINITE_TAGS",
    "HYPHENS",
    "MODIFIERS_BEFORE",
    "NAME_TAGS",
    "NOMINAL",
    "NOUN_TAGS",
    "OUTSIDE_NOUN_PHRASE",
    "PAST_TAGS",
    "PLURAL_TAGS",
    "PRESENT_TAGS",
    "SUBJECTS",
    "TENSED_TAGS",
    "UNDERGOING",
    "VERBAL",
    "Name",
    "Names",
    "Parser",
    "ParserMissing",
    "Sentence",
    "Token",
    "ancestors",
    "conjuncts",
    "entry_day_end",
    "heads_resolution",
    "in_capitals",
    "is_behind_to",
    "is_calendar_name",
    "is_in_capitals",
    "is_in_small_letters",
    "is_left_out",
    "load_parser",
    "mend_clauses",
    "noun_phrase",
    "paragraphs",
    "parse_story",
    "particles",
    "root_of",
    "running_letters",
    "stock_pipeline",
    "subtree",
    "subtree_span",
    "top_tokens",
    "word_beginnings",
]
