"""Find where the wording of an offence ends."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import TOGETHER
from pipeline.recognize.arrests.clauses.asides import parting_dash
from pipeline.recognize.arrests.people.nouns import opens_number
from pipeline.recognize.arrests.people.quotes import PARTNERS
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

SHORT = 5
"""So few syllables tell an offence only where one of them names a crime."""
_LONGEST = 24
_LONG_CHARGE = 3
_PENALTY_REACH = 6
_HARM_SIZES = (2, 3)
QUOTES = {**PARTNERS, "”": "”"}
"""What closes a quotation; some open one with the closing mark."""
_CLOSING = {closing: opening for opening, closing in PARTNERS.items()}
_DANGLING = small_words("dangling")
_OTHERS = small_words("apart")
_OWNING = small_words("owning")
_ADDING = small_words("adding")
_MARKS = frozenset(PARTNERS) | frozenset(PARTNERS.values())
_SENTENCE_OPENERS = ("openers", "suspects", "plurals", "captions")
_STOPS = frozenset(".;:()…[]|\n!?")


@cache
def listed(kind: str) -> frozenset[str]:
    """A list of `arrest_offences.yml` that is not looked up in the whole article."""
    return frozenset(load_yaml("arrest_offences")[kind])


_BREAKS = listed("breaks")
_ENDINGS = listed("endings")
_HANGING = listed("hanging")
_HARMS = listed("harms")
_NUMBERED = listed("numbered")
_PURPOSES = listed("purposes")
_TAKEN = listed("taken")


def end_of(scene: Scene, k: int, last: int, closing: str | None) -> int:
    """The syllable before which a wording from syllable `k` ends, which a sign `closing` ends if it is quoted."""
    j, whole = _reach(scene, k, last, closing)
    if not closing:
        j = max(whole, _before_quote(scene, k, j))
    while j > max(k, whole) and _dangles(scene, k, j - 1):
        j -= 1
    return j


def _before_quote(scene: Scene, k: int, j: int) -> int:
    """Where the last quotation from syllable `k` on begins if it goes on after syllable `j`; else `j`."""
    opened = next((i for i in range(j - 1, k, -1) if scene.forms[i] in _MARKS), None)
    if opened is None or scene.forms[opened] not in PARTNERS:
        return j
    alike = scene.forms[k:j].count(scene.forms[opened])
    return opened if alike % 2 or PARTNERS[scene.forms[opened]] != scene.forms[opened] else j


def _reach(scene: Scene, k: int, last: int, closing: str | None) -> tuple[int, int]:
    """Where a wording from syllable `k` on ends, and where the last crime's name in it does."""
    whole = min(last, scene.after(("charges",), k))
    j = min(last, max(whole, k if closing else scene.after(("acts",), k)))
    while j < min(last, k + _LONGEST) and not (
        _ends(scene, k, j, closing) or (j == whole > k and _parted(scene, k, j))
    ):
        after = min(last, scene.after(("charges",), j))
        whole = max(whole, after) if after > j else whole
        j = max(j + 1, after)
    return (_cut(scene, max(k + SHORT, whole), j) if j == k + _LONGEST and not closing else j), whole


def _cut(scene: Scene, k: int, j: int) -> int:
    """Where a wording that is too long at syllable `j` may end after syllable `k`: before its last part."""
    return next((i for i in range(j - 1, k, -1) if scene.keys[i] in _BREAKS), j)


def _parted(scene: Scene, k: int, j: int) -> bool:
    """Whether a name or another sentence follows at syllable `j` right after a crime's name from syllable `k` on.

    So does whose crime it is (*mua bán ma túy CỦA Hùng*), but for one that takes something from somebody.
    """
    if scene.keys[j] in _OWNING:
        return scene.keys[j - 1] not in _TAKEN
    return j in scene.names or (j - k >= _LONG_CHARGE and scene.forms[j].istitle() and scene.forms[j - 1].islower())


def _dangles(scene: Scene, k: int, j: int) -> bool:
    """Whether the syllable `j` ends no offence that begins at `k`: a conjunction, a stop, a number cut off."""
    form = scene.forms[j]
    if scene.keys[j] in _DANGLING or scene.keys[j] in _HANGING or form in _STOPS:
        return " ".join(scene.keys[j - 1 : j + 1]) not in _ENDINGS
    if form.isdigit() and scene.word("enders", j + 1):
        return scene.keys[j - 1] not in _NUMBERED
    return form in QUOTES and _CLOSING.get(form) not in scene.forms[k:j]


