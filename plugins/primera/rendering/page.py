"""A page of any kind while it is written: what templates ask for where it depends on the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, count

from markupsafe import Markup

from primera.model.entry import Entry, Media
from primera.model.kinds import Kind
from primera.model.practice import Practice, Relation
from primera.model.refs import Ref, parse_ref
from primera.rendering.chapters import EntryT, by_chapter
from primera.rendering.context import Context, ListUse, QuizUse
from primera.rendering.escape import heading, html
from primera.rendering.media import media_of_text, size_of
from primera.rendering.prose import line_html, phrasing_html, prose_html
from primera.rendering.templating import render_block
from primera.rendering.term_links import TermLinker
from primera.rendering.titles import name_of

TOP = "_top"
"""Anchor of the title. No id of a manual holds an underscore."""


class Page:
    """A page at `path` (`practicas/buena-imagen.md`), with glossary terms still to be marked."""

    def __init__(self, context: Context, path: str, terms: Iterable[str] = ()) -> None:
        self.context = context
        self.path = path
        self.say = context.strings
        patterns = (context.terms[term] for term in terms if term in context.terms)
        self.mark = TermLinker(path, context.addresses, patterns).mark
        self._element_ids: set[str] = set()
        self._seen: set[str] = set()

    def element_id(self, wanted: str) -> str:
        """An id for an element that the page may show several times: the first keeps its own."""
        names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
        found = next(name for name in names if name not in self._element_ids)
        self._element_ids.add(found)
        return found

    def part_id(self, part: str, element: str) -> str:
        """An id for a part of an element: on the page of an entry, the anchor that links lead to.

        Other pages have headings with ids of their own: there it has the element's before it.
        """
        of_entry = self.context.addresses.is_of_entry(self.path)
        return self.element_id(part if of_entry else f"{element}-{part}")

    def first_time(self, what: str) -> bool:
        """Whether something that a page needs once only is asked for the first time."""
        first = what not in self._seen
        self._seen.add(what)
        return first

    def prose(self, text: str) -> Markup:
        """Prose as blocks."""
        return prose_html(text, self)

    def line(self, text: str) -> Markup:
        """A line with its emphasis and links."""
        return line_html(text, self)

    def phrase(self, text: str) -> Markup:
        """Prose as phrasing content."""
        return phrasing_html(text, self)

    def href(self, ref: Ref) -> str:
        """The relative URL of an entry or a part of it."""
        return self.context.addresses.href(ref, self.path)

    def landing(self, kind: Kind) -> str:
        """The relative URL of the list of a kind."""
        return self.context.addresses.landing_href(kind, self.path)

    def coverage(self) -> str:
        """The relative URL of the page that tells what questions test."""
        return self.context.addresses.page_href(self.context.addresses.coverage, self.path)

    @property
    def drills(self) -> str | None:
        """The relative URL of the page of the day's questions; None when there is none."""
        if not self.context.offers_drills:
            return None
        return self.context.addresses.page_href(self.context.addresses.drills, self.path)

    def check(self, path: str, stage: str) -> str | None:
        """The relative URL of the check of a stage; None for a stage that has none."""
        ref = Ref(Kind.PATH, path, stage)
        if ref not in self.context.checks:
            return None
        return self.context.addresses.page_href(self.context.addresses.check_of(ref), self.path)

    def stylesheet(self, name: str) -> str:
        """The relative URL of a style sheet that only some pages load: `quiz.css`."""
        path = f"{self.context.assets}/{name}"
        return self.context.addresses.file_href(path, self.path)

    def scripts(self, names: Sequence[str]) -> tuple[str, ...]:
        """The relative URLs of scripts that only some pages load: `quiz/define.js`."""
        return tuple(self.stylesheet(name) for name in names)

    def brought(self, names: Sequence[str]) -> tuple[str, ...]:
        """The relative URLs of what these scripts import at once, but for themselves."""
        known = self.context.brought
        found = dict.fromkeys(one for name in names for one in known.get(name, ()))
        return self.scripts([name for name in found if name not in names])

    def reference(self, target: str) -> str | None:
        """The relative URL of a reference as text writes it; None when it leads nowhere."""
        ref = parse_ref(target)
        return self.href(ref) if ref and self.has(ref) else None

    def link(self, kind: str, entry_id: str) -> Markup:
        """A link to an entry, with its name.

        One that is hidden is named and no more; the words of its id stand for one that is unknown.
        """
        ref = Ref(Kind(kind), entry_id)
        if self.has(ref):
            return self.to(ref)
        named = self.context.manual.named(ref)
        return html(name_of(named) if named else entry_id.replace("-", " "))

    def to(self, ref: Ref) -> Markup:
        """A link to an entry or a part of it, with its name."""
        return Markup(f'<a href="{self.href(ref)}">{self.context.label(ref)}</a>')

    def addresses(self, texts: Iterable[str]) -> list[Ref]:
        """What addresses of the manual (`practica:buena-imagen#why`) name, if it is published."""
        return [ref for text in texts if (ref := parse_ref(text)) and self.has(ref)]

    def links(self, kind: str, ids: Iterable[str]) -> Markup:
        """Links to several entries of a kind, with commas; those not published are left out."""
        return Markup(", ").join(map(self.to, self.published(kind, ids)))

    def published(self, kind: str, ids: Iterable[str]) -> list[Ref]:
        """The entries of a kind that are published, of those named."""
        refs = (Ref(Kind(kind), entry_id) for entry_id in ids)
        return [ref for ref in refs if self.has(ref)]

    def has(self, ref: Ref) -> bool:
        """Whether an entry is published and has a page."""
        return self.context.addresses.has_page(ref)

    def anchor(self, key: str) -> str:
        """The anchor of the section for a YAML key."""
        return self.context.addresses.key_anchor(key)

    def heading(self, text: str, anchor: str, level: int = 3) -> Markup:
        """A heading with words of the manual."""
        return Markup(f"{'#' * level} {heading(text)} {{: #{anchor} }}")

    def title(self, text: str, number: int | None = None) -> Markup:
        """The title of the page; the number stands before it, drawn by the style sheet."""
        attribute = f' data-number="{number}"' if number is not None else ""
        return Markup(f"# {heading(text)} {{: #{TOP}{attribute} }}")

    def href_of(self, entry: Entry) -> str:
        """The relative URL of an entry."""
        return self.href(Ref(entry.kind, entry.id))

    def related(self, practice: Practice) -> list[Relation]:
        """The ties of a practice to others that are published."""
        return [tie for tie in practice.related if self.has(Ref(Kind.PRACTICE, tie.practice))]

    def chapters(self, entries: Iterable[EntryT]) -> list[tuple[str | None, tuple[EntryT, ...]]]:
        """Entries by their chapters, those of none first."""
        return by_chapter(entries)

    def question_href(self, use: QuizUse) -> str:
        """The relative URL of the first of some questions of a quiz."""
        return self.href(Ref(Kind.QUIZ, use.quiz.id, use.questions[0]))

    def line_href(self, use: ListUse) -> str:
        """The relative URL of the first of some lines of a checklist."""
        return self.href(Ref(Kind.CHECKLIST, use.checklist.id, use.lines[0].id))

    def letter_anchor(self, letter: str) -> str:
        """The anchor of a letter of the glossary; it has no accent, and `#` is 0."""
        return f"{self.anchor('letter')}-{'0' if letter == '#' else letter.lower()}"

    def country(self, code: str) -> str:
        """The name of a country by its ISO 3166 code; the code when the locale has no name."""
        key = f"pages.country.{code}"
        return self.say(key) if key in self.say else code

    def figures(self, media: Iterable[Media]) -> Markup:
        """Media as figures."""
        return Markup("\n").join(self._figure(item) for item in media)

    def figure(self, file: str, alt: str) -> Markup:
        """Media of a text as a figure."""
        return self._figure(media_of_text(file, alt))

    def picture(self, file: str, alt: str) -> Markup:
        """Media inside a line of text."""
        source = html(self.context.addresses.media_href(file, self.path))
        return Markup(f'<img src="{source}" alt="{html(alt)}" loading="lazy">')

    def pictures(self, media: Iterable[Media]) -> Markup:
        """Images inside a line of text."""
        return Markup("").join(self.picture(item.file, item.alt or "") for item in media)

    def _figure(self, media: Media) -> Markup:
        addresses = self.context.addresses
        return render_block(
            "_figure.j2",
            self,
            media=media,
            source=addresses.media_href(media.file, self.path),
            captions=addresses.media_href(media.captions, self.path) if media.captions else None,
            size=size_of(self.context.manual, media.file),
        )

    def statements(self, ids: Iterable[str]) -> list[tuple[str, str, Ref]]:
        """Numbered statements: id, what they are about, and where their source lists them."""
        known = self.context.manual.statements
        found = (known[statement] for statement in ids if statement in known)
        return [
            (said.id, said.title, Ref(source.kind, source.id, said.id)) for source, said in found
        ]
