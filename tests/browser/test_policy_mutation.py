"""Each directive and each header is taken out of the policy in turn: what it is there for no longer holds."""

import base64
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from msgspec.structs import replace
from playwright.sync_api import Browser

from plugins.hardening import Policy, policy_for
from plugins.hardening.policy import DENIED_FEATURES
from tests.browser.attacker import Attacker
from tests.browser.grounds import Ground, lay_out, served
from tests.browser.scenes import DRAWING, FILES, HEADERS, ONLY_HTTPS, PAGES, PAYLOADS, Purpose, Scene
from tests.conftest import QUIET

HOST = "county.example"
SECURE = policy_for(f"https://{HOST}")
PLAIN = policy_for("http://127.0.0.1")
PURPOSES = {("page", each): it for each, it in PAGES.items()} | {("file", each): it for each, it in FILES.items()}
PURPOSES |= {("headers", each): it for each, it in HEADERS.items()}


def without(policy: Policy, *names: str, of: str = "page file headers") -> Policy:
    """The policy with some of its directives and headers left out."""
    kept = {part: tuple(each for each in getattr(policy, part) if each[0] not in names) for part in of.split()}
    return replace(policy, **kept)


def whole(purpose: Purpose) -> str:
    """The name of the site with the whole policy, but for what would stop the same."""
    return "whole" + "".join(f" {each}" for each in purpose.apart)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, attacker: Attacker) -> Ground:
    made = lay_out(tmp_path_factory.mktemp("ground"), PAYLOADS, attacker.url)
    (made.silent / "theme/drawing.svg").write_text(DRAWING % attacker.url)
    (made.silent / "data").mkdir(exist_ok=True)
    (made.silent / "data/8422-2020.xlsx").write_bytes(b"PK")
    (made.silent / "theme/plain.css").write_text("p { color: black }")
    return made


@pytest.fixture(scope="module")
def ports(ground: Ground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, int]]:
    sites = {whole(it): without(PLAIN, *it.apart) for it in PURPOSES.values()}
    sites |= {f"{part} {name}": without(sites[whole(it)], name, of=part) for (part, name), it in PURPOSES.items()}
    run = tmp_path_factory.mktemp("plain") / "run"
    with served(run, {name: (ground.silent, policy) for name, policy in sites.items()}) as made:
        yield dict(made)


def test_each_part_of_the_policy_has_its_purpose() -> None:
    assert [*PAGES, "upgrade-insecure-requests"] == sorted(dict(SECURE.page), key=[*PAGES, *ONLY_HTTPS].index)
    assert set(FILES) == set(dict(SECURE.file))
    assert {*HEADERS, "Strict-Transport-Security"} == set(dict(SECURE.headers))
    assert set(dict(SECURE.bare_page)) < set(PAGES)


@pytest.mark.parametrize(("part", "name"), PURPOSES)
def test_what_it_is_for_holds_with_it_and_not_without(
    browser: Browser, attacker: Attacker, ports: dict[str, int], part: str, name: str
) -> None:
    purpose = PURPOSES[part, name]
    found = []
    for site in (whole(purpose), f"{part} {name}"):
        with browser.new_context() as context:
            found.append(purpose.holds(Scene(context, f"http://127.0.0.1:{ports[site]}", attacker)))
    assert found == [True, False]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and the certificate of the host, in one file."""
    issued = trustme.CA().issue_cert(HOST)
    file = tmp_path_factory.mktemp("certificate") / "county.pem"
    issued.private_key_and_cert_chain_pem.write_to_path(file)
    return file


@pytest.fixture(scope="module")
def secure_browser(browser: Browser, certificate: Path) -> Iterator[Browser]:
    """A browser that finds the host on this machine, and trusts its certificate as it trusts any other."""
    key = x509.load_pem_x509_certificate(certificate.read_bytes()).public_key()
    digest = hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
    trust = f"--ignore-certificate-errors-spki-list={base64.b64encode(digest).decode()}"
    find = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
    program = shutil.which("chromium", path=os.environ["PATH"])
    made = browser.browser_type.launch(executable_path=program, args=[*QUIET, trust, find])
    yield made
    made.close()


@pytest.fixture(scope="module")
def secure_ports(
    ground: Ground, certificate: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, int]]:
    sites = {"whole": SECURE} | {name: without(SECURE, name) for name in ONLY_HTTPS}
    run = tmp_path_factory.mktemp("secure") / "run"
    tls = f"ssl_certificate {certificate}; ssl_certificate_key {certificate};"
    with served(run, {name: (ground.silent, policy) for name, policy in sites.items()}, tls) as made:
        yield dict(made)


@pytest.mark.parametrize("name", ONLY_HTTPS)
def test_what_https_promises_holds_with_it_and_not_without(
    secure_browser: Browser, attacker: Attacker, secure_ports: dict[str, int], name: str
) -> None:
    found = []
    for site in ("whole", name):
        with secure_browser.new_context() as context:
            found.append(ONLY_HTTPS[name].holds(Scene(context, f"https://{HOST}:{secure_ports[site]}", attacker)))
    assert found == [True, False]


@pytest.fixture(scope="module")
def joined(ground: Ground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A host that joins the values of all rules of `_headers` that fit, as Cloudflare Pages does."""
    resource = "Cross-Origin-Resource-Policy"
    policy = replace(
        PLAIN, headers=tuple((n, "same-origin, cross-origin" if n == resource else v) for n, v in PLAIN.headers)
    )
    with served(tmp_path_factory.mktemp("joined") / "run", {"joined": (ground.silent, policy)}) as ports:
        yield ports["joined"]


def test_pictures_are_shown_in_feed_readers_elsewhere(
    browser: Browser, attacker: Attacker, ground: Ground, ports: dict[str, int], joined: int
) -> None:
    picture = next((ground.silent / "images").rglob("*.jpg")).relative_to(ground.silent)
    for port in (ports["whole"], joined):
        with browser.new_context() as context:
            scene = Scene(context, f"http://127.0.0.1:{port}", attacker)
            page = scene.elsewhere(f"<img src='{scene.site}/{picture}'>")
            assert page.evaluate("document.images[0].decode().then(() => true, () => false)")
            assert scene.says("document.images[0].decode().then(() => true, () => false)")


def test_every_denied_feature_is_one_that_the_browser_knows(browser: Browser) -> None:
    with browser.new_context() as context:
        known = context.new_page().evaluate("document.featurePolicy.features()")
    assert set(DENIED_FEATURES) <= set(known)


def test_tables_can_be_downloaded_from_a_page(
    browser: Browser, attacker: Attacker, ground: Ground, ports: dict[str, int]
) -> None:
    with browser.new_context() as context:
        scene = Scene(context, f"http://127.0.0.1:{ports['whole']}", attacker)
        page = scene.page("/payloads/table/")
        with page.expect_download() as downloading:
            page.click("#p")
        assert downloading.value.suggested_filename == "8422-2020.xlsx"
        assert downloading.value.failure() is None
