"""Articles that take too long, whatever they are busy with."""

from __future__ import annotations

import re
import signal
import time

import pytest

from pipeline.engine.patience import TooSlow, time_limit
from pipeline.engine.processes import Processes
from pipeline.engine.workers import Lost
from tests.engine.corpora import PATIENCE


def test_a_slow_block_is_stopped_though_it_catches_all_errors() -> None:
    end = time.monotonic() + PATIENCE
    with pytest.raises(TooSlow, match=r"longer than 0\.2 s"), time_limit(0.2):
        while time.monotonic() < end:
            try:
                time.sleep(0.01)
            except Exception:
                raise AssertionError("nothing may catch it") from None


def test_a_slow_regular_expression_is_stopped() -> None:
    with pytest.raises(TooSlow), time_limit(0.3):
        re.match(r"(a|a)*b", "a" * 60)  # would take years


def test_a_fast_block_is_left_alone_and_no_alarm_comes_later() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(PATIENCE):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    assert signal.getsignal(signal.SIGALRM) == before


def hang_deaf() -> None:
    """Hang where no signal is heard, as a library may that never comes back to Python."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    with time_limit(0.2):
        time.sleep(PATIENCE)


def test_a_process_that_hangs_where_it_hears_nothing_is_ended() -> None:
    crew = Processes(1)
    ((_, result),) = crew.map(hang_deaf, [()], 1)
    crew.close()
    assert isinstance(result, Lost)
