"""Find the offence of an arrest in the sentences around, where its own tells none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.attributes.offence_ends import listed
from pipeline.recognize.arrests.attributes.offence_wordings import (
    aids,
    introduced_at,
    is_act,
    of_the_past,
    read_wording,
)
from pipeline.recognize.arrests.scene import Scene

_AROUND = 1500
_MOST = 5
"""So many wordings of each kind, the nearest, are weighed against each other."""
_MAX_TRIES = 20
_FARTHEST = 8
_LONGEST_POOR = 6
_POOR_REACH = 60
_POOR = listed("vague") | listed("nouns")


class _Told(NamedTuple):
    """An offence that the article tells at syllable `i`, introduced by a word of the list `kind`, or an act."""

    i: int
    kind: str
    text: str
    words: frozenset[str]
    charge: bool


@cache
def _weights() -> dict[str, float]:
    return dict(load_yaml("arrest_confidence")["nearby"])


def offence_near(scene: Scene, k: int, names: Sequence[str] = ()) -> str | None:
    """The offence told around syllable `k` that is likeliest that of the act there, done to people of these `names`.

    An item of a list of news stands alone (*Vì sao Hải Bình bị bắt | Đánh ghen ở quán phở*). Who aided a crime is
    another than who did it (*mẹ của An bị khởi tố về tội không tố giác tội phạm*).
    """
    first, last = scene.sentence(k)
    if "|" in (scene.forms[first - 1 : first] + scene.forms[last - 1 : last]):
        return None
    found = [told for kind in ("introducers", "loose", "acts") for told in islice(_told(scene, k, kind), _MOST)]
    found = [told for told in found if not (aids(told.text) and _is_another_s(scene, told.i, names))]
    whole = [told for told in found if not any(_within(told, other) for other in found)]
    best = max(whole, key=lambda told: (_likely(scene, told, found, k), -abs(told.i - k)), default=None)
    return best.text if best else _poor(scene, k)


def _is_another_s(scene: Scene, i: int, names: Sequence[str]) -> bool:
    """Whether the person named last before the offence at syllable `i`, in its sentence, is none of these."""
    before = range(i - 1, scene.sentence(i)[0] - 1, -1)
    told = (scene.names[k].text if k in scene.names else scene.short_names.get((scene.forms[k],)) for k in before)
    last = next(filter(None, told), None)
    return last is not None and last.split()[-1] not in {name.split()[-1] for name in names}


def _poor(scene: Scene, k: int) -> str | None:
    """What the sentence of syllable `k` or the title says so poorly that anything else goes before it (*án mạng*)."""
    (first, last), title = scene.sentence(k), scene.sentence(0)[1]
    spans = ((max(first, k - _POOR_REACH), min(last, k + _POOR_REACH)), (0, min(title, _POOR_REACH)))
    starts = chain.from_iterable(sorted({*scene.among("acts", *s), *scene.among("grave", *s)}) for s in spans)
    ends = (
        (i, j) for i in starts if not scene.in_agency(i) for j in range(min(i + _LONGEST_POOR, len(scene.keys)), i, -1)
    )
    return next((scene.slice(i, j) for i, j in ends if " ".join(scene.keys[i:j]) in _POOR), None)


def _within(told: _Told, other: _Told) -> bool:
    """Whether a wording is a part of one that begins before it (*TRỘM MỘ* of *đào trộm mộ*)."""
    return other.i < told.i <= other.i + len(other.words) and told.text in other.text


def _told(scene: Scene, k: int, kind: str) -> Iterator[_Told]:
    """The offences that words of a list tell around syllable `k`, the nearest first."""
    words = scene.words(kind)
    for i in sorted(scene.among(kind, k - _AROUND, k + _AROUND), key=lambda i: (abs(i - k), i))[:_MAX_TRIES]:
        if of_the_past(scene, i) or scene.in_agency(i) or (kind == "acts" and not is_act(scene, i)):
            continue
        start = i if kind == "acts" else introduced_at(scene, words[i])
        if text := read_wording(scene, start, scene.sentence(i)[1], grave=True):
            yield _Told(i, kind, text, frozenset(text.lower().split()), scene.word("charges", start) is not None)


def _likely(scene: Scene, told: _Told, others: list[_Told], k: int) -> float:
    """How likely an offence is that of an act at syllable `k`: by its place, its kind, and how often it is told."""
    weights, far = _weights(), scene.sentences_between(told.i, k)
    alike = sum(1 for other in others if other is not told and _alike(told.words, other.words))
    return (
        weights[told.kind]
        + weights["charge"] * told.charge
        + weights["title"] * (told.i < scene.sentence(0)[1])
        + weights["before"] * (told.i < k and far > 0)
        + weights["same"] * (far == 0)
        + weights["sentence"] * min(far, _FARTHEST)
        + weights["alike"] * alike / max(1, len(others) - 1)
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two wordings share half of the words of the shorter one."""
    return 2 * len(one & other) >= min(len(one), len(other))
