"""What MkDocs finds wrong with links and with the navigation, in our words and at its place.

MkDocs decides what is wrong, by its `validation:` settings. It says so in English in its log and
names no line: the records are read here, and what they say becomes problems.
"""
