"""Lines are counted, and one that is too long is read past without being kept."""

import io
import tracemalloc

from pipeline.ingest.lines import numbered_lines


def lines(content: bytes, max_bytes: int) -> list[tuple[int, bytes | None]]:
    return list(numbered_lines(io.BufferedReader(io.BytesIO(content)), max_bytes))  # type: ignore[type-var]


def test_lines_are_numbered_from_one_and_blank_ones_count() -> None:
    assert lines(b"a\n\nb", 10) == [(1, b"a\n"), (2, b"\n"), (3, b"b")]


def test_a_line_that_is_too_long_is_none_and_the_next_one_follows() -> None:
    assert lines(b"a\n" + b"x" * 1000 + b"\nb\n", 10) == [(1, b"a\n"), (2, None), (3, b"b\n")]
    assert lines(b"x" * 1000, 10) == [(1, None)]


def test_the_limit_itself_is_not_too_long() -> None:
    assert lines(b"x" * 10 + b"\n" + b"y" * 10, 10) == [(1, b"x" * 10 + b"\n"), (2, b"y" * 10)]


def test_a_very_long_line_takes_no_memory() -> None:
    content = b"x" * 30_000_000 + b"\nb\n"
    tracemalloc.start()
    assert lines(content, 1000)[-1] == (2, b"b\n")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000
