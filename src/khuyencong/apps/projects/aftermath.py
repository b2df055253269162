"""Whoever follows the lives of projects is told when they moved: a door for the apps above.

A follower runs in the transaction of the deed, so that what it keeps is never behind the project.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from khuyencong.apps.projects.models import Project

Follower = Callable[[Sequence[Project], datetime], None]
"""Takes the projects that moved, and the instant."""
Clearer = Callable[[Sequence[int]], None]
"""Takes the keys of projects about to be removed; drops what only follows from their lives."""
_FOLLOWERS: list[Follower] = []
_CLEARERS: list[Clearer] = []


def follow_projects(follower: Follower) -> None:
    """Tell this follower from now on."""
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)


def tell_followers(projects: Sequence[Project], *, at: datetime) -> None:
    """Tell every follower that these projects took a step, or had one taken back."""
    if projects:
        for follower in _FOLLOWERS:
            follower(projects, at)


def clear_with(clearer: Clearer) -> None:
    """Ask this clearer from now on; what people said or did is not its to drop."""
    if clearer not in _CLEARERS:
        _CLEARERS.append(clearer)


def clear_followers(project_ids: Sequence[int]) -> None:
    """Drop what the apps above keep by themselves of projects about to be removed."""
    for clearer in _CLEARERS:
        clearer(project_ids)
