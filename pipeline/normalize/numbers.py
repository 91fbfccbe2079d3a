"""Numbers: the value of figures and number words, with their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import YEAR
from pipeline.normalize.number_words import (
    Value,
    figures_at,
    group_at,
    is_figure,
    key_at,
    number_words,
    whole,
)
from pipeline.recognize.lexicon import Phrase
from pipeline.tokenize.syllables import Syllables

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
    span = _read(syllables, j) if kind else None
    if span and _fits(span, j - k):
        approx = kind if span.approx in ("exact", "about") else span.approx
        return NumberSpan(k, span.j, span.value, approx)
    span = _read(syllables, k)
    if span and span.approx == "exact":
        span = span._replace(approx=_approx_around(syllables, span))
    return span


def _fits(span: NumberSpan, size: int) -> bool:
    """Whether a word of `size` syllables speaks of the number behind it: *ít nhất một*, but not *trên một con tàu*."""
    return span.value != 1 or size > 1


def _phrase_at(syllables: Syllables, k: int, kinds: tuple[str, ...]) -> tuple[str, int]:
    """The longest phrase of one of the kinds at `k`, as its kind and the syllable after it."""
    for size in (3, 2, 1):
        kind = number_words().phrases.get(tuple(syllables.keys[k : k + size]), "")
        if kind in kinds and k + size <= len(syllables):
            return kind, k + size
    return "", k


def _approx_around(syllables: Syllables, span: NumberSpan) -> str:
    """What the words before and after say of a number: *hơn 20*, *20 trở lên*."""
    words = number_words()
    for size in (2, 1):
        kind = words.phrases.get(tuple(syllables.keys[span.i - size : span.i]), "") if span.i >= size else ""
        if kind in ("about", "at_least") and _fits(span, size):
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
    words, keys = number_words(), syllables.keys
    before = keys[k - 1] if k else ""
    if before in words.kinds["order_before"] and not syllables.glued(k - 1):
        return True
    if keys[k] != YEAR:
        return False
    after = keys[k + 1] if k + 1 < len(keys) else ""
    counted = before in words.digits or before.isdecimal() or before in words.kinds["year_before"]
    return counted or after.isdecimal() or after in words.kinds["year_after"]


def _exact(syllables: Syllables, k: int) -> NumberSpan | None:
    """Groups with falling scales: *2 triệu 500 nghìn*, *một nghìn hai trăm linh năm*."""
    total: Value = 0
    j, last = k, 0
    for _ in range(_MAX_PARTS):
        part = group_at(syllables, j)
        if part is None:
            break
        value, after = part
        scale = number_words().scales.get(key_at(syllables, after), 1)
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
    if last > 1 and key_at(syllables, j) in number_words().kinds["half"]:
        total, j = total + last / 2, j + 1
    return _doubled(syllables, NumberSpan(k, j, whole(total)))


def _rest(syllables: Syllables, j: int, value: Value, after: int, scale: int) -> tuple[Value, int]:
    """What follows a scale: a lone digit word is a tenth of it (*triệu tám*)."""
    lone = after == j + 1 and key_at(syllables, j) in number_words().digits
    if lone and key_at(syllables, j) == YEAR:
        return 0, j
    return (value * scale / 10, after) if lone else (value, after)


def _doubled(syllables: Syllables, span: NumberSpan) -> NumberSpan:
    """The number doubled where a word for a pair follows: *hai cặp vợ chồng*."""
    if span.value is not None and key_at(syllables, span.j) in number_words().kinds["pairs"]:
        return span._replace(j=span.j + 1, value=span.value * 2)
    return span


def _range(syllables: Syllables, k: int) -> NumberSpan | None:
    """*3-4 người*: about the lower of two rising figures."""
    if key_at(syllables, k + 1) not in ("-", "–") or not (is_figure(syllables, k) and is_figure(syllables, k + 2)):
        return None
    low, high = figures_at(syllables, k), figures_at(syllables, k + 2)
    if not low or not high or low[1] != k + 1 or low[0] >= high[0] or _are_years(low[0], high[0]):
        return None
    scale = number_words().scales.get(key_at(syllables, high[1]), 1)
    return NumberSpan(k, high[1] + (scale > 1), whole(low[0] * scale), "about")


def _are_years(low: Value, high: Value) -> bool:
    return low >= 1900 and high <= 2100 and high - low < 10


def _either_or(syllables: Syllables, k: int) -> NumberSpan | None:
    """*ba bốn người*, *hai ba chục*: two digit words in a row are about the first."""
    words, after = number_words(), key_at(syllables, k + 2)
    low, high = words.digits.get(key_at(syllables, k)), words.digits.get(key_at(syllables, k + 1))
    if low is None or high is None or low >= high:
        return None
    unit = 10 if after in words.kinds["tens"] else words.loose.get(after, 1)
    if high == 5 and unit == 1 and after not in words.kinds["five_before"]:
        return None
    return NumberSpan(k, k + 2 + (unit > 1), low * unit, "about")


def _unknown(syllables: Syllables, k: int) -> NumberSpan | None:
    """*một số*, *nhiều*, *hàng chục*, *vài trăm*, *mười mấy*: a number that is not told."""
    words = number_words()
    if key_at(syllables, k) in words.kinds["several"] and key_at(syllables, k + 1) in words.loose:
        j = k + 2
        while j < k + 4 and key_at(syllables, j) in words.loose:
            j += 1
        return NumberSpan(k, j, None, "unknown")
    kind, j = _phrase_at(syllables, k, ("unknown",))
    return NumberSpan(k, j, None, "unknown") if kind else None


def _pair(syllables: Syllables, k: int) -> NumberSpan | None:
    return NumberSpan(k, k + 1, 2) if key_at(syllables, k) in number_words().kinds["pairs"] else None


def _loose(syllables: Syllables, k: int) -> NumberSpan | None:
    """A unit alone: *chục người* is about ten."""
    unit = number_words().loose.get(key_at(syllables, k))
    return NumberSpan(k, k + 1, unit, "about") if unit else None
