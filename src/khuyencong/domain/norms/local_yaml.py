"""Read norm lines from YAML in the shape of the shipped files: ``line`` and ``versions``.

Several lines stand as a list of such blocks. Keys that say nothing may be left out.
"""

from __future__ import annotations

from typing import Any

import yaml

from khuyencong.domain.foundation.admin_unit import AdminUnit
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.local_rows import LocalProblem, LocalRow, status_of

_MAY_LACK = (
    "content_en",
    "share",
    "ceiling_vnd",
    "special_case",
    "note_vi",
    "valid_from",
    "valid_to",
    "article",
    "checked_on",
)


def read_yaml_rows(text: str, *, province: AdminUnit) -> tuple[list[LocalRow], list[LocalProblem]]:
    """Return the versions of every line in the text, with the line of the file each begins on."""
    try:
        root, value = _parse(text)
    except yaml.MarkedYAMLError as fault:
        row = fault.problem_mark.line + 1 if fault.problem_mark else 1
        return [], [LocalProblem(row, "", f"YAML sai: {fault.problem}")]
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        return [], [LocalProblem(1, "", f"YAML sai: {' '.join(str(fault).split())}")]
    is_list = isinstance(value, list)
    rows: list[LocalRow] = []
    problems: list[LocalProblem] = []
    for node, block in zip(root.value, value, strict=True) if is_list else [(root, value)]:
        found, faults = _read_block(node, block, province)
        rows += found
        problems += faults
    return rows, problems


def _parse(text: str) -> tuple[Any, Any]:
    """Return the tree with its places in the file, and the plain value."""
    loader = yaml.SafeLoader(text)
    try:
        root = loader.get_single_node()
        return root, loader.construct_document(root) if root else None
    finally:
        loader.dispose()


def _read_block(
    node: Any, block: Any, province: AdminUnit
) -> tuple[list[LocalRow], list[LocalProblem]]:
    row = node.start_mark.line + 1 if node else 1
    if not isinstance(block, dict) or not isinstance(block.get("line"), str):
        return [], [LocalProblem(row, "line", "cần khối có line và versions")]
    problems = [
        LocalProblem(row, str(key), "khóa không có trong mẫu")
        for key in block
        if key not in ("line", "versions")
    ]
    versions = block.get("versions")
    if not isinstance(versions, list) or not versions:
        return [], [*problems, LocalProblem(row, "versions", "cần ít nhất một phiên bản")]
    nodes = next(value.value for key, value in node.value if key.value == "versions")
    rows = []
    for place, version in zip(nodes, versions, strict=True):
        start = place.start_mark.line + 1
        if isinstance(version, dict):
            rows.append(LocalRow(start, block["line"], _filled(version), {}))
        else:
            problems.append(LocalProblem(start, "versions", "cần một khối khóa và giá trị"))
    return rows, problems


def _filled(version: dict[str, Any]) -> dict[str, Any]:
    status, off_reason = status_of(version.get("grade"), version.get("valid_from"))
    given = {"status": status, "off_reason": off_reason} if "status" not in version else {}
    return {
        **dict.fromkeys(_MAY_LACK),
        "fund": Fund.LOCAL.value,
        "off_reason": "",
        **given,
        **version,
    }
