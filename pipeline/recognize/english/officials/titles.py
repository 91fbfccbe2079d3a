"""Titles in English before or after a name: which ranks and posts a person is said to hold."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reading import Reading
from pipeline.recognize.english.agencies.bounds import place_end
from pipeline.recognize.english.names import any_name_at, family_name_at
from pipeline.recognize.english.officials.posts import Title, post_title, with_front
from pipeline.recognize.english.words import capital, hit, key, possessive, skip_the, small, starting

_CHAIN = 5


def titles_before(reading: Reading, told: set[int]) -> Iterator[tuple[int, Title]]:
    """Ranks and posts that a capitalised word follows after other titles at most, with that word's syllable number.

    A name may stand behind a comma, too (*the director of Hanoi Police, Le Van An, said*), unless the post is `told`
    of another person; several names follow a plural.
    """
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
        if key(reading, k) == "," and k == title.j and i not in told and title.makes_official and not title.rank:
            k += family_name_at(reading, k + 1) > k + 1
        if capital(reading, k) and _near(reading, title.j, k):
            yield k, title
            yield from ((other, title) for other in (_listed(reading, k) if title.plural else ()))


def _listed(reading: Reading, k: int) -> Iterator[int]:
    """Where the further names begin of a list whose first name is at syllable `k`: *Le Van An and Ho Van Tu*."""
    j = any_name_at(reading, k)
    while j > k + 1 and (key(reading, j) == "," or small(reading, "and", j)):
        k = j + 1 + (key(reading, j) == "," and small(reading, "and", j + 1))
        j = any_name_at(reading, k)
        if j > k + 1:
            yield k


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
    if key(reading, j) not in (",", "(", "–", "-") and not any(
        hit(reading, label, j) for label in ("became", "former")
    ):
        return []
    k = _behind_links(reading, j)
    titles: list[Title] = []
    for _ in range(_CHAIN):
        title = _title_at(reading, k)
        if title is None or title.rank or family_name_at(reading, title.j) > title.j:
            break
        titles.append(title)
        k = _behind_links(reading, title.j)
    return titles


def _behind_links(reading: Reading, k: int) -> int:
    """The syllable after a sign, *and*, and words such as *who was appointed as* from syllable `k` on."""
    if key(reading, k) in (",", "(", "–", "-"):
        k += 1
    k += small(reading, "and", k)
    for _ in range(_CHAIN):
        became = hit(reading, "became", k)
        if became is None:
            break
        k = became.j
    return k


def _title_at(reading: Reading, k: int) -> Title | None:
    """The title that begins at syllable `k` or after *the*, *a*, *former*, a body or a place."""
    k = k if starting(reading.agencies, k) else skip_the(reading, k) + small(reading, "articles", k)
    former = hit(reading, "former", k)
    k = former.j if former else k
    at = k if hit(reading, "post", k) else _behind_owner(reading, k)
    manner = hit(reading, "manner", at)
    post = hit(reading, "post", manner.j if manner else at)
    if post is None:
        rank = hit(reading, "rank", k)
        return Title(k, rank.j, rank=rank.value) if rank else None
    title = with_front(reading, post_title(reading, post.i, post.j, post.value))
    title.former = title.former or former is not None
    return title


def _behind_owner(reading: Reading, k: int) -> int:
    """The syllable after the body or place at `k` to which a post behind it belongs (*Hanoi Police* director)."""
    span = starting(reading.agencies, k)
    kind = hit(reading, "place_kind", k)
    end = span.j if span else place_end(reading, k)
    return possessive(reading, kind.j if kind and end == k else end)


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
        title = with_front(reading, post_title(reading, one.i, one.j, one.value))
        titles[title.i] = title
        last = title.j
    return titles
