"""What a small parser reads amiss time and again, told by its words and put right."""
