"""Lists of words of the knowledge files, asked for at one syllable."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set
from pipeline.tokenize.article import tokenize

READING = tokenize(Article("a", "", "Bộ Y tế đã ký, ban hành thông tư"))


def test_a_list_knows_its_longest_phrase() -> None:
    assert word_set("dates", "month").longest == 1
    assert word_set("issuers", "issue", "by") == word_set("issuers", "issue") | word_set("issuers", "by")
    assert word_set("issuers", "issue", "by").longest == 4


def test_the_longest_phrase_counts() -> None:
    issue = word_set("issuers", "issue")
    assert phrase_end(READING, 4, issue) == 8
    assert phrase_start(READING, 8, issue) == 4
    assert phrase_end(READING, 0, issue) == phrase_start(READING, 0, issue) == 0
