"""How a field says that its ids name something else, and what becomes of it when that is hidden.

An entry can be hidden without being removed: it leaves pages, navigation, lists and counts, and
whatever names it follows by the policy of the field that does. Links in prose always become words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from primera.model.kinds import Kind

IfHidden: TypeAlias = Literal["drop", "last_hides_me", "hide_me", "unlink"]
"""What happens to whatever names a hidden entry.

`drop`: the mention goes, and the rest stands without it. In a list of ids it is the id; a field
with one id takes along the part that it is in, out of the list of such parts (a tie, a limit, a
row of a draw).
`last_hides_me`: the same in a list of ids of which an empty one would mean more («for everybody»):
the last mention that goes hides what it is in.
`hide_me`: whatever names it makes no sense without it and hides too: the innermost thing with an id
of its own (a question, a line of a checklist), or the entry.
`unlink`: it stays, as a fact that still holds, in words that lead nowhere.
"""

ANY = None
"""The kind of a reference that says itself which kind it names: `practica:buena-imagen#why`."""


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field whose values name entries of a kind: ids, addresses or numbered statements.

    Raises ValueError for a policy that there is not.
    """

    kind: Kind | None
    if_hidden: IfHidden

    def __post_init__(self) -> None:
        policies = get_args(IfHidden)
        if self.if_hidden not in policies:
            raise ValueError(
                f"RefTo({self.kind}): if_hidden={self.if_hidden!r} is none of {', '.join(policies)}"
            )


@dataclass(frozen=True, slots=True)
class PartId:
    """Marks a field whose ids name parts: of the same entry, or of an entry of kind `of`.

    No page is named by it, and a rule of its own checks it.
    """

    of: Kind | None = None


@dataclass(frozen=True, slots=True)
class OwnId:
    """Marks a field that names nothing else: it says what its own part is called."""


OWN = OwnId()
