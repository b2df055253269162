"""News: one list for all, one section for each unit, one page for each item."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from khuyencong.apps.accounts.models import Unit
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.portal.blocks import BODY

FEATURES = ["h3", "bold", "italic", "ol", "ul", "link"]


class NewsRoot(Page):
    """List of the news of every unit."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["portal.PortalHome"]
    subpage_types: ClassVar[list[str]] = ["portal.NewsSection"]

    class Meta:
        verbose_name = "Tin tức"

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        from khuyencong.interfaces.portal.news_list import news_page

        return news_page(request)


class NewsSection(Page):
    """Items of one unit; who may write and publish there follows from the roles in that unit."""

    unit = models.OneToOneField(Unit, on_delete=models.PROTECT, related_name="+")

    parent_page_types: ClassVar[list[str]] = ["portal.NewsRoot"]
    subpage_types: ClassVar[list[str]] = ["portal.NewsItem"]

    class Meta:
        verbose_name = "Tin của đơn vị"

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        from khuyencong.interfaces.portal.news_list import news_page

        return news_page(request, unit=self.unit)


class NewsItemTag(TaggedItemBase):
    """A word an item is found by."""

    content_object = ParentalKey("portal.NewsItem", on_delete=models.CASCADE, related_name="tagged")


class NewsItem(Page):
    """One piece of news, in Vietnamese, with an English version when somebody wrote it."""

    written_on = models.DateField("Ngày đăng", default=timezone.localdate, db_index=True)
    lead = models.TextField("Đoạn mở đầu", max_length=600)
    body = StreamField(BODY, verbose_name="Nội dung", blank=True)
    picture = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="Ảnh đầu bài",
    )
    picture_caption = models.CharField("Chú thích ảnh", max_length=250, blank=True)
    source = models.CharField("Nguồn", max_length=200, blank=True)
    title_en = models.CharField("Title in English", max_length=250, blank=True)
    lead_en = models.TextField("Lead in English", max_length=600, blank=True)
    body_en = RichTextField("Text in English", features=FEATURES, blank=True)
    tags = ClusterTaggableManager(through=NewsItemTag, blank=True, verbose_name="Từ khóa")
    about_kind = models.CharField(max_length=40, blank=True, editable=False)
    """Kind of the record the draft was written from: project, exchange, product_round."""
    about_id = models.BigIntegerField(null=True, blank=True, editable=False)
    searched = models.TextField(blank=True, editable=False)
    """Title, lead, text and tags, folded."""

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("written_on"),
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_caption")], heading="Ảnh đầu bài"
        ),
        FieldPanel("body"),
        FieldPanel("source"),
        FieldPanel("tags"),
        MultiFieldPanel(
            [FieldPanel("title_en"), FieldPanel("lead_en"), FieldPanel("body_en")],
            heading="English",
        ),
    ]
    template = "portal/news_item.html"
    parent_page_types: ClassVar[list[str]] = ["portal.NewsSection"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "Tin"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-written_on", "page_ptr"], name="news_item_by_day")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        tags = " ".join(tag.name for tag in self.tags.all())
        self.searched = fold(f"{self.title} {self.lead} {self.body_text} {tags} {self.title_en}")
        super().save(*args, **kwargs)

    @property
    def body_text(self) -> str:
        """Return the words of the body without their marks."""
        return " ".join(self.body.stream_block.get_searchable_content(self.body))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from khuyencong.interfaces.portal.news_list import context_of

        return super().get_context(request, *args, **kwargs) | context_of(self, request)
