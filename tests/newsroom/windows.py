"""The command without all that Windows lacks: run as `python -m tests.newsroom.windows ARGUMENT…`.

`PROGRAM` names another module of ours to be run so. For `-`, the commands are lines of the standard input, one after
the other; each one's exit code is told at its end.
"""

import multiprocessing.popen_fork
import multiprocessing.popen_spawn_posix
import multiprocessing.resource_tracker
import multiprocessing.util
import os
import runpy
import signal
import subprocess
import sys
from types import SimpleNamespace

MODULES = [
    "_curses",
    "_posixshmem",
    "crypt",
    "curses",
    "fcntl",
    "grp",
    "nis",
    "ossaudiodev",
    "pty",
    "pwd",
    "readline",
    "resource",
    "spwd",
    "syslog",
    "termios",
    "tty",
]
FUNCTIONS = [
    "O_CLOEXEC",
    "O_DIRECTORY",
    "O_NOFOLLOW",
    "O_NONBLOCK",
    "WNOHANG",
    "chown",
    "chroot",
    "fchmod",
    "fchown",
    "fork",
    "forkpty",
    "getegid",
    "geteuid",
    "getgid",
    "getgroups",
    "getloadavg",
    "getpgid",
    "getpgrp",
    "getpriority",
    "getresuid",
    "getsid",
    "getuid",
    "initgroups",
    "killpg",
    "lchown",
    "lockf",
    "mkfifo",
    "mknod",
    "nice",
    "openpty",
    "pathconf",
    "posix_fadvise",
    "pread",
    "preadv",
    "pwrite",
    "sched_getaffinity",
    "sched_setaffinity",
    "setegid",
    "seteuid",
    "setgid",
    "setpgid",
    "setpriority",
    "setsid",
    "setuid",
    "statvfs",
    "sync",
    "sysconf",
    "tcgetpgrp",
    "tcsetpgrp",
    "ttyname",
    "wait",
    "wait3",
    "wait4",
    "waitid",
]
SIGNALS = [
    "SIGALRM",
    "SIGCHLD",
    "SIGHUP",
    "SIGKILL",
    "SIGPIPE",
    "SIGQUIT",
    "SIGSTOP",
    "SIGTSTP",
    "SIGUSR1",
    "SIGUSR2",
    "alarm",
    "setitimer",
]

END = "-> "
"""Before the exit code of each line of commands."""

_rename = os.rename


def rename(source: str, target: str, **where: int) -> None:
    """On Windows no file takes another one's place by being renamed."""
    if os.path.lexists(target):
        raise FileExistsError(target)
    _rename(source, target, **where)


def leave_windows_only() -> None:
    """Take away what this system has and Windows has not."""
    sys.modules.update(dict.fromkeys(MODULES))  # type: ignore[arg-type]
    for name in FUNCTIONS:
        if hasattr(os, name):
            delattr(os, name)
    for name in SIGNALS:
        if hasattr(signal, name):
            delattr(signal, name)
    os.rename = rename  # type: ignore[assignment]


if __name__ == "__main__":
    # Python's own way to start and end processes is another one there.
    for module in (subprocess, multiprocessing.popen_spawn_posix, multiprocessing.popen_fork, multiprocessing.util):
        vars(module).update(os=SimpleNamespace(**vars(os)), signal=SimpleNamespace(**vars(signal)))
    multiprocessing.set_start_method("spawn")
    leave_windows_only()
    program = os.environ.get("PROGRAM", "plugins.newsroom")
    if sys.argv[1:] == ["-"]:
        for line in sys.stdin.read().splitlines():
            sys.argv[1:] = line.split()
            try:
                runpy.run_module(program, run_name="__main__", alter_sys=False)
            except SystemExit as ended:
                print(f"{END}{int(ended.code or 0)}", flush=True)  # noqa: T201
    else:
        runpy.run_module(program, run_name="__main__", alter_sys=False)
