"""The formats that tables can be exported to."""

from __future__ import annotations

import tempfile
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
    folder: Path,
    to: str,
    out: Path,
    *,
    decisions: Path | None = None,
    min_confidence: float = 0.0,
    privacy_key: str = "",
) -> dict[str, int]:
    """Export the tables of a run's folder; returns how many of each thing were written.

    `decisions` and `min_confidence` choose rows of annotated data; with a `privacy_key` names of private persons are
    replaced first. Raises ExportError, and OSError where a file cannot be read or written.
    """
    if privacy_key:
        from pipeline.privacy.tables import pseudonymize_tables  # only then: it loads the recognizers

        with tempfile.TemporaryDirectory() as scratch:
            pseudonymize_tables(folder, Path(scratch), privacy_key)
            return export_tables(Path(scratch), to, out, decisions=decisions, min_confidence=min_confidence)
    if to in _ANNOTATED:
        return _annotate(folder, to, out, decisions, min_confidence)
    if decisions is not None or min_confidence:
        raise ExportError("--decisions and --min-confidence choose annotated data: use them with label-studio or spacy")
    return _PLAIN[to](folder, out)


def _annotate(folder: Path, to: str, out: Path, decisions: Path | None, min_confidence: float) -> dict[str, int]:
    counts = _ANNOTATED[to](folder, out, accepted_rows(decisions, min_confidence))
    if decisions is not None and not counts["spans"]:
        raise ExportError(f"{decisions} accepts no row of {folder}: are its articles the ones that were reviewed?")
    return counts
