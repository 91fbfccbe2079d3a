"""Find the date on which an article was published, and where it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from pipeline.knowledge.named_words import MONTH, YEAR

# Vietnam has had one time zone, without summer time, since 1975; dates of other zones are turned into its own.
VIETNAM = timezone(timedelta(hours=7))
_YEARS = range(1945, 2100)
_ISO = re.compile(
    r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_COMPACT = re.compile(r"\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{6}Z?)?\s*$")
# Article numbers that begin with the minute, often behind a site's code: 185260520130320 is 2026-05-20 13:03:20.
_NUMBERED = re.compile(
    r"-(?:((?:19|20)\d\d)|\d{3}(\d\d))(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
    r"(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{0,4}\.[a-z]{3,4}$"
)
_FOLDERS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})/")
_IN_WORDS = re.compile(rf"(\d{{1,2}})\s+{MONTH}\s+(\d{{1,2}})(?:\s*,)?(?:\s+{YEAR})?\s+(\d{{4}})(?!\d)", re.I)


def parse_date(value: Any) -> str | None:
    """Return the date (`2025-04-11`) that a field holds, or None; of a time with a zone, the date in Vietnam.

    Understands ISO 8601, day first (*11/04/2025 09:35 SA*), words (*3 tháng 4 năm 2024*), RFC 822, Unix time and
    MongoDB's `{"$date": …}`.
    """
    if isinstance(value, dict):
        value = next((value[key] for key in ("$date", "$numberLong", "@value") if key in value), None)
        return parse_date(value) if not isinstance(value, dict) else parse_date(value.get("$numberLong"))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str):
        value = value.strip()[:200]
        return next(_readings(value), None)
    return _from_unix(value)


def date_in_address(url: str | None) -> str | None:
    """Return the day that an article's address tells, or None: `/2024/06/25/`, `-185260520130320.htm`.

    It is the day on which the article was begun: for 2,168 headlines of two papers it was that of publication in 76 %,
    and within a day of it in 96 %.
    """
    path = url.partition("?")[0].partition("#")[0] if url else ""
    if found := _NUMBERED.search(path):
        return _day(found[1] or f"20{found[2]}", found[3], found[4])
    folders = _FOLDERS.search(path)
    return _day(*folders.groups()) if folders else None


def _readings(value: str) -> Iterator[str]:
    """Yield the dates that a text can be read as, the strictest reading first."""
    for read in (_from_iso, _from_numbers, _from_mail, _from_digits):
        if found := read(value):
            yield found


def _from_iso(value: str) -> str | None:
    """Read `2025-04-11T02:35:00Z` and its short forms."""
    match = _ISO.match(value)
    if not match:
        return None
    year, month, day, hour, minute, zone = match.groups()
    if zone and zone not in ("+07:00", "+0700"):
        return _in_vietnam(f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{minute}", zone) or _day(year, month, day)
    return _day(year, month, day)


def _in_vietnam(moment: str, zone: str) -> str | None:
    offset = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    try:
        return datetime.fromisoformat(moment + offset).astimezone(VIETNAM).date().isoformat()
    except (ValueError, OverflowError):
        return None


def _from_numbers(value: str) -> str | None:
    """Read *11/04/2025* or *3 tháng 4 năm 2024* wherever it stands in a short text."""
    if match := _DAY_FIRST.search(value):
        return _day(match[4], match[3], match[1])
    if match := _IN_WORDS.search(value):
        return _day(match[3], match[2], match[1])
    return None


def _from_mail(value: str) -> str | None:
    """Read `Fri, 11 Apr 2025 02:35:00 GMT`, as RSS has it."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return _day(local.year, local.month, local.day)


def _from_digits(value: str) -> str | None:
    """Read `20250411` or Unix time that is written as text."""
    if match := _COMPACT.match(value):
        return _day(*match.groups())
    return _from_unix(int(value)) if value.isdecimal() and 9 <= len(value) <= 13 else None


def _from_unix(value: float) -> str | None:
    """Read seconds or milliseconds since 1970."""
    seconds = value / 1000 if abs(value) >= 1e11 else value
    if not 1e8 <= seconds < 1e10:
        return None
    moment = datetime.fromtimestamp(seconds, UTC).astimezone(VIETNAM)
    return _day(moment.year, moment.month, moment.day)


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    """Return a date that exists and may be that of a news article, or None."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year in _YEARS else None
