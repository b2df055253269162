"""What all commands share: read JSON, print JSON, refuse in one clear line."""

from __future__ import annotations

import json
import os
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import typer

from khuyencong.domain.foundation.errors import BadInput

_process_start_s: float | None = None


def remember_process_start() -> None:
    """Keep when this process began, so that a time limit can cover its start-up too."""
    global _process_start_s  # noqa: PLW0603
    try:
        fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        began_s = int(fields[19]) / os.sysconf("SC_CLK_TCK")  # proc(5), field 22: starttime
        age_s = time.clock_gettime(time.CLOCK_BOOTTIME) - began_s
    except (OSError, AttributeError):  # not Linux: at least the processor time is known
        age_s = time.process_time()
    _process_start_s = time.monotonic() - age_s


def started_at_s() -> float:
    """Return when the command began, on the monotonic clock [s]; now, inside another program."""
    return time.monotonic() if _process_start_s is None else _process_start_s


MOST_BYTES = 64 * 1024 * 1024


def read_text(source: str) -> str:
    """Return the text of a file, or of standard input for ``-``.

    Raises BadInput if the file cannot be read, is larger than ``MOST_BYTES`` or is not UTF-8.
    """
    try:
        return _read_bytes(source).decode("utf-8-sig")
    except OSError as failure:
        raise BadInput(
            "cli.unreadable",
            "Không đọc được tệp {source}: {why}",
            field="FILE",
            source=source,
            why=failure.strerror or "lỗi đọc",
        ) from None
    except UnicodeDecodeError:
        raise BadInput(
            "cli.not_utf8", "Tệp {source} không phải văn bản UTF-8", field="FILE", source=source
        ) from None


def _read_bytes(source: str) -> bytes:
    if source == "-":
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        with Path(source).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadInput(
            "cli.too_large",
            "Tệp {source} lớn hơn {most} MB: hãy chia nhỏ",
            field="FILE",
            source=source,
            most=MOST_BYTES // 1024**2,
        )
    return data


def read_json(
    source: str, *, exact: bool = False, unique: bool = False, any_number: bool = False
) -> Any:
    """Return the JSON value in a file or on standard input.

    ``exact`` keeps decimals as they are written and refuses a key that stands twice, ``unique``
    only the latter. Numbers that JSON does not know (NaN, Infinity) are refused, but not with
    ``any_number``, where who reads the value names the field. Raises BadInput.
    """
    try:
        return json.loads(
            read_text(source),
            parse_constant=None if any_number else _refuse_constant,
            parse_float=Decimal if exact else None,
            object_pairs_hook=_unique_keys if exact or unique else None,
        )
    except json.JSONDecodeError as failure:
        raise BadInput(
            "cli.bad_json",
            "JSON sai ở dòng {line}, cột {column}: {why}",
            field="FILE",
            line=failure.lineno,
            column=failure.colno,
            why=failure.msg,
        ) from None
    except (RecursionError, ValueError) as failure:
        raise BadInput(
            "cli.bad_json", "JSON không đọc được: {why}", field="FILE", why=str(failure)
        ) from None


def _refuse_constant(name: str) -> NoReturn:
    raise BadInput("cli.bad_json", "JSON không được chứa {name}", field="FILE", name=name)


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadInput("cli.bad_json", "JSON có khóa “{key}” hai lần", field="FILE", key=twice)
    return value


def print_json(value: Any) -> None:
    """Write one JSON value and nothing else to standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def refuse(error: Exception, *, as_json: bool = False) -> NoReturn:
    """Say the refusal on standard error (and as JSON when asked) and leave with exit code 2."""
    if as_json:
        print_json({"error": {"field": getattr(error, "field", None), "message": str(error)}})
    typer.echo(f"Lỗi: {error}", err=True)
    raise typer.Exit(2)
