"""The columns of the sets, each with its meaning: the dictionary."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.portal.open_data.dataset import Column

VND = "VND"
YEAR = Column("year", "year", _("Năm kế hoạch của đề án"))
CONTENT = Column("content", "string", _("Tên ổn định của nội dung chi; trống: chưa rõ nội dung"))
CONTENT_VI = Column("content_vi", "string", _("Nội dung chi bằng chữ"))
KCQG = Column("kcqg_vnd", "integer", _("Khuyến công quốc gia, theo quyết định"), VND)
KCDP = Column("kcdp_vnd", "integer", _("Khuyến công địa phương, theo quyết định"), VND)
SUPPORT = Column("support_vnd", "integer", _("Tổng hỗ trợ của hai nguồn"), VND)
PROVINCE = Column("province", "string", _("Tỉnh, thành phố"))
GRADE = Column(
    "grade",
    "string",
    _("Độ chắc của nguồn: text đã đọc văn bản, secondary nguồn thứ cấp, memory theo trí nhớ"),
)

PROJECT = (
    Column("number", "string", _("Mã công khai, như trong địa chỉ của trang đề án")),
    YEAR,
    Column("title", "string", _("Tên đề án; là tên nội dung khi tên thật nói tới người")),
    CONTENT,
    CONTENT_VI,
    Column("holder_vi", "string", _("Ai được hỗ trợ; hộ kinh doanh và cá nhân không nêu tên")),
    Column("place", "string", _("Xã, hoặc huyện trước đây; trống: chưa rõ")),
    PROVINCE,
    Column("unit", "string", _("Đơn vị thực hiện")),
    KCQG,
    KCDP,
    SUPPORT,
    Column("state", "string", _("Mã của bước đề án đang ở")),
    Column("state_vi", "string", _("Đề án đến đâu, bằng chữ")),
    Column("decided_on", "date", _("Ngày quyết định hỗ trợ; trống: chưa rõ")),
)
RESULT = (
    YEAR,
    CONTENT,
    CONTENT_VI,
    Column("projects", "integer", _("Số đề án")),
    KCQG,
    KCDP,
    SUPPORT,
)
NORM = (
    Column("norm_id", "string", _("Mã của bản định mức")),
    Column("line", "string", _("Tên ổn định của nội dung chi")),
    Column("fund", "string", _("KCQG, KCDP hoặc both (cả hai nguồn)")),
    Column("province", "string", _("Tỉnh ban hành; trống: cả nước")),
    Column("content_vi", "string", _("Nội dung được hỗ trợ")),
    Column("content_en", "string", _("Nội dung được hỗ trợ, tiếng Anh")),
    Column("unit", "string", _("Một mức tính cho cái gì")),
    Column("share", "number", _("Tỷ lệ trên chi phí được tính, từ 0 đến 1; trống: không có"), "1"),
    Column(
        "share_state", "string", _("stated có ghi, none_in_text văn bản không ghi, unknown chưa rõ")
    ),
    Column("ceiling_vnd", "integer", _("Mức tối đa; trống: không có"), VND),
    Column("note_vi", "string", _("Điều kiện riêng")),
    Column("valid_from", "date", _("Ngày đầu có hiệu lực; trống: chưa rõ")),
    Column("valid_to", "date", _("Ngày cuối có hiệu lực; trống: chưa biết ngày hết")),
    Column("act", "string", _("Văn bản")),
    Column("article", "string", _("Điều, khoản, điểm")),
    GRADE,
    Column(
        "standing", "string", _("in_use đang dùng; not_confirmed chưa xác nhận, không làm căn cứ")
    ),
)
DOCUMENT = (
    Column("act", "string", _("Số hiệu, như khi dẫn")),
    Column("title", "string", _("Tên đầy đủ; trống: chưa rõ")),
    Column("kind", "string", _("Hình thức văn bản")),
    Column("issuers", "string", _("Nơi ban hành, đọc từ số hiệu")),
    Column("issued_on", "date", _("Ngày ban hành; trống: chưa rõ")),
    Column("first_on", "date", _("Ngày đầu có hiệu lực; trống: chưa rõ")),
    Column("last_on", "date", _("Ngày cuối có hiệu lực; trống: chưa biết ngày hết")),
    Column(
        "standing", "string", _("Hôm nay: in_force còn, ended hết, not_yet chưa, unknown chưa rõ")
    ),
    GRADE,
    Column("replaces", "string", _("Thay thế những văn bản nào")),
    Column("amends", "string", _("Sửa đổi những văn bản nào")),
    Column("guides", "string", _("Quy định chi tiết, hướng dẫn những văn bản nào")),
)
PRODUCT = (
    Column("product", "string", _("Tên sản phẩm trên giấy chứng nhận")),
    Column("level", "string", _("Mã cấp bình chọn")),
    Column("level_vi", "string", _("Cấp bình chọn bằng chữ")),
    Column("holder", "string", _("Doanh nghiệp, hợp tác xã; trống khi là hộ hoặc cá nhân")),
    PROVINCE,
    Column("certificate", "string", _("Số giấy chứng nhận")),
    Column("issued_on", "date", _("Ngày cấp")),
    Column("valid_until", "date", _("Ngày cuối có giá trị")),
)
VILLAGE = (
    Column("name", "string", _("Tên làng nghề")),
    Column("craft", "string", _("Nghề")),
    Column("commune", "string", _("Xã, phường, có thể kèm thôn, như lúc ghi")),
    Column("district", "string", _("Huyện trước 01/07/2025")),
    PROVINCE,
    Column("households", "integer", _("Số hộ; trống: nguồn không ghi")),
    Column("workers", "integer", _("Số lao động; trống: nguồn không ghi")),
    Column("figure_year", "year", _("Năm của số hộ, số lao động")),
    Column(
        "state",
        "string",
        _("recognised đã có quyết định công nhận; trống: chưa có quyết định nào được ghi"),
    ),
    Column("recognised_on", "date", _("Ngày công nhận")),
    Column("source", "string", _("Nguồn của dòng")),
    GRADE,
)
