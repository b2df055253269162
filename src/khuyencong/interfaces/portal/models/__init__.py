"""Pages that editors write: the CMS of the portal."""

from khuyencong.interfaces.portal.models.home import PortalHome
from khuyencong.interfaces.portal.models.news import NewsItem, NewsItemTag, NewsRoot, NewsSection

__all__ = ["NewsItem", "NewsItemTag", "NewsRoot", "NewsSection", "PortalHome"]
