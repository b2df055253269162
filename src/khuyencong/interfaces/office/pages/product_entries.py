"""Products of a round: its list, one with its file, and what is done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.establishments.queries import get_establishment, list_establishments
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.product_rounds.actions.accept_entry import accept_entry
from khuyencong.apps.product_rounds.actions.add_entry_paper import add_entry_paper
from khuyencong.apps.product_rounds.actions.add_entry_photo import add_entry_photo
from khuyencong.apps.product_rounds.actions.amend_entry import amend_entry
from khuyencong.apps.product_rounds.actions.drop_entry_part import (
    PARTS,
    drop_entry_part,
    restore_entry_part,
)
from khuyencong.apps.product_rounds.actions.link_ocop import link_ocop
from khuyencong.apps.product_rounds.actions.readmit_entry import readmit_entry
from khuyencong.apps.product_rounds.actions.register_entry import register_entry
from khuyencong.apps.product_rounds.actions.return_entry import return_entry
from khuyencong.apps.product_rounds.actions.withdraw_entry import withdraw_entry
from khuyencong.apps.product_rounds.checking import lacks_of, papers_of
from khuyencong.apps.product_rounds.facts import OF_AGENCY
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.apps.product_rounds.queries import (
    entries_of,
    get_entry,
    get_round,
    ocop_of,
    with_files,
)
from khuyencong.apps.product_rounds.results import means_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.product_entries import (
    EntryForm,
    EntryPaperForm,
    EntryPhotoForm,
    OcopForm,
    ReasonForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.product_round_write import given, own_round
from khuyencong.interfaces.office.pages.product_rounds import READ, RUN, head_of

LINES_SHOWN = 5
DEEDS: dict[str, tuple[Callable[..., Any], Any, str]] = {
    "accept": (accept_entry, lambda: _("Hồ sơ đủ: sản phẩm vào danh sách chấm."), "return"),
    "return": (return_entry, lambda: _("Đã bỏ dấu hồ sơ đủ."), "accept"),
    "readmit": (readmit_entry, lambda: _("Sản phẩm trở lại kỳ bình chọn."), ""),
}


@office_page(READ)
def list_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """List the products of a round with what their files lack."""
    held = get_round(round_id, visible_to=request.user)
    rows = list(with_files(entries_of(held, visible_to=request.user)))
    for each in rows:
        each.round = held
    shown = [(each, lacks_of(each) if held.stage == "registration" else []) for each in rows]
    hidden = held.entries.count() - len(rows)
    context = head_of(request, held) | {"rows": shown, "hidden": hidden}
    return render(request, "office/product_round_entries.html", context)


@office_page(RUN)
def new_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Enter a product; ``?establishment`` names who makes it."""
    held = own_round(request, round_id)
    firms = list_establishments(visible_to=request.user)
    if held.level not in OF_AGENCY:
        firms = firms.filter(province=held.province_id)
    first: dict[str, Any] = {}
    if (key := request.GET.get("establishment", "")).isdecimal():
        firm = get_establishment(int(key), visible_to=request.user)
        first = {"establishment": firm.code or firm.name}
    form = EntryForm(posted(request), firms=firms, initial=first)
    made: list[ProductEntry] = []

    def enter(data: dict[str, Any]) -> None:
        said = {"establishment": data["establishment"], "product": form.product()}
        made.append(
            register_entry(product_round=held, facts=form.facts(), **said, **given(request))
        )

    if succeeds(form, enter):
        messages.success(request, _("Đã đăng ký. Ghi giấy tờ và ảnh của hồ sơ."))
        return redirect("office:product_entry", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Đăng ký sản phẩm"),
        submit=_("Đăng ký"),
        back=record_address("product_round_entries", held.pk),
        back_label=held.title,
    )


@office_page(READ)
def page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Show a product with its file, its points once they are open, and its certificate."""
    entry = get_entry(entry_id, visible_to=request.user)
    held = entry.round
    may = bool(can(request.user, RUN, unit=held.unit)) and held.removed_at is None
    context = {
        "entry": entry,
        "held": held,
        "papers": papers_of(entry),
        "kept": {each.kind: each for each in entry.papers.all()},
        "lacks": lacks_of(entry),
        "ocop": ocop_of(entry),
        "mean": means_of(held).get(entry.pk),
        "may": may,
        "may_file": may and held.stage == "registration" and not entry.withdrawn_at,
        "certificate": getattr(entry, "certificate", None),
        "journal": list_entries_of("product_entry", entry.pk)[:LINES_SHOWN],
    }
    return render(request, "office/product_entry.html", context)


@office_page(RUN)
def edit_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Change what was entered of a product."""
    entry = _own(request, entry_id)
    form = EntryForm(posted(request), entry=entry)

    def amend(data: dict[str, Any]) -> None:
        seen = data["version"] or 0
        amend_entry(entry=entry, facts=form.facts(), seen_version=seen, **given(request))

    return _part(request, form, amend, entry=entry, title=_("Sửa sản phẩm"), done=_("Đã lưu."))


