"""Classes of event types whose day and place are told alike: assaults, meetings, moves, words."""

OF_TYPE = {
    "ASSAULT": "assault", "COERCE": "coercion", "PROTEST": "protest", "CONSULT": "meeting",
    "MOBILIZE": "move", "RETREAT": "move", "AID": "move", "COOPERATE": "move",
    "SANCTION": "penalty",
}  # fmt: skip
WORDS = "words"
CLASSES = (*dict.fromkeys(OF_TYPE.values()), WORDS)
