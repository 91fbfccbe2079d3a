"""Named laws, which the press cites without a symbol: *Luật Đất đai 2013*, *BLHS*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DispatchSpan
from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import YEAR
from pipeline.normalize.dates import possible
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit, Phrase
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set


def law_phrases() -> Iterator[Phrase]:
    """Names of laws with their type word or short form (`document:law`), valued as (type, name)."""
    data = load_yaml("laws")
    for doc_type, names in data["names"].items():
        for name in names:
            yield Phrase(f"{doc_type} {name}", "document:law", (doc_type, name))
    for short, (doc_type, name) in data["short"].items():
        yield Phrase(short, "document:law", (doc_type, name))
    yield Phrase(data["constitution"], "document:constitution", (data["constitution"], None))


def find_laws(reading: Reading, taken: set[int]) -> Iterator[DispatchSpan]:
    """The named laws outside the syllables `taken`; `subject` is the law's name, with its year where told."""
    for hit in reading.hits.of("document:law"):
        named = hit.value[1] not in load_yaml("laws")["generic"] or reading.syllables.forms[hit.j - 1][0].isupper()
        if named and hit.i not in taken and phrase_start(reading, hit.i, word_set("laws", "not_before")) == hit.i:
            yield _law(reading, hit)
    for hit in reading.hits.of("document:constitution"):
        law = _law(reading, hit)
        if hit.i not in taken and law.year:
            yield law


def _law(reading: Reading, hit: Hit) -> DispatchSpan:
    """The citation of a law, with the year that follows its name."""
    doc_type, name = hit.value
    s, j = reading.syllables, phrase_end(reading, hit.j, word_set("laws", "amended"))
    year, j = _year(reading, j)
    subject = " ".join(filter(None, (name, f"{YEAR} {year}" if year else None)))
    text = s.slice(hit.i, j)
    return DispatchSpan(
        s.starts[hit.i], s.ends[j - 1], hit.i, j, "dispatch:law", 0.9,
        text=text, doc_type=doc_type, year=year, subject=subject or None, law=True,
    )  # fmt: skip


def _year(reading: Reading, k: int) -> tuple[int | None, int]:
    """The year after a law's name, and the syllable after it."""
    at = phrase_end(reading, k, word_set("laws", "year_words"))
    form = reading.syllables.forms[at] if at < len(reading.syllables) else ""
    if len(form) == 4 and form.isascii() and form.isdecimal() and possible(1, None, int(form)):
        return int(form), at + 1
    return None, k
