"""Numbers, bytes and texts one after the other. docs/dev/codes.md, section 4."""

from __future__ import annotations

import re

GREATEST = 2**48 - 1
"""The greatest number that is written: seven bytes, and exact in every language."""

_MOST_BYTES = 7
_NO_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class PayloadError(ValueError):
    """Bytes that nobody writes who keeps to the specification."""


class Writer:
    """Grows by what is written."""

    def __init__(self) -> None:
        self._data = bytearray()

    def number(self, value: int) -> None:
        """Seven bits a byte, the lowest first; all bytes but the last have their high bit."""
        while value > 127:
            self._data.append(value & 127 | 128)
            value >>= 7
        self._data.append(value)

    def raw(self, data: bytes) -> None:
        """Bytes as they are: the reader knows how many."""
        self._data += data

    def text(self, text: str) -> None:
        """The number of bytes, and the text in UTF-8."""
        encoded = text.encode()
        self.number(len(encoded))
        self.raw(encoded)

    def done(self) -> bytes:
        """All that was written."""
        return bytes(self._data)


class Reader:
    """Takes off what a `Writer` wrote. Every method raises PayloadError for anything else."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    def number(self, greatest: int = GREATEST) -> int:
        """A number of at most `greatest`, in as few bytes as it takes."""
        value = 0
        for place in range(_MOST_BYTES):
            [byte] = self.raw(1)
            value |= (byte & 127) << 7 * place
            if byte < 128:
                if value > greatest or (place and not byte):
                    raise PayloadError("number")
                return value
        raise PayloadError("number")

    def raw(self, size: int) -> bytes:
        """The next `size` bytes."""
        taken = self._data[self._place : self._place + size]
        if len(taken) < size:
            raise PayloadError("end")
        self._place += size
        return taken

    def text(self, most: int) -> str:
        """A text of one line and at most `most` bytes."""
        return self.words(self.number(most))

    def words(self, size: int) -> str:
        """A text of one line and of `size` bytes."""
        try:
            text = self.raw(size).decode()
        except UnicodeDecodeError as error:
            raise PayloadError("text") from error
        if not is_line(text):
            raise PayloadError("text")
        return text

    @property
    def place(self) -> int:
        """How many bytes were taken off."""
        return self._place

    def end(self) -> None:
        """Nothing may be left."""
        if self._place != len(self._data):
            raise PayloadError("rest")


def is_line(text: str) -> bool:
    """Whether a text has no line breaks, control characters or halves of characters."""
    return not _NO_LINE.search(text)
