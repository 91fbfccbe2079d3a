"""Read penalties: how long one is, and how many people several count."""

from __future__ import annotations

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_YEAR = 12
_KINDS = 4
_MANY = 1000


def penalty_at(scene: Scene, k: int) -> str:
    """The penalty at syllable `k`: its years or months, *death* or *life*; an empty string where it tells none."""
    words = scene.keys[k : scene.words("penalties")[k].j]
    for kind in ("death", "life"):
        if not small_words(kind).isdisjoint(words):
            return kind
    number = _number_before(scene, k)
    if number is None or words[0] in small_words("penalty_nouns") or words[0] in small_words("days"):
        return ""
    if words[0] in small_words("months"):
        years = _number_before(scene, number[0] - 1) if scene.keys[number[0] - 1] in small_words("years") else None
        if years:
            return f"{years[1]} years"
        return f"{number[1] // _YEAR} years" if number[1] >= _YEAR else f"{number[1]} months"
    return f"{number[1]} years"


def _number_before(scene: Scene, k: int) -> tuple[int, int] | None:
    """The number that ends right before syllable `k`, with its first syllable."""
    for i in range(max(k - 3, 0), k):
        number = read_number(scene.syllables, i)
        if number and number.j == k and isinstance(number.value, int):
            return i, number.value
    return None


def counted_from(scene: Scene, k: int) -> int:
    """Where the number of the penalties at syllable `k` begins (*BA án tử hình*); `k` where they are not counted."""
    number = _number_before(scene, k) if scene.keys[k] in small_words("penalty_nouns") else None
    return number[0] if number else k


def penalties_counted(scene: Scene, k: int) -> People | None:
    """The people whom the penalties from syllable `k` on count (*9 án tử hình, 3 án chung thân* are for 12)."""
    total, j = 0, k
    for _ in range(_KINDS):
        start = j + (total > 0 and not small_words("separators").isdisjoint(scene.keys[j : j + 1]))
        number = read_number(scene.syllables, start)
        penalty = scene.word("penalties", number.j) if number else None
        if number is None or penalty is None or scene.keys[number.j] not in small_words("penalty_nouns"):
            break
        if not isinstance(number.value, int) or not 0 < number.value < _MANY:
            break
        total, j = total + number.value, penalty.j
    return People(k, j, "number", total) if total else None
