"""`primera fingerprint`: the meaning hashes that a minor change of an edition names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from primera.cli.addresses import link_to
from primera.cli.localization import suggestion
from primera.cli.project_options import FOLDER, config_option, opened
from primera.cli.report import print_problems
from primera.cli.terminal_strings import WORDS
from primera.diagnostics.suggestions import closest
from primera.model.manual import Manual
from primera.model.parts import fingerprints
from primera.model.refs import Ref, parse_ref
from primera.site.compile import read_project


@click.command(
    short_help=WORDS("cli.fingerprint.short"),
    help=WORDS("cli.fingerprint.help"),
    epilog=WORDS("cli.fingerprint.examples"),
)
@click.argument("addresses", metavar=WORDS("cli.fingerprint.metavar"), nargs=-1, required=True)
@click.option("--project", type=FOLDER, help=WORDS("cli.fingerprint.project_option"))
@config_option
def fingerprint(addresses: tuple[str, ...], project: Path | None, config_file: Path | None) -> None:
    """Print a line with hash and address for each; exit code 1 when the manual has errors."""
    read = read_project(opened(project, config_file))
    if read.manual is None or read.loaded is None:
        print_problems(read)
        raise click.exceptions.Exit(1)
    # What is hidden has its hashes: they count as soon as it is shown again.
    manuals = (read.manual, read.loaded.manual)
    asked = [hashes for address in addresses for hashes in _hashes(manuals, address).items()]
    for ref, value in asked:
        click.echo(f"{value}  {link_to(ref, read.strings)}")


def _hashes(manuals: Sequence[Manual], address: str) -> Mapping[Ref, str]:
    """Those of an entry and its parts, or of the one part that is named, in the first that has it.

    Raises UsageError.
    """
    for manual in manuals:
        if (ref := parse_ref(address)) and (entry := manual.find(ref)):
            found = fingerprints(entry)
            if ref in found:
                return {ref: found[ref]} if ref.part else found
    message = WORDS("cli.fingerprint.unknown", address=address)
    raise click.UsageError(message + suggestion(closest(address, _known(address, manuals[-1]))))


def _known(address: str, manual: Manual) -> Iterator[str]:
    """What may have been meant: entries, or parts of the one that is named, in its words."""
    ref = parse_ref(address)
    if ref and ref.part and (entry := manual.find(ref)):
        before = address.partition("#")[0]
        yield from (f"{before}#{found.part}" for found in fingerprints(entry) if found.part)
    else:
        tail = address.partition("#")[2]
        for known in manual.entries:
            yield f"{link_to(known, WORDS)}{'#' if tail else ''}{tail}"
