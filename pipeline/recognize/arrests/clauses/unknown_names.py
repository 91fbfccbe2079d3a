"""Find a name right before a verb that neither a family name nor a noun tells to be one."""

from __future__ import annotations

from pipeline.facts import Span
from pipeline.recognize.arrests.people.names import any_name
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_LONGEST_NAME = 40
_FIRM_REACH = 7
_OTHERS = ("countries", "ambiguous", "cities", "home", "person", "openers", "makes")
"""What a capitalised word may be instead of a name."""
_ADVERBS = small_words("adverbs")
_JOINING = small_words("joining")


def name_before(scene: Scene, k: int, first: int) -> People | None:
    """A capitalised name right before syllable `k` that is no known one (*… biết tin Ngọc Miêu bị bắt*)."""
    j = k
    while j > first and scene.keys[j - 1] in _ADVERBS:
        j -= 1
    i = j
    while i > first and scene.forms[i - 1][0].isupper() and scene.forms[i - 1].isalpha():
        i -= 1
    if i == j or _is_other(scene, i, j):
        return None
    name = scene.slice(i, j)
    if j == i + 1 and i > first + 1 and scene.keys[i - 1] in _JOINING and any_name(scene, i - 2, i - 1):
        return People(i - 2, j, "names", 2, names=[scene.forms[i - 2], name])
    alone = j == i + 1 and (i == first or scene.forms[i - 1][0].isalnum())
    return None if alone else People(i, j, "names", 1, names=[name])


def _is_other(scene: Scene, i: int, j: int) -> bool:
    """Whether the capitalised syllables `i` to before `j` are an abbreviation, a place, a firm or another word."""
    if (j == i + 1 and scene.forms[i].isupper()) or scene.forms[i - 1 : i] in (["-"], ["–"]):
        return True
    if _within_names(scene, i, j) or scene.before("streets", i) or scene.before("goods", i) or _within_firm(scene, i):
        return True
    return any(scene.word(kind, i) for kind in _OTHERS)


def _within_firm(scene: Scene, i: int) -> bool:
    """Whether the name at syllable `i` is that of a company (*giám đốc công ty đa cấp THIÊN PHÚ bị bắt*)."""
    firm = scene.last("firms", i - _FIRM_REACH, i)
    return firm is not None and all(form.isalpha() for form in scene.forms[firm.j : i])


def _within_names(scene: Scene, i: int, j: int) -> bool:
    """Whether the syllables `i` to before `j` are part of an agency or a place."""
    spans: list[Span] = [*scene.agencies_among(i - _LONGEST_NAME, j), *scene.places_among(i - _LONGEST_NAME, j)]
    return any(i < span.j for span in spans)
