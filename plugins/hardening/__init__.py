"""What keeps the published site safe: the policy told to browsers, the seal on every page, the rules of the output."""

from plugins.hardening.bill import bill_of_materials
from plugins.hardening.caddy_include import caddy_include
from plugins.hardening.headers_file import headers_file
from plugins.hardening.nginx_include import nginx_include
from plugins.hardening.output_rules import SERVER_FILES, folder_faults, media_type, output_fault
from plugins.hardening.policy import BRIEFLY, FOREVER, REFERRER, Headers, Policy, policy_for
from plugins.hardening.seal import says_its_policy, seal, seal_piece
from plugins.hardening.security_txt import security_txt

__all__ = [
    "BRIEFLY",
    "FOREVER",
    "REFERRER",
    "SERVER_FILES",
    "Headers",
    "Policy",
    "bill_of_materials",
    "caddy_include",
    "folder_faults",
    "headers_file",
    "media_type",
    "nginx_include",
    "output_fault",
    "policy_for",
    "says_its_policy",
    "seal",
    "seal_piece",
    "security_txt",
]
