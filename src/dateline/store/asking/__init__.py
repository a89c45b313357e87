"""A published snapshot, asked: views, filters, search, the ledger, single rows."""
