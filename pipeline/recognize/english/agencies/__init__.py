"""Recognize agencies in English: `recognizer` gives each the name of the Vietnamese body that it means.

A name is a listed body, a head with words and a place around it (`bodies`, whose ends `bounds` finds), a mission abroad
(`missions`), or composed of an English form (`unlisted`).
"""
