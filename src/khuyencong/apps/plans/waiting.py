"""What waits for a person: sheets with cells to mend, plans without papers, norms to confirm."""

from __future__ import annotations

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.needs.models import SheetImport
from khuyencong.apps.plans.models import Plan, PlanItem, PlanPaper, Scenario
from khuyencong.apps.plans.queries import accepted_beside
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.lines import Fund, NormLine


def newest_imports(
    *, visible_to: Account, most: int
) -> tuple[list[SheetImport], list[SheetImport]]:
    """Return the newest imports, and the newest with a cell that could not be read.

    At most ``most`` of each, in one statement: an import is often both.
    """
    rows = rows_visible_to(SheetImport.objects.all(), visible_to)
    rows = rows.order_by("-imported_at", "-pk")
    newest, faulty = rows.values("pk")[:most], rows.exclude(errors=[]).values("pk")[:most]
    either = SheetImport.objects.filter(Q(pk__in=newest) | Q(pk__in=faulty))
    found = list(either.select_related("file").order_by("-imported_at", "-pk"))
    return found[:most], [each for each in found if each.errors][:most]


def plans_without_papers(*, visible_to: Account) -> QuerySet[Plan]:
    """Return the plans whose papers nobody has written, newest first.

    A scenario waits for its decision first, and what was not accepted needs none.
    """
    papers = PlanPaper.objects.filter(plan=OuterRef("pk"))
    scenarios = Scenario.objects.filter(plan=OuterRef("pk"))
    is_decided = Q(accepted_at__isnull=False)
    stands_alone = ~Exists(scenarios) & ~Exists(accepted_beside())
    rows = Plan.objects.filter(~Exists(papers)).filter(is_decided | stands_alone)
    rows = rows.select_related("unit").defer("result")
    return rows_visible_to(rows, visible_to).order_by("-built_at", "-pk")


def norms_to_confirm(plan: Plan) -> list[NormLine]:
    """Return the norms the plan leans on that nobody has read in the document, each once.

    Second-hand lines, and lines that are off, for the projects that were chosen.
    """
    national = ExpressionWrapper(Q(kcqg_vnd__gt=0), output_field=BooleanField())
    chosen = PlanItem.objects.filter(plan=plan, is_chosen=True).exclude(project__line="")
    pairs = chosen.order_by().annotate(is_national=national)
    library = installation_norms()
    found: dict[str, NormLine] = {}
    for line, is_national in pairs.values_list("project__line", "is_national").distinct():
        norm = library.choose(
            line=line,
            fund=Fund.NATIONAL if is_national else Fund.LOCAL,
            territory=plan.province.uid,
            on=plan.norms_on,
        )
        if norm and (not norm.is_on or norm.grade is not Grade.TEXT):
            found[norm.norm_id] = norm
    return [found[norm_id] for norm_id in sorted(found)]
