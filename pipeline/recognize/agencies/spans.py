"""Names as spans: the longest ones, those inside them, and short forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND, POLICE
from pipeline.reading import Reading
from pipeline.recognize.agencies.anaphora import anaphor_at
from pipeline.recognize.agencies.codes import code_rank, looks_coded
from pipeline.recognize.agencies.foreign import (
    abroad_and_half,
    holds_compatriot,
    holds_foreigner,
    is_strange_province,
    names_no_home,
    speaks_of_sports,
)
from pipeline.recognize.agencies.general import counts_people, in_general, in_plural
from pipeline.recognize.agencies.grammar import name_at
from pipeline.recognize.agencies.lists import members_after, members_at
from pipeline.recognize.agencies.names import OFFICE, Name, Unit
from pipeline.recognize.agencies.placed import after_bracket
from pipeline.recognize.agencies.words import confidence
from pipeline.recognize.places import Place

_ACRONYM = 3
_LABELS = (
    "agency_name",
    "agency_head",
    "agency_code",
    "agency_international",
    "agency_foreign_head",
    "agency_short",
    "agency_back",
)


@dataclass(slots=True)
class NamedSpan(AgencySpan):
    """An agency's span with the parts of its name; `whole` adds what the text leaves to another body of a list."""

    units: list[Unit] = field(default_factory=list)
    whole: str = ""


def recognize_agencies(reading: Reading) -> list[AgencySpan]:
    """Find the bodies that a Vietnamese article names; in another language none."""
    if reading.article.language != "vi":
        return []
    found: list[NamedSpan] = []
    last = 0
    for k in sorted({k for label in _LABELS for k in reading.hits.at(label)}):
        if k >= last:
            last, spans = _spans_at(reading, k)
            found.extend(spans)
    _mark_foreign(reading, found)
    return [span for span in found if not _is_club(reading, span)]


def _spans_at(reading: Reading, k: int) -> tuple[int, list[NamedSpan]]:
    """The spans of the name at syllable `k` and of a list's members behind it, and where the last of them ends."""
    name = name_at(reading, k)
    units = members_at(reading, k) if name is None or name.units[0].short else []
    if name is not None:
        name, units = (None, units) if units else (name, members_after(reading, name))
    if name is None and not units and (unit := anaphor_at(reading, k)):
        name = Name([unit])
    general = name is not None and not units and in_plural(reading, name)
    named = list(_spans(reading, name, bool(units))) if name is not None and not general else []
    for span in named if units and name and units[-1].i >= name.j else ():
        _share_place(reading, span, units[-1].place)
    spans = [*named, *(_shared(reading, unit) for unit in units)]
    return max((span.j for span in spans), default=name.j if name else k), spans


def _share_place(reading: Reading, span: NamedSpan, place: Place | None) -> None:
    """Give the first body of a list the place told behind the last (*Sở Nội vụ*, Tài chính tỉnh Nghệ An)."""
    if place is not None and len(span.units) == 1 and span.units[0].place is None:
        span.units = [replace(span.units[0], place=place)]
        span.whole = f"{span.text} {reading.syllables.slice(place.i, place.j)}"


def _shared(reading: Reading, unit: Unit) -> NamedSpan:
    """The span of a list's member, with its whole name."""
    span, place = _span(reading, [unit], nested=False), unit.place
    place_name = reading.syllables.slice(place.i, place.j) if place else ""
    span.whole = " ".join(filter(None, (unit.head, unit.function, place_name)))
    span.anaphor = True
    return span


def leaves_owner(span: NamedSpan) -> bool:
    """Whether the owner in a name stands for a body named before (*Thanh tra* Bộ, *Văn phòng* Tỉnh ủy)."""
    last = span.units[-1]
    return len(span.units) > 1 and (last.rule == "anaphor" or (last.short and last.place is None))


def _is_club(reading: Reading, span: NamedSpan) -> bool:
    """Whether a sports article means a club by the name of a police (*Công an Hà Nội*, never one below a city's)."""
    unit = span.units[0]
    if unit.head != POLICE or unit.place is None or not unit.place.name:
        return False
    return unit.place.level in ("province", "city") and speaks_of_sports(reading)


def _mark_foreign(reading: Reading, found: list[NamedSpan]) -> None:
    """Mark the bodies of an article about abroad, and short forms of a foreign body that it names in full."""
    abroad, half = abroad_and_half(reading) if found else (False, False)
    homeless = bool(found) and names_no_home(reading)
    rather = reading.hits.at("agency_rather")
    foreign = {span.units[0].head + span.units[0].function for span in found if span.foreign}
    for span in found:
        told = (
            abroad
            or (half and span.units[0].head + span.units[0].function in foreign)
            or (span.i in rather and homeless)
            or (span.nested and holds_foreigner(reading, span.j))
        )
        theirs = told and _is_bare(span) and not (span.nested and holds_compatriot(reading, span.j))
        span.foreign = span.foreign or theirs or is_strange_province(reading, span.units, homeless)


