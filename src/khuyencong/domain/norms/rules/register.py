"""All families of dated rules in one place: what is covered, and how sure we are of each fact."""

from __future__ import annotations

from khuyencong.domain.norms.rules.activities import Activity
from khuyencong.domain.norms.rules.advances import AdvanceCap, AdvanceRule, Clash, Papers
from khuyencong.domain.norms.rules.appraisal import SelectionStep
from khuyencong.domain.norms.rules.archive import HandOverRule, RetentionKind
from khuyencong.domain.norms.rules.authority import AmendmentAuthority
from khuyencong.domain.norms.rules.budget_codes import BudgetCode
from khuyencong.domain.norms.rules.deadlines import Deadline
from khuyencong.domain.norms.rules.eligibility import KindRule, Method, PlaceRule
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.forms import Form
from khuyencong.domain.norms.rules.ledger import LedgerBasis
from khuyencong.domain.norms.rules.management import ManagementShare
from khuyencong.domain.norms.rules.priorities import Area, Owner, TradeTest
from khuyencong.domain.norms.rules.relations import Relation
from khuyencong.domain.norms.rules.settlement import SettlementPaper, SettlementRoute
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.tender import TenderRule
from khuyencong.domain.norms.rules.trades import Exclusion, Trade
from khuyencong.domain.norms.rules.versions import Text
from khuyencong.domain.norms.rules.vouchers import VoucherKind, VoucherList

FAMILIES: dict[str, dict[str, type[Fact]]] = {
    "activities": {"facts": Activity},
    "advances": {
        "facts": AdvanceRule,
        "common": Papers,
        "further": Papers,
        "caps": AdvanceCap,
        "clashes": Clash,
    },
    "appraisal": {
        "heads": Fact,
        "principles": Fact,
        "project_heads": Fact,
        "selection": SelectionStep,
        "conditions": Fact,
    },
    "archive": {"hand_over": HandOverRule, "retention": RetentionKind},
    "authority": {"facts": AmendmentAuthority, "papers": Fact},
    "budget_codes": {"facts": BudgetCode},
    "deadlines": {"facts": Deadline},
    "eligibility": {
        "methods": Method,
        "kinds": KindRule,
        "places": PlaceRule,
        "open_to_all": Fact,
        "details": Fact,
    },
    "forms": {"facts": Form},
    "ledger": {"facts": LedgerBasis},
    "management": {"facts": ManagementShare},
    "priorities": {
        "flagship": Fact,
        "areas": Area,
        "trades": TradeTest,
        "cleaner_production": Fact,
        "owners": Owner,
    },
    "relations": {"facts": Relation},
    "settlement": {"routes": SettlementRoute, "papers": SettlementPaper},
    "tender": {"facts": TenderRule, "others": TenderRule, "local": TenderRule},
    "trades": {"facts": Trade, "exclusions": Exclusion},
    "versions": {"facts": Text},
    "vouchers": {"facts": VoucherKind, "lists": VoucherList},
}


def list_families() -> tuple[str, ...]:
    """Return the names of the families, which are also the names of their data files."""
    return tuple(FAMILIES)


def list_facts(*, family: str) -> tuple[Fact, ...]:
    """Return all facts of a family, off and past ones included, in the order of the file."""
    sections = FAMILIES[family].items()
    return tuple(fact for section, kind in sections for fact in load_facts(family, kind, section))
