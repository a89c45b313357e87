"""What can be wrong with a run over many machines.

ScaleError
├── WrongRun     the request is at fault: nothing was begun, ask differently
└── RunFault     the cluster, the disk or the storage is at fault: the message says the mend
"""


class ScaleError(Exception):
    """A run that cannot be begun or ended; the message says the mend."""


class WrongRun(ScaleError):
    """The request is at fault: no input, an output of another run, an extra that is wanting."""


class RunFault(ScaleError):
    """The cluster or the storage is at fault; what was finished is kept."""
