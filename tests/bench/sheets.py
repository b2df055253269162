"""Reading a sheet of 100,000 needs beside a plain read of the same file by openpyxl."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

ROWS, COLUMNS = 100_000, 20
_HEAD = (
    *("TT", "Tên đề án", "Đơn vị thụ hưởng", "Xã", "Huyện", "Nội dung hoạt động"),
    *("Tổng kinh phí (triệu đồng)", "KCQG (triệu đồng)", "KCĐP (triệu đồng)"),
    *("Vốn đối ứng (triệu đồng)", "Năm", "Số lao động", "Điện thoại", "Mã số thuế"),
    *("Loại hình", "Bắt đầu", "Hoàn thành", "Địa bàn ưu tiên", "Sản phẩm", "Ghi chú"),
)
_PROBE = """
import resource, sys, time
started = time.perf_counter()
count = {code}
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(count, round(seconds, 2), round(time.process_time(), 2), round(peak))
"""
_OURS = (
    "len(__import__('khuyencong.apps.needs.imports.reader', fromlist=['x'])"
    ".read_needs(sys.argv[1]).rows)"
)
_PLAIN = (
    "sum(1 for row in __import__('openpyxl').load_workbook(sys.argv[1], read_only=True)"
    ".active.iter_rows(values_only=True))"
)


def write_large_sheet(path: Path, *, rows: int = ROWS) -> None:
    """Write a sheet with this many needs in twenty columns."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Nhu cầu")
        sheet.write_row(0, 0, _HEAD)
        for i in range(1, rows + 1):
            sheet.write_row(i, 0, _need(i))


def _need(i: int) -> tuple[object, ...]:
    return (
        *(i, f"Hỗ trợ máy móc thiết bị số {i}", f"Cơ sở sản xuất số {i}", f"Xã số {i % 130}"),
        *(f"Huyện số {i % 11}", "Ứng dụng máy móc thiết bị tiên tiến", 514, 200, None, "314"),
        *(2017, 25, "0256 000 000", f"41{i:08d}", "Hộ kinh doanh", "03/2017", "11/2017"),
        *("Không", "Đồ gỗ", "số liệu minh họa"),
    )


def _measure(code: str, path: Path) -> tuple[int, float, float, int]:
    """Run in a process of its own, so that the peak of memory is its own."""
    done = subprocess.run(  # the code is one of the two constants above
        [sys.executable, "-c", _PROBE.format(code=code), str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    count, seconds, cpu, peak = done.stdout.split()
    return int(count), float(seconds), float(cpu), int(peak)


def rows() -> list[dict[str, object]]:
    """Return the measurements: what, wall and processor seconds, peak of memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "needs.xlsx"
        write_large_sheet(path)
        measured: list[dict[str, object]] = []
        runs: list[tuple[str, str, Callable[[int], bool]]] = [
            ("khuyencong needs read", _OURS, lambda count: count == ROWS),
            ("openpyxl read-only, plain", _PLAIN, lambda count: count == ROWS + 1),
        ]
        for name, code, is_complete in runs:
            count, seconds, cpu, peak = _measure(code, path)
            measured.append(
                {
                    "bench": f"sheet {ROWS:,} x {COLUMNS}",
                    "what": name,
                    "seconds": seconds,
                    "cpu_seconds": cpu,
                    "peak_mb": peak,
                    "complete": is_complete(count),
                }
            )
    return measured
