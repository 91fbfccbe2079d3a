"""Annotated data as spaCy documents, in files that `DocBin().from_disk` and `spacy train` read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from pipeline.export.annotated import Accepts, AnnotatedArticle, annotated_articles
from pipeline.export.output import replacing
from pipeline.tokenize.documents import SyllableTokenizer

DOCS_A_FILE = 2_000
"""A `DocBin` is held in memory until it is written; a corpus for training may be a folder of them."""

_ATTRIBUTES = ["ENT_IOB", "ENT_TYPE"]
"""All that is known of a token; spaCy would keep ten more numbers of each."""


def export_spacy(folder: Path, out: Path, accepts: Accepts, docs_a_file: int = DOCS_A_FILE) -> dict[str, int]:
    """Write one file where `out` ends in `.spacy`, else a folder of files; returns how many docs and spans there are.

    All spans are in `doc.spans["facts"]`; the longest mentions that do not overlap in `doc.ents`.
    """
    articles = annotated_articles(folder, accepts)
    if out.suffix == ".spacy":
        return _write(articles, out)
    counts = {"docs": 0, "spans": 0}
    for number in range(1_000_000):
        part = list(islice(articles, docs_a_file))
        if not part and number:
            break
        for name, count in _write(iter(part), out / f"{number:05d}.spacy").items():
            counts[name] += count
    return counts


def _write(articles: Iterator[AnnotatedArticle], path: Path) -> dict[str, int]:
    docs, spans = DocBin(_ATTRIBUTES, store_user_data=True), 0
    tokenizer = SyllableTokenizer(Vocab())
    for article in articles:
        docs.add(doc := annotated_doc(tokenizer, article))
        spans += len(doc.spans["facts"])
    with replacing(path) as beside:
        beside.write_bytes(docs.to_bytes())
    return {"docs": len(docs), "spans": spans}


def annotated_doc(tokenizer: SyllableTokenizer, article: AnnotatedArticle) -> Doc:
    """The document of an article; a span that ends inside a token is widened to the token."""
    doc = tokenizer(article.text)
    # What the recognizers keep there is no plain data.
    doc.user_data.clear()
    doc.user_data["article_id"] = article.article["article_id"]
    spans = [span for a in article.annotations if (span := _span(doc, a.start, a.end, a.label))]
    doc.spans["facts"] = spans
    doc.ents = filter_spans(span for span in spans if span.label_ != "ARREST")
    return doc


def _span(doc: Doc, start: int, end: int, label: str) -> Span | None:
    return doc.char_span(start, end, label=label, alignment_mode="expand")
