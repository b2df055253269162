"""Reads of meter readings: files of a site, their meters, the figures of one meter."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.energy_use.interval_store import rows_of_meter
from khuyencong.apps.energy_use.models import ReadingFile, ReadingSet, Site
from khuyencong.domain.energy_use.intervals.figures import Figures, figures_of
from khuyencong.domain.foundation.errors import BadInput


def list_reading_files(site: Site, *, visible_to: Account) -> QuerySet[ReadingFile]:
    """Return the files of readings of a site, newest first."""
    rows = ReadingFile.objects.filter(site=site).select_related("file", "job")
    return rows_visible_to(rows, visible_to).order_by("-sent_at", "-pk")


def get_reading_file(file_id: int, *, visible_to: Account) -> ReadingFile:
    """Return one file of readings. Raises ReadingFile.DoesNotExist."""
    rows = ReadingFile.objects.select_related("file", "job", "site__establishment", "unit")
    return rows_visible_to(rows, visible_to).get(pk=file_id)


def list_reading_sets(site: Site, *, visible_to: Account) -> QuerySet[ReadingSet]:
    """Return the meters read at a site, by number, then the latest first."""
    rows = ReadingSet.objects.filter(site=site).select_related("reading_file__file")
    return rows_visible_to(rows, visible_to).order_by("meter_number", "-ends_before", "pk")


def get_reading_set(set_id: int, *, visible_to: Account) -> ReadingSet:
    """Return one meter of a file. Raises ReadingSet.DoesNotExist."""
    beside = ("reading_file__file", "reading_file__intervals", "site__establishment", "unit")
    return rows_visible_to(ReadingSet.objects.select_related(*beside), visible_to).get(pk=set_id)


def figures_of_set(held: ReadingSet) -> Figures | None:
    """Return the figures of a meter by the hours that hold for the contract of its site."""
    intervals = held.reading_file.intervals
    if intervals is None:
        return None
    rows = rows_of_meter(
        intervals.sha256,
        held.meter_number,
        per_hour=held.per_hour,
        switched_on=held.site.new_hours_from,
    )
    return figures_of(rows, per_hour=held.per_hour)


def require_new(site: Site, sha256: str) -> None:
    """Raise BadInput when these bytes stand among the readings of the site."""
    known = site.reading_files.filter(file__sha256=sha256, state=ReadingFile.State.ENTERED)
    if known.exists():
        raise BadInput(
            "energy_use.readings_known",
            "Tệp này đã nhận cho địa điểm này; hoàn tác lần nhận trước nếu muốn đọc lại cách khác",
            field="readings",
        )
