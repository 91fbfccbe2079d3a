"""Colleagues: two holders named one after the other, whose body is written once, behind the second one's post."""

from __future__ import annotations

from itertools import pairwise

from pipeline.normalize.positions import position_key
from pipeline.reading import Reading
from pipeline.recognize.officials.chains import is_deputy, is_deputy_of
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title

_REACH = 5
"""Syllables between a post and the next name at most: a joining word, a sign, a rank."""


def share_bodies(reading: Reading, holders: list[Holder]) -> None:
    """Give a bare post the body of the deputy's behind: *ông A - Giám đốc và ông B - Phó Giám đốc Sở Y tế*."""
    posts = [(holder, title) for holder in holders for title in holder.titles if title.kind == "post"]
    for (holder, title), (colleague, after) in reversed(list(pairwise(posts))):
        if _is_bare(title) and after.body and _serve(title, after) and _adjoin(reading, holder, title, colleague):
            title.body = after.body


def _is_bare(title: Title) -> bool:
    return title.post is not None and title.post.kind == "office" and title.body is None


def _serve(title: Title, after: Title) -> bool:
    """Whether two posts are of one body: the second is the first one's deputy, or both are deputies."""
    same = position_key(title.base) == position_key(after.base)
    return is_deputy_of(after, title) or (same and is_deputy(title))


def _adjoin(reading: Reading, holder: Holder, title: Title, colleague: Holder) -> bool:
    """Whether a colleague is named in the same sentence, right behind a post that follows its own holder's name."""
    gap = colleague.name.i - title.j
    return holder.name.j <= title.i and 0 < gap <= _REACH and colleague.name.j <= reading.sentence_at(title.i)[1]
