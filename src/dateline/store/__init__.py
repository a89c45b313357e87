"""The store room: schema, idempotent writes, queries, exports; still empty."""
