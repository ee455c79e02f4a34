from collections.abc import Iterable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from plugins.hardening import policy_for
from tests.browser.attacker import Attacker
from tests.browser.grounds import lay_out, served
from tests.browser.payloads import PAYLOADS, Payload

WATCH = """
window.refused = [];
document.addEventListener('securitypolicyviolation', event => {
    top.refused.push(event.effectiveDirective);
    top.dispatchEvent(new Event('refusal'));
});
"""
REFUSED = """directive => new Promise((done, fail) => {
    const look = () => { if (window.refused.includes(directive)) done(window.refused) };
    addEventListener('refusal', look);
    setTimeout(() => done(window.refused), 3000);
    look();
})"""

SHOWN = """() => new Promise(done => {
    const look = () => (%s) ? done(true) : requestAnimationFrame(look);
    setTimeout(() => done(false), 3000);
    look();
})"""


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory, attacker: Attacker) -> Iterator[Mapping[str, int]]:
    place = tmp_path_factory.mktemp("ground")
    ground = lay_out(place, PAYLOADS, attacker.url)
    sites = {
        "headers": (ground.silent, policy_for("http://127.0.0.1")),
        "words": (ground.whole, None),
        "nothing": (ground.silent, None),
    }
    with served(place / "run", sites) as made:
        yield made


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        made = context.new_page()
        made.add_init_script(WATCH)
        yield made


def play(page: Page, port: int, payload: Payload) -> None:
    page.goto(f"http://127.0.0.1:{port}/payloads/{payload.name}/")
    if payload.html and payload.act:
        page.evaluate(payload.act)


def is_stopped(page: Page, port: int, payload: Payload, attacker: Attacker) -> None:
    before = len(attacker.requests)
    play(page, port, payload)
    assert payload.directive in page.evaluate(REFUSED, payload.directive)
    assert not page.evaluate(payload.sign)
    assert attacker.requests[before:] == []


def by_name(payloads: Iterable[Payload]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("payload", [pytest.param(each, id=each.name) for each in payloads])


@by_name(PAYLOADS)
def test_the_headers_alone_stop_it(page: Page, attacker: Attacker, ports: Mapping[str, int], payload: Payload) -> None:
    is_stopped(page, ports["headers"], payload, attacker)


@by_name({each.directive: each for each in PAYLOADS}.values())
def test_what_a_page_says_of_itself_stops_it_where_a_host_sends_no_headers(
    page: Page, attacker: Attacker, ports: Mapping[str, int], payload: Payload
) -> None:
    is_stopped(page, ports["words"], payload, attacker)


@pytest.mark.long
@by_name(PAYLOADS)
def test_without_a_policy_it_works(
    browser: Browser, attacker: Attacker, ports: Mapping[str, int], payload: Payload
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        play(page, ports["nothing"], payload)
        if payload.asks:
            assert attacker.wait_for(f"/{payload.name}.")
        else:
            assert page.evaluate(SHOWN % payload.sign)
