"""What the file of an entry holds and lacks, by the rules of its level."""

from __future__ import annotations

from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.product_rounds.filing import CheckedPaper, check_file, missing_angles
from khuyencong.domain.product_rounds.rules import rules_of_rounds


def papers_of(entry: ProductEntry) -> list[CheckedPaper]:
    """Return the papers its level asks for, with what is there."""
    held = {each.kind for each in entry.papers.all() if each.removed_at is None}
    return check_file(entry.round.level, held)


def lacks_of(entry: ProductEntry) -> list[str]:
    """Return in words all that the file lacks."""
    lacks = [each.paper.label_vi for each in papers_of(entry) if each.is_missing]
    photos = [each for each in entry.photos.all() if each.removed_at is None]
    wanted = rules_of_rounds().photos.value
    angles = missing_angles({each.angle for each in photos})
    if angles:
        lacks.append(f"ảnh chụp {', '.join(each.lower() for each in angles)}")
    elif len(photos) < wanted:
        lacks.append(f"{wanted - len(photos)} ảnh màu")
    return lacks
