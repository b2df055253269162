"""`plan solve` translates: JSON in, one call, JSON or sentences out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from khuyencong.interfaces.cli.plan_solve import solve_command

PROBLEM: dict[str, Any] = {
    "candidates": [
        {"id": "a", "worth": 12.5, "uses": {"KCQG": 300000000, "machines": 1}, "group": "a"},
        {"id": "b", "worth": 10, "uses": {"KCQG": 500000000, "machines": 1}},
        {"id": "c", "worth": 9.1, "uses": {"KCQG": 400000000}},
    ],
    "limits": {"KCQG": {"max": 900000000, "money": True}, "machines": {"min": 1, "max": 4}},
}


@pytest.fixture
def command() -> typer.Typer:
    app = typer.Typer()
    app.command()(solve_command)
    return app


def run(command: typer.Typer, problem: Any, *options: str) -> Result:
    text = problem if isinstance(problem, str) else json.dumps(problem)
    return CliRunner().invoke(command, ["-", *options], input=text)


def test_it_prints_json_only(command: typer.Typer) -> None:
    done = run(command, PROBLEM, "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 0
    # a + b = 800 million, 22.5; a + c = 700, 21.6; b + c = 900, 19.1
    assert (answer["status"], answer["chosen"]) == ("optimal", ["a", "b"])
    assert (answer["worth"], answer["bound"], answer["gap"]) == (22.5, 22.5, 0.0)
    assert answer["uses"] == {"KCQG": 800000000, "machines": 2}
    (rejected,) = answer["rejected"]
    assert (rejected["id"], rejected["limit"], rejected["missing"]) == ("c", "KCQG", 300000000)
    assert "300.000.000 đồng" in rejected["reason"]
    assert rejected["would_give"]["worth_lost"] == 0.9
    assert rejected["would_give"]["leaving"] == ["b"]
    assert answer["reserve"] == ["c"]
    assert answer["clash"] == []


def test_it_reads_a_file(command: typer.Typer, tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(PROBLEM), "utf-8")
    done = CliRunner().invoke(command, [str(path), "--json"])
    assert json.loads(done.stdout)["chosen"] == ["a", "b"]


def test_worth_as_lists_is_answered_in_lists(command: typer.Typer) -> None:
    problem = {"candidates": [{"id": "a", "worth": [1, 2.5]}], "limits": {}}
    answer = json.loads(run(command, problem, "--json").stdout)
    assert (answer["worth"], answer["bound"], answer["gap"]) == ([1, 2.5], [1, 2.5], [0.0, 0.0])


def test_cuts_and_explanations_are_passed_on(command: typer.Typer) -> None:
    done = run(command, PROBLEM, "--json", "--cuts", "80,60", "--explain", "c")
    answer = json.loads(done.stdout)
    # 80 %: 720 million, a + c (700, 21.6) against a alone (12.5): too dear to nest
    # 60 %: 540 million, a alone
    cuts = [(cut["percent"], cut["chosen"], cut["newcomers"]) for cut in answer["cuts"]]
    assert cuts == [(80, ["a", "c"], ["c"]), (60, ["a"], [])]
    # only a + b + c (1,200 million) has c and is worth 22.5 or more
    assert answer["rejected"][0]["would_give"]["raises"] == [
        {"limit": "KCQG", "by": 300000000, "exact": True}
    ]


def test_nobody_is_explained_unless_asked_for(command: typer.Typer) -> None:
    answer = json.loads(run(command, PROBLEM, "--json", "--explain-first", "0").stdout)
    assert "would_give" not in answer["rejected"][0]


def test_infeasible_is_an_answer(command: typer.Typer) -> None:
    problem = {
        "candidates": [{"id": "a", "worth": 1, "uses": {"KCQG": 5, "machines": 1}}],
        "limits": {"KCQG": {"max": 4}, "machines": {"min": 1}},
    }
    done = run(command, problem, "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 0
    assert (answer["status"], answer["chosen"]) == ("infeasible", [])
    assert answer["clash"] == ["KCQG", "machines"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "FILE"),
        ("{", "FILE"),
        ('{"candidates": [{"id": "a", "worth": NaN}], "limits": {}}', "FILE"),
        ('{"candidates": [{"id": "a", "worth": 1e999}], "limits": {}}', "candidates[0].worth"),
        ('{"candidates": [], "limits": {}}', "candidates"),
        ('{"candidates": [{"id": "a", "worth": -1}], "limits": {}}', "candidates[0].worth"),
        ('{"candidates": [{"id": "a", "worth": 1}], "limits": {"K": {}, "K": {}}}', "FILE"),
        ("[]", None),
    ],
)
def test_bad_input_is_exit_2_with_its_place(
    command: typer.Typer, text: str, field: str | None
) -> None:
    done = run(command, text, "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 2
    assert answer["error"]["field"] == field
    assert answer["error"]["message"] in done.stderr


@pytest.mark.parametrize(
    "options",
    [("--cuts", "x"), ("--cuts", "0"), ("--cut-tolerance", "-1"), ("--explain", "z")],
)
def test_a_bad_option_is_exit_2(command: typer.Typer, options: tuple[str, str]) -> None:
    done = run(command, PROBLEM, "--json", *options)
    assert done.exit_code == 2
    assert json.loads(done.stdout)["error"]["field"] == options[0]


@pytest.mark.parametrize("options", [("--time-limit", "0"), ("--gap", "-1"), ("--gap", "nan")])
def test_a_limit_of_time_or_gap_out_of_range_is_refused(
    command: typer.Typer, options: tuple[str, str]
) -> None:
    assert run(command, PROBLEM, "--json", *options).exit_code == 2


def test_people_get_a_summary(command: typer.Typer) -> None:
    done = run(command, PROBLEM)
    assert done.exit_code == 0
    assert "Đã chứng minh là tốt nhất" in done.stdout
    assert "a, b" in done.stdout
    assert "c: " in done.stdout
