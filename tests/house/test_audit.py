import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

GOOD = {"name": "pelican", "version": "4.12.0", "vulns": []}
WEAK = {
    "name": "jinja2",
    "version": "3.1.0",
    "vulns": [{"id": "PYSEC-2024-1", "fix_versions": ["3.1.6"], "aliases": [], "description": ""}],
}
UNKNOWN = {"name": "anyio", "skip_reason": "Dependency not found on PyPI and could not be audited: anyio (4.16.0)"}


def audit(place: Path, answer: str, *locks: str) -> "subprocess.CompletedProcess[str]":
    """The audit where pip-audit gives an answer."""
    python = place / "bin/python"
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    program = place / "bin/pip-audit"
    program.write_text(f"#!{shutil.which('sh')}\ncat <<'END'\n{answer}\nEND\n")
    program.chmod(0o755)
    return subprocess.run(
        [python, ROOT / "scripts/audit.py", *locks], capture_output=True, text=True, check=False, cwd=place
    )


def answer(*packages: Any) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_all_is_well_where_every_package_was_looked_up(tmp_path: Path) -> None:
    done = audit(tmp_path, answer(GOOD), "requirements.lock", "requirements-test.lock")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "查了 1 个库，有已知漏洞的 0 处，没查到的 0 个。")


@pytest.mark.parametrize(
    ("package", "said"), [(WEAK, "jinja2 3.1.0: PYSEC-2024-1（3.1.6）"), (UNKNOWN, "out of reach?): anyio")]
)
def test_a_weak_package_and_one_that_nobody_looked_up_are_told_and_fail(
    tmp_path: Path, package: dict[str, Any], said: str
) -> None:
    done = audit(tmp_path, answer(GOOD, package), "requirements.lock")
    assert done.returncode == 1
    assert said in done.stdout


@pytest.mark.parametrize("silence", ["", answer()])
def test_no_answer_is_no_good_answer(tmp_path: Path, silence: str) -> None:
    assert audit(tmp_path, silence, "requirements.lock").returncode == 1


def npm_audit(place: Path, answer: Any) -> "subprocess.CompletedProcess[str]":
    """The audit of a lock of npm's, where npm gives an answer."""
    (place / "bin").mkdir()
    npm = place / "bin/npm"
    npm.write_text(f"#!{shutil.which('sh')}\ncat <<'END'\n{json.dumps(answer)}\nEND\nexit 1\n")
    npm.chmod(0o755)
    lock = place / "package-lock.json"
    lock.write_text(json.dumps({"packages": {"": {}, "node_modules/a/node_modules/tough": {"version": "1.0.0"}}}))
    command = [sys.executable, str(ROOT / "scripts/audit.py"), str(lock)]
    env = {"PATH": f"{place / 'bin'}{os.pathsep}{os.defpath}"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def test_npm_packages_are_looked_up_too(tmp_path: Path) -> None:
    done = npm_audit(tmp_path, {"vulnerabilities": {}})
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "查了 1 个库，有已知漏洞的 0 处，没查到的 0 个。")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"vulnerabilities": {"tough": {"via": [{"url": "GHSA-1"}, "other"]}}}, "tough 1.0.0: GHSA-1"),
        ({"message": "405 Method Not Allowed", "statusCode": 405}, "out of reach?): tough"),
    ],
)
def test_a_weak_npm_package_and_a_registry_that_does_not_answer_are_told_and_fail(
    tmp_path: Path, answer: Any, said: str
) -> None:
    done = npm_audit(tmp_path, answer)
    assert done.returncode == 1
    assert said in done.stdout
