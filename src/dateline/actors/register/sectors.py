"""Sets of sectors and of codes without a country that rooms ask for, each under one name."""

# The organs of a state.
STATE_ORGANS = frozenset("GOV MIL LEG JUD COP SPY".split())
# A state's government and those who keep order for it.
GOVERNMENT_AND_FORCES = frozenset({"GOV", "MIL", "COP"})
# Those under arms of whom it is known whose they are.
FORCES = frozenset({"MIL", "COP", "REB", "PRM"})
# Those who bear arms, for a state or against it.
UNDER_ARMS = FORCES | {"UAF"}
# Those who bear arms and are no state's.
ARMED_GROUPS = frozenset({"REB", "PRM", "UAF"})
ARMED_OR_CRIMINAL = ARMED_GROUPS | {"CRM"}
MILITARY = ("MIL",)
# Codes of what states have in common.
INTERGOVERNMENTAL = frozenset({"UNO", "EUR", "IGO"})
# Codes of doers who are not known.
NOBODY_KNOWN = frozenset({"UNK", "UAF"})
