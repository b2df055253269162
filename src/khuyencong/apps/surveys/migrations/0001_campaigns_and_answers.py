"""Campaigns that ask for needs, and what people answered."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("needs", "0006_needs_of_surveys_and_decisions"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Campaign",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("year", models.PositiveSmallIntegerField()),
                ("code", models.CharField(max_length=12, unique=True)),
                ("question", models.TextField(blank=True)),
                ("lines", models.JSONField(default=list)),
                ("opens_on", models.DateField()),
                ("closes_on", models.DateField()),
                ("closed_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
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
                        models.OrderBy(models.F("opens_on"), descending=True),
                        models.F("id"),
                        name="campaign_opens_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.OrderBy(models.F("opens_on"), descending=True),
                        models.F("id"),
                        name="campaign_opens_of_province",
                    ),
                    models.Index(
                        models.OrderBy(models.F("opens_on"), descending=True),
                        models.F("id"),
                        name="campaign_opens_of_all",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="campaign_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("opens_on__lte", models.F("closes_on"))),
                        name="campaign_opens_before_it_closes",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("client_key", models.UUIDField(unique=True)),
                ("receipt", models.CharField(max_length=16, unique=True)),
                ("received_at", models.DateTimeField()),
                ("establishment_name", models.CharField(max_length=300)),
                ("wish", models.CharField(max_length=1000)),
                ("line", models.CharField(blank=True, max_length=60)),
                ("commune", models.CharField(max_length=300)),
                ("total_vnd", models.BigIntegerField(null=True)),
                ("own_vnd", models.BigIntegerField(null=True)),
                ("contact_name", models.CharField(blank=True, max_length=200)),
                ("phone", models.CharField(blank=True, max_length=20)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("consented_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "Chờ xem"),
                            ("accepted", "Đã thành nhu cầu"),
                            ("refused", "Không nhận"),
                        ],
                        default="new",
                        max_length=8,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("reason", models.TextField(blank=True)),
                ("search", models.TextField(blank=True)),
                (
                    "need",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="needs.need",
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
                    "reviewed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sender",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="survey_answers",
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="surveys.campaign",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.OrderBy(models.F("received_at"), descending=True),
                        models.F("id"),
                        name="answer_received_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.OrderBy(models.F("received_at"), descending=True),
                        models.F("id"),
                        name="answer_received_of_province",
                    ),
                    models.Index(
                        models.OrderBy(models.F("received_at"), descending=True),
                        models.F("id"),
                        name="answer_received_of_all",
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("search"),
                        models.F("id"),
                        name="answer_name_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("search"),
                        models.F("id"),
                        name="answer_name_of_province",
                    ),
                    models.Index(models.F("search"), models.F("id"), name="answer_name_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("state"),
                        models.OrderBy(models.F("received_at"), descending=True),
                        models.F("id"),
                        name="answer_state_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("state"),
                        models.OrderBy(models.F("received_at"), descending=True),
                        models.F("id"),
                        name="answer_state_of_province",
                    ),
                    models.Index(
                        models.F("state"),
                        models.OrderBy(models.F("received_at"), descending=True),
                        models.F("id"),
                        name="answer_state_of_all",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("establishment_name", ""), _negated=True),
                            models.Q(("wish", ""), _negated=True),
                            models.Q(("commune", ""), _negated=True),
                        ),
                        name="answer_says_who_what_where",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("total_vnd__isnull", True), ("total_vnd__gte", 0), _connector="OR"
                            ),
                            models.Q(
                                ("own_vnd__isnull", True), ("own_vnd__gte", 0), _connector="OR"
                            ),
                        ),
                        name="answer_amounts_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("need__isnull", False), ("state", "accepted")),
                            models.Q(("state__in", ["new", "refused"]), ("need__isnull", True)),
                            _connector="OR",
                        ),
                        name="answer_accepted_has_its_need",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "refused"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="answer_refused_with_a_reason",
                    ),
                ],
            },
        ),
        make_searchable("surveys_answer"),
    ]
