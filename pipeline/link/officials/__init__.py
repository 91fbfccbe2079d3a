"""Link the holders of an article: `linking` makes an official of each person.

A person is a group of names (`people`, near those named before: `trail`); what is said of him are his `posts`, each
told once (`roles`).
"""
