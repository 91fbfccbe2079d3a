"""Recognize names of persons: family name first, two to five syllables, or what a title or *ông*/*bà* precedes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.facts import NameSpan, PlaceSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_vietnamese, spaced
from pipeline.recognize.lexicon import Hit, Phrase
from pipeline.tokenize.syllables import Syllables, fold

_LISTS = (
    "family_names",
    "rare_family_names",
    "stops",
    "soft_stops",
    "blockers",
    "not_blockers",
    "cities",
    "statesmen",
    "not_names",
)
_CLOSING = frozenset(",;()")
_MAX_SYLLABLES = 5
_SURE_NAME = 3


def phrases() -> Iterator[Phrase]:
    """The word lists of names: family names, honorifics, and what bounds a name."""
    known = load_yaml("names")
    for label in _LISTS:
        yield from (Phrase(text, f"names:{label}") for text in known[label])
    for kind, words in known["honorifics"].items():
        yield from (Phrase(text, "honorific", kind) for text in words)


@cache
def _folded(section: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_yaml("names")[section])


def recognize_names(reading: Reading) -> list[NameSpan]:
    """Find every name that opens with a family name, in text order; they do not overlap.

    *Nguyễn Văn An*, *Trần Thị H.*, *Lê V.A* are names; *đường Nguyễn Huệ* and *TP Hồ Chí Minh* are not.
    """
    names: list[NameSpan] = []
    places = {place.i: place for place in reading.places}
    inside = {k for place in reading.places for k in range(place.i + 1, place.j)}
    free = 0
    for hit in _family_names(reading):
        if hit.i < free or hit.i in inside or not _opens_name(reading, hit.i):
            continue
        j = name_end(reading, hit.i)
        if j - hit.i > 1 and not _names_place(reading, hit.i, j, places.get(hit.i)):
            names.append(name_span(reading, hit.i, j, "name:family"))
            free = j
    return _agreed(reading, names)


def _agreed(reading: Reading, names: list[NameSpan]) -> list[NameSpan]:
    """Names that are cut short where another mention in the article goes on, made whole (*Đỗ Đức Hồng* before *Hà*)."""
    known = {name.text for name in names if name.j - name.i > _SURE_NAME}
    forms = reading.syllables.forms
    for n, name in enumerate(names if known else ()):
        if name.j < len(forms) and f"{name.text} {forms[name.j]}" in known and spaced(reading.syllables, name.j):
            names[n] = name_span(reading, name.i, name.j + 1, name.found_by)
    return names


def _family_names(reading: Reading) -> list[Hit]:
    """Where family names stand, in text order: the usual ones, and rare ones before *Văn* or *Thị*."""
    keys, size = reading.syllables.keys, len(reading.syllables)
    middle, honorifics = _folded("middle_names"), reading.hits.at("honorific")
    rare = [
        hit
        for hit in reading.hits.of("names:rare_family_names")
        if hit.j < size
        and keys[hit.j] in middle
        and reading.syllables.forms[hit.j][0].isupper()
        and hit.i not in honorifics
    ]
    return sorted(reading.hits.of("names:family_names") + rare)


def name_span(reading: Reading, i: int, j: int, found_by: str) -> NameSpan:
    """The syllables `i` to before `j` as a name."""
    syllables = reading.syllables
    start, end = syllables.starts[i], syllables.ends[j - 1]
    return NameSpan(start, end, i, j, found_by, 0.9, syllables.text[start:end])


def _opens_name(reading: Reading, k: int) -> bool:
    """Whether a family name at syllable `k` may open a name by what stands before it."""
    syllables = reading.syllables
    if not syllables.forms[k][0].isupper():
        return False
    return k not in reading.hits.at("names:not_names") and not blocked(reading, k)


def blocked(reading: Reading, k: int) -> bool:
    """Whether the word before syllable `k` makes what follows a street, a school, a place (*đường Lê Lợi*)."""
    if k > 1 and reading.syllables.forms[k - 2] == "&":  # the end of an abbreviation, as in *Bộ TT&TT*
        return False
    if not _follows(reading, k, "names:blockers") or _follows(reading, k, "names:not_blockers"):
        return False
    led = _follows(reading, k, "officials:levels") or _heads_village(reading, k)
    return not (led and names_person(reading, k))


def _heads_village(reading: Reading, k: int) -> bool:
    """Whether a village head's post ends before syllable `k` (*trưởng bản Lò Văn An*)."""
    posts = reading.hits.at("position")
    return any(i in posts and posts[i].j == k and posts[i].value.local for i in (k - 2, k - 3))


