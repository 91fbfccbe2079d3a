"""Normalize: the value of a span, such as the canonical name of a body, a number of people, a date, a symbol."""
