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
CREATE FUNCTION public.consultancy_keeps_paid_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE consultancy_invoice SET paid_vnd = paid_vnd - OLD.amount_vnd
    WHERE id = OLD.invoice_id; RETURN NULL; END $$;
CREATE FUNCTION public.consultancy_keeps_paid_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE consultancy_invoice SET paid_vnd = paid_vnd + NEW.amount_vnd
    WHERE id = NEW.invoice_id; RETURN NULL; END $$;
CREATE FUNCTION public.consultancy_keeps_paid_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE consultancy_invoice SET paid_vnd = paid_vnd + NEW.amount_vnd - OLD.amount_vnd
    WHERE id = NEW.invoice_id; RETURN NULL; END $$;
CREATE FUNCTION public.consultancy_keeps_sums_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE consultancy_engagement
    SET invoiced_vnd = invoiced_vnd - OLD.amount_vnd, paid_vnd = paid_vnd - OLD.paid_vnd
    WHERE id = OLD.engagement_id AND OLD.cancelled_at IS NULL; RETURN NULL; END $$;
CREATE FUNCTION public.consultancy_keeps_sums_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE consultancy_engagement
    SET invoiced_vnd = invoiced_vnd + NEW.amount_vnd, paid_vnd = paid_vnd + NEW.paid_vnd
    WHERE id = NEW.engagement_id AND NEW.cancelled_at IS NULL; RETURN NULL; END $$;
CREATE FUNCTION public.consultancy_keeps_sums_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE consultancy_engagement SET
    invoiced_vnd = invoiced_vnd
      + CASE WHEN NEW.cancelled_at IS NULL THEN NEW.amount_vnd ELSE 0 END
      - CASE WHEN OLD.cancelled_at IS NULL THEN OLD.amount_vnd ELSE 0 END,
    paid_vnd = paid_vnd
      + CASE WHEN NEW.cancelled_at IS NULL THEN NEW.paid_vnd ELSE 0 END
      - CASE WHEN OLD.cancelled_at IS NULL THEN OLD.paid_vnd ELSE 0 END
    WHERE id = NEW.engagement_id; RETURN NULL; END $$;
CREATE FUNCTION public.journal_entry_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'journal entries are never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION public.journal_entry_wait_for_seal() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN INSERT INTO journal_unsealed (entry_id) VALUES (NEW.id); RETURN NULL; END $$;
CREATE FUNCTION public.journal_seal_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'journal seals are never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION public.ledger_entry_add() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
    IF NEW.position_id IS NULL THEN
        UPDATE ledger_fundline SET assigned_vnd = assigned_vnd + CASE WHEN NEW.kind = 'assigned' THEN NEW.amount ELSE 0 END, management_vnd = management_vnd + CASE WHEN NEW.kind = 'management' THEN NEW.amount ELSE 0 END, managed_vnd = managed_vnd + CASE WHEN NEW.kind = 'managed' THEN NEW.amount ELSE 0 END, closed = closed + CASE WHEN NEW.kind = 'year_closed' THEN NEW.amount ELSE 0 END, assignments = assignments + CASE WHEN NEW.kind = 'assigned' THEN CASE WHEN NEW.reverses_id IS NULL THEN 1 ELSE -1 END ELSE 0 END WHERE id = NEW.line_id;
    ELSE
        UPDATE ledger_position SET is_live = (is_live OR NOT NEW.is_past), requested_vnd = requested_vnd + CASE WHEN NEW.kind = 'requested' THEN NEW.amount ELSE 0 END, appraised_vnd = appraised_vnd + CASE WHEN NEW.kind = 'appraised' THEN NEW.amount ELSE 0 END, approved_vnd = approved_vnd + CASE WHEN NEW.kind = 'approved' THEN NEW.amount ELSE 0 END, contracted_vnd = contracted_vnd + CASE WHEN NEW.kind = 'contracted' THEN NEW.amount ELSE 0 END, transferred_vnd = transferred_vnd + CASE WHEN NEW.kind = 'transferred' THEN NEW.amount ELSE 0 END, refunded_vnd = refunded_vnd + CASE WHEN NEW.kind = 'refunded' THEN NEW.amount ELSE 0 END, settled_vnd = settled_vnd + CASE WHEN NEW.kind = 'settled' THEN NEW.amount ELSE 0 END, proven_vnd = proven_vnd + CASE WHEN NEW.kind = 'proven' THEN NEW.amount ELSE 0 END, repaid_vnd = repaid_vnd + CASE WHEN NEW.kind = 'repaid' THEN NEW.amount ELSE 0 END, written_off_vnd = written_off_vnd + CASE WHEN NEW.kind = 'written_off' THEN NEW.amount ELSE 0 END, share_bp = share_bp + CASE WHEN NEW.kind = 'share' THEN NEW.amount ELSE 0 END, by_proof = by_proof + CASE WHEN NEW.kind = 'by_proof' THEN NEW.amount ELSE 0 END, accepted = accepted + CASE WHEN NEW.kind = 'accepted' THEN NEW.amount ELSE 0 END, closed = closed + CASE WHEN NEW.kind = 'closed' THEN NEW.amount ELSE 0 END
        WHERE id = NEW.position_id;
    END IF;
    RETURN NULL; END $$;
CREATE FUNCTION public.ledger_entry_fits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
    PERFORM 1 FROM ledger_fundline WHERE id = NEW.line_id FOR UPDATE;
    IF NOT NEW.is_past AND EXISTS (SELECT 1 FROM ledger_fundline l WHERE l.id = NEW.line_id AND l.closed > 0) AND NEW.kind NOT IN ('repaid', 'written_off') THEN RAISE EXCEPTION 'ledger_year_closed' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    IF NEW.position_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = NEW.position_id AND p.line_id = NEW.line_id AND p.project_id = NEW.project_id) THEN RAISE EXCEPTION 'ledger_wrong_position' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    IF NEW.is_past AND EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = NEW.position_id AND p.is_live) THEN RAISE EXCEPTION 'ledger_not_past_any_more' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    IF NEW.reverses_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry o WHERE o.id = NEW.reverses_id AND o.kind = NEW.kind AND o.amount = -NEW.amount AND o.line_id = NEW.line_id AND o.reverses_id IS NULL AND o.is_past = NEW.is_past AND COALESCE(o.position_id, 0) = COALESCE(NEW.position_id, 0)) THEN RAISE EXCEPTION 'ledger_bad_reversal' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    RETURN NEW; END $$;
CREATE FUNCTION public.ledger_entry_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
    IF TG_OP = 'DELETE' AND OLD.is_past AND NOT EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = OLD.position_id AND p.is_live) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'ledger_entry_never_changes' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION public.ledger_entry_take_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
    UPDATE ledger_position SET requested_vnd = requested_vnd - CASE WHEN OLD.kind = 'requested' THEN OLD.amount ELSE 0 END, appraised_vnd = appraised_vnd - CASE WHEN OLD.kind = 'appraised' THEN OLD.amount ELSE 0 END, approved_vnd = approved_vnd - CASE WHEN OLD.kind = 'approved' THEN OLD.amount ELSE 0 END, contracted_vnd = contracted_vnd - CASE WHEN OLD.kind = 'contracted' THEN OLD.amount ELSE 0 END, transferred_vnd = transferred_vnd - CASE WHEN OLD.kind = 'transferred' THEN OLD.amount ELSE 0 END, refunded_vnd = refunded_vnd - CASE WHEN OLD.kind = 'refunded' THEN OLD.amount ELSE 0 END, settled_vnd = settled_vnd - CASE WHEN OLD.kind = 'settled' THEN OLD.amount ELSE 0 END, proven_vnd = proven_vnd - CASE WHEN OLD.kind = 'proven' THEN OLD.amount ELSE 0 END, repaid_vnd = repaid_vnd - CASE WHEN OLD.kind = 'repaid' THEN OLD.amount ELSE 0 END, written_off_vnd = written_off_vnd - CASE WHEN OLD.kind = 'written_off' THEN OLD.amount ELSE 0 END, share_bp = share_bp - CASE WHEN OLD.kind = 'share' THEN OLD.amount ELSE 0 END, by_proof = by_proof - CASE WHEN OLD.kind = 'by_proof' THEN OLD.amount ELSE 0 END, accepted = accepted - CASE WHEN OLD.kind = 'accepted' THEN OLD.amount ELSE 0 END, closed = closed - CASE WHEN OLD.kind = 'closed' THEN OLD.amount ELSE 0 END WHERE id = OLD.position_id;
    RETURN NULL; END $$;
CREATE FUNCTION public.ledger_position_add() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
    UPDATE ledger_fundline SET approved_vnd = approved_vnd + CASE WHEN NEW.is_live THEN NEW.approved_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.approved_vnd ELSE 0 END, contracted_vnd = contracted_vnd + CASE WHEN NEW.is_live THEN NEW.contracted_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.contracted_vnd ELSE 0 END, transferred_vnd = transferred_vnd + CASE WHEN NEW.is_live THEN NEW.transferred_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.transferred_vnd ELSE 0 END, refunded_vnd = refunded_vnd + CASE WHEN NEW.is_live THEN NEW.refunded_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.refunded_vnd ELSE 0 END, settled_vnd = settled_vnd + CASE WHEN NEW.is_live THEN NEW.settled_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.settled_vnd ELSE 0 END, repaid_vnd = repaid_vnd + CASE WHEN NEW.is_live THEN NEW.repaid_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.repaid_vnd ELSE 0 END, written_off_vnd = written_off_vnd + CASE WHEN NEW.is_live THEN NEW.written_off_vnd ELSE 0 END - CASE WHEN OLD.is_live THEN OLD.written_off_vnd ELSE 0 END WHERE id = NEW.line_id;
    RETURN NULL; END $$;
CREATE FUNCTION public.plan_frozen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.accepted_at IS NOT NULL THEN RAISE EXCEPTION 'an accepted plan is frozen' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN OLD;
    END IF;
    IF OLD.accepted_at IS NOT NULL AND NEW.accepted_at IS NOT NULL AND (OLD.year <> NEW.year OR OLD.norms_on <> NEW.norms_on OR OLD.kcqg_vnd <> NEW.kcqg_vnd OR OLD.kcdp_vnd <> NEW.kcdp_vnd OR OLD.status <> NEW.status OR OLD.digest <> NEW.digest OR OLD.result <> NEW.result)
    THEN RAISE EXCEPTION 'an accepted plan is frozen' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    RETURN NEW; END $$;
CREATE FUNCTION public.plan_item_frozen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    DECLARE touched plans_planitem; BEGIN
    IF TG_OP = 'INSERT' THEN touched := NEW; ELSE touched := OLD; END IF;
    IF EXISTS (SELECT 1 FROM plans_plan WHERE id = touched.plan_id AND accepted_at IS NOT NULL)
    THEN RAISE EXCEPTION 'an accepted plan is frozen' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW; END $$;
CREATE FUNCTION public.product_rounds_keeps_cards_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF OLD.sealed_at IS NOT NULL THEN RAISE EXCEPTION 'score_card_sealed' USING ERRCODE = '23514'; END IF; RETURN OLD; END $$;
CREATE FUNCTION public.product_rounds_keeps_cards_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM product_rounds_productentry e
    JOIN product_rounds_productround r ON r.id = e.round_id
    WHERE e.id = NEW.entry_id AND r.opened_at IS NOT NULL) THEN RAISE EXCEPTION 'score_card_after_opening' USING ERRCODE = '23514'; END IF; RETURN NEW; END $$;
CREATE FUNCTION public.product_rounds_keeps_cards_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF OLD.sealed_at IS NOT NULL THEN RAISE EXCEPTION 'score_card_sealed' USING ERRCODE = '23514'; END IF; RETURN NEW; END $$;
CREATE FUNCTION public.voucher_keeps_invoice_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE vouchers_invoice SET part_count = part_count - 1,
    parts_vnd = parts_vnd - COALESCE(OLD.amount_vnd, 0)
    WHERE id = OLD.invoice_id AND OLD.removed_at IS NULL; RETURN NULL; END $$;
CREATE FUNCTION public.voucher_keeps_invoice_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE vouchers_invoice SET part_count = part_count + 1,
    parts_vnd = parts_vnd + COALESCE(NEW.amount_vnd, 0)
    WHERE id = NEW.invoice_id AND NEW.removed_at IS NULL; RETURN NULL; END $$;
CREATE FUNCTION public.voucher_keeps_invoice_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE vouchers_invoice SET part_count = part_count - 1,
    parts_vnd = parts_vnd - COALESCE(OLD.amount_vnd, 0)
    WHERE id = OLD.invoice_id AND OLD.removed_at IS NULL; UPDATE vouchers_invoice SET part_count = part_count + 1,
    parts_vnd = parts_vnd + COALESCE(NEW.amount_vnd, 0)
    WHERE id = NEW.invoice_id AND NEW.removed_at IS NULL; RETURN NULL; END $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_account (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    username character varying(60) NOT NULL,
    full_name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    search text NOT NULL,
    sessions_ended integer NOT NULL,
    is_superuser boolean NOT NULL,
    CONSTRAINT account_no_superuser CHECK ((NOT is_superuser)),
    CONSTRAINT accounts_account_sessions_ended_check CHECK ((sessions_ended >= 0))
);
CREATE TABLE public.accounts_account_groups (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.accounts_account_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_account_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.accounts_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_account_user_permissions (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.accounts_account_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_account_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_delegation (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_before date NOT NULL,
    reason character varying(300) NOT NULL,
    delegate_id bigint NOT NULL,
    membership_id bigint NOT NULL,
    agreed_ends_before date,
    ended_by_id bigint,
    CONSTRAINT delegation_has_days CHECK ((ends_before >= starts_on))
);
ALTER TABLE public.accounts_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_invitation (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    full_name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    digest character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    account_id bigint,
    unit_id bigint NOT NULL
);
ALTER TABLE public.accounts_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_membership (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_before date,
    account_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT membership_has_days CHECK (((ends_before IS NULL) OR (ends_before >= starts_on)))
);
ALTER TABLE public.accounts_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_opensession (
    id bigint NOT NULL,
    session_key character varying(40) NOT NULL,
    came_by character varying(12) NOT NULL,
    address inet,
    browser character varying(300) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.accounts_opensession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_opensession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_passwordlink (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    account_id bigint NOT NULL
);
ALTER TABLE public.accounts_passwordlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_passwordlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_savedview (
    id bigint NOT NULL,
    list_key character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    query character varying(2000) NOT NULL,
    is_default boolean NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.accounts_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_secondsteprule (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    reaches_looked_after boolean NOT NULL,
    starts_on date NOT NULL,
    ends_before date,
    unit_id bigint NOT NULL,
    CONSTRAINT second_step_rule_has_days CHECK (((ends_before IS NULL) OR (ends_before >= starts_on)))
);
ALTER TABLE public.accounts_secondsteprule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_secondsteprule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_signin (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(8) NOT NULL,
    address inet,
    browser character varying(300) NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.accounts_signin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_signin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_throttle (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    digest character varying(64) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    count integer NOT NULL,
    CONSTRAINT accounts_throttle_count_check CHECK ((count >= 0))
);
ALTER TABLE public.accounts_throttle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_throttle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_unit (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(24) NOT NULL,
    province_id bigint,
    ends_before date,
    search text NOT NULL,
    public_phone character varying(40) NOT NULL,
    public_email character varying(254) NOT NULL
);
ALTER TABLE public.accounts_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_unitformername (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    until date NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.accounts_unitformername ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_unitformername_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_appraisalitem (
    id bigint NOT NULL,
    round_number smallint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    is_late boolean NOT NULL,
    decided_at timestamp with time zone,
    outcome character varying(10) NOT NULL,
    tally jsonb NOT NULL,
    conclusion text NOT NULL,
    kcqg_vnd bigint NOT NULL,
    kcdp_vnd bigint NOT NULL,
    minutes_number character varying(80) NOT NULL,
    minutes_on date,
    decided_by_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    step_id bigint,
    unit_id bigint NOT NULL,
    session_id bigint NOT NULL,
    CONSTRAINT appraisal_decided_says_what CHECK ((((decided_at IS NULL) AND ((outcome)::text = ''::text)) OR ((decided_at IS NOT NULL) AND (NOT ((outcome)::text = ''::text))))),
    CONSTRAINT appraisal_not_negative CHECK (((kcdp_vnd >= 0) AND (kcqg_vnd >= 0))),
    CONSTRAINT appraisals_appraisalitem_round_number_check CHECK ((round_number >= 0))
);
ALTER TABLE public.appraisals_appraisalitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_appraisalitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_appraisalsession (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    meets_on date,
    place character varying(300) NOT NULL,
    has_council boolean NOT NULL,
    decision_number character varying(80) NOT NULL,
    decision_on date,
    quorum smallint,
    majority character varying(24) NOT NULL,
    score_max smallint,
    created_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    created_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT appraisals_appraisalsession_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT appraisals_appraisalsession_score_max_check CHECK ((score_max >= 0)),
    CONSTRAINT session_council_has_its_rules CHECK (((NOT has_council) OR ((quorum >= 1) AND (NOT ((majority)::text = ''::text)) AND (NOT ((decision_number)::text = ''::text)))))
);
ALTER TABLE public.appraisals_appraisalsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_appraisalsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_conflictdeclaration (
    id bigint NOT NULL,
    has_conflict boolean NOT NULL,
    reason text NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    item_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT declaration_says_why CHECK (((NOT has_conflict) OR (NOT (reason = ''::text))))
);
ALTER TABLE public.appraisals_conflictdeclaration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_conflictdeclaration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_estimateanswer (
    id bigint NOT NULL,
    verdict character varying(20) NOT NULL,
    reason text NOT NULL,
    lines jsonb NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date,
    answered_at timestamp with time zone NOT NULL,
    answered_by_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    step_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT estimate_answer_says_why CHECK ((NOT (reason = ''::text)))
);
ALTER TABLE public.appraisals_estimateanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_estimateanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_opinionrequest (
    id bigint NOT NULL,
    question text NOT NULL,
    outside_office character varying(200) NOT NULL,
    outside_email character varying(254) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    first_due_on date NOT NULL,
    reminded_at timestamp with time zone,
    silent_at timestamp with time zone,
    digest character varying(64) NOT NULL,
    link_expires_at timestamp with time zone,
    code_digest character varying(64) NOT NULL,
    code_tries smallint NOT NULL,
    verdict character varying(20) NOT NULL,
    answer text NOT NULL,
    answer_number character varying(80) NOT NULL,
    answer_on date,
    answered_at timestamp with time zone,
    is_late boolean NOT NULL,
    answer_file_id bigint,
    answered_by_id bigint,
    asked_by_id bigint NOT NULL,
    asked_unit_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT appraisals_opinionrequest_code_tries_check CHECK ((code_tries >= 0)),
    CONSTRAINT opinion_answered_has_verdict CHECK ((((answered_at IS NULL) AND ((verdict)::text = ''::text)) OR ((answered_at IS NOT NULL) AND (NOT ((verdict)::text = ''::text))))),
    CONSTRAINT opinion_asked_of_somebody CHECK ((((asked_unit_id IS NOT NULL) AND ((digest)::text = ''::text) AND ((outside_office)::text = ''::text)) OR ((asked_unit_id IS NULL) AND (NOT ((outside_office)::text = ''::text)) AND (NOT ((outside_email)::text = ''::text)))))
);
ALTER TABLE public.appraisals_opinionrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_opinionrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_opinionrequest_papers (
    id bigint NOT NULL,
    opinionrequest_id bigint NOT NULL,
    projectpaper_id bigint NOT NULL
);
ALTER TABLE public.appraisals_opinionrequest_papers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_opinionrequest_papers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_opinionrequest_projects (
    id bigint NOT NULL,
    opinionrequest_id bigint NOT NULL,
    project_id bigint NOT NULL
);
ALTER TABLE public.appraisals_opinionrequest_projects ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_opinionrequest_projects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_scoresheet (
    id bigint NOT NULL,
    heads jsonb NOT NULL,
    verdict character varying(20) NOT NULL,
    remark text NOT NULL,
    kcqg_vnd bigint,
    kcdp_vnd bigint,
    version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    handed_in_at timestamp with time zone,
    item_id bigint NOT NULL,
    province_id bigint NOT NULL,
    saved_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT appraisals_scoresheet_version_check CHECK ((version >= 0)),
    CONSTRAINT score_sheet_handed_in_has_verdict CHECK (((handed_in_at IS NULL) OR (NOT ((verdict)::text = ''::text)))),
    CONSTRAINT score_sheet_not_negative CHECK ((((kcqg_vnd IS NULL) OR (kcqg_vnd >= 0)) AND ((kcdp_vnd IS NULL) OR (kcdp_vnd >= 0))))
);
ALTER TABLE public.appraisals_scoresheet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_scoresheet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisals_sessionmember (
    id bigint NOT NULL,
    outside_office character varying(200) NOT NULL,
    seat character varying(10) NOT NULL,
    left_at timestamp with time zone,
    account_id bigint,
    province_id bigint NOT NULL,
    session_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT session_member_is_somebody CHECK ((((account_id IS NOT NULL) AND ((outside_office)::text = ''::text)) OR ((account_id IS NULL) AND (NOT ((outside_office)::text = ''::text)))))
);
ALTER TABLE public.appraisals_sessionmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisals_sessionmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.archives_handover (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    handed_on date,
    minutes_number character varying(80) NOT NULL,
    receiver character varying(200) NOT NULL,
    made_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT hand_over_names_who_took_it CHECK (((handed_on IS NULL) OR (NOT ((receiver)::text = ''::text))))
);
ALTER TABLE public.archives_handover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.archives_handover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.archives_handoveritem (
    id bigint NOT NULL,
    file_number character varying(80) NOT NULL,
    title character varying(1000) NOT NULL,
    starts_on date,
    ends_on date NOT NULL,
    papers smallint NOT NULL,
    pages integer,
    years smallint,
    is_for_ever boolean NOT NULL,
    kept_until date,
    note character varying(300) NOT NULL,
    hand_over_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT archives_handoveritem_pages_check CHECK ((pages >= 0)),
    CONSTRAINT archives_handoveritem_papers_check CHECK ((papers >= 0)),
    CONSTRAINT archives_handoveritem_years_check CHECK ((years >= 0)),
    CONSTRAINT kept_until_follows_years CHECK (((kept_until IS NULL) OR ((NOT is_for_ever) AND (years IS NOT NULL))))
);
ALTER TABLE public.archives_handoveritem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.archives_handoveritem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.archives_retentionrule (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    years smallint,
    valid_from date NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT archives_retentionrule_years_check CHECK ((years >= 0))
);
ALTER TABLE public.archives_retentionrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.archives_retentionrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_auditfinding (
    id bigint NOT NULL,
    external_id uuid NOT NULL,
    "position" integer NOT NULL,
    text text NOT NULL,
    severity character varying(10) NOT NULL,
    extra jsonb NOT NULL,
    version integer NOT NULL,
    audit_id bigint NOT NULL,
    photo_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    system_id bigint,
    CONSTRAINT audit_finding_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT audits_auditfinding_position_check CHECK (("position" >= 0)),
    CONSTRAINT audits_auditfinding_version_check CHECK ((version >= 0))
);
ALTER TABLE public.audits_auditfinding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_auditfinding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_calculatorrun (
    id bigint NOT NULL,
    external_id uuid NOT NULL,
    "position" integer NOT NULL,
    label character varying(200) NOT NULL,
    calculator character varying(80) NOT NULL,
    inputs jsonb NOT NULL,
    answer jsonb NOT NULL,
    engine_version character varying(40) NOT NULL,
    sha256 character varying(64) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    extra jsonb NOT NULL,
    measure_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT audits_calculatorrun_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.audits_calculatorrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_calculatorrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_callback (
    id bigint NOT NULL,
    months smallint NOT NULL,
    called_on date NOT NULL,
    told text NOT NULL,
    audit_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT audits_callback_months_check CHECK ((months >= 0)),
    CONSTRAINT call_back_says_what_was_told CHECK ((NOT (told = ''::text)))
);
ALTER TABLE public.audits_callback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_callback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_energyaudit (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    visited_on date NOT NULL,
    starts_on date,
    ends_before date,
    external_id uuid NOT NULL,
    auditor character varying(300) NOT NULL,
    certificate_number character varying(100) NOT NULL,
    signed_on date,
    note text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    discount_share numeric(7,5),
    extra jsonb NOT NULL,
    price_growth_share numeric(7,5),
    rates_source character varying(300) NOT NULL,
    signed_at timestamp with time zone,
    CONSTRAINT audits_energyaudit_version_check CHECK ((version >= 0)),
    CONSTRAINT energy_audit_discount_is_a_share CHECK (((discount_share IS NULL) OR ((discount_share >= (0)::numeric) AND (discount_share <= (1)::numeric)))),
    CONSTRAINT energy_audit_growth_is_a_share CHECK (((price_growth_share IS NULL) OR ((price_growth_share >= ('-1'::integer)::numeric) AND (price_growth_share <= (1)::numeric)))),
    CONSTRAINT energy_audit_period_runs_forward CHECK (((ends_before IS NULL) OR (ends_before > starts_on))),
    CONSTRAINT energy_audit_signed_with_a_certificate CHECK (((signed_on IS NULL) OR (NOT ((certificate_number)::text = ''::text))))
);
ALTER TABLE public.audits_energyaudit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_energyaudit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_measure (
    id bigint NOT NULL,
    external_id uuid NOT NULL,
    "position" integer NOT NULL,
    code character varying(20) NOT NULL,
    title character varying(300) NOT NULL,
    what_to_do text NOT NULL,
    investment_vnd bigint NOT NULL,
    saving_vnd bigint,
    saving_kwh numeric(18,3),
    saving_peak_kw numeric(14,3),
    saving_fuel_kg numeric(18,3),
    fuel character varying(30) NOT NULL,
    saving_toe numeric(16,6),
    saving_tco2 numeric(16,6),
    saving_water_m3 numeric(16,3),
    life_years smallint,
    status character varying(10) NOT NULL,
    status_on date,
    reason text NOT NULL,
    version integer NOT NULL,
    audit_id bigint NOT NULL,
    project_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    dearer_vnd bigint NOT NULL,
    extra jsonb NOT NULL,
    running_cost_vnd bigint NOT NULL,
    system_id bigint,
    search text NOT NULL,
    CONSTRAINT audits_measure_life_years_check CHECK ((life_years >= 0)),
    CONSTRAINT audits_measure_position_check CHECK (("position" >= 0)),
    CONSTRAINT audits_measure_version_check CHECK ((version >= 0)),
    CONSTRAINT measure_has_a_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT measure_investment_not_negative CHECK ((investment_vnd >= 0)),
    CONSTRAINT measure_money_not_negative CHECK (((dearer_vnd >= 0) AND (running_cost_vnd >= 0) AND ((saving_vnd IS NULL) OR (saving_vnd >= 0)))),
    CONSTRAINT measure_refused_with_a_reason CHECK (((NOT ((status)::text = 'refused'::text)) OR (NOT (reason = ''::text))))
);
CREATE TABLE public.audits_measure_excludes (
    id bigint NOT NULL,
    from_measure_id bigint NOT NULL,
    to_measure_id bigint NOT NULL
);
ALTER TABLE public.audits_measure_excludes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_measure_excludes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.audits_measure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_measure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_package (
    id bigint NOT NULL,
    external_id uuid NOT NULL,
    "position" integer NOT NULL,
    name character varying(200) NOT NULL,
    life_years smallint,
    salvage_vnd bigint NOT NULL,
    grant_vnd bigint NOT NULL,
    grant_basis character varying(300) NOT NULL,
    loan_vnd bigint NOT NULL,
    loan_rate_share numeric(7,5),
    loan_years smallint,
    swing_share numeric(5,4),
    extra jsonb NOT NULL,
    version integer NOT NULL,
    audit_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT audits_package_life_years_check CHECK ((life_years >= 0)),
    CONSTRAINT audits_package_loan_years_check CHECK ((loan_years >= 0)),
    CONSTRAINT audits_package_position_check CHECK (("position" >= 0)),
    CONSTRAINT audits_package_version_check CHECK ((version >= 0)),
    CONSTRAINT package_grant_has_a_basis CHECK (((grant_vnd = 0) OR (NOT ((grant_basis)::text = ''::text)))),
    CONSTRAINT package_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT package_loan_has_its_terms CHECK (((loan_vnd = 0) OR ((loan_rate_share IS NOT NULL) AND (loan_years IS NOT NULL)))),
    CONSTRAINT package_money_not_negative CHECK (((grant_vnd >= 0) AND (loan_vnd >= 0) AND (salvage_vnd >= 0)))
);
ALTER TABLE public.audits_package ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_package_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_package_measures (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    measure_id bigint NOT NULL
);
ALTER TABLE public.audits_package_measures ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_package_measures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_reportsection (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    body text NOT NULL,
    audit_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.audits_reportsection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_reportsection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_savingline (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    what character varying(40) NOT NULL,
    quantity numeric(20,4) NOT NULL,
    unit_price numeric(16,4),
    price_source character varying(300) NOT NULL,
    output character varying(80) NOT NULL,
    hours numeric(8,2),
    heat_value_mj numeric(12,4),
    explanation text NOT NULL,
    extra jsonb NOT NULL,
    less_run_id bigint,
    measure_id bigint NOT NULL,
    province_id bigint NOT NULL,
    run_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT audits_savingline_position_check CHECK (("position" >= 0)),
    CONSTRAINT saving_line_price_has_a_source CHECK (((unit_price IS NULL) OR ((unit_price >= (0)::numeric) AND (NOT ((price_source)::text = ''::text))))),
    CONSTRAINT saving_line_says_where_from CHECK (((((output)::text > ''::text) AND (run_id IS NOT NULL)) OR ((less_run_id IS NULL) AND (run_id IS NULL) AND (NOT (explanation = ''::text)))))
);
ALTER TABLE public.audits_savingline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_savingline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audits_system (
    id bigint NOT NULL,
    external_id uuid NOT NULL,
    "position" integer NOT NULL,
    kind character varying(30) NOT NULL,
    name character varying(300) NOT NULL,
    figures jsonb NOT NULL,
    uses jsonb NOT NULL,
    note text NOT NULL,
    extra jsonb NOT NULL,
    version integer NOT NULL,
    audit_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT audit_system_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT audits_system_position_check CHECK (("position" >= 0)),
    CONSTRAINT audits_system_version_check CHECK ((version >= 0))
);
ALTER TABLE public.audits_system ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audits_system_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);
ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);
ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);
ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_cause (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    words character varying(500) NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    cleaner_file_id bigint NOT NULL,
    stream_id bigint NOT NULL
);
ALTER TABLE public.cleaner_production_cause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_cause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_cleanerfile (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    opened_on date NOT NULL,
    finished_on date,
    product character varying(200) NOT NULL,
    product_unit character varying(40) NOT NULL,
    basis character varying(100) NOT NULL,
    bases_per_year numeric(12,3),
    product_per_basis numeric(18,3),
    focus_reason character varying(500) NOT NULL,
    weight_technical smallint,
    weight_economic smallint,
    weight_environmental smallint,
    note text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    focus_step_id bigint,
    CONSTRAINT cleaner_file_finished_on_a_day CHECK ((((finished_on IS NULL) AND ((state)::text = 'open'::text)) OR ((finished_on IS NOT NULL) AND ((state)::text = 'finished'::text)))),
    CONSTRAINT cleaner_file_has_bases CHECK (((bases_per_year IS NULL) OR (bases_per_year > (0)::numeric))),
    CONSTRAINT cleaner_file_makes_something CHECK (((product_per_basis IS NULL) OR (product_per_basis > (0)::numeric))),
    CONSTRAINT cleaner_production_cleanerfile_version_check CHECK ((version >= 0)),
    CONSTRAINT cleaner_production_cleanerfile_weight_economic_check CHECK ((weight_economic >= 0)),
    CONSTRAINT cleaner_production_cleanerfile_weight_environmental_check CHECK ((weight_environmental >= 0)),
    CONSTRAINT cleaner_production_cleanerfile_weight_technical_check CHECK ((weight_technical >= 0))
);
ALTER TABLE public.cleaner_production_cleanerfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_cleanerfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_cleaneroption (
    id bigint NOT NULL,
    option_class character varying(20) NOT NULL,
    title character varying(300) NOT NULL,
    what_to_do text NOT NULL,
    screening character varying(10) NOT NULL,
    reason character varying(500) NOT NULL,
    technical jsonb NOT NULL,
    score_technical smallint,
    score_economic smallint,
    score_environmental smallint,
    investment_vnd bigint,
    saving_vnd bigint,
    yearly_cost_vnd bigint,
    life_years smallint,
    discount_bp integer,
    saving_material_kg numeric(18,3),
    saving_water_m3 numeric(18,3),
    saving_kwh numeric(18,3),
    saving_waste_kg numeric(18,3),
    saving_tco2 numeric(18,3),
    responsible character varying(200) NOT NULL,
    due_on date,
    status character varying(10) NOT NULL,
    status_on date,
    refusal character varying(500) NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    cause_id bigint,
    cleaner_file_id bigint NOT NULL,
    project_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    stream_id bigint,
    CONSTRAINT cleaner_option_has_a_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT cleaner_option_investment_sound CHECK (((investment_vnd IS NULL) OR (investment_vnd >= 0))),
    CONSTRAINT cleaner_option_refused_with_a_reason CHECK (((NOT ((status)::text = 'refused'::text)) OR (NOT ((refusal)::text = ''::text)))),
    CONSTRAINT cleaner_option_rejected_with_a_reason CHECK (((NOT ((screening)::text = 'reject'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT cleaner_option_saving_kwh_sound CHECK (((saving_kwh IS NULL) OR (saving_kwh >= (0)::numeric))),
    CONSTRAINT cleaner_option_saving_material_kg_sound CHECK (((saving_material_kg IS NULL) OR (saving_material_kg >= (0)::numeric))),
    CONSTRAINT cleaner_option_saving_sound CHECK (((saving_vnd IS NULL) OR (saving_vnd >= 0))),
    CONSTRAINT cleaner_option_saving_tco2_sound CHECK (((saving_tco2 IS NULL) OR (saving_tco2 >= (0)::numeric))),
    CONSTRAINT cleaner_option_saving_waste_kg_sound CHECK (((saving_waste_kg IS NULL) OR (saving_waste_kg >= (0)::numeric))),
    CONSTRAINT cleaner_option_saving_water_m3_sound CHECK (((saving_water_m3 IS NULL) OR (saving_water_m3 >= (0)::numeric))),
    CONSTRAINT cleaner_option_yearly_cost_sound CHECK (((yearly_cost_vnd IS NULL) OR (yearly_cost_vnd >= 0))),
    CONSTRAINT cleaner_production_cleaneroption_discount_bp_check CHECK ((discount_bp >= 0)),
    CONSTRAINT cleaner_production_cleaneroption_life_years_check CHECK ((life_years >= 0)),
    CONSTRAINT cleaner_production_cleaneroption_score_economic_check CHECK ((score_economic >= 0)),
    CONSTRAINT cleaner_production_cleaneroption_score_environmental_check CHECK ((score_environmental >= 0)),
    CONSTRAINT cleaner_production_cleaneroption_score_technical_check CHECK ((score_technical >= 0)),
    CONSTRAINT cleaner_production_cleaneroption_version_check CHECK ((version >= 0))
);
ALTER TABLE public.cleaner_production_cleaneroption ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_cleaneroption_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_equivalence (
    id bigint NOT NULL,
    product character varying(200) NOT NULL,
    counted_in character varying(40) NOT NULL,
    factor numeric(18,6) NOT NULL,
    note character varying(500) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT equivalence_above_nothing CHECK ((factor > (0)::numeric))
);
ALTER TABLE public.cleaner_production_equivalence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_equivalence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_flow (
    id bigint NOT NULL,
    direction character varying(4) NOT NULL,
    kind character varying(10) NOT NULL,
    material character varying(200) NOT NULL,
    quantity numeric(18,3),
    counted_in character varying(20) NOT NULL,
    is_measured boolean NOT NULL,
    unit_cost_vnd bigint,
    note character varying(500) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    step_id bigint NOT NULL,
    to_step_id bigint,
    CONSTRAINT flow_cost_not_negative CHECK (((unit_cost_vnd IS NULL) OR (unit_cost_vnd >= 0))),
    CONSTRAINT flow_goes_on_to_another_step CHECK (((to_step_id IS NULL) OR (((direction)::text = 'out'::text) AND (NOT ((to_step_id = step_id) AND (to_step_id IS NOT NULL)))))),
    CONSTRAINT flow_not_negative CHECK (((quantity IS NULL) OR (quantity >= (0)::numeric)))
);
ALTER TABLE public.cleaner_production_flow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_flow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_processstep (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(200) NOT NULL,
    note character varying(500) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT cleaner_production_processstep_position_check CHECK (("position" >= 0)),
    CONSTRAINT process_step_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE public.cleaner_production_processstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_processstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_quickassessment (
    id bigint NOT NULL,
    done_on date NOT NULL,
    done_by character varying(300) NOT NULL,
    answers jsonb NOT NULL,
    note text NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.cleaner_production_quickassessment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_quickassessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_reading (
    id bigint NOT NULL,
    phase character varying(6) NOT NULL,
    starts_on date NOT NULL,
    ends_before date NOT NULL,
    made jsonb NOT NULL,
    output numeric(18,3),
    energy_mj numeric(18,3),
    material_kg numeric(18,3),
    water_m3 numeric(18,3),
    ghg_t numeric(18,3),
    waste_water_m3 numeric(18,3),
    solid_waste_kg numeric(18,3),
    source character varying(500) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    billed jsonb NOT NULL,
    CONSTRAINT reading_energy_mj_not_negative CHECK (((energy_mj IS NULL) OR (energy_mj >= (0)::numeric))),
    CONSTRAINT reading_ghg_t_not_negative CHECK (((ghg_t IS NULL) OR (ghg_t >= (0)::numeric))),
    CONSTRAINT reading_material_kg_not_negative CHECK (((material_kg IS NULL) OR (material_kg >= (0)::numeric))),
    CONSTRAINT reading_output_not_negative CHECK (((output IS NULL) OR (output >= (0)::numeric))),
    CONSTRAINT reading_period_runs_forward CHECK ((ends_before > starts_on)),
    CONSTRAINT reading_solid_waste_kg_not_negative CHECK (((solid_waste_kg IS NULL) OR (solid_waste_kg >= (0)::numeric))),
    CONSTRAINT reading_waste_water_m3_not_negative CHECK (((waste_water_m3 IS NULL) OR (waste_water_m3 >= (0)::numeric))),
    CONSTRAINT reading_water_m3_not_negative CHECK (((water_m3 IS NULL) OR (water_m3 >= (0)::numeric)))
);
ALTER TABLE public.cleaner_production_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_taskprogress (
    id bigint NOT NULL,
    task character varying(30) NOT NULL,
    state character varying(12) NOT NULL,
    note character varying(1000) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    document_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT cleaner_task_left_out_with_a_reason CHECK (((NOT ((state)::text = 'not_needed'::text)) OR (NOT ((note)::text = ''::text))))
);
ALTER TABLE public.cleaner_production_taskprogress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_taskprogress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_teammember (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    post character varying(200) NOT NULL,
    part character varying(300) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.cleaner_production_teammember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_teammember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_wastecost (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    what character varying(200) NOT NULL,
    quantity numeric(18,3),
    counted_in character varying(20) NOT NULL,
    unit_cost_vnd bigint,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    stream_id bigint NOT NULL,
    CONSTRAINT waste_cost_not_negative CHECK ((((quantity IS NULL) OR (quantity >= (0)::numeric)) AND ((unit_cost_vnd IS NULL) OR (unit_cost_vnd >= 0))))
);
ALTER TABLE public.cleaner_production_wastecost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_wastecost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cleaner_production_wastestream (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    quantity numeric(18,3),
    counted_in character varying(20) NOT NULL,
    note character varying(500) NOT NULL,
    cleaner_file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    step_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT waste_stream_not_negative CHECK (((quantity IS NULL) OR (quantity >= (0)::numeric)))
);
ALTER TABLE public.cleaner_production_wastestream ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cleaner_production_wastestream_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.complaints_complaint (
    id bigint NOT NULL,
    year smallint NOT NULL,
    serial integer NOT NULL,
    code character varying(16) NOT NULL,
    client_key uuid NOT NULL,
    about character varying(10) NOT NULL,
    subject_code character varying(60) NOT NULL,
    office character varying(200) NOT NULL,
    says text NOT NULL,
    sender_name character varying(200) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    consented_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    decided_at timestamp with time zone,
    answer text NOT NULL,
    former_answers jsonb NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    against_id bigint,
    decided_by_id bigint,
    follows_id bigint,
    need_id bigint,
    project_id bigint,
    province_id bigint NOT NULL,
    sent_to_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT complaint_conduct_of_whom CHECK (((NOT ((about)::text = 'conduct'::text)) OR (NOT ((office)::text = ''::text)))),
    CONSTRAINT complaint_ended_says_why CHECK ((((answer = ''::text) AND ((state)::text = ANY ((ARRAY['new'::character varying, 'taken'::character varying])::text[]))) OR (((state)::text = ANY ((ARRAY['refused'::character varying, 'answered'::character varying])::text[])) AND (NOT (answer = ''::text))))),
    CONSTRAINT complaint_has_a_way_back CHECK (((NOT ((phone)::text = ''::text)) OR (NOT ((email)::text = ''::text)))),
    CONSTRAINT complaint_says_who_what CHECK (((NOT (says = ''::text)) AND (NOT ((sender_name)::text = ''::text)))),
    CONSTRAINT complaints_complaint_serial_check CHECK ((serial >= 0)),
    CONSTRAINT complaints_complaint_version_check CHECK ((version >= 0)),
    CONSTRAINT complaints_complaint_year_check CHECK ((year >= 0))
);
ALTER TABLE public.complaints_complaint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_complaint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consultancy_annex (
    id bigint NOT NULL,
    number character varying(80) NOT NULL,
    signed_on date NOT NULL,
    change_vnd bigint NOT NULL,
    ends_on date,
    says text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    engagement_id bigint NOT NULL,
    CONSTRAINT consult_annex_is_possible CHECK (((change_vnd >= '-100000000000000'::bigint) AND (change_vnd <= '100000000000000'::bigint)))
);
ALTER TABLE public.consultancy_annex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultancy_annex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consultancy_engagement (
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    kind character varying(30) NOT NULL,
    title character varying(300) NOT NULL,
    says text NOT NULL,
    client_name character varying(300) NOT NULL,
    client_contact character varying(300) NOT NULL,
    received_on date NOT NULL,
    channel character varying(20) NOT NULL,
    offer_number character varying(80) NOT NULL,
    offered_on date,
    offer_vnd bigint,
    contract_number character varying(80) NOT NULL,
    signed_on date,
    ends_on date,
    value_vnd bigint NOT NULL,
    total_vnd bigint NOT NULL,
    invoiced_vnd bigint NOT NULL,
    paid_vnd bigint NOT NULL,
    ended_on date,
    end_reason text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    audit_id bigint,
    establishment_id bigint,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    cleaner_file_id bigint,
    CONSTRAINT consult_cancelled_says_why CHECK (((NOT ((state)::text = 'cancelled'::text)) OR (NOT (end_reason = ''::text)))),
    CONSTRAINT consult_contract_has_a_day CHECK ((((state)::text = ANY ((ARRAY['requested'::character varying, 'offered'::character varying, 'cancelled'::character varying])::text[])) OR (signed_on IS NOT NULL))),
    CONSTRAINT consult_invoiced_within_contract CHECK ((invoiced_vnd <= total_vnd)),
    CONSTRAINT consult_not_negative CHECK (((invoiced_vnd >= 0) AND (total_vnd >= 0) AND (value_vnd >= 0) AND (paid_vnd >= 0) AND ((offer_vnd IS NULL) OR (offer_vnd >= 0)))),
    CONSTRAINT consult_paid_within_invoiced CHECK ((paid_vnd <= invoiced_vnd)),
    CONSTRAINT consultancy_engagement_version_check CHECK ((version >= 0))
);
ALTER TABLE public.consultancy_engagement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultancy_engagement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consultancy_invoice (
    id bigint NOT NULL,
    number character varying(80) NOT NULL,
    issued_on date NOT NULL,
    amount_vnd bigint NOT NULL,
    pay_by date,
    paid_vnd bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    engagement_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT consult_invoice_cancelled_unpaid CHECK (((cancelled_at IS NULL) OR (paid_vnd = 0))),
    CONSTRAINT consult_invoice_paid_within CHECK (((amount_vnd > 0) AND (paid_vnd >= 0) AND (paid_vnd <= amount_vnd)))
);
ALTER TABLE public.consultancy_invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultancy_invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consultancy_milestone (
    id bigint NOT NULL,
    what character varying(300) NOT NULL,
    due_on date NOT NULL,
    share_bp integer,
    amount_vnd bigint,
    done_on date,
    engagement_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT consult_milestone_not_negative CHECK (((amount_vnd IS NULL) OR (amount_vnd >= 0))),
    CONSTRAINT consult_milestone_share_or_amount CHECK (((share_bp IS NULL) OR ((amount_vnd IS NULL) AND (share_bp <= 10000)))),
    CONSTRAINT consultancy_milestone_share_bp_check CHECK ((share_bp >= 0))
);
ALTER TABLE public.consultancy_milestone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultancy_milestone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consultancy_payment (
    id bigint NOT NULL,
    paid_on date NOT NULL,
    amount_vnd bigint NOT NULL,
    paper character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    invoice_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT consult_payment_above_nothing CHECK ((amount_vnd > 0))
);
ALTER TABLE public.consultancy_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultancy_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consultancy_teammember (
    id bigint NOT NULL,
    role character varying(120) NOT NULL,
    account_id bigint NOT NULL,
    engagement_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.consultancy_teammember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultancy_teammember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.craft_villages_clusteryear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    leased_ha numeric(9,3),
    establishments integer,
    workers integer,
    turnover_vnd bigint,
    infrastructure_vnd bigint,
    has_wastewater_plant boolean,
    environment_met boolean,
    source character varying(300) NOT NULL,
    note text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    cluster_id bigint NOT NULL,
    CONSTRAINT cluster_year_not_negative CHECK ((((turnover_vnd IS NULL) OR (turnover_vnd >= 0)) AND ((infrastructure_vnd IS NULL) OR (infrastructure_vnd >= 0)) AND ((leased_ha IS NULL) OR (leased_ha >= (0)::numeric)))),
    CONSTRAINT craft_villages_clusteryear_establishments_check CHECK ((establishments >= 0)),
    CONSTRAINT craft_villages_clusteryear_version_check CHECK ((version >= 0)),
    CONSTRAINT craft_villages_clusteryear_workers_check CHECK ((workers >= 0)),
    CONSTRAINT craft_villages_clusteryear_year_check CHECK ((year >= 0))
);
ALTER TABLE public.craft_villages_clusteryear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craft_villages_clusteryear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.craft_villages_craft (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    place character varying(300) NOT NULL,
    age_years smallint,
    age_source character varying(300) NOT NULL,
    is_alive boolean,
    has_identity boolean,
    has_known_artisans boolean,
    note text NOT NULL,
    source text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    village_id bigint,
    CONSTRAINT craft_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT craft_villages_craft_age_years_check CHECK ((age_years >= 0)),
    CONSTRAINT craft_villages_craft_version_check CHECK ((version >= 0))
);
ALTER TABLE public.craft_villages_craft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craft_villages_craft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.craft_villages_industrialcluster (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    place character varying(300) NOT NULL,
    decision_number character varying(80) NOT NULL,
    decided_on date,
    decided_by character varying(200) NOT NULL,
    area_ha numeric(9,3),
    leasable_ha numeric(9,3),
    investor character varying(300) NOT NULL,
    note text NOT NULL,
    source text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT cluster_area_positive CHECK ((((area_ha IS NULL) OR (area_ha > (0)::numeric)) AND ((leasable_ha IS NULL) OR (leasable_ha >= (0)::numeric)))),
    CONSTRAINT cluster_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT cluster_leasable_within_area CHECK (((area_ha IS NULL) OR (leasable_ha IS NULL) OR (leasable_ha <= area_ha))),
    CONSTRAINT craft_villages_industrialcluster_version_check CHECK ((version >= 0))
);
ALTER TABLE public.craft_villages_industrialcluster ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craft_villages_industrialcluster_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.craft_villages_recognition (
    id bigint NOT NULL,
    recognised_as character varying(20) NOT NULL,
    number character varying(80) NOT NULL,
    decided_on date NOT NULL,
    decided_by character varying(200) NOT NULL,
    rule_set character varying(20) NOT NULL,
    note character varying(500) NOT NULL,
    withdrawn_on date,
    withdrawn_number character varying(80) NOT NULL,
    withdrawn_reason character varying(500) NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    craft_id bigint,
    file_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    village_id bigint,
    CONSTRAINT craft_villages_recognition_version_check CHECK ((version >= 0)),
    CONSTRAINT recognition_of_village_or_craft CHECK ((((craft_id IS NULL) AND (village_id IS NOT NULL)) OR ((craft_id IS NOT NULL) AND (village_id IS NULL)))),
    CONSTRAINT recognition_says_who_and_what CHECK (((NOT ((number)::text = ''::text)) AND (NOT ((decided_by)::text = ''::text)) AND (NOT ((recognised_as)::text = ''::text)))),
    CONSTRAINT recognition_withdrawn_after_with_reason CHECK (((withdrawn_on IS NULL) OR ((withdrawn_on >= decided_on) AND (NOT ((withdrawn_reason)::text = ''::text)))))
);
ALTER TABLE public.craft_villages_recognition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craft_villages_recognition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.craft_villages_villagereview (
    id bigint NOT NULL,
    year smallint NOT NULL,
    households_total integer,
    households_in_craft integer,
    workers integer,
    turnover_vnd bigint,
    income_vnd bigint,
    stable_years smallint,
    environment_met boolean,
    has_environment_plan boolean,
    has_waste_treatment boolean,
    was_inspected boolean,
    artisans integer,
    titled_artisans integer,
    titles character varying(500) NOT NULL,
    products character varying(500) NOT NULL,
    source character varying(300) NOT NULL,
    note text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT craft_villages_villagereview_artisans_check CHECK ((artisans >= 0)),
    CONSTRAINT craft_villages_villagereview_households_in_craft_check CHECK ((households_in_craft >= 0)),
    CONSTRAINT craft_villages_villagereview_households_total_check CHECK ((households_total >= 0)),
    CONSTRAINT craft_villages_villagereview_stable_years_check CHECK ((stable_years >= 0)),
    CONSTRAINT craft_villages_villagereview_titled_artisans_check CHECK ((titled_artisans >= 0)),
    CONSTRAINT craft_villages_villagereview_version_check CHECK ((version >= 0)),
    CONSTRAINT craft_villages_villagereview_workers_check CHECK ((workers >= 0)),
    CONSTRAINT craft_villages_villagereview_year_check CHECK ((year >= 0)),
    CONSTRAINT village_review_not_negative CHECK ((((turnover_vnd IS NULL) OR (turnover_vnd >= 0)) AND ((income_vnd IS NULL) OR (income_vnd >= 0)))),
    CONSTRAINT village_review_part_within_whole CHECK (((households_total IS NULL) OR (households_in_craft IS NULL) OR (households_in_craft <= households_total)))
);
ALTER TABLE public.craft_villages_villagereview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craft_villages_villagereview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_calendarfeed (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    account_id bigint NOT NULL
);
ALTER TABLE public.deadlines_calendarfeed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_calendarfeed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_deadlineextension (
    id bigint NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    reason text NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date NOT NULL,
    paper_issuer character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    undone_by_id bigint,
    unit_id bigint NOT NULL,
    deadline_id bigint NOT NULL,
    CONSTRAINT extension_moves_forward CHECK ((to_day > from_day)),
    CONSTRAINT extension_says_why CHECK (((NOT (reason = ''::text)) AND (NOT ((paper_number)::text = ''::text))))
);
ALTER TABLE public.deadlines_deadlineextension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_deadlineextension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_deadlineoverride (
    id bigint NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    rule character varying(40) NOT NULL,
    plan_year smallint NOT NULL,
    last_on date NOT NULL,
    is_national boolean NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT deadlines_deadlineoverride_plan_year_check CHECK ((plan_year >= 0)),
    CONSTRAINT override_names_its_paper CHECK ((NOT ((paper_number)::text = ''::text)))
);
ALTER TABLE public.deadlines_deadlineoverride ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_deadlineoverride_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_digest (
    id bigint NOT NULL,
    day date NOT NULL,
    at timestamp with time zone NOT NULL,
    rows integer NOT NULL,
    account_id bigint NOT NULL,
    CONSTRAINT deadlines_digest_rows_check CHECK ((rows >= 0))
);
ALTER TABLE public.deadlines_digest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_digest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_notice (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    key character varying(120) NOT NULL,
    subject character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    ended_at timestamp with time zone,
    account_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    deadline_id bigint
);
ALTER TABLE public.deadlines_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_projectdeadline (
    id bigint NOT NULL,
    rule character varying(40) NOT NULL,
    period character varying(10) NOT NULL,
    label character varying(300) NOT NULL,
    transition character varying(40) NOT NULL,
    body character varying(24) NOT NULL,
    act character varying(80) NOT NULL,
    article character varying(80) NOT NULL,
    grade character varying(12) NOT NULL,
    rule_due_on date NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    met_on date,
    opened_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT deadline_met_has_its_day CHECK ((((met_on IS NOT NULL) AND ((state)::text = 'met'::text)) OR (NOT ((state)::text = 'met'::text)))),
    CONSTRAINT deadline_never_moves_back CHECK ((due_on >= rule_due_on))
);
ALTER TABLE public.deadlines_projectdeadline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_projectdeadline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_snooze (
    id bigint NOT NULL,
    until date NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id bigint NOT NULL,
    deadline_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.deadlines_snooze ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_snooze_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_swapday (
    id bigint NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    day date NOT NULL,
    is_worked boolean NOT NULL,
    note character varying(200) NOT NULL,
    is_national boolean NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT swap_day_names_its_paper CHECK ((NOT ((paper_number)::text = ''::text)))
);
ALTER TABLE public.deadlines_swapday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_swapday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_tellingchoice (
    id bigint NOT NULL,
    digest character varying(6) NOT NULL,
    wants_instant boolean NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.deadlines_tellingchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_tellingchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.deadlines_tellingrule (
    id bigint NOT NULL,
    leader_after_days smallint NOT NULL,
    department_after_days smallint,
    changed_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT deadlines_tellingrule_department_after_days_check CHECK ((department_after_days >= 0)),
    CONSTRAINT deadlines_tellingrule_leader_after_days_check CHECK ((leader_after_days >= 0)),
    CONSTRAINT department_not_before_leader CHECK (((leader_after_days >= 1) AND ((department_after_days IS NULL) OR (department_after_days >= leader_after_days))))
);
ALTER TABLE public.deadlines_tellingrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_tellingrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.django_tasks_database_dbtaskresult (
    id uuid NOT NULL,
    status character varying(10) NOT NULL,
    args_kwargs jsonb NOT NULL,
    priority integer NOT NULL,
    task_path text NOT NULL,
    queue_name character varying(32) NOT NULL,
    backend_name character varying(32) NOT NULL,
    run_after timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    started_at timestamp with time zone,
    return_value jsonb,
    exception_class_path text NOT NULL,
    traceback text NOT NULL,
    worker_ids jsonb NOT NULL,
    CONSTRAINT priority_range CHECK (((priority >= '-100'::integer) AND (priority <= 100)))
);
CREATE TABLE public.documents_learnedcolumn (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    heading character varying(300) NOT NULL,
    plain character varying(300) NOT NULL,
    field character varying(40) NOT NULL,
    learned_at timestamp with time zone NOT NULL,
    learned_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.documents_learnedcolumn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_learnedcolumn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_storedfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(120) NOT NULL,
    size_bytes bigint NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    state character varying(8) NOT NULL,
    held_because character varying(200) NOT NULL,
    CONSTRAINT documents_storedfile_size_bytes_check CHECK ((size_bytes >= 0))
);
ALTER TABLE public.documents_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_driver (
    id bigint NOT NULL,
    month date NOT NULL,
    name character varying(120) NOT NULL,
    value numeric(16,3) NOT NULL,
    unit_of_use character varying(30) NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT energy_driver_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE public.energy_use_driver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_driver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_energybill (
    id bigint NOT NULL,
    carrier character varying(30) NOT NULL,
    starts_on date NOT NULL,
    ends_before date NOT NULL,
    unit_of_use character varying(10) NOT NULL,
    quantity numeric(16,3) NOT NULL,
    normal_kwh numeric(16,3),
    peak_kwh numeric(16,3),
    offpeak_kwh numeric(16,3),
    kvarh numeric(16,3),
    max_demand_kw numeric(16,3),
    old_reading numeric(16,3),
    new_reading numeric(16,3),
    is_meter_changed boolean NOT NULL,
    before_vat_vnd bigint,
    amount_vnd bigint,
    reactive_vnd bigint,
    capacity_vnd bigint,
    number character varying(80) NOT NULL,
    note character varying(500) NOT NULL,
    removed_at timestamp with time zone,
    removed_reason character varying(500) NOT NULL,
    version integer NOT NULL,
    file_id bigint,
    province_id bigint NOT NULL,
    removed_by_id bigint,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    meter_id bigint,
    use_import_id bigint,
    CONSTRAINT energy_bill_bands_together CHECK ((((normal_kwh IS NULL) AND (offpeak_kwh IS NULL) AND (peak_kwh IS NULL)) OR (((carrier)::text = 'electricity'::text) AND (normal_kwh >= (0)::numeric) AND (offpeak_kwh >= (0)::numeric) AND (peak_kwh >= (0)::numeric)))),
    CONSTRAINT energy_bill_has_days CHECK ((ends_before > starts_on)),
    CONSTRAINT energy_bill_money_not_negative CHECK ((((before_vat_vnd IS NULL) OR (before_vat_vnd >= 0)) AND ((amount_vnd IS NULL) OR (amount_vnd >= 0)) AND ((reactive_vnd IS NULL) OR (reactive_vnd >= 0)) AND ((capacity_vnd IS NULL) OR (capacity_vnd >= 0)))),
    CONSTRAINT energy_bill_not_negative CHECK ((quantity >= (0)::numeric)),
    CONSTRAINT energy_bill_removal_says_why CHECK (((removed_at IS NULL) OR ((removed_by_id IS NOT NULL) AND (NOT ((removed_reason)::text = ''::text))))),
    CONSTRAINT energy_bill_vat_not_negative CHECK (((before_vat_vnd IS NULL) OR (amount_vnd IS NULL) OR (amount_vnd >= before_vat_vnd))),
    CONSTRAINT energy_use_energybill_version_check CHECK ((version >= 0))
);
ALTER TABLE public.energy_use_energybill ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_energybill_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_fuelvalue (
    id bigint NOT NULL,
    carrier character varying(30) NOT NULL,
    unit_of_use character varying(10) NOT NULL,
    heat_gj numeric(10,4) NOT NULL,
    source character varying(300) NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT energy_fuel_value_is_heat CHECK ((heat_gj > (0)::numeric)),
    CONSTRAINT energy_fuel_value_says_where CHECK ((NOT ((source)::text = ''::text)))
);
ALTER TABLE public.energy_use_fuelvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_fuelvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_meter (
    id bigint NOT NULL,
    carrier character varying(30) NOT NULL,
    number character varying(80) NOT NULL,
    name character varying(200) NOT NULL,
    multiplier numeric(12,3) NOT NULL,
    version integer NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT energy_meter_has_a_number CHECK ((NOT ((number)::text = ''::text))),
    CONSTRAINT energy_meter_multiplies CHECK ((multiplier > (0)::numeric)),
    CONSTRAINT energy_use_meter_version_check CHECK ((version >= 0))
);
ALTER TABLE public.energy_use_meter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_meter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_output (
    id bigint NOT NULL,
    month date NOT NULL,
    product character varying(120) NOT NULL,
    quantity numeric(16,3) NOT NULL,
    unit_of_use character varying(30) NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    use_import_id bigint,
    CONSTRAINT energy_output_not_negative CHECK ((quantity >= (0)::numeric)),
    CONSTRAINT energy_output_says_of_what CHECK (((NOT ((product)::text = ''::text)) AND (NOT ((unit_of_use)::text = ''::text))))
);
ALTER TABLE public.energy_use_output ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_output_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_readingfile (
    id bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    is_index boolean NOT NULL,
    is_end boolean NOT NULL,
    multiplier integer NOT NULL,
    decimal_mark character varying(1) NOT NULL,
    rows integer NOT NULL,
    faults jsonb NOT NULL,
    fault_counts jsonb NOT NULL,
    failure character varying(500) NOT NULL,
    undone_at timestamp with time zone,
    file_id bigint NOT NULL,
    intervals_id bigint,
    job_id bigint NOT NULL,
    province_id bigint NOT NULL,
    sent_by_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT energy_use_readingfile_multiplier_check CHECK ((multiplier >= 0)),
    CONSTRAINT energy_use_readingfile_rows_check CHECK ((rows >= 0)),
    CONSTRAINT reading_file_entered_has_intervals CHECK (((NOT ((state)::text = 'entered'::text)) OR (intervals_id IS NOT NULL))),
    CONSTRAINT reading_file_multiplies CHECK (((multiplier >= 1) AND (multiplier <= 1000000)))
);
ALTER TABLE public.energy_use_readingfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_readingfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_readingset (
    id bigint NOT NULL,
    meter_number character varying(60) NOT NULL,
    starts_on date NOT NULL,
    ends_before date NOT NULL,
    step_minutes smallint NOT NULL,
    intervals integer NOT NULL,
    missing integer NOT NULL,
    kwh numeric(18,3) NOT NULL,
    province_id bigint NOT NULL,
    reading_file_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT energy_use_readingset_intervals_check CHECK ((intervals >= 0)),
    CONSTRAINT energy_use_readingset_missing_check CHECK ((missing >= 0)),
    CONSTRAINT energy_use_readingset_step_minutes_check CHECK ((step_minutes >= 0)),
    CONSTRAINT reading_set_has_days CHECK ((ends_before > starts_on)),
    CONSTRAINT reading_set_step_known CHECK ((step_minutes = ANY (ARRAY[5, 10, 15, 30])))
);
ALTER TABLE public.energy_use_readingset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_readingset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_site (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    place character varying(300) NOT NULL,
    trade_words character varying(300) NOT NULL,
    use character varying(30) NOT NULL,
    voltage character varying(30) NOT NULL,
    is_three_price boolean,
    transformer_kva numeric(10,2),
    new_hours_from date,
    working_hours integer,
    note text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    establishment_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    set_aside_at timestamp with time zone,
    set_aside_because character varying(500) NOT NULL,
    CONSTRAINT energy_site_aside_says_why CHECK ((((set_aside_at IS NULL) AND ((set_aside_because)::text = ''::text)) OR ((set_aside_at IS NOT NULL) AND ((set_aside_because)::text > ''::text)))),
    CONSTRAINT energy_site_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT energy_site_hours_fit_a_year CHECK (((working_hours IS NULL) OR (working_hours <= 8784))),
    CONSTRAINT energy_use_site_version_check CHECK ((version >= 0)),
    CONSTRAINT energy_use_site_working_hours_check CHECK ((working_hours >= 0))
);
ALTER TABLE public.energy_use_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.energy_use_useimport (
    id bigint NOT NULL,
    kind character varying(6) NOT NULL,
    added integer NOT NULL,
    known integer NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    entered_by_id bigint NOT NULL,
    file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT energy_use_useimport_added_check CHECK ((added >= 0)),
    CONSTRAINT energy_use_useimport_known_check CHECK ((known >= 0))
);
ALTER TABLE public.energy_use_useimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.energy_use_useimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.error_checks_finding (
    id bigint NOT NULL,
    year smallint NOT NULL,
    rule character varying(40) NOT NULL,
    subject character varying(200) NOT NULL,
    severity character varying(8) NOT NULL,
    told text NOT NULL,
    basis character varying(200) NOT NULL,
    basis_grade character varying(10) NOT NULL,
    basis_note character varying(500) NOT NULL,
    state character varying(6) NOT NULL,
    place smallint NOT NULL,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT error_checks_finding_place_check CHECK ((place >= 0)),
    CONSTRAINT error_checks_finding_year_check CHECK ((year >= 0))
);
ALTER TABLE public.error_checks_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.error_checks_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.error_checks_findingpass (
    id bigint NOT NULL,
    told text NOT NULL,
    reason text NOT NULL,
    passed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ending character varying(10) NOT NULL,
    ended_by_id bigint,
    finding_id bigint NOT NULL,
    passed_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT finding_pass_ends_somehow CHECK ((((ended_at IS NULL) AND ((ending)::text = ''::text)) OR ((ended_at IS NOT NULL) AND (NOT ((ending)::text = ''::text))))),
    CONSTRAINT finding_pass_says_why CHECK ((NOT (reason = ''::text)))
);
ALTER TABLE public.error_checks_findingpass ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.error_checks_findingpass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_columnmeaning (
    id bigint NOT NULL,
    heading character varying(300) NOT NULL,
    field character varying(40) NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.establishments_columnmeaning ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_columnmeaning_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_craftvillage (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    craft character varying(200) NOT NULL,
    commune character varying(300) NOT NULL,
    district character varying(120) NOT NULL,
    households integer,
    workers integer,
    figure_year smallint,
    recognition character varying(300) NOT NULL,
    note text NOT NULL,
    conflict text NOT NULL,
    source text NOT NULL,
    grade character varying(12) NOT NULL,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    recognised_as character varying(20) NOT NULL,
    recognised_on date,
    rule_set character varying(20) NOT NULL,
    state character varying(12) NOT NULL,
    version integer NOT NULL,
    withdrawn_on date,
    CONSTRAINT craft_village_grade_known CHECK (((grade)::text = ANY ((ARRAY['text'::character varying, 'secondary'::character varying, 'memory'::character varying])::text[]))),
    CONSTRAINT craft_village_named_with_source CHECK (((NOT ((code)::text = ''::text)) AND (NOT ((name)::text = ''::text)) AND (NOT (source = ''::text)))),
    CONSTRAINT establishments_craftvillage_figure_year_check CHECK ((figure_year >= 0)),
    CONSTRAINT establishments_craftvillage_households_check CHECK ((households >= 0)),
    CONSTRAINT establishments_craftvillage_version_check CHECK ((version >= 0)),
    CONSTRAINT establishments_craftvillage_workers_check CHECK ((workers >= 0))
);
ALTER TABLE public.establishments_craftvillage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_craftvillage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_establishment (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    code_kind character varying(10) NOT NULL,
    code character varying(20) NOT NULL,
    trade character varying(20) NOT NULL,
    trade_words character varying(300) NOT NULL,
    head_office character varying(300) NOT NULL,
    production_place character varying(300) NOT NULL,
    production_place_kind character varying(20) NOT NULL,
    products character varying(500) NOT NULL,
    workers integer,
    capital_vnd bigint,
    note text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    craft_village_id bigint,
    merged_into_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT establishment_capital_not_negative CHECK (((capital_vnd IS NULL) OR (capital_vnd >= 0))),
    CONSTRAINT establishment_code_fits_its_kind CHECK (((((code)::text = ''::text) AND ((code_kind)::text = 'none'::text)) OR ((NOT ((code_kind)::text = 'none'::text)) AND (NOT ((code)::text = ''::text))))),
    CONSTRAINT establishment_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT establishments_establishment_version_check CHECK ((version >= 0)),
    CONSTRAINT establishments_establishment_workers_check CHECK ((workers >= 0))
);
ALTER TABLE public.establishments_establishment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_establishment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_establishmentmerge (
    id bigint NOT NULL,
    before jsonb NOT NULL,
    moved jsonb NOT NULL,
    reason text NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    dropped_id bigint NOT NULL,
    kept_id bigint NOT NULL,
    merged_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.establishments_establishmentmerge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_establishmentmerge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_establishmentowner (
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    digest character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    account_id bigint,
    ended_by_id bigint,
    establishment_id bigint NOT NULL,
    invited_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT owner_accepts_with_an_account CHECK ((((accepted_at IS NULL) AND (account_id IS NULL)) OR ((accepted_at IS NOT NULL) AND (account_id IS NOT NULL)))),
    CONSTRAINT owner_ended_by_somebody CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL))))
);
ALTER TABLE public.establishments_establishmentowner ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_establishmentowner_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_importedrow (
    id bigint NOT NULL,
    "row" integer NOT NULL,
    outcome character varying(8) NOT NULL,
    data jsonb NOT NULL,
    before jsonb NOT NULL,
    establishment_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    register_import_id bigint NOT NULL,
    figures jsonb NOT NULL,
    year_figures_id bigint,
    other_years jsonb NOT NULL,
    CONSTRAINT establishments_importedrow_row_check CHECK (("row" >= 0)),
    CONSTRAINT imported_row_added_has_record CHECK (((NOT ((outcome)::text = 'added'::text)) OR (establishment_id IS NOT NULL)))
);
ALTER TABLE public.establishments_importedrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_importedrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_othersupport (
    id bigint NOT NULL,
    programme character varying(300) NOT NULL,
    payer character varying(200) NOT NULL,
    year smallint NOT NULL,
    cost_item character varying(300) NOT NULL,
    amount_vnd bigint,
    paper_number character varying(80) NOT NULL,
    paper_on date,
    note character varying(500) NOT NULL,
    establishment_id bigint NOT NULL,
    file_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT establishments_othersupport_year_check CHECK ((year >= 0)),
    CONSTRAINT other_support_not_negative CHECK (((amount_vnd IS NULL) OR (amount_vnd >= 0))),
    CONSTRAINT other_support_says_who_and_what CHECK (((NOT ((programme)::text = ''::text)) AND (NOT ((cost_item)::text = ''::text))))
);
ALTER TABLE public.establishments_othersupport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_othersupport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_product (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    counted_in character varying(40) NOT NULL,
    yearly_quantity numeric(18,3),
    yearly_vnd bigint,
    outstanding_level character varying(10) NOT NULL,
    outstanding_year smallint,
    last_year smallint,
    establishment_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT establishments_product_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT establishments_product_outstanding_year_check CHECK ((outstanding_year >= 0)),
    CONSTRAINT product_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT product_not_negative CHECK ((((yearly_quantity IS NULL) OR (yearly_quantity >= (0)::numeric)) AND ((yearly_vnd IS NULL) OR (yearly_vnd >= 0))))
);
ALTER TABLE public.establishments_product ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_product_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_recordproposal (
    id bigint NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    why character varying(500) NOT NULL,
    state character varying(9) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(500) NOT NULL,
    decided_by_id bigint,
    establishment_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT proposal_decided_by_somebody CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'new'::text)) OR ((NOT ((state)::text = 'new'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT proposal_refused_with_reason CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.establishments_recordproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_recordproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_registerimport (
    id bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sheet character varying(120) NOT NULL,
    heading_row integer NOT NULL,
    columns jsonb NOT NULL,
    policy character varying(8) NOT NULL,
    errors jsonb NOT NULL,
    undone_at timestamp with time zone,
    file_id bigint NOT NULL,
    job_id bigint,
    province_id bigint NOT NULL,
    read_job_id bigint,
    sent_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT establishments_registerimport_heading_row_check CHECK ((heading_row >= 0))
);
ALTER TABLE public.establishments_registerimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_registerimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.establishments_yearfigures (
    id bigint NOT NULL,
    year smallint NOT NULL,
    workers integer,
    turnover_vnd bigint,
    investment_vnd bigint,
    source character varying(300) NOT NULL,
    establishment_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    capital_vnd bigint,
    CONSTRAINT establishment_year_capital CHECK (((capital_vnd IS NULL) OR (capital_vnd >= 0))),
    CONSTRAINT establishment_year_not_negative CHECK ((((turnover_vnd IS NULL) OR (turnover_vnd >= 0)) AND ((investment_vnd IS NULL) OR (investment_vnd >= 0)))),
    CONSTRAINT establishments_yearfigures_workers_check CHECK ((workers >= 0)),
    CONSTRAINT establishments_yearfigures_year_check CHECK ((year >= 0))
);
ALTER TABLE public.establishments_yearfigures ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.establishments_yearfigures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_commitment (
    id bigint NOT NULL,
    what character varying(500) NOT NULL,
    office character varying(300) NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    ended_on date,
    reason text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    holder_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    lesson_id bigint,
    visit_id bigint,
    CONSTRAINT commitment_dropped_with_a_reason CHECK (((NOT ((state)::text = 'dropped'::text)) OR (NOT (reason = ''::text)))),
    CONSTRAINT commitment_ends_on_a_day CHECK ((((ended_on IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (ended_on IS NOT NULL)))),
    CONSTRAINT commitment_says_what CHECK ((NOT ((what)::text = ''::text))),
    CONSTRAINT exchange_commitment_version_check CHECK ((version >= 0))
);
ALTER TABLE public.exchange_commitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_commitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_gift (
    id bigint NOT NULL,
    direction character varying(10) NOT NULL,
    what character varying(300) NOT NULL,
    note character varying(500) NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL
);
ALTER TABLE public.exchange_gift ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_gift_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_lesson (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    context text NOT NULL,
    cause text NOT NULL,
    advice text NOT NULL,
    evidence text NOT NULL,
    learned_on date NOT NULL,
    valid_until date,
    useful integer NOT NULL,
    not_useful integer NOT NULL,
    worth integer NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    review_id bigint,
    visit_id bigint,
    CONSTRAINT exchange_lesson_not_useful_check CHECK ((not_useful >= 0)),
    CONSTRAINT exchange_lesson_useful_check CHECK ((useful >= 0)),
    CONSTRAINT exchange_lesson_version_check CHECK ((version >= 0)),
    CONSTRAINT lesson_advises CHECK (((NOT ((title)::text = ''::text)) AND (NOT (advice = ''::text)))),
    CONSTRAINT lesson_days_in_order CHECK (((valid_until IS NULL) OR (valid_until >= learned_on))),
    CONSTRAINT lesson_worth_is_its_votes CHECK ((worth = (useful - not_useful)))
);
ALTER TABLE public.exchange_lesson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_lesson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_lessonlink (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    key character varying(120) NOT NULL,
    lesson_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.exchange_lessonlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_lessonlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_lessonvote (
    id bigint NOT NULL,
    is_useful boolean NOT NULL,
    account_id bigint NOT NULL,
    lesson_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.exchange_lessonvote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_lessonvote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_placeseen (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    place character varying(300) NOT NULL,
    seen text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL
);
ALTER TABLE public.exchange_placeseen ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_placeseen_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_programmeitem (
    id bigint NOT NULL,
    "on" date NOT NULL,
    at_time character varying(20) NOT NULL,
    place character varying(300) NOT NULL,
    what character varying(500) NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL
);
ALTER TABLE public.exchange_programmeitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_programmeitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_projectreview (
    id bigint NOT NULL,
    why character varying(10) NOT NULL,
    happened_on date NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    what_happened text NOT NULL,
    cause text NOT NULL,
    do_differently text NOT NULL,
    reason text NOT NULL,
    version integer NOT NULL,
    asked_of_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT exchange_projectreview_version_check CHECK ((version >= 0)),
    CONSTRAINT review_none_with_a_reason CHECK (((NOT ((state)::text = 'no_lesson'::text)) OR (NOT (reason = ''::text))))
);
ALTER TABLE public.exchange_projectreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_projectreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_visit (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    days character varying(60) NOT NULL,
    is_one_day boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    place character varying(300) NOT NULL,
    purpose text NOT NULL,
    figures_from smallint,
    figures_to smallint,
    figures jsonb NOT NULL,
    minutes text NOT NULL,
    source character varying(500) NOT NULL,
    grade character varying(12) NOT NULL,
    note text NOT NULL,
    cost_vnd bigint,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    guest_province_id bigint,
    host_province_id bigint,
    project_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT exchange_visit_figures_from_check CHECK ((figures_from >= 0)),
    CONSTRAINT exchange_visit_figures_to_check CHECK ((figures_to >= 0)),
    CONSTRAINT exchange_visit_version_check CHECK ((version >= 0)),
    CONSTRAINT visit_cost_not_negative CHECK (((cost_vnd IS NULL) OR (cost_vnd >= 0))),
    CONSTRAINT visit_days_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT visit_figures_in_order CHECK (((figures_to IS NULL) OR (figures_to >= figures_from))),
    CONSTRAINT visit_has_a_title CHECK ((NOT ((title)::text = ''::text)))
);
ALTER TABLE public.exchange_visit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_visitbooking (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL
);
ALTER TABLE public.exchange_visitbooking ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_visitbooking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_visitparticipant (
    id bigint NOT NULL,
    side character varying(10) NOT NULL,
    office character varying(300) NOT NULL,
    people integer NOT NULL,
    part character varying(200) NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL,
    CONSTRAINT exchange_visitparticipant_people_check CHECK ((people >= 0))
);
ALTER TABLE public.exchange_visitparticipant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_visitparticipant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_visitphoto (
    id bigint NOT NULL,
    caption character varying(300) NOT NULL,
    file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL
);
ALTER TABLE public.exchange_visitphoto ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_visitphoto_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_visitquestion (
    id bigint NOT NULL,
    topic character varying(200) NOT NULL,
    question character varying(1000) NOT NULL,
    answer text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    visit_id bigint NOT NULL
);
ALTER TABLE public.exchange_visitquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_visitquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchange_yearpoint (
    id bigint NOT NULL,
    year smallint NOT NULL,
    "position" integer NOT NULL,
    content character varying(120) NOT NULL,
    text character varying(500) NOT NULL,
    commitment_id bigint,
    lesson_id bigint,
    province_id bigint NOT NULL,
    review_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT exchange_yearpoint_position_check CHECK (("position" >= 0)),
    CONSTRAINT exchange_yearpoint_year_check CHECK ((year >= 0))
);
ALTER TABLE public.exchange_yearpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_yearpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_booking (
    id bigint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    purpose character varying(10) NOT NULL,
    what character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    is_past_calibration boolean NOT NULL,
    search text NOT NULL,
    audit_id bigint,
    booked_by_id bigint NOT NULL,
    project_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    facility_id bigint NOT NULL,
    campaign_id bigint,
    CONSTRAINT booking_ends_after_it_starts CHECK ((ends_at > starts_at)),
    CONSTRAINT booking_says_what_for CHECK ((NOT ((what)::text = ''::text)))
);
ALTER TABLE public.facilities_booking ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_booking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_calibration (
    id bigint NOT NULL,
    calibrated_on date NOT NULL,
    valid_until date NOT NULL,
    certificate character varying(120) NOT NULL,
    by_whom character varying(300) NOT NULL,
    removed_at timestamp with time zone,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    facility_id bigint NOT NULL,
    CONSTRAINT calibration_days_in_order CHECK ((valid_until >= calibrated_on))
);
ALTER TABLE public.facilities_calibration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_calibration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_communecollaborator (
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    commune character varying(200) NOT NULL,
    area character varying(500) NOT NULL,
    phone character varying(40) NOT NULL,
    decided_by character varying(200) NOT NULL,
    started_on date,
    ended_on date,
    state character varying(8) NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    account_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT collab_ends_on_a_day CHECK ((((ended_on IS NULL) AND ((state)::text = 'active'::text)) OR ((ended_on IS NOT NULL) AND ((state)::text = 'ended'::text)))),
    CONSTRAINT collab_has_a_commune CHECK ((NOT ((commune)::text = ''::text))),
    CONSTRAINT collab_named_once CHECK ((((account_id IS NOT NULL) AND ((full_name)::text = ''::text)) OR ((account_id IS NULL) AND (NOT ((full_name)::text = ''::text))))),
    CONSTRAINT facilities_communecollaborator_version_check CHECK ((version >= 0))
);
ALTER TABLE public.facilities_communecollaborator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_communecollaborator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_facility (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    place character varying(300) NOT NULL,
    seats smallint,
    plate character varying(20) NOT NULL,
    serial character varying(80) NOT NULL,
    condition character varying(8) NOT NULL,
    bought_on date,
    cost_vnd bigint,
    note text NOT NULL,
    state character varying(10) NOT NULL,
    set_aside_reason character varying(500) NOT NULL,
    calibrated_until date,
    version integer NOT NULL,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT facilities_facility_seats_check CHECK ((seats >= 0)),
    CONSTRAINT facilities_facility_version_check CHECK ((version >= 0)),
    CONSTRAINT facility_aside_with_a_reason CHECK (((((set_aside_reason)::text = ''::text) AND ((state)::text = 'in_use'::text)) OR (((state)::text = 'set_aside'::text) AND (NOT ((set_aside_reason)::text = ''::text))))),
    CONSTRAINT facility_cost_not_negative CHECK (((cost_vnd IS NULL) OR (cost_vnd >= 0))),
    CONSTRAINT facility_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE public.facilities_facility ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_facility_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_instrumentuse (
    id bigint NOT NULL,
    used_on date NOT NULL,
    what character varying(300) NOT NULL,
    removed_at timestamp with time zone,
    audit_id bigint,
    facility_id bigint NOT NULL,
    province_id bigint NOT NULL,
    reading_file_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT instrument_use_of_one_record CHECK ((((audit_id IS NOT NULL) AND (reading_file_id IS NULL)) OR ((audit_id IS NULL) AND (reading_file_id IS NOT NULL))))
);
ALTER TABLE public.facilities_instrumentuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_instrumentuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_staffmember (
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    title character varying(200) NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(254) NOT NULL,
    other_skills character varying(500) NOT NULL,
    started_on date,
    ended_on date,
    state character varying(8) NOT NULL,
    note text NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    account_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT facilities_staffmember_version_check CHECK ((version >= 0)),
    CONSTRAINT staff_has_a_name CHECK ((NOT ((full_name)::text = ''::text))),
    CONSTRAINT staff_leaves_on_a_day CHECK ((((ended_on IS NULL) AND ((state)::text = 'working'::text)) OR ((ended_on IS NOT NULL) AND ((state)::text = 'left'::text))))
);
ALTER TABLE public.facilities_staffmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_staffmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_staffskill (
    id bigint NOT NULL,
    skill character varying(40) NOT NULL,
    member_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.facilities_staffskill ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_staffskill_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.facilities_training (
    id bigint NOT NULL,
    what character varying(300) NOT NULL,
    by_whom character varying(300) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    certificate character varying(200) NOT NULL,
    removed_at timestamp with time zone,
    member_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT training_days_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT training_says_what CHECK ((NOT ((what)::text = ''::text)))
);
ALTER TABLE public.facilities_training ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.facilities_training_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_delivery (
    id bigint NOT NULL,
    event character varying(40) NOT NULL,
    entry_id bigint NOT NULL,
    object_kind character varying(40) NOT NULL,
    object_id character varying(64) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    tries smallint NOT NULL,
    trying_since timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    last_status smallint,
    last_problem character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    province_id bigint,
    unit_id bigint NOT NULL,
    subscription_id bigint NOT NULL,
    CONSTRAINT integrations_delivery_last_status_check CHECK ((last_status >= 0)),
    CONSTRAINT integrations_delivery_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.integrations_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_keptanswer (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    asked character varying(64) NOT NULL,
    status smallint NOT NULL,
    body jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    province_id bigint,
    unit_id bigint NOT NULL,
    token_id bigint NOT NULL,
    CONSTRAINT integrations_keptanswer_status_check CHECK ((status >= 0))
);
ALTER TABLE public.integrations_keptanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_keptanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_subscription (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    address character varying(500) NOT NULL,
    events jsonb NOT NULL,
    nonce character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    is_gone boolean NOT NULL,
    made_by_id bigint NOT NULL,
    province_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT api_hook_gone_ended CHECK (((NOT is_gone) OR (ended_at IS NOT NULL)))
);
ALTER TABLE public.integrations_subscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_subscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_token (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    key character varying(12) NOT NULL,
    digest character varying(64) NOT NULL,
    scopes jsonb NOT NULL,
    last_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    last_used_at timestamp with time zone,
    account_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    province_id bigint,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT api_token_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT api_token_withdrawn_by_someone CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by_id IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL))))
);
ALTER TABLE public.integrations_token ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    verb character varying(80) NOT NULL,
    actor_id bigint,
    actor_name character varying(200) NOT NULL,
    unit_id bigint,
    object_kind character varying(40) NOT NULL,
    object_id character varying(64) NOT NULL,
    label character varying(300) NOT NULL,
    data jsonb NOT NULL,
    reason text NOT NULL,
    area character varying(20) NOT NULL,
    search text NOT NULL
);
ALTER TABLE public.journal_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_seal (
    sequence bigint NOT NULL,
    form smallint NOT NULL,
    salt character varying(32) NOT NULL,
    content_hash character varying(64) NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT journal_seal_form_check CHECK ((form >= 0))
);
CREATE TABLE public.journal_unsealed (
    entry_id bigint NOT NULL
);
CREATE TABLE public.ledger_entry (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    amount bigint NOT NULL,
    happened_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    is_past boolean NOT NULL,
    is_carried boolean NOT NULL,
    "group" uuid,
    key uuid,
    paper_number character varying(80) NOT NULL,
    paper_on date,
    reason text NOT NULL,
    project_id bigint,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    reverses_id bigint,
    step_id bigint,
    unit_id bigint NOT NULL,
    line_id bigint NOT NULL,
    position_id bigint,
    contract_id bigint,
    CONSTRAINT ledger_entry_says_something CHECK ((NOT (amount = 0))),
    CONSTRAINT ledger_entry_where_it_belongs CHECK (((((kind)::text = ANY ((ARRAY['assigned'::character varying, 'management'::character varying, 'managed'::character varying, 'year_closed'::character varying])::text[])) AND (position_id IS NULL) AND (project_id IS NULL)) OR ((NOT ((kind)::text = ANY ((ARRAY['assigned'::character varying, 'management'::character varying, 'managed'::character varying, 'year_closed'::character varying])::text[]))) AND (position_id IS NOT NULL) AND (project_id IS NOT NULL)))),
    CONSTRAINT ledger_flow_is_positive CHECK (((amount > 0) OR (reverses_id IS NOT NULL) OR is_carried OR (NOT ((kind)::text = ANY ((ARRAY['transferred'::character varying, 'refunded'::character varying, 'repaid'::character varying, 'written_off'::character varying, 'managed'::character varying])::text[])))))
);
ALTER TABLE public.ledger_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_fundline (
    id bigint NOT NULL,
    year smallint NOT NULL,
    fund character varying(4) NOT NULL,
    is_recoverable boolean NOT NULL,
    assignments smallint NOT NULL,
    assigned_vnd bigint NOT NULL,
    management_vnd bigint NOT NULL,
    managed_vnd bigint NOT NULL,
    closed smallint NOT NULL,
    approved_vnd bigint NOT NULL,
    contracted_vnd bigint NOT NULL,
    transferred_vnd bigint NOT NULL,
    refunded_vnd bigint NOT NULL,
    settled_vnd bigint NOT NULL,
    repaid_vnd bigint NOT NULL,
    written_off_vnd bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT ledger_approved_within_assigned CHECK (((assignments = 0) OR (assigned_vnd >= (approved_vnd + management_vnd)))),
    CONSTRAINT ledger_closed_line_balances CHECK (((closed = 0) OR (transferred_vnd = (refunded_vnd + settled_vnd)))),
    CONSTRAINT ledger_fundline_year_check CHECK ((year >= 0)),
    CONSTRAINT ledger_line_not_negative CHECK (((approved_vnd >= 0) AND (assigned_vnd >= 0) AND (assignments >= 0) AND (closed = ANY (ARRAY[0, 1])) AND (contracted_vnd >= 0) AND (managed_vnd >= 0) AND (management_vnd >= 0) AND (refunded_vnd >= 0) AND (repaid_vnd >= 0) AND (settled_vnd >= 0) AND (transferred_vnd >= 0) AND (written_off_vnd >= 0))),
    CONSTRAINT ledger_managed_within_management CHECK ((managed_vnd <= management_vnd)),
    CONSTRAINT ledger_spent_after_assigned CHECK (((assignments > 0) OR ((managed_vnd = 0) AND (transferred_vnd = 0))))
);
ALTER TABLE public.ledger_fundline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_fundline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_position (
    id bigint NOT NULL,
    year smallint NOT NULL,
    fund character varying(4) NOT NULL,
    is_recoverable boolean NOT NULL,
    is_live boolean NOT NULL,
    requested_vnd bigint NOT NULL,
    appraised_vnd bigint NOT NULL,
    approved_vnd bigint NOT NULL,
    contracted_vnd bigint NOT NULL,
    transferred_vnd bigint NOT NULL,
    refunded_vnd bigint NOT NULL,
    settled_vnd bigint NOT NULL,
    proven_vnd bigint NOT NULL,
    repaid_vnd bigint NOT NULL,
    written_off_vnd bigint NOT NULL,
    share_bp integer NOT NULL,
    by_proof smallint NOT NULL,
    accepted smallint NOT NULL,
    closed smallint NOT NULL,
    line_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT ledger_advance_within_share CHECK (((NOT is_live) OR (accepted > 0) OR (transferred_vnd <= (refunded_vnd + (((contracted_vnd / 10000) * share_bp) + (((contracted_vnd % (10000)::bigint) * share_bp) / 10000)))))),
    CONSTRAINT ledger_closed_balances CHECK (((NOT is_live) OR (closed = 0) OR (transferred_vnd = (refunded_vnd + settled_vnd)))),
    CONSTRAINT ledger_contracted_within_approved CHECK (((NOT is_live) OR (contracted_vnd <= approved_vnd))),
    CONSTRAINT ledger_interest_within_proof CHECK (((NOT is_live) OR (by_proof = 0) OR (transferred_vnd <= (refunded_vnd + proven_vnd)))),
    CONSTRAINT ledger_position_counts CHECK (((accepted <= 1) AND (by_proof <= 1) AND (share_bp <= 10000) AND (closed <= 1))),
    CONSTRAINT ledger_position_not_negative CHECK (((accepted >= 0) AND (appraised_vnd >= 0) AND (approved_vnd >= 0) AND (by_proof >= 0) AND (closed >= 0) AND (contracted_vnd >= 0) AND (proven_vnd >= 0) AND (refunded_vnd >= 0) AND (repaid_vnd >= 0) AND (requested_vnd >= 0) AND (settled_vnd >= 0) AND (share_bp >= 0) AND (transferred_vnd >= 0) AND (written_off_vnd >= 0))),
    CONSTRAINT ledger_position_year_check CHECK ((year >= 0)),
    CONSTRAINT ledger_refunded_within_transferred CHECK (((NOT is_live) OR (refunded_vnd <= transferred_vnd))),
    CONSTRAINT ledger_repaid_when_recoverable CHECK ((is_recoverable OR ((repaid_vnd = 0) AND (written_off_vnd = 0)))),
    CONSTRAINT ledger_repaid_within_transferred CHECK (((NOT is_live) OR (transferred_vnd >= ((refunded_vnd + repaid_vnd) + written_off_vnd)))),
    CONSTRAINT ledger_settled_within_contracted CHECK (((NOT is_live) OR (settled_vnd <= contracted_vnd))),
    CONSTRAINT ledger_transferred_within_contracted CHECK (((NOT is_live) OR (transferred_vnd <= (contracted_vnd + refunded_vnd))))
);
ALTER TABLE public.ledger_position ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_position_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.library_factconfirmation (
    id bigint NOT NULL,
    fact_key character varying(80) NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    read_on date NOT NULL,
    read_in_document boolean NOT NULL,
    supplied jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_because text NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT fact_confirmation_withdrawn_whole CHECK ((((withdrawn_at IS NULL) AND (withdrawn_because = ''::text) AND (withdrawn_by_id IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL) AND (NOT (withdrawn_because = ''::text)))))
);
ALTER TABLE public.library_factconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_factconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.library_localnorm (
    id bigint NOT NULL,
    norm_id character varying(40) NOT NULL,
    line character varying(60) NOT NULL,
    fields jsonb NOT NULL,
    read_by character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.library_localnorm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_localnorm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.library_localnormend (
    id bigint NOT NULL,
    last_on date NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    norm_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.library_localnormend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_localnormend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.library_localorder (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    approver character varying(20) NOT NULL,
    in_batches boolean NOT NULL,
    allows_recoverable boolean NOT NULL,
    once_per_beneficiary boolean NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    days jsonb NOT NULL,
    tiers jsonb NOT NULL
);
ALTER TABLE public.library_localorder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_localorder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.library_normconfirmation (
    id bigint NOT NULL,
    norm_id character varying(40) NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    read_on date NOT NULL,
    read_in_document boolean NOT NULL,
    supplied jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_because text NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT confirmation_withdrawn_whole CHECK ((((withdrawn_at IS NULL) AND (withdrawn_because = ''::text) AND (withdrawn_by_id IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL) AND (NOT (withdrawn_because = ''::text)))))
);
ALTER TABLE public.library_normconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_normconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_contract (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    number character varying(80) NOT NULL,
    signed_on date NOT NULL,
    party_a character varying(300) NOT NULL,
    party_b character varying(300) NOT NULL,
    ends_on date,
    liquidated_on date,
    liquidation_number character varying(80) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    search text NOT NULL,
    CONSTRAINT contract_liquidated_after_signing CHECK (((liquidated_on IS NULL) OR (liquidated_on >= signed_on)))
);
ALTER TABLE public.money_contract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_contract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_contractannex (
    id bigint NOT NULL,
    number character varying(80) NOT NULL,
    signed_on date NOT NULL,
    ends_on date,
    says text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    contract_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.money_contractannex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_contractannex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_contractitem (
    id bigint NOT NULL,
    contract_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    step_id bigint,
    unit_id bigint NOT NULL
);
ALTER TABLE public.money_contractitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_contractitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_instalment (
    id bigint NOT NULL,
    number smallint NOT NULL,
    due_on date NOT NULL,
    amount_vnd bigint NOT NULL,
    repaid_vnd bigint NOT NULL,
    written_off_vnd bigint NOT NULL,
    cleared_on date,
    is_open boolean NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    schedule_id bigint NOT NULL,
    CONSTRAINT instalment_above_nothing CHECK (((amount_vnd > 0) AND (repaid_vnd >= 0) AND (written_off_vnd >= 0))),
    CONSTRAINT instalment_not_overpaid CHECK ((amount_vnd >= (repaid_vnd + written_off_vnd))),
    CONSTRAINT money_instalment_number_check CHECK ((number >= 0))
);
ALTER TABLE public.money_instalment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_instalment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_interestproof (
    id bigint NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    interest_vnd bigint NOT NULL,
    share_bp integer NOT NULL,
    entry_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT interest_proof_is_possible CHECK (((interest_vnd > 0) AND (to_on >= from_on) AND (share_bp >= 0) AND (share_bp <= 10000))),
    CONSTRAINT money_interestproof_share_bp_check CHECK ((share_bp >= 0))
);
ALTER TABLE public.money_interestproof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_interestproof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_localshare (
    id bigint NOT NULL,
    line character varying(60) NOT NULL,
    share_bp integer NOT NULL,
    valid_from date NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    valid_to date,
    CONSTRAINT local_share_ends_after_start CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT local_share_is_a_share CHECK (((share_bp >= 0) AND (share_bp <= 10000))),
    CONSTRAINT money_localshare_share_bp_check CHECK ((share_bp >= 0))
);
ALTER TABLE public.money_localshare ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_localshare_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_repaymentschedule (
    id bigint NOT NULL,
    amount_vnd bigint NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    is_current boolean NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT repayment_schedule_above_nothing CHECK ((amount_vnd > 0))
);
ALTER TABLE public.money_repaymentschedule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_repaymentschedule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_settlement (
    id bigint NOT NULL,
    fund character varying(4) NOT NULL,
    route character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    approved_vnd bigint NOT NULL,
    contracted_vnd bigint NOT NULL,
    transferred_vnd bigint NOT NULL,
    total_cost_vnd bigint NOT NULL,
    item_cost_vnd bigint NOT NULL,
    share_bp integer,
    unit_vnd bigint NOT NULL,
    units integer NOT NULL,
    ceiling_vnd bigint,
    vouchered_vnd bigint,
    support_vnd bigint NOT NULL,
    binding character varying(12) NOT NULL,
    cut_vnd bigint NOT NULL,
    settled_vnd bigint NOT NULL,
    reason text NOT NULL,
    invoice_number character varying(80) NOT NULL,
    invoice_on date,
    recorded_at timestamp with time zone NOT NULL,
    replaced_at timestamp with time zone,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    step_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT money_settlement_share_bp_check CHECK ((share_bp >= 0)),
    CONSTRAINT money_settlement_units_check CHECK ((units >= 0)),
    CONSTRAINT settlement_cut_says_why CHECK (((cut_vnd = 0) OR (NOT (reason = ''::text)))),
    CONSTRAINT settlement_not_negative CHECK (((approved_vnd >= 0) AND (ceiling_vnd >= 0) AND (contracted_vnd >= 0) AND (cut_vnd >= 0) AND (item_cost_vnd >= 0) AND (settled_vnd >= 0) AND (support_vnd >= 0) AND (total_cost_vnd >= 0) AND (transferred_vnd >= 0) AND (unit_vnd >= 0) AND (vouchered_vnd >= 0))),
    CONSTRAINT settlement_within_the_support CHECK (((settled_vnd <= (support_vnd - cut_vnd)) AND (support_vnd <= contracted_vnd)))
);
ALTER TABLE public.money_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_sharedecision (
    id bigint NOT NULL,
    share_bp integer NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date NOT NULL,
    papers jsonb,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT money_sharedecision_share_bp_check CHECK ((share_bp >= 0)),
    CONSTRAINT share_decision_is_a_share CHECK (((share_bp >= 0) AND (share_bp <= 10000)))
);
ALTER TABLE public.money_sharedecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_sharedecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.money_transfer (
    id bigint NOT NULL,
    stage character varying(8) NOT NULL,
    done_bp integer,
    basis jsonb NOT NULL,
    contract_id bigint,
    entry_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT money_transfer_done_bp_check CHECK ((done_bp >= 0))
);
ALTER TABLE public.money_transfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.money_transfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_need (
    id bigint NOT NULL,
    year smallint NOT NULL,
    sheet character varying(120) NOT NULL,
    "row" integer,
    fingerprint character varying(64) NOT NULL,
    title character varying(1000) NOT NULL,
    beneficiary character varying(300) NOT NULL,
    place character varying(300) NOT NULL,
    content character varying(1000) NOT NULL,
    note text NOT NULL,
    total_vnd bigint,
    kcqg_vnd bigint,
    kcdp_vnd bigint,
    own_vnd bigint,
    other_vnd bigint,
    support_vnd bigint,
    details jsonb NOT NULL,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    sheet_import_id bigint,
    establishment_id bigint,
    CONSTRAINT need_kcdp_vnd_not_negative CHECK (((kcdp_vnd IS NULL) OR (kcdp_vnd >= 0))),
    CONSTRAINT need_kcqg_vnd_not_negative CHECK (((kcqg_vnd IS NULL) OR (kcqg_vnd >= 0))),
    CONSTRAINT need_of_a_sheet_has_its_row CHECK (((("row" IS NULL) AND (sheet_import_id IS NULL)) OR (("row" IS NOT NULL) AND (sheet_import_id IS NOT NULL)))),
    CONSTRAINT need_other_vnd_not_negative CHECK (((other_vnd IS NULL) OR (other_vnd >= 0))),
    CONSTRAINT need_own_vnd_not_negative CHECK (((own_vnd IS NULL) OR (own_vnd >= 0))),
    CONSTRAINT need_support_vnd_not_negative CHECK (((support_vnd IS NULL) OR (support_vnd >= 0))),
    CONSTRAINT need_total_vnd_not_negative CHECK (((total_vnd IS NULL) OR (total_vnd >= 0))),
    CONSTRAINT needs_need_row_check CHECK (("row" >= 0)),
    CONSTRAINT needs_need_year_check CHECK ((year >= 0))
);
ALTER TABLE public.needs_need ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_need_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_needdecision (
    id bigint NOT NULL,
    outcome character varying(10) NOT NULL,
    reason text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    decided_by_id bigint NOT NULL,
    need_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT need_decision_has_a_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT need_decision_known CHECK (((outcome)::text = ANY ((ARRAY['deferred'::character varying, 'declined'::character varying])::text[])))
);
ALTER TABLE public.needs_needdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_needdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_needsupplement (
    id bigint NOT NULL,
    after jsonb NOT NULL,
    note character varying(500) NOT NULL,
    state character varying(9) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(500) NOT NULL,
    decided_by_id bigint,
    need_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT need_supplement_decided_by_one CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'new'::text)) OR ((NOT ((state)::text = 'new'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT need_supplement_refused_why CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.needs_needsupplement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_needsupplement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_sheetimport (
    id bigint NOT NULL,
    year smallint NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    added integer NOT NULL,
    already_known integer NOT NULL,
    errors jsonb NOT NULL,
    file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    job_id bigint,
    CONSTRAINT needs_sheetimport_added_check CHECK ((added >= 0)),
    CONSTRAINT needs_sheetimport_already_known_check CHECK ((already_known >= 0)),
    CONSTRAINT needs_sheetimport_year_check CHECK ((year >= 0))
);
ALTER TABLE public.needs_sheetimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_sheetimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_job (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    label character varying(200) NOT NULL,
    task character varying(200) NOT NULL,
    key character varying(64) NOT NULL,
    inputs jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    attempt smallint NOT NULL,
    step character varying(40) NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    alive_at timestamp with time zone NOT NULL,
    failure text NOT NULL,
    result jsonb NOT NULL,
    asked_by_id bigint NOT NULL,
    province_id bigint,
    unit_id bigint NOT NULL,
    step_at timestamp with time zone,
    stop_asked_at timestamp with time zone,
    stop_asked_by_id bigint,
    CONSTRAINT job_stop_asked_by_somebody CHECK ((((stop_asked_at IS NULL) AND (stop_asked_by_id IS NULL)) OR ((stop_asked_at IS NOT NULL) AND (stop_asked_by_id IS NOT NULL)))),
    CONSTRAINT notices_job_attempt_check CHECK ((attempt >= 0)),
    CONSTRAINT notices_job_done_check CHECK ((done >= 0)),
    CONSTRAINT notices_job_total_check CHECK ((total >= 0))
);
ALTER TABLE public.notices_job ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_outboxmail (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    sender character varying(320) NOT NULL,
    recipients text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL
);
ALTER TABLE public.notices_outboxmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_outboxmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outreach_channelreach (
    id bigint NOT NULL,
    channel character varying(20) NOT NULL,
    copies integer,
    listeners integer,
    source character varying(300) NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT outreach_channel_says_something CHECK (((copies IS NOT NULL) OR (listeners IS NOT NULL))),
    CONSTRAINT outreach_channelreach_copies_check CHECK ((copies >= 0)),
    CONSTRAINT outreach_channelreach_listeners_check CHECK ((listeners >= 0))
);
ALTER TABLE public.outreach_channelreach ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outreach_channelreach_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outreach_outreachcampaign (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    purpose text NOT NULL,
    occasion character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    follows_until date NOT NULL,
    place character varying(300) NOT NULL,
    audience jsonb NOT NULL,
    note text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT outreach_days_in_order CHECK (((ends_on >= starts_on) AND (follows_until >= ends_on))),
    CONSTRAINT outreach_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT outreach_outreachcampaign_version_check CHECK ((version >= 0))
);
ALTER TABLE public.outreach_outreachcampaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outreach_outreachcampaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outreach_reachedestablishment (
    id bigint NOT NULL,
    is_invited boolean NOT NULL,
    has_come boolean NOT NULL,
    note character varying(500) NOT NULL,
    campaign_id bigint NOT NULL,
    establishment_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.outreach_reachedestablishment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outreach_reachedestablishment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_papertemplate (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    version smallint NOT NULL,
    valid_from date NOT NULL,
    note character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint NOT NULL,
    file_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT papers_papertemplate_version_check CHECK ((version >= 0))
);
ALTER TABLE public.papers_papertemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_papertemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_signedcopy (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    signer character varying(200) NOT NULL,
    authority character varying(200) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    file_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    signed_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    written_id bigint NOT NULL
);
ALTER TABLE public.papers_signedcopy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_signedcopy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_writtenpaper (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    revision smallint NOT NULL,
    said jsonb NOT NULL,
    facts jsonb NOT NULL,
    undrawn jsonb NOT NULL,
    number character varying(80) NOT NULL,
    issued_on date,
    code character varying(10) NOT NULL,
    sha256 character varying(64) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    docx_id bigint NOT NULL,
    paper_id bigint,
    pdf_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    template_id bigint,
    unit_id bigint NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT papers_writtenpaper_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.papers_writtenpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_writtenpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_destination (
    id bigint NOT NULL,
    address character varying(300) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.period_returns_destination ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_destination_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_periodreturn (
    id bigint NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    edition smallint NOT NULL,
    document jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    public_key character varying(64) NOT NULL,
    signature character varying(128) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    attempts integer NOT NULL,
    chunks_sent integer NOT NULL,
    chunks_total integer NOT NULL,
    next_try_at timestamp with time zone,
    problem text NOT NULL,
    faults jsonb NOT NULL,
    receipt character varying(40) NOT NULL,
    received_at timestamp with time zone,
    made_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT period_return_has_receipt CHECK (((NOT ((state)::text = 'received'::text)) OR (NOT ((receipt)::text = ''::text)))),
    CONSTRAINT period_return_in_order CHECK ((from_on <= to_on)),
    CONSTRAINT period_returns_periodreturn_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT period_returns_periodreturn_chunks_sent_check CHECK ((chunks_sent >= 0)),
    CONSTRAINT period_returns_periodreturn_chunks_total_check CHECK ((chunks_total >= 0)),
    CONSTRAINT period_returns_periodreturn_edition_check CHECK ((edition >= 0))
);
ALTER TABLE public.period_returns_periodreturn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_periodreturn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_receivedfigure (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    fund character varying(4) NOT NULL,
    value bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    received_id bigint NOT NULL
);
ALTER TABLE public.period_returns_receivedfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_receivedfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_receivedreturn (
    id bigint NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    edition smallint NOT NULL,
    document jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    signature character varying(128) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    receipt character varying(40) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    is_current boolean NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    sender_id bigint NOT NULL,
    CONSTRAINT period_returns_receivedreturn_edition_check CHECK ((edition >= 0))
);
ALTER TABLE public.period_returns_receivedreturn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_receivedreturn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_returndueday (
    id bigint NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    due_on date NOT NULL,
    source character varying(300) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by_id bigint NOT NULL,
    CONSTRAINT return_due_day_after CHECK ((due_on > to_on)),
    CONSTRAINT return_due_day_has_source CHECK ((NOT ((source)::text = ''::text)))
);
ALTER TABLE public.period_returns_returndueday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_returndueday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_sender (
    id bigint NOT NULL,
    public_key character varying(64) NOT NULL,
    key_name character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    since_on date NOT NULL,
    until_on date,
    registered_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    registered_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT return_sender_days_in_order CHECK (((until_on IS NULL) OR (until_on >= since_on)))
);
ALTER TABLE public.period_returns_sender ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_sender_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_upload (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    "order" jsonb NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    sender_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.period_returns_upload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_upload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.period_returns_uploadchunk (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    data bytea NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    upload_id bigint NOT NULL
);
ALTER TABLE public.period_returns_uploadchunk ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.period_returns_uploadchunk_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.places_adminunit (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    kind character varying(20) NOT NULL,
    level character varying(10) NOT NULL,
    code character varying(10) NOT NULL,
    valid_from date,
    valid_to date,
    source character varying(300) NOT NULL,
    grade character varying(12) NOT NULL,
    search character varying(100) NOT NULL,
    uid character varying(60) NOT NULL,
    changed_here boolean NOT NULL,
    parent_id bigint,
    CONSTRAINT places_unit_has_days CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.places_adminunit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_adminunit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.places_formerstate (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    kind character varying(20) NOT NULL,
    level character varying(10) NOT NULL,
    code character varying(10) NOT NULL,
    valid_from date,
    valid_to date,
    source character varying(300) NOT NULL,
    grade character varying(12) NOT NULL,
    search character varying(100) NOT NULL,
    parent_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT places_former_has_days CHECK ((((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_to >= valid_from)) AND (valid_to IS NOT NULL)))
);
ALTER TABLE public.places_formerstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_formerstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.places_succession (
    id bigint NOT NULL,
    "on" date NOT NULL,
    partial boolean NOT NULL,
    source character varying(300) NOT NULL,
    grade character varying(12) NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    CONSTRAINT places_succession_moves CHECK ((NOT (predecessor_id = successor_id)))
);
ALTER TABLE public.places_succession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_succession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_comparison (
    id bigint NOT NULL,
    year smallint NOT NULL,
    norms_on date NOT NULL,
    kcqg_vnd bigint NOT NULL,
    kcdp_vnd bigint NOT NULL,
    cut_percent smallint NOT NULL,
    any_fund boolean NOT NULL,
    picks jsonb NOT NULL,
    pick_reason text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_id bigint NOT NULL,
    job_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    money_basis character varying(500) NOT NULL,
    replaces_id bigint,
    CONSTRAINT comparison_cuts_a_part CHECK (((cut_percent >= 1) AND (cut_percent <= 99))),
    CONSTRAINT comparison_not_negative CHECK (((kcdp_vnd >= 0) AND (kcqg_vnd >= 0))),
    CONSTRAINT plans_comparison_cut_percent_check CHECK ((cut_percent >= 0)),
    CONSTRAINT plans_comparison_year_check CHECK ((year >= 0))
);
ALTER TABLE public.plans_comparison ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_comparison_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_plan (
    id bigint NOT NULL,
    year smallint NOT NULL,
    norms_on date NOT NULL,
    kcqg_vnd bigint NOT NULL,
    kcdp_vnd bigint NOT NULL,
    status character varying(12) NOT NULL,
    digest character varying(64) NOT NULL,
    built_at timestamp with time zone NOT NULL,
    result jsonb NOT NULL,
    province_id bigint NOT NULL,
    sheet_import_id bigint,
    unit_id bigint NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by_id bigint,
    money_basis character varying(500) NOT NULL,
    CONSTRAINT plan_accepted_by_somebody CHECK ((((accepted_at IS NULL) AND (accepted_by_id IS NULL)) OR ((accepted_at IS NOT NULL) AND (accepted_by_id IS NOT NULL)))),
    CONSTRAINT plan_funds_not_negative CHECK (((kcdp_vnd >= 0) AND (kcqg_vnd >= 0))),
    CONSTRAINT plans_plan_year_check CHECK ((year >= 0))
);
ALTER TABLE public.plans_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_planfindings (
    id bigint NOT NULL,
    rows jsonb NOT NULL,
    plan_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.plans_planfindings ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_planfindings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_planitem (
    id bigint NOT NULL,
    "order" integer NOT NULL,
    is_chosen boolean NOT NULL,
    kcqg_vnd bigint NOT NULL,
    kcdp_vnd bigint NOT NULL,
    worth jsonb NOT NULL,
    trace jsonb NOT NULL,
    reason text NOT NULL,
    "limit" character varying(60) NOT NULL,
    missing_vnd bigint,
    reserve_rank integer,
    plan_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT plan_item_left_out_says_why CHECK ((is_chosen OR ((kcdp_vnd = 0) AND (kcqg_vnd = 0) AND (NOT (reason = ''::text))))),
    CONSTRAINT plan_item_not_negative CHECK (((kcdp_vnd >= 0) AND (kcqg_vnd >= 0))),
    CONSTRAINT plans_planitem_order_check CHECK (("order" >= 0)),
    CONSTRAINT plans_planitem_reserve_rank_check CHECK ((reserve_rank >= 0))
);
ALTER TABLE public.plans_planitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_planitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_planpaper (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    fund character varying(4) NOT NULL,
    file_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.plans_planpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_planpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_planreplacement (
    id bigint NOT NULL,
    reason text NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date,
    former_accepted_at timestamp with time zone NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    changes jsonb NOT NULL,
    former_id bigint NOT NULL,
    former_accepted_by_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    province_id bigint NOT NULL,
    replaced_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.plans_planreplacement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_planreplacement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.plans_scenario (
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    comparison_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT plans_scenario_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.plans_scenario ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_scenario_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_newsitem (
    page_ptr_id integer NOT NULL,
    written_on date NOT NULL,
    lead text NOT NULL,
    body jsonb NOT NULL,
    picture_caption character varying(250) NOT NULL,
    source character varying(200) NOT NULL,
    title_en character varying(250) NOT NULL,
    lead_en text NOT NULL,
    body_en text NOT NULL,
    about_kind character varying(40) NOT NULL,
    about_id bigint,
    searched text NOT NULL,
    picture_id integer
);
CREATE TABLE public.portal_newsitemtag (
    id bigint NOT NULL,
    content_object_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.portal_newsitemtag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portal_newsitemtag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_newsroot (
    page_ptr_id integer NOT NULL
);
CREATE TABLE public.portal_newssection (
    page_ptr_id integer NOT NULL,
    unit_id bigint NOT NULL
);
CREATE TABLE public.portal_portalhome (
    page_ptr_id integer NOT NULL
);
CREATE TABLE public.product_rounds_entrypaper (
    id bigint NOT NULL,
    kind character varying(24) NOT NULL,
    number character varying(80) NOT NULL,
    issued_on date,
    removed_at timestamp with time zone,
    file_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    entry_id bigint NOT NULL
);
ALTER TABLE public.product_rounds_entrypaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_entrypaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_entryphoto (
    id bigint NOT NULL,
    angle character varying(8) NOT NULL,
    wide integer NOT NULL,
    high integer NOT NULL,
    removed_at timestamp with time zone,
    file_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT product_rounds_entryphoto_high_check CHECK ((high >= 0)),
    CONSTRAINT product_rounds_entryphoto_wide_check CHECK ((wide >= 0))
);
ALTER TABLE public.product_rounds_entryphoto ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_entryphoto_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_holderreport (
    id bigint NOT NULL,
    year smallint NOT NULL,
    received_on date NOT NULL,
    workers integer,
    revenue_vnd bigint,
    support_vnd bigint,
    note text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    certificate_id bigint NOT NULL,
    CONSTRAINT holder_report_not_negative CHECK ((((revenue_vnd IS NULL) OR (revenue_vnd >= 0)) AND ((support_vnd IS NULL) OR (support_vnd >= 0)))),
    CONSTRAINT product_rounds_holderreport_workers_check CHECK ((workers >= 0)),
    CONSTRAINT product_rounds_holderreport_year_check CHECK ((year >= 0))
);
ALTER TABLE public.product_rounds_holderreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_holderreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_ocoplink (
    id bigint NOT NULL,
    stars smallint NOT NULL,
    decision_number character varying(80) NOT NULL,
    decision_on date NOT NULL,
    issuer character varying(200) NOT NULL,
    removed_at timestamp with time zone,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT ocop_stars CHECK (((stars >= 1) AND (stars <= 5))),
    CONSTRAINT product_rounds_ocoplink_stars_check CHECK ((stars >= 0))
);
ALTER TABLE public.product_rounds_ocoplink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_ocoplink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_productcertificate (
    id bigint NOT NULL,
    number character varying(80) NOT NULL,
    product_name character varying(300) NOT NULL,
    level character varying(10) NOT NULL,
    "group" character varying(12) NOT NULL,
    issued_on date NOT NULL,
    valid_until date NOT NULL,
    code character varying(12) NOT NULL,
    withdrawn_on date,
    withdrawn_because character varying(500) NOT NULL,
    withdrawal_number character varying(80) NOT NULL,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT product_certificate_withdrawn_says_why CHECK (((withdrawn_on IS NULL) OR (NOT ((withdrawn_because)::text = ''::text))))
);
ALTER TABLE public.product_rounds_productcertificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_productcertificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_productentry (
    id bigint NOT NULL,
    number smallint NOT NULL,
    name character varying(300) NOT NULL,
    "group" character varying(12) NOT NULL,
    description text NOT NULL,
    lower_certificate character varying(200) NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_because character varying(500) NOT NULL,
    votes_for smallint,
    votes_against smallint,
    outcome character varying(12) NOT NULL,
    version integer NOT NULL,
    search text NOT NULL,
    establishment_id bigint NOT NULL,
    product_id bigint,
    province_id bigint NOT NULL,
    sent_up_from_id bigint,
    unit_id bigint NOT NULL,
    round_id bigint NOT NULL,
    product_made_at timestamp with time zone,
    CONSTRAINT product_entry_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT product_entry_votes_are_whole CHECK ((((votes_against IS NULL) AND (votes_for IS NULL)) OR ((votes_against IS NOT NULL) AND (votes_for IS NOT NULL)))),
    CONSTRAINT product_entry_withdrawn_says_why CHECK (((withdrawn_at IS NULL) OR ((NOT ((withdrawn_because)::text = ''::text)) AND ((outcome)::text = ''::text)))),
    CONSTRAINT product_rounds_productentry_number_check CHECK ((number >= 0)),
    CONSTRAINT product_rounds_productentry_version_check CHECK ((version >= 0)),
    CONSTRAINT product_rounds_productentry_votes_against_check CHECK ((votes_against >= 0)),
    CONSTRAINT product_rounds_productentry_votes_for_check CHECK ((votes_for >= 0))
);
ALTER TABLE public.product_rounds_productentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_productentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_productinterest (
    id bigint NOT NULL,
    has_conflict boolean NOT NULL,
    reason text NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    entry_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    CONSTRAINT product_interest_says_why CHECK (((NOT has_conflict) OR (NOT (reason = ''::text))))
);
ALTER TABLE public.product_rounds_productinterest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_productinterest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_productround (
    id bigint NOT NULL,
    level character varying(10) NOT NULL,
    year smallint NOT NULL,
    title character varying(300) NOT NULL,
    region character varying(120) NOT NULL,
    place character varying(300) NOT NULL,
    opens_on date,
    closes_on date,
    judges_on date,
    council_number character varying(80) NOT NULL,
    council_on date,
    quorum smallint,
    majority character varying(24) NOT NULL,
    note text NOT NULL,
    judging_at timestamp with time zone,
    opened_at timestamp with time zone,
    decided_at timestamp with time zone,
    result_number character varying(80) NOT NULL,
    result_on date,
    notified_on date,
    published jsonb NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT product_round_decided_says_by_what CHECK (((decided_at IS NULL) OR ((notified_on IS NOT NULL) AND (opened_at IS NOT NULL) AND (NOT ((result_number)::text = ''::text))))),
    CONSTRAINT product_round_has_a_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT product_round_opened_after_judging CHECK (((opened_at IS NULL) OR (judging_at IS NOT NULL))),
    CONSTRAINT product_rounds_productround_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT product_rounds_productround_version_check CHECK ((version >= 0)),
    CONSTRAINT product_rounds_productround_year_check CHECK ((year >= 0))
);
ALTER TABLE public.product_rounds_productround ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_productround_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_roundcomplaint (
    id bigint NOT NULL,
    number character varying(80) NOT NULL,
    received_on date NOT NULL,
    sender character varying(300) NOT NULL,
    says text NOT NULL,
    is_late boolean NOT NULL,
    answer_due_on date NOT NULL,
    answered_on date,
    answer_number character varying(80) NOT NULL,
    answer text NOT NULL,
    effect character varying(16) NOT NULL,
    entry_id bigint,
    province_id bigint NOT NULL,
    round_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT round_complaint_answered_says_what CHECK ((((answered_on IS NULL) AND ((effect)::text = ''::text)) OR ((answered_on IS NOT NULL) AND (NOT ((effect)::text = ''::text)))))
);
ALTER TABLE public.product_rounds_roundcomplaint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_roundcomplaint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_roundseat (
    id bigint NOT NULL,
    body character varying(8) NOT NULL,
    part character varying(8) NOT NULL,
    outside_office character varying(200) NOT NULL,
    left_at timestamp with time zone,
    account_id bigint,
    province_id bigint NOT NULL,
    round_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT round_seat_is_somebody CHECK ((((account_id IS NOT NULL) AND ((outside_office)::text = ''::text)) OR ((account_id IS NULL) AND (NOT ((outside_office)::text = ''::text)))))
);
ALTER TABLE public.product_rounds_roundseat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_roundseat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.product_rounds_scorecard (
    id bigint NOT NULL,
    points jsonb NOT NULL,
    remark text NOT NULL,
    version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    sealed_at timestamp with time zone,
    entry_id bigint NOT NULL,
    province_id bigint NOT NULL,
    saved_by_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT product_rounds_scorecard_version_check CHECK ((version >= 0))
);
ALTER TABLE public.product_rounds_scorecard ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.product_rounds_scorecard_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_budgetline (
    id bigint NOT NULL,
    line character varying(60) NOT NULL,
    cost_item character varying(300) NOT NULL,
    eligible_cost_vnd bigint NOT NULL,
    kcqg_vnd bigint NOT NULL,
    kcdp_vnd bigint NOT NULL,
    open_vnd bigint NOT NULL,
    own_vnd bigint,
    other_state_vnd bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    project_id bigint NOT NULL,
    commune_vnd bigint NOT NULL,
    other_state_name character varying(200) NOT NULL,
    sponsor_name character varying(200) NOT NULL,
    sponsor_vnd bigint NOT NULL,
    CONSTRAINT budget_line_gifts_not_negative CHECK (((commune_vnd >= 0) AND (sponsor_vnd >= 0))),
    CONSTRAINT budget_line_names_its_sources CHECK ((((sponsor_vnd = 0) OR (NOT ((sponsor_name)::text = ''::text))) AND ((other_state_vnd = 0) OR (NOT ((other_state_name)::text = ''::text))))),
    CONSTRAINT budget_line_not_negative CHECK (((eligible_cost_vnd >= 0) AND (kcdp_vnd >= 0) AND (kcqg_vnd >= 0) AND (open_vnd >= 0) AND (other_state_vnd >= 0) AND ((own_vnd IS NULL) OR (own_vnd >= 0))))
);
ALTER TABLE public.projects_budgetline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_budgetline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_dossiercode (
    id bigint NOT NULL,
    code character varying(10) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.projects_dossiercode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_dossiercode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_joinedneed (
    id bigint NOT NULL,
    need_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.projects_joinedneed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_joinedneed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_localpaper (
    id bigint NOT NULL,
    label character varying(200) NOT NULL,
    chain character varying(4) NOT NULL,
    line character varying(60) NOT NULL,
    source character varying(200) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT local_paper_ends_after_it_begins CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.projects_localpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_localpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_pastentry (
    id bigint NOT NULL,
    sheet character varying(120) NOT NULL,
    "row" integer,
    fingerprint character varying(64) NOT NULL,
    chain character varying(4) NOT NULL,
    state character varying(24) NOT NULL,
    former_code character varying(80) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    past_import_id bigint,
    CONSTRAINT projects_pastentry_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.projects_pastentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_pastentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_pastimport (
    id bigint NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    added integer NOT NULL,
    already_known integer NOT NULL,
    errors jsonb NOT NULL,
    file_id bigint NOT NULL,
    job_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    undone_at timestamp with time zone,
    CONSTRAINT projects_pastimport_added_check CHECK ((added >= 0)),
    CONSTRAINT projects_pastimport_already_known_check CHECK ((already_known >= 0))
);
ALTER TABLE public.projects_pastimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_pastimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_project (
    id bigint NOT NULL,
    year smallint NOT NULL,
    code character varying(40) NOT NULL,
    state character varying(24) NOT NULL,
    pinned_on date NOT NULL,
    title character varying(1000) NOT NULL,
    beneficiary character varying(300) NOT NULL,
    place character varying(300) NOT NULL,
    content character varying(1000) NOT NULL,
    line character varying(60) NOT NULL,
    activity character varying(10) NOT NULL,
    is_flagship boolean NOT NULL,
    is_carried_over boolean NOT NULL,
    note text NOT NULL,
    search text NOT NULL,
    need_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    edited_at timestamp with time zone,
    version integer NOT NULL,
    is_group boolean NOT NULL,
    lifecycle character varying(20) NOT NULL,
    establishment_id bigint,
    is_recoverable boolean NOT NULL,
    spans_provinces boolean NOT NULL,
    CONSTRAINT projects_project_version_check CHECK ((version >= 0)),
    CONSTRAINT projects_project_year_check CHECK ((year >= 0))
);
ALTER TABLE public.projects_project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectamendment (
    id bigint NOT NULL,
    changes jsonb NOT NULL,
    decided_by character varying(24) NOT NULL,
    legal_source character varying(200) NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    step_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.projects_projectamendment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_projectamendment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectpaper (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    revision smallint NOT NULL,
    title character varying(300) NOT NULL,
    number character varying(80) NOT NULL,
    issued_on date,
    issuer character varying(200) NOT NULL,
    is_current boolean NOT NULL,
    frozen_at timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint NOT NULL,
    file_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    is_from_owner boolean NOT NULL,
    valid_to date,
    CONSTRAINT project_paper_is_somewhere CHECK (((file_id IS NOT NULL) OR (NOT ((number)::text = ''::text)))),
    CONSTRAINT projects_projectpaper_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.projects_projectpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_projectpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectrecusal (
    id bigint NOT NULL,
    reason text NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason text NOT NULL,
    account_id bigint NOT NULL,
    declared_by_id bigint NOT NULL,
    ended_by_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT recusal_end_says_who_and_why CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL) AND (NOT (end_reason = ''::text)))))
);
ALTER TABLE public.projects_projectrecusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_projectrecusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectselection (
    id bigint NOT NULL,
    is_tender boolean NOT NULL,
    reason text NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.projects_projectselection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_projectselection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectstep (
    id bigint NOT NULL,
    transition character varying(40) NOT NULL,
    from_state character varying(24) NOT NULL,
    to_state character varying(24) NOT NULL,
    happened_on date NOT NULL,
    paper_number character varying(80) NOT NULL,
    paper_on date,
    paper_issuer character varying(200) NOT NULL,
    is_from_paper boolean NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    is_past boolean NOT NULL,
    batch smallint,
    CONSTRAINT projects_projectstep_batch_check CHECK ((batch >= 0)),
    CONSTRAINT step_from_paper_names_it CHECK (((NOT is_from_paper) OR ((NOT ((paper_number)::text = ''::text)) AND (paper_on IS NOT NULL))))
);
ALTER TABLE public.projects_projectstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_projectstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_publishedproject (
    id bigint NOT NULL,
    number character varying(120) NOT NULL,
    year smallint NOT NULL,
    title character varying(1000) NOT NULL,
    line character varying(60) NOT NULL,
    holder_kind character varying(16) NOT NULL,
    holder character varying(300) NOT NULL,
    place character varying(200) NOT NULL,
    kcqg_vnd bigint NOT NULL,
    kcdp_vnd bigint NOT NULL,
    state character varying(24) NOT NULL,
    decided_on date,
    search text NOT NULL,
    refreshed_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT projects_publishedproject_year_check CHECK ((year >= 0)),
    CONSTRAINT told_project_not_negative CHECK (((kcdp_vnd >= 0) AND (kcqg_vnd >= 0)))
);
ALTER TABLE public.projects_publishedproject ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_publishedproject_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_unitpublishing (
    id bigint NOT NULL,
    is_on boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.projects_unitpublishing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_unitpublishing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.regulations_draftopinion (
    id bigint NOT NULL,
    office character varying(200) NOT NULL,
    asked_on date NOT NULL,
    due_on date,
    answered_on date,
    paper_number character varying(80) NOT NULL,
    verdict character varying(20) NOT NULL,
    answer text NOT NULL,
    taken_up text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT draft_opinion_answered_whole CHECK ((((answered_on IS NULL) AND ((verdict)::text = ''::text)) OR ((answered_on IS NOT NULL) AND (NOT ((verdict)::text = ''::text))))),
    CONSTRAINT regulations_draftopinion_version_check CHECK ((version >= 0))
);
ALTER TABLE public.regulations_draftopinion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulations_draftopinion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.regulations_draftpart (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    key character varying(60) NOT NULL,
    fields jsonb NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT regulations_draftpart_version_check CHECK ((version >= 0))
);
ALTER TABLE public.regulations_draftpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulations_draftpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.regulations_draftversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    digest character varying(32) NOT NULL,
    note character varying(300) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    kept_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT regulations_draftversion_number_check CHECK ((number >= 0))
);
ALTER TABLE public.regulations_draftversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulations_draftversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.regulations_regulationdraft (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    issuer character varying(20) NOT NULL,
    basis text NOT NULL,
    planned_on date NOT NULL,
    replaces jsonb NOT NULL,
    allows_recoverable boolean NOT NULL,
    once_per_beneficiary boolean NOT NULL,
    in_batches boolean NOT NULL,
    note text NOT NULL,
    version integer NOT NULL,
    removed_at timestamp with time zone,
    search text NOT NULL,
    act character varying(120) NOT NULL,
    signed_on date,
    starts_on date,
    in_force_at timestamp with time zone,
    norm_ids jsonb NOT NULL,
    ended_ids jsonb NOT NULL,
    in_force_by_id bigint,
    local_order_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT regulation_has_a_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT regulation_in_force_whole CHECK (((((act)::text = ''::text) AND (in_force_at IS NULL) AND (signed_on IS NULL) AND (starts_on IS NULL)) OR ((in_force_at IS NOT NULL) AND (removed_at IS NULL) AND (signed_on IS NOT NULL) AND (starts_on IS NOT NULL) AND (NOT ((act)::text = ''::text))))),
    CONSTRAINT regulations_regulationdraft_version_check CHECK ((version >= 0))
);
ALTER TABLE public.regulations_regulationdraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulations_regulationdraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.regulations_simulatedsupport (
    id bigint NOT NULL,
    is_shown boolean NOT NULL,
    is_need boolean NOT NULL,
    year smallint NOT NULL,
    line character varying(60) NOT NULL,
    fund character varying(4) NOT NULL,
    title character varying(1000) NOT NULL,
    beneficiary character varying(300) NOT NULL,
    cost_vnd bigint NOT NULL,
    asked_vnd bigint,
    then_vnd bigint,
    today_vnd bigint,
    draft_vnd bigint,
    gained_vnd bigint NOT NULL,
    lost_vnd bigint NOT NULL,
    outcome character varying(8) NOT NULL,
    is_once boolean NOT NULL,
    search text NOT NULL,
    draft_id bigint NOT NULL,
    need_id bigint,
    project_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT regulations_simulatedsupport_year_check CHECK ((year >= 0)),
    CONSTRAINT simulated_asked_vnd_not_negative CHECK (((asked_vnd IS NULL) OR (asked_vnd >= 0))),
    CONSTRAINT simulated_draft_vnd_not_negative CHECK (((draft_vnd IS NULL) OR (draft_vnd >= 0))),
    CONSTRAINT simulated_of_something CHECK (((project_id IS NOT NULL) OR (need_id IS NOT NULL))),
    CONSTRAINT simulated_sums_not_negative CHECK (((cost_vnd >= 0) AND (gained_vnd >= 0) AND (lost_vnd >= 0))),
    CONSTRAINT simulated_then_vnd_not_negative CHECK (((then_vnd IS NULL) OR (then_vnd >= 0))),
    CONSTRAINT simulated_today_vnd_not_negative CHECK (((today_vnd IS NULL) OR (today_vnd >= 0)))
);
ALTER TABLE public.regulations_simulatedsupport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulations_simulatedsupport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.regulations_simulationrun (
    id bigint NOT NULL,
    from_year smallint NOT NULL,
    to_year smallint NOT NULL,
    places jsonb NOT NULL,
    wanted character varying(10) NOT NULL,
    norms_on date NOT NULL,
    digest character varying(32) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    totals jsonb NOT NULL,
    asked_by_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    job_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT regulations_simulationrun_from_year_check CHECK ((from_year >= 0)),
    CONSTRAINT regulations_simulationrun_to_year_check CHECK ((to_year >= 0))
);
ALTER TABLE public.regulations_simulationrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulations_simulationrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_frozenreport (
    id bigint NOT NULL,
    report character varying(60) NOT NULL,
    fund character varying(4) NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    stored text NOT NULL,
    sha256 character varying(64) NOT NULL,
    reason character varying(500) NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    frozen_by_id bigint NOT NULL,
    of_unit_id bigint,
    place_id bigint NOT NULL,
    province_id bigint NOT NULL,
    supersedes_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT frozen_anew_says_why CHECK (((supersedes_id IS NULL) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT frozen_in_order CHECK ((from_on <= to_on))
);
ALTER TABLE public.reports_frozenreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_frozenreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_publishedfigure (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    fund character varying(4) NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    value bigint NOT NULL,
    source character varying(300) NOT NULL,
    grade character varying(12) NOT NULL,
    note character varying(500) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    entered_by_id bigint NOT NULL,
    place_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT published_in_order CHECK ((from_on <= to_on)),
    CONSTRAINT published_names_its_source CHECK ((NOT ((source)::text = ''::text))),
    CONSTRAINT published_not_negative CHECK ((value >= 0))
);
ALTER TABLE public.reports_publishedfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_publishedfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_reportschedule (
    id bigint NOT NULL,
    report character varying(60) NOT NULL,
    fund character varying(4) NOT NULL,
    every character varying(8) NOT NULL,
    day smallint NOT NULL,
    months_after smallint NOT NULL,
    recipients jsonb NOT NULL,
    formats jsonb NOT NULL,
    starts_on date NOT NULL,
    ordered_at timestamp with time zone NOT NULL,
    paused_at timestamp with time zone,
    of_unit_id bigint,
    ordered_by_id bigint NOT NULL,
    place_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT reports_reportschedule_day_check CHECK ((day >= 0)),
    CONSTRAINT reports_reportschedule_months_after_check CHECK ((months_after >= 0)),
    CONSTRAINT schedule_has_a_day CHECK (((day >= 1) AND (day <= 28) AND (months_after <= 12)))
);
ALTER TABLE public.reports_reportschedule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportschedule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_reportsending (
    id bigint NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    state character varying(8) NOT NULL,
    tries smallint NOT NULL,
    next_try_at timestamp with time zone,
    problem character varying(500) NOT NULL,
    sent_at timestamp with time zone,
    province_id bigint NOT NULL,
    schedule_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT reports_reportsending_tries_check CHECK ((tries >= 0)),
    CONSTRAINT sending_in_order CHECK ((from_on <= to_on)),
    CONSTRAINT sending_sent_has_its_time CHECK (((((state)::text = 'sent'::text) OR (sent_at IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'sent'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (sent_at IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.reports_reportsending ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportsending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_target (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    fund character varying(4) NOT NULL,
    covers character varying(8) NOT NULL,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    value bigint NOT NULL,
    source character varying(300) NOT NULL,
    note character varying(500) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    province_id bigint,
    set_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT reports_target_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT reports_target_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT target_is_something CHECK ((value > 0)),
    CONSTRAINT target_names_its_source CHECK ((NOT ((source)::text = ''::text))),
    CONSTRAINT target_of_a_place CHECK (((((covers)::text = 'nation'::text) AND (province_id IS NULL)) OR ((NOT ((covers)::text = 'nation'::text)) AND (province_id IS NOT NULL)))),
    CONSTRAINT target_years_in_order CHECK ((first_year <= last_year))
);
ALTER TABLE public.reports_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_followup (
    id bigint NOT NULL,
    months smallint NOT NULL,
    due_on date NOT NULL,
    seen_on date,
    is_present boolean,
    is_in_use boolean,
    jobs integer,
    income_vnd bigint,
    turnover_vnd bigint,
    output character varying(300) NOT NULL,
    energy_kwh bigint,
    note text NOT NULL,
    answered_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    answered_by_id bigint,
    confirmed_by_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT follow_up_answered_first CHECK (((confirmed_at IS NULL) OR (answered_at IS NOT NULL))),
    CONSTRAINT follow_up_not_negative CHECK ((((income_vnd IS NULL) OR (income_vnd >= 0)) AND ((turnover_vnd IS NULL) OR (turnover_vnd >= 0)) AND ((energy_kwh IS NULL) OR (energy_kwh >= 0)))),
    CONSTRAINT results_followup_jobs_check CHECK ((jobs >= 0)),
    CONSTRAINT results_followup_months_check CHECK ((months >= 0))
);
ALTER TABLE public.results_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_followupitem (
    id bigint NOT NULL,
    is_present boolean,
    is_in_use boolean,
    follow_up_id bigint NOT NULL,
    photo_id bigint,
    province_id bigint NOT NULL,
    row_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.results_followupitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_followupitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_followuplink (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    sent_to character varying(254) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    ended_at timestamp with time zone,
    follow_up_id bigint NOT NULL,
    issued_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.results_followuplink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_followuplink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_followuporder (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    months jsonb NOT NULL,
    act character varying(120) NOT NULL,
    article character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.results_followuporder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_followuporder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_promiseopening (
    id bigint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    amendment_id bigint NOT NULL,
    opened_by_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.results_promiseopening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_promiseopening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_resultrow (
    id bigint NOT NULL,
    content character varying(40) NOT NULL,
    place character varying(300) NOT NULL,
    inspected_on date,
    explanation text NOT NULL,
    accepted_on date,
    version integer NOT NULL,
    inspected_by_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT result_row_says_who_looked CHECK (((inspected_on IS NULL) OR (inspected_by_id IS NOT NULL))),
    CONSTRAINT results_resultrow_version_check CHECK ((version >= 0))
);
ALTER TABLE public.results_resultrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_resultrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.results_resultvalue (
    id bigint NOT NULL,
    side character varying(8) NOT NULL,
    field character varying(40) NOT NULL,
    text character varying(300) NOT NULL,
    whole bigint,
    day date,
    is_true boolean,
    file_id bigint,
    province_id bigint NOT NULL,
    row_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT result_value_not_negative CHECK (((whole IS NULL) OR (whole >= 0))),
    CONSTRAINT result_value_says_something CHECK (((NOT ((text)::text = ''::text)) OR (whole IS NOT NULL) OR (day IS NOT NULL) OR (is_true IS NOT NULL) OR (file_id IS NOT NULL)))
);
ALTER TABLE public.results_resultvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.results_resultvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);
ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);
ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_answer (
    id bigint NOT NULL,
    client_key uuid NOT NULL,
    receipt character varying(16) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    establishment_name character varying(300) NOT NULL,
    wish character varying(1000) NOT NULL,
    line character varying(60) NOT NULL,
    commune character varying(300) NOT NULL,
    total_vnd bigint,
    own_vnd bigint,
    contact_name character varying(200) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    consented_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    reviewed_at timestamp with time zone,
    reason text NOT NULL,
    search text NOT NULL,
    need_id bigint,
    province_id bigint NOT NULL,
    reviewed_by_id bigint,
    sender_id bigint,
    unit_id bigint NOT NULL,
    campaign_id bigint NOT NULL,
    establishment_id bigint,
    CONSTRAINT answer_accepted_has_its_need CHECK ((((need_id IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR (((state)::text = ANY ((ARRAY['new'::character varying, 'refused'::character varying])::text[])) AND (need_id IS NULL)))),
    CONSTRAINT answer_amounts_not_negative CHECK ((((total_vnd IS NULL) OR (total_vnd >= 0)) AND ((own_vnd IS NULL) OR (own_vnd >= 0)))),
    CONSTRAINT answer_refused_with_a_reason CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT (reason = ''::text)))),
    CONSTRAINT answer_says_who_what_where CHECK (((NOT ((establishment_name)::text = ''::text)) AND (NOT ((wish)::text = ''::text)) AND (NOT ((commune)::text = ''::text))))
);
ALTER TABLE public.surveys_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_campaign (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    year smallint NOT NULL,
    code character varying(12) NOT NULL,
    question text NOT NULL,
    lines jsonb NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT campaign_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT campaign_opens_before_it_closes CHECK ((opens_on <= closes_on)),
    CONSTRAINT surveys_campaign_version_check CHECK ((version >= 0)),
    CONSTRAINT surveys_campaign_year_check CHECK ((year >= 0))
);
ALTER TABLE public.surveys_campaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);
ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.treasury_accountmap (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    valid_from date NOT NULL,
    chapter character varying(20) NOT NULL,
    item character varying(20) NOT NULL,
    debit_account character varying(20) NOT NULL,
    credit_account character varying(20) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.treasury_accountmap ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treasury_accountmap_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.treasury_match (
    id bigint NOT NULL,
    state character varying(9) NOT NULL,
    rule character varying(16) NOT NULL,
    sure character varying(8) NOT NULL,
    "on" date NOT NULL,
    difference_vnd bigint NOT NULL,
    reason character varying(500) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by_id bigint,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT treasury_match_confirmed_by_somebody CHECK ((((confirmed_at IS NULL) AND (confirmed_by_id IS NULL) AND ((state)::text = 'proposed'::text)) OR ((confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL) AND ((state)::text = 'confirmed'::text)))),
    CONSTRAINT treasury_match_difference_has_reason CHECK ((((state)::text = 'proposed'::text) OR (difference_vnd = 0) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.treasury_match ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treasury_match_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.treasury_matchedentry (
    id bigint NOT NULL,
    entry_id bigint NOT NULL,
    match_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.treasury_matchedentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treasury_matchedentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.treasury_reconciledmark (
    id bigint NOT NULL,
    account character varying(40) NOT NULL,
    starts_on date NOT NULL,
    until date NOT NULL,
    lines_vnd bigint NOT NULL,
    entries_vnd bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    made_by_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT reconciled_mark_period CHECK ((until >= starts_on)),
    CONSTRAINT reconciled_mark_sums_possible CHECK ((((lines_vnd >= '-1000000000000000'::bigint) AND (lines_vnd <= '1000000000000000'::bigint)) AND ((entries_vnd >= '-1000000000000000'::bigint) AND (entries_vnd <= '1000000000000000'::bigint))))
);
ALTER TABLE public.treasury_reconciledmark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treasury_reconciledmark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.treasury_statement (
    id bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    account character varying(40) NOT NULL,
    starts_on date,
    ends_on date,
    opening_vnd bigint,
    closing_vnd bigint,
    debit_vnd bigint NOT NULL,
    credit_vnd bigint NOT NULL,
    new_lines integer NOT NULL,
    known_lines integer NOT NULL,
    missing_lines integer NOT NULL,
    errors jsonb NOT NULL,
    undone_at timestamp with time zone,
    file_id bigint NOT NULL,
    job_id bigint NOT NULL,
    province_id bigint NOT NULL,
    sent_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT statement_balances_possible CHECK ((((opening_vnd IS NULL) OR ((opening_vnd >= '-1000000000000000'::bigint) AND (opening_vnd <= '1000000000000000'::bigint))) AND ((closing_vnd IS NULL) OR ((closing_vnd >= '-1000000000000000'::bigint) AND (closing_vnd <= '1000000000000000'::bigint))))),
    CONSTRAINT statement_entered_has_account_and_period CHECK (((NOT ((state)::text = 'entered'::text)) OR ((NOT ((account)::text = ''::text)) AND (ends_on >= starts_on) AND (ends_on IS NOT NULL) AND (starts_on IS NOT NULL)))),
    CONSTRAINT statement_sums_from_zero CHECK (((credit_vnd >= 0) AND (debit_vnd >= 0))),
    CONSTRAINT treasury_statement_known_lines_check CHECK ((known_lines >= 0)),
    CONSTRAINT treasury_statement_missing_lines_check CHECK ((missing_lines >= 0)),
    CONSTRAINT treasury_statement_new_lines_check CHECK ((new_lines >= 0))
);
ALTER TABLE public.treasury_statement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treasury_statement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.treasury_statementline (
    id bigint NOT NULL,
    account character varying(40) NOT NULL,
    "row" integer NOT NULL,
    "on" date NOT NULL,
    number character varying(80) NOT NULL,
    text character varying(1000) NOT NULL,
    party character varying(300) NOT NULL,
    budget_code character varying(80) NOT NULL,
    debit_vnd bigint NOT NULL,
    credit_vnd bigint NOT NULL,
    fingerprint character varying(64) NOT NULL,
    province_id bigint NOT NULL,
    statement_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    match_id bigint,
    CONSTRAINT statement_line_on_one_side CHECK ((((credit_vnd = 0) AND (debit_vnd > 0)) OR ((credit_vnd > 0) AND (debit_vnd = 0)))),
    CONSTRAINT treasury_statementline_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.treasury_statementline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treasury_statementline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.verifications_verification (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    carrier character varying(30) NOT NULL,
    columns jsonb NOT NULL,
    before_starts_on date NOT NULL,
    before_ends_before date NOT NULL,
    after_starts_on date NOT NULL,
    after_ends_before date NOT NULL,
    confidence numeric(4,3) NOT NULL,
    note text NOT NULL,
    state character varying(9) NOT NULL,
    verdict character varying(10) NOT NULL,
    unit_of_use character varying(10) NOT NULL,
    saving numeric(18,3),
    saving_low numeric(18,3),
    saving_high numeric(18,3),
    saving_vnd bigint,
    result jsonb NOT NULL,
    confirmed_at timestamp with time zone,
    version integer NOT NULL,
    search text NOT NULL,
    audit_id bigint,
    confirmed_by_id bigint,
    measure_id bigint,
    province_id bigint NOT NULL,
    site_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    set_aside_because character varying(500) NOT NULL,
    saving_kgoe numeric(18,3),
    saving_kg_co2 numeric(18,3),
    CONSTRAINT verification_confidence_possible CHECK (((confidence >= 0.5) AND (confidence < (1)::numeric))),
    CONSTRAINT verification_confirmed_is_whole CHECK ((((confirmed_at IS NULL) AND (saving IS NULL) AND ((set_aside_because)::text = ''::text) AND ((state)::text = 'open'::text) AND ((verdict)::text = ''::text)) OR (((((set_aside_because)::text = ''::text) AND ((state)::text = 'confirmed'::text)) OR (((set_aside_because)::text > ''::text) AND ((state)::text = 'set_aside'::text))) AND (confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL) AND (saving IS NOT NULL) AND (saving_high >= saving) AND (saving_low <= saving) AND ((verdict)::text > ''::text)))),
    CONSTRAINT verification_has_a_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT verification_money_possible CHECK (((saving_vnd IS NULL) OR ((saving_vnd >= '-1000000000000000'::bigint) AND (saving_vnd <= '1000000000000000'::bigint)))),
    CONSTRAINT verification_periods_follow CHECK (((before_ends_before > before_starts_on) AND (after_starts_on >= before_ends_before) AND (after_ends_before > after_starts_on))),
    CONSTRAINT verifications_verification_version_check CHECK ((version >= 0))
);
ALTER TABLE public.verifications_verification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.verifications_verification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.verifications_verificationadjustment (
    id bigint NOT NULL,
    month date NOT NULL,
    amount numeric(16,3) NOT NULL,
    reason character varying(500) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    province_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    verification_id bigint NOT NULL,
    CONSTRAINT verification_adjustment_changes_something CHECK ((NOT (amount = (0)::numeric))),
    CONSTRAINT verification_adjustment_says_why CHECK ((NOT ((reason)::text = ''::text)))
);
ALTER TABLE public.verifications_verificationadjustment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.verifications_verificationadjustment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_invoice (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    is_divided boolean NOT NULL,
    total_vnd bigint,
    part_count integer NOT NULL,
    parts_vnd bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT invoice_is_used_once CHECK ((is_divided OR (part_count <= 1))),
    CONSTRAINT invoice_not_negative CHECK (((parts_vnd >= 0) AND ((total_vnd IS NULL) OR (total_vnd >= 0)))),
    CONSTRAINT invoice_parts_stay_within CHECK (((NOT is_divided) OR ((parts_vnd <= total_vnd) AND (total_vnd IS NOT NULL)))),
    CONSTRAINT vouchers_invoice_part_count_check CHECK ((part_count >= 0))
);
ALTER TABLE public.vouchers_invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucher (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    description character varying(300) NOT NULL,
    serial character varying(30) NOT NULL,
    number character varying(80) NOT NULL,
    issued_on date,
    seller_name character varying(300) NOT NULL,
    seller_code character varying(20) NOT NULL,
    seller_address character varying(300) NOT NULL,
    representative character varying(200) NOT NULL,
    contract_number character varying(80) NOT NULL,
    contract_on date,
    amount_vnd bigint,
    vat_vnd bigint,
    paid_from character varying(12) NOT NULL,
    payment_kind character varying(20) NOT NULL,
    payment_number character varying(80) NOT NULL,
    paid_on date,
    invoice_key character varying(120) NOT NULL,
    accepted_vnd bigint,
    cut_reason character varying(500) NOT NULL,
    accepted_at timestamp with time zone,
    removed_at timestamp with time zone,
    removed_reason character varying(500) NOT NULL,
    version integer NOT NULL,
    accepted_by_id bigint,
    budget_line_id bigint,
    invoice_id bigint,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    removed_by_id bigint,
    row_id bigint,
    unit_id bigint NOT NULL,
    voucher_import_id bigint,
    day_key date NOT NULL,
    CONSTRAINT voucher_accepted_within_amount CHECK (((accepted_vnd IS NULL) OR ((accepted_at IS NOT NULL) AND (accepted_by_id IS NOT NULL) AND (accepted_vnd >= 0) AND (accepted_vnd <= amount_vnd) AND (amount_vnd IS NOT NULL) AND (NOT ((paid_from)::text = ''::text))))),
    CONSTRAINT voucher_cut_says_why CHECK (((accepted_vnd IS NULL) OR (accepted_vnd = amount_vnd) OR (NOT ((cut_reason)::text = ''::text)))),
    CONSTRAINT voucher_not_negative CHECK (((amount_vnd IS NULL) OR (amount_vnd >= 0))),
    CONSTRAINT voucher_removal_says_why CHECK (((removed_at IS NULL) OR ((removed_by_id IS NOT NULL) AND (NOT ((removed_reason)::text = ''::text))))),
    CONSTRAINT voucher_vat_within_amount CHECK (((vat_vnd IS NULL) OR ((vat_vnd >= 0) AND (vat_vnd <= amount_vnd)))),
    CONSTRAINT vouchers_voucher_version_check CHECK ((version >= 0))
);
ALTER TABLE public.vouchers_voucher ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucher_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucher_papers (
    id bigint NOT NULL,
    voucher_id bigint NOT NULL,
    projectpaper_id bigint NOT NULL
);
ALTER TABLE public.vouchers_voucher_papers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucher_papers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucherimport (
    id bigint NOT NULL,
    added integer NOT NULL,
    known integer NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    entered_by_id bigint NOT NULL,
    file_id bigint NOT NULL,
    project_id bigint NOT NULL,
    province_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT vouchers_voucherimport_added_check CHECK ((added >= 0)),
    CONSTRAINT vouchers_voucherimport_known_check CHECK ((known >= 0))
);
ALTER TABLE public.vouchers_voucherimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucherimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL,
    is_editing boolean NOT NULL
);
ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id bigint,
    revision_created_id integer,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);
ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id bigint,
    uuid uuid,
    revision_id integer
);
ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id bigint,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id bigint,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id bigint,
    uuid uuid
);
ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_revision (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) NOT NULL,
    user_id bigint,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);
ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);
CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);
ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id bigint,
    comment text NOT NULL
);
ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id bigint
);
ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) NOT NULL,
    requested_by_id bigint,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id bigint,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id bigint,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);
ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);
ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id bigint NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);
ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.treasury_accountmap
    ADD CONSTRAINT account_map_once UNIQUE (unit_id, kind, valid_from);
ALTER TABLE ONLY public.accounts_account_groups
    ADD CONSTRAINT accounts_account_groups_account_id_group_id_f64165b0_uniq UNIQUE (account_id, group_id);
ALTER TABLE ONLY public.accounts_account_groups
    ADD CONSTRAINT accounts_account_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_account
    ADD CONSTRAINT accounts_account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_account_user_permissions
    ADD CONSTRAINT accounts_account_user_pe_account_id_permission_id_9af93c14_uniq UNIQUE (account_id, permission_id);
ALTER TABLE ONLY public.accounts_account_user_permissions
    ADD CONSTRAINT accounts_account_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_account
    ADD CONSTRAINT accounts_account_username_key UNIQUE (username);
ALTER TABLE ONLY public.accounts_delegation
    ADD CONSTRAINT accounts_delegation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT accounts_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_opensession
    ADD CONSTRAINT accounts_opensession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_opensession
    ADD CONSTRAINT accounts_opensession_session_key_key UNIQUE (session_key);
ALTER TABLE ONLY public.accounts_passwordlink
    ADD CONSTRAINT accounts_passwordlink_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.accounts_passwordlink
    ADD CONSTRAINT accounts_passwordlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_savedview
    ADD CONSTRAINT accounts_savedview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_secondsteprule
    ADD CONSTRAINT accounts_secondsteprule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_signin
    ADD CONSTRAINT accounts_signin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_throttle
    ADD CONSTRAINT accounts_throttle_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_unit
    ADD CONSTRAINT accounts_unit_code_key UNIQUE (code);
ALTER TABLE ONLY public.accounts_unit
    ADD CONSTRAINT accounts_unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_unitformername
    ADD CONSTRAINT accounts_unitformername_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_keptanswer
    ADD CONSTRAINT answer_kept_once UNIQUE (token_id, key);
ALTER TABLE ONLY public.integrations_delivery
    ADD CONSTRAINT api_delivery_once UNIQUE (subscription_id, entry_id);
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisalitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisalitem_step_id_key UNIQUE (step_id);
ALTER TABLE ONLY public.appraisals_appraisalsession
    ADD CONSTRAINT appraisals_appraisalsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_conflictdeclaration
    ADD CONSTRAINT appraisals_conflictdeclaration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimateanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimateanswer_step_id_key UNIQUE (step_id);
ALTER TABLE ONLY public.appraisals_opinionrequest_projects
    ADD CONSTRAINT appraisals_opinionreques_opinionrequest_id_projec_2adcb342_uniq UNIQUE (opinionrequest_id, project_id);
ALTER TABLE ONLY public.appraisals_opinionrequest_papers
    ADD CONSTRAINT appraisals_opinionreques_opinionrequest_id_projec_ed5383e4_uniq UNIQUE (opinionrequest_id, projectpaper_id);
ALTER TABLE ONLY public.appraisals_opinionrequest_papers
    ADD CONSTRAINT appraisals_opinionrequest_papers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_opinionrequest_projects
    ADD CONSTRAINT appraisals_opinionrequest_projects_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT appraisals_scoresheet_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_sessionmember
    ADD CONSTRAINT appraisals_sessionmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.archives_handover
    ADD CONSTRAINT archives_handover_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.archives_handoveritem
    ADD CONSTRAINT archives_handoveritem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.archives_handoveritem
    ADD CONSTRAINT archives_handoveritem_project_id_key UNIQUE (project_id);
ALTER TABLE ONLY public.archives_retentionrule
    ADD CONSTRAINT archives_retentionrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_calculatorrun
    ADD CONSTRAINT audits_calculatorrun_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.audits_calculatorrun
    ADD CONSTRAINT audits_calculatorrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_callback
    ADD CONSTRAINT audits_callback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_energyaudit
    ADD CONSTRAINT audits_energyaudit_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.audits_energyaudit
    ADD CONSTRAINT audits_energyaudit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_measure_excludes
    ADD CONSTRAINT audits_measure_excludes_from_measure_id_to_measu_ba4bdca6_uniq UNIQUE (from_measure_id, to_measure_id);
ALTER TABLE ONLY public.audits_measure_excludes
    ADD CONSTRAINT audits_measure_excludes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_package
    ADD CONSTRAINT audits_package_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.audits_package_measures
    ADD CONSTRAINT audits_package_measures_package_id_measure_id_2b433846_uniq UNIQUE (package_id, measure_id);
ALTER TABLE ONLY public.audits_package_measures
    ADD CONSTRAINT audits_package_measures_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_package
    ADD CONSTRAINT audits_package_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_reportsection
    ADD CONSTRAINT audits_reportsection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_savingline
    ADD CONSTRAINT audits_savingline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_system
    ADD CONSTRAINT audits_system_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.audits_system
    ADD CONSTRAINT audits_system_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);
ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);
ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_callback
    ADD CONSTRAINT call_back_once UNIQUE (audit_id, months);
ALTER TABLE ONLY public.cleaner_production_cause
    ADD CONSTRAINT cleaner_production_cause_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_cleanerfile
    ADD CONSTRAINT cleaner_production_cleanerfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_cleaneroption_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_equivalence
    ADD CONSTRAINT cleaner_production_equivalence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_flow
    ADD CONSTRAINT cleaner_production_flow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_processstep
    ADD CONSTRAINT cleaner_production_processstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_quickassessment
    ADD CONSTRAINT cleaner_production_quickassessment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_reading
    ADD CONSTRAINT cleaner_production_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_taskprogress
    ADD CONSTRAINT cleaner_production_taskprogress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_teammember
    ADD CONSTRAINT cleaner_production_teammember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_wastecost
    ADD CONSTRAINT cleaner_production_wastecost_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_wastestream
    ADD CONSTRAINT cleaner_production_wastestream_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_taskprogress
    ADD CONSTRAINT cleaner_task_once UNIQUE (cleaner_file_id, task);
ALTER TABLE ONLY public.establishments_columnmeaning
    ADD CONSTRAINT column_meaning_once UNIQUE (unit_id, heading);
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaint_number_once UNIQUE (province_id, year, serial);
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_client_key_key UNIQUE (client_key);
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_code_key UNIQUE (code);
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_follows_id_key UNIQUE (follows_id);
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consultancy_annex
    ADD CONSTRAINT consult_annex_once UNIQUE (engagement_id, number);
ALTER TABLE ONLY public.consultancy_teammember
    ADD CONSTRAINT consult_member_once UNIQUE (engagement_id, account_id);
ALTER TABLE ONLY public.consultancy_annex
    ADD CONSTRAINT consultancy_annex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engagement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consultancy_invoice
    ADD CONSTRAINT consultancy_invoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consultancy_milestone
    ADD CONSTRAINT consultancy_milestone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consultancy_payment
    ADD CONSTRAINT consultancy_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consultancy_teammember
    ADD CONSTRAINT consultancy_teammember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_contractannex
    ADD CONSTRAINT contract_annex_once UNIQUE (contract_id, number);
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT contract_item_once UNIQUE (contract_id, project_id);
ALTER TABLE ONLY public.money_contract
    ADD CONSTRAINT contract_once UNIQUE (unit_id, kind, number, signed_on);
ALTER TABLE ONLY public.establishments_craftvillage
    ADD CONSTRAINT craft_village_code_once UNIQUE (unit_id, code);
ALTER TABLE ONLY public.craft_villages_clusteryear
    ADD CONSTRAINT craft_villages_clusteryear_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.craft_villages_craft
    ADD CONSTRAINT craft_villages_craft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.craft_villages_industrialcluster
    ADD CONSTRAINT craft_villages_industrialcluster_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.craft_villages_recognition
    ADD CONSTRAINT craft_villages_recognition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.craft_villages_villagereview
    ADD CONSTRAINT craft_villages_villagereview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_calendarfeed
    ADD CONSTRAINT deadlines_calendarfeed_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.deadlines_calendarfeed
    ADD CONSTRAINT deadlines_calendarfeed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_deadlineextension
    ADD CONSTRAINT deadlines_deadlineextension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_deadlineoverride
    ADD CONSTRAINT deadlines_deadlineoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_digest
    ADD CONSTRAINT deadlines_digest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT deadlines_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_projectdeadline
    ADD CONSTRAINT deadlines_projectdeadline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_snooze
    ADD CONSTRAINT deadlines_snooze_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_swapday
    ADD CONSTRAINT deadlines_swapday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_tellingchoice
    ADD CONSTRAINT deadlines_tellingchoice_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY public.deadlines_tellingchoice
    ADD CONSTRAINT deadlines_tellingchoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_tellingrule
    ADD CONSTRAINT deadlines_tellingrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisals_conflictdeclaration
    ADD CONSTRAINT declaration_once UNIQUE (item_id, member_id);
ALTER TABLE ONLY public.period_returns_destination
    ADD CONSTRAINT destination_once_per_province UNIQUE (province_id);
ALTER TABLE ONLY public.deadlines_digest
    ADD CONSTRAINT digest_once_a_day UNIQUE (account_id, day);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.django_tasks_database_dbtaskresult
    ADD CONSTRAINT django_tasks_database_dbtaskresult_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_learnedcolumn
    ADD CONSTRAINT documents_learnedcolumn_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regulations_draftversion
    ADD CONSTRAINT draft_version_once UNIQUE (draft_id, number);
ALTER TABLE ONLY public.energy_use_driver
    ADD CONSTRAINT energy_driver_once_a_month UNIQUE (site_id, month, name);
ALTER TABLE ONLY public.energy_use_fuelvalue
    ADD CONSTRAINT energy_fuel_value_once UNIQUE (site_id, carrier, unit_of_use);
ALTER TABLE ONLY public.energy_use_meter
    ADD CONSTRAINT energy_meter_known_once UNIQUE (site_id, carrier, number);
ALTER TABLE ONLY public.energy_use_output
    ADD CONSTRAINT energy_output_once_a_month UNIQUE (site_id, month, product);
ALTER TABLE ONLY public.energy_use_site
    ADD CONSTRAINT energy_site_named_once UNIQUE (establishment_id, name);
ALTER TABLE ONLY public.energy_use_driver
    ADD CONSTRAINT energy_use_driver_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybill_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_fuelvalue
    ADD CONSTRAINT energy_use_fuelvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_meter
    ADD CONSTRAINT energy_use_meter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_output
    ADD CONSTRAINT energy_use_output_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfile_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_readingset
    ADD CONSTRAINT energy_use_readingset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_site
    ADD CONSTRAINT energy_use_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.energy_use_useimport
    ADD CONSTRAINT energy_use_useimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cleaner_production_equivalence
    ADD CONSTRAINT equivalence_once UNIQUE (cleaner_file_id, product, counted_in);
ALTER TABLE ONLY public.error_checks_finding
    ADD CONSTRAINT error_checks_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.error_checks_findingpass
    ADD CONSTRAINT error_checks_findingpass_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_yearfigures
    ADD CONSTRAINT establishment_year_once UNIQUE (establishment_id, year);
ALTER TABLE ONLY public.establishments_columnmeaning
    ADD CONSTRAINT establishments_columnmeaning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_craftvillage
    ADD CONSTRAINT establishments_craftvillage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_establishment
    ADD CONSTRAINT establishments_establishment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_establishmentmerge
    ADD CONSTRAINT establishments_establishmentmerge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_establishmentowner_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_establishmentowner_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT establishments_importedrow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_othersupport
    ADD CONSTRAINT establishments_othersupport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_product
    ADD CONSTRAINT establishments_product_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_recordproposal
    ADD CONSTRAINT establishments_recordproposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_registerimport_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_registerimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_registerimport_read_job_id_key UNIQUE (read_job_id);
ALTER TABLE ONLY public.establishments_yearfigures
    ADD CONSTRAINT establishments_yearfigures_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_commitment
    ADD CONSTRAINT exchange_commitment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_gift
    ADD CONSTRAINT exchange_gift_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_lesson
    ADD CONSTRAINT exchange_lesson_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_lesson
    ADD CONSTRAINT exchange_lesson_review_id_key UNIQUE (review_id);
ALTER TABLE ONLY public.exchange_lessonlink
    ADD CONSTRAINT exchange_lessonlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_lessonvote
    ADD CONSTRAINT exchange_lessonvote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_placeseen
    ADD CONSTRAINT exchange_placeseen_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_programmeitem
    ADD CONSTRAINT exchange_programmeitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_projectreview
    ADD CONSTRAINT exchange_projectreview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_visit
    ADD CONSTRAINT exchange_visit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_visitbooking
    ADD CONSTRAINT exchange_visitbooking_booking_id_key UNIQUE (booking_id);
ALTER TABLE ONLY public.exchange_visitbooking
    ADD CONSTRAINT exchange_visitbooking_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_visitparticipant
    ADD CONSTRAINT exchange_visitparticipant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_visitphoto
    ADD CONSTRAINT exchange_visitphoto_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_visitquestion
    ADD CONSTRAINT exchange_visitquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT exchange_yearpoint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_calibration
    ADD CONSTRAINT facilities_calibration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_communecollaborator
    ADD CONSTRAINT facilities_communecollaborator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_facility
    ADD CONSTRAINT facilities_facility_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_instrumentuse
    ADD CONSTRAINT facilities_instrumentuse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_staffmember
    ADD CONSTRAINT facilities_staffmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_staffskill
    ADD CONSTRAINT facilities_staffskill_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_training
    ADD CONSTRAINT facilities_training_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_facility
    ADD CONSTRAINT facility_code_once UNIQUE (unit_id, code);
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facility_taken EXCLUDE USING gist (int8range(facility_id, facility_id, '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&) WHERE (((state)::text = 'booked'::text));
ALTER TABLE ONLY public.error_checks_finding
    ADD CONSTRAINT finding_once UNIQUE (project_id, rule, subject);
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT follow_up_item_once UNIQUE (follow_up_id, row_id);
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT follow_up_once UNIQUE (project_id, months);
ALTER TABLE ONLY public.ledger_fundline
    ADD CONSTRAINT fund_line_once UNIQUE (unit_id, year, fund, is_recoverable);
ALTER TABLE ONLY public.product_rounds_holderreport
    ADD CONSTRAINT holder_report_once UNIQUE (certificate_id, year);
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT imported_row_once UNIQUE (register_import_id, "row");
ALTER TABLE ONLY public.money_instalment
    ADD CONSTRAINT instalment_day_once UNIQUE (schedule_id, due_on);
ALTER TABLE ONLY public.money_instalment
    ADD CONSTRAINT instalment_number_once UNIQUE (schedule_id, number);
ALTER TABLE ONLY public.integrations_delivery
    ADD CONSTRAINT integrations_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_keptanswer
    ADD CONSTRAINT integrations_keptanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_subscription
    ADD CONSTRAINT integrations_subscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_key_key UNIQUE (key);
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_invoice
    ADD CONSTRAINT invoice_once_in_a_unit UNIQUE (unit_id, key);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_pkey PRIMARY KEY (sequence);
ALTER TABLE ONLY public.journal_unsealed
    ADD CONSTRAINT journal_unsealed_pkey PRIMARY KEY (entry_id);
ALTER TABLE ONLY public.documents_learnedcolumn
    ADD CONSTRAINT learned_column_once UNIQUE (unit_id, kind, plain);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_key_key UNIQUE (key);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.ledger_fundline
    ADD CONSTRAINT ledger_fundline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_position
    ADD CONSTRAINT ledger_position_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchange_lessonlink
    ADD CONSTRAINT lesson_link_once UNIQUE (lesson_id, kind, key);
ALTER TABLE ONLY public.exchange_lessonvote
    ADD CONSTRAINT lesson_vote_once UNIQUE (lesson_id, account_id);
ALTER TABLE ONLY public.library_factconfirmation
    ADD CONSTRAINT library_factconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.library_localnorm
    ADD CONSTRAINT library_localnorm_norm_id_key UNIQUE (norm_id);
ALTER TABLE ONLY public.library_localnorm
    ADD CONSTRAINT library_localnorm_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.library_localnormend
    ADD CONSTRAINT library_localnormend_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.library_localorder
    ADD CONSTRAINT library_localorder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.library_normconfirmation
    ADD CONSTRAINT library_normconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT membership_once UNIQUE (account_id, unit_id, role, starts_on);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_contract
    ADD CONSTRAINT money_contract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_contractannex
    ADD CONSTRAINT money_contractannex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_step_id_key UNIQUE (step_id);
ALTER TABLE ONLY public.money_instalment
    ADD CONSTRAINT money_instalment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_interestproof
    ADD CONSTRAINT money_interestproof_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.money_interestproof
    ADD CONSTRAINT money_interestproof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_localshare
    ADD CONSTRAINT money_localshare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_repaymentschedule
    ADD CONSTRAINT money_repaymentschedule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_settlement
    ADD CONSTRAINT money_settlement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_sharedecision
    ADD CONSTRAINT money_sharedecision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT need_once UNIQUE (unit_id, year, fingerprint);
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT needs_need_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_needdecision
    ADD CONSTRAINT needs_needdecision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_needsupplement
    ADD CONSTRAINT needs_needsupplement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_sheetimport
    ADD CONSTRAINT needs_sheetimport_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.needs_sheetimport
    ADD CONSTRAINT needs_sheetimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT notice_once UNIQUE (account_id, key);
ALTER TABLE ONLY public.notices_job
    ADD CONSTRAINT notices_job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_outboxmail
    ADD CONSTRAINT notices_outboxmail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outreach_channelreach
    ADD CONSTRAINT outreach_channel_once UNIQUE (campaign_id, channel);
ALTER TABLE ONLY public.outreach_channelreach
    ADD CONSTRAINT outreach_channelreach_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outreach_reachedestablishment
    ADD CONSTRAINT outreach_establishment_once UNIQUE (campaign_id, establishment_id);
ALTER TABLE ONLY public.outreach_outreachcampaign
    ADD CONSTRAINT outreach_outreachcampaign_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outreach_reachedestablishment
    ADD CONSTRAINT outreach_reachedestablishment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_papertemplate
    ADD CONSTRAINT paper_template_version_once UNIQUE (province_id, kind, version);
ALTER TABLE ONLY public.papers_papertemplate
    ADD CONSTRAINT papers_papertemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_code_key UNIQUE (code);
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT past_entry_once UNIQUE (unit_id, fingerprint);
ALTER TABLE ONLY public.period_returns_periodreturn
    ADD CONSTRAINT period_return_once UNIQUE (province_id, from_on, to_on, edition);
ALTER TABLE ONLY public.period_returns_destination
    ADD CONSTRAINT period_returns_destination_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_periodreturn
    ADD CONSTRAINT period_returns_periodreturn_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_receivedfigure
    ADD CONSTRAINT period_returns_receivedfigure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT period_returns_receivedreturn_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT period_returns_receivedreturn_receipt_key UNIQUE (receipt);
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT period_returns_receivedreturn_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.period_returns_returndueday
    ADD CONSTRAINT period_returns_returndueday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_sender
    ADD CONSTRAINT period_returns_sender_key_name_key UNIQUE (key_name);
ALTER TABLE ONLY public.period_returns_sender
    ADD CONSTRAINT period_returns_sender_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_upload
    ADD CONSTRAINT period_returns_upload_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_upload
    ADD CONSTRAINT period_returns_upload_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.period_returns_uploadchunk
    ADD CONSTRAINT period_returns_uploadchunk_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.places_adminunit
    ADD CONSTRAINT places_adminunit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.places_adminunit
    ADD CONSTRAINT places_adminunit_uid_key UNIQUE (uid);
ALTER TABLE ONLY public.places_formerstate
    ADD CONSTRAINT places_former_once UNIQUE (unit_id, valid_to);
ALTER TABLE ONLY public.places_formerstate
    ADD CONSTRAINT places_formerstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_once UNIQUE (predecessor_id, successor_id, "on");
ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_planitem
    ADD CONSTRAINT plan_item_once UNIQUE (plan_id, project_id);
ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plan_once UNIQUE (unit_id, year, digest);
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_planfindings
    ADD CONSTRAINT plans_planfindings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_planfindings
    ADD CONSTRAINT plans_planfindings_plan_id_key UNIQUE (plan_id);
ALTER TABLE ONLY public.plans_planitem
    ADD CONSTRAINT plans_planitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_planpaper
    ADD CONSTRAINT plans_planpaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_scenario
    ADD CONSTRAINT plans_scenario_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_newsitem
    ADD CONSTRAINT portal_newsitem_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.portal_newsitemtag
    ADD CONSTRAINT portal_newsitemtag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_newsroot
    ADD CONSTRAINT portal_newsroot_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.portal_newssection
    ADD CONSTRAINT portal_newssection_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.portal_newssection
    ADD CONSTRAINT portal_newssection_unit_id_key UNIQUE (unit_id);
ALTER TABLE ONLY public.portal_portalhome
    ADD CONSTRAINT portal_portalhome_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.ledger_position
    ADD CONSTRAINT position_once UNIQUE (project_id, line_id);
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_certificate_number_once UNIQUE (unit_id, level, number);
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_entry_number_once UNIQUE (round_id, number);
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_entry_sent_up_once UNIQUE (round_id, sent_up_from_id);
ALTER TABLE ONLY public.product_rounds_productinterest
    ADD CONSTRAINT product_interest_once UNIQUE (entry_id, seat_id);
ALTER TABLE ONLY public.product_rounds_entrypaper
    ADD CONSTRAINT product_rounds_entrypaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_entryphoto
    ADD CONSTRAINT product_rounds_entryphoto_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_holderreport
    ADD CONSTRAINT product_rounds_holderreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_ocoplink
    ADD CONSTRAINT product_rounds_ocoplink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_rounds_productcertificate_code_key UNIQUE (code);
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_rounds_productcertificate_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_rounds_productcertificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_productentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_productinterest
    ADD CONSTRAINT product_rounds_productinterest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_productround
    ADD CONSTRAINT product_rounds_productround_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_roundcomplaint
    ADD CONSTRAINT product_rounds_roundcomplaint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_roundseat
    ADD CONSTRAINT product_rounds_roundseat_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT product_rounds_scorecard_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT project_code_once UNIQUE (unit_id, year, code);
ALTER TABLE ONLY public.deadlines_projectdeadline
    ADD CONSTRAINT project_deadline_once UNIQUE (project_id, rule, period);
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT project_paper_revision_once UNIQUE (project_id, kind, revision);
ALTER TABLE ONLY public.projects_budgetline
    ADD CONSTRAINT projects_budgetline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_dossiercode
    ADD CONSTRAINT projects_dossiercode_code_key UNIQUE (code);
ALTER TABLE ONLY public.projects_dossiercode
    ADD CONSTRAINT projects_dossiercode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_dossiercode
    ADD CONSTRAINT projects_dossiercode_project_id_key UNIQUE (project_id);
ALTER TABLE ONLY public.projects_joinedneed
    ADD CONSTRAINT projects_joinedneed_need_id_key UNIQUE (need_id);
ALTER TABLE ONLY public.projects_joinedneed
    ADD CONSTRAINT projects_joinedneed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_localpaper
    ADD CONSTRAINT projects_localpaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_project_id_key UNIQUE (project_id);
ALTER TABLE ONLY public.projects_pastimport
    ADD CONSTRAINT projects_pastimport_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.projects_pastimport
    ADD CONSTRAINT projects_pastimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_need_id_key UNIQUE (need_id);
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_projectamendment
    ADD CONSTRAINT projects_projectamendment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_projectamendment
    ADD CONSTRAINT projects_projectamendment_step_id_key UNIQUE (step_id);
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT projects_projectpaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_projectselection
    ADD CONSTRAINT projects_projectselection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_projectselection
    ADD CONSTRAINT projects_projectselection_project_id_key UNIQUE (project_id);
ALTER TABLE ONLY public.projects_projectstep
    ADD CONSTRAINT projects_projectstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_publishedproject
    ADD CONSTRAINT projects_publishedproject_number_key UNIQUE (number);
ALTER TABLE ONLY public.projects_publishedproject
    ADD CONSTRAINT projects_publishedproject_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_publishedproject
    ADD CONSTRAINT projects_publishedproject_project_id_key UNIQUE (project_id);
ALTER TABLE ONLY public.projects_unitpublishing
    ADD CONSTRAINT projects_unitpublishing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_unitpublishing
    ADD CONSTRAINT projects_unitpublishing_unit_id_key UNIQUE (unit_id);
ALTER TABLE ONLY public.energy_use_readingset
    ADD CONSTRAINT reading_set_once UNIQUE (reading_file_id, meter_number);
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT received_edition_once UNIQUE (province_id, from_on, to_on, edition);
ALTER TABLE ONLY public.period_returns_receivedfigure
    ADD CONSTRAINT received_figure_once UNIQUE (received_id, indicator, fund);
ALTER TABLE ONLY public.regulations_draftopinion
    ADD CONSTRAINT regulations_draftopinion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regulations_draftpart
    ADD CONSTRAINT regulations_draftpart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regulations_draftversion
    ADD CONSTRAINT regulations_draftversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regulations_regulationdraft
    ADD CONSTRAINT regulations_regulationdraft_local_order_id_key UNIQUE (local_order_id);
ALTER TABLE ONLY public.regulations_regulationdraft
    ADD CONSTRAINT regulations_regulationdraft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulatedsupport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulationrun_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulationrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits_reportsection
    ADD CONSTRAINT report_section_once UNIQUE (audit_id, key);
ALTER TABLE ONLY public.reports_reportsending
    ADD CONSTRAINT report_sent_once_a_period UNIQUE (schedule_id, from_on, to_on);
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_supersedes_id_key UNIQUE (supersedes_id);
ALTER TABLE ONLY public.reports_publishedfigure
    ADD CONSTRAINT reports_publishedfigure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_reportschedule
    ADD CONSTRAINT reports_reportschedule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_reportsending
    ADD CONSTRAINT reports_reportsending_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT reports_target_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_resultvalue
    ADD CONSTRAINT result_value_once UNIQUE (row_id, side, field);
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT results_followup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT results_followupitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_followuplink
    ADD CONSTRAINT results_followuplink_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.results_followuplink
    ADD CONSTRAINT results_followuplink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_followuporder
    ADD CONSTRAINT results_followuporder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopening_amendment_id_key UNIQUE (amendment_id);
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_resultrow
    ADD CONSTRAINT results_resultrow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.results_resultvalue
    ADD CONSTRAINT results_resultvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.period_returns_returndueday
    ADD CONSTRAINT return_due_day_once UNIQUE (from_on, to_on);
ALTER TABLE ONLY public.exchange_projectreview
    ADD CONSTRAINT review_once UNIQUE (project_id, why);
ALTER TABLE ONLY public.product_rounds_roundcomplaint
    ADD CONSTRAINT round_complaint_number_once UNIQUE (round_id, number);
ALTER TABLE ONLY public.accounts_savedview
    ADD CONSTRAINT saved_view_name_once UNIQUE (account_id, list_key, name);
ALTER TABLE ONLY public.plans_scenario
    ADD CONSTRAINT scenario_once UNIQUE (comparison_id, code);
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT score_card_once UNIQUE (entry_id, seat_id);
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT score_sheet_once UNIQUE (item_id, member_id);
ALTER TABLE ONLY public.appraisals_sessionmember
    ADD CONSTRAINT session_member_once UNIQUE (session_id, account_id);
ALTER TABLE ONLY public.deadlines_snooze
    ADD CONSTRAINT snooze_once UNIQUE (account_id, deadline_id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);
ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_staffskill
    ADD CONSTRAINT staff_skill_once UNIQUE (member_id, skill);
ALTER TABLE ONLY public.treasury_statementline
    ADD CONSTRAINT statement_line_once UNIQUE (unit_id, fingerprint);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_client_key_key UNIQUE (client_key);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_receipt_key UNIQUE (receipt);
ALTER TABLE ONLY public.surveys_campaign
    ADD CONSTRAINT surveys_campaign_code_key UNIQUE (code);
ALTER TABLE ONLY public.surveys_campaign
    ADD CONSTRAINT surveys_campaign_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deadlines_tellingrule
    ADD CONSTRAINT telling_rule_once UNIQUE (unit_id);
ALTER TABLE ONLY public.accounts_throttle
    ADD CONSTRAINT throttle_once UNIQUE (kind, digest);
ALTER TABLE ONLY public.treasury_accountmap
    ADD CONSTRAINT treasury_accountmap_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.treasury_match
    ADD CONSTRAINT treasury_match_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.treasury_matchedentry
    ADD CONSTRAINT treasury_matchedentry_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.treasury_matchedentry
    ADD CONSTRAINT treasury_matchedentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.treasury_reconciledmark
    ADD CONSTRAINT treasury_reconciledmark_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.treasury_statementline
    ADD CONSTRAINT treasury_statementline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);
ALTER TABLE ONLY public.accounts_unitformername
    ADD CONSTRAINT unit_renamed_once_a_day UNIQUE (unit_id, until);
ALTER TABLE ONLY public.period_returns_uploadchunk
    ADD CONSTRAINT upload_chunk_once UNIQUE (upload_id, sha256);
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.verifications_verificationadjustment
    ADD CONSTRAINT verifications_verificationadjustment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_invoice
    ADD CONSTRAINT vouchers_invoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucher_papers
    ADD CONSTRAINT vouchers_voucher_papers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucher_papers
    ADD CONSTRAINT vouchers_voucher_papers_voucher_id_projectpaper__63a0bd31_uniq UNIQUE (voucher_id, projectpaper_id);
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucherimport
    ADD CONSTRAINT vouchers_voucherimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT written_paper_revision_once UNIQUE (project_id, kind, revision);
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT year_point_in_order UNIQUE (unit_id, year, "position");
CREATE INDEX account_by_age ON public.accounts_account USING btree (created_at, id);
CREATE INDEX account_by_name ON public.accounts_account USING btree (search, id);
CREATE INDEX account_by_state ON public.accounts_account USING btree (is_active, search, id);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_account_email_348850e2 ON public.accounts_account USING btree (email);
CREATE INDEX accounts_account_email_348850e2_like ON public.accounts_account USING btree (email varchar_pattern_ops);
CREATE INDEX accounts_account_fts ON public.accounts_account USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX accounts_account_groups_account_id_52f14852 ON public.accounts_account_groups USING btree (account_id);
CREATE INDEX accounts_account_groups_group_id_7c6a6bd1 ON public.accounts_account_groups USING btree (group_id);
CREATE INDEX accounts_account_user_permissions_account_id_816f9bde ON public.accounts_account_user_permissions USING btree (account_id);
CREATE INDEX accounts_account_user_permissions_permission_id_24620205 ON public.accounts_account_user_permissions USING btree (permission_id);
CREATE INDEX accounts_account_username_b5f69a28_like ON public.accounts_account USING btree (username varchar_pattern_ops);
CREATE INDEX accounts_delegation_delegate_id_238f8464 ON public.accounts_delegation USING btree (delegate_id);
CREATE INDEX accounts_delegation_ended_by_id_d0e13199 ON public.accounts_delegation USING btree (ended_by_id);
CREATE INDEX accounts_delegation_membership_id_5ff22e19 ON public.accounts_delegation USING btree (membership_id);
CREATE INDEX accounts_invitation_account_id_8e9dd036 ON public.accounts_invitation USING btree (account_id);
CREATE INDEX accounts_invitation_digest_4d068cc1_like ON public.accounts_invitation USING btree (digest varchar_pattern_ops);
CREATE INDEX accounts_invitation_unit_id_88c1c203 ON public.accounts_invitation USING btree (unit_id);
CREATE INDEX accounts_membership_account_id_4cff857d ON public.accounts_membership USING btree (account_id);
CREATE INDEX accounts_membership_unit_id_7180f6e8 ON public.accounts_membership USING btree (unit_id);
CREATE INDEX accounts_opensession_account_id_e907b8f7 ON public.accounts_opensession USING btree (account_id);
CREATE INDEX accounts_opensession_session_key_85fde898_like ON public.accounts_opensession USING btree (session_key varchar_pattern_ops);
CREATE INDEX accounts_passwordlink_account_id_e9ab1575 ON public.accounts_passwordlink USING btree (account_id);
CREATE INDEX accounts_passwordlink_digest_8772b620_like ON public.accounts_passwordlink USING btree (digest varchar_pattern_ops);
CREATE INDEX accounts_savedview_account_id_0c73c9ae ON public.accounts_savedview USING btree (account_id);
CREATE INDEX accounts_secondsteprule_unit_id_f640f8f2 ON public.accounts_secondsteprule USING btree (unit_id);
CREATE INDEX accounts_throttle_started_at_73b0e5ec ON public.accounts_throttle USING btree (started_at);
CREATE INDEX accounts_unit_code_f5541520_like ON public.accounts_unit USING btree (code varchar_pattern_ops);
CREATE INDEX accounts_unit_fts ON public.accounts_unit USING gin (to_tsvector('simple'::regconfig, regexp_replace(((search || ' '::text) || (code)::text), '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX accounts_unit_province_id_eafbbfd0 ON public.accounts_unit USING btree (province_id);
CREATE INDEX accounts_unitformername_unit_id_82a0b877 ON public.accounts_unitformername USING btree (unit_id);
CREATE INDEX answer_name_of_all ON public.surveys_answer USING btree (search, id);
CREATE INDEX answer_name_of_province ON public.surveys_answer USING btree (province_id, search, id);
CREATE INDEX answer_name_of_unit ON public.surveys_answer USING btree (unit_id, search, id);
CREATE INDEX answer_received_of_all ON public.surveys_answer USING btree (received_at DESC, id);
CREATE INDEX answer_received_of_province ON public.surveys_answer USING btree (province_id, received_at DESC, id);
CREATE INDEX answer_received_of_unit ON public.surveys_answer USING btree (unit_id, received_at DESC, id);
CREATE INDEX answer_state_of_all ON public.surveys_answer USING btree (state, received_at DESC, id);
CREATE INDEX answer_state_of_province ON public.surveys_answer USING btree (province_id, state, received_at DESC, id);
CREATE INDEX answer_state_of_unit ON public.surveys_answer USING btree (unit_id, state, received_at DESC, id);
CREATE INDEX api_delivery_due ON public.integrations_delivery USING btree (state, next_try_at);
CREATE INDEX api_delivery_of_hook ON public.integrations_delivery USING btree (subscription_id, id DESC);
CREATE INDEX api_hook_of_all ON public.integrations_subscription USING btree (made_at DESC, id);
CREATE INDEX api_hook_of_province ON public.integrations_subscription USING btree (province_id, made_at DESC, id);
CREATE INDEX api_hook_of_unit ON public.integrations_subscription USING btree (unit_id, made_at DESC, id);
CREATE INDEX api_token_of_all ON public.integrations_token USING btree (made_at DESC, id);
CREATE INDEX api_token_of_province ON public.integrations_token USING btree (province_id, made_at DESC, id);
CREATE INDEX api_token_of_unit ON public.integrations_token USING btree (unit_id, made_at DESC, id);
CREATE UNIQUE INDEX appraisal_one_at_a_time ON public.appraisals_appraisalitem USING btree (project_id) WHERE (decided_at IS NULL);
CREATE INDEX appraisals_appraisalitem_decided_by_id_cc4f4eac ON public.appraisals_appraisalitem USING btree (decided_by_id);
CREATE INDEX appraisals_appraisalitem_project_id_6d2052cd ON public.appraisals_appraisalitem USING btree (project_id);
CREATE INDEX appraisals_appraisalitem_session_id_c55414a2 ON public.appraisals_appraisalitem USING btree (session_id);
CREATE INDEX appraisals_appraisalitem_unit_id_1ebdbcc8 ON public.appraisals_appraisalitem USING btree (unit_id);
CREATE INDEX appraisals_appraisalsession_created_by_id_aec6a030 ON public.appraisals_appraisalsession USING btree (created_by_id);
CREATE INDEX appraisals_appraisalsession_unit_id_b447cc2b ON public.appraisals_appraisalsession USING btree (unit_id);
CREATE INDEX appraisals_conflictdeclaration_item_id_f1799712 ON public.appraisals_conflictdeclaration USING btree (item_id);
CREATE INDEX appraisals_conflictdeclaration_member_id_7cbeed60 ON public.appraisals_conflictdeclaration USING btree (member_id);
CREATE INDEX appraisals_conflictdeclaration_unit_id_d39ff4b1 ON public.appraisals_conflictdeclaration USING btree (unit_id);
CREATE INDEX appraisals_estimateanswer_answered_by_id_9ac68148 ON public.appraisals_estimateanswer USING btree (answered_by_id);
CREATE INDEX appraisals_estimateanswer_project_id_944a8601 ON public.appraisals_estimateanswer USING btree (project_id);
CREATE INDEX appraisals_estimateanswer_unit_id_cf6d35a4 ON public.appraisals_estimateanswer USING btree (unit_id);
CREATE INDEX appraisals_opinionrequest_answer_file_id_7875745c ON public.appraisals_opinionrequest USING btree (answer_file_id);
CREATE INDEX appraisals_opinionrequest_answered_by_id_488c64b8 ON public.appraisals_opinionrequest USING btree (answered_by_id);
CREATE INDEX appraisals_opinionrequest_asked_by_id_29aaf2af ON public.appraisals_opinionrequest USING btree (asked_by_id);
CREATE INDEX appraisals_opinionrequest_asked_unit_id_87fa4d4a ON public.appraisals_opinionrequest USING btree (asked_unit_id);
CREATE INDEX appraisals_opinionrequest_papers_opinionrequest_id_c17e9d1c ON public.appraisals_opinionrequest_papers USING btree (opinionrequest_id);
CREATE INDEX appraisals_opinionrequest_papers_projectpaper_id_e8f1398d ON public.appraisals_opinionrequest_papers USING btree (projectpaper_id);
CREATE INDEX appraisals_opinionrequest_projects_opinionrequest_id_8df18214 ON public.appraisals_opinionrequest_projects USING btree (opinionrequest_id);
CREATE INDEX appraisals_opinionrequest_projects_project_id_62860120 ON public.appraisals_opinionrequest_projects USING btree (project_id);
CREATE INDEX appraisals_opinionrequest_unit_id_7a5a293f ON public.appraisals_opinionrequest USING btree (unit_id);
CREATE INDEX appraisals_scoresheet_item_id_a32168e3 ON public.appraisals_scoresheet USING btree (item_id);
CREATE INDEX appraisals_scoresheet_member_id_52127af1 ON public.appraisals_scoresheet USING btree (member_id);
CREATE INDEX appraisals_scoresheet_saved_by_id_e6068b9e ON public.appraisals_scoresheet USING btree (saved_by_id);
CREATE INDEX appraisals_scoresheet_unit_id_308ccfe0 ON public.appraisals_scoresheet USING btree (unit_id);
CREATE INDEX appraisals_sessionmember_account_id_d09a8024 ON public.appraisals_sessionmember USING btree (account_id);
CREATE INDEX appraisals_sessionmember_session_id_39daad0e ON public.appraisals_sessionmember USING btree (session_id);
CREATE INDEX appraisals_sessionmember_unit_id_04022ffd ON public.appraisals_sessionmember USING btree (unit_id);
CREATE INDEX archives_handover_made_by_id_ba3aee2f ON public.archives_handover USING btree (made_by_id);
CREATE INDEX archives_handover_unit_id_f0d187f4 ON public.archives_handover USING btree (unit_id);
CREATE INDEX archives_handoveritem_hand_over_id_aab62581 ON public.archives_handoveritem USING btree (hand_over_id);
CREATE INDEX archives_handoveritem_unit_id_22e7c7ce ON public.archives_handoveritem USING btree (unit_id);
CREATE INDEX archives_retentionrule_recorded_by_id_10cec46d ON public.archives_retentionrule USING btree (recorded_by_id);
CREATE INDEX archives_retentionrule_unit_id_475971dd ON public.archives_retentionrule USING btree (unit_id);
CREATE INDEX audits_auditfinding_audit_id_6ec0dcbd ON public.audits_auditfinding USING btree (audit_id);
CREATE INDEX audits_auditfinding_photo_id_00a8ea12 ON public.audits_auditfinding USING btree (photo_id);
CREATE INDEX audits_auditfinding_system_id_90608622 ON public.audits_auditfinding USING btree (system_id);
CREATE INDEX audits_auditfinding_unit_id_d95d4791 ON public.audits_auditfinding USING btree (unit_id);
CREATE INDEX audits_calculatorrun_measure_id_e18abb8b ON public.audits_calculatorrun USING btree (measure_id);
CREATE INDEX audits_calculatorrun_unit_id_407839f2 ON public.audits_calculatorrun USING btree (unit_id);
CREATE INDEX audits_callback_audit_id_99dcce61 ON public.audits_callback USING btree (audit_id);
CREATE INDEX audits_callback_unit_id_cbfcc935 ON public.audits_callback USING btree (unit_id);
CREATE INDEX audits_energyaudit_fts ON public.audits_energyaudit USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX audits_energyaudit_site_id_c29414bf ON public.audits_energyaudit USING btree (site_id);
CREATE INDEX audits_energyaudit_unit_id_18f6d2c8 ON public.audits_energyaudit USING btree (unit_id);
CREATE INDEX audits_measure_audit_id_53cc1926 ON public.audits_measure USING btree (audit_id);
CREATE INDEX audits_measure_excludes_from_measure_id_5909641e ON public.audits_measure_excludes USING btree (from_measure_id);
CREATE INDEX audits_measure_excludes_to_measure_id_d4c0dbd2 ON public.audits_measure_excludes USING btree (to_measure_id);
CREATE INDEX audits_measure_fts ON public.audits_measure USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX audits_measure_project_id_b8111ea2 ON public.audits_measure USING btree (project_id);
CREATE INDEX audits_measure_system_id_12a35b63 ON public.audits_measure USING btree (system_id);
CREATE INDEX audits_measure_unit_id_f4855bae ON public.audits_measure USING btree (unit_id);
CREATE INDEX audits_package_audit_id_12265f4d ON public.audits_package USING btree (audit_id);
CREATE INDEX audits_package_measures_measure_id_372d909c ON public.audits_package_measures USING btree (measure_id);
CREATE INDEX audits_package_measures_package_id_2540534e ON public.audits_package_measures USING btree (package_id);
CREATE INDEX audits_package_unit_id_0e7191eb ON public.audits_package USING btree (unit_id);
CREATE INDEX audits_reportsection_audit_id_7032685a ON public.audits_reportsection USING btree (audit_id);
CREATE INDEX audits_reportsection_unit_id_a01133ab ON public.audits_reportsection USING btree (unit_id);
CREATE INDEX audits_savingline_less_run_id_b0b39fa5 ON public.audits_savingline USING btree (less_run_id);
CREATE INDEX audits_savingline_measure_id_53ba7edd ON public.audits_savingline USING btree (measure_id);
CREATE INDEX audits_savingline_run_id_e088bde2 ON public.audits_savingline USING btree (run_id);
CREATE INDEX audits_savingline_unit_id_0f277bd8 ON public.audits_savingline USING btree (unit_id);
CREATE INDEX audits_system_audit_id_985c936c ON public.audits_system USING btree (audit_id);
CREATE INDEX audits_system_unit_id_7c386ed6 ON public.audits_system USING btree (unit_id);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);
CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);
CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);
CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);
CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);
CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);
CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);
CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);
CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);
CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);
CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);
CREATE INDEX booking_of_all ON public.facilities_booking USING btree (starts_at, id);
CREATE INDEX booking_of_facility ON public.facilities_booking USING btree (facility_id, starts_at);
CREATE INDEX booking_of_province ON public.facilities_booking USING btree (province_id, starts_at, id);
CREATE INDEX booking_of_unit ON public.facilities_booking USING btree (unit_id, starts_at, id);
CREATE INDEX booking_purpose_of_all ON public.facilities_booking USING btree (purpose, starts_at, id);
CREATE INDEX booking_purpose_of_province ON public.facilities_booking USING btree (province_id, purpose, starts_at, id);
CREATE INDEX booking_purpose_of_unit ON public.facilities_booking USING btree (unit_id, purpose, starts_at, id);
CREATE INDEX booking_state_of_all ON public.facilities_booking USING btree (state, starts_at, id);
CREATE INDEX booking_state_of_province ON public.facilities_booking USING btree (province_id, state, starts_at, id);
CREATE INDEX booking_state_of_unit ON public.facilities_booking USING btree (unit_id, state, starts_at, id);
CREATE UNIQUE INDEX calendar_feed_one_live ON public.deadlines_calendarfeed USING btree (account_id) WHERE (revoked_at IS NULL);
CREATE INDEX campaign_opens_of_all ON public.surveys_campaign USING btree (opens_on DESC, id);
CREATE INDEX campaign_opens_of_province ON public.surveys_campaign USING btree (province_id, opens_on DESC, id);
CREATE INDEX campaign_opens_of_unit ON public.surveys_campaign USING btree (unit_id, opens_on DESC, id);
CREATE INDEX certificate_level_of_all ON public.product_rounds_productcertificate USING btree (level, valid_until, id);
CREATE INDEX certificate_level_of_province ON public.product_rounds_productcertificate USING btree (province_id, level, valid_until, id);
CREATE INDEX certificate_level_of_unit ON public.product_rounds_productcertificate USING btree (unit_id, level, valid_until, id);
CREATE INDEX certificate_name_of_all ON public.product_rounds_productcertificate USING btree (product_name, id);
CREATE INDEX certificate_name_of_province ON public.product_rounds_productcertificate USING btree (province_id, product_name, id);
CREATE INDEX certificate_name_of_unit ON public.product_rounds_productcertificate USING btree (unit_id, product_name, id);
CREATE INDEX certificate_of_all ON public.product_rounds_productcertificate USING btree (valid_until, id);
CREATE INDEX certificate_of_province ON public.product_rounds_productcertificate USING btree (province_id, valid_until, id);
CREATE INDEX certificate_of_unit ON public.product_rounds_productcertificate USING btree (unit_id, valid_until, id);
CREATE INDEX cleaner_file_of_all ON public.cleaner_production_cleanerfile USING btree (opened_on, id);
CREATE INDEX cleaner_file_of_province ON public.cleaner_production_cleanerfile USING btree (province_id, opened_on, id);
CREATE INDEX cleaner_file_of_unit ON public.cleaner_production_cleanerfile USING btree (unit_id, opened_on, id);
CREATE INDEX cleaner_file_state_of_all ON public.cleaner_production_cleanerfile USING btree (state, opened_on, id);
CREATE INDEX cleaner_file_state_of_province ON public.cleaner_production_cleanerfile USING btree (province_id, state, opened_on, id);
CREATE INDEX cleaner_file_state_of_unit ON public.cleaner_production_cleanerfile USING btree (unit_id, state, opened_on, id);
CREATE INDEX cleaner_production_cause_cleaner_file_id_422b7911 ON public.cleaner_production_cause USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_cause_stream_id_144c87b2 ON public.cleaner_production_cause USING btree (stream_id);
CREATE INDEX cleaner_production_cause_unit_id_99d3e374 ON public.cleaner_production_cause USING btree (unit_id);
CREATE INDEX cleaner_production_cleanerfile_focus_step_id_c7078d26 ON public.cleaner_production_cleanerfile USING btree (focus_step_id);
CREATE INDEX cleaner_production_cleanerfile_fts ON public.cleaner_production_cleanerfile USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX cleaner_production_cleanerfile_site_id_3a62c9d3 ON public.cleaner_production_cleanerfile USING btree (site_id);
CREATE INDEX cleaner_production_cleanerfile_unit_id_47fa5039 ON public.cleaner_production_cleanerfile USING btree (unit_id);
CREATE INDEX cleaner_production_cleaneroption_cause_id_6628f4b7 ON public.cleaner_production_cleaneroption USING btree (cause_id);
CREATE INDEX cleaner_production_cleaneroption_cleaner_file_id_f7e15f53 ON public.cleaner_production_cleaneroption USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_cleaneroption_fts ON public.cleaner_production_cleaneroption USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX cleaner_production_cleaneroption_project_id_694b6460 ON public.cleaner_production_cleaneroption USING btree (project_id);
CREATE INDEX cleaner_production_cleaneroption_stream_id_a7997f53 ON public.cleaner_production_cleaneroption USING btree (stream_id);
CREATE INDEX cleaner_production_cleaneroption_unit_id_eedabcec ON public.cleaner_production_cleaneroption USING btree (unit_id);
CREATE INDEX cleaner_production_equivalence_cleaner_file_id_6e816572 ON public.cleaner_production_equivalence USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_equivalence_unit_id_5a30f2e6 ON public.cleaner_production_equivalence USING btree (unit_id);
CREATE INDEX cleaner_production_flow_cleaner_file_id_f5c70d42 ON public.cleaner_production_flow USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_flow_step_id_2fcad0ef ON public.cleaner_production_flow USING btree (step_id);
CREATE INDEX cleaner_production_flow_to_step_id_48bdc12f ON public.cleaner_production_flow USING btree (to_step_id);
CREATE INDEX cleaner_production_flow_unit_id_00bed1b7 ON public.cleaner_production_flow USING btree (unit_id);
CREATE INDEX cleaner_production_processstep_cleaner_file_id_7077368a ON public.cleaner_production_processstep USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_processstep_unit_id_97e2d7cc ON public.cleaner_production_processstep USING btree (unit_id);
CREATE INDEX cleaner_production_quickassessment_site_id_96fa60a5 ON public.cleaner_production_quickassessment USING btree (site_id);
CREATE INDEX cleaner_production_quickassessment_unit_id_abd1a270 ON public.cleaner_production_quickassessment USING btree (unit_id);
CREATE INDEX cleaner_production_reading_cleaner_file_id_9f55743c ON public.cleaner_production_reading USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_reading_unit_id_360795ba ON public.cleaner_production_reading USING btree (unit_id);
CREATE INDEX cleaner_production_taskprogress_cleaner_file_id_4d2f62f9 ON public.cleaner_production_taskprogress USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_taskprogress_document_id_d1abec26 ON public.cleaner_production_taskprogress USING btree (document_id);
CREATE INDEX cleaner_production_taskprogress_unit_id_cfbf5642 ON public.cleaner_production_taskprogress USING btree (unit_id);
CREATE INDEX cleaner_production_teammember_cleaner_file_id_258d46d9 ON public.cleaner_production_teammember USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_teammember_unit_id_8f1463b3 ON public.cleaner_production_teammember USING btree (unit_id);
CREATE INDEX cleaner_production_wastecost_cleaner_file_id_93524549 ON public.cleaner_production_wastecost USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_wastecost_stream_id_2738b19f ON public.cleaner_production_wastecost USING btree (stream_id);
CREATE INDEX cleaner_production_wastecost_unit_id_ae3a8a50 ON public.cleaner_production_wastecost USING btree (unit_id);
CREATE INDEX cleaner_production_wastestream_cleaner_file_id_1fbfd39a ON public.cleaner_production_wastestream USING btree (cleaner_file_id);
CREATE INDEX cleaner_production_wastestream_step_id_6d282df4 ON public.cleaner_production_wastestream USING btree (step_id);
CREATE INDEX cleaner_production_wastestream_unit_id_8baf3278 ON public.cleaner_production_wastestream USING btree (unit_id);
CREATE INDEX cluster_name_of_all ON public.craft_villages_industrialcluster USING btree (search, id);
CREATE INDEX cluster_name_of_province ON public.craft_villages_industrialcluster USING btree (province_id, search, id);
CREATE INDEX cluster_name_of_unit ON public.craft_villages_industrialcluster USING btree (unit_id, search, id);
CREATE UNIQUE INDEX cluster_year_once ON public.craft_villages_clusteryear USING btree (cluster_id, year) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX collab_account_once_in_a_unit ON public.facilities_communecollaborator USING btree (unit_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX collab_of_all ON public.facilities_communecollaborator USING btree (commune, id);
CREATE INDEX collab_of_province ON public.facilities_communecollaborator USING btree (province_id, commune, id);
CREATE INDEX collab_of_unit ON public.facilities_communecollaborator USING btree (unit_id, commune, id);
CREATE INDEX collab_state_of_all ON public.facilities_communecollaborator USING btree (state, commune, id);
CREATE INDEX collab_state_of_province ON public.facilities_communecollaborator USING btree (province_id, state, commune, id);
CREATE INDEX collab_state_of_unit ON public.facilities_communecollaborator USING btree (unit_id, state, commune, id);
CREATE INDEX commitment_of_all ON public.exchange_commitment USING btree (due_on, id);
CREATE INDEX commitment_of_province ON public.exchange_commitment USING btree (province_id, due_on, id);
CREATE INDEX commitment_of_unit ON public.exchange_commitment USING btree (unit_id, due_on, id);
CREATE INDEX commitment_state_of_all ON public.exchange_commitment USING btree (state, due_on, id);
CREATE INDEX commitment_state_of_province ON public.exchange_commitment USING btree (province_id, state, due_on, id);
CREATE INDEX commitment_state_of_unit ON public.exchange_commitment USING btree (unit_id, state, due_on, id);
CREATE INDEX comparison_by_owner ON public.plans_comparison USING btree (province_id, unit_id, asked_at DESC);
CREATE INDEX complaint_due_of_all ON public.complaints_complaint USING btree (due_on, id);
CREATE INDEX complaint_due_of_province ON public.complaints_complaint USING btree (province_id, due_on, id);
CREATE INDEX complaint_due_of_unit ON public.complaints_complaint USING btree (unit_id, due_on, id);
CREATE INDEX complaint_received_of_all ON public.complaints_complaint USING btree (received_at DESC, id);
CREATE INDEX complaint_received_of_province ON public.complaints_complaint USING btree (province_id, received_at DESC, id);
CREATE INDEX complaint_received_of_unit ON public.complaints_complaint USING btree (unit_id, received_at DESC, id);
CREATE INDEX complaint_state_of_all ON public.complaints_complaint USING btree (state, received_at DESC, id);
CREATE INDEX complaint_state_of_province ON public.complaints_complaint USING btree (province_id, state, received_at DESC, id);
CREATE INDEX complaint_state_of_unit ON public.complaints_complaint USING btree (unit_id, state, received_at DESC, id);
CREATE INDEX complaints_complaint_against_id_a9de8125 ON public.complaints_complaint USING btree (against_id);
CREATE INDEX complaints_complaint_code_02c11bbd_like ON public.complaints_complaint USING btree (code varchar_pattern_ops);
CREATE INDEX complaints_complaint_decided_by_id_81f84636 ON public.complaints_complaint USING btree (decided_by_id);
CREATE INDEX complaints_complaint_fts ON public.complaints_complaint USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX complaints_complaint_need_id_3f3e6429 ON public.complaints_complaint USING btree (need_id);
CREATE INDEX complaints_complaint_project_id_0a905413 ON public.complaints_complaint USING btree (project_id);
CREATE INDEX complaints_complaint_sent_to_id_8aa01983 ON public.complaints_complaint USING btree (sent_to_id);
CREATE INDEX complaints_complaint_unit_id_89d23118 ON public.complaints_complaint USING btree (unit_id);
CREATE INDEX confirmation_by_norm ON public.library_normconfirmation USING btree (norm_id);
CREATE UNIQUE INDEX consult_contract_once ON public.consultancy_engagement USING btree (unit_id, contract_number, signed_on) WHERE (NOT ((contract_number)::text = ''::text));
CREATE INDEX consult_day_of_all ON public.consultancy_engagement USING btree (received_on, id);
CREATE INDEX consult_day_of_province ON public.consultancy_engagement USING btree (province_id, received_on, id);
CREATE INDEX consult_day_of_unit ON public.consultancy_engagement USING btree (unit_id, received_on, id);
CREATE UNIQUE INDEX consult_invoice_once ON public.consultancy_invoice USING btree (unit_id, number, issued_on) WHERE (cancelled_at IS NULL);
CREATE INDEX consult_invoice_unpaid ON public.consultancy_invoice USING btree (issued_on) WHERE ((cancelled_at IS NULL) AND (paid_vnd < amount_vnd));
CREATE INDEX consult_kind_of_all ON public.consultancy_engagement USING btree (kind, received_on, id);
CREATE INDEX consult_kind_of_province ON public.consultancy_engagement USING btree (province_id, kind, received_on, id);
CREATE INDEX consult_kind_of_unit ON public.consultancy_engagement USING btree (unit_id, kind, received_on, id);
CREATE INDEX consult_milestone_open ON public.consultancy_milestone USING btree (due_on) WHERE (done_on IS NULL);
CREATE INDEX consult_payment_paid_on ON public.consultancy_payment USING btree (paid_on);
CREATE UNIQUE INDEX consult_payment_paper_once ON public.consultancy_payment USING btree (invoice_id, paper) WHERE (NOT ((paper)::text = ''::text));
CREATE INDEX consult_signed_of_unit ON public.consultancy_engagement USING btree (unit_id, signed_on);
CREATE INDEX consult_state_of_all ON public.consultancy_engagement USING btree (state, received_on, id);
CREATE INDEX consult_state_of_province ON public.consultancy_engagement USING btree (province_id, state, received_on, id);
CREATE INDEX consult_state_of_unit ON public.consultancy_engagement USING btree (unit_id, state, received_on, id);
CREATE INDEX consultancy_annex_engagement_id_e79cf210 ON public.consultancy_annex USING btree (engagement_id);
CREATE INDEX consultancy_annex_recorded_by_id_8aef41a5 ON public.consultancy_annex USING btree (recorded_by_id);
CREATE INDEX consultancy_annex_unit_id_18eecbeb ON public.consultancy_annex USING btree (unit_id);
CREATE INDEX consultancy_engagement_audit_id_616de8b9 ON public.consultancy_engagement USING btree (audit_id);
CREATE INDEX consultancy_engagement_cleaner_file_id_f3ee2ed2 ON public.consultancy_engagement USING btree (cleaner_file_id);
CREATE INDEX consultancy_engagement_establishment_id_2297fa97 ON public.consultancy_engagement USING btree (establishment_id);
CREATE INDEX consultancy_engagement_fts ON public.consultancy_engagement USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX consultancy_engagement_recorded_by_id_9206455c ON public.consultancy_engagement USING btree (recorded_by_id);
CREATE INDEX consultancy_engagement_unit_id_7ff9daf7 ON public.consultancy_engagement USING btree (unit_id);
CREATE INDEX consultancy_invoice_engagement_id_771333dd ON public.consultancy_invoice USING btree (engagement_id);
CREATE INDEX consultancy_invoice_recorded_by_id_dab1ce4d ON public.consultancy_invoice USING btree (recorded_by_id);
CREATE INDEX consultancy_invoice_unit_id_6d79c0f7 ON public.consultancy_invoice USING btree (unit_id);
CREATE INDEX consultancy_milestone_engagement_id_4e6c8504 ON public.consultancy_milestone USING btree (engagement_id);
CREATE INDEX consultancy_milestone_unit_id_89329f79 ON public.consultancy_milestone USING btree (unit_id);
CREATE INDEX consultancy_payment_invoice_id_22847c23 ON public.consultancy_payment USING btree (invoice_id);
CREATE INDEX consultancy_payment_recorded_by_id_65a865b5 ON public.consultancy_payment USING btree (recorded_by_id);
CREATE INDEX consultancy_payment_unit_id_b05813fc ON public.consultancy_payment USING btree (unit_id);
CREATE INDEX consultancy_teammember_account_id_7b5a1e2d ON public.consultancy_teammember USING btree (account_id);
CREATE INDEX consultancy_teammember_engagement_id_2e4c1837 ON public.consultancy_teammember USING btree (engagement_id);
CREATE INDEX consultancy_teammember_unit_id_02c1acec ON public.consultancy_teammember USING btree (unit_id);
CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);
CREATE INDEX contract_day_of_all ON public.money_contract USING btree (signed_on, id);
CREATE INDEX contract_day_of_province ON public.money_contract USING btree (province_id, signed_on, id);
CREATE INDEX contract_day_of_unit ON public.money_contract USING btree (unit_id, signed_on, id);
CREATE INDEX contract_open_end ON public.money_contract USING btree (ends_on) WHERE (liquidated_on IS NULL);
CREATE INDEX cp_option_class_of_all ON public.cleaner_production_cleaneroption USING btree (option_class, search, id);
CREATE INDEX cp_option_class_of_province ON public.cleaner_production_cleaneroption USING btree (province_id, option_class, search, id);
CREATE INDEX cp_option_class_of_unit ON public.cleaner_production_cleaneroption USING btree (unit_id, option_class, search, id);
CREATE INDEX cp_option_of_all ON public.cleaner_production_cleaneroption USING btree (search, id);
CREATE INDEX cp_option_of_province ON public.cleaner_production_cleaneroption USING btree (province_id, search, id);
CREATE INDEX cp_option_of_unit ON public.cleaner_production_cleaneroption USING btree (unit_id, search, id);
CREATE INDEX cp_option_screened_of_all ON public.cleaner_production_cleaneroption USING btree (screening, search, id);
CREATE INDEX cp_option_screened_of_province ON public.cleaner_production_cleaneroption USING btree (province_id, screening, search, id);
CREATE INDEX cp_option_screened_of_unit ON public.cleaner_production_cleaneroption USING btree (unit_id, screening, search, id);
CREATE INDEX cp_option_status_of_all ON public.cleaner_production_cleaneroption USING btree (status, search, id);
CREATE INDEX cp_option_status_of_province ON public.cleaner_production_cleaneroption USING btree (province_id, status, search, id);
CREATE INDEX cp_option_status_of_unit ON public.cleaner_production_cleaneroption USING btree (unit_id, status, search, id);
CREATE INDEX craft_name_of_all ON public.craft_villages_craft USING btree (search, id);
CREATE INDEX craft_name_of_province ON public.craft_villages_craft USING btree (province_id, search, id);
CREATE INDEX craft_name_of_unit ON public.craft_villages_craft USING btree (unit_id, search, id);
CREATE INDEX craft_villages_clusteryear_cluster_id_d6859e66 ON public.craft_villages_clusteryear USING btree (cluster_id);
CREATE INDEX craft_villages_clusteryear_unit_id_c0581f1d ON public.craft_villages_clusteryear USING btree (unit_id);
CREATE INDEX craft_villages_craft_fts ON public.craft_villages_craft USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX craft_villages_craft_unit_id_c2f1e923 ON public.craft_villages_craft USING btree (unit_id);
CREATE INDEX craft_villages_craft_village_id_572ca1fe ON public.craft_villages_craft USING btree (village_id);
CREATE INDEX craft_villages_industrialcluster_fts ON public.craft_villages_industrialcluster USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX craft_villages_industrialcluster_unit_id_6254e7eb ON public.craft_villages_industrialcluster USING btree (unit_id);
CREATE INDEX craft_villages_recognition_craft_id_c8f7e1b8 ON public.craft_villages_recognition USING btree (craft_id);
CREATE INDEX craft_villages_recognition_file_id_4e73532e ON public.craft_villages_recognition USING btree (file_id);
CREATE INDEX craft_villages_recognition_unit_id_992b3a87 ON public.craft_villages_recognition USING btree (unit_id);
CREATE INDEX craft_villages_recognition_village_id_95a37cd2 ON public.craft_villages_recognition USING btree (village_id);
CREATE INDEX craft_villages_villagereview_unit_id_d353f9c5 ON public.craft_villages_villagereview USING btree (unit_id);
CREATE INDEX craft_villages_villagereview_village_id_36cd3099 ON public.craft_villages_villagereview USING btree (village_id);
CREATE INDEX deadline_by_day ON public.deadlines_projectdeadline USING btree (state, due_on);
CREATE INDEX deadline_due_of_all ON public.deadlines_projectdeadline USING btree (state, body, due_on, id);
CREATE INDEX deadline_due_of_province ON public.deadlines_projectdeadline USING btree (province_id, state, body, due_on, id);
CREATE INDEX deadline_due_of_unit ON public.deadlines_projectdeadline USING btree (unit_id, state, body, due_on, id);
CREATE INDEX deadlines_calendarfeed_account_id_c07b1195 ON public.deadlines_calendarfeed USING btree (account_id);
CREATE INDEX deadlines_calendarfeed_digest_30cc02ab_like ON public.deadlines_calendarfeed USING btree (digest varchar_pattern_ops);
CREATE INDEX deadlines_deadlineextension_deadline_id_64a25aae ON public.deadlines_deadlineextension USING btree (deadline_id);
CREATE INDEX deadlines_deadlineextension_recorded_by_id_f1707125 ON public.deadlines_deadlineextension USING btree (recorded_by_id);
CREATE INDEX deadlines_deadlineextension_undone_by_id_58aaee5e ON public.deadlines_deadlineextension USING btree (undone_by_id);
CREATE INDEX deadlines_deadlineextension_unit_id_8d2507c7 ON public.deadlines_deadlineextension USING btree (unit_id);
CREATE INDEX deadlines_deadlineoverride_recorded_by_id_1f8fa2b7 ON public.deadlines_deadlineoverride USING btree (recorded_by_id);
CREATE INDEX deadlines_deadlineoverride_unit_id_a959b090 ON public.deadlines_deadlineoverride USING btree (unit_id);
CREATE INDEX deadlines_digest_account_id_e86d8623 ON public.deadlines_digest USING btree (account_id);
CREATE INDEX deadlines_notice_account_id_ab3a3134 ON public.deadlines_notice USING btree (account_id);
CREATE INDEX deadlines_notice_deadline_id_430d608c ON public.deadlines_notice USING btree (deadline_id);
CREATE INDEX deadlines_notice_project_id_891e946d ON public.deadlines_notice USING btree (project_id);
CREATE INDEX deadlines_notice_unit_id_46d3602a ON public.deadlines_notice USING btree (unit_id);
CREATE INDEX deadlines_projectdeadline_project_id_e1cfd1cd ON public.deadlines_projectdeadline USING btree (project_id);
CREATE INDEX deadlines_projectdeadline_unit_id_bd320fd4 ON public.deadlines_projectdeadline USING btree (unit_id);
CREATE INDEX deadlines_snooze_account_id_d2ca5fc4 ON public.deadlines_snooze USING btree (account_id);
CREATE INDEX deadlines_snooze_deadline_id_3af05fd0 ON public.deadlines_snooze USING btree (deadline_id);
CREATE INDEX deadlines_snooze_unit_id_5b888808 ON public.deadlines_snooze USING btree (unit_id);
CREATE INDEX deadlines_swapday_recorded_by_id_485ad648 ON public.deadlines_swapday USING btree (recorded_by_id);
CREATE INDEX deadlines_swapday_unit_id_260d253f ON public.deadlines_swapday USING btree (unit_id);
CREATE INDEX deadlines_tellingrule_unit_id_b6715f43 ON public.deadlines_tellingrule USING btree (unit_id);
CREATE INDEX delegation_by_delegate ON public.accounts_delegation USING btree (delegate_id, ends_before);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX django_task_backend_071754_idx ON public.django_tasks_database_dbtaskresult USING btree (backend_name);
CREATE INDEX django_task_queue_n_99c321_idx ON public.django_tasks_database_dbtaskresult USING btree (queue_name);
CREATE INDEX documents_learnedcolumn_learned_by_id_32dbb90f ON public.documents_learnedcolumn USING btree (learned_by_id);
CREATE INDEX documents_learnedcolumn_unit_id_f94ea76a ON public.documents_learnedcolumn USING btree (unit_id);
CREATE INDEX documents_storedfile_unit_id_3d087923 ON public.documents_storedfile USING btree (unit_id);
CREATE UNIQUE INDEX draft_part_once ON public.regulations_draftpart USING btree (draft_id, kind, key) WHERE (removed_at IS NULL);
CREATE INDEX energy_audit_kind_of_all ON public.audits_energyaudit USING btree (kind, visited_on, id);
CREATE INDEX energy_audit_kind_of_province ON public.audits_energyaudit USING btree (province_id, kind, visited_on, id);
CREATE INDEX energy_audit_kind_of_unit ON public.audits_energyaudit USING btree (unit_id, kind, visited_on, id);
CREATE INDEX energy_audit_of_all ON public.audits_energyaudit USING btree (visited_on, id);
CREATE INDEX energy_audit_of_province ON public.audits_energyaudit USING btree (province_id, visited_on, id);
CREATE INDEX energy_audit_of_unit ON public.audits_energyaudit USING btree (unit_id, visited_on, id);
CREATE INDEX energy_audit_state_of_all ON public.audits_energyaudit USING btree (state, visited_on, id);
CREATE INDEX energy_audit_state_of_province ON public.audits_energyaudit USING btree (province_id, state, visited_on, id);
CREATE INDEX energy_audit_state_of_unit ON public.audits_energyaudit USING btree (unit_id, state, visited_on, id);
CREATE INDEX energy_bill_day_of_all ON public.energy_use_energybill USING btree (starts_on, id);
CREATE INDEX energy_bill_day_of_province ON public.energy_use_energybill USING btree (province_id, starts_on, id);
CREATE INDEX energy_bill_day_of_unit ON public.energy_use_energybill USING btree (unit_id, starts_on, id);
CREATE INDEX energy_bill_of_site ON public.energy_use_energybill USING btree (site_id, starts_on, ends_before);
CREATE INDEX energy_bill_sort_of_all ON public.energy_use_energybill USING btree (carrier, starts_on, id);
CREATE INDEX energy_bill_sort_of_province ON public.energy_use_energybill USING btree (province_id, carrier, starts_on, id);
CREATE INDEX energy_bill_sort_of_unit ON public.energy_use_energybill USING btree (unit_id, carrier, starts_on, id);
CREATE UNIQUE INDEX energy_sheet_once ON public.energy_use_useimport USING btree (site_id, kind, file_id) WHERE (undone_at IS NULL);
CREATE INDEX energy_site_of_all ON public.energy_use_site USING btree (search, id);
CREATE INDEX energy_site_of_province ON public.energy_use_site USING btree (province_id, search, id);
CREATE INDEX energy_site_of_unit ON public.energy_use_site USING btree (unit_id, search, id);
CREATE INDEX energy_site_use_of_all ON public.energy_use_site USING btree (use, search, id);
CREATE INDEX energy_site_use_of_province ON public.energy_use_site USING btree (province_id, use, search, id);
CREATE INDEX energy_site_use_of_unit ON public.energy_use_site USING btree (unit_id, use, search, id);
CREATE INDEX energy_use_driver_site_id_2fccdf4f ON public.energy_use_driver USING btree (site_id);
CREATE INDEX energy_use_driver_unit_id_1f49b875 ON public.energy_use_driver USING btree (unit_id);
CREATE INDEX energy_use_energybill_file_id_fbac3e4e ON public.energy_use_energybill USING btree (file_id);
CREATE INDEX energy_use_energybill_meter_id_aeec8ef4 ON public.energy_use_energybill USING btree (meter_id);
CREATE INDEX energy_use_energybill_removed_by_id_d5afee37 ON public.energy_use_energybill USING btree (removed_by_id);
CREATE INDEX energy_use_energybill_site_id_88a36352 ON public.energy_use_energybill USING btree (site_id);
CREATE INDEX energy_use_energybill_unit_id_8b534b15 ON public.energy_use_energybill USING btree (unit_id);
CREATE INDEX energy_use_energybill_use_import_id_d1ca3159 ON public.energy_use_energybill USING btree (use_import_id);
CREATE INDEX energy_use_fuelvalue_site_id_6ec3e381 ON public.energy_use_fuelvalue USING btree (site_id);
CREATE INDEX energy_use_fuelvalue_unit_id_7c812211 ON public.energy_use_fuelvalue USING btree (unit_id);
CREATE INDEX energy_use_meter_site_id_2153c5f0 ON public.energy_use_meter USING btree (site_id);
CREATE INDEX energy_use_meter_unit_id_592bb54f ON public.energy_use_meter USING btree (unit_id);
CREATE INDEX energy_use_output_site_id_ef7babc0 ON public.energy_use_output USING btree (site_id);
CREATE INDEX energy_use_output_unit_id_a18b472e ON public.energy_use_output USING btree (unit_id);
CREATE INDEX energy_use_output_use_import_id_22b04d65 ON public.energy_use_output USING btree (use_import_id);
CREATE INDEX energy_use_readingfile_file_id_ddbea4a5 ON public.energy_use_readingfile USING btree (file_id);
CREATE INDEX energy_use_readingfile_intervals_id_f22d2e31 ON public.energy_use_readingfile USING btree (intervals_id);
CREATE INDEX energy_use_readingfile_sent_by_id_4f3e8b9e ON public.energy_use_readingfile USING btree (sent_by_id);
CREATE INDEX energy_use_readingfile_site_id_5d53e856 ON public.energy_use_readingfile USING btree (site_id);
CREATE INDEX energy_use_readingfile_unit_id_0baf2607 ON public.energy_use_readingfile USING btree (unit_id);
CREATE INDEX energy_use_readingset_reading_file_id_021867f5 ON public.energy_use_readingset USING btree (reading_file_id);
CREATE INDEX energy_use_readingset_site_id_585531b4 ON public.energy_use_readingset USING btree (site_id);
CREATE INDEX energy_use_readingset_unit_id_7cf779e6 ON public.energy_use_readingset USING btree (unit_id);
CREATE INDEX energy_use_site_establishment_id_96523eed ON public.energy_use_site USING btree (establishment_id);
CREATE INDEX energy_use_site_fts ON public.energy_use_site USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX energy_use_site_unit_id_55e69d2c ON public.energy_use_site USING btree (unit_id);
CREATE INDEX energy_use_useimport_entered_by_id_3d809cc6 ON public.energy_use_useimport USING btree (entered_by_id);
CREATE INDEX energy_use_useimport_file_id_3f5d5829 ON public.energy_use_useimport USING btree (file_id);
CREATE INDEX energy_use_useimport_site_id_5544b6d6 ON public.energy_use_useimport USING btree (site_id);
CREATE INDEX energy_use_useimport_unit_id_7f5b3d6a ON public.energy_use_useimport USING btree (unit_id);
CREATE INDEX entry_group_of_all ON public.product_rounds_productentry USING btree ("group", round_id, number, id);
CREATE INDEX entry_group_of_province ON public.product_rounds_productentry USING btree (province_id, "group", round_id, number, id);
CREATE INDEX entry_group_of_unit ON public.product_rounds_productentry USING btree (unit_id, "group", round_id, number, id);
CREATE INDEX entry_name_of_all ON public.product_rounds_productentry USING btree (name, id);
CREATE INDEX entry_name_of_province ON public.product_rounds_productentry USING btree (province_id, name, id);
CREATE INDEX entry_name_of_unit ON public.product_rounds_productentry USING btree (unit_id, name, id);
CREATE UNIQUE INDEX entry_ocop_once ON public.product_rounds_ocoplink USING btree (entry_id) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX entry_paper_once ON public.product_rounds_entrypaper USING btree (entry_id, kind) WHERE (removed_at IS NULL);
CREATE INDEX error_checks_finding_project_id_bdbf6073 ON public.error_checks_finding USING btree (project_id);
CREATE INDEX error_checks_finding_unit_id_cccbe9f6 ON public.error_checks_finding USING btree (unit_id);
CREATE INDEX error_checks_findingpass_ended_by_id_f859f849 ON public.error_checks_findingpass USING btree (ended_by_id);
CREATE INDEX error_checks_findingpass_finding_id_3e0b2b5f ON public.error_checks_findingpass USING btree (finding_id);
CREATE INDEX error_checks_findingpass_passed_by_id_106d613f ON public.error_checks_findingpass USING btree (passed_by_id);
CREATE INDEX error_checks_findingpass_unit_id_4e5a271c ON public.error_checks_findingpass USING btree (unit_id);
CREATE INDEX establishment_by_code ON public.establishments_establishment USING btree (code);
CREATE UNIQUE INDEX establishment_code_once ON public.establishments_establishment USING btree (province_id, code) WHERE ((NOT ((code)::text = ''::text)) AND (merged_into_id IS NULL));
CREATE UNIQUE INDEX establishment_merged_once ON public.establishments_establishmentmerge USING btree (dropped_id) WHERE (undone_at IS NULL);
CREATE INDEX establishments_columnmeaning_unit_id_acdf91b5 ON public.establishments_columnmeaning USING btree (unit_id);
CREATE INDEX establishments_craftvillage_fts ON public.establishments_craftvillage USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX establishments_craftvillage_unit_id_df62d26a ON public.establishments_craftvillage USING btree (unit_id);
CREATE INDEX establishments_establishment_craft_village_id_1eeef78f ON public.establishments_establishment USING btree (craft_village_id);
CREATE INDEX establishments_establishment_fts ON public.establishments_establishment USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX establishments_establishment_unit_id_4d7d7bd5 ON public.establishments_establishment USING btree (unit_id);
CREATE INDEX establishments_establishmentmerge_dropped_id_ee596d50 ON public.establishments_establishmentmerge USING btree (dropped_id);
CREATE INDEX establishments_establishmentmerge_kept_id_03302f55 ON public.establishments_establishmentmerge USING btree (kept_id);
CREATE INDEX establishments_establishmentmerge_merged_by_id_dffa140a ON public.establishments_establishmentmerge USING btree (merged_by_id);
CREATE INDEX establishments_establishmentmerge_unit_id_f040325e ON public.establishments_establishmentmerge USING btree (unit_id);
CREATE INDEX establishments_establishmentowner_account_id_cb89b98f ON public.establishments_establishmentowner USING btree (account_id);
CREATE INDEX establishments_establishmentowner_digest_e4efc48a_like ON public.establishments_establishmentowner USING btree (digest varchar_pattern_ops);
CREATE INDEX establishments_establishmentowner_ended_by_id_f3fd24e4 ON public.establishments_establishmentowner USING btree (ended_by_id);
CREATE INDEX establishments_establishmentowner_establishment_id_453764a0 ON public.establishments_establishmentowner USING btree (establishment_id);
CREATE INDEX establishments_establishmentowner_invited_by_id_1bb930a5 ON public.establishments_establishmentowner USING btree (invited_by_id);
CREATE INDEX establishments_establishmentowner_unit_id_fdb95a08 ON public.establishments_establishmentowner USING btree (unit_id);
CREATE INDEX establishments_importedrow_establishment_id_2b10dcee ON public.establishments_importedrow USING btree (establishment_id);
CREATE INDEX establishments_importedrow_register_import_id_19bcded7 ON public.establishments_importedrow USING btree (register_import_id);
CREATE INDEX establishments_importedrow_unit_id_624ce6d1 ON public.establishments_importedrow USING btree (unit_id);
CREATE INDEX establishments_importedrow_year_figures_id_aa66dc8f ON public.establishments_importedrow USING btree (year_figures_id);
CREATE INDEX establishments_othersupport_establishment_id_c2f0a8bb ON public.establishments_othersupport USING btree (establishment_id);
CREATE INDEX establishments_othersupport_file_id_c94f1d14 ON public.establishments_othersupport USING btree (file_id);
CREATE INDEX establishments_othersupport_unit_id_fb33adb9 ON public.establishments_othersupport USING btree (unit_id);
CREATE INDEX establishments_product_establishment_id_eccdba31 ON public.establishments_product USING btree (establishment_id);
CREATE INDEX establishments_product_unit_id_760d4bc0 ON public.establishments_product USING btree (unit_id);
CREATE INDEX establishments_recordproposal_decided_by_id_d6c946f2 ON public.establishments_recordproposal USING btree (decided_by_id);
CREATE INDEX establishments_recordproposal_establishment_id_4d14cc01 ON public.establishments_recordproposal USING btree (establishment_id);
CREATE INDEX establishments_recordproposal_proposed_by_id_d377a32d ON public.establishments_recordproposal USING btree (proposed_by_id);
CREATE INDEX establishments_recordproposal_unit_id_8049f5fc ON public.establishments_recordproposal USING btree (unit_id);
CREATE INDEX establishments_registerimport_file_id_b18faa32 ON public.establishments_registerimport USING btree (file_id);
CREATE INDEX establishments_registerimport_sent_by_id_ceb9ad31 ON public.establishments_registerimport USING btree (sent_by_id);
CREATE INDEX establishments_registerimport_unit_id_574b8f9e ON public.establishments_registerimport USING btree (unit_id);
CREATE INDEX establishments_yearfigures_establishment_id_f5045cab ON public.establishments_yearfigures USING btree (establishment_id);
CREATE INDEX establishments_yearfigures_unit_id_7d1da7bf ON public.establishments_yearfigures USING btree (unit_id);
CREATE INDEX exchange_commitment_fts ON public.exchange_commitment USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX exchange_commitment_holder_id_086d7433 ON public.exchange_commitment USING btree (holder_id);
CREATE INDEX exchange_commitment_lesson_id_c2ff0cbb ON public.exchange_commitment USING btree (lesson_id);
CREATE INDEX exchange_commitment_unit_id_5bd14384 ON public.exchange_commitment USING btree (unit_id);
CREATE INDEX exchange_commitment_visit_id_738c8923 ON public.exchange_commitment USING btree (visit_id);
CREATE INDEX exchange_gift_unit_id_326558f5 ON public.exchange_gift USING btree (unit_id);
CREATE INDEX exchange_gift_visit_id_474034de ON public.exchange_gift USING btree (visit_id);
CREATE INDEX exchange_lesson_fts ON public.exchange_lesson USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX exchange_lesson_unit_id_24a89df5 ON public.exchange_lesson USING btree (unit_id);
CREATE INDEX exchange_lesson_visit_id_acfd47e7 ON public.exchange_lesson USING btree (visit_id);
CREATE INDEX exchange_lessonlink_lesson_id_42b677c3 ON public.exchange_lessonlink USING btree (lesson_id);
CREATE INDEX exchange_lessonlink_unit_id_58abf798 ON public.exchange_lessonlink USING btree (unit_id);
CREATE INDEX exchange_lessonvote_account_id_7120f85d ON public.exchange_lessonvote USING btree (account_id);
CREATE INDEX exchange_lessonvote_lesson_id_8b7fa1b3 ON public.exchange_lessonvote USING btree (lesson_id);
CREATE INDEX exchange_lessonvote_unit_id_4ef6911a ON public.exchange_lessonvote USING btree (unit_id);
CREATE INDEX exchange_placeseen_unit_id_7de290b3 ON public.exchange_placeseen USING btree (unit_id);
CREATE INDEX exchange_placeseen_visit_id_24f08aaf ON public.exchange_placeseen USING btree (visit_id);
CREATE INDEX exchange_programmeitem_unit_id_c11f59b1 ON public.exchange_programmeitem USING btree (unit_id);
CREATE INDEX exchange_programmeitem_visit_id_67462a13 ON public.exchange_programmeitem USING btree (visit_id);
CREATE INDEX exchange_projectreview_asked_of_id_eae94dec ON public.exchange_projectreview USING btree (asked_of_id);
CREATE INDEX exchange_projectreview_project_id_1dd387b6 ON public.exchange_projectreview USING btree (project_id);
CREATE INDEX exchange_projectreview_unit_id_53c0fc64 ON public.exchange_projectreview USING btree (unit_id);
CREATE INDEX exchange_visit_fts ON public.exchange_visit USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX exchange_visit_guest_province_id_08029b1f ON public.exchange_visit USING btree (guest_province_id);
CREATE INDEX exchange_visit_host_province_id_9edf5bd4 ON public.exchange_visit USING btree (host_province_id);
CREATE INDEX exchange_visit_project_id_c19de424 ON public.exchange_visit USING btree (project_id);
CREATE INDEX exchange_visit_unit_id_48faa397 ON public.exchange_visit USING btree (unit_id);
CREATE INDEX exchange_visitbooking_unit_id_671e3695 ON public.exchange_visitbooking USING btree (unit_id);
CREATE INDEX exchange_visitbooking_visit_id_e4e0106d ON public.exchange_visitbooking USING btree (visit_id);
CREATE INDEX exchange_visitparticipant_unit_id_661d114e ON public.exchange_visitparticipant USING btree (unit_id);
CREATE INDEX exchange_visitparticipant_visit_id_bde08aff ON public.exchange_visitparticipant USING btree (visit_id);
CREATE INDEX exchange_visitphoto_file_id_d84d07a2 ON public.exchange_visitphoto USING btree (file_id);
CREATE INDEX exchange_visitphoto_unit_id_0a2d3ae4 ON public.exchange_visitphoto USING btree (unit_id);
CREATE INDEX exchange_visitphoto_visit_id_0710cff5 ON public.exchange_visitphoto USING btree (visit_id);
CREATE INDEX exchange_visitquestion_unit_id_1238bfcd ON public.exchange_visitquestion USING btree (unit_id);
CREATE INDEX exchange_visitquestion_visit_id_45a85bc1 ON public.exchange_visitquestion USING btree (visit_id);
CREATE INDEX exchange_yearpoint_commitment_id_7ed7a423 ON public.exchange_yearpoint USING btree (commitment_id);
CREATE INDEX exchange_yearpoint_lesson_id_9d18d4d5 ON public.exchange_yearpoint USING btree (lesson_id);
CREATE INDEX exchange_yearpoint_review_id_04b24fd6 ON public.exchange_yearpoint USING btree (review_id);
CREATE INDEX exchange_yearpoint_unit_id_c70d4a9d ON public.exchange_yearpoint USING btree (unit_id);
CREATE INDEX facilities_booking_audit_id_1b72265c ON public.facilities_booking USING btree (audit_id);
CREATE INDEX facilities_booking_booked_by_id_d83a76ff ON public.facilities_booking USING btree (booked_by_id);
CREATE INDEX facilities_booking_campaign_id_770bc9b5 ON public.facilities_booking USING btree (campaign_id);
CREATE INDEX facilities_booking_facility_id_487bd34f ON public.facilities_booking USING btree (facility_id);
CREATE INDEX facilities_booking_fts ON public.facilities_booking USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX facilities_booking_project_id_bd4961a8 ON public.facilities_booking USING btree (project_id);
CREATE INDEX facilities_booking_unit_id_75e745e8 ON public.facilities_booking USING btree (unit_id);
CREATE INDEX facilities_calibration_facility_id_ea51aeed ON public.facilities_calibration USING btree (facility_id);
CREATE INDEX facilities_calibration_unit_id_6f49175d ON public.facilities_calibration USING btree (unit_id);
CREATE INDEX facilities_communecollaborator_account_id_00ad03fa ON public.facilities_communecollaborator USING btree (account_id);
CREATE INDEX facilities_communecollaborator_fts ON public.facilities_communecollaborator USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX facilities_communecollaborator_unit_id_57c76916 ON public.facilities_communecollaborator USING btree (unit_id);
CREATE INDEX facilities_facility_fts ON public.facilities_facility USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX facilities_facility_unit_id_39e5bd67 ON public.facilities_facility USING btree (unit_id);
CREATE INDEX facilities_instrumentuse_audit_id_5c104b21 ON public.facilities_instrumentuse USING btree (audit_id);
CREATE INDEX facilities_instrumentuse_facility_id_a9e7b9d6 ON public.facilities_instrumentuse USING btree (facility_id);
CREATE INDEX facilities_instrumentuse_reading_file_id_29d1bd53 ON public.facilities_instrumentuse USING btree (reading_file_id);
CREATE INDEX facilities_instrumentuse_unit_id_b6670c70 ON public.facilities_instrumentuse USING btree (unit_id);
CREATE INDEX facilities_staffmember_account_id_51ac6ae5 ON public.facilities_staffmember USING btree (account_id);
CREATE INDEX facilities_staffmember_fts ON public.facilities_staffmember USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX facilities_staffmember_unit_id_76b64f7e ON public.facilities_staffmember USING btree (unit_id);
CREATE INDEX facilities_staffskill_member_id_90a71868 ON public.facilities_staffskill USING btree (member_id);
CREATE INDEX facilities_staffskill_unit_id_5b1f4859 ON public.facilities_staffskill USING btree (unit_id);
CREATE INDEX facilities_training_member_id_cc018b63 ON public.facilities_training USING btree (member_id);
CREATE INDEX facilities_training_unit_id_0e790953 ON public.facilities_training USING btree (unit_id);
CREATE INDEX facility_kind_of_all ON public.facilities_facility USING btree (kind, name, id);
CREATE INDEX facility_kind_of_province ON public.facilities_facility USING btree (province_id, kind, name, id);
CREATE INDEX facility_kind_of_unit ON public.facilities_facility USING btree (unit_id, kind, name, id);
CREATE INDEX facility_of_all ON public.facilities_facility USING btree (name, id);
CREATE INDEX facility_of_province ON public.facilities_facility USING btree (province_id, name, id);
CREATE INDEX facility_of_unit ON public.facilities_facility USING btree (unit_id, name, id);
CREATE INDEX facility_state_of_all ON public.facilities_facility USING btree (state, name, id);
CREATE INDEX facility_state_of_province ON public.facilities_facility USING btree (province_id, state, name, id);
CREATE INDEX facility_state_of_unit ON public.facilities_facility USING btree (unit_id, state, name, id);
CREATE INDEX facility_until_of_all ON public.facilities_facility USING btree (calibrated_until, name, id);
CREATE INDEX facility_until_of_province ON public.facilities_facility USING btree (province_id, calibrated_until, name, id);
CREATE INDEX facility_until_of_unit ON public.facilities_facility USING btree (unit_id, calibrated_until, name, id);
CREATE INDEX fact_confirmation_by_key ON public.library_factconfirmation USING btree (fact_key);
CREATE INDEX file_by_owner ON public.documents_storedfile USING btree (province_id, unit_id, stored_at DESC);
CREATE INDEX file_held ON public.documents_storedfile USING btree (stored_at DESC) WHERE ((state)::text = 'held'::text);
CREATE INDEX finding_found_of_all ON public.error_checks_finding USING btree (found_at, id);
CREATE INDEX finding_found_of_province ON public.error_checks_finding USING btree (province_id, found_at, id);
CREATE INDEX finding_found_of_unit ON public.error_checks_finding USING btree (unit_id, found_at, id);
CREATE UNIQUE INDEX finding_one_pass ON public.error_checks_findingpass USING btree (finding_id) WHERE (ended_at IS NULL);
CREATE INDEX finding_place_of_all ON public.error_checks_finding USING btree (place, id);
CREATE INDEX finding_place_of_province ON public.error_checks_finding USING btree (province_id, place, id);
CREATE INDEX finding_place_of_unit ON public.error_checks_finding USING btree (unit_id, place, id);
CREATE INDEX finding_rule_of_all ON public.error_checks_finding USING btree (rule, place, id);
CREATE INDEX finding_rule_of_province ON public.error_checks_finding USING btree (province_id, rule, place, id);
CREATE INDEX finding_rule_of_unit ON public.error_checks_finding USING btree (unit_id, rule, place, id);
CREATE INDEX firm_kind_of_all ON public.establishments_establishment USING btree (kind, search, id);
CREATE INDEX firm_kind_of_province ON public.establishments_establishment USING btree (province_id, kind, search, id);
CREATE INDEX firm_kind_of_unit ON public.establishments_establishment USING btree (unit_id, kind, search, id);
CREATE INDEX firm_name_of_all ON public.establishments_establishment USING btree (search, id);
CREATE INDEX firm_name_of_province ON public.establishments_establishment USING btree (province_id, search, id);
CREATE INDEX firm_name_of_unit ON public.establishments_establishment USING btree (unit_id, search, id);
CREATE INDEX firm_place_of_all ON public.establishments_establishment USING btree (production_place_kind, search, id);
CREATE INDEX firm_place_of_province ON public.establishments_establishment USING btree (province_id, production_place_kind, search, id);
CREATE INDEX firm_place_of_unit ON public.establishments_establishment USING btree (unit_id, production_place_kind, search, id);
CREATE INDEX firm_trade_of_all ON public.establishments_establishment USING btree (trade, search, id);
CREATE INDEX firm_trade_of_province ON public.establishments_establishment USING btree (province_id, trade, search, id);
CREATE INDEX firm_trade_of_unit ON public.establishments_establishment USING btree (unit_id, trade, search, id);
CREATE INDEX firm_workers_of_all ON public.establishments_establishment USING btree (COALESCE(workers, '-1'::integer), id);
CREATE INDEX firm_workers_of_province ON public.establishments_establishment USING btree (province_id, COALESCE(workers, '-1'::integer), id);
CREATE INDEX firm_workers_of_unit ON public.establishments_establishment USING btree (unit_id, COALESCE(workers, '-1'::integer), id);
CREATE INDEX follow_up_due_of_all ON public.results_followup USING btree (due_on, id);
CREATE INDEX follow_up_due_of_province ON public.results_followup USING btree (province_id, due_on, id);
CREATE INDEX follow_up_due_of_unit ON public.results_followup USING btree (unit_id, due_on, id);
CREATE INDEX follow_up_order_by_day ON public.results_followuporder USING btree (province_id, valid_from DESC);
CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);
CREATE INDEX frozen_report_of_all ON public.reports_frozenreport USING btree (frozen_at DESC, id);
CREATE INDEX frozen_report_of_province ON public.reports_frozenreport USING btree (province_id, frozen_at DESC, id);
CREATE INDEX frozen_report_of_unit ON public.reports_frozenreport USING btree (unit_id, frozen_at DESC, id);
CREATE INDEX fund_line_year_of_all ON public.ledger_fundline USING btree (year DESC, fund, is_recoverable, id);
CREATE INDEX fund_line_year_of_province ON public.ledger_fundline USING btree (province_id, year DESC, fund, is_recoverable, id);
CREATE INDEX fund_line_year_of_unit ON public.ledger_fundline USING btree (unit_id, year DESC, fund, is_recoverable, id);
CREATE INDEX hand_over_made_of_all ON public.archives_handover USING btree (made_at DESC, id);
CREATE INDEX hand_over_made_of_province ON public.archives_handover USING btree (province_id, made_at DESC, id);
CREATE INDEX hand_over_made_of_unit ON public.archives_handover USING btree (unit_id, made_at DESC, id);
CREATE INDEX import_by_owner ON public.needs_sheetimport USING btree (province_id, unit_id, year);
CREATE INDEX imported_row_outcome ON public.establishments_importedrow USING btree (register_import_id, outcome, "row");
CREATE INDEX instalment_due_of_all ON public.money_instalment USING btree (is_open DESC, due_on, id);
CREATE INDEX instalment_due_of_province ON public.money_instalment USING btree (province_id, is_open DESC, due_on, id);
CREATE INDEX instalment_due_of_unit ON public.money_instalment USING btree (unit_id, is_open DESC, due_on, id);
CREATE INDEX integrations_delivery_subscription_id_aeb31135 ON public.integrations_delivery USING btree (subscription_id);
CREATE INDEX integrations_delivery_unit_id_cd3c45fb ON public.integrations_delivery USING btree (unit_id);
CREATE INDEX integrations_keptanswer_kept_at_6a6464ff ON public.integrations_keptanswer USING btree (kept_at);
CREATE INDEX integrations_keptanswer_token_id_906b3b22 ON public.integrations_keptanswer USING btree (token_id);
CREATE INDEX integrations_keptanswer_unit_id_17c7ca4f ON public.integrations_keptanswer USING btree (unit_id);
CREATE INDEX integrations_subscription_made_by_id_f142f9c1 ON public.integrations_subscription USING btree (made_by_id);
CREATE INDEX integrations_subscription_unit_id_d45e1ca3 ON public.integrations_subscription USING btree (unit_id);
CREATE INDEX integrations_token_key_f5c2b958_like ON public.integrations_token USING btree (key varchar_pattern_ops);
CREATE INDEX integrations_token_made_by_id_55fe3dc7 ON public.integrations_token USING btree (made_by_id);
CREATE INDEX integrations_token_unit_id_d4236c08 ON public.integrations_token USING btree (unit_id);
CREATE INDEX integrations_token_withdrawn_by_id_91afcc77 ON public.integrations_token USING btree (withdrawn_by_id);
CREATE INDEX job_by_owner ON public.notices_job USING btree (province_id, unit_id, asked_at DESC);
CREATE UNIQUE INDEX job_once_at_a_time ON public.notices_job USING btree (unit_id, kind, key) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'running'::character varying])::text[]));
CREATE INDEX journal_by_at ON public.journal_entry USING btree (at, id, unit_id);
CREATE INDEX journal_entry_fts ON public.journal_entry USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX journal_of_actor ON public.journal_entry USING btree (actor_id, at, id, unit_id);
CREATE INDEX journal_of_area ON public.journal_entry USING btree (area, at, id, unit_id, verb);
CREATE INDEX journal_of_kind ON public.journal_entry USING btree (object_kind, at, id, unit_id);
CREATE INDEX journal_of_object ON public.journal_entry USING btree (object_kind, object_id, at, id);
CREATE INDEX journal_of_unit ON public.journal_entry USING btree (unit_id, at, id);
CREATE INDEX journal_seal_hash_bab73f64_like ON public.journal_seal USING btree (hash varchar_pattern_ops);
CREATE INDEX journal_seal_sealed_at_61aa4b64 ON public.journal_seal USING btree (sealed_at);
CREATE INDEX kept_until_of_all ON public.archives_handoveritem USING btree (kept_until, id);
CREATE INDEX kept_until_of_province ON public.archives_handoveritem USING btree (province_id, kept_until, id);
CREATE INDEX kept_until_of_unit ON public.archives_handoveritem USING btree (unit_id, kept_until, id);
CREATE INDEX ledger_entry_contract_id_71989b33 ON public.ledger_entry USING btree (contract_id);
CREATE INDEX ledger_entry_line_id_f44ba252 ON public.ledger_entry USING btree (line_id);
CREATE INDEX ledger_entry_of_line ON public.ledger_entry USING btree (line_id, happened_on, id);
CREATE INDEX ledger_entry_of_project ON public.ledger_entry USING btree (project_id, id);
CREATE INDEX ledger_entry_on_of_all ON public.ledger_entry USING btree (happened_on, id);
CREATE INDEX ledger_entry_on_of_province ON public.ledger_entry USING btree (province_id, happened_on, id);
CREATE INDEX ledger_entry_on_of_unit ON public.ledger_entry USING btree (unit_id, happened_on, id);
CREATE INDEX ledger_entry_position_id_2c533571 ON public.ledger_entry USING btree (position_id);
CREATE INDEX ledger_entry_project_id_2d96c07b ON public.ledger_entry USING btree (project_id);
CREATE INDEX ledger_entry_recorded_by_id_fe4e37b1 ON public.ledger_entry USING btree (recorded_by_id);
CREATE INDEX ledger_entry_step_id_cf43508e ON public.ledger_entry USING btree (step_id);
CREATE INDEX ledger_entry_unit_id_dc935bfa ON public.ledger_entry USING btree (unit_id);
CREATE INDEX ledger_fundline_unit_id_024e9f71 ON public.ledger_fundline USING btree (unit_id);
CREATE INDEX ledger_position_line_id_8e34f38f ON public.ledger_position USING btree (line_id);
CREATE INDEX ledger_position_project_id_8417f999 ON public.ledger_position USING btree (project_id);
CREATE INDEX ledger_position_unit_id_01f0f17a ON public.ledger_position USING btree (unit_id);
CREATE INDEX lesson_link_by_key ON public.exchange_lessonlink USING btree (kind, key);
CREATE INDEX lesson_of_all ON public.exchange_lesson USING btree (learned_on, id);
CREATE INDEX lesson_of_province ON public.exchange_lesson USING btree (province_id, learned_on, id);
CREATE INDEX lesson_of_unit ON public.exchange_lesson USING btree (unit_id, learned_on, id);
CREATE INDEX lesson_worth_of_all ON public.exchange_lesson USING btree (worth, id);
CREATE INDEX lesson_worth_of_province ON public.exchange_lesson USING btree (province_id, worth, id);
CREATE INDEX lesson_worth_of_unit ON public.exchange_lesson USING btree (unit_id, worth, id);
CREATE INDEX library_factconfirmation_recorded_by_id_a9b10c3d ON public.library_factconfirmation USING btree (recorded_by_id);
CREATE INDEX library_factconfirmation_unit_id_6214012b ON public.library_factconfirmation USING btree (unit_id);
CREATE INDEX library_factconfirmation_withdrawn_by_id_919db565 ON public.library_factconfirmation USING btree (withdrawn_by_id);
CREATE INDEX library_localnorm_norm_id_59084b87_like ON public.library_localnorm USING btree (norm_id varchar_pattern_ops);
CREATE INDEX library_localnorm_recorded_by_id_38aef398 ON public.library_localnorm USING btree (recorded_by_id);
CREATE INDEX library_localnorm_unit_id_e016938a ON public.library_localnorm USING btree (unit_id);
CREATE INDEX library_localnormend_norm_id_d0ea397d ON public.library_localnormend USING btree (norm_id);
CREATE INDEX library_localnormend_recorded_by_id_38ce6390 ON public.library_localnormend USING btree (recorded_by_id);
CREATE INDEX library_localnormend_unit_id_1576fe10 ON public.library_localnormend USING btree (unit_id);
CREATE INDEX library_localorder_recorded_by_id_4a734885 ON public.library_localorder USING btree (recorded_by_id);
CREATE INDEX library_localorder_unit_id_feb2a8ce ON public.library_localorder USING btree (unit_id);
CREATE INDEX library_normconfirmation_recorded_by_id_a4be1b83 ON public.library_normconfirmation USING btree (recorded_by_id);
CREATE INDEX library_normconfirmation_unit_id_d4859bfc ON public.library_normconfirmation USING btree (unit_id);
CREATE INDEX library_normconfirmation_withdrawn_by_id_58636935 ON public.library_normconfirmation USING btree (withdrawn_by_id);
CREATE INDEX local_order_by_day ON public.library_localorder USING btree (province_id, valid_from DESC);
CREATE INDEX local_paper_of_province ON public.projects_localpaper USING btree (province_id, valid_from);
CREATE INDEX local_share_by_day ON public.money_localshare USING btree (province_id, valid_from DESC);
CREATE INDEX measure_by_code ON public.audits_measure USING btree (code, status);
CREATE INDEX measure_invested_of_all ON public.audits_measure USING btree (investment_vnd, id);
CREATE INDEX measure_invested_of_province ON public.audits_measure USING btree (province_id, investment_vnd, id);
CREATE INDEX measure_invested_of_unit ON public.audits_measure USING btree (unit_id, investment_vnd, id);
CREATE INDEX measure_saving_of_all ON public.audits_measure USING btree (COALESCE(saving_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX measure_saving_of_province ON public.audits_measure USING btree (province_id, COALESCE(saving_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX measure_saving_of_unit ON public.audits_measure USING btree (unit_id, COALESCE(saving_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX measure_state_of_all ON public.audits_measure USING btree (status, COALESCE(saving_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX measure_state_of_province ON public.audits_measure USING btree (province_id, status, COALESCE(saving_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX measure_state_of_unit ON public.audits_measure USING btree (unit_id, status, COALESCE(saving_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX measure_status_of_all ON public.audits_measure USING btree (status, status_on DESC, id);
CREATE INDEX measure_status_of_province ON public.audits_measure USING btree (province_id, status, status_on DESC, id);
CREATE INDEX measure_status_of_unit ON public.audits_measure USING btree (unit_id, status, status_on DESC, id);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX money_contract_fts ON public.money_contract USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX money_contract_recorded_by_id_0d442982 ON public.money_contract USING btree (recorded_by_id);
CREATE INDEX money_contract_unit_id_95882f12 ON public.money_contract USING btree (unit_id);
CREATE INDEX money_contractannex_contract_id_02e24b81 ON public.money_contractannex USING btree (contract_id);
CREATE INDEX money_contractannex_recorded_by_id_26244d74 ON public.money_contractannex USING btree (recorded_by_id);
CREATE INDEX money_contractannex_unit_id_d5647bb8 ON public.money_contractannex USING btree (unit_id);
CREATE INDEX money_contractitem_contract_id_7be87c11 ON public.money_contractitem USING btree (contract_id);
CREATE INDEX money_contractitem_project_id_6ad24c8c ON public.money_contractitem USING btree (project_id);
CREATE INDEX money_contractitem_unit_id_6e8ca53c ON public.money_contractitem USING btree (unit_id);
CREATE INDEX money_instalment_schedule_id_c3e89e6b ON public.money_instalment USING btree (schedule_id);
CREATE INDEX money_instalment_unit_id_5645353b ON public.money_instalment USING btree (unit_id);
CREATE INDEX money_interestproof_project_id_c02f8b51 ON public.money_interestproof USING btree (project_id);
CREATE INDEX money_interestproof_unit_id_062ab5ab ON public.money_interestproof USING btree (unit_id);
CREATE INDEX money_localshare_recorded_by_id_362f8146 ON public.money_localshare USING btree (recorded_by_id);
CREATE INDEX money_localshare_unit_id_2f7812c8 ON public.money_localshare USING btree (unit_id);
CREATE INDEX money_repaymentschedule_project_id_798dc2e9 ON public.money_repaymentschedule USING btree (project_id);
CREATE INDEX money_repaymentschedule_recorded_by_id_aecb798c ON public.money_repaymentschedule USING btree (recorded_by_id);
CREATE INDEX money_repaymentschedule_unit_id_da5066e0 ON public.money_repaymentschedule USING btree (unit_id);
CREATE INDEX money_settlement_project_id_aea97ecb ON public.money_settlement USING btree (project_id);
CREATE INDEX money_settlement_recorded_by_id_1d62f900 ON public.money_settlement USING btree (recorded_by_id);
CREATE INDEX money_settlement_step_id_b307077e ON public.money_settlement USING btree (step_id);
CREATE INDEX money_settlement_unit_id_78909e4c ON public.money_settlement USING btree (unit_id);
CREATE INDEX money_sharedecision_project_id_60b58aa4 ON public.money_sharedecision USING btree (project_id);
CREATE INDEX money_sharedecision_recorded_by_id_5596d532 ON public.money_sharedecision USING btree (recorded_by_id);
CREATE INDEX money_sharedecision_unit_id_ed98e577 ON public.money_sharedecision USING btree (unit_id);
CREATE INDEX money_transfer_contract_id_fdcdb9d0 ON public.money_transfer USING btree (contract_id);
CREATE INDEX money_transfer_project_id_9b5a54d7 ON public.money_transfer USING btree (project_id);
CREATE INDEX money_transfer_unit_id_844ab270 ON public.money_transfer USING btree (unit_id);
CREATE UNIQUE INDEX need_decided_once ON public.needs_needdecision USING btree (need_id) WHERE (withdrawn_at IS NULL);
CREATE INDEX need_supplement_of_all ON public.needs_needsupplement USING btree (state, proposed_at, id);
CREATE INDEX need_supplement_of_province ON public.needs_needsupplement USING btree (province_id, state, proposed_at, id);
CREATE INDEX need_supplement_of_unit ON public.needs_needsupplement USING btree (unit_id, state, proposed_at, id);
CREATE UNIQUE INDEX need_supplement_one_waits ON public.needs_needsupplement USING btree (need_id, proposed_by_id) WHERE ((state)::text = 'new'::text);
CREATE INDEX need_title_of_all ON public.needs_need USING btree (substr(search, 1, 120), id);
CREATE INDEX need_title_of_province ON public.needs_need USING btree (province_id, substr(search, 1, 120), id);
CREATE INDEX need_title_of_unit ON public.needs_need USING btree (unit_id, substr(search, 1, 120), id);
CREATE INDEX need_total_of_all ON public.needs_need USING btree (COALESCE(total_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX need_total_of_province ON public.needs_need USING btree (province_id, COALESCE(total_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX need_total_of_unit ON public.needs_need USING btree (unit_id, COALESCE(total_vnd, ('-1'::integer)::bigint), id);
CREATE INDEX need_year_of_all ON public.needs_need USING btree (year DESC, id);
CREATE INDEX need_year_of_province ON public.needs_need USING btree (province_id, year DESC, id);
CREATE INDEX need_year_of_unit ON public.needs_need USING btree (unit_id, year DESC, id);
CREATE INDEX needs_need_establishment_id_7a74cf6c ON public.needs_need USING btree (establishment_id);
CREATE INDEX needs_need_fts ON public.needs_need USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX needs_need_sheet_import_id_42cd981d ON public.needs_need USING btree (sheet_import_id);
CREATE INDEX needs_need_unit_id_d6f8ef04 ON public.needs_need USING btree (unit_id);
CREATE INDEX needs_needdecision_decided_by_id_9c0dc56a ON public.needs_needdecision USING btree (decided_by_id);
CREATE INDEX needs_needdecision_need_id_3d297a1e ON public.needs_needdecision USING btree (need_id);
CREATE INDEX needs_needdecision_unit_id_f8493d24 ON public.needs_needdecision USING btree (unit_id);
CREATE INDEX needs_needsupplement_decided_by_id_3cf5ac12 ON public.needs_needsupplement USING btree (decided_by_id);
CREATE INDEX needs_needsupplement_need_id_ece852ac ON public.needs_needsupplement USING btree (need_id);
CREATE INDEX needs_needsupplement_proposed_by_id_e315e405 ON public.needs_needsupplement USING btree (proposed_by_id);
CREATE INDEX needs_needsupplement_unit_id_23099ec7 ON public.needs_needsupplement USING btree (unit_id);
CREATE INDEX needs_sheetimport_file_id_932c94d8 ON public.needs_sheetimport USING btree (file_id);
CREATE INDEX needs_sheetimport_unit_id_a6c5684d ON public.needs_sheetimport USING btree (unit_id);
CREATE INDEX news_item_by_day ON public.portal_newsitem USING btree (written_on DESC, page_ptr_id);
CREATE INDEX notice_of_account ON public.deadlines_notice USING btree (account_id, id DESC);
CREATE INDEX notice_unread ON public.deadlines_notice USING btree (account_id) WHERE ((ended_at IS NULL) AND (read_at IS NULL));
CREATE INDEX notices_job_asked_by_id_e50b1022 ON public.notices_job USING btree (asked_by_id);
CREATE INDEX notices_job_stop_asked_by_id_76068092 ON public.notices_job USING btree (stop_asked_by_id);
CREATE INDEX notices_job_unit_id_98599e39 ON public.notices_job USING btree (unit_id);
CREATE UNIQUE INDEX one_current_repayment_schedule ON public.money_repaymentschedule USING btree (project_id) WHERE is_current;
CREATE INDEX opinion_asked_of ON public.appraisals_opinionrequest USING btree (asked_unit_id, asked_at DESC, id DESC);
CREATE INDEX opinion_by_due_day ON public.appraisals_opinionrequest USING btree (due_on);
CREATE INDEX opinion_by_link ON public.appraisals_opinionrequest USING btree (digest);
CREATE INDEX opinion_of_unit ON public.appraisals_opinionrequest USING btree (unit_id, asked_at DESC, id DESC);
CREATE INDEX outreach_channelreach_campaign_id_cd38b1cd ON public.outreach_channelreach USING btree (campaign_id);
CREATE INDEX outreach_channelreach_unit_id_2672a8a7 ON public.outreach_channelreach USING btree (unit_id);
CREATE INDEX outreach_occasion_of_all ON public.outreach_outreachcampaign USING btree (occasion, starts_on, id);
CREATE INDEX outreach_occasion_of_province ON public.outreach_outreachcampaign USING btree (province_id, occasion, starts_on, id);
CREATE INDEX outreach_occasion_of_unit ON public.outreach_outreachcampaign USING btree (unit_id, occasion, starts_on, id);
CREATE INDEX outreach_of_all ON public.outreach_outreachcampaign USING btree (starts_on, id);
CREATE INDEX outreach_of_province ON public.outreach_outreachcampaign USING btree (province_id, starts_on, id);
CREATE INDEX outreach_of_unit ON public.outreach_outreachcampaign USING btree (unit_id, starts_on, id);
CREATE INDEX outreach_outreachcampaign_fts ON public.outreach_outreachcampaign USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX outreach_outreachcampaign_unit_id_cb2c366a ON public.outreach_outreachcampaign USING btree (unit_id);
CREATE INDEX outreach_reachedestablishment_campaign_id_0070611b ON public.outreach_reachedestablishment USING btree (campaign_id);
CREATE INDEX outreach_reachedestablishment_establishment_id_1ef1e516 ON public.outreach_reachedestablishment USING btree (establishment_id);
CREATE INDEX outreach_reachedestablishment_unit_id_be2cc7b3 ON public.outreach_reachedestablishment USING btree (unit_id);
CREATE UNIQUE INDEX override_once_a_year ON public.deadlines_deadlineoverride USING btree (unit_id, rule, plan_year) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX owner_account_once ON public.establishments_establishmentowner USING btree (establishment_id, account_id) WHERE ((account_id IS NOT NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX owner_mail_once ON public.establishments_establishmentowner USING btree (establishment_id, email) WHERE (ended_at IS NULL);
CREATE INDEX papers_papertemplate_added_by_id_bfe3b454 ON public.papers_papertemplate USING btree (added_by_id);
CREATE INDEX papers_papertemplate_file_id_e49f36e3 ON public.papers_papertemplate USING btree (file_id);
CREATE INDEX papers_papertemplate_unit_id_7250c5fa ON public.papers_papertemplate USING btree (unit_id);
CREATE INDEX papers_signedcopy_file_id_657ec643 ON public.papers_signedcopy USING btree (file_id);
CREATE INDEX papers_signedcopy_project_id_f3c18a78 ON public.papers_signedcopy USING btree (project_id);
CREATE INDEX papers_signedcopy_sha256_ee930524 ON public.papers_signedcopy USING btree (sha256);
CREATE INDEX papers_signedcopy_sha256_ee930524_like ON public.papers_signedcopy USING btree (sha256 varchar_pattern_ops);
CREATE INDEX papers_signedcopy_signed_by_id_12294872 ON public.papers_signedcopy USING btree (signed_by_id);
CREATE INDEX papers_signedcopy_unit_id_0977dd6e ON public.papers_signedcopy USING btree (unit_id);
CREATE INDEX papers_signedcopy_written_id_e337b3a4 ON public.papers_signedcopy USING btree (written_id);
CREATE INDEX papers_writtenpaper_code_e419bdc7_like ON public.papers_writtenpaper USING btree (code varchar_pattern_ops);
CREATE INDEX papers_writtenpaper_docx_id_680f2f21 ON public.papers_writtenpaper USING btree (docx_id);
CREATE INDEX papers_writtenpaper_paper_id_0cb381ed ON public.papers_writtenpaper USING btree (paper_id);
CREATE INDEX papers_writtenpaper_pdf_id_25b0583f ON public.papers_writtenpaper USING btree (pdf_id);
CREATE INDEX papers_writtenpaper_project_id_07f8a577 ON public.papers_writtenpaper USING btree (project_id);
CREATE INDEX papers_writtenpaper_sha256_49765c6b ON public.papers_writtenpaper USING btree (sha256);
CREATE INDEX papers_writtenpaper_sha256_49765c6b_like ON public.papers_writtenpaper USING btree (sha256 varchar_pattern_ops);
CREATE INDEX papers_writtenpaper_template_id_05cca948 ON public.papers_writtenpaper USING btree (template_id);
CREATE INDEX papers_writtenpaper_unit_id_723b0d0c ON public.papers_writtenpaper USING btree (unit_id);
CREATE INDEX papers_writtenpaper_written_by_id_08f44050 ON public.papers_writtenpaper USING btree (written_by_id);
CREATE INDEX past_import_by_owner ON public.projects_pastimport USING btree (province_id, unit_id, imported_at DESC);
CREATE INDEX period_return_of_all ON public.period_returns_periodreturn USING btree (to_on DESC, edition DESC, id);
CREATE INDEX period_return_of_province ON public.period_returns_periodreturn USING btree (province_id, to_on DESC, edition DESC, id);
CREATE INDEX period_return_of_unit ON public.period_returns_periodreturn USING btree (unit_id, to_on DESC, edition DESC, id);
CREATE INDEX period_returns_destination_changed_by_id_550b0eb1 ON public.period_returns_destination USING btree (changed_by_id);
CREATE INDEX period_returns_destination_unit_id_4b37efcd ON public.period_returns_destination USING btree (unit_id);
CREATE INDEX period_returns_periodreturn_made_by_id_c1b4f9da ON public.period_returns_periodreturn USING btree (made_by_id);
CREATE INDEX period_returns_periodreturn_unit_id_3edb7a31 ON public.period_returns_periodreturn USING btree (unit_id);
CREATE INDEX period_returns_receivedfigure_received_id_f5b2eb7b ON public.period_returns_receivedfigure USING btree (received_id);
CREATE INDEX period_returns_receivedfigure_unit_id_13661b02 ON public.period_returns_receivedfigure USING btree (unit_id);
CREATE INDEX period_returns_receivedreturn_receipt_28a06e18_like ON public.period_returns_receivedreturn USING btree (receipt varchar_pattern_ops);
CREATE INDEX period_returns_receivedreturn_sender_id_f490758a ON public.period_returns_receivedreturn USING btree (sender_id);
CREATE INDEX period_returns_receivedreturn_sha256_f8cdacc5_like ON public.period_returns_receivedreturn USING btree (sha256 varchar_pattern_ops);
CREATE INDEX period_returns_receivedreturn_unit_id_7c06305c ON public.period_returns_receivedreturn USING btree (unit_id);
CREATE INDEX period_returns_returndueday_recorded_by_id_8669af5b ON public.period_returns_returndueday USING btree (recorded_by_id);
CREATE INDEX period_returns_sender_key_name_93823e58_like ON public.period_returns_sender USING btree (key_name varchar_pattern_ops);
CREATE INDEX period_returns_sender_registered_by_id_825106d3 ON public.period_returns_sender USING btree (registered_by_id);
CREATE INDEX period_returns_sender_unit_id_368fae74 ON public.period_returns_sender USING btree (unit_id);
CREATE INDEX period_returns_upload_sender_id_40ad566c ON public.period_returns_upload USING btree (sender_id);
CREATE INDEX period_returns_upload_sha256_ba1ee3c1_like ON public.period_returns_upload USING btree (sha256 varchar_pattern_ops);
CREATE INDEX period_returns_upload_unit_id_45518f0c ON public.period_returns_upload USING btree (unit_id);
CREATE INDEX period_returns_uploadchunk_unit_id_e97289ba ON public.period_returns_uploadchunk USING btree (unit_id);
CREATE INDEX period_returns_uploadchunk_upload_id_ee816865 ON public.period_returns_uploadchunk USING btree (upload_id);
CREATE INDEX places_adminunit_parent_id_30ea9d6e ON public.places_adminunit USING btree (parent_id);
CREATE INDEX places_adminunit_search_9b08a54f ON public.places_adminunit USING btree (search);
CREATE INDEX places_adminunit_search_9b08a54f_like ON public.places_adminunit USING btree (search varchar_pattern_ops);
CREATE INDEX places_adminunit_uid_dbfdc2ca_like ON public.places_adminunit USING btree (uid varchar_pattern_ops);
CREATE INDEX places_formerstate_parent_id_d4a760fe ON public.places_formerstate USING btree (parent_id);
CREATE INDEX places_formerstate_search_7b403c60 ON public.places_formerstate USING btree (search);
CREATE INDEX places_formerstate_search_7b403c60_like ON public.places_formerstate USING btree (search varchar_pattern_ops);
CREATE INDEX places_formerstate_unit_id_3ea33468 ON public.places_formerstate USING btree (unit_id);
CREATE INDEX places_succession_predecessor_id_182cacc4 ON public.places_succession USING btree (predecessor_id);
CREATE INDEX places_succession_successor_id_0c76eb9a ON public.places_succession USING btree (successor_id);
CREATE INDEX places_unit_level ON public.places_adminunit USING btree (level, valid_to);
CREATE INDEX plan_built_of_all ON public.plans_plan USING btree (built_at, id);
CREATE INDEX plan_built_of_province ON public.plans_plan USING btree (province_id, built_at, id);
CREATE INDEX plan_built_of_unit ON public.plans_plan USING btree (unit_id, built_at, id);
CREATE INDEX plan_item_by_order ON public.plans_planitem USING btree (plan_id, "order", id);
CREATE UNIQUE INDEX plan_one_accepted ON public.plans_plan USING btree (unit_id, year) WHERE (accepted_at IS NOT NULL);
CREATE INDEX plan_year_of_all ON public.plans_plan USING btree (year, built_at, id);
CREATE INDEX plan_year_of_province ON public.plans_plan USING btree (province_id, year, built_at, id);
CREATE INDEX plan_year_of_unit ON public.plans_plan USING btree (unit_id, year, built_at, id);
CREATE INDEX plans_comparison_asked_by_id_d6892b79 ON public.plans_comparison USING btree (asked_by_id);
CREATE INDEX plans_comparison_replaces_id_9243d1b6 ON public.plans_comparison USING btree (replaces_id);
CREATE INDEX plans_comparison_unit_id_40fe4052 ON public.plans_comparison USING btree (unit_id);
CREATE INDEX plans_plan_accepted_by_id_e3c2fbce ON public.plans_plan USING btree (accepted_by_id);
CREATE INDEX plans_plan_sheet_import_id_c9e850ad ON public.plans_plan USING btree (sheet_import_id);
CREATE INDEX plans_plan_unit_id_733724a3 ON public.plans_plan USING btree (unit_id);
CREATE INDEX plans_planfindings_unit_id_44b4c766 ON public.plans_planfindings USING btree (unit_id);
CREATE INDEX plans_planitem_plan_id_4eac74aa ON public.plans_planitem USING btree (plan_id);
CREATE INDEX plans_planitem_project_id_6fb22b7a ON public.plans_planitem USING btree (project_id);
CREATE INDEX plans_planitem_unit_id_5e838006 ON public.plans_planitem USING btree (unit_id);
CREATE INDEX plans_planpaper_file_id_670271d7 ON public.plans_planpaper USING btree (file_id);
CREATE INDEX plans_planpaper_plan_id_88d2440a ON public.plans_planpaper USING btree (plan_id);
CREATE INDEX plans_planpaper_unit_id_74527300 ON public.plans_planpaper USING btree (unit_id);
CREATE INDEX plans_planreplacement_former_accepted_by_id_5f6357b5 ON public.plans_planreplacement USING btree (former_accepted_by_id);
CREATE INDEX plans_planreplacement_former_id_f3448816 ON public.plans_planreplacement USING btree (former_id);
CREATE INDEX plans_planreplacement_plan_id_f3d731ee ON public.plans_planreplacement USING btree (plan_id);
CREATE INDEX plans_planreplacement_replaced_by_id_1ed0d0ca ON public.plans_planreplacement USING btree (replaced_by_id);
CREATE INDEX plans_planreplacement_unit_id_035dc607 ON public.plans_planreplacement USING btree (unit_id);
CREATE INDEX plans_scenario_comparison_id_f66f0a42 ON public.plans_scenario USING btree (comparison_id);
CREATE INDEX plans_scenario_plan_id_570a42d1 ON public.plans_scenario USING btree (plan_id);
CREATE INDEX plans_scenario_unit_id_97cee70f ON public.plans_scenario USING btree (unit_id);
CREATE INDEX portal_newsitem_picture_id_edcbd3c7 ON public.portal_newsitem USING btree (picture_id);
CREATE INDEX portal_newsitem_written_on_1f196792 ON public.portal_newsitem USING btree (written_on);
CREATE INDEX portal_newsitemtag_content_object_id_461271b5 ON public.portal_newsitemtag USING btree (content_object_id);
CREATE INDEX portal_newsitemtag_tag_id_2402057f ON public.portal_newsitemtag USING btree (tag_id);
CREATE INDEX product_entry_of_all ON public.product_rounds_productentry USING btree (round_id, number, id);
CREATE INDEX product_entry_of_province ON public.product_rounds_productentry USING btree (province_id, round_id, number, id);
CREATE INDEX product_entry_of_unit ON public.product_rounds_productentry USING btree (unit_id, round_id, number, id);
CREATE INDEX product_round_of_all ON public.product_rounds_productround USING btree (year, id);
CREATE INDEX product_round_of_province ON public.product_rounds_productround USING btree (province_id, year, id);
CREATE INDEX product_round_of_unit ON public.product_rounds_productround USING btree (unit_id, year, id);
CREATE INDEX product_rounds_entrypaper_entry_id_dfb568f6 ON public.product_rounds_entrypaper USING btree (entry_id);
CREATE INDEX product_rounds_entrypaper_file_id_a7354e62 ON public.product_rounds_entrypaper USING btree (file_id);
CREATE INDEX product_rounds_entrypaper_unit_id_db60570c ON public.product_rounds_entrypaper USING btree (unit_id);
CREATE INDEX product_rounds_entryphoto_entry_id_eff01ad2 ON public.product_rounds_entryphoto USING btree (entry_id);
CREATE INDEX product_rounds_entryphoto_file_id_6c7aec6a ON public.product_rounds_entryphoto USING btree (file_id);
CREATE INDEX product_rounds_entryphoto_unit_id_98d02e95 ON public.product_rounds_entryphoto USING btree (unit_id);
CREATE INDEX product_rounds_holderreport_certificate_id_a756732f ON public.product_rounds_holderreport USING btree (certificate_id);
CREATE INDEX product_rounds_holderreport_unit_id_a25d7b47 ON public.product_rounds_holderreport USING btree (unit_id);
CREATE INDEX product_rounds_ocoplink_entry_id_7cdb5422 ON public.product_rounds_ocoplink USING btree (entry_id);
CREATE INDEX product_rounds_ocoplink_unit_id_372d5383 ON public.product_rounds_ocoplink USING btree (unit_id);
CREATE INDEX product_rounds_productcertificate_code_98b451b2_like ON public.product_rounds_productcertificate USING btree (code varchar_pattern_ops);
CREATE INDEX product_rounds_productcertificate_fts ON public.product_rounds_productcertificate USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX product_rounds_productcertificate_unit_id_4f321804 ON public.product_rounds_productcertificate USING btree (unit_id);
CREATE INDEX product_rounds_productentry_establishment_id_40c6dfc2 ON public.product_rounds_productentry USING btree (establishment_id);
CREATE INDEX product_rounds_productentry_fts ON public.product_rounds_productentry USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX product_rounds_productentry_product_id_4ace76e6 ON public.product_rounds_productentry USING btree (product_id);
CREATE INDEX product_rounds_productentry_round_id_da924f40 ON public.product_rounds_productentry USING btree (round_id);
CREATE INDEX product_rounds_productentry_sent_up_from_id_d7c34cf9 ON public.product_rounds_productentry USING btree (sent_up_from_id);
CREATE INDEX product_rounds_productentry_unit_id_dc8138a6 ON public.product_rounds_productentry USING btree (unit_id);
CREATE INDEX product_rounds_productinterest_entry_id_e81d69a6 ON public.product_rounds_productinterest USING btree (entry_id);
CREATE INDEX product_rounds_productinterest_seat_id_6ede8a73 ON public.product_rounds_productinterest USING btree (seat_id);
CREATE INDEX product_rounds_productinterest_unit_id_991f4b7d ON public.product_rounds_productinterest USING btree (unit_id);
CREATE INDEX product_rounds_productround_fts ON public.product_rounds_productround USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX product_rounds_productround_unit_id_5c31adc5 ON public.product_rounds_productround USING btree (unit_id);
CREATE INDEX product_rounds_roundcomplaint_entry_id_a7962b6b ON public.product_rounds_roundcomplaint USING btree (entry_id);
CREATE INDEX product_rounds_roundcomplaint_round_id_279723f8 ON public.product_rounds_roundcomplaint USING btree (round_id);
CREATE INDEX product_rounds_roundcomplaint_unit_id_40c7db46 ON public.product_rounds_roundcomplaint USING btree (unit_id);
CREATE INDEX product_rounds_roundseat_account_id_80b661cb ON public.product_rounds_roundseat USING btree (account_id);
CREATE INDEX product_rounds_roundseat_round_id_2f79d8af ON public.product_rounds_roundseat USING btree (round_id);
CREATE INDEX product_rounds_roundseat_unit_id_7943b07b ON public.product_rounds_roundseat USING btree (unit_id);
CREATE INDEX product_rounds_scorecard_entry_id_f183611e ON public.product_rounds_scorecard USING btree (entry_id);
CREATE INDEX product_rounds_scorecard_saved_by_id_1bac8dee ON public.product_rounds_scorecard USING btree (saved_by_id);
CREATE INDEX product_rounds_scorecard_seat_id_b3894e4c ON public.product_rounds_scorecard USING btree (seat_id);
CREATE INDEX product_rounds_scorecard_unit_id_43b84db3 ON public.product_rounds_scorecard USING btree (unit_id);
CREATE INDEX project_code_of_all ON public.projects_project USING btree (code, id);
CREATE INDEX project_code_of_province ON public.projects_project USING btree (province_id, code, id);
CREATE INDEX project_code_of_unit ON public.projects_project USING btree (unit_id, code, id);
CREATE INDEX project_line_of_all ON public.projects_project USING btree (line, year DESC, code, id);
CREATE INDEX project_line_of_province ON public.projects_project USING btree (province_id, line, year DESC, code, id);
CREATE INDEX project_line_of_unit ON public.projects_project USING btree (unit_id, line, year DESC, code, id);
CREATE UNIQUE INDEX project_paper_one_current ON public.projects_projectpaper USING btree (project_id, kind) WHERE is_current;
CREATE INDEX project_state_of_all ON public.projects_project USING btree (state, year DESC, code, id);
CREATE INDEX project_state_of_province ON public.projects_project USING btree (province_id, state, year DESC, code, id);
CREATE INDEX project_state_of_unit ON public.projects_project USING btree (unit_id, state, year DESC, code, id);
CREATE INDEX project_title_of_all ON public.projects_project USING btree (substr(search, 1, 120), id);
CREATE INDEX project_title_of_province ON public.projects_project USING btree (province_id, substr(search, 1, 120), id);
CREATE INDEX project_title_of_unit ON public.projects_project USING btree (unit_id, substr(search, 1, 120), id);
CREATE INDEX project_year_of_all ON public.projects_project USING btree (year DESC, code, id);
CREATE INDEX project_year_of_province ON public.projects_project USING btree (province_id, year DESC, code, id);
CREATE INDEX project_year_of_unit ON public.projects_project USING btree (unit_id, year DESC, code, id);
CREATE INDEX projects_budgetline_project_id_c83de9c0 ON public.projects_budgetline USING btree (project_id);
CREATE INDEX projects_budgetline_unit_id_a549daa8 ON public.projects_budgetline USING btree (unit_id);
CREATE INDEX projects_dossiercode_code_85bd56e8_like ON public.projects_dossiercode USING btree (code varchar_pattern_ops);
CREATE INDEX projects_dossiercode_unit_id_0ccd168d ON public.projects_dossiercode USING btree (unit_id);
CREATE INDEX projects_joinedneed_project_id_240a42f9 ON public.projects_joinedneed USING btree (project_id);
CREATE INDEX projects_joinedneed_unit_id_9cd26601 ON public.projects_joinedneed USING btree (unit_id);
CREATE INDEX projects_localpaper_added_by_id_bffbff2e ON public.projects_localpaper USING btree (added_by_id);
CREATE INDEX projects_localpaper_unit_id_a28a3f08 ON public.projects_localpaper USING btree (unit_id);
CREATE INDEX projects_pastentry_entered_by_id_d408efc8 ON public.projects_pastentry USING btree (entered_by_id);
CREATE INDEX projects_pastentry_past_import_id_93b9a5f3 ON public.projects_pastentry USING btree (past_import_id);
CREATE INDEX projects_pastentry_unit_id_163c8504 ON public.projects_pastentry USING btree (unit_id);
CREATE INDEX projects_pastimport_file_id_e1dd7fc6 ON public.projects_pastimport USING btree (file_id);
CREATE INDEX projects_pastimport_unit_id_c40ad03a ON public.projects_pastimport USING btree (unit_id);
CREATE INDEX projects_project_establishment_id_8fbb2014 ON public.projects_project USING btree (establishment_id);
CREATE INDEX projects_project_fts ON public.projects_project USING gin (to_tsvector('simple'::regconfig, regexp_replace(((search || ' '::text) || (code)::text), '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX projects_project_unit_id_08e6721d ON public.projects_project USING btree (unit_id);
CREATE INDEX projects_projectamendment_project_id_3a343d28 ON public.projects_projectamendment USING btree (project_id);
CREATE INDEX projects_projectamendment_unit_id_98387cb0 ON public.projects_projectamendment USING btree (unit_id);
CREATE INDEX projects_projectpaper_added_by_id_fe8d6c4c ON public.projects_projectpaper USING btree (added_by_id);
CREATE INDEX projects_projectpaper_file_id_c7f7346b ON public.projects_projectpaper USING btree (file_id);
CREATE INDEX projects_projectpaper_project_id_0b834e66 ON public.projects_projectpaper USING btree (project_id);
CREATE INDEX projects_projectpaper_unit_id_1f2c9c1b ON public.projects_projectpaper USING btree (unit_id);
CREATE INDEX projects_projectrecusal_account_id_8a4307eb ON public.projects_projectrecusal USING btree (account_id);
CREATE INDEX projects_projectrecusal_declared_by_id_8af94955 ON public.projects_projectrecusal USING btree (declared_by_id);
CREATE INDEX projects_projectrecusal_ended_by_id_99f989ce ON public.projects_projectrecusal USING btree (ended_by_id);
CREATE INDEX projects_projectrecusal_project_id_7a9769d3 ON public.projects_projectrecusal USING btree (project_id);
CREATE INDEX projects_projectrecusal_unit_id_c146cf35 ON public.projects_projectrecusal USING btree (unit_id);
CREATE INDEX projects_projectselection_decided_by_id_aa49d42d ON public.projects_projectselection USING btree (decided_by_id);
CREATE INDEX projects_projectselection_unit_id_53863d14 ON public.projects_projectselection USING btree (unit_id);
CREATE INDEX projects_projectstep_project_id_28be4237 ON public.projects_projectstep USING btree (project_id);
CREATE INDEX projects_projectstep_recorded_by_id_2d243de1 ON public.projects_projectstep USING btree (recorded_by_id);
CREATE INDEX projects_projectstep_unit_id_dd0b482e ON public.projects_projectstep USING btree (unit_id);
CREATE INDEX projects_publishedproject_fts ON public.projects_publishedproject USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX projects_publishedproject_number_ea3355ae_like ON public.projects_publishedproject USING btree (number varchar_pattern_ops);
CREATE INDEX projects_publishedproject_unit_id_f84912d9 ON public.projects_publishedproject USING btree (unit_id);
CREATE INDEX projects_unitpublishing_changed_by_id_a6eefc9d ON public.projects_unitpublishing USING btree (changed_by_id);
CREATE UNIQUE INDEX promises_opened_once ON public.results_promiseopening USING btree (project_id) WHERE (closed_at IS NULL);
CREATE INDEX proposal_of_province ON public.establishments_recordproposal USING btree (province_id, state, proposed_at DESC);
CREATE INDEX proposal_of_unit ON public.establishments_recordproposal USING btree (unit_id, state, proposed_at DESC);
CREATE UNIQUE INDEX proposal_one_waits ON public.establishments_recordproposal USING btree (establishment_id, proposed_by_id) WHERE ((state)::text = 'new'::text);
CREATE INDEX published_figure_of_all ON public.reports_publishedfigure USING btree (from_on DESC, id);
CREATE INDEX published_figure_of_province ON public.reports_publishedfigure USING btree (province_id, from_on DESC, id);
CREATE INDEX published_figure_of_unit ON public.reports_publishedfigure USING btree (unit_id, from_on DESC, id);
CREATE INDEX quick_assessment_of_all ON public.cleaner_production_quickassessment USING btree (done_on, id);
CREATE INDEX quick_assessment_of_province ON public.cleaner_production_quickassessment USING btree (province_id, done_on, id);
CREATE INDEX quick_assessment_of_unit ON public.cleaner_production_quickassessment USING btree (unit_id, done_on, id);
CREATE INDEX reading_set_of_site ON public.energy_use_readingset USING btree (site_id, ends_before DESC);
CREATE UNIQUE INDEX received_one_current ON public.period_returns_receivedreturn USING btree (province_id, from_on, to_on) WHERE is_current;
CREATE INDEX received_return_of_all ON public.period_returns_receivedreturn USING btree (to_on DESC, received_at DESC, id);
CREATE INDEX received_return_of_province ON public.period_returns_receivedreturn USING btree (province_id, to_on DESC, received_at DESC, id);
CREATE INDEX received_return_of_unit ON public.period_returns_receivedreturn USING btree (unit_id, to_on DESC, received_at DESC, id);
CREATE INDEX reconciled_mark ON public.treasury_reconciledmark USING btree (unit_id, account, until DESC);
CREATE UNIQUE INDEX recusal_once_at_a_time ON public.projects_projectrecusal USING btree (account_id, project_id) WHERE (ended_at IS NULL);
CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);
CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);
CREATE INDEX register_import_by_owner ON public.establishments_registerimport USING btree (province_id, unit_id, sent_at DESC);
CREATE INDEX regulation_of_all ON public.regulations_regulationdraft USING btree (planned_on, id);
CREATE INDEX regulation_of_province ON public.regulations_regulationdraft USING btree (province_id, planned_on, id);
CREATE INDEX regulation_of_unit ON public.regulations_regulationdraft USING btree (unit_id, planned_on, id);
CREATE INDEX regulations_draftopinion_draft_id_db9aa822 ON public.regulations_draftopinion USING btree (draft_id);
CREATE INDEX regulations_draftopinion_unit_id_91f1cb96 ON public.regulations_draftopinion USING btree (unit_id);
CREATE INDEX regulations_draftpart_draft_id_a3422292 ON public.regulations_draftpart USING btree (draft_id);
CREATE INDEX regulations_draftpart_unit_id_63d0b358 ON public.regulations_draftpart USING btree (unit_id);
CREATE INDEX regulations_draftversion_draft_id_9c107bef ON public.regulations_draftversion USING btree (draft_id);
CREATE INDEX regulations_draftversion_kept_by_id_76b923e5 ON public.regulations_draftversion USING btree (kept_by_id);
CREATE INDEX regulations_draftversion_unit_id_e0401e8e ON public.regulations_draftversion USING btree (unit_id);
CREATE INDEX regulations_regulationdraft_fts ON public.regulations_regulationdraft USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX regulations_regulationdraft_in_force_by_id_a8533556 ON public.regulations_regulationdraft USING btree (in_force_by_id);
CREATE INDEX regulations_regulationdraft_unit_id_d36ebfa8 ON public.regulations_regulationdraft USING btree (unit_id);
CREATE INDEX regulations_simulatedsupport_draft_id_9b7294c8 ON public.regulations_simulatedsupport USING btree (draft_id);
CREATE INDEX regulations_simulatedsupport_fts ON public.regulations_simulatedsupport USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX regulations_simulatedsupport_need_id_bb9cc401 ON public.regulations_simulatedsupport USING btree (need_id);
CREATE INDEX regulations_simulatedsupport_project_id_5dfd86f0 ON public.regulations_simulatedsupport USING btree (project_id);
CREATE INDEX regulations_simulatedsupport_run_id_ff663574 ON public.regulations_simulatedsupport USING btree (run_id);
CREATE INDEX regulations_simulatedsupport_unit_id_5504b3c5 ON public.regulations_simulatedsupport USING btree (unit_id);
CREATE INDEX regulations_simulationrun_asked_by_id_f3886122 ON public.regulations_simulationrun USING btree (asked_by_id);
CREATE INDEX regulations_simulationrun_draft_id_f36b851d ON public.regulations_simulationrun USING btree (draft_id);
CREATE INDEX regulations_simulationrun_unit_id_5901c223 ON public.regulations_simulationrun USING btree (unit_id);
CREATE INDEX report_schedule_of_all ON public.reports_reportschedule USING btree (ordered_at DESC, id);
CREATE INDEX report_schedule_of_province ON public.reports_reportschedule USING btree (province_id, ordered_at DESC, id);
CREATE INDEX report_schedule_of_unit ON public.reports_reportschedule USING btree (unit_id, ordered_at DESC, id);
CREATE INDEX report_sending_waits ON public.reports_reportsending USING btree (state, next_try_at);
CREATE INDEX report_target_of_all ON public.reports_target USING btree (first_year DESC, id);
CREATE INDEX report_target_of_province ON public.reports_target USING btree (province_id, first_year DESC, id);
CREATE INDEX report_target_of_unit ON public.reports_target USING btree (unit_id, first_year DESC, id);
CREATE INDEX reports_frozenreport_frozen_by_id_800a63ae ON public.reports_frozenreport USING btree (frozen_by_id);
CREATE INDEX reports_frozenreport_of_unit_id_b1db5aec ON public.reports_frozenreport USING btree (of_unit_id);
CREATE INDEX reports_frozenreport_place_id_8927cf99 ON public.reports_frozenreport USING btree (place_id);
CREATE INDEX reports_frozenreport_unit_id_b536663c ON public.reports_frozenreport USING btree (unit_id);
CREATE INDEX reports_publishedfigure_entered_by_id_40f0cca6 ON public.reports_publishedfigure USING btree (entered_by_id);
CREATE INDEX reports_publishedfigure_place_id_a8559f84 ON public.reports_publishedfigure USING btree (place_id);
CREATE INDEX reports_publishedfigure_unit_id_10b99f0b ON public.reports_publishedfigure USING btree (unit_id);
CREATE INDEX reports_reportschedule_of_unit_id_6967ede3 ON public.reports_reportschedule USING btree (of_unit_id);
CREATE INDEX reports_reportschedule_ordered_by_id_cad44c5e ON public.reports_reportschedule USING btree (ordered_by_id);
CREATE INDEX reports_reportschedule_place_id_6bc746b7 ON public.reports_reportschedule USING btree (place_id);
CREATE INDEX reports_reportschedule_unit_id_679e916e ON public.reports_reportschedule USING btree (unit_id);
CREATE INDEX reports_reportsending_schedule_id_09c756d4 ON public.reports_reportsending USING btree (schedule_id);
CREATE INDEX reports_reportsending_unit_id_7eca54c9 ON public.reports_reportsending USING btree (unit_id);
CREATE INDEX reports_target_set_by_id_7e42f724 ON public.reports_target USING btree (set_by_id);
CREATE INDEX reports_target_unit_id_15c1acab ON public.reports_target USING btree (unit_id);
CREATE INDEX result_value_to_count ON public.results_resultvalue USING btree (side, field, province_id);
CREATE INDEX results_followup_answered_by_id_849173dc ON public.results_followup USING btree (answered_by_id);
CREATE INDEX results_followup_confirmed_by_id_561cf8e0 ON public.results_followup USING btree (confirmed_by_id);
CREATE INDEX results_followup_project_id_b91af230 ON public.results_followup USING btree (project_id);
CREATE INDEX results_followup_unit_id_c3536ba9 ON public.results_followup USING btree (unit_id);
CREATE INDEX results_followupitem_follow_up_id_351e109c ON public.results_followupitem USING btree (follow_up_id);
CREATE INDEX results_followupitem_photo_id_f7381264 ON public.results_followupitem USING btree (photo_id);
CREATE INDEX results_followupitem_row_id_d74b8625 ON public.results_followupitem USING btree (row_id);
CREATE INDEX results_followupitem_unit_id_2b773612 ON public.results_followupitem USING btree (unit_id);
CREATE INDEX results_followuplink_digest_f7389a58_like ON public.results_followuplink USING btree (digest varchar_pattern_ops);
CREATE INDEX results_followuplink_follow_up_id_59399dec ON public.results_followuplink USING btree (follow_up_id);
CREATE INDEX results_followuplink_issued_by_id_48abb75d ON public.results_followuplink USING btree (issued_by_id);
CREATE INDEX results_followuplink_unit_id_20eaa00d ON public.results_followuplink USING btree (unit_id);
CREATE INDEX results_followuporder_recorded_by_id_580ccb2f ON public.results_followuporder USING btree (recorded_by_id);
CREATE INDEX results_followuporder_unit_id_c32e29b2 ON public.results_followuporder USING btree (unit_id);
CREATE INDEX results_promiseopening_opened_by_id_02aff586 ON public.results_promiseopening USING btree (opened_by_id);
CREATE INDEX results_promiseopening_project_id_613a3648 ON public.results_promiseopening USING btree (project_id);
CREATE INDEX results_promiseopening_unit_id_ca620470 ON public.results_promiseopening USING btree (unit_id);
CREATE INDEX results_resultrow_inspected_by_id_841fa76f ON public.results_resultrow USING btree (inspected_by_id);
CREATE INDEX results_resultrow_project_id_8808fbd2 ON public.results_resultrow USING btree (project_id);
CREATE INDEX results_resultrow_unit_id_7d56fa01 ON public.results_resultrow USING btree (unit_id);
CREATE INDEX results_resultvalue_file_id_ec41d375 ON public.results_resultvalue USING btree (file_id);
CREATE INDEX results_resultvalue_row_id_eeb8044c ON public.results_resultvalue USING btree (row_id);
CREATE INDEX results_resultvalue_unit_id_0578f730 ON public.results_resultvalue USING btree (unit_id);
CREATE INDEX retention_rule ON public.archives_retentionrule USING btree (province_id, kind, valid_from DESC);
CREATE INDEX return_sender_of_all ON public.period_returns_sender USING btree (since_on DESC, id);
CREATE INDEX return_sender_of_province ON public.period_returns_sender USING btree (province_id, since_on DESC, id);
CREATE INDEX return_sender_of_unit ON public.period_returns_sender USING btree (unit_id, since_on DESC, id);
CREATE UNIQUE INDEX return_sender_once_at_a_time ON public.period_returns_sender USING btree (province_id) WHERE (until_on IS NULL);
CREATE INDEX review_of_all ON public.exchange_projectreview USING btree (due_on, id);
CREATE INDEX review_of_province ON public.exchange_projectreview USING btree (province_id, due_on, id);
CREATE INDEX review_of_unit ON public.exchange_projectreview USING btree (unit_id, due_on, id);
CREATE INDEX review_state_of_all ON public.exchange_projectreview USING btree (state, due_on, id);
CREATE INDEX review_state_of_province ON public.exchange_projectreview USING btree (province_id, state, due_on, id);
CREATE INDEX review_state_of_unit ON public.exchange_projectreview USING btree (unit_id, state, due_on, id);
CREATE INDEX review_why_of_all ON public.exchange_projectreview USING btree (why, due_on, id);
CREATE INDEX review_why_of_province ON public.exchange_projectreview USING btree (province_id, why, due_on, id);
CREATE INDEX review_why_of_unit ON public.exchange_projectreview USING btree (unit_id, why, due_on, id);
CREATE INDEX round_level_of_all ON public.product_rounds_productround USING btree (level, year, id);
CREATE INDEX round_level_of_province ON public.product_rounds_productround USING btree (province_id, level, year, id);
CREATE INDEX round_level_of_unit ON public.product_rounds_productround USING btree (unit_id, level, year, id);
CREATE UNIQUE INDEX round_one_head ON public.product_rounds_roundseat USING btree (round_id, body) WHERE ((left_at IS NULL) AND ((part)::text = 'head'::text));
CREATE UNIQUE INDEX round_seat_once ON public.product_rounds_roundseat USING btree (round_id, body, account_id) WHERE (left_at IS NULL);
CREATE UNIQUE INDEX saved_view_one_default ON public.accounts_savedview USING btree (account_id, list_key) WHERE is_default;
CREATE UNIQUE INDEX second_step_rule_once ON public.accounts_secondsteprule USING btree (unit_id, role) WHERE (ends_before IS NULL);
CREATE INDEX session_of_unit ON public.appraisals_appraisalsession USING btree (unit_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX session_one_chair ON public.appraisals_sessionmember USING btree (session_id) WHERE ((left_at IS NULL) AND ((seat)::text = 'chair'::text));
CREATE UNIQUE INDEX settlement_once_for_a_fund ON public.money_settlement USING btree (project_id, fund) WHERE (replaced_at IS NULL);
CREATE INDEX sign_in_by_account ON public.accounts_signin USING btree (account_id, id DESC);
CREATE INDEX simulated_by_year_of_all ON public.regulations_simulatedsupport USING btree (year, gained_vnd, id);
CREATE INDEX simulated_by_year_of_province ON public.regulations_simulatedsupport USING btree (province_id, year, gained_vnd, id);
CREATE INDEX simulated_by_year_of_unit ON public.regulations_simulatedsupport USING btree (unit_id, year, gained_vnd, id);
CREATE INDEX simulated_gain_of_all ON public.regulations_simulatedsupport USING btree (gained_vnd, id);
CREATE INDEX simulated_gain_of_province ON public.regulations_simulatedsupport USING btree (province_id, gained_vnd, id);
CREATE INDEX simulated_gain_of_unit ON public.regulations_simulatedsupport USING btree (unit_id, gained_vnd, id);
CREATE INDEX simulated_loss_of_all ON public.regulations_simulatedsupport USING btree (lost_vnd, id);
CREATE INDEX simulated_loss_of_province ON public.regulations_simulatedsupport USING btree (province_id, lost_vnd, id);
CREATE INDEX simulated_loss_of_unit ON public.regulations_simulatedsupport USING btree (unit_id, lost_vnd, id);
CREATE INDEX simulated_year_of_all ON public.regulations_simulatedsupport USING btree (year, id);
CREATE INDEX simulated_year_of_province ON public.regulations_simulatedsupport USING btree (province_id, year, id);
CREATE INDEX simulated_year_of_unit ON public.regulations_simulatedsupport USING btree (unit_id, year, id);
CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);
CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);
CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);
CREATE UNIQUE INDEX staff_account_once_in_a_unit ON public.facilities_staffmember USING btree (unit_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX staff_of_all ON public.facilities_staffmember USING btree (full_name, id);
CREATE INDEX staff_of_province ON public.facilities_staffmember USING btree (province_id, full_name, id);
CREATE INDEX staff_of_unit ON public.facilities_staffmember USING btree (unit_id, full_name, id);
CREATE INDEX staff_skill_of ON public.facilities_staffskill USING btree (skill, member_id);
CREATE INDEX staff_state_of_all ON public.facilities_staffmember USING btree (state, full_name, id);
CREATE INDEX staff_state_of_province ON public.facilities_staffmember USING btree (province_id, state, full_name, id);
CREATE INDEX staff_state_of_unit ON public.facilities_staffmember USING btree (unit_id, state, full_name, id);
CREATE INDEX statement_line_on_of_all ON public.treasury_statementline USING btree ("on", id);
CREATE INDEX statement_line_on_of_province ON public.treasury_statementline USING btree (province_id, "on", id);
CREATE INDEX statement_line_on_of_unit ON public.treasury_statementline USING btree (unit_id, "on", id);
CREATE INDEX statement_period ON public.treasury_statement USING btree (unit_id, account, starts_on);
CREATE INDEX statement_sent_of_all ON public.treasury_statement USING btree (sent_at DESC, id);
CREATE INDEX statement_sent_of_province ON public.treasury_statement USING btree (province_id, sent_at DESC, id);
CREATE INDEX statement_sent_of_unit ON public.treasury_statement USING btree (unit_id, sent_at DESC, id);
CREATE INDEX surveys_answer_campaign_id_6584294e ON public.surveys_answer USING btree (campaign_id);
CREATE INDEX surveys_answer_establishment_id_2fc803f2 ON public.surveys_answer USING btree (establishment_id);
CREATE INDEX surveys_answer_fts ON public.surveys_answer USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX surveys_answer_need_id_bfa8d1ea ON public.surveys_answer USING btree (need_id);
CREATE INDEX surveys_answer_receipt_0ee40341_like ON public.surveys_answer USING btree (receipt varchar_pattern_ops);
CREATE INDEX surveys_answer_reviewed_by_id_af295a37 ON public.surveys_answer USING btree (reviewed_by_id);
CREATE INDEX surveys_answer_sender_id_c13e6515 ON public.surveys_answer USING btree (sender_id);
CREATE INDEX surveys_answer_unit_id_629b3c9e ON public.surveys_answer USING btree (unit_id);
CREATE INDEX surveys_campaign_code_d50f7a70_like ON public.surveys_campaign USING btree (code varchar_pattern_ops);
CREATE INDEX surveys_campaign_unit_id_0c595e87 ON public.surveys_campaign USING btree (unit_id);
CREATE UNIQUE INDEX swap_day_once ON public.deadlines_swapday USING btree (unit_id, day) WHERE (withdrawn_at IS NULL);
CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);
CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);
CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);
CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);
CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);
CREATE UNIQUE INDEX target_once_for_its_years ON public.reports_target USING btree (unit_id, covers, indicator, fund, first_year, last_year) WHERE (withdrawn_at IS NULL);
CREATE INDEX tasks_db_new_ordering_idx ON public.django_tasks_database_dbtaskresult USING btree (status, priority DESC, run_after, enqueued_at) WHERE ((status)::text = 'READY'::text);
CREATE INDEX telling_by_digest ON public.deadlines_tellingchoice USING btree (digest, account_id);
CREATE INDEX told_project_by_line ON public.projects_publishedproject USING btree (line, year DESC, number);
CREATE INDEX told_project_by_place ON public.projects_publishedproject USING btree (place, year DESC, number);
CREATE INDEX told_project_by_province ON public.projects_publishedproject USING btree (province_id, year DESC, number);
CREATE INDEX told_project_by_year ON public.projects_publishedproject USING btree (year DESC, number);
CREATE INDEX treasury_accountmap_recorded_by_id_d818cfb5 ON public.treasury_accountmap USING btree (recorded_by_id);
CREATE INDEX treasury_accountmap_unit_id_7b690506 ON public.treasury_accountmap USING btree (unit_id);
CREATE INDEX treasury_match_confirmed_by_id_0e5a207c ON public.treasury_match USING btree (confirmed_by_id);
CREATE INDEX treasury_match_on_of_all ON public.treasury_match USING btree (state, "on", id);
CREATE INDEX treasury_match_on_of_province ON public.treasury_match USING btree (province_id, state, "on", id);
CREATE INDEX treasury_match_on_of_unit ON public.treasury_match USING btree (unit_id, state, "on", id);
CREATE INDEX treasury_match_unit_id_2f62bedc ON public.treasury_match USING btree (unit_id);
CREATE INDEX treasury_matchedentry_match_id_6bfafd89 ON public.treasury_matchedentry USING btree (match_id);
CREATE INDEX treasury_matchedentry_unit_id_b8a05ea2 ON public.treasury_matchedentry USING btree (unit_id);
CREATE INDEX treasury_reconciledmark_made_by_id_d97da4c4 ON public.treasury_reconciledmark USING btree (made_by_id);
CREATE INDEX treasury_reconciledmark_unit_id_9a294ff7 ON public.treasury_reconciledmark USING btree (unit_id);
CREATE INDEX treasury_reconciledmark_withdrawn_by_id_0f311731 ON public.treasury_reconciledmark USING btree (withdrawn_by_id);
CREATE INDEX treasury_statement_file_id_fc615cd0 ON public.treasury_statement USING btree (file_id);
CREATE INDEX treasury_statement_sent_by_id_70afe631 ON public.treasury_statement USING btree (sent_by_id);
CREATE INDEX treasury_statement_unit_id_7d71c189 ON public.treasury_statement USING btree (unit_id);
CREATE INDEX treasury_statementline_match_id_569bdf2f ON public.treasury_statementline USING btree (match_id);
CREATE INDEX treasury_statementline_statement_id_fc15d994 ON public.treasury_statementline USING btree (statement_id);
CREATE INDEX treasury_statementline_unit_id_9d04c03b ON public.treasury_statementline USING btree (unit_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX unit_by_kind ON public.accounts_unit USING btree (kind, search, id);
CREATE INDEX unit_by_name ON public.accounts_unit USING btree (search, id);
CREATE INDEX unit_by_province ON public.accounts_unit USING btree (province_id, search, id);
CREATE INDEX verif_verdict_of_all ON public.verifications_verification USING btree (verdict, after_ends_before, id);
CREATE INDEX verif_verdict_of_province ON public.verifications_verification USING btree (province_id, verdict, after_ends_before, id);
CREATE INDEX verif_verdict_of_unit ON public.verifications_verification USING btree (unit_id, verdict, after_ends_before, id);
CREATE INDEX verification_of_all ON public.verifications_verification USING btree (after_ends_before, id);
CREATE INDEX verification_of_province ON public.verifications_verification USING btree (province_id, after_ends_before, id);
CREATE INDEX verification_of_unit ON public.verifications_verification USING btree (unit_id, after_ends_before, id);
CREATE INDEX verification_state_of_all ON public.verifications_verification USING btree (state, after_ends_before, id);
CREATE INDEX verification_state_of_province ON public.verifications_verification USING btree (province_id, state, after_ends_before, id);
CREATE INDEX verification_state_of_unit ON public.verifications_verification USING btree (unit_id, state, after_ends_before, id);
CREATE INDEX verifications_verification_audit_id_3a6016b3 ON public.verifications_verification USING btree (audit_id);
CREATE INDEX verifications_verification_confirmed_by_id_b96c003e ON public.verifications_verification USING btree (confirmed_by_id);
CREATE INDEX verifications_verification_fts ON public.verifications_verification USING gin (to_tsvector('simple'::regconfig, regexp_replace(search, '[^[:alnum:]]+'::text, ' '::text, 'g'::text)));
CREATE INDEX verifications_verification_measure_id_076415a8 ON public.verifications_verification USING btree (measure_id);
CREATE INDEX verifications_verification_site_id_845813f5 ON public.verifications_verification USING btree (site_id);
CREATE INDEX verifications_verification_unit_id_aba2087f ON public.verifications_verification USING btree (unit_id);
CREATE INDEX verifications_verificationadjustment_recorded_by_id_1fb26048 ON public.verifications_verificationadjustment USING btree (recorded_by_id);
CREATE INDEX verifications_verificationadjustment_unit_id_6ca68a07 ON public.verifications_verificationadjustment USING btree (unit_id);
CREATE INDEX verifications_verificationadjustment_verification_id_d93bcfcd ON public.verifications_verificationadjustment USING btree (verification_id);
CREATE INDEX village_households_of_all ON public.establishments_craftvillage USING btree (COALESCE(households, '-1'::integer), id);
CREATE INDEX village_households_of_province ON public.establishments_craftvillage USING btree (province_id, COALESCE(households, '-1'::integer), id);
CREATE INDEX village_households_of_unit ON public.establishments_craftvillage USING btree (unit_id, COALESCE(households, '-1'::integer), id);
CREATE INDEX village_name_of_all ON public.establishments_craftvillage USING btree (search, id);
CREATE INDEX village_name_of_province ON public.establishments_craftvillage USING btree (province_id, search, id);
CREATE INDEX village_name_of_unit ON public.establishments_craftvillage USING btree (unit_id, search, id);
CREATE UNIQUE INDEX village_review_once_a_year ON public.craft_villages_villagereview USING btree (village_id, year) WHERE (removed_at IS NULL);
CREATE INDEX village_state_of_all ON public.establishments_craftvillage USING btree (state, search, id);
CREATE INDEX village_state_of_province ON public.establishments_craftvillage USING btree (province_id, state, search, id);
CREATE INDEX village_state_of_unit ON public.establishments_craftvillage USING btree (unit_id, state, search, id);
CREATE INDEX village_workers_of_all ON public.establishments_craftvillage USING btree (COALESCE(workers, '-1'::integer), id);
CREATE INDEX village_workers_of_province ON public.establishments_craftvillage USING btree (province_id, COALESCE(workers, '-1'::integer), id);
CREATE INDEX village_workers_of_unit ON public.establishments_craftvillage USING btree (unit_id, COALESCE(workers, '-1'::integer), id);
CREATE INDEX visit_kind_of_all ON public.exchange_visit USING btree (kind, starts_on, id);
CREATE INDEX visit_kind_of_province ON public.exchange_visit USING btree (province_id, kind, starts_on, id);
CREATE INDEX visit_kind_of_unit ON public.exchange_visit USING btree (unit_id, kind, starts_on, id);
CREATE INDEX visit_of_all ON public.exchange_visit USING btree (starts_on, id);
CREATE INDEX visit_of_province ON public.exchange_visit USING btree (province_id, starts_on, id);
CREATE INDEX visit_of_unit ON public.exchange_visit USING btree (unit_id, starts_on, id);
CREATE INDEX visit_state_of_all ON public.exchange_visit USING btree (state, starts_on, id);
CREATE INDEX visit_state_of_province ON public.exchange_visit USING btree (province_id, state, starts_on, id);
CREATE INDEX visit_state_of_unit ON public.exchange_visit USING btree (unit_id, state, starts_on, id);
CREATE INDEX voucher_by_invoice ON public.vouchers_voucher USING btree (invoice_key);
CREATE INDEX voucher_day_of_all ON public.vouchers_voucher USING btree (day_key, id);
CREATE INDEX voucher_day_of_province ON public.vouchers_voucher USING btree (province_id, day_key, id);
CREATE INDEX voucher_day_of_unit ON public.vouchers_voucher USING btree (unit_id, day_key, id);
CREATE UNIQUE INDEX voucher_sheet_once ON public.vouchers_voucherimport USING btree (project_id, file_id) WHERE (undone_at IS NULL);
CREATE INDEX vouchers_invoice_unit_id_54452f57 ON public.vouchers_invoice USING btree (unit_id);
CREATE INDEX vouchers_voucher_accepted_by_id_0ae1c901 ON public.vouchers_voucher USING btree (accepted_by_id);
CREATE INDEX vouchers_voucher_budget_line_id_625e577a ON public.vouchers_voucher USING btree (budget_line_id);
CREATE INDEX vouchers_voucher_invoice_id_e8ab5132 ON public.vouchers_voucher USING btree (invoice_id);
CREATE INDEX vouchers_voucher_papers_projectpaper_id_b36562fa ON public.vouchers_voucher_papers USING btree (projectpaper_id);
CREATE INDEX vouchers_voucher_papers_voucher_id_f08995bf ON public.vouchers_voucher_papers USING btree (voucher_id);
CREATE INDEX vouchers_voucher_project_id_f294b3e4 ON public.vouchers_voucher USING btree (project_id);
CREATE INDEX vouchers_voucher_removed_by_id_5ca29429 ON public.vouchers_voucher USING btree (removed_by_id);
CREATE INDEX vouchers_voucher_row_id_02297292 ON public.vouchers_voucher USING btree (row_id);
CREATE INDEX vouchers_voucher_unit_id_4bd01bcc ON public.vouchers_voucher USING btree (unit_id);
CREATE INDEX vouchers_voucher_voucher_import_id_954e3ed7 ON public.vouchers_voucher USING btree (voucher_import_id);
CREATE INDEX vouchers_voucherimport_entered_by_id_43c878e9 ON public.vouchers_voucherimport USING btree (entered_by_id);
CREATE INDEX vouchers_voucherimport_file_id_3cdd76e9 ON public.vouchers_voucherimport USING btree (file_id);
CREATE INDEX vouchers_voucherimport_project_id_ff9f1d85 ON public.vouchers_voucherimport USING btree (project_id);
CREATE INDEX vouchers_voucherimport_unit_id_578c3e7d ON public.vouchers_voucherimport USING btree (unit_id);
CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);
CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);
CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);
CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);
CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);
CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);
CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);
CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);
CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);
CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);
CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);
CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);
CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);
CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);
CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);
CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);
CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);
CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);
CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);
CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);
CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);
CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);
CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);
CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);
CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);
CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);
CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);
CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);
CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);
CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);
CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);
CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);
CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);
CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);
CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);
CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);
CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);
CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);
CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);
CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);
CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);
CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);
CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);
CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);
CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);
CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);
CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);
CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);
CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);
CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);
CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);
CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);
CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);
CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);
CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);
CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);
CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);
CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);
CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);
CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);
CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);
CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);
CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);
CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);
CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);
CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);
CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);
CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);
CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);
CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);
CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);
CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);
CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);
CREATE TRIGGER consultancy_keeps_paid_delete AFTER DELETE ON public.consultancy_payment FOR EACH ROW EXECUTE FUNCTION public.consultancy_keeps_paid_delete();
CREATE TRIGGER consultancy_keeps_paid_insert AFTER INSERT ON public.consultancy_payment FOR EACH ROW EXECUTE FUNCTION public.consultancy_keeps_paid_insert();
CREATE TRIGGER consultancy_keeps_paid_update AFTER UPDATE ON public.consultancy_payment FOR EACH ROW EXECUTE FUNCTION public.consultancy_keeps_paid_update();
CREATE TRIGGER consultancy_keeps_sums_delete AFTER DELETE ON public.consultancy_invoice FOR EACH ROW EXECUTE FUNCTION public.consultancy_keeps_sums_delete();
CREATE TRIGGER consultancy_keeps_sums_insert AFTER INSERT ON public.consultancy_invoice FOR EACH ROW EXECUTE FUNCTION public.consultancy_keeps_sums_insert();
CREATE TRIGGER consultancy_keeps_sums_update AFTER UPDATE ON public.consultancy_invoice FOR EACH ROW EXECUTE FUNCTION public.consultancy_keeps_sums_update();
CREATE TRIGGER journal_entry_no_change BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.journal_entry_refuse();
CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION public.journal_entry_refuse();
CREATE TRIGGER journal_entry_wait_for_seal AFTER INSERT ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.journal_entry_wait_for_seal();
CREATE TRIGGER journal_seal_no_change BEFORE DELETE OR UPDATE ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION public.journal_seal_refuse();
CREATE TRIGGER journal_seal_no_truncate BEFORE TRUNCATE ON public.journal_seal FOR EACH STATEMENT EXECUTE FUNCTION public.journal_seal_refuse();
CREATE TRIGGER ledger_entry_add AFTER INSERT ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_add();
CREATE TRIGGER ledger_entry_fits BEFORE INSERT ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_fits();
CREATE TRIGGER ledger_entry_keep BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_keep();
CREATE TRIGGER ledger_entry_take_out AFTER DELETE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_take_out();
CREATE TRIGGER ledger_position_add AFTER UPDATE ON public.ledger_position FOR EACH ROW WHEN ((new.is_live OR old.is_live)) EXECUTE FUNCTION public.ledger_position_add();
CREATE TRIGGER plan_frozen BEFORE DELETE OR UPDATE ON public.plans_plan FOR EACH ROW EXECUTE FUNCTION public.plan_frozen();
CREATE TRIGGER plan_item_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.plans_planitem FOR EACH ROW EXECUTE FUNCTION public.plan_item_frozen();
CREATE TRIGGER product_rounds_keeps_cards_delete BEFORE DELETE ON public.product_rounds_scorecard FOR EACH ROW EXECUTE FUNCTION public.product_rounds_keeps_cards_delete();
CREATE TRIGGER product_rounds_keeps_cards_insert BEFORE INSERT ON public.product_rounds_scorecard FOR EACH ROW EXECUTE FUNCTION public.product_rounds_keeps_cards_insert();
CREATE TRIGGER product_rounds_keeps_cards_update BEFORE UPDATE ON public.product_rounds_scorecard FOR EACH ROW EXECUTE FUNCTION public.product_rounds_keeps_cards_update();
CREATE TRIGGER voucher_keeps_invoice_delete AFTER DELETE ON public.vouchers_voucher FOR EACH ROW EXECUTE FUNCTION public.voucher_keeps_invoice_delete();
CREATE TRIGGER voucher_keeps_invoice_insert AFTER INSERT ON public.vouchers_voucher FOR EACH ROW EXECUTE FUNCTION public.voucher_keeps_invoice_insert();
CREATE TRIGGER voucher_keeps_invoice_update AFTER UPDATE ON public.vouchers_voucher FOR EACH ROW EXECUTE FUNCTION public.voucher_keeps_invoice_update();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_account_id FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_account_groups
    ADD CONSTRAINT accounts_account_gro_account_id_52f14852_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_account_groups
    ADD CONSTRAINT accounts_account_groups_group_id_7c6a6bd1_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_account_user_permissions
    ADD CONSTRAINT accounts_account_use_account_id_816f9bde_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_account_user_permissions
    ADD CONSTRAINT accounts_account_use_permission_id_24620205_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_delegation
    ADD CONSTRAINT accounts_delegation_delegate_id_238f8464_fk_accounts_account_id FOREIGN KEY (delegate_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_delegation
    ADD CONSTRAINT accounts_delegation_ended_by_id_d0e13199_fk_accounts_account_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_delegation
    ADD CONSTRAINT accounts_delegation_membership_id_5ff22e19_fk_accounts_ FOREIGN KEY (membership_id) REFERENCES public.accounts_membership(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_account_id_8e9dd036_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_unit_id_88c1c203_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT accounts_membership_account_id_4cff857d_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT accounts_membership_unit_id_7180f6e8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_opensession
    ADD CONSTRAINT accounts_opensession_account_id_e907b8f7_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_passwordlink
    ADD CONSTRAINT accounts_passwordlin_account_id_e9ab1575_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_savedview
    ADD CONSTRAINT accounts_savedview_account_id_0c73c9ae_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_secondsteprule
    ADD CONSTRAINT accounts_secondsteprule_unit_id_f640f8f2_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_signin
    ADD CONSTRAINT accounts_signin_account_id_b6b1b276_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_unit
    ADD CONSTRAINT accounts_unit_province_id_eafbbfd0_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_unitformername
    ADD CONSTRAINT accounts_unitformername_unit_id_82a0b877_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalsession
    ADD CONSTRAINT appraisals_appraisal_created_by_id_aec6a030_fk_accounts_ FOREIGN KEY (created_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisal_decided_by_id_cc4f4eac_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisal_project_id_6d2052cd_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalsession
    ADD CONSTRAINT appraisals_appraisal_province_id_25a170de_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisal_province_id_f8d1f4d1_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisal_session_id_c55414a2_fk_appraisal FOREIGN KEY (session_id) REFERENCES public.appraisals_appraisalsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisal_step_id_7b99e814_fk_projects_ FOREIGN KEY (step_id) REFERENCES public.projects_projectstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalsession
    ADD CONSTRAINT appraisals_appraisal_unit_id_b447cc2b_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_appraisalitem
    ADD CONSTRAINT appraisals_appraisalitem_unit_id_1ebdbcc8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_conflictdeclaration
    ADD CONSTRAINT appraisals_conflictd_item_id_f1799712_fk_appraisal FOREIGN KEY (item_id) REFERENCES public.appraisals_appraisalitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_conflictdeclaration
    ADD CONSTRAINT appraisals_conflictd_member_id_7cbeed60_fk_appraisal FOREIGN KEY (member_id) REFERENCES public.appraisals_sessionmember(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_conflictdeclaration
    ADD CONSTRAINT appraisals_conflictd_province_id_cb8a9311_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_conflictdeclaration
    ADD CONSTRAINT appraisals_conflictd_unit_id_d39ff4b1_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimatea_answered_by_id_9ac68148_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimatea_project_id_944a8601_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimatea_province_id_78ff89ed_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimatea_step_id_c9e28797_fk_projects_ FOREIGN KEY (step_id) REFERENCES public.projects_projectstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_estimateanswer
    ADD CONSTRAINT appraisals_estimateanswer_unit_id_cf6d35a4_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionre_answer_file_id_7875745c_fk_documents FOREIGN KEY (answer_file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionre_answered_by_id_488c64b8_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionre_asked_by_id_29aaf2af_fk_accounts_ FOREIGN KEY (asked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionre_asked_unit_id_87fa4d4a_fk_accounts_ FOREIGN KEY (asked_unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest_projects
    ADD CONSTRAINT appraisals_opinionre_opinionrequest_id_8df18214_fk_appraisal FOREIGN KEY (opinionrequest_id) REFERENCES public.appraisals_opinionrequest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest_papers
    ADD CONSTRAINT appraisals_opinionre_opinionrequest_id_c17e9d1c_fk_appraisal FOREIGN KEY (opinionrequest_id) REFERENCES public.appraisals_opinionrequest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest_projects
    ADD CONSTRAINT appraisals_opinionre_project_id_62860120_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest_papers
    ADD CONSTRAINT appraisals_opinionre_projectpaper_id_e8f1398d_fk_projects_ FOREIGN KEY (projectpaper_id) REFERENCES public.projects_projectpaper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionre_province_id_0f0a6444_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_opinionrequest
    ADD CONSTRAINT appraisals_opinionrequest_unit_id_7a5a293f_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT appraisals_scoreshee_item_id_a32168e3_fk_appraisal FOREIGN KEY (item_id) REFERENCES public.appraisals_appraisalitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT appraisals_scoreshee_member_id_52127af1_fk_appraisal FOREIGN KEY (member_id) REFERENCES public.appraisals_sessionmember(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT appraisals_scoreshee_province_id_265d54f6_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT appraisals_scoreshee_saved_by_id_e6068b9e_fk_accounts_ FOREIGN KEY (saved_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_scoresheet
    ADD CONSTRAINT appraisals_scoresheet_unit_id_308ccfe0_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_sessionmember
    ADD CONSTRAINT appraisals_sessionme_account_id_d09a8024_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_sessionmember
    ADD CONSTRAINT appraisals_sessionme_province_id_2dfec4d6_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_sessionmember
    ADD CONSTRAINT appraisals_sessionme_session_id_39daad0e_fk_appraisal FOREIGN KEY (session_id) REFERENCES public.appraisals_appraisalsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisals_sessionmember
    ADD CONSTRAINT appraisals_sessionmember_unit_id_04022ffd_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handover
    ADD CONSTRAINT archives_handover_made_by_id_ba3aee2f_fk_accounts_account_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handover
    ADD CONSTRAINT archives_handover_province_id_c3ec5a97_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handover
    ADD CONSTRAINT archives_handover_unit_id_f0d187f4_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handoveritem
    ADD CONSTRAINT archives_handoverite_hand_over_id_aab62581_fk_archives_ FOREIGN KEY (hand_over_id) REFERENCES public.archives_handover(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handoveritem
    ADD CONSTRAINT archives_handoverite_project_id_3fd11dda_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handoveritem
    ADD CONSTRAINT archives_handoverite_province_id_e453e95c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_handoveritem
    ADD CONSTRAINT archives_handoveritem_unit_id_22e7c7ce_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_retentionrule
    ADD CONSTRAINT archives_retentionru_province_id_adb7ee2c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_retentionrule
    ADD CONSTRAINT archives_retentionru_recorded_by_id_10cec46d_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.archives_retentionrule
    ADD CONSTRAINT archives_retentionrule_unit_id_475971dd_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_audit_id_6ec0dcbd_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_photo_id_00a8ea12_fk_documents FOREIGN KEY (photo_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_province_id_221996da_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_system_id_90608622_fk_audits_system_id FOREIGN KEY (system_id) REFERENCES public.audits_system(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_auditfinding
    ADD CONSTRAINT audits_auditfinding_unit_id_d95d4791_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_calculatorrun
    ADD CONSTRAINT audits_calculatorrun_measure_id_e18abb8b_fk_audits_measure_id FOREIGN KEY (measure_id) REFERENCES public.audits_measure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_calculatorrun
    ADD CONSTRAINT audits_calculatorrun_province_id_47d8189d_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_calculatorrun
    ADD CONSTRAINT audits_calculatorrun_unit_id_407839f2_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_callback
    ADD CONSTRAINT audits_callback_audit_id_99dcce61_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_callback
    ADD CONSTRAINT audits_callback_province_id_51324ef2_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_callback
    ADD CONSTRAINT audits_callback_unit_id_cbfcc935_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_energyaudit
    ADD CONSTRAINT audits_energyaudit_province_id_e91ec863_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_energyaudit
    ADD CONSTRAINT audits_energyaudit_site_id_c29414bf_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_energyaudit
    ADD CONSTRAINT audits_energyaudit_unit_id_18f6d2c8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_audit_id_53cc1926_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure_excludes
    ADD CONSTRAINT audits_measure_exclu_from_measure_id_5909641e_fk_audits_me FOREIGN KEY (from_measure_id) REFERENCES public.audits_measure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure_excludes
    ADD CONSTRAINT audits_measure_exclu_to_measure_id_d4c0dbd2_fk_audits_me FOREIGN KEY (to_measure_id) REFERENCES public.audits_measure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_project_id_b8111ea2_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_province_id_bcef02c3_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_system_id_12a35b63_fk_audits_system_id FOREIGN KEY (system_id) REFERENCES public.audits_system(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_measure
    ADD CONSTRAINT audits_measure_unit_id_f4855bae_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_package
    ADD CONSTRAINT audits_package_audit_id_12265f4d_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_package_measures
    ADD CONSTRAINT audits_package_measu_measure_id_372d909c_fk_audits_me FOREIGN KEY (measure_id) REFERENCES public.audits_measure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_package_measures
    ADD CONSTRAINT audits_package_measu_package_id_2540534e_fk_audits_pa FOREIGN KEY (package_id) REFERENCES public.audits_package(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_package
    ADD CONSTRAINT audits_package_province_id_a3748d3f_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_package
    ADD CONSTRAINT audits_package_unit_id_0e7191eb_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_reportsection
    ADD CONSTRAINT audits_reportsection_audit_id_7032685a_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_reportsection
    ADD CONSTRAINT audits_reportsection_province_id_bdd859db_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_reportsection
    ADD CONSTRAINT audits_reportsection_unit_id_a01133ab_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_savingline
    ADD CONSTRAINT audits_savingline_less_run_id_b0b39fa5_fk_audits_ca FOREIGN KEY (less_run_id) REFERENCES public.audits_calculatorrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_savingline
    ADD CONSTRAINT audits_savingline_measure_id_53ba7edd_fk_audits_measure_id FOREIGN KEY (measure_id) REFERENCES public.audits_measure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_savingline
    ADD CONSTRAINT audits_savingline_province_id_6193fb54_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_savingline
    ADD CONSTRAINT audits_savingline_run_id_e088bde2_fk_audits_calculatorrun_id FOREIGN KEY (run_id) REFERENCES public.audits_calculatorrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_savingline
    ADD CONSTRAINT audits_savingline_unit_id_0f277bd8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_system
    ADD CONSTRAINT audits_system_audit_id_985c936c_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_system
    ADD CONSTRAINT audits_system_province_id_7024804b_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audits_system
    ADD CONSTRAINT audits_system_unit_id_7c386ed6_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_c_cause_id_6628f4b7_fk_cleaner_p FOREIGN KEY (cause_id) REFERENCES public.cleaner_production_cause(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cause
    ADD CONSTRAINT cleaner_production_c_cleaner_file_id_422b7911_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_c_cleaner_file_id_f7e15f53_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleanerfile
    ADD CONSTRAINT cleaner_production_c_focus_step_id_c7078d26_fk_cleaner_p FOREIGN KEY (focus_step_id) REFERENCES public.cleaner_production_processstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_c_project_id_694b6460_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleanerfile
    ADD CONSTRAINT cleaner_production_c_province_id_1572faa4_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cause
    ADD CONSTRAINT cleaner_production_c_province_id_3968cc66_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_c_province_id_65fc412b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleanerfile
    ADD CONSTRAINT cleaner_production_c_site_id_3a62c9d3_fk_energy_us FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cause
    ADD CONSTRAINT cleaner_production_c_stream_id_144c87b2_fk_cleaner_p FOREIGN KEY (stream_id) REFERENCES public.cleaner_production_wastestream(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_c_stream_id_a7997f53_fk_cleaner_p FOREIGN KEY (stream_id) REFERENCES public.cleaner_production_wastestream(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleanerfile
    ADD CONSTRAINT cleaner_production_c_unit_id_47fa5039_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cleaneroption
    ADD CONSTRAINT cleaner_production_c_unit_id_eedabcec_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_cause
    ADD CONSTRAINT cleaner_production_cause_unit_id_99d3e374_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_equivalence
    ADD CONSTRAINT cleaner_production_e_cleaner_file_id_6e816572_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_equivalence
    ADD CONSTRAINT cleaner_production_e_province_id_0a7692c4_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_equivalence
    ADD CONSTRAINT cleaner_production_e_unit_id_5a30f2e6_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_flow
    ADD CONSTRAINT cleaner_production_f_cleaner_file_id_f5c70d42_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_flow
    ADD CONSTRAINT cleaner_production_f_province_id_2b001b32_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_flow
    ADD CONSTRAINT cleaner_production_f_step_id_2fcad0ef_fk_cleaner_p FOREIGN KEY (step_id) REFERENCES public.cleaner_production_processstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_flow
    ADD CONSTRAINT cleaner_production_f_to_step_id_48bdc12f_fk_cleaner_p FOREIGN KEY (to_step_id) REFERENCES public.cleaner_production_processstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_flow
    ADD CONSTRAINT cleaner_production_flow_unit_id_00bed1b7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_processstep
    ADD CONSTRAINT cleaner_production_p_cleaner_file_id_7077368a_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_processstep
    ADD CONSTRAINT cleaner_production_p_province_id_23d801c8_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_processstep
    ADD CONSTRAINT cleaner_production_p_unit_id_97e2d7cc_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_quickassessment
    ADD CONSTRAINT cleaner_production_q_province_id_60ab7187_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_quickassessment
    ADD CONSTRAINT cleaner_production_q_site_id_96fa60a5_fk_energy_us FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_quickassessment
    ADD CONSTRAINT cleaner_production_q_unit_id_abd1a270_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_reading
    ADD CONSTRAINT cleaner_production_r_cleaner_file_id_9f55743c_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_reading
    ADD CONSTRAINT cleaner_production_r_province_id_66f0c642_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_reading
    ADD CONSTRAINT cleaner_production_reading_unit_id_360795ba_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_teammember
    ADD CONSTRAINT cleaner_production_t_cleaner_file_id_258d46d9_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_taskprogress
    ADD CONSTRAINT cleaner_production_t_cleaner_file_id_4d2f62f9_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_taskprogress
    ADD CONSTRAINT cleaner_production_t_document_id_d1abec26_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_taskprogress
    ADD CONSTRAINT cleaner_production_t_province_id_45ea58d0_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_teammember
    ADD CONSTRAINT cleaner_production_t_province_id_b6e2547d_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_teammember
    ADD CONSTRAINT cleaner_production_t_unit_id_8f1463b3_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_taskprogress
    ADD CONSTRAINT cleaner_production_t_unit_id_cfbf5642_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastestream
    ADD CONSTRAINT cleaner_production_w_cleaner_file_id_1fbfd39a_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastecost
    ADD CONSTRAINT cleaner_production_w_cleaner_file_id_93524549_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastecost
    ADD CONSTRAINT cleaner_production_w_province_id_ccadecc8_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastestream
    ADD CONSTRAINT cleaner_production_w_province_id_e5724ec3_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastestream
    ADD CONSTRAINT cleaner_production_w_step_id_6d282df4_fk_cleaner_p FOREIGN KEY (step_id) REFERENCES public.cleaner_production_processstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastecost
    ADD CONSTRAINT cleaner_production_w_stream_id_2738b19f_fk_cleaner_p FOREIGN KEY (stream_id) REFERENCES public.cleaner_production_wastestream(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastestream
    ADD CONSTRAINT cleaner_production_w_unit_id_8baf3278_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cleaner_production_wastecost
    ADD CONSTRAINT cleaner_production_w_unit_id_ae3a8a50_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_against_id_a9de8125_fk_accounts_account_id FOREIGN KEY (against_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_decided_by_id_81f84636_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_follows_id_ea2e02cc_fk_complaint FOREIGN KEY (follows_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_need_id_3f3e6429_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_project_id_0a905413_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_province_id_990dbc60_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_sent_to_id_8aa01983_fk_accounts_unit_id FOREIGN KEY (sent_to_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_unit_id_89d23118_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_annex
    ADD CONSTRAINT consultancy_annex_engagement_id_e79cf210_fk_consultan FOREIGN KEY (engagement_id) REFERENCES public.consultancy_engagement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_annex
    ADD CONSTRAINT consultancy_annex_province_id_16e62023_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_annex
    ADD CONSTRAINT consultancy_annex_recorded_by_id_8aef41a5_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_annex
    ADD CONSTRAINT consultancy_annex_unit_id_18eecbeb_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engageme_audit_id_616de8b9_fk_audits_en FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engageme_cleaner_file_id_f3ee2ed2_fk_cleaner_p FOREIGN KEY (cleaner_file_id) REFERENCES public.cleaner_production_cleanerfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engageme_establishment_id_2297fa97_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engageme_province_id_884005f7_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engageme_recorded_by_id_9206455c_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_engagement
    ADD CONSTRAINT consultancy_engagement_unit_id_7ff9daf7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_invoice
    ADD CONSTRAINT consultancy_invoice_engagement_id_771333dd_fk_consultan FOREIGN KEY (engagement_id) REFERENCES public.consultancy_engagement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_invoice
    ADD CONSTRAINT consultancy_invoice_province_id_339c1dc5_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_invoice
    ADD CONSTRAINT consultancy_invoice_recorded_by_id_dab1ce4d_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_invoice
    ADD CONSTRAINT consultancy_invoice_unit_id_6d79c0f7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_milestone
    ADD CONSTRAINT consultancy_mileston_engagement_id_4e6c8504_fk_consultan FOREIGN KEY (engagement_id) REFERENCES public.consultancy_engagement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_milestone
    ADD CONSTRAINT consultancy_mileston_province_id_33e2ed6b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_milestone
    ADD CONSTRAINT consultancy_milestone_unit_id_89329f79_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_payment
    ADD CONSTRAINT consultancy_payment_invoice_id_22847c23_fk_consultan FOREIGN KEY (invoice_id) REFERENCES public.consultancy_invoice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_payment
    ADD CONSTRAINT consultancy_payment_province_id_cf167591_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_payment
    ADD CONSTRAINT consultancy_payment_recorded_by_id_65a865b5_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_payment
    ADD CONSTRAINT consultancy_payment_unit_id_b05813fc_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_teammember
    ADD CONSTRAINT consultancy_teammemb_account_id_7b5a1e2d_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_teammember
    ADD CONSTRAINT consultancy_teammemb_engagement_id_2e4c1837_fk_consultan FOREIGN KEY (engagement_id) REFERENCES public.consultancy_engagement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_teammember
    ADD CONSTRAINT consultancy_teammemb_province_id_386222fd_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consultancy_teammember
    ADD CONSTRAINT consultancy_teammember_unit_id_02c1acec_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_clusteryear
    ADD CONSTRAINT craft_villages_clust_cluster_id_d6859e66_fk_craft_vil FOREIGN KEY (cluster_id) REFERENCES public.craft_villages_industrialcluster(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_clusteryear
    ADD CONSTRAINT craft_villages_clust_province_id_fed77919_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_clusteryear
    ADD CONSTRAINT craft_villages_clusteryear_unit_id_c0581f1d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_craft
    ADD CONSTRAINT craft_villages_craft_province_id_43d58f33_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_craft
    ADD CONSTRAINT craft_villages_craft_unit_id_c2f1e923_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_craft
    ADD CONSTRAINT craft_villages_craft_village_id_572ca1fe_fk_establish FOREIGN KEY (village_id) REFERENCES public.establishments_craftvillage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_industrialcluster
    ADD CONSTRAINT craft_villages_indus_province_id_48974b0e_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_industrialcluster
    ADD CONSTRAINT craft_villages_indus_unit_id_6254e7eb_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_recognition
    ADD CONSTRAINT craft_villages_recog_craft_id_c8f7e1b8_fk_craft_vil FOREIGN KEY (craft_id) REFERENCES public.craft_villages_craft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_recognition
    ADD CONSTRAINT craft_villages_recog_file_id_4e73532e_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_recognition
    ADD CONSTRAINT craft_villages_recog_province_id_d8e17f4c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_recognition
    ADD CONSTRAINT craft_villages_recog_village_id_95a37cd2_fk_establish FOREIGN KEY (village_id) REFERENCES public.establishments_craftvillage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_recognition
    ADD CONSTRAINT craft_villages_recognition_unit_id_992b3a87_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_villagereview
    ADD CONSTRAINT craft_villages_villa_province_id_e1012a36_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_villagereview
    ADD CONSTRAINT craft_villages_villa_unit_id_d353f9c5_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.craft_villages_villagereview
    ADD CONSTRAINT craft_villages_villa_village_id_36cd3099_fk_establish FOREIGN KEY (village_id) REFERENCES public.establishments_craftvillage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_calendarfeed
    ADD CONSTRAINT deadlines_calendarfe_account_id_c07b1195_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineextension
    ADD CONSTRAINT deadlines_deadlineex_deadline_id_64a25aae_fk_deadlines FOREIGN KEY (deadline_id) REFERENCES public.deadlines_projectdeadline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineextension
    ADD CONSTRAINT deadlines_deadlineex_province_id_87320081_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineextension
    ADD CONSTRAINT deadlines_deadlineex_recorded_by_id_f1707125_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineextension
    ADD CONSTRAINT deadlines_deadlineex_undone_by_id_58aaee5e_fk_accounts_ FOREIGN KEY (undone_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineextension
    ADD CONSTRAINT deadlines_deadlineex_unit_id_8d2507c7_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineoverride
    ADD CONSTRAINT deadlines_deadlineov_province_id_68e6b92b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineoverride
    ADD CONSTRAINT deadlines_deadlineov_recorded_by_id_1f8fa2b7_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_deadlineoverride
    ADD CONSTRAINT deadlines_deadlineoverride_unit_id_a959b090_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_digest
    ADD CONSTRAINT deadlines_digest_account_id_e86d8623_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT deadlines_notice_account_id_ab3a3134_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT deadlines_notice_deadline_id_430d608c_fk_deadlines FOREIGN KEY (deadline_id) REFERENCES public.deadlines_projectdeadline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT deadlines_notice_project_id_891e946d_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT deadlines_notice_province_id_fe4186fa_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_notice
    ADD CONSTRAINT deadlines_notice_unit_id_46d3602a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_projectdeadline
    ADD CONSTRAINT deadlines_projectdea_project_id_e1cfd1cd_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_projectdeadline
    ADD CONSTRAINT deadlines_projectdea_province_id_4ed9a11a_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_projectdeadline
    ADD CONSTRAINT deadlines_projectdeadline_unit_id_bd320fd4_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_snooze
    ADD CONSTRAINT deadlines_snooze_account_id_d2ca5fc4_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_snooze
    ADD CONSTRAINT deadlines_snooze_deadline_id_3af05fd0_fk_deadlines FOREIGN KEY (deadline_id) REFERENCES public.deadlines_projectdeadline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_snooze
    ADD CONSTRAINT deadlines_snooze_province_id_40bd6fa4_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_snooze
    ADD CONSTRAINT deadlines_snooze_unit_id_5b888808_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_swapday
    ADD CONSTRAINT deadlines_swapday_province_id_5173b6bf_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_swapday
    ADD CONSTRAINT deadlines_swapday_recorded_by_id_485ad648_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_swapday
    ADD CONSTRAINT deadlines_swapday_unit_id_260d253f_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_tellingchoice
    ADD CONSTRAINT deadlines_tellingcho_account_id_4589254f_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_tellingrule
    ADD CONSTRAINT deadlines_tellingrul_province_id_99982aaf_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.deadlines_tellingrule
    ADD CONSTRAINT deadlines_tellingrule_unit_id_b6715f43_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_learnedcolumn
    ADD CONSTRAINT documents_learnedcol_learned_by_id_32dbb90f_fk_accounts_ FOREIGN KEY (learned_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_learnedcolumn
    ADD CONSTRAINT documents_learnedcol_province_id_fa3b9de3_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_learnedcolumn
    ADD CONSTRAINT documents_learnedcolumn_unit_id_f94ea76a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_province_id_0d65160c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_unit_id_3d087923_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_driver
    ADD CONSTRAINT energy_use_driver_province_id_cfdcb5f2_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_driver
    ADD CONSTRAINT energy_use_driver_site_id_2fccdf4f_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_driver
    ADD CONSTRAINT energy_use_driver_unit_id_1f49b875_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybil_file_id_fbac3e4e_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybil_province_id_3cba62a0_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybil_removed_by_id_d5afee37_fk_accounts_ FOREIGN KEY (removed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybil_use_import_id_d1ca3159_fk_energy_us FOREIGN KEY (use_import_id) REFERENCES public.energy_use_useimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybill_meter_id_aeec8ef4_fk_energy_use_meter_id FOREIGN KEY (meter_id) REFERENCES public.energy_use_meter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybill_site_id_88a36352_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_energybill
    ADD CONSTRAINT energy_use_energybill_unit_id_8b534b15_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_fuelvalue
    ADD CONSTRAINT energy_use_fuelvalue_province_id_a239c4a4_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_fuelvalue
    ADD CONSTRAINT energy_use_fuelvalue_site_id_6ec3e381_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_fuelvalue
    ADD CONSTRAINT energy_use_fuelvalue_unit_id_7c812211_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_meter
    ADD CONSTRAINT energy_use_meter_province_id_c60db6c6_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_meter
    ADD CONSTRAINT energy_use_meter_site_id_2153c5f0_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_meter
    ADD CONSTRAINT energy_use_meter_unit_id_592bb54f_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_output
    ADD CONSTRAINT energy_use_output_province_id_1b741912_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_output
    ADD CONSTRAINT energy_use_output_site_id_ef7babc0_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_output
    ADD CONSTRAINT energy_use_output_unit_id_a18b472e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_output
    ADD CONSTRAINT energy_use_output_use_import_id_22b04d65_fk_energy_us FOREIGN KEY (use_import_id) REFERENCES public.energy_use_useimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfi_file_id_ddbea4a5_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfi_intervals_id_f22d2e31_fk_documents FOREIGN KEY (intervals_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfi_province_id_3af632c4_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfi_sent_by_id_4f3e8b9e_fk_accounts_ FOREIGN KEY (sent_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfile_job_id_078a4d8b_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfile_site_id_5d53e856_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingfile
    ADD CONSTRAINT energy_use_readingfile_unit_id_0baf2607_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingset
    ADD CONSTRAINT energy_use_readingse_province_id_8fdd54af_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingset
    ADD CONSTRAINT energy_use_readingse_reading_file_id_021867f5_fk_energy_us FOREIGN KEY (reading_file_id) REFERENCES public.energy_use_readingfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingset
    ADD CONSTRAINT energy_use_readingset_site_id_585531b4_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_readingset
    ADD CONSTRAINT energy_use_readingset_unit_id_7cf779e6_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_site
    ADD CONSTRAINT energy_use_site_establishment_id_96523eed_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_site
    ADD CONSTRAINT energy_use_site_province_id_cdd589b0_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_site
    ADD CONSTRAINT energy_use_site_unit_id_55e69d2c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_useimport
    ADD CONSTRAINT energy_use_useimport_entered_by_id_3d809cc6_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_useimport
    ADD CONSTRAINT energy_use_useimport_file_id_3f5d5829_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_useimport
    ADD CONSTRAINT energy_use_useimport_province_id_ff5f80d9_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_useimport
    ADD CONSTRAINT energy_use_useimport_site_id_5544b6d6_fk_energy_use_site_id FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.energy_use_useimport
    ADD CONSTRAINT energy_use_useimport_unit_id_7f5b3d6a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_findingpass
    ADD CONSTRAINT error_checks_finding_ended_by_id_f859f849_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_findingpass
    ADD CONSTRAINT error_checks_finding_finding_id_3e0b2b5f_fk_error_che FOREIGN KEY (finding_id) REFERENCES public.error_checks_finding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_findingpass
    ADD CONSTRAINT error_checks_finding_passed_by_id_106d613f_fk_accounts_ FOREIGN KEY (passed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_finding
    ADD CONSTRAINT error_checks_finding_project_id_bdbf6073_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_findingpass
    ADD CONSTRAINT error_checks_finding_province_id_6fb66589_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_finding
    ADD CONSTRAINT error_checks_finding_province_id_ee8940f4_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_finding
    ADD CONSTRAINT error_checks_finding_unit_id_cccbe9f6_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.error_checks_findingpass
    ADD CONSTRAINT error_checks_findingpass_unit_id_4e5a271c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_columnmeaning
    ADD CONSTRAINT establishments_colum_province_id_13fc5405_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_columnmeaning
    ADD CONSTRAINT establishments_colum_unit_id_acdf91b5_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_craftvillage
    ADD CONSTRAINT establishments_craft_province_id_82157f11_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_craftvillage
    ADD CONSTRAINT establishments_craft_unit_id_df62d26a_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_estab_account_id_cb89b98f_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishment
    ADD CONSTRAINT establishments_estab_craft_village_id_1eeef78f_fk_establish FOREIGN KEY (craft_village_id) REFERENCES public.establishments_craftvillage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentmerge
    ADD CONSTRAINT establishments_estab_dropped_id_ee596d50_fk_establish FOREIGN KEY (dropped_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_estab_ended_by_id_f3fd24e4_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_estab_establishment_id_453764a0_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_estab_invited_by_id_1bb930a5_fk_accounts_ FOREIGN KEY (invited_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentmerge
    ADD CONSTRAINT establishments_estab_kept_id_03302f55_fk_establish FOREIGN KEY (kept_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentmerge
    ADD CONSTRAINT establishments_estab_merged_by_id_dffa140a_fk_accounts_ FOREIGN KEY (merged_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishment
    ADD CONSTRAINT establishments_estab_merged_into_id_12a34d37_fk_establish FOREIGN KEY (merged_into_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishment
    ADD CONSTRAINT establishments_estab_province_id_a723e296_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentmerge
    ADD CONSTRAINT establishments_estab_province_id_a7f8a52f_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_estab_province_id_ad76438c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishment
    ADD CONSTRAINT establishments_estab_unit_id_4d7d7bd5_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentmerge
    ADD CONSTRAINT establishments_estab_unit_id_f040325e_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_establishmentowner
    ADD CONSTRAINT establishments_estab_unit_id_fdb95a08_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT establishments_impor_establishment_id_2b10dcee_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT establishments_impor_province_id_246622ed_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT establishments_impor_register_import_id_19bcded7_fk_establish FOREIGN KEY (register_import_id) REFERENCES public.establishments_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT establishments_impor_year_figures_id_aa66dc8f_fk_establish FOREIGN KEY (year_figures_id) REFERENCES public.establishments_yearfigures(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_importedrow
    ADD CONSTRAINT establishments_importedrow_unit_id_624ce6d1_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_othersupport
    ADD CONSTRAINT establishments_other_establishment_id_c2f0a8bb_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_othersupport
    ADD CONSTRAINT establishments_other_file_id_c94f1d14_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_othersupport
    ADD CONSTRAINT establishments_other_province_id_036fe0ce_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_othersupport
    ADD CONSTRAINT establishments_other_unit_id_fb33adb9_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_product
    ADD CONSTRAINT establishments_produ_establishment_id_eccdba31_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_product
    ADD CONSTRAINT establishments_produ_province_id_c35a17ae_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_product
    ADD CONSTRAINT establishments_product_unit_id_760d4bc0_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_recordproposal
    ADD CONSTRAINT establishments_recor_decided_by_id_d6c946f2_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_recordproposal
    ADD CONSTRAINT establishments_recor_establishment_id_4d14cc01_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_recordproposal
    ADD CONSTRAINT establishments_recor_proposed_by_id_d377a32d_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_recordproposal
    ADD CONSTRAINT establishments_recor_province_id_a191fd47_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_recordproposal
    ADD CONSTRAINT establishments_recor_unit_id_8049f5fc_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_regis_file_id_b18faa32_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_regis_province_id_ad4eb66c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_regis_read_job_id_170e32a8_fk_notices_j FOREIGN KEY (read_job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_regis_sent_by_id_ceb9ad31_fk_accounts_ FOREIGN KEY (sent_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_regis_unit_id_574b8f9e_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_registerimport
    ADD CONSTRAINT establishments_registerimport_job_id_14652e2f_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_yearfigures
    ADD CONSTRAINT establishments_yearf_establishment_id_f5045cab_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_yearfigures
    ADD CONSTRAINT establishments_yearf_province_id_8b43abaa_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.establishments_yearfigures
    ADD CONSTRAINT establishments_yearfigures_unit_id_7d1da7bf_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_commitment
    ADD CONSTRAINT exchange_commitment_holder_id_086d7433_fk_accounts_account_id FOREIGN KEY (holder_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_commitment
    ADD CONSTRAINT exchange_commitment_lesson_id_c2ff0cbb_fk_exchange_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.exchange_lesson(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_commitment
    ADD CONSTRAINT exchange_commitment_province_id_1246e5d6_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_commitment
    ADD CONSTRAINT exchange_commitment_unit_id_5bd14384_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_commitment
    ADD CONSTRAINT exchange_commitment_visit_id_738c8923_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_gift
    ADD CONSTRAINT exchange_gift_province_id_648002e4_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_gift
    ADD CONSTRAINT exchange_gift_unit_id_326558f5_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_gift
    ADD CONSTRAINT exchange_gift_visit_id_474034de_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lesson
    ADD CONSTRAINT exchange_lesson_province_id_0e1ace44_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lesson
    ADD CONSTRAINT exchange_lesson_review_id_16dc8b4e_fk_exchange_projectreview_id FOREIGN KEY (review_id) REFERENCES public.exchange_projectreview(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lesson
    ADD CONSTRAINT exchange_lesson_unit_id_24a89df5_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lesson
    ADD CONSTRAINT exchange_lesson_visit_id_acfd47e7_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonlink
    ADD CONSTRAINT exchange_lessonlink_lesson_id_42b677c3_fk_exchange_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.exchange_lesson(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonlink
    ADD CONSTRAINT exchange_lessonlink_province_id_490cb350_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonlink
    ADD CONSTRAINT exchange_lessonlink_unit_id_58abf798_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonvote
    ADD CONSTRAINT exchange_lessonvote_account_id_7120f85d_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonvote
    ADD CONSTRAINT exchange_lessonvote_lesson_id_8b7fa1b3_fk_exchange_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.exchange_lesson(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonvote
    ADD CONSTRAINT exchange_lessonvote_province_id_a400ca90_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_lessonvote
    ADD CONSTRAINT exchange_lessonvote_unit_id_4ef6911a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_placeseen
    ADD CONSTRAINT exchange_placeseen_province_id_1e4409e3_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_placeseen
    ADD CONSTRAINT exchange_placeseen_unit_id_7de290b3_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_placeseen
    ADD CONSTRAINT exchange_placeseen_visit_id_24f08aaf_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_programmeitem
    ADD CONSTRAINT exchange_programmeit_province_id_7b1b3e64_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_programmeitem
    ADD CONSTRAINT exchange_programmeitem_unit_id_c11f59b1_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_programmeitem
    ADD CONSTRAINT exchange_programmeitem_visit_id_67462a13_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_projectreview
    ADD CONSTRAINT exchange_projectrevi_asked_of_id_eae94dec_fk_accounts_ FOREIGN KEY (asked_of_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_projectreview
    ADD CONSTRAINT exchange_projectrevi_project_id_1dd387b6_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_projectreview
    ADD CONSTRAINT exchange_projectrevi_province_id_828e9547_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_projectreview
    ADD CONSTRAINT exchange_projectreview_unit_id_53c0fc64_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visit
    ADD CONSTRAINT exchange_visit_guest_province_id_08029b1f_fk_places_ad FOREIGN KEY (guest_province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visit
    ADD CONSTRAINT exchange_visit_host_province_id_9edf5bd4_fk_places_adminunit_id FOREIGN KEY (host_province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visit
    ADD CONSTRAINT exchange_visit_project_id_c19de424_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visit
    ADD CONSTRAINT exchange_visit_province_id_e2d974b9_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visit
    ADD CONSTRAINT exchange_visit_unit_id_48faa397_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitbooking
    ADD CONSTRAINT exchange_visitbookin_booking_id_8aa8fa1c_fk_facilitie FOREIGN KEY (booking_id) REFERENCES public.facilities_booking(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitbooking
    ADD CONSTRAINT exchange_visitbookin_province_id_30cb25d5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitbooking
    ADD CONSTRAINT exchange_visitbooking_unit_id_671e3695_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitbooking
    ADD CONSTRAINT exchange_visitbooking_visit_id_e4e0106d_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitparticipant
    ADD CONSTRAINT exchange_visitpartic_province_id_60de464d_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitparticipant
    ADD CONSTRAINT exchange_visitpartic_visit_id_bde08aff_fk_exchange_ FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitparticipant
    ADD CONSTRAINT exchange_visitparticipant_unit_id_661d114e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitphoto
    ADD CONSTRAINT exchange_visitphoto_file_id_d84d07a2_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitphoto
    ADD CONSTRAINT exchange_visitphoto_province_id_c32a9f66_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitphoto
    ADD CONSTRAINT exchange_visitphoto_unit_id_0a2d3ae4_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitphoto
    ADD CONSTRAINT exchange_visitphoto_visit_id_0710cff5_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitquestion
    ADD CONSTRAINT exchange_visitquesti_province_id_ed1eea9d_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitquestion
    ADD CONSTRAINT exchange_visitquestion_unit_id_1238bfcd_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_visitquestion
    ADD CONSTRAINT exchange_visitquestion_visit_id_45a85bc1_fk_exchange_visit_id FOREIGN KEY (visit_id) REFERENCES public.exchange_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT exchange_yearpoint_commitment_id_7ed7a423_fk_exchange_ FOREIGN KEY (commitment_id) REFERENCES public.exchange_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT exchange_yearpoint_lesson_id_9d18d4d5_fk_exchange_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.exchange_lesson(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT exchange_yearpoint_province_id_9ce2b7d6_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT exchange_yearpoint_review_id_04b24fd6_fk_exchange_ FOREIGN KEY (review_id) REFERENCES public.exchange_projectreview(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchange_yearpoint
    ADD CONSTRAINT exchange_yearpoint_unit_id_c70d4a9d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_audit_id_1b72265c_fk_audits_energyaudit_id FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_booked_by_id_d83a76ff_fk_accounts_account_id FOREIGN KEY (booked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_campaign_id_770bc9b5_fk_outreach_ FOREIGN KEY (campaign_id) REFERENCES public.outreach_outreachcampaign(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_facility_id_487bd34f_fk_facilitie FOREIGN KEY (facility_id) REFERENCES public.facilities_facility(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_project_id_bd4961a8_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_province_id_d94447e7_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_unit_id_75e745e8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_calibration
    ADD CONSTRAINT facilities_calibrati_facility_id_ea51aeed_fk_facilitie FOREIGN KEY (facility_id) REFERENCES public.facilities_facility(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_calibration
    ADD CONSTRAINT facilities_calibrati_province_id_d33f79a6_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_calibration
    ADD CONSTRAINT facilities_calibration_unit_id_6f49175d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_communecollaborator
    ADD CONSTRAINT facilities_communeco_account_id_00ad03fa_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_communecollaborator
    ADD CONSTRAINT facilities_communeco_province_id_af16b8a5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_communecollaborator
    ADD CONSTRAINT facilities_communeco_unit_id_57c76916_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_facility
    ADD CONSTRAINT facilities_facility_province_id_6fd1406f_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_facility
    ADD CONSTRAINT facilities_facility_unit_id_39e5bd67_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instrumentuse
    ADD CONSTRAINT facilities_instrumen_audit_id_5c104b21_fk_audits_en FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instrumentuse
    ADD CONSTRAINT facilities_instrumen_facility_id_a9e7b9d6_fk_facilitie FOREIGN KEY (facility_id) REFERENCES public.facilities_facility(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instrumentuse
    ADD CONSTRAINT facilities_instrumen_province_id_dcd7729a_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instrumentuse
    ADD CONSTRAINT facilities_instrumen_reading_file_id_29d1bd53_fk_energy_us FOREIGN KEY (reading_file_id) REFERENCES public.energy_use_readingfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instrumentuse
    ADD CONSTRAINT facilities_instrumentuse_unit_id_b6670c70_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_staffmember
    ADD CONSTRAINT facilities_staffmemb_account_id_51ac6ae5_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_staffmember
    ADD CONSTRAINT facilities_staffmemb_province_id_9e2f5470_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_staffmember
    ADD CONSTRAINT facilities_staffmember_unit_id_76b64f7e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_staffskill
    ADD CONSTRAINT facilities_staffskil_member_id_90a71868_fk_facilitie FOREIGN KEY (member_id) REFERENCES public.facilities_staffmember(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_staffskill
    ADD CONSTRAINT facilities_staffskil_province_id_1a88ac91_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_staffskill
    ADD CONSTRAINT facilities_staffskill_unit_id_5b1f4859_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_training
    ADD CONSTRAINT facilities_training_member_id_cc018b63_fk_facilitie FOREIGN KEY (member_id) REFERENCES public.facilities_staffmember(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_training
    ADD CONSTRAINT facilities_training_province_id_fbb8ef17_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_training
    ADD CONSTRAINT facilities_training_unit_id_0e790953_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_delivery
    ADD CONSTRAINT integrations_deliver_province_id_606d1d5a_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_delivery
    ADD CONSTRAINT integrations_deliver_subscription_id_aeb31135_fk_integrati FOREIGN KEY (subscription_id) REFERENCES public.integrations_subscription(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_delivery
    ADD CONSTRAINT integrations_delivery_unit_id_cd3c45fb_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_keptanswer
    ADD CONSTRAINT integrations_keptans_province_id_18b75c1e_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_keptanswer
    ADD CONSTRAINT integrations_keptans_token_id_906b3b22_fk_integrati FOREIGN KEY (token_id) REFERENCES public.integrations_token(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_keptanswer
    ADD CONSTRAINT integrations_keptanswer_unit_id_17c7ca4f_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_subscription
    ADD CONSTRAINT integrations_subscri_made_by_id_f142f9c1_fk_accounts_ FOREIGN KEY (made_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_subscription
    ADD CONSTRAINT integrations_subscri_province_id_61cc927e_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_subscription
    ADD CONSTRAINT integrations_subscription_unit_id_d45e1ca3_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_account_id_afa23edc_fk_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_made_by_id_55fe3dc7_fk_accounts_account_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_province_id_cc25c8a8_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_unit_id_d4236c08_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_token
    ADD CONSTRAINT integrations_token_withdrawn_by_id_91afcc77_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_contract_id_71989b33_fk_money_contract_id FOREIGN KEY (contract_id) REFERENCES public.money_contract(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_line_id_f44ba252_fk_ledger_fundline_id FOREIGN KEY (line_id) REFERENCES public.ledger_fundline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_position_id_2c533571_fk_ledger_position_id FOREIGN KEY (position_id) REFERENCES public.ledger_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_project_id_2d96c07b_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_province_id_98e339d1_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_recorded_by_id_fe4e37b1_fk_accounts_account_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_reverses_id_e0cdc015_fk_ledger_entry_id FOREIGN KEY (reverses_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_step_id_cf43508e_fk_projects_projectstep_id FOREIGN KEY (step_id) REFERENCES public.projects_projectstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_unit_id_dc935bfa_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_fundline
    ADD CONSTRAINT ledger_fundline_province_id_3abc2cd0_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_fundline
    ADD CONSTRAINT ledger_fundline_unit_id_024e9f71_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_position
    ADD CONSTRAINT ledger_position_line_id_8e34f38f_fk_ledger_fundline_id FOREIGN KEY (line_id) REFERENCES public.ledger_fundline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_position
    ADD CONSTRAINT ledger_position_project_id_8417f999_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_position
    ADD CONSTRAINT ledger_position_province_id_bc8a2322_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_position
    ADD CONSTRAINT ledger_position_unit_id_01f0f17a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_factconfirmation
    ADD CONSTRAINT library_factconfirma_province_id_88dabe51_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_factconfirmation
    ADD CONSTRAINT library_factconfirma_recorded_by_id_a9b10c3d_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_factconfirmation
    ADD CONSTRAINT library_factconfirma_withdrawn_by_id_919db565_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_factconfirmation
    ADD CONSTRAINT library_factconfirmation_unit_id_6214012b_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnorm
    ADD CONSTRAINT library_localnorm_province_id_35e0aeb2_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnorm
    ADD CONSTRAINT library_localnorm_recorded_by_id_38aef398_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnorm
    ADD CONSTRAINT library_localnorm_unit_id_e016938a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnormend
    ADD CONSTRAINT library_localnormend_norm_id_d0ea397d_fk_library_localnorm_id FOREIGN KEY (norm_id) REFERENCES public.library_localnorm(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnormend
    ADD CONSTRAINT library_localnormend_province_id_6a23d260_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnormend
    ADD CONSTRAINT library_localnormend_recorded_by_id_38ce6390_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localnormend
    ADD CONSTRAINT library_localnormend_unit_id_1576fe10_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localorder
    ADD CONSTRAINT library_localorder_province_id_5bf1e68b_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localorder
    ADD CONSTRAINT library_localorder_recorded_by_id_4a734885_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_localorder
    ADD CONSTRAINT library_localorder_unit_id_feb2a8ce_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_normconfirmation
    ADD CONSTRAINT library_normconfirma_province_id_88221b7c_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_normconfirmation
    ADD CONSTRAINT library_normconfirma_recorded_by_id_a4be1b83_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_normconfirmation
    ADD CONSTRAINT library_normconfirma_withdrawn_by_id_58636935_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.library_normconfirmation
    ADD CONSTRAINT library_normconfirmation_unit_id_d4859bfc_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_account_id FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contract
    ADD CONSTRAINT money_contract_province_id_a83a6cfd_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contract
    ADD CONSTRAINT money_contract_recorded_by_id_0d442982_fk_accounts_account_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contract
    ADD CONSTRAINT money_contract_unit_id_95882f12_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractannex
    ADD CONSTRAINT money_contractannex_contract_id_02e24b81_fk_money_contract_id FOREIGN KEY (contract_id) REFERENCES public.money_contract(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractannex
    ADD CONSTRAINT money_contractannex_province_id_7c2973d8_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractannex
    ADD CONSTRAINT money_contractannex_recorded_by_id_26244d74_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractannex
    ADD CONSTRAINT money_contractannex_unit_id_d5647bb8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_contract_id_7be87c11_fk_money_contract_id FOREIGN KEY (contract_id) REFERENCES public.money_contract(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_project_id_6ad24c8c_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_province_id_425a096c_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_step_id_bbbd63ac_fk_projects_projectstep_id FOREIGN KEY (step_id) REFERENCES public.projects_projectstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_contractitem
    ADD CONSTRAINT money_contractitem_unit_id_6e8ca53c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_instalment
    ADD CONSTRAINT money_instalment_province_id_b843e228_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_instalment
    ADD CONSTRAINT money_instalment_schedule_id_c3e89e6b_fk_money_rep FOREIGN KEY (schedule_id) REFERENCES public.money_repaymentschedule(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_instalment
    ADD CONSTRAINT money_instalment_unit_id_5645353b_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_interestproof
    ADD CONSTRAINT money_interestproof_entry_id_015c0549_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_interestproof
    ADD CONSTRAINT money_interestproof_project_id_c02f8b51_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_interestproof
    ADD CONSTRAINT money_interestproof_province_id_be2ba000_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_interestproof
    ADD CONSTRAINT money_interestproof_unit_id_062ab5ab_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_localshare
    ADD CONSTRAINT money_localshare_province_id_dcf0e5b5_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_localshare
    ADD CONSTRAINT money_localshare_recorded_by_id_362f8146_fk_accounts_account_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_localshare
    ADD CONSTRAINT money_localshare_unit_id_2f7812c8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_repaymentschedule
    ADD CONSTRAINT money_repaymentsched_project_id_798dc2e9_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_repaymentschedule
    ADD CONSTRAINT money_repaymentsched_province_id_f08ab7d2_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_repaymentschedule
    ADD CONSTRAINT money_repaymentsched_recorded_by_id_aecb798c_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_repaymentschedule
    ADD CONSTRAINT money_repaymentschedule_unit_id_da5066e0_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_settlement
    ADD CONSTRAINT money_settlement_project_id_aea97ecb_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_settlement
    ADD CONSTRAINT money_settlement_province_id_e5ed66a8_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_settlement
    ADD CONSTRAINT money_settlement_recorded_by_id_1d62f900_fk_accounts_account_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_settlement
    ADD CONSTRAINT money_settlement_step_id_b307077e_fk_projects_projectstep_id FOREIGN KEY (step_id) REFERENCES public.projects_projectstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_settlement
    ADD CONSTRAINT money_settlement_unit_id_78909e4c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_sharedecision
    ADD CONSTRAINT money_sharedecision_project_id_60b58aa4_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_sharedecision
    ADD CONSTRAINT money_sharedecision_province_id_54b1a2fe_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_sharedecision
    ADD CONSTRAINT money_sharedecision_recorded_by_id_5596d532_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_sharedecision
    ADD CONSTRAINT money_sharedecision_unit_id_ed98e577_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_contract_id_fdcdb9d0_fk_money_contract_id FOREIGN KEY (contract_id) REFERENCES public.money_contract(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_entry_id_6cd1c087_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_project_id_9b5a54d7_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_province_id_6e67af1f_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_unit_id_844ab270_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT needs_need_establishment_id_7a74cf6c_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT needs_need_province_id_01be10e3_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT needs_need_sheet_import_id_42cd981d_fk_needs_sheetimport_id FOREIGN KEY (sheet_import_id) REFERENCES public.needs_sheetimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT needs_need_unit_id_d6f8ef04_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needdecision
    ADD CONSTRAINT needs_needdecision_decided_by_id_9c0dc56a_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needdecision
    ADD CONSTRAINT needs_needdecision_need_id_3d297a1e_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needdecision
    ADD CONSTRAINT needs_needdecision_province_id_b964c600_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needdecision
    ADD CONSTRAINT needs_needdecision_unit_id_f8493d24_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needsupplement
    ADD CONSTRAINT needs_needsupplement_decided_by_id_3cf5ac12_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needsupplement
    ADD CONSTRAINT needs_needsupplement_need_id_ece852ac_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needsupplement
    ADD CONSTRAINT needs_needsupplement_proposed_by_id_e315e405_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needsupplement
    ADD CONSTRAINT needs_needsupplement_province_id_4d5e6224_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_needsupplement
    ADD CONSTRAINT needs_needsupplement_unit_id_23099ec7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_sheetimport
    ADD CONSTRAINT needs_sheetimport_file_id_932c94d8_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_sheetimport
    ADD CONSTRAINT needs_sheetimport_job_id_c946e5ed_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_sheetimport
    ADD CONSTRAINT needs_sheetimport_province_id_fcb223a6_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_sheetimport
    ADD CONSTRAINT needs_sheetimport_unit_id_a6c5684d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_job
    ADD CONSTRAINT notices_job_asked_by_id_e50b1022_fk_accounts_account_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_job
    ADD CONSTRAINT notices_job_province_id_5dc63889_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_job
    ADD CONSTRAINT notices_job_stop_asked_by_id_76068092_fk_accounts_account_id FOREIGN KEY (stop_asked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_job
    ADD CONSTRAINT notices_job_unit_id_98599e39_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_channelreach
    ADD CONSTRAINT outreach_channelreac_campaign_id_cd38b1cd_fk_outreach_ FOREIGN KEY (campaign_id) REFERENCES public.outreach_outreachcampaign(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_channelreach
    ADD CONSTRAINT outreach_channelreac_province_id_f106d939_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_channelreach
    ADD CONSTRAINT outreach_channelreach_unit_id_2672a8a7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_outreachcampaign
    ADD CONSTRAINT outreach_outreachcam_province_id_8b8b73e5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_outreachcampaign
    ADD CONSTRAINT outreach_outreachcampaign_unit_id_cb2c366a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_reachedestablishment
    ADD CONSTRAINT outreach_reachedesta_campaign_id_0070611b_fk_outreach_ FOREIGN KEY (campaign_id) REFERENCES public.outreach_outreachcampaign(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_reachedestablishment
    ADD CONSTRAINT outreach_reachedesta_establishment_id_1ef1e516_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_reachedestablishment
    ADD CONSTRAINT outreach_reachedesta_province_id_bcb74881_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outreach_reachedestablishment
    ADD CONSTRAINT outreach_reachedesta_unit_id_be2cc7b3_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_papertemplate
    ADD CONSTRAINT papers_papertemplate_added_by_id_bfe3b454_fk_accounts_ FOREIGN KEY (added_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_papertemplate
    ADD CONSTRAINT papers_papertemplate_file_id_e49f36e3_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_papertemplate
    ADD CONSTRAINT papers_papertemplate_province_id_b8f82e4b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_papertemplate
    ADD CONSTRAINT papers_papertemplate_unit_id_7250c5fa_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_file_id_657ec643_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_project_id_f3c18a78_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_province_id_dcacdfc3_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_signed_by_id_12294872_fk_accounts_account_id FOREIGN KEY (signed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_unit_id_0977dd6e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_signedcopy
    ADD CONSTRAINT papers_signedcopy_written_id_e337b3a4_fk_papers_writtenpaper_id FOREIGN KEY (written_id) REFERENCES public.papers_writtenpaper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_docx_id_680f2f21_fk_documents_storedfile_id FOREIGN KEY (docx_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_paper_id_0cb381ed_fk_projects_ FOREIGN KEY (paper_id) REFERENCES public.projects_projectpaper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_pdf_id_25b0583f_fk_documents_storedfile_id FOREIGN KEY (pdf_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_project_id_07f8a577_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_province_id_28101f5e_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_template_id_05cca948_fk_papers_pa FOREIGN KEY (template_id) REFERENCES public.papers_papertemplate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_unit_id_723b0d0c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_writtenpaper
    ADD CONSTRAINT papers_writtenpaper_written_by_id_08f44050_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_destination
    ADD CONSTRAINT period_returns_desti_changed_by_id_550b0eb1_fk_accounts_ FOREIGN KEY (changed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_destination
    ADD CONSTRAINT period_returns_desti_province_id_725713bd_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_destination
    ADD CONSTRAINT period_returns_destination_unit_id_4b37efcd_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_periodreturn
    ADD CONSTRAINT period_returns_perio_made_by_id_c1b4f9da_fk_accounts_ FOREIGN KEY (made_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_periodreturn
    ADD CONSTRAINT period_returns_perio_province_id_af3c35a2_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_periodreturn
    ADD CONSTRAINT period_returns_perio_unit_id_3edb7a31_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT period_returns_recei_province_id_ada9a58a_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_receivedfigure
    ADD CONSTRAINT period_returns_recei_province_id_b3044f8b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_receivedfigure
    ADD CONSTRAINT period_returns_recei_received_id_f5b2eb7b_fk_period_re FOREIGN KEY (received_id) REFERENCES public.period_returns_receivedreturn(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT period_returns_recei_sender_id_f490758a_fk_period_re FOREIGN KEY (sender_id) REFERENCES public.period_returns_sender(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_receivedfigure
    ADD CONSTRAINT period_returns_recei_unit_id_13661b02_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_receivedreturn
    ADD CONSTRAINT period_returns_recei_unit_id_7c06305c_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_returndueday
    ADD CONSTRAINT period_returns_retur_recorded_by_id_8669af5b_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_sender
    ADD CONSTRAINT period_returns_sende_province_id_a8403834_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_sender
    ADD CONSTRAINT period_returns_sende_registered_by_id_825106d3_fk_accounts_ FOREIGN KEY (registered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_sender
    ADD CONSTRAINT period_returns_sender_unit_id_368fae74_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_uploadchunk
    ADD CONSTRAINT period_returns_uploa_province_id_75e40cae_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_upload
    ADD CONSTRAINT period_returns_uploa_province_id_c53d44f9_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_upload
    ADD CONSTRAINT period_returns_uploa_sender_id_40ad566c_fk_period_re FOREIGN KEY (sender_id) REFERENCES public.period_returns_sender(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_uploadchunk
    ADD CONSTRAINT period_returns_uploa_upload_id_ee816865_fk_period_re FOREIGN KEY (upload_id) REFERENCES public.period_returns_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_upload
    ADD CONSTRAINT period_returns_upload_unit_id_45518f0c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.period_returns_uploadchunk
    ADD CONSTRAINT period_returns_uploadchunk_unit_id_e97289ba_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_adminunit
    ADD CONSTRAINT places_adminunit_parent_id_30ea9d6e_fk_places_adminunit_id FOREIGN KEY (parent_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_formerstate
    ADD CONSTRAINT places_formerstate_parent_id_d4a760fe_fk_places_adminunit_id FOREIGN KEY (parent_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_formerstate
    ADD CONSTRAINT places_formerstate_unit_id_3ea33468_fk_places_adminunit_id FOREIGN KEY (unit_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_predecessor_id_182cacc4_fk_places_ad FOREIGN KEY (predecessor_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_successor_id_0c76eb9a_fk_places_adminunit_id FOREIGN KEY (successor_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_asked_by_id_d6892b79_fk_accounts_account_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_job_id_d28bac53_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_province_id_8ed20d75_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_replaces_id_9243d1b6_fk_plans_plan_id FOREIGN KEY (replaces_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_comparison
    ADD CONSTRAINT plans_comparison_unit_id_40fe4052_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_accepted_by_id_e3c2fbce_fk_accounts_account_id FOREIGN KEY (accepted_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_province_id_5abb8416_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_sheet_import_id_c9e850ad_fk_needs_sheetimport_id FOREIGN KEY (sheet_import_id) REFERENCES public.needs_sheetimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_plan
    ADD CONSTRAINT plans_plan_unit_id_733724a3_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planfindings
    ADD CONSTRAINT plans_planfindings_plan_id_473714be_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planfindings
    ADD CONSTRAINT plans_planfindings_province_id_fe0e07e0_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planfindings
    ADD CONSTRAINT plans_planfindings_unit_id_44b4c766_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planitem
    ADD CONSTRAINT plans_planitem_plan_id_4eac74aa_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planitem
    ADD CONSTRAINT plans_planitem_project_id_6fb22b7a_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planitem
    ADD CONSTRAINT plans_planitem_province_id_68c7d42a_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planitem
    ADD CONSTRAINT plans_planitem_unit_id_5e838006_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planpaper
    ADD CONSTRAINT plans_planpaper_file_id_670271d7_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planpaper
    ADD CONSTRAINT plans_planpaper_plan_id_88d2440a_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planpaper
    ADD CONSTRAINT plans_planpaper_province_id_18a50898_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planpaper
    ADD CONSTRAINT plans_planpaper_unit_id_74527300_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacemen_former_accepted_by_i_5f6357b5_fk_accounts_ FOREIGN KEY (former_accepted_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacemen_province_id_bf1782b5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacemen_replaced_by_id_1ed0d0ca_fk_accounts_ FOREIGN KEY (replaced_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacement_former_id_f3448816_fk_plans_plan_id FOREIGN KEY (former_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacement_plan_id_f3d731ee_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_planreplacement
    ADD CONSTRAINT plans_planreplacement_unit_id_035dc607_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_scenario
    ADD CONSTRAINT plans_scenario_comparison_id_f66f0a42_fk_plans_comparison_id FOREIGN KEY (comparison_id) REFERENCES public.plans_comparison(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_scenario
    ADD CONSTRAINT plans_scenario_plan_id_570a42d1_fk_plans_plan_id FOREIGN KEY (plan_id) REFERENCES public.plans_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_scenario
    ADD CONSTRAINT plans_scenario_province_id_ea259020_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_scenario
    ADD CONSTRAINT plans_scenario_unit_id_97cee70f_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newsitem
    ADD CONSTRAINT portal_newsitem_page_ptr_id_2a849f11_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newsitem
    ADD CONSTRAINT portal_newsitem_picture_id_edcbd3c7_fk_wagtailimages_image_id FOREIGN KEY (picture_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newsitemtag
    ADD CONSTRAINT portal_newsitemtag_content_object_id_461271b5_fk_portal_ne FOREIGN KEY (content_object_id) REFERENCES public.portal_newsitem(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newsitemtag
    ADD CONSTRAINT portal_newsitemtag_tag_id_2402057f_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newsroot
    ADD CONSTRAINT portal_newsroot_page_ptr_id_a74221fb_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newssection
    ADD CONSTRAINT portal_newssection_page_ptr_id_83f9b623_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_newssection
    ADD CONSTRAINT portal_newssection_unit_id_4346cb5d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_portalhome
    ADD CONSTRAINT portal_portalhome_page_ptr_id_c88116b1_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entrypaper
    ADD CONSTRAINT product_rounds_entry_entry_id_dfb568f6_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entryphoto
    ADD CONSTRAINT product_rounds_entry_entry_id_eff01ad2_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entryphoto
    ADD CONSTRAINT product_rounds_entry_file_id_6c7aec6a_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entrypaper
    ADD CONSTRAINT product_rounds_entry_file_id_a7354e62_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entrypaper
    ADD CONSTRAINT product_rounds_entry_province_id_6c89b68e_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entryphoto
    ADD CONSTRAINT product_rounds_entry_province_id_cfe27762_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entrypaper
    ADD CONSTRAINT product_rounds_entrypaper_unit_id_db60570c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_entryphoto
    ADD CONSTRAINT product_rounds_entryphoto_unit_id_98d02e95_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_holderreport
    ADD CONSTRAINT product_rounds_holde_certificate_id_a756732f_fk_product_r FOREIGN KEY (certificate_id) REFERENCES public.product_rounds_productcertificate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_holderreport
    ADD CONSTRAINT product_rounds_holde_province_id_1db4b18e_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_holderreport
    ADD CONSTRAINT product_rounds_holde_unit_id_a25d7b47_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_ocoplink
    ADD CONSTRAINT product_rounds_ocopl_entry_id_7cdb5422_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_ocoplink
    ADD CONSTRAINT product_rounds_ocopl_province_id_b315032f_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_ocoplink
    ADD CONSTRAINT product_rounds_ocoplink_unit_id_372d5383_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_rounds_produ_entry_id_7e4f57d0_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productinterest
    ADD CONSTRAINT product_rounds_produ_entry_id_e81d69a6_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_produ_establishment_id_40c6dfc2_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_produ_product_id_4ace76e6_fk_establish FOREIGN KEY (product_id) REFERENCES public.establishments_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productinterest
    ADD CONSTRAINT product_rounds_produ_province_id_2f88a9f6_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_rounds_produ_province_id_3a928e94_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_produ_province_id_3e647876_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productround
    ADD CONSTRAINT product_rounds_produ_province_id_a7ea76ee_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_produ_round_id_da924f40_fk_product_r FOREIGN KEY (round_id) REFERENCES public.product_rounds_productround(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productinterest
    ADD CONSTRAINT product_rounds_produ_seat_id_6ede8a73_fk_product_r FOREIGN KEY (seat_id) REFERENCES public.product_rounds_roundseat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_produ_sent_up_from_id_d7c34cf9_fk_product_r FOREIGN KEY (sent_up_from_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productcertificate
    ADD CONSTRAINT product_rounds_produ_unit_id_4f321804_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productround
    ADD CONSTRAINT product_rounds_produ_unit_id_5c31adc5_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productinterest
    ADD CONSTRAINT product_rounds_produ_unit_id_991f4b7d_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_productentry
    ADD CONSTRAINT product_rounds_produ_unit_id_dc8138a6_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundseat
    ADD CONSTRAINT product_rounds_round_account_id_80b661cb_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundcomplaint
    ADD CONSTRAINT product_rounds_round_entry_id_a7962b6b_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundseat
    ADD CONSTRAINT product_rounds_round_province_id_7648d08b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundcomplaint
    ADD CONSTRAINT product_rounds_round_province_id_ba4667d2_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundcomplaint
    ADD CONSTRAINT product_rounds_round_round_id_279723f8_fk_product_r FOREIGN KEY (round_id) REFERENCES public.product_rounds_productround(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundseat
    ADD CONSTRAINT product_rounds_round_round_id_2f79d8af_fk_product_r FOREIGN KEY (round_id) REFERENCES public.product_rounds_productround(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundcomplaint
    ADD CONSTRAINT product_rounds_round_unit_id_40c7db46_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_roundseat
    ADD CONSTRAINT product_rounds_roundseat_unit_id_7943b07b_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT product_rounds_score_entry_id_f183611e_fk_product_r FOREIGN KEY (entry_id) REFERENCES public.product_rounds_productentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT product_rounds_score_province_id_be008db5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT product_rounds_score_saved_by_id_1bac8dee_fk_accounts_ FOREIGN KEY (saved_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT product_rounds_score_seat_id_b3894e4c_fk_product_r FOREIGN KEY (seat_id) REFERENCES public.product_rounds_roundseat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.product_rounds_scorecard
    ADD CONSTRAINT product_rounds_scorecard_unit_id_43b84db3_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_budgetline
    ADD CONSTRAINT projects_budgetline_project_id_c83de9c0_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_budgetline
    ADD CONSTRAINT projects_budgetline_province_id_84cd994d_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_budgetline
    ADD CONSTRAINT projects_budgetline_unit_id_a549daa8_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_dossiercode
    ADD CONSTRAINT projects_dossiercode_project_id_c8b5b79e_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_dossiercode
    ADD CONSTRAINT projects_dossiercode_province_id_3626a8eb_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_dossiercode
    ADD CONSTRAINT projects_dossiercode_unit_id_0ccd168d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_joinedneed
    ADD CONSTRAINT projects_joinedneed_need_id_f8895eaa_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_joinedneed
    ADD CONSTRAINT projects_joinedneed_project_id_240a42f9_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_joinedneed
    ADD CONSTRAINT projects_joinedneed_province_id_ffa38559_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_joinedneed
    ADD CONSTRAINT projects_joinedneed_unit_id_9cd26601_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_localpaper
    ADD CONSTRAINT projects_localpaper_added_by_id_bffbff2e_fk_accounts_account_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_localpaper
    ADD CONSTRAINT projects_localpaper_province_id_ab7a5936_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_localpaper
    ADD CONSTRAINT projects_localpaper_unit_id_a28a3f08_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_entered_by_id_d408efc8_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_past_import_id_93b9a5f3_fk_projects_ FOREIGN KEY (past_import_id) REFERENCES public.projects_pastimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_project_id_5ab126d9_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_province_id_d47a466d_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastentry
    ADD CONSTRAINT projects_pastentry_unit_id_163c8504_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastimport
    ADD CONSTRAINT projects_pastimport_file_id_e1dd7fc6_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastimport
    ADD CONSTRAINT projects_pastimport_job_id_f7386c37_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastimport
    ADD CONSTRAINT projects_pastimport_province_id_1f412c11_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_pastimport
    ADD CONSTRAINT projects_pastimport_unit_id_c40ad03a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_establishment_id_8fbb2014_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_need_id_b9d5c7f1_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_province_id_53321809_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_unit_id_08e6721d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectamendment
    ADD CONSTRAINT projects_projectamen_project_id_3a343d28_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectamendment
    ADD CONSTRAINT projects_projectamen_province_id_4233fa84_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectamendment
    ADD CONSTRAINT projects_projectamen_step_id_2bbe0891_fk_projects_ FOREIGN KEY (step_id) REFERENCES public.projects_projectstep(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectamendment
    ADD CONSTRAINT projects_projectamendment_unit_id_98387cb0_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT projects_projectpape_added_by_id_fe8d6c4c_fk_accounts_ FOREIGN KEY (added_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT projects_projectpape_file_id_c7f7346b_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT projects_projectpape_project_id_0b834e66_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT projects_projectpape_province_id_f72d4bb7_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectpaper
    ADD CONSTRAINT projects_projectpaper_unit_id_1f2c9c1b_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecu_account_id_8a4307eb_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecu_declared_by_id_8af94955_fk_accounts_ FOREIGN KEY (declared_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecu_ended_by_id_99f989ce_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecu_project_id_7a9769d3_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecu_province_id_f51969d2_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectrecusal
    ADD CONSTRAINT projects_projectrecusal_unit_id_c146cf35_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectselection
    ADD CONSTRAINT projects_projectsele_decided_by_id_aa49d42d_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectselection
    ADD CONSTRAINT projects_projectsele_project_id_866645f6_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectselection
    ADD CONSTRAINT projects_projectsele_province_id_05de51bc_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectselection
    ADD CONSTRAINT projects_projectselection_unit_id_53863d14_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectstep
    ADD CONSTRAINT projects_projectstep_project_id_28be4237_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectstep
    ADD CONSTRAINT projects_projectstep_province_id_36894540_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectstep
    ADD CONSTRAINT projects_projectstep_recorded_by_id_2d243de1_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectstep
    ADD CONSTRAINT projects_projectstep_unit_id_dd0b482e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_publishedproject
    ADD CONSTRAINT projects_publishedpr_project_id_4f50f085_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_publishedproject
    ADD CONSTRAINT projects_publishedpr_province_id_b780ebc1_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_publishedproject
    ADD CONSTRAINT projects_publishedproject_unit_id_f84912d9_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_unitpublishing
    ADD CONSTRAINT projects_unitpublish_changed_by_id_a6eefc9d_fk_accounts_ FOREIGN KEY (changed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_unitpublishing
    ADD CONSTRAINT projects_unitpublish_province_id_d9d907ab_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_unitpublishing
    ADD CONSTRAINT projects_unitpublishing_unit_id_78e5d8b9_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftopinion
    ADD CONSTRAINT regulations_draftopi_draft_id_db9aa822_fk_regulatio FOREIGN KEY (draft_id) REFERENCES public.regulations_regulationdraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftopinion
    ADD CONSTRAINT regulations_draftopi_province_id_255963a5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftopinion
    ADD CONSTRAINT regulations_draftopinion_unit_id_91f1cb96_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftpart
    ADD CONSTRAINT regulations_draftpar_draft_id_a3422292_fk_regulatio FOREIGN KEY (draft_id) REFERENCES public.regulations_regulationdraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftpart
    ADD CONSTRAINT regulations_draftpar_province_id_46af7e84_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftpart
    ADD CONSTRAINT regulations_draftpart_unit_id_63d0b358_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftversion
    ADD CONSTRAINT regulations_draftver_draft_id_9c107bef_fk_regulatio FOREIGN KEY (draft_id) REFERENCES public.regulations_regulationdraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftversion
    ADD CONSTRAINT regulations_draftver_kept_by_id_76b923e5_fk_accounts_ FOREIGN KEY (kept_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftversion
    ADD CONSTRAINT regulations_draftver_province_id_05fb36d5_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_draftversion
    ADD CONSTRAINT regulations_draftversion_unit_id_e0401e8e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_regulationdraft
    ADD CONSTRAINT regulations_regulati_in_force_by_id_a8533556_fk_accounts_ FOREIGN KEY (in_force_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_regulationdraft
    ADD CONSTRAINT regulations_regulati_local_order_id_c730d6f3_fk_library_l FOREIGN KEY (local_order_id) REFERENCES public.library_localorder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_regulationdraft
    ADD CONSTRAINT regulations_regulati_province_id_0550c3cf_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_regulationdraft
    ADD CONSTRAINT regulations_regulati_unit_id_d36ebfa8_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulate_draft_id_9b7294c8_fk_regulatio FOREIGN KEY (draft_id) REFERENCES public.regulations_regulationdraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulate_project_id_5dfd86f0_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulate_province_id_d2642fbc_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulate_run_id_ff663574_fk_regulatio FOREIGN KEY (run_id) REFERENCES public.regulations_simulationrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulate_unit_id_5504b3c5_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulatedsupport
    ADD CONSTRAINT regulations_simulatedsupport_need_id_bb9cc401_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulati_asked_by_id_f3886122_fk_accounts_ FOREIGN KEY (asked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulati_draft_id_f36b851d_fk_regulatio FOREIGN KEY (draft_id) REFERENCES public.regulations_regulationdraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulati_province_id_1c01a435_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulationrun_job_id_a65c29e0_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.regulations_simulationrun
    ADD CONSTRAINT regulations_simulationrun_unit_id_5901c223_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_frozen_by_id_800a63ae_fk_accounts_ FOREIGN KEY (frozen_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_of_unit_id_b1db5aec_fk_accounts_unit_id FOREIGN KEY (of_unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_place_id_8927cf99_fk_places_adminunit_id FOREIGN KEY (place_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_province_id_45b6e5b9_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_supersedes_id_fceb872e_fk_reports_f FOREIGN KEY (supersedes_id) REFERENCES public.reports_frozenreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_frozenreport
    ADD CONSTRAINT reports_frozenreport_unit_id_b536663c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_publishedfigure
    ADD CONSTRAINT reports_publishedfig_entered_by_id_40f0cca6_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_publishedfigure
    ADD CONSTRAINT reports_publishedfig_place_id_a8559f84_fk_places_ad FOREIGN KEY (place_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_publishedfigure
    ADD CONSTRAINT reports_publishedfig_province_id_30962ee8_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_publishedfigure
    ADD CONSTRAINT reports_publishedfigure_unit_id_10b99f0b_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportschedule
    ADD CONSTRAINT reports_reportschedu_ordered_by_id_cad44c5e_fk_accounts_ FOREIGN KEY (ordered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportschedule
    ADD CONSTRAINT reports_reportschedu_province_id_ffc44939_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportschedule
    ADD CONSTRAINT reports_reportschedule_of_unit_id_6967ede3_fk_accounts_unit_id FOREIGN KEY (of_unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportschedule
    ADD CONSTRAINT reports_reportschedule_place_id_6bc746b7_fk_places_adminunit_id FOREIGN KEY (place_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportschedule
    ADD CONSTRAINT reports_reportschedule_unit_id_679e916e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportsending
    ADD CONSTRAINT reports_reportsendin_province_id_ca8009b3_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportsending
    ADD CONSTRAINT reports_reportsendin_schedule_id_09c756d4_fk_reports_r FOREIGN KEY (schedule_id) REFERENCES public.reports_reportschedule(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_reportsending
    ADD CONSTRAINT reports_reportsending_unit_id_7eca54c9_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT reports_target_province_id_8891a577_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT reports_target_set_by_id_7e42f724_fk_accounts_account_id FOREIGN KEY (set_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT reports_target_unit_id_15c1acab_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT results_followup_answered_by_id_849173dc_fk_accounts_account_id FOREIGN KEY (answered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT results_followup_confirmed_by_id_561cf8e0_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT results_followup_project_id_b91af230_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT results_followup_province_id_4f4d6875_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followup
    ADD CONSTRAINT results_followup_unit_id_c3536ba9_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT results_followupitem_follow_up_id_351e109c_fk_results_f FOREIGN KEY (follow_up_id) REFERENCES public.results_followup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT results_followupitem_photo_id_f7381264_fk_documents FOREIGN KEY (photo_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT results_followupitem_province_id_f27ba1cf_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT results_followupitem_row_id_d74b8625_fk_results_resultrow_id FOREIGN KEY (row_id) REFERENCES public.results_resultrow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followupitem
    ADD CONSTRAINT results_followupitem_unit_id_2b773612_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuplink
    ADD CONSTRAINT results_followuplink_follow_up_id_59399dec_fk_results_f FOREIGN KEY (follow_up_id) REFERENCES public.results_followup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuplink
    ADD CONSTRAINT results_followuplink_issued_by_id_48abb75d_fk_accounts_ FOREIGN KEY (issued_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuplink
    ADD CONSTRAINT results_followuplink_province_id_c9708da2_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuplink
    ADD CONSTRAINT results_followuplink_unit_id_20eaa00d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuporder
    ADD CONSTRAINT results_followuporde_province_id_0bad2893_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuporder
    ADD CONSTRAINT results_followuporde_recorded_by_id_580ccb2f_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_followuporder
    ADD CONSTRAINT results_followuporder_unit_id_c32e29b2_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopeni_amendment_id_77467d4b_fk_projects_ FOREIGN KEY (amendment_id) REFERENCES public.projects_projectamendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopeni_opened_by_id_02aff586_fk_accounts_ FOREIGN KEY (opened_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopeni_project_id_613a3648_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopeni_province_id_9b738d89_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_promiseopening
    ADD CONSTRAINT results_promiseopening_unit_id_ca620470_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultrow
    ADD CONSTRAINT results_resultrow_inspected_by_id_841fa76f_fk_accounts_ FOREIGN KEY (inspected_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultrow
    ADD CONSTRAINT results_resultrow_project_id_8808fbd2_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultrow
    ADD CONSTRAINT results_resultrow_province_id_5be0ec36_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultrow
    ADD CONSTRAINT results_resultrow_unit_id_7d56fa01_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultvalue
    ADD CONSTRAINT results_resultvalue_file_id_ec41d375_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultvalue
    ADD CONSTRAINT results_resultvalue_province_id_2a61a70f_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultvalue
    ADD CONSTRAINT results_resultvalue_row_id_eeb8044c_fk_results_resultrow_id FOREIGN KEY (row_id) REFERENCES public.results_resultrow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.results_resultvalue
    ADD CONSTRAINT results_resultvalue_unit_id_0578f730_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_campaign_id_6584294e_fk_surveys_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.surveys_campaign(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_establishment_id_2fc803f2_fk_establish FOREIGN KEY (establishment_id) REFERENCES public.establishments_establishment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_need_id_bfa8d1ea_fk_needs_need_id FOREIGN KEY (need_id) REFERENCES public.needs_need(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_province_id_b2624be4_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_reviewed_by_id_af295a37_fk_accounts_account_id FOREIGN KEY (reviewed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_sender_id_c13e6515_fk_accounts_account_id FOREIGN KEY (sender_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_unit_id_629b3c9e_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_campaign
    ADD CONSTRAINT surveys_campaign_province_id_df1113b1_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_campaign
    ADD CONSTRAINT surveys_campaign_unit_id_0c595e87_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_accountmap
    ADD CONSTRAINT treasury_accountmap_province_id_7f2eb382_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_accountmap
    ADD CONSTRAINT treasury_accountmap_recorded_by_id_d818cfb5_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_accountmap
    ADD CONSTRAINT treasury_accountmap_unit_id_7b690506_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_match
    ADD CONSTRAINT treasury_match_confirmed_by_id_0e5a207c_fk_accounts_account_id FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_match
    ADD CONSTRAINT treasury_match_province_id_c08fb3db_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_match
    ADD CONSTRAINT treasury_match_unit_id_2f62bedc_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_matchedentry
    ADD CONSTRAINT treasury_matchedentr_province_id_0998b481_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_matchedentry
    ADD CONSTRAINT treasury_matchedentry_entry_id_076970b9_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_matchedentry
    ADD CONSTRAINT treasury_matchedentry_match_id_6bfafd89_fk_treasury_match_id FOREIGN KEY (match_id) REFERENCES public.treasury_match(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_matchedentry
    ADD CONSTRAINT treasury_matchedentry_unit_id_b8a05ea2_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_reconciledmark
    ADD CONSTRAINT treasury_reconciledm_made_by_id_d97da4c4_fk_accounts_ FOREIGN KEY (made_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_reconciledmark
    ADD CONSTRAINT treasury_reconciledm_province_id_2327b572_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_reconciledmark
    ADD CONSTRAINT treasury_reconciledm_withdrawn_by_id_0f311731_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_reconciledmark
    ADD CONSTRAINT treasury_reconciledmark_unit_id_9a294ff7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_file_id_fc615cd0_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_job_id_6c10fd62_fk_notices_job_id FOREIGN KEY (job_id) REFERENCES public.notices_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_province_id_a1dbd313_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_sent_by_id_70afe631_fk_accounts_account_id FOREIGN KEY (sent_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statement
    ADD CONSTRAINT treasury_statement_unit_id_7d71c189_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statementline
    ADD CONSTRAINT treasury_statementli_province_id_a9c4bae2_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statementline
    ADD CONSTRAINT treasury_statementli_statement_id_fc15d994_fk_treasury_ FOREIGN KEY (statement_id) REFERENCES public.treasury_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statementline
    ADD CONSTRAINT treasury_statementline_match_id_569bdf2f_fk_treasury_match_id FOREIGN KEY (match_id) REFERENCES public.treasury_match(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.treasury_statementline
    ADD CONSTRAINT treasury_statementline_unit_id_9d04c03b_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verifi_audit_id_3a6016b3_fk_audits_en FOREIGN KEY (audit_id) REFERENCES public.audits_energyaudit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verifi_confirmed_by_id_b96c003e_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verifi_measure_id_076415a8_fk_audits_me FOREIGN KEY (measure_id) REFERENCES public.audits_measure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verifi_province_id_a335f885_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verificationadjustment
    ADD CONSTRAINT verifications_verifi_province_id_cda3acd4_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verificationadjustment
    ADD CONSTRAINT verifications_verifi_recorded_by_id_1fb26048_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verifi_site_id_845813f5_fk_energy_us FOREIGN KEY (site_id) REFERENCES public.energy_use_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verificationadjustment
    ADD CONSTRAINT verifications_verifi_unit_id_6ca68a07_fk_accounts_ FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verificationadjustment
    ADD CONSTRAINT verifications_verifi_verification_id_d93bcfcd_fk_verificat FOREIGN KEY (verification_id) REFERENCES public.verifications_verification(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.verifications_verification
    ADD CONSTRAINT verifications_verification_unit_id_aba2087f_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_invoice
    ADD CONSTRAINT vouchers_invoice_province_id_762ad413_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_invoice
    ADD CONSTRAINT vouchers_invoice_unit_id_54452f57_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_accepted_by_id_0ae1c901_fk_accounts_account_id FOREIGN KEY (accepted_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_budget_line_id_625e577a_fk_projects_ FOREIGN KEY (budget_line_id) REFERENCES public.projects_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_invoice_id_e8ab5132_fk_vouchers_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.vouchers_invoice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher_papers
    ADD CONSTRAINT vouchers_voucher_pap_projectpaper_id_b36562fa_fk_projects_ FOREIGN KEY (projectpaper_id) REFERENCES public.projects_projectpaper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher_papers
    ADD CONSTRAINT vouchers_voucher_pap_voucher_id_f08995bf_fk_vouchers_ FOREIGN KEY (voucher_id) REFERENCES public.vouchers_voucher(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_project_id_f294b3e4_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_province_id_6fd854b0_fk_places_adminunit_id FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_removed_by_id_5ca29429_fk_accounts_account_id FOREIGN KEY (removed_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_row_id_02297292_fk_results_resultrow_id FOREIGN KEY (row_id) REFERENCES public.results_resultrow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_unit_id_4bd01bcc_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_voucher_import_id_954e3ed7_fk_vouchers_ FOREIGN KEY (voucher_import_id) REFERENCES public.vouchers_voucherimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherimport
    ADD CONSTRAINT vouchers_voucherimpo_entered_by_id_43c878e9_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherimport
    ADD CONSTRAINT vouchers_voucherimpo_file_id_3cdd76e9_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherimport
    ADD CONSTRAINT vouchers_voucherimpo_project_id_ff9f1d85_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherimport
    ADD CONSTRAINT vouchers_voucherimpo_province_id_d541d61b_fk_places_ad FOREIGN KEY (province_id) REFERENCES public.places_adminunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherimport
    ADD CONSTRAINT vouchers_voucherimport_unit_id_578c3e7d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_accounts_account_id FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_accounts_account_id FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_accounts_ FOREIGN KEY (resolved_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_accounts_account_id FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_user_id_d0b3b9c3_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_accounts_account_id FOREIGN KEY (locked_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_accounts_account_id FOREIGN KEY (owner_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevi_user_id_2409d2f4_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_accounts_ FOREIGN KEY (finished_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userpro_user_id_59c92331_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_account(id) DEFERRABLE INITIALLY DEFERRED;
