"""Measures to save energy, by the codes of a published list: where they apply, what they need.

``data/arc_codes.csv`` holds the 358 energy rows (types 2.1 to 2.9) of the assessment recommendation
codes of the Industrial Assessment Centers, United States, as a repository under the MIT licence
gives them; spelling is theirs. Titles in Vietnamese, systems, needs and calculators are ours.
"""
