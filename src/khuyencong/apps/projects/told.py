"""What the apps above projects tell and do: facts that guards ask for, effects that steps have.

An app registers in its ``AppConfig.ready``; projects know no app above them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.models import Project, ProjectStep

Teller = Callable[[Project], Mapping[str, bool]]
Effect = Callable[[ProjectStep, Account, datetime], None]
_tellers: list[Teller] = []
_effects: dict[str, list[Effect]] = {}


def tell_facts(teller: Teller) -> None:
    """Have a function answer facts of a project; it is asked for each step that is weighed."""
    if teller not in _tellers:
        _tellers.append(teller)


def on_effect(name: str, effect: Effect) -> None:
    """Have a function carry out an effect of the life cycle, in the transaction of the step."""
    if effect not in _effects.setdefault(name, []):
        _effects[name].append(effect)


def told_facts(project: Project) -> dict[str, bool]:
    """Return the facts that apps above know of a project."""
    return {name: holds for teller in _tellers for name, holds in teller(project).items()}


def effects_of(names: tuple[str, ...]) -> Iterator[Effect]:
    """Yield what apps above do for these effects."""
    for name in names:
        yield from _effects.get(name, ())
