"""The samples of `primera new` speak to whoever reads as the company said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from primera.cli.main import run
from primera.scaffolding.entries import words
from primera.strings import ADDRESSES

_NOT_USTED = re.compile(
    r"\b(tú|te|ti|tus?|tuy[oa]s?|dejas|sabes|sabés|haces|hacés|usas|uses|escribes|escribís|cambias"
    r"|Escribe|Escribí|Quita|Sacá|Di|Decí|Levanta|Cuenta|Empieza|Abre|sube|elige|copia)\b"
)
_SAID_OF_ADDRESSES = "tu, usted o vos"


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_sample_of_a_project_is_in_order_in_each_address(
    address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["new", str(tmp_path / "mar"), "--address", address]) == 0
    monkeypatch.chdir(tmp_path / "mar")
    for word in sorted(words(), key="quiz".__eq__):  # a quiz needs a bank
        assert run(["new", word, "La llave falla por segunda vez"]) == 0
    written = [
        file.read_text(encoding="utf-8").replace(_SAID_OF_ADDRESSES, "")
        for file in (*Path().rglob("*.yml"), Path("README.md"))
        if "workflows" not in file.parts
    ]
    spoken = {word for text in written for word in _NOT_USTED.findall(text)}
    assert bool(spoken) is (address != "usted"), spoken
    assert ("Escribí" in spoken) is (address == "vos")
    capsys.readouterr()
    assert run(["check"]) == 0
    assert capsys.readouterr().out == "Todo en orden.\n"
