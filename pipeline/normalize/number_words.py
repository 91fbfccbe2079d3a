"""Exact numbers below a thousand, in words, and numbers in figures."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import YEAR
from pipeline.tokenize.syllables import Syllables, split_syllables

Value = int | float

_MAX_DIGITS = 15


class NumberWords(NamedTuple):
    """The number words in the form in which they are looked up."""

    digits: dict[str, int]
    later: dict[str, int]
    scales: dict[str, int]
    loose: dict[str, int]
    kinds: dict[str, frozenset[str]]
    phrases: dict[tuple[str, ...], str]


@cache
def number_words() -> NumberWords:
    """The number words, read once."""
    data: dict[str, Any] = load_yaml("numbers")
    kinds = {kind: frozenset(words) for kind, words in data.items() if isinstance(words, list)}
    phrases = {
        tuple(split_syllables(phrase).keys): kind
        for kind in ("unknown", "about", "at_least", "at_least_after")
        for phrase in data[kind]
    }
    later = {**data["digits"], **data["later_digits"]}
    return NumberWords(data["digits"], later, data["scales"], data["loose"], kinds, phrases)


def whole(value: Value) -> Value:
    """The integer that a value is, where it is one."""
    rounded = round(value)
    return rounded if abs(value - rounded) < 1e-6 else value


def key_at(syllables: Syllables, k: int) -> str:
    """The folded syllable `k`, or "" after the end."""
    return syllables.keys[k] if k < len(syllables) else ""


def group_at(syllables: Syllables, k: int) -> tuple[Value, int] | None:
    """A number below a thousand in words, or figures; with the syllable after it."""
    return figures_at(syllables, k) or _below_thousand(syllables, k)


def _below_thousand(syllables: Syllables, k: int) -> tuple[Value, int] | None:
    words = number_words()
    digit = 0 if key_at(syllables, k) in words.kinds["none"] else words.digits.get(key_at(syllables, k))
    if digit is None or key_at(syllables, k + 1) not in words.kinds["hundred"]:
        return _below_hundred(syllables, k)
    value, j = digit * 100, k + 2
    if key_at(syllables, j) in words.kinds["half"]:
        return value + 50, j + 1
    if key_at(syllables, j) in words.kinds["zero"] and key_at(syllables, j + 1) in words.later:
        return value + words.later[key_at(syllables, j + 1)], j + 2
    rest = _below_hundred(syllables, j)
    if rest is None or key_at(syllables, rest[1]) in words.kinds["hundred"]:
        return value, j
    if rest[1] == j + 1 and rest[0] < 10:  # hai trăm ba = 230; một trăm năm = a hundred years
        return (value, j) if key_at(syllables, j) == YEAR else (value + rest[0] * 10, rest[1])
    return value + rest[0], rest[1]


def _below_hundred(syllables: Syllables, k: int) -> tuple[int, int] | None:
    words = number_words()
    if key_at(syllables, k) in words.kinds["ten"]:
        return _with_digit(syllables, 10, k + 1)
    digit = words.digits.get(key_at(syllables, k))
    if digit is None:
        return None
    if key_at(syllables, k + 1) in words.kinds["tens"]:
        return _with_digit(syllables, digit * 10, k + 2)
    later = words.later.get(key_at(syllables, k + 1))
    if later is not None and key_at(syllables, k + 1) not in words.digits and digit > 1:
        return digit * 10 + later, k + 2  # hăm mốt aside, speech drops mươi: ba lăm = 35
    return digit, k + 1


def _with_digit(syllables: Syllables, tens: int, k: int) -> tuple[int, int]:
    """Tens with the digit after them, if there is one; *mười năm* is ten years."""
    digit = number_words().later.get(key_at(syllables, k))
    if digit is None or key_at(syllables, k) == YEAR:
        return tens, k
    return tens + digit, k + 1


def figures_at(syllables: Syllables, k: int) -> tuple[Value, int] | None:
    """Figures with dots between thousands and a decimal comma; a slash beside them makes them no number."""
    forms = syllables.forms
    if not is_figure(syllables, k) or _slashed(syllables, k):
        return None
    digits, j = forms[k], k + 1
    while _glued_sign(syllables, j, ".") and len(forms[j + 1]) == 3 and len(digits) <= _MAX_DIGITS - 3:
        digits, j = digits + forms[j + 1], j + 2
    if _glued_sign(syllables, j, ",") or (
        _glued_sign(syllables, j, ".") and key_at(syllables, j + 2) in number_words().scales
    ):
        return float(f"{digits}.{forms[j + 1]}"), j + 2
    if _glued_sign(syllables, j, ".") or _glued_sign(syllables, j, "/"):
        return None
    return int(digits), j


def is_figure(syllables: Syllables, k: int) -> bool:
    """Whether syllable `k` is figures alone, few enough to be a number in the news."""
    form = syllables.forms[k] if k < len(syllables) else ""
    return form.isascii() and form.isdecimal() and len(form) <= _MAX_DIGITS


def _glued_sign(syllables: Syllables, k: int, sign: str) -> bool:
    """Whether the sign at `k` joins two figures without a space."""
    if key_at(syllables, k) != sign or not (syllables.glued(k - 1) and syllables.glued(k)):
        return False
    return is_figure(syllables, k + 1)


def _slashed(syllables: Syllables, k: int) -> bool:
    return k > 1 and syllables.forms[k - 1] in "/.," and _glued_sign(syllables, k - 1, syllables.forms[k - 1])
