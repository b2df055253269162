"""Projects are listed by unit, by province or all, in each order and by each filter offered."""

from django.db import migrations

from khuyencong.apps.accounts.models import listed_by
from khuyencong.apps.search.order import TITLE_KEY

GONE = ("project_by_owner", "project_by_year", "project_by_line", "project_by_state")
INDEXES = [
    *listed_by("project_year", "-year", "code"),
    *listed_by("project_code", "code"),
    *listed_by("project_title", TITLE_KEY),
    *listed_by("project_line", "line", "-year", "code"),
    *listed_by("project_state", "state", "-year", "code"),
]


class Migration(migrations.Migration):
    dependencies = [("projects", "0003_budget_lines_add_sources")]
    operations = [
        *(migrations.RemoveIndex("project", name) for name in GONE),
        *(migrations.AddIndex("project", index) for index in INDEXES),
    ]
