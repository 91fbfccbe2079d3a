"""Bring the spellings of a name to one: case, tone placement, i and y, signs between words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND

_WORD = re.compile(r"[^\W_]+")
_LATE_TONE = re.compile(r"(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvxđ])?[aeiouyăâêôơư]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: `text` in canonical small letters, `surface` as written, `gap` the signs before it.

    `joined`: *và* stands before it, which is no word of the name where names are compared.
    """

    text: str
    surface: str
    gap: str = ""
    joined: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter or a digit, as the words of a proper name do."""
        return self.surface[:1].isupper() or self.surface[:1].isdigit()


def texts(words: Iterable[Word]) -> tuple[str, ...]:
    """Return the canonical words by which names are compared."""
    return tuple([word.text for word in words])


def split_words(text: str) -> list[Word]:
    """Cut a name into words with one spelling each; *Hoà-bình* gives *hòa*, *bình* (gap ``-``)."""
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(unicodedata.normalize("NFC", text)):
        gap = match.string[end : match.start()].strip()
        torn = words and not gap and _is_torn(words[-1].surface, match.group())
        surface = words[-1].surface + match.group() if torn else match.group()
        gap = words.pop().gap if torn else gap
        words.append(Word(spell(surface), surface, gap))
        end = match.end()
    return words


def _is_torn(letter: str, rest: str) -> bool:
    """Whether a typing error tore a syllable apart after its first letter: *G iao thông*."""
    return len(letter) == 1 and letter in _CONSONANTS and rest.islower() and is_syllable(letter + rest)


@lru_cache(maxsize=50_000)
def spell(syllable: str) -> str:
    """Return a syllable in small letters and its one spelling: *Thuỷ* → *thủy*, *Kĩ* → *kỹ*."""
    low = syllable.lower()
    if match := _LATE_TONE.search(low):
        low = low[: match.start()] + _tone_forward(match.group())
    low = low.lstrip("0") if low.isdigit() and low.strip("0") else low
    spelling: str = _spellings().get(low, low)
    return spelling


@lru_cache(maxsize=20_000)
def spelling_key(text: str) -> tuple[str, ...]:
    """Return the words by which two spellings of a name are compared: no case, signs, or *và*."""
    return tuple(word.text for word in split_words(text) if word.text != AND)


def unaccent(text: str) -> str:
    """Return a text without Vietnamese accents: *Đắk Lắk* → *Dak Lak*."""
    decomposed = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name in lower case without accents: *Lương Tam Quang* is `luong tam quang`."""
    return unaccent(name.casefold())


@lru_cache(maxsize=50_000)
def is_syllable(text: str) -> bool:
    """Whether a word could be a Vietnamese syllable; *CSGT* and *Manila* could not, *an* could."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if letter not in _TONES)
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


_CONSONANTS = frozenset("BCDGKLMNRSTVĐ")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def _tone_forward(vowels: str) -> str:
    """Move the tone mark of *oà*, *oé*, *uỷ* to the first vowel."""
    vowel = unicodedata.normalize("NFD", vowels[1])
    return unicodedata.normalize("NFC", vowels[0] + vowel[1:] + vowel[:1])


@cache
def _spellings() -> dict[str, str]:
    return dict(load_yaml("abbreviations")["spellings"])
