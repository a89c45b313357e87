"""Toponyms on raw text: runs of capitalised words, judged by the words beside them."""
