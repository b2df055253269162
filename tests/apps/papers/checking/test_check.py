"""What may be a template, and what is said of the rest."""

from __future__ import annotations

import io

import docx
import pytest

from khuyencong.apps.papers.checking.check import check_template, example_facts
from khuyencong.apps.papers.filling import fill
from khuyencong.apps.papers.kinds import PaperKind, kinds_by_id, list_kinds
from khuyencong.apps.papers.layouts import shipped_template
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.papers import templates_cast as cast


@pytest.fixture
def kind() -> PaperKind:
    return kinds_by_id()["project_document"]


@pytest.mark.parametrize("each", list_kinds(), ids=lambda each: each.id)
def test_every_shipped_template_passes(each: PaperKind) -> None:
    check_template(shipped_template(each.id), each)


@pytest.mark.parametrize(
    "data",
    [
        cast.template("Đề án {{ ten_de_an }}", "{%p if phe_duyet == '0' %}", "x", "{%p endif %}"),
        cast.with_table(
            "{%tr for k in khoan_chi %}", "{{ k.ten }}: {{ k.tong }}", "{%tr endfor %}"
        ),
        cast.split_over_runs(),
        cast.template("{% if not khoan_chi %}Chưa có{% else %}{{ nam }}{% endif %}"),
        cast.with_link("hyperlink", "https://example.vn"),
    ],
    ids=["plain", "table", "split", "condition", "link"],
)
def test_good_ones_pass(data: bytes, kind: PaperKind) -> None:
    check_template(data, kind)


def test_a_tag_split_over_runs_is_filled(kind: PaperKind) -> None:
    made = fill(cast.split_over_runs(), example_facts(kind))
    assert docx.Document(io.BytesIO(made)).paragraphs[0].text == "Tên: Hỗ trợ máy minh họa"


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ ten_de_na }}", "“ten_de_na” (sau “Đề án”), có phải “ten_de_an”?"),
        ("{{ ''.__class__ }}", "không được phép"),
        ("{{ ten_de_an.__class__.__mro__ }}", "không được phép"),
        ("{{ ten_de_an.__class__ }}", "Không có chỗ điền “ten_de_an.__class__”"),
        ("{{ ten_de_an[0] }}", "không được phép"),
        ("{{ range(10**9) }}", "không được phép"),
        ("{{ ten_de_an * 999999999 }}", "không được phép"),
        ("{{ ten_de_an|upper }}", "không được phép"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "không được phép"),
        ("{{ self }}", "Không có chỗ điền “self”"),
        ("{% for x in range(10**12) %}{{ x }}{% endfor %}", "Không có danh sách"),
        ("{% for x in ten_de_an %}{{ x }}{% endfor %}", "Không có danh sách “ten_de_an”"),
        (
            "{% for x in khoan_chi %}{% for y in khoan_chi %}a{% endfor %}{% endfor %}",
            "Vòng lặp nằm",
        ),
        ("{% for x in khoan_chi %}{{ x.gia }}{% endfor %}", "“x.gia”"),
        ("{% set a = 1 %}", "không được phép"),
        ("{% include '/etc/passwd' %}", "không được phép"),
        ("{% macro a() %}{% endmacro %}", "không được phép"),
        ("{{ khoan_chi }}", "là danh sách"),
        ("{% for x in khoan_chi %}", "mỗi thẻ mở cần một thẻ đóng"),
        ("{{ ten_de_an", "Thẻ viết sai"),
        ("{% bogus %}", "Thẻ viết sai gần “bogus”"),
        ("không có gì", "không có chỗ điền nào"),
    ],
)
def test_other_tags_are_refused_with_a_sentence(tag: str, said: str, kind: PaperKind) -> None:
    with pytest.raises(BadInput) as refusal:
        check_template(cast.template(f"Đề án {tag}"), kind)
    assert said in str(refusal.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (cast.with_link("image", "http://x.example/a.png"), "từ nơi khác"),
        (cast.with_link("hyperlink", "file:///etc/passwd"), "từ nơi khác"),
        (cast.template("{{ nam }}", title="{{ ''.__class__ }}"), "không được điền"),
        (
            cast.changed(cast.template("{{ nam }}"), word__comments_xml=b"<t>{{ nam }}</t>"),
            "không được điền",
        ),
        (
            cast.changed(
                cast.template("{{ nam }}"),
                word__document_xml=(b"<w:body>", b"<!DOCTYPE x><w:body>"),
            ),
            "DOCTYPE",
        ),
        (
            cast.changed(
                cast.template("{{ nam }}"),
                word__document_xml=(b"<w:t>", b"<w:instrText>INCLUDEPICTURE x</w:instrText><w:t>"),
            ),
            "INCLUDEPICTURE",
        ),
        (
            cast.changed(cast.template("{{ nam }}"), word__document_xml=(b"</w:body>", b"<w:p>")),
            "Tệp Word hỏng",
        ),
        (cast.changed(cast.template("{{ nam }}"), word__pad_xml=b" " * 9_000_000), "quá dài"),
    ],
    ids=["image", "file", "title", "comment", "doctype", "field", "broken", "long"],
)
def test_what_it_brings_along_is_refused(data: bytes, said: str, kind: PaperKind) -> None:
    with pytest.raises(BadInput) as refusal:
        check_template(data, kind)
    assert said in str(refusal.value)


def test_a_loop_torn_by_a_table_gets_a_hint(kind: PaperKind) -> None:
    with pytest.raises(BadInput, match="hàng riêng"):
        check_template(cast.torn_loop(), kind)
