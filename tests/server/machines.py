"""Real web servers, each with the configuration that a site brings along."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

NGINX = """
{user}daemon off;
pid {run}/nginx.pid;
error_log {run}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
{blocks}
}}
"""

CADDY = """
{{
    admin off
    auto_https off
    storage file_system {run}
}}
{blocks}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def nginx(run: Path, blocks: Sequence[str], ports: Sequence[int]) -> Iterator[None]:
    """An nginx with these `server` blocks, as soon as it answers on all ports; `run` is a new folder."""
    command = program("nginx")
    run.mkdir(parents=True)
    config = run / "nginx.conf"
    # Started by root it would drop to a user who may not read what other tests keep to themselves.
    user = "" if os.getuid() else "user root;\n"
    config.write_text(NGINX.format(run=run, user=user, blocks="\n".join(blocks)))
    with _running([command, "-e", str(run / "error.log"), "-c", str(config)], ports):
        yield


@contextmanager
def caddy(run: Path, blocks: Sequence[str], ports: Sequence[int]) -> Iterator[None]:
    """A Caddy with these blocks of sites, as soon as it answers on all ports; `run` is a new folder."""
    command = program("caddy")
    run.mkdir(parents=True)
    config = run / "Caddyfile"
    config.write_text(CADDY.format(run=run, blocks="\n".join(blocks)))
    with _running([command, "run", "--adapter", "caddyfile", "--config", str(config)], ports):
        yield


def program(name: str) -> str:
    """Where a program of this machine is."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    assert found, f"{name} is missing; `make test` installs it"
    return found


@contextmanager
def _running(command: list[str], ports: Sequence[int]) -> Iterator[None]:
    environment = os.environ | {"HOME": str(Path(command[-1]).parent)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        for port in ports:
            _await(process, port)
        yield
    finally:
        process.terminate()
        process.communicate()


def _await(process: "subprocess.Popen[str]", port: int) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            continue
        return
    raise AssertionError(process.communicate()[1])
