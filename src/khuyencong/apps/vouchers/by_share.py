"""Whether the state supports a share of the whole cost: then all money is listed."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.standing import chain_of
from khuyencong.domain.norms.lines import Fund, ShareState
from khuyencong.domain.norms.rules.vouchers import VoucherList, voucher_lists

FUND_OF_CHAIN = {"KCQG": Fund.NATIONAL, "KCDP": Fund.LOCAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class ByShare:
    """The answer: None where no norm in force for the project says; ``source`` in words."""

    is_by_share: bool | None
    source: str = ""

    def asks_for(self, listed: VoucherList) -> bool:
        """Tell whether this is the list the project needs."""
        if self.is_by_share is None:
            return False
        return (listed.role == "all_money") == self.is_by_share


def by_share(project: Project) -> ByShare:
    """Tell by the norm of the project's line on its pinned day."""
    library = installation_norms()
    if not project.line or not library.has_line(project.line):
        return ByShare(is_by_share=None)
    norm = library.choose(
        line=project.line,
        fund=FUND_OF_CHAIN[chain_of(project)],
        territory=project.province.uid,
        on=project.pinned_on,
    )
    if norm is None or not norm.is_on or norm.share_state is ShareState.UNKNOWN:
        return ByShare(is_by_share=None)
    return ByShare(
        is_by_share=norm.share_state is ShareState.STATED and not norm.gives_no_amount,
        source=str(norm.source),
    )


def list_of(project: Project) -> VoucherList | None:
    """Return the list the project needs, None where nothing tells."""
    answer = by_share(project)
    return next((each for each in voucher_lists() if answer.asks_for(each)), None)
