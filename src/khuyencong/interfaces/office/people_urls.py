"""Addresses about people and units, and of the ways in."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from khuyencong.interfaces.office.pages import (
    delegations,
    doors,
    lists,
    passkeys,
    people,
    person,
    person_security,
    profile,
    prove,
    roles,
    second_step,
    second_step_rules,
    security,
    sessions,
    unit_publishing,
    units,
)

people_paths = [
    path("sign-in/", doors.SignInPage.as_view(), name="sign_in"),
    path("sign-in/second-step/", second_step.second_step_page, name="second_step"),
    path("sign-in/passkey/", passkeys.passkey_sign_in, name="passkey_sign_in"),
    path("sign-in/passkey/options/", passkeys.passkey_options, name="passkey_options"),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
    path("forgotten-password/", doors.forgotten_page, name="password_forgotten"),
    path("new-password/<str:secret>/", doors.reset_page, name="password_reset"),
    path("invited/<str:secret>/", doors.accept_page, name="invitation_accept"),
    path("me/", profile.profile_page, name="profile"),
    path("me/password/", profile.password_page, name="password"),
    path("me/prove/", prove.prove_page, name="prove"),
    path("me/security/", security.security_page, name="security"),
    path("me/security/app/", security.app_add_page, name="app_add"),
    path("me/security/codes/", security.codes_renew, name="codes_renew"),
    path(
        "me/security/remove/<int:row_id>/",
        security.authenticator_remove,
        name="authenticator_remove",
    ),
    path("me/security/passkeys/add/", passkeys.passkey_add_page, name="passkey_add"),
    path("me/security/passkeys/options/", passkeys.passkey_add_options, name="passkey_add_options"),
    path("me/security/sessions/end/", sessions.sessions_end, name="sessions_end"),
    path("me/security/sessions/<int:session_id>/end/", sessions.session_end, name="session_end"),
    path("me/sign-ins/", profile.sign_ins_page, name="my_sign_ins"),
    path("me/delegate/", delegations.delegate_page, name="delegate"),
    path(
        "me/delegations/<int:delegation_id>/end/",
        delegations.end_delegation_page,
        name="delegation_end",
    ),
    path(
        "me/delegations/<int:delegation_id>/resume/",
        delegations.resume_delegation_page,
        name="delegation_resume",
    ),
    path("units/", units.list_page, name="units"),
    path("units/export.xlsx", lists.units_export, name="units_export"),
    path("units/add/", units.add_page, name="unit_add"),
    path("units/<int:unit_id>/", units.unit_page, name="unit"),
    path("units/<int:unit_id>/rename/", units.rename_page, name="unit_rename"),
    path("units/<int:unit_id>/contact/", units.contact_page, name="unit_contact"),
    path(
        "units/<int:unit_id>/publishing/", unit_publishing.publishing_page, name="unit_publishing"
    ),
    path("units/<int:unit_id>/close/", units.close_page, name="unit_close"),
    path("units/<int:unit_id>/invite/", people.invite_page, name="unit_invite"),
    path("units/<int:unit_id>/roles/add/", roles.add_role_page, name="role_add"),
    path("units/<int:unit_id>/second-step/", second_step_rules.rules_page, name="unit_second_step"),
    path(
        "second-step-rules/<int:rule_id>/end/",
        second_step_rules.rule_end,
        name="second_step_rule_end",
    ),
    path("units/<int:unit_id>/sign-ins/", units.sign_ins_page, name="unit_sign_ins"),
    path("people/", person.list_page, name="people"),
    path("people/export.xlsx", lists.people_export, name="people_export"),
    path("people/<int:person_id>/", person.person_page, name="person"),
    path("people/<int:person_id>/lock/", person.lock_page, name="person_lock"),
    path("people/<int:person_id>/unlock/", person.unlock_page, name="person_unlock"),
    path("people/<int:person_id>/password-link/", person.password_link, name="person_password"),
    path("people/<int:person_id>/security/", person_security.security_page, name="person_security"),
    path(
        "people/<int:person_id>/second-step/",
        person_security.reset_page,
        name="person_second_step",
    ),
    path(
        "people/<int:person_id>/sessions/end/",
        person_security.sessions_end,
        name="person_sessions_end",
    ),
    path("people/<int:person_id>/sign-ins/", person.sign_ins_page, name="person_sign_ins"),
    path("people/<int:person_id>/roles/add/", roles.add_elsewhere_page, name="person_role_add"),
    path("roles/<int:role_id>/move/", roles.move_page, name="role_move"),
    path("roles/<int:role_id>/end/", roles.end_role_page, name="role_end"),
    path("invitations/<int:invitation_id>/", people.invitation_page, name="invitation"),
]
