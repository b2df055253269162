"""REST API v1: public look-ups, figures between installations, and what tokens may read and do."""

from __future__ import annotations

from khuyencong.interfaces.api import (
    energy,
    establishments,
    indicators,
    needs,
    norms,
    period_returns,
    places,
    plans,
    project_parts,
    projects,
)
from khuyencong.interfaces.api.office_api import OfficeApi
from khuyencong.interfaces.api.refusals import answer_refusals

api = OfficeApi(
    title="Khuyến Công",
    version="1",
    description=(
        "Định mức, địa danh, phép tính: ai cũng hỏi được. Nhu cầu, đề án, kế hoạch, kinh phí: cần "
        "mã truy cập của đơn vị. Văn bản pháp luật luôn đứng trên chương trình."
    ),
    urls_namespace="api",
)
answer_refusals(api)
api.add_router("/norms", norms.router)
api.add_router("/energy", energy.router)
api.add_router("/places", places.router)
api.add_router("/period-returns", period_returns.router)
api.add_router("/establishments", establishments.router)
api.add_router("/needs", needs.router)
api.add_router("/projects", projects.router)
api.add_router("/projects", project_parts.router)
api.add_router("/plans", plans.router)
api.add_router("/indicators", indicators.router)
