"""Pictures of pages: shown in made sizes, never as they came."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Drawing

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(settings: Any, tmp_path: Path) -> Any:
    from wagtail.images.models import Image

    settings.MEDIA_ROOT = tmp_path
    data = io.BytesIO()
    Drawing.new("RGB", (1600, 900), "teal").save(data, "JPEG")
    return Image.objects.create(title="Lò nung", file=ContentFile(data.getvalue(), "lo.jpg"))


def test_a_made_size_is_sent_and_kept_by_browsers(client: Any, picture: Any) -> None:
    made = picture.get_rendition("width-960|format-webp")
    answer = client.get(made.url)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert "immutable" in answer["Cache-Control"]
    assert Drawing.open(io.BytesIO(answer.getvalue())).size == (960, 540)  # 1600 x 900 by 0.6


def test_the_original_is_not_sent(client: Any, picture: Any) -> None:
    assert picture.file.url.startswith("/hinh/original_images/")
    assert client.get(picture.file.url).status_code == 404


@pytest.mark.parametrize("name", ["x.jpg", "..%2foriginal_images%2flo.jpg", "%2e%2e/lo.jpg"])
def test_what_is_not_there_or_outside_is_not_found(client: Any, picture: Any, name: str) -> None:
    assert client.get(f"/hinh/images/{name}").status_code in (400, 404)
