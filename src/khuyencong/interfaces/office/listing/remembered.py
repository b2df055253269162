"""What a person looked at last in a list comes back when the list is opened again."""

from __future__ import annotations

from khuyencong.apps.accounts.models import SavedView
from khuyencong.interfaces.office.listing.state import ListState
from khuyencong.interfaces.office.page import OfficeRequest

KEPT = "lists"
CLEAR = "clear"
_AS_ASKED = {"after", "before", CLEAR}


def way_back(request: OfficeRequest, state: ListState, views: list[SavedView]) -> str | None:
    """Return the query to go on with, None to stay.

    A bare address goes on with what was used last, else with the person's default view. A form
    sends every field, empty ones too: it goes on with the short address of the same thing.
    ``?clear`` forgets what was used last.
    """
    kept: dict[str, str] = request.session.get(KEPT, {})
    query = state.query()
    if not request.GET:
        default = next((view.query for view in views if view.is_default), "")
        return kept.get(state.spec.key, default) or None
    if kept.get(state.spec.key, "") != query or CLEAR in request.GET:
        _keep(request, kept, state.spec.key, query)
    if _AS_ASKED.isdisjoint(request.GET) and request.META.get("QUERY_STRING") != query:
        return query or CLEAR
    return None


def _keep(request: OfficeRequest, kept: dict[str, str], key: str, query: str) -> None:
    """Note the query, only when it is another one: most pages write nothing."""
    if kept.get(key) != query:
        request.session[KEPT] = kept | {key: query}
