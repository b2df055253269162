"""Words for the codes that pages show; the data and the journal hold the codes."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.rules.wording import line_entry

register = template.Library()

VERBS: dict[str, Any] = {
    "papers.paper.written": _("Soạn văn bản"),
    "papers.template.set": _("Đặt mẫu văn bản"),
    "papers.paper.signed": _("Ký số văn bản"),
    "papers.paper.filed": _("Đưa văn bản vào hồ sơ"),
    "deadlines.deadline.extended": _("Gia hạn"),
    "deadlines.deadline.snoozed": _("Tạm ẩn một thời hạn khỏi danh sách của mình"),
    "deadlines.deadline.unsnoozed": _("Hiện lại một thời hạn đã tạm ẩn"),
    "deadlines.extension.undone": _("Hủy lần gia hạn"),
    "deadlines.override.set": _("Ghi ngày theo hướng dẫn hằng năm"),
    "deadlines.override.withdrawn": _("Rút ngày theo hướng dẫn hằng năm"),
    "deadlines.swap_day.recorded": _("Ghi ngày nghỉ bù, làm bù"),
    "deadlines.swap_day.withdrawn": _("Rút ngày nghỉ bù, làm bù"),
    "deadlines.telling.chosen": _("Chọn cách nhận thông báo"),
    "deadlines.telling_rule.set": _("Đặt cách báo lên cấp trên"),
    "deadlines.feed.made": _("Tạo địa chỉ lịch"),
    "deadlines.feed.revoked": _("Thu hồi địa chỉ lịch"),
    "deadlines.reminders.made": _("Nhắc việc trong ngày"),
    "accounts.account.locked": _("Khóa tài khoản"),
    "accounts.account.unlocked": _("Mở khóa tài khoản"),
    "accounts.account.created": _("Tạo tài khoản"),
    "accounts.delegation.ended": _("Kết thúc giao vai trò"),
    "accounts.delegation.resumed": _("Lấy lại việc giao vai trò"),
    "accounts.invitation.accepted": _("Nhận lời mời"),
    "accounts.invitation.resent": _("Gửi lại lời mời"),
    "accounts.invitation.sent": _("Gửi lời mời"),
    "accounts.invitation.withdrawn": _("Rút lời mời"),
    "accounts.password.asked": _("Gửi liên kết đặt lại mật khẩu"),
    "accounts.password.link_sent": _("Gửi liên kết đặt mật khẩu"),
    "accounts.password.set": _("Đặt mật khẩu mới"),
    "accounts.profile.updated": _("Sửa thông tin cá nhân"),
    "accounts.role.added": _("Thêm vai trò"),
    "accounts.role.delegated": _("Giao vai trò khi vắng mặt"),
    "accounts.role.ended": _("Kết thúc vai trò"),
    "accounts.unit.closed": _("Đóng đơn vị"),
    "accounts.unit.created": _("Tạo đơn vị"),
    "accounts.unit.renamed": _("Đổi tên đơn vị"),
    "accounts.view.removed": _("Xóa cách xem danh sách"),
    "accounts.view.saved": _("Lưu cách xem danh sách"),
    "accounts.tour.finished": _("Xem xong phần làm quen"),
    "appraisals.interest.declared": _("Khai xung đột lợi ích trong phiên thẩm định"),
    "appraisals.estimate.answered": _("Sở Tài chính trả lời dự toán"),
    "appraisals.opinion.answered": _("Trả lời ý kiến"),
    "appraisals.opinion.asked": _("Xin ý kiến cơ quan khác"),
    "appraisals.opinion.code_made": _("Tạo mã trả lời ý kiến"),
    "appraisals.opinion.code_used": _("Dùng mã trả lời ý kiến"),
    "appraisals.opinion.extended": _("Gia hạn trả lời ý kiến"),
    "appraisals.opinion.reminded": _("Nhắc trả lời ý kiến"),
    "appraisals.opinion.silent": _("Ghi không trả lời đến hạn"),
    "appraisals.project.added": _("Đưa đề án vào phiên thẩm định"),
    "appraisals.project.decided": _("Kết luận thẩm định"),
    "appraisals.project.taken_out": _("Rút đề án khỏi phiên thẩm định"),
    "appraisals.session.changed": _("Sửa phiên thẩm định"),
    "appraisals.session.closed": _("Kết thúc phiên thẩm định"),
    "appraisals.session.created": _("Lập phiên thẩm định"),
    "appraisals.session.member_left": _("Rút người khỏi phiên thẩm định"),
    "appraisals.session.member_seated": _("Thêm người vào phiên thẩm định"),
    "appraisals.session.opened": _("Mở phiên thẩm định"),
    "appraisals.sheet.begun": _("Bắt đầu viết phiếu thẩm định"),
    "appraisals.sheet.handed_in": _("Nộp phiếu thẩm định"),
    "documents.file.held": _("Giữ riêng một tệp đáng ngờ"),
    "documents.file.released": _("Cho dùng tệp đã giữ riêng"),
    "documents.file.removed": _("Loại bỏ tệp đã giữ riêng"),
    "documents.file.stored": _("Lưu tệp"),
    "error_checks.finding.passed": _("Cho qua một điều soát thấy"),
    "error_checks.finding.reopened": _("Mở lại một điều đã cho qua"),
    "error_checks.project.checked": _("Soát lỗi đề án"),
    "establishments.craft_village.amended": _("Sửa làng nghề trong sổ"),
    "establishments.establishment.amended": _("Sửa hồ sơ cơ sở"),
    "establishments.establishment.merged": _("Gộp hai hồ sơ cơ sở"),
    "establishments.establishment.recorded": _("Ghi cơ sở vào sổ"),
    "establishments.establishment.other_support_amended": _("Sửa hỗ trợ từ chương trình khác"),
    "establishments.establishment.other_support_recorded": _("Ghi hỗ trợ từ chương trình khác"),
    "establishments.establishment.other_support_removed": _("Bỏ hỗ trợ từ chương trình khác"),
    "establishments.establishment.other_support_undone": _(
        "Hoàn tác về hỗ trợ từ chương trình khác"
    ),
    "establishments.establishment.product_amended": _("Sửa sản phẩm của cơ sở"),
    "establishments.establishment.product_recorded": _("Ghi sản phẩm của cơ sở"),
    "establishments.establishment.product_removed": _("Bỏ sản phẩm của cơ sở"),
    "establishments.establishment.product_undone": _("Hoàn tác về sản phẩm của cơ sở"),
    "establishments.establishment.year_figures_changed": _("Sửa số liệu từng năm của cơ sở"),
    "establishments.establishment.year_figures_undone": _("Hoàn tác số liệu từng năm của cơ sở"),
    "establishments.establishment.unmerged": _("Tách hai hồ sơ đã gộp"),
    "establishments.craft_village.recorded": _("Ghi làng nghề vào sổ"),
    "treasury.account_map.set": _("Ghi mã hạch toán"),
    "treasury.match.confirmed": _("Xác nhận cặp đối chiếu"),
    "treasury.match.made": _("Ghép tay hoặc giải trình khi đối chiếu"),
    "treasury.match.proposed": _("Đề xuất các cặp đối chiếu"),
    "treasury.match.taken_apart": _("Bỏ ghép khi đối chiếu"),
    "treasury.reconciled_mark.made": _("Ghi kỳ đã đối chiếu"),
    "treasury.reconciled_mark.withdrawn": _("Mở lại kỳ đã đối chiếu"),
    "treasury.statement.entered": _("Nhận sao kê"),
    "treasury.statement.refused": _("Sao kê có lỗi, không nhận"),
    "treasury.statement.sent": _("Gửi sao kê"),
    "treasury.statement.undone": _("Hoàn tác sao kê"),
    "establishments.register_import.looked_at": _("Xem tiêu đề danh sách cơ sở"),
    "establishments.register_import.read": _("Đọc danh sách cơ sở"),
    "establishments.register_import.rows_settled": _("Xử lý dòng trùng của danh sách cơ sở"),
    "establishments.register_import.sent": _("Gửi danh sách cơ sở"),
    "establishments.register_import.settled": _("Chọn cột của danh sách cơ sở"),
    "establishments.register_import.undone": _("Hoàn tác lần nhập danh sách cơ sở"),
    "library.confirmation.withdrawn": _("Rút xác nhận dòng định mức"),
    "library.local_order.added": _("Ghi quy định của tỉnh về quy trình"),
    "library.local_norm.added": _("Thêm dòng định mức địa phương"),
    "library.local_norm.ended": _("Ghi ngày cuối của dòng định mức địa phương"),
    "library.norm.confirmed": _("Xác nhận dòng định mức"),
    "needs.need.added": _("Ghi nhu cầu"),
    "needs.need.declined": _("Ghi là không hỗ trợ được"),
    "needs.need.deferred": _("Để nhu cầu lại xét sau"),
    "needs.need.joined": _("Nối nhu cầu với đề án"),
    "needs.need.parted": _("Bỏ nối nhu cầu với đề án"),
    "needs.need.removed": _("Bỏ nhu cầu ghi nhầm"),
    "needs.need.reopened": _("Xét lại nhu cầu"),
    "needs.sheet.imported": _("Nhập bảng nhu cầu"),
    "notices.job.done": _("Việc chạy nền đã xong"),
    "notices.job.failed": _("Việc chạy nền không xong"),
    "notices.job.restarted": _("Làm lại việc chạy nền"),
    "notices.job.started": _("Giao việc chạy nền"),
    "notices.job.stop_asked": _("Yêu cầu dừng việc chạy nền"),
    "notices.job.stopped": _("Việc chạy nền đã dừng"),
    "notices.mail.kept": _("Giữ thư trong hộp thư đi"),
    "places.place.changed": _("Ghi thay đổi địa giới"),
    "places.places.loaded": _("Nạp bảng địa giới"),
    "plans.comparison.asked": _("Yêu cầu lập các phương án"),
    "plans.papers.written": _("Viết văn bản của kế hoạch"),
    "plans.plan.acceptance_withdrawn": _("Bỏ chấp nhận phương án"),
    "plans.plan.replaced": _("Thay kế hoạch của năm"),
    "plans.plan.accepted": _("Chấp nhận phương án"),
    "plans.plan.built": _("Lập kế hoạch"),
    "plans.scenario.added": _("Thêm phương án vào bảng so sánh"),
    "projects.project.created": _("Viết đề án mới"),
    "projects.project.drafted": _("Dự thảo đề án từ nhu cầu"),
    "projects.project.entered": _("Nhập đề án từ hồ sơ cũ"),
    "projects.past_import.sent": _("Gửi danh sách đề án cũ"),
    "projects.past_import.undone": _("Hoàn tác danh sách đề án cũ"),
    "projects.past_import.read": _("Đọc danh sách đề án cũ"),
    "money.contract.recorded": _("Ghi hợp đồng"),
    "money.contract.annexed": _("Ghi phụ lục hợp đồng"),
    "money.contract.liquidated": _("Ghi thanh lý hợp đồng"),
    "money.estimate.assigned": _("Ghi dự toán được giao"),
    "money.estimate.cut": _("Ghi giảm dự toán"),
    "money.management.set_aside": _("Phân bổ chi quản lý"),
    "money.management.spent": _("Ghi khoản chi quản lý"),
    "money.year.closed": _("Khóa sổ năm"),
    "money.transfer.recorded": _("Ghi chuyển tiền"),
    "money.refund.recorded": _("Ghi thu hồi"),
    "money.entry.reversed": _("Đảo bút toán"),
    "money.share.decided": _("Ghi tỷ lệ tạm ứng khác"),
    "money.local_share.added": _("Ghi tỷ lệ tạm ứng của tỉnh"),
    "money.interest.proven": _("Ghi chứng từ lãi đã trả"),
    "money.moved.out": _("Chuyển kinh phí đi"),
    "money.moved.in": _("Nhận kinh phí chuyển đến"),
    "money.carried.over": _("Chuyển kinh phí sang năm sau"),
    "projects.amounts.corrected": _("Sửa số tiền nhập từ hồ sơ cũ"),
    "projects.step.recorded": _("Ghi một bước đã qua"),
    "projects.project.fund_moved": _("Chuyển đề án sang nguồn khác"),
    "projects.selection.decided": _("Ghi xét chọn hay đấu thầu"),
    "projects.project.edited": _("Sửa đề án"),
    "projects.project.linked": _("Nối đề án với hồ sơ cơ sở"),
    "projects.project.unlinked": _("Bỏ nối đề án với hồ sơ cơ sở"),
    "projects.project.planned": _("Vào kế hoạch được chấp nhận"),
    "projects.local_paper.added": _("Thêm giấy tờ tỉnh yêu cầu"),
    "projects.local_paper.ended": _("Thôi yêu cầu một giấy tờ của tỉnh"),
    "projects.paper.added": _("Thêm giấy tờ vào hồ sơ"),
    "projects.step.taken": _("Đi một bước"),
    "projects.step.undone": _("Lùi lại một bước"),
    "projects.recusal.declared": _("Khai xung đột lợi ích, không tham gia đề án"),
    "projects.recusal.ended": _("Kết thúc việc không tham gia đề án"),
    "results.row.planned": _("Ghi kết quả dự kiến"),
    "results.row.removed": _("Bỏ một dòng kết quả dự kiến"),
    "results.row.inspected": _("Ghi kết quả thực tế"),
    "results.row.explained": _("Giải trình kết quả khác dự kiến"),
    "results.follow_ups.started": _("Đặt lịch theo dõi sau hỗ trợ"),
    "results.follow_up.answered": _("Ghi số liệu theo dõi sau hỗ trợ"),
    "archives.hand_over.drawn_up": _("Lập mục lục nộp lưu"),
    "archives.hand_over.edited": _("Sửa hồ sơ trong mục lục nộp lưu"),
    "archives.hand_over.completed": _("Giao nhận hồ sơ nộp lưu"),
    "archives.hand_over.dropped": _("Bỏ mục lục nộp lưu"),
    "archives.retention.set": _("Ghi thời hạn bảo quản"),
    "establishments.figures.told": _("Ghi số liệu năm từ theo dõi sau hỗ trợ"),
    "money.repayment.scheduled": _("Lập lịch hoàn trả kinh phí có thu hồi"),
    "money.repayment.recorded": _("Ghi hoàn trả kinh phí có thu hồi"),
    "money.repayment.written_off": _("Ghi quyết định không thu hồi một phần"),
    "money.repayment.reversed": _("Ghi đảo một lần hoàn trả"),
    "results.purchase.recorded": _("Ghi mua sắm của đề án"),
    "results.purchase.removed": _("Bỏ một lần mua sắm"),
    "vouchers.voucher.recorded": _("Ghi chứng từ của đề án"),
    "vouchers.voucher.removed": _("Bỏ một chứng từ khỏi sổ"),
    "vouchers.voucher.accepted": _("Xem và chấp nhận chứng từ"),
    "vouchers.import.entered": _("Nhập bảng chứng từ"),
    "vouchers.import.undone": _("Hoàn tác lần nhập bảng chứng từ"),
    "vouchers.vouchers.accepted": _("Chấp nhận các chứng từ chưa xem"),
    "results.follow_up_order.added": _("Ghi quy định của tỉnh về ngày hỏi sau hỗ trợ"),
    "results.follow_up.link_issued": _("Phát liên kết theo dõi sau hỗ trợ"),
    "results.follow_up.told": _("Cơ sở trả lời theo dõi sau hỗ trợ"),
    "results.follow_up.confirmed": _("Xác nhận số liệu theo dõi sau hỗ trợ"),
    "results.place.accepted": _("Nghiệm thu một địa điểm"),
    "projects.project.unplanned": _("Ra khỏi kế hoạch, về dự thảo"),
    "surveys.answer.accepted": _("Nhận phiếu thành nhu cầu"),
    "surveys.answer.received": _("Phiếu khảo sát gửi đến"),
    "surveys.answer.refused": _("Không nhận phiếu khảo sát"),
    "surveys.answer.returned": _("Để phiếu khảo sát chờ xem lại"),
    "surveys.answer.told": _("Gửi thư trả lời đề nghị"),
    "surveys.campaign.closed": _("Đóng đợt khảo sát"),
    "surveys.campaign.edited": _("Sửa đợt khảo sát"),
    "surveys.campaign.opened": _("Mở đợt khảo sát"),
    "surveys.campaign.reopened": _("Mở lại đợt khảo sát"),
}
AREAS: dict[str, Any] = {
    "papers": _("Văn bản soạn từ mẫu"),
    "archives": _("Lưu trữ"),
    "vouchers": _("Chứng từ"),
    "money": _("Tiền"),
    "treasury": _("Kho bạc và ngân hàng"),
    "results": _("Kết quả đề án"),
    "accounts": _("Người và đơn vị"),
    "appraisals": _("Thẩm định và lấy ý kiến"),
    "deadlines": _("Thời hạn và thông báo"),
    "documents": _("Tệp"),
    "error_checks": _("Soát lỗi"),
    "establishments": _("Cơ sở và làng nghề"),
    "library": _("Định mức"),
    "needs": _("Nhu cầu"),
    "notices": _("Việc chạy nền và thư"),
    "places": _("Địa giới"),
    "plans": _("Kế hoạch và phương án"),
    "projects": _("Đề án"),
    "surveys": _("Khảo sát"),
}
"""What deeds belong to: the first part of their code."""
PLAN_STATUSES: dict[str, Any] = {
    "optimal": _("Tối ưu, có chứng minh"),
    "feasible": _("Khả thi, chưa chứng minh tối ưu"),
    "infeasible": _("Không có phương án"),
}
PROJECT_STATES: dict[str, Any] = {
    "draft": _("Dự thảo"),
    "planned": _("Đã vào kế hoạch"),
    "registered": _("Đã đăng ký danh mục"),
    "at_department": _("Chờ Sở thẩm định"),
    "appraised_locally": _("Đã thẩm định cấp cơ sở"),
    "at_agency": _("Đã đăng ký với Cục"),
    "appraised_nationally": _("Đã thẩm định cấp Bộ"),
    "approved": _("Đã phê duyệt"),
    "contracted": _("Đã ký hợp đồng"),
    "under_way": _("Đang thực hiện"),
    "accepted": _("Đã nghiệm thu"),
    "settled": _("Đã quyết toán"),
    "closed": _("Đã thanh lý"),
    "archived": _("Đã lưu trữ"),
    "rejected": _("Không được chọn"),
    "stopped": _("Đã ngừng"),
    "withdrawn": _("Đã rút"),
}
STATE_TONES = {
    "approved": "good",
    "contracted": "good",
    "under_way": "brand",
    "accepted": "good",
    "settled": "good",
    "closed": "good",
    "archived": "calm",
    "rejected": "bad",
    "stopped": "bad",
    "withdrawn": "calm",
    "planned": "calm",
}
"""The look of a state; the others have none."""
ROLES: dict[str, Any] = {
    "officer": _("Chuyên viên trung tâm"),
    "appraiser": _("Chuyên viên thẩm định"),
    "leader": _("Lãnh đạo"),
    "finance": _("Tài chính"),
    "collaborator": _("Cộng tác viên"),
    "owner": _("Chủ cơ sở"),
    "agency": _("Cục quản lý"),
    "other_unit": _("Đơn vị khác"),
    "administrator": _("Quản trị hệ thống"),
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


@register.filter
def unit_kind_label(kind: str) -> str:
    """Return what kind of unit it is, in words."""
    return str(UNIT_KINDS[kind])


@register.filter
def status_label(status: str) -> str:
    """Return what is known of a plan, in words."""
    return str(PLAN_STATUSES[status])


@register.filter
def state_label(state: str) -> str:
    """Return the state of a project, in words."""
    return str(PROJECT_STATES[state])


@register.filter
def state_tone(state: str) -> str:
    """Return the look of a state."""
    tone = STATE_TONES.get(state, "")
    return f"badge--{tone}" if tone else ""


@register.filter
def role_label(role: str) -> str:
    """Return what a person is in a unit, in words."""
    return str(ROLES[role])


@register.filter
def verb_label(verb: str) -> str:
    """Return the words of a journal code; the code itself when it has none."""
    return str(VERBS.get(verb, verb))


@register.filter
def line_label(line: str) -> str:
    """Return the law's own wording of a norm line."""
    return line_entry(line).label_vi
