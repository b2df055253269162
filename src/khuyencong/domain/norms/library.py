"""A set of norms that answers which one rules: shipped lines, local lines, confirmations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Self

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.confirmation import confirm
from khuyencong.domain.norms.consistency import set_problems
from khuyencong.domain.norms.data_problems import NormDataError
from khuyencong.domain.norms.lines import PERCENT_OF_LINE, Confirmation, Fund, NormLine, Origin
from khuyencong.domain.norms.shipped_files import read_data


class NormLibrary:
    """Immutable set of norms, indexed by line.

    Raises NormDataError when two norms share an id, or two versions of one line of one issuer
    overlap in time.
    """

    def __init__(self, lines: Iterable[NormLine]) -> None:
        self.lines = tuple(lines)
        problems = set_problems(self.lines)
        if problems:
            raise NormDataError(problems)
        self._by_id = {line.norm_id: line for line in self.lines}
        self._by_line: dict[str, tuple[NormLine, ...]] = {}
        for line in self.lines:
            self._by_line[line.line] = (*self._by_line.get(line.line, ()), line)
        self.multiplier_lines = tuple(
            dict.fromkeys(line.line for line in self.lines if line.unit == PERCENT_OF_LINE)
        )
        self._fitting: dict[tuple[str, Fund, str | None], tuple[NormLine, ...]] = {}

    @staticmethod
    def shipped() -> NormLibrary:
        """Return the norms that come with the program; read and checked once."""
        return _shipped()

    def with_local(self, lines: Iterable[NormLine]) -> Self:
        """Return the library with lines this installation added."""
        return type(self)((*self.lines, *lines))

    def with_confirmations(self, confirmations: Iterable[Confirmation]) -> Self:
        """Return the library with norms switched on by people who read them; the last word wins.

        Raises BadInput for an unknown norm, or when what is known still does not make a norm.
        """
        lines = dict(self._by_id)
        for confirmation in sorted(confirmations, key=lambda each: each.read_on):
            self.get(confirmation.norm_id)
            norm = self._by_id[confirmation.norm_id]
            lines[norm.norm_id] = confirm(norm, confirmation)
        return type(self)(lines.values())

    def get(self, norm_id: str) -> NormLine:
        """Return one norm by its id. Raises BadInput."""
        if norm_id not in self._by_id:
            raise BadInput(
                "norms.unknown_norm",
                "Không có định mức mang mã {norm_id}",
                field="norm_id",
                norm_id=norm_id,
            )
        return self._by_id[norm_id]

    def has_line(self, line: str) -> bool:
        return line in self._by_line

    def line_names(self) -> tuple[str, ...]:
        return tuple(self._by_line)

    def of_line(self, line: str) -> tuple[NormLine, ...]:
        """Return every version of a line, of all issuers; empty if the line is unknown."""
        return self._by_line.get(line, ())

    def fitting(self, *, line: str, fund: Fund, territory: str | None) -> tuple[NormLine, ...]:
        """Return the norms that may answer for a fund and a territory, on any day, first choice
        first: on before off, then the province's own, the general local one, the common one."""
        key = (line, fund, territory)
        if key not in self._fitting:
            ranked = [
                (_preference(norm, rank), norm)
                for norm in self.of_line(line)
                if (rank := _rank(norm, fund, territory)) is not None
            ]
            self._fitting[key] = tuple(norm for _, norm in sorted(ranked, key=lambda pair: pair[0]))
        return self._fitting[key]

    def choose(self, *, line: str, fund: Fund, territory: str | None, on: date) -> NormLine | None:
        """Return the norm that answers that day: one that is on, else one that is off."""
        for norm in self.fitting(line=line, fund=fund, territory=territory):
            if norm.may_be_in_force(on):
                return norm
        return None


@cache
def _shipped() -> NormLibrary:
    lines, problems = read_data()
    if problems:
        raise NormDataError(problems)
    return NormLibrary(lines)


def _rank(norm: NormLine, fund: Fund, territory: str | None) -> int | None:
    """Return how near the norm is to the question: 0 nearest; None if it does not fit."""
    if fund is Fund.LOCAL and norm.fund is Fund.LOCAL and norm.territory is not None:
        return 0 if norm.territory == territory else None
    if norm.territory is not None:
        return None
    if norm.fund is fund:
        return 1
    return 2 if norm.fund is Fund.BOTH else None


def _preference(norm: NormLine, rank: int) -> tuple[bool, int, bool, int]:
    """An installation's own line stands before the shipped one; a later start before an earlier."""
    start = norm.valid_from.toordinal() if norm.valid_from else 0
    return (not norm.is_on, rank, norm.origin is Origin.SHIPPED, -start)
