from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import count

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from primera.model.prose import (
    Emphasis,
    Figure,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Text,
    Unsupported,
    _parse,
    _parse_line,
    parse_line,
    parse_prose,
    plain_text,
)

MARKS = (
    " ", "  ", "    ", "\n", "\n\n", "  \n", "\t", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\xa0",
    "\u2028", "\u3000", "\ufeff", "\0", "*", "**", "***", "_", "__", "`", "```", "~~~", "\\", "[",
    "]", "(", ")", "](", "![", "<", ">", "</", "<!--", "-->", "<b>", "&", "&amp;", "&#", ";", "#",
    "## ", "- ", "* ", "+ ", "-", "---", "***\n", "===", "1. ", "1) ", "7. ", "2024.", "١. ", "> ",
    "|", "|-|", "!", "¡", "«", "»", '"', "'", ' "', '")', "]: ", "media:", "practica:", "https://",
    "mailto:", "javascript:", "{{", "}}", "{% ", ":", "á", "\U0001f600", "0", "a",
)  # fmt: skip
MARKED = st.lists(st.sampled_from(MARKS) | st.text(max_size=3)).map("".join)


def strings(tree: object) -> Iterator[str]:
    """Every string in a tree, wherever it stands."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, tuple):
        for member in tree:
            yield from strings(member)
    elif is_dataclass(tree):
        for field in fields(tree):
            yield from strings(getattr(tree, field.name))


LINES = (
    "", " ", "===", "---", "- a", "+ a", "* a", "***", "___", "1. a", "1) a", "# a", "> a", "~~~",
    "```", "<p>", "<!-- a -->", "    a", "\ta", " a", "a ", "a  ", "a\\", "[a]: b", "\x0b", "\xa0",
)  # fmt: skip


@pytest.mark.parametrize("line", [line for line in LINES if "\t" not in line])
def test_a_line_with_marks_is_one_line_whatever_it_begins_with(line: str) -> None:
    as_text = Unsupported("html_inline", line, 0) if line.startswith("<") else Text(line)
    assert parse_line(line) == _parse_line(line) == ((as_text,) if line else ())


def test_a_line_holds_emphasis_and_links() -> None:
    assert parse_line("1. [Ana](tel:+571) *hoy*") == (
        Text("1. "),
        Link("tel:+571", (Text("Ana"),)),
        Text(" "),
        Emphasis((Text("hoy"),)),
    )


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("frame", ["{}", "uno\n{}", "{}\nuno", "uno\n{}\ndos"])
def test_a_line_alone_or_among_others_is_read_as_the_parser_reads_it(frame: str, line: str) -> None:
    text = frame.format(line)
    assert parse_prose(text) == _parse(text)


@settings(max_examples=1000)
@given(MARKED)
def test_the_fast_path_gives_the_tree_of_the_parser(text: str) -> None:
    assert parse_prose(text) == _parse(text)


@given(MARKED)
def test_the_fast_path_of_a_line_gives_the_tree_of_the_parser(text: str) -> None:
    line = " ".join(text.splitlines())
    assert parse_line(line) == _parse_line(line)


def test_ordinary_prose_takes_the_fast_path() -> None:
    parsed = _parse.cache_info().misses
    text = "¡Buenos días! — dice él: «¿le ayudo?» (siempre);\nson 3.50 + 2 = 5.50 | a-b #1 > 0 ~"
    assert parse_prose(text) == (Paragraph((Text(text.replace("\n", " ")),)),)
    assert _parse.cache_info().misses == parsed


@settings(max_examples=500)
@given(st.lists(st.sampled_from(MARKS) | st.just(None), min_size=1))
@example(["[", None, "]: ", None])
@example(["[", None, "](", None, ' "', None, '")'])
@example(["![", None, "](https://", None, ")"])
@example(["> ", None])
@example(["## ", None])
@example(["```", None, "\n", None, "\n```"])
@example(["- " * 30, None])
@example(["> " * 200, None])
@example(["<!--", None, "-->"])
def test_no_word_of_a_marked_text_is_lost(pieces: list[str | None]) -> None:
    numbers = count()
    words = [piece or f"zorro{next(numbers)}x" for piece in pieces]
    text = "".join(words)
    for tree in (parse_prose(text), parse_line(" ".join(text.splitlines()))):
        everything = " ".join(strings(tree))
        for word in words:
            if word.startswith("zorro"):
                assert word in everything


@pytest.mark.parametrize("mark", ["*", "_", "[", "> ", "- ", "1. ", "`", "<", "![", "(", "&"])
def test_a_mark_repeated_without_end_is_read(mark: str) -> None:
    text = mark * 1000 + "fin" + mark * 1000
    assert "fin" in " ".join(strings(parse_prose(text)))
    assert "fin" in " ".join(strings(parse_line(text)))


def words(*nodes: Inline) -> tuple[Paragraph, ...]:
    return (Paragraph(nodes),)


CASES = {
    "a **b** c": words(Text("a "), Strong((Text("b"),)), Text(" c")),
    "*a [b](practica:x#why)*": words(
        Emphasis((Text("a "), Link("practica:x#why", (Text("b"),))))
    ),
    "a  \nb": words(Text("a b")),
    "a\\\nb": words(Text("a b")),
    "5 \\* 2 &lt; 11": words(Text("5 * 2 < 11")),
    "![Dos sonríen](media:m.jpg)": words(Figure("m.jpg", "Dos sonríen")),
    "a\n\nb": (Paragraph((Text("a"),)), Paragraph((Text("b"),))),
    "- a\n- b": (ListBlock(False, (words(Text("a")), words(Text("b")))),),
    "1. a\n   - b": (
        ListBlock(True, ((Paragraph((Text("a"),)), ListBlock(False, (words(Text("b")),))),)),
    ),
    "[a]: https://ejemplo.org": words(Text("[a]: https://ejemplo.org")),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_the_subset_becomes_its_tree(text: str) -> None:
    assert parse_prose(text) == CASES[text]


UNSUPPORTED = {
    "# a\n\nb": Unsupported("heading", "# a", 0),
    "a\n\n> b\n> c": Unsupported("blockquote", "> b\n> c", 2),
    "a\n\n    b": Unsupported("code_block", "b", 2),
    "```yaml\na: 1\n```": Unsupported("fence", "```yaml\na: 1\n```", 0),
    "a\r\n\r\n<div>b</div>": Unsupported("html_block", "<div>b</div>", 2),
    "a\n\n---": Unsupported("hr", "---", 2),
    "a `b`": Unsupported("code_inline", "b", 0),
    "*a\nb*\nc <b>": Unsupported("html_inline", "<b>", 2),
    "a\n![b](https://c/d.png)": Unsupported("image", "![b](https://c/d.png)", 1),
    '[a](practica:b "c")': Unsupported("title", '[a](practica:b "c")', 0),
    '![a](media:b.png "c")': Unsupported("title", '![a](media:b.png "c")', 0),
    "2024. Abrimos la tienda": Unsupported("list_start", "2024. Abrimos la tienda", 0),
    "- a\n\n  > b": Unsupported("blockquote", "> b", 2),
    "- " * 30 + "a": Unsupported("nesting", "- " * 30 + "a", 0),
}


def unsupported(tree: object) -> Iterator[Unsupported]:
    if isinstance(tree, Unsupported):
        yield tree
    elif isinstance(tree, tuple):
        for member in tree:
            yield from unsupported(member)
    elif is_dataclass(tree):
        for field in fields(tree):
            yield from unsupported(getattr(tree, field.name))


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_what_prose_may_not_hold_says_what_and_where_it_is(text: str) -> None:
    assert list(unsupported(parse_prose(text))) == [UNSUPPORTED[text]]


def test_plain_text_is_the_words_with_a_space_between_blocks() -> None:
    text = "Una **caja** [abierta](practica:caja).\n\n- dos\n- tres\n\n![cuatro](media:c.png)"
    assert plain_text(parse_prose(text)) == "Una caja abierta. dos tres cuatro"
