"""Text set in lines of print: told, read whole, and taken back to the lines."""
