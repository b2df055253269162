"""Visits, lessons, commitments, reviews."""

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("documents", "0003_learned_columns"),
        ("places", "0001_places"),
        ("projects", "0015_projects_amounts_to_ledger"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ProjectReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("stopped", "Đề án bị ngừng"),
                            ("cancelled", "Đề án bị hủy, rút sau khi nộp"),
                            ("refunded", "Phải thu hồi một phần kinh phí"),
                        ],
                        max_length=10,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Chờ trả lời"),
                            ("answered", "Đã trả lời, chờ kết luận"),
                            ("learned", "Đã thành bài học"),
                            ("no_lesson", "Không có bài học"),
                        ],
                        default="asked",
                        max_length=10,
                    ),
                ),
                ("what_happened", models.TextField(blank=True)),
                ("cause", models.TextField(blank=True)),
                ("do_differently", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "asked_of",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
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
                    models.Index(
                        models.F("unit"), models.F("due_on"), models.F("id"), name="review_of_unit"
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_of_province",
                    ),
                    models.Index(models.F("due_on"), models.F("id"), name="review_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("state"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_state_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("state"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_state_of_province",
                    ),
                    models.Index(
                        models.F("state"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_state_of_all",
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("why"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_why_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("why"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_why_of_province",
                    ),
                    models.Index(
                        models.F("why"),
                        models.F("due_on"),
                        models.F("id"),
                        name="review_why_of_all",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("project", "why"), name="review_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "no_lesson"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="review_none_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("study_visit", "Đoàn đi học tập kinh nghiệm"),
                            ("hosted", "Đón đoàn tỉnh bạn"),
                            ("regional_meeting", "Hội nghị khu vực"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("prepared", "Đang chuẩn bị"),
                            ("held", "Đã diễn ra"),
                            ("brought_home", "Đã mang về"),
                        ],
                        default="prepared",
                        max_length=20,
                    ),
                ),
                ("days", models.CharField(max_length=60)),
                ("is_one_day", models.BooleanField(default=False)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("place", models.CharField(blank=True, max_length=300)),
                ("purpose", models.TextField(blank=True)),
                ("figures_from", models.PositiveSmallIntegerField(null=True)),
                ("figures_to", models.PositiveSmallIntegerField(null=True)),
                ("figures", models.JSONField(blank=True, default=dict)),
                ("minutes", models.TextField(blank=True)),
                ("source", models.CharField(blank=True, max_length=500)),
                ("grade", models.CharField(blank=True, max_length=12)),
                ("note", models.TextField(blank=True)),
                ("cost_vnd", models.BigIntegerField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("removed_at", models.DateTimeField(null=True)),
                ("search", models.TextField(blank=True)),
                (
                    "guest_province",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "host_province",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="visits",
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
                    models.Index(
                        models.F("unit"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_of_province",
                    ),
                    models.Index(models.F("starts_on"), models.F("id"), name="visit_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("state"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_state_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("state"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_state_of_province",
                    ),
                    models.Index(
                        models.F("state"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_state_of_all",
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("kind"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_kind_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("kind"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_kind_of_province",
                    ),
                    models.Index(
                        models.F("kind"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="visit_kind_of_all",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="visit_has_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="visit_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cost_vnd__isnull", True), ("cost_vnd__gte", 0), _connector="OR"
                        ),
                        name="visit_cost_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("figures_to__isnull", True),
                            ("figures_to__gte", models.F("figures_from")),
                            _connector="OR",
                        ),
                        name="visit_figures_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField()),
                ("at_time", models.CharField(blank=True, max_length=20)),
                ("place", models.CharField(blank=True, max_length=300)),
                ("what", models.CharField(max_length=500)),
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
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="programme",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["on", "at_time", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlaceSeen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("place", models.CharField(blank=True, max_length=300)),
                ("seen", models.TextField(blank=True)),
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
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places_seen",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Lesson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("context", models.TextField(blank=True)),
                ("cause", models.TextField(blank=True)),
                ("advice", models.TextField()),
                ("evidence", models.TextField(blank=True)),
                ("learned_on", models.DateField()),
                ("valid_until", models.DateField(null=True)),
                ("useful", models.PositiveIntegerField(default=0)),
                ("not_useful", models.PositiveIntegerField(default=0)),
                ("worth", models.IntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
                ("removed_at", models.DateTimeField(null=True)),
                ("search", models.TextField(blank=True)),
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
                    "review",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lesson",
                        to="exchange.projectreview",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("learned_on"),
                        models.F("id"),
                        name="lesson_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("learned_on"),
                        models.F("id"),
                        name="lesson_of_province",
                    ),
                    models.Index(models.F("learned_on"), models.F("id"), name="lesson_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("worth"),
                        models.F("id"),
                        name="lesson_worth_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("worth"),
                        models.F("id"),
                        name="lesson_worth_of_province",
                    ),
                    models.Index(models.F("worth"), models.F("id"), name="lesson_worth_of_all"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True),
                            models.Q(("advice", ""), _negated=True),
                        ),
                        name="lesson_advises",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("learned_on")),
                            _connector="OR",
                        ),
                        name="lesson_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "worth",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("useful"), "-", models.F("not_useful")
                                ),
                            )
                        ),
                        name="lesson_worth_is_its_votes",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Gift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("given", "Khách tặng chủ nhà"),
                            ("received", "Chủ nhà tặng khách"),
                        ],
                        max_length=10,
                    ),
                ),
                ("what", models.CharField(max_length=300)),
                ("note", models.CharField(blank=True, max_length=500)),
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
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gifts",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=500)),
                ("office", models.CharField(blank=True, max_length=300)),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Đang làm"),
                            ("done", "Đã làm"),
                            ("dropped", "Thôi không làm"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("ended_on", models.DateField(null=True)),
                ("reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("search", models.TextField(blank=True)),
                (
                    "holder",
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
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "lesson",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="exchange.lesson",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("due_on"),
                        models.F("id"),
                        name="commitment_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("due_on"),
                        models.F("id"),
                        name="commitment_of_province",
                    ),
                    models.Index(models.F("due_on"), models.F("id"), name="commitment_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("state"),
                        models.F("due_on"),
                        models.F("id"),
                        name="commitment_state_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("state"),
                        models.F("due_on"),
                        models.F("id"),
                        name="commitment_state_of_province",
                    ),
                    models.Index(
                        models.F("state"),
                        models.F("due_on"),
                        models.F("id"),
                        name="commitment_state_of_all",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True), name="commitment_says_what"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", True), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True),
                                ("ended_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="commitment_ends_on_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "dropped"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="commitment_dropped_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VisitParticipant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("guest", "Bên khách"), ("host", "Bên chủ nhà")], max_length=10
                    ),
                ),
                ("office", models.CharField(max_length=300)),
                ("people", models.PositiveIntegerField(default=1)),
                ("part", models.CharField(blank=True, max_length=200)),
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
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["side", "pk"],
            },
        ),
        migrations.CreateModel(
            name="VisitPhoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("caption", models.CharField(max_length=300)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
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
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="VisitQuestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=200)),
                ("question", models.CharField(max_length=1000)),
                ("answer", models.TextField(blank=True)),
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
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="exchange.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="YearPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("position", models.PositiveIntegerField()),
                ("content", models.CharField(blank=True, max_length=120)),
                ("text", models.CharField(max_length=500)),
                (
                    "commitment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="exchange.commitment",
                    ),
                ),
                (
                    "lesson",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="exchange.lesson",
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
                    "review",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="exchange.projectreview",
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
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("unit", "year", "position"), name="year_point_in_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LessonLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("content", "Nội dung hoạt động"),
                            ("step", "Bước của đề án"),
                            ("check", "Điều soát lỗi"),
                            ("norm", "Dòng định mức"),
                        ],
                        max_length=10,
                    ),
                ),
                ("key", models.CharField(max_length=120)),
                (
                    "lesson",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="exchange.lesson",
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
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["kind", "key"], name="lesson_link_by_key"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("lesson", "kind", "key"), name="lesson_link_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LessonVote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_useful", models.BooleanField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lesson",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="votes",
                        to="exchange.lesson",
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
                "constraints": [
                    models.UniqueConstraint(fields=("lesson", "account"), name="lesson_vote_once"),
                ],
            },
        ),
        make_searchable("exchange_visit"),
        make_searchable("exchange_lesson"),
        make_searchable("exchange_commitment"),
    ]
