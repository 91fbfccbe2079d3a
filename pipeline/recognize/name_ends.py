"""Where a Vietnamese name ends: given names, initials, and words that only seem to belong to it."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND, MIDDLE
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_vietnamese, spaced
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.word_sets import phrase_end, word_set
from pipeline.tokenize.syllables import Syllables, fold

_CLOSING = frozenset(",;()")
_QUOTES = frozenset("\"'“‘")
_MAX_SYLLABLES = 5


@cache
def folded(section: str) -> frozenset[str]:
    """The folded words of a list of `names.yml`."""
    return frozenset(fold(word) for word in load_yaml("names")[section])


def is_family_name(reading: Reading, k: int, section: str = "family_names") -> bool:
    """Whether a family name, of those in a list of `names.yml`, stands at syllable `k`, with a capital or without."""
    return phrase_end(reading, k, word_set("names", section)) > k


def name_end(reading: Reading, k: int) -> int:
    """Where the Vietnamese name that opens at syllable `k` ends, as a syllable number; `k` where there is none.

    Initials close a name (*Nguyễn Văn A.*, *Lê V.A*), their last dot apart.
    """
    run = _run(reading.syllables, k)
    j = _cut(reading, k, run)
    if (end := _highland_end(reading.syllables, j)) > j > k:
        return end
    return _initials_end(reading.syllables, j) if j == run and k < j < k + 4 else j


def _highland_end(syllables: Syllables, j: int) -> int:
    """Where a woman's name of the highlands ends whose *H'* stands about syllable `j` (*Kpă H'Ven*); `j` if none."""
    forms = syllables.forms
    sign = next((k for k in (j, j + 1) if k + 1 < len(forms) and forms[k] in "'’" and forms[k - 1] == "H"), None)
    if sign is None or not forms[sign + 1][0].isupper() or not syllables.glued(sign - 1):
        return j
    end = sign + 2
    return end + 1 if end < len(forms) and forms[end].istitle() and spaced(syllables, end) else end


def _run(syllables: Syllables, k: int) -> int:
    """The end of the capitalised Vietnamese syllables from `k` on, on one line with single spaces."""
    forms, j, limit = syllables.forms, k, min(k + _MAX_SYLLABLES + 1, len(syllables))
    while j < limit and (j == k or ((_in_name(forms[j]) or _is_middle(forms, j)) and spaced(syllables, j))):
        j += 1
    return j


def _is_middle(forms: list[str], j: int) -> bool:
    """Whether syllable `j` is the middle name *A* of the Mông and not an initial (*Hầu A Lềnh*)."""
    return forms[j] == "A" and j + 1 < len(forms) and forms[j + 1][0].isupper() and len(forms[j + 1]) > 1


def _in_name(form: str) -> bool:
    return form[0].isupper() and form.isalpha() and (len(form) > 1 or form in "YÝÔ") and is_vietnamese(form)


def _cut(reading: Reading, k: int, run: int) -> int:
    """Shorten a run of capitalised syllables to the name it begins with."""
    stops, soft = reading.hits.at("names:stops"), reading.hits.at("names:soft_stops")
    forms = reading.syllables.forms
    capitals = forms[k].isupper() and len(forms[k]) > 1
    for j in range(k + 1, run):
        if forms[j].isupper() != capitals and len(forms[j]) > 1:
            return j
        if j in stops and not _may_be_part(reading, k, stops[j], run):
            return j
        if j >= k + 3 and not _may_extend(reading, k, j, run, j in soft):
            return j
    return run


def _may_be_part(reading: Reading, k: int, stop: Hit, run: int) -> bool:
    """Whether a syllable that mostly opens a sentence belongs to the name that opens at `k` (*Lê Bộ Ninh*)."""
    if stop.i == k + 2:
        return _may_be_given(reading, stop, run)
    called = reading.hits.at("honorific")
    if stop.i != k + 1 or stop.j != k + 2 or stop.i in called or run >= len(reading.syllables):
        return False
    closed = reading.syllables.forms[run] in _CLOSING
    if run == stop.j:
        return closed and any(i in called and called[i].j == k for i in (k - 1, k - 2))
    given = run == k + 3 and reading.syllables.keys[k + 2] in folded("given_names")
    return given and (closed or reading.syllables.forms[run].islower())


def _may_be_given(reading: Reading, stop: Hit, run: int) -> bool:
    """Whether a third syllable that mostly opens a sentence is a given name (*Trần Văn Mới*, *Lê Tại - …*)."""
    if reading.syllables.keys[stop.i - 1] in folded("middle_names"):
        return True
    if stop.j != stop.i + 1 or stop.j != run or run >= len(reading.syllables):
        return False
    if reading.syllables.forms[run] in _CLOSING or reading.syllables.forms[run] in "-–.":
        return True
    said = reading.hits.at("officials:enders").get(run)
    if reading.syllables.keys[stop.i] in folded("noun_stops"):
        return said is not None or run in reading.hits.at("officials:verbs")
    return said is not None and said.j > run + 1 and stop.i not in reading.hits.at("honorific")


def _may_extend(reading: Reading, k: int, j: int, run: int, soft: bool) -> bool:
    """Whether the fourth or fifth capitalised syllable, at `j`, still belongs to the name that opens at `k`."""
    if j - k >= _MAX_SYLLABLES or _begins_title(reading, j):
        return False
    keys = reading.syllables.keys
    double = is_family_name(reading, k + 1) or keys[k + 1] == MIDDLE
    if j - k == 4:
        return double and not soft and _closed(reading.syllables, j)
    if soft:
        said = j + 1 == run and j + 1 in reading.hits.at("officials:enders") and keys[j] in folded("given_names")
        return said or (double and j + 1 == run) or _closed(reading.syllables, j) or _joined(reading, j)
    full = keys[k + 1] in folded("middle_names") and _closed(reading.syllables, j)
    return keys[j] in folded("given_names") or ((double or full) and j + 1 == run)


def _joined(reading: Reading, j: int) -> bool:
    """Whether *và* and another name follow the given name at syllable `j` (*Lê Hồ Việt Anh và Trần Văn An*)."""
    keys = reading.syllables.keys
    return keys[j] in folded("given_names") and keys[j + 1 : j + 2] == [AND] and is_family_name(reading, j + 2)


def _closed(syllables: Syllables, j: int) -> bool:
    """Whether a sign that ends a name in a list stands after syllable `j`, or the colon before what its bearer says."""
    after = syllables.forms[j + 1 : j + 3]
    return after[:1] != [] and (after[0] in _CLOSING or (after[0] == ":" and after[-1] in _QUOTES))


def _begins_title(reading: Reading, j: int) -> bool:
    return any(j in reading.hits.at(label) for label in ("rank", "position"))


def _initials_end(syllables: Syllables, j: int) -> int:
    """The end of the initials that stand at syllable `j`; `j` where there are none."""
    if j >= len(syllables) or not (_initial(syllables.forms[j]) and spaced(syllables, j)):
        return j
    while j + 2 < len(syllables) and _another_initial(syllables, j):
        j += 2
    return j + 1


def _another_initial(syllables: Syllables, j: int) -> bool:
    """Whether a dot and one more initial are glued to the initial at `j` (*V.A*)."""
    glued = syllables.glued(j) and syllables.glued(j + 1)
    return glued and syllables.forms[j + 1] == "." and _initial(syllables.forms[j + 2])


def _initial(form: str) -> bool:
    return len(form) == 1 and form.isupper()
