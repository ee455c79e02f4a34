"""What each directive and each header is there for, tried in a browser: is a reader safe, does the site still work?"""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Error, Page

from plugins.hardening.policy import DENIED_FEATURES, PAGE
from tests.browser.attacker import Attacker
from tests.browser.payloads import Payload

PAYLOADS = [
    Payload("base", '<base href="@@/">', "base-uri", in_head=True),
    Payload("form", '<form id="p" action="@@.html"><input name="a"></form>', "form-action"),
    Payload("sniffed", '<script src="/notes.txt"></script>', "script-src-elem"),
    Payload("table", '<p><a id="p" href="/data/8422-2020.xlsx">表</a></p>', ""),
    Payload("outside", '<p><a id="p" href="@@.html">外面</a></p>', ""),
]
"""Pages in which something stands that a directive or header is about."""

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><image href="%s/drawing.gif" width="9" height="9"/></svg>'


class Scene(NamedTuple):
    """One visitor, one site under some policy, and an attacker."""

    context: BrowserContext
    site: str
    attacker: Attacker

    def page(self, path: str) -> Page:
        """A page of the site, as a new visitor sees it."""
        page = self.context.new_page()
        page.goto(self.site + path)
        return page

    def elsewhere(self, html: str) -> Page:
        """A page of the attacker's."""
        page = self.context.new_page()
        page.goto(f"{self.attacker.url}/show?{quote(html)}")
        return page

    def says(self, expression: str, path: str = "/about/") -> bool:
        """Whether a page of the site finds something true."""
        return bool(self.page(path).evaluate(expression))


def not_framed(path: str) -> Callable[[Scene], bool]:
    def holds(scene: Scene) -> bool:
        page = scene.elsewhere(f"<iframe src='{scene.site}{path}'></iframe>")
        return not page.frames[1].url.startswith(scene.site)

    return holds


def form_stays(scene: Scene) -> bool:
    page = scene.page("/payloads/form/")
    refused = "() => new Promise(done => { document.addEventListener('securitypolicyviolation', done); p.submit() })"
    try:
        page.evaluate(refused)
    except Error:  # The page is gone, and its script with it.
        return False
    return True


def no_referrer(scene: Scene) -> bool:
    page = scene.page("/payloads/outside/")
    page.click("#p")
    page.wait_for_url(f"{scene.attacker.url}/**")
    return scene.attacker.asked("/outside")[-1].referer == ""


def opener_is_cut(scene: Scene) -> bool:
    page = scene.elsewhere("<p>x</p>")
    with page.expect_popup() as opening:
        page.evaluate(f"window.open('{scene.site}/about/')")
    opened = opening.value
    opened.wait_for_url(f"{scene.site}/**")
    return bool(opened.evaluate("window.opener === null"))


def not_embedded(scene: Scene) -> bool:
    icon = scene.page("/about/").get_attribute("link[rel=apple-touch-icon]", "href")
    page = scene.elsewhere(f"<img src='{scene.site}{icon}'>")
    return bool(page.evaluate("document.images[0].decode().then(() => false, () => true)"))


def nothing_strange_is_embedded(scene: Scene) -> bool:
    strange = f"""new Promise(done => {{
        const picture = new Image();
        picture.onload = () => done(false);
        picture.onerror = () => done(true);
        picture.src = '{scene.attacker.url}/strange.gif';
    }})"""
    return scene.says(strange)


def drawing_asks_nobody(scene: Scene) -> bool:
    before = len(scene.attacker.asked("/drawing"))
    scene.page("/theme/drawing.svg")
    return len(scene.attacker.asked("/drawing")) == before


def plain_addresses_are_mended(scene: Scene) -> bool:
    sheet = """new Promise(done => {
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = `http://${location.host}/theme/plain.css`;
        sheet.onload = () => done(true);
        sheet.onerror = () => done(false);
        document.head.append(sheet);
    })"""
    return scene.says(sheet)


def stays_https(scene: Scene) -> bool:
    page = scene.page("/about/")
    page.goto(f"http:{scene.site.removeprefix('https:')}/about/")
    return page.url.startswith("https:")


class Purpose(NamedTuple):
    """What a directive or header is for."""

    holds: Callable[[Scene], bool]
    apart: tuple[str, ...] = ()
    """What would stop the same and is left out, so that this one stands alone."""


FEATURES = f"document.featurePolicy.allowedFeatures().every(each => !{list(DENIED_FEATURES)}.includes(each))"

PAGES: dict[str, Purpose] = {
    "default-src": Purpose(lambda scene: scene.says(f"fetch('{scene.attacker.url}/a.js').then(() => 0, () => 1)")),
    "base-uri": Purpose(lambda scene: scene.says("document.baseURI.startsWith(location.origin)", "/payloads/base/")),
    "form-action": Purpose(form_stays),
    "frame-ancestors": Purpose(not_framed("/about/"), ("X-Frame-Options",)),
    "img-src": Purpose(lambda scene: scene.says("document.images[0].decode().then(() => 1, () => 0)")),
    "script-src": Purpose(
        lambda scene: scene.says("!document.querySelector('[data-sizes]').hidden", "/kelin/2019/12-12-linkage/")
    ),
    "style-src": Purpose(
        lambda scene: scene.says("getComputedStyle(document.documentElement).getPropertyValue('--paper')")
    ),
    "require-trusted-types-for": Purpose(
        lambda scene: scene.says("() => { try { document.body.innerHTML = '' } catch (refused) { return true } }")
    ),
    "trusted-types": Purpose(
        lambda scene: scene.says("() => { try { trustedTypes.createPolicy('a', {}) } catch (refused) { return true } }")
    ),
}

FILES: dict[str, Purpose] = {
    "default-src": Purpose(drawing_asks_nobody),
    "frame-ancestors": Purpose(not_framed("/feeds/all.rss.xml"), ("X-Frame-Options",)),
    "sandbox": Purpose(lambda scene: scene.says("self.origin === 'null'", "/theme/drawing.svg")),
}

HEADERS: dict[str, Purpose] = {
    "X-Content-Type-Options": Purpose(lambda scene: scene.says("!window.fired", "/payloads/sniffed/")),
    "X-Frame-Options": Purpose(not_framed("/about/"), ("frame-ancestors",)),
    "Referrer-Policy": Purpose(no_referrer),
    "Permissions-Policy": Purpose(lambda scene: scene.says(FEATURES)),
    "Cross-Origin-Opener-Policy": Purpose(opener_is_cut),
    "Cross-Origin-Embedder-Policy": Purpose(nothing_strange_is_embedded, tuple(PAGE)),
    "Cross-Origin-Resource-Policy": Purpose(not_embedded),
}

ONLY_HTTPS: dict[str, Purpose] = {
    "upgrade-insecure-requests": Purpose(plain_addresses_are_mended),
    "Strict-Transport-Security": Purpose(stays_https),
}
