"""From a coded story to statements: what each clause and title says of what holds between whom."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from dateline.actors import Register, load_register
from dateline.events import PreparedStory
from dateline.grammar import Sentence
from dateline.ledger.clauses import read_clause
from dateline.ledger.memory import Memory
from dateline.ledger.office_files import load_offices
from dateline.ledger.offices import find_holdings
from dateline.ledger.patterns import load_patterns
from dateline.ledger.terms import find_terms
from dateline.ledger.writing import day_of, write_clause
from dateline.ledger.writing_offices import write_holding, write_term
from dateline.records import Mention, Statement

VERBAL = frozenset({"VERB", "AUX", "ADJ"})


def statements_of(story: PreparedStory, mentions: Sequence[Mention] = ()) -> tuple[Statement, ...]:
    """Read the ledger lines of a story: events that change a relation, and facts it states.

    Args:
        story: The story, parsed, cast, dated and placed.
        mentions: Its coded mentions; a line names the one it comes from.

    Returns:
        The statements in text order, each with its verbatim evidence. What is negated, supposed,
        threatened or still to come leaves none, save where the tables say otherwise
        (an announced withdrawal, an absence).
    """
    register, patterns = load_register(), load_patterns()
    memory = Memory()
    found: list[Statement] = []
    for number, sentence in enumerate(story.sentences):
        for token in sentence.tokens:
            if token.lemma not in patterns.by_verb or token.pos not in VERBAL:
                continue
            for draft in read_clause(story, register, patterns, number, token.index):
                for whole in memory.complete(draft):
                    statement = write_clause(story, register, whole, mentions)
                    if statement is not None:
                        memory.keep(whole)
                        found.append(statement)
    found.extend(_of_offices(story, register, mentions))
    return tuple(
        sorted(
            _once(found, story.sentences), key=lambda one: (one.evidence.start, one.evidence.end)
        )
    )


def _of_offices(
    story: PreparedStory, register: Register, mentions: Sequence[Mention]
) -> Iterable[Statement]:
    words = load_offices()
    holdings = find_holdings(story, register, words, day_of(story))
    terms = find_terms(story, register, words, holdings, load_patterns().words)
    ended = {
        (term.holding.holder.name, term.holding.country.code)
        for term in terms
        if term.status == "ended"
    }
    told: set[tuple[str, str, str]] = set()
    for term in terms:
        yield write_term(story, register, term, mentions)
    for holding in holdings:
        key = (holding.holder.name, holding.country.code, holding.title)
        # Whoever the story sees out of office is not said to hold it by the title it gives them.
        if key[:2] not in ended and key not in told:
            told.add(key)
            yield write_holding(story, register, holding)


def _once(statements: Iterable[Statement], sentences: Sequence[Sentence]) -> list[Statement]:
    """Return one statement for each relation and status of a sentence: that with most words."""
    found: dict[tuple[int, str, str], Statement] = {}
    for statement in statements:
        number = bisect_right(sentences, statement.evidence.start, key=lambda one: one.start)
        key = (number, statement.relation, statement.status)
        held = found.get(key)
        if held is None or len(held.evidence.text) < len(statement.evidence.text):
            found[key] = statement
    return list(found.values())
