"""Take one record through every stage; whatever goes wrong with it becomes one row of `rejects`."""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from pipeline.articles import Article, Record, Reject
from pipeline.engine.parts import TRAITS
from pipeline.engine.settings import Settings
from pipeline.flow import read, write
from pipeline.ingest.article import read_article
from pipeline.language import recognizers
from pipeline.link.traits import trait_row
from pipeline.write.rows import Row

__all__ = ["be_expendable", "make_ready", "recognizers", "rows_of", "time_limit"]

Rows = dict[str, list[Row]]


class TooSlow(BaseException):
    """An article took too long; no `except Exception` on the way can keep it from being set aside."""


_expendable = False
"""Whether another process does the work if this one ends."""


def be_expendable() -> None:
    """Let an article that hangs where no signal is heard end this process, since its end is noticed."""
    global _expendable
    _expendable = True


@cache
def make_ready() -> None:
    """Load the models, and keep the garbage collector from going through them again and again."""
    write(read(Article("", "", "Công an xã Đồi Sim bắt 3 người.")))
    gc.collect()
    gc.freeze()


def rows_of(item: Record | Reject, settings: Settings) -> Rows:
    """The rows of one record by table."""
    result = item if isinstance(item, Reject) else _read(item, settings)
    if isinstance(result, Reject):
        row = {"source_path": result.source_path, "stage": result.stage, "error": result.error}
        return {"rejects": [row]}
    return result


def _read(record: Record, settings: Settings) -> Rows | Reject:
    stage = "ingest"
    try:
        with time_limit(settings.article_seconds):
            article = read_article(record, settings.limits)
            if isinstance(article, Reject):
                return article
            stage = "recognize"
            reading = read(article, settings.model)
            stage = "write"
            return write(reading) | {TRAITS: [trait_row(reading)]}
    except (Exception, TooSlow) as error:
        return Reject(record.source_path, stage, _one_line(error))


def _one_line(error: BaseException) -> str:
    name = "" if isinstance(error, TooSlow) else f"{type(error).__name__}: "
    return " ".join(f"{name}{error}".split())[:300]


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlow in the block after so many seconds, again each second after; 0 means no limit.

    Only in the main thread of a POSIX process. An expendable process that hears no signal, since a library is at work
    in it, ends after twice the time.
    """

    def stop(signum: int, frame: FrameType | None) -> Any:
        raise TooSlow(f"took longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    if _expendable and seconds:
        faulthandler.dump_traceback_later(2 * seconds + 1, exit=True, file=_nowhere())
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _expendable:
            faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, before)


@cache
def _nowhere() -> Any:
    return Path(os.devnull).open("w", encoding="utf-8")
