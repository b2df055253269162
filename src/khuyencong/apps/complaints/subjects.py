"""What a code that somebody typed names: a need by its receipt, a project by its own code."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.models import DossierCode, Project
from khuyencong.apps.surveys.models import Answer
from khuyencong.domain.foundation.check_codes import read_code


@dataclass(frozen=True, slots=True)
class Subject:
    """What a complaint is about, as far as the code tells. Nothing of it is shown to strangers."""

    need: Need | None = None
    project: Project | None = None

    @property
    def row(self) -> Need | Project | None:
        return self.project or self.need


def find_subject(text: str) -> Subject:
    """Return what the code names; an empty subject for every code that is none of ours.

    A code of a project that two provinces gave is none: nobody knows which is meant.
    """
    typed = "".join(text[:60].split())
    if not typed:
        return Subject()
    code = read_code(typed)
    dossiers = DossierCode.objects.select_related("project__unit", "project__need")
    if code and (dossier := dossiers.filter(code=code).first()):
        return Subject(need=dossier.project.need, project=dossier.project)
    answers = Answer.objects.select_related("need__unit")
    if answer := answers.filter(receipt=typed.replace("-", "").lower()).first():
        return _of_need(answer.need)
    named = Project.objects.select_related("unit", "need").filter(code__iexact=typed)
    found = list(named[:2])
    return Subject(need=found[0].need, project=found[0]) if len(found) == 1 else Subject()


def _of_need(need: Need | None) -> Subject:
    if need is None:
        return Subject()
    project = Project.objects.select_related("unit").filter(need=need).first()
    return Subject(need=need, project=project)
