"""A second, real process sees what people recorded: ``khuyencong norms ... --installation``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

# What the office does in its process: confirm a line, and add one of the province.
RECORD = """
from khuyencong.interfaces.cli.database import prepare
prepare()
from datetime import date
from django.utils import timezone
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.places.queries import get_province
from tests.norm_cast import add_line, confirm, writer_of
at = timezone.now()
province = get_province("Bình Định", date(2016, 11, 23))
unit = ensure_unit(code="sct", name="Sở Công Thương", kind=UnitKind.INDUSTRY_DEPARTMENT,
                   province=province, at=at)
who = {"unit": unit, "actor": writer_of(unit, at), "at": at}
confirm("N2018-09", **who)
add_line(**who)
"""
QUESTION = {
    "on": "2016-11-23",
    "fund": "KCDP",
    "province": "Bình Định",
    "line": "machinery",
    "eligible_cost_vnd": 514_000_000,
    "support_vnd": 200_000_000,
}


def environment(data: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("KHUYENCONG_", "DJANGO_"))}
    root = Path(__file__).parents[3]
    path = os.pathsep.join([str(root / "src"), str(root)])
    return {**kept, "KHUYENCONG_DATA": str(data), "PYTHONPATH": path}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    subprocess.run([sys.executable, "-c", RECORD], env=environment(folder), check=True)
    return folder


def ask(data: Path, *arguments: str, stdin: Any = None) -> Any:
    command = [sys.executable, "-m", "khuyencong.interfaces.cli.main", "norms", *arguments]
    done = subprocess.run(
        [*command, "--json"],
        env=environment(data),
        input=json.dumps(stdin),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_list_and_show_hold_the_local_line_and_the_confirmation(data: Path) -> None:
    shipped = {norm["norm_id"]: norm for norm in ask(data, "list")}
    here = {norm["norm_id"]: norm for norm in ask(data, "list", "--installation")}
    assert set(here) - set(shipped) == {"BD-1"}
    assert (shipped["N2018-09"]["status"], here["N2018-09"]["status"]) == ("off", "on")
    confirmed = ask(data, "show", "N2018-09", "--installation")
    assert (confirmed["confirmed_by"], confirmed["checked_on"]) == ("Người ghi", "2026-11-23")


def test_check_answers_with_the_local_line(data: Path) -> None:
    # 40 % of 514 million is 205.6, the ceiling 150
    answer = ask(data, "check", "-", "--installation", stdin=QUESTION)
    assert (answer["norm_id"], answer["allowed_vnd"]) == ("BD-1", 150_000_000)
    assert (answer["verdict"], answer["binding"]) == ("breach", "ceiling")
    assert ask(data, "check", "-", stdin=QUESTION)["verdict"] == "no_norm"
