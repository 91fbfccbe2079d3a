"""Annotated data: Label Studio's tasks and spaCy's documents hold the rows' spans."""

from __future__ import annotations

import json
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

from pipeline.export.annotated import accepted_rows
from pipeline.export.label_studio import export_label_studio
from pipeline.export.spacy_docs import export_spacy
from pipeline.write.load import Tables

ALL = accepted_rows(None, 0.0)


def _docs(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab))


def _rows(sample: Tables) -> set[tuple[str, int, int, str]]:
    mentions = zip(*(sample.mentions[c] for c in ("article_id", "start", "end", "kind")), strict=True)
    arrests = zip(*(sample.arrests[c] for c in ("article_id", "start", "end")), strict=True)
    return {(a, s, e, k.upper()) for a, s, e, k in mentions} | {(a, s, e, "ARREST") for a, s, e in arrests}


def test_tasks_hold_every_row_at_its_place(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    counts = export_label_studio(sample_folder, tmp_path / "tasks.json", ALL)
    tasks = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    found = set()
    for task in tasks:
        for region in task["predictions"][0]["result"]:
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
            found.add((task["data"]["article_id"], value["start"], value["end"], *value["labels"]))
    assert found == _rows(sample)
    assert counts == {"tasks": len(sample.articles), "spans": len(sample.mentions) + len(sample.arrests)}


def test_docs_hold_every_row_at_its_place(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    export_spacy(sample_folder, tmp_path / "docs.spacy", ALL)
    found = {
        (doc.user_data["article_id"], span.start_char, span.end_char, span.label_)
        for doc in _docs(tmp_path / "docs.spacy")
        for span in doc.spans["facts"]
    }
    missing = _rows(sample) - found
    # A span that ends inside a token is widened to it; such spans are rare.
    assert len(missing) <= len(_rows(sample)) // 100


def test_docs_have_the_article_s_text_and_entities(hostile_folder: Path, tmp_path: Path) -> None:
    export_spacy(hostile_folder, tmp_path / "docs.spacy", ALL)
    last = next(doc for doc in _docs(tmp_path / "docs.spacy") if doc.user_data["article_id"] == "-7")
    assert last.text.startswith("-2-3\n\nĐại tá Lò Văn Khướu")
    assert ("Lò Văn Khướu", "OFFICIAL") in [(ent.text, ent.label_) for ent in last.ents]


def test_a_folder_takes_files_of_a_few_docs(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    counts = export_spacy(sample_folder, tmp_path / "docs", ALL, docs_a_file=30)
    files = sorted((tmp_path / "docs").iterdir())
    assert [len(_docs(file)) for file in files] == [30, 30, len(sample.articles) - 60]
    assert counts["docs"] == len(sample.articles)


def test_rows_below_a_confidence_stay_out(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    counts = export_label_studio(sample_folder, tmp_path / "tasks.json", accepted_rows(None, 0.9))
    confidences = [*sample.mentions["confidence"], *sample.arrests["confidence"]]
    assert counts["spans"] == sum(confidence >= 0.9 for confidence in confidences)
    assert 0 < counts["spans"] < len(confidences)
