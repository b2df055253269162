"""Units of heat that more than one library counts in."""

MJ_IN_A_GJ = 1000
