"""Private persons in an article: names that no office is stated for, in full and by their given names alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_vietnamese
from pipeline.recognize.lexicon import Hit, Lexicon, Phrase
from pipeline.recognize.names import recognize_names
from pipeline.review.decisions import text_key
from pipeline.tokenize.syllables import fold, fold_text


@dataclass(frozen=True, slots=True)
class Private:
    """A span that names a private person, and who it is: the full name, or what holds in this article alone."""

    start: int
    end: int
    person: str


@cache
def _words() -> Lexicon:
    known = load_yaml("privacy")
    return Lexicon(Phrase(text, label) for label in ("persons", "joints", "doing") for text in known[label])


def private_names(reading: Reading) -> list[Private]:
    """Every span that names a private person, in text order; they do not overlap.

    *Nguyễn Văn An* is private where the article gives no office; *An*, *đối tượng An* are the same person then.
    """
    taken = _Spans(_public(reading))
    officials = {fold_text(official.name) for official in reading.officials}
    full = [
        name
        for name in (reading.names or recognize_names(reading))
        if not taken.touch(name.i, name.j) and fold_text(name.text) not in officials
    ]
    found = [Private(name.start, name.end, _person(reading, name)) for name in full]
    named = [(span.i, span.j) for spans in (reading.places, full) for span in spans]
    found += _short(reading, full, _Spans([*_public(reading), *named]))
    return sorted(found, key=lambda private: private.start)


def _public(reading: Reading) -> Iterator[tuple[int, int]]:
    """Syllables that are no private name: officials, bodies, documents."""
    for official in reading.officials:
        yield from ((span.i, span.j) for span in official.spans)
    for spans in (reading.agencies, reading.dispatches):
        yield from ((span.i, span.j) for span in spans)


def _person(reading: Reading, name: NameSpan) -> str:
    """Whose name it is; one that ends with an initial (*Trần Thị H*) may be many persons, and holds here only."""
    whole = fold_text(name.text)
    return f"{text_key(reading.text)} {whole}" if len(whole.rstrip(".").split()[-1]) == 1 else whole


class _Spans:
    """Spans of syllables that may overlap; asks whether another touches one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for i, j in sorted(spans):
            if self._ends and i < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], j)
            else:
                self._starts.append(i)
                self._ends.append(j)

    def touch(self, i: int, j: int) -> bool:
        last = bisect_right(self._starts, j - 1) - 1
        return last >= 0 and self._ends[last] > i


def _short(reading: Reading, full: list[NameSpan], taken: _Spans) -> Iterator[Private]:
    """Given names that stand alone: of a person named in full, the last before it, or after a word for a person."""
    syllables, hits = reading.syllables, _words().scan(reading.syllables.keys)
    owners: dict[str, str] = {}
    coming = iter(full)
    following = next(coming, None)
    for name in reversed(full):
        owners[_given(name)] = _person(reading, name)
    persons = _ends(reading, hits.of("persons")) | _ends(reading, reading.hits.of("honorific"))
    joints = _ends(reading, hits.of("joints"))
    doing = hits.at("doing")
    first = {i for i, _ in reading.sentences}
    for k, form in enumerate(syllables.forms):
        while following is not None and following.j <= k:
            owners[_given(following)] = _person(reading, following)
            following = next(coming, None)
        if not _is_given(form) or taken.touch(k, k + 1):
            continue
        known = owners.get(fold(form))
        alone = not _capital(reading, k - 1, first) and not _capital(reading, k + 1, first)
        if known and (k in persons or k in joints or (alone and (k not in first or k + 1 in doing))):
            yield Private(syllables.starts[k], syllables.ends[k], known)
        elif not known and alone and k in persons and k not in first:
            yield Private(syllables.starts[k], syllables.ends[k], f"{text_key(reading.text)} {fold(form)}")


def _given(name: NameSpan) -> str:
    return fold(name.text.split()[-1].rstrip("."))


def _ends(reading: Reading, hits: Iterable[Hit]) -> set[int]:
    """Where words for persons end; *anh Hùng* is a name after *anh*, *anh hùng* (hero) is one word."""
    forms = reading.syllables.forms
    return {hit.j - 1 if hit.j - hit.i > 1 and forms[hit.j - 1].istitle() else hit.j for hit in hits}


def _is_given(form: str) -> bool:
    return len(form) > 1 and form[0].isupper() and form[1:].islower() and is_vietnamese(form)


def _capital(reading: Reading, k: int, first: set[int]) -> bool:
    """Whether syllable `k` is capitalised in the middle of a sentence."""
    forms = reading.syllables.forms
    return 0 <= k < len(forms) and k not in first and forms[k][0].isupper()
