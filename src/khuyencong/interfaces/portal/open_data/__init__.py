"""Open data: what the pages of the portal show, as files that programs read."""
