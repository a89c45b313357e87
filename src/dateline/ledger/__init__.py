"""The ledger room: what holds between whom, since when; still empty."""
