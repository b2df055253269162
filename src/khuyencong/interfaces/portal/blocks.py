"""What the body of a page is made of."""

from __future__ import annotations

from wagtail.blocks import CharBlock, RichTextBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageChooserBlock


class PictureBlock(StructBlock):
    """A picture and what it shows."""

    picture = ImageChooserBlock(label="Ảnh")
    caption = CharBlock(label="Chú thích", max_length=250)

    class Meta:
        icon = "image"
        label = "Ảnh có chú thích"
        template = "portal/blocks/picture.html"


class QuoteBlock(StructBlock):
    """Words of a person."""

    words = TextBlock(label="Lời")
    by = CharBlock(label="Người nói", max_length=120)

    class Meta:
        icon = "openquote"
        label = "Trích lời"
        template = "portal/blocks/quote.html"


BODY = [
    (
        "heading",
        CharBlock(
            label="Đề mục", icon="title", max_length=200, template="portal/blocks/heading.html"
        ),
    ),
    (
        "paragraph",
        RichTextBlock(label="Đoạn văn", features=["bold", "italic", "ol", "ul", "link"]),
    ),
    ("picture", PictureBlock()),
    ("quote", QuoteBlock()),
]
