"""How large an input may be before it is set aside."""

from __future__ import annotations

from dataclasses import dataclass


class LimitExceeded(ValueError):
    """An input that is larger than its limit; the message is the clear line that its reject shows."""


class UnusableRecord(ValueError):
    """A record that holds no usable article; the message is the clear line that its reject shows."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes beyond which an input is a reject; in bytes, except `max_ratio` and `max_text`.

    `max_record_bytes` bounds one record (a line, a page, a text file), `max_text` the characters of the text that an
    article of it has (a million take a worker some 200 MB while they are read), `max_file_bytes` one whole file after
    decompression, and `max_ratio` how many times a compressed file may grow once it has given `ratio_from_bytes`:
    real text shrinks 3 to 30 times, a decompression bomb about 1,000 times.
    """

    max_record_bytes: int = 20_000_000
    max_text: int = 3_000_000
    max_file_bytes: int = 20_000_000_000
    max_ratio: int = 250
    ratio_from_bytes: int = 64_000_000
