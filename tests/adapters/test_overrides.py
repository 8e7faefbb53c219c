"""What a company's templates leave of ours, found before any page is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.adapters.material.overrides import check_overrides, over_ours

EXTENDS = '{% extends "base.html" %}\n'


def problems(folder: Path, **templates: str) -> list[tuple[str, str, int, int]]:
    """Code, template and place of what is wrong with templates; `main` is `main.html`."""
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    found = check_overrides(folder, "overrides")
    return [
        (it.code, it.span.path.removeprefix("overrides/"), it.span.line, it.span.column)
        for it in found
    ]


@pytest.mark.parametrize(
    "main",
    [
        EXTENDS,
        "{%- extends 'base.html' -%}",
        '{# Nuestra #}\n{% extends "primera/main.html" %}{% block footer %}Acme{% endblock %}',
        EXTENDS + "{% block extrahead %}<meta name='x'>{% endblock %}",
        EXTENDS + "{% block scripts %}{{ super() }}<script></script>{% endblock %}",
        EXTENDS + "{% block content %}{% if page %}{{ super() }}{% endif %}{% endblock %}",
        EXTENDS + "{% block footer %}{% trans %}Acme{% endtrans %}{% endblock %}",
    ],
)
def test_a_template_over_ours_is_in_order(tmp_path: Path, main: str) -> None:
    assert problems(tmp_path, main=main) == []


def test_a_folder_without_a_template_for_pages_is_in_order(tmp_path: Path) -> None:
    assert problems(tmp_path, **{"404": "<h1>No</h1>", "base": "<html></html>"}) == []


def test_a_template_that_extends_nothing_is_told_what_to_write(tmp_path: Path) -> None:
    assert problems(tmp_path, main="<html>{{ page.content }}</html>") == [
        ("PL806", "main.html", 1, 1)
    ]


@pytest.mark.parametrize("block", ["tabs", "content", "config", "scripts"])
def test_a_block_without_what_it_had_is_named_at_its_line(tmp_path: Path, block: str) -> None:
    main = EXTENDS + f"\n  {{%- block {block} %}}Nada{{% endblock %}}\n"
    assert problems(tmp_path, main=main) == [("PL807", "main.html", 3, 3)]


def test_what_a_template_extends_is_looked_at_too(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        main='{% extends "casa.html" %}',
        casa=EXTENDS + "{% block scripts %}{% endblock %}",
    )
    assert found == [("PL807", "casa.html", 2, 1)]
    circle = problems(tmp_path, main='{% extends "casa.html" %}', casa='{% extends "main.html" %}')
    assert circle == []


def test_a_template_that_cannot_be_read_is_an_error_at_its_line(tmp_path: Path) -> None:
    main = EXTENDS + "\n{% block announce %}Cerrado\n"
    assert problems(tmp_path, main=main) == [("PL808", "main.html", 3, 1)]
    (tmp_path / "main.html").write_bytes(b"\xff\xfe")
    assert problems(tmp_path) == [("PL808", "main.html", 0, 0)]


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ('{% extends "base.html" %}', '{% extends "primera/main.html" %}'),
        ("{%- extends 'base.html' -%}", "{%- extends 'primera/main.html' -%}"),
        ('{% extends "mi-base.html" %}', '{% extends "mi-base.html" %}'),
        ('{% include "base.html" %}', '{% include "base.html" %}'),
    ],
)
def test_ours_goes_between_a_template_and_the_base_of_the_theme(written: str, given: str) -> None:
    assert over_ours(f"{written}\n<p>base.html</p>") == f"{given}\n<p>base.html</p>"
