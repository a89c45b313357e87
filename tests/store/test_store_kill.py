"""Killed at random moments and started again, the store is that of an undisturbed run."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from made import ingest_rows, made_row

from dateline.store import open_store
from dateline.store.files.manifest import read_current
from dateline.store.index.catch_up import open_index

MADE = Path(__file__).parent / "made.py"


def ingest_process(store, pages, batch_size):
    return subprocess.Popen([sys.executable, str(MADE), str(store), str(pages), str(batch_size)])


def killed_and_restarted(store, pages, batch_size, kills, seed):
    """Ingest, killed so often at moments spread over its work, then left to end."""
    chance = random.Random(seed)
    done = 0
    for _ in range(kills * 20):
        if done == kills:
            break
        process = ingest_process(store, pages, batch_size)
        # The process starts for a while before it writes; moments are drawn from then on.
        while process.poll() is None and not writing(store):
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.25))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            done += 1
        process.wait()
        if process.returncode == 0:
            break
    process = ingest_process(store, pages, batch_size)
    assert process.wait() == 0
    return done


def writing(store):
    """Say whether a living process holds the writer's lock."""
    try:
        holder = (store / "WRITER").read_text().strip()
    except OSError:
        return False
    return bool(holder) and Path(f"/proc/{holder}").exists() and not zombie(holder)


def zombie(holder):
    try:
        return Path(f"/proc/{holder}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def compare(tmp_path, write_pages, all_rows, count, batch_size, kills):
    pages = write_pages([made_row(number) for number in range(count)])
    ingest_rows(tmp_path / "calm", [pages], batch_size=batch_size)
    done = killed_and_restarted(tmp_path / "killed", pages, batch_size, kills, seed=count)
    assert all_rows(tmp_path / "killed") == all_rows(tmp_path / "calm")
    with open_store(tmp_path / "killed") as store:
        assert store.sql("SELECT state FROM runs WHERE id = '1'").to_rows() == [{"state": "done"}]
    return done


@pytest.mark.heavy
def test_killed_a_few_times(tmp_path, write_pages, all_rows):
    compare(tmp_path, write_pages, all_rows, count=16, batch_size=4, kills=1)


@pytest.mark.heavy
def test_killed_at_25_random_moments_of_2000_pages(tmp_path, write_pages, all_rows):
    done = compare(tmp_path, write_pages, all_rows, count=2000, batch_size=20, kills=25)
    assert done == 25


@pytest.mark.parametrize(
    ("moment", "size"), [("before publishing", 6), ("before the index", 6), ("after merging", 3)]
)
def test_dying_between_the_steps_of_a_commit(
    tmp_path, write_pages, all_rows, monkeypatch, moment, size
):
    pages = write_pages([made_row(number) for number in range(30)])
    ingest_rows(tmp_path / "calm", [pages], batch_size=size)

    class DiedError(BaseException):
        pass

    def dying(wrapped, after):
        left = [after]

        def call(*arguments, **named):
            left[0] -= 1
            if left[0] == 0:
                raise DiedError
            return wrapped(*arguments, **named)

        return call

    from dateline.store.index.index import Index
    from dateline.store.taking_in import writer

    with monkeypatch.context() as patch:
        if moment == "before publishing":
            patch.setattr(writer, "publish", dying(writer.publish, 3))
        elif moment == "before the index":
            patch.setattr(Index, "commit", dying(Index.commit, 3))
        else:
            patch.setattr(writer.Writer, "clear", dying(writer.Writer.clear, 2))
        with pytest.raises(DiedError):
            ingest_rows(tmp_path / "died", [pages], batch_size=size)
    ingest_rows(tmp_path / "died", [pages], batch_size=size)
    assert all_rows(tmp_path / "died") == all_rows(tmp_path / "calm")
    assert dumped(tmp_path / "died") == dumped(tmp_path / "calm")


def test_a_lost_index_is_built_again_as_it_was(tmp_path, write_pages):
    pages = write_pages([made_row(number) for number in range(30)])
    ingest_rows(tmp_path / "store", [pages], batch_size=7)
    before = dumped(tmp_path / "store")
    (tmp_path / "store" / "index.sqlite").unlink()
    assert dumped(tmp_path / "store") == before


def dumped(path):
    """Return what the index holds, by table, without numbers that only it knows."""
    index = open_index(path, read_current(path))
    try:
        return {
            sql: index.all(sql)
            for sql in (
                "SELECT id, digest FROM page ORDER BY id",
                "SELECT * FROM article ORDER BY number",
                "SELECT * FROM article_hash ORDER BY hash, article",
                "SELECT * FROM copy ORDER BY story, place",
                "SELECT * FROM story ORDER BY id",
                "SELECT * FROM event ORDER BY id",
                "SELECT id, event, merge, batch FROM mention ORDER BY id",
                "SELECT k.key, m.id FROM mention_key k JOIN mention m ON m.number = k.mention "
                "ORDER BY k.key, m.id",
                "SELECT id, batch FROM quarantined ORDER BY id",
            )
        }
    finally:
        index.close()
