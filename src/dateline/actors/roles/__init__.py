"""Who a phrase with a name or a role is, and whose a role is that names no country."""
