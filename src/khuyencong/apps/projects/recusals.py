"""Keep a project, and all that belongs to it, from people who are not free to judge it.

A row belongs to a project when it is one, points at one, names a path to one
(``OwnedRow.recused_through``), or is a file or sheet that such a row holds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import CharField, Exists, ForeignKey, Q, QuerySet
from django.db.models.functions import Cast

from khuyencong.apps.accounts.kept_away import keys_kept_away
from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.projects.models import Project, ProjectRecusal

KIND_OF_FILES = "file"
"""How the journal calls a stored file; the other kinds are the names of their tables."""


def recused_projects(account_id: int) -> QuerySet[Any]:
    """Return the keys of the projects that are kept from an account."""
    return _lasting(account_id).values("project")


def has_recusals(account_id: int) -> Exists:
    """Return the condition that some project is kept from an account."""
    return Exists(_lasting(account_id))


def is_recused(account: Account, project: Project) -> bool:
    """Tell whether the project is kept from the account."""
    lasting = project.recusals.filter(account=account, ended_at__isnull=True)
    return lasting.exists()


def keys_of_recused(model: type[OwnedRow], account_id: int) -> QuerySet[Any] | None:
    """Return the keys of the rows of a table that recusals keep from an account."""
    return keys_of_projects(model, recused_projects(account_id))


def keys_of_projects(model: type[OwnedRow], projects: QuerySet[Any]) -> QuerySet[Any] | None:
    """Return the keys of the rows of a table that belong to the projects; None: it has none."""
    if model is Project:
        return projects
    if model is StoredFile:
        return _files_of(projects)
    if path := _path_to_project(model):
        return model._default_manager.filter(**{f"{path}__in": projects}).values("pk")
    return None


def lines_open_to(lines: QuerySet[Entry], account: Account) -> QuerySet[Entry]:
    """Leave out the lines of the journal about projects kept from the account, and their rows."""
    if not account.has_kept_rows():
        return lines
    for kind, model in _journal_kinds().items():
        for keys in keys_kept_away(model, account.pk):
            [name] = [*(keys.query.values_select or ("pk",))]
            texts = keys.annotate(kept_key=Cast(name, CharField())).values("kept_key")
            lines = lines.exclude(object_kind=kind, object_id__in=texts)
    return lines


def _lasting(account_id: int) -> QuerySet[ProjectRecusal]:
    return ProjectRecusal.objects.filter(account=account_id, ended_at__isnull=True)


@cache
def _path_to_project(model: type[OwnedRow]) -> str:
    """Return the path from a row to its project; empty for rows that belong to none."""
    if model.recused_through:
        return model.recused_through
    if model in (Need, SheetImport):
        return "project" if model is Need else "needs__project"
    for field in model._meta.get_fields():
        if isinstance(field, ForeignKey) and field.related_model is Project:
            return field.name
    return ""


@cache
def _holders() -> tuple[tuple[type[OwnedRow], str], ...]:
    """Return the tables of which a row belongs to a project and holds a file, with that field."""
    return tuple(
        (model, field.name)
        for model in apps.get_models()
        if issubclass(model, OwnedRow) and _path_to_project(model)
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and field.related_model is StoredFile
    )


def _files_of(projects: QuerySet[Any]) -> QuerySet[Any]:
    found = Q()
    for model, field in _holders():
        held = model._default_manager.filter(
            **{f"{_path_to_project(model)}__in": projects, f"{field}__isnull": False}
        )
        found |= Q(pk__in=held.values(field))
    return StoredFile.objects.filter(found).values("pk")


@cache
def _journal_kinds() -> dict[str, type[OwnedRow]]:
    kinds: dict[str, type[OwnedRow]] = {
        re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower(): model
        for model in apps.get_models()
        if issubclass(model, OwnedRow) and _path_to_project(model)
    }
    return kinds | {"project": Project, KIND_OF_FILES: StoredFile}
