"""Which unit a complaint goes to first."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.accounts.units_to_ask import ASKED, units_to_ask
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.subjects import Subject
from khuyencong.apps.places.communes import of_province
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput


def provinces_that_answer(*, on: date) -> list[AdminUnit]:
    """Return the provinces of today whose centre or department works here, by name."""
    rows = Unit.objects.filter(kind__in=ASKED, province__isnull=False).select_related("province")
    found = {unit.province for unit in rows if unit.is_open_on(on)}
    return sorted((each for each in found if each), key=lambda each: (each.name, each.pk))


def unit_to_answer(
    *, about: str, subject: Subject, province_id: int | None, follows: Complaint | None, on: date
) -> Unit:
    """Return the unit that must answer.

    The department: of a person's conduct, and of an answer that did not satisfy. Else whoever
    holds the need or file; else whom owners of the province ask. Raises BadInput where none is.
    """
    row = follows or subject.row
    home = row.province_id if row else province_id
    if home is None:
        raise BadInput("complaints.no_province", "Chọn tỉnh, thành phố", field="province")
    if follows or about == Complaint.About.CONDUCT:
        department = department_of(home, on=on)
        if department:
            return department
    if row and row.unit.is_open_on(on):
        return row.unit
    units = units_to_ask(home, on=on)
    if not units:
        raise BadInput(
            "complaints.nobody_answers", "Tỉnh này chưa có đơn vị nhận ở đây", field="province"
        )
    return units[0]


def department_of(province_id: int, *, on: date) -> Unit | None:
    """Return the industry department that works in the province that day, also after a merger."""
    rows = Unit.objects.filter(of_province(province_id), kind=UnitKind.INDUSTRY_DEPARTMENT)
    working = [unit for unit in rows.order_by("search", "pk") if unit.is_open_on(on)]
    own = [unit for unit in working if unit.province_id == province_id]
    return next(iter(own or working), None)
