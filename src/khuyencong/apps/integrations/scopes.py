"""What a token may be allowed, as one table: a row for each scope with the capabilities it lends.

A token acts with the role of an officer of its unit, narrowed to these capabilities: what no scope
names, no token does, whatever a route forgets to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from khuyencong.domain.foundation.errors import BadInput


class Scope(NamedTuple):
    """One thing another system may be allowed."""

    id: str
    capabilities: frozenset[str]


def _row(id_: str, *capabilities: str) -> Scope:
    return Scope(id_, frozenset(capabilities))


SCOPES = (
    _row("register:read", "establishments.read"),
    _row("needs:read", "needs.read"),
    _row("projects:read", "projects.read"),
    _row("files:read", "projects.read", "plans.read"),
    _row("plans:read", "plans.read"),
    _row("money:read", "money.read"),
    _row("indicators:read", "reports.read"),
    _row("deadlines:read", "deadlines.read"),
    _row("needs:write", "needs.import"),
    _row("figures:write", "establishments.record"),
)
SCOPE_BY_ID = {scope.id: scope for scope in SCOPES}


def capabilities_of(scopes: Iterable[str]) -> frozenset[str]:
    """Return the capabilities these scopes lend; one that is no longer known lends none."""
    known = [SCOPE_BY_ID[each] for each in scopes if each in SCOPE_BY_ID]
    return frozenset().union(*(each.capabilities for each in known))


def settled(scopes: Iterable[str]) -> list[str]:
    """Return the scopes in the order of the table, each once. Raises BadInput."""
    asked = set(scopes)
    if unknown := sorted(asked - set(SCOPE_BY_ID)):
        raise BadInput(
            "integrations.unknown_scope",
            "Không có phạm vi “{scope}”",
            field="scopes",
            scope=unknown[0][:40],
        )
    if not asked:
        raise BadInput("integrations.no_scope", "Chọn ít nhất một phạm vi", field="scopes")
    return [scope.id for scope in SCOPES if scope.id in asked]
