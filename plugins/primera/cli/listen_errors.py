"""What is said when a command cannot listen at an address: why, and what to try."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import click

from primera.cli.terminal_strings import WORDS

_CAUSES = {
    errno.EADDRINUSE: "busy",
    errno.EACCES: "reserved",
    errno.EADDRNOTAVAIL: "elsewhere",
}
_FIRST_FOR_ALL = 8000
"""Ports well below it are the system's."""

_TRIED = 100


@contextmanager
def listening(host: str, port: int) -> Iterator[str]:
    """The number of a host, at which the block may listen: nobody else does now.

    Raises ClickException when that cannot be, at once or when the block gets to it.
    """
    try:
        number = _number_of(host)
        _try_out(number, port)
        yield number
    except (socket.gaierror, UnicodeError) as error:  # no such name, or none that could be one
        raise click.ClickException(WORDS("serve.elsewhere", host=host)) from error
    except OSError as error:
        if error.filename or error.errno not in _CAUSES:
            raise
        told = _CAUSES[error.errno]
        free = _free_port(number, port) if told != "elsewhere" else port
        raise click.ClickException(
            WORDS(f"serve.{told}", host=host, port=port, free=free)
        ) from error


def url_of(number: str, port: int) -> str:
    """The address of a site that is served, as a browser takes it."""
    return f"http://[{number}]:{port}/" if ":" in number else f"http://{number}:{port}/"


def _number_of(host: str) -> str:
    """The address of a host of this machine or of the network. Raises gaierror without one."""
    found = socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)
    in_order = sorted(found, key=lambda one: one[0] != socket.AF_INET)
    return str(in_order[0][4][0])


def _try_out(number: str, port: int) -> int:
    """The port at which one can listen: any for 0. Raises OSError."""
    family = socket.AF_INET6 if ":" in number else socket.AF_INET
    with socket.socket(family) as probe:
        if os.name == "posix":  # elsewhere it would let two listen at one port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((number, port))
        probe.listen()
        return int(probe.getsockname()[1])


def _free_port(number: str, port: int) -> int:
    first = max(port + 1, _FIRST_FOR_ALL)
    for candidate in range(first, min(first + _TRIED, 65536)):
        try:
            return _try_out(number, candidate)
        except OSError:
            continue
    return _try_out(number, 0)
