"""Names with the titles beside them in English: who holds which, and at which body, where several are told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.reading import Reading
from pipeline.recognize.english.officials.posts import Title
from pipeline.recognize.english.words import capital, hit, key, skip_the, small, starting

_BETWEEN = 2
"""The most signs and words between two names of a list."""


@dataclass(slots=True)
class Mention:
    """A name at syllables `i` to `j` with the titles beside it."""

    i: int
    j: int
    titles: list[Title] = field(default_factory=list)


def share_titles(reading: Reading, mentions: list[Mention]) -> None:
    """Give each of the names, in text order, the titles and bodies that it has in common with others."""
    for mention in mentions:
        _share_body(reading, mention.titles)
        _share_past(reading, mention.titles)
        _take_body_behind(reading, mention)
    for names in _lists(reading, mentions):
        _give_each_one(reading, names)
        for before, mention in pairwise(reversed(names)):
            mention.titles += [title for title in before.titles if title.plural and title.i >= before.j]


def _lists(reading: Reading, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """The names that only commas and *and* part, two or more together."""
    together = mentions[:1]
    for before, mention in pairwise(mentions):
        gap = range(before.j, mention.i)
        if not (0 < len(gap) <= _BETWEEN and all(key(reading, k) == "," or small(reading, "and", k) for k in gap)):
            yield together
            together = []
        together.append(mention)
    if together:
        yield together


def _give_each_one(reading: Reading, names: list[Mention]) -> None:
    """Give each name one of the titles told behind the last (*An and Tu became director and deputy, respectively*)."""
    last = names[-1]
    titles = [title for title in last.titles if title.i >= last.j]
    if len(titles) != len(names) or len(names) == 1:
        return
    end = titles[-1].j + (key(reading, titles[-1].j) == ",")
    if small(reading, "each_one", end):
        last.titles = [title for title in last.titles if title not in titles]
        for name, title in zip(names, titles, strict=True):
            name.titles.append(title)


def _share_body(reading: Reading, titles: list[Title]) -> None:
    """Give posts joined by *and* the body, field or place of the last (*head and deputy head OF HUE POLICE*)."""
    for title, after in reversed(list(pairwise(titles))):
        gap = range(title.j, after.i)
        joined = any(small(reading, "and", k) for k in gap) and all(_joins(reading, k) for k in gap)
        local = title.post and (not title.settled or title.post.get("local"))
        if joined and local and not title.located and after.located:
            title.body, title.field, title.field_text = after.body, after.field, after.field_text
            title.place, title.foreign = after.place, after.foreign


def _share_past(reading: Reading, titles: list[Title]) -> None:
    """Let the past of a post hold for one joined to it (*FORMER minister and later chairman*; not *now chairman*)."""
    for title, after in pairwise(titles):
        gap = range(title.j, after.i)
        joined = any(small(reading, "and", k) or hit(reading, "afterwards", k) for k in gap)
        plain = joined and not any(capital(reading, k) or hit(reading, "present", k) for k in gap)
        after.former = after.former or (title.former and plain and bool(title.post))


def _joins(reading: Reading, k: int) -> bool:
    """Whether syllable `k` may stand between two posts at one body (*a director AND A FORMER deputy director*)."""
    return any(small(reading, kind, k) for kind in ("and", "the", "articles")) or hit(reading, "former", k) is not None


def _take_body_behind(reading: Reading, mention: Mention) -> None:
    """Take in the body behind a name to which the title before it belongs (*Judge An OF THE HUE PEOPLE'S COURT*)."""
    title = next((t for t in mention.titles if t.j <= mention.i and (t.rank or not t.settled)), None)
    at = mention.j + (key(reading, mention.j) == ",")
    if title is None or not small(reading, "serves_at", at):
        return
    k = at + 1
    span = starting(reading.agencies, k) or starting(reading.agencies, skip_the(reading, k))
    if span:
        title.body, title.foreign = span, span.foreign
