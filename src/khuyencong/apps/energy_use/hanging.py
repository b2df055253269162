"""What hangs on a site, and keeps it from being removed."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Count, Value

from khuyencong.apps.energy_use.models import Site

NAMES = {
    "bills": "hóa đơn",
    "meters": "công tơ",
    "outputs": "tháng sản lượng",
    "drivers": "tháng yếu tố",
    "fuel_values": "nhiệt trị",
    "imports": "tệp đã nhập",
    "reading_files": "tệp số đo",
    "audits": "khảo sát năng lượng",
    "verifications": "lần đo kiểm",
    "cleaner_files": "hồ sơ sản xuất sạch hơn",
    "quick_assessments": "đánh giá nhanh",
}
OTHER = "dòng khác"


def hanging_on(site: Site) -> list[str]:
    """Return what rests on a site, counted and in words, of every app; bills taken off too."""
    related: Any = Site._meta.related_objects
    first, *others = (
        each.related_model._default_manager.filter(**{each.field.name: site})
        .order_by()
        .annotate(what=Value(each.get_accessor_name(), CharField()))
        .values("what")
        .annotate(count=Count("pk"))
        .values_list("what", "count")
        for each in related
    )
    counted = dict(first.union(*others, all=True))
    names = (each.get_accessor_name() for each in related)
    return [f"{counted[name]} {NAMES.get(name, OTHER)}" for name in names if counted.get(name)]
