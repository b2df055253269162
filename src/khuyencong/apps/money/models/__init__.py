from khuyencong.apps.money.models.contracts import Contract, ContractAnnex, ContractItem
from khuyencong.apps.money.models.repayments import Instalment, RepaymentSchedule
from khuyencong.apps.money.models.settlements import Settlement
from khuyencong.apps.money.models.shares import InterestProof, LocalShare, ShareDecision
from khuyencong.apps.money.models.transfers import Transfer

__all__ = [
    "Contract",
    "ContractAnnex",
    "ContractItem",
    "Instalment",
    "InterestProof",
    "LocalShare",
    "RepaymentSchedule",
    "Settlement",
    "ShareDecision",
    "Transfer",
]
