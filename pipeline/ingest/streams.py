"""Open an input as a bounded stream of bytes: decompressed, in UTF-8, never larger than its limits."""

from __future__ import annotations

import codecs
import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from pipeline.ingest.inputs import STDIN, InputFile
from pipeline.ingest.limits import LimitExceeded, Limits

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_BUFFER = 1 << 17
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)


class _Metered(io.RawIOBase):
    """A decompressed stream that stops where it exceeds its limits."""

    def __init__(self, source: BinaryIO, compressed: BinaryIO, limits: Limits) -> None:
        self._source, self._compressed, self._limits, self._given = source, compressed, limits, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        chunk = self._source.read(len(buffer))
        self._given += len(chunk)
        self._check()
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def _check(self) -> None:
        limits = self._limits
        if self._given > limits.max_file_bytes:
            raise LimitExceeded(f"larger than {limits.max_file_bytes:,} bytes when decompressed")
        if self._source is self._compressed or self._given < limits.ratio_from_bytes:
            return
        if not self._compressed.seekable():  # a pipe does not tell how much of it was read
            return
        if self._given > limits.max_ratio * self._compressed.tell():
            raise LimitExceeded(
                f"grows more than {limits.max_ratio} times when decompressed: a decompression bomb?"
            )


class _Transcoded(io.RawIOBase):
    """A stream in another Unicode encoding, given out as UTF-8."""

    def __init__(self, source: BinaryIO, encoding: str) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._pending = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        ended = False
        while not self._pending and not ended:
            chunk = self._source.read(_BUFFER)
            ended = not chunk
            self._pending = self._decoder.decode(chunk, final=ended).encode("utf-8")
        given, self._pending = self._pending[: len(buffer)], self._pending[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def unicode_encoding(head: bytes) -> str | None:
    """Return the Unicode encoding that a file's first bytes betray (by its mark, or NULs in every other byte)."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    evens, odds = head[0::2].count(0), head[1::2].count(0)
    if evens + odds < len(head) / 8 or len(head) < 4:
        return None
    if not evens or not odds:
        return "utf-16-be" if evens else "utf-16-le"
    return None


@contextmanager
def open_bytes(file: InputFile, limits: Limits) -> Iterator[io.BufferedReader]:
    """Open a file for reading, decompressed if its content is gzip or zstd, bounded by the limits.

    Raises OSError, EOFError, LimitExceeded and the decompressors' errors, on opening or on reading.
    """
    with _open_raw(file.path) as raw:
        head = raw.peek(4)[:4]
        source = _decompressed(raw, head, file.path.suffix.lower())
        yield io.BufferedReader(cast(io.RawIOBase, _Metered(source, cast(BinaryIO, raw), limits)), _BUFFER)


def as_utf8(stream: io.BufferedReader) -> io.BufferedReader:
    """Return a text stream as UTF-8 without a byte-order mark, if it is in any Unicode encoding."""
    encoding = unicode_encoding(stream.peek(4096)[:4096])
    if encoding is None:
        return stream
    return io.BufferedReader(cast(io.RawIOBase, _Transcoded(cast(BinaryIO, stream), encoding)), _BUFFER)


def read_whole(stream: io.BufferedReader, limits: Limits) -> bytes:
    """Read a stream that is one record; raises LimitExceeded if it is larger than a record may be."""
    content = stream.read(limits.max_record_bytes + 1)
    if len(content) > limits.max_record_bytes:
        raise LimitExceeded(f"larger than {limits.max_record_bytes:,} bytes, the limit of one record")
    return content


@contextmanager
def _open_raw(path: Path) -> Iterator[io.BufferedReader]:
    if str(path) == STDIN:
        yield cast(io.BufferedReader, sys.stdin.buffer)
        return
    with path.open("rb") as raw:
        yield raw


def _decompressed(raw: io.BufferedReader, head: bytes, suffix: str) -> BinaryIO:
    """Decompress by what the content is, for crawlers name files wrongly; but hold `.gz` and `.zst` to their word."""
    if head.startswith(_GZIP):
        return cast(BinaryIO, gzip.GzipFile(fileobj=raw))
    if head.startswith(_ZSTD):
        import zstandard

        return cast(BinaryIO, zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True))
    if suffix in (".gz", ".zst"):
        raise gzip.BadGzipFile("empty file" if not head else f"not {suffix[1:]} data, whatever its name says")
    return cast(BinaryIO, raw)
