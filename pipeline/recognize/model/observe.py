"""What the tagger sees of an article: shapes of syllables, and tags for what the word lists and the rules found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from pipeline.facts import AgencySpan
from pipeline.reading import Reading

Tag = tuple[int, str]
"""A syllable's number and what is known of it: a layer and the place in the layer's span (`agency_head=B`)."""

LISTS = (
    "agency_head",
    "agency_name",
    "agency_function",
    "agency_word",
    "agency_code",
    "agency_foreign_head",
    "agency_short",
    "agency_back",
    "agency_between",
    "agency_several",
    "agency_country",
    "agency_club",
    "position",
    "rank",
    "honorific",
    "names:family_names",
    "officials:verbs",
    "officials:appointments",
    "officials:countries",
    "officials:private_heads",
    "document:type",
    "arrest:trigger",
    "arrest:saying",
)
"""The word lists whose hits are tags."""

GATE = (
    "agency_head",
    "agency_name",
    "agency_code",
    "agency_short",
    "agency_back",
    "agency_word",
    "agency_foreign_head",
)
"""A sentence without a hit of these word lists names no body."""

LONGEST_PIECE = 150
"""Longer sentences (lists, tables) are tagged in pieces of so many syllables."""


def shape_of(form: str) -> str:
    """The shape of a syllable: its letters' case, the number of its digits, or the sign itself."""
    if form.isdigit():
        return f"d{min(len(form), 3)}"
    if not form[0].isalnum():
        return f"p{form}"
    if form.isupper():
        return "U1" if len(form) == 1 else "U"
    if form[0].isupper():
        return "T" if form[1:].islower() else "Tm"
    if form.islower():
        return "l" if form.isalpha() else "x"
    return "m"


def pieces_of(reading: Reading) -> list[tuple[int, int]]:
    """The sentences that may name a body, as syllable numbers; long ones in pieces."""
    hot = sorted({*(k for label in GATE for k in reading.hits.at(label)), *(span.i for span in reading.agencies)})
    pieces: list[tuple[int, int]] = []
    for first, last in reading.sentences:
        at = bisect_left(hot, first)
        if at < len(hot) and hot[at] < last:
            pieces.extend((k, min(k + LONGEST_PIECE, last)) for k in range(first, last, LONGEST_PIECE))
    return pieces


def tags_of(reading: Reading, agencies: Sequence[AgencySpan]) -> list[Tag]:
    """Tags for all that the word lists, the recognizers of places, names and dates, and the rules found."""
    tags: list[Tag] = []
    for label in LISTS:
        tags.extend(_mark(label, ((hit.i, hit.j, "") for hit in reading.hits.at(label).values())))
    tags.extend(_mark("place", ((place.i, place.j, place.level) for place in reading.places)))
    tags.extend(_mark("name", ((name.i, name.j, "") for name in reading.names)))
    tags.extend(_mark("date", ((date.i, date.j, "") for date in reading.dates)))
    longest = sorted(agencies, key=lambda span: (span.i, -span.j))
    tags.extend(_mark("rules", ((span.i, span.j, _kind(span)) for span in longest)))
    tags.extend({span.i: (span.i, f"by={span.found_by}") for span in reversed(longest)}.values())
    return tags


def _kind(span: AgencySpan) -> str:
    return "anaphor" if span.anaphor else "foreign" if span.foreign else "agency"


def _mark(layer: str, spans: Iterable[tuple[int, int, str]]) -> Iterator[Tag]:
    """Tags B, I, E for the syllables of spans in text order, S for a single one; of two that overlap the first."""
    free = -1
    for i, j, kind in spans:
        if i < free:
            continue
        free = j
        if j == i + 1:
            yield i, f"{layer}=S{kind}"
            continue
        yield i, f"{layer}=B{kind}"
        yield j - 1, f"{layer}=E{kind}"
        for k in range(i + 1, j - 1):
            yield k, f"{layer}=I{kind}"
