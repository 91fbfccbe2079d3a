"""What a run was asked to do, as far as it changes the tables."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pipeline
from pipeline.ingest.limits import Limits
from pipeline.privacy.key import key_name


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings that change what is written; with the code version they are part of every shard's key.

    `shard_size` is in records, `shard_bytes` in bytes of JSON; `article_seconds` is how long one article may take.
    `decisions` is the content of a file of reviewers' decisions; without a `privacy_key` names stay as they are.
    """

    limits: Limits = field(default_factory=Limits)
    limit: int | None = None
    model: str = "none"
    shard_size: int = 500
    shard_bytes: int = 8_000_000
    article_seconds: float = 60.0
    decisions: str = ""
    privacy_key: str = field(default="", repr=False)

    def public(self) -> dict[str, Any]:
        """These settings as they may be written down: digests of the decisions and of the key."""
        values = asdict(self) | {"decisions": digest(self.decisions) if self.decisions else None}
        privacy = "pseudonyms" if values.pop("privacy_key") else "keep"
        return values | {"privacy": privacy, "privacy_key": key_name(self.privacy_key) or None}

    def key(self) -> str:
        """A digest of these settings and of the code and knowledge that will be run."""
        return digest(json.dumps(self.public(), sort_keys=True), self._model_digest(), code_version())

    def _model_digest(self) -> str:
        """A digest of the model's file, where it is not one of the package."""
        return "" if self.model in ("none", "shipped") else sha256(Path(self.model).read_bytes()).hexdigest()


def digest(*parts: str) -> str:
    """Twenty hex digits that stand for some texts."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:20]


@cache
def code_version() -> str:
    """A digest of every file of the package: code, knowledge, models."""
    root = Path(pipeline.__file__).parent
    files = sorted(p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return digest(*(f"{p.relative_to(root)}:{sha256(p.read_bytes()).hexdigest()}" for p in files))
