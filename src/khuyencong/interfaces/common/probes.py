"""Addresses for whoever watches the server."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse


def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the process lives."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Answer whether the database is there and up to date."""
    try:
        executor = MigrationExecutor(connection)
        behind = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError as failure:
        return JsonResponse({"status": "no_database", "why": type(failure).__name__}, status=503)
    if behind:
        return JsonResponse({"status": "not_migrated", "behind": behind}, status=503)
    return JsonResponse({"status": "ok"})
