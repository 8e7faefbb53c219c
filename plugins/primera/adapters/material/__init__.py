"""All that is Material's: our templates over its own, its search, its icons and its settings.

Nothing here knows MkDocs, and nothing below the adapters knows Material: another theme, or another
host of this one, takes a folder beside this one.
"""
