"""A list of establishments by code, as people paste it from a sheet, or as the sheet itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import list_establishments
from khuyencong.apps.outreach.audience import MOST
from khuyencong.apps.outreach.facts import bad
from khuyencong.apps.outreach.models import OutreachCampaign

_CODE = re.compile(r"[\s.'’]")
_DIGIT = re.compile(r"\d")
MOST_TOLD = 100
Lines = Mapping[int, str]
"""What stands in each line, by its number."""


def lines_of_text(text: str) -> Lines:
    """Return the codes of a pasted list; what stands after a tab or semicolon is left out."""
    return {
        number: line.split("\t")[0].split(";")[0]
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    }


def lines_of_sheet(file: Path) -> Lines:
    """Return the first cell of each row of the first sheet with any (.xlsx, .xls, .ods, .csv).

    A heading, which holds no digit, is passed over. Raises BadInput for another kind of file.
    """
    for sheet in open_sheets(file):
        if not sheet.visible:
            continue
        lines: dict[int, str] = {}
        for row in sheet.rows:
            first = next(iter(row.texts().values()), "")
            if first and (lines or _DIGIT.search(first)):
                lines[row.number] = first
            if len(lines) > MOST:
                break
        if lines:
            return lines
    return {}


def find_by_codes(
    lines: Lines, *, campaign: OutreachCampaign, visible_to: Account, field: str = "codes"
) -> list[Establishment]:
    """Return the establishments of the codes, in the order of the lines.

    All of them or none: raises BadInput that names each line nobody in the register has.
    """
    codes = {number: _CODE.sub("", line) for number, line in lines.items()}
    if not codes:
        raise bad(field, "Cần ít nhất một mã số, mỗi dòng một mã")
    if len(codes) > MOST:
        raise bad(field, f"Mỗi lần tối đa {MOST} mã; chia danh sách thành nhiều lần")
    rows = list_establishments(visible_to=visible_to).filter(province=campaign.province_id)
    found = {each.code: each for each in rows.filter(code__in=set(codes.values()) - {""})}
    wrong = [f"dòng {number} “{code[:20]}”" for number, code in codes.items() if code not in found]
    if wrong:
        more = f" và {len(wrong) - MOST_TOLD} dòng nữa" if len(wrong) > MOST_TOLD else ""
        told = ", ".join(wrong[:MOST_TOLD])
        raise bad(field, f"Không có cơ sở nào mang mã này trong sổ: {told}{more}")
    return list(dict.fromkeys(found[code] for code in codes.values()))