def _follows(reading: Reading, k: int, label: str) -> bool:
    """Whether a word of the list `label`, maybe with a dot (*TP.*), stands right before syllable `k`."""
    words, p = reading.hits.at(label), k - 1
    if p >= 0 and reading.syllables.forms[p] == ".":
        p -= 1
    return any(i in words and words[i].j == p + 1 for i in (p, p - 1))


def _names_place(reading: Reading, i: int, j: int, place: PlaceSpan | None) -> bool:
    """Whether what looks like a name is a place or state (*Hà Nội*, *tỉnh Cao Bằng*, *Hà Lan*)."""
    country = reading.hits.at("officials:countries").get(i)
    if (country and country.j > i + 1) or (j - i == 2 and _follows(reading, i, "names:cities")):
        return True
    if place is None:
        return False
    return place.level == "province" or j - place.j != 1


def names_person(reading: Reading, k: int) -> bool:
    """Whether a full name opens at syllable `k`, though a level word stands before it (*UBND xã Lê Văn An*)."""
    if k not in reading.hits.at("names:family_names") or k in reading.hits.at("names:statesmen"):
        return False
    return name_end(reading, k) - k >= _SURE_NAME


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
    return form[0].isupper() and form.isalpha() and (len(form) > 1 or form in "YÝ") and is_vietnamese(form)


def _cut(reading: Reading, k: int, run: int) -> int:
    """Shorten a run of capitalised syllables to the name it begins with."""
    stops, soft = reading.hits.at("names:stops"), reading.hits.at("names:soft_stops")
    forms = reading.syllables.forms
    capitals = forms[k].isupper() and len(forms[k]) > 1
    for j in range(k + 1, run):
        if forms[j].isupper() != capitals and len(forms[j]) > 1:
            return j
        if j in stops and not (j == k + 2 and _may_be_given(reading, stops[j], run)):
            return j
        if j >= k + 3 and not _may_extend(reading, k, j, run, j in soft):
            return j
    return run


def _may_be_given(reading: Reading, stop: Hit, run: int) -> bool:
    """Whether a third syllable that mostly opens a sentence is a given name (*Trần Văn Mới*, *Lê Tại - …*)."""
    if reading.syllables.keys[stop.i - 1] in _folded("middle_names"):
        return True
    if stop.j != stop.i + 1 or stop.j != run or run >= len(reading.syllables):
        return False
    if reading.syllables.forms[run] in _CLOSING or reading.syllables.forms[run] in "-–.":
        return True
    said = reading.hits.at("officials:enders").get(run)
    return said is not None and said.j > run + 1 and stop.i not in reading.hits.at("honorific")


def _may_extend(reading: Reading, k: int, j: int, run: int, soft: bool) -> bool:
    """Whether the fourth or fifth capitalised syllable, at `j`, still belongs to the name that opens at `k`."""
    if j - k >= _MAX_SYLLABLES or _begins_title(reading, j):
        return False
    keys = reading.syllables.keys
    double = k + 1 in reading.hits.at("names:family_names") or keys[k + 1] == "thị"
    if j - k == 4:
        return double and not soft and _closed(reading.syllables, j)
    if soft:
        said = j + 1 == run and j + 1 in reading.hits.at("officials:enders") and keys[j] in _folded("given_names")
        return said or (double and j + 1 == run) or _closed(reading.syllables, j)
    return keys[j] in _folded("given_names") or (double and j + 1 == run)


def _closed(syllables: Syllables, j: int) -> bool:
    """Whether a sign that ends a name in a list stands after syllable `j`."""
    return j + 1 < len(syllables) and syllables.forms[j + 1] in _CLOSING


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
