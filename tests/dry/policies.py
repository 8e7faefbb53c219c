"""A kind that there is not, as somebody would add it: each file that it takes, and its words."""

from __future__ import annotations

NEW = {
    "model/policy.py": '''\
"""Policies: what a company holds to, and who answers for it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from primera.model.entry import Sourced
from primera.model.fields import MEANING, Id, Line
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo


class Policy(Sourced):
    """What the company holds to, whatever the scene."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.POLICY,
        collection="policies",
        summary="statement",
        link_words=("politica",),
        teaches=True,
    )

    statement: Annotated[Line, MEANING]
    """What it says, in one sentence."""
    escalates_to: Annotated[Id, RefTo(Kind.ROLE, if_hidden="unlink")]
    """The role that decides in doubt."""
''',
    "rendering/kinds/policy.py": '''\
"""Policies: nothing that other pages do not have."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.kinds.view import KindView, NavPlace

VIEW = KindView(kind=Kind.POLICY, nav=NavPlace("manual"))
''',
    "rendering/templates/policy.j2": """\
{{ page.title(entry.title) }}
{{ frame.crumbs(page, entry, around) }}
<div class="pl-block">
<p class="pl-rule" id="{{ 'statement'|anchor }}">{{ entry.statement|mark(page) }}</p>
<p id="{{ 'escalates_to'|anchor }}">{{ 'pages.policy.escalates_to'|say }} \
{{ entry.escalates_to|link(page, 'role') }}</p>
{{ frame.provenance(page, entry) }}
</div>
{{ frame.tail(page, entry, around) }}
""",
    "locales/es/kinds/policy.toml": """\
[kinds.policy]
one = "Política"
other = "Políticas"
a = "una"
in_a_sentence = "la política"
link = "politica"
address = "politicas"
key = "Políticas: a qué se atiene la empresa."
about = "A qué se atiene la empresa."

[anchors]
escalates_to = "quien-decide"

[pages.policy]
escalates_to = "En la duda decide:"

[schema.Policy]
statement = "Qué dice, en una frase."
escalates_to = "El rol que decide en caso de duda."
""",
    "locales/en/kinds/policy.toml": """\
[kinds.policy]
one = "Policy"
other = "Policies"
a = "one"
in_a_sentence = "policy"
link = "policy"
address = "policies"
key = "Policies: what the company holds to."
about = "What the company holds to."

[anchors]
escalates_to = "who-decides"

[pages.policy]
escalates_to = "In doubt decides:"
""",
}
"""New files, from the package's folder."""

CHANGED = {
    "model/kinds.py": [
        ('    SOURCE = "source"\n', '    SOURCE = "source"\n    POLICY = "policy"\n'),
        ('    "practice",\n', '    "policy",\n    "practice",\n'),
    ],
}
"""Files that are there already -> what is put in the place of what."""

CONTENT = """\
policies:
  - id: devoluciones
    title: Devoluciones sin preguntas
    sources: [S900-01]
    statement: Quien devuelve un producto recibe su dinero.
    escalates_to: {role}
  - id: quejas
    title: Quejas por escrito
    sources: [S900-01]
    statement: Toda queja recibe una respuesta.
    editorial_note: Véase [la otra](politica:devoluciones).
    escalates_to: primera-linea
"""
