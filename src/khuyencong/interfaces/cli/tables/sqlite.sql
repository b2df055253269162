-- The tables of a new database, as the migrations named here make them one after the other.
-- Written by `python -m tools.first_tables`; later migrations run after it.
-- account.0001_initial
-- account.0002_email_max_length
-- account.0003_alter_emailaddress_create_unique_verified_email
-- account.0004_alter_emailaddress_drop_unique_email
-- account.0005_emailaddress_idx_upper_email
-- account.0006_emailaddress_lower
-- account.0007_emailaddress_idx_email
-- account.0008_emailaddress_unique_primary_email_fixup
-- account.0009_emailaddress_unique_primary_email
-- accounts.0001_accounts
-- accounts.0002_people_and_units
-- accounts.0003_saved_views
-- accounts.0004_units_and_people_add_search
-- accounts.0005_units_and_people_fill_search
-- accounts.0006_units_and_people_find
-- accounts.0007_throttles
-- accounts.0008_delegations_end_early
-- accounts.0009_groups_for_the_portal
-- accounts.0010_units_public_contact
-- accounts.0011_second_steps_and_sessions
-- accounts.0012_sessions_come_from_outside
-- appraisals.0001_appraisals
-- archives.0001_archives
-- audits.0001_audits_and_measures
-- audits.0002_systems_runs_packages
-- audits.0003_runs_go_with_their_measure
-- audits.0004_measures_are_listed
-- audits.0005_call_backs
-- audits.0006_add_signed_at
-- auth.0001_initial
-- auth.0002_alter_permission_name_max_length
-- auth.0003_alter_user_email_max_length
-- auth.0004_alter_user_username_opts
-- auth.0005_alter_user_last_login_null
-- auth.0006_require_contenttypes_0002
-- auth.0007_alter_validators_add_error_messages
-- auth.0008_alter_user_username_max_length
-- auth.0009_alter_user_last_name_max_length
-- auth.0010_alter_group_name_max_length
-- auth.0011_update_proxy_permissions
-- auth.0012_alter_user_first_name_max_length
-- axes.0001_initial
-- axes.0002_auto_20151217_2044
-- axes.0003_auto_20160322_0929
-- axes.0004_auto_20181024_1538
-- axes.0005_remove_accessattempt_trusted
-- axes.0006_remove_accesslog_trusted
-- axes.0007_alter_accessattempt_unique_together
-- axes.0008_accessfailurelog
-- axes.0009_add_session_hash
-- axes.0010_accessattemptexpiration
-- cleaner_production.0001_cleaner_production
-- cleaner_production.0002_lists_walk_their_order
-- cleaner_production.0003_readings_from_bills
-- complaints.0001_complaints
-- consultancy.0001_engagements_and_invoices
-- consultancy.0002_add_payments
-- consultancy.0003_move_payments
-- consultancy.0004_payments_keep_the_sum
-- contenttypes.0001_initial
-- contenttypes.0002_remove_content_type_name
-- craft_villages.0001_recognitions_reviews_clusters
-- deadlines.0001_deadlines
-- django_tasks_database.0001_initial
-- django_tasks_database.0002_alter_dbtaskresult_options
-- django_tasks_database.0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at
-- django_tasks_database.0004_dbtaskresult_started_at
-- django_tasks_database.0005_alter_dbtaskresult_priority_and_more
-- django_tasks_database.0006_alter_dbtaskresult_args_kwargs_and_more
-- django_tasks_database.0007_add_separate_results_fields
-- django_tasks_database.0008_separate_results_field
-- django_tasks_database.0009_remove_results_field
-- django_tasks_database.0010_alter_dbtaskresult_status
-- django_tasks_database.0011_rename_complete_status
-- django_tasks_database.0012_add_separate_exception_fields
-- django_tasks_database.0013_separate_exception_fields
-- django_tasks_database.0014_remove_dbtaskresult_exception_data
-- django_tasks_database.0015_correctly_order_run_after
-- django_tasks_database.0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more
-- django_tasks_database.0017_dbtaskresult_metadata
-- django_tasks_database.0018_rename_succeeded_status
-- django_tasks_database.0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more
-- django_tasks_database.0020_update_db_task_result_ordering
-- django_tasks_database.0021_conditional_partial_index_ordering
-- documents.0001_documents
-- documents.0002_files_held_apart
-- documents.0003_learned_columns
-- energy_use.0001_sites
-- energy_use.0002_bills_and_months
-- energy_use.0003_readings
-- energy_use.0004_sites_are_searched
-- energy_use.0005_fuel_values
-- energy_use.0006_bills_by_day
-- energy_use.0007_add_set_aside
-- error_checks.0001_findings
-- establishments.0001_establishments
-- establishments.0002_establishments_list_by_scope
-- establishments.0003_register
-- establishments.0004_establishments_list_by_kind
-- establishments.0005_establishments_list_in_order
-- establishments.0006_products_and_other_support
-- establishments.0007_register_imports
-- establishments.0008_establishments_list_by_place
-- establishments.0009_imported_figures
-- establishments.0010_lists_add_other_years
-- establishments.0011_craft_village_state
-- establishments.0012_owners_and_proposals
-- exchange.0001_visits_and_lessons
-- exchange.0002_bookings_of_visits
-- facilities.0001_facilities_and_people
-- facilities.0002_instrument_uses
-- facilities.0003_booking_for_a_class
-- integrations.0001_tokens
-- integrations.0002_webhooks
-- journal.0001_journal
-- journal.0002_journal_protect_entries
-- journal.0003_journal_find_by_verb
-- journal.0004_entries_add_area_and_search
-- journal.0005_entries_fill_area_and_search
-- journal.0006_entries_find_in_a_million
-- journal.0007_journal_seals
-- ledger.0001_ledger
-- ledger.0002_ledger_keep_sums
-- ledger.0003_ledger_take_over_amounts
-- ledger.0004_ledger_repay_in_closed_years
-- ledger.0005_ledger_name_contracts
-- ledger.0006_ledger_entries_by_day
-- library.0001_library
-- library.0002_local_orders
-- library.0003_fact_confirmations
-- library.0004_orders_by_amount_and_days
-- mfa.0001_initial
-- mfa.0002_authenticator_timestamps
-- mfa.0003_authenticator_type_uniq
-- money.0001_repayments
-- money.0002_money_contracts_and_shares
-- money.0003_contracts_are_listed
-- money.0004_contracts_are_found
-- money.0005_settlements
-- money.0006_shares_and_contracts_end
-- needs.0001_needs
-- needs.0002_needs_search_and_order
-- needs.0003_sheet_import_add_job
-- needs.0004_needs_list_by_scope
-- needs.0005_needs_add_establishment
-- needs.0006_needs_of_surveys_and_decisions
-- needs.0007_needs_supplements
-- notices.0001_notices
-- notices.0002_job
-- notices.0003_job_add_stop
-- notices.0004_job_of_the_nation
-- outreach.0001_outreach
-- papers.0001_papers_written_from_templates
-- period_returns.0001_returns_between_installations
-- places.0001_places
-- plans.0001_plans
-- plans.0002_scenarios
-- plans.0003_plans_freeze_accepted
-- plans.0004_plan_projects_of_accepted_plans
-- plans.0005_plans_add_money_basis
-- plans.0006_plans_list_by_scope
-- plans.0007_plan_items_by_order
-- plans.0008_plan_findings_apart
-- plans.0009_plan_findings_move
-- plans.0010_plan_drop_findings
-- plans.0011_plans_replace_accepted
-- portal.0001_news
-- product_rounds.0001_product_rounds
-- product_rounds.0002_rows_made_in_the_register
-- projects.0001_projects
-- projects.0002_projects_search_and_order
-- projects.0003_budget_lines_add_sources
-- projects.0004_projects_list_by_scope
-- projects.0005_projects_add_steps_papers_amounts
-- projects.0006_projects_add_establishment
-- projects.0007_projects_add_amendments
-- projects.0008_projects_enter_from_the_past
-- projects.0009_projects_add_recusals
-- projects.0010_projects_add_kinds_and_selection
-- projects.0011_steps_add_batch
-- projects.0012_projects_join_needs
-- projects.0013_projects_add_dossier
-- projects.0014_projects_undo_past_import
-- projects.0015_projects_amounts_to_ledger
-- projects.0016_projects_publish
-- projects.0017_papers_from_owners
-- regulations.0001_regulations
-- regulations.0002_simulated_supports_listed_by_year
-- reports.0001_published_figures
-- reports.0002_targets
-- reports.0003_frozen_reports
-- reports.0004_schedules_of_reports
-- reports.0005_targets_of_the_nation
-- results.0001_results_by_content
-- results.0002_follow_ups
-- results.0003_follow_ups_add_links_and_items
-- results.0004_purchases
-- results.0005_follow_up_orders
-- results.0006_purchases_are_vouchers
-- results.0007_promise_openings
-- sessions.0001_initial
-- socialaccount.0001_initial
-- socialaccount.0002_token_max_lengths
-- socialaccount.0003_extra_data_default_dict
-- socialaccount.0004_app_provider_id_settings
-- socialaccount.0005_socialtoken_nullable_app
-- socialaccount.0006_alter_socialaccount_extra_data
-- surveys.0001_campaigns_and_answers
-- surveys.0002_answers_of_owners
-- taggit.0001_initial
-- taggit.0002_auto_20150616_2121
-- taggit.0003_taggeditem_add_unique_index
-- taggit.0004_alter_taggeditem_content_type_alter_taggeditem_tag
-- taggit.0005_auto_20220424_2025
-- taggit.0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx
-- treasury.0001_statements
-- treasury.0002_matches
-- treasury.0003_account_maps
-- verifications.0001_verifications
-- verifications.0002_add_set_aside
-- verifications.0003_keep_toe_and_co2
-- vouchers.0001_vouchers
-- vouchers.0002_vouchers_keep_invoices
-- vouchers.0003_purchases_become_vouchers
-- vouchers.0004_vouchers_add_day_key
-- vouchers.0005_vouchers_fill_day_key
-- vouchers.0006_vouchers_list_by_day
-- wagtailadmin.0001_create_admin_access_permissions
-- wagtailadmin.0002_admin
-- wagtailadmin.0003_admin_managed
-- wagtailadmin.0004_editingsession
-- wagtailadmin.0005_editingsession_is_editing
-- wagtailadmin.0006_formstate
-- wagtailcore.0001_initial
-- wagtailcore.0001_squashed_0016_change_page_url_path_to_text_field
-- wagtailcore.0002_initial_data
-- wagtailcore.0003_add_uniqueness_constraint_on_group_page_permission
-- wagtailcore.0004_page_locked
-- wagtailcore.0005_add_page_lock_permission_to_moderators
-- wagtailcore.0006_add_lock_page_permission
-- wagtailcore.0007_page_latest_revision_created_at
-- wagtailcore.0008_populate_latest_revision_created_at
-- wagtailcore.0009_remove_auto_now_add_from_pagerevision_created_at
-- wagtailcore.0010_change_page_owner_to_null_on_delete
-- wagtailcore.0011_page_first_published_at
-- wagtailcore.0012_extend_page_slug_field
-- wagtailcore.0013_update_golive_expire_help_text
-- wagtailcore.0014_add_verbose_name
-- wagtailcore.0015_add_more_verbose_names
-- wagtailcore.0016_change_page_url_path_to_text_field
-- wagtailcore.0017_change_edit_page_permission_description
-- wagtailcore.0018_pagerevision_submitted_for_moderation_index
-- wagtailcore.0019_verbose_names_cleanup
-- wagtailcore.0020_add_index_on_page_first_published_at
-- wagtailcore.0021_capitalizeverbose
-- wagtailcore.0022_add_site_name
-- wagtailcore.0023_alter_page_revision_on_delete_behaviour
-- wagtailcore.0024_alter_page_content_type_on_delete_behaviour
-- wagtailcore.0024_collection
-- wagtailcore.0025_collection_initial_data
-- wagtailcore.0026_group_collection_permission
-- wagtailcore.0027_fix_collection_path_collation
-- wagtailcore.0028_merge
-- wagtailcore.0029_unicode_slugfield_dj19
-- wagtailcore.0030_index_on_pagerevision_created_at
-- wagtailcore.0031_add_page_view_restriction_types
-- wagtailcore.0032_add_bulk_delete_page_permission
-- wagtailcore.0033_remove_golive_expiry_help_text
-- wagtailcore.0034_page_live_revision
-- wagtailcore.0035_page_last_published_at
-- wagtailcore.0036_populate_page_last_published_at
-- wagtailcore.0037_set_page_owner_editable
-- wagtailcore.0038_make_first_published_at_editable
-- wagtailcore.0039_collectionviewrestriction
-- wagtailcore.0040_page_draft_title
-- wagtailcore.0041_group_collection_permissions_verbose_name_plural
-- wagtailcore.0042_index_on_pagerevision_approved_go_live_at
-- wagtailcore.0043_lock_fields
-- wagtailcore.0044_add_unlock_grouppagepermission
-- wagtailcore.0045_assign_unlock_grouppagepermission
-- wagtailcore.0046_site_name_remove_null
-- wagtailcore.0047_add_workflow_models
-- wagtailcore.0048_add_default_workflows
-- wagtailcore.0049_taskstate_finished_by
-- wagtailcore.0050_workflow_rejected_to_needs_changes
-- wagtailcore.0051_taskstate_comment
-- wagtailcore.0052_pagelogentry
-- wagtailcore.0053_locale_model
-- wagtailcore.0054_initial_locale
-- wagtailcore.0055_page_locale_fields
-- wagtailcore.0056_page_locale_fields_populate
-- wagtailcore.0057_page_locale_fields_notnull
-- wagtailcore.0058_page_alias_of
-- wagtailcore.0059_apply_collection_ordering
-- wagtailcore.0060_fix_workflow_unique_constraint
-- wagtailcore.0061_change_promote_tab_helpt_text_and_verbose_names
-- wagtailcore.0062_comment_models_and_pagesubscription
-- wagtailcore.0063_modellogentry
-- wagtailcore.0064_log_timestamp_indexes
-- wagtailcore.0065_log_entry_uuid
-- wagtailcore.0066_collection_management_permissions
-- wagtailcore.0067_alter_pagerevision_content_json
-- wagtailcore.0068_log_entry_empty_object
-- wagtailcore.0069_log_entry_jsonfield
-- wagtailcore.0070_rename_pagerevision_revision
-- wagtailcore.0071_populate_revision_content_type
-- wagtailcore.0072_alter_revision_content_type_notnull
-- wagtailcore.0073_page_latest_revision
-- wagtailcore.0074_revision_object_str
-- wagtailcore.0075_populate_latest_revision_and_revision_object_str
-- wagtailcore.0076_modellogentry_revision
-- wagtailcore.0077_alter_revision_user
-- wagtailcore.0078_referenceindex
-- wagtailcore.0079_rename_taskstate_page_revision
-- wagtailcore.0080_generic_workflowstate
-- wagtailcore.0081_populate_workflowstate_content_type
-- wagtailcore.0082_alter_workflowstate_content_type_notnull
-- wagtailcore.0083_workflowcontenttype
-- wagtailcore.0084_add_default_page_permissions
-- wagtailcore.0085_add_grouppagepermission_permission
-- wagtailcore.0086_populate_grouppagepermission_permission
-- wagtailcore.0087_alter_grouppagepermission_unique_together_and_more
-- wagtailcore.0088_fix_log_entry_json_timestamps
-- wagtailcore.0089_log_entry_data_json_null_to_object
-- wagtailcore.0090_remove_grouppagepermission_permission_type
-- wagtailcore.0091_remove_revision_submitted_for_moderation
-- wagtailcore.0092_alter_collectionviewrestriction_password_and_more
-- wagtailcore.0093_uploadedfile
-- wagtailcore.0094_alter_page_locale
-- wagtailcore.0095_groupsitepermission
-- wagtailcore.0096_referenceindex_referenceindex_source_object_and_more
-- wagtailcore.0097_baselogentry_uuid_action_timestamp_indexes
-- wagtailcore.0098_apitoken
-- wagtaildocs.0001_initial
-- wagtaildocs.0002_initial_data
-- wagtaildocs.0003_add_verbose_names
-- wagtaildocs.0004_capitalizeverbose
-- wagtaildocs.0005_alter_uploaded_by_user_on_delete_action
-- wagtaildocs.0005_document_collection
-- wagtaildocs.0006_copy_document_permissions_to_collections
-- wagtaildocs.0007_merge
-- wagtaildocs.0008_document_file_size
-- wagtaildocs.0009_document_verbose_name_plural
-- wagtaildocs.0010_document_file_hash
-- wagtaildocs.0011_add_choose_permissions
-- wagtaildocs.0012_uploadeddocument
-- wagtaildocs.0013_delete_uploadeddocument
-- wagtaildocs.0014_alter_document_file_size
-- wagtailimages.0001_initial
-- wagtailimages.0001_squashed_0021
-- wagtailimages.0002_initial_data
-- wagtailimages.0003_fix_focal_point_fields
-- wagtailimages.0004_make_focal_point_key_not_nullable
-- wagtailimages.0005_make_filter_spec_unique
-- wagtailimages.0006_add_verbose_names
-- wagtailimages.0007_image_file_size
-- wagtailimages.0008_image_created_at_index
-- wagtailimages.0009_capitalizeverbose
-- wagtailimages.0010_change_on_delete_behaviour
-- wagtailimages.0011_image_collection
-- wagtailimages.0012_copy_image_permissions_to_collections
-- wagtailimages.0013_make_rendition_upload_callable
-- wagtailimages.0014_add_filter_spec_field
-- wagtailimages.0015_fill_filter_spec_field
-- wagtailimages.0016_deprecate_rendition_filter_relation
-- wagtailimages.0017_reduce_focal_point_key_max_length
-- wagtailimages.0018_remove_rendition_filter
-- wagtailimages.0019_delete_filter
-- wagtailimages.0020_add-verbose-name
-- wagtailimages.0021_image_file_hash
-- wagtailimages.0022_uploadedimage
-- wagtailimages.0023_add_choose_permissions
-- wagtailimages.0024_index_image_file_hash
-- wagtailimages.0025_alter_image_file_alter_rendition_file
-- wagtailimages.0026_delete_uploadedimage
-- wagtailimages.0027_image_description
-- wagtailsearch.0001_initial
-- wagtailsearch.0002_add_verbose_names
-- wagtailsearch.0003_remove_editors_pick
-- wagtailsearch.0004_querydailyhits_verbose_name_plural
-- wagtailsearch.0005_create_indexentry
-- wagtailsearch.0006_customise_indexentry
-- wagtailsearch.0007_delete_editorspick
-- wagtailsearch.0008_remove_query_and_querydailyhits_models
-- wagtailsearch.0009_remove_ngram_autocomplete
-- wagtailsearch.0010_add_text_fields
-- wagtailusers.0001_initial
-- wagtailusers.0002_add_verbose_name_on_userprofile
-- wagtailusers.0003_add_verbose_names
-- wagtailusers.0004_capitalizeverbose
-- wagtailusers.0005_make_related_name_wagtail_specific
-- wagtailusers.0006_userprofile_prefered_language
-- wagtailusers.0007_userprofile_current_time_zone
-- wagtailusers.0008_userprofile_avatar
-- wagtailusers.0009_userprofile_verbose_name_plural
-- wagtailusers.0010_userprofile_updated_comments_notifications
-- wagtailusers.0011_userprofile_dismissibles
-- wagtailusers.0012_userprofile_theme
-- wagtailusers.0013_userprofile_density
-- wagtailusers.0014_userprofile_contrast
-- wagtailusers.0015_userprofile_keyboard_shortcuts
CREATE TABLE "account_emailaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verified" bool NOT NULL, "primary" bool NOT NULL, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "email" varchar(254) NOT NULL);
CREATE TABLE "account_emailconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "sent" datetime NULL, "key" varchar(64) NOT NULL UNIQUE, "email_address_id" integer NOT NULL REFERENCES "account_emailaddress" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_account" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "username" varchar(60) NOT NULL UNIQUE, "full_name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "is_active" bool NOT NULL, "created_at" datetime NOT NULL, "language" varchar(10) NOT NULL, "search" text NOT NULL, "sessions_ended" integer unsigned NOT NULL CHECK ("sessions_ended" >= 0), "is_superuser" bool NOT NULL, CONSTRAINT "account_no_superuser" CHECK (NOT "is_superuser"));
CREATE VIRTUAL TABLE "accounts_account_fts" USING fts5(search, content='accounts_account',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "accounts_account_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_account_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_delegation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "starts_on" date NOT NULL, "ends_before" date NOT NULL, "reason" varchar(300) NOT NULL, "delegate_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "membership_id" bigint NOT NULL REFERENCES "accounts_membership" ("id") DEFERRABLE INITIALLY DEFERRED, "agreed_ends_before" date NULL, "ended_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delegation_has_days" CHECK ("ends_before" >= ("starts_on")));
CREATE TABLE "accounts_invitation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(20) NOT NULL, "full_name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "sent_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "accepted_at" datetime NULL, "withdrawn_at" datetime NULL, "account_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(20) NOT NULL, "starts_on" date NOT NULL, "ends_before" date NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "membership_once" UNIQUE ("account_id", "unit_id", "role", "starts_on"), CONSTRAINT "membership_has_days" CHECK (("ends_before" IS NULL OR "ends_before" >= ("starts_on"))));
CREATE TABLE "accounts_opensession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "session_key" varchar(40) NOT NULL UNIQUE, "came_by" varchar(12) NOT NULL, "address" char(39) NULL, "browser" varchar(300) NOT NULL, "began_at" datetime NOT NULL, "seen_at" datetime NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_passwordlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "sent_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "used_at" datetime NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_savedview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "list_key" varchar(40) NOT NULL, "name" varchar(80) NOT NULL, "query" varchar(2000) NOT NULL, "is_default" bool NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "saved_view_name_once" UNIQUE ("account_id", "list_key", "name"));
CREATE TABLE "accounts_secondsteprule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(20) NOT NULL, "reaches_looked_after" bool NOT NULL, "starts_on" date NOT NULL, "ends_before" date NULL, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "second_step_rule_has_days" CHECK (("ends_before" IS NULL OR "ends_before" >= ("starts_on"))));
CREATE TABLE "accounts_signin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "kind" varchar(8) NOT NULL, "address" char(39) NULL, "browser" varchar(300) NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_throttle" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "digest" varchar(64) NOT NULL, "started_at" datetime NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), CONSTRAINT "throttle_once" UNIQUE ("kind", "digest"));
CREATE TABLE "accounts_unit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(60) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "kind" varchar(24) NOT NULL, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "ends_before" date NULL, "search" text NOT NULL, "public_phone" varchar(40) NOT NULL, "public_email" varchar(254) NOT NULL);
CREATE VIRTUAL TABLE "accounts_unit_fts" USING fts5(search, code, content='accounts_unit',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "accounts_unitformername" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "until" date NOT NULL, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unit_renamed_once_a_day" UNIQUE ("unit_id", "until"));
CREATE TABLE "appraisals_appraisalitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "added_at" datetime NOT NULL, "is_late" bool NOT NULL, "decided_at" datetime NULL, "outcome" varchar(10) NOT NULL, "tally" text NOT NULL CHECK ((JSON_VALID("tally") OR "tally" IS NULL)), "conclusion" text NOT NULL, "kcqg_vnd" bigint NOT NULL, "kcdp_vnd" bigint NOT NULL, "minutes_number" varchar(80) NOT NULL, "minutes_on" date NULL, "decided_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NULL UNIQUE REFERENCES "projects_projectstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "appraisals_appraisalsession" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "appraisal_not_negative" CHECK (("kcdp_vnd" >= 0 AND "kcqg_vnd" >= 0)), CONSTRAINT "appraisal_decided_says_what" CHECK ((("decided_at" IS NULL AND "outcome" = '') OR ("decided_at" IS NOT NULL AND NOT ("outcome" = '')))));
CREATE TABLE "appraisals_appraisalsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "meets_on" date NULL, "place" varchar(300) NOT NULL, "has_council" bool NOT NULL, "decision_number" varchar(80) NOT NULL, "decision_on" date NULL, "quorum" smallint unsigned NULL CHECK ("quorum" >= 0), "majority" varchar(24) NOT NULL, "score_max" smallint unsigned NULL CHECK ("score_max" >= 0), "created_at" datetime NOT NULL, "opened_at" datetime NULL, "closed_at" datetime NULL, "created_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "session_council_has_its_rules" CHECK ((NOT "has_council" OR ("quorum" >= 1 AND NOT ("majority" = '') AND NOT ("decision_number" = '')))));
CREATE TABLE "appraisals_conflictdeclaration" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "has_conflict" bool NOT NULL, "reason" text NOT NULL, "declared_at" datetime NOT NULL, "item_id" bigint NOT NULL REFERENCES "appraisals_appraisalitem" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "member_id" bigint NOT NULL REFERENCES "appraisals_sessionmember" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "declaration_once" UNIQUE ("item_id", "member_id"), CONSTRAINT "declaration_says_why" CHECK ((NOT "has_conflict" OR NOT ("reason" = ''))));
CREATE TABLE "appraisals_estimateanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verdict" varchar(20) NOT NULL, "reason" text NOT NULL, "lines" text NOT NULL CHECK ((JSON_VALID("lines") OR "lines" IS NULL)), "paper_number" varchar(80) NOT NULL, "paper_on" date NULL, "answered_at" datetime NOT NULL, "answered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NULL UNIQUE REFERENCES "projects_projectstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "estimate_answer_says_why" CHECK (NOT ("reason" = '')));
CREATE TABLE "appraisals_opinionrequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "question" text NOT NULL, "outside_office" varchar(200) NOT NULL, "outside_email" varchar(254) NOT NULL, "asked_at" datetime NOT NULL, "due_on" date NOT NULL, "first_due_on" date NOT NULL, "reminded_at" datetime NULL, "silent_at" datetime NULL, "digest" varchar(64) NOT NULL, "link_expires_at" datetime NULL, "code_digest" varchar(64) NOT NULL, "code_tries" smallint unsigned NOT NULL CHECK ("code_tries" >= 0), "verdict" varchar(20) NOT NULL, "answer" text NOT NULL, "answer_number" varchar(80) NOT NULL, "answer_on" date NULL, "answered_at" datetime NULL, "is_late" bool NOT NULL, "answer_file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "answered_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_unit_id" bigint NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "opinion_asked_of_somebody" CHECK ((("asked_unit_id" IS NOT NULL AND "digest" = '' AND "outside_office" = '') OR ("asked_unit_id" IS NULL AND NOT ("outside_office" = '') AND NOT ("outside_email" = '')))), CONSTRAINT "opinion_answered_has_verdict" CHECK ((("answered_at" IS NULL AND "verdict" = '') OR ("answered_at" IS NOT NULL AND NOT ("verdict" = '')))));
CREATE TABLE "appraisals_opinionrequest_papers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "opinionrequest_id" bigint NOT NULL REFERENCES "appraisals_opinionrequest" ("id") DEFERRABLE INITIALLY DEFERRED, "projectpaper_id" bigint NOT NULL REFERENCES "projects_projectpaper" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "appraisals_opinionrequest_projects" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "opinionrequest_id" bigint NOT NULL REFERENCES "appraisals_opinionrequest" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "appraisals_scoresheet" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "heads" text NOT NULL CHECK ((JSON_VALID("heads") OR "heads" IS NULL)), "verdict" varchar(20) NOT NULL, "remark" text NOT NULL, "kcqg_vnd" bigint NULL, "kcdp_vnd" bigint NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "saved_at" datetime NOT NULL, "handed_in_at" datetime NULL, "item_id" bigint NOT NULL REFERENCES "appraisals_appraisalitem" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "saved_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "member_id" bigint NOT NULL REFERENCES "appraisals_sessionmember" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "score_sheet_once" UNIQUE ("item_id", "member_id"), CONSTRAINT "score_sheet_not_negative" CHECK ((("kcqg_vnd" IS NULL OR "kcqg_vnd" >= 0) AND ("kcdp_vnd" IS NULL OR "kcdp_vnd" >= 0))), CONSTRAINT "score_sheet_handed_in_has_verdict" CHECK (("handed_in_at" IS NULL OR NOT ("verdict" = ''))));
CREATE TABLE "appraisals_sessionmember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "outside_office" varchar(200) NOT NULL, "seat" varchar(10) NOT NULL, "left_at" datetime NULL, "account_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "appraisals_appraisalsession" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "session_member_is_somebody" CHECK ((("account_id" IS NOT NULL AND "outside_office" = '') OR ("account_id" IS NULL AND NOT ("outside_office" = '')))), CONSTRAINT "session_member_once" UNIQUE ("session_id", "account_id"));
CREATE TABLE "archives_handover" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "made_at" datetime NOT NULL, "handed_on" date NULL, "minutes_number" varchar(80) NOT NULL, "receiver" varchar(200) NOT NULL, "made_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "hand_over_names_who_took_it" CHECK (("handed_on" IS NULL OR NOT ("receiver" = ''))));
CREATE TABLE "archives_handoveritem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file_number" varchar(80) NOT NULL, "title" varchar(1000) NOT NULL, "starts_on" date NULL, "ends_on" date NOT NULL, "papers" smallint unsigned NOT NULL CHECK ("papers" >= 0), "pages" integer unsigned NULL CHECK ("pages" >= 0), "years" smallint unsigned NULL CHECK ("years" >= 0), "is_for_ever" bool NOT NULL, "kept_until" date NULL, "note" varchar(300) NOT NULL, "hand_over_id" bigint NOT NULL REFERENCES "archives_handover" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL UNIQUE REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "kept_until_follows_years" CHECK (("kept_until" IS NULL OR (NOT "is_for_ever" AND "years" IS NOT NULL))));
CREATE TABLE "archives_retentionrule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "years" smallint unsigned NULL CHECK ("years" >= 0), "valid_from" date NOT NULL, "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "audits_auditfinding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "external_id" char(32) NOT NULL UNIQUE, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "text" text NOT NULL, "severity" varchar(10) NOT NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "audit_id" bigint NOT NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "photo_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "system_id" bigint NULL REFERENCES "audits_system" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "audit_finding_says_something" CHECK (NOT ("text" = '')));
CREATE TABLE "audits_calculatorrun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "external_id" char(32) NOT NULL UNIQUE, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "label" varchar(200) NOT NULL, "calculator" varchar(80) NOT NULL, "inputs" text NOT NULL CHECK ((JSON_VALID("inputs") OR "inputs" IS NULL)), "answer" text NOT NULL CHECK ((JSON_VALID("answer") OR "answer" IS NULL)), "engine_version" varchar(40) NOT NULL, "sha256" varchar(64) NOT NULL, "kept_at" datetime NOT NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "measure_id" bigint NOT NULL REFERENCES "audits_measure" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "audits_callback" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "months" smallint unsigned NOT NULL CHECK ("months" >= 0), "called_on" date NOT NULL, "told" text NOT NULL, "audit_id" bigint NOT NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "call_back_once" UNIQUE ("audit_id", "months"), CONSTRAINT "call_back_says_what_was_told" CHECK (NOT ("told" = '')));
CREATE TABLE "audits_energyaudit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "state" varchar(20) NOT NULL, "visited_on" date NOT NULL, "starts_on" date NULL, "ends_before" date NULL, "external_id" char(32) NOT NULL UNIQUE, "auditor" varchar(300) NOT NULL, "certificate_number" varchar(100) NOT NULL, "signed_on" date NULL, "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "discount_share" decimal NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "price_growth_share" decimal NULL, "rates_source" varchar(300) NOT NULL, "signed_at" datetime NULL, CONSTRAINT "energy_audit_period_runs_forward" CHECK (("ends_before" IS NULL OR "ends_before" > ("starts_on"))), CONSTRAINT "energy_audit_signed_with_a_certificate" CHECK (("signed_on" IS NULL OR NOT ("certificate_number" = ''))), CONSTRAINT "energy_audit_discount_is_a_share" CHECK (("discount_share" IS NULL OR ("discount_share" >= '0' AND "discount_share" <= '1'))), CONSTRAINT "energy_audit_growth_is_a_share" CHECK (("price_growth_share" IS NULL OR ("price_growth_share" >= '-1' AND "price_growth_share" <= '1'))));
CREATE VIRTUAL TABLE "audits_energyaudit_fts" USING fts5(search, content='audits_energyaudit',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "audits_measure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "external_id" char(32) NOT NULL UNIQUE, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "code" varchar(20) NOT NULL, "title" varchar(300) NOT NULL, "what_to_do" text NOT NULL, "investment_vnd" bigint NOT NULL, "saving_vnd" bigint NULL, "saving_kwh" decimal NULL, "saving_peak_kw" decimal NULL, "saving_fuel_kg" decimal NULL, "fuel" varchar(30) NOT NULL, "saving_toe" decimal NULL, "saving_tco2" decimal NULL, "saving_water_m3" decimal NULL, "life_years" smallint unsigned NULL CHECK ("life_years" >= 0), "status" varchar(10) NOT NULL, "status_on" date NULL, "reason" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "audit_id" bigint NOT NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "dearer_vnd" bigint NOT NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "running_cost_vnd" bigint NOT NULL, "system_id" bigint NULL REFERENCES "audits_system" ("id") DEFERRABLE INITIALLY DEFERRED, "search" text NOT NULL, CONSTRAINT "measure_investment_not_negative" CHECK ("investment_vnd" >= 0), CONSTRAINT "measure_has_a_title" CHECK (NOT ("title" = '')), CONSTRAINT "measure_refused_with_a_reason" CHECK ((NOT ("status" = 'refused') OR NOT ("reason" = ''))), CONSTRAINT "measure_money_not_negative" CHECK (("dearer_vnd" >= 0 AND "running_cost_vnd" >= 0 AND ("saving_vnd" IS NULL OR "saving_vnd" >= 0))));
CREATE TABLE "audits_measure_excludes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_measure_id" bigint NOT NULL REFERENCES "audits_measure" ("id") DEFERRABLE INITIALLY DEFERRED, "to_measure_id" bigint NOT NULL REFERENCES "audits_measure" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE VIRTUAL TABLE "audits_measure_fts" USING fts5(search, content='audits_measure',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "audits_package" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "external_id" char(32) NOT NULL UNIQUE, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "name" varchar(200) NOT NULL, "life_years" smallint unsigned NULL CHECK ("life_years" >= 0), "salvage_vnd" bigint NOT NULL, "grant_vnd" bigint NOT NULL, "grant_basis" varchar(300) NOT NULL, "loan_vnd" bigint NOT NULL, "loan_rate_share" decimal NULL, "loan_years" smallint unsigned NULL CHECK ("loan_years" >= 0), "swing_share" decimal NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "audit_id" bigint NOT NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "package_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "package_money_not_negative" CHECK (("grant_vnd" >= 0 AND "loan_vnd" >= 0 AND "salvage_vnd" >= 0)), CONSTRAINT "package_grant_has_a_basis" CHECK (("grant_vnd" = 0 OR NOT ("grant_basis" = ''))), CONSTRAINT "package_loan_has_its_terms" CHECK (("loan_vnd" = 0 OR ("loan_rate_share" IS NOT NULL AND "loan_years" IS NOT NULL))));
CREATE TABLE "audits_package_measures" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "package_id" bigint NOT NULL REFERENCES "audits_package" ("id") DEFERRABLE INITIALLY DEFERRED, "measure_id" bigint NOT NULL REFERENCES "audits_measure" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "audits_reportsection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "body" text NOT NULL, "audit_id" bigint NOT NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "report_section_once" UNIQUE ("audit_id", "key"));
CREATE TABLE "audits_savingline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "what" varchar(40) NOT NULL, "quantity" decimal NOT NULL, "unit_price" decimal NULL, "price_source" varchar(300) NOT NULL, "output" varchar(80) NOT NULL, "hours" decimal NULL, "heat_value_mj" decimal NULL, "explanation" text NOT NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "less_run_id" bigint NULL REFERENCES "audits_calculatorrun" ("id") DEFERRABLE INITIALLY DEFERRED, "measure_id" bigint NOT NULL REFERENCES "audits_measure" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "run_id" bigint NULL REFERENCES "audits_calculatorrun" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "saving_line_says_where_from" CHECK ((("output" > '' AND "run_id" IS NOT NULL) OR ("less_run_id" IS NULL AND "run_id" IS NULL AND NOT ("explanation" = '')))), CONSTRAINT "saving_line_price_has_a_source" CHECK (("unit_price" IS NULL OR ("unit_price" >= '0' AND NOT ("price_source" = '')))));
CREATE TABLE "audits_system" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "external_id" char(32) NOT NULL UNIQUE, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "kind" varchar(30) NOT NULL, "name" varchar(300) NOT NULL, "figures" text NOT NULL CHECK ((JSON_VALID("figures") OR "figures" IS NULL)), "uses" text NOT NULL CHECK ((JSON_VALID("uses") OR "uses" IS NULL)), "note" text NOT NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "audit_id" bigint NOT NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "audit_system_has_a_name" CHECK (NOT ("name" = '')));
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "axes_accessattempt" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "get_data" text NOT NULL, "post_data" text NOT NULL, "failures_since_start" integer unsigned NOT NULL CHECK ("failures_since_start" >= 0));
CREATE TABLE "axes_accessattemptexpiration" ("access_attempt_id" integer NOT NULL PRIMARY KEY REFERENCES "axes_accessattempt" ("id") DEFERRABLE INITIALLY DEFERRED, "expires_at" datetime NOT NULL);
CREATE TABLE "axes_accessfailurelog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "locked_out" bool NOT NULL);
CREATE TABLE "axes_accesslog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "logout_time" datetime NULL, "session_hash" varchar(64) NOT NULL);
CREATE TABLE "cleaner_production_cause" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "words" varchar(500) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "stream_id" bigint NOT NULL REFERENCES "cleaner_production_wastestream" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "cleaner_production_cleanerfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" varchar(10) NOT NULL, "opened_on" date NOT NULL, "finished_on" date NULL, "product" varchar(200) NOT NULL, "product_unit" varchar(40) NOT NULL, "basis" varchar(100) NOT NULL, "bases_per_year" decimal NULL, "product_per_basis" decimal NULL, "focus_reason" varchar(500) NOT NULL, "weight_technical" smallint unsigned NULL CHECK ("weight_technical" >= 0), "weight_economic" smallint unsigned NULL CHECK ("weight_economic" >= 0), "weight_environmental" smallint unsigned NULL CHECK ("weight_environmental" >= 0), "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "focus_step_id" bigint NULL REFERENCES "cleaner_production_processstep" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "cleaner_file_has_bases" CHECK (("bases_per_year" IS NULL OR "bases_per_year" > '0')), CONSTRAINT "cleaner_file_makes_something" CHECK (("product_per_basis" IS NULL OR "product_per_basis" > '0')), CONSTRAINT "cleaner_file_finished_on_a_day" CHECK ((("finished_on" IS NULL AND "state" = 'open') OR ("finished_on" IS NOT NULL AND "state" = 'finished'))));
CREATE VIRTUAL TABLE "cleaner_production_cleanerfile_fts" USING fts5(search, content='cleaner_production_cleanerfile',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "cleaner_production_cleaneroption" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "option_class" varchar(20) NOT NULL, "title" varchar(300) NOT NULL, "what_to_do" text NOT NULL, "screening" varchar(10) NOT NULL, "reason" varchar(500) NOT NULL, "technical" text NOT NULL CHECK ((JSON_VALID("technical") OR "technical" IS NULL)), "score_technical" smallint unsigned NULL CHECK ("score_technical" >= 0), "score_economic" smallint unsigned NULL CHECK ("score_economic" >= 0), "score_environmental" smallint unsigned NULL CHECK ("score_environmental" >= 0), "investment_vnd" bigint NULL, "saving_vnd" bigint NULL, "yearly_cost_vnd" bigint NULL, "life_years" smallint unsigned NULL CHECK ("life_years" >= 0), "discount_bp" integer unsigned NULL CHECK ("discount_bp" >= 0), "saving_material_kg" decimal NULL, "saving_water_m3" decimal NULL, "saving_kwh" decimal NULL, "saving_waste_kg" decimal NULL, "saving_tco2" decimal NULL, "responsible" varchar(200) NOT NULL, "due_on" date NULL, "status" varchar(10) NOT NULL, "status_on" date NULL, "refusal" varchar(500) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "cause_id" bigint NULL REFERENCES "cleaner_production_cause" ("id") DEFERRABLE INITIALLY DEFERRED, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "stream_id" bigint NULL REFERENCES "cleaner_production_wastestream" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "cleaner_option_has_a_title" CHECK (NOT ("title" = '')), CONSTRAINT "cleaner_option_investment_sound" CHECK (("investment_vnd" IS NULL OR "investment_vnd" >= 0)), CONSTRAINT "cleaner_option_saving_sound" CHECK (("saving_vnd" IS NULL OR "saving_vnd" >= 0)), CONSTRAINT "cleaner_option_yearly_cost_sound" CHECK (("yearly_cost_vnd" IS NULL OR "yearly_cost_vnd" >= 0)), CONSTRAINT "cleaner_option_saving_material_kg_sound" CHECK (("saving_material_kg" IS NULL OR "saving_material_kg" >= '0')), CONSTRAINT "cleaner_option_saving_water_m3_sound" CHECK (("saving_water_m3" IS NULL OR "saving_water_m3" >= '0')), CONSTRAINT "cleaner_option_saving_kwh_sound" CHECK (("saving_kwh" IS NULL OR "saving_kwh" >= '0')), CONSTRAINT "cleaner_option_saving_waste_kg_sound" CHECK (("saving_waste_kg" IS NULL OR "saving_waste_kg" >= '0')), CONSTRAINT "cleaner_option_saving_tco2_sound" CHECK (("saving_tco2" IS NULL OR "saving_tco2" >= '0')), CONSTRAINT "cleaner_option_rejected_with_a_reason" CHECK ((NOT ("screening" = 'reject') OR NOT ("reason" = ''))), CONSTRAINT "cleaner_option_refused_with_a_reason" CHECK ((NOT ("status" = 'refused') OR NOT ("refusal" = ''))));
CREATE VIRTUAL TABLE "cleaner_production_cleaneroption_fts" USING fts5(search, content='cleaner_production_cleaneroption',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "cleaner_production_equivalence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "product" varchar(200) NOT NULL, "counted_in" varchar(40) NOT NULL, "factor" decimal NOT NULL, "note" varchar(500) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "equivalence_once" UNIQUE ("cleaner_file_id", "product", "counted_in"), CONSTRAINT "equivalence_above_nothing" CHECK ("factor" > '0'));
CREATE TABLE "cleaner_production_flow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "direction" varchar(4) NOT NULL, "kind" varchar(10) NOT NULL, "material" varchar(200) NOT NULL, "quantity" decimal NULL, "counted_in" varchar(20) NOT NULL, "is_measured" bool NOT NULL, "unit_cost_vnd" bigint NULL, "note" varchar(500) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NOT NULL REFERENCES "cleaner_production_processstep" ("id") DEFERRABLE INITIALLY DEFERRED, "to_step_id" bigint NULL REFERENCES "cleaner_production_processstep" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "flow_not_negative" CHECK (("quantity" IS NULL OR "quantity" >= '0')), CONSTRAINT "flow_cost_not_negative" CHECK (("unit_cost_vnd" IS NULL OR "unit_cost_vnd" >= 0)), CONSTRAINT "flow_goes_on_to_another_step" CHECK (("to_step_id" IS NULL OR ("direction" = 'out' AND NOT ("to_step_id" = ("step_id") AND "to_step_id" IS NOT NULL)))));
CREATE TABLE "cleaner_production_processstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "name" varchar(200) NOT NULL, "note" varchar(500) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "process_step_has_a_name" CHECK (NOT ("name" = '')));
CREATE TABLE "cleaner_production_quickassessment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "done_on" date NOT NULL, "done_by" varchar(300) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "note" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "cleaner_production_reading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "phase" varchar(6) NOT NULL, "starts_on" date NOT NULL, "ends_before" date NOT NULL, "made" text NOT NULL CHECK ((JSON_VALID("made") OR "made" IS NULL)), "output" decimal NULL, "energy_mj" decimal NULL, "material_kg" decimal NULL, "water_m3" decimal NULL, "ghg_t" decimal NULL, "waste_water_m3" decimal NULL, "solid_waste_kg" decimal NULL, "source" varchar(500) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "billed" text NOT NULL CHECK ((JSON_VALID("billed") OR "billed" IS NULL)), CONSTRAINT "reading_period_runs_forward" CHECK ("ends_before" > ("starts_on")), CONSTRAINT "reading_output_not_negative" CHECK (("output" IS NULL OR "output" >= '0')), CONSTRAINT "reading_energy_mj_not_negative" CHECK (("energy_mj" IS NULL OR "energy_mj" >= '0')), CONSTRAINT "reading_material_kg_not_negative" CHECK (("material_kg" IS NULL OR "material_kg" >= '0')), CONSTRAINT "reading_water_m3_not_negative" CHECK (("water_m3" IS NULL OR "water_m3" >= '0')), CONSTRAINT "reading_ghg_t_not_negative" CHECK (("ghg_t" IS NULL OR "ghg_t" >= '0')), CONSTRAINT "reading_waste_water_m3_not_negative" CHECK (("waste_water_m3" IS NULL OR "waste_water_m3" >= '0')), CONSTRAINT "reading_solid_waste_kg_not_negative" CHECK (("solid_waste_kg" IS NULL OR "solid_waste_kg" >= '0')));
CREATE TABLE "cleaner_production_taskprogress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "task" varchar(30) NOT NULL, "state" varchar(12) NOT NULL, "note" varchar(1000) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "cleaner_task_once" UNIQUE ("cleaner_file_id", "task"), CONSTRAINT "cleaner_task_left_out_with_a_reason" CHECK ((NOT ("state" = 'not_needed') OR NOT ("note" = ''))));
CREATE TABLE "cleaner_production_teammember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "post" varchar(200) NOT NULL, "part" varchar(300) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "cleaner_production_wastecost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "what" varchar(200) NOT NULL, "quantity" decimal NULL, "counted_in" varchar(20) NOT NULL, "unit_cost_vnd" bigint NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "stream_id" bigint NOT NULL REFERENCES "cleaner_production_wastestream" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "waste_cost_not_negative" CHECK ((("quantity" IS NULL OR "quantity" >= '0') AND ("unit_cost_vnd" IS NULL OR "unit_cost_vnd" >= 0))));
CREATE TABLE "cleaner_production_wastestream" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "quantity" decimal NULL, "counted_in" varchar(20) NOT NULL, "note" varchar(500) NOT NULL, "cleaner_file_id" bigint NOT NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NULL REFERENCES "cleaner_production_processstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "waste_stream_not_negative" CHECK (("quantity" IS NULL OR "quantity" >= '0')));
CREATE TABLE "complaints_complaint" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "serial" integer unsigned NOT NULL CHECK ("serial" >= 0), "code" varchar(16) NOT NULL UNIQUE, "client_key" char(32) NOT NULL UNIQUE, "about" varchar(10) NOT NULL, "subject_code" varchar(60) NOT NULL, "office" varchar(200) NOT NULL, "says" text NOT NULL, "sender_name" varchar(200) NOT NULL, "phone" varchar(20) NOT NULL, "email" varchar(254) NOT NULL, "consented_at" datetime NOT NULL, "received_at" datetime NOT NULL, "due_on" date NOT NULL, "state" varchar(8) NOT NULL, "decided_at" datetime NULL, "answer" text NOT NULL, "former_answers" text NOT NULL CHECK ((JSON_VALID("former_answers") OR "former_answers" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "against_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "decided_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "follows_id" bigint NULL UNIQUE REFERENCES "complaints_complaint" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NULL REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_to_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "complaint_number_once" UNIQUE ("province_id", "year", "serial"), CONSTRAINT "complaint_says_who_what" CHECK ((NOT ("says" = '') AND NOT ("sender_name" = ''))), CONSTRAINT "complaint_has_a_way_back" CHECK ((NOT ("phone" = '') OR NOT ("email" = ''))), CONSTRAINT "complaint_ended_says_why" CHECK ((("answer" = '' AND "state" IN ('new', 'taken')) OR ("state" IN ('refused', 'answered') AND NOT ("answer" = '')))), CONSTRAINT "complaint_conduct_of_whom" CHECK ((NOT ("about" = 'conduct') OR NOT ("office" = ''))));
CREATE VIRTUAL TABLE "complaints_complaint_fts" USING fts5(search, content='complaints_complaint',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "consultancy_annex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(80) NOT NULL, "signed_on" date NOT NULL, "change_vnd" bigint NOT NULL, "ends_on" date NULL, "says" text NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "engagement_id" bigint NOT NULL REFERENCES "consultancy_engagement" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "consult_annex_once" UNIQUE ("engagement_id", "number"), CONSTRAINT "consult_annex_is_possible" CHECK (("change_vnd" >= -100000000000000 AND "change_vnd" <= 100000000000000)));
CREATE TABLE "consultancy_engagement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" varchar(12) NOT NULL, "kind" varchar(30) NOT NULL, "title" varchar(300) NOT NULL, "says" text NOT NULL, "client_name" varchar(300) NOT NULL, "client_contact" varchar(300) NOT NULL, "received_on" date NOT NULL, "channel" varchar(20) NOT NULL, "offer_number" varchar(80) NOT NULL, "offered_on" date NULL, "offer_vnd" bigint NULL, "contract_number" varchar(80) NOT NULL, "signed_on" date NULL, "ends_on" date NULL, "value_vnd" bigint NOT NULL, "total_vnd" bigint NOT NULL, "invoiced_vnd" bigint NOT NULL, "paid_vnd" bigint NOT NULL, "ended_on" date NULL, "end_reason" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "recorded_at" datetime NOT NULL, "audit_id" bigint NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "establishment_id" bigint NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "cleaner_file_id" bigint NULL REFERENCES "cleaner_production_cleanerfile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "consult_not_negative" CHECK (("invoiced_vnd" >= 0 AND "total_vnd" >= 0 AND "value_vnd" >= 0 AND "paid_vnd" >= 0 AND ("offer_vnd" IS NULL OR "offer_vnd" >= 0))), CONSTRAINT "consult_invoiced_within_contract" CHECK ("invoiced_vnd" <= ("total_vnd")), CONSTRAINT "consult_paid_within_invoiced" CHECK ("paid_vnd" <= ("invoiced_vnd")), CONSTRAINT "consult_contract_has_a_day" CHECK (("state" IN ('requested', 'offered', 'cancelled') OR "signed_on" IS NOT NULL)), CONSTRAINT "consult_cancelled_says_why" CHECK ((NOT ("state" = 'cancelled') OR NOT ("end_reason" = ''))));
CREATE VIRTUAL TABLE "consultancy_engagement_fts" USING fts5(search, content='consultancy_engagement',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "consultancy_invoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(80) NOT NULL, "issued_on" date NOT NULL, "amount_vnd" bigint NOT NULL, "pay_by" date NULL, "paid_vnd" bigint NOT NULL, "cancelled_at" datetime NULL, "cancel_reason" text NOT NULL, "recorded_at" datetime NOT NULL, "engagement_id" bigint NOT NULL REFERENCES "consultancy_engagement" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "consult_invoice_paid_within" CHECK (("amount_vnd" > 0 AND "paid_vnd" >= 0 AND "paid_vnd" <= ("amount_vnd"))), CONSTRAINT "consult_invoice_cancelled_unpaid" CHECK (("cancelled_at" IS NULL OR "paid_vnd" = 0)));
CREATE TABLE "consultancy_milestone" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "what" varchar(300) NOT NULL, "due_on" date NOT NULL, "share_bp" integer unsigned NULL CHECK ("share_bp" >= 0), "amount_vnd" bigint NULL, "done_on" date NULL, "engagement_id" bigint NOT NULL REFERENCES "consultancy_engagement" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "consult_milestone_share_or_amount" CHECK (("share_bp" IS NULL OR ("amount_vnd" IS NULL AND "share_bp" <= 10000))), CONSTRAINT "consult_milestone_not_negative" CHECK (("amount_vnd" IS NULL OR "amount_vnd" >= 0)));
CREATE TABLE "consultancy_payment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "paid_on" date NOT NULL, "amount_vnd" bigint NOT NULL, "paper" varchar(120) NOT NULL, "recorded_at" datetime NOT NULL, "invoice_id" bigint NOT NULL REFERENCES "consultancy_invoice" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "consult_payment_above_nothing" CHECK ("amount_vnd" > 0));
CREATE TABLE "consultancy_teammember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(120) NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "engagement_id" bigint NOT NULL REFERENCES "consultancy_engagement" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "consult_member_once" UNIQUE ("engagement_id", "account_id"));
CREATE TABLE "craft_villages_clusteryear" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "leased_ha" decimal NULL, "establishments" integer unsigned NULL CHECK ("establishments" >= 0), "workers" integer unsigned NULL CHECK ("workers" >= 0), "turnover_vnd" bigint NULL, "infrastructure_vnd" bigint NULL, "has_wastewater_plant" bool NULL, "environment_met" bool NULL, "source" varchar(300) NOT NULL, "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "cluster_id" bigint NOT NULL REFERENCES "craft_villages_industrialcluster" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "cluster_year_not_negative" CHECK ((("turnover_vnd" IS NULL OR "turnover_vnd" >= 0) AND ("infrastructure_vnd" IS NULL OR "infrastructure_vnd" >= 0) AND ("leased_ha" IS NULL OR "leased_ha" >= '0'))));
CREATE TABLE "craft_villages_craft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "place" varchar(300) NOT NULL, "age_years" smallint unsigned NULL CHECK ("age_years" >= 0), "age_source" varchar(300) NOT NULL, "is_alive" bool NULL, "has_identity" bool NULL, "has_known_artisans" bool NULL, "note" text NOT NULL, "source" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "village_id" bigint NULL REFERENCES "establishments_craftvillage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "craft_has_a_name" CHECK (NOT ("name" = '')));
CREATE VIRTUAL TABLE "craft_villages_craft_fts" USING fts5(search, content='craft_villages_craft',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "craft_villages_industrialcluster" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "place" varchar(300) NOT NULL, "decision_number" varchar(80) NOT NULL, "decided_on" date NULL, "decided_by" varchar(200) NOT NULL, "area_ha" decimal NULL, "leasable_ha" decimal NULL, "investor" varchar(300) NOT NULL, "note" text NOT NULL, "source" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "cluster_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "cluster_area_positive" CHECK ((("area_ha" IS NULL OR "area_ha" > '0') AND ("leasable_ha" IS NULL OR "leasable_ha" >= '0'))), CONSTRAINT "cluster_leasable_within_area" CHECK (("area_ha" IS NULL OR "leasable_ha" IS NULL OR "leasable_ha" <= ("area_ha"))));
CREATE VIRTUAL TABLE "craft_villages_industrialcluster_fts" USING fts5(search, content='craft_villages_industrialcluster',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "craft_villages_recognition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recognised_as" varchar(20) NOT NULL, "number" varchar(80) NOT NULL, "decided_on" date NOT NULL, "decided_by" varchar(200) NOT NULL, "rule_set" varchar(20) NOT NULL, "note" varchar(500) NOT NULL, "withdrawn_on" date NULL, "withdrawn_number" varchar(80) NOT NULL, "withdrawn_reason" varchar(500) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "craft_id" bigint NULL REFERENCES "craft_villages_craft" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "village_id" bigint NULL REFERENCES "establishments_craftvillage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "recognition_of_village_or_craft" CHECK ((("craft_id" IS NULL AND "village_id" IS NOT NULL) OR ("craft_id" IS NOT NULL AND "village_id" IS NULL))), CONSTRAINT "recognition_says_who_and_what" CHECK ((NOT ("number" = '') AND NOT ("decided_by" = '') AND NOT ("recognised_as" = ''))), CONSTRAINT "recognition_withdrawn_after_with_reason" CHECK (("withdrawn_on" IS NULL OR ("withdrawn_on" >= ("decided_on") AND NOT ("withdrawn_reason" = '')))));
CREATE TABLE "craft_villages_villagereview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "households_total" integer unsigned NULL CHECK ("households_total" >= 0), "households_in_craft" integer unsigned NULL CHECK ("households_in_craft" >= 0), "workers" integer unsigned NULL CHECK ("workers" >= 0), "turnover_vnd" bigint NULL, "income_vnd" bigint NULL, "stable_years" smallint unsigned NULL CHECK ("stable_years" >= 0), "environment_met" bool NULL, "has_environment_plan" bool NULL, "has_waste_treatment" bool NULL, "was_inspected" bool NULL, "artisans" integer unsigned NULL CHECK ("artisans" >= 0), "titled_artisans" integer unsigned NULL CHECK ("titled_artisans" >= 0), "titles" varchar(500) NOT NULL, "products" varchar(500) NOT NULL, "source" varchar(300) NOT NULL, "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "village_id" bigint NOT NULL REFERENCES "establishments_craftvillage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "village_review_not_negative" CHECK ((("turnover_vnd" IS NULL OR "turnover_vnd" >= 0) AND ("income_vnd" IS NULL OR "income_vnd" >= 0))), CONSTRAINT "village_review_part_within_whole" CHECK (("households_total" IS NULL OR "households_in_craft" IS NULL OR "households_in_craft" <= ("households_total"))));
CREATE TABLE "deadlines_calendarfeed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "made_at" datetime NOT NULL, "revoked_at" datetime NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "deadlines_deadlineextension" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_day" date NOT NULL, "to_day" date NOT NULL, "reason" text NOT NULL, "paper_number" varchar(80) NOT NULL, "paper_on" date NOT NULL, "paper_issuer" varchar(200) NOT NULL, "recorded_at" datetime NOT NULL, "undone_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "undone_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "deadline_id" bigint NOT NULL REFERENCES "deadlines_projectdeadline" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "extension_moves_forward" CHECK ("to_day" > ("from_day")), CONSTRAINT "extension_says_why" CHECK ((NOT ("reason" = '') AND NOT ("paper_number" = ''))));
CREATE TABLE "deadlines_deadlineoverride" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "paper_number" varchar(80) NOT NULL, "paper_on" date NOT NULL, "recorded_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "rule" varchar(40) NOT NULL, "plan_year" smallint unsigned NOT NULL CHECK ("plan_year" >= 0), "last_on" date NOT NULL, "is_national" bool NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "override_names_its_paper" CHECK (NOT ("paper_number" = '')));
CREATE TABLE "deadlines_digest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL, "at" datetime NOT NULL, "rows" integer unsigned NOT NULL CHECK ("rows" >= 0), "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "digest_once_a_day" UNIQUE ("account_id", "day"));
CREATE TABLE "deadlines_notice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(10) NOT NULL, "key" varchar(120) NOT NULL, "subject" varchar(300) NOT NULL, "at" datetime NOT NULL, "read_at" datetime NULL, "ended_at" datetime NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "deadline_id" bigint NULL REFERENCES "deadlines_projectdeadline" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "notice_once" UNIQUE ("account_id", "key"));
CREATE TABLE "deadlines_projectdeadline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rule" varchar(40) NOT NULL, "period" varchar(10) NOT NULL, "label" varchar(300) NOT NULL, "transition" varchar(40) NOT NULL, "body" varchar(24) NOT NULL, "act" varchar(80) NOT NULL, "article" varchar(80) NOT NULL, "grade" varchar(12) NOT NULL, "rule_due_on" date NOT NULL, "due_on" date NOT NULL, "state" varchar(8) NOT NULL, "met_on" date NULL, "opened_at" datetime NOT NULL, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "project_deadline_once" UNIQUE ("project_id", "rule", "period"), CONSTRAINT "deadline_never_moves_back" CHECK ("due_on" >= ("rule_due_on")), CONSTRAINT "deadline_met_has_its_day" CHECK ((("met_on" IS NOT NULL AND "state" = 'met') OR NOT ("state" = 'met'))));
CREATE TABLE "deadlines_snooze" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "until" date NOT NULL, "at" datetime NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "deadline_id" bigint NOT NULL REFERENCES "deadlines_projectdeadline" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "snooze_once" UNIQUE ("account_id", "deadline_id"));
CREATE TABLE "deadlines_swapday" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "paper_number" varchar(80) NOT NULL, "paper_on" date NOT NULL, "recorded_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "day" date NOT NULL, "is_worked" bool NOT NULL, "note" varchar(200) NOT NULL, "is_national" bool NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "swap_day_names_its_paper" CHECK (NOT ("paper_number" = '')));
CREATE TABLE "deadlines_tellingchoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(6) NOT NULL, "wants_instant" bool NOT NULL, "account_id" bigint NOT NULL UNIQUE REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "deadlines_tellingrule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "leader_after_days" smallint unsigned NOT NULL CHECK ("leader_after_days" >= 0), "department_after_days" smallint unsigned NULL CHECK ("department_after_days" >= 0), "changed_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "telling_rule_once" UNIQUE ("unit_id"), CONSTRAINT "department_not_before_leader" CHECK (("leader_after_days" >= 1 AND ("department_after_days" IS NULL OR "department_after_days" >= ("leader_after_days")))));
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));
CREATE TABLE "documents_learnedcolumn" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "heading" varchar(300) NOT NULL, "plain" varchar(300) NOT NULL, "field" varchar(40) NOT NULL, "learned_at" datetime NOT NULL, "learned_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "learned_column_once" UNIQUE ("unit_id", "kind", "plain"));
CREATE TABLE "documents_storedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sha256" varchar(64) NOT NULL, "name" varchar(200) NOT NULL, "media_type" varchar(120) NOT NULL, "size_bytes" bigint unsigned NOT NULL CHECK ("size_bytes" >= 0), "stored_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "state" varchar(8) NOT NULL, "held_because" varchar(200) NOT NULL);
CREATE TABLE "energy_use_driver" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "month" date NOT NULL, "name" varchar(120) NOT NULL, "value" decimal NOT NULL, "unit_of_use" varchar(30) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "energy_driver_once_a_month" UNIQUE ("site_id", "month", "name"), CONSTRAINT "energy_driver_has_a_name" CHECK (NOT ("name" = '')));
CREATE TABLE "energy_use_energybill" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "carrier" varchar(30) NOT NULL, "starts_on" date NOT NULL, "ends_before" date NOT NULL, "unit_of_use" varchar(10) NOT NULL, "quantity" decimal NOT NULL, "normal_kwh" decimal NULL, "peak_kwh" decimal NULL, "offpeak_kwh" decimal NULL, "kvarh" decimal NULL, "max_demand_kw" decimal NULL, "old_reading" decimal NULL, "new_reading" decimal NULL, "is_meter_changed" bool NOT NULL, "before_vat_vnd" bigint NULL, "amount_vnd" bigint NULL, "reactive_vnd" bigint NULL, "capacity_vnd" bigint NULL, "number" varchar(80) NOT NULL, "note" varchar(500) NOT NULL, "removed_at" datetime NULL, "removed_reason" varchar(500) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "removed_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "meter_id" bigint NULL REFERENCES "energy_use_meter" ("id") DEFERRABLE INITIALLY DEFERRED, "use_import_id" bigint NULL REFERENCES "energy_use_useimport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "energy_bill_has_days" CHECK ("ends_before" > ("starts_on")), CONSTRAINT "energy_bill_not_negative" CHECK ("quantity" >= '0'), CONSTRAINT "energy_bill_bands_together" CHECK ((("normal_kwh" IS NULL AND "offpeak_kwh" IS NULL AND "peak_kwh" IS NULL) OR ("carrier" = 'electricity' AND "normal_kwh" >= '0' AND "offpeak_kwh" >= '0' AND "peak_kwh" >= '0'))), CONSTRAINT "energy_bill_money_not_negative" CHECK ((("before_vat_vnd" IS NULL OR "before_vat_vnd" >= 0) AND ("amount_vnd" IS NULL OR "amount_vnd" >= 0) AND ("reactive_vnd" IS NULL OR "reactive_vnd" >= 0) AND ("capacity_vnd" IS NULL OR "capacity_vnd" >= 0))), CONSTRAINT "energy_bill_vat_not_negative" CHECK (("before_vat_vnd" IS NULL OR "amount_vnd" IS NULL OR "amount_vnd" >= ("before_vat_vnd"))), CONSTRAINT "energy_bill_removal_says_why" CHECK (("removed_at" IS NULL OR ("removed_by_id" IS NOT NULL AND NOT ("removed_reason" = '')))));
CREATE TABLE "energy_use_fuelvalue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "carrier" varchar(30) NOT NULL, "unit_of_use" varchar(10) NOT NULL, "heat_gj" decimal NOT NULL, "source" varchar(300) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "energy_fuel_value_once" UNIQUE ("site_id", "carrier", "unit_of_use"), CONSTRAINT "energy_fuel_value_is_heat" CHECK ("heat_gj" > '0'), CONSTRAINT "energy_fuel_value_says_where" CHECK (NOT ("source" = '')));
CREATE TABLE "energy_use_meter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "carrier" varchar(30) NOT NULL, "number" varchar(80) NOT NULL, "name" varchar(200) NOT NULL, "multiplier" decimal NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "energy_meter_known_once" UNIQUE ("site_id", "carrier", "number"), CONSTRAINT "energy_meter_has_a_number" CHECK (NOT ("number" = '')), CONSTRAINT "energy_meter_multiplies" CHECK ("multiplier" > '0'));
CREATE TABLE "energy_use_output" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "month" date NOT NULL, "product" varchar(120) NOT NULL, "quantity" decimal NOT NULL, "unit_of_use" varchar(30) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "use_import_id" bigint NULL REFERENCES "energy_use_useimport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "energy_output_once_a_month" UNIQUE ("site_id", "month", "product"), CONSTRAINT "energy_output_not_negative" CHECK ("quantity" >= '0'), CONSTRAINT "energy_output_says_of_what" CHECK ((NOT ("product" = '') AND NOT ("unit_of_use" = ''))));
CREATE TABLE "energy_use_readingfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sent_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "is_index" bool NOT NULL, "is_end" bool NOT NULL, "multiplier" integer unsigned NOT NULL CHECK ("multiplier" >= 0), "decimal_mark" varchar(1) NOT NULL, "rows" integer unsigned NOT NULL CHECK ("rows" >= 0), "faults" text NOT NULL CHECK ((JSON_VALID("faults") OR "faults" IS NULL)), "fault_counts" text NOT NULL CHECK ((JSON_VALID("fault_counts") OR "fault_counts" IS NULL)), "failure" varchar(500) NOT NULL, "undone_at" datetime NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "intervals_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NOT NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "reading_file_multiplies" CHECK ("multiplier" BETWEEN 1 AND 1000000), CONSTRAINT "reading_file_entered_has_intervals" CHECK ((NOT ("state" = 'entered') OR "intervals_id" IS NOT NULL)));
CREATE TABLE "energy_use_readingset" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "meter_number" varchar(60) NOT NULL, "starts_on" date NOT NULL, "ends_before" date NOT NULL, "step_minutes" smallint unsigned NOT NULL CHECK ("step_minutes" >= 0), "intervals" integer unsigned NOT NULL CHECK ("intervals" >= 0), "missing" integer unsigned NOT NULL CHECK ("missing" >= 0), "kwh" decimal NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "reading_file_id" bigint NOT NULL REFERENCES "energy_use_readingfile" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "reading_set_once" UNIQUE ("reading_file_id", "meter_number"), CONSTRAINT "reading_set_has_days" CHECK ("ends_before" > ("starts_on")), CONSTRAINT "reading_set_step_known" CHECK ("step_minutes" IN (5, 10, 15, 30)));
CREATE TABLE "energy_use_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(300) NOT NULL, "place" varchar(300) NOT NULL, "trade_words" varchar(300) NOT NULL, "use" varchar(30) NOT NULL, "voltage" varchar(30) NOT NULL, "is_three_price" bool NULL, "transformer_kva" decimal NULL, "new_hours_from" date NULL, "working_hours" integer unsigned NULL CHECK ("working_hours" >= 0), "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "set_aside_at" datetime NULL, "set_aside_because" varchar(500) NOT NULL, CONSTRAINT "energy_site_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "energy_site_hours_fit_a_year" CHECK (("working_hours" IS NULL OR "working_hours" <= 8784)), CONSTRAINT "energy_site_named_once" UNIQUE ("establishment_id", "name"), CONSTRAINT "energy_site_aside_says_why" CHECK ((("set_aside_at" IS NULL AND "set_aside_because" = '') OR ("set_aside_at" IS NOT NULL AND "set_aside_because" > ''))));
CREATE VIRTUAL TABLE "energy_use_site_fts" USING fts5(search, content='energy_use_site',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "energy_use_useimport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(6) NOT NULL, "added" integer unsigned NOT NULL CHECK ("added" >= 0), "known" integer unsigned NOT NULL CHECK ("known" >= 0), "entered_at" datetime NOT NULL, "undone_at" datetime NULL, "entered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "error_checks_finding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "rule" varchar(40) NOT NULL, "subject" varchar(200) NOT NULL, "severity" varchar(8) NOT NULL, "told" text NOT NULL, "basis" varchar(200) NOT NULL, "basis_grade" varchar(10) NOT NULL, "basis_note" varchar(500) NOT NULL, "state" varchar(6) NOT NULL, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "found_at" datetime NOT NULL, "changed_at" datetime NOT NULL, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "finding_once" UNIQUE ("project_id", "rule", "subject"));
CREATE TABLE "error_checks_findingpass" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "told" text NOT NULL, "reason" text NOT NULL, "passed_at" datetime NOT NULL, "ended_at" datetime NULL, "ending" varchar(10) NOT NULL, "ended_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "finding_id" bigint NOT NULL REFERENCES "error_checks_finding" ("id") DEFERRABLE INITIALLY DEFERRED, "passed_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "finding_pass_says_why" CHECK (NOT ("reason" = '')), CONSTRAINT "finding_pass_ends_somehow" CHECK ((("ended_at" IS NULL AND "ending" = '') OR ("ended_at" IS NOT NULL AND NOT ("ending" = '')))));
CREATE TABLE "establishments_columnmeaning" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "heading" varchar(300) NOT NULL, "field" varchar(40) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "column_meaning_once" UNIQUE ("unit_id", "heading"));
CREATE TABLE "establishments_craftvillage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(40) NOT NULL, "name" varchar(200) NOT NULL, "craft" varchar(200) NOT NULL, "commune" varchar(300) NOT NULL, "district" varchar(120) NOT NULL, "households" integer unsigned NULL CHECK ("households" >= 0), "workers" integer unsigned NULL CHECK ("workers" >= 0), "figure_year" smallint unsigned NULL CHECK ("figure_year" >= 0), "recognition" varchar(300) NOT NULL, "note" text NOT NULL, "conflict" text NOT NULL, "source" text NOT NULL, "grade" varchar(12) NOT NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "recognised_as" varchar(20) NOT NULL, "recognised_on" date NULL, "rule_set" varchar(20) NOT NULL, "state" varchar(12) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "withdrawn_on" date NULL, CONSTRAINT "craft_village_code_once" UNIQUE ("unit_id", "code"), CONSTRAINT "craft_village_named_with_source" CHECK ((NOT ("code" = '') AND NOT ("name" = '') AND NOT ("source" = ''))), CONSTRAINT "craft_village_grade_known" CHECK ("grade" IN ('text', 'secondary', 'memory')));
CREATE VIRTUAL TABLE "establishments_craftvillage_fts" USING fts5(search, content='establishments_craftvillage',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "establishments_establishment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(300) NOT NULL, "kind" varchar(20) NOT NULL, "code_kind" varchar(10) NOT NULL, "code" varchar(20) NOT NULL, "trade" varchar(20) NOT NULL, "trade_words" varchar(300) NOT NULL, "head_office" varchar(300) NOT NULL, "production_place" varchar(300) NOT NULL, "production_place_kind" varchar(20) NOT NULL, "products" varchar(500) NOT NULL, "workers" integer unsigned NULL CHECK ("workers" >= 0), "capital_vnd" bigint NULL, "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "craft_village_id" bigint NULL REFERENCES "establishments_craftvillage" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "merged_into_id" bigint NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "establishment_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "establishment_code_fits_its_kind" CHECK ((("code" = '' AND "code_kind" = 'none') OR (NOT ("code_kind" = 'none') AND NOT ("code" = '')))), CONSTRAINT "establishment_capital_not_negative" CHECK (("capital_vnd" IS NULL OR "capital_vnd" >= 0)));
CREATE VIRTUAL TABLE "establishments_establishment_fts" USING fts5(search, content='establishments_establishment',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "establishments_establishmentmerge" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "before" text NOT NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "moved" text NOT NULL CHECK ((JSON_VALID("moved") OR "moved" IS NULL)), "reason" text NOT NULL, "merged_at" datetime NOT NULL, "undone_at" datetime NULL, "dropped_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "kept_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "merged_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "establishments_establishmentowner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "full_name" varchar(120) NOT NULL, "email" varchar(254) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "sent_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "accepted_at" datetime NULL, "ended_at" datetime NULL, "account_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "ended_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "invited_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "owner_accepts_with_an_account" CHECK ((("accepted_at" IS NULL AND "account_id" IS NULL) OR ("accepted_at" IS NOT NULL AND "account_id" IS NOT NULL))), CONSTRAINT "owner_ended_by_somebody" CHECK ((("ended_at" IS NULL AND "ended_by_id" IS NULL) OR ("ended_at" IS NOT NULL AND "ended_by_id" IS NOT NULL))));
CREATE TABLE "establishments_importedrow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "row" integer unsigned NOT NULL CHECK ("row" >= 0), "outcome" varchar(8) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "before" text NOT NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "establishment_id" bigint NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "register_import_id" bigint NOT NULL REFERENCES "establishments_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED, "figures" text NOT NULL CHECK ((JSON_VALID("figures") OR "figures" IS NULL)), "year_figures_id" bigint NULL REFERENCES "establishments_yearfigures" ("id") DEFERRABLE INITIALLY DEFERRED, "other_years" text NOT NULL CHECK ((JSON_VALID("other_years") OR "other_years" IS NULL)), CONSTRAINT "imported_row_once" UNIQUE ("register_import_id", "row"), CONSTRAINT "imported_row_added_has_record" CHECK ((NOT ("outcome" = 'added') OR "establishment_id" IS NOT NULL)));
CREATE TABLE "establishments_othersupport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "programme" varchar(300) NOT NULL, "payer" varchar(200) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "cost_item" varchar(300) NOT NULL, "amount_vnd" bigint NULL, "paper_number" varchar(80) NOT NULL, "paper_on" date NULL, "note" varchar(500) NOT NULL, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "other_support_says_who_and_what" CHECK ((NOT ("programme" = '') AND NOT ("cost_item" = ''))), CONSTRAINT "other_support_not_negative" CHECK (("amount_vnd" IS NULL OR "amount_vnd" >= 0)));
CREATE TABLE "establishments_product" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(300) NOT NULL, "counted_in" varchar(40) NOT NULL, "yearly_quantity" decimal NULL, "yearly_vnd" bigint NULL, "outstanding_level" varchar(10) NOT NULL, "outstanding_year" smallint unsigned NULL CHECK ("outstanding_year" >= 0), "last_year" smallint unsigned NULL CHECK ("last_year" >= 0), "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "product_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "product_not_negative" CHECK ((("yearly_quantity" IS NULL OR "yearly_quantity" >= '0') AND ("yearly_vnd" IS NULL OR "yearly_vnd" >= 0))));
CREATE TABLE "establishments_recordproposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "before" text NOT NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "after" text NOT NULL CHECK ((JSON_VALID("after") OR "after" IS NULL)), "why" varchar(500) NOT NULL, "state" varchar(9) NOT NULL, "proposed_at" datetime NOT NULL, "decided_at" datetime NULL, "reason" varchar(500) NOT NULL, "decided_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "proposal_decided_by_somebody" CHECK ((("decided_at" IS NULL AND "decided_by_id" IS NULL AND "state" = 'new') OR (NOT ("state" = 'new') AND "decided_at" IS NOT NULL AND "decided_by_id" IS NOT NULL))), CONSTRAINT "proposal_refused_with_reason" CHECK ((NOT ("state" = 'refused') OR NOT ("reason" = ''))));
CREATE TABLE "establishments_registerimport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sent_at" datetime NOT NULL, "sheet" varchar(120) NOT NULL, "heading_row" integer unsigned NOT NULL CHECK ("heading_row" >= 0), "columns" text NOT NULL CHECK ((JSON_VALID("columns") OR "columns" IS NULL)), "policy" varchar(8) NOT NULL, "errors" text NOT NULL CHECK ((JSON_VALID("errors") OR "errors" IS NULL)), "undone_at" datetime NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "read_job_id" bigint NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "establishments_yearfigures" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "workers" integer unsigned NULL CHECK ("workers" >= 0), "turnover_vnd" bigint NULL, "investment_vnd" bigint NULL, "source" varchar(300) NOT NULL, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "capital_vnd" bigint NULL, CONSTRAINT "establishment_year_once" UNIQUE ("establishment_id", "year"), CONSTRAINT "establishment_year_not_negative" CHECK ((("turnover_vnd" IS NULL OR "turnover_vnd" >= 0) AND ("investment_vnd" IS NULL OR "investment_vnd" >= 0))), CONSTRAINT "establishment_year_capital" CHECK (("capital_vnd" IS NULL OR "capital_vnd" >= 0)));
CREATE TABLE "exchange_commitment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "what" varchar(500) NOT NULL, "office" varchar(300) NOT NULL, "due_on" date NOT NULL, "state" varchar(10) NOT NULL, "ended_on" date NULL, "reason" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "holder_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "lesson_id" bigint NULL REFERENCES "exchange_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "commitment_says_what" CHECK (NOT ("what" = '')), CONSTRAINT "commitment_ends_on_a_day" CHECK ((("ended_on" IS NULL AND "state" = 'open') OR (NOT ("state" = 'open') AND "ended_on" IS NOT NULL))), CONSTRAINT "commitment_dropped_with_a_reason" CHECK ((NOT ("state" = 'dropped') OR NOT ("reason" = ''))));
CREATE VIRTUAL TABLE "exchange_commitment_fts" USING fts5(search, content='exchange_commitment',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "exchange_gift" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "direction" varchar(10) NOT NULL, "what" varchar(300) NOT NULL, "note" varchar(500) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_lesson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "context" text NOT NULL, "cause" text NOT NULL, "advice" text NOT NULL, "evidence" text NOT NULL, "learned_on" date NOT NULL, "valid_until" date NULL, "useful" integer unsigned NOT NULL CHECK ("useful" >= 0), "not_useful" integer unsigned NOT NULL CHECK ("not_useful" >= 0), "worth" integer NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NULL UNIQUE REFERENCES "exchange_projectreview" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "lesson_advises" CHECK ((NOT ("title" = '') AND NOT ("advice" = ''))), CONSTRAINT "lesson_days_in_order" CHECK (("valid_until" IS NULL OR "valid_until" >= ("learned_on"))), CONSTRAINT "lesson_worth_is_its_votes" CHECK ("worth" = ("useful" - "not_useful")));
CREATE VIRTUAL TABLE "exchange_lesson_fts" USING fts5(search, content='exchange_lesson',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "exchange_lessonlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(10) NOT NULL, "key" varchar(120) NOT NULL, "lesson_id" bigint NOT NULL REFERENCES "exchange_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "lesson_link_once" UNIQUE ("lesson_id", "kind", "key"));
CREATE TABLE "exchange_lessonvote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_useful" bool NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "lesson_id" bigint NOT NULL REFERENCES "exchange_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "lesson_vote_once" UNIQUE ("lesson_id", "account_id"));
CREATE TABLE "exchange_placeseen" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(300) NOT NULL, "place" varchar(300) NOT NULL, "seen" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_programmeitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "at_time" varchar(20) NOT NULL, "place" varchar(300) NOT NULL, "what" varchar(500) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_projectreview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "why" varchar(10) NOT NULL, "happened_on" date NOT NULL, "due_on" date NOT NULL, "state" varchar(10) NOT NULL, "what_happened" text NOT NULL, "cause" text NOT NULL, "do_differently" text NOT NULL, "reason" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "asked_of_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "review_once" UNIQUE ("project_id", "why"), CONSTRAINT "review_none_with_a_reason" CHECK ((NOT ("state" = 'no_lesson') OR NOT ("reason" = ''))));
CREATE TABLE "exchange_visit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "kind" varchar(20) NOT NULL, "state" varchar(20) NOT NULL, "days" varchar(60) NOT NULL, "is_one_day" bool NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "place" varchar(300) NOT NULL, "purpose" text NOT NULL, "figures_from" smallint unsigned NULL CHECK ("figures_from" >= 0), "figures_to" smallint unsigned NULL CHECK ("figures_to" >= 0), "figures" text NOT NULL CHECK ((JSON_VALID("figures") OR "figures" IS NULL)), "minutes" text NOT NULL, "source" varchar(500) NOT NULL, "grade" varchar(12) NOT NULL, "note" text NOT NULL, "cost_vnd" bigint NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "guest_province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "host_province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "visit_has_a_title" CHECK (NOT ("title" = '')), CONSTRAINT "visit_days_in_order" CHECK ("ends_on" >= ("starts_on")), CONSTRAINT "visit_cost_not_negative" CHECK (("cost_vnd" IS NULL OR "cost_vnd" >= 0)), CONSTRAINT "visit_figures_in_order" CHECK (("figures_to" IS NULL OR "figures_to" >= ("figures_from"))));
CREATE VIRTUAL TABLE "exchange_visit_fts" USING fts5(search, content='exchange_visit',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "exchange_visitbooking" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "booking_id" bigint NOT NULL UNIQUE REFERENCES "facilities_booking" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_visitparticipant" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "side" varchar(10) NOT NULL, "office" varchar(300) NOT NULL, "people" integer unsigned NOT NULL CHECK ("people" >= 0), "part" varchar(200) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_visitphoto" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "caption" varchar(300) NOT NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_visitquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "topic" varchar(200) NOT NULL, "question" varchar(1000) NOT NULL, "answer" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "visit_id" bigint NOT NULL REFERENCES "exchange_visit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_yearpoint" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "position" integer unsigned NOT NULL CHECK ("position" >= 0), "content" varchar(120) NOT NULL, "text" varchar(500) NOT NULL, "commitment_id" bigint NULL REFERENCES "exchange_commitment" ("id") DEFERRABLE INITIALLY DEFERRED, "lesson_id" bigint NULL REFERENCES "exchange_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NULL REFERENCES "exchange_projectreview" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "year_point_in_order" UNIQUE ("unit_id", "year", "position"));
CREATE TABLE "facilities_booking" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "purpose" varchar(10) NOT NULL, "what" varchar(300) NOT NULL, "state" varchar(10) NOT NULL, "cancel_reason" varchar(500) NOT NULL, "is_past_calibration" bool NOT NULL, "search" text NOT NULL, "audit_id" bigint NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "booked_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "facility_id" bigint NOT NULL REFERENCES "facilities_facility" ("id") DEFERRABLE INITIALLY DEFERRED, "campaign_id" bigint NULL REFERENCES "outreach_outreachcampaign" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "booking_ends_after_it_starts" CHECK ("ends_at" > ("starts_at")), CONSTRAINT "booking_says_what_for" CHECK (NOT ("what" = '')));
CREATE VIRTUAL TABLE "facilities_booking_fts" USING fts5(search, content='facilities_booking',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "facilities_calibration" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "calibrated_on" date NOT NULL, "valid_until" date NOT NULL, "certificate" varchar(120) NOT NULL, "by_whom" varchar(300) NOT NULL, "removed_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "facility_id" bigint NOT NULL REFERENCES "facilities_facility" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "calibration_days_in_order" CHECK ("valid_until" >= ("calibrated_on")));
CREATE TABLE "facilities_communecollaborator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "full_name" varchar(120) NOT NULL, "commune" varchar(200) NOT NULL, "area" varchar(500) NOT NULL, "phone" varchar(40) NOT NULL, "decided_by" varchar(200) NOT NULL, "started_on" date NULL, "ended_on" date NULL, "state" varchar(8) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "account_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collab_named_once" CHECK ((("account_id" IS NOT NULL AND "full_name" = '') OR ("account_id" IS NULL AND NOT ("full_name" = '')))), CONSTRAINT "collab_has_a_commune" CHECK (NOT ("commune" = '')), CONSTRAINT "collab_ends_on_a_day" CHECK ((("ended_on" IS NULL AND "state" = 'active') OR ("ended_on" IS NOT NULL AND "state" = 'ended'))));
CREATE VIRTUAL TABLE "facilities_communecollaborator_fts" USING fts5(search, content='facilities_communecollaborator',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "facilities_facility" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "code" varchar(40) NOT NULL, "name" varchar(200) NOT NULL, "place" varchar(300) NOT NULL, "seats" smallint unsigned NULL CHECK ("seats" >= 0), "plate" varchar(20) NOT NULL, "serial" varchar(80) NOT NULL, "condition" varchar(8) NOT NULL, "bought_on" date NULL, "cost_vnd" bigint NULL, "note" text NOT NULL, "state" varchar(10) NOT NULL, "set_aside_reason" varchar(500) NOT NULL, "calibrated_until" date NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "facility_code_once" UNIQUE ("unit_id", "code"), CONSTRAINT "facility_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "facility_cost_not_negative" CHECK (("cost_vnd" IS NULL OR "cost_vnd" >= 0)), CONSTRAINT "facility_aside_with_a_reason" CHECK ((("set_aside_reason" = '' AND "state" = 'in_use') OR ("state" = 'set_aside' AND NOT ("set_aside_reason" = '')))));
CREATE VIRTUAL TABLE "facilities_facility_fts" USING fts5(search, content='facilities_facility',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "facilities_instrumentuse" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "used_on" date NOT NULL, "what" varchar(300) NOT NULL, "removed_at" datetime NULL, "audit_id" bigint NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "facility_id" bigint NOT NULL REFERENCES "facilities_facility" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "reading_file_id" bigint NULL REFERENCES "energy_use_readingfile" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "instrument_use_of_one_record" CHECK ((("audit_id" IS NOT NULL AND "reading_file_id" IS NULL) OR ("audit_id" IS NULL AND "reading_file_id" IS NOT NULL))));
CREATE TABLE "facilities_staffmember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "full_name" varchar(120) NOT NULL, "title" varchar(200) NOT NULL, "phone" varchar(40) NOT NULL, "email" varchar(254) NOT NULL, "other_skills" varchar(500) NOT NULL, "started_on" date NULL, "ended_on" date NULL, "state" varchar(8) NOT NULL, "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "account_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "staff_has_a_name" CHECK (NOT ("full_name" = '')), CONSTRAINT "staff_leaves_on_a_day" CHECK ((("ended_on" IS NULL AND "state" = 'working') OR ("ended_on" IS NOT NULL AND "state" = 'left'))));
CREATE VIRTUAL TABLE "facilities_staffmember_fts" USING fts5(search, content='facilities_staffmember',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "facilities_staffskill" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "skill" varchar(40) NOT NULL, "member_id" bigint NOT NULL REFERENCES "facilities_staffmember" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "staff_skill_once" UNIQUE ("member_id", "skill"));
CREATE TABLE "facilities_training" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "what" varchar(300) NOT NULL, "by_whom" varchar(300) NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "certificate" varchar(200) NOT NULL, "removed_at" datetime NULL, "member_id" bigint NOT NULL REFERENCES "facilities_staffmember" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "training_says_what" CHECK (NOT ("what" = '')), CONSTRAINT "training_days_in_order" CHECK ("ends_on" >= ("starts_on")));
CREATE TABLE "integrations_delivery" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "event" varchar(40) NOT NULL, "entry_id" bigint NOT NULL, "object_kind" varchar(40) NOT NULL, "object_id" varchar(64) NOT NULL, "happened_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "trying_since" datetime NOT NULL, "next_try_at" datetime NOT NULL, "last_status" smallint unsigned NULL CHECK ("last_status" >= 0), "last_problem" varchar(300) NOT NULL, "ended_at" datetime NULL, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "subscription_id" bigint NOT NULL REFERENCES "integrations_subscription" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "api_delivery_once" UNIQUE ("subscription_id", "entry_id"));
CREATE TABLE "integrations_keptanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(200) NOT NULL, "asked" varchar(64) NOT NULL, "status" smallint unsigned NOT NULL CHECK ("status" >= 0), "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "kept_at" datetime NOT NULL, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "token_id" bigint NOT NULL REFERENCES "integrations_token" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "answer_kept_once" UNIQUE ("token_id", "key"));
CREATE TABLE "integrations_subscription" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "address" varchar(500) NOT NULL, "events" text NOT NULL CHECK ((JSON_VALID("events") OR "events" IS NULL)), "nonce" varchar(64) NOT NULL, "made_at" datetime NOT NULL, "ended_at" datetime NULL, "is_gone" bool NOT NULL, "made_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "api_hook_gone_ended" CHECK ((NOT "is_gone" OR "ended_at" IS NOT NULL)));
CREATE TABLE "integrations_token" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "key" varchar(12) NOT NULL UNIQUE, "digest" varchar(64) NOT NULL, "scopes" text NOT NULL CHECK ((JSON_VALID("scopes") OR "scopes" IS NULL)), "last_on" date NOT NULL, "made_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "last_used_at" datetime NULL, "account_id" bigint NOT NULL UNIQUE REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "api_token_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "api_token_withdrawn_by_someone" CHECK ((("withdrawn_at" IS NULL AND "withdrawn_by_id" IS NULL) OR ("withdrawn_at" IS NOT NULL AND "withdrawn_by_id" IS NOT NULL))));
CREATE TABLE "journal_entry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "verb" varchar(80) NOT NULL, "actor_id" bigint NULL, "actor_name" varchar(200) NOT NULL, "unit_id" bigint NULL, "object_kind" varchar(40) NOT NULL, "object_id" varchar(64) NOT NULL, "label" varchar(300) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "reason" text NOT NULL, "area" varchar(20) NOT NULL, "search" text NOT NULL);
CREATE VIRTUAL TABLE "journal_entry_fts" USING fts5(search, content='journal_entry',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "journal_seal" ("sequence" bigint NOT NULL PRIMARY KEY, "form" smallint unsigned NOT NULL CHECK ("form" >= 0), "salt" varchar(32) NOT NULL, "content_hash" varchar(64) NOT NULL, "previous_hash" varchar(64) NOT NULL, "hash" varchar(64) NOT NULL UNIQUE, "sealed_at" datetime NOT NULL, "entry_id" bigint NOT NULL UNIQUE);
CREATE TABLE "journal_unsealed" ("entry_id" bigint NOT NULL PRIMARY KEY);
CREATE TABLE "ledger_entry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "amount" bigint NOT NULL, "happened_on" date NOT NULL, "recorded_at" datetime NOT NULL, "is_past" bool NOT NULL, "is_carried" bool NOT NULL, "group" char(32) NULL, "key" char(32) NULL UNIQUE, "paper_number" varchar(80) NOT NULL, "paper_on" date NULL, "reason" text NOT NULL, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "reverses_id" bigint NULL UNIQUE REFERENCES "ledger_entry" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NULL REFERENCES "projects_projectstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "line_id" bigint NOT NULL REFERENCES "ledger_fundline" ("id") DEFERRABLE INITIALLY DEFERRED, "position_id" bigint NULL REFERENCES "ledger_position" ("id") DEFERRABLE INITIALLY DEFERRED, "contract_id" bigint NULL REFERENCES "money_contract" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "ledger_entry_says_something" CHECK (NOT ("amount" = 0)), CONSTRAINT "ledger_flow_is_positive" CHECK (("amount" > 0 OR "reverses_id" IS NOT NULL OR "is_carried" OR NOT ("kind" IN ('transferred', 'refunded', 'repaid', 'written_off', 'managed')))), CONSTRAINT "ledger_entry_where_it_belongs" CHECK ((("kind" IN ('assigned', 'management', 'managed', 'year_closed') AND "position_id" IS NULL AND "project_id" IS NULL) OR (NOT ("kind" IN ('assigned', 'management', 'managed', 'year_closed')) AND "position_id" IS NOT NULL AND "project_id" IS NOT NULL))));
CREATE TABLE "ledger_fundline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "fund" varchar(4) NOT NULL, "is_recoverable" bool NOT NULL, "assignments" smallint NOT NULL, "assigned_vnd" bigint NOT NULL, "management_vnd" bigint NOT NULL, "managed_vnd" bigint NOT NULL, "closed" smallint NOT NULL, "approved_vnd" bigint NOT NULL, "contracted_vnd" bigint NOT NULL, "transferred_vnd" bigint NOT NULL, "refunded_vnd" bigint NOT NULL, "settled_vnd" bigint NOT NULL, "repaid_vnd" bigint NOT NULL, "written_off_vnd" bigint NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "fund_line_once" UNIQUE ("unit_id", "year", "fund", "is_recoverable"), CONSTRAINT "ledger_line_not_negative" CHECK (("approved_vnd" >= 0 AND "assigned_vnd" >= 0 AND "assignments" >= 0 AND "closed" IN (0, 1) AND "contracted_vnd" >= 0 AND "managed_vnd" >= 0 AND "management_vnd" >= 0 AND "refunded_vnd" >= 0 AND "repaid_vnd" >= 0 AND "settled_vnd" >= 0 AND "transferred_vnd" >= 0 AND "written_off_vnd" >= 0)), CONSTRAINT "ledger_approved_within_assigned" CHECK (("assignments" = 0 OR "assigned_vnd" >= ("approved_vnd" + "management_vnd"))), CONSTRAINT "ledger_spent_after_assigned" CHECK (("assignments" > 0 OR ("managed_vnd" = 0 AND "transferred_vnd" = 0))), CONSTRAINT "ledger_managed_within_management" CHECK ("managed_vnd" <= ("management_vnd")), CONSTRAINT "ledger_closed_line_balances" CHECK (("closed" = 0 OR "transferred_vnd" = ("refunded_vnd" + "settled_vnd"))));
CREATE TABLE "ledger_position" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "fund" varchar(4) NOT NULL, "is_recoverable" bool NOT NULL, "is_live" bool NOT NULL, "requested_vnd" bigint NOT NULL, "appraised_vnd" bigint NOT NULL, "approved_vnd" bigint NOT NULL, "contracted_vnd" bigint NOT NULL, "transferred_vnd" bigint NOT NULL, "refunded_vnd" bigint NOT NULL, "settled_vnd" bigint NOT NULL, "proven_vnd" bigint NOT NULL, "repaid_vnd" bigint NOT NULL, "written_off_vnd" bigint NOT NULL, "share_bp" integer NOT NULL, "by_proof" smallint NOT NULL, "accepted" smallint NOT NULL, "closed" smallint NOT NULL, "line_id" bigint NOT NULL REFERENCES "ledger_fundline" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "position_once" UNIQUE ("project_id", "line_id"), CONSTRAINT "ledger_position_not_negative" CHECK (("accepted" >= 0 AND "appraised_vnd" >= 0 AND "approved_vnd" >= 0 AND "by_proof" >= 0 AND "closed" >= 0 AND "contracted_vnd" >= 0 AND "proven_vnd" >= 0 AND "refunded_vnd" >= 0 AND "repaid_vnd" >= 0 AND "requested_vnd" >= 0 AND "settled_vnd" >= 0 AND "share_bp" >= 0 AND "transferred_vnd" >= 0 AND "written_off_vnd" >= 0)), CONSTRAINT "ledger_position_counts" CHECK (("accepted" <= 1 AND "by_proof" <= 1 AND "share_bp" <= 10000 AND "closed" <= 1)), CONSTRAINT "ledger_contracted_within_approved" CHECK ((NOT "is_live" OR "contracted_vnd" <= ("approved_vnd"))), CONSTRAINT "ledger_settled_within_contracted" CHECK ((NOT "is_live" OR "settled_vnd" <= ("contracted_vnd"))), CONSTRAINT "ledger_transferred_within_contracted" CHECK ((NOT "is_live" OR "transferred_vnd" <= ("contracted_vnd" + "refunded_vnd"))), CONSTRAINT "ledger_refunded_within_transferred" CHECK ((NOT "is_live" OR "refunded_vnd" <= ("transferred_vnd"))), CONSTRAINT "ledger_advance_within_share" CHECK ((NOT "is_live" OR "accepted" > 0 OR "transferred_vnd" <= ("refunded_vnd" + ((("contracted_vnd" / 10000) * "share_bp") + ((("contracted_vnd" % 10000) * "share_bp") / 10000))))), CONSTRAINT "ledger_interest_within_proof" CHECK ((NOT "is_live" OR "by_proof" = 0 OR "transferred_vnd" <= ("refunded_vnd" + "proven_vnd"))), CONSTRAINT "ledger_closed_balances" CHECK ((NOT "is_live" OR "closed" = 0 OR "transferred_vnd" = ("refunded_vnd" + "settled_vnd"))), CONSTRAINT "ledger_repaid_when_recoverable" CHECK (("is_recoverable" OR ("repaid_vnd" = 0 AND "written_off_vnd" = 0))), CONSTRAINT "ledger_repaid_within_transferred" CHECK ((NOT "is_live" OR "transferred_vnd" >= (("refunded_vnd" + "repaid_vnd") + "written_off_vnd"))));
CREATE TABLE "library_factconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "fact_key" varchar(80) NOT NULL, "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "read_on" date NOT NULL, "read_in_document" bool NOT NULL, "supplied" text NOT NULL CHECK ((JSON_VALID("supplied") OR "supplied" IS NULL)), "recorded_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_because" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "fact_confirmation_withdrawn_whole" CHECK ((("withdrawn_at" IS NULL AND "withdrawn_because" = '' AND "withdrawn_by_id" IS NULL) OR ("withdrawn_at" IS NOT NULL AND "withdrawn_by_id" IS NOT NULL AND NOT ("withdrawn_because" = '')))));
CREATE TABLE "library_localnorm" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "norm_id" varchar(40) NOT NULL UNIQUE, "line" varchar(60) NOT NULL, "fields" text NOT NULL CHECK ((JSON_VALID("fields") OR "fields" IS NULL)), "read_by" varchar(120) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_localnormend" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "last_on" date NOT NULL, "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "recorded_at" datetime NOT NULL, "norm_id" bigint NOT NULL REFERENCES "library_localnorm" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "library_localorder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "valid_from" date NOT NULL, "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "approver" varchar(20) NOT NULL, "in_batches" bool NOT NULL, "allows_recoverable" bool NOT NULL, "once_per_beneficiary" bool NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "days" text NOT NULL CHECK ((JSON_VALID("days") OR "days" IS NULL)), "tiers" text NOT NULL CHECK ((JSON_VALID("tiers") OR "tiers" IS NULL)));
CREATE TABLE "library_normconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "norm_id" varchar(40) NOT NULL, "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "read_on" date NOT NULL, "read_in_document" bool NOT NULL, "supplied" text NOT NULL CHECK ((JSON_VALID("supplied") OR "supplied" IS NULL)), "recorded_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_because" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "confirmation_withdrawn_whole" CHECK ((("withdrawn_at" IS NULL AND "withdrawn_because" = '' AND "withdrawn_by_id" IS NULL) OR ("withdrawn_at" IS NOT NULL AND "withdrawn_by_id" IS NOT NULL AND NOT ("withdrawn_because" = '')))));
CREATE TABLE "mfa_authenticator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "type" varchar(20) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "created_at" datetime NOT NULL, "last_used_at" datetime NULL);
CREATE TABLE "money_contract" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(16) NOT NULL, "number" varchar(80) NOT NULL, "signed_on" date NOT NULL, "party_a" varchar(300) NOT NULL, "party_b" varchar(300) NOT NULL, "ends_on" date NULL, "liquidated_on" date NULL, "liquidation_number" varchar(80) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "search" text NOT NULL, CONSTRAINT "contract_once" UNIQUE ("unit_id", "kind", "number", "signed_on"), CONSTRAINT "contract_liquidated_after_signing" CHECK (("liquidated_on" IS NULL OR "liquidated_on" >= ("signed_on"))));
CREATE VIRTUAL TABLE "money_contract_fts" USING fts5(search, content='money_contract',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "money_contractannex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(80) NOT NULL, "signed_on" date NOT NULL, "ends_on" date NULL, "says" text NOT NULL, "recorded_at" datetime NOT NULL, "contract_id" bigint NOT NULL REFERENCES "money_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "contract_annex_once" UNIQUE ("contract_id", "number"));
CREATE TABLE "money_contractitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "contract_id" bigint NOT NULL REFERENCES "money_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NULL UNIQUE REFERENCES "projects_projectstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "contract_item_once" UNIQUE ("contract_id", "project_id"));
CREATE TABLE "money_instalment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "due_on" date NOT NULL, "amount_vnd" bigint NOT NULL, "repaid_vnd" bigint NOT NULL, "written_off_vnd" bigint NOT NULL, "cleared_on" date NULL, "is_open" bool NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "schedule_id" bigint NOT NULL REFERENCES "money_repaymentschedule" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "instalment_number_once" UNIQUE ("schedule_id", "number"), CONSTRAINT "instalment_day_once" UNIQUE ("schedule_id", "due_on"), CONSTRAINT "instalment_above_nothing" CHECK (("amount_vnd" > 0 AND "repaid_vnd" >= 0 AND "written_off_vnd" >= 0)), CONSTRAINT "instalment_not_overpaid" CHECK ("amount_vnd" >= ("repaid_vnd" + "written_off_vnd")));
CREATE TABLE "money_interestproof" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_on" date NOT NULL, "to_on" date NOT NULL, "interest_vnd" bigint NOT NULL, "share_bp" integer unsigned NOT NULL CHECK ("share_bp" >= 0), "entry_id" bigint NOT NULL UNIQUE REFERENCES "ledger_entry" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "interest_proof_is_possible" CHECK (("interest_vnd" > 0 AND "to_on" >= ("from_on") AND "share_bp" >= 0 AND "share_bp" <= 10000)));
CREATE TABLE "money_localshare" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "line" varchar(60) NOT NULL, "share_bp" integer unsigned NOT NULL CHECK ("share_bp" >= 0), "valid_from" date NOT NULL, "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "valid_to" date NULL, CONSTRAINT "local_share_is_a_share" CHECK (("share_bp" >= 0 AND "share_bp" <= 10000)), CONSTRAINT "local_share_ends_after_start" CHECK (("valid_to" IS NULL OR "valid_to" >= ("valid_from"))));
CREATE TABLE "money_repaymentschedule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "amount_vnd" bigint NOT NULL, "paper_number" varchar(80) NOT NULL, "paper_on" date NOT NULL, "reason" text NOT NULL, "recorded_at" datetime NOT NULL, "is_current" bool NOT NULL, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "repayment_schedule_above_nothing" CHECK ("amount_vnd" > 0));
CREATE TABLE "money_settlement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "fund" varchar(4) NOT NULL, "route" varchar(40) NOT NULL, "kind" varchar(12) NOT NULL, "approved_vnd" bigint NOT NULL, "contracted_vnd" bigint NOT NULL, "transferred_vnd" bigint NOT NULL, "total_cost_vnd" bigint NOT NULL, "item_cost_vnd" bigint NOT NULL, "share_bp" integer unsigned NULL CHECK ("share_bp" >= 0), "unit_vnd" bigint NOT NULL, "units" integer unsigned NOT NULL CHECK ("units" >= 0), "ceiling_vnd" bigint NULL, "vouchered_vnd" bigint NULL, "support_vnd" bigint NOT NULL, "binding" varchar(12) NOT NULL, "cut_vnd" bigint NOT NULL, "settled_vnd" bigint NOT NULL, "reason" text NOT NULL, "invoice_number" varchar(80) NOT NULL, "invoice_on" date NULL, "recorded_at" datetime NOT NULL, "replaced_at" datetime NULL, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NULL REFERENCES "projects_projectstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "settlement_not_negative" CHECK (("approved_vnd" >= 0 AND "ceiling_vnd" >= 0 AND "contracted_vnd" >= 0 AND "cut_vnd" >= 0 AND "item_cost_vnd" >= 0 AND "settled_vnd" >= 0 AND "support_vnd" >= 0 AND "total_cost_vnd" >= 0 AND "transferred_vnd" >= 0 AND "unit_vnd" >= 0 AND "vouchered_vnd" >= 0)), CONSTRAINT "settlement_within_the_support" CHECK (("settled_vnd" <= ("support_vnd" - "cut_vnd") AND "support_vnd" <= ("contracted_vnd"))), CONSTRAINT "settlement_cut_says_why" CHECK (("cut_vnd" = 0 OR NOT ("reason" = ''))));
CREATE TABLE "money_sharedecision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "share_bp" integer unsigned NOT NULL CHECK ("share_bp" >= 0), "paper_number" varchar(80) NOT NULL, "paper_on" date NOT NULL, "papers" text NULL CHECK ((JSON_VALID("papers") OR "papers" IS NULL)), "reason" text NOT NULL, "recorded_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "share_decision_is_a_share" CHECK (("share_bp" >= 0 AND "share_bp" <= 10000)));
CREATE TABLE "money_transfer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "stage" varchar(8) NOT NULL, "done_bp" integer unsigned NULL CHECK ("done_bp" >= 0), "basis" text NOT NULL CHECK ((JSON_VALID("basis") OR "basis" IS NULL)), "contract_id" bigint NULL REFERENCES "money_contract" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL UNIQUE REFERENCES "ledger_entry" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "needs_need" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "sheet" varchar(120) NOT NULL, "row" integer unsigned NULL CHECK ("row" >= 0), "fingerprint" varchar(64) NOT NULL, "title" varchar(1000) NOT NULL, "beneficiary" varchar(300) NOT NULL, "place" varchar(300) NOT NULL, "content" varchar(1000) NOT NULL, "note" text NOT NULL, "total_vnd" bigint NULL, "kcqg_vnd" bigint NULL, "kcdp_vnd" bigint NULL, "own_vnd" bigint NULL, "other_vnd" bigint NULL, "support_vnd" bigint NULL, "details" text NOT NULL CHECK ((JSON_VALID("details") OR "details" IS NULL)), "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "sheet_import_id" bigint NULL REFERENCES "needs_sheetimport" ("id") DEFERRABLE INITIALLY DEFERRED, "establishment_id" bigint NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "need_once" UNIQUE ("unit_id", "year", "fingerprint"), CONSTRAINT "need_total_vnd_not_negative" CHECK (("total_vnd" IS NULL OR "total_vnd" >= 0)), CONSTRAINT "need_kcqg_vnd_not_negative" CHECK (("kcqg_vnd" IS NULL OR "kcqg_vnd" >= 0)), CONSTRAINT "need_kcdp_vnd_not_negative" CHECK (("kcdp_vnd" IS NULL OR "kcdp_vnd" >= 0)), CONSTRAINT "need_own_vnd_not_negative" CHECK (("own_vnd" IS NULL OR "own_vnd" >= 0)), CONSTRAINT "need_other_vnd_not_negative" CHECK (("other_vnd" IS NULL OR "other_vnd" >= 0)), CONSTRAINT "need_support_vnd_not_negative" CHECK (("support_vnd" IS NULL OR "support_vnd" >= 0)), CONSTRAINT "need_of_a_sheet_has_its_row" CHECK ((("row" IS NULL AND "sheet_import_id" IS NULL) OR ("row" IS NOT NULL AND "sheet_import_id" IS NOT NULL))));
CREATE VIRTUAL TABLE "needs_need_fts" USING fts5(search, content='needs_need',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "needs_needdecision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "outcome" varchar(10) NOT NULL, "reason" text NOT NULL, "decided_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "decided_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NOT NULL REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "need_decision_has_a_reason" CHECK (NOT ("reason" = '')), CONSTRAINT "need_decision_known" CHECK ("outcome" IN ('deferred', 'declined')));
CREATE TABLE "needs_needsupplement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "after" text NOT NULL CHECK ((JSON_VALID("after") OR "after" IS NULL)), "note" varchar(500) NOT NULL, "state" varchar(9) NOT NULL, "proposed_at" datetime NOT NULL, "decided_at" datetime NULL, "reason" varchar(500) NOT NULL, "decided_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NOT NULL REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "need_supplement_decided_by_one" CHECK ((("decided_at" IS NULL AND "decided_by_id" IS NULL AND "state" = 'new') OR (NOT ("state" = 'new') AND "decided_at" IS NOT NULL AND "decided_by_id" IS NOT NULL))), CONSTRAINT "need_supplement_refused_why" CHECK ((NOT ("state" = 'refused') OR NOT ("reason" = ''))));
CREATE TABLE "needs_sheetimport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "imported_at" datetime NOT NULL, "added" integer unsigned NOT NULL CHECK ("added" >= 0), "already_known" integer unsigned NOT NULL CHECK ("already_known" >= 0), "errors" text NOT NULL CHECK ((JSON_VALID("errors") OR "errors" IS NULL)), "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "notices_job" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "label" varchar(200) NOT NULL, "task" varchar(200) NOT NULL, "key" varchar(64) NOT NULL, "inputs" text NOT NULL CHECK ((JSON_VALID("inputs") OR "inputs" IS NULL)), "asked_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "attempt" smallint unsigned NOT NULL CHECK ("attempt" >= 0), "step" varchar(40) NOT NULL, "done" integer unsigned NOT NULL CHECK ("done" >= 0), "total" integer unsigned NOT NULL CHECK ("total" >= 0), "alive_at" datetime NOT NULL, "failure" text NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "asked_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_at" datetime NULL, "stop_asked_at" datetime NULL, "stop_asked_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "job_stop_asked_by_somebody" CHECK ((("stop_asked_at" IS NULL AND "stop_asked_by_id" IS NULL) OR ("stop_asked_at" IS NOT NULL AND "stop_asked_by_id" IS NOT NULL))));
CREATE TABLE "notices_outboxmail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "sender" varchar(320) NOT NULL, "recipients" text NOT NULL, "subject" text NOT NULL, "body" text NOT NULL);
CREATE TABLE "outreach_channelreach" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "channel" varchar(20) NOT NULL, "copies" integer unsigned NULL CHECK ("copies" >= 0), "listeners" integer unsigned NULL CHECK ("listeners" >= 0), "source" varchar(300) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "campaign_id" bigint NOT NULL REFERENCES "outreach_outreachcampaign" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "outreach_channel_once" UNIQUE ("campaign_id", "channel"), CONSTRAINT "outreach_channel_says_something" CHECK (("copies" IS NOT NULL OR "listeners" IS NOT NULL)));
CREATE TABLE "outreach_outreachcampaign" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(300) NOT NULL, "purpose" text NOT NULL, "occasion" varchar(20) NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "follows_until" date NOT NULL, "place" varchar(300) NOT NULL, "audience" text NOT NULL CHECK ((JSON_VALID("audience") OR "audience" IS NULL)), "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "outreach_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "outreach_days_in_order" CHECK (("ends_on" >= ("starts_on") AND "follows_until" >= ("ends_on"))));
CREATE VIRTUAL TABLE "outreach_outreachcampaign_fts" USING fts5(search, content='outreach_outreachcampaign',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "outreach_reachedestablishment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_invited" bool NOT NULL, "has_come" bool NOT NULL, "note" varchar(500) NOT NULL, "campaign_id" bigint NOT NULL REFERENCES "outreach_outreachcampaign" ("id") DEFERRABLE INITIALLY DEFERRED, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "outreach_establishment_once" UNIQUE ("campaign_id", "establishment_id"));
CREATE TABLE "papers_papertemplate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "version" smallint unsigned NOT NULL CHECK ("version" >= 0), "valid_from" date NOT NULL, "note" varchar(300) NOT NULL, "added_at" datetime NOT NULL, "added_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "paper_template_version_once" UNIQUE ("province_id", "kind", "version"));
CREATE TABLE "papers_signedcopy" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sha256" varchar(64) NOT NULL, "signer" varchar(200) NOT NULL, "authority" varchar(200) NOT NULL, "signed_at" datetime NOT NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "signed_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "written_id" bigint NOT NULL REFERENCES "papers_writtenpaper" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "papers_writtenpaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "revision" smallint unsigned NOT NULL CHECK ("revision" >= 0), "said" text NOT NULL CHECK ((JSON_VALID("said") OR "said" IS NULL)), "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "undrawn" text NOT NULL CHECK ((JSON_VALID("undrawn") OR "undrawn" IS NULL)), "number" varchar(80) NOT NULL, "issued_on" date NULL, "code" varchar(10) NOT NULL UNIQUE, "sha256" varchar(64) NOT NULL, "written_at" datetime NOT NULL, "docx_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "paper_id" bigint NULL REFERENCES "projects_projectpaper" ("id") DEFERRABLE INITIALLY DEFERRED, "pdf_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "template_id" bigint NULL REFERENCES "papers_papertemplate" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "written_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "written_paper_revision_once" UNIQUE ("project_id", "kind", "revision"));
CREATE TABLE "period_returns_destination" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "address" varchar(300) NOT NULL, "changed_at" datetime NOT NULL, "changed_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "destination_once_per_province" UNIQUE ("province_id"));
CREATE TABLE "period_returns_periodreturn" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_on" date NOT NULL, "to_on" date NOT NULL, "edition" smallint unsigned NOT NULL CHECK ("edition" >= 0), "document" text NOT NULL CHECK ((JSON_VALID("document") OR "document" IS NULL)), "sha256" varchar(64) NOT NULL, "public_key" varchar(64) NOT NULL, "signature" varchar(128) NOT NULL, "made_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "attempts" integer unsigned NOT NULL CHECK ("attempts" >= 0), "chunks_sent" integer unsigned NOT NULL CHECK ("chunks_sent" >= 0), "chunks_total" integer unsigned NOT NULL CHECK ("chunks_total" >= 0), "next_try_at" datetime NULL, "problem" text NOT NULL, "faults" text NOT NULL CHECK ((JSON_VALID("faults") OR "faults" IS NULL)), "receipt" varchar(40) NOT NULL, "received_at" datetime NULL, "made_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "period_return_once" UNIQUE ("province_id", "from_on", "to_on", "edition"), CONSTRAINT "period_return_in_order" CHECK ("from_on" <= ("to_on")), CONSTRAINT "period_return_has_receipt" CHECK ((NOT ("state" = 'received') OR NOT ("receipt" = ''))));
CREATE TABLE "period_returns_receivedfigure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator" varchar(60) NOT NULL, "fund" varchar(4) NOT NULL, "value" bigint NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "received_id" bigint NOT NULL REFERENCES "period_returns_receivedreturn" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "received_figure_once" UNIQUE ("received_id", "indicator", "fund"));
CREATE TABLE "period_returns_receivedreturn" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_on" date NOT NULL, "to_on" date NOT NULL, "edition" smallint unsigned NOT NULL CHECK ("edition" >= 0), "document" text NOT NULL CHECK ((JSON_VALID("document") OR "document" IS NULL)), "sha256" varchar(64) NOT NULL UNIQUE, "signature" varchar(128) NOT NULL, "made_at" datetime NOT NULL, "receipt" varchar(40) NOT NULL UNIQUE, "received_at" datetime NOT NULL, "is_current" bool NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "sender_id" bigint NOT NULL REFERENCES "period_returns_sender" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "received_edition_once" UNIQUE ("province_id", "from_on", "to_on", "edition"));
CREATE TABLE "period_returns_returndueday" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_on" date NOT NULL, "to_on" date NOT NULL, "due_on" date NOT NULL, "source" varchar(300) NOT NULL, "recorded_at" datetime NOT NULL, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "return_due_day_once" UNIQUE ("from_on", "to_on"), CONSTRAINT "return_due_day_has_source" CHECK (NOT ("source" = '')), CONSTRAINT "return_due_day_after" CHECK ("due_on" > ("to_on")));
CREATE TABLE "period_returns_sender" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "public_key" varchar(64) NOT NULL, "key_name" varchar(16) NOT NULL UNIQUE, "email" varchar(254) NOT NULL, "since_on" date NOT NULL, "until_on" date NULL, "registered_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "registered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "return_sender_days_in_order" CHECK (("until_on" IS NULL OR "until_on" >= ("since_on"))));
CREATE TABLE "period_returns_upload" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sha256" varchar(64) NOT NULL UNIQUE, "order" text NOT NULL CHECK ((JSON_VALID("order") OR "order" IS NULL)), "begun_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "sender_id" bigint NOT NULL REFERENCES "period_returns_sender" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "period_returns_uploadchunk" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sha256" varchar(64) NOT NULL, "data" BLOB NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "upload_id" bigint NOT NULL REFERENCES "period_returns_upload" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "upload_chunk_once" UNIQUE ("upload_id", "sha256"));
CREATE TABLE "places_adminunit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "kind" varchar(20) NOT NULL, "level" varchar(10) NOT NULL, "code" varchar(10) NOT NULL, "valid_from" date NULL, "valid_to" date NULL, "source" varchar(300) NOT NULL, "grade" varchar(12) NOT NULL, "search" varchar(100) NOT NULL, "uid" varchar(60) NOT NULL UNIQUE, "changed_here" bool NOT NULL, "parent_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "places_unit_has_days" CHECK (("valid_from" IS NULL OR "valid_to" IS NULL OR "valid_to" >= ("valid_from"))));
CREATE TABLE "places_formerstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "kind" varchar(20) NOT NULL, "level" varchar(10) NOT NULL, "code" varchar(10) NOT NULL, "valid_from" date NULL, "valid_to" date NULL, "source" varchar(300) NOT NULL, "grade" varchar(12) NOT NULL, "search" varchar(100) NOT NULL, "parent_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "places_former_once" UNIQUE ("unit_id", "valid_to"), CONSTRAINT "places_former_has_days" CHECK ((("valid_from" IS NULL OR "valid_to" IS NULL OR "valid_to" >= ("valid_from")) AND "valid_to" IS NOT NULL)));
CREATE TABLE "places_succession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "partial" bool NOT NULL, "source" varchar(300) NOT NULL, "grade" varchar(12) NOT NULL, "predecessor_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "successor_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "places_succession_once" UNIQUE ("predecessor_id", "successor_id", "on"), CONSTRAINT "places_succession_moves" CHECK (NOT ("predecessor_id" = ("successor_id"))));
CREATE TABLE "plans_comparison" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "norms_on" date NOT NULL, "kcqg_vnd" bigint NOT NULL, "kcdp_vnd" bigint NOT NULL, "cut_percent" smallint unsigned NOT NULL CHECK ("cut_percent" >= 0), "any_fund" bool NOT NULL, "picks" text NOT NULL CHECK ((JSON_VALID("picks") OR "picks" IS NULL)), "pick_reason" text NOT NULL, "asked_at" datetime NOT NULL, "asked_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NOT NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "money_basis" varchar(500) NOT NULL, "replaces_id" bigint NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "comparison_not_negative" CHECK (("kcdp_vnd" >= 0 AND "kcqg_vnd" >= 0)), CONSTRAINT "comparison_cuts_a_part" CHECK (("cut_percent" >= 1 AND "cut_percent" <= 99)));
CREATE TABLE "plans_plan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "norms_on" date NOT NULL, "kcqg_vnd" bigint NOT NULL, "kcdp_vnd" bigint NOT NULL, "status" varchar(12) NOT NULL, "digest" varchar(64) NOT NULL, "built_at" datetime NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "sheet_import_id" bigint NULL REFERENCES "needs_sheetimport" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "accepted_at" datetime NULL, "accepted_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "money_basis" varchar(500) NOT NULL, CONSTRAINT "plan_once" UNIQUE ("unit_id", "year", "digest"), CONSTRAINT "plan_funds_not_negative" CHECK (("kcdp_vnd" >= 0 AND "kcqg_vnd" >= 0)), CONSTRAINT "plan_accepted_by_somebody" CHECK ((("accepted_at" IS NULL AND "accepted_by_id" IS NULL) OR ("accepted_at" IS NOT NULL AND "accepted_by_id" IS NOT NULL))));
CREATE TABLE "plans_planfindings" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rows" text NOT NULL CHECK ((JSON_VALID("rows") OR "rows" IS NULL)), "plan_id" bigint NOT NULL UNIQUE REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plans_planitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer unsigned NOT NULL CHECK ("order" >= 0), "is_chosen" bool NOT NULL, "kcqg_vnd" bigint NOT NULL, "kcdp_vnd" bigint NOT NULL, "worth" text NOT NULL CHECK ((JSON_VALID("worth") OR "worth" IS NULL)), "trace" text NOT NULL CHECK ((JSON_VALID("trace") OR "trace" IS NULL)), "reason" text NOT NULL, "limit" varchar(60) NOT NULL, "missing_vnd" bigint NULL, "reserve_rank" integer unsigned NULL CHECK ("reserve_rank" >= 0), "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "plan_item_once" UNIQUE ("plan_id", "project_id"), CONSTRAINT "plan_item_not_negative" CHECK (("kcdp_vnd" >= 0 AND "kcqg_vnd" >= 0)), CONSTRAINT "plan_item_left_out_says_why" CHECK (("is_chosen" OR ("kcdp_vnd" = 0 AND "kcqg_vnd" = 0 AND NOT ("reason" = '')))));
CREATE TABLE "plans_planpaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "fund" varchar(4) NOT NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plans_planreplacement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" text NOT NULL, "paper_number" varchar(80) NOT NULL, "paper_on" date NULL, "former_accepted_at" datetime NOT NULL, "replaced_at" datetime NOT NULL, "changes" text NOT NULL CHECK ((JSON_VALID("changes") OR "changes" IS NULL)), "former_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "former_accepted_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "replaced_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "plans_scenario" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(12) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "comparison_id" bigint NOT NULL REFERENCES "plans_comparison" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "plans_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "scenario_once" UNIQUE ("comparison_id", "code"));
CREATE TABLE "portal_newsitem" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "written_on" date NOT NULL, "lead" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "picture_caption" varchar(250) NOT NULL, "source" varchar(200) NOT NULL, "title_en" varchar(250) NOT NULL, "lead_en" text NOT NULL, "body_en" text NOT NULL, "about_kind" varchar(40) NOT NULL, "about_id" bigint NULL, "searched" text NOT NULL, "picture_id" integer NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_newsitemtag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_object_id" integer NOT NULL REFERENCES "portal_newsitem" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_newsroot" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_newssection" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL UNIQUE REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_portalhome" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "product_rounds_entrypaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(24) NOT NULL, "number" varchar(80) NOT NULL, "issued_on" date NULL, "removed_at" datetime NULL, "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "product_rounds_entryphoto" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "angle" varchar(8) NOT NULL, "wide" integer unsigned NOT NULL CHECK ("wide" >= 0), "high" integer unsigned NOT NULL CHECK ("high" >= 0), "removed_at" datetime NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "product_rounds_holderreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "received_on" date NOT NULL, "workers" integer unsigned NULL CHECK ("workers" >= 0), "revenue_vnd" bigint NULL, "support_vnd" bigint NULL, "note" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "certificate_id" bigint NOT NULL REFERENCES "product_rounds_productcertificate" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "holder_report_once" UNIQUE ("certificate_id", "year"), CONSTRAINT "holder_report_not_negative" CHECK ((("revenue_vnd" IS NULL OR "revenue_vnd" >= 0) AND ("support_vnd" IS NULL OR "support_vnd" >= 0))));
CREATE TABLE "product_rounds_ocoplink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "stars" smallint unsigned NOT NULL CHECK ("stars" >= 0), "decision_number" varchar(80) NOT NULL, "decision_on" date NOT NULL, "issuer" varchar(200) NOT NULL, "removed_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "ocop_stars" CHECK (("stars" >= 1 AND "stars" <= 5)));
CREATE TABLE "product_rounds_productcertificate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(80) NOT NULL, "product_name" varchar(300) NOT NULL, "level" varchar(10) NOT NULL, "group" varchar(12) NOT NULL, "issued_on" date NOT NULL, "valid_until" date NOT NULL, "code" varchar(12) NOT NULL UNIQUE, "withdrawn_on" date NULL, "withdrawn_because" varchar(500) NOT NULL, "withdrawal_number" varchar(80) NOT NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL UNIQUE REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "product_certificate_number_once" UNIQUE ("unit_id", "level", "number"), CONSTRAINT "product_certificate_withdrawn_says_why" CHECK (("withdrawn_on" IS NULL OR NOT ("withdrawn_because" = ''))));
CREATE VIRTUAL TABLE "product_rounds_productcertificate_fts" USING fts5(search, content='product_rounds_productcertificate',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "product_rounds_productentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "name" varchar(300) NOT NULL, "group" varchar(12) NOT NULL, "description" text NOT NULL, "lower_certificate" varchar(200) NOT NULL, "accepted_at" datetime NULL, "withdrawn_at" datetime NULL, "withdrawn_because" varchar(500) NOT NULL, "votes_for" smallint unsigned NULL CHECK ("votes_for" >= 0), "votes_against" smallint unsigned NULL CHECK ("votes_against" >= 0), "outcome" varchar(12) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "establishment_id" bigint NOT NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "product_id" bigint NULL REFERENCES "establishments_product" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "product_rounds_productround" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_up_from_id" bigint NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED, "product_made_at" datetime NULL, CONSTRAINT "product_entry_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "product_entry_votes_are_whole" CHECK ((("votes_against" IS NULL AND "votes_for" IS NULL) OR ("votes_against" IS NOT NULL AND "votes_for" IS NOT NULL))), CONSTRAINT "product_entry_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL OR (NOT ("withdrawn_because" = '') AND "outcome" = ''))), CONSTRAINT "product_entry_number_once" UNIQUE ("round_id", "number"), CONSTRAINT "product_entry_sent_up_once" UNIQUE ("round_id", "sent_up_from_id"));
CREATE VIRTUAL TABLE "product_rounds_productentry_fts" USING fts5(search, content='product_rounds_productentry',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "product_rounds_productinterest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "has_conflict" bool NOT NULL, "reason" text NOT NULL, "declared_at" datetime NOT NULL, "entry_id" bigint NOT NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "seat_id" bigint NOT NULL REFERENCES "product_rounds_roundseat" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "product_interest_once" UNIQUE ("entry_id", "seat_id"), CONSTRAINT "product_interest_says_why" CHECK ((NOT "has_conflict" OR NOT ("reason" = ''))));
CREATE TABLE "product_rounds_productround" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "level" varchar(10) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "title" varchar(300) NOT NULL, "region" varchar(120) NOT NULL, "place" varchar(300) NOT NULL, "opens_on" date NULL, "closes_on" date NULL, "judges_on" date NULL, "council_number" varchar(80) NOT NULL, "council_on" date NULL, "quorum" smallint unsigned NULL CHECK ("quorum" >= 0), "majority" varchar(24) NOT NULL, "note" text NOT NULL, "judging_at" datetime NULL, "opened_at" datetime NULL, "decided_at" datetime NULL, "result_number" varchar(80) NOT NULL, "result_on" date NULL, "notified_on" date NULL, "published" text NOT NULL CHECK ((JSON_VALID("published") OR "published" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "product_round_has_a_title" CHECK (NOT ("title" = '')), CONSTRAINT "product_round_opened_after_judging" CHECK (("opened_at" IS NULL OR "judging_at" IS NOT NULL)), CONSTRAINT "product_round_decided_says_by_what" CHECK (("decided_at" IS NULL OR ("notified_on" IS NOT NULL AND "opened_at" IS NOT NULL AND NOT ("result_number" = '')))));
CREATE VIRTUAL TABLE "product_rounds_productround_fts" USING fts5(search, content='product_rounds_productround',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "product_rounds_roundcomplaint" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(80) NOT NULL, "received_on" date NOT NULL, "sender" varchar(300) NOT NULL, "says" text NOT NULL, "is_late" bool NOT NULL, "answer_due_on" date NOT NULL, "answered_on" date NULL, "answer_number" varchar(80) NOT NULL, "answer" text NOT NULL, "effect" varchar(16) NOT NULL, "entry_id" bigint NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "product_rounds_productround" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "round_complaint_number_once" UNIQUE ("round_id", "number"), CONSTRAINT "round_complaint_answered_says_what" CHECK ((("answered_on" IS NULL AND "effect" = '') OR ("answered_on" IS NOT NULL AND NOT ("effect" = '')))));
CREATE TABLE "product_rounds_roundseat" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "body" varchar(8) NOT NULL, "part" varchar(8) NOT NULL, "outside_office" varchar(200) NOT NULL, "left_at" datetime NULL, "account_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "product_rounds_productround" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "round_seat_is_somebody" CHECK ((("account_id" IS NOT NULL AND "outside_office" = '') OR ("account_id" IS NULL AND NOT ("outside_office" = '')))));
CREATE TABLE "product_rounds_scorecard" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "points" text NOT NULL CHECK ((JSON_VALID("points") OR "points" IS NULL)), "remark" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "saved_at" datetime NOT NULL, "sealed_at" datetime NULL, "entry_id" bigint NOT NULL REFERENCES "product_rounds_productentry" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "saved_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "seat_id" bigint NOT NULL REFERENCES "product_rounds_roundseat" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "score_card_once" UNIQUE ("entry_id", "seat_id"));
CREATE TABLE "projects_budgetline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "line" varchar(60) NOT NULL, "cost_item" varchar(300) NOT NULL, "eligible_cost_vnd" bigint NOT NULL, "kcqg_vnd" bigint NOT NULL, "kcdp_vnd" bigint NOT NULL, "open_vnd" bigint NOT NULL, "own_vnd" bigint NULL, "other_state_vnd" bigint NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "commune_vnd" bigint NOT NULL, "other_state_name" varchar(200) NOT NULL, "sponsor_name" varchar(200) NOT NULL, "sponsor_vnd" bigint NOT NULL, CONSTRAINT "budget_line_not_negative" CHECK (("eligible_cost_vnd" >= 0 AND "kcdp_vnd" >= 0 AND "kcqg_vnd" >= 0 AND "open_vnd" >= 0 AND "other_state_vnd" >= 0 AND ("own_vnd" IS NULL OR "own_vnd" >= 0))), CONSTRAINT "budget_line_gifts_not_negative" CHECK (("commune_vnd" >= 0 AND "sponsor_vnd" >= 0)), CONSTRAINT "budget_line_names_its_sources" CHECK ((("sponsor_vnd" = 0 OR NOT ("sponsor_name" = '')) AND ("other_state_vnd" = 0 OR NOT ("other_state_name" = '')))));
CREATE TABLE "projects_dossiercode" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(10) NOT NULL UNIQUE, "issued_at" datetime NOT NULL, "project_id" bigint NOT NULL UNIQUE REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "projects_joinedneed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "need_id" bigint NOT NULL UNIQUE REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "projects_localpaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" varchar(200) NOT NULL, "chain" varchar(4) NOT NULL, "line" varchar(60) NOT NULL, "source" varchar(200) NOT NULL, "valid_from" date NOT NULL, "valid_to" date NULL, "added_at" datetime NOT NULL, "added_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "local_paper_ends_after_it_begins" CHECK (("valid_to" IS NULL OR "valid_to" >= ("valid_from"))));
CREATE TABLE "projects_pastentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sheet" varchar(120) NOT NULL, "row" integer unsigned NULL CHECK ("row" >= 0), "fingerprint" varchar(64) NOT NULL, "chain" varchar(4) NOT NULL, "state" varchar(24) NOT NULL, "former_code" varchar(80) NOT NULL, "entered_at" datetime NOT NULL, "entered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL UNIQUE REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "past_import_id" bigint NULL REFERENCES "projects_pastimport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "past_entry_once" UNIQUE ("unit_id", "fingerprint"));
CREATE TABLE "projects_pastimport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "imported_at" datetime NOT NULL, "added" integer unsigned NOT NULL CHECK ("added" >= 0), "already_known" integer unsigned NOT NULL CHECK ("already_known" >= 0), "errors" text NOT NULL CHECK ((JSON_VALID("errors") OR "errors" IS NULL)), "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "undone_at" datetime NULL);
CREATE TABLE "projects_project" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "code" varchar(40) NOT NULL, "state" varchar(24) NOT NULL, "pinned_on" date NOT NULL, "title" varchar(1000) NOT NULL, "beneficiary" varchar(300) NOT NULL, "place" varchar(300) NOT NULL, "content" varchar(1000) NOT NULL, "line" varchar(60) NOT NULL, "activity" varchar(10) NOT NULL, "is_flagship" bool NOT NULL, "is_carried_over" bool NOT NULL, "note" text NOT NULL, "search" text NOT NULL, "need_id" bigint NULL UNIQUE REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "edited_at" datetime NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "is_group" bool NOT NULL, "lifecycle" varchar(20) NOT NULL, "establishment_id" bigint NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, "is_recoverable" bool NOT NULL, "spans_provinces" bool NOT NULL, CONSTRAINT "project_code_once" UNIQUE ("unit_id", "year", "code"));
CREATE VIRTUAL TABLE "projects_project_fts" USING fts5(search, code, content='projects_project',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "projects_projectamendment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "changes" text NOT NULL CHECK ((JSON_VALID("changes") OR "changes" IS NULL)), "decided_by" varchar(24) NOT NULL, "legal_source" varchar(200) NOT NULL, "before" text NOT NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "after" text NOT NULL CHECK ((JSON_VALID("after") OR "after" IS NULL)), "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "step_id" bigint NOT NULL UNIQUE REFERENCES "projects_projectstep" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "projects_projectpaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "revision" smallint unsigned NOT NULL CHECK ("revision" >= 0), "title" varchar(300) NOT NULL, "number" varchar(80) NOT NULL, "issued_on" date NULL, "issuer" varchar(200) NOT NULL, "is_current" bool NOT NULL, "frozen_at" datetime NULL, "added_at" datetime NOT NULL, "added_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "is_from_owner" bool NOT NULL, "valid_to" date NULL, CONSTRAINT "project_paper_revision_once" UNIQUE ("project_id", "kind", "revision"), CONSTRAINT "project_paper_is_somewhere" CHECK (("file_id" IS NOT NULL OR NOT ("number" = ''))));
CREATE TABLE "projects_projectrecusal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" text NOT NULL, "declared_at" datetime NOT NULL, "ended_at" datetime NULL, "end_reason" text NOT NULL, "account_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "declared_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "ended_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "recusal_end_says_who_and_why" CHECK ((("ended_at" IS NULL AND "ended_by_id" IS NULL) OR ("ended_at" IS NOT NULL AND "ended_by_id" IS NOT NULL AND NOT ("end_reason" = '')))));
CREATE TABLE "projects_projectselection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_tender" bool NOT NULL, "reason" text NOT NULL, "paper_number" varchar(80) NOT NULL, "paper_on" date NULL, "decided_at" datetime NOT NULL, "decided_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL UNIQUE REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "projects_projectstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "transition" varchar(40) NOT NULL, "from_state" varchar(24) NOT NULL, "to_state" varchar(24) NOT NULL, "happened_on" date NOT NULL, "paper_number" varchar(80) NOT NULL, "paper_on" date NULL, "paper_issuer" varchar(200) NOT NULL, "is_from_paper" bool NOT NULL, "reason" text NOT NULL, "recorded_at" datetime NOT NULL, "undone_at" datetime NULL, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "is_past" bool NOT NULL, "batch" smallint unsigned NULL CHECK ("batch" >= 0), CONSTRAINT "step_from_paper_names_it" CHECK ((NOT "is_from_paper" OR (NOT ("paper_number" = '') AND "paper_on" IS NOT NULL))));
CREATE TABLE "projects_publishedproject" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(120) NOT NULL UNIQUE, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "title" varchar(1000) NOT NULL, "line" varchar(60) NOT NULL, "holder_kind" varchar(16) NOT NULL, "holder" varchar(300) NOT NULL, "place" varchar(200) NOT NULL, "kcqg_vnd" bigint NOT NULL, "kcdp_vnd" bigint NOT NULL, "state" varchar(24) NOT NULL, "decided_on" date NULL, "search" text NOT NULL, "refreshed_at" datetime NOT NULL, "project_id" bigint NOT NULL UNIQUE REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "told_project_not_negative" CHECK (("kcdp_vnd" >= 0 AND "kcqg_vnd" >= 0)));
CREATE VIRTUAL TABLE "projects_publishedproject_fts" USING fts5(search, content='projects_publishedproject',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "projects_unitpublishing" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_on" bool NOT NULL, "changed_at" datetime NOT NULL, "changed_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL UNIQUE REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "regulations_draftopinion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "office" varchar(200) NOT NULL, "asked_on" date NOT NULL, "due_on" date NULL, "answered_on" date NULL, "paper_number" varchar(80) NOT NULL, "verdict" varchar(20) NOT NULL, "answer" text NOT NULL, "taken_up" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "draft_id" bigint NOT NULL REFERENCES "regulations_regulationdraft" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "draft_opinion_answered_whole" CHECK ((("answered_on" IS NULL AND "verdict" = '') OR ("answered_on" IS NOT NULL AND NOT ("verdict" = '')))));
CREATE TABLE "regulations_draftpart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(10) NOT NULL, "key" varchar(60) NOT NULL, "fields" text NOT NULL CHECK ((JSON_VALID("fields") OR "fields" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "draft_id" bigint NOT NULL REFERENCES "regulations_regulationdraft" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "regulations_draftversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "digest" varchar(32) NOT NULL, "note" varchar(300) NOT NULL, "kept_at" datetime NOT NULL, "kept_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "draft_id" bigint NOT NULL REFERENCES "regulations_regulationdraft" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "draft_version_once" UNIQUE ("draft_id", "number"));
CREATE TABLE "regulations_regulationdraft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "issuer" varchar(20) NOT NULL, "basis" text NOT NULL, "planned_on" date NOT NULL, "replaces" text NOT NULL CHECK ((JSON_VALID("replaces") OR "replaces" IS NULL)), "allows_recoverable" bool NOT NULL, "once_per_beneficiary" bool NOT NULL, "in_batches" bool NOT NULL, "note" text NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "removed_at" datetime NULL, "search" text NOT NULL, "act" varchar(120) NOT NULL, "signed_on" date NULL, "starts_on" date NULL, "in_force_at" datetime NULL, "norm_ids" text NOT NULL CHECK ((JSON_VALID("norm_ids") OR "norm_ids" IS NULL)), "ended_ids" text NOT NULL CHECK ((JSON_VALID("ended_ids") OR "ended_ids" IS NULL)), "in_force_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "local_order_id" bigint NULL UNIQUE REFERENCES "library_localorder" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "regulation_has_a_title" CHECK (NOT ("title" = '')), CONSTRAINT "regulation_in_force_whole" CHECK ((("act" = '' AND "in_force_at" IS NULL AND "signed_on" IS NULL AND "starts_on" IS NULL) OR ("in_force_at" IS NOT NULL AND "removed_at" IS NULL AND "signed_on" IS NOT NULL AND "starts_on" IS NOT NULL AND NOT ("act" = '')))));
CREATE VIRTUAL TABLE "regulations_regulationdraft_fts" USING fts5(search, content='regulations_regulationdraft',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "regulations_simulatedsupport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_shown" bool NOT NULL, "is_need" bool NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "line" varchar(60) NOT NULL, "fund" varchar(4) NOT NULL, "title" varchar(1000) NOT NULL, "beneficiary" varchar(300) NOT NULL, "cost_vnd" bigint NOT NULL, "asked_vnd" bigint NULL, "then_vnd" bigint NULL, "today_vnd" bigint NULL, "draft_vnd" bigint NULL, "gained_vnd" bigint NOT NULL, "lost_vnd" bigint NOT NULL, "outcome" varchar(8) NOT NULL, "is_once" bool NOT NULL, "search" text NOT NULL, "draft_id" bigint NOT NULL REFERENCES "regulations_regulationdraft" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NULL REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "run_id" bigint NOT NULL REFERENCES "regulations_simulationrun" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "simulated_sums_not_negative" CHECK (("cost_vnd" >= 0 AND "gained_vnd" >= 0 AND "lost_vnd" >= 0)), CONSTRAINT "simulated_asked_vnd_not_negative" CHECK (("asked_vnd" IS NULL OR "asked_vnd" >= 0)), CONSTRAINT "simulated_then_vnd_not_negative" CHECK (("then_vnd" IS NULL OR "then_vnd" >= 0)), CONSTRAINT "simulated_today_vnd_not_negative" CHECK (("today_vnd" IS NULL OR "today_vnd" >= 0)), CONSTRAINT "simulated_draft_vnd_not_negative" CHECK (("draft_vnd" IS NULL OR "draft_vnd" >= 0)), CONSTRAINT "simulated_of_something" CHECK (("project_id" IS NOT NULL OR "need_id" IS NOT NULL)));
CREATE VIRTUAL TABLE "regulations_simulatedsupport_fts" USING fts5(search, content='regulations_simulatedsupport',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "regulations_simulationrun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_year" smallint unsigned NOT NULL CHECK ("from_year" >= 0), "to_year" smallint unsigned NOT NULL CHECK ("to_year" >= 0), "places" text NOT NULL CHECK ((JSON_VALID("places") OR "places" IS NULL)), "wanted" varchar(10) NOT NULL, "norms_on" date NOT NULL, "digest" varchar(32) NOT NULL, "asked_at" datetime NOT NULL, "done_at" datetime NULL, "totals" text NOT NULL CHECK ((JSON_VALID("totals") OR "totals" IS NULL)), "asked_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "draft_id" bigint NOT NULL REFERENCES "regulations_regulationdraft" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "reports_frozenreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "report" varchar(60) NOT NULL, "fund" varchar(4) NOT NULL, "from_on" date NOT NULL, "to_on" date NOT NULL, "stored" text NOT NULL, "sha256" varchar(64) NOT NULL, "reason" varchar(500) NOT NULL, "frozen_at" datetime NOT NULL, "frozen_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "of_unit_id" bigint NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "supersedes_id" bigint NULL UNIQUE REFERENCES "reports_frozenreport" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "frozen_in_order" CHECK ("from_on" <= ("to_on")), CONSTRAINT "frozen_anew_says_why" CHECK (("supersedes_id" IS NULL OR NOT ("reason" = ''))));
CREATE TABLE "reports_publishedfigure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator" varchar(60) NOT NULL, "fund" varchar(4) NOT NULL, "from_on" date NOT NULL, "to_on" date NOT NULL, "value" bigint NOT NULL, "source" varchar(300) NOT NULL, "grade" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "entered_at" datetime NOT NULL, "removed_at" datetime NULL, "entered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "published_not_negative" CHECK ("value" >= 0), CONSTRAINT "published_in_order" CHECK ("from_on" <= ("to_on")), CONSTRAINT "published_names_its_source" CHECK (NOT ("source" = '')));
CREATE TABLE "reports_reportschedule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "report" varchar(60) NOT NULL, "fund" varchar(4) NOT NULL, "every" varchar(8) NOT NULL, "day" smallint unsigned NOT NULL CHECK ("day" >= 0), "months_after" smallint unsigned NOT NULL CHECK ("months_after" >= 0), "recipients" text NOT NULL CHECK ((JSON_VALID("recipients") OR "recipients" IS NULL)), "formats" text NOT NULL CHECK ((JSON_VALID("formats") OR "formats" IS NULL)), "starts_on" date NOT NULL, "ordered_at" datetime NOT NULL, "paused_at" datetime NULL, "of_unit_id" bigint NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "ordered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "schedule_has_a_day" CHECK (("day" >= 1 AND "day" <= 28 AND "months_after" <= 12)));
CREATE TABLE "reports_reportsending" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_on" date NOT NULL, "to_on" date NOT NULL, "state" varchar(8) NOT NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "next_try_at" datetime NULL, "problem" varchar(500) NOT NULL, "sent_at" datetime NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "schedule_id" bigint NOT NULL REFERENCES "reports_reportschedule" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "report_sent_once_a_period" UNIQUE ("schedule_id", "from_on", "to_on"), CONSTRAINT "sending_in_order" CHECK ("from_on" <= ("to_on")), CONSTRAINT "sending_sent_has_its_time" CHECK ((("state" = 'sent' OR "sent_at" IS NULL) AND 1 = (CASE WHEN "state" = 'sent' THEN 1 ELSE 0 END + CASE WHEN "sent_at" IS NULL THEN 1 ELSE 0 END))));
CREATE TABLE "reports_target" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "indicator" varchar(60) NOT NULL, "fund" varchar(4) NOT NULL, "covers" varchar(8) NOT NULL, "first_year" smallint unsigned NOT NULL CHECK ("first_year" >= 0), "last_year" smallint unsigned NOT NULL CHECK ("last_year" >= 0), "value" bigint NOT NULL, "source" varchar(300) NOT NULL, "note" varchar(500) NOT NULL, "set_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "province_id" bigint NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "set_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "target_is_something" CHECK ("value" > 0), CONSTRAINT "target_years_in_order" CHECK ("first_year" <= ("last_year")), CONSTRAINT "target_names_its_source" CHECK (NOT ("source" = '')), CONSTRAINT "target_of_a_place" CHECK ((("covers" = 'nation' AND "province_id" IS NULL) OR (NOT ("covers" = 'nation') AND "province_id" IS NOT NULL))));
CREATE TABLE "results_followup" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "months" smallint unsigned NOT NULL CHECK ("months" >= 0), "due_on" date NOT NULL, "seen_on" date NULL, "is_present" bool NULL, "is_in_use" bool NULL, "jobs" integer unsigned NULL CHECK ("jobs" >= 0), "income_vnd" bigint NULL, "turnover_vnd" bigint NULL, "output" varchar(300) NOT NULL, "energy_kwh" bigint NULL, "note" text NOT NULL, "answered_at" datetime NULL, "confirmed_at" datetime NULL, "answered_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "confirmed_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "follow_up_once" UNIQUE ("project_id", "months"), CONSTRAINT "follow_up_answered_first" CHECK (("confirmed_at" IS NULL OR "answered_at" IS NOT NULL)), CONSTRAINT "follow_up_not_negative" CHECK ((("income_vnd" IS NULL OR "income_vnd" >= 0) AND ("turnover_vnd" IS NULL OR "turnover_vnd" >= 0) AND ("energy_kwh" IS NULL OR "energy_kwh" >= 0))));
CREATE TABLE "results_followupitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_present" bool NULL, "is_in_use" bool NULL, "follow_up_id" bigint NOT NULL REFERENCES "results_followup" ("id") DEFERRABLE INITIALLY DEFERRED, "photo_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "row_id" bigint NOT NULL REFERENCES "results_resultrow" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "follow_up_item_once" UNIQUE ("follow_up_id", "row_id"));
CREATE TABLE "results_followuplink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "issued_at" datetime NOT NULL, "sent_to" varchar(254) NOT NULL, "expires_at" datetime NOT NULL, "used_at" datetime NULL, "ended_at" datetime NULL, "follow_up_id" bigint NOT NULL REFERENCES "results_followup" ("id") DEFERRABLE INITIALLY DEFERRED, "issued_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "results_followuporder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "valid_from" date NOT NULL, "months" text NOT NULL CHECK ((JSON_VALID("months") OR "months" IS NULL)), "act" varchar(120) NOT NULL, "article" varchar(120) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "results_promiseopening" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "opened_at" datetime NOT NULL, "closed_at" datetime NULL, "amendment_id" bigint NOT NULL UNIQUE REFERENCES "projects_projectamendment" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "results_resultrow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content" varchar(40) NOT NULL, "place" varchar(300) NOT NULL, "inspected_on" date NULL, "explanation" text NOT NULL, "accepted_on" date NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "inspected_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "result_row_says_who_looked" CHECK (("inspected_on" IS NULL OR "inspected_by_id" IS NOT NULL)));
CREATE TABLE "results_resultvalue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "side" varchar(8) NOT NULL, "field" varchar(40) NOT NULL, "text" varchar(300) NOT NULL, "whole" bigint NULL, "day" date NULL, "is_true" bool NULL, "file_id" bigint NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "row_id" bigint NOT NULL REFERENCES "results_resultrow" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "result_value_once" UNIQUE ("row_id", "side", "field"), CONSTRAINT "result_value_not_negative" CHECK (("whole" IS NULL OR "whole" >= 0)), CONSTRAINT "result_value_says_something" CHECK ((NOT ("text" = '') OR "whole" IS NOT NULL OR "day" IS NOT NULL OR "is_true" IS NOT NULL OR "file_id" IS NOT NULL)));
CREATE TABLE "socialaccount_socialaccount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "provider" varchar(200) NOT NULL, "uid" varchar(191) NOT NULL, "last_login" datetime NOT NULL, "date_joined" datetime NOT NULL, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "extra_data" text NOT NULL CHECK ((JSON_VALID("extra_data") OR "extra_data" IS NULL)));
CREATE TABLE "socialaccount_socialapp" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "provider" varchar(30) NOT NULL, "name" varchar(40) NOT NULL, "client_id" varchar(191) NOT NULL, "secret" varchar(191) NOT NULL, "key" varchar(191) NOT NULL, "provider_id" varchar(200) NOT NULL, "settings" text NOT NULL CHECK ((JSON_VALID("settings") OR "settings" IS NULL)));
CREATE TABLE "socialaccount_socialtoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" text NOT NULL, "token_secret" text NOT NULL, "expires_at" datetime NULL, "account_id" integer NOT NULL REFERENCES "socialaccount_socialaccount" ("id") DEFERRABLE INITIALLY DEFERRED, "app_id" integer NULL REFERENCES "socialaccount_socialapp" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "surveys_answer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "client_key" char(32) NOT NULL UNIQUE, "receipt" varchar(16) NOT NULL UNIQUE, "received_at" datetime NOT NULL, "establishment_name" varchar(300) NOT NULL, "wish" varchar(1000) NOT NULL, "line" varchar(60) NOT NULL, "commune" varchar(300) NOT NULL, "total_vnd" bigint NULL, "own_vnd" bigint NULL, "contact_name" varchar(200) NOT NULL, "phone" varchar(20) NOT NULL, "email" varchar(254) NOT NULL, "consented_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "reviewed_at" datetime NULL, "reason" text NOT NULL, "search" text NOT NULL, "need_id" bigint NULL REFERENCES "needs_need" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "reviewed_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "sender_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "campaign_id" bigint NOT NULL REFERENCES "surveys_campaign" ("id") DEFERRABLE INITIALLY DEFERRED, "establishment_id" bigint NULL REFERENCES "establishments_establishment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "answer_says_who_what_where" CHECK ((NOT ("establishment_name" = '') AND NOT ("wish" = '') AND NOT ("commune" = ''))), CONSTRAINT "answer_amounts_not_negative" CHECK ((("total_vnd" IS NULL OR "total_vnd" >= 0) AND ("own_vnd" IS NULL OR "own_vnd" >= 0))), CONSTRAINT "answer_accepted_has_its_need" CHECK ((("need_id" IS NOT NULL AND "state" = 'accepted') OR ("state" IN ('new', 'refused') AND "need_id" IS NULL))), CONSTRAINT "answer_refused_with_a_reason" CHECK ((NOT ("state" = 'refused') OR NOT ("reason" = ''))));
CREATE VIRTUAL TABLE "surveys_answer_fts" USING fts5(search, content='surveys_answer',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "surveys_campaign" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "code" varchar(12) NOT NULL UNIQUE, "question" text NOT NULL, "lines" text NOT NULL CHECK ((JSON_VALID("lines") OR "lines" IS NULL)), "opens_on" date NOT NULL, "closes_on" date NOT NULL, "closed_at" datetime NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "campaign_has_a_name" CHECK (NOT ("name" = '')), CONSTRAINT "campaign_opens_before_it_closes" CHECK ("opens_on" <= ("closes_on")));
CREATE TABLE "taggit_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "taggit_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq" UNIQUE ("content_type_id", "object_id", "tag_id"));
CREATE TABLE "treasury_accountmap" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "valid_from" date NOT NULL, "chapter" varchar(20) NOT NULL, "item" varchar(20) NOT NULL, "debit_account" varchar(20) NOT NULL, "credit_account" varchar(20) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "account_map_once" UNIQUE ("unit_id", "kind", "valid_from"));
CREATE TABLE "treasury_match" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" varchar(9) NOT NULL, "rule" varchar(16) NOT NULL, "sure" varchar(8) NOT NULL, "on" date NOT NULL, "difference_vnd" bigint NOT NULL, "reason" varchar(500) NOT NULL, "made_at" datetime NOT NULL, "confirmed_at" datetime NULL, "confirmed_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "treasury_match_confirmed_by_somebody" CHECK ((("confirmed_at" IS NULL AND "confirmed_by_id" IS NULL AND "state" = 'proposed') OR ("confirmed_at" IS NOT NULL AND "confirmed_by_id" IS NOT NULL AND "state" = 'confirmed'))), CONSTRAINT "treasury_match_difference_has_reason" CHECK (("state" = 'proposed' OR "difference_vnd" = 0 OR NOT ("reason" = ''))));
CREATE TABLE "treasury_matchedentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "entry_id" bigint NOT NULL UNIQUE REFERENCES "ledger_entry" ("id") DEFERRABLE INITIALLY DEFERRED, "match_id" bigint NOT NULL REFERENCES "treasury_match" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "treasury_reconciledmark" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "account" varchar(40) NOT NULL, "starts_on" date NOT NULL, "until" date NOT NULL, "lines_vnd" bigint NOT NULL, "entries_vnd" bigint NOT NULL, "made_at" datetime NOT NULL, "withdrawn_at" datetime NULL, "made_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "reconciled_mark_period" CHECK ("until" >= ("starts_on")), CONSTRAINT "reconciled_mark_sums_possible" CHECK (("lines_vnd" BETWEEN -1000000000000000 AND 1000000000000000 AND "entries_vnd" BETWEEN -1000000000000000 AND 1000000000000000)));
CREATE TABLE "treasury_statement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sent_at" datetime NOT NULL, "state" varchar(8) NOT NULL, "account" varchar(40) NOT NULL, "starts_on" date NULL, "ends_on" date NULL, "opening_vnd" bigint NULL, "closing_vnd" bigint NULL, "debit_vnd" bigint NOT NULL, "credit_vnd" bigint NOT NULL, "new_lines" integer unsigned NOT NULL CHECK ("new_lines" >= 0), "known_lines" integer unsigned NOT NULL CHECK ("known_lines" >= 0), "missing_lines" integer unsigned NOT NULL CHECK ("missing_lines" >= 0), "errors" text NOT NULL CHECK ((JSON_VALID("errors") OR "errors" IS NULL)), "undone_at" datetime NULL, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "job_id" bigint NOT NULL UNIQUE REFERENCES "notices_job" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "statement_entered_has_account_and_period" CHECK ((NOT ("state" = 'entered') OR (NOT ("account" = '') AND "ends_on" >= ("starts_on") AND "ends_on" IS NOT NULL AND "starts_on" IS NOT NULL))), CONSTRAINT "statement_sums_from_zero" CHECK (("credit_vnd" >= 0 AND "debit_vnd" >= 0)), CONSTRAINT "statement_balances_possible" CHECK ((("opening_vnd" IS NULL OR "opening_vnd" BETWEEN -1000000000000000 AND 1000000000000000) AND ("closing_vnd" IS NULL OR "closing_vnd" BETWEEN -1000000000000000 AND 1000000000000000))));
CREATE TABLE "treasury_statementline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "account" varchar(40) NOT NULL, "row" integer unsigned NOT NULL CHECK ("row" >= 0), "on" date NOT NULL, "number" varchar(80) NOT NULL, "text" varchar(1000) NOT NULL, "party" varchar(300) NOT NULL, "budget_code" varchar(80) NOT NULL, "debit_vnd" bigint NOT NULL, "credit_vnd" bigint NOT NULL, "fingerprint" varchar(64) NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "statement_id" bigint NOT NULL REFERENCES "treasury_statement" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "match_id" bigint NULL REFERENCES "treasury_match" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "statement_line_once" UNIQUE ("unit_id", "fingerprint"), CONSTRAINT "statement_line_on_one_side" CHECK ((("credit_vnd" = 0 AND "debit_vnd" > 0) OR ("credit_vnd" > 0 AND "debit_vnd" = 0))));
CREATE TABLE "verifications_verification" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(300) NOT NULL, "carrier" varchar(30) NOT NULL, "columns" text NOT NULL CHECK ((JSON_VALID("columns") OR "columns" IS NULL)), "before_starts_on" date NOT NULL, "before_ends_before" date NOT NULL, "after_starts_on" date NOT NULL, "after_ends_before" date NOT NULL, "confidence" decimal NOT NULL, "note" text NOT NULL, "state" varchar(9) NOT NULL, "verdict" varchar(10) NOT NULL, "unit_of_use" varchar(10) NOT NULL, "saving" decimal NULL, "saving_low" decimal NULL, "saving_high" decimal NULL, "saving_vnd" bigint NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "confirmed_at" datetime NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "search" text NOT NULL, "audit_id" bigint NULL REFERENCES "audits_energyaudit" ("id") DEFERRABLE INITIALLY DEFERRED, "confirmed_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "measure_id" bigint NULL REFERENCES "audits_measure" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" bigint NOT NULL REFERENCES "energy_use_site" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "set_aside_because" varchar(500) NOT NULL, "saving_kgoe" decimal NULL, "saving_kg_co2" decimal NULL, CONSTRAINT "verification_has_a_title" CHECK (NOT ("title" = '')), CONSTRAINT "verification_periods_follow" CHECK (("before_ends_before" > ("before_starts_on") AND "after_starts_on" >= ("before_ends_before") AND "after_ends_before" > ("after_starts_on"))), CONSTRAINT "verification_confidence_possible" CHECK (("confidence" >= '0.5' AND "confidence" < '1')), CONSTRAINT "verification_money_possible" CHECK (("saving_vnd" IS NULL OR "saving_vnd" BETWEEN -1000000000000000 AND 1000000000000000)), CONSTRAINT "verification_confirmed_is_whole" CHECK ((("confirmed_at" IS NULL AND "saving" IS NULL AND "set_aside_because" = '' AND "state" = 'open' AND "verdict" = '') OR ((("set_aside_because" = '' AND "state" = 'confirmed') OR ("set_aside_because" > '' AND "state" = 'set_aside')) AND "confirmed_at" IS NOT NULL AND "confirmed_by_id" IS NOT NULL AND "saving" IS NOT NULL AND "saving_high" >= ("saving") AND "saving_low" <= ("saving") AND "verdict" > ''))));
CREATE VIRTUAL TABLE "verifications_verification_fts" USING fts5(search, content='verifications_verification',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "verifications_verificationadjustment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "month" date NOT NULL, "amount" decimal NOT NULL, "reason" varchar(500) NOT NULL, "recorded_at" datetime NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "verification_id" bigint NOT NULL REFERENCES "verifications_verification" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "verification_adjustment_says_why" CHECK (NOT ("reason" = '')), CONSTRAINT "verification_adjustment_changes_something" CHECK (NOT ("amount" = '0')));
CREATE TABLE "vouchers_invoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(200) NOT NULL, "is_divided" bool NOT NULL, "total_vnd" bigint NULL, "part_count" integer unsigned NOT NULL CHECK ("part_count" >= 0), "parts_vnd" bigint NOT NULL, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "invoice_once_in_a_unit" UNIQUE ("unit_id", "key"), CONSTRAINT "invoice_is_used_once" CHECK (("is_divided" OR "part_count" <= 1)), CONSTRAINT "invoice_parts_stay_within" CHECK ((NOT "is_divided" OR ("parts_vnd" <= ("total_vnd") AND "total_vnd" IS NOT NULL))), CONSTRAINT "invoice_not_negative" CHECK (("parts_vnd" >= 0 AND ("total_vnd" IS NULL OR "total_vnd" >= 0))));
CREATE TABLE "vouchers_voucher" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "description" varchar(300) NOT NULL, "serial" varchar(30) NOT NULL, "number" varchar(80) NOT NULL, "issued_on" date NULL, "seller_name" varchar(300) NOT NULL, "seller_code" varchar(20) NOT NULL, "seller_address" varchar(300) NOT NULL, "representative" varchar(200) NOT NULL, "contract_number" varchar(80) NOT NULL, "contract_on" date NULL, "amount_vnd" bigint NULL, "vat_vnd" bigint NULL, "paid_from" varchar(12) NOT NULL, "payment_kind" varchar(20) NOT NULL, "payment_number" varchar(80) NOT NULL, "paid_on" date NULL, "invoice_key" varchar(120) NOT NULL, "accepted_vnd" bigint NULL, "cut_reason" varchar(500) NOT NULL, "accepted_at" datetime NULL, "removed_at" datetime NULL, "removed_reason" varchar(500) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "accepted_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "budget_line_id" bigint NULL REFERENCES "projects_budgetline" ("id") DEFERRABLE INITIALLY DEFERRED, "invoice_id" bigint NULL REFERENCES "vouchers_invoice" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "removed_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "row_id" bigint NULL REFERENCES "results_resultrow" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "voucher_import_id" bigint NULL REFERENCES "vouchers_voucherimport" ("id") DEFERRABLE INITIALLY DEFERRED, "day_key" date NOT NULL, CONSTRAINT "voucher_not_negative" CHECK (("amount_vnd" IS NULL OR "amount_vnd" >= 0)), CONSTRAINT "voucher_vat_within_amount" CHECK (("vat_vnd" IS NULL OR ("vat_vnd" >= 0 AND "vat_vnd" <= ("amount_vnd")))), CONSTRAINT "voucher_accepted_within_amount" CHECK (("accepted_vnd" IS NULL OR ("accepted_at" IS NOT NULL AND "accepted_by_id" IS NOT NULL AND "accepted_vnd" >= 0 AND "accepted_vnd" <= ("amount_vnd") AND "amount_vnd" IS NOT NULL AND NOT ("paid_from" = '')))), CONSTRAINT "voucher_cut_says_why" CHECK (("accepted_vnd" IS NULL OR "accepted_vnd" = ("amount_vnd") OR NOT ("cut_reason" = ''))), CONSTRAINT "voucher_removal_says_why" CHECK (("removed_at" IS NULL OR ("removed_by_id" IS NOT NULL AND NOT ("removed_reason" = '')))));
CREATE TABLE "vouchers_voucher_papers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voucher_id" bigint NOT NULL REFERENCES "vouchers_voucher" ("id") DEFERRABLE INITIALLY DEFERRED, "projectpaper_id" bigint NOT NULL REFERENCES "projects_projectpaper" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "vouchers_voucherimport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "added" integer unsigned NOT NULL CHECK ("added" >= 0), "known" integer unsigned NOT NULL CHECK ("known" >= 0), "entered_at" datetime NOT NULL, "undone_at" datetime NULL, "entered_by_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "file_id" bigint NOT NULL REFERENCES "documents_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, "project_id" bigint NOT NULL REFERENCES "projects_project" ("id") DEFERRABLE INITIALLY DEFERRED, "province_id" bigint NOT NULL REFERENCES "places_adminunit" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NOT NULL REFERENCES "accounts_unit" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailadmin_admin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "wagtailadmin_editingsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "last_seen_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "is_editing" bool NOT NULL);
CREATE TABLE "wagtailadmin_formstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL, "object_id" varchar(255) NOT NULL, "parent_object_id" varchar(255) NOT NULL, "last_updated_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_apitoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "key_hash" varchar(64) NOT NULL UNIQUE, "prefix" varchar(16) NOT NULL, "created" datetime NOT NULL, "revoked_at" datetime NULL, "last_used_at" datetime NULL, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "name" varchar(255) NOT NULL);
CREATE TABLE "wagtailcore_collectionviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "restriction_type" varchar(20) NOT NULL, "password" varchar(255) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collectionviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collectionviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_collectionviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "contentpath" text NOT NULL, "position" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "resolved_at" datetime NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_created_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_commentreply" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "comment_id" integer NOT NULL REFERENCES "wagtailcore_comment" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupapprovaltask" ("task_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupapprovaltask_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "groupapprovaltask_id" integer NOT NULL REFERENCES "wagtailcore_groupapprovaltask" ("task_ptr_id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupcollectionpermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_grouppagepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unique_permission" UNIQUE ("group_id", "page_id", "permission_id"));
CREATE TABLE "wagtailcore_groupsitepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NOT NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_locale" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language_code" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "wagtailcore_modellogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "object_id" varchar(255) NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL, "uuid" char(32) NULL, "revision_id" integer NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_page" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "title" varchar(255) NOT NULL, "slug" varchar(255) NOT NULL, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "url_path" text NOT NULL, "seo_title" varchar(255) NOT NULL, "show_in_menus" bool NOT NULL, "search_description" text NOT NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "locked" bool NOT NULL, "latest_revision_created_at" datetime NULL, "first_published_at" datetime NULL, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "last_published_at" datetime NULL, "draft_title" varchar(255) NOT NULL, "locked_at" datetime NULL, "locked_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "translation_key" char(32) NOT NULL, "alias_of_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pagelogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL, "revision_id" integer NULL, "user_id" bigint NULL, "uuid" char(32) NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_pagesubscription" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "comment_notifications" bool NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pageviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(255) NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "restriction_type" varchar(20) NOT NULL);
CREATE TABLE "wagtailcore_pageviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "pageviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_pageviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_referenceindex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "to_object_id" varchar(255) NOT NULL, "model_path" text NOT NULL, "content_path" text NOT NULL, "content_path_hash" char(32) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "to_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "approved_go_live_at" datetime NULL, "user_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "object_id" varchar(255) NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "object_str" text NOT NULL);
CREATE TABLE "wagtailcore_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hostname" varchar(255) NOT NULL, "port" integer NOT NULL, "is_default_site" bool NOT NULL, "root_page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_name" varchar(255) NOT NULL);
CREATE TABLE "wagtailcore_task" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_taskstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "started_at" datetime NOT NULL, "finished_at" datetime NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_state_id" integer NOT NULL REFERENCES "wagtailcore_workflowstate" ("id") DEFERRABLE INITIALLY DEFERRED, "finished_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "comment" text NOT NULL, "revision_id" integer NOT NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_uploadedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(200) NOT NULL, "for_content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL);
CREATE TABLE "wagtailcore_workflowcontenttype" ("content_type_id" integer NOT NULL PRIMARY KEY REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowpage" ("page_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "created_at" datetime NOT NULL, "current_task_state_id" integer NULL UNIQUE REFERENCES "wagtailcore_taskstate" ("id") DEFERRABLE INITIALLY DEFERRED, "requested_by_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" varchar(255) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowtask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtaildocs_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "created_at" datetime NOT NULL, "uploaded_by_user_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "file_size" bigint unsigned NULL CHECK ("file_size" >= 0));
CREATE TABLE "wagtailimages_image" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "created_at" datetime NOT NULL, "focal_point_x" integer unsigned NULL CHECK ("focal_point_x" >= 0), "focal_point_y" integer unsigned NULL CHECK ("focal_point_y" >= 0), "focal_point_width" integer unsigned NULL CHECK ("focal_point_width" >= 0), "focal_point_height" integer unsigned NULL CHECK ("focal_point_height" >= 0), "uploaded_by_user_id" bigint NULL REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "file_size" integer unsigned NULL CHECK ("file_size" >= 0), "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "description" varchar(255) NOT NULL);
CREATE TABLE "wagtailimages_rendition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "width" integer NOT NULL, "height" integer NOT NULL, "focal_point_key" varchar(16) NOT NULL, "filter_spec" varchar(255) NOT NULL, "image_id" integer NOT NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED, "file" varchar(100) NOT NULL);
CREATE TABLE "wagtailsearch_indexentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(50) NOT NULL, "title_norm" real NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "autocomplete" text NULL, "body" text NULL, "title" text NOT NULL);
CREATE VIRTUAL TABLE wagtailsearch_indexentry_fts USING fts5(autocomplete, body, title);
CREATE TABLE "wagtailusers_userprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submitted_notifications" bool NOT NULL, "approved_notifications" bool NOT NULL, "rejected_notifications" bool NOT NULL, "user_id" bigint NOT NULL UNIQUE REFERENCES "accounts_account" ("id") DEFERRABLE INITIALLY DEFERRED, "preferred_language" varchar(10) NOT NULL, "current_time_zone" varchar(40) NOT NULL, "avatar" varchar(100) NOT NULL, "updated_comments_notifications" bool NOT NULL, "dismissibles" text NOT NULL CHECK ((JSON_VALID("dismissibles") OR "dismissibles" IS NULL)), "theme" varchar(40) NOT NULL, "density" varchar(40) NOT NULL, "contrast" varchar(40) NOT NULL, "keyboard_shortcuts" bool NOT NULL);
CREATE INDEX "account_by_age" ON "accounts_account" ("created_at", "id");
CREATE INDEX "account_by_name" ON "accounts_account" ("search", "id");
CREATE INDEX "account_by_state" ON "accounts_account" ("is_active", "search", "id");
CREATE INDEX "account_emailaddress_email_03be32b2" ON "account_emailaddress" ("email");
CREATE INDEX "account_emailaddress_user_id_2c513194" ON "account_emailaddress" ("user_id");
CREATE UNIQUE INDEX "account_emailaddress_user_id_email_987c8728_uniq" ON "account_emailaddress" ("user_id", "email");
CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "account_emailconfirmation" ("email_address_id");
CREATE INDEX "accounts_account_email_348850e2" ON "accounts_account" ("email");
CREATE INDEX "accounts_account_groups_account_id_52f14852" ON "accounts_account_groups" ("account_id");
CREATE UNIQUE INDEX "accounts_account_groups_account_id_group_id_f64165b0_uniq" ON "accounts_account_groups" ("account_id", "group_id");
CREATE INDEX "accounts_account_groups_group_id_7c6a6bd1" ON "accounts_account_groups" ("group_id");
CREATE INDEX "accounts_account_user_permissions_account_id_816f9bde" ON "accounts_account_user_permissions" ("account_id");
CREATE UNIQUE INDEX "accounts_account_user_permissions_account_id_permission_id_9af93c14_uniq" ON "accounts_account_user_permissions" ("account_id", "permission_id");
CREATE INDEX "accounts_account_user_permissions_permission_id_24620205" ON "accounts_account_user_permissions" ("permission_id");
CREATE INDEX "accounts_delegation_delegate_id_238f8464" ON "accounts_delegation" ("delegate_id");
CREATE INDEX "accounts_delegation_ended_by_id_d0e13199" ON "accounts_delegation" ("ended_by_id");
CREATE INDEX "accounts_delegation_membership_id_5ff22e19" ON "accounts_delegation" ("membership_id");
CREATE INDEX "accounts_invitation_account_id_8e9dd036" ON "accounts_invitation" ("account_id");
CREATE INDEX "accounts_invitation_unit_id_88c1c203" ON "accounts_invitation" ("unit_id");
CREATE INDEX "accounts_membership_account_id_4cff857d" ON "accounts_membership" ("account_id");
CREATE INDEX "accounts_membership_unit_id_7180f6e8" ON "accounts_membership" ("unit_id");
CREATE INDEX "accounts_opensession_account_id_e907b8f7" ON "accounts_opensession" ("account_id");
CREATE INDEX "accounts_passwordlink_account_id_e9ab1575" ON "accounts_passwordlink" ("account_id");
CREATE INDEX "accounts_savedview_account_id_0c73c9ae" ON "accounts_savedview" ("account_id");
CREATE INDEX "accounts_secondsteprule_unit_id_f640f8f2" ON "accounts_secondsteprule" ("unit_id");
CREATE INDEX "accounts_throttle_started_at_73b0e5ec" ON "accounts_throttle" ("started_at");
CREATE INDEX "accounts_unit_province_id_eafbbfd0" ON "accounts_unit" ("province_id");
CREATE INDEX "accounts_unitformername_unit_id_82a0b877" ON "accounts_unitformername" ("unit_id");
CREATE INDEX "answer_name_of_all" ON "surveys_answer" ("search", "id");
CREATE INDEX "answer_name_of_province" ON "surveys_answer" ("province_id", "search", "id");
CREATE INDEX "answer_name_of_unit" ON "surveys_answer" ("unit_id", "search", "id");
CREATE INDEX "answer_received_of_all" ON "surveys_answer" ("received_at" DESC, "id");
CREATE INDEX "answer_received_of_province" ON "surveys_answer" ("province_id", "received_at" DESC, "id");
CREATE INDEX "answer_received_of_unit" ON "surveys_answer" ("unit_id", "received_at" DESC, "id");
CREATE INDEX "answer_state_of_all" ON "surveys_answer" ("state", "received_at" DESC, "id");
CREATE INDEX "answer_state_of_province" ON "surveys_answer" ("province_id", "state", "received_at" DESC, "id");
CREATE INDEX "answer_state_of_unit" ON "surveys_answer" ("unit_id", "state", "received_at" DESC, "id");
CREATE INDEX "api_delivery_due" ON "integrations_delivery" ("state", "next_try_at");
CREATE INDEX "api_delivery_of_hook" ON "integrations_delivery" ("subscription_id", "id" DESC);
CREATE INDEX "api_hook_of_all" ON "integrations_subscription" ("made_at" DESC, "id");
CREATE INDEX "api_hook_of_province" ON "integrations_subscription" ("province_id", "made_at" DESC, "id");
CREATE INDEX "api_hook_of_unit" ON "integrations_subscription" ("unit_id", "made_at" DESC, "id");
CREATE INDEX "api_token_of_all" ON "integrations_token" ("made_at" DESC, "id");
CREATE INDEX "api_token_of_province" ON "integrations_token" ("province_id", "made_at" DESC, "id");
CREATE INDEX "api_token_of_unit" ON "integrations_token" ("unit_id", "made_at" DESC, "id");
CREATE UNIQUE INDEX "appraisal_one_at_a_time" ON "appraisals_appraisalitem" ("project_id") WHERE "decided_at" IS NULL;
CREATE INDEX "appraisals_appraisalitem_decided_by_id_cc4f4eac" ON "appraisals_appraisalitem" ("decided_by_id");
CREATE INDEX "appraisals_appraisalitem_project_id_6d2052cd" ON "appraisals_appraisalitem" ("project_id");
CREATE INDEX "appraisals_appraisalitem_session_id_c55414a2" ON "appraisals_appraisalitem" ("session_id");
CREATE INDEX "appraisals_appraisalitem_unit_id_1ebdbcc8" ON "appraisals_appraisalitem" ("unit_id");
CREATE INDEX "appraisals_appraisalsession_created_by_id_aec6a030" ON "appraisals_appraisalsession" ("created_by_id");
CREATE INDEX "appraisals_appraisalsession_unit_id_b447cc2b" ON "appraisals_appraisalsession" ("unit_id");
CREATE INDEX "appraisals_conflictdeclaration_item_id_f1799712" ON "appraisals_conflictdeclaration" ("item_id");
CREATE INDEX "appraisals_conflictdeclaration_member_id_7cbeed60" ON "appraisals_conflictdeclaration" ("member_id");
CREATE INDEX "appraisals_conflictdeclaration_unit_id_d39ff4b1" ON "appraisals_conflictdeclaration" ("unit_id");
CREATE INDEX "appraisals_estimateanswer_answered_by_id_9ac68148" ON "appraisals_estimateanswer" ("answered_by_id");
CREATE INDEX "appraisals_estimateanswer_project_id_944a8601" ON "appraisals_estimateanswer" ("project_id");
CREATE INDEX "appraisals_estimateanswer_unit_id_cf6d35a4" ON "appraisals_estimateanswer" ("unit_id");
CREATE INDEX "appraisals_opinionrequest_answer_file_id_7875745c" ON "appraisals_opinionrequest" ("answer_file_id");
CREATE INDEX "appraisals_opinionrequest_answered_by_id_488c64b8" ON "appraisals_opinionrequest" ("answered_by_id");
CREATE INDEX "appraisals_opinionrequest_asked_by_id_29aaf2af" ON "appraisals_opinionrequest" ("asked_by_id");
CREATE INDEX "appraisals_opinionrequest_asked_unit_id_87fa4d4a" ON "appraisals_opinionrequest" ("asked_unit_id");
CREATE INDEX "appraisals_opinionrequest_papers_opinionrequest_id_c17e9d1c" ON "appraisals_opinionrequest_papers" ("opinionrequest_id");
CREATE UNIQUE INDEX "appraisals_opinionrequest_papers_opinionrequest_id_projectpaper_id_ed5383e4_uniq" ON "appraisals_opinionrequest_papers" ("opinionrequest_id", "projectpaper_id");
CREATE INDEX "appraisals_opinionrequest_papers_projectpaper_id_e8f1398d" ON "appraisals_opinionrequest_papers" ("projectpaper_id");
CREATE INDEX "appraisals_opinionrequest_projects_opinionrequest_id_8df18214" ON "appraisals_opinionrequest_projects" ("opinionrequest_id");
CREATE UNIQUE INDEX "appraisals_opinionrequest_projects_opinionrequest_id_project_id_2adcb342_uniq" ON "appraisals_opinionrequest_projects" ("opinionrequest_id", "project_id");
CREATE INDEX "appraisals_opinionrequest_projects_project_id_62860120" ON "appraisals_opinionrequest_projects" ("project_id");
CREATE INDEX "appraisals_opinionrequest_unit_id_7a5a293f" ON "appraisals_opinionrequest" ("unit_id");
CREATE INDEX "appraisals_scoresheet_item_id_a32168e3" ON "appraisals_scoresheet" ("item_id");
CREATE INDEX "appraisals_scoresheet_member_id_52127af1" ON "appraisals_scoresheet" ("member_id");
CREATE INDEX "appraisals_scoresheet_saved_by_id_e6068b9e" ON "appraisals_scoresheet" ("saved_by_id");
CREATE INDEX "appraisals_scoresheet_unit_id_308ccfe0" ON "appraisals_scoresheet" ("unit_id");
CREATE INDEX "appraisals_sessionmember_account_id_d09a8024" ON "appraisals_sessionmember" ("account_id");
CREATE INDEX "appraisals_sessionmember_session_id_39daad0e" ON "appraisals_sessionmember" ("session_id");
CREATE INDEX "appraisals_sessionmember_unit_id_04022ffd" ON "appraisals_sessionmember" ("unit_id");
CREATE INDEX "archives_handover_made_by_id_ba3aee2f" ON "archives_handover" ("made_by_id");
CREATE INDEX "archives_handover_unit_id_f0d187f4" ON "archives_handover" ("unit_id");
CREATE INDEX "archives_handoveritem_hand_over_id_aab62581" ON "archives_handoveritem" ("hand_over_id");
CREATE INDEX "archives_handoveritem_unit_id_22e7c7ce" ON "archives_handoveritem" ("unit_id");
CREATE INDEX "archives_retentionrule_recorded_by_id_10cec46d" ON "archives_retentionrule" ("recorded_by_id");
CREATE INDEX "archives_retentionrule_unit_id_475971dd" ON "archives_retentionrule" ("unit_id");
CREATE INDEX "audits_auditfinding_audit_id_6ec0dcbd" ON "audits_auditfinding" ("audit_id");
CREATE INDEX "audits_auditfinding_photo_id_00a8ea12" ON "audits_auditfinding" ("photo_id");
CREATE INDEX "audits_auditfinding_system_id_90608622" ON "audits_auditfinding" ("system_id");
CREATE INDEX "audits_auditfinding_unit_id_d95d4791" ON "audits_auditfinding" ("unit_id");
CREATE INDEX "audits_calculatorrun_measure_id_e18abb8b" ON "audits_calculatorrun" ("measure_id");
CREATE INDEX "audits_calculatorrun_unit_id_407839f2" ON "audits_calculatorrun" ("unit_id");
CREATE INDEX "audits_callback_audit_id_99dcce61" ON "audits_callback" ("audit_id");
CREATE INDEX "audits_callback_unit_id_cbfcc935" ON "audits_callback" ("unit_id");
CREATE INDEX "audits_energyaudit_site_id_c29414bf" ON "audits_energyaudit" ("site_id");
CREATE INDEX "audits_energyaudit_unit_id_18f6d2c8" ON "audits_energyaudit" ("unit_id");
CREATE INDEX "audits_measure_audit_id_53cc1926" ON "audits_measure" ("audit_id");
CREATE INDEX "audits_measure_excludes_from_measure_id_5909641e" ON "audits_measure_excludes" ("from_measure_id");
CREATE UNIQUE INDEX "audits_measure_excludes_from_measure_id_to_measure_id_ba4bdca6_uniq" ON "audits_measure_excludes" ("from_measure_id", "to_measure_id");
CREATE INDEX "audits_measure_excludes_to_measure_id_d4c0dbd2" ON "audits_measure_excludes" ("to_measure_id");
CREATE INDEX "audits_measure_project_id_b8111ea2" ON "audits_measure" ("project_id");
CREATE INDEX "audits_measure_system_id_12a35b63" ON "audits_measure" ("system_id");
CREATE INDEX "audits_measure_unit_id_f4855bae" ON "audits_measure" ("unit_id");
CREATE INDEX "audits_package_audit_id_12265f4d" ON "audits_package" ("audit_id");
CREATE INDEX "audits_package_measures_measure_id_372d909c" ON "audits_package_measures" ("measure_id");
CREATE INDEX "audits_package_measures_package_id_2540534e" ON "audits_package_measures" ("package_id");
CREATE UNIQUE INDEX "audits_package_measures_package_id_measure_id_2b433846_uniq" ON "audits_package_measures" ("package_id", "measure_id");
CREATE INDEX "audits_package_unit_id_0e7191eb" ON "audits_package" ("unit_id");
CREATE INDEX "audits_reportsection_audit_id_7032685a" ON "audits_reportsection" ("audit_id");
CREATE INDEX "audits_reportsection_unit_id_a01133ab" ON "audits_reportsection" ("unit_id");
CREATE INDEX "audits_savingline_less_run_id_b0b39fa5" ON "audits_savingline" ("less_run_id");
CREATE INDEX "audits_savingline_measure_id_53ba7edd" ON "audits_savingline" ("measure_id");
CREATE INDEX "audits_savingline_run_id_e088bde2" ON "audits_savingline" ("run_id");
CREATE INDEX "audits_savingline_unit_id_0f277bd8" ON "audits_savingline" ("unit_id");
CREATE INDEX "audits_system_audit_id_985c936c" ON "audits_system" ("audit_id");
CREATE INDEX "audits_system_unit_id_7c386ed6" ON "audits_system" ("unit_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "axes_accessattempt_ip_address_10922d9c" ON "axes_accessattempt" ("ip_address");
CREATE INDEX "axes_accessattempt_user_agent_ad89678b" ON "axes_accessattempt" ("user_agent");
CREATE INDEX "axes_accessattempt_username_3f2d4ca0" ON "axes_accessattempt" ("username");
CREATE UNIQUE INDEX "axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq" ON "axes_accessattempt" ("username", "ip_address", "user_agent");
CREATE INDEX "axes_accessfailurelog_ip_address_2e9f5a7f" ON "axes_accessfailurelog" ("ip_address");
CREATE INDEX "axes_accessfailurelog_user_agent_ea145dda" ON "axes_accessfailurelog" ("user_agent");
CREATE INDEX "axes_accessfailurelog_username_a8b7e8a4" ON "axes_accessfailurelog" ("username");
CREATE INDEX "axes_accesslog_ip_address_86b417e5" ON "axes_accesslog" ("ip_address");
CREATE INDEX "axes_accesslog_user_agent_0e659004" ON "axes_accesslog" ("user_agent");
CREATE INDEX "axes_accesslog_username_df93064b" ON "axes_accesslog" ("username");
CREATE INDEX "base_content_object_idx" ON "wagtailcore_revision" ("base_content_type_id", "object_id");
CREATE INDEX "booking_of_all" ON "facilities_booking" ("starts_at", "id");
CREATE INDEX "booking_of_facility" ON "facilities_booking" ("facility_id", "starts_at");
CREATE INDEX "booking_of_province" ON "facilities_booking" ("province_id", "starts_at", "id");
CREATE INDEX "booking_of_unit" ON "facilities_booking" ("unit_id", "starts_at", "id");
CREATE INDEX "booking_purpose_of_all" ON "facilities_booking" ("purpose", "starts_at", "id");
CREATE INDEX "booking_purpose_of_province" ON "facilities_booking" ("province_id", "purpose", "starts_at", "id");
CREATE INDEX "booking_purpose_of_unit" ON "facilities_booking" ("unit_id", "purpose", "starts_at", "id");
CREATE INDEX "booking_state_of_all" ON "facilities_booking" ("state", "starts_at", "id");
CREATE INDEX "booking_state_of_province" ON "facilities_booking" ("province_id", "state", "starts_at", "id");
CREATE INDEX "booking_state_of_unit" ON "facilities_booking" ("unit_id", "state", "starts_at", "id");
CREATE UNIQUE INDEX "calendar_feed_one_live" ON "deadlines_calendarfeed" ("account_id") WHERE "revoked_at" IS NULL;
CREATE INDEX "campaign_opens_of_all" ON "surveys_campaign" ("opens_on" DESC, "id");
CREATE INDEX "campaign_opens_of_province" ON "surveys_campaign" ("province_id", "opens_on" DESC, "id");
CREATE INDEX "campaign_opens_of_unit" ON "surveys_campaign" ("unit_id", "opens_on" DESC, "id");
CREATE INDEX "certificate_level_of_all" ON "product_rounds_productcertificate" ("level", "valid_until", "id");
CREATE INDEX "certificate_level_of_province" ON "product_rounds_productcertificate" ("province_id", "level", "valid_until", "id");
CREATE INDEX "certificate_level_of_unit" ON "product_rounds_productcertificate" ("unit_id", "level", "valid_until", "id");
CREATE INDEX "certificate_name_of_all" ON "product_rounds_productcertificate" ("product_name", "id");
CREATE INDEX "certificate_name_of_province" ON "product_rounds_productcertificate" ("province_id", "product_name", "id");
CREATE INDEX "certificate_name_of_unit" ON "product_rounds_productcertificate" ("unit_id", "product_name", "id");
CREATE INDEX "certificate_of_all" ON "product_rounds_productcertificate" ("valid_until", "id");
CREATE INDEX "certificate_of_province" ON "product_rounds_productcertificate" ("province_id", "valid_until", "id");
CREATE INDEX "certificate_of_unit" ON "product_rounds_productcertificate" ("unit_id", "valid_until", "id");
CREATE INDEX "cleaner_file_of_all" ON "cleaner_production_cleanerfile" ("opened_on", "id");
CREATE INDEX "cleaner_file_of_province" ON "cleaner_production_cleanerfile" ("province_id", "opened_on", "id");
CREATE INDEX "cleaner_file_of_unit" ON "cleaner_production_cleanerfile" ("unit_id", "opened_on", "id");
CREATE INDEX "cleaner_file_state_of_all" ON "cleaner_production_cleanerfile" ("state", "opened_on", "id");
CREATE INDEX "cleaner_file_state_of_province" ON "cleaner_production_cleanerfile" ("province_id", "state", "opened_on", "id");
CREATE INDEX "cleaner_file_state_of_unit" ON "cleaner_production_cleanerfile" ("unit_id", "state", "opened_on", "id");
CREATE INDEX "cleaner_production_cause_cleaner_file_id_422b7911" ON "cleaner_production_cause" ("cleaner_file_id");
CREATE INDEX "cleaner_production_cause_stream_id_144c87b2" ON "cleaner_production_cause" ("stream_id");
CREATE INDEX "cleaner_production_cause_unit_id_99d3e374" ON "cleaner_production_cause" ("unit_id");
CREATE INDEX "cleaner_production_cleanerfile_focus_step_id_c7078d26" ON "cleaner_production_cleanerfile" ("focus_step_id");
CREATE INDEX "cleaner_production_cleanerfile_site_id_3a62c9d3" ON "cleaner_production_cleanerfile" ("site_id");
CREATE INDEX "cleaner_production_cleanerfile_unit_id_47fa5039" ON "cleaner_production_cleanerfile" ("unit_id");
CREATE INDEX "cleaner_production_cleaneroption_cause_id_6628f4b7" ON "cleaner_production_cleaneroption" ("cause_id");
CREATE INDEX "cleaner_production_cleaneroption_cleaner_file_id_f7e15f53" ON "cleaner_production_cleaneroption" ("cleaner_file_id");
CREATE INDEX "cleaner_production_cleaneroption_project_id_694b6460" ON "cleaner_production_cleaneroption" ("project_id");
CREATE INDEX "cleaner_production_cleaneroption_stream_id_a7997f53" ON "cleaner_production_cleaneroption" ("stream_id");
CREATE INDEX "cleaner_production_cleaneroption_unit_id_eedabcec" ON "cleaner_production_cleaneroption" ("unit_id");
CREATE INDEX "cleaner_production_equivalence_cleaner_file_id_6e816572" ON "cleaner_production_equivalence" ("cleaner_file_id");
CREATE INDEX "cleaner_production_equivalence_unit_id_5a30f2e6" ON "cleaner_production_equivalence" ("unit_id");
CREATE INDEX "cleaner_production_flow_cleaner_file_id_f5c70d42" ON "cleaner_production_flow" ("cleaner_file_id");
CREATE INDEX "cleaner_production_flow_step_id_2fcad0ef" ON "cleaner_production_flow" ("step_id");
CREATE INDEX "cleaner_production_flow_to_step_id_48bdc12f" ON "cleaner_production_flow" ("to_step_id");
CREATE INDEX "cleaner_production_flow_unit_id_00bed1b7" ON "cleaner_production_flow" ("unit_id");
CREATE INDEX "cleaner_production_processstep_cleaner_file_id_7077368a" ON "cleaner_production_processstep" ("cleaner_file_id");
CREATE INDEX "cleaner_production_processstep_unit_id_97e2d7cc" ON "cleaner_production_processstep" ("unit_id");
CREATE INDEX "cleaner_production_quickassessment_site_id_96fa60a5" ON "cleaner_production_quickassessment" ("site_id");
CREATE INDEX "cleaner_production_quickassessment_unit_id_abd1a270" ON "cleaner_production_quickassessment" ("unit_id");
CREATE INDEX "cleaner_production_reading_cleaner_file_id_9f55743c" ON "cleaner_production_reading" ("cleaner_file_id");
CREATE INDEX "cleaner_production_reading_unit_id_360795ba" ON "cleaner_production_reading" ("unit_id");
CREATE INDEX "cleaner_production_taskprogress_cleaner_file_id_4d2f62f9" ON "cleaner_production_taskprogress" ("cleaner_file_id");
CREATE INDEX "cleaner_production_taskprogress_document_id_d1abec26" ON "cleaner_production_taskprogress" ("document_id");
CREATE INDEX "cleaner_production_taskprogress_unit_id_cfbf5642" ON "cleaner_production_taskprogress" ("unit_id");
CREATE INDEX "cleaner_production_teammember_cleaner_file_id_258d46d9" ON "cleaner_production_teammember" ("cleaner_file_id");
CREATE INDEX "cleaner_production_teammember_unit_id_8f1463b3" ON "cleaner_production_teammember" ("unit_id");
CREATE INDEX "cleaner_production_wastecost_cleaner_file_id_93524549" ON "cleaner_production_wastecost" ("cleaner_file_id");
CREATE INDEX "cleaner_production_wastecost_stream_id_2738b19f" ON "cleaner_production_wastecost" ("stream_id");
CREATE INDEX "cleaner_production_wastecost_unit_id_ae3a8a50" ON "cleaner_production_wastecost" ("unit_id");
CREATE INDEX "cleaner_production_wastestream_cleaner_file_id_1fbfd39a" ON "cleaner_production_wastestream" ("cleaner_file_id");
CREATE INDEX "cleaner_production_wastestream_step_id_6d282df4" ON "cleaner_production_wastestream" ("step_id");
CREATE INDEX "cleaner_production_wastestream_unit_id_8baf3278" ON "cleaner_production_wastestream" ("unit_id");
CREATE INDEX "cluster_name_of_all" ON "craft_villages_industrialcluster" ("search", "id");
CREATE INDEX "cluster_name_of_province" ON "craft_villages_industrialcluster" ("province_id", "search", "id");
CREATE INDEX "cluster_name_of_unit" ON "craft_villages_industrialcluster" ("unit_id", "search", "id");
CREATE UNIQUE INDEX "cluster_year_once" ON "craft_villages_clusteryear" ("cluster_id", "year") WHERE "removed_at" IS NULL;
CREATE UNIQUE INDEX "collab_account_once_in_a_unit" ON "facilities_communecollaborator" ("unit_id", "account_id") WHERE "account_id" IS NOT NULL;
CREATE INDEX "collab_of_all" ON "facilities_communecollaborator" ("commune", "id");
CREATE INDEX "collab_of_province" ON "facilities_communecollaborator" ("province_id", "commune", "id");
CREATE INDEX "collab_of_unit" ON "facilities_communecollaborator" ("unit_id", "commune", "id");
CREATE INDEX "collab_state_of_all" ON "facilities_communecollaborator" ("state", "commune", "id");
CREATE INDEX "collab_state_of_province" ON "facilities_communecollaborator" ("province_id", "state", "commune", "id");
CREATE INDEX "collab_state_of_unit" ON "facilities_communecollaborator" ("unit_id", "state", "commune", "id");
CREATE INDEX "commitment_of_all" ON "exchange_commitment" ("due_on", "id");
CREATE INDEX "commitment_of_province" ON "exchange_commitment" ("province_id", "due_on", "id");
CREATE INDEX "commitment_of_unit" ON "exchange_commitment" ("unit_id", "due_on", "id");
CREATE INDEX "commitment_state_of_all" ON "exchange_commitment" ("state", "due_on", "id");
CREATE INDEX "commitment_state_of_province" ON "exchange_commitment" ("province_id", "state", "due_on", "id");
CREATE INDEX "commitment_state_of_unit" ON "exchange_commitment" ("unit_id", "state", "due_on", "id");
CREATE INDEX "comparison_by_owner" ON "plans_comparison" ("province_id", "unit_id", "asked_at" DESC);
CREATE INDEX "complaint_due_of_all" ON "complaints_complaint" ("due_on", "id");
CREATE INDEX "complaint_due_of_province" ON "complaints_complaint" ("province_id", "due_on", "id");
CREATE INDEX "complaint_due_of_unit" ON "complaints_complaint" ("unit_id", "due_on", "id");
CREATE INDEX "complaint_received_of_all" ON "complaints_complaint" ("received_at" DESC, "id");
CREATE INDEX "complaint_received_of_province" ON "complaints_complaint" ("province_id", "received_at" DESC, "id");
CREATE INDEX "complaint_received_of_unit" ON "complaints_complaint" ("unit_id", "received_at" DESC, "id");
CREATE INDEX "complaint_state_of_all" ON "complaints_complaint" ("state", "received_at" DESC, "id");
CREATE INDEX "complaint_state_of_province" ON "complaints_complaint" ("province_id", "state", "received_at" DESC, "id");
CREATE INDEX "complaint_state_of_unit" ON "complaints_complaint" ("unit_id", "state", "received_at" DESC, "id");
CREATE INDEX "complaints_complaint_against_id_a9de8125" ON "complaints_complaint" ("against_id");
CREATE INDEX "complaints_complaint_decided_by_id_81f84636" ON "complaints_complaint" ("decided_by_id");
CREATE INDEX "complaints_complaint_need_id_3f3e6429" ON "complaints_complaint" ("need_id");
CREATE INDEX "complaints_complaint_project_id_0a905413" ON "complaints_complaint" ("project_id");
CREATE INDEX "complaints_complaint_sent_to_id_8aa01983" ON "complaints_complaint" ("sent_to_id");
CREATE INDEX "complaints_complaint_unit_id_89d23118" ON "complaints_complaint" ("unit_id");
CREATE INDEX "confirmation_by_norm" ON "library_normconfirmation" ("norm_id");
CREATE UNIQUE INDEX "consult_contract_once" ON "consultancy_engagement" ("unit_id", "contract_number", "signed_on") WHERE NOT ("contract_number" = '');
CREATE INDEX "consult_day_of_all" ON "consultancy_engagement" ("received_on", "id");
CREATE INDEX "consult_day_of_province" ON "consultancy_engagement" ("province_id", "received_on", "id");
CREATE INDEX "consult_day_of_unit" ON "consultancy_engagement" ("unit_id", "received_on", "id");
CREATE UNIQUE INDEX "consult_invoice_once" ON "consultancy_invoice" ("unit_id", "number", "issued_on") WHERE "cancelled_at" IS NULL;
CREATE INDEX "consult_invoice_unpaid" ON "consultancy_invoice" ("issued_on") WHERE ("cancelled_at" IS NULL AND "paid_vnd" < ("amount_vnd"));
CREATE INDEX "consult_kind_of_all" ON "consultancy_engagement" ("kind", "received_on", "id");
CREATE INDEX "consult_kind_of_province" ON "consultancy_engagement" ("province_id", "kind", "received_on", "id");
CREATE INDEX "consult_kind_of_unit" ON "consultancy_engagement" ("unit_id", "kind", "received_on", "id");
CREATE INDEX "consult_milestone_open" ON "consultancy_milestone" ("due_on") WHERE "done_on" IS NULL;
CREATE INDEX "consult_payment_paid_on" ON "consultancy_payment" ("paid_on");
CREATE UNIQUE INDEX "consult_payment_paper_once" ON "consultancy_payment" ("invoice_id", "paper") WHERE NOT ("paper" = '');
CREATE INDEX "consult_signed_of_unit" ON "consultancy_engagement" ("unit_id", "signed_on");
CREATE INDEX "consult_state_of_all" ON "consultancy_engagement" ("state", "received_on", "id");
CREATE INDEX "consult_state_of_province" ON "consultancy_engagement" ("province_id", "state", "received_on", "id");
CREATE INDEX "consult_state_of_unit" ON "consultancy_engagement" ("unit_id", "state", "received_on", "id");
CREATE INDEX "consultancy_annex_engagement_id_e79cf210" ON "consultancy_annex" ("engagement_id");
CREATE INDEX "consultancy_annex_recorded_by_id_8aef41a5" ON "consultancy_annex" ("recorded_by_id");
CREATE INDEX "consultancy_annex_unit_id_18eecbeb" ON "consultancy_annex" ("unit_id");
CREATE INDEX "consultancy_engagement_audit_id_616de8b9" ON "consultancy_engagement" ("audit_id");
CREATE INDEX "consultancy_engagement_cleaner_file_id_f3ee2ed2" ON "consultancy_engagement" ("cleaner_file_id");
CREATE INDEX "consultancy_engagement_establishment_id_2297fa97" ON "consultancy_engagement" ("establishment_id");
CREATE INDEX "consultancy_engagement_recorded_by_id_9206455c" ON "consultancy_engagement" ("recorded_by_id");
CREATE INDEX "consultancy_engagement_unit_id_7ff9daf7" ON "consultancy_engagement" ("unit_id");
CREATE INDEX "consultancy_invoice_engagement_id_771333dd" ON "consultancy_invoice" ("engagement_id");
CREATE INDEX "consultancy_invoice_recorded_by_id_dab1ce4d" ON "consultancy_invoice" ("recorded_by_id");
CREATE INDEX "consultancy_invoice_unit_id_6d79c0f7" ON "consultancy_invoice" ("unit_id");
CREATE INDEX "consultancy_milestone_engagement_id_4e6c8504" ON "consultancy_milestone" ("engagement_id");
CREATE INDEX "consultancy_milestone_unit_id_89329f79" ON "consultancy_milestone" ("unit_id");
CREATE INDEX "consultancy_payment_invoice_id_22847c23" ON "consultancy_payment" ("invoice_id");
CREATE INDEX "consultancy_payment_recorded_by_id_65a865b5" ON "consultancy_payment" ("recorded_by_id");
CREATE INDEX "consultancy_payment_unit_id_b05813fc" ON "consultancy_payment" ("unit_id");
CREATE INDEX "consultancy_teammember_account_id_7b5a1e2d" ON "consultancy_teammember" ("account_id");
CREATE INDEX "consultancy_teammember_engagement_id_2e4c1837" ON "consultancy_teammember" ("engagement_id");
CREATE INDEX "consultancy_teammember_unit_id_02c1acec" ON "consultancy_teammember" ("unit_id");
CREATE INDEX "content_object_idx" ON "wagtailcore_revision" ("content_type_id", "object_id");
CREATE INDEX "contract_day_of_all" ON "money_contract" ("signed_on", "id");
CREATE INDEX "contract_day_of_province" ON "money_contract" ("province_id", "signed_on", "id");
CREATE INDEX "contract_day_of_unit" ON "money_contract" ("unit_id", "signed_on", "id");
CREATE INDEX "contract_open_end" ON "money_contract" ("ends_on") WHERE "liquidated_on" IS NULL;
CREATE INDEX "cp_option_class_of_all" ON "cleaner_production_cleaneroption" ("option_class", "search", "id");
CREATE INDEX "cp_option_class_of_province" ON "cleaner_production_cleaneroption" ("province_id", "option_class", "search", "id");
CREATE INDEX "cp_option_class_of_unit" ON "cleaner_production_cleaneroption" ("unit_id", "option_class", "search", "id");
CREATE INDEX "cp_option_of_all" ON "cleaner_production_cleaneroption" ("search", "id");
CREATE INDEX "cp_option_of_province" ON "cleaner_production_cleaneroption" ("province_id", "search", "id");
CREATE INDEX "cp_option_of_unit" ON "cleaner_production_cleaneroption" ("unit_id", "search", "id");
CREATE INDEX "cp_option_screened_of_all" ON "cleaner_production_cleaneroption" ("screening", "search", "id");
CREATE INDEX "cp_option_screened_of_province" ON "cleaner_production_cleaneroption" ("province_id", "screening", "search", "id");
CREATE INDEX "cp_option_screened_of_unit" ON "cleaner_production_cleaneroption" ("unit_id", "screening", "search", "id");
CREATE INDEX "cp_option_status_of_all" ON "cleaner_production_cleaneroption" ("status", "search", "id");
CREATE INDEX "cp_option_status_of_province" ON "cleaner_production_cleaneroption" ("province_id", "status", "search", "id");
CREATE INDEX "cp_option_status_of_unit" ON "cleaner_production_cleaneroption" ("unit_id", "status", "search", "id");
CREATE INDEX "craft_name_of_all" ON "craft_villages_craft" ("search", "id");
CREATE INDEX "craft_name_of_province" ON "craft_villages_craft" ("province_id", "search", "id");
CREATE INDEX "craft_name_of_unit" ON "craft_villages_craft" ("unit_id", "search", "id");
CREATE INDEX "craft_villages_clusteryear_cluster_id_d6859e66" ON "craft_villages_clusteryear" ("cluster_id");
CREATE INDEX "craft_villages_clusteryear_unit_id_c0581f1d" ON "craft_villages_clusteryear" ("unit_id");
CREATE INDEX "craft_villages_craft_unit_id_c2f1e923" ON "craft_villages_craft" ("unit_id");
CREATE INDEX "craft_villages_craft_village_id_572ca1fe" ON "craft_villages_craft" ("village_id");
CREATE INDEX "craft_villages_industrialcluster_unit_id_6254e7eb" ON "craft_villages_industrialcluster" ("unit_id");
CREATE INDEX "craft_villages_recognition_craft_id_c8f7e1b8" ON "craft_villages_recognition" ("craft_id");
CREATE INDEX "craft_villages_recognition_file_id_4e73532e" ON "craft_villages_recognition" ("file_id");
CREATE INDEX "craft_villages_recognition_unit_id_992b3a87" ON "craft_villages_recognition" ("unit_id");
CREATE INDEX "craft_villages_recognition_village_id_95a37cd2" ON "craft_villages_recognition" ("village_id");
CREATE INDEX "craft_villages_villagereview_unit_id_d353f9c5" ON "craft_villages_villagereview" ("unit_id");
CREATE INDEX "craft_villages_villagereview_village_id_36cd3099" ON "craft_villages_villagereview" ("village_id");
CREATE INDEX "deadline_by_day" ON "deadlines_projectdeadline" ("state", "due_on");
CREATE INDEX "deadline_due_of_all" ON "deadlines_projectdeadline" ("state", "body", "due_on", "id");
CREATE INDEX "deadline_due_of_province" ON "deadlines_projectdeadline" ("province_id", "state", "body", "due_on", "id");
CREATE INDEX "deadline_due_of_unit" ON "deadlines_projectdeadline" ("unit_id", "state", "body", "due_on", "id");
CREATE INDEX "deadlines_calendarfeed_account_id_c07b1195" ON "deadlines_calendarfeed" ("account_id");
CREATE INDEX "deadlines_deadlineextension_deadline_id_64a25aae" ON "deadlines_deadlineextension" ("deadline_id");
CREATE INDEX "deadlines_deadlineextension_recorded_by_id_f1707125" ON "deadlines_deadlineextension" ("recorded_by_id");
CREATE INDEX "deadlines_deadlineextension_undone_by_id_58aaee5e" ON "deadlines_deadlineextension" ("undone_by_id");
CREATE INDEX "deadlines_deadlineextension_unit_id_8d2507c7" ON "deadlines_deadlineextension" ("unit_id");
CREATE INDEX "deadlines_deadlineoverride_recorded_by_id_1f8fa2b7" ON "deadlines_deadlineoverride" ("recorded_by_id");
CREATE INDEX "deadlines_deadlineoverride_unit_id_a959b090" ON "deadlines_deadlineoverride" ("unit_id");
CREATE INDEX "deadlines_digest_account_id_e86d8623" ON "deadlines_digest" ("account_id");
CREATE INDEX "deadlines_notice_account_id_ab3a3134" ON "deadlines_notice" ("account_id");
CREATE INDEX "deadlines_notice_deadline_id_430d608c" ON "deadlines_notice" ("deadline_id");
CREATE INDEX "deadlines_notice_project_id_891e946d" ON "deadlines_notice" ("project_id");
CREATE INDEX "deadlines_notice_unit_id_46d3602a" ON "deadlines_notice" ("unit_id");
CREATE INDEX "deadlines_projectdeadline_project_id_e1cfd1cd" ON "deadlines_projectdeadline" ("project_id");
CREATE INDEX "deadlines_projectdeadline_unit_id_bd320fd4" ON "deadlines_projectdeadline" ("unit_id");
CREATE INDEX "deadlines_snooze_account_id_d2ca5fc4" ON "deadlines_snooze" ("account_id");
CREATE INDEX "deadlines_snooze_deadline_id_3af05fd0" ON "deadlines_snooze" ("deadline_id");
CREATE INDEX "deadlines_snooze_unit_id_5b888808" ON "deadlines_snooze" ("unit_id");
CREATE INDEX "deadlines_swapday_recorded_by_id_485ad648" ON "deadlines_swapday" ("recorded_by_id");
CREATE INDEX "deadlines_swapday_unit_id_260d253f" ON "deadlines_swapday" ("unit_id");
CREATE INDEX "deadlines_tellingrule_unit_id_b6715f43" ON "deadlines_tellingrule" ("unit_id");
CREATE INDEX "delegation_by_delegate" ON "accounts_delegation" ("delegate_id", "ends_before");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");
CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");
CREATE INDEX "documents_learnedcolumn_learned_by_id_32dbb90f" ON "documents_learnedcolumn" ("learned_by_id");
CREATE INDEX "documents_learnedcolumn_unit_id_f94ea76a" ON "documents_learnedcolumn" ("unit_id");
CREATE INDEX "documents_storedfile_unit_id_3d087923" ON "documents_storedfile" ("unit_id");
CREATE UNIQUE INDEX "draft_part_once" ON "regulations_draftpart" ("draft_id", "kind", "key") WHERE "removed_at" IS NULL;
CREATE INDEX "energy_audit_kind_of_all" ON "audits_energyaudit" ("kind", "visited_on", "id");
CREATE INDEX "energy_audit_kind_of_province" ON "audits_energyaudit" ("province_id", "kind", "visited_on", "id");
CREATE INDEX "energy_audit_kind_of_unit" ON "audits_energyaudit" ("unit_id", "kind", "visited_on", "id");
CREATE INDEX "energy_audit_of_all" ON "audits_energyaudit" ("visited_on", "id");
CREATE INDEX "energy_audit_of_province" ON "audits_energyaudit" ("province_id", "visited_on", "id");
CREATE INDEX "energy_audit_of_unit" ON "audits_energyaudit" ("unit_id", "visited_on", "id");
CREATE INDEX "energy_audit_state_of_all" ON "audits_energyaudit" ("state", "visited_on", "id");
CREATE INDEX "energy_audit_state_of_province" ON "audits_energyaudit" ("province_id", "state", "visited_on", "id");
CREATE INDEX "energy_audit_state_of_unit" ON "audits_energyaudit" ("unit_id", "state", "visited_on", "id");
CREATE INDEX "energy_bill_day_of_all" ON "energy_use_energybill" ("starts_on", "id");
CREATE INDEX "energy_bill_day_of_province" ON "energy_use_energybill" ("province_id", "starts_on", "id");
CREATE INDEX "energy_bill_day_of_unit" ON "energy_use_energybill" ("unit_id", "starts_on", "id");
CREATE INDEX "energy_bill_of_site" ON "energy_use_energybill" ("site_id", "starts_on", "ends_before");
CREATE INDEX "energy_bill_sort_of_all" ON "energy_use_energybill" ("carrier", "starts_on", "id");
CREATE INDEX "energy_bill_sort_of_province" ON "energy_use_energybill" ("province_id", "carrier", "starts_on", "id");
CREATE INDEX "energy_bill_sort_of_unit" ON "energy_use_energybill" ("unit_id", "carrier", "starts_on", "id");
CREATE UNIQUE INDEX "energy_sheet_once" ON "energy_use_useimport" ("site_id", "kind", "file_id") WHERE "undone_at" IS NULL;
CREATE INDEX "energy_site_of_all" ON "energy_use_site" ("search", "id");
CREATE INDEX "energy_site_of_province" ON "energy_use_site" ("province_id", "search", "id");
CREATE INDEX "energy_site_of_unit" ON "energy_use_site" ("unit_id", "search", "id");
CREATE INDEX "energy_site_use_of_all" ON "energy_use_site" ("use", "search", "id");
CREATE INDEX "energy_site_use_of_province" ON "energy_use_site" ("province_id", "use", "search", "id");
CREATE INDEX "energy_site_use_of_unit" ON "energy_use_site" ("unit_id", "use", "search", "id");
CREATE INDEX "energy_use_driver_site_id_2fccdf4f" ON "energy_use_driver" ("site_id");
CREATE INDEX "energy_use_driver_unit_id_1f49b875" ON "energy_use_driver" ("unit_id");
CREATE INDEX "energy_use_energybill_file_id_fbac3e4e" ON "energy_use_energybill" ("file_id");
CREATE INDEX "energy_use_energybill_meter_id_aeec8ef4" ON "energy_use_energybill" ("meter_id");
CREATE INDEX "energy_use_energybill_removed_by_id_d5afee37" ON "energy_use_energybill" ("removed_by_id");
CREATE INDEX "energy_use_energybill_site_id_88a36352" ON "energy_use_energybill" ("site_id");
CREATE INDEX "energy_use_energybill_unit_id_8b534b15" ON "energy_use_energybill" ("unit_id");
CREATE INDEX "energy_use_energybill_use_import_id_d1ca3159" ON "energy_use_energybill" ("use_import_id");
CREATE INDEX "energy_use_fuelvalue_site_id_6ec3e381" ON "energy_use_fuelvalue" ("site_id");
CREATE INDEX "energy_use_fuelvalue_unit_id_7c812211" ON "energy_use_fuelvalue" ("unit_id");
CREATE INDEX "energy_use_meter_site_id_2153c5f0" ON "energy_use_meter" ("site_id");
CREATE INDEX "energy_use_meter_unit_id_592bb54f" ON "energy_use_meter" ("unit_id");
CREATE INDEX "energy_use_output_site_id_ef7babc0" ON "energy_use_output" ("site_id");
CREATE INDEX "energy_use_output_unit_id_a18b472e" ON "energy_use_output" ("unit_id");
CREATE INDEX "energy_use_output_use_import_id_22b04d65" ON "energy_use_output" ("use_import_id");
CREATE INDEX "energy_use_readingfile_file_id_ddbea4a5" ON "energy_use_readingfile" ("file_id");
CREATE INDEX "energy_use_readingfile_intervals_id_f22d2e31" ON "energy_use_readingfile" ("intervals_id");
CREATE INDEX "energy_use_readingfile_sent_by_id_4f3e8b9e" ON "energy_use_readingfile" ("sent_by_id");
CREATE INDEX "energy_use_readingfile_site_id_5d53e856" ON "energy_use_readingfile" ("site_id");
CREATE INDEX "energy_use_readingfile_unit_id_0baf2607" ON "energy_use_readingfile" ("unit_id");
CREATE INDEX "energy_use_readingset_reading_file_id_021867f5" ON "energy_use_readingset" ("reading_file_id");
CREATE INDEX "energy_use_readingset_site_id_585531b4" ON "energy_use_readingset" ("site_id");
CREATE INDEX "energy_use_readingset_unit_id_7cf779e6" ON "energy_use_readingset" ("unit_id");
CREATE INDEX "energy_use_site_establishment_id_96523eed" ON "energy_use_site" ("establishment_id");
CREATE INDEX "energy_use_site_unit_id_55e69d2c" ON "energy_use_site" ("unit_id");
CREATE INDEX "energy_use_useimport_entered_by_id_3d809cc6" ON "energy_use_useimport" ("entered_by_id");
CREATE INDEX "energy_use_useimport_file_id_3f5d5829" ON "energy_use_useimport" ("file_id");
CREATE INDEX "energy_use_useimport_site_id_5544b6d6" ON "energy_use_useimport" ("site_id");
CREATE INDEX "energy_use_useimport_unit_id_7f5b3d6a" ON "energy_use_useimport" ("unit_id");
CREATE INDEX "entry_group_of_all" ON "product_rounds_productentry" ("group", "round_id", "number", "id");
CREATE INDEX "entry_group_of_province" ON "product_rounds_productentry" ("province_id", "group", "round_id", "number", "id");
CREATE INDEX "entry_group_of_unit" ON "product_rounds_productentry" ("unit_id", "group", "round_id", "number", "id");
CREATE INDEX "entry_name_of_all" ON "product_rounds_productentry" ("name", "id");
CREATE INDEX "entry_name_of_province" ON "product_rounds_productentry" ("province_id", "name", "id");
CREATE INDEX "entry_name_of_unit" ON "product_rounds_productentry" ("unit_id", "name", "id");
CREATE UNIQUE INDEX "entry_ocop_once" ON "product_rounds_ocoplink" ("entry_id") WHERE "removed_at" IS NULL;
CREATE UNIQUE INDEX "entry_paper_once" ON "product_rounds_entrypaper" ("entry_id", "kind") WHERE "removed_at" IS NULL;
CREATE INDEX "error_checks_finding_project_id_bdbf6073" ON "error_checks_finding" ("project_id");
CREATE INDEX "error_checks_finding_unit_id_cccbe9f6" ON "error_checks_finding" ("unit_id");
CREATE INDEX "error_checks_findingpass_ended_by_id_f859f849" ON "error_checks_findingpass" ("ended_by_id");
CREATE INDEX "error_checks_findingpass_finding_id_3e0b2b5f" ON "error_checks_findingpass" ("finding_id");
CREATE INDEX "error_checks_findingpass_passed_by_id_106d613f" ON "error_checks_findingpass" ("passed_by_id");
CREATE INDEX "error_checks_findingpass_unit_id_4e5a271c" ON "error_checks_findingpass" ("unit_id");
CREATE INDEX "establishment_by_code" ON "establishments_establishment" ("code");
CREATE UNIQUE INDEX "establishment_code_once" ON "establishments_establishment" ("province_id", "code") WHERE (NOT ("code" = '') AND "merged_into_id" IS NULL);
CREATE UNIQUE INDEX "establishment_merged_once" ON "establishments_establishmentmerge" ("dropped_id") WHERE "undone_at" IS NULL;
CREATE INDEX "establishments_columnmeaning_unit_id_acdf91b5" ON "establishments_columnmeaning" ("unit_id");
CREATE INDEX "establishments_craftvillage_unit_id_df62d26a" ON "establishments_craftvillage" ("unit_id");
CREATE INDEX "establishments_establishment_craft_village_id_1eeef78f" ON "establishments_establishment" ("craft_village_id");
CREATE INDEX "establishments_establishment_unit_id_4d7d7bd5" ON "establishments_establishment" ("unit_id");
CREATE INDEX "establishments_establishmentmerge_dropped_id_ee596d50" ON "establishments_establishmentmerge" ("dropped_id");
CREATE INDEX "establishments_establishmentmerge_kept_id_03302f55" ON "establishments_establishmentmerge" ("kept_id");
CREATE INDEX "establishments_establishmentmerge_merged_by_id_dffa140a" ON "establishments_establishmentmerge" ("merged_by_id");
CREATE INDEX "establishments_establishmentmerge_unit_id_f040325e" ON "establishments_establishmentmerge" ("unit_id");
CREATE INDEX "establishments_establishmentowner_account_id_cb89b98f" ON "establishments_establishmentowner" ("account_id");
CREATE INDEX "establishments_establishmentowner_ended_by_id_f3fd24e4" ON "establishments_establishmentowner" ("ended_by_id");
CREATE INDEX "establishments_establishmentowner_establishment_id_453764a0" ON "establishments_establishmentowner" ("establishment_id");
CREATE INDEX "establishments_establishmentowner_invited_by_id_1bb930a5" ON "establishments_establishmentowner" ("invited_by_id");
CREATE INDEX "establishments_establishmentowner_unit_id_fdb95a08" ON "establishments_establishmentowner" ("unit_id");
CREATE INDEX "establishments_importedrow_establishment_id_2b10dcee" ON "establishments_importedrow" ("establishment_id");
CREATE INDEX "establishments_importedrow_register_import_id_19bcded7" ON "establishments_importedrow" ("register_import_id");
CREATE INDEX "establishments_importedrow_unit_id_624ce6d1" ON "establishments_importedrow" ("unit_id");
CREATE INDEX "establishments_importedrow_year_figures_id_aa66dc8f" ON "establishments_importedrow" ("year_figures_id");
CREATE INDEX "establishments_othersupport_establishment_id_c2f0a8bb" ON "establishments_othersupport" ("establishment_id");
CREATE INDEX "establishments_othersupport_file_id_c94f1d14" ON "establishments_othersupport" ("file_id");
CREATE INDEX "establishments_othersupport_unit_id_fb33adb9" ON "establishments_othersupport" ("unit_id");
CREATE INDEX "establishments_product_establishment_id_eccdba31" ON "establishments_product" ("establishment_id");
CREATE INDEX "establishments_product_unit_id_760d4bc0" ON "establishments_product" ("unit_id");
CREATE INDEX "establishments_recordproposal_decided_by_id_d6c946f2" ON "establishments_recordproposal" ("decided_by_id");
CREATE INDEX "establishments_recordproposal_establishment_id_4d14cc01" ON "establishments_recordproposal" ("establishment_id");
CREATE INDEX "establishments_recordproposal_proposed_by_id_d377a32d" ON "establishments_recordproposal" ("proposed_by_id");
CREATE INDEX "establishments_recordproposal_unit_id_8049f5fc" ON "establishments_recordproposal" ("unit_id");
CREATE INDEX "establishments_registerimport_file_id_b18faa32" ON "establishments_registerimport" ("file_id");
CREATE INDEX "establishments_registerimport_sent_by_id_ceb9ad31" ON "establishments_registerimport" ("sent_by_id");
CREATE INDEX "establishments_registerimport_unit_id_574b8f9e" ON "establishments_registerimport" ("unit_id");
CREATE INDEX "establishments_yearfigures_establishment_id_f5045cab" ON "establishments_yearfigures" ("establishment_id");
CREATE INDEX "establishments_yearfigures_unit_id_7d1da7bf" ON "establishments_yearfigures" ("unit_id");
CREATE INDEX "exchange_commitment_holder_id_086d7433" ON "exchange_commitment" ("holder_id");
CREATE INDEX "exchange_commitment_lesson_id_c2ff0cbb" ON "exchange_commitment" ("lesson_id");
CREATE INDEX "exchange_commitment_unit_id_5bd14384" ON "exchange_commitment" ("unit_id");
CREATE INDEX "exchange_commitment_visit_id_738c8923" ON "exchange_commitment" ("visit_id");
CREATE INDEX "exchange_gift_unit_id_326558f5" ON "exchange_gift" ("unit_id");
CREATE INDEX "exchange_gift_visit_id_474034de" ON "exchange_gift" ("visit_id");
CREATE INDEX "exchange_lesson_unit_id_24a89df5" ON "exchange_lesson" ("unit_id");
CREATE INDEX "exchange_lesson_visit_id_acfd47e7" ON "exchange_lesson" ("visit_id");
CREATE INDEX "exchange_lessonlink_lesson_id_42b677c3" ON "exchange_lessonlink" ("lesson_id");
CREATE INDEX "exchange_lessonlink_unit_id_58abf798" ON "exchange_lessonlink" ("unit_id");
CREATE INDEX "exchange_lessonvote_account_id_7120f85d" ON "exchange_lessonvote" ("account_id");
CREATE INDEX "exchange_lessonvote_lesson_id_8b7fa1b3" ON "exchange_lessonvote" ("lesson_id");
CREATE INDEX "exchange_lessonvote_unit_id_4ef6911a" ON "exchange_lessonvote" ("unit_id");
CREATE INDEX "exchange_placeseen_unit_id_7de290b3" ON "exchange_placeseen" ("unit_id");
CREATE INDEX "exchange_placeseen_visit_id_24f08aaf" ON "exchange_placeseen" ("visit_id");
CREATE INDEX "exchange_programmeitem_unit_id_c11f59b1" ON "exchange_programmeitem" ("unit_id");
CREATE INDEX "exchange_programmeitem_visit_id_67462a13" ON "exchange_programmeitem" ("visit_id");
CREATE INDEX "exchange_projectreview_asked_of_id_eae94dec" ON "exchange_projectreview" ("asked_of_id");
CREATE INDEX "exchange_projectreview_project_id_1dd387b6" ON "exchange_projectreview" ("project_id");
CREATE INDEX "exchange_projectreview_unit_id_53c0fc64" ON "exchange_projectreview" ("unit_id");
CREATE INDEX "exchange_visit_guest_province_id_08029b1f" ON "exchange_visit" ("guest_province_id");
CREATE INDEX "exchange_visit_host_province_id_9edf5bd4" ON "exchange_visit" ("host_province_id");
CREATE INDEX "exchange_visit_project_id_c19de424" ON "exchange_visit" ("project_id");
CREATE INDEX "exchange_visit_unit_id_48faa397" ON "exchange_visit" ("unit_id");
CREATE INDEX "exchange_visitbooking_unit_id_671e3695" ON "exchange_visitbooking" ("unit_id");
CREATE INDEX "exchange_visitbooking_visit_id_e4e0106d" ON "exchange_visitbooking" ("visit_id");
CREATE INDEX "exchange_visitparticipant_unit_id_661d114e" ON "exchange_visitparticipant" ("unit_id");
CREATE INDEX "exchange_visitparticipant_visit_id_bde08aff" ON "exchange_visitparticipant" ("visit_id");
CREATE INDEX "exchange_visitphoto_file_id_d84d07a2" ON "exchange_visitphoto" ("file_id");
CREATE INDEX "exchange_visitphoto_unit_id_0a2d3ae4" ON "exchange_visitphoto" ("unit_id");
CREATE INDEX "exchange_visitphoto_visit_id_0710cff5" ON "exchange_visitphoto" ("visit_id");
CREATE INDEX "exchange_visitquestion_unit_id_1238bfcd" ON "exchange_visitquestion" ("unit_id");
CREATE INDEX "exchange_visitquestion_visit_id_45a85bc1" ON "exchange_visitquestion" ("visit_id");
CREATE INDEX "exchange_yearpoint_commitment_id_7ed7a423" ON "exchange_yearpoint" ("commitment_id");
CREATE INDEX "exchange_yearpoint_lesson_id_9d18d4d5" ON "exchange_yearpoint" ("lesson_id");
CREATE INDEX "exchange_yearpoint_review_id_04b24fd6" ON "exchange_yearpoint" ("review_id");
CREATE INDEX "exchange_yearpoint_unit_id_c70d4a9d" ON "exchange_yearpoint" ("unit_id");
CREATE INDEX "facilities_booking_audit_id_1b72265c" ON "facilities_booking" ("audit_id");
CREATE INDEX "facilities_booking_booked_by_id_d83a76ff" ON "facilities_booking" ("booked_by_id");
CREATE INDEX "facilities_booking_campaign_id_770bc9b5" ON "facilities_booking" ("campaign_id");
CREATE INDEX "facilities_booking_facility_id_487bd34f" ON "facilities_booking" ("facility_id");
CREATE INDEX "facilities_booking_project_id_bd4961a8" ON "facilities_booking" ("project_id");
CREATE INDEX "facilities_booking_unit_id_75e745e8" ON "facilities_booking" ("unit_id");
CREATE INDEX "facilities_calibration_facility_id_ea51aeed" ON "facilities_calibration" ("facility_id");
CREATE INDEX "facilities_calibration_unit_id_6f49175d" ON "facilities_calibration" ("unit_id");
CREATE INDEX "facilities_communecollaborator_account_id_00ad03fa" ON "facilities_communecollaborator" ("account_id");
CREATE INDEX "facilities_communecollaborator_unit_id_57c76916" ON "facilities_communecollaborator" ("unit_id");
CREATE INDEX "facilities_facility_unit_id_39e5bd67" ON "facilities_facility" ("unit_id");
CREATE INDEX "facilities_instrumentuse_audit_id_5c104b21" ON "facilities_instrumentuse" ("audit_id");
CREATE INDEX "facilities_instrumentuse_facility_id_a9e7b9d6" ON "facilities_instrumentuse" ("facility_id");
CREATE INDEX "facilities_instrumentuse_reading_file_id_29d1bd53" ON "facilities_instrumentuse" ("reading_file_id");
CREATE INDEX "facilities_instrumentuse_unit_id_b6670c70" ON "facilities_instrumentuse" ("unit_id");
CREATE INDEX "facilities_staffmember_account_id_51ac6ae5" ON "facilities_staffmember" ("account_id");
CREATE INDEX "facilities_staffmember_unit_id_76b64f7e" ON "facilities_staffmember" ("unit_id");
CREATE INDEX "facilities_staffskill_member_id_90a71868" ON "facilities_staffskill" ("member_id");
CREATE INDEX "facilities_staffskill_unit_id_5b1f4859" ON "facilities_staffskill" ("unit_id");
CREATE INDEX "facilities_training_member_id_cc018b63" ON "facilities_training" ("member_id");
CREATE INDEX "facilities_training_unit_id_0e790953" ON "facilities_training" ("unit_id");
CREATE INDEX "facility_kind_of_all" ON "facilities_facility" ("kind", "name", "id");
CREATE INDEX "facility_kind_of_province" ON "facilities_facility" ("province_id", "kind", "name", "id");
CREATE INDEX "facility_kind_of_unit" ON "facilities_facility" ("unit_id", "kind", "name", "id");
CREATE INDEX "facility_of_all" ON "facilities_facility" ("name", "id");
CREATE INDEX "facility_of_province" ON "facilities_facility" ("province_id", "name", "id");
CREATE INDEX "facility_of_unit" ON "facilities_facility" ("unit_id", "name", "id");
CREATE INDEX "facility_state_of_all" ON "facilities_facility" ("state", "name", "id");
CREATE INDEX "facility_state_of_province" ON "facilities_facility" ("province_id", "state", "name", "id");
CREATE INDEX "facility_state_of_unit" ON "facilities_facility" ("unit_id", "state", "name", "id");
CREATE INDEX "facility_until_of_all" ON "facilities_facility" ("calibrated_until", "name", "id");
CREATE INDEX "facility_until_of_province" ON "facilities_facility" ("province_id", "calibrated_until", "name", "id");
CREATE INDEX "facility_until_of_unit" ON "facilities_facility" ("unit_id", "calibrated_until", "name", "id");
CREATE INDEX "fact_confirmation_by_key" ON "library_factconfirmation" ("fact_key");
CREATE INDEX "file_by_owner" ON "documents_storedfile" ("province_id", "unit_id", "stored_at" DESC);
CREATE INDEX "file_held" ON "documents_storedfile" ("stored_at" DESC) WHERE "state" = 'held';
CREATE INDEX "finding_found_of_all" ON "error_checks_finding" ("found_at", "id");
CREATE INDEX "finding_found_of_province" ON "error_checks_finding" ("province_id", "found_at", "id");
CREATE INDEX "finding_found_of_unit" ON "error_checks_finding" ("unit_id", "found_at", "id");
CREATE UNIQUE INDEX "finding_one_pass" ON "error_checks_findingpass" ("finding_id") WHERE "ended_at" IS NULL;
CREATE INDEX "finding_place_of_all" ON "error_checks_finding" ("place", "id");
CREATE INDEX "finding_place_of_province" ON "error_checks_finding" ("province_id", "place", "id");
CREATE INDEX "finding_place_of_unit" ON "error_checks_finding" ("unit_id", "place", "id");
CREATE INDEX "finding_rule_of_all" ON "error_checks_finding" ("rule", "place", "id");
CREATE INDEX "finding_rule_of_province" ON "error_checks_finding" ("province_id", "rule", "place", "id");
CREATE INDEX "finding_rule_of_unit" ON "error_checks_finding" ("unit_id", "rule", "place", "id");
CREATE INDEX "firm_kind_of_all" ON "establishments_establishment" ("kind", "search", "id");
CREATE INDEX "firm_kind_of_province" ON "establishments_establishment" ("province_id", "kind", "search", "id");
CREATE INDEX "firm_kind_of_unit" ON "establishments_establishment" ("unit_id", "kind", "search", "id");
CREATE INDEX "firm_name_of_all" ON "establishments_establishment" ("search", "id");
CREATE INDEX "firm_name_of_province" ON "establishments_establishment" ("province_id", "search", "id");
CREATE INDEX "firm_name_of_unit" ON "establishments_establishment" ("unit_id", "search", "id");
CREATE INDEX "firm_place_of_all" ON "establishments_establishment" ("production_place_kind", "search", "id");
CREATE INDEX "firm_place_of_province" ON "establishments_establishment" ("province_id", "production_place_kind", "search", "id");
CREATE INDEX "firm_place_of_unit" ON "establishments_establishment" ("unit_id", "production_place_kind", "search", "id");
CREATE INDEX "firm_trade_of_all" ON "establishments_establishment" ("trade", "search", "id");
CREATE INDEX "firm_trade_of_province" ON "establishments_establishment" ("province_id", "trade", "search", "id");
CREATE INDEX "firm_trade_of_unit" ON "establishments_establishment" ("unit_id", "trade", "search", "id");
CREATE INDEX "firm_workers_of_all" ON "establishments_establishment" ((COALESCE("workers", -1)), "id");
CREATE INDEX "firm_workers_of_province" ON "establishments_establishment" ("province_id", (COALESCE("workers", -1)), "id");
CREATE INDEX "firm_workers_of_unit" ON "establishments_establishment" ("unit_id", (COALESCE("workers", -1)), "id");
CREATE INDEX "follow_up_due_of_all" ON "results_followup" ("due_on", "id");
CREATE INDEX "follow_up_due_of_province" ON "results_followup" ("province_id", "due_on", "id");
CREATE INDEX "follow_up_due_of_unit" ON "results_followup" ("unit_id", "due_on", "id");
CREATE INDEX "follow_up_order_by_day" ON "results_followuporder" ("province_id", "valid_from" DESC);
CREATE INDEX "formstate_user_object" ON "wagtailadmin_formstate" ("user_id", "content_type_id", "object_id", "parent_object_id");
CREATE INDEX "frozen_report_of_all" ON "reports_frozenreport" ("frozen_at" DESC, "id");
CREATE INDEX "frozen_report_of_province" ON "reports_frozenreport" ("province_id", "frozen_at" DESC, "id");
CREATE INDEX "frozen_report_of_unit" ON "reports_frozenreport" ("unit_id", "frozen_at" DESC, "id");
CREATE INDEX "fund_line_year_of_all" ON "ledger_fundline" ("year" DESC, "fund", "is_recoverable", "id");
CREATE INDEX "fund_line_year_of_province" ON "ledger_fundline" ("province_id", "year" DESC, "fund", "is_recoverable", "id");
CREATE INDEX "fund_line_year_of_unit" ON "ledger_fundline" ("unit_id", "year" DESC, "fund", "is_recoverable", "id");
CREATE INDEX "hand_over_made_of_all" ON "archives_handover" ("made_at" DESC, "id");
CREATE INDEX "hand_over_made_of_province" ON "archives_handover" ("province_id", "made_at" DESC, "id");
CREATE INDEX "hand_over_made_of_unit" ON "archives_handover" ("unit_id", "made_at" DESC, "id");
CREATE INDEX "import_by_owner" ON "needs_sheetimport" ("province_id", "unit_id", "year");
CREATE INDEX "imported_row_outcome" ON "establishments_importedrow" ("register_import_id", "outcome", "row");
CREATE INDEX "instalment_due_of_all" ON "money_instalment" ("is_open" DESC, "due_on", "id");
CREATE INDEX "instalment_due_of_province" ON "money_instalment" ("province_id", "is_open" DESC, "due_on", "id");
CREATE INDEX "instalment_due_of_unit" ON "money_instalment" ("unit_id", "is_open" DESC, "due_on", "id");
CREATE INDEX "integrations_delivery_subscription_id_aeb31135" ON "integrations_delivery" ("subscription_id");
CREATE INDEX "integrations_delivery_unit_id_cd3c45fb" ON "integrations_delivery" ("unit_id");
CREATE INDEX "integrations_keptanswer_kept_at_6a6464ff" ON "integrations_keptanswer" ("kept_at");
CREATE INDEX "integrations_keptanswer_token_id_906b3b22" ON "integrations_keptanswer" ("token_id");
CREATE INDEX "integrations_keptanswer_unit_id_17c7ca4f" ON "integrations_keptanswer" ("unit_id");
CREATE INDEX "integrations_subscription_made_by_id_f142f9c1" ON "integrations_subscription" ("made_by_id");
CREATE INDEX "integrations_subscription_unit_id_d45e1ca3" ON "integrations_subscription" ("unit_id");
CREATE INDEX "integrations_token_made_by_id_55fe3dc7" ON "integrations_token" ("made_by_id");
CREATE INDEX "integrations_token_unit_id_d4236c08" ON "integrations_token" ("unit_id");
CREATE INDEX "integrations_token_withdrawn_by_id_91afcc77" ON "integrations_token" ("withdrawn_by_id");
CREATE INDEX "job_by_owner" ON "notices_job" ("province_id", "unit_id", "asked_at" DESC);
CREATE UNIQUE INDEX "job_once_at_a_time" ON "notices_job" ("unit_id", "kind", "key") WHERE "state" IN ('waiting', 'running');
CREATE INDEX "journal_by_at" ON "journal_entry" ("at", "id", "unit_id");
CREATE INDEX "journal_of_actor" ON "journal_entry" ("actor_id", "at", "id", "unit_id");
CREATE INDEX "journal_of_area" ON "journal_entry" ("area", "at", "id", "unit_id", "verb");
CREATE INDEX "journal_of_kind" ON "journal_entry" ("object_kind", "at", "id", "unit_id");
CREATE INDEX "journal_of_object" ON "journal_entry" ("object_kind", "object_id", "at", "id");
CREATE INDEX "journal_of_unit" ON "journal_entry" ("unit_id", "at", "id");
CREATE INDEX "journal_seal_sealed_at_61aa4b64" ON "journal_seal" ("sealed_at");
CREATE INDEX "kept_until_of_all" ON "archives_handoveritem" ("kept_until", "id");
CREATE INDEX "kept_until_of_province" ON "archives_handoveritem" ("province_id", "kept_until", "id");
CREATE INDEX "kept_until_of_unit" ON "archives_handoveritem" ("unit_id", "kept_until", "id");
CREATE INDEX "ledger_entry_contract_id_71989b33" ON "ledger_entry" ("contract_id");
CREATE INDEX "ledger_entry_line_id_f44ba252" ON "ledger_entry" ("line_id");
CREATE INDEX "ledger_entry_of_line" ON "ledger_entry" ("line_id", "happened_on", "id");
CREATE INDEX "ledger_entry_of_project" ON "ledger_entry" ("project_id", "id");
CREATE INDEX "ledger_entry_on_of_all" ON "ledger_entry" ("happened_on", "id");
CREATE INDEX "ledger_entry_on_of_province" ON "ledger_entry" ("province_id", "happened_on", "id");
CREATE INDEX "ledger_entry_on_of_unit" ON "ledger_entry" ("unit_id", "happened_on", "id");
CREATE INDEX "ledger_entry_position_id_2c533571" ON "ledger_entry" ("position_id");
CREATE INDEX "ledger_entry_project_id_2d96c07b" ON "ledger_entry" ("project_id");
CREATE INDEX "ledger_entry_recorded_by_id_fe4e37b1" ON "ledger_entry" ("recorded_by_id");
CREATE INDEX "ledger_entry_step_id_cf43508e" ON "ledger_entry" ("step_id");
CREATE INDEX "ledger_entry_unit_id_dc935bfa" ON "ledger_entry" ("unit_id");
CREATE INDEX "ledger_fundline_unit_id_024e9f71" ON "ledger_fundline" ("unit_id");
CREATE INDEX "ledger_position_line_id_8e34f38f" ON "ledger_position" ("line_id");
CREATE INDEX "ledger_position_project_id_8417f999" ON "ledger_position" ("project_id");
CREATE INDEX "ledger_position_unit_id_01f0f17a" ON "ledger_position" ("unit_id");
CREATE INDEX "lesson_link_by_key" ON "exchange_lessonlink" ("kind", "key");
CREATE INDEX "lesson_of_all" ON "exchange_lesson" ("learned_on", "id");
CREATE INDEX "lesson_of_province" ON "exchange_lesson" ("province_id", "learned_on", "id");
CREATE INDEX "lesson_of_unit" ON "exchange_lesson" ("unit_id", "learned_on", "id");
CREATE INDEX "lesson_worth_of_all" ON "exchange_lesson" ("worth", "id");
CREATE INDEX "lesson_worth_of_province" ON "exchange_lesson" ("province_id", "worth", "id");
CREATE INDEX "lesson_worth_of_unit" ON "exchange_lesson" ("unit_id", "worth", "id");
CREATE INDEX "library_factconfirmation_recorded_by_id_a9b10c3d" ON "library_factconfirmation" ("recorded_by_id");
CREATE INDEX "library_factconfirmation_unit_id_6214012b" ON "library_factconfirmation" ("unit_id");
CREATE INDEX "library_factconfirmation_withdrawn_by_id_919db565" ON "library_factconfirmation" ("withdrawn_by_id");
CREATE INDEX "library_localnorm_recorded_by_id_38aef398" ON "library_localnorm" ("recorded_by_id");
CREATE INDEX "library_localnorm_unit_id_e016938a" ON "library_localnorm" ("unit_id");
CREATE INDEX "library_localnormend_norm_id_d0ea397d" ON "library_localnormend" ("norm_id");
CREATE INDEX "library_localnormend_recorded_by_id_38ce6390" ON "library_localnormend" ("recorded_by_id");
CREATE INDEX "library_localnormend_unit_id_1576fe10" ON "library_localnormend" ("unit_id");
CREATE INDEX "library_localorder_recorded_by_id_4a734885" ON "library_localorder" ("recorded_by_id");
CREATE INDEX "library_localorder_unit_id_feb2a8ce" ON "library_localorder" ("unit_id");
CREATE INDEX "library_normconfirmation_recorded_by_id_a4be1b83" ON "library_normconfirmation" ("recorded_by_id");
CREATE INDEX "library_normconfirmation_unit_id_d4859bfc" ON "library_normconfirmation" ("unit_id");
CREATE INDEX "library_normconfirmation_withdrawn_by_id_58636935" ON "library_normconfirmation" ("withdrawn_by_id");
CREATE INDEX "local_order_by_day" ON "library_localorder" ("province_id", "valid_from" DESC);
CREATE INDEX "local_paper_of_province" ON "projects_localpaper" ("province_id", "valid_from");
CREATE INDEX "local_share_by_day" ON "money_localshare" ("province_id", "valid_from" DESC);
CREATE INDEX "measure_by_code" ON "audits_measure" ("code", "status");
CREATE INDEX "measure_invested_of_all" ON "audits_measure" ("investment_vnd", "id");
CREATE INDEX "measure_invested_of_province" ON "audits_measure" ("province_id", "investment_vnd", "id");
CREATE INDEX "measure_invested_of_unit" ON "audits_measure" ("unit_id", "investment_vnd", "id");
CREATE INDEX "measure_saving_of_all" ON "audits_measure" ((COALESCE("saving_vnd", -1)), "id");
CREATE INDEX "measure_saving_of_province" ON "audits_measure" ("province_id", (COALESCE("saving_vnd", -1)), "id");
CREATE INDEX "measure_saving_of_unit" ON "audits_measure" ("unit_id", (COALESCE("saving_vnd", -1)), "id");
CREATE INDEX "measure_state_of_all" ON "audits_measure" ("status", (COALESCE("saving_vnd", -1)), "id");
CREATE INDEX "measure_state_of_province" ON "audits_measure" ("province_id", "status", (COALESCE("saving_vnd", -1)), "id");
CREATE INDEX "measure_state_of_unit" ON "audits_measure" ("unit_id", "status", (COALESCE("saving_vnd", -1)), "id");
CREATE INDEX "measure_status_of_all" ON "audits_measure" ("status", "status_on" DESC, "id");
CREATE INDEX "measure_status_of_province" ON "audits_measure" ("province_id", "status", "status_on" DESC, "id");
CREATE INDEX "measure_status_of_unit" ON "audits_measure" ("unit_id", "status", "status_on" DESC, "id");
CREATE INDEX "mfa_authenticator_user_id_0c3a50c0" ON "mfa_authenticator" ("user_id");
CREATE INDEX "money_contract_recorded_by_id_0d442982" ON "money_contract" ("recorded_by_id");
CREATE INDEX "money_contract_unit_id_95882f12" ON "money_contract" ("unit_id");
CREATE INDEX "money_contractannex_contract_id_02e24b81" ON "money_contractannex" ("contract_id");
CREATE INDEX "money_contractannex_recorded_by_id_26244d74" ON "money_contractannex" ("recorded_by_id");
CREATE INDEX "money_contractannex_unit_id_d5647bb8" ON "money_contractannex" ("unit_id");
CREATE INDEX "money_contractitem_contract_id_7be87c11" ON "money_contractitem" ("contract_id");
CREATE INDEX "money_contractitem_project_id_6ad24c8c" ON "money_contractitem" ("project_id");
CREATE INDEX "money_contractitem_unit_id_6e8ca53c" ON "money_contractitem" ("unit_id");
CREATE INDEX "money_instalment_schedule_id_c3e89e6b" ON "money_instalment" ("schedule_id");
CREATE INDEX "money_instalment_unit_id_5645353b" ON "money_instalment" ("unit_id");
CREATE INDEX "money_interestproof_project_id_c02f8b51" ON "money_interestproof" ("project_id");
CREATE INDEX "money_interestproof_unit_id_062ab5ab" ON "money_interestproof" ("unit_id");
CREATE INDEX "money_localshare_recorded_by_id_362f8146" ON "money_localshare" ("recorded_by_id");
CREATE INDEX "money_localshare_unit_id_2f7812c8" ON "money_localshare" ("unit_id");
CREATE INDEX "money_repaymentschedule_project_id_798dc2e9" ON "money_repaymentschedule" ("project_id");
CREATE INDEX "money_repaymentschedule_recorded_by_id_aecb798c" ON "money_repaymentschedule" ("recorded_by_id");
CREATE INDEX "money_repaymentschedule_unit_id_da5066e0" ON "money_repaymentschedule" ("unit_id");
CREATE INDEX "money_settlement_project_id_aea97ecb" ON "money_settlement" ("project_id");
CREATE INDEX "money_settlement_recorded_by_id_1d62f900" ON "money_settlement" ("recorded_by_id");
CREATE INDEX "money_settlement_step_id_b307077e" ON "money_settlement" ("step_id");
CREATE INDEX "money_settlement_unit_id_78909e4c" ON "money_settlement" ("unit_id");
CREATE INDEX "money_sharedecision_project_id_60b58aa4" ON "money_sharedecision" ("project_id");
CREATE INDEX "money_sharedecision_recorded_by_id_5596d532" ON "money_sharedecision" ("recorded_by_id");
CREATE INDEX "money_sharedecision_unit_id_ed98e577" ON "money_sharedecision" ("unit_id");
CREATE INDEX "money_transfer_contract_id_fdcdb9d0" ON "money_transfer" ("contract_id");
CREATE INDEX "money_transfer_project_id_9b5a54d7" ON "money_transfer" ("project_id");
CREATE INDEX "money_transfer_unit_id_844ab270" ON "money_transfer" ("unit_id");
CREATE UNIQUE INDEX "need_decided_once" ON "needs_needdecision" ("need_id") WHERE "withdrawn_at" IS NULL;
CREATE INDEX "need_supplement_of_all" ON "needs_needsupplement" ("state", "proposed_at", "id");
CREATE INDEX "need_supplement_of_province" ON "needs_needsupplement" ("province_id", "state", "proposed_at", "id");
CREATE INDEX "need_supplement_of_unit" ON "needs_needsupplement" ("unit_id", "state", "proposed_at", "id");
CREATE UNIQUE INDEX "need_supplement_one_waits" ON "needs_needsupplement" ("need_id", "proposed_by_id") WHERE "state" = 'new';
CREATE INDEX "need_title_of_all" ON "needs_need" ((SUBSTR("search", 1, 120)), "id");
CREATE INDEX "need_title_of_province" ON "needs_need" ("province_id", (SUBSTR("search", 1, 120)), "id");
CREATE INDEX "need_title_of_unit" ON "needs_need" ("unit_id", (SUBSTR("search", 1, 120)), "id");
CREATE INDEX "need_total_of_all" ON "needs_need" ((COALESCE("total_vnd", -1)), "id");
CREATE INDEX "need_total_of_province" ON "needs_need" ("province_id", (COALESCE("total_vnd", -1)), "id");
CREATE INDEX "need_total_of_unit" ON "needs_need" ("unit_id", (COALESCE("total_vnd", -1)), "id");
CREATE INDEX "need_year_of_all" ON "needs_need" ("year" DESC, "id");
CREATE INDEX "need_year_of_province" ON "needs_need" ("province_id", "year" DESC, "id");
CREATE INDEX "need_year_of_unit" ON "needs_need" ("unit_id", "year" DESC, "id");
CREATE INDEX "needs_need_establishment_id_7a74cf6c" ON "needs_need" ("establishment_id");
CREATE INDEX "needs_need_sheet_import_id_42cd981d" ON "needs_need" ("sheet_import_id");
CREATE INDEX "needs_need_unit_id_d6f8ef04" ON "needs_need" ("unit_id");
CREATE INDEX "needs_needdecision_decided_by_id_9c0dc56a" ON "needs_needdecision" ("decided_by_id");
CREATE INDEX "needs_needdecision_need_id_3d297a1e" ON "needs_needdecision" ("need_id");
CREATE INDEX "needs_needdecision_unit_id_f8493d24" ON "needs_needdecision" ("unit_id");
CREATE INDEX "needs_needsupplement_decided_by_id_3cf5ac12" ON "needs_needsupplement" ("decided_by_id");
CREATE INDEX "needs_needsupplement_need_id_ece852ac" ON "needs_needsupplement" ("need_id");
CREATE INDEX "needs_needsupplement_proposed_by_id_e315e405" ON "needs_needsupplement" ("proposed_by_id");
CREATE INDEX "needs_needsupplement_unit_id_23099ec7" ON "needs_needsupplement" ("unit_id");
CREATE INDEX "needs_sheetimport_file_id_932c94d8" ON "needs_sheetimport" ("file_id");
CREATE INDEX "needs_sheetimport_unit_id_a6c5684d" ON "needs_sheetimport" ("unit_id");
CREATE INDEX "news_item_by_day" ON "portal_newsitem" ("written_on" DESC, "page_ptr_id");
CREATE INDEX "notice_of_account" ON "deadlines_notice" ("account_id", "id" DESC);
CREATE INDEX "notice_unread" ON "deadlines_notice" ("account_id") WHERE ("ended_at" IS NULL AND "read_at" IS NULL);
CREATE INDEX "notices_job_asked_by_id_e50b1022" ON "notices_job" ("asked_by_id");
CREATE INDEX "notices_job_stop_asked_by_id_76068092" ON "notices_job" ("stop_asked_by_id");
CREATE INDEX "notices_job_unit_id_98599e39" ON "notices_job" ("unit_id");
CREATE UNIQUE INDEX "one_current_repayment_schedule" ON "money_repaymentschedule" ("project_id") WHERE "is_current";
CREATE INDEX "opinion_asked_of" ON "appraisals_opinionrequest" ("asked_unit_id", "asked_at" DESC, "id" DESC);
CREATE INDEX "opinion_by_due_day" ON "appraisals_opinionrequest" ("due_on");
CREATE INDEX "opinion_by_link" ON "appraisals_opinionrequest" ("digest");
CREATE INDEX "opinion_of_unit" ON "appraisals_opinionrequest" ("unit_id", "asked_at" DESC, "id" DESC);
CREATE INDEX "outreach_channelreach_campaign_id_cd38b1cd" ON "outreach_channelreach" ("campaign_id");
CREATE INDEX "outreach_channelreach_unit_id_2672a8a7" ON "outreach_channelreach" ("unit_id");
CREATE INDEX "outreach_occasion_of_all" ON "outreach_outreachcampaign" ("occasion", "starts_on", "id");
CREATE INDEX "outreach_occasion_of_province" ON "outreach_outreachcampaign" ("province_id", "occasion", "starts_on", "id");
CREATE INDEX "outreach_occasion_of_unit" ON "outreach_outreachcampaign" ("unit_id", "occasion", "starts_on", "id");
CREATE INDEX "outreach_of_all" ON "outreach_outreachcampaign" ("starts_on", "id");
CREATE INDEX "outreach_of_province" ON "outreach_outreachcampaign" ("province_id", "starts_on", "id");
CREATE INDEX "outreach_of_unit" ON "outreach_outreachcampaign" ("unit_id", "starts_on", "id");
CREATE INDEX "outreach_outreachcampaign_unit_id_cb2c366a" ON "outreach_outreachcampaign" ("unit_id");
CREATE INDEX "outreach_reachedestablishment_campaign_id_0070611b" ON "outreach_reachedestablishment" ("campaign_id");
CREATE INDEX "outreach_reachedestablishment_establishment_id_1ef1e516" ON "outreach_reachedestablishment" ("establishment_id");
CREATE INDEX "outreach_reachedestablishment_unit_id_be2cc7b3" ON "outreach_reachedestablishment" ("unit_id");
CREATE UNIQUE INDEX "override_once_a_year" ON "deadlines_deadlineoverride" ("unit_id", "rule", "plan_year") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "owner_account_once" ON "establishments_establishmentowner" ("establishment_id", "account_id") WHERE ("account_id" IS NOT NULL AND "ended_at" IS NULL);
CREATE UNIQUE INDEX "owner_mail_once" ON "establishments_establishmentowner" ("establishment_id", "email") WHERE "ended_at" IS NULL;
CREATE INDEX "papers_papertemplate_added_by_id_bfe3b454" ON "papers_papertemplate" ("added_by_id");
CREATE INDEX "papers_papertemplate_file_id_e49f36e3" ON "papers_papertemplate" ("file_id");
CREATE INDEX "papers_papertemplate_unit_id_7250c5fa" ON "papers_papertemplate" ("unit_id");
CREATE INDEX "papers_signedcopy_file_id_657ec643" ON "papers_signedcopy" ("file_id");
CREATE INDEX "papers_signedcopy_project_id_f3c18a78" ON "papers_signedcopy" ("project_id");
CREATE INDEX "papers_signedcopy_sha256_ee930524" ON "papers_signedcopy" ("sha256");
CREATE INDEX "papers_signedcopy_signed_by_id_12294872" ON "papers_signedcopy" ("signed_by_id");
CREATE INDEX "papers_signedcopy_unit_id_0977dd6e" ON "papers_signedcopy" ("unit_id");
CREATE INDEX "papers_signedcopy_written_id_e337b3a4" ON "papers_signedcopy" ("written_id");
CREATE INDEX "papers_writtenpaper_docx_id_680f2f21" ON "papers_writtenpaper" ("docx_id");
CREATE INDEX "papers_writtenpaper_paper_id_0cb381ed" ON "papers_writtenpaper" ("paper_id");
CREATE INDEX "papers_writtenpaper_pdf_id_25b0583f" ON "papers_writtenpaper" ("pdf_id");
CREATE INDEX "papers_writtenpaper_project_id_07f8a577" ON "papers_writtenpaper" ("project_id");
CREATE INDEX "papers_writtenpaper_sha256_49765c6b" ON "papers_writtenpaper" ("sha256");
CREATE INDEX "papers_writtenpaper_template_id_05cca948" ON "papers_writtenpaper" ("template_id");
CREATE INDEX "papers_writtenpaper_unit_id_723b0d0c" ON "papers_writtenpaper" ("unit_id");
CREATE INDEX "papers_writtenpaper_written_by_id_08f44050" ON "papers_writtenpaper" ("written_by_id");
CREATE INDEX "past_import_by_owner" ON "projects_pastimport" ("province_id", "unit_id", "imported_at" DESC);
CREATE INDEX "period_return_of_all" ON "period_returns_periodreturn" ("to_on" DESC, "edition" DESC, "id");
CREATE INDEX "period_return_of_province" ON "period_returns_periodreturn" ("province_id", "to_on" DESC, "edition" DESC, "id");
CREATE INDEX "period_return_of_unit" ON "period_returns_periodreturn" ("unit_id", "to_on" DESC, "edition" DESC, "id");
CREATE INDEX "period_returns_destination_changed_by_id_550b0eb1" ON "period_returns_destination" ("changed_by_id");
CREATE INDEX "period_returns_destination_unit_id_4b37efcd" ON "period_returns_destination" ("unit_id");
CREATE INDEX "period_returns_periodreturn_made_by_id_c1b4f9da" ON "period_returns_periodreturn" ("made_by_id");
CREATE INDEX "period_returns_periodreturn_unit_id_3edb7a31" ON "period_returns_periodreturn" ("unit_id");
CREATE INDEX "period_returns_receivedfigure_received_id_f5b2eb7b" ON "period_returns_receivedfigure" ("received_id");
CREATE INDEX "period_returns_receivedfigure_unit_id_13661b02" ON "period_returns_receivedfigure" ("unit_id");
CREATE INDEX "period_returns_receivedreturn_sender_id_f490758a" ON "period_returns_receivedreturn" ("sender_id");
CREATE INDEX "period_returns_receivedreturn_unit_id_7c06305c" ON "period_returns_receivedreturn" ("unit_id");
CREATE INDEX "period_returns_returndueday_recorded_by_id_8669af5b" ON "period_returns_returndueday" ("recorded_by_id");
CREATE INDEX "period_returns_sender_registered_by_id_825106d3" ON "period_returns_sender" ("registered_by_id");
CREATE INDEX "period_returns_sender_unit_id_368fae74" ON "period_returns_sender" ("unit_id");
CREATE INDEX "period_returns_upload_sender_id_40ad566c" ON "period_returns_upload" ("sender_id");
CREATE INDEX "period_returns_upload_unit_id_45518f0c" ON "period_returns_upload" ("unit_id");
CREATE INDEX "period_returns_uploadchunk_unit_id_e97289ba" ON "period_returns_uploadchunk" ("unit_id");
CREATE INDEX "period_returns_uploadchunk_upload_id_ee816865" ON "period_returns_uploadchunk" ("upload_id");
CREATE INDEX "places_adminunit_parent_id_30ea9d6e" ON "places_adminunit" ("parent_id");
CREATE INDEX "places_adminunit_search_9b08a54f" ON "places_adminunit" ("search");
CREATE INDEX "places_formerstate_parent_id_d4a760fe" ON "places_formerstate" ("parent_id");
CREATE INDEX "places_formerstate_search_7b403c60" ON "places_formerstate" ("search");
CREATE INDEX "places_formerstate_unit_id_3ea33468" ON "places_formerstate" ("unit_id");
CREATE INDEX "places_succession_predecessor_id_182cacc4" ON "places_succession" ("predecessor_id");
CREATE INDEX "places_succession_successor_id_0c76eb9a" ON "places_succession" ("successor_id");
CREATE INDEX "places_unit_level" ON "places_adminunit" ("level", "valid_to");
CREATE INDEX "plan_built_of_all" ON "plans_plan" ("built_at", "id");
CREATE INDEX "plan_built_of_province" ON "plans_plan" ("province_id", "built_at", "id");
CREATE INDEX "plan_built_of_unit" ON "plans_plan" ("unit_id", "built_at", "id");
CREATE INDEX "plan_item_by_order" ON "plans_planitem" ("plan_id", "order", "id");
CREATE UNIQUE INDEX "plan_one_accepted" ON "plans_plan" ("unit_id", "year") WHERE "accepted_at" IS NOT NULL;
CREATE INDEX "plan_year_of_all" ON "plans_plan" ("year", "built_at", "id");
CREATE INDEX "plan_year_of_province" ON "plans_plan" ("province_id", "year", "built_at", "id");
CREATE INDEX "plan_year_of_unit" ON "plans_plan" ("unit_id", "year", "built_at", "id");
CREATE INDEX "plans_comparison_asked_by_id_d6892b79" ON "plans_comparison" ("asked_by_id");
CREATE INDEX "plans_comparison_replaces_id_9243d1b6" ON "plans_comparison" ("replaces_id");
CREATE INDEX "plans_comparison_unit_id_40fe4052" ON "plans_comparison" ("unit_id");
CREATE INDEX "plans_plan_accepted_by_id_e3c2fbce" ON "plans_plan" ("accepted_by_id");
CREATE INDEX "plans_plan_sheet_import_id_c9e850ad" ON "plans_plan" ("sheet_import_id");
CREATE INDEX "plans_plan_unit_id_733724a3" ON "plans_plan" ("unit_id");
CREATE INDEX "plans_planfindings_unit_id_44b4c766" ON "plans_planfindings" ("unit_id");
CREATE INDEX "plans_planitem_plan_id_4eac74aa" ON "plans_planitem" ("plan_id");
CREATE INDEX "plans_planitem_project_id_6fb22b7a" ON "plans_planitem" ("project_id");
CREATE INDEX "plans_planitem_unit_id_5e838006" ON "plans_planitem" ("unit_id");
CREATE INDEX "plans_planpaper_file_id_670271d7" ON "plans_planpaper" ("file_id");
CREATE INDEX "plans_planpaper_plan_id_88d2440a" ON "plans_planpaper" ("plan_id");
CREATE INDEX "plans_planpaper_unit_id_74527300" ON "plans_planpaper" ("unit_id");
CREATE INDEX "plans_planreplacement_former_accepted_by_id_5f6357b5" ON "plans_planreplacement" ("former_accepted_by_id");
CREATE INDEX "plans_planreplacement_former_id_f3448816" ON "plans_planreplacement" ("former_id");
CREATE INDEX "plans_planreplacement_plan_id_f3d731ee" ON "plans_planreplacement" ("plan_id");
CREATE INDEX "plans_planreplacement_replaced_by_id_1ed0d0ca" ON "plans_planreplacement" ("replaced_by_id");
CREATE INDEX "plans_planreplacement_unit_id_035dc607" ON "plans_planreplacement" ("unit_id");
CREATE INDEX "plans_scenario_comparison_id_f66f0a42" ON "plans_scenario" ("comparison_id");
CREATE INDEX "plans_scenario_plan_id_570a42d1" ON "plans_scenario" ("plan_id");
CREATE INDEX "plans_scenario_unit_id_97cee70f" ON "plans_scenario" ("unit_id");
CREATE INDEX "portal_newsitem_picture_id_edcbd3c7" ON "portal_newsitem" ("picture_id");
CREATE INDEX "portal_newsitem_written_on_1f196792" ON "portal_newsitem" ("written_on");
CREATE INDEX "portal_newsitemtag_content_object_id_461271b5" ON "portal_newsitemtag" ("content_object_id");
CREATE INDEX "portal_newsitemtag_tag_id_2402057f" ON "portal_newsitemtag" ("tag_id");
CREATE INDEX "product_entry_of_all" ON "product_rounds_productentry" ("round_id", "number", "id");
CREATE INDEX "product_entry_of_province" ON "product_rounds_productentry" ("province_id", "round_id", "number", "id");
CREATE INDEX "product_entry_of_unit" ON "product_rounds_productentry" ("unit_id", "round_id", "number", "id");
CREATE INDEX "product_round_of_all" ON "product_rounds_productround" ("year", "id");
CREATE INDEX "product_round_of_province" ON "product_rounds_productround" ("province_id", "year", "id");
CREATE INDEX "product_round_of_unit" ON "product_rounds_productround" ("unit_id", "year", "id");
CREATE INDEX "product_rounds_entrypaper_entry_id_dfb568f6" ON "product_rounds_entrypaper" ("entry_id");
CREATE INDEX "product_rounds_entrypaper_file_id_a7354e62" ON "product_rounds_entrypaper" ("file_id");
CREATE INDEX "product_rounds_entrypaper_unit_id_db60570c" ON "product_rounds_entrypaper" ("unit_id");
CREATE INDEX "product_rounds_entryphoto_entry_id_eff01ad2" ON "product_rounds_entryphoto" ("entry_id");
CREATE INDEX "product_rounds_entryphoto_file_id_6c7aec6a" ON "product_rounds_entryphoto" ("file_id");
CREATE INDEX "product_rounds_entryphoto_unit_id_98d02e95" ON "product_rounds_entryphoto" ("unit_id");
CREATE INDEX "product_rounds_holderreport_certificate_id_a756732f" ON "product_rounds_holderreport" ("certificate_id");
CREATE INDEX "product_rounds_holderreport_unit_id_a25d7b47" ON "product_rounds_holderreport" ("unit_id");
CREATE INDEX "product_rounds_ocoplink_entry_id_7cdb5422" ON "product_rounds_ocoplink" ("entry_id");
CREATE INDEX "product_rounds_ocoplink_unit_id_372d5383" ON "product_rounds_ocoplink" ("unit_id");
CREATE INDEX "product_rounds_productcertificate_unit_id_4f321804" ON "product_rounds_productcertificate" ("unit_id");
CREATE INDEX "product_rounds_productentry_establishment_id_40c6dfc2" ON "product_rounds_productentry" ("establishment_id");
CREATE INDEX "product_rounds_productentry_product_id_4ace76e6" ON "product_rounds_productentry" ("product_id");
CREATE INDEX "product_rounds_productentry_round_id_da924f40" ON "product_rounds_productentry" ("round_id");
CREATE INDEX "product_rounds_productentry_sent_up_from_id_d7c34cf9" ON "product_rounds_productentry" ("sent_up_from_id");
CREATE INDEX "product_rounds_productentry_unit_id_dc8138a6" ON "product_rounds_productentry" ("unit_id");
CREATE INDEX "product_rounds_productinterest_entry_id_e81d69a6" ON "product_rounds_productinterest" ("entry_id");
CREATE INDEX "product_rounds_productinterest_seat_id_6ede8a73" ON "product_rounds_productinterest" ("seat_id");
CREATE INDEX "product_rounds_productinterest_unit_id_991f4b7d" ON "product_rounds_productinterest" ("unit_id");
CREATE INDEX "product_rounds_productround_unit_id_5c31adc5" ON "product_rounds_productround" ("unit_id");
CREATE INDEX "product_rounds_roundcomplaint_entry_id_a7962b6b" ON "product_rounds_roundcomplaint" ("entry_id");
CREATE INDEX "product_rounds_roundcomplaint_round_id_279723f8" ON "product_rounds_roundcomplaint" ("round_id");
CREATE INDEX "product_rounds_roundcomplaint_unit_id_40c7db46" ON "product_rounds_roundcomplaint" ("unit_id");
CREATE INDEX "product_rounds_roundseat_account_id_80b661cb" ON "product_rounds_roundseat" ("account_id");
CREATE INDEX "product_rounds_roundseat_round_id_2f79d8af" ON "product_rounds_roundseat" ("round_id");
CREATE INDEX "product_rounds_roundseat_unit_id_7943b07b" ON "product_rounds_roundseat" ("unit_id");
CREATE INDEX "product_rounds_scorecard_entry_id_f183611e" ON "product_rounds_scorecard" ("entry_id");
CREATE INDEX "product_rounds_scorecard_saved_by_id_1bac8dee" ON "product_rounds_scorecard" ("saved_by_id");
CREATE INDEX "product_rounds_scorecard_seat_id_b3894e4c" ON "product_rounds_scorecard" ("seat_id");
CREATE INDEX "product_rounds_scorecard_unit_id_43b84db3" ON "product_rounds_scorecard" ("unit_id");
CREATE INDEX "project_code_of_all" ON "projects_project" ("code", "id");
CREATE INDEX "project_code_of_province" ON "projects_project" ("province_id", "code", "id");
CREATE INDEX "project_code_of_unit" ON "projects_project" ("unit_id", "code", "id");
CREATE INDEX "project_line_of_all" ON "projects_project" ("line", "year" DESC, "code", "id");
CREATE INDEX "project_line_of_province" ON "projects_project" ("province_id", "line", "year" DESC, "code", "id");
CREATE INDEX "project_line_of_unit" ON "projects_project" ("unit_id", "line", "year" DESC, "code", "id");
CREATE UNIQUE INDEX "project_paper_one_current" ON "projects_projectpaper" ("project_id", "kind") WHERE "is_current";
CREATE INDEX "project_state_of_all" ON "projects_project" ("state", "year" DESC, "code", "id");
CREATE INDEX "project_state_of_province" ON "projects_project" ("province_id", "state", "year" DESC, "code", "id");
CREATE INDEX "project_state_of_unit" ON "projects_project" ("unit_id", "state", "year" DESC, "code", "id");
CREATE INDEX "project_title_of_all" ON "projects_project" ((SUBSTR("search", 1, 120)), "id");
CREATE INDEX "project_title_of_province" ON "projects_project" ("province_id", (SUBSTR("search", 1, 120)), "id");
CREATE INDEX "project_title_of_unit" ON "projects_project" ("unit_id", (SUBSTR("search", 1, 120)), "id");
CREATE INDEX "project_year_of_all" ON "projects_project" ("year" DESC, "code", "id");
CREATE INDEX "project_year_of_province" ON "projects_project" ("province_id", "year" DESC, "code", "id");
CREATE INDEX "project_year_of_unit" ON "projects_project" ("unit_id", "year" DESC, "code", "id");
CREATE INDEX "projects_budgetline_project_id_c83de9c0" ON "projects_budgetline" ("project_id");
CREATE INDEX "projects_budgetline_unit_id_a549daa8" ON "projects_budgetline" ("unit_id");
CREATE INDEX "projects_dossiercode_unit_id_0ccd168d" ON "projects_dossiercode" ("unit_id");
CREATE INDEX "projects_joinedneed_project_id_240a42f9" ON "projects_joinedneed" ("project_id");
CREATE INDEX "projects_joinedneed_unit_id_9cd26601" ON "projects_joinedneed" ("unit_id");
CREATE INDEX "projects_localpaper_added_by_id_bffbff2e" ON "projects_localpaper" ("added_by_id");
CREATE INDEX "projects_localpaper_unit_id_a28a3f08" ON "projects_localpaper" ("unit_id");
CREATE INDEX "projects_pastentry_entered_by_id_d408efc8" ON "projects_pastentry" ("entered_by_id");
CREATE INDEX "projects_pastentry_past_import_id_93b9a5f3" ON "projects_pastentry" ("past_import_id");
CREATE INDEX "projects_pastentry_unit_id_163c8504" ON "projects_pastentry" ("unit_id");
CREATE INDEX "projects_pastimport_file_id_e1dd7fc6" ON "projects_pastimport" ("file_id");
CREATE INDEX "projects_pastimport_unit_id_c40ad03a" ON "projects_pastimport" ("unit_id");
CREATE INDEX "projects_project_establishment_id_8fbb2014" ON "projects_project" ("establishment_id");
CREATE INDEX "projects_project_unit_id_08e6721d" ON "projects_project" ("unit_id");
CREATE INDEX "projects_projectamendment_project_id_3a343d28" ON "projects_projectamendment" ("project_id");
CREATE INDEX "projects_projectamendment_unit_id_98387cb0" ON "projects_projectamendment" ("unit_id");
CREATE INDEX "projects_projectpaper_added_by_id_fe8d6c4c" ON "projects_projectpaper" ("added_by_id");
CREATE INDEX "projects_projectpaper_file_id_c7f7346b" ON "projects_projectpaper" ("file_id");
CREATE INDEX "projects_projectpaper_project_id_0b834e66" ON "projects_projectpaper" ("project_id");
CREATE INDEX "projects_projectpaper_unit_id_1f2c9c1b" ON "projects_projectpaper" ("unit_id");
CREATE INDEX "projects_projectrecusal_account_id_8a4307eb" ON "projects_projectrecusal" ("account_id");
CREATE INDEX "projects_projectrecusal_declared_by_id_8af94955" ON "projects_projectrecusal" ("declared_by_id");
CREATE INDEX "projects_projectrecusal_ended_by_id_99f989ce" ON "projects_projectrecusal" ("ended_by_id");
CREATE INDEX "projects_projectrecusal_project_id_7a9769d3" ON "projects_projectrecusal" ("project_id");
CREATE INDEX "projects_projectrecusal_unit_id_c146cf35" ON "projects_projectrecusal" ("unit_id");
CREATE INDEX "projects_projectselection_decided_by_id_aa49d42d" ON "projects_projectselection" ("decided_by_id");
CREATE INDEX "projects_projectselection_unit_id_53863d14" ON "projects_projectselection" ("unit_id");
CREATE INDEX "projects_projectstep_project_id_28be4237" ON "projects_projectstep" ("project_id");
CREATE INDEX "projects_projectstep_recorded_by_id_2d243de1" ON "projects_projectstep" ("recorded_by_id");
CREATE INDEX "projects_projectstep_unit_id_dd0b482e" ON "projects_projectstep" ("unit_id");
CREATE INDEX "projects_publishedproject_unit_id_f84912d9" ON "projects_publishedproject" ("unit_id");
CREATE INDEX "projects_unitpublishing_changed_by_id_a6eefc9d" ON "projects_unitpublishing" ("changed_by_id");
CREATE UNIQUE INDEX "promises_opened_once" ON "results_promiseopening" ("project_id") WHERE "closed_at" IS NULL;
CREATE INDEX "proposal_of_province" ON "establishments_recordproposal" ("province_id", "state", "proposed_at" DESC);
CREATE INDEX "proposal_of_unit" ON "establishments_recordproposal" ("unit_id", "state", "proposed_at" DESC);
CREATE UNIQUE INDEX "proposal_one_waits" ON "establishments_recordproposal" ("establishment_id", "proposed_by_id") WHERE "state" = 'new';
CREATE INDEX "published_figure_of_all" ON "reports_publishedfigure" ("from_on" DESC, "id");
CREATE INDEX "published_figure_of_province" ON "reports_publishedfigure" ("province_id", "from_on" DESC, "id");
CREATE INDEX "published_figure_of_unit" ON "reports_publishedfigure" ("unit_id", "from_on" DESC, "id");
CREATE INDEX "quick_assessment_of_all" ON "cleaner_production_quickassessment" ("done_on", "id");
CREATE INDEX "quick_assessment_of_province" ON "cleaner_production_quickassessment" ("province_id", "done_on", "id");
CREATE INDEX "quick_assessment_of_unit" ON "cleaner_production_quickassessment" ("unit_id", "done_on", "id");
CREATE INDEX "reading_set_of_site" ON "energy_use_readingset" ("site_id", "ends_before" DESC);
CREATE UNIQUE INDEX "received_one_current" ON "period_returns_receivedreturn" ("province_id", "from_on", "to_on") WHERE "is_current";
CREATE INDEX "received_return_of_all" ON "period_returns_receivedreturn" ("to_on" DESC, "received_at" DESC, "id");
CREATE INDEX "received_return_of_province" ON "period_returns_receivedreturn" ("province_id", "to_on" DESC, "received_at" DESC, "id");
CREATE INDEX "received_return_of_unit" ON "period_returns_receivedreturn" ("unit_id", "to_on" DESC, "received_at" DESC, "id");
CREATE INDEX "reconciled_mark" ON "treasury_reconciledmark" ("unit_id", "account", "until" DESC);
CREATE UNIQUE INDEX "recusal_once_at_a_time" ON "projects_projectrecusal" ("account_id", "project_id") WHERE "ended_at" IS NULL;
CREATE INDEX "referenceindex_source_object" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id");
CREATE INDEX "referenceindex_target_object" ON "wagtailcore_referenceindex" ("to_content_type_id", "to_object_id");
CREATE INDEX "register_import_by_owner" ON "establishments_registerimport" ("province_id", "unit_id", "sent_at" DESC);
CREATE INDEX "regulation_of_all" ON "regulations_regulationdraft" ("planned_on", "id");
CREATE INDEX "regulation_of_province" ON "regulations_regulationdraft" ("province_id", "planned_on", "id");
CREATE INDEX "regulation_of_unit" ON "regulations_regulationdraft" ("unit_id", "planned_on", "id");
CREATE INDEX "regulations_draftopinion_draft_id_db9aa822" ON "regulations_draftopinion" ("draft_id");
CREATE INDEX "regulations_draftopinion_unit_id_91f1cb96" ON "regulations_draftopinion" ("unit_id");
CREATE INDEX "regulations_draftpart_draft_id_a3422292" ON "regulations_draftpart" ("draft_id");
CREATE INDEX "regulations_draftpart_unit_id_63d0b358" ON "regulations_draftpart" ("unit_id");
CREATE INDEX "regulations_draftversion_draft_id_9c107bef" ON "regulations_draftversion" ("draft_id");
CREATE INDEX "regulations_draftversion_kept_by_id_76b923e5" ON "regulations_draftversion" ("kept_by_id");
CREATE INDEX "regulations_draftversion_unit_id_e0401e8e" ON "regulations_draftversion" ("unit_id");
CREATE INDEX "regulations_regulationdraft_in_force_by_id_a8533556" ON "regulations_regulationdraft" ("in_force_by_id");
CREATE INDEX "regulations_regulationdraft_unit_id_d36ebfa8" ON "regulations_regulationdraft" ("unit_id");
CREATE INDEX "regulations_simulatedsupport_draft_id_9b7294c8" ON "regulations_simulatedsupport" ("draft_id");
CREATE INDEX "regulations_simulatedsupport_need_id_bb9cc401" ON "regulations_simulatedsupport" ("need_id");
CREATE INDEX "regulations_simulatedsupport_project_id_5dfd86f0" ON "regulations_simulatedsupport" ("project_id");
CREATE INDEX "regulations_simulatedsupport_run_id_ff663574" ON "regulations_simulatedsupport" ("run_id");
CREATE INDEX "regulations_simulatedsupport_unit_id_5504b3c5" ON "regulations_simulatedsupport" ("unit_id");
CREATE INDEX "regulations_simulationrun_asked_by_id_f3886122" ON "regulations_simulationrun" ("asked_by_id");
CREATE INDEX "regulations_simulationrun_draft_id_f36b851d" ON "regulations_simulationrun" ("draft_id");
CREATE INDEX "regulations_simulationrun_unit_id_5901c223" ON "regulations_simulationrun" ("unit_id");
CREATE INDEX "report_schedule_of_all" ON "reports_reportschedule" ("ordered_at" DESC, "id");
CREATE INDEX "report_schedule_of_province" ON "reports_reportschedule" ("province_id", "ordered_at" DESC, "id");
CREATE INDEX "report_schedule_of_unit" ON "reports_reportschedule" ("unit_id", "ordered_at" DESC, "id");
CREATE INDEX "report_sending_waits" ON "reports_reportsending" ("state", "next_try_at");
CREATE INDEX "report_target_of_all" ON "reports_target" ("first_year" DESC, "id");
CREATE INDEX "report_target_of_province" ON "reports_target" ("province_id", "first_year" DESC, "id");
CREATE INDEX "report_target_of_unit" ON "reports_target" ("unit_id", "first_year" DESC, "id");
CREATE INDEX "reports_frozenreport_frozen_by_id_800a63ae" ON "reports_frozenreport" ("frozen_by_id");
CREATE INDEX "reports_frozenreport_of_unit_id_b1db5aec" ON "reports_frozenreport" ("of_unit_id");
CREATE INDEX "reports_frozenreport_place_id_8927cf99" ON "reports_frozenreport" ("place_id");
CREATE INDEX "reports_frozenreport_unit_id_b536663c" ON "reports_frozenreport" ("unit_id");
CREATE INDEX "reports_publishedfigure_entered_by_id_40f0cca6" ON "reports_publishedfigure" ("entered_by_id");
CREATE INDEX "reports_publishedfigure_place_id_a8559f84" ON "reports_publishedfigure" ("place_id");
CREATE INDEX "reports_publishedfigure_unit_id_10b99f0b" ON "reports_publishedfigure" ("unit_id");
CREATE INDEX "reports_reportschedule_of_unit_id_6967ede3" ON "reports_reportschedule" ("of_unit_id");
CREATE INDEX "reports_reportschedule_ordered_by_id_cad44c5e" ON "reports_reportschedule" ("ordered_by_id");
CREATE INDEX "reports_reportschedule_place_id_6bc746b7" ON "reports_reportschedule" ("place_id");
CREATE INDEX "reports_reportschedule_unit_id_679e916e" ON "reports_reportschedule" ("unit_id");
CREATE INDEX "reports_reportsending_schedule_id_09c756d4" ON "reports_reportsending" ("schedule_id");
CREATE INDEX "reports_reportsending_unit_id_7eca54c9" ON "reports_reportsending" ("unit_id");
CREATE INDEX "reports_target_set_by_id_7e42f724" ON "reports_target" ("set_by_id");
CREATE INDEX "reports_target_unit_id_15c1acab" ON "reports_target" ("unit_id");
CREATE INDEX "result_value_to_count" ON "results_resultvalue" ("side", "field", "province_id");
CREATE INDEX "results_followup_answered_by_id_849173dc" ON "results_followup" ("answered_by_id");
CREATE INDEX "results_followup_confirmed_by_id_561cf8e0" ON "results_followup" ("confirmed_by_id");
CREATE INDEX "results_followup_project_id_b91af230" ON "results_followup" ("project_id");
CREATE INDEX "results_followup_unit_id_c3536ba9" ON "results_followup" ("unit_id");
CREATE INDEX "results_followupitem_follow_up_id_351e109c" ON "results_followupitem" ("follow_up_id");
CREATE INDEX "results_followupitem_photo_id_f7381264" ON "results_followupitem" ("photo_id");
CREATE INDEX "results_followupitem_row_id_d74b8625" ON "results_followupitem" ("row_id");
CREATE INDEX "results_followupitem_unit_id_2b773612" ON "results_followupitem" ("unit_id");
CREATE INDEX "results_followuplink_follow_up_id_59399dec" ON "results_followuplink" ("follow_up_id");
CREATE INDEX "results_followuplink_issued_by_id_48abb75d" ON "results_followuplink" ("issued_by_id");
CREATE INDEX "results_followuplink_unit_id_20eaa00d" ON "results_followuplink" ("unit_id");
CREATE INDEX "results_followuporder_recorded_by_id_580ccb2f" ON "results_followuporder" ("recorded_by_id");
CREATE INDEX "results_followuporder_unit_id_c32e29b2" ON "results_followuporder" ("unit_id");
CREATE INDEX "results_promiseopening_opened_by_id_02aff586" ON "results_promiseopening" ("opened_by_id");
CREATE INDEX "results_promiseopening_project_id_613a3648" ON "results_promiseopening" ("project_id");
CREATE INDEX "results_promiseopening_unit_id_ca620470" ON "results_promiseopening" ("unit_id");
CREATE INDEX "results_resultrow_inspected_by_id_841fa76f" ON "results_resultrow" ("inspected_by_id");
CREATE INDEX "results_resultrow_project_id_8808fbd2" ON "results_resultrow" ("project_id");
CREATE INDEX "results_resultrow_unit_id_7d56fa01" ON "results_resultrow" ("unit_id");
CREATE INDEX "results_resultvalue_file_id_ec41d375" ON "results_resultvalue" ("file_id");
CREATE INDEX "results_resultvalue_row_id_eeb8044c" ON "results_resultvalue" ("row_id");
CREATE INDEX "results_resultvalue_unit_id_0578f730" ON "results_resultvalue" ("unit_id");
CREATE INDEX "retention_rule" ON "archives_retentionrule" ("province_id", "kind", "valid_from" DESC);
CREATE INDEX "return_sender_of_all" ON "period_returns_sender" ("since_on" DESC, "id");
CREATE INDEX "return_sender_of_province" ON "period_returns_sender" ("province_id", "since_on" DESC, "id");
CREATE INDEX "return_sender_of_unit" ON "period_returns_sender" ("unit_id", "since_on" DESC, "id");
CREATE UNIQUE INDEX "return_sender_once_at_a_time" ON "period_returns_sender" ("province_id") WHERE "until_on" IS NULL;
CREATE INDEX "review_of_all" ON "exchange_projectreview" ("due_on", "id");
CREATE INDEX "review_of_province" ON "exchange_projectreview" ("province_id", "due_on", "id");
CREATE INDEX "review_of_unit" ON "exchange_projectreview" ("unit_id", "due_on", "id");
CREATE INDEX "review_state_of_all" ON "exchange_projectreview" ("state", "due_on", "id");
CREATE INDEX "review_state_of_province" ON "exchange_projectreview" ("province_id", "state", "due_on", "id");
CREATE INDEX "review_state_of_unit" ON "exchange_projectreview" ("unit_id", "state", "due_on", "id");
CREATE INDEX "review_why_of_all" ON "exchange_projectreview" ("why", "due_on", "id");
CREATE INDEX "review_why_of_province" ON "exchange_projectreview" ("province_id", "why", "due_on", "id");
CREATE INDEX "review_why_of_unit" ON "exchange_projectreview" ("unit_id", "why", "due_on", "id");
CREATE INDEX "round_level_of_all" ON "product_rounds_productround" ("level", "year", "id");
CREATE INDEX "round_level_of_province" ON "product_rounds_productround" ("province_id", "level", "year", "id");
CREATE INDEX "round_level_of_unit" ON "product_rounds_productround" ("unit_id", "level", "year", "id");
CREATE UNIQUE INDEX "round_one_head" ON "product_rounds_roundseat" ("round_id", "body") WHERE ("left_at" IS NULL AND "part" = 'head');
CREATE UNIQUE INDEX "round_seat_once" ON "product_rounds_roundseat" ("round_id", "body", "account_id") WHERE "left_at" IS NULL;
CREATE UNIQUE INDEX "saved_view_one_default" ON "accounts_savedview" ("account_id", "list_key") WHERE "is_default";
CREATE UNIQUE INDEX "second_step_rule_once" ON "accounts_secondsteprule" ("unit_id", "role") WHERE "ends_before" IS NULL;
CREATE INDEX "session_of_unit" ON "appraisals_appraisalsession" ("unit_id", "created_at" DESC, "id" DESC);
CREATE UNIQUE INDEX "session_one_chair" ON "appraisals_sessionmember" ("session_id") WHERE ("left_at" IS NULL AND "seat" = 'chair');
CREATE UNIQUE INDEX "settlement_once_for_a_fund" ON "money_settlement" ("project_id", "fund") WHERE "replaced_at" IS NULL;
CREATE INDEX "sign_in_by_account" ON "accounts_signin" ("account_id", "id" DESC);
CREATE INDEX "simulated_by_year_of_all" ON "regulations_simulatedsupport" ("year", "gained_vnd", "id");
CREATE INDEX "simulated_by_year_of_province" ON "regulations_simulatedsupport" ("province_id", "year", "gained_vnd", "id");
CREATE INDEX "simulated_by_year_of_unit" ON "regulations_simulatedsupport" ("unit_id", "year", "gained_vnd", "id");
CREATE INDEX "simulated_gain_of_all" ON "regulations_simulatedsupport" ("gained_vnd", "id");
CREATE INDEX "simulated_gain_of_province" ON "regulations_simulatedsupport" ("province_id", "gained_vnd", "id");
CREATE INDEX "simulated_gain_of_unit" ON "regulations_simulatedsupport" ("unit_id", "gained_vnd", "id");
CREATE INDEX "simulated_loss_of_all" ON "regulations_simulatedsupport" ("lost_vnd", "id");
CREATE INDEX "simulated_loss_of_province" ON "regulations_simulatedsupport" ("province_id", "lost_vnd", "id");
CREATE INDEX "simulated_loss_of_unit" ON "regulations_simulatedsupport" ("unit_id", "lost_vnd", "id");
CREATE INDEX "simulated_year_of_all" ON "regulations_simulatedsupport" ("year", "id");
CREATE INDEX "simulated_year_of_province" ON "regulations_simulatedsupport" ("province_id", "year", "id");
CREATE INDEX "simulated_year_of_unit" ON "regulations_simulatedsupport" ("unit_id", "year", "id");
CREATE UNIQUE INDEX "socialaccount_socialaccount_provider_uid_fc810c6e_uniq" ON "socialaccount_socialaccount" ("provider", "uid");
CREATE INDEX "socialaccount_socialaccount_user_id_8146e70c" ON "socialaccount_socialaccount" ("user_id");
CREATE INDEX "socialaccount_socialtoken_account_id_951f210e" ON "socialaccount_socialtoken" ("account_id");
CREATE INDEX "socialaccount_socialtoken_app_id_636a42d7" ON "socialaccount_socialtoken" ("app_id");
CREATE UNIQUE INDEX "socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq" ON "socialaccount_socialtoken" ("app_id", "account_id");
CREATE UNIQUE INDEX "staff_account_once_in_a_unit" ON "facilities_staffmember" ("unit_id", "account_id") WHERE "account_id" IS NOT NULL;
CREATE INDEX "staff_of_all" ON "facilities_staffmember" ("full_name", "id");
CREATE INDEX "staff_of_province" ON "facilities_staffmember" ("province_id", "full_name", "id");
CREATE INDEX "staff_of_unit" ON "facilities_staffmember" ("unit_id", "full_name", "id");
CREATE INDEX "staff_skill_of" ON "facilities_staffskill" ("skill", "member_id");
CREATE INDEX "staff_state_of_all" ON "facilities_staffmember" ("state", "full_name", "id");
CREATE INDEX "staff_state_of_province" ON "facilities_staffmember" ("province_id", "state", "full_name", "id");
CREATE INDEX "staff_state_of_unit" ON "facilities_staffmember" ("unit_id", "state", "full_name", "id");
CREATE INDEX "statement_line_on_of_all" ON "treasury_statementline" ("on", "id");
CREATE INDEX "statement_line_on_of_province" ON "treasury_statementline" ("province_id", "on", "id");
CREATE INDEX "statement_line_on_of_unit" ON "treasury_statementline" ("unit_id", "on", "id");
CREATE INDEX "statement_period" ON "treasury_statement" ("unit_id", "account", "starts_on");
CREATE INDEX "statement_sent_of_all" ON "treasury_statement" ("sent_at" DESC, "id");
CREATE INDEX "statement_sent_of_province" ON "treasury_statement" ("province_id", "sent_at" DESC, "id");
CREATE INDEX "statement_sent_of_unit" ON "treasury_statement" ("unit_id", "sent_at" DESC, "id");
CREATE INDEX "surveys_answer_campaign_id_6584294e" ON "surveys_answer" ("campaign_id");
CREATE INDEX "surveys_answer_establishment_id_2fc803f2" ON "surveys_answer" ("establishment_id");
CREATE INDEX "surveys_answer_need_id_bfa8d1ea" ON "surveys_answer" ("need_id");
CREATE INDEX "surveys_answer_reviewed_by_id_af295a37" ON "surveys_answer" ("reviewed_by_id");
CREATE INDEX "surveys_answer_sender_id_c13e6515" ON "surveys_answer" ("sender_id");
CREATE INDEX "surveys_answer_unit_id_629b3c9e" ON "surveys_answer" ("unit_id");
CREATE INDEX "surveys_campaign_unit_id_0c595e87" ON "surveys_campaign" ("unit_id");
CREATE UNIQUE INDEX "swap_day_once" ON "deadlines_swapday" ("unit_id", "day") WHERE "withdrawn_at" IS NULL;
CREATE INDEX "taggit_tagg_content_8fc721_idx" ON "taggit_taggeditem" ("content_type_id", "object_id");
CREATE INDEX "taggit_taggeditem_content_type_id_9957a03c" ON "taggit_taggeditem" ("content_type_id");
CREATE INDEX "taggit_taggeditem_object_id_e2d7d1df" ON "taggit_taggeditem" ("object_id");
CREATE INDEX "taggit_taggeditem_tag_id_f4f5b767" ON "taggit_taggeditem" ("tag_id");
CREATE UNIQUE INDEX "target_once_for_its_years" ON "reports_target" ("unit_id", "covers", "indicator", "fund", "first_year", "last_year") WHERE "withdrawn_at" IS NULL;
CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';
CREATE INDEX "telling_by_digest" ON "deadlines_tellingchoice" ("digest", "account_id");
CREATE INDEX "told_project_by_line" ON "projects_publishedproject" ("line", "year" DESC, "number");
CREATE INDEX "told_project_by_place" ON "projects_publishedproject" ("place", "year" DESC, "number");
CREATE INDEX "told_project_by_province" ON "projects_publishedproject" ("province_id", "year" DESC, "number");
CREATE INDEX "told_project_by_year" ON "projects_publishedproject" ("year" DESC, "number");
CREATE INDEX "treasury_accountmap_recorded_by_id_d818cfb5" ON "treasury_accountmap" ("recorded_by_id");
CREATE INDEX "treasury_accountmap_unit_id_7b690506" ON "treasury_accountmap" ("unit_id");
CREATE INDEX "treasury_match_confirmed_by_id_0e5a207c" ON "treasury_match" ("confirmed_by_id");
CREATE INDEX "treasury_match_on_of_all" ON "treasury_match" ("state", "on", "id");
CREATE INDEX "treasury_match_on_of_province" ON "treasury_match" ("province_id", "state", "on", "id");
CREATE INDEX "treasury_match_on_of_unit" ON "treasury_match" ("unit_id", "state", "on", "id");
CREATE INDEX "treasury_match_unit_id_2f62bedc" ON "treasury_match" ("unit_id");
CREATE INDEX "treasury_matchedentry_match_id_6bfafd89" ON "treasury_matchedentry" ("match_id");
CREATE INDEX "treasury_matchedentry_unit_id_b8a05ea2" ON "treasury_matchedentry" ("unit_id");
CREATE INDEX "treasury_reconciledmark_made_by_id_d97da4c4" ON "treasury_reconciledmark" ("made_by_id");
CREATE INDEX "treasury_reconciledmark_unit_id_9a294ff7" ON "treasury_reconciledmark" ("unit_id");
CREATE INDEX "treasury_reconciledmark_withdrawn_by_id_0f311731" ON "treasury_reconciledmark" ("withdrawn_by_id");
CREATE INDEX "treasury_statement_file_id_fc615cd0" ON "treasury_statement" ("file_id");
CREATE INDEX "treasury_statement_sent_by_id_70afe631" ON "treasury_statement" ("sent_by_id");
CREATE INDEX "treasury_statement_unit_id_7d71c189" ON "treasury_statement" ("unit_id");
CREATE INDEX "treasury_statementline_match_id_569bdf2f" ON "treasury_statementline" ("match_id");
CREATE INDEX "treasury_statementline_statement_id_fc15d994" ON "treasury_statementline" ("statement_id");
CREATE INDEX "treasury_statementline_unit_id_9d04c03b" ON "treasury_statementline" ("unit_id");
CREATE UNIQUE INDEX "unique_authenticator_type" ON "mfa_authenticator" ("user_id", "type") WHERE "type" IN ('totp', 'recovery_codes');
CREATE UNIQUE INDEX "unique_in_progress_workflow" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id") WHERE "status" IN ('in_progress', 'needs_changes');
CREATE UNIQUE INDEX "unique_primary_email" ON "account_emailaddress" ("user_id", "primary") WHERE "primary";
CREATE UNIQUE INDEX "unique_verified_email" ON "account_emailaddress" ("email") WHERE "verified";
CREATE INDEX "unit_by_kind" ON "accounts_unit" ("kind", "search", "id");
CREATE INDEX "unit_by_name" ON "accounts_unit" ("search", "id");
CREATE INDEX "unit_by_province" ON "accounts_unit" ("province_id", "search", "id");
CREATE INDEX "verif_verdict_of_all" ON "verifications_verification" ("verdict", "after_ends_before", "id");
CREATE INDEX "verif_verdict_of_province" ON "verifications_verification" ("province_id", "verdict", "after_ends_before", "id");
CREATE INDEX "verif_verdict_of_unit" ON "verifications_verification" ("unit_id", "verdict", "after_ends_before", "id");
CREATE INDEX "verification_of_all" ON "verifications_verification" ("after_ends_before", "id");
CREATE INDEX "verification_of_province" ON "verifications_verification" ("province_id", "after_ends_before", "id");
CREATE INDEX "verification_of_unit" ON "verifications_verification" ("unit_id", "after_ends_before", "id");
CREATE INDEX "verification_state_of_all" ON "verifications_verification" ("state", "after_ends_before", "id");
CREATE INDEX "verification_state_of_province" ON "verifications_verification" ("province_id", "state", "after_ends_before", "id");
CREATE INDEX "verification_state_of_unit" ON "verifications_verification" ("unit_id", "state", "after_ends_before", "id");
CREATE INDEX "verifications_verification_audit_id_3a6016b3" ON "verifications_verification" ("audit_id");
CREATE INDEX "verifications_verification_confirmed_by_id_b96c003e" ON "verifications_verification" ("confirmed_by_id");
CREATE INDEX "verifications_verification_measure_id_076415a8" ON "verifications_verification" ("measure_id");
CREATE INDEX "verifications_verification_site_id_845813f5" ON "verifications_verification" ("site_id");
CREATE INDEX "verifications_verification_unit_id_aba2087f" ON "verifications_verification" ("unit_id");
CREATE INDEX "verifications_verificationadjustment_recorded_by_id_1fb26048" ON "verifications_verificationadjustment" ("recorded_by_id");
CREATE INDEX "verifications_verificationadjustment_unit_id_6ca68a07" ON "verifications_verificationadjustment" ("unit_id");
CREATE INDEX "verifications_verificationadjustment_verification_id_d93bcfcd" ON "verifications_verificationadjustment" ("verification_id");
CREATE INDEX "village_households_of_all" ON "establishments_craftvillage" ((COALESCE("households", -1)), "id");
CREATE INDEX "village_households_of_province" ON "establishments_craftvillage" ("province_id", (COALESCE("households", -1)), "id");
CREATE INDEX "village_households_of_unit" ON "establishments_craftvillage" ("unit_id", (COALESCE("households", -1)), "id");
CREATE INDEX "village_name_of_all" ON "establishments_craftvillage" ("search", "id");
CREATE INDEX "village_name_of_province" ON "establishments_craftvillage" ("province_id", "search", "id");
CREATE INDEX "village_name_of_unit" ON "establishments_craftvillage" ("unit_id", "search", "id");
CREATE UNIQUE INDEX "village_review_once_a_year" ON "craft_villages_villagereview" ("village_id", "year") WHERE "removed_at" IS NULL;
CREATE INDEX "village_state_of_all" ON "establishments_craftvillage" ("state", "search", "id");
CREATE INDEX "village_state_of_province" ON "establishments_craftvillage" ("province_id", "state", "search", "id");
CREATE INDEX "village_state_of_unit" ON "establishments_craftvillage" ("unit_id", "state", "search", "id");
CREATE INDEX "village_workers_of_all" ON "establishments_craftvillage" ((COALESCE("workers", -1)), "id");
CREATE INDEX "village_workers_of_province" ON "establishments_craftvillage" ("province_id", (COALESCE("workers", -1)), "id");
CREATE INDEX "village_workers_of_unit" ON "establishments_craftvillage" ("unit_id", (COALESCE("workers", -1)), "id");
CREATE INDEX "visit_kind_of_all" ON "exchange_visit" ("kind", "starts_on", "id");
CREATE INDEX "visit_kind_of_province" ON "exchange_visit" ("province_id", "kind", "starts_on", "id");
CREATE INDEX "visit_kind_of_unit" ON "exchange_visit" ("unit_id", "kind", "starts_on", "id");
CREATE INDEX "visit_of_all" ON "exchange_visit" ("starts_on", "id");
CREATE INDEX "visit_of_province" ON "exchange_visit" ("province_id", "starts_on", "id");
CREATE INDEX "visit_of_unit" ON "exchange_visit" ("unit_id", "starts_on", "id");
CREATE INDEX "visit_state_of_all" ON "exchange_visit" ("state", "starts_on", "id");
CREATE INDEX "visit_state_of_province" ON "exchange_visit" ("province_id", "state", "starts_on", "id");
CREATE INDEX "visit_state_of_unit" ON "exchange_visit" ("unit_id", "state", "starts_on", "id");
CREATE INDEX "voucher_by_invoice" ON "vouchers_voucher" ("invoice_key");
CREATE INDEX "voucher_day_of_all" ON "vouchers_voucher" ("day_key", "id");
CREATE INDEX "voucher_day_of_province" ON "vouchers_voucher" ("province_id", "day_key", "id");
CREATE INDEX "voucher_day_of_unit" ON "vouchers_voucher" ("unit_id", "day_key", "id");
CREATE UNIQUE INDEX "voucher_sheet_once" ON "vouchers_voucherimport" ("project_id", "file_id") WHERE "undone_at" IS NULL;
CREATE INDEX "vouchers_invoice_unit_id_54452f57" ON "vouchers_invoice" ("unit_id");
CREATE INDEX "vouchers_voucher_accepted_by_id_0ae1c901" ON "vouchers_voucher" ("accepted_by_id");
CREATE INDEX "vouchers_voucher_budget_line_id_625e577a" ON "vouchers_voucher" ("budget_line_id");
CREATE INDEX "vouchers_voucher_invoice_id_e8ab5132" ON "vouchers_voucher" ("invoice_id");
CREATE INDEX "vouchers_voucher_papers_projectpaper_id_b36562fa" ON "vouchers_voucher_papers" ("projectpaper_id");
CREATE INDEX "vouchers_voucher_papers_voucher_id_f08995bf" ON "vouchers_voucher_papers" ("voucher_id");
CREATE UNIQUE INDEX "vouchers_voucher_papers_voucher_id_projectpaper_id_63a0bd31_uniq" ON "vouchers_voucher_papers" ("voucher_id", "projectpaper_id");
CREATE INDEX "vouchers_voucher_project_id_f294b3e4" ON "vouchers_voucher" ("project_id");
CREATE INDEX "vouchers_voucher_removed_by_id_5ca29429" ON "vouchers_voucher" ("removed_by_id");
CREATE INDEX "vouchers_voucher_row_id_02297292" ON "vouchers_voucher" ("row_id");
CREATE INDEX "vouchers_voucher_unit_id_4bd01bcc" ON "vouchers_voucher" ("unit_id");
CREATE INDEX "vouchers_voucher_voucher_import_id_954e3ed7" ON "vouchers_voucher" ("voucher_import_id");
CREATE INDEX "vouchers_voucherimport_entered_by_id_43c878e9" ON "vouchers_voucherimport" ("entered_by_id");
CREATE INDEX "vouchers_voucherimport_file_id_3cdd76e9" ON "vouchers_voucherimport" ("file_id");
CREATE INDEX "vouchers_voucherimport_project_id_ff9f1d85" ON "vouchers_voucherimport" ("project_id");
CREATE INDEX "vouchers_voucherimport_unit_id_578c3e7d" ON "vouchers_voucherimport" ("unit_id");
CREATE INDEX "wagtailadmi_content_717955_idx" ON "wagtailadmin_editingsession" ("content_type_id", "object_id");
CREATE INDEX "wagtailadmin_editingsession_content_type_id_4df7730e" ON "wagtailadmin_editingsession" ("content_type_id");
CREATE INDEX "wagtailadmin_editingsession_user_id_6e1a9b70" ON "wagtailadmin_editingsession" ("user_id");
CREATE INDEX "wagtailadmin_formstate_content_type_id_e32438b3" ON "wagtailadmin_formstate" ("content_type_id");
CREATE INDEX "wagtailadmin_formstate_user_id_b910adc2" ON "wagtailadmin_formstate" ("user_id");
CREATE INDEX "wagtailcore_apitoken_user_id_49b1141b" ON "wagtailcore_apitoken" ("user_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_collection_id_761908ec" ON "wagtailcore_collectionviewrestriction" ("collection_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_47320efd" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id");
CREATE UNIQUE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_group_id_988995ae_uniq" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3" ON "wagtailcore_collectionviewrestriction_groups" ("group_id");
CREATE INDEX "wagtailcore_comment_page_id_108444b5" ON "wagtailcore_comment" ("page_id");
CREATE INDEX "wagtailcore_comment_resolved_by_id_a282aa0e" ON "wagtailcore_comment" ("resolved_by_id");
CREATE INDEX "wagtailcore_comment_revision_created_id_1d058279" ON "wagtailcore_comment" ("revision_created_id");
CREATE INDEX "wagtailcore_comment_user_id_0c577ca6" ON "wagtailcore_comment" ("user_id");
CREATE INDEX "wagtailcore_commentreply_comment_id_afc7e027" ON "wagtailcore_commentreply" ("comment_id");
CREATE INDEX "wagtailcore_commentreply_user_id_d0b3b9c3" ON "wagtailcore_commentreply" ("user_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_group_id_2e64b61f" ON "wagtailcore_groupapprovaltask_groups" ("group_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_9a9255ea" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id");
CREATE UNIQUE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_group_id_bb5ee7eb_uniq" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id", "group_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_collection_id_5423575a" ON "wagtailcore_groupcollectionpermission" ("collection_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_group_id_05d61460" ON "wagtailcore_groupcollectionpermission" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_groupcollectionpermission_group_id_collection_id_permission_id_a21cefe9_uniq" ON "wagtailcore_groupcollectionpermission" ("group_id", "collection_id", "permission_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_permission_id_1b626275" ON "wagtailcore_groupcollectionpermission" ("permission_id");
CREATE INDEX "wagtailcore_grouppagepermission_group_id_fc07e671" ON "wagtailcore_grouppagepermission" ("group_id");
CREATE INDEX "wagtailcore_grouppagepermission_page_id_710b114a" ON "wagtailcore_grouppagepermission" ("page_id");
CREATE INDEX "wagtailcore_grouppagepermission_permission_id_05acb22e" ON "wagtailcore_grouppagepermission" ("permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_group_id_e5cdbee4" ON "wagtailcore_groupsitepermission" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_groupsitepermission_group_id_site_id_permission_id_a58ee30d_uniq" ON "wagtailcore_groupsitepermission" ("group_id", "site_id", "permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_permission_id_459b1f38" ON "wagtailcore_groupsitepermission" ("permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_site_id_245de488" ON "wagtailcore_groupsitepermission" ("site_id");
CREATE INDEX "wagtailcore_modellogentry_action_d2d856ee" ON "wagtailcore_modellogentry" ("action");
CREATE INDEX "wagtailcore_modellogentry_content_changed_8bc39742" ON "wagtailcore_modellogentry" ("content_changed");
CREATE INDEX "wagtailcore_modellogentry_content_type_id_68849e77" ON "wagtailcore_modellogentry" ("content_type_id");
CREATE INDEX "wagtailcore_modellogentry_object_id_e0e7d4ef" ON "wagtailcore_modellogentry" ("object_id");
CREATE INDEX "wagtailcore_modellogentry_revision_id_df6ca33a" ON "wagtailcore_modellogentry" ("revision_id");
CREATE INDEX "wagtailcore_modellogentry_timestamp_9694521b" ON "wagtailcore_modellogentry" ("timestamp");
CREATE INDEX "wagtailcore_modellogentry_user_id_0278d1bf" ON "wagtailcore_modellogentry" ("user_id");
CREATE INDEX "wagtailcore_page_alias_of_id_12945502" ON "wagtailcore_page" ("alias_of_id");
CREATE INDEX "wagtailcore_page_content_type_id_c28424df" ON "wagtailcore_page" ("content_type_id");
CREATE INDEX "wagtailcore_page_first_published_at_2b5dd637" ON "wagtailcore_page" ("first_published_at");
CREATE INDEX "wagtailcore_page_latest_revision_id_e60fef51" ON "wagtailcore_page" ("latest_revision_id");
CREATE INDEX "wagtailcore_page_live_revision_id_930bd822" ON "wagtailcore_page" ("live_revision_id");
CREATE INDEX "wagtailcore_page_locale_id_3c7e30a6" ON "wagtailcore_page" ("locale_id");
CREATE INDEX "wagtailcore_page_locked_by_id_bcb86245" ON "wagtailcore_page" ("locked_by_id");
CREATE INDEX "wagtailcore_page_owner_id_fbf7c332" ON "wagtailcore_page" ("owner_id");
CREATE INDEX "wagtailcore_page_slug_e7c11b8f" ON "wagtailcore_page" ("slug");
CREATE UNIQUE INDEX "wagtailcore_page_translation_key_locale_id_9b041bad_uniq" ON "wagtailcore_page" ("translation_key", "locale_id");
CREATE INDEX "wagtailcore_pagelogentry_action_c2408198" ON "wagtailcore_pagelogentry" ("action");
CREATE INDEX "wagtailcore_pagelogentry_content_changed_99f27ade" ON "wagtailcore_pagelogentry" ("content_changed");
CREATE INDEX "wagtailcore_pagelogentry_content_type_id_74e7708a" ON "wagtailcore_pagelogentry" ("content_type_id");
CREATE INDEX "wagtailcore_pagelogentry_page_id_8464e327" ON "wagtailcore_pagelogentry" ("page_id");
CREATE INDEX "wagtailcore_pagelogentry_revision_id_8043d103" ON "wagtailcore_pagelogentry" ("revision_id");
CREATE INDEX "wagtailcore_pagelogentry_timestamp_deb774c4" ON "wagtailcore_pagelogentry" ("timestamp");
CREATE INDEX "wagtailcore_pagelogentry_user_id_604ccfd8" ON "wagtailcore_pagelogentry" ("user_id");
CREATE INDEX "wagtailcore_pagesubscription_page_id_a085e7a6" ON "wagtailcore_pagesubscription" ("page_id");
CREATE UNIQUE INDEX "wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq" ON "wagtailcore_pagesubscription" ("page_id", "user_id");
CREATE INDEX "wagtailcore_pagesubscription_user_id_89d7def9" ON "wagtailcore_pagesubscription" ("user_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_group_id_6460f223" ON "wagtailcore_pageviewrestriction_groups" ("group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_f147a99a" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id");
CREATE UNIQUE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_group_id_d23f80bb_uniq" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_page_id_15a8bea6" ON "wagtailcore_pageviewrestriction" ("page_id");
CREATE INDEX "wagtailcore_referenceindex_base_content_type_id_313cf40f" ON "wagtailcore_referenceindex" ("base_content_type_id");
CREATE UNIQUE INDEX "wagtailcore_referenceindex_base_content_type_id_object_id_to_content_type_id_to_object_id_content_path_hash_9e6ccd6a_uniq" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id", "to_content_type_id", "to_object_id", "content_path_hash");
CREATE INDEX "wagtailcore_referenceindex_content_type_id_766e0336" ON "wagtailcore_referenceindex" ("content_type_id");
CREATE INDEX "wagtailcore_referenceindex_to_content_type_id_93690bbd" ON "wagtailcore_referenceindex" ("to_content_type_id");
CREATE INDEX "wagtailcore_revision_approved_go_live_at_88d3dee5" ON "wagtailcore_revision" ("approved_go_live_at");
CREATE INDEX "wagtailcore_revision_base_content_type_id_5b4ef7bd" ON "wagtailcore_revision" ("base_content_type_id");
CREATE INDEX "wagtailcore_revision_content_type_id_c8cb69c0" ON "wagtailcore_revision" ("content_type_id");
CREATE INDEX "wagtailcore_revision_created_at_81450aa6" ON "wagtailcore_revision" ("created_at");
CREATE INDEX "wagtailcore_revision_user_id_03df83b0" ON "wagtailcore_revision" ("user_id");
CREATE INDEX "wagtailcore_site_hostname_96b20b46" ON "wagtailcore_site" ("hostname");
CREATE UNIQUE INDEX "wagtailcore_site_hostname_port_2c626d70_uniq" ON "wagtailcore_site" ("hostname", "port");
CREATE INDEX "wagtailcore_site_root_page_id_e02fb95c" ON "wagtailcore_site" ("root_page_id");
CREATE INDEX "wagtailcore_task_content_type_id_249ab8ba" ON "wagtailcore_task" ("content_type_id");
CREATE INDEX "wagtailcore_taskstate_content_type_id_0a758fdc" ON "wagtailcore_taskstate" ("content_type_id");
CREATE INDEX "wagtailcore_taskstate_finished_by_id_13f98229" ON "wagtailcore_taskstate" ("finished_by_id");
CREATE INDEX "wagtailcore_taskstate_revision_id_df25a499" ON "wagtailcore_taskstate" ("revision_id");
CREATE INDEX "wagtailcore_taskstate_task_id_c3677c34" ON "wagtailcore_taskstate" ("task_id");
CREATE INDEX "wagtailcore_taskstate_workflow_state_id_9239a775" ON "wagtailcore_taskstate" ("workflow_state_id");
CREATE INDEX "wagtailcore_uploadedfile_for_content_type_id_b0fc87b2" ON "wagtailcore_uploadedfile" ("for_content_type_id");
CREATE INDEX "wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8" ON "wagtailcore_uploadedfile" ("uploaded_by_user_id");
CREATE INDEX "wagtailcore_uuid_06a44d_idx" ON "wagtailcore_pagelogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_uuid_d6363b_idx" ON "wagtailcore_modellogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_workflowcontenttype_workflow_id_9aad7cd2" ON "wagtailcore_workflowcontenttype" ("workflow_id");
CREATE INDEX "wagtailcore_workflowpage_workflow_id_56f56ff6" ON "wagtailcore_workflowpage" ("workflow_id");
CREATE INDEX "wagtailcore_workflowstate_base_content_type_id_a30dc576" ON "wagtailcore_workflowstate" ("base_content_type_id");
CREATE INDEX "wagtailcore_workflowstate_content_type_id_2bb78ce1" ON "wagtailcore_workflowstate" ("content_type_id");
CREATE INDEX "wagtailcore_workflowstate_requested_by_id_4090bca3" ON "wagtailcore_workflowstate" ("requested_by_id");
CREATE INDEX "wagtailcore_workflowstate_workflow_id_1f18378f" ON "wagtailcore_workflowstate" ("workflow_id");
CREATE INDEX "wagtailcore_workflowtask_task_id_ce7716fe" ON "wagtailcore_workflowtask" ("task_id");
CREATE INDEX "wagtailcore_workflowtask_workflow_id_b9717175" ON "wagtailcore_workflowtask" ("workflow_id");
CREATE UNIQUE INDEX "wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq" ON "wagtailcore_workflowtask" ("workflow_id", "task_id");
CREATE INDEX "wagtaildocs_document_collection_id_23881625" ON "wagtaildocs_document" ("collection_id");
CREATE INDEX "wagtaildocs_document_uploaded_by_user_id_17258b41" ON "wagtaildocs_document" ("uploaded_by_user_id");
CREATE INDEX "wagtailimages_image_collection_id_c2f8af7e" ON "wagtailimages_image" ("collection_id");
CREATE INDEX "wagtailimages_image_created_at_86fa6cd4" ON "wagtailimages_image" ("created_at");
CREATE INDEX "wagtailimages_image_file_hash_fb5bbb23" ON "wagtailimages_image" ("file_hash");
CREATE INDEX "wagtailimages_image_uploaded_by_user_id_5d73dc75" ON "wagtailimages_image" ("uploaded_by_user_id");
CREATE INDEX "wagtailimages_rendition_filter_spec_1cba3201" ON "wagtailimages_rendition" ("filter_spec");
CREATE INDEX "wagtailimages_rendition_image_id_3e1fd774" ON "wagtailimages_rendition" ("image_id");
CREATE UNIQUE INDEX "wagtailimages_rendition_image_id_filter_spec_focal_point_key_323c8fe0_uniq" ON "wagtailimages_rendition" ("image_id", "filter_spec", "focal_point_key");
CREATE INDEX "wagtailsearch_indexentry_content_type_id_62ed694f" ON "wagtailsearch_indexentry" ("content_type_id");
CREATE UNIQUE INDEX "wagtailsearch_indexentry_content_type_id_object_id_bcd7ba73_uniq" ON "wagtailsearch_indexentry" ("content_type_id", "object_id");
CREATE INDEX "workflowstate_base_ct_id_idx" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id");
CREATE INDEX "workflowstate_ct_id_idx" ON "wagtailcore_workflowstate" ("content_type_id", "object_id");
CREATE TRIGGER "accounts_account_fts_on_delete" AFTER delete ON "accounts_account" BEGIN INSERT INTO "accounts_account_fts"("accounts_account_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "accounts_account_fts_on_insert" AFTER insert ON "accounts_account" BEGIN INSERT INTO "accounts_account_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "accounts_account_fts_on_update" AFTER UPDATE OF search ON "accounts_account" BEGIN INSERT INTO "accounts_account_fts"("accounts_account_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "accounts_account_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "accounts_unit_fts_on_delete" AFTER delete ON "accounts_unit" BEGIN INSERT INTO "accounts_unit_fts"("accounts_unit_fts", rowid, search, code) VALUES ('delete', old.id, old.search, old.code); END;
CREATE TRIGGER "accounts_unit_fts_on_insert" AFTER insert ON "accounts_unit" BEGIN INSERT INTO "accounts_unit_fts"(rowid, search, code) VALUES (new.id, new.search, new.code); END;
CREATE TRIGGER "accounts_unit_fts_on_update" AFTER UPDATE OF search, code ON "accounts_unit" BEGIN INSERT INTO "accounts_unit_fts"("accounts_unit_fts", rowid, search, code) VALUES ('delete', old.id, old.search, old.code);INSERT INTO "accounts_unit_fts"(rowid, search, code) VALUES (new.id, new.search, new.code); END;
CREATE TRIGGER "audits_energyaudit_fts_on_delete" AFTER delete ON "audits_energyaudit" BEGIN INSERT INTO "audits_energyaudit_fts"("audits_energyaudit_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "audits_energyaudit_fts_on_insert" AFTER insert ON "audits_energyaudit" BEGIN INSERT INTO "audits_energyaudit_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "audits_energyaudit_fts_on_update" AFTER UPDATE OF search ON "audits_energyaudit" BEGIN INSERT INTO "audits_energyaudit_fts"("audits_energyaudit_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "audits_energyaudit_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "audits_measure_fts_on_delete" AFTER delete ON "audits_measure" BEGIN INSERT INTO "audits_measure_fts"("audits_measure_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "audits_measure_fts_on_insert" AFTER insert ON "audits_measure" BEGIN INSERT INTO "audits_measure_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "audits_measure_fts_on_update" AFTER UPDATE OF search ON "audits_measure" BEGIN INSERT INTO "audits_measure_fts"("audits_measure_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "audits_measure_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "cleaner_production_cleanerfile_fts_on_delete" AFTER delete ON "cleaner_production_cleanerfile" BEGIN INSERT INTO "cleaner_production_cleanerfile_fts"("cleaner_production_cleanerfile_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "cleaner_production_cleanerfile_fts_on_insert" AFTER insert ON "cleaner_production_cleanerfile" BEGIN INSERT INTO "cleaner_production_cleanerfile_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "cleaner_production_cleanerfile_fts_on_update" AFTER UPDATE OF search ON "cleaner_production_cleanerfile" BEGIN INSERT INTO "cleaner_production_cleanerfile_fts"("cleaner_production_cleanerfile_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "cleaner_production_cleanerfile_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "cleaner_production_cleaneroption_fts_on_delete" AFTER delete ON "cleaner_production_cleaneroption" BEGIN INSERT INTO "cleaner_production_cleaneroption_fts"("cleaner_production_cleaneroption_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "cleaner_production_cleaneroption_fts_on_insert" AFTER insert ON "cleaner_production_cleaneroption" BEGIN INSERT INTO "cleaner_production_cleaneroption_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "cleaner_production_cleaneroption_fts_on_update" AFTER UPDATE OF search ON "cleaner_production_cleaneroption" BEGIN INSERT INTO "cleaner_production_cleaneroption_fts"("cleaner_production_cleaneroption_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "cleaner_production_cleaneroption_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "complaints_complaint_fts_on_delete" AFTER delete ON "complaints_complaint" BEGIN INSERT INTO "complaints_complaint_fts"("complaints_complaint_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "complaints_complaint_fts_on_insert" AFTER insert ON "complaints_complaint" BEGIN INSERT INTO "complaints_complaint_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "complaints_complaint_fts_on_update" AFTER UPDATE OF search ON "complaints_complaint" BEGIN INSERT INTO "complaints_complaint_fts"("complaints_complaint_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "complaints_complaint_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "consultancy_engagement_fts_on_delete" AFTER delete ON "consultancy_engagement" BEGIN INSERT INTO "consultancy_engagement_fts"("consultancy_engagement_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "consultancy_engagement_fts_on_insert" AFTER insert ON "consultancy_engagement" BEGIN INSERT INTO "consultancy_engagement_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "consultancy_engagement_fts_on_update" AFTER UPDATE OF search ON "consultancy_engagement" BEGIN INSERT INTO "consultancy_engagement_fts"("consultancy_engagement_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "consultancy_engagement_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER consultancy_keeps_paid_delete AFTER delete ON consultancy_payment BEGIN UPDATE consultancy_invoice SET paid_vnd = paid_vnd - OLD.amount_vnd
    WHERE id = OLD.invoice_id; END;
CREATE TRIGGER consultancy_keeps_paid_insert AFTER insert ON consultancy_payment BEGIN UPDATE consultancy_invoice SET paid_vnd = paid_vnd + NEW.amount_vnd
    WHERE id = NEW.invoice_id; END;
CREATE TRIGGER consultancy_keeps_paid_update AFTER update ON consultancy_payment BEGIN UPDATE consultancy_invoice SET paid_vnd = paid_vnd + NEW.amount_vnd - OLD.amount_vnd
    WHERE id = NEW.invoice_id; END;
CREATE TRIGGER consultancy_keeps_sums_delete AFTER delete ON consultancy_invoice BEGIN UPDATE consultancy_engagement
    SET invoiced_vnd = invoiced_vnd - OLD.amount_vnd, paid_vnd = paid_vnd - OLD.paid_vnd
    WHERE id = OLD.engagement_id AND OLD.cancelled_at IS NULL; END;
CREATE TRIGGER consultancy_keeps_sums_insert AFTER insert ON consultancy_invoice BEGIN UPDATE consultancy_engagement
    SET invoiced_vnd = invoiced_vnd + NEW.amount_vnd, paid_vnd = paid_vnd + NEW.paid_vnd
    WHERE id = NEW.engagement_id AND NEW.cancelled_at IS NULL; END;
CREATE TRIGGER consultancy_keeps_sums_update AFTER update ON consultancy_invoice BEGIN UPDATE consultancy_engagement SET
    invoiced_vnd = invoiced_vnd
      + CASE WHEN NEW.cancelled_at IS NULL THEN NEW.amount_vnd ELSE 0 END
      - CASE WHEN OLD.cancelled_at IS NULL THEN OLD.amount_vnd ELSE 0 END,
    paid_vnd = paid_vnd
      + CASE WHEN NEW.cancelled_at IS NULL THEN NEW.paid_vnd ELSE 0 END
      - CASE WHEN OLD.cancelled_at IS NULL THEN OLD.paid_vnd ELSE 0 END
    WHERE id = NEW.engagement_id; END;
CREATE TRIGGER "craft_villages_craft_fts_on_delete" AFTER delete ON "craft_villages_craft" BEGIN INSERT INTO "craft_villages_craft_fts"("craft_villages_craft_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "craft_villages_craft_fts_on_insert" AFTER insert ON "craft_villages_craft" BEGIN INSERT INTO "craft_villages_craft_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "craft_villages_craft_fts_on_update" AFTER UPDATE OF search ON "craft_villages_craft" BEGIN INSERT INTO "craft_villages_craft_fts"("craft_villages_craft_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "craft_villages_craft_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "craft_villages_industrialcluster_fts_on_delete" AFTER delete ON "craft_villages_industrialcluster" BEGIN INSERT INTO "craft_villages_industrialcluster_fts"("craft_villages_industrialcluster_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "craft_villages_industrialcluster_fts_on_insert" AFTER insert ON "craft_villages_industrialcluster" BEGIN INSERT INTO "craft_villages_industrialcluster_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "craft_villages_industrialcluster_fts_on_update" AFTER UPDATE OF search ON "craft_villages_industrialcluster" BEGIN INSERT INTO "craft_villages_industrialcluster_fts"("craft_villages_industrialcluster_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "craft_villages_industrialcluster_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER delete_wagtailsearch_indexentry_fts AFTER DELETE ON wagtailsearch_indexentry BEGIN DELETE FROM wagtailsearch_indexentry_fts WHERE rowid=OLD.id; END;
CREATE TRIGGER "energy_use_site_fts_on_delete" AFTER delete ON "energy_use_site" BEGIN INSERT INTO "energy_use_site_fts"("energy_use_site_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "energy_use_site_fts_on_insert" AFTER insert ON "energy_use_site" BEGIN INSERT INTO "energy_use_site_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "energy_use_site_fts_on_update" AFTER UPDATE OF search ON "energy_use_site" BEGIN INSERT INTO "energy_use_site_fts"("energy_use_site_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "energy_use_site_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "establishments_craftvillage_fts_on_delete" AFTER delete ON "establishments_craftvillage" BEGIN INSERT INTO "establishments_craftvillage_fts"("establishments_craftvillage_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "establishments_craftvillage_fts_on_insert" AFTER insert ON "establishments_craftvillage" BEGIN INSERT INTO "establishments_craftvillage_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "establishments_craftvillage_fts_on_update" AFTER UPDATE OF search ON "establishments_craftvillage" BEGIN INSERT INTO "establishments_craftvillage_fts"("establishments_craftvillage_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "establishments_craftvillage_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "establishments_establishment_fts_on_delete" AFTER delete ON "establishments_establishment" BEGIN INSERT INTO "establishments_establishment_fts"("establishments_establishment_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "establishments_establishment_fts_on_insert" AFTER insert ON "establishments_establishment" BEGIN INSERT INTO "establishments_establishment_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "establishments_establishment_fts_on_update" AFTER UPDATE OF search ON "establishments_establishment" BEGIN INSERT INTO "establishments_establishment_fts"("establishments_establishment_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "establishments_establishment_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "exchange_commitment_fts_on_delete" AFTER delete ON "exchange_commitment" BEGIN INSERT INTO "exchange_commitment_fts"("exchange_commitment_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "exchange_commitment_fts_on_insert" AFTER insert ON "exchange_commitment" BEGIN INSERT INTO "exchange_commitment_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "exchange_commitment_fts_on_update" AFTER UPDATE OF search ON "exchange_commitment" BEGIN INSERT INTO "exchange_commitment_fts"("exchange_commitment_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "exchange_commitment_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "exchange_lesson_fts_on_delete" AFTER delete ON "exchange_lesson" BEGIN INSERT INTO "exchange_lesson_fts"("exchange_lesson_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "exchange_lesson_fts_on_insert" AFTER insert ON "exchange_lesson" BEGIN INSERT INTO "exchange_lesson_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "exchange_lesson_fts_on_update" AFTER UPDATE OF search ON "exchange_lesson" BEGIN INSERT INTO "exchange_lesson_fts"("exchange_lesson_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "exchange_lesson_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "exchange_visit_fts_on_delete" AFTER delete ON "exchange_visit" BEGIN INSERT INTO "exchange_visit_fts"("exchange_visit_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "exchange_visit_fts_on_insert" AFTER insert ON "exchange_visit" BEGIN INSERT INTO "exchange_visit_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "exchange_visit_fts_on_update" AFTER UPDATE OF search ON "exchange_visit" BEGIN INSERT INTO "exchange_visit_fts"("exchange_visit_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "exchange_visit_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_booking_fts_on_delete" AFTER delete ON "facilities_booking" BEGIN INSERT INTO "facilities_booking_fts"("facilities_booking_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "facilities_booking_fts_on_insert" AFTER insert ON "facilities_booking" BEGIN INSERT INTO "facilities_booking_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_booking_fts_on_update" AFTER UPDATE OF search ON "facilities_booking" BEGIN INSERT INTO "facilities_booking_fts"("facilities_booking_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "facilities_booking_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_communecollaborator_fts_on_delete" AFTER delete ON "facilities_communecollaborator" BEGIN INSERT INTO "facilities_communecollaborator_fts"("facilities_communecollaborator_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "facilities_communecollaborator_fts_on_insert" AFTER insert ON "facilities_communecollaborator" BEGIN INSERT INTO "facilities_communecollaborator_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_communecollaborator_fts_on_update" AFTER UPDATE OF search ON "facilities_communecollaborator" BEGIN INSERT INTO "facilities_communecollaborator_fts"("facilities_communecollaborator_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "facilities_communecollaborator_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_facility_fts_on_delete" AFTER delete ON "facilities_facility" BEGIN INSERT INTO "facilities_facility_fts"("facilities_facility_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "facilities_facility_fts_on_insert" AFTER insert ON "facilities_facility" BEGIN INSERT INTO "facilities_facility_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_facility_fts_on_update" AFTER UPDATE OF search ON "facilities_facility" BEGIN INSERT INTO "facilities_facility_fts"("facilities_facility_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "facilities_facility_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER facilities_keeps_apart_insert BEFORE insert ON facilities_booking WHEN NEW.state = 'booked' AND EXISTS (SELECT 1 FROM facilities_booking other
    WHERE other.facility_id = NEW.facility_id AND other.state = 'booked'
    AND other.id IS NOT NEW.id
    AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at) BEGIN SELECT RAISE(ABORT, 'facility_taken'); END;
CREATE TRIGGER facilities_keeps_apart_update BEFORE update ON facilities_booking WHEN NEW.state = 'booked' AND EXISTS (SELECT 1 FROM facilities_booking other
    WHERE other.facility_id = NEW.facility_id AND other.state = 'booked'
    AND other.id IS NOT NEW.id
    AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at) BEGIN SELECT RAISE(ABORT, 'facility_taken'); END;
CREATE TRIGGER "facilities_staffmember_fts_on_delete" AFTER delete ON "facilities_staffmember" BEGIN INSERT INTO "facilities_staffmember_fts"("facilities_staffmember_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "facilities_staffmember_fts_on_insert" AFTER insert ON "facilities_staffmember" BEGIN INSERT INTO "facilities_staffmember_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "facilities_staffmember_fts_on_update" AFTER UPDATE OF search ON "facilities_staffmember" BEGIN INSERT INTO "facilities_staffmember_fts"("facilities_staffmember_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "facilities_staffmember_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER insert_wagtailsearch_indexentry_fts AFTER INSERT ON wagtailsearch_indexentry BEGIN INSERT INTO wagtailsearch_indexentry_fts(title, body, autocomplete, rowid) VALUES (NEW.title, NEW.body, NEW.autocomplete, NEW.id); END;
CREATE TRIGGER "journal_entry_fts_on_delete" AFTER delete ON "journal_entry" BEGIN INSERT INTO "journal_entry_fts"("journal_entry_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "journal_entry_fts_on_insert" AFTER insert ON "journal_entry" BEGIN INSERT INTO "journal_entry_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "journal_entry_fts_on_update" AFTER UPDATE OF search ON "journal_entry" BEGIN INSERT INTO "journal_entry_fts"("journal_entry_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "journal_entry_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER journal_entry_no_delete BEFORE delete ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END;
CREATE TRIGGER journal_entry_no_update BEFORE update ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END;
CREATE TRIGGER journal_entry_wait_for_seal AFTER INSERT ON journal_entry
    BEGIN INSERT INTO journal_unsealed (entry_id) VALUES (NEW.id); END;
CREATE TRIGGER journal_seal_no_delete BEFORE delete ON journal_seal
        BEGIN SELECT RAISE(ABORT, 'journal seals are never changed'); END;
CREATE TRIGGER journal_seal_no_update BEFORE update ON journal_seal
        BEGIN SELECT RAISE(ABORT, 'journal seals are never changed'); END;
CREATE TRIGGER ledger_entry_add AFTER INSERT ON ledger_entry BEGIN
    UPDATE ledger_position SET is_live = (is_live OR NOT NEW.is_past), requested_vnd = requested_vnd + CASE WHEN NEW.kind = 'requested' THEN NEW.amount ELSE 0 END, appraised_vnd = appraised_vnd + CASE WHEN NEW.kind = 'appraised' THEN NEW.amount ELSE 0 END, approved_vnd = approved_vnd + CASE WHEN NEW.kind = 'approved' THEN NEW.amount ELSE 0 END, contracted_vnd = contracted_vnd + CASE WHEN NEW.kind = 'contracted' THEN NEW.amount ELSE 0 END, transferred_vnd = transferred_vnd + CASE WHEN NEW.kind = 'transferred' THEN NEW.amount ELSE 0 END, refunded_vnd = refunded_vnd + CASE WHEN NEW.kind = 'refunded' THEN NEW.amount ELSE 0 END, settled_vnd = settled_vnd + CASE WHEN NEW.kind = 'settled' THEN NEW.amount ELSE 0 END, proven_vnd = proven_vnd + CASE WHEN NEW.kind = 'proven' THEN NEW.amount ELSE 0 END, repaid_vnd = repaid_vnd + CASE WHEN NEW.kind = 'repaid' THEN NEW.amount ELSE 0 END, written_off_vnd = written_off_vnd + CASE WHEN NEW.kind = 'written_off' THEN NEW.amount ELSE 0 END, share_bp = share_bp + CASE WHEN NEW.kind = 'share' THEN NEW.amount ELSE 0 END, by_proof = by_proof + CASE WHEN NEW.kind = 'by_proof' THEN NEW.amount ELSE 0 END, accepted = accepted + CASE WHEN NEW.kind = 'accepted' THEN NEW.amount ELSE 0 END, closed = closed + CASE WHEN NEW.kind = 'closed' THEN NEW.amount ELSE 0 END
    WHERE id = NEW.position_id;
    UPDATE ledger_fundline SET assigned_vnd = assigned_vnd + CASE WHEN NEW.kind = 'assigned' THEN NEW.amount ELSE 0 END, management_vnd = management_vnd + CASE WHEN NEW.kind = 'management' THEN NEW.amount ELSE 0 END, managed_vnd = managed_vnd + CASE WHEN NEW.kind = 'managed' THEN NEW.amount ELSE 0 END, closed = closed + CASE WHEN NEW.kind = 'year_closed' THEN NEW.amount ELSE 0 END, assignments = assignments + CASE WHEN NEW.kind = 'assigned' THEN CASE WHEN NEW.reverses_id IS NULL THEN 1 ELSE -1 END ELSE 0 END
    WHERE id = NEW.line_id AND NEW.position_id IS NULL;
    END;
CREATE TRIGGER ledger_entry_fits BEFORE INSERT ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_year_closed') WHERE NOT NEW.is_past AND EXISTS (SELECT 1 FROM ledger_fundline l WHERE l.id = NEW.line_id AND l.closed > 0) AND NEW.kind NOT IN ('repaid', 'written_off');
    SELECT RAISE(ABORT, 'ledger_wrong_position') WHERE NEW.position_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = NEW.position_id AND p.line_id = NEW.line_id AND p.project_id = NEW.project_id);
    SELECT RAISE(ABORT, 'ledger_not_past_any_more') WHERE NEW.is_past AND EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = NEW.position_id AND p.is_live);
    SELECT RAISE(ABORT, 'ledger_bad_reversal') WHERE NEW.reverses_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry o WHERE o.id = NEW.reverses_id AND o.kind = NEW.kind AND o.amount = -NEW.amount AND o.line_id = NEW.line_id AND o.reverses_id IS NULL AND o.is_past = NEW.is_past AND COALESCE(o.position_id, 0) = COALESCE(NEW.position_id, 0));
    END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
    WHEN NOT OLD.is_past OR EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = OLD.position_id AND p.is_live)
    BEGIN SELECT RAISE(ABORT, 'ledger_entry_never_changes'); END;
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
    BEGIN SELECT RAISE(ABORT, 'ledger_entry_never_changes'); END;
CREATE TRIGGER ledger_entry_take_out AFTER DELETE ON ledger_entry BEGIN
    UPDATE ledger_position SET requested_vnd = requested_vnd - CASE WHEN OLD.kind = 'requested' THEN OLD.amount ELSE 0 END, appraised_vnd = appraised_vnd - CASE WHEN OLD.kind = 'appraised' THEN OLD.amount ELSE 0 END, approved_vnd = approved_vnd - CASE WHEN OLD.kind = 'approved' THEN OLD.amount ELSE 0 END, contracted_vnd = contracted_vnd - CASE WHEN OLD.kind = 'contracted' THEN OLD.amount ELSE 0 END, transferred_vnd = transferred_vnd - CASE WHEN OLD.kind = 'transferred' THEN OLD.amount ELSE 0 END, refunded_vnd = refunded_vnd - CASE WHEN OLD.kind = 'refunded' THEN OLD.amount ELSE 0 END, settled_vnd = settled_vnd - CASE WHEN OLD.kind = 'settled' THEN OLD.amount ELSE 0 END, proven_vnd = proven_vnd - CASE WHEN OLD.kind = 'proven' THEN OLD.amount ELSE 0 END, repaid_vnd = repaid_vnd - CASE WHEN OLD.kind = 'repaid' THEN OLD.amount ELSE 0 END, written_off_vnd = written_off_vnd - CASE WHEN OLD.kind = 'written_off' THEN OLD.amount ELSE 0 END, share_bp = share_bp - CASE WHEN OLD.kind = 'share' THEN OLD.amount ELSE 0 END, by_proof = by_proof - CASE WHEN OLD.kind = 'by_proof' THEN OLD.amount ELSE 0 END, accepted = accepted - CASE WHEN OLD.kind = 'accepted' THEN OLD.amount ELSE 0 END, closed = closed - CASE WHEN OLD.kind = 'closed' THEN OLD.amount ELSE 0 END WHERE id = OLD.position_id;
    END;
CREATE TRIGGER ledger_position_add AFTER UPDATE ON ledger_position WHEN NEW.is_live OR OLD.is_live BEGIN
    UPDATE ledger_fundline SET approved_vnd = approved_vnd + CASE WHEN NEW.is_live THEN NEW.approved_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.approved_vnd ELSE 0 END, contracted_vnd = contracted_vnd + CASE WHEN NEW.is_live THEN NEW.contracted_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.contracted_vnd ELSE 0 END, transferred_vnd = transferred_vnd + CASE WHEN NEW.is_live THEN NEW.transferred_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.transferred_vnd ELSE 0 END, refunded_vnd = refunded_vnd + CASE WHEN NEW.is_live THEN NEW.refunded_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.refunded_vnd ELSE 0 END, settled_vnd = settled_vnd + CASE WHEN NEW.is_live THEN NEW.settled_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.settled_vnd ELSE 0 END, repaid_vnd = repaid_vnd + CASE WHEN NEW.is_live THEN NEW.repaid_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.repaid_vnd ELSE 0 END, written_off_vnd = written_off_vnd + CASE WHEN NEW.is_live THEN NEW.written_off_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.written_off_vnd ELSE 0 END WHERE id = NEW.line_id;
    END;
CREATE TRIGGER "money_contract_fts_on_delete" AFTER delete ON "money_contract" BEGIN INSERT INTO "money_contract_fts"("money_contract_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "money_contract_fts_on_insert" AFTER insert ON "money_contract" BEGIN INSERT INTO "money_contract_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "money_contract_fts_on_update" AFTER UPDATE OF search ON "money_contract" BEGIN INSERT INTO "money_contract_fts"("money_contract_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "money_contract_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "needs_need_fts_on_delete" AFTER delete ON "needs_need" BEGIN INSERT INTO "needs_need_fts"("needs_need_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "needs_need_fts_on_insert" AFTER insert ON "needs_need" BEGIN INSERT INTO "needs_need_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "needs_need_fts_on_update" AFTER UPDATE OF search ON "needs_need" BEGIN INSERT INTO "needs_need_fts"("needs_need_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "needs_need_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "outreach_outreachcampaign_fts_on_delete" AFTER delete ON "outreach_outreachcampaign" BEGIN INSERT INTO "outreach_outreachcampaign_fts"("outreach_outreachcampaign_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "outreach_outreachcampaign_fts_on_insert" AFTER insert ON "outreach_outreachcampaign" BEGIN INSERT INTO "outreach_outreachcampaign_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "outreach_outreachcampaign_fts_on_update" AFTER UPDATE OF search ON "outreach_outreachcampaign" BEGIN INSERT INTO "outreach_outreachcampaign_fts"("outreach_outreachcampaign_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "outreach_outreachcampaign_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER plan_frozen_delete BEFORE DELETE ON plans_plan
    WHEN OLD.accepted_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an accepted plan is frozen'); END;
CREATE TRIGGER plan_frozen_update BEFORE UPDATE ON plans_plan
    WHEN OLD.accepted_at IS NOT NULL AND NEW.accepted_at IS NOT NULL
    AND (OLD.year <> NEW.year OR OLD.norms_on <> NEW.norms_on OR OLD.kcqg_vnd <> NEW.kcqg_vnd OR OLD.kcdp_vnd <> NEW.kcdp_vnd OR OLD.status <> NEW.status OR OLD.digest <> NEW.digest OR OLD.result <> NEW.result)
    BEGIN SELECT RAISE(ABORT, 'an accepted plan is frozen'); END;
CREATE TRIGGER plan_item_frozen_delete BEFORE delete ON plans_planitem
        WHEN EXISTS (SELECT 1 FROM plans_plan
        WHERE id = OLD.plan_id AND accepted_at IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'an accepted plan is frozen'); END;
CREATE TRIGGER plan_item_frozen_insert BEFORE insert ON plans_planitem
        WHEN EXISTS (SELECT 1 FROM plans_plan
        WHERE id = NEW.plan_id AND accepted_at IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'an accepted plan is frozen'); END;
CREATE TRIGGER plan_item_frozen_update BEFORE update ON plans_planitem
        WHEN EXISTS (SELECT 1 FROM plans_plan
        WHERE id = OLD.plan_id AND accepted_at IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'an accepted plan is frozen'); END;
CREATE TRIGGER product_rounds_keeps_cards_delete BEFORE delete ON product_rounds_scorecard WHEN OLD.sealed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'score_card_sealed'); END;
CREATE TRIGGER product_rounds_keeps_cards_insert BEFORE insert ON product_rounds_scorecard WHEN EXISTS (SELECT 1 FROM product_rounds_productentry e
    JOIN product_rounds_productround r ON r.id = e.round_id
    WHERE e.id = NEW.entry_id AND r.opened_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'score_card_after_opening'); END;
CREATE TRIGGER product_rounds_keeps_cards_update BEFORE update ON product_rounds_scorecard WHEN OLD.sealed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'score_card_sealed'); END;
CREATE TRIGGER "product_rounds_productcertificate_fts_on_delete" AFTER delete ON "product_rounds_productcertificate" BEGIN INSERT INTO "product_rounds_productcertificate_fts"("product_rounds_productcertificate_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "product_rounds_productcertificate_fts_on_insert" AFTER insert ON "product_rounds_productcertificate" BEGIN INSERT INTO "product_rounds_productcertificate_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "product_rounds_productcertificate_fts_on_update" AFTER UPDATE OF search ON "product_rounds_productcertificate" BEGIN INSERT INTO "product_rounds_productcertificate_fts"("product_rounds_productcertificate_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "product_rounds_productcertificate_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "product_rounds_productentry_fts_on_delete" AFTER delete ON "product_rounds_productentry" BEGIN INSERT INTO "product_rounds_productentry_fts"("product_rounds_productentry_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "product_rounds_productentry_fts_on_insert" AFTER insert ON "product_rounds_productentry" BEGIN INSERT INTO "product_rounds_productentry_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "product_rounds_productentry_fts_on_update" AFTER UPDATE OF search ON "product_rounds_productentry" BEGIN INSERT INTO "product_rounds_productentry_fts"("product_rounds_productentry_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "product_rounds_productentry_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "product_rounds_productround_fts_on_delete" AFTER delete ON "product_rounds_productround" BEGIN INSERT INTO "product_rounds_productround_fts"("product_rounds_productround_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "product_rounds_productround_fts_on_insert" AFTER insert ON "product_rounds_productround" BEGIN INSERT INTO "product_rounds_productround_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "product_rounds_productround_fts_on_update" AFTER UPDATE OF search ON "product_rounds_productround" BEGIN INSERT INTO "product_rounds_productround_fts"("product_rounds_productround_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "product_rounds_productround_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "projects_project_fts_on_delete" AFTER delete ON "projects_project" BEGIN INSERT INTO "projects_project_fts"("projects_project_fts", rowid, search, code) VALUES ('delete', old.id, old.search, old.code); END;
CREATE TRIGGER "projects_project_fts_on_insert" AFTER insert ON "projects_project" BEGIN INSERT INTO "projects_project_fts"(rowid, search, code) VALUES (new.id, new.search, new.code); END;
CREATE TRIGGER "projects_project_fts_on_update" AFTER UPDATE OF search, code ON "projects_project" BEGIN INSERT INTO "projects_project_fts"("projects_project_fts", rowid, search, code) VALUES ('delete', old.id, old.search, old.code);INSERT INTO "projects_project_fts"(rowid, search, code) VALUES (new.id, new.search, new.code); END;
CREATE TRIGGER "projects_publishedproject_fts_on_delete" AFTER delete ON "projects_publishedproject" BEGIN INSERT INTO "projects_publishedproject_fts"("projects_publishedproject_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "projects_publishedproject_fts_on_insert" AFTER insert ON "projects_publishedproject" BEGIN INSERT INTO "projects_publishedproject_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "projects_publishedproject_fts_on_update" AFTER UPDATE OF search ON "projects_publishedproject" BEGIN INSERT INTO "projects_publishedproject_fts"("projects_publishedproject_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "projects_publishedproject_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "regulations_regulationdraft_fts_on_delete" AFTER delete ON "regulations_regulationdraft" BEGIN INSERT INTO "regulations_regulationdraft_fts"("regulations_regulationdraft_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "regulations_regulationdraft_fts_on_insert" AFTER insert ON "regulations_regulationdraft" BEGIN INSERT INTO "regulations_regulationdraft_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "regulations_regulationdraft_fts_on_update" AFTER UPDATE OF search ON "regulations_regulationdraft" BEGIN INSERT INTO "regulations_regulationdraft_fts"("regulations_regulationdraft_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "regulations_regulationdraft_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "regulations_simulatedsupport_fts_on_delete" AFTER delete ON "regulations_simulatedsupport" BEGIN INSERT INTO "regulations_simulatedsupport_fts"("regulations_simulatedsupport_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "regulations_simulatedsupport_fts_on_insert" AFTER insert ON "regulations_simulatedsupport" BEGIN INSERT INTO "regulations_simulatedsupport_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "regulations_simulatedsupport_fts_on_update" AFTER UPDATE OF search ON "regulations_simulatedsupport" BEGIN INSERT INTO "regulations_simulatedsupport_fts"("regulations_simulatedsupport_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "regulations_simulatedsupport_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "surveys_answer_fts_on_delete" AFTER delete ON "surveys_answer" BEGIN INSERT INTO "surveys_answer_fts"("surveys_answer_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "surveys_answer_fts_on_insert" AFTER insert ON "surveys_answer" BEGIN INSERT INTO "surveys_answer_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "surveys_answer_fts_on_update" AFTER UPDATE OF search ON "surveys_answer" BEGIN INSERT INTO "surveys_answer_fts"("surveys_answer_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "surveys_answer_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER update_wagtailsearch_indexentry_fts AFTER UPDATE ON wagtailsearch_indexentry BEGIN UPDATE wagtailsearch_indexentry_fts SET title=NEW.title, body=NEW.body, autocomplete=NEW.autocomplete WHERE rowid=NEW.id; END;
CREATE TRIGGER "verifications_verification_fts_on_delete" AFTER delete ON "verifications_verification" BEGIN INSERT INTO "verifications_verification_fts"("verifications_verification_fts", rowid, search) VALUES ('delete', old.id, old.search); END;
CREATE TRIGGER "verifications_verification_fts_on_insert" AFTER insert ON "verifications_verification" BEGIN INSERT INTO "verifications_verification_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER "verifications_verification_fts_on_update" AFTER UPDATE OF search ON "verifications_verification" BEGIN INSERT INTO "verifications_verification_fts"("verifications_verification_fts", rowid, search) VALUES ('delete', old.id, old.search);INSERT INTO "verifications_verification_fts"(rowid, search) VALUES (new.id, new.search); END;
CREATE TRIGGER voucher_keeps_invoice_delete AFTER delete ON vouchers_voucher BEGIN UPDATE vouchers_invoice SET part_count = part_count - 1,
    parts_vnd = parts_vnd - COALESCE(OLD.amount_vnd, 0)
    WHERE id = OLD.invoice_id AND OLD.removed_at IS NULL; END;
CREATE TRIGGER voucher_keeps_invoice_insert AFTER insert ON vouchers_voucher BEGIN UPDATE vouchers_invoice SET part_count = part_count + 1,
    parts_vnd = parts_vnd + COALESCE(NEW.amount_vnd, 0)
    WHERE id = NEW.invoice_id AND NEW.removed_at IS NULL; END;
CREATE TRIGGER voucher_keeps_invoice_update AFTER update ON vouchers_voucher BEGIN UPDATE vouchers_invoice SET part_count = part_count - 1,
    parts_vnd = parts_vnd - COALESCE(OLD.amount_vnd, 0)
    WHERE id = OLD.invoice_id AND OLD.removed_at IS NULL; UPDATE vouchers_invoice SET part_count = part_count + 1,
    parts_vnd = parts_vnd + COALESCE(NEW.amount_vnd, 0)
    WHERE id = NEW.invoice_id AND NEW.removed_at IS NULL; END;
