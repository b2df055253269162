"""A killed worker is started again; one that was asked to end, or dies too often, is not."""

from __future__ import annotations

import sys

from khuyencong.interfaces.cli.processes import MOST_STARTS, KeptAlive


def kept(code: str) -> KeptAlive:
    return KeptAlive([sys.executable, "-S", "-c", code])


def test_a_killed_process_is_started_again() -> None:
    working = kept("import time; time.sleep(60)")
    first = working.process
    first.kill()
    first.wait()
    assert working.start_again()
    assert working.process.pid != first.pid
    assert working.process.poll() is None
    working.process.kill()
    working.process.wait()


def test_a_process_that_ended_of_itself_stays_ended() -> None:
    working = kept("")
    working.process.wait()
    assert not working.start_again()


def test_a_process_that_dies_at_once_is_given_up() -> None:
    working = kept("raise SystemExit(3)")
    starts = 1
    while working.process.wait() and working.start_again():
        starts += 1
    assert starts == MOST_STARTS
