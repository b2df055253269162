"""Rounds of the vote, their products, cards that stay sealed, certificates."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.product_rounds.triggers import keep_sealed_cards
from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("documents", "0003_learned_columns"),
        ("establishments", "0010_lists_add_other_years"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ProductEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=300)),
                ("group", models.CharField(max_length=12)),
                ("description", models.TextField(blank=True)),
                ("lower_certificate", models.CharField(blank=True, max_length=200)),
                ("accepted_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=500)),
                ("votes_for", models.PositiveSmallIntegerField(null=True)),
                ("votes_against", models.PositiveSmallIntegerField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("recognised", "Được công nhận"),
                            ("not_chosen", "Đạt điểm, hội đồng không chọn"),
                            ("below_mark", "Chưa đủ điểm"),
                        ],
                        max_length=12,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("search", models.TextField(blank=True)),
                (
                    "establishment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="product_entries",
                        to="establishments.establishment",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="establishments.product",
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
                    "sent_up_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sent_up",
                        to="product_rounds.productentry",
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
                        models.F("name"),
                        models.F("id"),
                        name="entry_name_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("name"),
                        models.F("id"),
                        name="entry_name_of_province",
                    ),
                    models.Index(models.F("name"), models.F("id"), name="entry_name_of_all"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="product_entry_has_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("votes_against", None), ("votes_for", None)),
                            models.Q(
                                ("votes_against__isnull", False), ("votes_for__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="product_entry_votes_are_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at", None),
                            models.Q(
                                models.Q(("withdrawn_because", ""), _negated=True), ("outcome", "")
                            ),
                            _connector="OR",
                        ),
                        name="product_entry_withdrawn_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProductCertificate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=80)),
                ("product_name", models.CharField(max_length=300)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("district", "Cấp huyện"),
                            ("province", "Cấp tỉnh"),
                            ("region", "Cấp khu vực"),
                            ("nation", "Cấp quốc gia"),
                        ],
                        max_length=10,
                    ),
                ),
                ("group", models.CharField(max_length=12)),
                ("issued_on", models.DateField()),
                ("valid_until", models.DateField()),
                ("code", models.CharField(max_length=12, unique=True)),
                ("withdrawn_on", models.DateField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=500)),
                ("withdrawal_number", models.CharField(blank=True, max_length=80)),
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
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificate",
                        to="product_rounds.productentry",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("valid_until"),
                        models.F("id"),
                        name="certificate_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("valid_until"),
                        models.F("id"),
                        name="certificate_of_province",
                    ),
                    models.Index(
                        models.F("valid_until"), models.F("id"), name="certificate_of_all"
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("product_name"),
                        models.F("id"),
                        name="certificate_name_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("product_name"),
                        models.F("id"),
                        name="certificate_name_of_province",
                    ),
                    models.Index(
                        models.F("product_name"), models.F("id"), name="certificate_name_of_all"
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("level"),
                        models.F("valid_until"),
                        models.F("id"),
                        name="certificate_level_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("level"),
                        models.F("valid_until"),
                        models.F("id"),
                        name="certificate_level_of_province",
                    ),
                    models.Index(
                        models.F("level"),
                        models.F("valid_until"),
                        models.F("id"),
                        name="certificate_level_of_all",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("unit", "level", "number"), name="product_certificate_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on", None),
                            models.Q(("withdrawn_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="product_certificate_withdrawn_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OcopLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stars", models.PositiveSmallIntegerField()),
                ("decision_number", models.CharField(max_length=80)),
                ("decision_on", models.DateField()),
                ("issuer", models.CharField(blank=True, max_length=200)),
                ("removed_at", models.DateTimeField(null=True)),
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
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ocop",
                        to="product_rounds.productentry",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("entry",),
                        name="entry_ocop_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stars__gte", 1), ("stars__lte", 5)), name="ocop_stars"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryPhoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("angle", models.CharField(max_length=8)),
                ("wide", models.PositiveIntegerField()),
                ("high", models.PositiveIntegerField()),
                ("removed_at", models.DateTimeField(null=True)),
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
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="photos",
                        to="product_rounds.productentry",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="EntryPaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=24)),
                ("number", models.CharField(blank=True, max_length=80)),
                ("issued_on", models.DateField(null=True)),
                ("removed_at", models.DateTimeField(null=True)),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
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
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="product_rounds.productentry",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("entry", "kind"),
                        name="entry_paper_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProductRound",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("district", "Cấp huyện"),
                            ("province", "Cấp tỉnh"),
                            ("region", "Cấp khu vực"),
                            ("nation", "Cấp quốc gia"),
                        ],
                        max_length=10,
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=300)),
                ("region", models.CharField(blank=True, max_length=120)),
                ("place", models.CharField(blank=True, max_length=300)),
                ("opens_on", models.DateField(null=True)),
                ("closes_on", models.DateField(null=True)),
                ("judges_on", models.DateField(null=True)),
                ("council_number", models.CharField(blank=True, max_length=80)),
                ("council_on", models.DateField(null=True)),
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
                ("note", models.TextField(blank=True)),
                ("judging_at", models.DateTimeField(null=True)),
                ("opened_at", models.DateTimeField(null=True)),
                ("decided_at", models.DateTimeField(null=True)),
                ("result_number", models.CharField(blank=True, max_length=80)),
                ("result_on", models.DateField(null=True)),
                ("notified_on", models.DateField(null=True)),
                ("published", models.JSONField(blank=True, default=dict)),
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
                        models.F("year"),
                        models.F("id"),
                        name="product_round_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("year"),
                        models.F("id"),
                        name="product_round_of_province",
                    ),
                    models.Index(models.F("year"), models.F("id"), name="product_round_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("level"),
                        models.F("year"),
                        models.F("id"),
                        name="round_level_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("level"),
                        models.F("year"),
                        models.F("id"),
                        name="round_level_of_province",
                    ),
                    models.Index(
                        models.F("level"),
                        models.F("year"),
                        models.F("id"),
                        name="round_level_of_all",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="product_round_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opened_at", None), ("judging_at__isnull", False), _connector="OR"
                        ),
                        name="product_round_opened_after_judging",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_at", None),
                            models.Q(
                                ("notified_on__isnull", False),
                                ("opened_at__isnull", False),
                                models.Q(("result_number", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="product_round_decided_says_by_what",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="productentry",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="product_rounds.productround",
            ),
        ),
        migrations.CreateModel(
            name="RoundComplaint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=80)),
                ("received_on", models.DateField()),
                ("sender", models.CharField(max_length=300)),
                ("says", models.TextField()),
                ("is_late", models.BooleanField(default=False)),
                ("answer_due_on", models.DateField()),
                ("answered_on", models.DateField(null=True)),
                ("answer_number", models.CharField(blank=True, max_length=80)),
                ("answer", models.TextField(blank=True)),
                (
                    "effect",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Giữ nguyên kết quả"),
                            ("recognised", "Công nhận bổ sung"),
                            ("not_recognised", "Không công nhận nữa"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="complaints",
                        to="product_rounds.productentry",
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
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="complaints",
                        to="product_rounds.productround",
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
                        fields=("round", "number"), name="round_complaint_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on", None), ("effect", "")),
                            models.Q(
                                ("answered_on__isnull", False),
                                models.Q(("effect", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="round_complaint_answered_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoundSeat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        choices=[("council", "Hội đồng bình chọn"), ("jury", "Ban giám khảo")],
                        max_length=8,
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("head", "Chủ tịch, Trưởng ban"),
                            ("deputy", "Phó"),
                            ("member", "Thành viên"),
                        ],
                        max_length=8,
                    ),
                ),
                ("outside_office", models.CharField(blank=True, max_length=200)),
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
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="product_rounds.productround",
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
                        name="round_seat_is_somebody",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_at", None)),
                        fields=("round", "body", "account"),
                        name="round_seat_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_at", None), ("part", "head")),
                        fields=("round", "body"),
                        name="round_one_head",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProductInterest",
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
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interests",
                        to="product_rounds.productentry",
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
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interests",
                        to="product_rounds.roundseat",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("entry", "seat"), name="product_interest_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("has_conflict", False),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="product_interest_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ScoreCard",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("points", models.JSONField(default=dict)),
                ("remark", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("saved_at", models.DateTimeField()),
                ("sealed_at", models.DateTimeField(null=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cards",
                        to="product_rounds.productentry",
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
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cards",
                        to="product_rounds.roundseat",
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
                    models.UniqueConstraint(fields=("entry", "seat"), name="score_card_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="HolderReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("received_on", models.DateField()),
                ("workers", models.PositiveIntegerField(null=True)),
                ("revenue_vnd", models.BigIntegerField(null=True)),
                ("support_vnd", models.BigIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
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
                    "certificate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="product_rounds.productcertificate",
                    ),
                ),
            ],
            options={
                "ordering": ["-year"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("certificate", "year"), name="holder_report_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("revenue_vnd", None), ("revenue_vnd__gte", 0), _connector="OR"
                            ),
                            models.Q(
                                ("support_vnd", None), ("support_vnd__gte", 0), _connector="OR"
                            ),
                        ),
                        name="holder_report_not_negative",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="productentry",
            index=models.Index(
                models.F("unit"),
                models.F("round"),
                models.F("number"),
                models.F("id"),
                name="product_entry_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="productentry",
            index=models.Index(
                models.F("province"),
                models.F("round"),
                models.F("number"),
                models.F("id"),
                name="product_entry_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="productentry",
            index=models.Index(
                models.F("round"), models.F("number"), models.F("id"), name="product_entry_of_all"
            ),
        ),
        migrations.AddIndex(
            model_name="productentry",
            index=models.Index(
                models.F("unit"),
                models.F("group"),
                models.F("round"),
                models.F("number"),
                models.F("id"),
                name="entry_group_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="productentry",
            index=models.Index(
                models.F("province"),
                models.F("group"),
                models.F("round"),
                models.F("number"),
                models.F("id"),
                name="entry_group_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="productentry",
            index=models.Index(
                models.F("group"),
                models.F("round"),
                models.F("number"),
                models.F("id"),
                name="entry_group_of_all",
            ),
        ),
        migrations.AddConstraint(
            model_name="productentry",
            constraint=models.UniqueConstraint(
                fields=("round", "number"), name="product_entry_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="productentry",
            constraint=models.UniqueConstraint(
                fields=("round", "sent_up_from"), name="product_entry_sent_up_once"
            ),
        ),
        make_searchable("product_rounds_productround"),
        make_searchable("product_rounds_productentry"),
        make_searchable("product_rounds_productcertificate"),
        keep_sealed_cards(),
    ]
