"""The guard of what strangers send: used by every public form in the same few lines.

``guard = HumanGuard("survey", request)``; a page shows ``guard`` with ``common/parts/human.html``;
``guard.lets_pass()`` when the rest is in order; ``guard.done()`` once it is taken.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.accounts.human_check import (
    Question,
    ask_question,
    count_one,
    doubt_about,
    is_often,
    is_right,
    page_seal,
)
from khuyencong.apps.accounts.throttle import Limit, network_of
from khuyencong.interfaces.common.clients import client_address

WORDS: dict[int, Any] = {
    1: gettext_lazy("một"),
    2: gettext_lazy("hai"),
    3: gettext_lazy("ba"),
    4: gettext_lazy("bốn"),
    6: gettext_lazy("sáu"),
    7: gettext_lazy("bảy"),
    8: gettext_lazy("tám"),
    9: gettext_lazy("chín"),
}


class HumanGuard:
    """One look at one request.

    ``often`` says from how many of one address on the question is asked. ``is_sealed``: the page
    itself must have been opened; not so for what is asked by a link or a scanned code.
    """

    def __init__(self, purpose: str, request: Any, *, often: Limit, is_sealed: bool = True) -> None:
        self.purpose, self.often, self.is_sealed = purpose, often, is_sealed
        self.at = request.now
        self.client = network_of(client_address(request))
        self._sent = _sent(request)
        self.is_asked = False
        """Whether the question must be shown."""
        self.is_wrong = False
        """Whether an answer came, and was not right."""

    def lets_pass(self) -> bool:
        """Tell whether what was sent may go on; otherwise the page asks ``question``.

        A right answer serves once: ask only when the rest is in order.
        """
        answer, seal = self._sent["human_answer"], self._sent["human_seal"]
        if not self._is_doubtful():
            return True
        if is_right(seal, answer, self.purpose, at=self.at):
            return True
        self.is_asked, self.is_wrong = True, bool(answer)
        return False

    def done(self) -> None:
        """Count what was taken."""
        count_one(self.often, self.client, at=self.at)

    @cached_property
    def seal(self) -> str:
        """The seal of the page shown next."""
        return page_seal(self.purpose, at=self.at)

    @cached_property
    def question(self) -> Question:
        return ask_question(self.purpose, at=self.at)

    @property
    def words(self) -> str:
        """The question in words, read by ear as well as by eye."""
        left, right = WORDS[self.question.left], WORDS[self.question.right]
        return _("%(left)s cộng %(right)s bằng mấy?") % {"left": left, "right": right}

    def to_json(self) -> dict[str, str]:
        """Return the question for a script."""
        return {"words": self.words, "seal": self.question.seal}

    def _is_doubtful(self) -> bool:
        if self.is_sealed and doubt_about(self._sent["page_seal"], self.purpose, at=self.at):
            return True
        return is_often(self.often, self.client, at=self.at)


def _sent(request: HttpRequest) -> dict[str, str]:
    data = request.POST if request.method == "POST" else request.GET
    return {name: data.get(name, "")[:600] for name in ("page_seal", "human_seal", "human_answer")}
