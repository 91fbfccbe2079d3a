"""Annotated data as tasks of Label Studio (JSON, one list)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.export.annotated import Accepts, AnnotatedArticle, Annotation, annotated_articles
from pipeline.export.output import replacing


def export_label_studio(folder: Path, out: Path, accepts: Accepts) -> dict[str, int]:
    """Write one task per article, the rows as predictions; returns how many tasks and spans there are.

    The labelling configuration that fits has `<Labels name="label" toName="text">` with AGENCY, OFFICIAL, DISPATCH
    and ARREST, and `<Text name="text" value="$text"/>`.
    """
    tasks = spans = 0
    with replacing(out) as beside, beside.open("w", encoding="utf-8") as file:
        file.write("[")
        for tasks, article in enumerate(annotated_articles(folder, accepts), start=1):
            file.write(",\n" if tasks > 1 else "\n")
            json.dump(_task(article), file, ensure_ascii=False, default=str)
            spans += len(article.annotations)
        file.write("\n]\n")
    return {"tasks": tasks, "spans": spans}


def _task(article: AnnotatedArticle) -> dict[str, Any]:
    data = {name: article.article[name] for name in ("article_id", "title", "publisher", "published_on", "url", "text")}
    regions = [_region(article.text, annotation) for annotation in article.annotations]
    score = min((a.confidence for a in article.annotations), default=0.0)
    return {"data": data, "predictions": [{"model_version": "vietnews-facts", "score": score, "result": regions}]}


def _region(text: str, annotation: Annotation) -> dict[str, Any]:
    start, end = annotation.start, annotation.end
    return {
        "id": annotation.row_id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "score": annotation.confidence,
        "meta": {"text": [annotation.found_by]},
        "value": {"start": start, "end": end, "text": text[start:end], "labels": [annotation.label]},
    }
