"""Rows as entities of FollowTheMoney, which OpenAleph and the tools of OpenSanctions read."""

from pipeline.export.ftm.stream import export_ftm

__all__ = ["export_ftm"]
