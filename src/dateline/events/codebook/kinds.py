"""Event types that several folders ask for together, each set under one name."""

# What is done to people by force.
FORCE = frozenset({"ASSAULT", "COERCE"})
# What may be told without who did it.
FORCE_OR_PROTEST = FORCE | {"PROTEST"}
# What is done to people where they are.
ON_THE_SPOT = FORCE_OR_PROTEST | {"AID"}
# What is said of somebody.
JUDGING = frozenset({"ACCUSE", "SUPPORT"})
JUDGING_OR_REJECTING = JUDGING | {"REJECT"}
# What its parties do alike, whichever side they stand on.
MUTUAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE"})
