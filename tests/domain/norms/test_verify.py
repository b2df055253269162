"""Broken norm files are named by file and key."""

import shutil
from pathlib import Path

import pytest

from khuyencong.domain.norms.shipped_files import DATA
from khuyencong.domain.norms.verify import verify_data

MACHINERY = "national/machinery.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def spoil(data: Path, old: str, new: str, name: str = MACHINERY) -> list[str]:
    file = data / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return list(verify_data(data).problems)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("unit: per_establishment", "unit: per_machine", "versions[1].unit: cần một trong"),
        ("unit:", "units:", "versions[1].units: khóa không có trong mẫu"),
        ("unit:", "units:", "versions[1].unit: thiếu khóa này"),
        ('share: "0.50"', "share: 0.50", "versions[1].share: cần số thập phân"),
        ('share: "0.50"', 'share: "1.50"', "versions[1].share: tỷ lệ phải"),
        ('share: "0.50"', "share: null", "versions[1].share_state: không khớp"),
        ("200_000_000", "2.5", "versions[1].ceiling_vnd: cần số đồng"),
        ("2014-04-08", "2014-13-08", "YAML sai"),
        ("2014-04-08", "2019-04-08", "versions[1].valid_to: trước valid_from"),
        ("2014-04-08", '"2014-04-08"', "versions[1].valid_from: cần ngày"),
        ("grade: text", "grade: memory", "versions[1].status: dòng ghi theo trí nhớ phải tắt"),
        ("valid_from: 2014-04-08", "valid_from: null", "versions[1].status: dòng chưa rõ ngày"),
        ('status: "on"', "status: on", "versions[1].status: cần một trong"),
        ('status: "on"', 'status: "off"', "versions[1].off_reason: dòng tắt phải nêu lý do"),
        ("line: machinery", "name: machinery", "line: thiếu tên dòng"),
    ],
)
def test_a_wrong_value_is_named(data: Path, old: str, new: str, problem: str) -> None:
    assert any(each.startswith(f"{MACHINERY}: {problem}") for each in spoil(data, old, new))


def test_overlapping_versions_are_named(data: Path) -> None:
    problems = spoil(data, "valid_to: 2018-05-10", "valid_to: 2018-05-11")
    assert problems == ["N2014-2c: valid_from, valid_to: trùng thời gian với N2018-04a"]


def test_an_id_used_twice_is_named(data: Path) -> None:
    assert "N2018-04a: norm_id: dùng hai lần" in spoil(data, "N2014-2c", "N2018-04a")


def test_a_file_the_index_does_not_list_is_named(data: Path) -> None:
    shutil.copy(data / MACHINERY, data / "national/machines.yaml")
    assert list(verify_data(data).problems) == [
        "index.yaml: national/machines.yaml: tệp chưa có trong danh mục"
    ]


def test_a_file_that_is_gone_is_named(data: Path) -> None:
    (data / MACHINERY).unlink()
    assert "index.yaml: national/machinery.yaml: không có tệp này" in verify_data(data).problems


def test_an_index_out_of_step_is_named(data: Path) -> None:
    problems = spoil(data, "N2014-2c: {grade: text", "N2014-2c: {grade: secondary", "index.yaml")
    assert problems == ["index.yaml: N2014-2c: không khớp với tệp định mức"]


@pytest.mark.parametrize(
    ("old", "new"), [("files:", "norms:"), ("  - file:", "  - name:"), ("files:", "files: [")]
)
def test_an_index_that_is_none_is_named(data: Path, old: str, new: str) -> None:
    assert spoil(data, old, new, "index.yaml")[0].startswith("index.yaml: files: ")


@pytest.mark.parametrize(
    ("old", "new"),
    [("as_of: 2025-07-26", "as_of: 26/07/2025"), ("province: Đắk Lắk", "province: Đắk Lăk Mới")],
)
def test_a_territory_that_is_none_is_named(data: Path, old: str, new: str) -> None:
    name = "local/dak_lak_from_2025/demonstration_model.yaml"
    assert any(each.startswith(f"{name}: territory: ") for each in spoil(data, old, new, name))
