"""Recognize: spans of an article that state a fact, one module or package for each kind of fact."""
