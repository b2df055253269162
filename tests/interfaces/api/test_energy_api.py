"""The calculators over the web, with the same face."""

from __future__ import annotations

import json
from typing import Any

import pytest

from khuyencong.domain.energy.run import run_many

pytestmark = pytest.mark.django_db
ASKED = [
    {
        "calculator": "electricity_reduction",
        "inputs": {
            "method": {"value": "known_energy", "unit": "-"},
            "electricity_price": {"value": 2000, "unit": "VND/kWh"},
            "annual_energy": {"value": 1, "unit": "MWh/yr"},
        },
    },
    {"calculator": "x", "inputs": {}},
]


def test_it_answers_as_the_command_does(client: Any) -> None:
    answer = client.post("/api/v1/energy/run", json.dumps(ASKED), content_type="application/json")
    assert answer.status_code == 200
    assert answer.json() == run_many(ASKED)


def test_too_many_are_refused(client: Any) -> None:
    many = json.dumps(ASKED[1:] * 1001)
    answer = client.post("/api/v1/energy/run", many, content_type="application/json")
    assert answer.status_code == 400


def test_one_is_described(client: Any) -> None:
    told = client.get("/api/v1/energy/electricity_reduction").json()
    assert told["inputs"]["average_current"]["unit"] == "A"
    assert client.get("/api/v1/energy/x").status_code == 400
    assert len(client.get("/api/v1/energy").json()) > 50


@pytest.mark.parametrize("figure", ["NaN", "1e400", '"5,5"', "null", "{}", "-1", "[]"])
def test_a_wrong_figure_is_named(client: Any, figure: str) -> None:
    text = json.dumps(ASKED[:1]).replace('"value": 1,', f'"value": {figure},')
    answer = client.post("/api/v1/energy/run", text, content_type="application/json")
    error = answer.json()[0]["error"]
    assert error["field"] == "annual_energy"
    assert "MWh" in error["message"] or "kWh" in error["message"]


@pytest.mark.parametrize("text", ["", "{", "5", '"x"', "[5]", "[" * 50_000])
def test_a_body_of_another_shape_is_refused(client: Any, text: str) -> None:
    answer = client.post("/api/v1/energy/run", text, content_type="application/json")
    assert answer.status_code in (400, 422)
