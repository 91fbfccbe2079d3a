"""Titles in English: ranks and posts, with the body where the post is held, before or after a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.english.bounds import place_end, place_start
from pipeline.recognize.english.names import family_name_at
from pipeline.recognize.english.words import capital, ending, hit, key, possessive, skip_the, small, starting

_CHAIN = 5
_REACH = 4


@dataclass(slots=True)
class Title:
    """A rank or a post at syllables `i` to `j`; `post` is its entry of `english_officials.yml`.

    `field` is the Vietnamese ministry that a minister's field means, `field_text` that field as written, `place`
    where the post is held if no body is named (*Hanoi* chairman).
    """

    i: int
    j: int
    rank: str | None = None
    post: dict[str, Any] | None = None
    body: AgencySpan | None = None
    field: str | None = None
    field_text: str | None = None
    former: bool = False
    foreign: bool = False
    place: str | None = None

    @property
    def makes_official(self) -> bool:
        """Whether the title alone makes who bears it an official."""
        return bool(self.rank or self.body or self.field or self.place or (self.post and self.post.get("sure")))

    def position(self, abroad: bool) -> str | None:
        """The post in Vietnamese, as it is called at its body (*director* of a Cục is its Cục trưởng)."""
        if self.post is None:
            return None
        if abroad and "abroad" in self.post:
            return str(self.post["abroad"])
        name = self.body.agency.name if self.body and self.body.agency else ""
        by: dict[str, str] = self.post.get("by", {})
        return str(next((post for head, post in by.items() if name.startswith(head)), self.post["vi"]))


def titles_before(reading: Reading) -> Iterator[tuple[int, Title]]:
    """Ranks and posts that a capitalised word follows after other titles at most, with that word's syllable number."""
    titles = _all_titles(reading)
    for i in sorted(titles):
        title = titles[i]
        k = title.j
        for _ in range(_CHAIN):
            k = _skip(reading, k)
            following = titles.get(k)
            if following is None:
                break
            k = following.j
        if capital(reading, k) and _near(reading, title.j, k):
            yield k, title


def _near(reading: Reading, j: int, k: int) -> bool:
    """Whether no sentence ends between a title and the name after it."""
    return reading.sentence_at(j - 1) == reading.sentence_at(k)


def _skip(reading: Reading, k: int) -> int:
    """The syllable after an honorific, a comma before another title, or *and* at `k`."""
    if (key(reading, k) == "," or small(reading, "and", k)) and any(
        hit(reading, label, k + 1) for label in ("rank", "post")
    ):
        return k + 1
    found = hit(reading, "honorifics", k)
    return found.j if found else k


def titles_after(reading: Reading, j: int) -> list[Title]:
    """The posts told behind a name that ends before syllable `j`: *, deputy director of Hanoi Police,*."""
    k = j
    if (became := hit(reading, "became", k)) or key(reading, k) in (",", "(", "–", "-"):
        k = became.j if became else k + 1
    else:
        return []
    if became := hit(reading, "became", k):
        k = became.j
    titles: list[Title] = []
    for _ in range(_CHAIN):
        title = _title_at(reading, k)
        if title is None or title.rank or (title.body is None and family_name_at(reading, title.j) > title.j):
            break
        titles.append(title)
        k = title.j
        if key(reading, k) == "," or small(reading, "and", k):
            k += 1 + small(reading, "and", k + 1)
    return titles


def _title_at(reading: Reading, k: int) -> Title | None:
    """The title that begins at syllable `k` or after *the*, *a*, *former*, a body or a field."""
    k = skip_the(reading, k)
    former = hit(reading, "former", k)
    k = former.j if former else k
    if rank := hit(reading, "rank", k):
        return Title(k, rank.j, rank=rank.value)
    title = None
    if post := hit(reading, "post", k):
        title = _post(reading, k, post.j, post.value)
    else:
        span = starting(reading.agencies, k)
        at = possessive(reading, span.j) if span else max(_field_end(reading, k), place_end(reading, k))
        if post := hit(reading, "post", at):
            title = _post(reading, at, post.j, post.value)
            title = _with_front(reading, title)
    if title is not None and former:
        title.former = True
    return title


def _all_titles(reading: Reading) -> dict[int, Title]:
    """Every rank and post of the text by its first syllable; a post with the body before it begins with that."""
    titles: dict[int, Title] = {}
    last = 0
    found = sorted([*reading.hits.of("en:rank"), *reading.hits.of("en:post")], key=lambda h: (h.i, -h.j))
    for one in found:
        if one.i < last:
            continue
        if one.label == "en:rank":
            if capital(reading, one.i):
                titles[one.i] = Title(one.i, one.j, rank=one.value)
                last = one.j
            continue
        title = _with_front(reading, _post(reading, one.i, one.j, one.value))
        titles[title.i] = title
        last = title.j
    return titles


def _post(reading: Reading, i: int, j: int, post: dict[str, Any]) -> Title:
    """A post with the body or field after *of*."""
    title = Title(i, j, post=post)
    title.former = bool(i) and hit(reading, "former", i - 1) is not None
    if small(reading, "post_of", j):
        k = skip_the(reading, j + 1)
        span = starting(reading.agencies, k)
        if span is not None:
            title.body, title.j, title.foreign = span, span.j, span.foreign
        elif place_end(reading, k) > k:
            title.place, title.j = reading.syllables.slice(k, place_end(reading, k)), place_end(reading, k)
        elif post.get("field") and (field := hit(reading, "field", k)):
            title.field, title.field_text, title.j = field.value, reading.syllables.slice(field.i, field.j), field.j
    return title


def _with_front(reading: Reading, title: Title) -> Title:
    """Take in a body, field or country before a post: *Hanoi Police* director, *Health* Minister, *Thai* President."""
    if title.body or title.field:
        return title
    k = title.i
    for p in range(max(k - _REACH, 0), k):
        country = hit(reading, "country", p)
        if country and country.j == k and capital(reading, p) and not hit(reading, "own", p):
            title.foreign, title.i = True, p
            return title
    span = ending(reading.agencies, k) or _owner(reading, k)
    if span is not None and span.j <= k:
        title.body, title.i, title.foreign = span, span.i, span.foreign
    elif place_start(reading, k) < k:
        title.i = place_start(reading, k)
        title.place = reading.syllables.slice(title.i, k)
    elif (title.post or {}).get("field"):
        for p in range(max(k - _REACH, 0), k):
            field = hit(reading, "field", p)
            if field and field.j == k and capital(reading, p):
                title.field, title.field_text, title.i = field.value, reading.syllables.slice(p, k), p
                break
    return title


def _owner(reading: Reading, k: int) -> AgencySpan | None:
    """The body before *'s* before syllable `k` (*the ministry's* spokesperson)."""
    ends = (p for p in (k - 1, k - 2) if p > 0 and possessive(reading, p) == k)
    return next((span for p in ends if (span := ending(reading.agencies, p))), None)


def _field_end(reading: Reading, k: int) -> int:
    field = hit(reading, "field", k)
    return field.j if field else k
