"""Every page at a desk, in Vietnamese and by day: as it opens."""

from tests.journeys.every_page import EveryPage


class TestEveryPageAtADesk(EveryPage):
    language = "vi"
