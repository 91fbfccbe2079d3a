"""The word lists of English as one lexicon, and what the recognizers ask of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

from pipeline.facts import Span
from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.spelling import unaccent
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit, Lexicon, Phrase

_LONGEST = 40
"""More syllables than a name has."""

_BODIES = ("bodies", "departments", "police")


@cache
def lexicon() -> Lexicon:
    """The lexicon of English articles, built once."""
    return Lexicon([*_agencies(), *_places(), *_dispatches(), *_officials(), *_arrests()])


def _agencies() -> Iterator[Phrase]:
    known = load_yaml("english_agencies")
    skipped = set(known["listed_skip"])
    for row in (row for name in _BODIES for row in load_csv(name)):
        for form in filter(None, row["name_en"].split("|")):
            if form not in skipped:
                yield Phrase(form, "en:body", row["name"])
    for row in load_csv("foreign_bodies"):
        for form in filter(None, [*row["name_en"].split("|"), row["abbreviation"]]):
            yield Phrase(form, "en:foreign_body", row["name"])
    for form in (*known["heads"], *load_yaml("english_forms")["heads"]):
        yield from (Phrase(spelling, "en:head", form) for spelling in spellings(form))
    for row in load_csv("police"):
        codes = (code for code in (row["abbreviation"], *row["aliases"].split("|")) if code[-2:].isdigit())
        yield from (Phrase(code, "en:code", code) for code in codes if " " not in code)
    for row in load_csv("police_offices"):
        yield from (Phrase(code, "en:code", code) for code in row["codes"].split("|") if code)
    for form, heads in known["anaphors"].items():
        yield from (Phrase(spelling, "en:anaphor", heads) for spelling in spellings(form))
    yield from _place_anaphors(known)
    yield from (Phrase(form, "en:mission", name) for form, name in known["missions"].items())
    for name in ("not_names", "private", "tails", "own"):
        yield from (Phrase(word, f"en:{name}") for word in known[name])


def _place_anaphors(known: dict[str, Any]) -> Iterator[Phrase]:
    """Short forms of a place's bodies, each with the beginnings of the names that it may mean (*the city police*)."""
    committees = load_yaml("english_forms")["party_committees"]
    heads: dict[str, list[str]] = {}
    for kind, openings in known["place_anaphors"].items():
        for body, forms in known["place_bodies"].items():
            name = committees[kind] if body == "Đảng bộ" else f"{body} {kind}"
            for form in (f"{opening} {form}" for opening in openings for form in forms):
                heads.setdefault(form, []).append(name)
    for form, names in heads.items():
        yield from (Phrase(spelling, "en:anaphor", names) for spelling in spellings(form))


def spellings(form: str) -> Iterator[str]:
    """A phrase as texts write it: *Peoples Court* stands for *People's Court* and *People’s Court*, too."""
    yield form
    plain = form.replace("Peoples ", "People's ").replace("Committees ", "Committee's ")
    yield plain
    yield plain.replace("'", "’")
    if plain.startswith("Department ") and not plain.startswith("Department of "):
        yield plain.replace("Department ", "Department of ", 1)


def _places() -> Iterator[Phrase]:
    for row in load_csv("provinces"):
        names = [row["name"], *row["name_en"].split("|"), unaccent(row["name"])]
        yield from (Phrase(name, "en:place", ("province", row["name"], row["code"])) for name in names if name)
    for row in load_csv("districts"):
        value = ("district", row["name"], row["province"])
        yield from (Phrase(name, "en:place", value) for name in (row["name"], unaccent(row["name"])))
    for kind in load_yaml("english_agencies")["place_kinds"]:
        yield Phrase(kind, "en:place_kind", kind)
    for name, forms in load_yaml("countries")["names"].items():
        yield from (Phrase(form, "en:country", name) for form in (name, *forms) if form.isascii())
    for name, forms in load_yaml("english_places")["countries"].items():
        yield from (Phrase(form, "en:country", name) for form in forms)


def _dispatches() -> Iterator[Phrase]:
    known = load_yaml("english_dispatches")
    for kind, forms in known["types"].items():
        yield from (Phrase(form, "en:document", kind) for form in forms)
    for form, issuer in known["issuers"].items():
        yield Phrase(form, "en:issuer", issuer)
    for kind, names in known["laws"].items():
        for name, forms in names.items():
            yield from (Phrase(form, "en:law", (kind, name)) for raw in forms for form in spellings(raw))
    for kind, forms in known["law_words"].items():
        yield from (Phrase(form, "en:law_word", kind) for form in forms)
    yield from (Phrase(form, "en:number_word") for form in known["numbers"])
    yield from (Phrase(form, "en:issue_verb") for form in known["issue_verbs"])
    yield from (Phrase(form, "en:dated") for form in known["dated"])


