"""Articles that take too long, whatever they are busy with."""

from __future__ import annotations

import re
import signal
import time

import pytest

from pipeline.engine.patience import TooSlow, time_limit
from pipeline.engine.processes import Processes
from pipeline.engine.workers import Lost


def test_a_slow_block_is_stopped_though_it_catches_all_errors() -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow, match=r"longer than 0\.2 s"), time_limit(0.2):
        while time.monotonic() < began + 5:
            try:
                time.sleep(0.01)
            except Exception:
                raise AssertionError("nothing may catch it") from None
    assert time.monotonic() - began < 2


def test_a_slow_regular_expression_is_stopped() -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow), time_limit(0.3):
        re.match(r"(a|a)*b", "a" * 40)
    assert time.monotonic() - began < 3


def test_a_fast_block_is_left_alone_and_no_alarm_comes_later() -> None:
    with time_limit(0.2):
        pass
    time.sleep(0.3)


def hang_deaf() -> None:
    """Hang where no signal is heard, as a library may that never comes back to Python."""
    with time_limit(0.2):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        time.sleep(60)


def test_a_process_that_hangs_where_it_hears_nothing_is_ended() -> None:
    crew = Processes(1)
    began = time.monotonic()
    ((_, result),) = crew.map(hang_deaf, [()], 1)
    crew.close()
    assert isinstance(result, Lost) and time.monotonic() - began < 30
