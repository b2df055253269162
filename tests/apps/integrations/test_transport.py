"""What is told goes to who was named alone: no certificate of a stranger, nowhere else after it."""

from __future__ import annotations

import datetime
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from khuyencong.apps.integrations.addresses import Target
from khuyencong.apps.integrations.transport import Unreachable, post
from tests.receiver import receiving


def self_signed(folder: Path) -> Path:
    """Write a certificate for localhost that no authority vouches for, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "stranger.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Any]:
    """Give a server with such a certificate; ``heard`` is what reached it."""
    heard: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            pass

    class Server(HTTPServer):
        def handle_error(self, *args: Any) -> None:
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    server = Server(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server.server_port, heard
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_certificate_nobody_vouches_for_is_told_nothing(stranger: Any) -> None:
    port, heard = stranger
    with pytest.raises(Unreachable, match="SSLCertVerificationError"):
        post(Target("https", "localhost", "127.0.0.1", port, "/"), b"{}", {})
    assert heard == []


def test_nobody_is_led_elsewhere() -> None:
    with receiving() as receiver:
        receiver.answers = [302]
        port = int(receiver.address.rpartition(":")[2])
        assert post(Target("http", "127.0.0.1", "127.0.0.1", port, "/here"), b"{}", {}) == 302
    assert [each.path for each in receiver.received] == ["/here"]
