"""Files by path or address: of this machine by the standard library, of others through fsspec."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from dateline.page import list_files
from dateline.records import FailureRow
from dateline.scale.errors import RunFault, WrongRun
from dateline.store import write_file

_LOCAL = "file://"
_WILD = "*?["


def is_address(name: str) -> bool:
    """Say whether a name is an address (`s3://…`), and no path of this machine."""
    return "://" in name and not name.startswith(_LOCAL)


def local_path(name: str) -> Path:
    """Return the path of a file or folder of this machine."""
    return Path(name.removeprefix(_LOCAL))


def joined(place: str, *parts: str) -> str:
    """Return a name below a folder's."""
    return "/".join((place.rstrip("/"), *parts))


def list_inputs(name: str) -> list[str]:
    """Return the files that a path, folder, glob or address names, in order.

    Raises:
        WrongRun: There are none, or the address is of a kind that cannot be read here.
    """
    if is_address(name):
        return _list_address(name)
    found = []
    for one in list_files(name.removeprefix(_LOCAL)):
        if isinstance(one, FailureRow):
            raise WrongRun(f"no input: {one.error.message}")
        if not Path(one).is_file():
            raise WrongRun(f"no input: {one} is neither file nor folder; name a file")
        found.append(one)
    return found


def _list_address(name: str) -> list[str]:
    system, path = _system(name)
    try:
        if any(mark in path for mark in _WILD):
            found = [one for one in system.glob(path) if not system.isdir(one)]
        elif system.isdir(path):
            found = system.find(path)
        else:
            found = [path] if system.exists(path) else []
    except Exception as error:
        raise RunFault(f"{name} cannot be listed ({error}); check address and rights") from error
    if not found:
        raise WrongRun(f"no input: nothing matches {name}; check the address")
    return sorted(str(system.unstrip_protocol(one)) for one in found)


def _system(name: str) -> tuple[Any, str]:
    try:
        import fsspec  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as error:
        raise WrongRun(
            f"{name} is read through fsspec, which is not installed; "
            "install it with `pip install 'dateline[scale]'`"
        ) from error
    try:
        system, path = fsspec.core.url_to_fs(name)
    except (ImportError, ValueError) as error:
        raise WrongRun(f"{name} cannot be read: {error}") from error
    return system, str(path)


@contextmanager
def opened(name: str) -> Iterator[IO[bytes]]:
    """Open a file for reading; it can be read from anywhere."""
    if is_address(name):
        system, path = _system(name)
        stream = system.open(path, "rb")
    else:
        stream = local_path(name).open("rb")
    try:
        yield stream
    finally:
        stream.close()


def read_bytes(name: str) -> bytes | None:
    """Return what a file holds; None where there is none."""
    with suppress(FileNotFoundError), opened(name) as stream:
        data: bytes = stream.read()
        return data
    return None


def write_bytes(name: str, data: bytes) -> None:
    """Write a file whole or not at all.

    On this machine it is written beside its place, flushed and renamed; object stores show a file
    only when it is whole.

    Raises:
        StoreFault: The disk is full, or may not be written to.
    """
    if not is_address(name):
        write_file(local_path(name), data)
        return
    system, path = _system(name)
    system.makedirs(path.rpartition("/")[0], exist_ok=True)
    system.pipe_file(path, data)


def list_names(folder: str) -> list[str]:
    """Return the names of a folder's files, none where there is no folder."""
    if is_address(folder):
        system, path = _system(folder)
        system.invalidate_cache()
        with suppress(FileNotFoundError):
            return sorted(one.rpartition("/")[2] for one in system.ls(path, detail=False))
        return []
    with suppress(FileNotFoundError, NotADirectoryError):
        return sorted(one.name for one in local_path(folder).iterdir())
    return []


def remove_folder(folder: str) -> None:
    """Take a folder away with all that is in it, if it is there."""
    import shutil  # noqa: PLC0415

    if is_address(folder):
        system, path = _system(folder)
        with suppress(FileNotFoundError):
            system.rm(path, recursive=True)
        return
    shutil.rmtree(local_path(folder), ignore_errors=True)


def written_below(place: str, write: Callable[[Path], Any]) -> Any:
    """Have files written below a folder or address.

    Args:
        place: Where they shall be.
        write: Writes them below the folder that it is given; of an address they are sent on.

    Returns:
        What `write` returned.
    """
    if not is_address(place):
        return write(local_path(place))
    with TemporaryDirectory(prefix="dateline-") as name:
        folder = Path(name)
        done = write(folder)
        # What names the other files is sent last.
        for file in sorted(folder.rglob("*"), key=lambda one: (one.name == "CURRENT", str(one))):
            if file.is_file():
                write_bytes(joined(place, *file.relative_to(folder).parts), file.read_bytes())
        return done


def remove_file(name: str) -> None:
    """Take a file away, if it is there."""
    if is_address(name):
        system, path = _system(name)
        with suppress(FileNotFoundError):
            system.rm_file(path)
        return
    local_path(name).unlink(missing_ok=True)
