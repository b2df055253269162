"""Addresses of craft villages, crafts and clusters."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    craft_village_imports,
    craft_village_looks,
    craft_village_reviews,
    craft_village_rows,
    craft_village_write,
    crafts,
    industrial_clusters,
    learned_columns,
    recognitions,
)

ALL, CRAFTS, CLUSTERS = "craft-villages/", "crafts/", "industrial-clusters/"
ONE = f"{ALL}<int:village_id>/"
DECISION = f"{ALL}recognitions/<int:recognition_id>/"
CRAFT = f"{CRAFTS}<int:craft_id>/"
CLUSTER = f"{CLUSTERS}<int:cluster_id>/"
ROW = f"{ALL}rows/<slug:what>/<int:row_id>/"
craft_village_paths: list[URLPattern] = [
    path(f"{ALL}new/", craft_village_write.new_page, name="craft_village_new"),
    path(f"{ALL}watch/", craft_village_looks.watch_page, name="craft_villages_watch"),
    path(f"{ALL}import/", craft_village_imports.page, name="craft_villages_import"),
    path(f"{ALL}import/undo/", craft_village_imports.undo, name="craft_villages_import_undo"),
    path(f"{ALL}import/sheet.xlsx", craft_village_imports.template, name="craft_villages_sheet"),
    path(f"{ALL}columns/", learned_columns.village_year_page, name="village_year_columns"),
    path(
        f"{ALL}columns/<int:column_id>/forget/",
        learned_columns.forget_village_year,
        name="village_year_column_forget",
    ),
    path(f"{ONE}edit/", craft_village_write.edit_page, name="craft_village_edit"),
    path(f"{ONE}criteria/", craft_village_looks.criteria_page, name="craft_village_criteria"),
    path(f"{ONE}support/", craft_village_looks.support_page, name="craft_village_support"),
    path(f"{ONE}establishments/", craft_village_looks.firms_page, name="craft_village_firms"),
    path(f"{ONE}years/", craft_village_reviews.years_page, name="craft_village_years"),
    path(f"{ONE}years/new/", craft_village_reviews.new_page, name="craft_review_new"),
    path(f"{ALL}reviews/<int:review_id>/", craft_village_reviews.edit_page, name="craft_review"),
    path(f"{ONE}recognise/", recognitions.village_page, name="craft_village_recognise"),
    path(f"{CRAFT}recognise/", recognitions.craft_page, name="craft_recognise"),
    path(f"{DECISION}edit/", recognitions.edit_page, name="recognition_edit"),
    path(f"{DECISION}withdraw/", recognitions.withdraw_page, name="recognition_withdraw"),
    path(f"{DECISION}undo-withdrawal/", recognitions.undo, name="recognition_undo_withdrawal"),
    path(f"{ROW}remove/", craft_village_rows.remove, name="craft_row_remove"),
    path(f"{ROW}restore/", craft_village_rows.restore, name="craft_row_restore"),
    path(CRAFTS, crafts.list_page, name="crafts"),
    path(f"{CRAFTS}export.xlsx", crafts.export, name="crafts_export"),
    path(f"{CRAFTS}new/", crafts.new_page, name="craft_new"),
    path(CRAFT, crafts.page, name="craft"),
    path(f"{CRAFT}edit/", crafts.edit_page, name="craft_edit"),
    path(CLUSTERS, industrial_clusters.list_page, name="industrial_clusters"),
    path(f"{CLUSTERS}export.xlsx", industrial_clusters.export, name="industrial_clusters_export"),
    path(f"{CLUSTERS}new/", industrial_clusters.new_page, name="industrial_cluster_new"),
    path(CLUSTER, industrial_clusters.page, name="industrial_cluster"),
    path(f"{CLUSTER}edit/", industrial_clusters.edit_page, name="industrial_cluster_edit"),
    path(f"{CLUSTER}years/new/", industrial_clusters.new_year, name="cluster_year_new"),
    path(f"{CLUSTERS}years/<int:year_id>/", industrial_clusters.edit_year, name="cluster_year"),
]