def _ends(scene: Scene, k: int, j: int, closing: str | None) -> bool:
    form = scene.forms[j]
    if closing:
        return form in (closing, "”")
    weak = scene.keys[j] in _DANGLING or scene.keys[j] in _HANGING
    if weak and (j + 1 in scene.names or _of_others(scene, j)):
        return True
    if not form.isalnum():
        return _sign_ends(scene, k, j)
    if j == k:
        return False
    if j in scene.dates or (scene.word("enders", j) and not within_word(scene, j) and not _goes_on(scene, j)):
        return True
    return _begins_measure(scene, j) or _begins_sentence(scene, j)


def _goes_on(scene: Scene, j: int) -> bool:
    """Whether the ender at syllable `j` opens what the act did or was for (*đâm bạn BỊ thương*, *dùng dao ĐỂ cướp*)."""
    if any(" ".join(scene.keys[j : j + size]) in _HARMS for size in _HARM_SIZES):
        return True
    return scene.keys[j] in _PURPOSES and bool(scene.word("acts", j + 1) and scene.word("grave", j + 1))


def _sign_ends(scene: Scene, k: int, j: int) -> bool:
    """Whether the sign at syllable `j` ends an offence that begins at `k`."""
    form = scene.forms[j]
    if form in ".," and _within_number(scene, j):
        return False
    if form == ",":
        return not (scene.word("acts", j + 1) or scene.word("continued", j + 1))
    return form in _STOPS or (j > k and (_closes_quote(scene, k, j) or parting_dash(scene, j)))


def _begins_measure(scene: Scene, j: int) -> bool:
    """Whether a verb of the authorities begins at syllable `j`, and no offence (*bắt cóc*)."""
    verb = scene.word("trigger", j)
    if verb is None:
        return _begins_judgment(scene, j)
    other = scene.word("decoy", j)
    return (other is None or other.j <= verb.j) and not (scene.before("weapons", j) and scene.word("acts", verb.j))


def _begins_judgment(scene: Scene, j: int) -> bool:
    """Whether a verb at syllable `j` is followed by a penalty (*trộm chó LĨNH 18 tháng tù*)."""
    verb = scene.word("judged", j)
    return verb is not None and scene.holds("penalties", verb.j, verb.j + _PENALTY_REACH)


def within_word(scene: Scene, j: int) -> bool:
    """Whether a word runs over syllable `j` from the one before it (*thiết BỊ*, *thực HIỆN*)."""
    hit = scene.word("whole", j - 1)
    return hit is not None and hit.j > j


def _within_number(scene: Scene, j: int) -> bool:
    """Whether a comma or full stop stands inside a number or a word (*16,5 tỷ*, *N.V.A*)."""
    glued = scene.syllables.glued
    return glued(j - 1) and glued(j) and j + 1 < len(scene.forms) and scene.forms[j + 1][0].isalnum()


def _closes_quote(scene: Scene, k: int, j: int) -> bool:
    """Whether a quote ends at syllable `j` that began before syllable `k`."""
    opening = _CLOSING.get(scene.forms[j])
    return opening is not None and scene.syllables.glued(j - 1) and opening not in scene.forms[k:j]


def _begins_sentence(scene: Scene, j: int) -> bool:
    """Whether a sentence begins at syllable `j` though no full stop stands before it, as after a caption."""
    if not scene.forms[j].istitle():
        return False
    if any(scene.word(kind, j) for kind in _SENTENCE_OPENERS):
        return True
    if scene.word("respected", j) and not scene.in_place(j) and scene.forms[j - 1].islower():
        return not any(scene.word(kind, j) for kind in ("countries", "ambiguous"))
    body = scene.agencies.get(j)
    return body is not None and any(scene.word(kind, body.j) for kind in ("closers", "saying", "trigger"))


def _of_others(scene: Scene, j: int) -> bool:
    """Whether a word at syllable `j` goes on to others and their own part (*giết người CÒN bà Hoa bị khởi tố …*)."""
    if scene.keys[j] in _OTHERS:
        return scene.word("person", j + 1) is not None
    counted = opens_number(scene.keys[j + 1]) or scene.forms[j + 1].isdecimal() if j + 2 < len(scene.keys) else False
    crew = counted and scene.keys[j] == TOGETHER and scene.word("person", j + 2)
    return scene.keys[j] in _ADDING and bool(crew or scene.word("accomplices", j + 1 + counted))
