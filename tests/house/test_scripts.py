import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
SHELL = shutil.which("sh") or "/bin/sh"


def program(folder: Path, name: str, script: str) -> None:
    """A program of a machine that is not this one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"#!{SHELL}\n{script}\n")
    (folder / name).chmod(0o755)


def borrow(folder: Path, *names: str) -> None:
    """Programs of this machine, for one that has little else."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).symlink_to(str(shutil.which(name)))


def run(script: Path, *arguments: str, path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [SHELL, script, *arguments], env={"PATH": str(path)}, capture_output=True, text=True, check=False
    )


def test_the_first_python_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    program(tmp_path, "python3", "exit 1")
    program(tmp_path, "python3.12", f'exec "{sys.executable}" "$@"')
    done = run(SCRIPTS / "python.sh", path=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "python3.12\n", "")


def test_a_machine_without_a_new_python_is_told_what_to_install(tmp_path: Path) -> None:
    program(tmp_path, "python3", "exit 1")
    done = run(SCRIPTS / "python.sh", path=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    chinese, english = done.stderr.splitlines()
    assert "需要 Python 3.11" in chinese
    assert "Python 3.11 or newer is needed" in english
    assert "apt-get install python3 python3-venv" in english


def test_a_debian_without_the_venv_package_is_told_its_name(tmp_path: Path) -> None:
    program(tmp_path, "python3", f'case "$2" in *ensurepip*) exit 1;; esac\nexec "{sys.executable}" "$@"')
    done = run(SCRIPTS / "python.sh", path=tmp_path)
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert (done.returncode, done.stdout) == (1, "")
    assert all(line.endswith(f"apt-get install {package}") for line in done.stderr.splitlines())
    assert len(done.stderr.splitlines()) == 2


def house(folder: Path) -> Path:
    """A folder with the scripts and the lock files, and nothing else."""
    shutil.copytree(SCRIPTS, folder / "scripts")
    for lock in ROOT.glob("requirements*.lock"):
        shutil.copy(lock, folder)
    return folder / "scripts"


@pytest.mark.parametrize(
    ("installed", "asked"),
    [
        ("requirements.lock", "requirements.lock"),
        ("requirements-test.lock", "requirements-test.lock"),
        ("requirements-test.lock", "requirements.lock"),
        ("requirements-extras.lock", "requirements.lock"),
    ],
)
def test_an_environment_that_fits_its_lock_is_left_as_it_is(tmp_path: Path, installed: str, asked: str) -> None:
    scripts = house(tmp_path / "house")
    program(tmp_path / "house/.venv/bin", "python", "exit 0")
    shutil.copy(ROOT / installed, tmp_path / "house/.venv/installed.lock")
    borrow(tmp_path / "bin", "dirname", "cmp")
    done = run(scripts / "environment.sh", asked, path=tmp_path / "bin")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("installed", ["requirements.lock", "requirements-extras.lock"])
def test_an_environment_is_brought_up_to_a_changed_lock_and_remembers_it(tmp_path: Path, installed: str) -> None:
    scripts = house(tmp_path / "house")
    program(tmp_path / "house/.venv/bin", "python", 'echo "$@" >> calls')
    shutil.copy(ROOT / installed, tmp_path / "house/.venv/installed.lock")
    borrow(tmp_path / "bin", "dirname", "cmp", "sh", "rm", "cp")
    program(tmp_path / "bin", "python3", f'exec "{sys.executable}" "$@"')
    done = run(scripts / "environment.sh", "requirements-test.lock", path=tmp_path / "bin")
    assert done.returncode == 0, done.stderr
    calls = (tmp_path / "house/calls").read_text().splitlines()
    installs = [call for call in calls if " install " in call]
    assert [call.split()[-1] for call in installs] == ["requirements-build.lock", "requirements-test.lock"]
    assert all("--require-hashes" in call for call in installs)
    assert "--no-build-isolation" in installs[1]
    stamp = tmp_path / "house/.venv/installed.lock"
    assert stamp.read_bytes() == (ROOT / "requirements-test.lock").read_bytes()


def test_an_installation_that_failed_is_not_remembered(tmp_path: Path) -> None:
    scripts = house(tmp_path / "house")
    program(tmp_path / "house/.venv/bin", "python", 'case "$*" in *" install "*) exit 1;; esac')
    borrow(tmp_path / "bin", "dirname", "cmp", "sh", "rm", "cp")
    program(tmp_path / "bin", "python3", f'exec "{sys.executable}" "$@"')
    assert run(scripts / "environment.sh", "requirements.lock", path=tmp_path / "bin").returncode != 0
    assert not (tmp_path / "house/.venv/installed.lock").exists()


def test_a_missing_program_of_the_tests_is_named_where_it_cannot_be_installed(tmp_path: Path) -> None:
    program(tmp_path, "id", "echo 1000")
    program(tmp_path, "sudo", "exit 1")
    program(tmp_path, "nginx", "exit 0")
    program(tmp_path, "caddy", "exit 0")
    program(tmp_path, "fc-list", "echo font")
    program(tmp_path, "tesseract", "echo chi_sim")
    borrow(tmp_path, "grep")
    done = run(SCRIPTS / "test-tools.sh", path=tmp_path)
    assert done.returncode == 1
    assert [line.rpartition("：")[2].rpartition(": ")[2] for line in done.stderr.splitlines()] == [
        "apt-get install chromium",
        "apt-get install chromium",
    ]


def test_what_is_missing_is_installed_where_it_may_be(tmp_path: Path) -> None:
    program(tmp_path, "id", "echo 0")
    program(tmp_path, "nginx", "exit 0")
    program(tmp_path, "caddy", "exit 0")
    program(tmp_path, "fc-list", "echo font")
    program(tmp_path, "tesseract", "echo chi_sim")
    borrow(tmp_path, "grep", "env", "cp")
    installs = f'case "$1" in install) cp "{tmp_path}/nginx" "{tmp_path}/chromium";; esac'
    program(tmp_path, "apt-get", f'echo "$@" >> "{tmp_path}/calls"\n{installs}')
    done = run(SCRIPTS / "test-tools.sh", path=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    update, install = (tmp_path / "calls").read_text().splitlines()
    assert update.split()[0] == "update"
    assert install.split()[0] == "install"
    assert install.split()[-1] == "chromium"
    assert "-y" in install.split()
    again = run(SCRIPTS / "test-tools.sh", path=tmp_path)
    assert (again.returncode, again.stdout, len((tmp_path / "calls").read_text().splitlines())) == (0, "", 2)


def test_every_check_runs_and_one_that_fails_fails_them_all(tmp_path: Path) -> None:
    scripts = house(tmp_path / "house")
    for name in ("ruff", "lint-imports", "pytest"):
        program(tmp_path / "house/.venv/bin", name, f'echo "ran {name} $*"')
    program(tmp_path / "house/.venv/bin", "mypy", "echo ran mypy; exit 1")
    borrow(tmp_path / "bin", "dirname")
    done = run(scripts / "check.sh", "-m", "long", path=tmp_path / "bin")
    assert done.returncode == 1
    ran = [line for line in done.stdout.splitlines() if line.startswith("ran ")]
    assert ran == [
        "ran ruff format --check",
        "ran ruff check",
        "ran mypy",
        "ran lint-imports --no-cache",
        "ran pytest -m long",
    ]
    assert done.stderr.strip().splitlines()[1:] == ["  mypy"]
    program(tmp_path / "house/.venv/bin", "mypy", "echo ran mypy")
    assert run(scripts / "check.sh", path=tmp_path / "bin").returncode == 0


@pytest.mark.parametrize("script", [*sorted(SCRIPTS.glob("*.sh")), ROOT / ".ci/run"], ids=lambda path: path.name)
def test_scripts_can_be_read_by_their_shell(script: Path) -> None:
    shell = "bash" if script.name == "run" else SHELL
    assert os.access(script, os.X_OK)
    subprocess.run([shell, "-n", script], check=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('SITENAME = "甲"\nMENUITEMS = ["乙"，"丙"]\n', "conf.py:2: 错误 “，”不能写在这里"),
        ("1 / 0\n", "conf.py:1: 错误 执行这一行时出错：ZeroDivisionError"),
        ("", "没有找到设置文件 conf.py"),
    ],
)
def test_pelicans_command_tells_of_a_settings_file_it_cannot_read(tmp_path: Path, text: str, told: str) -> None:
    if text:
        (tmp_path / "conf.py").write_text(text, "utf-8")
    done = pelican(tmp_path, "-s", "conf.py")
    assert (done.returncode, len(done.stderr.splitlines()), done.stdout) == (1, 1, "")
    assert done.stderr.startswith(told)


def test_pelicans_command_is_pelicans(tmp_path: Path) -> None:
    assert pelican(tmp_path, "--version").stdout == f"{version('pelican')}\n"
    assert "usage: pelican " in pelican(tmp_path, "--help").stdout
    assert "-e 后面的设置写得不对" in pelican(tmp_path, "-e", "SITENAME=甲").stderr


def pelican(folder: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([SCRIPTS / "pelican", *options], cwd=folder, capture_output=True, text=True, check=False)
