"""A firm before its own name ("the oil company NIS"), taken for a word of the name."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words


def part_firm_from_name(sentence: Sentence) -> Sentence:
    """Return a sentence whose firm has its name in apposition, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for firm in tokens[:-1]:
        name = tokens[firm.index + 1]
        if not (
            firm.text in words("firms")
            and firm.dep == "compound"
            and firm.head == name.index
            and name.tag in NAME_TAGS
        ):
            continue
        head = firm.index if name.head == name.index else name.head
        changed: dict[int, Token] = {
            child: replace(tokens[child], head=firm.index)
            for child in sentence.children[name.index]
        }
        changed[firm.index] = replace(firm, dep=name.dep, head=head)
        changed[name.index] = replace(name, dep="appos", head=firm.index)
        return with_tokens(sentence, changed)
    return sentence
