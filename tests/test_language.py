"""The spaCy pipeline: documents over syllables, components by name, spans for display."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import displacy

import pipeline

TEXT = (
    "Chiều 3/6, Đại tá Trần Hữu Khoát, Phó giám đốc Công an tỉnh Hà Nam, cho biết đơn vị vừa bắt giữ 4 đối tượng "
    "theo Công điện số 12 của Thủ tướng."
)


def test_the_document_is_the_text() -> None:
    doc = pipeline.nlp()(TEXT)
    assert doc.text == TEXT


@given(st.text(max_size=80))
def test_any_text_survives_as_a_document(text: str) -> None:
    assert pipeline.nlp().tokenizer(text).text == text


def test_spans_carry_the_labels_and_displacy_shows_them() -> None:
    doc = pipeline.nlp()(TEXT)
    facts = {(span.label_, span.text) for span in doc.spans["facts"]}
    assert ("AGENCY", "Công an tỉnh Hà Nam") in facts
    assert ("OFFICIAL", "Trần Hữu Khoát") in facts
    assert ("DISPATCH", "Công điện số 12 của Thủ tướng") in facts
    assert any(label == "ARREST" and "4 đối tượng" in text for label, text in facts)
    assert {ent.label_ for ent in doc.ents} <= {"AGENCY", "OFFICIAL", "DISPATCH"}
    assert "Trần Hữu Khoát" in displacy.render(doc, style="ent", jupyter=False)


def test_another_project_can_add_a_component_by_name() -> None:
    language = spacy.blank("en")
    for name in ("vietnews_lexicon", "vietnews_places", "vietnews_agencies", "vietnews_spans"):
        language.add_pipe(name)
    doc = language("Công an huyện Ba Tơ phối hợp với Bộ Công an.")
    assert {ent.text for ent in doc.ents if ent.label_ == "AGENCY"} >= {"Bộ Công an"}
