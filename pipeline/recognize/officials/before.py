"""The name before a title: *Lê Văn An (SN 1970), Giám đốc Sở Y tế*, *ông Lê Văn An giữ chức Giám đốc Sở Y tế*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import NameSpan
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.officials.chains import SIGNS, Chain
from pipeline.recognize.officials.index import NameIndex
from pipeline.recognize.officials.lives import CLOSING, LifeFinder
from pipeline.recognize.officials.subjects import SubjectFinder
from pipeline.recognize.officials.ties import Tie, TieFinder
from pipeline.recognize.officials.words import words

_MAX_BRACKET = 30
_LONGEST_TITLE = _LONGEST_ALIAS = 4


class NameBefore:
    """Finds the name before a chain of titles."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        self.forms, self.keys = reading.syllables.forms, reading.syllables.keys
        self.subjects = SubjectFinder(reading, names)
        self.lives = LifeFinder(reading, names)
        self.ties = TieFinder(reading)
        self.adverbs = words("adverbs")
        self.promoted = {hit.j for hit in reading.hits.of("officials:promotions")}

    def find(self, chain: Chain, last: NameSpan | None) -> tuple[NameSpan | None, str]:
        """The name before a chain, and what ties them; `last` is the person last given a title."""
        tie = self.ties.before(chain.i)
        if tie.past and chain.titles[0].kind != "honorific" and not self._is_promotion(chain):
            for title in chain.titles:
                title.former = True
        name, rule = self._left(chain, tie, last)
        if name is None and (direct := self._right_before(chain)):
            return direct, "post right after name"
        if rule in ("verb after pronoun", "verb of further clause"):
            return name, rule
        if name and (self._parted_by_line(name, chain) or self._is_subject(name, chain)):
            return None, ""
        return name, rule

    def continued(self, chain: Chain, last: NameSpan | None, end: int) -> NameSpan | None:
        """Who a chain's sentence goes on about, which names nobody: an entry of a career, or a verb after a time.

        `last` is the person last given a title, before syllable `end`.
        """
        if chain.titles[0].kind != "post" or self._of_many(chain):
            return None
        if self.subjects.dated(chain.i, end):
            return self.subjects.continued(chain.i, last, end)
        tie = self.ties.before(chain.i)
        told = tie.verb is not None and not self.ties.is_copula(tie.verb)
        return self.subjects.continued(tie.i, last, end) if told else None

    def _left(self, chain: Chain, tie: Tie, last: NameSpan | None) -> tuple[NameSpan | None, str]:
        """The name before a chain, and what ties them: a sign, or a verb (*giữ chức*)."""
        if chain.titles[0].kind == "honorific":
            return None, ""
        if self._is_promotion(chain):
            return self._same_sentence(last, chain.i), "appointment"
        p, signs, verb = tie
        if verb and any(self._is_kin(end) for end in (p, self.lives.before_bracket(p))):
            return self._relative(p), "verb"
        ends = self._candidates(chain, p, signs) if signs or verb or (p > 0 and self.forms[p - 1] == ";") else ()
        end = next((end for end in ends if end in self.names.ends), None)
        if end is not None:
            return self._tied(self.names.ends[end], p, verb)
        return self._subject(chain, tie, verb, last) if verb else (None, "")

    def _is_promotion(self, chain: Chain) -> bool:
        """Whether a chain is the rank that somebody is given (*được thăng hàm Thiếu tướng*)."""
        return chain.i in self.promoted and all(title.kind == "rank" for title in chain.titles)

    def _tied(self, name: NameSpan, p: int, verb: Hit | None) -> tuple[NameSpan | None, str]:
        """Whom the name right before syllable `p` ties to a post, and what ties them."""
        if verb is None:
            return self._main_name(name), "post after name"
        if verb.value in ("active", "object") and (appointed := self.subjects.appointed(p))[0]:
            return appointed[1], "appointment"
        tie = "shared verb" if verb.value == "shared" else "verb"
        return self._successor(self._main_name(name), p), tie

    def _subject(self, chain: Chain, tie: Tie, verb: Hit, last: NameSpan | None) -> tuple[NameSpan | None, str]:
        """Whom a verb with no name right before it is told of, and what ties them."""
        if subject := self.subjects.before(tie.i):
            return subject, "verb after pronoun"
        leads = not self.ties.is_copula(verb) and not self._of_many(chain)
        if leads and (subject := self.subjects.coordinated(tie.i, tie.signs > 0)):
            return subject, "verb of further clause"
        if verb.label == "officials:appointments" or tie.past:
            return self._far_subject(verb, tie.i, last), "appointment"
        return None, ""

    def _of_many(self, chain: Chain) -> bool:
        """Whether a chain is a word of the many at no body that is known (*làm kế toán ở Sài Gòn*)."""
        return all(title.post and title.post.helper and title.agency_span is None for title in chain.titles)

    def _main_name(self, name: NameSpan) -> NameSpan:
        """The name before a bracket that opens with another one of the same person (*Lê An (tức Trần Bá, cựu …*)."""
        alias = self.reading.hits.before("officials:aliases", name.i, _LONGEST_ALIAS)
        if alias is None or self.forms[alias.i - 1] != "(":
            return name
        return self.names.ends.get(self.lives.before_open_bracket(name.i), name)

    def _is_kin(self, end: int) -> bool:
        """Whether the name that ends before syllable `end` is that of somebody's relative (*chị ông Lê Văn An*)."""
        name = self.names.ends.get(end)
        k = name.i - 1 if name else 0
        keys = self.reading.syllables.keys
        return k > 0 and keys[k] in words("pronouns") and keys[k - 1] in words("kin")

    def _relative(self, p: int) -> NameSpan | None:
        """Whom a relative's name before syllable `p` stands behind: *bà Lê Thị An, chị ông Bình, khi đó là …*."""
        for k in range(p, max(p - _MAX_BRACKET, 0), -1):
            if self.forms[k - 1] in SIGNS or self.forms[k - 1] == "(":
                if k - 1 in self.names.ends:
                    return self.names.ends[k - 1]
            elif self.forms[k - 1] == ".":
                break
        return None

    def _far_subject(self, verb: Hit, p: int, last: NameSpan | None) -> NameSpan | None:
        """Whom an appointment before syllable `p` is told of, who stands further before: *ông A được Bộ … bổ nhiệm*."""
        if verb.label != "officials:appointments":
            return self.subjects.topic(p)
        passive, subject = self.subjects.appointed(p)
        if passive or verb.value == "object":
            return subject
        return self._same_sentence(last, p) or self.subjects.topic(p)

    def _successor(self, name: NameSpan, p: int) -> NameSpan:
        """The name before one that *thay* precedes (*ông Lê An thay ông Trần Bá giữ chức*); else the name itself."""
        k = name.i - 1 if self.reading.hits.ends_at("honorific", name.i, _LONGEST_TITLE) else name.i
        replacing = self.reading.hits.before("officials:replacing", k)
        if replacing is None or self.keys[p] in words("moves"):
            return name
        return self.names.ends.get(replacing.i, name)

    def _candidates(self, chain: Chain, p: int, signs: int) -> Iterator[int]:
        """Where a name may end before syllable `p`: there, before a bracket or year, before a bracket around."""
        yield p
        before = self.lives.before_bracket(p)
        yield before
        year = self.lives.before_vita(before)
        if year < before:
            yield year
            yield self.lives.before_bracket(year)
        if signs:
            yield self.lives.before_open_bracket(p)
        closed = chain.titles[0].former or chain.j >= len(self.forms) or self.forms[chain.j] in CLOSING
        if closed and not self._of_many(chain) and (signs or (p and self.forms[p - 1] == ";")):
            yield from self.lives.before_life(p)

    def _parted_by_line(self, name: NameSpan, chain: Chain) -> bool:
        syllables = self.reading.syllables
        return "\n" in syllables.text[name.end : syllables.starts[chain.i]]

    def _is_subject(self, name: NameSpan, chain: Chain) -> bool:
        """Whether a bare post after *…, * begins a clause of its own (*về vụ Lê Văn An, Tổng Bí thư nhấn mạnh*)."""
        if self._is_source(name, chain):
            return True
        title = chain.titles[0]
        bare = len(chain.titles) == 1 and title.body is None and self.forms[chain.i - 1] == ","
        helper = title.post is not None and title.post.helper
        highest = title.post is not None and title.post.tier == 1 and not self._opens_sentence(name)
        if title.former or not (bare and self._acts(chain.j, helper)):
            return False
        return helper or highest or not self._called(name)

    def _is_source(self, name: NameSpan, chain: Chain) -> bool:
        """Whether a comma parts who is told by a given name from what he tells (*theo ông An, Giám đốc Sở đã …*)."""
        told = name.j - name.i == 1 and name.i > 1 and self.keys[name.i - 2] in words("sources")
        enders = self.reading.hits.at("officials:enders")
        return told and self.forms[chain.i - 1] == "," and any(title.j in enders for title in chain.titles)

    def _acts(self, k: int, helper: bool) -> bool:
        """Whether syllable `k` opens what the bearer of the post before does; after *cảnh sát* any word may."""
        if k >= len(self.forms) or not self.forms[k].isalpha():
            return False
        return helper or k in self.reading.hits.at("officials:enders") or self.reading.syllables.keys[k] in self.adverbs

    def _called(self, name: NameSpan) -> bool:
        """Whether a rank or honorific stands right before a name."""
        return any(self.reading.hits.ends_at(label, name.i, _LONGEST_TITLE) for label in ("rank", "honorific"))

    def _opens_sentence(self, name: NameSpan) -> bool:
        """Whether a name with an honorific before it opens its sentence (*Bà Lê Thị An, Phó Chủ tịch nước …*).

        The capital letter of the honorific tells so where the text lost a line's end.
        """
        first, _ = self.reading.sentence_at(name.i)
        called = self.reading.hits.before("honorific", name.i, _LONGEST_TITLE)
        return called is not None and (called.i == first or self.forms[called.i][0].isupper())

    def _right_before(self, chain: Chain) -> NameSpan | None:
        """The name that a post which makes an official stands right after (*ông Lê Văn An giám đốc Sở Y tế*).

        A bracket may stand between them where the post is past (*Lê Văn An (SN 1970) nguyên cán bộ Sở Y tế*).
        """
        title = chain.titles[0]
        name = self.names.ends.get(self.lives.before_bracket(chain.i) if title.former else chain.i)
        if name is None or not title.makes_official or self._parted_by_line(name, chain):
            return None
        helper = title.post is not None and title.post.helper and not title.former
        return None if helper or (title.body is None and self._acts(chain.j, helper)) else name

    def _same_sentence(self, name: NameSpan | None, p: int) -> NameSpan | None:
        """A name, if it stands before syllable `p` in the same sentence."""
        return name if name and self.reading.sentence_at(p)[0] <= name.i < p else None
