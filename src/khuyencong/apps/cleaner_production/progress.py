"""How far a file is: its eighteen tasks, and what of the data still lacks for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from khuyencong.apps.cleaner_production.models import (
    CleanerFile,
    CleanerOption,
    Flow,
    ProcessStep,
    Reading,
    TaskProgress,
    TeamMember,
    WasteStream,
)
from khuyencong.apps.cleaner_production.models.options import SAVED
from khuyencong.apps.cleaner_production.rows.options import SCORES
from khuyencong.domain.cleaner_production.method import (
    MethodStep,
    MethodTask,
    list_steps,
    list_tasks,
)
from khuyencong.domain.cleaner_production.screening import REJECT, STUDY

Counts = dict[str, int]
READY = "ready"
"""State of an open task whose data are all there: a person may call it done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskStanding:
    """A task: ``state`` is one of ``TaskProgress.State`` or ``READY``; what lacks, in words."""

    task: MethodTask
    state: str
    note: str
    document_id: int | None
    missing: tuple[str, ...]

    @property
    def is_settled(self) -> bool:
        """Return whether nobody has to think of it any more."""
        return self.state in (TaskProgress.State.DONE, TaskProgress.State.NOT_NEEDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepStanding:
    """One of the six steps with its tasks."""

    step: MethodStep
    tasks: tuple[TaskStanding, ...]

    @property
    def settled(self) -> int:
        """Return how many of its tasks are settled."""
        return sum(each.is_settled for each in self.tasks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All steps; ``next_task`` is the first that is not settled."""

    steps: tuple[StepStanding, ...]

    @property
    def tasks(self) -> list[TaskStanding]:
        return [each for step in self.steps for each in step.tasks]

    @property
    def settled(self) -> int:
        return sum(each.is_settled for each in self.tasks)

    @property
    def next_task(self) -> TaskStanding | None:
        return next((each for each in self.tasks if not each.is_settled), None)


def progress_of(cleaner_file: CleanerFile) -> Progress:
    """Return how each task stands; two statements."""
    rows = {row.task: row for row in cleaner_file.tasks.all()}
    counts = _counts(cleaner_file)
    standing = {
        task.id: _standing(task, rows.get(task.id), _missing(task, cleaner_file, counts))
        for task in list_tasks()
    }
    steps = tuple(
        StepStanding(
            step=step,
            tasks=tuple(standing[task.id] for task in list_tasks() if task.step == step.id),
        )
        for step in list_steps()
    )
    return Progress(steps=steps)


def _standing(task: MethodTask, row: TaskProgress | None, missing: tuple[str, ...]) -> TaskStanding:
    state = str(row.state) if row else TaskProgress.State.OPEN.value
    if state == TaskProgress.State.OPEN and task.look_at and not missing:
        state = READY
    return TaskStanding(
        task=task,
        state=state,
        note=row.note if row else "",
        document_id=row.document_id if row else None,
        missing=missing,
    )


def _missing(task: MethodTask, cleaner_file: CleanerFile, counts: Counts) -> tuple[str, ...]:
    look = _LOOKS.get(task.look_at)
    return tuple(look(cleaner_file, counts)) if look else ()


def _told(*pairs: tuple[Any, str]) -> list[str]:
    return [words for holds, words in pairs if holds]


_LOOKS: dict[str, Callable[[CleanerFile, Counts], Sequence[str]]] = {
    "team": lambda f, n: _told((not n["members"], "Chưa ghi ai trong đội")),
    "process_steps": lambda f, n: _told((not n["steps"], "Chưa ghi công đoạn nào")),
    "focus": lambda f, n: _told((not f.focus_step_id, "Chưa chọn công đoạn trọng tâm")),
    "flows": lambda f, n: _told(
        (not n["steps"], "Chưa ghi công đoạn nào"),
        (n["bare_steps"], f"{n['bare_steps']} công đoạn chưa có dòng vào, ra"),
    ),
    "quantities": lambda f, n: _told(
        (not n["flows"], "Chưa ghi dòng nào"),
        (n["unsaid_flows"], f"{n['unsaid_flows']} dòng chưa có lượng"),
    ),
    "waste_costs": lambda f, n: _told(
        (not n["streams"], "Chưa ghi dòng thải nào"),
        (n["uncosted"], f"{n['uncosted']} dòng thải chưa có phần chi phí nào"),
        (f.bases_per_year is None, "Chưa ghi số lần trong một năm ở đầu hồ sơ"),
    ),
    "causes": lambda f, n: _told(
        (not n["streams"], "Chưa ghi dòng thải nào"),
        (n["uncaused"], f"{n['uncaused']} dòng thải chưa có nguyên nhân"),
    ),
    "options": lambda f, n: _told((not n["options"], "Chưa ghi giải pháp nào")),
    "screening": lambda f, n: _told(
        (not n["options"], "Chưa ghi giải pháp nào"),
        (n["unscreened"], f"{n['unscreened']} giải pháp chưa sàng lọc"),
    ),
    "technical": lambda f, n: _told(
        (not n["options"], "Chưa ghi giải pháp nào"),
        (n["untried"], f"{n['untried']} giải pháp cần nghiên cứu chưa xét kỹ thuật"),
    ),
    "economic": lambda f, n: _told(
        (not n["options"], "Chưa ghi giải pháp nào"),
        (n["unpriced"], f"{n['unpriced']} giải pháp cần nghiên cứu chưa có vốn, tiền tiết kiệm"),
    ),
    "environmental": lambda f, n: _told(
        (not n["options"], "Chưa ghi giải pháp nào"),
        (n["unweighed"], f"{n['unweighed']} giải pháp cần nghiên cứu chưa ghi giảm được gì"),
    ),
    "ranking": lambda f, n: _told(
        (f.weight_technical is None, "Chưa đặt trọng số ở đầu hồ sơ"),
        (n["unscored"], f"{n['unscored']} giải pháp cần nghiên cứu chưa cho đủ điểm"),
    ),
    "plan": lambda f, n: _told(
        (not n["chosen"], "Chưa có giải pháp nào được giữ lại"),
        (n["unplanned"], f"{n['unplanned']} giải pháp chưa có người làm hoặc hạn"),
    ),
    "done": lambda f, n: _told(
        (not n["chosen"], "Chưa có giải pháp nào được giữ lại"),
        (n["undone"], f"{n['undone']} giải pháp chưa làm xong"),
    ),
    "indicators": lambda f, n: _told(
        (not n["before"], "Chưa có số liệu trước khi làm"),
        (not n["after"], "Chưa có số liệu sau khi làm"),
    ),
}


def _counts(cleaner_file: CleanerFile) -> Counts:
    """Return what there is of each kind, and what of it lacks something; one statement."""
    kept = ~Q(screening__in=["", REJECT]) & ~Q(status="refused")
    study = Q(screening=STUDY) & ~Q(status="refused")
    options, streams = CleanerOption.objects, WasteStream.objects
    nothing_saved = Q(**{f"{name}__isnull": True for name in SAVED})
    no_score = Q()
    for name in SCORES:
        no_score |= Q(**{f"{name}__isnull": True})
    rows: dict[str, QuerySet[Any]] = {
        "members": TeamMember.objects.all(),
        "steps": ProcessStep.objects.all(),
        "bare_steps": ProcessStep.objects.filter(flows__isnull=True, arriving__isnull=True),
        "flows": Flow.objects.all(),
        "unsaid_flows": Flow.objects.filter(quantity__isnull=True),
        "streams": streams.all(),
        "uncosted": streams.filter(costs__isnull=True),
        "uncaused": streams.filter(causes__isnull=True),
        "options": options.all(),
        "unscreened": options.filter(screening=""),
        "untried": options.filter(study, technical={}),
        "unpriced": options.filter(
            study & (Q(investment_vnd__isnull=True) | Q(saving_vnd__isnull=True))
        ),
        "unweighed": options.filter(study & nothing_saved),
        "unscored": options.filter(study & no_score),
        "chosen": options.filter(kept),
        "unplanned": options.filter(kept & (Q(responsible="") | Q(due_on__isnull=True))),
        "undone": options.filter(kept & ~Q(status="done")),
        "before": Reading.objects.filter(phase="before"),
        "after": Reading.objects.filter(phase="after"),
    }
    counted = {f"n_{name}": Coalesce(_counted(each), 0) for name, each in rows.items()}
    found: Any = CleanerFile.objects.filter(pk=cleaner_file.pk).values(**counted).get()
    return {name: int(found[f"n_{name}"]) for name in rows}


def _counted(rows: QuerySet[Any]) -> Subquery:
    mine = rows.filter(cleaner_file=OuterRef("pk")).order_by().values("cleaner_file")
    return Subquery(mine.annotate(n=Count("pk", distinct=True)).values("n"))
