"""Stretches of the calendar, steps along it, and the days that have names."""
