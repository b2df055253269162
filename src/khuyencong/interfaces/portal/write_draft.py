"""Begin an item from a record: the editor opens on it."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html_join
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.portal.drafts import Draft, draft_of
from khuyencong.interfaces.portal.models import NewsItem
from khuyencong.interfaces.portal.tree import section_of


@require_POST
def write_draft(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """Make the draft, or open the one that was begun from this record before."""
    writer: Account = request.user  # type: ignore[assignment]  # nobody else is let in here
    begun = NewsItem.objects.filter(about_kind=kind, about_id=key).first()
    if begun is None:
        try:
            draft = draft_of(kind, key, reader=writer)
        except (KeyError, ObjectDoesNotExist):
            raise Http404 from None
        require(writer, "portal.write", unit=draft.unit)
        begun = keep_draft(draft, kind=kind, key=key, by=writer)
    return redirect("wagtailadmin_pages:edit", begun.pk)


def keep_draft(draft: Draft, *, kind: str, key: int, by: Account | None) -> NewsItem:
    """Put the draft, not yet public, into the section of its unit."""
    body = []
    for heading, text in draft.paragraphs:
        body += [("heading", heading)] if heading else []
        body += [("paragraph", paragraphs(text))] if text else []
    item = NewsItem(
        title=draft.title[:250],
        slug=f"{slugify(fold(draft.title))[:60].strip('-')}-{kind[0]}{key}",
        lead=draft.lead[:600],
        written_on=draft.on,
        body=body,
        source=draft.source[:200],
        about_kind=kind,
        about_id=key,
        owner=by,
        live=False,
    )
    section_of(draft.unit).add_child(instance=item)
    item.save_revision(user=by)
    return item


def paragraphs(text: str) -> str:
    """Return each line as a paragraph of its own: the editor knows no other break."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines))
