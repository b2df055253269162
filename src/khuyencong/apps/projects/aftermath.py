"""Whoever follows the lives of projects is told when they moved: a door for the apps above.

A follower runs in the transaction of the deed, so that what it keeps is never behind the project.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from khuyencong.apps.projects.models import Project

Follower = Callable[[Sequence[Project], datetime], None]
"""Takes the projects that moved, and the instant."""
_FOLLOWERS: list[Follower] = []


def follow_projects(follower: Follower) -> None:
    """Tell this follower from now on."""
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)


def tell_followers(projects: Sequence[Project], *, at: datetime) -> None:
    """Tell every follower that these projects took a step, or had one taken back."""
    if projects:
        for follower in _FOLLOWERS:
            follower(projects, at)
