"""Random packs, what phones do to their codes, and packs and faults as JSON has them."""

from __future__ import annotations

from dataclasses import asdict
from random import Random
from typing import Any

from primera.exchange.assignment_link import LinkError, read_link
from primera.exchange.codes import Fault, write_code
from primera.exchange.pack import KINDS, Item, Pack, manual_fingerprint
from primera.scoring.mark import Coded, Single

MANUAL = "primera-linea"
TYPED = ["", "efímero", "28 clientes", "no sé ¿?", "ñandú «así»", "🙂", "x" * 80]
PEOPLE = ["", "María Fernández", "0451", "José-Luis O’Hara", "Zoë 🙂"]
BETWEEN = [*" \n\t\u00a0\u200b\u00ad\ufeff", "-", "–", "—", "‑", "−", "“", "”", "’", '"', "\r\n> "]
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def pack_of(values: dict[str, Any]) -> Pack:
    """The pack that JSON describes."""
    items = [Item(**{**item, "response": _frozen(item["response"])}) for item in values["items"]]
    return Pack(**{**values, "items": tuple(items)})


def _frozen(response: Any) -> Coded:
    return tuple(response) if isinstance(response, list) else response


def told(found: Pack | Fault) -> dict[str, Any]:
    """A pack or a fault as JSON has it."""
    values = asdict(found)
    if isinstance(found, Fault):
        return {"fault": values.pop("name"), **values, "missing": list(found.missing)}
    for item in values["items"]:
        if isinstance(item["response"], tuple):
            item["response"] = list(item["response"])
    return {**values, "items": list(values["items"])}


def told_of_link(fragment: str, manual: str) -> dict[str, Any]:
    """The assignment of a fragment, or why it is none, as JSON has it."""
    try:
        values = asdict(read_link(fragment, manual))
    except LinkError as error:
        return {"fault": error.fault, "key": error.key}
    return {**values, "tasks": list(values["tasks"])}


def random_pack(chance: Random) -> Pack:
    """A pack within its bounds; most are small, some have many items."""
    count = chance.choice([0, 1, 3, 5, 8, 40] if chance.random() < 0.1 else [0, 1, 2, 4])
    return Pack(
        kind=chance.choice(KINDS),
        manual=manual_fingerprint(MANUAL),
        edition=_number(chance),
        assignment=chance.choice(["", _hex(chance, 5)]),
        person=chance.choice(PEOPLE),
        branch=chance.choice(["", "Centro", "Sucursal Ñuñoa"]),
        device=_hex(chance, 4),
        task=chance.choice(["", "quiz:fundamentos", "path:primera-semana#saludar"]),
        seed=_number(chance),
        start=_number(chance),
        seconds=_number(chance),
        items=tuple(
            Item(_number(chance), _hex(chance, 3), _number(chance), _response(chance))
            for _ in range(count)
        ),
    )


def dressed(code: str, chance: Random) -> str:
    """A code as a phone, a messenger or somebody who copies it may leave it."""
    head, body = code[:5], code[5:]
    if code.count("-") > 1:  # between the numbers of a part stands nothing but its full stop
        numbers, body = body.split("-", 1)
        head = f"{head}{numbers}-"
    swaps = {"0": "0Oo", "1": "1IiLl"}
    read = "".join(chance.choice(swaps.get(sign, sign + sign.lower())) for sign in body)
    for _ in range(chance.randint(0, 4)):
        place = chance.randint(0, len(read))
        read = read[:place] + chance.choice(BETWEEN) + read[place:]
    if chance.random() < 0.5:
        head = head.lower().replace("-", chance.choice(["–", " - ", "—", "\u2011"]))
    return f"{chance.choice(['«', '“', '> ', '*', ''])}{head}{read}"


def case_of(chance: Random) -> dict[str, Any]:
    """A pack with its code whole and in parts, and a message with both, a cut and a wrong one."""
    pack = random_pack(chance)
    [code] = write_code(pack)
    longest = chance.randint(110, 400)
    parts = write_code(pack, longest)
    cut = code[: chance.randint(5, len(code) - 1)]
    mixed = [dressed(part, chance) for part in chance.sample(parts, len(parts))]
    return {
        "pack": told(pack),
        "code": code,
        "longest": longest,
        "parts": parts,
        "message": ". Hola:\n".join([dressed(code, chance), *mixed, cut]) + ".",
        "wrong": mistyped(code, chance),
    }


def mistyped(code: str, chance: Random) -> str:
    """A code with one sign that is another."""
    place = chance.choice([place for place, sign in enumerate(code) if sign != "-"])
    alike = {"O": "0", "L": "1"}  # of the head, which is read with any of them
    other = chance.choice(
        [sign for sign in SIGNS if sign not in (code[place], alike.get(code[place]))]
    )
    return code[:place] + other + code[place + 1 :]


def _number(chance: Random) -> int:
    return chance.choice([0, 1, 127, 128, chance.randint(0, 300), chance.getrandbits(32)])


def _hex(chance: Random, size: int) -> str:
    return chance.randbytes(size).hex()


def _response(chance: Random) -> Coded:
    if chance.random() < 0.2:
        return tuple(_single(chance) for _ in range(chance.randint(0, 5)))
    return _single(chance)


def _single(chance: Random) -> Single:
    return chance.choice([None, _number(chance), chance.choice(TYPED)])
