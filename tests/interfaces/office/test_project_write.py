"""Writing a project in the office: the norms answer while one types; saving can be undone."""

from __future__ import annotations

import re
from typing import Any

import pytest

from khuyencong.apps.projects.drafts import draft_of
from khuyencong.apps.projects.models import Project

LIVE = {"HX-Request": "true"}


def line(number: int, **values: str) -> dict[str, str]:
    return {f"lines-{number}-{name}": value for name, value in values.items()}


@pytest.fixture
def sent() -> dict[str, str]:
    """What a browser sends: one machine of 514 million, 200 from the national fund."""
    machine = line(
        0,
        cost_item="Máy bào bốn mặt",
        eligible_cost_vnd="514 triệu",
        kcqg_vnd="200 triệu",
        own_vnd="314.000.000",
    )
    facts = {
        "title": "Hỗ trợ máy bào bốn mặt",
        "year": "2016",
        "line": "machinery",
        "pinned_on": "23/11/2016",
        "lines-TOTAL_FORMS": "1",
        "lines-INITIAL_FORMS": "1",
    }
    return facts | machine


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def project(office: Any, sent: dict[str, str]) -> Project:
    assert office.post("/office/projects/new/", sent).status_code == 302
    return Project.objects.get()


class TestNew:
    def test_creates_a_project_from_what_people_type(self, project: Project) -> None:
        assert (project.code, project.title) == ("2016-001", "Hỗ trợ máy bào bốn mặt")
        stored = project.budget_lines.get()
        assert (stored.eligible_cost_vnd, stored.kcqg_vnd, stored.own_vnd) == (
            514_000_000,
            200_000_000,
            314_000_000,
        )

    def test_says_beside_the_field_and_on_top_what_is_wrong(
        self, office: Any, sent: dict[str, str]
    ) -> None:
        sent["lines-0-kcqg_vnd"] = "hai trăm"
        page = office.post("/office/projects/new/", sent).content.decode()
        assert "Khoản chi 1, KCQG" in page
        assert 'id="id_lines-0-kcqg_vnd_error"' in page
        assert not Project.objects.exists()

    def test_a_rule_of_the_action_stands_beside_its_field(
        self, office: Any, sent: dict[str, str]
    ) -> None:
        sent["lines-0-sponsor_vnd"] = "10 triệu"
        page = office.post("/office/projects/new/", sent).content.decode()
        assert "ghi tên nhà tài trợ" in page
        assert 'id="id_lines-0-sponsor_name_error"' in page

    @pytest.mark.parametrize("count", ["x", "", "99999999999", "101"])
    def test_a_bent_count_of_lines_is_refused_not_an_error(
        self, count: str, office: Any, sent: dict[str, str]
    ) -> None:
        sent["lines-TOTAL_FORMS"] = count
        assert office.post("/office/projects/new/", sent).status_code == 200
        assert not Project.objects.exists()

    def test_without_script_a_button_adds_a_line_and_saves_nothing(
        self, office: Any, sent: dict[str, str]
    ) -> None:
        page = office.post("/office/projects/new/", sent | {"add": "1"}).content.decode()
        assert 'name="lines-1-cost_item"' in page
        assert not Project.objects.exists()


