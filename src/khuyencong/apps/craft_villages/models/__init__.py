"""Tables of recognitions, yearly reviews, crafts and industrial clusters."""

from khuyencong.apps.craft_villages.models.clusters import ClusterYear, IndustrialCluster
from khuyencong.apps.craft_villages.models.crafts import Craft
from khuyencong.apps.craft_villages.models.recognitions import Recognition
from khuyencong.apps.craft_villages.models.reviews import VillageReview

__all__ = ["ClusterYear", "Craft", "IndustrialCluster", "Recognition", "VillageReview"]
