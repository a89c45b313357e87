"""How much one document may be: bounds that keep memory and time in hand."""

MAX_DOCUMENT_BYTES = 16 * 1024 * 1024
"""The largest document that is read; the largest news pages are about a tenth of it."""

MAX_LINE_CHARACTERS = 4 * 1024 * 1024
"""The longest single line of a text document; whole books are shorter."""

MAX_EXPANSION = 200
"""How many times its size a compressed file may unpack to once past one document."""

SNIFF_BYTES = 64 * 1024
"""How much of a file is looked at to tell what it is."""
