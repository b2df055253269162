"""Campaigns to establishments."""

import django.db.models.deletion
from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("establishments", "0010_lists_add_other_years"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.CreateModel(
            name="OutreachCampaign",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("purpose", models.TextField(blank=True)),
                ("occasion", models.CharField(max_length=20)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("follows_until", models.DateField()),
                ("place", models.CharField(blank=True, max_length=300)),
                ("audience", models.JSONField(blank=True, default=dict)),
                ("note", models.TextField(blank=True)),
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
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="outreach_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="outreach_of_province",
                    ),
                    models.Index(models.F("starts_on"), models.F("id"), name="outreach_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("occasion"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="outreach_occasion_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("occasion"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="outreach_occasion_of_province",
                    ),
                    models.Index(
                        models.F("occasion"),
                        models.F("starts_on"),
                        models.F("id"),
                        name="outreach_occasion_of_all",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="outreach_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__gte", models.F("starts_on")),
                            ("follows_until__gte", models.F("ends_on")),
                        ),
                        name="outreach_days_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChannelReach",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("channel", models.CharField(max_length=20)),
                ("copies", models.PositiveIntegerField(null=True)),
                ("listeners", models.PositiveIntegerField(null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="channels",
                        to="outreach.outreachcampaign",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("campaign", "channel"), name="outreach_channel_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("copies__isnull", False), ("listeners__isnull", False), _connector="OR"
                        ),
                        name="outreach_channel_says_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReachedEstablishment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_invited", models.BooleanField(default=False)),
                ("has_come", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=500)),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reached",
                        to="outreach.outreachcampaign",
                    ),
                ),
                (
                    "establishment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outreach",
                        to="establishments.establishment",
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
                "constraints": [
                    models.UniqueConstraint(
                        fields=("campaign", "establishment"), name="outreach_establishment_once"
                    ),
                ],
            },
        ),
        make_searchable("outreach_outreachcampaign"),
    ]
