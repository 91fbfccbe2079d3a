"""Numbers: the value of figures and number words, with their place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.lexicon import Phrase
from pipeline.tokenize.syllables import Syllables, split_syllables

Value = int | float

_MAX_DIGITS = 15
_MAX_PARTS = 6


class NumberSpan(NamedTuple):
    """A number at the syllables `i` to before `j`.

    `value` is None where the text tells none (*hàng chục*); `approx` is `exact`, `about`, `at_least` or `unknown`.
    A word before the number (*khoảng*) counts for `approx`; it is inside the span only if the reading began there.
    """

    i: int
    j: int
    value: Value | None
    approx: str = "exact"


class _Words(NamedTuple):
    """The number words in the form in which they are looked up."""

    digits: dict[str, int]
    later: dict[str, int]
    scales: dict[str, int]
    loose: dict[str, int]
    kinds: dict[str, frozenset[str]]
    phrases: dict[tuple[str, ...], str]


@cache
def _words() -> _Words:
    data: dict[str, Any] = load_yaml("numbers")
    single = (
        "ten",
        "tens",
        "hundred",
        "zero",
        "half",
        "pairs",
        "several",
        "year_before",
        "year_after",
        "order_before",
    )
    kinds = {kind: frozenset(data[kind]) for kind in single}
    phrases = {
        tuple(split_syllables(phrase).keys): kind
        for kind in ("unknown", "about", "at_least", "at_least_after")
        for phrase in data[kind]
    }
    later = {**data["digits"], **data["later_digits"]}
    return _Words(data["digits"], later, data["scales"], data["loose"], kinds, phrases)


def number_phrases() -> Iterator[Phrase]:
    """The words that may open a number, for the lexicon (label `number`); figures are not among them."""
    data = load_yaml("numbers")
    for kind in ("digits", "ten", "pairs", "loose", "unknown", "about", "at_least"):
        for text in data[kind]:
            yield Phrase(text, "number", kind)


def read_number(syllables: Syllables, k: int) -> NumberSpan | None:
    """Read the number that begins at syllable `k`, or return None.

    *hai mươi mốt* is 21, *1.250* is 1250, *1,5 triệu* is 1500000, *ba bốn* is about 3, *hai cặp* is 4,
    *hàng chục* and *một số* have no value; *8/2*, *năm 2013* and *thứ hai* are none.
    """
    if not 0 <= k < len(syllables):
        return None
    kind, j = _phrase_at(syllables, k, ("about", "at_least"))
    if kind and (span := _read(syllables, j)):
        approx = kind if span.approx in ("exact", "about") else span.approx
        return NumberSpan(k, span.j, span.value, approx)
    span = _read(syllables, k)
    if span and span.approx == "exact":
        span = span._replace(approx=_approx_around(syllables, span))
    return span


def _phrase_at(syllables: Syllables, k: int, kinds: tuple[str, ...]) -> tuple[str, int]:
    """The longest phrase of one of the kinds at `k`, as its kind and the syllable after it."""
    for size in (3, 2, 1):
        kind = _words().phrases.get(tuple(syllables.keys[k : k + size]), "")
        if kind in kinds and k + size <= len(syllables):
            return kind, k + size
    return "", k


def _approx_around(syllables: Syllables, span: NumberSpan) -> str:
    """What the words before and after say of a number: *hơn 20*, *20 trở lên*."""
    words = _words()
    for size in (2, 1):
        kind = words.phrases.get(tuple(syllables.keys[max(span.i - size, 0) : span.i]), "")
        if kind in ("about", "at_least"):
            return kind
    return "at_least" if _phrase_at(syllables, span.j, ("at_least_after",))[0] else "exact"


def _read(syllables: Syllables, k: int) -> NumberSpan | None:
    """A number at `k` without the words about its exactness."""
    if k >= len(syllables) or _names(syllables, k):
        return None
    return (
        _range(syllables, k)
        or _either_or(syllables, k)
        or _unknown(syllables, k)
        or _pair(syllables, k)
        or _exact(syllables, k)
        or _loose(syllables, k)
    )


def _names(syllables: Syllables, k: int) -> bool:
    """Whether the number at `k` would be a name, an order or a year (*thứ hai*, *tháng tư*, *hai năm*)."""
    words, keys = _words(), syllables.keys
    before = keys[k - 1] if k else ""
    if before in words.kinds["order_before"] and not syllables.glued(k - 1):
        return True
    if keys[k] != "năm":
        return False
    after = keys[k + 1] if k + 1 < len(keys) else ""
    counted = before in words.digits or before.isdecimal() or before in words.kinds["year_before"]
    return counted or after.isdecimal() or after in words.kinds["year_after"]


def _exact(syllables: Syllables, k: int) -> NumberSpan | None:
    """Groups with falling scales: *2 triệu 500 nghìn*, *một nghìn hai trăm linh năm*."""
    total: Value = 0
    j, last = k, 0
    for _ in range(_MAX_PARTS):
        part = _group(syllables, j)
        if part is None:
            break
        value, after = part
        scale = _words().scales.get(_key(syllables, after), 1)
        if last and scale >= last:
            break
        if scale == 1 and last > 1:
            value, after = _rest(syllables, j, value, after, last)
        j = after + (scale > 1)
        total, last = total + value * scale, scale
        if scale == 1:
            break
    if j == k:
        return None
    if last > 1 and _key(syllables, j) in _words().kinds["half"]:
        total, j = total + last / 2, j + 1
    return _doubled(syllables, NumberSpan(k, j, _whole(total)))


def _rest(syllables: Syllables, j: int, value: Value, after: int, scale: int) -> tuple[Value, int]:
    """What follows a scale: a lone digit word is a tenth of it (*triệu tám*)."""
    lone = after == j + 1 and _key(syllables, j) in _words().digits
    if lone and _key(syllables, j) == "năm":
        return 0, j
    return (value * scale / 10, after) if lone else (value, after)


def _doubled(syllables: Syllables, span: NumberSpan) -> NumberSpan:
    """The number doubled where a word for a pair follows: *hai cặp vợ chồng*."""
    if span.value is not None and _key(syllables, span.j) in _words().kinds["pairs"]:
        return span._replace(j=span.j + 1, value=span.value * 2)
    return span


def _whole(value: Value) -> Value:
    rounded = round(value)
    return rounded if abs(value - rounded) < 1e-6 else value


def _key(syllables: Syllables, k: int) -> str:
    return syllables.keys[k] if k < len(syllables) else ""


def _group(syllables: Syllables, k: int) -> tuple[Value, int] | None:
    """A number below a thousand in words, or figures; with the syllable after it."""
    return _figures(syllables, k) or _below_thousand(syllables, k)


def _below_thousand(syllables: Syllables, k: int) -> tuple[Value, int] | None:
    words = _words()
    digit = words.digits.get(_key(syllables, k))
    if digit is None or _key(syllables, k + 1) not in words.kinds["hundred"]:
        return _below_hundred(syllables, k)
    value, j = digit * 100, k + 2
    if _key(syllables, j) in words.kinds["half"]:
        return value + 50, j + 1
    if _key(syllables, j) in words.kinds["zero"] and _key(syllables, j + 1) in words.later:
        return value + words.later[_key(syllables, j + 1)], j + 2
    rest = _below_hundred(syllables, j)
    if rest is None or _key(syllables, rest[1]) in words.kinds["hundred"]:
        return value, j
    if rest[1] == j + 1 and rest[0] < 10:  # hai trăm ba = 230; một trăm năm = a hundred years
        return (value, j) if _key(syllables, j) == "năm" else (value + rest[0] * 10, rest[1])
    return value + rest[0], rest[1]


def _below_hundred(syllables: Syllables, k: int) -> tuple[int, int] | None:
    words = _words()
    if _key(syllables, k) in words.kinds["ten"]:
        return _with_digit(syllables, 10, k + 1)
    digit = words.digits.get(_key(syllables, k))
    if digit is None:
        return None
    if _key(syllables, k + 1) in words.kinds["tens"]:
        return _with_digit(syllables, digit * 10, k + 2)
    later = words.later.get(_key(syllables, k + 1))
    if later is not None and _key(syllables, k + 1) not in words.digits and digit > 1:
        return digit * 10 + later, k + 2  # hăm mốt aside, speech drops mươi: ba lăm = 35
    return digit, k + 1


def _with_digit(syllables: Syllables, tens: int, k: int) -> tuple[int, int]:
    """Tens with the digit after them, if there is one; *mười năm* is ten years."""
    digit = _words().later.get(_key(syllables, k))
    if digit is None or _key(syllables, k) == "năm":
        return tens, k
    return tens + digit, k + 1


def _figures(syllables: Syllables, k: int) -> tuple[Value, int] | None:
    """Figures with dots between thousands and a decimal comma; a slash beside them makes them no number."""
    forms = syllables.forms
    if not _is_figure(syllables, k) or _slashed(syllables, k):
        return None
    digits, j = forms[k], k + 1
    while _glued_sign(syllables, j, ".") and len(forms[j + 1]) == 3 and len(digits) <= _MAX_DIGITS - 3:
        digits, j = digits + forms[j + 1], j + 2
    if _glued_sign(syllables, j, ",") or (
        _glued_sign(syllables, j, ".") and _key(syllables, j + 2) in _words().scales
    ):
        return float(f"{digits}.{forms[j + 1]}"), j + 2
    if _glued_sign(syllables, j, ".") or _glued_sign(syllables, j, "/"):
        return None
    return int(digits), j


def _is_figure(syllables: Syllables, k: int) -> bool:
    form = syllables.forms[k] if k < len(syllables) else ""
    return form.isascii() and form.isdecimal() and len(form) <= _MAX_DIGITS


def _glued_sign(syllables: Syllables, k: int, sign: str) -> bool:
    """Whether the sign at `k` joins two figures without a space."""
    if _key(syllables, k) != sign or not (syllables.glued(k - 1) and syllables.glued(k)):
        return False
    return _is_figure(syllables, k + 1)


def _slashed(syllables: Syllables, k: int) -> bool:
    return k > 1 and syllables.forms[k - 1] in "/.," and _glued_sign(syllables, k - 1, syllables.forms[k - 1])


def _range(syllables: Syllables, k: int) -> NumberSpan | None:
    """*3-4 người*: about the lower of two rising figures."""
    if _key(syllables, k + 1) not in ("-", "–") or not (_is_figure(syllables, k) and _is_figure(syllables, k + 2)):
        return None
    low, high = _figures(syllables, k), _figures(syllables, k + 2)
    if not low or not high or low[1] != k + 1 or low[0] >= high[0]:
        return None
    scale = _words().scales.get(_key(syllables, high[1]), 1)
    return NumberSpan(k, high[1] + (scale > 1), _whole(low[0] * scale), "about")


def _either_or(syllables: Syllables, k: int) -> NumberSpan | None:
    """*ba bốn người*, *hai ba chục*: two digit words in a row are about the first."""
    digits = _words().digits
    low, high = digits.get(_key(syllables, k)), digits.get(_key(syllables, k + 1))
    if low is None or high is None or low >= high or (_key(syllables, k + 1) == "năm" and low != 4):
        return None
    j = k + 2
    unit = 10 if _key(syllables, j) in _words().kinds["tens"] else _words().loose.get(_key(syllables, j), 1)
    return NumberSpan(k, j + (unit > 1), low * unit, "about")


def _unknown(syllables: Syllables, k: int) -> NumberSpan | None:
    """*một số*, *nhiều*, *hàng chục*, *vài trăm*, *mười mấy*: a number that is not told."""
    words = _words()
    if _key(syllables, k) in words.kinds["several"] and _key(syllables, k + 1) in words.loose:
        j = k + 2
        while j < k + 4 and _key(syllables, j) in words.loose:
            j += 1
        return NumberSpan(k, j, None, "unknown")
    kind, j = _phrase_at(syllables, k, ("unknown",))
    return NumberSpan(k, j, None, "unknown") if kind else None


def _pair(syllables: Syllables, k: int) -> NumberSpan | None:
    return NumberSpan(k, k + 1, 2) if _key(syllables, k) in _words().kinds["pairs"] else None


def _loose(syllables: Syllables, k: int) -> NumberSpan | None:
    """A unit alone: *chục người* is about ten."""
    unit = _words().loose.get(_key(syllables, k))
    return NumberSpan(k, k + 1, unit, "about") if unit else None
