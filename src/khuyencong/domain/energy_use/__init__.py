"""Bills, output and readings: loads, costs, baselines, indicators, verified savings."""
