"""Pages whose figures may be seconds old: the one table of them.

What a person has just sent he looks at on other pages; and for some seconds after he did something
these too come from the primary.
"""

from __future__ import annotations

_OF_EVERYBODY = (
    *("front", "contents", "content", "forms", "form_file", "law", "law_document"),
    *("data", "dataset", "data_csv", "data_json", "data_schema", "projects", "project"),
    *("results", "places", "find", "news", "news_feed", "sitemap"),
)
_OF_REPORTS = (
    *("reports", "report", "report_file", "report_figure", "report_pivot", "report_pivot_file"),
    *("series", "province_comparison", "province_comparison_judged"),
)
BEAR_DELAY = frozenset(
    [
        "wagtail_serve",
        *(f"portal:{name}" for name in _OF_EVERYBODY),
        *(f"office:{name}" for name in _OF_REPORTS),
    ]
)
"""Names of routes."""
