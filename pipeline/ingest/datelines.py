"""Find the line on which a page, or the beginning of a text, says when the article was published."""

from __future__ import annotations

import re
from functools import cache

from pipeline.ingest.furniture import without_buttons
from pipeline.ingest.published import parse_date
from pipeline.ingest.publishers import opens_with_dateline
from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import DAY, HOUR, MINUTE, MONTH, YEAR

_LONGEST_LINE = 100
_DATE = re.compile(
    r"(?<![\d/.-])(?:\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{4}"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?"
    rf"|\d{{1,2}} {MONTH} \d{{1,2}},?(?: {YEAR})? \d{{4}})(?![\d/]|[.-]\d)",
    re.I,
)
_TIME = re.compile(rf"(?<!\d)\d{{1,2}} ?(?:[:hg]|{HOUR}) ?\d{{2}}(?: ?(?::|{MINUTE})(?: ?\d{{2}})?)?(?!\d)", re.I)
_ZONE = re.compile(r"(?:GMT|UTC) ?[+-] ?0?7(?::?00)?", re.I)
_WORD = re.compile(r"[^\W\d_]+\d?|\d+")
# A full date that opens the body after the paper's tag (*(VTC News) - Ngày 25/4/2024, …*), or after a place and before
# a dash or bracket (*Hà Nội, ngày 3 tháng 4 năm 2024 - …*). *Ngày 25/4/2024, Công an …* tells when something happened.
_IN_WORDS = rf"{MONTH} \d{{1,2}},?(?: {YEAR})? \d{{4}}"
_FULL = rf"(\d{{1,2}}(?: ?([/.-]) ?\d{{1,2}} ?\2 ?\d{{4}}| {_IN_WORDS}))(?![\d/]|[.-]\d)"
_AFTER_TAG = re.compile(rf"\(?[^\n()–-]{{2,24}}\)? ?[-–—:]?\s(?:\w{{3,5}} )?(?:{DAY} )?{_FULL}", re.I)
_AFTER_PLACE = re.compile(rf"[^\W\d_][^\n().;:\d–-]{{1,30}}[,–-] ?(?:{DAY} )?{_FULL} ?[-–—(:]", re.I)


def date_of_line(line: str) -> str | None:
    """Return the date (`2025-04-11`) of a line that holds a full date and nothing else (*11/04/2025 09:35 SA*)."""
    if not 8 <= len(line) <= _LONGEST_LINE:
        return None
    if _DATE.search(line):
        return _sole_date(line) or _sole_date(without_buttons(line))
    return None


def _sole_date(line: str) -> str | None:
    """Return the full date of a line that holds no other word than those of a date and a time."""
    match = _DATE.search(line)
    if not match:
        return None
    rest = _ZONE.sub(" ", _TIME.sub(" ", f"{line[: match.start()]} {line[match.end() :]}"))
    if any(word.lower() not in _words() for word in _WORD.findall(rest)):
        return None
    return parse_date(match.group())


def take_date_line(text: str) -> tuple[str | None, str]:
    """Return the date of the first date line among a text's opening lines, and the text without that line."""
    lines = text.split("\n", 2 * load_yaml("datelines")["opening_lines"])
    for k, line in enumerate(lines[:-1] if len(lines) > 1 else lines):
        if found := date_of_line(line):
            rest = "\n".join([*lines[:k], *lines[k + 1 :]])
            return found, re.sub(r"\n{3,}", "\n\n", rest).strip("\n")
    return None, text


def opening_date(body: str) -> str | None:
    """Return the date of a body's dateline (*(VTC News) - Ngày 25/4/2024, …*); one without a year is none."""
    opening = " ".join(body[:120].split())
    match = _AFTER_TAG.match(opening) if opens_with_dateline(body) else _AFTER_PLACE.match(opening)
    return parse_date(match[1]) if match else None


@cache
def _words() -> frozenset[str]:
    return frozenset(str(word) for entry in load_yaml("datelines")["words"] for word in str(entry).split())
