"""What is shipped for running it: every setting described, units and proxies that can be read."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from khuyencong.config.environment import Environment

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("khuyencong-*"))
SERVICES = [path for path in UNITS if path.suffix == ".service"]
OF_COMMANDS = {"KHUYENCONG_BACKUP_RECIPIENT"}
HARDENING = {
    "NoNewPrivileges": "yes",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "CapabilityBoundingSet": "",
    "User": "khuyencong",
    "UMask": "0077",
}


def read(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text(encoding="utf-8"))
    return parser


def test_the_example_describes_each_setting_and_no_other() -> None:
    text = (DEPLOY / "khuyencong.env.example").read_text(encoding="utf-8")
    described = re.findall(r"^#?(KHUYENCONG_\w+)=", text, re.MULTILINE)
    settings = {f"KHUYENCONG_{name.upper()}" for name in Environment.model_fields}
    assert sorted(described) == sorted(settings | OF_COMMANDS)


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_service_may_do_little_beside_its_work(path: Path) -> None:
    service = read(path)["Service"]
    assert {key: service.get(key) for key in HARDENING} == HARDENING
    assert service["EnvironmentFile"] == "/etc/khuyencong/khuyencong.env"


@pytest.mark.parametrize(
    "path", [path for path in UNITS if path.suffix == ".timer"], ids=lambda path: path.name
)
def test_a_timer_starts_a_service_that_is_there(path: Path) -> None:
    assert (path.parent / read(path)["Timer"]["Unit"]).exists()


def test_commands_of_the_units_are_commands_of_ours() -> None:
    from typer.main import get_command

    from khuyencong.interfaces.cli.main import app

    known = get_command(app).commands  # type: ignore[attr-defined]
    called = [
        found
        for path in SERVICES
        for found in re.findall(r"/khuyencong ([a-z-]+)(?: ([a-z][a-z-]*))?", path.read_text())
    ]
    assert {first for first, _ in called} == {"backup", "database", "journal", "remind"}
    for first, second in called:
        assert first in known
        assert not second or second in known[first].commands


def test_systemd_reads_the_units(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("missing part: systemd-analyze not found: apt-get install systemd")
    for path in UNITS:  # programs that are not installed here would be faults
        text = re.sub(r"/opt/khuyencong/\.venv/bin/\S+", "/bin/true", path.read_text())
        (tmp_path / path.name).write_text(text)
    done = subprocess.run(
        [program, "verify", "--man=no", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )
    ours = [line for line in done.stderr.splitlines() if "khuyencong" in line]
    assert ours == []


def test_nginx_is_well_formed_and_passes_on_whom_it_heard() -> None:
    text = (DEPLOY / "nginx/khuyencong.conf").read_text(encoding="utf-8")
    code = "\n".join(line.partition("#")[0].rstrip() for line in text.splitlines())
    depth = 0
    for line in filter(None, map(str.strip, code.splitlines())):
        assert line.endswith((";", "{", "}")), line
        depth += line.count("{") - line.count("}")
        assert depth >= 0
    assert depth == 0
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in code
    assert "proxy_set_header X-Forwarded-Proto $scheme;" in code
    assert "proxy_set_header X-Request-ID $request_id;" in code
    assert "client_max_body_size 64m;" in code  # settings.MAX_BODY_BYTES


def test_the_log_of_nginx_holds_no_address_of_a_page() -> None:
    text = (DEPLOY / "nginx/khuyencong.conf").read_text(encoding="utf-8")
    [told] = re.findall(r"log_format khuyencong '([^']+)';", text)
    assert not {"$request", "$request_uri", "$uri", "$args", "$http_referer"} & set(told.split())
    assert text.count("access_log /var/log/nginx/khuyencong.log khuyencong;") == text.count(
        "\nserver {"
    )


def test_nginx_speaks_tls_of_today_only() -> None:
    text = (DEPLOY / "nginx/khuyencong.conf").read_text(encoding="utf-8")
    assert "ssl_protocols TLSv1.2 TLSv1.3;" in text
    [ciphers] = re.findall(r"ssl_ciphers (\S+);", text)
    for cipher in ciphers.split(":"):  # a key of its own for each session, and sealed whole
        assert re.fullmatch(r"ECDHE-(ECDSA|RSA)-(AES\d{3}-GCM-SHA\d{3}|CHACHA20-POLY1305)", cipher)
    plain = text.partition("listen 443")[0]
    assert "return 301 https://$host$request_uri;" in plain
    assert re.search(r"location /api/ \{\s+return 403;", plain)


def test_caddy_is_well_formed() -> None:
    text = (DEPLOY / "caddy/Caddyfile").read_text(encoding="utf-8")
    code = [line.partition("#")[0].rstrip() for line in text.splitlines()]
    opened = sum(line.endswith("{") for line in code)
    assert opened == sum(line.strip() == "}" for line in code)
    assert "max_size 64MB" in text
    assert "header_up X-Forwarded-For {remote_host}" in text
    assert "header_up X-Request-ID {http.request.uuid}" in text
    assert re.search(r"http://\S+ \{\s+handle /api/\* \{\s+respond 403", text)


def test_every_library_is_locked_by_its_hash() -> None:
    """What is installed is what was looked at: no name without version and hash, none left out."""
    root = DEPLOY.parent
    wanted = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[\[<>=~!; ]", each)[0].lower() for each in wanted["dependencies"]}
    locked = set()
    for name in ("product.txt", "development.txt"):
        text = (root / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
        lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
        assert lines
        for line in lines:
            assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", line), line[:60]
            assert "--hash=sha256:" in line, line[:60]
        locked |= {re.split(r"[\[=]", line)[0].lower() for line in lines}
    assert names <= locked
