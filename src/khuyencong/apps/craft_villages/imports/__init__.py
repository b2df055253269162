"""Reader of the yearly sheet of many villages."""
