"""How far a run is: a bar on a terminal, plain lines elsewhere; both on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY_SECONDS = 10.0

Progress = Callable[[str, int, int], None]


@contextmanager
def show_progress() -> Iterator[Progress]:
    """Give a function that is told (stage, done, total), and shows it until the block ends."""
    if sys.stderr.isatty():
        with _bar() as show:
            yield show
    else:
        yield _Log()


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(),
               TextColumn("{task.fields[rate]}"), TimeRemainingColumn())  # fmt: skip
    with Progress(*columns, console=Console(stderr=True)) as bar:
        tasks = {}
        speed = _Speed()

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total, completed=done, rate="")
            rate = speed(stage, done)
            bar.update(tasks[stage], completed=done, total=total, rate=f"{rate:,.0f}/s" if rate >= 1 else "")

        yield show


class _Speed:
    """Units of a stage done in a second, since it was first told of."""

    def __init__(self) -> None:
        self._began: dict[str, tuple[float, int]] = {}

    def __call__(self, stage: str, done: int) -> float:
        now = time.monotonic()
        begun, before = self._began.setdefault(stage, (now, done))
        return (done - before) / (now - begun) if now > begun else 0.0


class _Log:
    """Plain lines: the end of each stage or part of one, and one now and then before; none that repeats the last."""

    def __init__(self) -> None:
        self._speed = _Speed()
        self._said = 0.0
        self._last = ("", 0, 0)

    def __call__(self, stage: str, done: int, total: int) -> None:
        now, rate = time.monotonic(), self._speed(stage, done)
        if (done < total and now - self._said < _EVERY_SECONDS) or (stage, done, total) == self._last:
            return
        self._said, self._last = now, (stage, done, total)
        left = f", {(total - done) / rate:,.0f} s left" if rate and done < total else ""
        speed = f" ({rate:,.0f}/s{left})" if rate >= 1 else ""
        print(f"{stage}: {done:,} of {total:,}{speed}", file=sys.stderr, flush=True)
