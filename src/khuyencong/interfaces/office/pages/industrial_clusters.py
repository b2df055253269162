"""Industrial clusters: the list, one cluster with its years, and their forms."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from khuyencong.apps.craft_villages.actions.amend_subject import amend_subject
from khuyencong.apps.craft_villages.actions.record_subject import record_subject
from khuyencong.apps.craft_villages.actions.save_cluster_year import save_cluster_year
from khuyencong.apps.craft_villages.models import IndustrialCluster
from khuyencong.apps.craft_villages.queries import get_cluster, get_cluster_year
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.villages import ClusterForm, ClusterYearForm
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.industrial_clusters import INDUSTRIAL_CLUSTERS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.village_view import (
    cluster_years,
    may_write,
    prefilled_cluster_year,
)

READ, RECORD = "craft_villages.read", "craft_villages.record"
LINES_SHOWN = 20


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the clusters by name."""
    return list_response(request, INDUSTRIAL_CLUSTERS, "office/industrial_clusters.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the clusters picked, or all the filters keep, as a sheet."""
    return export_response(request, INDUSTRIAL_CLUSTERS)


@office_page(READ)
def page(request: OfficeRequest, cluster_id: int) -> HttpResponse:
    """Show a cluster with its figures by year."""
    cluster = get_cluster(cluster_id, visible_to=request.user)
    is_kept, may = cluster.removed_at is None, may_write(request.user, RECORD)
    context = {
        "cluster": cluster,
        "may_record": is_kept and may,
        "may_restore": may and not is_kept,
        "journal": list_entries_of("industrial_cluster", cluster.pk)[:LINES_SHOWN],
        **cluster_years(cluster),
    }
    return render(request, "office/industrial_cluster.html", context)


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a cluster of the person's unit."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    form = ClusterForm(posted(request))
    made: list[IndustrialCluster] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_subject(facts=form.facts(), unit=unit, **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi cụm công nghiệp."))
        return redirect("office:industrial_cluster", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Ghi cụm công nghiệp"),
        submit=_("Ghi"),
        back=page_address("industrial_clusters"),
        back_label=_("Cụm công nghiệp"),
    )


@office_page(RECORD)
def edit_page(request: OfficeRequest, cluster_id: int) -> HttpResponse:
    """Change what is written of a cluster."""
    cluster = get_cluster(cluster_id, visible_to=request.user)
    form = ClusterForm(posted(request), stored=cluster)

    def amend(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        amend_subject(subject=cluster, facts=form.facts(), seen_version=form.seen_version, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:industrial_cluster", cluster.pk)
    return _form(request, form, cluster, _("Sửa cụm công nghiệp"))


@office_page(RECORD)
def new_year(request: OfficeRequest, cluster_id: int) -> HttpResponse:
    """Keep the figures of a year, with those of the year before filled in."""
    cluster = get_cluster(cluster_id, visible_to=request.user)
    before, initial = prefilled_cluster_year(cluster, year=localdate(request.now).year)
    form = ClusterYearForm(posted(request), initial=ClusterYearForm.shown(initial))

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        save_cluster_year(cluster=cluster, facts=form.facts(), seen_version=0, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã ghi số liệu."))
        return redirect("office:industrial_cluster", cluster.pk)
    lead = _("Điền sẵn theo năm %(year)s: sửa chỗ năm nay khác đi.")
    told = lead % {"year": before.year} if before else ""
    return _form(request, form, cluster, _("Số liệu một năm của cụm"), told)


@office_page(RECORD)
def edit_year(request: OfficeRequest, year_id: int) -> HttpResponse:
    """Correct the figures of a year."""
    row = get_cluster_year(year_id, visible_to=request.user)
    form = ClusterYearForm(posted(request), stored=row)
    form.fields["year"].disabled = True

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = form.seen_version
        save_cluster_year(cluster=row.cluster, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã lưu."))
        return redirect("office:industrial_cluster", row.cluster_id)
    title = _("Số liệu năm %(year)s") % {"year": row.year}
    return _form(request, form, row.cluster, title)


def _form(
    request: OfficeRequest,
    form: Any,
    cluster: IndustrialCluster,
    title: str,
    lead: str = "",
) -> HttpResponse:
    back = record_address("industrial_cluster", cluster.pk)
    said: dict[str, Any] = {"back": back, "back_label": cluster.name, "lead": lead}
    return show_form(request, form, title=title, submit=_("Lưu"), **said)
