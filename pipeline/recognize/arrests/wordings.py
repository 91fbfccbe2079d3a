"""Read the wording of an offence: where it ends, and whether it tells one."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.asides import parting_dash
from pipeline.recognize.arrests.nouns import opens_number
from pipeline.recognize.arrests.people import read_people
from pipeline.recognize.arrests.quotes import PARTNERS
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit

_LONGEST = 24
_SHORT = 5
_LONGEST_EMPTY = 3
_PAST_REACH = 6
_LONG_CHARGE = 3
_TRADE_REACH = 6
_QUOTES = {**PARTNERS, "”": "”"}
"""What closes a quotation; some open one with the closing mark."""
_DANGLING = small_words("dangling")
_TERM_ENDS = small_words("term_ends")
_CLOSING = {closing: opening for opening, closing in PARTNERS.items()}
_OTHERS = small_words("apart")
_OWNING = small_words("owning")
_ADDING = small_words("adding")
_SENTENCE_OPENERS = ("openers", "suspects", "plurals", "captions")
_STOPS = frozenset(".;:()…[]|\n!?")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(load_yaml("arrest_offences")[kind])


def read_wording(scene: Scene, k: int, last: int, grave: bool = False) -> str | None:
    """The offence that begins at syllable `k`: what is quoted, or up to a comma, a full stop or an ender.

    Where it must be `grave`, or is very short, one of its words must name a crime. A crime's name in law is whole.
    """
    while k < last and (scene.keys[k] == ":" or scene.word("introducers", k)):
        k = scene.after(("introducers",), k) if scene.word("introducers", k) else k + 1
    if k >= last:
        return None
    closing = _QUOTES.get(scene.forms[k])
    if closing:
        k += 1
    charge = scene.after(("charges",), k)
    j, whole = _reach(scene, k, last, closing)
    while j > max(k, whole) and _dangles(scene, k, j - 1):
        j -= 1
    if k < charge <= j:
        return scene.slice(k, j)
    if j <= k or _says_nothing(scene, k, j) or (not closing and _tells_people(scene, k, j)):
        return None
    if (grave or j - k < _SHORT) and not scene.holds("grave", k, j):
        return None
    return scene.slice(k, j)


def _reach(scene: Scene, k: int, last: int, closing: str | None) -> tuple[int, int]:
    """Where a wording from syllable `k` on ends, and where the last crime's name in it does."""
    charge = scene.after(("charges",), k)
    whole = j = min(last, max(charge, k if closing else scene.after(("acts",), k)))
    while j < min(last, k + _LONGEST) and not (_ends(scene, k, j, closing) or (j == charge and _parted(scene, k, j))):
        after = min(last, scene.after(("charges",), j))
        whole = max(whole, after) if after > j else whole
        j = max(j + 1, after)
    return (_cut(scene, max(k + _SHORT, whole), j) if j == k + _LONGEST and not closing else j), whole


def _cut(scene: Scene, k: int, j: int) -> int:
    """Where a wording that is too long at syllable `j` may end after syllable `k`: before its last part."""
    return next((i for i in range(j - 1, k, -1) if scene.keys[i] in _listed("breaks")), j)


def _parted(scene: Scene, k: int, j: int) -> bool:
    """Whether a name or another sentence follows at syllable `j` right after a crime's name from syllable `k` on.

    So does whose crime it is (*mua bán ma túy CỦA Hùng*), but for one that takes something from somebody.
    """
    if scene.keys[j] in _OWNING:
        return scene.keys[j - 1] not in _listed("taken")
    return j in scene.names or (j - k >= _LONG_CHARGE and scene.forms[j].istitle() and scene.forms[j - 1].islower())


def introduced_at(scene: Scene, hit: Hit) -> int:
    """Where the offence after an introducing word begins, whose last syllable may be its first (*trong vụ ÁN MẠNG*)."""
    grave = scene.word("grave", hit.j - 1)
    return hit.j - 1 if grave and grave.j > hit.j else hit.j


