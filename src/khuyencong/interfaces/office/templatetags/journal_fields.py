"""Words for the keys and codes that lines of the journal carry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.templatetags.wording import PLAN_STATUSES, PROJECT_STATES, ROLES

RECORDS: dict[str, Any] = {
    "account": _("Tài khoản"),
    "file": _("Tệp"),
    "mail": _("Thư"),
    "norm": _("Dòng định mức"),
    "place": _("Đơn vị hành chính"),
    "places": _("Bảng địa giới"),
    "plan": _("Kế hoạch"),
    "project": _("Đề án"),
    "sheet_import": _("Bảng nhu cầu"),
    "unit": _("Đơn vị"),
}
FIELDS: dict[str, Any] = {
    "act": _("Văn bản"),
    "added": _("Nhu cầu mới"),
    "already_known": _("Nhu cầu đã có"),
    "article": _("Điều khoản"),
    "ceiling_vnd": _("Mức tối đa"),
    "chosen": _("Đề án được chọn"),
    "code": _("Mã"),
    "confirmation": _("Lần xác nhận số"),
    "content_vi": _("Nội dung"),
    "email": _("Thư điện tử"),
    "errors": _("Chỗ cần xem"),
    "full_name": _("Họ tên"),
    "fund": _("Nguồn"),
    "grade": _("Mức tin cậy"),
    "kcdp_vnd": _("Khuyến công địa phương"),
    "kcqg_vnd": _("Khuyến công quốc gia"),
    "kind": _("Loại"),
    "last_on": _("Ngày cuối"),
    "line": _("Dòng định mức"),
    "name": _("Tên"),
    "need": _("Từ nhu cầu số"),
    "note_vi": _("Ghi chú"),
    "on": _("Ngày"),
    "outcomes": _("Kết quả"),
    "own_vnd": _("Vốn đối ứng"),
    "papers": _("Văn bản đã viết"),
    "read_by": _("Người đọc văn bản"),
    "read_in_document": _("Đọc trong chính văn bản"),
    "read_on": _("Ngày đọc"),
    "role": _("Vai trò"),
    "scenario": _("Phương án"),
    "sha256": _("Dấu nhận dạng SHA-256"),
    "share": _("Tỷ lệ hỗ trợ"),
    "size_bytes": _("Số byte"),
    "state": _("Trạng thái"),
    "status": _("Kết quả tính"),
    "subject": _("Tiêu đề"),
    "successions_added": _("Quan hệ kế thừa thêm vào"),
    "supplied": _("Bổ sung từ văn bản"),
    "support_vnd": _("Mức hỗ trợ"),
    "title": _("Tên đề án"),
    "to": _("Người nhận"),
    "total_vnd": _("Tổng chi phí"),
    "unit": _("Đơn vị"),
    "units_added": _("Đơn vị hành chính thêm vào"),
    "units_changed": _("Đơn vị hành chính thay đổi"),
    "username": _("Tên đăng nhập"),
    "valid_from": _("Hiệu lực từ"),
    "valid_to": _("Hiệu lực đến hết"),
    "year": _("Năm"),
}
UNIT_KINDS: dict[str, Any] = {
    "agency": _("Cục"),
    "industry_department": _("Sở Công Thương"),
    "promotion_centre": _("Trung tâm khuyến công"),
    "peoples_committee": _("Ủy ban nhân dân"),
    "finance_department": _("Sở Tài chính"),
    "other_department": _("Sở, ngành khác"),
    "commune": _("Xã, phường, đặc khu"),
    "establishment": _("Cơ sở công nghiệp nông thôn"),
}
# Codes by the key that holds them.
VALUES: dict[str, Mapping[str, Any]] = {
    "fund": {"KCQG": "KCQG", "KCDP": "KCĐP", "both": _("cả hai nguồn")},
    "grade": {
        "text": _("Đọc trong văn bản"),
        "secondary": _("Nguồn thứ cấp"),
        "memory": _("Theo trí nhớ"),
    },
    "kind": UNIT_KINDS,
    "role": ROLES,
    "state": PROJECT_STATES,
    "status": PLAN_STATUSES,
}
