"""Private keys, tokens and passwords.

RFC 7468 (PEM), RFC 7519 (JWT); the others by their issuers' documentation: AWS (AKIA, ASIA), GitHub (ghp_ …,
github_pat_), GitLab (glpat-), Slack (xox?-), Google (AIza), OpenAI and Stripe (sk-, sk_live_), npm, PyPI, Alibaba Cloud
(LTAI), Tencent Cloud (AKID).
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match

_TOKENS = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[23]|"
    r"(?<![A-Za-z0-9])(?:"
    r"(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255}|"
    r"gl(?:pat|rt|dt)-[A-Za-z0-9_-]{20,64}|xox[abposr]-[A-Za-z0-9-]{10,250}|AIza[A-Za-z0-9_-]{35}|"
    r"sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,200}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,200}|npm_[A-Za-z0-9]{36}|"
    r"pypi-AgEI[A-Za-z0-9_-]{20,250}|LTAI[A-Za-z0-9]{12,24}|AKID[A-Za-z0-9]{28,40}|"
    r"eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000})(?![A-Za-z0-9])"
)
_PASSWORD = re.compile(
    r"(?:密码|口令|(?<![A-Za-z])(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token|private[_-]?key))"
    r"\s*(?:[:：=]|是|为)\s*[\"'“]?(?P<word>[!-~]{6,128})",
    re.IGNORECASE,
)


def secrets(text: str) -> Iterator[Match]:
    """Keys and tokens by their form; passwords by the word before them."""
    for match in _TOKENS.finditer(text):
        yield Match(*match.span())
    for match in _PASSWORD.finditer(text):
        word = match["word"]
        if not word.startswith(("http", "*")) and (any(map(str.isdigit, word)) or not word.isalpha()):
            yield Match(*match.span("word"))
