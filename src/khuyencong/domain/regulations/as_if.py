"""The norms as they would be with a draft in force."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import timedelta

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine, Origin
from khuyencong.domain.regulations.parts import Regulation, lines_of

DRAFT_PREFIX = "DRAFT-"


def norms_with(
    library: NormLibrary,
    regulation: Regulation,
    *,
    territory: str,
    province: str,
    former: Collection[str] = (),
) -> NormLibrary:
    """Return the norms with the draft's lines, and without those it ends.

    ``former`` are the uids of the provinces that became this one.
    """
    own = {territory, *former}
    drafted = lines_of(regulation, territory=territory, province=province, prefix=DRAFT_PREFIX)
    return NormLibrary([*_left(library, regulation, own=own, territory=territory), *drafted])


def ended_by(
    library: NormLibrary, regulation: Regulation, *, territory: str, former: Collection[str] = ()
) -> list[NormLine]:
    """Return the lines of the province that still hold on the draft's first day and that it ends.

    Those are the lines of the documents it replaces, and lines of the same content. Lines that
    came with the program cannot be ended here: a province's own stand before them.
    """
    own = {territory, *former}
    return [
        norm
        for norm in library.lines
        if _is_replaced(norm, regulation, own=own, territory=territory)
        and norm.may_be_in_force(regulation.starts_on)
    ]


def later_than(library: NormLibrary, regulation: Regulation, *, territory: str) -> list[NormLine]:
    """Return lines of the same contents that begin on the draft's first day or after it."""
    return [
        norm
        for norm in library.lines
        if norm.territory == territory
        and norm.origin is Origin.INSTALLATION
        and regulation.provision_of(norm.line)
        and norm.valid_from is not None
        and norm.valid_from >= regulation.starts_on
    ]


def _is_replaced(
    norm: NormLine, regulation: Regulation, *, own: Collection[str], territory: str
) -> bool:
    if norm.fund is not Fund.LOCAL or norm.territory not in own:
        return False
    if norm.origin is not Origin.INSTALLATION:
        return False
    is_same = norm.territory == territory and regulation.provision_of(norm.line) is not None
    return is_same or norm.legal_basis in regulation.replaces


def _left(
    library: NormLibrary, regulation: Regulation, *, own: Collection[str], territory: str
) -> Iterator[NormLine]:
    last_on = regulation.starts_on - timedelta(days=1)
    for norm in library.lines:
        if not _is_replaced(norm, regulation, own=own, territory=territory):
            yield norm
        elif norm.valid_from is None or norm.valid_from <= last_on:
            ended = norm.valid_to if norm.valid_to and norm.valid_to < last_on else last_on
            yield replace(norm, valid_to=ended)
