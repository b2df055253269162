"""Pages of errors: a sentence that says what happened and what to do next."""

from __future__ import annotations

import sys
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from khuyencong.interfaces.common.passing_faults import RETRY_AFTER_S, is_passing
from khuyencong.interfaces.common.problems import problem, problem_response


def _page(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        old = {"error": {"field": None, "message": f"{title}. {text}"}}
        return problem_response({**problem(status, title, text), **old})
    context = {"status": status, "title": title, "text": text}
    return render(request, "common/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return _page(
        request,
        400,
        _("Yêu cầu không đọc được"),
        _("Địa chỉ hoặc dữ liệu gửi lên bị hỏng. Hãy quay lại và thử lại."),
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    reason = str(exception or "")
    return _page(
        request,
        403,
        _("Không được phép"),
        reason or _("Vai trò của tài khoản này không được làm việc này. Hãy hỏi người quản trị."),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        404,
        _("Không tìm thấy trang"),
        _("Địa chỉ sai, hoặc nội dung thuộc đơn vị khác."),
    )


def dead_link(request: HttpRequest, text: str = "") -> HttpResponse:
    """``text`` says why the link opens nothing any more, and whom to ask for another."""
    usual = _("Liên kết đã hết hạn hoặc đã bị thay. Hãy hỏi đơn vị gửi để nhận liên kết mới.")
    return _page(request, 410, _("Liên kết không còn dùng được"), text or usual)


def open_line(request: HttpRequest) -> HttpResponse:
    return _page(
        request,
        403,
        _("Cần kết nối an toàn"),
        _("Hãy hỏi bằng https; mã truy cập vừa gửi qua đường không mã hóa thì nên thay mã khác."),
    )


def too_large(request: HttpRequest) -> HttpResponse:
    return _page(
        request,
        413,
        _("Tệp gửi lên quá lớn"),
        _("Mỗi lần gửi tối đa 64 MB. Hãy chia nhỏ tệp rồi gửi lại."),
    )


def too_many_requests(
    request: HttpRequest, credentials: dict[str, Any] | None = None, *args: Any, **kwargs: Any
) -> HttpResponse:
    return _page(
        request,
        429,
        _("Thử quá nhiều lần"),
        _("Đăng nhập sai nhiều lần. Hãy đợi 15 phút rồi thử lại, hoặc báo quên mật khẩu."),
    )


def file_unavailable(request: HttpRequest, fault: Exception) -> HttpResponse:
    return _page(request, 503, _("Tạm thời chưa lấy được tệp"), str(fault))


def server_error(request: HttpRequest) -> HttpResponse:
    if is_passing(sys.exc_info()[1]):
        return unavailable(request)
    return _page(
        request,
        500,
        _("Hệ thống gặp lỗi"),
        _("Việc vừa làm chưa được ghi. Hãy thử lại; nếu vẫn lỗi, báo người quản trị."),
    )


def unavailable(request: HttpRequest) -> HttpResponse:
    answer = _page(
        request,
        503,
        _("Hệ thống đang bận"),
        _("Việc vừa làm chưa được ghi. Hãy đợi vài giây rồi thử lại."),
    )
    answer["Retry-After"] = str(RETRY_AFTER_S)
    return answer


def expired_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request,
        403,
        _("Biểu mẫu đã hết hạn"),
        _("Trang mở quá lâu hoặc đã đăng xuất ở nơi khác. Hãy tải lại trang rồi gửi lại."),
    )
