"""Sets of parts of speech that rooms ask of a word: fine ones (Penn Treebank) and universal."""

PRESENT_TAGS = frozenset({"VBZ", "VBP"})
# Forms that carry a tense by themselves.
TENSED_TAGS = PRESENT_TAGS | {"VBD"}
FINITE_TAGS = TENSED_TAGS | {"MD"}
# A past tense and a past participle, which a small parser takes for each other.
PAST_TAGS = frozenset({"VBD", "VBN"})
# Forms that look like the bare verb.
BARE_TAGS = frozenset({"VB", "VBP"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
NOUN_TAGS = NAME_TAGS | {"NN", "NNS"}

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
