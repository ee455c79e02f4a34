from datetime import UTC, datetime, timedelta, timezone

from plugins.hardening import security_txt


def test_the_file_says_what_rfc_9116_asks_for() -> None:
    text = security_txt(
        "mailto:office@example.org",
        datetime(2027, 1, 1, tzinfo=timezone(timedelta(hours=8))),
        "https://example.org/.well-known/security.txt",
        "zh-CN",
    )
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    assert fields == {
        "Contact": "mailto:office@example.org",
        "Expires": "2026-12-31T16:00:00Z",
        "Preferred-Languages": "zh-CN",
        "Canonical": "https://example.org/.well-known/security.txt",
    }
    assert datetime.fromisoformat(fields["Expires"]) == datetime(2026, 12, 31, 16, tzinfo=UTC)
