"""Reads of files of cleaner production, options and assessments of one day."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.cleaner_production.models import (
    CleanerFile,
    CleanerOption,
    QuickAssessment,
)
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.search.queries import matching

BESIDE = ("site__establishment", "unit", "province", "focus_step")


def list_files(*, visible_to: Account) -> QuerySet[CleanerFile]:
    """Return the files the account may see, the newest first."""
    rows = rows_visible_to(CleanerFile.objects.all(), visible_to)
    return rows.order_by("-opened_on", "-pk")


def search_files(rows: QuerySet[CleanerFile], text: str) -> QuerySet[CleanerFile]:
    """Keep the files whose site, establishment, place or product hold the words."""
    return matching(rows, text)


def get_file(file_id: int, *, visible_to: Account) -> CleanerFile:
    """Return one file with site and establishment. Raises CleanerFile.DoesNotExist."""
    rows = CleanerFile.objects.select_related(*BESIDE)
    return rows_visible_to(rows, visible_to).get(pk=file_id)


def open_file_at(site: Site, *, visible_to: Account) -> CleanerFile | None:
    """Return the file that is worked on at a site, if the account may see one."""
    return list_files(visible_to=visible_to).filter(site=site, state=CleanerFile.State.OPEN).first()


def lock_file(cleaner_file: CleanerFile) -> CleanerFile:
    """Return the file as it is stored now, held until the transaction ends."""
    rows = CleanerFile.objects.select_for_update(of=("self",)).select_related(*BESIDE)
    return rows.get(pk=cleaner_file.pk)


def list_options(*, visible_to: Account) -> QuerySet[CleanerOption]:
    """Return the options of all files the account may see."""
    return rows_visible_to(CleanerOption.objects.all(), visible_to)


def search_options(rows: QuerySet[CleanerOption], text: str) -> QuerySet[CleanerOption]:
    """Keep the options whose title holds the words."""
    return matching(rows, text)


def get_option(option_id: int, *, visible_to: Account) -> CleanerOption:
    """Return one option with its file. Raises CleanerOption.DoesNotExist."""
    beside = (*(f"cleaner_file__{each}" for each in BESIDE), "project")
    rows = CleanerOption.objects.select_related(*beside)
    return rows_visible_to(rows, visible_to).get(pk=option_id)


def list_quick_assessments(*, visible_to: Account) -> QuerySet[QuickAssessment]:
    """Return the assessments of one day the account may see, the newest first."""
    rows = QuickAssessment.objects.select_related("site__establishment", "unit")
    return rows_visible_to(rows, visible_to).order_by("-done_on", "-pk")


def newest_quick_assessment(cleaner_file: CleanerFile) -> QuickAssessment | None:
    """Return the newest assessment at the site of a file the caller may see."""
    rows = QuickAssessment.objects.filter(site=cleaner_file.site_id)
    return rows.order_by("-done_on", "-pk").first()


def get_quick_assessment(assessment_id: int, *, visible_to: Account) -> QuickAssessment:
    """Return one assessment with its site. Raises QuickAssessment.DoesNotExist."""
    return list_quick_assessments(visible_to=visible_to).get(pk=assessment_id)
