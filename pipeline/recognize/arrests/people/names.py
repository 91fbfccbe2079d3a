"""Read a person's name at its place: full, short, of initials, or of any people."""

from __future__ import annotations

from pipeline.facts import NameSpan
from pipeline.knowledge.named_words import AGE, AND, TOGETHER
from pipeline.recognize.arrests.people.nouns import opens_number
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.capitals import only_in_capitals
from pipeline.recognize.names import written_family_names

_NO_NAMES = ("firms", "makes", "countries", "ambiguous", "cities", "home", "trigger", "police", "openers")
_MAX_SYLLABLES = 6
_FULL = 3
_AFTER_INITIALS = (["("], [","], [AND], [TOGETHER])


def name_at(scene: Scene, k: int, end: int, titled: bool = False) -> tuple[int, str] | None:
    """The person's name at syllable `k` with the syllable after it: a full or known short one, any if `titled`."""
    if k >= end or scene.in_agency(k) or (scene.in_place(k) and not _namesake(scene, k, titled)):
        return None
    if name := scene.names.get(k):
        j = name.j + _initial(scene, name.j, end)
        return (j, scene.slice(k, j) if j > name.j else name.text) if name.j <= end else None
    form = scene.forms[k]
    if not form[0].isupper() or not form.isalpha():
        return None
    if initials := _initials(scene, k, end):
        return initials
    noun = scene.word("person", k)
    for size in (2, 1) if noun is None or noun.j == k + 1 else ():
        full = scene.short_names.get(tuple(scene.forms[k : k + size]))
        if full and k + size <= end and not (size == 1 and _continues(scene, k, k + 1)):
            return k + size, full
    return any_name(scene, k, end) if titled else None


def _initial(scene: Scene, k: int, end: int) -> bool:
    """Whether a name goes on at syllable `k` with an initial of two letters and its full stop (*Lò Văn TH.*)."""
    return k + 1 < min(end, len(scene.keys)) and scene.forms[k + 1] == "." and initial(scene, k)


def initial(scene: Scene, k: int) -> bool:
    """Whether syllable `k` is a capital, or the two letters of one sound that stand for a name (*anh TH.*)."""
    form = scene.forms[k]
    return _letter(form) or (form.istitle() and scene.keys[k] in small_words("two_letters"))


def learned_names(scene: Scene) -> list[NameSpan]:
    """Full names that no family name opens, told by the noun or verb before them or the bracket after them.

    *bắt giữ Zhu Hai Rong*, *Lục Gia Tân (30 tuổi)*: later their last syllable alone (*Tân*) is a name too. So are those
    of any people that open a sentence and have an age (*Todd Barlow, 46 tuổi, bị bắt*).
    """
    called = {hit.j for kind in ("suspects", "person", "trigger") for hit in scene.words(kind).values()}
    called.update(written_family_names(scene.reading, "rare_family_names"))
    forms, last = scene.forms, len(scene.forms) - _FULL
    capitals = sorted(k for k in called if k <= last and forms[k].istitle() and forms[k + 1].istitle())
    ages = (k for k, key in enumerate(scene.keys) if key == AGE)
    found = [*(_full_name(scene, k) for k in capitals), *(_name_before_age(scene, k) for k in ages)]
    return [span for span in found if span]


def _name_before_age(scene: Scene, k: int) -> NameSpan | None:
    """The name of two syllables or more that opens the sentence of an age at syllable `k`, right before it."""
    j = k - 2
    if j < 0 or scene.forms[j] != "," or not scene.forms[k - 1].isdecimal():
        return None
    first = scene.sentence(j)[0]
    found = any_name(scene, first, j) if 1 < j - first <= _MAX_SYLLABLES and first not in scene.names else None
    if found is None or found[0] != j or scene.in_agency(first) or scene.in_place(first):
        return None
    return _learned(scene, first, found)


def _full_name(scene: Scene, k: int) -> NameSpan | None:
    forms = scene.forms
    if k in scene.names or not (forms[k + _FULL - 1].istitle() or _aged(scene, k + _FULL - 1)):
        return None
    found = None if scene.in_agency(k) or scene.in_place(k) else any_name(scene, k, len(forms))
    if found is None:
        return None
    j = found[0]
    short = j - k < _FULL
    if (short and not (scene.called(k) and _aged(scene, j))) or (forms[j : j + 1] != ["("] and not scene.called(k)):
        return None
    return _learned(scene, k, found)


