"""Decisions of reviewers: rows that people accepted, rejected or corrected."""
