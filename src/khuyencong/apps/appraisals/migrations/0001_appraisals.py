"""Appraisal sessions, sheets, estimates and opinions."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("documents", "0001_documents"),
        ("places", "0001_places"),
        ("projects", "0009_projects_add_recusals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AppraisalSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("meets_on", models.DateField(null=True)),
                ("place", models.CharField(blank=True, max_length=300)),
                ("has_council", models.BooleanField()),
                ("decision_number", models.CharField(blank=True, max_length=80)),
                ("decision_on", models.DateField(null=True)),
                ("quorum", models.PositiveSmallIntegerField(null=True)),
                (
                    "majority",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("half_of_votes", "Quá nửa số phiếu đã nộp"),
                            ("half_of_members", "Quá nửa số thành viên được bỏ phiếu"),
                            ("two_thirds_of_votes", "Từ hai phần ba số phiếu đã nộp"),
                            ("all_votes", "Mọi phiếu đã nộp"),
                        ],
                        max_length=24,
                    ),
                ),
                ("score_max", models.PositiveSmallIntegerField(null=True)),
                ("created_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["unit", "-created_at", "-id"], name="session_of_unit")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("has_council", False),
                            models.Q(
                                ("quorum__gte", 1),
                                models.Q(("majority", ""), _negated=True),
                                models.Q(("decision_number", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="session_council_has_its_rules",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AppraisalItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("round_number", models.PositiveSmallIntegerField()),
                ("added_at", models.DateTimeField()),
                ("is_late", models.BooleanField()),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("passed", "Đạt"),
                            ("returned", "Trả lại, yêu cầu bổ sung"),
                            ("rejected", "Không đạt"),
                            ("taken_out", "Rút khỏi phiên"),
                        ],
                        max_length=10,
                    ),
                ),
                ("tally", models.JSONField(default=dict)),
                ("conclusion", models.TextField(blank=True)),
                ("kcqg_vnd", models.BigIntegerField(default=0)),
                ("kcdp_vnd", models.BigIntegerField(default=0)),
                ("minutes_number", models.CharField(blank=True, max_length=80)),
                ("minutes_on", models.DateField(null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appraisals",
                        to="projects.project",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "step",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="projects.projectstep",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="appraisals.appraisalsession",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("decided_at__isnull", True)),
                        fields=("project",),
                        name="appraisal_one_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kcdp_vnd__gte", 0), ("kcqg_vnd__gte", 0)),
                        name="appraisal_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("outcome", "")),
                            models.Q(
                                ("decided_at__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="appraisal_decided_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EstimateAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("agree", "Thống nhất"),
                            ("agree_with_changes", "Thống nhất, có điều chỉnh"),
                            ("return", "Trả lại, yêu cầu giải trình"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", models.TextField()),
                ("lines", models.JSONField(default=list)),
                ("paper_number", models.CharField(blank=True, max_length=80)),
                ("paper_on", models.DateField(null=True)),
                ("answered_at", models.DateTimeField()),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="estimate_answers",
                        to="projects.project",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "step",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="projects.projectstep",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="estimate_answer_says_why",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OpinionRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("question", models.TextField()),
                ("outside_office", models.CharField(blank=True, max_length=200)),
                ("outside_email", models.EmailField(blank=True, max_length=254)),
                ("asked_at", models.DateTimeField()),
                ("due_on", models.DateField()),
                ("first_due_on", models.DateField()),
                ("reminded_at", models.DateTimeField(null=True)),
                ("silent_at", models.DateTimeField(null=True)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("link_expires_at", models.DateTimeField(null=True)),
                ("code_digest", models.CharField(blank=True, max_length=64)),
                ("code_tries", models.PositiveSmallIntegerField(default=0)),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agree", "Thống nhất"),
                            ("agree_with_remarks", "Thống nhất, có ý kiến"),
                            ("disagree", "Không thống nhất"),
                        ],
                        max_length=20,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                ("answer_number", models.CharField(blank=True, max_length=80)),
                ("answer_on", models.DateField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("is_late", models.BooleanField(default=False)),
                (
                    "answer_file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                ("papers", models.ManyToManyField(related_name="+", to="projects.projectpaper")),
                (
                    "projects",
                    models.ManyToManyField(related_name="opinion_requests", to="projects.project"),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["unit", "-asked_at", "-id"], name="opinion_of_unit"),
                    models.Index(
                        fields=["asked_unit", "-asked_at", "-id"], name="opinion_asked_of"
                    ),
                    models.Index(fields=["digest"], name="opinion_by_link"),
                    models.Index(fields=["due_on"], name="opinion_by_due_day"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("asked_unit__isnull", False),
                                ("digest", ""),
                                ("outside_office", ""),
                            ),
                            models.Q(
                                ("asked_unit__isnull", True),
                                models.Q(("outside_office", ""), _negated=True),
                                models.Q(("outside_email", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="opinion_asked_of_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("verdict", "")),
                            models.Q(
                                ("answered_at__isnull", False),
                                models.Q(("verdict", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="opinion_answered_has_verdict",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SessionMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("outside_office", models.CharField(blank=True, max_length=200)),
                (
                    "seat",
                    models.CharField(
                        choices=[
                            ("chair", "Chủ trì"),
                            ("secretary", "Thư ký"),
                            ("member", "Thành viên"),
                        ],
                        max_length=10,
                    ),
                ),
                ("left_at", models.DateTimeField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="appraisals.appraisalsession",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("account__isnull", False), ("outside_office", "")),
                            models.Q(
                                ("account__isnull", True),
                                models.Q(("outside_office", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="session_member_is_somebody",
                    ),
                    models.UniqueConstraint(
                        fields=("session", "account"), name="session_member_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_at__isnull", True), ("seat", "chair")),
                        fields=("session",),
                        name="session_one_chair",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ScoreSheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("heads", models.JSONField(default=dict)),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pass", "Đạt"),
                            ("pass_with_changes", "Đạt, có chỉnh sửa"),
                            ("fail", "Không đạt"),
                        ],
                        max_length=20,
                    ),
                ),
                ("remark", models.TextField(blank=True)),
                ("kcqg_vnd", models.BigIntegerField(null=True)),
                ("kcdp_vnd", models.BigIntegerField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("saved_at", models.DateTimeField()),
                ("handed_in_at", models.DateTimeField(null=True)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="appraisals.appraisalitem",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="appraisals.sessionmember",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("item", "member"), name="score_sheet_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kcqg_vnd__isnull", True), ("kcqg_vnd__gte", 0), _connector="OR"
                            ),
                            models.Q(
                                ("kcdp_vnd__isnull", True), ("kcdp_vnd__gte", 0), _connector="OR"
                            ),
                        ),
                        name="score_sheet_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("handed_in_at__isnull", True),
                            models.Q(("verdict", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="score_sheet_handed_in_has_verdict",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictDeclaration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("has_conflict", models.BooleanField()),
                ("reason", models.TextField(blank=True)),
                ("declared_at", models.DateTimeField()),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="declarations",
                        to="appraisals.appraisalitem",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="declarations",
                        to="appraisals.sessionmember",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("item", "member"), name="declaration_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("has_conflict", False),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="declaration_says_why",
                    ),
                ],
            },
        ),
    ]
