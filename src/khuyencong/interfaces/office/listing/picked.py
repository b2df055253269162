"""The rows of a list that somebody picked: one by one, or all that the filters keep."""

from __future__ import annotations

from khuyencong.interfaces.office.listing.spec import ListSpec, Rows, number_of
from khuyencong.interfaces.office.listing.state import apply_state, read_state
from khuyencong.interfaces.office.page import OfficeRequest

MOST_PICKED = 1_000


def picked_rows(request: OfficeRequest, spec: ListSpec) -> Rows:
    """Return what the address names: ``?pick=`` each, or ``scope=all`` with the filters."""
    if request.GET.get("scope") == "all":
        state = read_state(spec, request.GET, request.user)
        rows: Rows = apply_state(state, spec.rows(request.user))
        return rows
    return rows_of_keys(request, spec, request.GET.getlist("pick"))


def rows_of_keys(request: OfficeRequest, spec: ListSpec, keys: list[str]) -> Rows:
    """Return the visible rows among the first thousand keys; what is no key is passed over."""
    numbers = [number for key in keys[:MOST_PICKED] if (number := number_of(key)) is not None]
    return spec.rows(request.user).filter(pk__in=numbers)
