"""An exporter that there is not, as somebody would add it: each file that it takes."""

from __future__ import annotations

from tests.dry.additions import Addition

DECK = Addition(
    {
        "exports/formats/deck.py": '''\
"""Terms and what they mean, a line each: a deck of cards for programs that ask them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from primera.exports.options import Named, Whole
from primera.exports.port import Export, Exporter, Loss, Subject
from primera.exports.spreadsheets import cell
from primera.model.terms_and_sources import Term
from primera.model.refs import Ref


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """Where to begin, and at most how many cards."""

    term: Annotated[str | None, Named(Term)] = None
    most: Annotated[int | None, Whole(1, 500)] = None


def _write(subject: Subject, options: DeckOptions) -> Export:
    terms = subject.manual.of(Term)
    if options.term:
        terms = terms[terms.index(subject.entry(Term, options.term)) :]
    terms = terms[: options.most]
    cards = "".join(f"{cell(term.title)}\\t{cell(term.definition)}\\n" for term in terms)
    losses = (Loss("variants", Ref(term.kind, term.id)) for term in terms if term.variants)
    files = {"deck.txt": cards, "count.bin": bytes([len(terms)])}
    return Export("deck", files, tuple(losses))


EXPORTER = Exporter("deck", DeckOptions, (".txt", ".bin"), ("variants",), _write)
''',
        "locales/es/deck.toml": '''\
[command]
short = "Escribe los términos como tarjetas."
help = "Escribe los términos como tarjetas."
examples = """
\\b
Ejemplo:
  primera deck --most 20
"""
unknown = "No existe el término «{id}»."
list = "Los términos son: {ids}."
term_option = "Término con el que empieza."
most_option = "Cuántas tarjetas, hasta {greatest}."
out_option = "Carpeta de los archivos. Sin ella, deck."
after = "Impórtalas en tu programa."

[loss]
variants = { one = "otras formas de {n} término", other = "otras formas de {n} términos" }
''',
        "locales/en/deck.toml": '''\
[command]
short = "Write the terms as cards."
help = "Write the terms as cards."
examples = """
\\b
Example:
  primera deck --most 20
"""
unknown = "There is no term «{id}»."
list = "The terms are: {ids}."
term_option = "Term to begin with."
most_option = "How many cards, up to {greatest}."
out_option = "Folder of the files. Without it, deck."
after = "Import them into your program."

[loss]
variants = { one = "other forms of {n} term", other = "other forms of {n} terms" }
''',
    },
)
"""No file that is there changes."""
