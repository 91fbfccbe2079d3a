"""Read a JSON file: one object, a list of objects, or objects one after the other."""

from __future__ import annotations

import codecs
import io
import json
import zlib
from collections.abc import Iterator
from typing import Any

from pipeline.articles import Record, Reject
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.jsonl_files import record_of
from pipeline.ingest.limits import LimitExceeded, Limits
from pipeline.ingest.streams import as_utf8
from pipeline.knowledge.load import load_yaml

_PIECE = 1 << 16
_BLANK = " \t\r\n"


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the records of a JSON file, numbered by position unless the file is one object.

    A file that breaks off, or is broken in the middle, gives the records before the break and one reject.
    """
    values = _Values(_pieces(as_utf8(stream), limits), limits.max_record_bytes)
    position = 0
    try:
        for position, value in enumerate(_unwrapped(values), start=1):
            yield record_of(source if values.alone else f"{source}#{position}", value)
    except RecursionError:
        yield Reject(f"{source}#{position + 1}", "ingest", "not readable JSON: nested too deeply")
    except ValueError as error:
        where = f"{source}#{position + 1}" if position or values.is_list else source
        yield Reject(where, "ingest", f"{error}; nothing after it was read"[:200])


def _pieces(stream: io.BufferedReader, limits: Limits) -> Iterator[str]:
    """Yield a file's text: at once if it is no larger than a record, in any encoding; else in pieces of UTF-8.

    Of a file that breaks off, what came before the break is given out first.
    """
    content, broken = _beginning(stream, limits.max_record_bytes)
    if len(content) <= limits.max_record_bytes:
        text = decode_text(content)
        if text is None:
            raise ValueError("not text in any known encoding")
        yield text
    else:
        decoder = codecs.getincrementaldecoder("utf-8")()
        while content:
            yield decoder.decode(content)
            content = stream.read1(_PIECE)
    if broken:
        raise broken


def _beginning(stream: io.BufferedReader, size: int) -> tuple[bytes, Exception | None]:
    """Return just more than `size` bytes of a stream, or all that it holds and the error that ended it."""
    content = bytearray()
    try:
        while len(content) <= size and (piece := stream.read1(_PIECE)):
            content += piece
    except (OSError, EOFError, zlib.error) as error:
        return bytes(content), error
    return bytes(content), None


class _Values:
    """The JSON values of a text one by one: those of a list at its top, or else those that follow each other.

    Only the value at hand is kept, so that a list may be larger than one record. `alone` tells of the value given
    last whether it is all that the file holds.
    """

    def __init__(self, pieces: Iterator[str], max_length: int) -> None:
        self._pieces, self._max_length = pieces, max_length
        self._text, self._at = "", 0
        self._decoder = json.JSONDecoder()
        self.is_list = self.alone = False

    def __iter__(self) -> Iterator[Any]:
        self.is_list = self._next_char() == "["
        self._at += self.is_list
        yield from self._items() if self.is_list else self._objects()

    def _items(self) -> Iterator[Any]:
        """Yield the values of the list that was opened."""
        while char := self._next_char():
            if char == "]":
                return
            yield self._next_value()
            self._pass_comma()
        raise ValueError("not valid JSON: the list breaks off before its end")

    def _objects(self) -> Iterator[Any]:
        """Yield objects that follow each other, as when a JSONL file is called `.json`."""
        first = True
        while char := self._next_char():
            if char != "{":
                raise ValueError(f"not valid JSON: {char!r} begins neither an object nor a list")
            value = self._next_value()
            self.alone = first and not self._next_char()
            first = False
            yield value

    def _next_char(self) -> str:
        """Go on to the next character that is not blank, and return it ('' at the end)."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._at += 1
            if self._at < len(self._text) or not self._fill(1):
                return self._text[self._at : self._at + 1]

    def _pass_comma(self) -> None:
        """Pass the comma between two values of a list; raises ValueError where it is missing."""
        char = self._next_char()
        if char not in ("", ",", "]"):
            raise ValueError("not valid JSON: a comma is missing between two records")
        self._at += char == ","

    def _next_value(self) -> Any:
        """Parse the value at hand, reading on twice as far each time that it goes beyond what was read."""
        while True:
            try:
                value, self._at = self._decoder.raw_decode(self._text, self._at)
                return value
            except json.JSONDecodeError as error:
                length = len(self._text) - self._at
                if length > self._max_length:
                    raise LimitExceeded(f"longer than {self._max_length:,} bytes, or broken JSON") from error
                if not self._fill(max(length, 1)):
                    raise ValueError(f"not valid JSON: {error.msg}") from error

    def _fill(self, wanted: int) -> bool:
        """Drop what was parsed and read on by so many characters; False at the end of the file."""
        pieces, got = [self._text[self._at :]], 0
        while got < wanted and (piece := next(self._pieces, "")):
            pieces.append(piece)
            got += len(piece)
        self._text, self._at = "".join(pieces), 0
        return got > 0


def _unwrapped(values: _Values) -> Iterator[Any]:
    """Yield the values; where one is an envelope around a list of articles, those of the list."""
    names = load_yaml("fields")["envelopes"]
    for value in values:
        inner = next((value[name] for name in names if _is_envelope(value, name)), None)
        if inner is None:
            yield value
        else:
            values.alone = False
            yield from inner


def _is_envelope(value: Any, name: str) -> bool:
    """Tell whether an object holds a list of objects under a name, and no text of its own."""
    if not isinstance(value, dict) or not isinstance(value.get(name), list) or not value[name]:
        return False
    has_text = any(isinstance(value.get(field), str) for field in load_yaml("fields")["text"])
    return not has_text and isinstance(value[name][0], dict)
