"""Whom an arrest concerns: who they are, and how many."""
