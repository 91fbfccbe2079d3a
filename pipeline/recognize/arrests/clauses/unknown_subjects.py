"""Find the people whom the unknown words at the start of a clause mean (*'Tế Thiên' bị bắt*)."""

from __future__ import annotations

from pipeline.knowledge.named_words import PERSON
from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.clauses.subjects import ADVERBS, adverbs_only, thing_before
from pipeline.recognize.arrests.people.nouns import number_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import read_people
from pipeline.recognize.arrests.people.quotes import OPENING
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_LONGEST_OPENING = 16
_MANY = 1000
_OPENING_SIGNS = frozenset("|:;–,")
_NO_THINGS = small_words("no_count")


def any_subject(scene: Scene, k: int, first: int) -> People | None:
    """One person whom the words from the start of the clause to syllable `k` mean without a known noun or name.

    *'Tế Thiên' bị bắt*, *Thợ lặn bị bắt*; not *Tàu cá bị bắt*, *Sau khi bị bắt*.
    """
    i = _subject_start(scene, k, first)
    plural = scene.after(("plurals",), i)
    if plural > i and i < k and adverbs_only(scene, plural, k):
        return People(i, k, "many", None, "unknown")
    if scene.before("things", i) and scene.forms[i].isupper():
        return None
    if thing_before(scene, k, first):
        return read_people(scene, i, k) if scene.word("person", i) else None
    if plural > i:
        return None
    if i and scene.keys[i - 1] == PERSON and k - i > 1 and scene.word("acts", i):
        return People(i - 1, k, "one", 1)
    if not 0 < k - i <= _LONGEST_OPENING or _opens_thing(scene, i, k):
        return None
    if (number := _number_of(scene, i, k)) is not None:
        return People(i, k, "number", number)
    return People(i, k, "one", 1) if _opens_person(scene, i) else None


def _subject_start(scene: Scene, k: int, first: int) -> int:
    """Where the words right before syllable `k` begin that a sign opens, past what may open a clause (*Sau đó …*)."""
    i = k
    while i > first and scene.keys[i - 1] not in _OPENING_SIGNS:
        i -= 1
    start = i + (scene.forms[i] in OPENING)
    while (j := scene.after(("openers",), start)) > start:
        i = start = j
    return i


def _opens_person(scene: Scene, i: int) -> bool:
    """Whether the word at syllable `i` may be what somebody is called: in capitals or quotes, no body, no number."""
    form = scene.forms[i]
    if not form[0].isupper() and form not in OPENING:
        return False
    return i not in scene.agencies and scene.after(ADVERBS, i) == i and not form[0].isdecimal()


def _opens_thing(scene: Scene, i: int, k: int) -> bool:
    """Whether a thing stands at syllable `i` or right after it, or is counted before syllable `k` (*hơn 5 kg thịt*)."""
    counts = scene.after(("plurals", "singulars"), i) > i or scene.forms[i].isdecimal()
    if any(scene.word("things", p) for p in range(i, min(i + (3 if counts else 2), k))):
        return True
    counted = (p for p in range(i + 1, k) if scene.forms[p - 1][0].isdecimal() and scene.word("things", p))
    return any(scene.keys[p] not in _NO_THINGS for p in counted)


def _number_of(scene: Scene, i: int, k: int) -> int | None:
    """The number of people in the words from syllable `i`, over quotes, to before `k` (*'3 thợ hồ' bị bắt*)."""
    while i < k and scene.forms[i] in OPENING:
        i += 1
    number = read_number(scene.syllables, i)
    if number is None or number.j >= k or not isinstance(number.value, int) or not 0 < number.value < _MANY:
        return None
    noun = number.j + (scene.forms[number.j] in OPENING and number.j + 1 < k)
    plain = scene.forms[noun].isalpha() and scene.forms[noun].islower()
    named = scene.forms[i].istitle() and scene.after(("adverbs", "done"), number.j) > number.j
    return number.value if plain and not named and not scene.word("things", noun) else None


def new_sentence(scene: Scene, k: int) -> bool:
    """Whether something else begins after a passive: a sentence (*khi bị bắt giữ Bà A kể lại*), a part (*có 5 nữ*)."""
    if not small_words("existing").isdisjoint(scene.keys[k : k + 1]):
        return number_at(scene, k + 1) is not None
    return scene.word("person", k) is not None and scene.forms[k].istitle()
