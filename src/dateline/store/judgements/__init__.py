"""What people judged: its form, and how it is laid over the rows of the machine."""
