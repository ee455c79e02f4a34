"""The handbook's page on security says what the program does, and its examples run as they stand."""

import re
import subprocess
from pathlib import Path

import pytest
import trustme

from plugins.hardening import caddy_include, nginx_include, policy_for
from plugins.hardening.policy import BRIEFLY
from tests.server.machines import program

PAGE = (Path(__file__).parents[2] / "docs/handbook/security.md").read_text("utf-8")
POLICY = policy_for("https://xunke.example")


def explained(heading: str) -> list[str]:
    """First cells of the table after a heading."""
    table = PAGE.partition(f"| {heading} | 一句话 |")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)


def test_each_header_has_its_line() -> None:
    assert sorted(explained("响应头")) == sorted(name for name, _ in (*POLICY.of_pages(), *BRIEFLY))


def test_each_directive_has_its_line() -> None:
    assert sorted(explained("项目")) == sorted({name for name, _ in (*POLICY.page, *POLICY.file)})


def test_each_chapter_of_the_standard_has_its_row() -> None:
    chapters = {"5.1", "5.2", *(f"6.{each}" for each in range(1, 7)), *(f"7.{each}" for each in range(1, 9))}
    table = PAGE.partition("| 标准的章节 |")[2].partition("\n\n")[0]
    assert set(re.findall(r"\b[567]\.\d\b", table)) >= chapters


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_nginx.conf").write_text(nginx_include(POLICY))
    (tmp_path / "_caddy.conf").write_text(caddy_include(POLICY))
    issued = trustme.CA().issue_cert("xunke.example")
    issued.private_key_pem.write_to_path(tmp_path / "xunke.key")
    issued.cert_chain_pems[0].write_to_path(tmp_path / "xunke.pem")
    return tmp_path


def example(language: str, site: Path) -> str:
    blocks: list[str] = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (block,) = blocks
    return block.replace("/srv/site", str(site)).replace("/etc/ssl", str(site))


def test_nginx_takes_its_example_without_a_warning(site: Path) -> None:
    config = site / "nginx.conf"
    paths = "".join(f"{each}_temp_path {site}/{each}; " for each in ("proxy", "fastcgi", "uwsgi", "scgi"))
    config.write_text(
        f"pid {site}/pid; error_log {site}/error.log; events {{}}\n"
        f"http {{ client_body_temp_path {site}/body; {paths}\n{example('nginx', site)}}}\n"
    )
    done = subprocess.run([program("nginx"), "-t", "-q", "-c", config], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_caddy_takes_its_example(site: Path) -> None:
    config = site / "Caddyfile"
    config.write_text(example("caddy", site))
    done = subprocess.run(
        [program("caddy"), "adapt", "--adapter", "caddyfile", "--config", config],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Content-Security-Policy" in done.stdout
