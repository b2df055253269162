"""What is remembered of other systems."""

from khuyencong.apps.integrations.models.answers import KeptAnswer
from khuyencong.apps.integrations.models.hooks import Delivery, Subscription
from khuyencong.apps.integrations.models.tokens import Token

__all__ = ["Delivery", "KeptAnswer", "Subscription", "Token"]
