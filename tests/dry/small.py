"""Small additions: a field, a language and a command that there are not."""

from __future__ import annotations

from tests.dry.additions import PACKAGE, Addition

FIELD = Addition(
    changed={
        "model/roles.py": [
            (
                '    aliases: tuple[Line, ...] = ()\n    """Other names of the role."""\n',
                '    aliases: tuple[Line, ...] = ()\n    """Other names of the role."""\n'
                "    deputy: Annotated[\n"
                '        Id | None, RefTo(Kind.ROLE, if_hidden="drop"), MEANING\n'
                "    ] = None\n"
                '    """The role that stands in for it."""\n',
            )
        ],
        "rendering/templates/role.j2": [
            (
                "{{ parts.badge(page, entry) }}\n",
                "{{ parts.badge(page, entry) }}\n"
                "{% if entry.deputy %}\n"
                '<dl class="pl-facts">\n'
                "<dt id=\"{{ 'deputy'|anchor }}\">{{ 'pages.role.deputy'|say }}</dt> "
                "<dd>{{ entry.deputy|link(page, 'role') }}</dd>\n"
                "</dl>\n"
                "{% endif %}\n",
            )
        ],
        "locales/es/kinds/role.toml": [
            ("[anchors]\n", '[anchors]\ndeputy = "suplente"\n'),
            ("[pages.role]\n", '[pages.role]\ndeputy = "Lo suple"\n'),
            ("[schema.Role]\n", '[schema.Role]\ndeputy = "El rol que lo suple."\n'),
        ],
        "locales/en/kinds/role.toml": [
            ("[anchors]\n", '[anchors]\ndeputy = "deputy"\n'),
            ("[pages.role]\n", '[pages.role]\ndeputy = "Deputy"\n'),
        ],
    },
)
"""Roles get a deputy, which is a role. Its line has a label, and counts for what the role means."""

_ENGLISH = PACKAGE / "locales" / "en"

LOCALE = Addition(
    new={
        f"locales/pt/{file.relative_to(_ENGLISH).as_posix()}": file.read_text(encoding="utf-8")
        for file in sorted(_ENGLISH.rglob("*.toml"))
    },
    changed={"strings.py": [('Literal["es", "en"]', 'Literal["es", "en", "pt"]')]},
)
"""Portuguese, in the words of English."""

_WORDS = 'short = "{}"\nhelp = "{}"\nexamples = """\nprimera areas\n"""\n'

COMMAND = Addition(
    new={
        "cli/areas.py": '''\
"""`primera areas`: what the areas of a manual are called."""

from __future__ import annotations

from pathlib import Path

import click

from primera.cli.project_options import opened, project_argument
from primera.cli.terminal_strings import WORDS
from primera.model.practice import Area
from primera.site.compile import read_project


@click.command(
    short_help=WORDS("areas.short"), help=WORDS("areas.help"), epilog=WORDS("areas.examples")
)
@project_argument
def areas(project: Path | None) -> None:
    """Print the titles of the areas."""
    manual = read_project(opened(project, None)).manual
    for area in manual.of(Area) if manual else ():
        click.echo(area.title)
''',
        "locales/es/areas.toml": _WORDS.format("Nombra las áreas.", "Dice cómo se llaman."),
        "locales/en/areas.toml": _WORDS.format("Name the areas.", "Say what they are called."),
    },
    changed={"cli/main.py": [('"explain", "schema")', '"explain", "schema", "areas")')]},
    around={
        name: [(before, f"{before}| `primera areas` | {words} |\n")]
        for name, before, words in (
            ("README.md", "| writes the schema for editors |\n", "names the areas"),
            ("README.es.md", "| escribe el esquema para el editor |\n", "nombra las áreas"),
        )
    },
)
"""A command that names the areas of a manual."""
