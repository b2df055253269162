"""A life cycle as a state diagram in Mermaid, for the documentation."""

from __future__ import annotations

from khuyencong.domain.lifecycle.model import BODIES_VI, SAME, Lifecycle, Transition


def mermaid(lifecycle: Lifecycle) -> str:
    """Return the diagram: a box for each state, an arrow for each step that moves a project."""
    lines = ["stateDiagram-v2", f"    [*] --> {lifecycle.first_state}"]
    lines += [f"    {state.id}: {state.label_vi}" for state in lifecycle.states]
    for step in lifecycle.transitions:
        if step.to != SAME:
            lines += [f"    {state} --> {step.to}: {_label(step)}" for state in step.from_states]
    lines += [f"    {state.id} --> [*]" for state in lifecycle.states if state.is_final]
    return "\n".join(lines) + "\n"


def _label(step: Transition) -> str:
    who = ", ".join(BODIES_VI[body] for body in step.who)
    return f"{step.label_vi} ({who})".replace(":", " -")
