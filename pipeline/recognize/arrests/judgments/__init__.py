"""Judgments: their penalties, the instance, and all whom a court sentences together."""
