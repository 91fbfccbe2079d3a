"""spaCy documents over syllables: `Doc.text` is the article's text, each syllable and each odd gap is a token."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.articles import Article
from pipeline.tokenize.article import tokenize
from pipeline.tokenize.syllables import Syllables

_NO_PLAIN_SPACE = re.compile(r"(?<= ) |[^\S ]|^ ")
"""A sign of white space other than one plain space between two syllables."""

Doc.set_extension("reading", default=None, force=True)


class SyllableTokenizer:
    """A spaCy tokenizer that makes syllables tokens and leaves the article's `Reading` in `doc._.reading`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Make a document of a text that is no article of a corpus."""
        return self.read(Article("", "", text))

    def read(self, article: Article) -> Doc:
        """Make the document of an article."""
        reading = tokenize(article)
        words, spaces = _words(reading.syllables)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc._.reading = reading
        return doc

    def to_bytes(self, **kwargs: object) -> bytes:
        """Nothing to keep: the tokenizer has no settings."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> SyllableTokenizer:
        """Nothing to load."""
        return self

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to keep."""

    def from_disk(self, path: object, **kwargs: object) -> SyllableTokenizer:
        """Nothing to load."""
        return self


def _words(syllables: Syllables) -> tuple[list[str], list[bool]]:
    """Tokens and whether a space follows each; white space other than one space is a token, as spaCy has it."""
    text, starts, ends = syllables.text, syllables.starts, syllables.ends
    if not starts:
        return ([text], [False]) if text else ([], [])
    spaces = [end < start for end, start in zip(ends, starts[1:], strict=False)]
    spaces.append(ends[-1] < len(text))
    odd = {bisect_left(starts, sign.start()) for sign in _NO_PLAIN_SPACE.finditer(text)}
    if not odd:
        return syllables.forms, spaces
    words: list[str] = []
    after: list[bool] = []
    begin = 0
    for k in sorted(odd):
        words += syllables.forms[begin:k]
        after += spaces[begin:k]
        gap = text[ends[k - 1] if k else 0 : starts[k] if k < len(starts) else len(text)]
        if k:
            after[-1] = gap[0] == " "
            gap = gap.removeprefix(" ")
        words.append(gap)
        after.append(False)
        begin = k
    return words + syllables.forms[begin:], after + spaces[begin:]
