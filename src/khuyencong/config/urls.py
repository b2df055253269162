"""Addresses of the faces."""

from __future__ import annotations

from django.urls import include, path, re_path
from wagtail import urls as portal_pages
from wagtail.admin import urls as editing

from khuyencong.interfaces.api.api import api
from khuyencong.interfaces.common import errors, probes
from khuyencong.interfaces.common.metrics.page import metrics
from khuyencong.interfaces.common.read_back import read_back

urlpatterns = [
    path("", include("khuyencong.interfaces.portal.urls")),
    path("co-so/", include("khuyencong.interfaces.portal.owners.urls")),
    path("cong-tac-vien/", include("khuyencong.interfaces.portal.collaborators.urls")),
    path("office/", include("khuyencong.interfaces.office.urls")),
    path("api/v1/", api.urls),
    re_path(r"^api/", errors.not_found, name="api_unknown"),
    path("healthz", probes.healthz, name="healthz"),
    path("readyz", probes.readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("read-back/<slug:kind>/", read_back, name="read_back"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("bien-tap/", include(editing)),
    path("", include(portal_pages)),  # last: every address left is a page of an editor
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
