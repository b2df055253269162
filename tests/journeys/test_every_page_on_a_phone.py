"""Every page on a phone, in English, at night: unfolded, nothing wider than the screen."""

from tests.journeys.every_page import EveryPage


class TestEveryPageOnAPhone(EveryPage):
    language = "en"