def _officials() -> Iterator[Phrase]:
    known = load_yaml("english_officials")
    for rank, forms in known["ranks"].items():
        yield from (Phrase(form, "en:rank", rank) for form in forms)
    for post in known["posts"]:
        for raw in post["en"]:
            yield from (Phrase(form, "en:post", post) for form in spellings(raw))
            yield Phrase(_plural(raw), "en:post", {**post, "plural": True})
    yield from _ministers()
    yield from (Phrase(name, "en:family_name") for name in _family_names())
    yield from (Phrase(form, "en:field", bodies) for form, bodies in known["fields"].items())
    yield from (Phrase(form, "en:manner", manner) for form, manner in known["manners"].items())
    names = ("honorifics", "former", "became", "region")
    yield from (Phrase(form, f"en:{name}") for name in names for form in known[name])


def _ministers() -> Iterator[Phrase]:
    """Posts with a field inside (*Deputy Health Minister*)."""
    known = load_yaml("english_officials")
    for post in (post for post in known["posts"] if post.get("field")):
        for form in post["en"]:
            rank, _, minister = form.rpartition(" ")
            for field, bodies in known["fields"].items():
                value = {**post, "fields": bodies, "before_field": len(rank.split())}
                yield Phrase(f"{rank} {field} {minister}".strip(), "en:post", value)


def _plural(post: str) -> str:
    """The plural of a post: *directors*, *chairmen*, *secretaries*."""
    if post.endswith(("man", "woman")):
        return f"{post.removesuffix('an')}en"
    return f"{post.removesuffix('y')}ies" if post.endswith("ry") else f"{post}s"


def _family_names() -> list[str]:
    names = load_yaml("names")["family_names"]
    return list(dict.fromkeys([*names, *(unaccent(name) for name in names)]))


def _arrests() -> Iterator[Phrase]:
    known: dict[str, Any] = load_yaml("english_arrests")
    for action, forms in known["triggers"].items():
        for form, words in forms.items():
            yield from (Phrase(word, "en:trigger", (action, form)) for raw in words for word in spellings(raw))
    yield from (Phrase(verb, "en:trigger", ("", "carried")) for verb in known["carried"])
    for action, words in known["carried_in"].items():
        yield from (Phrase(word, "en:carried_in", action) for word in words)
    yield from (Phrase(word, "en:sets", size) for word, size in known["sets"].items())
    for name in known["lists"]:
        yield from (Phrase(word, f"en:{name}", word) for word in known["lists"][name])
    yield from (Phrase(word, "en:number", value) for word, value in known["numbers"].items())
    yield from (Phrase(word, "en:approx", kind) for kind, words in known["approx"].items() for word in words)


_Placed = TypeVar("_Placed", bound=Span)


def among(spans: Sequence[_Placed], i: int, j: int) -> Sequence[_Placed]:
    """The spans, of a list in text order, that begin at the syllables `i` to before `j`."""
    first = bisect_left(spans, i, key=lambda span: span.i)
    return spans[first : bisect_left(spans, j, lo=first, key=lambda span: span.i)]


def starting(spans: Sequence[_Placed], k: int) -> _Placed | None:
    """The longest of the spans that begin at syllable `k`, if there is one."""
    return max(among(spans, k, k + 1), key=lambda span: span.j, default=None)


def ending(spans: Sequence[_Placed], k: int) -> _Placed | None:
    """The longest of the spans that end before syllable `k`, if there is one."""
    return next((span for span in among(spans, k - _LONGEST, k) if span.j == k), None)


def covering(spans: Sequence[_Placed], k: int) -> _Placed | None:
    """A span that syllable `k` is in, if there is one."""
    return next((span for span in among(spans, k - _LONGEST, k + 1) if span.j > k), None)


def hit(reading: Reading, label: str, k: int) -> Hit | None:
    """The entry of a word list (`en:` and its name) that begins at syllable `k`."""
    return reading.hits.at(f"en:{label}").get(k)


def capital(reading: Reading, k: int) -> bool:
    """Whether syllable `k` is a word that begins with a capital letter."""
    return 0 <= k < len(reading.syllables) and reading.syllables.forms[k][0].isupper()


def key(reading: Reading, k: int) -> str:
    """The folded syllable `k`, or "" outside the text."""
    return reading.syllables.keys[k] if 0 <= k < len(reading.syllables) else ""


@cache
def _small() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_yaml("english_grammar").items()}


def small(reading: Reading, kind: str, k: int) -> bool:
    """Whether syllable `k` is one of the small words of a kind in `english_grammar.yml`."""
    return key(reading, k) in _small()[kind]


def possessive(reading: Reading, k: int) -> int:
    """The syllable after *'s* at syllable `k` (two syllables, glued to the word before), or `k`."""
    if key(reading, k) in ("'", "’") and k and reading.syllables.glued(k - 1):
        if key(reading, k + 1) == "s" and reading.syllables.glued(k):
            return k + 2
        if reading.syllables.keys[k - 1].endswith("s"):
            return k + 1
    return k


def skip_the(reading: Reading, k: int) -> int:
    """The syllable after *the* at `k`, or `k`."""
    return k + 1 if small(reading, "the", k) else k


def year_of(reading: Reading) -> int | None:
    """The year in which the article was published, where that is known."""
    digits = (reading.article.published_on or "")[:4]
    return int(digits) if digits.isdigit() else None
