"""Failures of reading: raised inside the room, rows outside it."""

from dateline.records import Failure, FailureRow


class PageError(Exception):
    """A document that cannot be read: its kind in one word, and a message that says the mend."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def failure_row(identifier: str, error: PageError) -> FailureRow:
    """Return the row that stands for a document that could not be read.

    Args:
        identifier: The document's id where it has one, else where it came from.
        error: What is wrong with it.

    Returns:
        The row for the output's error stream and the run report.
    """
    return FailureRow(id=identifier, error=Failure(kind=error.kind, message=error.message))
