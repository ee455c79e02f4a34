"""What protects readers beyond the pages: headers for servers, where to report a fault, what it is made with."""

from datetime import datetime
from typing import Any

from pelican import signals

from plugins.building.places import LOCK
from plugins.building.products import TextProduct
from plugins.building.writer import NewsWriter
from plugins.committee import Site
from plugins.hardening import bill_of_materials, caddy_include, headers_file, nginx_include, policy_for, security_txt

BILL = ".well-known/sbom.cdx.json"
SECURITY_TXT = ".well-known/security.txt"


class ProtectionGenerator:
    """What servers read, `security.txt` and the bill of materials as products."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the files to the writer."""
        site: Site = self._context["site"]
        policy = policy_for(site.url)
        said = {"_headers": headers_file, "_nginx.conf": nginx_include, "_caddy.conf": caddy_include}
        writer.add([TextProduct(file, of(policy)) for file, of in said.items()])
        writer.add([TextProduct(BILL, bill_of_materials(LOCK.read_text("utf-8")))])
        if self._context["SECURITY_CONTACT"]:
            writer.add([TextProduct(SECURITY_TXT, self._security_txt(site))])

    def _security_txt(self, site: Site) -> str:
        expires = datetime.fromisoformat(self._context["SECURITY_EXPIRES"])
        canonical = site.absolute(f"/{SECURITY_TXT}")
        return security_txt(self._context["SECURITY_CONTACT"], expires, canonical, site.language)


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(_generator)


def _generator(_pelican: object) -> type[ProtectionGenerator]:
    return ProtectionGenerator
