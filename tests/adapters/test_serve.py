"""`primera serve` as a person uses it: a real process, a real browser's requests."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, expect
from tests.helpers import replace

from primera.site.project import Project


@contextmanager
def serving(project: Project) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "primera", "serve", str(project.root), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout
    try:
        for line in process.stdout:
            if "Ctrl+C" in line:
                break
        else:
            raise AssertionError("the server ended before it served")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.stdout.close()
        process.wait()


def test_serve_survives_a_broken_first_build_and_a_broken_edit(
    project: Project, chromium: Browser
) -> None:
    practices = project.root / "content" / "practicas.yml"
    replace(practices, "    statement: Saluda", "    estatement: Saluda")
    with serving(project) as address:
        page = chromium.new_page()
        page.goto(f"{address}/")
        expect(page.get_by_role("alert")).to_contain_text("content/practicas.yml:")
        replace(practices, "    estatement: Saluda", "    statement: Saluda")
        expect(page.get_by_role("alert")).to_have_count(0, timeout=30_000)
        page.goto(f"{address}/practicas/saludo-inmediato/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Saludo inmediato")
        replace(practices, "area: el-cliente", "area: el-clente")
        expect(page.get_by_role("alert")).to_contain_text("el-clente", timeout=30_000)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Saludo inmediato")
        replace(practices, "area: el-clente", "area: el-cliente")
        expect(page.get_by_role("alert")).to_have_count(0, timeout=30_000)
        replace(project.root / "primera.toml", '"content"', '"contenido"')
        expect(page.get_by_role("alert")).to_contain_text("primera.toml", timeout=30_000)
        (project.root / "content").rename(project.root / "contenido")
        expect(page.get_by_role("alert")).to_have_count(0, timeout=30_000)
        page.close()
