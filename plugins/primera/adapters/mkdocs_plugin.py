"""The MkDocs plugin: puts a SitePlan into MkDocs' hands, and nothing more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from primera.adapters.error_page import error_page, with_error_banner
from primera.adapters.files import add_home, add_plan, add_sections, note_moved
from primera.adapters.host.config_defaults import supply
from primera.adapters.host.config_loading import late_problems, project_of, watched, written_for
from primera.adapters.host.config_source import span_from
from primera.adapters.macros.page_events import PageEvents
from primera.adapters.material.overrides import OverOurs
from primera.adapters.material.search import searchable, tune_search
from primera.adapters.material.theme import theme_folder, with_own_mark
from primera.adapters.other_plugins import LostParts, keep_out_of_print
from primera.adapters.page_guard import PageGuard
from primera.adapters.reporting import Reporting
from primera.adapters.response_headers import write_headers
from primera.adapters.title_escaping import print_titles
from primera.adapters.validation.log_capture import Listening
from primera.adapters.watched_paths import WatchedPaths
from primera.diagnostics import Diagnostic
from primera.rendering.templating import kept_templates
from primera.site.compile import compile_project
from primera.site.plan import SitePlan, without_worker
from primera.site.project import Project

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class PrimeraConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Options of the plugin in `mkdocs.yml`."""

    project = config_options.Type(object, default="")  # what it is, `named_project` judges
    """Folder of the project, when it is not that of `mkdocs.yml`."""


class PrimeraPlugin(Reporting, BasePlugin[PrimeraConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages, files and navigation of a manual to a MkDocs site.

    The object outlives the rebuilds of one `mkdocs serve` (it has `on_startup`), so that a broken
    edit shows the last good plan together with its errors.
    """

    project: Project
    plan: SitePlan | None = None
    warned: tuple[Diagnostic, ...] = ()
    """What MkDocs warned of, where it has not said so itself."""
    progress: Callable[[str, int], None] = staticmethod(lambda stage, pages: None)
    """Called once a page with the stage (`render`, `write`) and how many pages there are."""
    page_events: PageEvents | None = None
    """The hand-written pages of this build."""
    listening: Listening | None = None
    """What MkDocs finds wrong with links in this build."""
    page_guard: PageGuard | None = None
    """All pages of this build, on their way."""
    nav: Navigation
    """Of this build."""
    pages = 0

    def __init__(self) -> None:
        super().__init__()
        self.watched_paths = WatchedPaths()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether errors end the run or are shown in the page."""
        self.serving = command == "serve"

    @event_priority(100)  # before search, which takes its language from the theme
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything, before MkDocs empties the site's folder.

        Raises:
            PluginError, or what `refusal` is: the manual has errors and nobody is watching.
        """
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme_folder()))
        written = written_for(config)
        self.project = project_of(config, written, self.warned, self.serving)
        self.watched_paths.renew(watched(self.project))
        compiled = compile_project(self.project)
        self.watched_paths.add(compiled.pictures)
        self.take(compiled)
        if self.compiled.plan:
            plan = with_own_mark(searchable(self.compiled.plan))
            self.plan = without_worker(plan) if self.serving else plan
        if self.plan:
            supply(config, written, self.plan)
            tune_search(config.plugins)
            place = span_from(self.project.root, written.at_key("plugins"))
            lost = LostParts(place, config.plugins)
            self.page_events = PageEvents(self.plan.context, self.project, lost)
            self.page_events.guard(config)
            self.page_guard = PageGuard(self.page_events, lost)
        self.listening = Listening(written, self.project)
        return config

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Follow what the project is made of."""
        self.watched_paths.serve(server, config, self.project)
        return server

    def on_shutdown(self) -> None:
        """Follow nothing any more, and leave MkDocs' log as it was."""
        self.watched_paths.stop()
        self._hear_no_more()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave MkDocs' log as it was."""
        self._hear_no_more()

    def _hear_no_more(self) -> None:
        if self.listening:
            self.listening.stop()

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Look again at what others have made of the configuration, and give macros ours."""
        late = late_problems(config, self.project)
        self.stop_at(tuple(each for each in late if each not in self.compiled.diagnostics))
        if self.page_events:
            self.stop_at(self.page_events.connect(config))
        if self.listening:
            self.listening.start()

    @event_priority(100)  # before plugins that look pages up, as redirects
    def _on_files_begin(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files; a hand-written home page goes before ours."""
        if self.plan:
            add_plan(self.plan, files, config, self.project.root)
        return files

    @event_priority(-60)  # after plugins that add pages or take them out, as blogs
    def _on_files_end(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Place our sections among all pages of the site."""
        if self.plan:
            add_sections(self.plan, files, config)
            self.pages = len(files.documentation_pages())
        else:
            add_home(error_page(self.compiled), files, config)
        return files

    on_files = CombinedEvent(_on_files_begin, _on_files_end)

    @event_priority(-100)  # after plugins that move pages
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Learn where the other plugins put the pages that are written by hand."""
        if self.plan:
            note_moved(self.plan, files)
            keep_out_of_print(nav, config)
        self.nav = nav
        return nav

    @event_priority(110)  # before those that print titles here, as tags
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put the company's templates over ours, keep what is compiled, and let titles be text."""
        print_titles(self.nav, files, self.compiled.strings("nav.bar.today"))
        if env.loader and config.theme.custom_dir:
            env.loader = OverOurs(env.loader, Path(config.theme.custom_dir))
        env.bytecode_cache = kept_templates("theme")
        return env

    @event_priority(100)  # before macros
    def _on_page_markdown_begin(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Lead our HTML around Markdown, and begin a page that is written by hand."""
        if self.page_guard:
            return self.page_guard.begin(page, markdown)
        page.meta["render_macros"] = False  # there is no manual yet that it could ask
        return None

    @event_priority(-100)  # after all that write Markdown
    def _on_page_markdown_end(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Prepare what stands for calls of ours for the parser."""
        return self.page_events.marked(page, markdown) if self.page_events else None

    on_page_markdown = CombinedEvent(_on_page_markdown_begin, _on_page_markdown_end)

    @event_priority(100)  # before plugins that look at the page's content
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put our HTML back, with its anchors, and tell the progress."""
        self.progress("render", self.pages)
        return self.page_guard.put_back(page, html) if self.page_guard else html

    @event_priority(-100)  # after search, which has nothing to look for in the rest
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Put back what the search does not look at."""
        if self.page_guard:
            self.page_guard.finish(page)

    @event_priority(-100)  # after those that write into pages that are built
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Report what only the building of pages showed, and write what a server says with them."""
        self.report_pages(config)
        if not self.serving:
            write_headers(Path(config.site_dir))

    def report_pages(self, config: MkDocsConfig) -> None:
        """Report what was wrong with pages. Raises what `judge_pages` does."""
        self._hear_no_more()
        if self.page_events and self.listening:
            faulty = self.page_events.problems()
            must_not_fail = self.page_events.must_not_fail(config) if faulty else config.strict
            # Without a plan, links lead to what is not there yet.
            ways = self.listening.problems if self.compiled.plan else ()
            self.judge_pages((*faulty, *ways), must_not_fail)

    @event_priority(-100)  # after all that change what is printed
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Tell the progress, and show the errors of a broken edit on top of the page."""
        self.progress("write", self.pages)
        if self.page_guard:
            self.page_guard.look(page, output)
        return output if self.compiled.plan else with_error_banner(output, self.compiled)
