"""Personal data: where it stands, why, how long; a person asks what is held and has it erased."""
