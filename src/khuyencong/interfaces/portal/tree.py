"""The pages that are always there: top, news, and a section for each unit that writes."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from wagtail.models import Collection, Locale, Page, Site

from khuyencong.apps.accounts.models import Unit
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.portal.models import NewsRoot, NewsSection, PortalHome

LANGUAGE = "vi"


def lay_tree(**_signal: Any) -> None:
    """Make what is missing of the top of the tree; twice does no harm.

    Runs after every migration: a database whose tables were laid at once holds no rows yet.
    """
    Locale.objects.get_or_create(language_code=LANGUAGE)
    if not Collection.objects.filter(depth=1).exists():
        Collection.add_root(name="Root")
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    home = PortalHome.objects.first()
    if home is None:
        home = PortalHome(title="Khuyến công", slug="portal")
        root.add_child(instance=home)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.root_page_id != home.pk:
        given = site.root_page if site.pk else None
        site.root_page, site.site_name = home, "Khuyến công"
        site.hostname, site.port = site.hostname or "localhost", site.port or 80
        site.save()
        if given is not None and given.depth > 1 and not given.get_children().exists():
            given.delete()
    if not NewsRoot.objects.exists():
        PortalHome.objects.get().add_child(instance=NewsRoot(title="Tin tức", slug="tin-tuc"))


def section_of(unit: Unit) -> NewsSection:
    """Return the section of a unit, made when it writes for the first time."""
    section = NewsSection.objects.filter(unit=unit).first()
    if section is None:
        section = NewsSection(title=unit.name, slug=slugify(fold(unit.name))[:50], unit=unit)
        NewsRoot.objects.get().add_child(instance=section)
    return section
