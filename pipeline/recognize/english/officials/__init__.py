"""Recognize officials in English: `recognizer` makes one of each name with a title.

A title is a rank, or a post with its body (`posts`); `titles` finds those beside a name, `holders` whose they are where
several are told at once.
"""