class TestLiveCheck:
    """Machinery on 23/11/2016: 50 % of the cost, 200 million at most (TTLT 26/2014 art. 6.2.c)."""

    def live(self, office: Any, sent: dict[str, str]) -> str:
        answer = office.post("/office/projects/new/", sent, headers=LIVE)
        assert answer.status_code == 200
        assert not Project.objects.exists()
        return re.sub(r"\s+", " ", answer.content.decode())

    def test_within_the_norm_with_its_article(self, office: Any, sent: dict[str, str]) -> None:
        said = self.live(office, sent)
        assert "Trong mức" in said
        assert "tối đa 200.000.000 đồng" in said
        assert "Điều 6.2.c" in said
        assert "Đủ nguồn" in said

    def test_above_the_norm_offers_the_most(self, office: Any, sent: dict[str, str]) -> None:
        sent["lines-0-kcqg_vnd"] = "250 triệu"
        said = self.live(office, sent)
        assert "Vượt mức" in said
        assert 'data-use="lines-0-kcqg_vnd" data-amount="200.000.000"' in said
        # 250 + 314 = 564 of 514
        assert "Các nguồn vượt chi phí 50.000.000 đồng" in said

    def test_half_typed_amounts_do_no_harm(self, office: Any, sent: dict[str, str]) -> None:
        sent |= {"lines-0-kcqg_vnd": "20x", "pinned_on": "23/1"}
        assert "Ghi ngày lấy định mức" in self.live(office, sent)

    def test_a_line_taken_out_counts_no_more(self, office: Any, sent: dict[str, str]) -> None:
        sent["lines-0-DELETE"] = "on"
        said = self.live(office, sent)
        assert "Trong mức" not in said
        assert "514.000.000" not in said


class TestEdit:
    @pytest.fixture
    def path(self, project: Project) -> str:
        return f"/office/projects/{project.pk}/edit/"

    def test_shows_what_is_stored_with_its_check(self, office: Any, path: str) -> None:
        page = office.get(path).content.decode()
        assert 'value="514.000.000"' in page
        assert "Điều 6.2.c" in page

    def test_saves_and_offers_to_take_it_back(
        self, office: Any, path: str, sent: dict[str, str], project: Project
    ) -> None:
        sent |= {"seen_version": "1", "place": "Hoài Nhơn", "lines-0-kcqg_vnd": "150 triệu"}
        page = office.post(path, sent, follow=True).content.decode()
        assert f"/office/projects/{project.pk}/undo/2/" in page
        project.refresh_from_db()
        assert (project.place, project.budget_lines.get().kcqg_vnd) == ("Hoài Nhơn", 150_000_000)
        office.post(f"/office/projects/{project.pk}/undo/2/")
        project = Project.objects.get()
        assert (project.place, draft_of(project).lines[0].kcqg_vnd) == ("", 200_000_000)

    def test_who_comes_second_keeps_what_he_typed(
        self, office: Any, path: str, sent: dict[str, str], project: Project
    ) -> None:
        office.post(path, sent | {"seen_version": "1", "note": "người thứ nhất"})
        page = office.post(path, sent | {"seen_version": "1", "note": "người thứ hai"})
        assert "người khác sửa" in page.content.decode()
        assert "người thứ hai" in page.content.decode()
        project.refresh_from_db()
        assert project.note == "người thứ nhất"

    def test_a_planned_project_answers_403_with_the_reason(
        self, office: Any, path: str, project: Project
    ) -> None:
        Project.objects.update(state="planned")
        answer = office.get(path)
        assert answer.status_code == 403
        assert "đã vào kế hoạch" in answer.content.decode()


class TestNextSteps:
    def said(self, office: Any, project: Project) -> str:
        page = office.get(f"/office/projects/{project.pk}/").content.decode()
        return page[page.index('id="next"') : page.index("</aside>")]

    def test_a_sound_project_waits_for_a_plan(self, office: Any, project: Project) -> None:
        said = self.said(office, project)
        assert "lập phương án năm 2016" in said
        assert f"/office/scenarios/new/?year=2016&amp;unit={project.unit_id}" in said

    def test_money_without_a_source_comes_first(self, office: Any, project: Project) -> None:
        project.budget_lines.update(own_vnd=300_000_000)
        # 514 - 200 - 300
        assert "Còn 14.000.000 đồng chưa có nguồn" in self.said(office, project)

    def test_above_the_norm_and_unknown_content_are_told(
        self, office: Any, project: Project
    ) -> None:
        project.budget_lines.update(kcqg_vnd=214_000_001)
        assert "1 mức đề nghị vượt định mức" in self.said(office, project)
        project.budget_lines.update(line="")
        assert "1 khoản chi chưa rõ nội dung" in self.said(office, project)
