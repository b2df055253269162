"""Gather the facts of a kind for a project: only what its template may use is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.minutes import Minutes, minutes_of
from khuyencong.apps.appraisals.models import AppraisalItem, OpinionRequest
from khuyencong.apps.appraisals.queries import get_item
from khuyencong.apps.papers.facts import council, results
from khuyencong.apps.papers.facts import project as of_project
from khuyencong.apps.papers.facts.paid import paid_facts
from khuyencong.apps.papers.facts.settled import settlement_facts, year_facts
from khuyencong.apps.papers.facts.words import Facts
from khuyencong.apps.papers.kinds import PaperKind
from khuyencong.apps.papers.saying import Said, office_facts
from khuyencong.apps.projects.checklist import checklist_of
from khuyencong.apps.projects.models import DossierCode, Project, ProjectPaper
from khuyencong.apps.projects.queries import list_local_papers
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.domain.foundation.errors import BadInput


def facts_of(
    kind: PaperKind, project: Project, said: Said, *, reader: Account, code: str = ""
) -> Facts:
    """Return what the template of a kind is given; ``reader`` decides which minutes are seen.

    The project was read with ``get_project``.
    """
    facts: Facts = office_facts(said, project, code=code)
    for group in kind.groups:
        if group in _GROUPS:
            facts |= _GROUPS[group](project, reader)
        elif group == "paid":
            facts |= paid_facts(project, on=said.issued_on)
        elif group == "papers":
            facts |= _papers(project, but=kind.paper)
    return facts


def _papers(project: Project, *, but: str) -> Facts:
    """Return the dossier without the paper that is being written."""
    code = DossierCode.objects.filter(project=project).first()
    held = [each for each in project.papers.all() if each.counts and each.kind != but]
    labels = _labels(project, held)
    return of_project.paper_facts([(labels[each.kind], each) for each in held], code)


def _labels(project: Project, papers: Iterable[ProjectPaper]) -> dict[str, str]:
    """Return what each paper is called: by its title, the life cycle, or the province."""
    try:
        rules = lifecycle_of(project).papers_by_id
    except BadInput:  # our data hold no life cycle of its day
        rules = {}
    found = {each.kind: each.title or each.kind for each in papers}
    found |= {kind: rules[kind].label_vi for kind in found if kind in rules}
    if any(kind.startswith("local.") for kind in found):
        local = list_local_papers(province_id=project.province_id, on=project.pinned_on)
        found |= {each.kind: each.label for each in local if each.kind in found}
    return found


def _missing(project: Project, _reader: Account) -> Facts:
    try:
        rows = checklist_of(project, ()).missing
    except BadInput:
        rows = ()
    return of_project.missing_facts(row.label for row in rows)


def _amendment(project: Project, _reader: Account) -> Facts:
    last = project.amendments.filter(step__undone_at=None).order_by("-pk").first()
    return of_project.amendment_facts(last)


def _council(project: Project, reader: Account) -> Facts:
    return council.council_facts(minutes_seen(project, reader))


def minutes_seen(project: Project, reader: Account) -> Minutes | None:
    """Return the minutes of the last appraisal that was concluded; None when there is none yet.

    Before the conclusion nobody may read in a paper how others voted.
    """
    concluded = AppraisalItem.objects.filter(project=project, decided_at__isnull=False)
    last = concluded.exclude(outcome=AppraisalItem.Outcome.TAKEN_OUT).order_by("-pk")
    key = last.values_list("pk", flat=True).first()
    if key is None:
        return None
    try:
        return minutes_of(get_item(key, visible_to=reader))
    except AppraisalItem.DoesNotExist:
        return None


def _asking(project: Project, _reader: Account) -> Facts:
    asked = OpinionRequest.objects.filter(projects=project).select_related("asked_unit")
    return council.asking_facts(asked.order_by("-pk").first())


_GROUPS: dict[str, Callable[[Project, Account], Facts]] = {
    "bases": lambda project, _: of_project.base_facts(project),
    "project": lambda project, _: of_project.project_facts(project),
    "money": lambda project, _: of_project.money_facts(project),
    "lines": lambda project, _: of_project.line_facts(project),
    "missing": _missing,
    "amendment": _amendment,
    "council": _council,
    "asking": _asking,
    "settlement": lambda project, _: settlement_facts(project),
    "year": lambda project, _: year_facts(project),
    "results": lambda project, _: results.result_facts(acceptance_of(project)),
}
