"""Tokenize: an article as syllables with exact offsets, sentences of syllables, and words on top of them."""
