"""Free wording of officers' sheets to the stable names of lines."""

import pytest

from khuyencong.domain.norms.rules.wording import list_lines, recognise, recognise_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ứng dụng máy móc thiết bị tiên tiến", "machinery"),
        ("Hỗ trợ ứng dụng MMTB trong sản xuất đồ gỗ", "machinery"),
        ("Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất rượu", "machinery"),
        ("HỖ TRỢ MÁY MÓC THIẾT BỊ trong dây chuyền sản xuất gạo", "machinery"),
        ("[mô tả] Dây chuyền sản xuất gạch không nung", "machinery"),
        ("Ứng dụng máy móc tiên tiến vào xử lý ô nhiễm môi trường", "machinery"),
        ("2 máy cán, uốn tôn", "machinery"),
        ("II.1. Hỗ trợ mô hình ứng dụng máy móc thiết bị tiên tiến", "demonstration_model"),
        ("UNG DUNG MAY MOC THIET BI", "machinery"),
        ("Hỗ trợ dây chuyền công nghệ sản xuất bún khô", "technology_line"),
        ("Xây dựng mô hình trình diễn kỹ thuật sản xuất gạch không nung", "demonstration_model"),
        ("Mô hình trình diễn kỹ thuật ứng dụng máy móc thiết bị tiên tiến", "demonstration_model"),
        ("Mô hình thí điểm áp dụng sản xuất sạch hơn", "cleaner_production_model"),
        ("Hỗ trợ mô hình đang hoạt động có hiệu quả để nhân rộng", "model_replication"),
        ("Đánh giá sản xuất sạch hơn tại cơ sở", "cleaner_production_assessment"),
        ("Tập huấn sản xuất sạch hơn", "conference"),
        ("Đào tạo nghề may công nghiệp", "vocational_training"),
        ("Tổ chức hội chợ triển lãm hàng CNNT khu vực miền Trung", "domestic_fair_organised"),
        ("Hỗ trợ cơ sở CNNT tham gia hội chợ, triển lãm", "domestic_fair_joined"),
        ("Tham gia hội chợ tại nước ngoài", "foreign_fair"),
        ("Xây dựng và đăng ký nhãn hiệu", "trademark"),
        ("Hỗ trợ xây dựng thương hiệu", "trademark"),
        ("Hỗ trợ thuê tư vấn thiết kế mẫu mã, bao bì", "consultancy"),
        ("Tư vấn ứng dụng máy móc thiết bị mới", "consultancy"),
        ("Tổ chức bình chọn sản phẩm CNNT tiêu biểu cấp khu vực", "selection_round_regional"),
        ("Bình chọn sản phẩm CNNT tiêu biểu cấp quốc gia", "selection_round_national"),
        ("Xuất bản bản tin khuyến công", "media"),
        ("Thông tin tuyên truyền về khuyến công", "media"),
        ("Lập quy hoạch chi tiết CCN Cát Nhơn", "cluster_detailed_plan"),
        ("Hỗ trợ đầu tư hạ tầng cụm công nghiệp Bình Dương", "cluster_infrastructure"),
        ("Hội chợ triển lãm CNNT khu vực Miền Trung", "domestic_fair_organised"),
        ("Hỗ trợ 10 cơ sở CNNT tham gia hội chợ triển lãm CNNT", "domestic_fair_joined"),
        ("Đào tạo may công nghiệp", "vocational_training"),
        ("Tập huấn khởi sự doanh nghiệp", "management_training"),
        ("Xử lý nước thải làng nghề", None),
        ("Hệ thống xử lý nước thải CCN", "cluster_pollution"),
        ("Hệ thống xử lý nước thải", "establishment_pollution"),
        ("Di dời cơ sở gây ô nhiễm môi trường vào cụm công nghiệp", "relocation_interest"),
        ("Hỗ trợ thành lập doanh nghiệp sản xuất CNNT", "enterprise_creation"),
        ("Đào tạo khởi sự doanh nghiệp", "management_training"),
        ("Nâng cao năng lực quản lý doanh nghiệp", "management_training"),
        ("Tham quan học tập kinh nghiệm tại nước ngoài", "foreign_study"),
        ("Hội nghị tổng kết công tác khuyến công", "conference"),
        ("Nâng cấp trang thông tin điện tử", "information_technology"),
        ("Chi quản lý đề án", "management_unit"),
        ("Chi quản lý chương trình khuyến công", "management_agency"),
        ("Thành lập hiệp hội gỗ cấp vùng", "association_regional"),
        ("Hình thành cụm liên kết doanh nghiệp", "linkage_cluster"),
    ],
)
def test_wording_gives_its_line(text: str, line: str | None) -> None:
    assert recognise_line(text=text) == line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Xây dựng nhà máy chế biến tre",
        "Cộng",
        "Hàng may mặc",
        "Máy móc thiết bị + thương hiệu, bao bì",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert recognise(text=text) is None


def test_a_content_without_a_line_keeps_its_activity() -> None:
    found = recognise(text="Bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh")
    assert found is not None
    assert (found.line, found.activities) == (None, ("4",))


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        ("Mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến", ("3",)),
        ("Tổ chức bình chọn cấp khu vực; tham gia hội chợ; xây dựng thương hiệu", ("4",)),
    ],
)
def test_a_heading_of_several_lines_keeps_their_content(
    text: str, activities: tuple[str, ...]
) -> None:
    found = recognise(text=text)
    assert found is not None
    assert (found.line, found.activities) == (None, activities)


def test_a_tie_between_two_entries_is_refused() -> None:
    # "bien soan" (curricula) and "tham quan" (domestic study) have 9 letters each, neither
    # of them opens the sentence.
    assert recognise_line(text="Năm 2016: biên soạn, tham quan") is None


def test_lines_are_known_once() -> None:
    lines = list_lines()
    assert len(lines) == len(set(lines)) == 42
