"""Write the sheet that units fill in with their needs."""

from __future__ import annotations

import os
from pathlib import Path

import xlsxwriter

from khuyencong.domain.foundation.errors import BadInput

COLUMNS = (
    ("TT", 5),
    ("Tên đề án", 48),
    ("Đơn vị thụ hưởng", 32),
    ("Địa điểm thực hiện", 28),
    ("Nội dung hoạt động khuyến công", 34),
    ("Tổng kinh phí (đồng)", 18),
    ("Kinh phí KCQG (đồng)", 18),
    ("Kinh phí KCĐP (đồng)", 18),
    ("Vốn đối ứng của đơn vị (đồng)", 18),
    ("Năm thực hiện", 10),
    ("Số lao động", 10),
    ("Ghi chú", 30),
)
CONTENTS = (
    "Đào tạo nghề, truyền nghề",
    "Nâng cao năng lực quản lý, khởi sự doanh nghiệp",
    "Mô hình trình diễn kỹ thuật",
    "Ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ",
    "Sản xuất sạch hơn",
    "Phát triển sản phẩm CNNT tiêu biểu, hội chợ, triển lãm",
    "Xây dựng, đăng ký thương hiệu",
    "Tư vấn, trợ giúp cơ sở CNNT",
    "Thông tin, tuyên truyền",
    "Liên doanh, liên kết, hiệp hội, cụm liên kết",
    "Cụm công nghiệp, di dời cơ sở gây ô nhiễm",
    "Xử lý ô nhiễm môi trường",
    "Hợp tác quốc tế về khuyến công",
    "Nâng cao năng lực quản lý và tổ chức thực hiện khuyến công",
)
_HELP = (
    "Mỗi nhu cầu ghi một dòng ở trang “Nhu cầu”. Không gộp ô, không chèn dòng tổng.",
    "Thứ tự cột có thể đổi; giữ nguyên tên cột.",
    "Số tiền ghi bằng đồng: 200.000.000 hoặc 200 triệu hoặc 1,2 tỷ. Không có thì để trống.",
    "Tổng kinh phí bằng KCQG cộng KCĐP cộng vốn đối ứng của đơn vị.",
    "Nội dung chọn trong danh sách; có thể gõ nội dung khác.",
    "",
    "Ví dụ, không phải số liệu thật:",
    "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất bánh tráng; Hợp tác xã số 1; "
    "tổng 514.000.000, KCQG 200.000.000, vốn của đơn vị 314.000.000.",
)
_LISTS = "Danh mục"
_EMPTY_ROWS = 500


def write_template(path: str | os.PathLike[str]) -> None:
    """Write the template of a sheet of needs. Raises BadInput if the file cannot be written."""
    try:
        with xlsxwriter.Workbook(Path(path)) as book:
            _write_table(book)
            _write_help(book)
            _write_lists(book)
    except (xlsxwriter.exceptions.FileCreateError, OSError):
        raise BadInput(
            "needs.cannot_write", "Không ghi được tệp {file}", field="FILE", file=str(path)
        ) from None


def _write_table(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("Nhu cầu")
    title = book.add_format({"bold": True, "font_size": 13, "align": "center"})
    head = book.add_format(
        {
            "bold": True,
            "text_wrap": True,
            "border": 1,
            "align": "center",
            "valign": "vcenter",
            "bg_color": "#E8EEF4",
        }
    )
    text = book.add_format({"text_wrap": True, "valign": "top"})
    money = book.add_format({"num_format": "#,##0", "valign": "top"})
    sheet.merge_range(0, 0, 0, len(COLUMNS) - 1, "BẢNG TỔNG HỢP NHU CẦU HỖ TRỢ KHUYẾN CÔNG", title)
    for index, (name, width) in enumerate(COLUMNS):
        sheet.set_column(index, index, width, money if "(đồng)" in name else text)
        sheet.write_string(2, index, name, head)
    sheet.set_row(2, 48)
    sheet.freeze_panes(3, 2)
    contents = [name for name, _ in COLUMNS].index("Nội dung hoạt động khuyến công")
    sheet.data_validation(
        3,
        contents,
        2 + _EMPTY_ROWS,
        contents,
        {
            "validate": "list",
            "source": f"='{_LISTS}'!$A$1:$A${len(CONTENTS)}",
            "error_type": "information",
        },
    )
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)


def _write_help(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("Hướng dẫn")
    sheet.set_column(0, 0, 100, book.add_format({"text_wrap": True, "valign": "top"}))
    for row, line in enumerate(_HELP):
        sheet.write_string(row, 0, line)


def _write_lists(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet(_LISTS)
    sheet.write_column(0, 0, CONTENTS)
    sheet.hide()
