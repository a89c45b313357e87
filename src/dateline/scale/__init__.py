"""The scale room: the same rooms over many machines; still empty."""
