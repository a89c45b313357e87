"""Files of fitted arrays: read whole or refused, never half."""

from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any, TypeVar
from zipfile import BadZipFile

import numpy as np

from dateline.datafiles import DataFileError

Made = TypeVar("Made")


def read_arrays(
    path: Traversable, shown: str, mend: str, made_of: Callable[[Mapping[str, Any]], Made]
) -> Made:
    """Read a file of arrays.

    Args:
        path: The file, an `.npz` without pickle.
        shown: How errors name it.
        mend: What they say is to be done.
        made_of: Makes what is wanted of the arrays by name; KeyError, IndexError, TypeError or
            ValueError tell that they are of another form.

    Raises:
        DataFileError: The file cannot be read, is cut short or of another form.
    """
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as held:
            return made_of({name: held[name] for name in held.files})
    except OSError as error:
        raise DataFileError(shown, 0, f"cannot be read ({error})", mend) from error
    except (BadZipFile, EOFError, IndexError, KeyError, TypeError, ValueError) as error:
        raise DataFileError(shown, 0, f"is cut short or of another form ({error})", mend) from error
