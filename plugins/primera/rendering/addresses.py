"""Where everything of a manual is found: pages, anchors and the links between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from posixpath import splitext
from typing import TypeAlias

from primera.model.blueprint import shows
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.registry import ENTRY_CLASSES, WITH_PAGES
from primera.strings import Strings

ME_PAGE_KEY = "paths.me"
COVERAGE_PAGE_KEY = "paths.coverage"
DRILLS_PAGE_KEY = "paths.drills"
MEDIA_FOLDER = "media"

UrlStyle: TypeAlias = Callable[[str], str]
"""How a host makes the URL of a page, from the site's root, of the path of its Markdown."""


def directory_url(page: str) -> str:
    """The URL of a page under MkDocs' `use_directory_urls`: `yo.md` -> `yo/`."""
    folder, name = _folder_and_name(page)
    return folder if name == "index" else f"{folder}{name}/"


def file_url(page: str) -> str:
    """The URL of a page that is opened as a file: `yo.md` -> `yo.html`."""
    folder, name = _folder_and_name(page)
    return f"{folder}{name}.html"


def _folder_and_name(page: str) -> tuple[str, str]:
    """`guias/README.md` -> `guias/` and `index`, as MkDocs takes it."""
    folder, slash, file = page.rpartition("/")
    name = splitext(file)[0]
    return folder + slash, "index" if name == "README" else name


def file_of(url: str) -> str:
    """The file of the site that a server shows for a URL: `yo/` -> `yo/index.html`."""
    return url if url and not url.endswith("/") else f"{url}index.html"


def relative_url(target: str, base: str) -> str:
    """The way from the URL `base` to the URL `target`, both relative to the site's root.

    It always climbs to the root first: the shortest way is not worth its reckoning.
    """
    return "../" * base.count("/") + target or "./"


