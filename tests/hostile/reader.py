"""A browser that reads what was made of hostile inputs, with a canary for each way a script could show itself."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Dialog, Page, Route

from plugins.hardening import media_type

HOST = "http://127.0.0.1:8000"

CANARY = """
window.fired = [];
for (const name of ["canary", "alert", "confirm", "prompt", "open", "fetch", "XSS", "pwned"])
    Object.defineProperty(window, name, {value: () => void window.fired.push(name), writable: false});
"""
"""Not to be overwritten, and not to be hidden by an element of that name."""

PROVOKE = """
() => {
    const events = ["click", "mouseover", "mouseenter", "pointerenter", "focus", "blur", "keydown", "input", "toggle",
        "error", "load", "animationstart", "animationend", "transitionend", "wheel", "drag", "drop", "paste", "copy",
        "scroll", "submit", "begin", "play", "beforetoggle", "contentvisibilityautostatechange"];
    document.addEventListener("click", event => event.preventDefault());
    for (const element of document.querySelectorAll("body, body *"))
        for (const name of events) element.dispatchEvent(new Event(name, {bubbles: false, cancelable: true}));
    for (const link of document.querySelectorAll("a[href]"))
        if (!["http:", "https:", "mailto:", "tel:"].includes(link.protocol)) window.fired.push(link.href);
    for (const name of ["canary", "forms", "body", "cookie", "getElementById", "currentScript"])
        if (document[name] instanceof Element && !(document[name] instanceof HTMLBodyElement)
            && !(document[name] instanceof HTMLScriptElement)) window.fired.push("document." + name);
    return window.fired;
}
"""
"""Does what a reader might do to every element, and looks for links that run and for names that hide the document's."""


class Seen(NamedTuple):
    """What happened in a browser."""

    page: Page
    asked: list[str]
    """Addresses on other hosts that something wanted to load."""
    said: list[str]
    """Dialogs, and pages that opened."""

    def fired(self) -> list[str]:
        """All signs of life of the page as it stands, after provoking it."""
        fired: list[str] = self.page.evaluate(PROVOKE)
        return [*fired, *self.asked, *self.said]


@contextmanager
def reading(browser: Browser, files: Mapping[str, bytes]) -> Iterator[Seen]:
    """A page that has only the files of a site; whatever else it asks for is noted and refused. No policy helps it."""
    with browser.new_context() as context:
        page = context.new_page()
        seen = Seen(page, [], [])

        def answer(route: Route) -> None:
            address = urlsplit(route.request.url)
            file = unquote(address.path).removeprefix("/")
            file += "index.html" if file.endswith("/") or not file else ""
            if f"{address.scheme}://{address.netloc}" != HOST:
                seen.asked.append(route.request.url)
                route.abort()
            elif file.startswith(("theme/", "images/")):
                route.fulfill(status=204)
            elif file in files:
                route.fulfill(body=files[file], content_type=f"{media_type(file)}; charset=utf-8")
            else:
                route.fulfill(status=404, body="")

        context.route("**/*", answer)

        def close(dialog: Dialog) -> None:
            seen.said.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", close)
        page.on("popup", lambda popup: seen.said.append(popup.url))
        page.add_init_script(CANARY)
        yield seen


def document(parts: Iterable[str]) -> bytes:
    """A page on which parts of HTML stand one below the other, as in a feed reader."""
    blocks = "".join(f'<div class="part">{part}</div>' for part in parts)
    return f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>{blocks}</body></html>'.encode()
