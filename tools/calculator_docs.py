"""Write docs/calculators from the catalogue, the docstrings and the worked examples.

.venv/bin/python -m tools.calculator_docs
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from khuyencong.domain.energy.catalogue import Calculator, Field, list_calculators
from khuyencong.domain.energy.documentation import Example, Formula, example_of, formulas_of

FOLDER = Path(__file__).parents[1] / "docs" / "calculators"


def pages() -> dict[str, str]:
    """Return every page of the folder by file name."""
    found = {f"{name}.md": page_of(each) for name, each in list_calculators().items()}
    return {"README.md": index()} | found


def index() -> str:
    """Return the list of calculators, family by family."""
    lines = ["# Calculators", "", "Written by `python -m tools.calculator_docs`; do not edit."]
    family = ""
    for each in list_calculators().values():
        if each.family != family:
            family = each.family
            lines += ["", f"## {family.replace('_', ' ').capitalize()}", ""]
        lines.append(f"- [{each.id}]({each.id}.md) {each.purpose} ({each.label_vi})")
    return "\n".join(lines) + "\n"


def page_of(calculator: Calculator) -> str:
    """Return the page of one calculator."""
    parts = [
        f"# {calculator.id}",
        f"{calculator.purpose} {calculator.label_vi}.",
        *_formulas(formulas_of(calculator)),
        "\n".join(f"- {line}" for line in calculator.formula),
        "## Inputs",
        _table(calculator.inputs.values()),
        "## Outputs",
        _table(calculator.outputs.values()),
        *_ways(calculator),
        "## Worked example",
        *_example(example_of(calculator.id)),
    ]
    return "\n\n".join(parts) + "\n"


def _formulas(formulas: tuple[Formula, ...]) -> list[str]:
    parts = ["## Formula"]
    for each in formulas:
        ways = f"**{', '.join(each.ways)}.** " if each.ways else ""
        parts += [ways + each.summary, *each.notes]
        parts += [f"References: {each.references}"] if each.references else []
    return parts


def _ways(calculator: Calculator) -> list[str]:
    if not calculator.methods:
        return []
    rows = [
        f"- `{name}` needs {_keys(each.needs)}"
        + (f"; may take {_keys(each.optional)}" if each.optional else "")
        for name, each in calculator.methods.items()
    ]
    return ["## Methods", "\n".join(rows)]


def _keys(keys: tuple[str, ...]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _table(fields: Any) -> str:
    lines = ["| Key | Unit | What | Range |", "| --- | --- | --- | --- |"]
    lines += [f"| `{each.key}` | {each.unit} | {each.says} | {_range(each)} |" for each in fields]
    return "\n".join(lines)


def _range(field: Field) -> str:
    if field.choices:
        return "one of " + ", ".join(str(each) for each in field.choices)
    told = [
        f"{name} {_bound(bounds[0])} to {_bound(bounds[1])}"
        for name, bounds in (("possible", field.possible), ("plausible", field.plausible))
        if bounds != (None, None)
    ]
    return "; ".join(told)


def _bound(value: float | None) -> str:
    return "any" if value is None else f"{value:g}"


def _example(example: Example) -> list[str]:
    source = f"{example.case}, {example.origin}." if example.case else "Worked by hand."
    inputs = [f"- `{key}` = {_told(each)}" for key, each in example.inputs.items()]
    outputs = [
        f"- `{key}` = {_told(each)}{_beside(example.expected.get(key))}"
        for key, each in example.outputs.items()
    ]
    return [source, "\n".join(inputs), "gives", "\n".join(outputs)]


def _beside(stated: dict[str, Any] | None) -> str:
    return f" (stated: {_figure(stated['value'])})" if stated else ""


def _told(stated: dict[str, Any]) -> str:
    unit = "" if stated["unit"] == "-" else f" {stated['unit']}"
    return f"{_figure(stated['value'])}{unit}"


def _figure(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_figure(each) for each in value) + "]"
    return value if isinstance(value, str) else "none" if value is None else f"{value:.6g}"


def main() -> None:
    """Write the folder anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
