"""Linking across articles: which rows of several articles are the same body, person or document.

A block holds the rows that share a key; no row is compared with one of another block.
"""
