"""Embassies and consulates in English articles, with their Vietnamese names."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import AgencySpan
from pipeline.knowledge.named_words import AT, COUNTRY
from pipeline.normalize.agencies import normalize_agency
from pipeline.reading import Reading
from pipeline.recognize.english.words import capital, hit, possessive, skip_the, small

_LONGEST = 3


def find_missions(reading: Reading) -> Iterator[AgencySpan]:
    """The embassies of a text: *the Vietnamese embassy in Thailand* is Đại sứ quán Việt Nam tại Thái Lan."""
    s = reading.syllables
    for found in reading.hits.of("en:mission"):
        i, j, country = _sender(reading, found.i, found.j)
        if country is None:
            continue
        home = country == COUNTRY
        host, j = host_at(reading, j) if home else (None, j)
        agency = normalize_agency(f"{found.value} {country}{f' {AT} {host}' if host else ''}", foreign=not home)
        span = AgencySpan(s.starts[i], s.ends[j - 1], i, j, "agency:mission", 0.9, text=s.slice(i, j))
        span.agency, span.foreign = agency, agency.foreign
        yield span


def _sender(reading: Reading, i: int, j: int) -> tuple[int, int, str | None]:
    """Where a mission's name begins and ends with the state before it or after *of*, and that state."""
    for p in range(max(i - _LONGEST, 0), i):
        state = hit(reading, "own", p) or hit(reading, "country", p)
        if state and capital(reading, p) and i in (state.j, possessive(reading, state.j)):
            return p, j, _state(reading, p)
    if small(reading, "of", j) and capital(reading, k := skip_the(reading, j + 1)):
        state = hit(reading, "own", k) or hit(reading, "country", k)
        return (i, state.j, _state(reading, k)) if state else (i, j, None)
    return i, j, None


def _state(reading: Reading, k: int) -> str:
    country = hit(reading, "country", k)
    return COUNTRY if country is None or hit(reading, "own", k) else str(country.value)


def host_at(reading: Reading, j: int) -> tuple[str | None, int]:
    """The state or town behind *in* or *to* at syllable `j` as it is called in Vietnamese, and where it ends.

    None and `j` where none is told.
    """
    if not small(reading, "sent_to", j):
        return None, j
    k = skip_the(reading, j + 1)
    country = hit(reading, "country", k)
    if country and capital(reading, k):
        return str(country.value), country.j
    end = k
    while end < k + _LONGEST and capital(reading, end):
        end += 1
    return (reading.syllables.slice(k, end), end) if end > k else (None, j)
