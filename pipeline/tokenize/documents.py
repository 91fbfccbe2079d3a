"""spaCy documents over syllables: `Doc.text` is the article's text, each syllable and each odd gap is a token."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.tokenize.sentences import split_sentences
from pipeline.tokenize.syllables import Syllables, split_syllables

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
        syllables = split_syllables(article.text)
        words, spaces = _words(syllables)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc._.reading = Reading(article, syllables, split_sentences(syllables))
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
    gaps = [text[end:start] for end, start in zip(ends, [*starts[1:], len(text)], strict=True)]
    before = text[: starts[0]]
    if not before and all(gap in ("", " ") for gap in gaps):
        return syllables.forms, [gap == " " for gap in gaps]
    words, spaces = ([before], [False]) if before else ([], [])
    for form, gap in zip(syllables.forms, gaps, strict=True):
        words.append(form)
        spaces.append(gap[:1] == " ")
        rest = gap.removeprefix(" ")
        if rest:
            words.append(rest)
            spaces.append(False)
    return words, spaces
