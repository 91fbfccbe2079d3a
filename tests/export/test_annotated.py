"""Annotated data: Label Studio's tasks and spaCy's documents hold the rows' spans."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from pipeline.export.annotated import accepted_rows
from pipeline.export.label_studio import export_label_studio
from pipeline.export.output import ExportError
from pipeline.export.spacy_docs import export_spacy
from pipeline.export.targets import export_tables
from pipeline.review.decisions import text_key
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


def _decide(path: Path, sample: Tables, decisions: list[tuple[int, str, dict[str, int]]]) -> Path:
    """A file of decisions on mentions, by their row numbers."""
    texts = sample.articles.set_index("article_id")["text"]
    lines = []
    for number, decision, values in decisions:
        row = sample.mentions.iloc[number]
        text = texts[row.article_id]
        about = {"article": text_key(text), "kind": row.kind, "start": int(row.start), "end": int(row.end)}
        about |= {"text": row.text, "value": "", "decision": decision, "values": values}
        lines.append(json.dumps(about, ensure_ascii=False))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_only_what_a_reviewer_let_stand_is_annotated(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    start = int(sample.mentions.iloc[5].start)
    decisions = [(3, "accept", {}), (4, "reject", {}), (5, "correct", {"end": start + 7})]
    counts = export_tables(
        sample_folder, "label-studio", tmp_path / "t.json", decisions=_decide(tmp_path / "d.jsonl", sample, decisions)
    )
    tasks = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    values = [region["value"] for task in tasks for region in task["predictions"][0]["result"]]
    accepted = sample.mentions.iloc[3]
    assert counts["spans"] == 2
    assert {(v["start"], v["end"]) for v in values} == {(accepted.start, accepted.end), (start, start + 7)}


def test_tables_of_a_run_with_decisions_need_no_match(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    from pipeline import run
    from tests.conftest import ROOT

    start = int(sample.mentions.iloc[5].start)
    decisions = _decide(tmp_path / "d.jsonl", sample, [(3, "accept", {}), (5, "correct", {"end": start + 7})])
    run([ROOT / "data" / "raw"], tmp_path / "out", workers=1, decisions=decisions)
    assert export_tables(tmp_path / "out", "spacy", tmp_path / "d.spacy", decisions=decisions)["spans"] == 2


def test_decisions_on_other_articles_are_told(hostile_folder: Path, sample: Tables, tmp_path: Path) -> None:
    decisions = _decide(tmp_path / "d.jsonl", sample, [(3, "accept", {})])
    with pytest.raises(ExportError, match="accepts no row"):
        export_tables(hostile_folder, "spacy", tmp_path / "d.spacy", decisions=decisions)


def test_decisions_choose_annotated_data_only(sample_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="annotated data"):
        export_tables(sample_folder, "csv", tmp_path / "csv", min_confidence=0.5)