@office_page(RUN)
def paper_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Put a paper into the file; ``?kind`` chooses which."""
    entry = _own(request, entry_id)
    first = {"kind": request.GET.get("kind", "")}
    form = EntryPaperForm(
        posted(request), request.FILES or None, level=entry.round.level, initial=first
    )

    def add(data: dict[str, Any]) -> None:
        sent = data.pop("file")
        told = (sent.name, sent.read()) if sent else None
        add_entry_paper(entry=entry, sent=told, **data, **given(request))

    return _part(request, form, add, entry=entry, title=_("Ghi giấy tờ"), done=_("Đã ghi giấy tờ."))


@office_page(RUN)
def photo_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Put a photo into the file."""
    entry = _own(request, entry_id)
    form = EntryPhotoForm(posted(request), request.FILES or None)

    def add(data: dict[str, Any]) -> None:
        sent = data["photo"]
        told = {"angle": data["angle"], "name": sent.name, "data": sent.read()}
        add_entry_photo(entry=entry, **told, **given(request))

    return _part(request, form, add, entry=entry, title=_("Thêm ảnh"), done=_("Đã thêm ảnh."))


@office_page(RUN)
def ocop_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Write that the product bears OCOP stars."""
    entry = _own(request, entry_id)
    form = OcopForm(posted(request))

    def link(data: dict[str, Any]) -> None:
        link_ocop(entry=entry, **data, **given(request))

    return _part(
        request,
        form,
        link,
        entry=entry,
        title=_("Sao OCOP của sản phẩm"),
        lead=_("OCOP là chương trình khác, chấm theo tiêu chí khác: ghi bên cạnh, không vào điểm."),
        done=_("Đã ghi sao OCOP."),
    )


@office_page(RUN)
def withdraw_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Let a product leave its round."""
    entry = _own(request, entry_id)
    form = ReasonForm(posted(request))

    def withdraw(data: dict[str, Any]) -> None:
        withdraw_entry(entry=entry, reason=data["reason"], **given(request))

    if succeeds(form, withdraw):
        to = f"{record_address('product_entry', entry.pk)}do/readmit/"
        offer_undo(request, _("Đã rút sản phẩm khỏi kỳ bình chọn."), to=to)
        return redirect("office:product_entry", entry.pk)
    return _show(request, form, entry=entry, title=_("Rút sản phẩm"), submit=_("Rút"))


@require_POST
@office_page(RUN)
def do(request: OfficeRequest, entry_id: int, deed: str) -> HttpResponse:
    """Accept the file, take that back, or take a withdrawn product in again."""
    entry = _own(request, entry_id)
    if deed not in DEEDS:
        raise Http404
    action, words, back = DEEDS[deed]
    try:
        action(entry=entry, **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        if back:
            to = f"{record_address('product_entry', entry.pk)}do/{back}/"
            offer_undo(request, words(), to=to)
        else:
            messages.success(request, words())
    return redirect("office:product_entry", entry.pk)


@require_POST
@office_page(RUN)
def part(request: OfficeRequest, entry_id: int, kind: str, part_id: int, deed: str) -> HttpResponse:
    """Take a paper, a photo or the OCOP stars away, or put them back."""
    entry = _own(request, entry_id)
    if kind not in PARTS or deed not in ("drop", "restore"):
        raise Http404
    row = PARTS[kind]._default_manager.select_related("entry__round").get(pk=part_id, entry=entry)
    action = drop_entry_part if deed == "drop" else restore_entry_part
    try:
        action(part=row, **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        back = "restore" if deed == "drop" else "drop"
        to = f"{record_address('product_entry', entry.pk)}parts/{kind}/{row.pk}/{back}/"
        text = _("Đã bỏ khỏi hồ sơ.") if deed == "drop" else _("Đã để lại vào hồ sơ.")
        offer_undo(request, text, to=to)
    return redirect("office:product_entry", entry.pk)


def _own(request: OfficeRequest, entry_id: int) -> ProductEntry:
    entry = get_entry(entry_id, visible_to=request.user)
    own_round(request, entry.round_id)
    return entry


def _part(
    request: OfficeRequest,
    form: Any,
    action: Callable[[dict[str, Any]], object],
    *,
    entry: ProductEntry,
    title: str,
    done: str,
    lead: str = "",
) -> HttpResponse:
    if succeeds(form, action):
        messages.success(request, done)
        return redirect("office:product_entry", entry.pk)
    return _show(request, form, entry=entry, title=title, submit=_("Lưu"), lead=lead)


def _show(
    request: OfficeRequest,
    form: Any,
    *,
    entry: ProductEntry,
    title: str,
    submit: str,
    lead: str = "",
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "lead": lead,
        "submit": submit,
        "href": record_address("product_entry", entry.pk),
        "label": entry.name,
    }
    return render(request, "office/product_part.html", context)
