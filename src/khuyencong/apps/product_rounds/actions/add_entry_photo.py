"""Put a photo of the product into its file."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from django.db import transaction
from PIL import Image

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PICTURES
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import EntryPhoto, ProductEntry
from khuyencong.domain.product_rounds.filing import least_pixels, prints_well
from khuyencong.domain.product_rounds.rules import rules_of_rounds

MOST_PHOTOS = 12


@transaction.atomic
def add_entry_photo(
    *, entry: ProductEntry, angle: str, name: str, data: bytes, actor: Account, at: datetime
) -> EntryPhoto:
    """Add a photo large enough to be printed at the least size; a second of a side stays beside.

    Raises NotAllowed, or BadInput that names the field and says what came.
    """
    held = hold_entry(entry, actor=actor, stages=(Stage.REGISTRATION,))
    angles = rules_of_rounds().angles
    if angle not in angles:
        raise bad("angle", "Góc chụp: chính diện, mặt bên hoặc từ trên xuống")
    if held.photos.filter(removed_at=None).count() >= MOST_PHOTOS:
        raise bad("photo", f"Hồ sơ có nhiều nhất {MOST_PHOTOS} ảnh")
    owner: dict[str, Any] = {"unit": held.unit, "province": held.province}
    file = take_upload(name=name, data=data, allowed=PICTURES, actor=actor, at=at, **owner)
    with Image.open(io.BytesIO(data)) as picture:
        wide, high = picture.size
    if not prints_well(wide, high):
        short, long = least_pixels()
        size = rules_of_rounds().photo_cm
        raise bad(
            "photo",
            f"Ảnh {wide} × {high} điểm quá nhỏ để in {size.short} × {size.long} cm: "
            f"cần ít nhất {short} × {long} điểm",
        )
    photo = EntryPhoto.objects.create(
        entry=held, angle=angle, file=file, wide=wide, high=high, **owner
    )
    told = {"angle": angles[angle].label_vi, "file": file.name}
    write_entry_of_product(held, "photo_added", told, actor=actor, at=at)
    return photo
