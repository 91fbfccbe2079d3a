"""Open an input as a bounded stream of bytes: decompressed, in UTF-8, never larger than its limits."""

from __future__ import annotations

import codecs
import gzip
import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from pipeline.ingest.inputs import STDIN, InputFile
from pipeline.ingest.limits import LimitExceeded, Limits

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_BUFFER = 1 << 17
_PIECE = 1 << 14
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)


Read = Callable[[int], bytes]


class _Metered(io.RawIOBase):
    """A decompressed stream that stops where it exceeds its limits."""

    def __init__(self, read: Read, file: io.BufferedReader, compressed: bool, limits: Limits) -> None:
        self._read, self._file, self._limits, self._given = read, file, limits, 0
        self.compressed = compressed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        chunk = self._read(len(buffer))
        self._given += len(chunk)
        self._check()
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def _check(self) -> None:
        limits = self._limits
        if self._given > limits.max_file_bytes:
            raise LimitExceeded(f"larger than {limits.max_file_bytes:,} bytes when decompressed")
        if not self.compressed or self._given < limits.ratio_from_bytes:
            return
        if not self._file.seekable():  # a pipe does not tell how much of it was read
            return
        if self._given > limits.max_ratio * self._file.tell():
            raise LimitExceeded(f"grows more than {limits.max_ratio} times when decompressed: a decompression bomb?")

    def seekable_file(self) -> BinaryIO:
        """Return the file itself where it is not compressed, else a temporary one with its content."""
        if not self.compressed and self._file.seekable():
            return cast(BinaryIO, self._file)
        spool = tempfile.TemporaryFile()  # noqa: SIM115 (its reader closes it)
        shutil.copyfileobj(cast(BinaryIO, self), spool)
        spool.seek(0)
        return cast(BinaryIO, spool)


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
    if b"\0" not in head:
        return None
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
        read = _decompressed(raw, head, file.path.suffix.lower())
        metered = _Metered(read or raw.read1, raw, read is not None, limits)
        yield io.BufferedReader(cast(io.RawIOBase, metered), _BUFFER)


def as_utf8(stream: io.BufferedReader) -> io.BufferedReader:
    """Return a text stream as UTF-8 without a byte-order mark, if it is in any Unicode encoding."""
    encoding = unicode_encoding(stream.peek(4096)[:4096])
    if encoding is None:
        return stream
    return io.BufferedReader(cast(io.RawIOBase, _Transcoded(cast(BinaryIO, stream), encoding)), _BUFFER)


def seekable(stream: io.BufferedReader) -> BinaryIO:
    """Return the content of a stream that `open_bytes` gave as a file in which one can seek."""
    return cast(_Metered, stream.raw).seekable_file()


def read_whole(stream: io.BufferedReader, limits: Limits) -> bytes:
    """Read a stream that is one record; raises LimitExceeded if it is larger than a record may be."""
    content = stream.read(limits.max_record_bytes + 1)
    if len(content) > limits.max_record_bytes:
        raise LimitExceeded(f"larger than {limits.max_record_bytes:,} bytes, the limit of one record")
    return content


@contextmanager
def _open_raw(path: Path) -> Iterator[io.BufferedReader]:
    if str(path) == STDIN:
        stdin = sys.stdin.buffer
        yield stdin if isinstance(stdin, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stdin))
        return
    with path.open("rb") as raw:
        yield raw


def _decompressed(raw: io.BufferedReader, head: bytes, suffix: str) -> Read | None:
    """Return a function that reads decompressed bytes, or None for a file that is not compressed.

    What counts is the content, for crawlers name files wrongly; but `.gz` and `.zst` are held to their word. Both
    read in small pieces, so that of a file that breaks off all is given out that came before the break.
    """
    if head.startswith(_GZIP):
        return cast(gzip.GzipFile, gzip.GzipFile(fileobj=raw)).read1
    if head.startswith(_ZSTD):
        # pyarrow's reader tells where a file is cut off; zstandard's own ends there as if all were well.
        import pyarrow as pa

        stream = pa.CompressedInputStream(pa.PythonFile(raw, mode="r"), "zstd")
        return lambda size: bytes(stream.read(min(size, _PIECE)))
    if suffix in (".gz", ".zst"):
        raise gzip.BadGzipFile(f"not {suffix[1:]} data, whatever its name says" if head else "it is empty")
    return None
