"""What is counted, in which unit, over which years: figures that others have published."""
