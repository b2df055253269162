"""When a craft village, a craft or a cluster may be recognised, as dated data."""