def _learned(scene: Scene, k: int, found: tuple[int, str]) -> NameSpan:
    j, text = found
    return NameSpan(scene.syllables.starts[k], scene.syllables.ends[j - 1], k, j, "name:learned", text=text)


def _aged(scene: Scene, k: int) -> bool:
    """Whether brackets with a year of birth or an age open at syllable `k` (*đối tượng Danh Thol (SN 1991)*)."""
    inner = scene.keys[k + 1 : k + 3] if scene.forms[k : k + 1] == ["("] else []
    return bool(inner) and (inner[0] in small_words("births") or inner[1:] == [AGE])


def _namesake(scene: Scene, k: int, titled: bool) -> bool:
    """Whether a place at `k` may be a person's name: one of a syllable (*bị cáo Vinh*), or part of a longer name."""
    if k not in scene.places:
        return False
    name = scene.names.get(k)
    return (titled and scene.places[k].j == k + 1) or (name is not None and name.j > scene.places[k].j)


def _initials(scene: Scene, k: int, end: int) -> tuple[int, str] | None:
    """A name of two or more letters with full stops between them (*T.V.Q*)."""
    j = k
    while j + 2 < min(end, k + 2 * _MAX_SYLLABLES) and scene.forms[j + 1] == "." and scene.syllables.glued(j + 1):
        if not _letter(scene.forms[j]) or not _letter(scene.forms[j + 2]):
            break
        j += 2
    stop = j > k and scene.forms[j + 1 : j + 2] == ["."] and scene.keys[j + 2 : j + 3] in _AFTER_INITIALS
    return (j + 1 + stop, scene.slice(k, j + 1)) if j > k else None


def _letter(form: str) -> bool:
    return len(form) == 1 and form.isupper()


def any_name(scene: Scene, k: int, end: int) -> tuple[int, str] | None:
    """A name of any people after a noun or verb that calls for one (*đối tượng Khăm*, *bắt giữ Mùa A Só*).

    Not a number that opens a sentence, whose full stop is left out (*của bị cáo BỐN bị cáo bị khởi tố*).
    """
    if k in scene.dates or _acronym(scene, k) or any(scene.word(kind, k) for kind in _NO_NAMES):
        return None
    if opens_number(scene.keys[k]) and scene.word("suspects", k + 1):
        return None
    j = k
    while j < min(end, k + _MAX_SYLLABLES) and _continues(scene, k, j):
        j += 1
    return (j, scene.slice(k, j)) if j > k and not only_in_capitals(scene.reading, k, j) else None


def _acronym(scene: Scene, k: int) -> bool:
    """Whether capitals at syllable `k` are an abbreviation (*PV*, *MHB*), not a name in a title of capitals."""
    form, after = scene.forms[k], scene.forms[k + 1 : k + 2]
    return (
        len(form) > 1
        and form.isupper()
        and form.isalpha()
        and not (after and after[0].isupper() and after[0].isalpha())
    )


def _continues(scene: Scene, k: int, j: int) -> bool:
    """Whether the capitalised name that opens at syllable `k` goes on with syllable `j`."""
    if j >= len(scene.forms):
        return False
    form = scene.forms[j]
    if form in "-’'" and j > k:
        return scene.syllables.glued(j - 1) and scene.syllables.glued(j)
    if not form[0].isalpha() or (j in scene.reading.hits.at("names:stops") and not _inside(scene, k, j)):
        return False
    if j == k:
        return form[0].isupper()
    between = scene.syllables.text[scene.syllables.ends[j - 1] : scene.syllables.starts[j]]
    return (form[0].isupper() and between == " ") or (not between and form.isalpha())


def _inside(scene: Scene, k: int, j: int) -> bool:
    """Whether a stop word at syllable `j` is part of a name that goes on after it (*Zhu HAI Rong*)."""
    forms = scene.forms[j - 1 : j + 2]
    return j > k and len(forms) == 3 and not scene.in_agency(j) and all(form.istitle() for form in forms)
