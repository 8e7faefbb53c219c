"""A published folder changes whole, or is as it was: whichever step fails."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from tests.publishing.folders import (
    CountingDisk,
    DyingDisk,
    FailingDisk,
    LayeredDisk,
    grow,
    state,
    texts,
)

from primera.site.publishing import BusyError, Disk, UnfinishedError, renewing, replacing

Publish = Callable[[Path, Disk], AbstractContextManager[Path]]

OLD = {
    "index.html": "antes",
    "practicas/saludo/index.html": "antes",
    "enlace": "-> practicas",
    ".git/HEAD": "ref: refs/heads/main",
    ".htaccess": "Deny from all",
    ".well-known/acme/reto": "de otro programa",
    ".well-known/security.txt": "antes",
    "lost+found/x": "del sistema",
}
NEW = {
    "index.html": "después",
    "roles/index.html": "después",
    ".well-known/security.txt": "después",
    ".well-known/nuevo/a.txt": "después",
    ".nojekyll": "",
}
BEFORE = [
    pytest.param(OLD, id="a site with hidden files"),
    pytest.param({".git/HEAD": "ref"}, id="only hidden files"),
    pytest.param({".well-known": "un archivo"}, id="a file where a folder is to be"),
    pytest.param({}, id="no folder"),
]


@contextmanager
def replaced(target: Path, disk: Disk) -> Iterator[Path]:
    with replacing(target, disk) as fresh:
        grow(fresh, NEW)
        yield fresh


@contextmanager
def renewed(target: Path, disk: Disk) -> Iterator[Path]:
    with renewing(target, disk) as fresh:
        grow(fresh, {"index.html": "después", "practicas/a": "después", "b": "después"})
        yield fresh


BOTH = [pytest.param(replaced, id="replacing"), pytest.param(renewed, id="renewing")]


def put_right(target: Path) -> None:
    """The next run, which changes nothing itself."""
    with pytest.raises(ZeroDivisionError), replacing(target):
        raise ZeroDivisionError


DISKS = [pytest.param(FailingDisk, id="a disk"), pytest.param(LayeredDisk, id="a container's")]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "www" / "manual"


@pytest.mark.parametrize("publish", BOTH)
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    "error",
    [pytest.param(OSError(errno.ENOSPC, "No space left"), id="full"), KeyboardInterrupt()],
)
def test_whichever_step_fails_the_folder_is_as_it_was(
    publish: Publish, before: dict[str, str], error: BaseException, target: Path
) -> None:
    grow(target, before)
    was = state(target.parent)
    for disk in (FailingDisk(at, error) for at in count(1)):
        try:
            with publish(target, disk):
                pass
        except type(error):
            assert state(target.parent) == was, f"step {disk.at}"
        else:
            break
    assert disk.at > 5, "the disk never failed"
    assert state(target.parent) != was


@pytest.mark.parametrize("publish", BOTH)
def test_so_it_is_in_a_container_where_folders_cannot_move(publish: Publish, target: Path) -> None:
    grow(target, OLD)
    was = state(target.parent)
    seen = 0
    for disk in (LayeredDisk(at, OSError(errno.EIO, "Input/output error")) for at in count(1)):
        try:
            with publish(target, disk):
                pass
        except UnfinishedError:  # the step belonged to the way back of the first attempt
            put_right(target)
        except OSError:
            seen += 1
        else:
            break
        assert state(target.parent) == was, f"step {disk.at}"
    assert seen > 10, "the disk never failed"


@pytest.mark.parametrize("publish", BOTH)
@pytest.mark.parametrize("before", BEFORE[:3])
def test_what_a_dying_disk_or_a_killed_run_left_is_put_right_by_the_next(
    publish: Publish, before: dict[str, str], target: Path
) -> None:
    grow(target, before)
    was = state(target.parent)
    unfinished = 0
    for at in count(1):
        try:
            with publish(target, DyingDisk(at)):
                pass
        except UnfinishedError:
            unfinished += 1
        except OSError:
            pass
        else:
            break
        put_right(target)
        assert state(target.parent) == was, f"step {at}"
    assert unfinished > 1, "nothing was ever left"


def test_a_run_says_that_it_cannot_put_right_what_another_left(target: Path) -> None:
    grow(target, OLD)
    was = state(target)
    with pytest.raises(UnfinishedError), replaced(target, DyingDisk(5)):
        pass
    left = state(target)
    assert left != was
    with pytest.raises(UnfinishedError), replaced(target, DyingDisk(1)):
        pass
    assert state(target) == left
    with replacing(target):
        now = state(target)
        assert {path: now[path] for path in now if not path.startswith(".primera")} == was


@pytest.mark.parametrize("disks", DISKS)
def test_a_new_site_takes_the_place_of_the_old_and_hidden_files_stay(
    disks: type[FailingDisk], target: Path
) -> None:
    grow(target, OLD)
    with replaced(target, disks(0, OSError())):
        pass
    kept = (".git/HEAD", ".htaccess", ".well-known/acme/reto", "lost+found/x")
    assert texts(target) == NEW | {path: OLD[path] for path in kept}
    assert not (target / "practicas").exists(), "nothing is in it any more"


@pytest.mark.parametrize("disks", DISKS)
def test_what_is_renewed_leaves_files_of_other_names_alone(
    disks: type[FailingDisk], target: Path
) -> None:
    grow(target, OLD)
    with renewed(target, disks(0, OSError())):
        pass
    new = {"index.html": "después", "practicas/a": "después", "b": "después"}
    others = {path: text for path, text in OLD.items() if path.startswith((".", "lost"))}
    assert texts(target) == others | new
    assert (target / "enlace").is_symlink()


def test_nothing_outside_of_the_folder_is_touched_and_the_folder_stays_itself(
    target: Path,
) -> None:
    grow(target, OLD)
    disk, was = CountingDisk(), target.stat()
    with replaced(target, disk):
        pass
    assert all(path.is_relative_to(target) for path in disk.touched)
    assert (target.stat().st_ino, target.stat().st_mode) == (was.st_ino, was.st_mode)


@pytest.mark.linux
@pytest.mark.parametrize("umask", [0o022, 0o027, 0o002])
@pytest.mark.parametrize("publish", BOTH)
def test_modes_follow_the_umask(publish: Publish, umask: int, target: Path) -> None:
    former = os.umask(umask)
    try:
        with publish(target, Disk()):
            pass
    finally:
        os.umask(former)
    modes = {path.stat().st_mode & 0o777 for path in target.rglob("*") if path.is_file()}
    folders = {path.stat().st_mode & 0o777 for path in target.rglob("*") if path.is_dir()}
    assert modes == {0o666 & ~umask}
    assert folders | {target.stat().st_mode & 0o777} == {0o777 & ~umask}


@pytest.mark.parametrize("publish", BOTH)
def test_a_second_run_into_a_folder_is_refused_and_the_first_goes_on(
    publish: Publish, target: Path
) -> None:
    with publish(target, Disk()):
        with pytest.raises(BusyError), publish(target, Disk()):
            pass
        with pytest.raises(BusyError), publish(target.parent / "x" / ".." / "manual", Disk()):
            pass
    assert (target / "index.html").read_text(encoding="utf-8") == "después"
    assert not list(target.glob(".primera*"))


@pytest.mark.linux
@pytest.mark.parametrize("publish", BOTH)
def test_so_it_is_on_a_network_disk_that_locks_nothing(
    publish: Publish, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlocked(file: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", unlocked)
    with publish(target, Disk()), pytest.raises(BusyError), publish(target, Disk()):
        pass
    assert (target / "index.html").read_text(encoding="utf-8") == "después"
    assert not list(target.glob(".primera*"))


def test_another_folder_may_be_written_meanwhile(target: Path) -> None:
    with replaced(target, Disk()), replaced(target.with_name("otra"), Disk()):
        pass
    assert texts(target) == texts(target.with_name("otra")) == NEW


def test_a_folder_means_the_one_of_the_moment_when_the_run_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lejos").mkdir()
    with replaced(Path("sitio"), Disk()):
        monkeypatch.chdir(tmp_path / "lejos")
    assert texts(tmp_path / "sitio") == NEW
    assert not list((tmp_path / "lejos").iterdir())


def test_a_link_to_a_folder_stays_a_link(target: Path) -> None:
    grow(target, OLD)
    link = target.with_name("actual")
    link.symlink_to(target)
    with replaced(link, Disk()):
        pass
    assert link.is_symlink()
    assert (target / "index.html").read_text(encoding="utf-8") == "después"


@pytest.mark.linux
def test_an_old_site_for_reading_only_is_replaced_too(target: Path) -> None:
    grow(target, OLD)
    (target / "practicas" / "saludo").chmod(0o555)
    with replaced(target, Disk()):
        pass
    assert not list(target.glob(".primera*"))


def test_what_a_killed_run_was_writing_is_cleared_away(target: Path) -> None:
    grow(target / ".primera-build", {"lock": "", "f00/index.html": "a medias"})
    with replaced(target, Disk()):
        assert not (target / ".primera-build" / "f00").exists()
    assert texts(target) == NEW
