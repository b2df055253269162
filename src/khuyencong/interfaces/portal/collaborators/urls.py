"""Addresses of collaborators in the communes."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal.collaborators import answers, corrections, home, needs, register

app_name = "collaborators"
urlpatterns = [
    path("", home.home_page, name="home"),
    path("phieu/", answers.answers_page, name="answers"),
    path("co-so/", register.register_page, name="establishments"),
    path("co-so/<int:establishment_id>/", register.establishment_page, name="establishment"),
    path("co-so/<int:establishment_id>/sua/", corrections.correct_page, name="correct"),
    path("de-nghi/<int:proposal_id>/rut/", corrections.withdraw, name="proposal_withdraw"),
    path("nhu-cau/", needs.needs_page, name="needs"),
    path("nhu-cau/<int:need_id>/", needs.need_page, name="need"),
    path("bo-sung/<int:supplement_id>/rut/", needs.withdraw, name="supplement_withdraw"),
]
