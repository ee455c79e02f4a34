"""Old forms of texts, made into .docx by LibreOffice where that is: without network, in a profile of its own."""

import mmap
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from time import monotonic

from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.request import File
from plugins.newsroom.importing.rtf import refuse_tampered

SECONDS = 8.0 if sys.platform != "win32" else 30.0
"""Within which LibreOffice is done, or ended; where it starts slowly, Windows, it has more."""
MEMORY = 512 << 20
STEP = 0.1
TOO_LONG = "LibreOffice 打开这个文件用的时间太长。请再试一次；还是不行，就用 Word 或 WPS 打开，另存为 .docx 再导入。"
TOO_LARGE = (
    "LibreOffice 打开这个文件要用的内存太多，可能被人做过手脚，没有导入。请用 Word 或 WPS 打开，另存为 .docx 再导入。"
)
PAGE = mmap.PAGESIZE
PROGRAMS = ("soffice", "libreoffice")
PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
MISSING = (
    "“{}”是旧格式，要有 LibreOffice 才能直接导入，这台电脑上没有。请安装 LibreOffice"
    "（Debian、Ubuntu：apt-get install libreoffice-writer-nogui）；或者用 Word、WPS 打开它，另存为 .docx 再导入。"
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""  # noqa: E501
"""No macros, nothing active, no linked file from untrusted places, and a proxy behind which there is nothing."""


def program() -> str | None:
    """LibreOffice on this machine."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    return found or next((each for each in PLACES if Path(each).is_file()), None)


def as_docx(file: File) -> File:
    """The same text as .docx; `Unreadable` where that cannot be made."""
    office = program()
    if office is None:
        raise Unreadable(MISSING.format(file.name))
    if file.data.startswith(b"{\\rtf"):
        refuse_tampered(file.data)
    with TemporaryDirectory(prefix="newsroom-") as scratch:
        folder = Path(scratch)
        _lock_profile(folder / "profile")
        suffix = PurePosixPath(file.name).suffix.lower() or ".doc"
        # LibreOffice knows WPS's own files as what they are: Word's binary form.
        source = folder / f"manuscript{'.doc' if suffix in {'.wps', '.wpt', '.dot'} else suffix}"
        source.write_bytes(file.data)
        _run([*_without_network(), office, *_options(folder), str(source)], folder)
        made = folder / "out" / "manuscript.docx"
        if not made.is_file():
            raise Unreadable(f"“{file.name}”打不开，可能已损坏或加了密码。请用 Word 或 WPS 打开，另存为 .docx 再导入。")
        return File(name=f"{file.name.rpartition('.')[0] or file.name}.docx", data=made.read_bytes())


def _lock_profile(profile: Path) -> None:
    (profile / "user").mkdir(parents=True)
    (profile / "user/registrymodifications.xcu").write_text(_SETTINGS, "utf-8")


def _options(folder: Path) -> list[str]:
    return [
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "out"),
    ]


def _without_network() -> list[str]:
    """A network of its own, with nothing in it, where Linux lets us make one."""
    unshare = shutil.which("unshare") if sys.platform == "linux" else None
    if not unshare:
        return []
    command = [unshare, "--map-root-user", "--net"]
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if tried.returncode == 0 else []


def _run(command: Sequence[str], folder: Path) -> None:
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = monotonic() + SECONDS
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                process.wait(STEP)
                return
            if monotonic() > deadline:
                raise Unreadable(TOO_LONG)
            if memory_of(process.pid) > MEMORY:
                raise Unreadable(TOO_LARGE)
    finally:
        _end(process)


def memory_of(session: int) -> int:
    """Bytes that the processes of a session hold, where the system tells."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat") if sys.platform == "linux" else ():
        with suppress(OSError, ValueError, IndexError):
            fields = stat.read_text("ascii", "replace").rpartition(")")[2].split()
            # proc(5): after the name, the session is the fourth field, the resident pages the twenty-second.
            total += int(fields[21]) * PAGE if int(fields[3]) == session else 0
    return total


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End LibreOffice with whatever it has started."""
    if process.poll() is not None:
        return
    import os
    import signal

    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
