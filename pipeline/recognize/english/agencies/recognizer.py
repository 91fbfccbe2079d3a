"""Recognize bodies in English articles, and resolve them to those that Vietnamese names mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.english_agencies import read_english
from pipeline.reading import Reading
from pipeline.recognize.english.agencies.bodies import Name, find_names
from pipeline.recognize.english.agencies.bounds import place_start
from pipeline.recognize.english.agencies.missions import find_missions
from pipeline.recognize.english.agencies.unlisted import unit_of, unlisted_agency
from pipeline.recognize.english.words import among, hit, key, small, year_of
from pipeline.recognize.lexicon import Hit

_TRAIL = 30
"""How many bodies back a short form may point."""
_LONGEST_POST = 4


def recognize_agencies(reading: Reading) -> list[AgencySpan]:
    """Find the bodies that an English article names, each with its row, in text order."""
    province = _province(reading)
    spans: list[AgencySpan] = []
    for name in find_names(reading):
        spans.extend(_spans(reading, name, province, _in_title(reading, name)))
    missions = list(find_missions(reading))
    taken = {k for span in missions for k in range(span.i, span.j)}
    spans = [*missions, *(span for span in spans if span.agency is not None and span.i not in taken)]
    spans.sort(key=lambda span: (span.start, -span.end))
    spans.extend(list(_anaphors(reading, spans, province)))
    return sorted(spans, key=lambda span: (span.start, -span.end))


def _province(reading: Reading) -> str | None:
    """The province that an article names most, the first of several."""
    counts = Counter(place.province_code for place in reading.places if place.province_code)
    return max(counts, key=counts.__getitem__) if counts else None


def _in_title(reading: Reading, name: Name) -> bool:
    """Whether a body stands in a post (*head of* the Nam Dinh police, Hanoi Police *director*)."""
    k = name.i - 1 - small(reading, "the", name.i - 1)
    if k > 0 and small(reading, "of", k):
        return reading.hits.ends_at("en:post", k, _LONGEST_POST)
    return name.j in reading.hits.at("en:post")


def _spans(reading: Reading, name: Name, province: str | None, nested: bool) -> Iterator[AgencySpan]:
    """The span of a name, then those of its parents."""
    agency = _agency(reading, name, province)
    span = _span(reading, name.i, name.j, f"agency:{name.kind}{'+parent' if name.parent else ''}", 0.93)
    span.nested, span.foreign, span.agency = nested, agency.foreign, agency
    yield span
    if name.parent is not None:
        yield from _spans(reading, name.parent, province, True)


def _span(reading: Reading, i: int, j: int, rule: str, confidence: float) -> AgencySpan:
    s = reading.syllables
    return AgencySpan(s.starts[i], s.ends[j - 1], i, j, rule, confidence, text=s.slice(i, j))


def _agency(reading: Reading, name: Name, province: str | None) -> Agency:
    """The body of a name: as a whole, else as a unit of its parent, or of the article's province."""
    form, year = _form(reading, name), year_of(reading)
    parent = _agency(reading, name.parent, province) if name.parent else None
    if name.kind == "foreign_body" or name.country or (parent and parent.foreign):
        return normalize_agency(_abroad(reading, name) or form, foreign=True)
    if name.kind == "code":
        return normalize_agency(name.core, parent=parent, province=province, year=year)
    alone = parent is None and (name.i, name.j) == (name.unit_i, name.unit_j)
    known = name.core if name.kind == "body" and alone else read_english(form, year)
    if known:
        return normalize_agency(known, province=province, year=year)
    found = hit(reading, "code", name.unit_j + 1) if key(reading, name.unit_j) == "(" else None
    code = str(found.value) if found else None
    if code and parent is None and not name.placed:
        return normalize_agency(code, province=province, year=year)
    unit = _unit(reading, name)
    if parent and (known := read_english(unit, year) or unit_of(unit, parent) or code):
        return normalize_agency(known, parent=parent, province=parent.province_code, year=year)
    return unlisted_agency(unit, name.core, parent, province, year)


def _form(reading: Reading, name: Name) -> str:
    """The words of a name without the *'s* of its place or parent (*Dak Lak's People's Committee*)."""
    s = reading.syllables
    if name.owned and name.parent:
        return f"{s.slice(name.parent.i, name.parent.j)} {s.slice(name.unit_i, name.j)}"
    if name.i < name.gap < name.unit_i:
        return f"{s.slice(name.i, name.gap)} {s.slice(name.unit_i, name.j)}"
    if name.seat:
        return f"{name.core} of {s.slice(*name.seat)}"
    return s.slice(name.i, name.j)


def _abroad(reading: Reading, name: Name) -> str | None:
    """The Vietnamese form of a body of which only its country and kind are named (*Thai police*)."""
    country = hit(reading, "country", name.i)
    head = load_yaml("english_agencies")["abroad"].get(name.core)
    return f"{head} {country.value}" if head and country and country.j == name.unit_i else None


def _unit(reading: Reading, name: Name) -> str:
    """The words of a body without those of its parent."""
    if name.parent is None:
        return reading.syllables.slice(name.i, name.j)
    return reading.syllables.slice(name.unit_i, max(name.unit_j, name.unit_i + 1))


def _anaphors(reading: Reading, spans: list[AgencySpan], province: str | None) -> Iterator[AgencySpan]:
    """Short forms (*the ministry*) that stand for the body of their kind named last before, or for the province's."""
    taken = {k for span in spans for k in range(span.i, span.j)}
    last = 0
    for found in reading.hits.of("en:anaphor"):
        if found.i < last or not _stands_alone(reading, found, taken):
            continue
        before = among(spans, 0, found.i)[-_TRAIL:]
        known = next((s for s in reversed(before) if _fits(s, found.value)), None)
        agency = known.agency if known else _of_province(found.value, province, year_of(reading))
        if agency is not None:
            last = found.j
            span = _span(reading, found.i, found.j, "agency:anaphor", 0.8)
            span.anaphor, span.agency, span.foreign = True, agency, agency.foreign
            yield span


def _of_province(heads: list[str], province: str | None, year: int | None) -> Agency | None:
    """The body of the article's province that a short form means where none was named (*the provincial police*)."""
    agency = normalize_agency(heads[0], province=province, year=year) if len(heads) == 1 and province else None
    return agency if agency and agency.province_code and agency.name != heads[0] and "," not in agency.name else None


def _stands_alone(reading: Reading, found: Hit, taken: set[int]) -> bool:
    """Whether a short form is no part of a name (*the Department of Health*, *Hanoi city police*)."""
    within = found.i in taken or found.j in taken or key(reading, found.j) in load_yaml("english_agencies")["of_words"]
    return not within and not hit(reading, "place_kind", found.i - 1) and place_start(reading, found.i) == found.i


def _fits(span: AgencySpan, heads: list[str]) -> bool:
    return span.agency is not None and not span.foreign and span.agency.name.startswith(tuple(heads))
