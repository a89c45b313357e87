"""What stands among the drafts of a story: content, repeats and doubles dropped."""
