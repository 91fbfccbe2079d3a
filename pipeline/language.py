"""The stages as a spaCy `Language`: a tokenizer of syllables and one component per kind of fact, each known by name.

Another spaCy project may add any of them (`nlp.add_pipe("vietnews_agencies")`): a component runs the stages that it
builds on where they have not run. A run over a corpus calls the same stages without documents (`pipeline.flow.read`),
which nothing in it would look at.
"""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from pipeline.articles import Article
from pipeline.reading import LABELS, fact_spans
from pipeline.recognize.stages import STAGES, Stage, look_up_words
from pipeline.tokenize.article import tokenize
from pipeline.tokenize.documents import SyllableTokenizer


@Language.component("vietnews_lexicon")
def scan_lexicon(doc: Doc) -> Doc:
    """Look up all word lists in one pass."""
    if doc._.reading is None:
        doc._.reading = tokenize(Article("", "", doc.text))
    look_up_words(doc._.reading)
    return doc


def _register(name: str, stage: Stage) -> None:
    def component(doc: Doc) -> Doc:
        if doc._.reading is None:
            scan_lexicon(doc)
        stage(doc._.reading)
        return doc

    Language.component(name, func=component)


for _name, _stage in STAGES.items():
    _register(f"vietnews_{_name}", _stage)


@Language.component("vietnews_spans")
def show_spans(doc: Doc) -> Doc:
    """Put all facts into `doc.spans["facts"]`, and the longest that do not overlap into `doc.ents`."""
    spans = [
        span
        for kind, label in LABELS.items()
        for found in fact_spans(doc._.reading, kind)
        if (span := doc.char_span(found.start, found.end, label=label, alignment_mode="expand"))
    ]
    doc.spans["facts"] = sorted(spans, key=lambda span: (span.start, -span.end))
    doc.ents = filter_spans(span for span in spans if span.label_ != "ARREST")
    return doc


@cache
def nlp() -> Language:
    """The stages as a spaCy `Language`; `doc.ents` and `doc.spans["facts"]` show what they found.

    Labels are AGENCY, OFFICIAL, DISPATCH and ARREST; the rows' values are in `doc._.reading`.
    """
    language = spacy.blank("xx")
    language.tokenizer = SyllableTokenizer(language.vocab)
    for name in ("lexicon", *STAGES, "spans"):
        language.add_pipe(f"vietnews_{name}")
    return language
