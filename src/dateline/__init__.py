"""Dateline: from any news page to a sourced, dated record of who did what to whom."""
