"""Refuse a table of the life cycle that does not hold together."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.domain.foundation.yaml_rows import bad_row
from khuyencong.domain.lifecycle.model import SAME, Lifecycle, Transition


def require_sound(made: Lifecycle, name: str) -> None:
    """Raise BadInput with the first fault, naming file, row and key."""
    for where, key, why in (*_faults_of_steps(made), *_faults_of_tables(made)):
        raise bad_row(f"{name}: {where}", key, why)


def _faults_of_tables(made: Lifecycle) -> Iterator[tuple[str, str, str]]:
    for table in ("states", "papers", "transitions"):
        ids = [row.id for row in getattr(made, table)]
        for twice in {each for each in ids if ids.count(each) > 1}:
            yield twice, table, "ghi hai lần"
    for lost in sorted(set(made.states_by_id) - reachable_states(made)):
        yield lost, "states", "không bước nào dẫn tới"
    for state in made.states:
        ways = [each for each in made.transitions if state.id in each.from_states]
        leaves = any(each.to != SAME for each in ways)
        if state.is_final and ways:
            yield state.id, "states", "là trạng thái cuối mà còn bước đi tiếp"
        if not state.is_final and not leaves:
            yield state.id, "states", "không có lối ra mà không phải trạng thái cuối"


def _faults_of_steps(made: Lifecycle) -> Iterator[tuple[str, str, str]]:
    for step in made.transitions:
        for state in (*step.from_states, *([] if step.to == SAME else [step.to])):
            if state not in made.states_by_id:
                yield step.id, "from_states, to", f"không có trạng thái {state}"
        for paper in (*step.papers, *(each.paper for each in step.papers_when)):
            if paper not in made.papers_by_id:
                yield step.id, "papers", f"không có giấy tờ {paper}"
        yield from _faults_of_guards(made, step)


def _faults_of_guards(made: Lifecycle, step: Transition) -> Iterator[tuple[str, str, str]]:
    for guard in step.guards:
        if bool(guard.done) == bool(guard.fact):
            yield step.id, "guards", "mỗi điều kiện cần đúng một trong done, fact"
        if guard.done and guard.done not in made.transitions_by_id:
            yield step.id, "guards", f"không có bước {guard.done}"


def reachable_states(made: Lifecycle) -> set[str]:
    """Return the states that steps lead to from the first one, whatever the kind of project."""
    seen, wave = {made.first_state}, [made.first_state]
    while wave:
        state = wave.pop()
        for step in made.transitions:
            if state in step.from_states and (to := step.target(state)) not in seen:
                seen.add(to)
                wave.append(to)
    return seen