def _is_bare(span: NamedSpan) -> bool:
    """Whether a name tells neither a place nor that it is Vietnam's."""
    return not any(unit.place for unit in span.units) and not _is_own(span.text)


def _is_own(text: str) -> bool:
    """Whether a name is Vietnam's by itself: it says so, is an abbreviation, or joins several tasks."""
    own = tuple(load_yaml("agency_context")["own"])
    return text.endswith(own) or f" {AND} " in text or any(w.isupper() and len(w) > 2 for w in text.split())


def _spans(reading: Reading, name: Name, listed: bool) -> Iterator[NamedSpan]:
    """The spans of a name and of those inside it; `listed`: others share its head, so that *các* goes with them all."""
    first = int(counts_people(reading, name.units[0]))
    for depth in range(first, 1 if _is_branch(reading, name) else len(name.units)):
        units = name.units[depth:]
        general = not listed and in_general(reading, units[0])
        general = general and (len(units) == 1 or units[0].weak or not units[0].rule)
        weak = units[0].place is None and (general or (units[0].weak and len(units) == 1))
        owned = units[0].open and len(units) > 1
        if not weak and (units[0].rule or units[0].short or owned or not depth):
            yield _span(reading, units, nested=depth > first or _in_title(reading, name.i))
    yield from _bracketed(reading, name)


def _is_branch(reading: Reading, name: Name) -> bool:
    """Whether a place behind an office is only that of its branch (*Chi nhánh Văn phòng đăng ký đất đai huyện X*)."""
    return len(name.units) > 1 and name.i in reading.hits.at("agency_branch")


def _span(reading: Reading, units: list[Unit], nested: bool) -> NamedSpan:
    i, j, first = units[0].i, units[-1].j, units[0]
    start, end = reading.syllables.starts[i], reading.syllables.ends[j - 1]
    levelled = first.place is not None and not first.place.name
    rule = f"{first.rule or 'head'}{'+parent' if len(units) > 1 else ''}"
    span = NamedSpan(start, end, i, j, f"agency:{rule}", confidence(rule), reading.text[start:end],
                     anaphor=(first.short or levelled or first.rule == "anaphor") and len(units) == 1, nested=nested,
                     foreign=any(unit.country for unit in units), units=units)  # fmt: skip
    span.anaphor = span.anaphor or (len(units) > 1 and units[-1].rule == "anaphor")
    return span


def _in_title(reading: Reading, k: int) -> bool:
    return reading.hits.ends_at("agency_title", k, 3)


def _bracketed(reading: Reading, name: Name) -> Iterator[NamedSpan]:
    """Codes and acronyms in brackets behind a unit, each a form of its own (*(PC45)*, *(NHNN)*)."""
    codes, forms = reading.hits.at("agency_code"), reading.syllables.forms
    for unit in name.units:
        end = after_bracket(reading, unit.j)
        if end == unit.j or not (unit.rule or unit.short):
            continue
        i, j = unit.j + 1, end - 1
        several = [codes[k] for k in range(i, j) if k in codes]
        if several or (j - i == 1 and unit.known and looks_coded(forms[i])):
            own = unit if unit.function else name.units[0]
            found = [(hit.i, hit.j, str(hit.value)) for hit in several] or [(i, j, forms[i])]
            own = Unit(i, j, rank=code_rank(found[0][2])) if several and _is_below(own, len(several)) else own
            for first, last, value in found:
                coded = replace(own, i=first, j=last, code=value, rule="code", place=None, short=False)
                yield _span(reading, [coded], nested=False)
        elif unit.j - unit.i == 1 or _is_other(reading, i) or _names_place(reading, i, j):
            continue
        elif forms[i][0] == forms[unit.i][0] and len(reading.syllables.slice(i, j)) >= _ACRONYM and unit.place is None:
            yield _span(reading, [replace(unit, i=i, j=j, rule="acronym", short=False)], nested=False)


def _is_below(own: Unit, codes: int) -> bool:
    """Whether codes in brackets are those of other bodies: of a team's office, of several offices.

    Behind *Công an Hà Nội* it is that of an office told before a comma, and not of all the police.
    """
    numbered = own.number.isdigit() and not own.function
    office = own.rank < OFFICE and not own.function and own.head not in load_yaml("agency_lists")["coded"]
    return office or codes > 1 or numbered or own.head in load_yaml("agency_lists")["below_code"]


def _names_place(reading: Reading, i: int, j: int) -> bool:
    """Whether a place stands in brackets behind another body's head (*BHXH cơ sở X* (BHXH TP.HCM))."""
    return any(k in reading.hits.at(label) for k in range(i + 1, j) for label in ("place", "place_level"))


def _is_other(reading: Reading, k: int) -> bool:
    """Whether a function, place, or head that is no name alone stands there (*Cơ quan Cảnh sát điều tra (CSĐT)*)."""
    head = reading.hits.at("agency_head").get(k)
    bound = head is not None and bool(head.value.bound)
    return bound or any(k in reading.hits.at(label) for label in ("agency_function", "place", "place_level"))
