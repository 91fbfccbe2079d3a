"""The word lists of English as one lexicon, each under the label `en:` and its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import CHAPTER
from pipeline.normalize.english_agencies import listed_heads
from pipeline.normalize.spelling import unaccent
from pipeline.recognize.lexicon import Lexicon, Phrase

_BODIES = ("bodies", "departments", "police")


@cache
def lexicon() -> Lexicon:
    """The lexicon of English articles, built once."""
    return Lexicon([*_agencies(), *_places(), *_dispatches(), *_officials(), *_arrests()])


def _agencies() -> Iterator[Phrase]:
    known = load_yaml("english_agencies")
    yield from _listed_agencies(set(known["listed_skip"]))
    for form in (*known["heads"], *listed_heads()):
        yield from (Phrase(spelling, "en:head", form) for spelling in spellings(form))
    for form, heads in known["anaphors"].items():
        yield from (Phrase(spelling, "en:anaphor", heads) for spelling in spellings(form))
    yield from _place_anaphors(known)
    yield from (Phrase(form, "en:mission", name) for form, name in known["missions"].items())
    for name in ("not_names", "private", "tails", "own"):
        yield from (Phrase(word, f"en:{name}") for word in known[name])


def _listed_agencies(skipped: set[str]) -> Iterator[Phrase]:
    """The bodies of the CSV files, by their English names and by the codes of the police."""
    for row in (row for name in _BODIES for row in load_csv(name)):
        for form in filter(None, row["name_en"].split("|")):
            if form not in skipped:
                yield Phrase(form, "en:body", row["name"])
    for row in load_csv("foreign_bodies"):
        for form in filter(None, [*row["name_en"].split("|"), row["abbreviation"]]):
            yield Phrase(form, "en:foreign_body", row["name"])
    for row in load_csv("police"):
        codes = (code for code in (row["abbreviation"], *row["aliases"].split("|")) if code[-2:].isdigit())
        yield from (Phrase(code, "en:code", code) for code in codes if " " not in code)
    for row in load_csv("police_offices"):
        yield from (Phrase(code, "en:code", code) for code in row["codes"].split("|") if code)


def _place_anaphors(known: dict[str, Any]) -> Iterator[Phrase]:
    """Short forms of a place's bodies, each with the beginnings of the names that it may mean (*the city police*)."""
    committees = load_yaml("english_forms")["party_committees"]
    heads: dict[str, list[str]] = {}
    for kind, openings in known["place_anaphors"].items():
        for body, forms in known["place_bodies"].items():
            name = committees[kind] if body == CHAPTER else f"{body} {kind}"
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
        yield from (Phrase(form, "en:rank", rank) for form in (rank, *forms))
    for post in known["posts"]:
        for raw in post["en"]:
            yield from (Phrase(form, "en:post", post) for form in spellings(raw))
            yield Phrase(_plural(raw), "en:post", {**post, "plural": True})
    yield from _ministers()
    yield from (Phrase(name, "en:family_name", rare) for name, rare in _family_names().items())
    yield from (Phrase(unaccent(name), "en:middle_name") for name in load_yaml("names")["middle_names"])
    yield from (Phrase(form, "en:field", bodies) for form, bodies in known["fields"].items())
    yield from (Phrase(form, "en:manner", manner) for form, manner in known["manners"].items())
    names = ("honorifics", "former", "became", "afterwards", "present", "region")
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


def _family_names() -> dict[str, bool]:
    """The family names with and without accents, each with whether it is rare."""
    names = load_yaml("names")
    lists = {"rare_family_names": True, "family_names": False}
    return {form: rare for kind, rare in lists.items() for name in names[kind] for form in (name, unaccent(name))}


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
