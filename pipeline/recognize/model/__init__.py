"""The learned recognizer beside the rules: a tagger of agency names, and how its opinion and theirs are combined."""
