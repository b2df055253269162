from __future__ import annotations

from django.apps import AppConfig


class MoneyConfig(AppConfig):
    """Assigned estimates, contracts, advances, refunds, the end of a year."""

    name = "khuyencong.apps.money"
    label = "money"

    def ready(self) -> None:
        """Tell the life of projects whether money balances; follow acceptance and closing."""
        from khuyencong.apps.money.told import (
            close_money,
            keep_contract,
            keep_settlement,
            mark_accepted,
            money_facts,
        )
        from khuyencong.apps.projects.told import on_effect, tell_facts

        tell_facts(money_facts)
        on_effect("keep_contract", keep_contract)
        on_effect("keep_settlement", keep_settlement)
        on_effect("mark_accepted", mark_accepted)
        on_effect("close_money", close_money)
