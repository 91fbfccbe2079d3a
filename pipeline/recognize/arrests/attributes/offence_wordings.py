"""Read the wording of an offence: where it ends, and whether it tells one."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.recognize.arrests.attributes.offence_ends import QUOTES, SHORT, end_of, listed, within_word
from pipeline.recognize.arrests.people.phrases import read_people
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit

_LONGEST_EMPTY = 3
_PAST_REACH = 6
_TRADE_REACH = 6
_TERM_ENDS = small_words("term_ends")
_NOTHING = listed("alone") | listed("vague")


@cache
def _charges() -> frozenset[str]:
    return frozenset(text.lower() for text in load_yaml("charges")["charges"])


def read_wording(scene: Scene, k: int, last: int, grave: bool = False) -> str | None:
    """The offence that begins at syllable `k`: what is quoted, or up to a comma, a full stop or an ender.

    Where it must be `grave`, or is very short, one of its words must name a crime. A crime's name in law is whole.
    """
    k, j = _extent(scene, k, last)
    if k < scene.after(("charges",), k) <= j:
        return scene.slice(k, j)
    if not _tells(scene, k, j) or ((grave or j - k < SHORT) and not _names_crime(scene, k, j)):
        return None
    return scene.slice(k, j)


def named_in_law(text: str) -> bool:
    """Whether a wording opens with a crime's name in law (*cướp tài sản của người đi đường*)."""
    words = text.lower().split()
    return any(" ".join(words[:size]) in _charges() for size in range(1, len(words) + 1))


def aids(text: str) -> bool:
    """Whether a wording tells only how somebody aided another's crime (*không tố giác tội phạm*)."""
    whole = text.lower()
    aiding = [words for words in listed("aiding") if words in whole]
    if not aiding:
        return False
    first = whole.replace(f" {AND} ", ",").split(",", 1)[0]
    return any(words in first for words in aiding) or not named_in_law(first)


def read_told(scene: Scene, k: int, last: int) -> str | None:
    """The wording that begins at syllable `k`, be it a crime or not: where the text says that it is the cause."""
    k, j = _extent(scene, k, last)
    return scene.slice(k, j) if _tells(scene, k, j) else None


def _extent(scene: Scene, k: int, last: int) -> tuple[int, int]:
    """The syllables of the wording that begins at `k`, without what introduces it and without quotes."""
    while k < last and (scene.keys[k] == ":" or scene.word("introducers", k)):
        k = scene.after(("introducers",), k) if scene.word("introducers", k) else k + 1
    if k >= last:
        return k, k
    closing = QUOTES.get(scene.forms[k])
    k += closing is not None
    return k, end_of(scene, k, last, closing)


def _tells(scene: Scene, k: int, j: int) -> bool:
    """Whether the words from syllable `k` to before `j` tell anything, and not only people."""
    quoted = k > 0 and scene.forms[k - 1] in QUOTES
    return j > k and not _says_nothing(scene, k, j) and (quoted or not _tells_people(scene, k, j))


def _names_crime(scene: Scene, k: int, j: int) -> bool:
    """Whether a word from syllable `k` to before `j` names a crime or its harm, and no harmless act (*ĐÁNH răng*)."""
    if not scene.holds("grave", k, j):
        return False
    graves = ((hit, scene.word("innocent", i)) for i in range(k, j) if (hit := scene.word("grave", i)))
    return any(harmless is None or harmless.j < hit.j for hit, harmless in graves)


def introduced_at(scene: Scene, hit: Hit) -> int:
    """Where the offence after an introducing word begins, whose last syllable may be its first (*trong vụ ÁN MẠNG*)."""
    grave = scene.word("grave", hit.j - 1)
    return hit.j - 1 if grave and grave.j > hit.j else hit.j


def of_the_past(scene: Scene, k: int) -> bool:
    """Whether the offence introduced at syllable `k` is one of old (*có 2 tiền án về tội trộm cắp*)."""
    return scene.holds("past", k - _PAST_REACH, k)


def is_act(scene: Scene, k: int) -> bool:
    """Whether the verb at syllable `k` tells what somebody did: no body's name, no trade (*xưởng sản xuất*).

    Nor is it what the police do (*Cảnh sát NỔ SÚNG bắt …*).
    """
    if scene.in_agency(k) or scene.in_place(k) or scene.word("innocent", k) or within_word(scene, k):
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
    if any(" ".join(scene.keys[k : min(j, k + size)]) in listed("empty") for size in range(least, _LONGEST_EMPTY + 1)):
        return True
    if j - k <= SHORT and " ".join(scene.keys[k:j]) in _NOTHING:
        return True
    return k in scene.names or k in scene.agencies or (scene.keys[k] in _TERM_ENDS and not scene.word("acts", k))


def _tells_people(scene: Scene, k: int, j: int) -> bool:
    """Whether the words from syllable `k` to before `j` only name people (*vụ TIKTOKER HẢI BÌNH*) or another action."""
    if scene.word("trigger", k):
        return not scene.holds("grave", k, j)
    people = read_people(scene, k, j)
    return people is not None and not (scene.among("acts", people.j, j) or scene.holds("grave", people.j, j))
