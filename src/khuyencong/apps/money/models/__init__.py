from khuyencong.apps.money.models.repayments import Instalment, RepaymentSchedule

__all__ = ["Instalment", "RepaymentSchedule"]
