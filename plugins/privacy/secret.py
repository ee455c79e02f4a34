"""Private keys, tokens and passwords.

RFC 7468 (PEM), RFC 7519 (JWT), RFC 6750 (Bearer), RFC 3986, 3.2.1 (a password in an address); the others by their
issuers' documentation: AWS (AKIA, ASIA), GitHub (ghp_ …, github_pat_), GitLab (glpat-), Slack (xox?-, hooks), Google
(AIza, GOCSPX-, ya29.), OpenAI and Stripe (sk-, sk_live_), npm, PyPI, Hugging Face (hf_), Docker (dckr_pat_),
DigitalOcean (dop_v1_), Grafana (glsa_), Vault (hvs.), Shopify (shpat_), SendGrid (SG.), Telegram, age, Alibaba Cloud
(LTAI), Tencent Cloud (AKID), Volcengine (AKLT); robots of DingTalk (SEC…), WeCom and Feishu by their addresses.
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match

_TOKENS = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[23]|AGE-SECRET-KEY-1[A-Z0-9]{58}|"
    r"(?:webhook/send\?key=|open-apis/bot/v2/hook/|hooks\.slack\.com/services/)[A-Za-z0-9/-]{20,80}|"
    r"(?i:bearer)\s{1,4}[A-Za-z0-9._~+/-]{20,400}|"
    r"(?<![A-Za-z0-9])(?:"
    r"(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255}|"
    r"gl(?:pat|rt|dt|sa)[-_][A-Za-z0-9_-]{20,64}|xox[abposr]-[A-Za-z0-9-]{10,250}|AIza[A-Za-z0-9_-]{35}|"
    r"GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20,400}|"
    r"sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,200}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,200}|npm_[A-Za-z0-9]{36}|"
    r"hf_[A-Za-z0-9]{30,40}|dckr_pat_[A-Za-z0-9_-]{20,40}|dop_v1_[0-9a-f]{64}|hvs\.[A-Za-z0-9_-]{24,200}|"
    r"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{30,64}|[0-9]{8,10}:AA[A-Za-z0-9_-]{33}|"
    r"pypi-AgEI[A-Za-z0-9_-]{20,250}|LTAI[A-Za-z0-9]{12,24}|AKID[A-Za-z0-9]{28,40}|AKLT[A-Za-z0-9]{20,60}|SEC[0-9a-f]{64}|"
    r"eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000})(?![A-Za-z0-9])"
)
_PASSWORD = re.compile(
    r"(?:密\s?码|口\s?令|密\s?钥|私钥|令牌|password|passwd|pwd|secret|token|(?:api|access|private|secret|app)[_-]?key)"
    r"(?:[_-][A-Za-z_-]{1,20}|secret|token|key|id)?[\"'”]?(?P<sign>\s*(?:[:：=]|是|为)?\s*)[\"'“]?(?P<word>[!-~]{6,200})",
    re.IGNORECASE,
)
_OF_ADDRESS = re.compile(r"[a-z]{2,12}://[^\s/?#@:]{1,64}:(?P<word>[^\s/?#@]{1,128})@[A-Za-z0-9\[]", re.IGNORECASE)
_LETTER_AND_DIGIT = re.compile(r"(?=[!-~]*[A-Za-z])(?=[!-~]*[0-9])[A-Za-z0-9]")


def secrets(text: str) -> Iterator[Match]:
    """Keys and tokens by their form; passwords by the word before them, or by their place in an address."""
    for match in _TOKENS.finditer(text):
        yield Match(*match.span())
    for match in _OF_ADDRESS.finditer(text):
        yield Match(*match.span("word"))
    for match in _PASSWORD.finditer(text):
        if _is_password(match["word"], said=bool(match["sign"].strip())):
            yield Match(*match.span("word"))


def _is_password(word: str, *, said: bool) -> bool:
    """Whether a word is one: after a colon it is, unless it is a word of the language; else by its look."""
    if word.startswith(("http", "*", "<", "{")):
        return False
    return not word.isalpha() if said else _LETTER_AND_DIGIT.match(word) is not None
