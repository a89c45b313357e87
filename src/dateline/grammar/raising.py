"""A second saying joined to what somebody says: "said the plan was cruel and vowed to fight".

A small parser joins it to the last verb, so that whoever is spoken of seems to say it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens

SAYING = frozenset(
    "say tell add insist argue claim warn write declare state announce believe note".split()
)
SAID_TOO = frozenset(
    "say vow urge warn accuse call demand insist pledge promise threaten condemn criticise "
    "criticize praise reject deny order ask thank blame denounce challenge welcome invite appeal "
    "add reiterate express voice".split()
)
PAST = frozenset({"VBD"})


def raise_second_saying(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the verb of saying, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.dep != "conj" or verb.tag not in PAST or verb.lemma not in SAID_TOO:
            continue
        said = sentence.tokens[verb.head]
        above = sentence.tokens[said.head]
        if (
            said.dep == "ccomp"
            and above.tag in PAST
            and above.lemma in SAYING
            and above.index < said.index < verb.index
            and said.lemma not in SAID_TOO
            and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS, "aux")
        ):
            changed[verb.index] = replace(verb, head=above.index)
    return with_tokens(sentence, changed)
