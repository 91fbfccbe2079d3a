"""A title in English: a rank, or a post with the body, field or place where it is held (*director of Hanoi Police*)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.facts import AgencySpan
from pipeline.knowledge.named_words import AT, COUNTRY
from pipeline.reading import Reading
from pipeline.recognize.english.agencies.bounds import place_end, place_start, region_at
from pipeline.recognize.english.agencies.missions import host_at
from pipeline.recognize.english.names import family_name_at
from pipeline.recognize.english.words import (
    before_possessive,
    capital,
    ending,
    hit,
    possessive,
    skip_the,
    small,
    starting,
)

_REACH = 4


@dataclass(slots=True)
class Title:
    """A rank or a post at syllables `i` to `j`; `post` is its entry of `english_officials.yml`.

    `field`: the Vietnamese ministries that a minister's field may mean, `field_text` that field as written; `place`:
    where the post is held if no body is named (*Hanoi* chairman); `manner`: how it is held (*acting*: Quyền {}).
    """

    i: int
    j: int
    rank: str | None = None
    post: dict[str, Any] | None = None
    body: AgencySpan | None = None
    field: list[str] | None = None
    field_text: str | None = None
    former: bool = False
    foreign: bool = False
    place: str | None = None
    manner: str = "{}"

    @property
    def makes_official(self) -> bool:
        """Whether the title alone makes who bears it an official."""
        return bool(self.rank or self.settled)

    @property
    def settled(self) -> bool:
        """Whether a body, field or place is told where the title is held, or the post needs none."""
        return self.located or bool(self.post and self.post.get("sure"))

    @property
    def located(self) -> bool:
        """Whether a body, field or place is told where the title is held."""
        return bool(self.body or self.field or self.place)

    @property
    def plural(self) -> bool:
        """Whether several persons hold the post (*former directors*)."""
        return bool(self.post and self.post.get("plural"))

    def position(self, abroad: bool) -> str | None:
        """The post in Vietnamese, as it is called at its body (*director* of a Cục is its Cục trưởng)."""
        if self.post is None:
            return None
        if abroad and "abroad" in self.post:
            return str(self.post["abroad"])
        name = self.body.agency.name if self.body and self.body.agency else ""
        by: dict[str, str] = self.post.get("by", {})
        local = self.post.get("local", self.post["vi"]) if self.place else self.post["vi"]
        return self.manner.format(next((post for head, post in by.items() if name and name.startswith(head)), local))


def post_title(reading: Reading, i: int, j: int, post: dict[str, Any]) -> Title:
    """A post with the body, place or field after *of*, and how it is held."""
    title = Title(i, j, post=post)
    manner = hit(reading, "manner", i - 1)
    if manner and manner.j == i:
        title.manner, title.i = manner.value, i - 1
    if "fields" in post:
        title.field = post["fields"]
        title.field_text = reading.syllables.slice(i + post["before_field"], j - 1)
    elif small(reading, "post_of", j):
        _take_in(reading, title, j + 1)
    elif post.get("sent") and (host := host_at(reading, j))[0] and not hit(reading, "own", host[1] - 1):
        title.manner, title.j = f"{{}} {COUNTRY} {AT} {host[0]}", host[1]
    title.former = _is_former(reading, title.i)
    return title


def _is_former(reading: Reading, i: int) -> bool:
    return any((found := hit(reading, "former", p)) and found.j == i for p in range(max(i - 2, 0), i))


def _take_in(reading: Reading, title: Title, k: int) -> None:
    """Take in the body, place or field that stands behind *of* before syllable `k`, but for the owner of something."""
    span = starting(reading.agencies, k)
    k = k if span else skip_the(reading, k)
    k += bool(hit(reading, "place_kind", k)) and not capital(reading, k) and bool(starting(reading.agencies, k + 1))
    span = _owned(reading, span) or span or starting(reading.agencies, k)
    field = hit(reading, "field", k) if (title.post or {}).get("field") else None
    end = _whole_place(reading, k)
    if (inner := possessive(reading, end)) > end > k and hit(reading, "place_kind", place_end(reading, inner) - 1):
        k, end = inner, place_end(reading, inner)
    region, region_end = region_at(reading, k)
    if span is not None:
        title.body, title.j, title.foreign = span, span.j, span.foreign
    elif end > k or region_end > k:
        start, end = (k, end) if end > k else (region, region_end)
        if possessive(reading, end) == end:
            title.place, title.j = reading.syllables.slice(start, end), end
    elif field:
        title.field, title.j = field.value, field.j
        title.field_text = reading.syllables.slice(field.i, field.j)


def _owned(reading: Reading, span: AgencySpan | None) -> AgencySpan | None:
    """The body that another one before *'s* has (head of the ministry's *Legal Department*)."""
    after = possessive(reading, span.j) if span else 0
    return starting(reading.agencies, after) if span and after > span.j else None


def _whole_place(reading: Reading, k: int) -> int:
    """Where the place at syllable `k` ends; `k` where a longer name begins with it (*Dong Nai* Port)."""
    end = place_end(reading, k)
    return end if family_name_at(reading, end) > end or not capital(reading, end) else k


def with_front(reading: Reading, title: Title) -> Title:
    """Take in a body, place or country before a post: *Hanoi Police* director, *Da Nang's* chief, *Thai* President."""
    if title.body or title.field:
        return title
    k = title.i
    country = next((p for p in range(max(k - _REACH, 0), k) if _is_country(reading, p, k)), None)
    before = before_possessive(reading, k)
    span = ending(reading.agencies, k) or ending(reading.agencies, before)
    if country is not None:
        title.foreign, title.i = True, country
    elif span is not None:
        title.body, title.i, title.foreign = span, span.i, span.foreign
    elif title.place is None and place_start(reading, before) < before:
        title.i = place_start(reading, before)
        title.place = reading.syllables.slice(title.i, before)
    elif title.place is None and before < k and hit(reading, "place_kind", before - 1):
        title.i, title.place = before - 1, reading.syllables.slice(before - 1, before)
    title.former = title.former or _is_former(reading, title.i)
    return title


def _is_country(reading: Reading, p: int, k: int) -> bool:
    """Whether another state is named right before syllable `k` (*Thai* President)."""
    country = hit(reading, "country", p)
    return bool(country and country.j == k and capital(reading, p) and not hit(reading, "own", p))
