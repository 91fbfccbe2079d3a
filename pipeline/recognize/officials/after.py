"""The name after a title: *Đại tá Lê Văn An*, *Giám đốc Sở Y tế, ông Lê Văn An*."""

from __future__ import annotations

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.ranks import generic_ranks
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import foreign_end, is_vietnamese
from pipeline.recognize.name_ends import is_family_name, name_end
from pipeline.recognize.names import name_span
from pipeline.recognize.officials.chains import SIGNS, Chain, giver_end
from pipeline.recognize.officials.index import SURE_NAME, NameIndex
from pipeline.recognize.officials.titles import Title

_OTHERS = ("rank", "position", "officials:body_heads", "names:stops", "names:not_names")
"""What no name opens with."""


class NameAfter:
    """Finds the name after a chain of titles."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        self.forms = reading.syllables.forms
        self.bodies = {span.i for span in reading.agencies}
        self.others = [reading.hits.at(label) for label in _OTHERS]
        levels = reading.hits.at("place_level")
        self.places = {place.i: place.level == "province" or place.i in levels for place in reading.places}

    def find(self, chain: Chain) -> tuple[NameSpan | None, bool]:
        """The name after a chain, and whether a sign or word stands between."""
        k, last = chain.j, chain.titles[-1]
        name = self._name_at(k, last)
        if name is None and self.heads_list(chain):
            return self.names.starts.get(k + 1) or self._name_at(k + 1, last), True
        if name or last.kind != "post":
            return name, False
        giver = giver_end(self.reading, k)
        if giver:
            return self.names.starts.get(giver), True
        helper = last.post is not None and last.post.helper
        if not helper and k < len(self.forms) and (self.forms[k] in SIGNS or self.forms[k] == ":"):
            return self.names.starts.get(k + 1), True
        return None, False

    def heads_list(self, chain: Chain) -> bool:
        """Whether a word of plural opens a chain and a colon closes it (*5 phó chủ tịch gồm các ông: …*)."""
        if chain.j + 1 >= len(self.forms) or self.forms[chain.j] != ":":
            return False
        plurals = self.reading.hits.at("officials:plurals")
        return (chain.i in plurals or chain.i - 1 in plurals) and any(t.post for t in chain.titles)

    def _name_at(self, k: int, title: Title) -> NameSpan | None:
        """The name that opens at syllable `k`, right after a title."""
        known = self.names.starts.get(k)
        if k >= len(self.forms) or not (known or title.kind == "rank" or self.forms[k][0].isupper()):
            return None
        if k in self.reading.lines:
            return None
        if known:
            return known
        if k in self.reading.hits.at("names:statesmen"):
            return name_span(self.reading, k, self.reading.hits.at("names:statesmen")[k].j, "name:titled")
        end = self._end(k, title) if self._may_open(k, title) else k
        short = end - k == 1 and title.kind == "post"
        if short and (self._cut_off(k) or not (title.foreign or self._closed(end))):
            return None
        full = end - k >= SURE_NAME and is_family_name(self.reading, k, "rare_family_names")
        return name_span(self.reading, k, end, "name:family" if full else "name:titled") if end > k else None

    def _cut_off(self, k: int) -> bool:
        """Whether a lead breaks off right behind syllable `k` (*điện mừng Thủ tướng Ch...*)."""
        return self.reading.text.startswith(("...", "…"), self.reading.syllables.ends[k])

    def _closed(self, end: int) -> bool:
        """Whether a sign or what its bearer does follows a given name that stands alone (*cựu thứ trưởng Hoan, …*)."""
        if end >= len(self.forms) or not self.forms[end].isalnum() or end in self.reading.lines:
            return True
        return end in self.reading.hits.at("officials:enders")

    def _may_open(self, k: int, title: Title) -> bool:
        """Whether syllable `k` may open a name after a title: a capital letter, and no other thing's first word."""
        form = self.forms[k]
        if not (form[0].isupper() or self._misprinted(k, title)):
            return False
        if form.isupper() and len(form) > 1 and not (title.foreign and self._initials(k)):
            return False
        if self._highland(k) > k:
            return True
        country = self.reading.hits.at("officials:countries").get(k)
        if country and (country.j > k + 1 or title.kind == "post" or not is_vietnamese(form)):
            return False
        if k in self.bodies or any(k in words for words in self.others):
            return False
        return k not in self.places or self._named_like_town(k, title)

    def _named_like_town(self, k: int, title: Title) -> bool:
        """Whether a person bears what is a district's name, too (*Thiếu tướng Từ Sơn*): no level word, after a rank."""
        return title.kind == "rank" and title.text not in generic_ranks() and not self.places[k]

    def _initials(self, k: int) -> bool:
        """Whether the two capital letters at syllable `k` are the initials of a foreign name (*JD Vance*)."""
        following = self.forms[k + 1] if k + 1 < len(self.forms) else ""
        return len(self.forms[k]) == 2 and following.istitle() and not is_vietnamese(following)

    def _initialled(self, k: int, title: Title) -> bool:
        """Whether a foreigner's initial stands at syllable `k`, a dot and no space before the name (*Ph.Khamvong*)."""
        if self.forms[k + 1 : k + 2] != ["."] or k + 2 >= len(self.forms) or len(self.forms[k]) >= SURE_NAME:
            return False
        name, glued = self.forms[k + 2], self.reading.syllables.glued
        foreign = title.foreign or not is_vietnamese(name) or (self.forms[k + 3 : k + 4] == ["-"] and glued(k + 2))
        return glued(k) and glued(k + 1) and name.istitle() and foreign

    def _misprinted(self, k: int, title: Title) -> bool:
        """Whether a family name in lower case opens a name after a rank (*Đại tá trần Văn An*)."""
        known = title.kind == "rank" and is_family_name(self.reading, k)
        return known and k + 1 < len(self.forms) and self.forms[k + 1][0].isupper()

    def _highland(self, k: int) -> int:
        """Where a highlander's name goes on after its one-letter opening (*Y Bham*, *H'Yim*); `k` if it has none."""
        opening = len(self.forms[k]) == 1 and self.forms[k].casefold() in load_yaml("names")["highland"]
        if not opening or k + 2 >= len(self.forms):
            return k
        return k + 2 if self.forms[k + 1] in "'’" else k + 1

    def _end(self, k: int, title: Title) -> int:
        """Where the name at syllable `k` ends, in Vietnamese or foreign spelling (*Moon Jae-in*, *D.Trump*)."""
        if self._initialled(k, title):
            return foreign_end(self.reading, k)
        if (rest := self._highland(k)) > k:
            return max(foreign_end(self.reading, rest), k)
        end, foreign = name_end(self.reading, k), foreign_end(self.reading, k)
        spelling = self.forms[k:foreign]
        syllabled = "-" in spelling[1:] and (title.foreign or self._opens_abroad(k, end))
        return foreign if syllabled or any(form.isalpha() and not is_vietnamese(form) for form in spelling) else end

    def _opens_abroad(self, k: int, end: int) -> bool:
        """Whether what stands before a hyphen at `end` opens a name abroad (*Giêm Cô-mi*, *Giô-xép Đăn-pho*)."""
        whole = end - k > 1 or self.forms[end : foreign_end(self.reading, k)].count("-") > 1
        return whole and self.forms[end : end + 1] == ["-"] and not is_family_name(self.reading, k)
