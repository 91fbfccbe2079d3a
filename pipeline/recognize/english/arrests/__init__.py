"""Recognize arrests in English: `recognizer` makes one of each act and group of people.

An act (`acts`) has its people as object or subject (`people`, `subjects`, `numbers`), with those told together with
them (`others`), and an offence and a date (`occasions`).
"""
