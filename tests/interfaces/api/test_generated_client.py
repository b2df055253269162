"""A client that others generate from the description works against a running installation."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from khuyencong.apps.needs.models import Need
from khuyencong.interfaces.api.api import api

pytestmark = pytest.mark.django_db
PACKAGE = "kc_client"


@pytest.fixture
def client_package(tmp_path: Path, monkeypatch: Any) -> ModuleType:
    """The package as the generator writes it."""
    described = tmp_path / "openapi.json"
    described.write_text(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/")))
    written = tmp_path / PACKAGE
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    command += ["--path", str(described), "--output-path", str(written)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Skipping" not in done.stdout.replace("Skipping Integration", "")
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module(PACKAGE)
    for name in [each for each in sys.modules if each.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


def test_it_reads_a_list_and_sends_a_need_once(
    client_package: Any, server: str, token: str, small_plan: Any
) -> None:
    def part(name: str) -> Any:
        return importlib.import_module(f"{PACKAGE}.{name}")

    with client_package.AuthenticatedClient(base_url=server, token=token) as client:
        page = part("api.projects.read_projects").sync(client=client, year=2016)
        assert [each.code for each in page.items] == sorted(each.code for each in page.items)
        assert len(page.items) == 4
        need = part("models").NeedIn(year=2017, title="Máy cưa vòng", total_vnd=400_000_000)
        send = part("api.needs.send_need").sync_detailed
        answers = [send(client=client, body=need, idempotency_key="goi-1") for _again in range(2)]
        assert [int(each.status_code) for each in answers] == [201, 201]
        assert answers[0].parsed == answers[1].parsed
        assert answers[0].parsed.id == Need.objects.get(title="Máy cưa vòng").pk
        refused = part("api.needs.read_need").sync_detailed(client=client, need_id=999_999)
        assert refused.parsed.title == "Không tìm thấy"
