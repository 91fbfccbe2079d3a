"""Who issues documents: bodies and posts of an article, and bodies that only their place in the sentence shows."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from typing import NamedTuple

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dispatches import issuer_code
from pipeline.reading import Reading
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set
from pipeline.tokenize.syllables import fold

_BEFORE = 14
_NAME = 9
_CENTRAL = "central"
_CLAUSE = 40
_OTHERS = ("date:day", "document:type")
_STOPS = frozenset(',.;:“”"-–(')
_CODE_SIGNS = frozenset("/-–")
_ENDS = frozenset(".;:")


class Issuer(NamedTuple):
    """An issuer as written at the syllables `i` to before `j`, and the span of its body where there is one."""

    i: int
    j: int
    agency: AgencySpan | None = None


@cache
def _central() -> frozenset[str]:
    """The codes that a single central body writes."""
    known = load_yaml("issuers")
    return frozenset(known["bodies"].values()).difference(known["shared"], known["several"], known["heads"].values())


@cache
def _local() -> frozenset[str]:
    """The codes that only councils and committees of some place write."""
    return frozenset(load_yaml("issuers")["local"])


@cache
def _heads(code: str) -> frozenset[str]:
    """The first syllables of the names of the bodies that write a code."""
    names = (name for name, known in load_yaml("issuers")["bodies"].items() if known == code)
    return frozenset(fold(name.split()[0]) for name in names)


class Issuers:
    """The issuers of one article by their place."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.keys, self.forms = reading.syllables.keys, reading.syllables.forms
        found = self._all()
        self.starting = {issuer.i: issuer for issuer in sorted(found, key=lambda s: s.j)}
        self.ending = {issuer.j: issuer for issuer in sorted(found, key=lambda s: -s.i)}

    def _all(self) -> list[Issuer]:
        """Bodies, listed issuers and posts, each with the post before it: *Bộ trưởng Bộ Tài chính*."""
        bodies = [Issuer(a.i, a.j, a) for a in self.reading.agencies]
        known = {span[:2] for span in bodies}
        hits = self.reading.hits.of("document:issuer")
        bodies += [Issuer(hit.i, hit.j) for hit in hits if (hit.i, hit.j) not in known]
        posts: dict[int, int] = {}
        for hit in self.reading.hits.of("document:post"):
            posts.setdefault(hit.j, hit.i)
        return [Issuer(posts.get(b.i, b.i), b.j, b.agency) for b in bodies if not self._in_symbol(b.i)]

    def _in_symbol(self, i: int) -> bool:
        """Whether syllable `i` is part of a symbol (*39/2016/TT-NHNN*)."""
        return i > 0 and self.forms[i - 1] in _CODE_SIGNS and self.reading.syllables.glued(i - 1)

    def before(self, k: int, first: int) -> Issuer | None:
        """The issuer that ends at `k`, or shortly before it with a name or a place between; not before `first`."""
        for end in range(k, max(first, k - _BEFORE), -1):
            if end in self.ending and self.ending[end].i >= first:
                return self._whole(self.ending[end], first)
            if self.keys[end - 1] in _ENDS:
                break
        return self._unknown_before(k, first)

    def _whole(self, issuer: Issuer, first: int) -> Issuer:
        """The office before its owner, or the name before its abbreviation (*Cục Thú y*, Bộ …; … *Nhà nước* (NHNN))."""
        near = issuer.i > 0 and self.keys[issuer.i - 1] in (",", "(")
        whole = self.ending.get(issuer.i - 1) if near else None
        mine, theirs = (i.agency.agency if i and i.agency else None for i in (whole, issuer))
        if whole is None or mine is None or theirs is None or whole.i < first:
            return issuer
        owned = mine.parent is not None and mine.parent.kind == theirs.kind and theirs.level == _CENTRAL
        return whole if owned or theirs.key == mine.key else issuer

    def _unknown_before(self, k: int, first: int) -> Issuer | None:
        """A body that no list knows, as the subject of the verb at `k`: *Hiệp hội Thép (VSA) đã có*."""
        end = k
        if k > 0 and self.keys[k - 1] == ")":
            end = next((n for n in range(k - 2, max(first, k - _NAME), -1) if self.keys[n] == "("), k)
        start = next((n for n in range(end, max(first, end - _BEFORE), -1) if self._stops(n - 1)), first)
        start = next((n for n in range(start, end) if self.forms[n][0].isupper()), end)
        capitals = sum(form[0].isupper() for form in self.forms[start + (start == first) : end])
        end = self._before_verb(start, end)
        barred = phrase_end(self.reading, start, word_set("issuers", "no_issuer")) > start
        barred = barred or phrase_start(self.reading, start, word_set("issuers", "persons")) < start
        other = any(k in self.reading.hits.at(label) for label in _OTHERS for k in range(start, end))
        return None if not capitals or barred or other or end - start > _BEFORE else Issuer(start, end)

    def _stops(self, k: int) -> bool:
        """Whether a sign ends what goes before it; a dot inside an abbreviation does not (*TP.HCM*)."""
        glued = self.reading.syllables.glued
        return self.keys[k] in _STOPS and not (self.keys[k] == "." and k > 0 and glued(k - 1) and glued(k))

    def _before_verb(self, start: int, end: int) -> int:
        """Where a body from `start` ends before a verb of issuing (*UBND tỉnh vừa ký quyết định …*), else `end`."""
        verbs = word_set("issuers", "before_issue", "issue")
        return next((n for n in range(start + 1, end) if (self.keys[n],) in verbs), end)

    def after(self, k: int, directly: bool) -> Issuer | None:
        """The issuer that begins at `k`; unless `directly`, a person's name may stand before it (*do ông A, …*)."""
        for start in range(k, min(k + (2 if directly else _NAME), len(self.keys))):
            if start in self.starting:
                return self.starting[start]
            if self.keys[start] in _ENDS:
                break
        return self._unknown_after(k) if directly else None

    def _unknown_after(self, k: int) -> Issuer | None:
        """A body that no list knows, from its capital letter up to the next sign, known word or other document."""
        if k >= len(self.forms) or not self.forms[k][0].isupper():
            return None
        stops = word_set("issuers", "subject", "dated", "by")
        end = k + 1
        for n in range(k + 1, min(k + _BEFORE, self.reading.sentence_at(k)[1])):
            form = self.forms[n]
            other = (self.keys[n],) in stops or n in self.reading.hits.at("document:type")
            if not (form[0].isalnum() or form in "&-") or other or n > end + 2:
                break
            end = max(end, self._word_end(n) if form[0].isupper() or form.isdecimal() else self._level_end(n))
        return Issuer(k, end)

    def _word_end(self, n: int) -> int:
        """Where the word with a capital letter at syllable `n` ends (*Trung ương*)."""
        known = self.reading.hits.at("officials:body_heads").get(n)
        return known.j if known else n + 1

    def _level_end(self, n: int) -> int:
        """Where a level told at syllable `n` ends (*Ban Chỉ đạo tỉnh*); `n` where none is."""
        known = self.reading.hits.at("officials:levels").get(n)
        return known.j if known else n

    def bearing(self, codes: frozenset[str], i: int) -> Issuer | None:
        """The last issuer before syllable `i` in its sentence whose code is one of a symbol's codes."""
        first = self.reading.sentence_at(i)[0]
        for end in range(i, max(first, i - _CLAUSE), -1):
            issuer = self.ending.get(end)
            if issuer and issuer_code(self.text(issuer)) in codes:
                return issuer
        return None

    def central(self, codes: frozenset[str], i: int) -> Issuer | None:
        """The central body that a symbol's code tells, as named last before syllable `i`, or else first after."""
        told = {code.rstrip("0123456789") for code in codes} & _central()
        if len(told) != 1:
            return None
        found = self._by_code.get(next(iter(told)), [])
        n = bisect_left(found, i, key=lambda issuer: issuer.i)
        return next(iter([*found[max(n - 1, 0) : n], *found[n : n + 1]]), None)

    @cached_property
    def _by_code(self) -> dict[str, list[Issuer]]:
        """The bodies that write each code, in text order."""
        found: dict[str, list[Issuer]] = {}
        for issuer in sorted(self.starting.values(), key=lambda issuer: issuer.i):
            code = issuer_code(self.text(issuer))
            if code and self.keys[issuer.i] in _heads(code):
                found.setdefault(code, []).append(issuer)
        return found

    def may_write(self, issuer: Issuer, codes: frozenset[str]) -> bool:
        """Whether none of a symbol's codes is that of a central body other than the issuer."""
        told = {code.rstrip("0123456789") for code in codes} & _central()
        return not told or issuer_code(self.text(issuer)) in told

    def is_other(self, issuer: Issuer, codes: frozenset[str]) -> bool:
        """Whether a symbol shows that someone else issued it: *Thanh tra tỉnh X … Quyết định 12/QĐ-UBND*."""
        if issuer.agency and issuer.agency.anaphor:
            return False
        told, code = {code.rstrip("0123456789") for code in codes}, issuer_code(self.text(issuer))
        if code is None:
            return issuer.agency is not None and not told.isdisjoint(_local())
        signed = load_yaml("issuers")["signers"].get(code)
        return not told.isdisjoint(_central() | _local()) and told.isdisjoint((code, signed))

    def text(self, issuer: Issuer) -> str:
        """An issuer as written."""
        return self.reading.syllables.slice(issuer.i, issuer.j)

    def after_signing(self, k: int) -> int:
        """The syllable after *ban hành* or *ký* that follows an issuer ending at `k`, perhaps after a name."""
        for start in range(k, min(k + _NAME, len(self.keys))):
            end = phrase_end(self.reading, start, word_set("issuers", "signed"))
            if end > start:
                return end
            if self.keys[start] in _ENDS:
                break
        return k
