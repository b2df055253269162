"""``khuyencong load-demo``: practice accounts and the years they practise on, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from khuyencong.interfaces.cli.database import prepare
from khuyencong.interfaces.cli.demo.tables import Person, list_people

if TYPE_CHECKING:
    from khuyencong.interfaces.cli.demo.cast import Cast

DEMO_PASSWORD = "khuyencong-tap-su"  # noqa: S105  # practice accounts only, never in production


def list_demo_accounts() -> list[Person]:
    """Return the practice accounts, those of a province together."""
    return list_people()


def load_demo() -> bool:
    """Load what is missing of the practice data, whole or not at all; return whether it was.

    An installation with an earlier edition gets the people, years and villages it lacks; a year
    in which a centre has needs already is left alone.
    """
    if _has_everybody():
        return False
    from django.db import transaction

    from khuyencong.interfaces.cli.demo.audits import audit_some_sites
    from khuyencong.interfaces.cli.demo.call_backs import visit_of_spring
    from khuyencong.interfaces.cli.demo.cast import gather_cast
    from khuyencong.interfaces.cli.demo.cleaner import tell_of_cleaner_production
    from khuyencong.interfaces.cli.demo.closing import tell_of_closing
    from khuyencong.interfaces.cli.demo.consultancy import tell_of_consultancy
    from khuyencong.interfaces.cli.demo.council import tell_of_council
    from khuyencong.interfaces.cli.demo.deadlines import owe_something
    from khuyencong.interfaces.cli.demo.energy_use import fill_energy_use
    from khuyencong.interfaces.cli.demo.exchange import exchange
    from khuyencong.interfaces.cli.demo.five_years import tell_of_five_years
    from khuyencong.interfaces.cli.demo.meters import fill_meters
    from khuyencong.interfaces.cli.demo.money import tell_of_money
    from khuyencong.interfaces.cli.demo.outreach import reach_out
    from khuyencong.interfaces.cli.demo.papers import write_some_papers
    from khuyencong.interfaces.cli.demo.product_rounds import tell_of_product_rounds
    from khuyencong.interfaces.cli.demo.register import fill_register
    from khuyencong.interfaces.cli.demo.repayments import tell_of_repayments
    from khuyencong.interfaces.cli.demo.story import tell, told_by_hand
    from khuyencong.interfaces.cli.demo.surveys import ask_for_needs
    from khuyencong.interfaces.cli.demo.tables import list_chapters
    from khuyencong.interfaces.cli.demo.treasury import send_a_statement
    from khuyencong.interfaces.cli.demo.villages import record_villages
    from khuyencong.interfaces.cli.demo.vouchers import tell_of_open_register
    from khuyencong.interfaces.cli.demo.year_end import tell_of_year_end

    with transaction.atomic(), told_by_hand():
        cast = gather_cast(password=DEMO_PASSWORD)
        for chapter in list_chapters():
            tell(chapter, cast)
        fill_register(cast)
        tell_of_five_years(cast)
        record_villages(cast)
        owe_something(cast)
        tell_of_council(cast)
        write_some_papers(cast)
        ask_for_needs(cast)
        tell_of_closing(cast)
        tell_of_open_register(cast)
        send_a_statement(cast)
        tell_of_money(cast)
        tell_of_repayments(cast)
        tell_of_year_end(cast)
        fill_energy_use(cast)
        fill_meters(cast)
        tell_of_cleaner_production(cast)
        audit_some_sites(cast)
        tell_of_consultancy(cast)
        for chapter_of in (
            visit_of_spring,
            reach_out,
            tell_of_product_rounds,
            exchange,
            _tell_the_rest,
        ):
            chapter_of(cast)
    return True


def _tell_the_rest(cast: Cast) -> None:
    """Tell what needs all the years: rules in the making; then what a centre works with."""
    from django.core.management import call_command

    from khuyencong.interfaces.cli.demo.complaints import complain_a_little
    from khuyencong.interfaces.cli.demo.facilities import furnish
    from khuyencong.interfaces.cli.demo.owners import invite_an_owner
    from khuyencong.interfaces.cli.demo.publishing import tell_the_public
    from khuyencong.interfaces.cli.demo.regulations import draft_a_regulation

    draft_a_regulation(cast)
    furnish(cast)
    invite_an_owner(cast)
    complain_a_little(cast)
    tell_the_public(cast)
    call_command("write_practice_news")


def _has_everybody() -> bool:
    """Tell whether each practice account is there: they come with the whole of the data."""
    from khuyencong.apps.accounts.models import Account

    names = [person.username for person in list_people()]
    return Account.objects.filter(username__in=names).count() == len(names)


def load_demo_command() -> None:
    """Load the practice data once."""
    prepare()
    typer.echo("Đã nạp dữ liệu minh họa." if load_demo() else "Dữ liệu minh họa đã có.")
