"""What the writer of a paper types: who issues it, to whom, its number and day, a reason."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from khuyencong.apps.documents.rendering.text import BLANK, place_and_day
from khuyencong.apps.papers.facts.words import Facts, told
from khuyencong.apps.papers.kinds import PaperKind
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.check_codes import shown_code
from khuyencong.domain.foundation.text import nfc

DEPARTMENT = "Sở Công Thương"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person says of a paper; empty where he leaves it open."""

    superior: str = ""
    issuer: str = ""
    addressee: str = ""
    signer: str = ""
    number: str = ""
    issued_on: date | None = None
    reason: str = ""

    def stored(self) -> dict[str, Any]:
        """Return it as a row keeps it."""
        day = self.issued_on.isoformat() if self.issued_on else ""
        return {**asdict(self), "issued_on": day}


def said_from(stored: dict[str, Any]) -> Said:
    """Return what a row kept."""
    day = stored.get("issued_on")
    return Said(**{**stored, "issued_on": date.fromisoformat(day) if day else None})


def cleaned(said: Said) -> Said:
    """Return it in NFC without spaces around."""
    texts = {k: nfc(v).strip() for k, v in asdict(said).items() if isinstance(v, str)}
    return Said(**texts, issued_on=said.issued_on)


def first_said(kind: PaperKind, project: Project) -> Said:
    """Return what is proposed before anybody typed: the bodies as the kind names them."""
    committee = f"Ủy ban nhân dân {province_words(project)}"
    proposed = {
        "implementing_unit": Said(superior=DEPARTMENT, issuer=project.unit.name),
        "department": Said(superior=committee, issuer=DEPARTMENT, addressee=project.unit.name),
        "approver": Said(issuer=committee),
    }[kind.by]
    if kind.by == "implementing_unit":
        return Said(superior=proposed.superior, issuer=proposed.issuer, addressee=DEPARTMENT)
    return proposed


def province_words(project: Project) -> str:
    """Return kind and name of the province as it was on the day of the project."""
    province = project.province.state_on(project.pinned_on) or project.province
    return f"{'thành phố' if province.kind == 'city' else 'tỉnh'} {province.name}"


def office_facts(said: Said, project: Project, *, code: str) -> Facts:
    """Return the frame of a paper: its issuer, number, day, addressee and signer."""
    province = project.province.state_on(project.pinned_on) or project.province
    return {
        "co_quan_cap_tren": _body(said.superior, project) if said.superior else "",
        "co_quan": _body(said.issuer, project),
        "so": told(said.number),
        "noi_va_ngay": place_and_day(province.name, said.issued_on),
        "kinh_gui": told(said.addressee),
        "chuc_danh_ky": told(said.signer),
        "ly_do": told(said.reason),
        "ma_kiem_tra": shown_code(code) if code else BLANK,
    }


def _body(name: str, project: Project) -> str:
    """Return the name of a body, its province kept on one line."""
    words = province_words(project)
    return told(name).replace(words, words.replace(" ", "\u00a0"))
