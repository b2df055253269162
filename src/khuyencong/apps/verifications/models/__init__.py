"""What is remembered of measured savings."""

from khuyencong.apps.verifications.models.verifications import (
    Verification,
    VerificationAdjustment,
)

__all__ = ["Verification", "VerificationAdjustment"]
