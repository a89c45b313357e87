"""Work over processes: in order, with back-pressure, and no death costs more than its task."""

import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.processes import AHEAD, TaskLost, Workers, peak_bytes


def double(number):
    if number % 7 == 3:
        time.sleep(0.05)
    return 2 * number


def die_at_five(number):
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(marker):
    """Die where the marker is not there yet, having left it; well the second time."""
    file = Path(marker)
    if not file.exists():
        file.write_text("dead", encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def collects_after():
    return gc.get_threshold()


def take_memory(number):
    return len(bytearray(8 << 30)) if number == 2 else number


def fail(number):
    raise ValueError(f"no {number}")


def lost(task, error):
    return f"lost {task}: {error}"


def test_results_come_in_the_order_of_their_tasks():
    with Workers(2) as crew:
        assert list(crew.in_order(double, range(40), lost)) == [2 * one for one in range(40)]


def test_the_collector_is_set_in_a_worker_as_in_its_parent():
    before = gc.get_threshold()
    gc.set_threshold(12_345, 17, 18)
    try:
        with Workers(1) as crew:
            assert crew.submit(collects_after).result() == (12_345, 17, 18)
    finally:
        gc.set_threshold(*before)


def test_a_worker_knows_before_it_imports_anything_that_numpy_is_to_take_one_core(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import os\n"
        "AT_FIRST = os.environ.get('OPENBLAS_NUM_THREADS')\n"
        "from dateline.processes import Workers\n"
        "def at_first():\n"
        "    return AT_FIRST\n"
        "if __name__ == '__main__':\n"
        "    with Workers(1) as workers:\n"
        "        print(workers.submit(at_first).result())\n",
        encoding="utf-8",
    )
    kept = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    told = subprocess.run(
        [sys.executable, str(script)], env=kept, capture_output=True, text=True, check=True
    )
    assert told.stdout == "1\n"


def test_a_task_that_kills_its_worker_is_tried_twice_and_is_all_that_is_lost():
    with Workers(2) as crew:
        found = list(crew.in_order(die_at_five, range(12), lost))
    assert found[5] == "lost 5: 2 processes died at it (signal 9)"
    assert [one for one in found if one != found[5]] == [*range(5), *range(6, 12)]


def test_a_worker_that_is_killed_once_loses_nothing(tmp_path):
    with Workers(1) as crew:
        assert crew.submit(die_once, str(tmp_path / "marker")).result() == "done"


def test_whoever_is_killed_while_idle_has_died_at_no_task():
    with Workers(1, tries=1) as crew:
        os.kill(crew.submit(os.getpid).result(), signal.SIGKILL)
        crew._all[0].join()
        assert crew.submit(double, 2).result() == 4
        with pytest.raises(TaskLost, match="its process died at it"):
            crew.submit(die_at_five, 5).result()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's memory so")
def test_a_task_without_memory_is_lost_alone():
    with Workers(1) as crew:
        found = list(crew.in_order(take_memory, range(4), lost))
    assert found[2].startswith("lost 2: it took more than")
    assert (found[0], found[1], found[3]) == (0, 1, 3)


def test_an_error_of_the_work_itself_ends_the_run_as_in_one_process():
    with Workers(1) as crew, pytest.raises(ValueError, match="no 0"):
        list(crew.in_order(fail, range(3), lost))


def test_tasks_are_taken_only_as_results_are():
    taken = []

    def tasks():
        for number in range(200):
            taken.append(number)
            yield number

    with Workers(1) as crew:
        results = crew.in_order(double, tasks(), lost)
        next(results)
        assert len(taken) <= AHEAD
        assert sum(1 for _ in results) == 199


def test_the_workers_are_gone_afterwards():
    with Workers(1) as crew:
        process = crew.submit(os.getpid).result()
    assert not Path(f"/proc/{process}").exists() or sys.platform != "linux"
    with pytest.raises((TaskLost, RuntimeError)):
        crew.submit(double, 1).result()


def test_workers_end_with_the_process_that_started_them(tmp_path):
    script = tmp_path / "starts.py"
    script.write_text(
        "import os, time\n"
        "from dateline.processes import Workers\n"
        "if __name__ == '__main__':\n"
        "    crew = Workers(1)\n"
        "    print(crew.submit(os.getpid).result(), flush=True)\n"
        "    time.sleep(60)\n",
        encoding="utf-8",
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE) as parent:
        worker = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
    for _ in range(200):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the worker outlived its parent")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process is not told apart so")
def test_what_the_parent_holds_is_not_counted_as_a_workers():
    held = b"x" * (512 << 20)
    with Workers(1) as crew:
        assert crew.submit(peak_bytes).result() < len(held)
