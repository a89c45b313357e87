"""The events room: the codebook, the lexicon, and the coder that reads clauses with them."""

from dateline.events.check import Finding, check_lexicon
from dateline.events.codebook import Codebook, as_rows, cameo_of, load_codebook, plover_of
from dateline.events.coder import code_story
from dateline.events.drafting import PreparedStory
from dateline.events.lexicon import Lexicon, load_lexicon
from dateline.events.relate import Relation, relate_pair
from dateline.events.why import Why, explain_story

__all__ = [
    "Codebook",
    "Finding",
    "Lexicon",
    "PreparedStory",
    "Relation",
    "Why",
    "as_rows",
    "cameo_of",
    "check_lexicon",
    "code_story",
    "explain_story",
    "load_codebook",
    "load_lexicon",
    "plover_of",
    "relate_pair",
]
