"""What can be wrong with a store, or with what is asked of one.

StoreError
├── WrongQuestion    the request is at fault: nothing was changed, ask differently
└── StoreFault       the store or its disk is at fault: the message says the mend
    ├── NoStore      there is no store at the path
    ├── Busy         another process is writing
    └── Damaged      a file of the store is torn or missing
"""


class StoreError(Exception):
    """A store that cannot be used, or a request that cannot be met; the message says the mend."""


class WrongQuestion(StoreError):
    """The request is at fault: SQL that writes, an unknown id, a day that is none."""


class StoreFault(StoreError):
    """The store is at fault: its version, its disk, its rights."""


class NoStore(StoreFault):
    """There is no store at the path."""


class Busy(StoreFault):
    """Another process is writing to the store."""


class Damaged(StoreFault):
    """A file of the store is torn or missing."""
