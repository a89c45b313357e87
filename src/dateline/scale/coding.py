"""The step of `scale code`: documents of an input shard into mentions and ledger lines."""

from dateline.records import FailureRow, Page
from dateline.scale.kinds import FAILURES
from dateline.scale.parts import Row, write_plain
from dateline.scale.walking import documents_of, guarded_walk
from dateline.scale.work import Done, Work
from dateline.store import TABLES, Findings, Walk, mention_row, statement_row

# The batch that wrote a row is the store's to say.
ROWS = {name: table.schema.remove(len(table.columns) - 1) for name, table in TABLES.items()}


def code_shard(work: Work) -> Done:
    """Code the documents of an input shard, each by itself."""
    walk = guarded_walk(work)
    mentions: list[Row] = []
    statements: list[Row] = []
    failures: list[FailureRow] = []
    documents = 0
    for _, document in documents_of(work):
        documents += 1
        found = document if isinstance(document, FailureRow) else _coded(walk, document)
        if isinstance(found, FailureRow):
            failures.append(found)
            continue
        mentions += [mention_row(one, 0) for one in found.mentions]
        statements += [statement_row(one, 0) for one in found.statements]
    output = str(work.said["output"])
    for kind, rows in (("mentions", mentions), ("statements", statements)):
        write_plain(output, kind, work.name, ROWS[kind], rows)
    write_plain(output, "failures", work.name, FAILURES, map(failure_cells, failures))
    counts = {
        "documents": documents,
        "failed": len(failures),
        "mentions": len(mentions),
        "statements": len(statements),
    }
    return Done(counts=with_errors(counts, failures))


def _coded(walk: Walk, page: Page) -> Findings | FailureRow:
    article = walk.read(page)
    return article if isinstance(article, FailureRow) else walk.code(page, article)


def failure_cells(failure: FailureRow) -> Row:
    """Return a failure as a row of the error report."""
    return {"id": failure.id, "kind": failure.error.kind, "message": failure.error.message}


def with_errors(counts: dict[str, int], failures: list[FailureRow]) -> dict[str, int]:
    """Return counts with those of the failures by kind."""
    for one in failures:
        counts[f"error {one.error.kind}"] = counts.get(f"error {one.error.kind}", 0) + 1
    return {name: count for name, count in counts.items() if count}
