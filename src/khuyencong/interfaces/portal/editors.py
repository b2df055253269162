"""Who may write and publish pages: groups of the CMS that follow from roles in units."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowTask,
)

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.interfaces.portal.models import NewsSection
from khuyencong.interfaces.portal.tree import section_of

RIGHTS = {
    "portal.write": ("add",),
    "portal.publish": ("add", "change", "publish", "unlock"),
}
"""For each capability, what its holders may do with pages of their unit's section.

Who may add may change his own pages.
"""
LOOKS_OVER = "portal.publish"
PICTURES = ("add_image", "choose_image")


def follow_roles(account: Account) -> bool:
    """Make the groups of an account those its roles of today give; return whether it has any."""
    due = {
        (capability, member.unit)
        for capability in RIGHTS
        for member in account.memberships_with(capability)
    }
    names = {name_of(capability, unit) for capability, unit in due}
    held = set(account.groups.values_list("name", flat=True))
    if names != held:
        account.groups.set([group_of(capability, unit) for capability, unit in due])
    return bool(names)


def name_of(capability: str, unit: Unit) -> str:
    return f"{capability}:{unit.pk}"


def group_of(capability: str, unit: Unit) -> Group:
    """Return the group of a capability in a unit, with its rights on the unit's section."""
    group, is_new = Group.objects.get_or_create(name=name_of(capability, unit))
    if is_new:
        section, root = section_of(unit), Collection.get_first_root_node()
        group.permissions.add(_permission("wagtailadmin", "access_admin"))
        for right in RIGHTS[capability]:
            may = _permission("wagtailcore", f"{right}_page")
            GroupPagePermission.objects.create(group=group, page=section, permission=may)
        for right in PICTURES:
            may = _permission("wagtailimages", right)
            GroupCollectionPermission.objects.create(group=group, collection=root, permission=may)
        if capability == LOOKS_OVER:
            _look_over(section, group, unit)
    return group


def _look_over(section: NewsSection, group: Group, unit: Unit) -> None:
    """Send what a writer hands in to those who publish in the unit."""
    step = GroupApprovalTask.objects.create(name=f"Duyệt tin: {unit.name}"[:255])
    step.groups.add(group)
    way = Workflow.objects.create(name=f"Duyệt tin: {unit.name}"[:255])
    WorkflowTask.objects.create(workflow=way, task=step, sort_order=0)
    way.workflow_pages.create(page=section)


def _permission(app: str, name: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app, codename=name)
