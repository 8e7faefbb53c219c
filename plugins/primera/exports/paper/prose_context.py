"""What the text of a paper needs to know of it: pictures stand in it, links are only words."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from primera.model.entry import Media
from primera.rendering.escape import html
from primera.rendering.prose import phrasing_html, prose_html
from primera.rendering.questions.scene_numbers import with_numbers
from primera.strings import Strings

_TYPES: Mapping[str, str] = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
}
"""What a browser shows as a picture, by the end of its name."""


def is_picture(file: str) -> bool:
    """Whether paper can carry a media file."""
    return _type_of(file) is not None


def _type_of(file: str) -> str | None:
    return _TYPES.get(PurePosixPath(file).suffix.lower())


class Paper:
    """A paper in the words of `say`; `read` gives the bytes of a media file by its name."""

    def __init__(self, say: Strings, read: Callable[[str], bytes]) -> None:
        self.say = say
        self._read = read

    def prose(self, text: str) -> Markup:
        """Prose as blocks."""
        return prose_html(text, self)

    def phrase(self, text: str) -> Markup:
        """Prose as phrasing content."""
        return phrasing_html(text, self)

    def stem(self, text: str, numbers: Iterable[tuple[str, str]]) -> Markup:
        """What is asked, with the numbers of its scene in their places."""
        return with_numbers(self.prose(text), dict(numbers))

    def mark(self, text: str) -> Markup:
        """Plain characters. Paper marks no terms of the glossary."""
        return html(text)

    def reference(self, target: str) -> None:
        """No reference leads anywhere on paper."""

    def figure(self, file: str, alt: str) -> Markup:
        """Media of a text as a block."""
        return Markup("<figure>{}</figure>").format(self.picture(file, alt))

    def picture(self, file: str, alt: str) -> Markup:
        """A picture that the paper carries inside; of other media, what there is to read."""
        type_ = _type_of(file)
        if type_ is None:
            return Markup('<span class="absent">{}</span>').format(
                self.say("paper.absent", title=alt or file)
            )
        data = b64encode(self._read(file)).decode()
        return Markup('<img src="data:{};base64,{}" alt="{}">').format(type_, Markup(data), alt)

    def media(self, media: Iterable[Media]) -> Markup:
        """Media of a scene: pictures, and what is said in recordings."""
        return Markup("").join(map(self._shown, media))

    def pictures(self, media: Iterable[Media]) -> Markup:
        """Pictures inside a line of text."""
        return Markup("").join(self.picture(item.file, item.alt or "") for item in media)

    def _shown(self, media: Media) -> Markup:
        if media.kind != "image" and media.transcript:
            heard = self.say("paper.said")
            return Markup('<div class="said"><b>{}</b> {}</div>').format(
                heard, self.prose(media.transcript)
            )
        words = media.alt or media.title or ""
        caption = Markup("<figcaption>{}</figcaption>").format(media.title) if media.title else ""
        return Markup("<figure>{}{}</figure>").format(self.picture(media.file, words), caption)
