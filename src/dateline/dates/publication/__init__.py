"""The publication verdict, and what a story itself says of the day it was written."""