def _dangles(scene: Scene, k: int, j: int) -> bool:
    """Whether the syllable `j` ends no offence that begins at `k`: a conjunction, a stop, a number cut off."""
    form = scene.forms[j]
    if scene.keys[j] in _DANGLING or scene.keys[j] in _listed("hanging") or form in _STOPS:
        return " ".join(scene.keys[j - 1 : j + 1]) not in _listed("endings")
    if form.isdigit() and scene.word("enders", j + 1):
        return scene.keys[j - 1] not in _listed("numbered")
    return form in _QUOTES and _CLOSING.get(form) not in scene.forms[k:j]


def of_the_past(scene: Scene, k: int) -> bool:
    """Whether the offence introduced at syllable `k` is one of old (*có 2 tiền án về tội trộm cắp*)."""
    return scene.holds("past", k - _PAST_REACH, k)


def is_act(scene: Scene, k: int) -> bool:
    """Whether the verb at syllable `k` tells what somebody did: no body's name, no trade (*xưởng sản xuất*).

    Nor is it what the police do (*Cảnh sát NỔ SÚNG bắt …*).
    """
    if scene.in_agency(k) or scene.in_place(k) or scene.word("innocent", k):
        return False
    if (police := scene.before("police", k)) and police.i == scene.sentence(k)[0]:
        return False
    if scene.before("workplaces", k) and not (scene.word("grave", k) or _illicit(scene, k)):
        return False
    return not scene.forms[k].istitle() or k == scene.sentence(k)[0] or not scene.forms[k - 1][0].isalnum()


def _illicit(scene: Scene, k: int) -> bool:
    """Whether the trade at syllable `k` is in what the law forbids (*xưởng sản xuất thuốc GIẢ*)."""
    return scene.holds("illicit", k, min(k + _TRADE_REACH, scene.sentence(k)[1]))


def _says_nothing(scene: Scene, k: int, j: int) -> bool:
    """Whether the words are too general for an offence (*vụ án*, *làm rõ*), or a name."""
    if not scene.forms[k][0].isalnum() or not any(form[0].isalpha() for form in scene.forms[k:j]):
        return True
    if scene.forms[k].istitle() and k and scene.forms[k - 1].istitle() and scene.word("acts", k):
        return True
    act = scene.word("acts", k)
    grave = scene.word("grave", k)
    least = max(hit.j - k if hit else 1 for hit in (act, grave))
    if any(" ".join(scene.keys[k : min(j, k + size)]) in _listed("empty") for size in range(least, _LONGEST_EMPTY + 1)):
        return True
    if j - k <= _SHORT and " ".join(scene.keys[k:j]) in _listed("alone"):
        return True
    return k in scene.names or k in scene.agencies or (scene.keys[k] in _TERM_ENDS and not scene.word("acts", k))


def _tells_people(scene: Scene, k: int, j: int) -> bool:
    """Whether the words from syllable `k` to before `j` only name people (*vụ TIKTOKER HẢI BÌNH*) or another action."""
    if scene.word("trigger", k):
        return not scene.holds("grave", k, j)
    people = read_people(scene, k, j)
    return people is not None and not (scene.among("acts", people.j, j) or scene.holds("grave", people.j, j))


def _ends(scene: Scene, k: int, j: int, closing: str | None) -> bool:
    form = scene.forms[j]
    if closing:
        return form in (closing, "”")
    if scene.keys[j] in _DANGLING and (j + 1 in scene.names or _of_others(scene, j)):
        return True
    if not form.isalnum():
        return _sign_ends(scene, k, j)
    if j == k:
        return False
    if j in scene.dates or (scene.word("enders", j) and not _within_word(scene, j) and not _goes_on(scene, j)):
        return True
    return _begins_measure(scene, j) or _begins_sentence(scene, j)


def _goes_on(scene: Scene, j: int) -> bool:
    """Whether the ender at syllable `j` opens what the act did or was for (*đâm bạn BỊ thương*, *dùng dao ĐỂ cướp*)."""
    if " ".join(scene.keys[j : j + 2]) in _listed("harms"):
        return True
    return scene.keys[j] in _listed("purposes") and bool(scene.word("acts", j + 1) and scene.word("grave", j + 1))


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
        return False
    other = scene.word("decoy", j)
    return (other is None or other.j <= verb.j) and not (scene.before("weapons", j) and scene.word("acts", verb.j))


def _within_word(scene: Scene, j: int) -> bool:
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
    return scene.keys[j] in _ADDING and scene.word("accomplices", j + 1 + counted) is not None
