"""The formats that tables can be exported to."""

from __future__ import annotations

from pathlib import Path

from pipeline.export.annotated import accepted_rows
from pipeline.export.csv_files import export_csv
from pipeline.export.ftm import export_ftm
from pipeline.export.label_studio import export_label_studio
from pipeline.export.output import ExportError
from pipeline.export.spacy_docs import export_spacy
from pipeline.export.xlsx import export_xlsx

_PLAIN = {"ftm": export_ftm, "xlsx": export_xlsx, "csv": export_csv}
_ANNOTATED = {"label-studio": export_label_studio, "spacy": export_spacy}


def export_tables(
    folder: Path, to: str, out: Path, *, decisions: Path | None = None, min_confidence: float = 0.0
) -> dict[str, int]:
    """Export the tables of a run's folder; returns how many of each thing were written.

    `decisions` and `min_confidence` choose rows of annotated data. Raises ExportError, and OSError where a file
    cannot be read or written.
    """
    if to in _ANNOTATED:
        return _ANNOTATED[to](folder, out, accepted_rows(decisions, min_confidence))
    if decisions is not None or min_confidence:
        raise ExportError("--decisions and --min-confidence choose annotated data: use them with label-studio or spacy")
    return _PLAIN[to](folder, out)
