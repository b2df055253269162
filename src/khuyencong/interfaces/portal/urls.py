"""Addresses of the portal."""

from __future__ import annotations

from django.contrib.sitemaps.views import sitemap
from django.urls import path

from khuyencong.interfaces.portal import (
    complaints,
    find_page,
    follow_ups,
    guide,
    media,
    news_list,
    opinions,
    pages,
    places,
    public_urls,
    receipts,
    results,
    surveys,
    tracking,
    verifying,
)
from khuyencong.interfaces.portal.feeds import NewsFeed
from khuyencong.interfaces.portal.sitemaps import SITEMAPS, robots
from khuyencong.interfaces.portal.write_draft import write_draft

app_name = "portal"
urlpatterns = [
    path("", pages.front, name="front"),
    path("toi-duoc-ho-tro-gi/", guide.guide_page, name="guide"),
    path("h/<str:code>/", guide.short_address, name="guide_short"),
    path("y-kien/<str:secret>/", opinions.opinion, name="opinion"),
    path("y-kien/<str:secret>/giay-to/<int:paper_id>/", opinions.paper, name="opinion_paper"),
    path("theo-doi/<str:secret>/", follow_ups.follow_up, name="follow_up"),
    path("s/", surveys.campaigns, name="surveys"),
    path("s/sw.js", surveys.worker, name="survey_worker"),
    path("s/receipt/", receipts.find_receipt, name="find_receipt"),
    path("s/receipt/<slug:receipt>/", receipts.receipt_page, name="receipt"),
    path("s/<slug:code>/qr.svg", surveys.qr_picture, name="survey_qr"),
    path("s/<slug:code>/", surveys.survey, name="survey"),
    path("khieu-nai/", complaints.complain, name="complain"),
    path("khieu-nai/tra-loi/", complaints.find_complaint, name="find_complaint"),
    path("khieu-nai/<slug:code>/", complaints.complaint_page, name="complaint"),
    path("kiem-tra/", verifying.verify_page, name="verify"),
    path("bien-tap/viet-tin/<slug:kind>/<int:key>/", write_draft, name="write_draft"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("tim/", find_page.find_page, name="find"),
    path("ket-qua/", results.results_page, name="results"),
    path("ban-do/", places.places_page, name="places"),
    path("tin-tuc/", news_list.news_page, name="news"),
    path("tin-tuc/rss.xml", NewsFeed(), name="news_feed"),
    path("hinh/images/<str:name>", media.picture, name="picture"),
    path("tra-cuu/", tracking.track_page, name="track"),
    *public_urls.urlpatterns,
]
