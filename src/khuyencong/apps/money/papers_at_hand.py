"""Which of the papers a text names for a transfer the dossier of the project holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from khuyencong.apps.projects.checklist import list_content_papers
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.paper_names import alike
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.text import fold


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A paper as the text names it, and what of the dossier answers it; None: not there."""

    label: str
    paper: ProjectPaper | None


def papers_at_hand(project: Project, labels: Sequence[str]) -> list[NamedPaper]:
    """Return each paper named with what answers it.

    A paper answers by the name its kind bears in the law, or the title it was given.
    """
    if not labels:
        return []
    held = list(_named(project))
    return [NamedPaper(label, _answer(label, held)) for label in labels]


def missing_of(papers: Iterable[NamedPaper]) -> list[str]:
    """Return the names of those that are not there."""
    return [each.label for each in papers if each.paper is None]


def _named(project: Project) -> Iterator[tuple[str, ProjectPaper]]:
    lifecycle = lifecycle_of(project)
    content = dict(list_content_papers(project, lifecycle))
    for paper in project.papers.all():
        if paper.counts:
            rule = lifecycle.papers_by_id.get(paper.kind)
            label = rule.label_vi if rule else content.get(paper.kind, "")
            yield from ((name, paper) for name in (label, paper.title) if name)


def _answer(label: str, held: Sequence[tuple[str, ProjectPaper]]) -> ProjectPaper | None:
    same = (paper for name, paper in held if fold(name) == fold(label))
    near = (paper for name, paper in held if alike(name, label))
    return next(same, None) or next(near, None)
