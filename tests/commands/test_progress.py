"""What a run says of its progress where nobody looks at a terminal."""

from __future__ import annotations

import sys

import pytest

from pipeline.commands import progress
from pipeline.commands.progress import show_progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that the log believes have passed; a test moves them."""
    seconds = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: seconds[0])
    return seconds


def test_a_line_now_and_then_and_one_at_the_end(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress() as show:
        for done in range(0, 2001, 50):
            show("read", done, 2000)
            clock[0] += 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == ["read: 0 of 2,000", "read: 500 of 2,000 (50/s, 30 s left)"]
    assert lines[-1] == "read: 2,000 of 2,000 (50/s)"
    assert len(lines) == 5


def test_parts_of_a_stage_that_end_alike_are_told_once(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress() as show:
        for stage, total in (("link", 1), ("link", 1), ("link", 3), ("stories", 1), ("link", 3)):
            show(stage, total, total)
    assert [line.split(" (")[0] for line in capsys.readouterr().err.splitlines()] == [
        "link: 1 of 1",
        "link: 3 of 3",
        "stories: 1 of 1",
        "link: 3 of 3",
    ]


def test_a_bar_tells_the_speed_of_a_stage_that_is_done_at_once(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    with show_progress() as show:
        show("read", 0, 70)
        clock[0] += 2
        show("read", 70, 70)
    shown = capsys.readouterr().err
    assert "70/70" in shown and " 35/s" in shown
