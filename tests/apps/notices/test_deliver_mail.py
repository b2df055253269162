"""Mail goes to the server that is set, else to the visible outbox."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core import mail
from django.core.mail import BadHeaderError

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.queries import list_outbox
from khuyencong.apps.notices.tasks import deliver_mail


class Mailbox:
    """What a real mail server received."""

    def __init__(self) -> None:
        self.received: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.received.append(envelope)
        return "250 OK"


@pytest.fixture
def outbox_backend(settings: Any) -> None:
    settings.EMAIL_BACKEND = "khuyencong.apps.notices.outbox.OutboxBackend"


@pytest.mark.django_db
def test_without_a_server_it_stays_in_the_outbox(outbox_backend: None) -> None:
    deliver_mail.call("Nhắc hạn", "Còn ba ngày", ["canbo@example.vn"])
    [kept] = list_outbox()
    assert (kept.subject, kept.recipients) == ("Nhắc hạn", "canbo@example.vn")
    assert Entry.objects.filter(verb="notices.mail.kept").count() == 1


@pytest.mark.django_db
def test_enqueued_it_runs_in_the_background(outbox_backend: None) -> None:
    result = deliver_mail.enqueue("Nhắc hạn", "Còn ba ngày", ["canbo@example.vn"])
    assert result.return_value == 1


@pytest.mark.django_db
def test_with_a_server_it_is_sent(settings: Any) -> None:
    mailbox = Mailbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(mailbox, hostname="127.0.0.1", port=port)
    server.start()
    try:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST = "127.0.0.1"
        settings.EMAIL_PORT = port
        deliver_mail.call("Nhắc hạn", "Còn ba ngày", ["canbo@example.vn"])
    finally:
        server.stop()
    assert [envelope.rcpt_tos for envelope in mailbox.received] == [["canbo@example.vn"]]
    assert not list_outbox().exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("subject", "to"),
    [
        ("Lời mời từ đơn vị\nBcc: la@example.vn", "canbo@example.vn"),
        ("Lời mời", "canbo@example.vn\nBcc: la@example.vn"),
    ],
)
def test_what_people_typed_adds_no_line_to_the_head_of_a_letter(
    settings: Any, subject: str, to: str
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    with pytest.raises(BadHeaderError):
        deliver_mail.call(subject, "Nội dung", [to])
    assert mail.outbox == []
