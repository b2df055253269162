"""What measures saved, measured and verified after they were done."""
