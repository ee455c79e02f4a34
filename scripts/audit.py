"""Whether a library that we use is known to be weak; fails too where that could not be found out.

`audit.py LOCK…`: asks PyPI, through pip-audit, about every package of the lock files, and npm's registry about those
of a `package-lock.json`. pip-audit itself calls a package that it could not look up "skipped" and ends well; here each
of them is counted, and told. Mirrors of npm's registry often answer no such question: then none of its packages counts.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any


def main(locks: list[str]) -> int:
    """Look all packages of the locks up, and tell."""
    packages: dict[tuple[str, str], Any] = {}
    for lock in locks:
        found = _looked_up_at_npm(Path(lock)) if lock.endswith(".json") else _looked_up(lock)
        packages |= {(each["name"], each.get("version", "")): each for each in found}
    skipped = [name for (name, _), each in packages.items() if "skip_reason" in each]
    weak = [
        f"{name} {version}: {fault['id']}（{', '.join(fault['fix_versions']) or '还没有修好的版本'}）"
        for (name, version), each in packages.items()
        for fault in each.get("vulns", ())
    ]
    print(f"查了 {len(packages) - len(skipped)} 个库，有已知漏洞的 {len(weak)} 处，没查到的 {len(skipped)} 个。")
    print(f"{len(packages) - len(skipped)} packages looked up, {len(weak)} known faults, {len(skipped)} unknown.")
    if skipped:
        print(f"没查到（连不上 PyPI、npm？） / not looked up (out of reach?): {' '.join(sorted(skipped))}")
    print("\n".join(weak), end="\n" if weak else "")
    return 1 if weak or skipped or not packages else 0


def _looked_up(lock: str) -> list[Any]:
    program = shutil.which("pip-audit", path=str(Path(sys.executable).parent)) or "pip-audit"
    done = subprocess.run(
        [program, "-r", lock, "--require-hashes", "--disable-pip", "-f", "json", "--progress-spinner", "off"],
        capture_output=True,
        text=True,
        check=False,
    )
    if not done.stdout.startswith("{"):
        sys.exit(f"pip-audit 没有回答 / pip-audit gave no answer: {lock}\n{done.stderr}")
    found: list[Any] = json.loads(done.stdout)["dependencies"]
    return found


def _looked_up_at_npm(lock: Path) -> list[Any]:
    """As pip-audit tells of each package; npm answers for all of them at once, or for none."""
    program = shutil.which("npm") or "npm"
    command = [program, "audit", "--package-lock-only", "--json"]
    try:
        done = subprocess.run(command, cwd=lock.parent, capture_output=True, text=True, check=False, timeout=300)
        answer = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        answer = {}
    weak = answer.get("vulnerabilities")
    paths = {path: each for path, each in json.loads(lock.read_text("utf-8"))["packages"].items() if path}
    found = []
    for path, each in paths.items():
        package: dict[str, Any] = {"name": path.rpartition("node_modules/")[2], "version": each.get("version", "")}
        if weak is None:
            package["skip_reason"] = "npm gave no answer"
        else:
            causes = [cause for cause in weak.get(package["name"], {}).get("via", ()) if isinstance(cause, dict)]
            package["vulns"] = [{"id": cause["url"], "fix_versions": []} for cause in causes]
        found.append(package)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