class Addresses:
    """Pages, anchors and links of a manual, with URLs in the style of the host."""

    def __init__(self, manual: Manual, strings: Strings, style: UrlStyle = directory_url) -> None:
        self._strings = strings
        self._style = style
        self._segments: dict[Kind, str] = {
            kind: strings(f"kinds.{kind}.address") for kind in WITH_PAGES
        }
        self._pages = {
            ref: self._page(ref.kind, entry.address)
            for ref, entry in manual.entries.items()
            if ref.kind in self._segments
        }
        self._entry_pages = frozenset(self._pages.values())
        self._banks = _quizzes_by_bank(manual)
        self._manual = manual
        self._targets: dict[Ref, str] = {}
        self._urls = {page: style(page) for page in self._pages.values()}

    def page_of(self, ref: Ref) -> str:
        """The page that shows an entry: `practicas/buena-imagen.md`; for a bank, its quiz.

        Raises KeyError for an entry that the manual lacks, and for a bank that no quiz uses.
        """
        return self._pages[self._shown_at(ref)]

    def has_page(self, ref: Ref) -> bool:
        """Whether `page_of` and `href` know where a reference leads."""
        return self._shown_at(ref) in self._pages and ref not in self._manual.hidden_parts

    def is_of_entry(self, page: str) -> bool:
        """Whether a page is that of an entry."""
        return page in self._entry_pages

    def landing_of(self, kind: Kind) -> str:
        """The page that lists the entries of a kind: `practicas/index.md`."""
        return self._page(kind, "index")

    def check_of(self, ref: Ref) -> str:
        """The page with the check of a stage: `rutas/primera-linea/cuando-falla.md`.

        Raises KeyError for a path that the manual lacks.
        """
        return f"{self.page_of(ref).removesuffix('.md')}/{ref.part}.md"

    @property
    def me(self) -> str:
        """The learner's own page: `yo.md`."""
        return f"{self._strings(ME_PAGE_KEY)}.md"

    @property
    def coverage(self) -> str:
        """The page that tells trainers what questions test: `cobertura.md`."""
        return f"{self._strings(COVERAGE_PAGE_KEY)}.md"

    @property
    def drills(self) -> str:
        """The page of the day's questions: `practicar.md`."""
        return f"{self._strings(DRILLS_PAGE_KEY)}.md"

    def anchor_of(self, ref: Ref) -> str | None:
        """The anchor of a part, without `#`. Keys of the entry are translated, ids are not.

        None for a section in which nothing is left.
        """
        if ref.part is None or not getattr(self._manual.find(ref), ref.part, True):
            return None
        return self._anchor(ref.kind, ref.part)

    def key_anchor(self, key: str) -> str:
        """The anchor of the section for a YAML key: `why` -> `por-que`."""
        return self._strings(f"anchors.{key}")

    def url_of(self, page: str) -> str:
        """The URL of a page, relative to the site's root."""
        url = self._urls.get(page)
        if url is None:
            url = self._urls[page] = self._style(page)
        return url

    def move(self, page: str, url: str) -> None:
        """Take note that the host publishes a page elsewhere than its path says, as a blog does."""
        self._urls[page] = url

    def href(self, ref: Ref, page: str) -> str:
        """The relative URL that leads from a page to an entry or a part of it.

        It is made of ids, slugs and words of the locale: nothing that HTML would have to escape.
        """
        target = self._targets.get(ref)
        if target is None:
            anchor = self.anchor_of(ref)
            url = self.url_of(self.page_of(ref))
            target = self._targets[ref] = f"{url}#{anchor}" if anchor else url
        return relative_url(target, self.url_of(page))

    def landing_href(self, kind: Kind, page: str) -> str:
        """The relative URL that leads from a page to the list of a kind."""
        return self.page_href(self.landing_of(kind), page)

    def page_href(self, target: str, page: str) -> str:
        """The relative URL that leads from a page to another one of the site."""
        return relative_url(self.url_of(target), self.url_of(page))

    def media_href(self, name: str, page: str) -> str:
        """The relative URL that leads from a page to a media file."""
        return self.file_href(f"{MEDIA_FOLDER}/{name}", page)

    def file_href(self, path: str, page: str) -> str:
        """The relative URL that leads from a page to a file of the site."""
        return relative_url(path, self.url_of(page))

    def redirects(self) -> dict[str, str]:
        """Pages that entries had before, each with its present page.

        An address that another entry has now is not redirected.
        """
        present = set(self._pages.values())
        found: dict[str, str] = {}
        for ref, page in self._pages.items():
            entry = self._manual.entries[ref]
            for address in (entry.id, *entry.former_slugs):
                former = self._page(ref.kind, address)
                if former not in present:
                    found[former] = page
        return found

    def _page(self, kind: Kind, address: str) -> str:
        return f"{self._segments[kind]}/{address}.md"

    def _shown_at(self, ref: Ref) -> Ref:
        ref = self._manual.present(ref)
        if ref.kind is not Kind.BANK:
            return ref.entry
        bank = self._manual.find(ref.entry)
        if not isinstance(bank, Bank):
            return ref.entry
        for quiz in self._banks.get(ref.id, ()):
            if shows(quiz, bank, ref.part):
                return Ref(Kind.QUIZ, quiz.id)
        return ref.entry

    def _anchor(self, kind: Kind, part: str) -> str | None:
        cls: type[Entry] = ENTRY_CLASSES[kind]
        if part not in cls.model_fields:
            return part
        key = f"anchors.{part}"
        return self._strings(key) if key in self._strings else None


def _quizzes_by_bank(manual: Manual) -> Mapping[str, tuple[Quiz, ...]]:
    found: dict[str, list[Quiz]] = {bank.id: [] for bank in manual.of(Bank)}
    for quiz in manual.of(Quiz):
        found.setdefault(quiz.bank, []).append(quiz)
    return {bank: tuple(quizzes) for bank, quizzes in found.items()}
