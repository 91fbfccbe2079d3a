"""Imported by the server that worker processes are forked from: loads what every worker needs, once for all of them."""

from __future__ import annotations

from pipeline.engine.record import make_ready

make_ready()
