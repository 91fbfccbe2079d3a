"""What ties a title to the name before it: signs, verbs and adverbs (*Lê Văn An, hiện đang giữ chức Giám đốc*)."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.officials.chains import SIGNS
from pipeline.recognize.officials.titles import verb_end
from pipeline.recognize.officials.words import words


class Tie(NamedTuple):
    """What stands right before a title: it begins at syllable `i` and holds so many `signs` and maybe a `verb`."""

    i: int
    signs: int
    verb: Hit | None

    @property
    def past(self) -> bool:
        """Whether it tells that a post is given up (*từng giữ chức*)."""
        return self.verb is not None and self.verb.value == "former"


class TieFinder:
    """Goes back from titles over what ties them, in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.forms = reading, reading.syllables.forms
        self.adverbs, self.passives = words("adverbs"), words("passives")
        self.verbs: dict[int, Hit] = {}
        for label in ("officials:appointments", "officials:verbs"):
            for hit in reading.hits.of(label):
                end = verb_end(reading, hit)
                if end not in self.verbs or hit.i < self.verbs[end].i:
                    self.verbs[end] = hit

    def before(self, p: int) -> Tie:
        """The signs, verbs and adverbs right before syllable `p`; of several verbs the last one counts."""
        signs, verb = 0, None
        while p > 0:
            if p in self.verbs and (verb or self.verbs[p].label == "officials:verbs" or self.forms[p] not in SIGNS):
                verb = verb or self.verbs[p]
                p = self.verbs[p].i
            elif self.forms[p - 1] in SIGNS or self.forms[p - 1] in "(:":
                p, signs = p - 1, signs + 1
            elif self.forms[p - 1] in self.adverbs and (verb or self.forms[p - 1] not in self.passives):
                p -= 1
            else:
                break
        return Tie(p, signs, verb)

    def is_copula(self, verb: Hit) -> bool:
        """Whether a verb only says what somebody is (*là*), so that it may be told of anything before."""
        return self.reading.syllables.slice(verb.i, verb.j).casefold() in words("copulas")
