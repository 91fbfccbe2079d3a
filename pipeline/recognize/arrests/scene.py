"""What the parts of the arrest recognizer share about one article: its words, names and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar

from pipeline.facts import AgencySpan, DateSpan, NameSpan, PlaceSpan, Span
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_foreign
from pipeline.recognize.lexicon import Hit

_SHORT = 2
_LONGEST_CHARGE = 30
SpanT = TypeVar("SpanT", bound=Span)


def within(spans: dict[int, SpanT], starts: list[int], i: int, j: int) -> list[SpanT]:
    """The spans that begin from syllable `i` to before `j`, in text order."""
    return [spans[k] for k in starts[bisect_left(starts, i) : bisect_left(starts, j)]]


class Scene:
    """A reading with quick ways to ask what stands at a syllable."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syllables = reading.syllables
        self.keys = reading.syllables.keys
        self.forms = reading.syllables.forms
        self._words: dict[str, Mapping[int, Hit]] = {}
        self._starts: dict[str, list[int]] = {}
        self.told: dict[int, tuple[list[int], list[Any]]] = {}
        """The people of a sentence, by its first syllable, once somebody asked for them."""

    def words(self, kind: str) -> Mapping[int, Hit]:
        """The hits of the word list `kind` by first syllable."""
        if kind not in self._words:
            self._words[kind] = self.reading.hits.at(f"arrest:{kind}")
        return self._words[kind]

    def word(self, kind: str, k: int) -> Hit | None:
        """The entry of the word list `kind` at syllable `k`."""
        words = self._words.get(kind)
        return (self.words(kind) if words is None else words).get(k)

    def among(self, kind: str, i: int, j: int) -> list[int]:
        """The first syllables of the entries of the word list `kind` from syllable `i` to before `j`."""
        if kind not in self._starts:
            self._starts[kind] = sorted(self.words(kind))
        starts = self._starts[kind]
        return starts[bisect_left(starts, i) : bisect_left(starts, j)]

    def holds(self, kind: str, i: int, j: int) -> bool:
        """Whether an entry of the word list `kind` begins from syllable `i` to before `j`, a few after it.

        Each syllable is looked at: a list that is asked for so is not searched in every article.
        """
        return self.last(kind, i, j) is not None

    def last(self, kind: str, i: int, j: int) -> Hit | None:
        """The last entry of the word list `kind` from syllable `i` to before `j`; looked up as by `holds`."""
        i, j = max(i, 0), min(j, len(self.keys))
        if self.reading.hits.begin(f"arrest:{kind}").isdisjoint(self.keys[i:j]):
            return None
        words = self.words(kind)
        return next((words[k] for k in range(j - 1, i - 1, -1) if k in words), None)

    def after(self, kinds: tuple[str, ...], k: int) -> int:
        """The syllable after the longest entry of the given word lists at `k`; `k` if there is none."""
        j = k
        for kind in kinds:
            if (hit := self.word(kind, k)) and hit.j > j:
                j = hit.j
        return j

    def before(self, kind: str, k: int) -> Hit | None:
        """The entry of the word list `kind`, of at most three syllables, that ends right before syllable `k`."""
        return self.reading.hits.before(f"arrest:{kind}", k, 3)

    def after_rank(self, k: int) -> int:
        """The syllable after a rank of police or army at `k`; `k` if there is none."""
        hit = self.reading.hits.at("rank").get(k)
        return hit.j if hit else k

    @cached_property
    def nouns(self) -> frozenset[int]:
        """The syllables at which a listed word for people, or a post, begins."""
        listed = (self.words(kind) for kind in ("person", "plurals", "singulars", "kin", "sets", "genders", "prefixes"))
        return frozenset(self.reading.hits.at("position")).union(*listed)

    @cached_property
    def names(self) -> dict[int, NameSpan]:
        """Full names of persons by first syllable, without those of streets and inns (*đường Trần Phú*)."""
        kept = (n for n in self.reading.names if self.before("person", n.i) or not self.before("streets", n.i))
        return {name.i: name for name in kept}

    def called(self, k: int) -> bool:
        """Whether a noun for a suspect or a trigger ends right before syllable `k`."""
        return any(self.before(kind, k) for kind in ("suspects", "person", "trigger"))

    def learn(self, names: list[NameSpan]) -> None:
        """Add names that the article's own words tell."""
        self.names.update((name.i, name) for name in names)

    @cached_property
    def short_names(self) -> dict[tuple[str, ...], str]:
        """The full name that its last one or two syllables stand for (*Hưng*, *Phương Nga*); of two the first."""
        short: dict[tuple[str, ...], str] = {}
        for name in self.names.values():
            for size in (1, 2):
                if name.j - name.i > size:
                    short.setdefault(tuple(self.forms[name.j - size : name.j]), name.text)
        return short

    @cached_property
    def given(self) -> frozenset[str]:
        """The words for countries that the article more than once writes as the end of a name (*Phương Nga*)."""
        ends = Counter(self.forms[k] for k in self.words("ambiguous") if k and self.within_name(k))
        return frozenset(form for form, times in ends.items() if times > 1)

    def within_name(self, k: int) -> bool:
        """Whether a capitalised syllable that opens no sentence stands right before syllable `k`."""
        between = self.syllables.text[self.syllables.ends[k - 1] : self.syllables.starts[k]]
        return between == " " and self.forms[k - 1].istitle() and self.sentence(k)[0] < k - 1

    def foreign_word(self, k: int) -> bool:
        """Whether the word at syllable `k` is written in foreign spelling, and no borrowed word, network or vehicle."""
        form = self.forms[k]
        if not form.istitle() or len(form) <= _SHORT or not is_foreign(form):
            return False
        return not any(self.word(kind, k) for kind in ("makes", "borrowed"))

    @cached_property
    def foreign_words(self) -> frozenset[str]:
        """The different words of the article in foreign spelling."""
        return frozenset(form for k, form in enumerate(self.forms) if form[0].isupper() and self.foreign_word(k))

    @cached_property
    def agencies(self) -> dict[int, AgencySpan]:
        """The longest agency span by first syllable."""
        spans: dict[int, AgencySpan] = {}
        for span in self.reading.agencies:
            if span.i not in spans or span.j > spans[span.i].j:
                spans[span.i] = span
        return spans

    @cached_property
    def only_province(self) -> str | None:
        """The code of the one province to which all bodies of the article that have one belong."""
        bodies = (span.agency for span in self.reading.agencies if span.agency)
        codes = {body.province_code for body in bodies if body.province_code}
        return codes.pop() if len(codes) == 1 else None

    @cached_property
    def places(self) -> dict[int, PlaceSpan]:
        """Places by first syllable."""
        return {place.i: place for place in self.reading.places}

    @cached_property
    def dates(self) -> dict[int, DateSpan]:
        """Dates by first syllable."""
        return {span.i: span for span in self.reading.dates}

    @cached_property
    def _agency_starts(self) -> list[int]:
        return sorted(self.agencies)

    @cached_property
    def _place_starts(self) -> list[int]:
        return sorted(self.places)

    @cached_property
    def _date_starts(self) -> list[int]:
        return sorted(self.dates)

    def agencies_among(self, i: int, j: int) -> list[AgencySpan]:
        """The longest agency spans that begin from syllable `i` to before `j`, in text order."""
        return within(self.agencies, self._agency_starts, i, j)

    def acting_among(self, i: int, j: int) -> bool:
        """Whether a body or a generic word for the police begins from syllable `i` to before `j`."""
        return bool(self.among("police", i, j) or self.agencies_among(i, j))

    def in_agency(self, k: int) -> bool:
        """Whether syllable `k` is part of an agency's name."""
        n = bisect_left(self._agency_starts, k + 1) - 1
        return n >= 0 and self.agencies[self._agency_starts[n]].j > k

    def in_charge(self, k: int) -> bool:
        """Whether syllable `k` is part of a crime's name in law."""
        charges = self.words("charges")
        return any(charges[i].j > k for i in self.among("charges", k - _LONGEST_CHARGE, k + 1))

    def in_date(self, k: int) -> bool:
        """Whether syllable `k` is part of a date."""
        n = bisect_left(self._date_starts, k + 1) - 1
        return n >= 0 and self.dates[self._date_starts[n]].j > k

    def in_place(self, k: int) -> bool:
        """Whether syllable `k` is part of a place (*cán bộ xã HẢI YẾN*)."""
        n = bisect_left(self._place_starts, k + 1) - 1
        return n >= 0 and self.places[self._place_starts[n]].j > k

    def places_among(self, i: int, j: int) -> list[PlaceSpan]:
        """The places that begin from syllable `i` to before `j`, in text order."""
        return within(self.places, self._place_starts, i, j)

    def dates_among(self, i: int, j: int) -> list[DateSpan]:
        """The dates that begin from syllable `i` to before `j`, in text order."""
        return within(self.dates, self._date_starts, i, j)

    def sentence(self, k: int) -> tuple[int, int]:
        """The sentence of syllable `k`, as syllable numbers."""
        return self.reading.sentence_at(k)

    def sentences_between(self, i: int, k: int) -> int:
        """How many sentences lie from that of syllable `i` to that of `k`; 0 where it is the same."""
        one, other = (bisect_left(self.reading.sentences, (at + 1,)) for at in (i, k))
        return abs(one - other)

    def slice(self, i: int, j: int) -> str:
        """The text from syllable `i` to before `j`."""
        return self.syllables.slice(i, j)
