"""Disks that are full, that turn read-only, and that lose their power."""

import fcntl
import os
import shutil
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edits import Power, Writer, work_together
from judge import Tally
from kills import SIZES, Workshop, usual_time

PAGE = 4096
FS_IOC_SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32), linux/fs.h
NO_LOG_FLUSH = struct.pack("I", 2)  # what the journal of the file system has in memory is lost as well
IMAGE_SIZE = 400 << 20  # sparse; xfs takes no less than 300 MiB
FOREVER = 1_000_000  # edits
LONG = 60.0  # seconds: nobody is killed before the power is cut


class CannotRun(Exception):
    """This machine cannot do it."""


def command(*words: str | Path) -> None:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode != 0:
        raise CannotRun(f"`{words[0]}` ended with {done.returncode}: {(done.stderr or done.stdout).strip()}")


@contextmanager
def mounted(*words: str | Path, at: Path) -> Iterator[Path]:
    if os.geteuid() != 0:
        raise CannotRun("only root may mount a file system")
    at.mkdir(exist_ok=True)
    command("mount", *words, at)
    try:
        yield at
    finally:
        unmount(at)


def unmount(folder: Path) -> None:
    # Somebody may look into a new file system for a moment, to index it.
    for _ in range(50):
        if subprocess.run(["umount", str(folder)], capture_output=True).returncode == 0:
            return
        time.sleep(0.1)
    command("umount", folder)


# Full and read-only


def fill(shop: Workshop, is_quick: bool) -> Iterator[Tally]:
    tally = Tally("full disk")
    try:
        for size in SIZES[:1] if is_quick else SIZES:
            with mounted("-t", "tmpfs", "-o", "size=16m,mode=700", "tmpfs", at=shop.folder / "full") as disk:
                for pages in range(0, 80, 16 if is_quick else 1):
                    run_on_full(shop, tally, disk, size, pages)
    except CannotRun as reason:
        tally.not_run = str(reason)
    yield tally


def run_on_full(shop: Workshop, tally: Tally, disk: Path, size: int, pages: int) -> None:
    """Leaves so many pages free, and edits until some edits in a row do not fit."""
    desk, writers, judge = shop.desk(size, tally, disk)
    filler = disk / "filler"
    writer = writers[0]
    for _ in range(3):
        writer.make(writer.next_edit())
    room = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, room.f_bavail - pages) * PAGE))
    for _ in range(30):
        if not writer.make(writer.next_edit()).is_acknowledged:
            break
    # A full disk can still be read from.
    judge.compare(desk, [writer], f"{size} records, {pages} pages, full")
    writer.make(writer.next_edit())
    filler.unlink()
    judge.judge(desk, [writer], f"{size} records, {pages} pages")
    shutil.rmtree(desk)


def make_read_only(shop: Workshop, runs: int) -> Iterator[Tally]:
    tally = Tally("read-only remount")
    try:
        disk = shop.folder / "read-only"
        for run in range(runs):
            with mounted("-t", "tmpfs", "-o", "size=16m,mode=700", "tmpfs", at=disk):
                run_on_read_only(shop, tally, disk, run)
    except CannotRun as reason:
        tally.not_run = str(reason)
    yield tally


def run_on_read_only(shop: Workshop, tally: Tally, disk: Path, run: int) -> None:
    desk, writers, judge = shop.desk(SIZES[run % len(SIZES)], tally, disk)
    worker = threading.Thread(target=work_until_refused, args=(writers[0],))
    worker.start()
    time.sleep(shop.chance.uniform(0.02, 0.15))
    # Refused while a file is open for writing: between two calls of an edit, then.
    while worker.is_alive() and subprocess.run(["mount", "-o", "remount,ro", str(disk)], capture_output=True).returncode:
        pass
    worker.join()
    judge.compare(desk, writers[:1], f"{run}, read-only")
    command("mount", "-o", "remount,rw", disk)
    judge.judge(desk, writers[:1], f"{run}")


def work_until_refused(writer: Writer) -> None:
    for _ in range(FOREVER):
        if not writer.make(writer.next_edit()).is_acknowledged:
            return


# Without power


def cut_power(shop: Workshop, runs: int) -> Iterator[Tally]:
    for kind, make in (("ext4", ("mkfs.ext4", "-q", "-F")), ("xfs", ("mkfs.xfs", "-q", "-f"))):
        tally = Tally(f"power cut, {kind}")
        image, disk = shop.folder / f"{kind}.image", shop.folder / kind
        try:
            if os.geteuid() != 0:
                raise CannotRun("only root may mount a file system")
            if shutil.which(make[0]) is None:
                raise CannotRun(f"{make[0]} is not installed (scripts/setup --torture)")
            with image.open("wb") as file:
                file.truncate(IMAGE_SIZE)
            command(*make, image)
            for run in range(runs):
                cut_once(shop, tally, image, disk, run)
        except (CannotRun, OSError) as reason:
            if tally.runs == 0:
                tally.not_run = str(reason)
            else:
                raise
        finally:
            image.unlink(missing_ok=True)
        yield tally


def cut_once(shop: Workshop, tally: Tally, image: Path, disk: Path, run: int) -> None:
    """Two writers write, the file system forgets what it has not put on the disk, and is mounted again."""
    size = SIZES[run % len(SIZES)]
    with mounted("-o", "loop", image, at=disk):
        desk, writers, judge = shop.desk(size, tally, disk)
        usual = usual_time(writers[0])
        power = Power()
        for writer in writers:
            writer.power = power
        os.sync()
        worker = threading.Thread(target=work_together, args=(writers, [(FOREVER, LONG), (FOREVER, LONG)]))
        worker.start()
        time.sleep(shop.chance.uniform(0, usual * 12))
        descriptor = os.open(disk, os.O_RDONLY)
        power.is_on = False
        fcntl.ioctl(descriptor, FS_IOC_SHUTDOWN, NO_LOG_FLUSH)
        os.close(descriptor)
        worker.join()
    power.is_on = True
    with mounted("-o", "loop", image, at=disk):
        judge.judge(desk, writers, f"{run}")
        shutil.rmtree(desk)


