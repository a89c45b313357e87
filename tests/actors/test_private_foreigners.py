"""A private person's nationality tells nothing of whose police, soldiers and rebels are meant."""

import pytest

from dateline.pipeline import code_texts


def doers(text: str, words: str) -> set[str]:
    """Return the codes of who does what the words of a text tell."""
    row = {"id": "text", "text": text, "date": "2024-06-12"}
    _, mentions = next(iter(code_texts([row])))
    return {
        one.code for mention in mentions if words in mention.evidence.text for one in mention.actor
    }


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        (
            "Police in Guinea said on Monday that they were looking for two men. An aid worker, "
            "Jean Petit, a Belgian, was robbed near Conakry. His wife, a Dutch nurse, was beaten. "
            "Soldiers searched three houses for the robbers. Gendarmes arrested four boys on "
            "Sunday. A union denounced the arrests.",
            "Gendarmes arrested four boys",
            "GIN",
        ),
        (
            "The guerrillas in northern Peru are divided over their leader. A wing will not "
            "accept the decisions of the former Spanish priest Manuel Ruiz. Soldiers killed two "
            "rebels on Monday. The group denied it. The police found weapons in a house.",
            "Soldiers killed two rebels",
            "PER",
        ),
        (
            "A German tourist, Ulrike Brandt, was robbed on a beach in Kenya. Her husband, also a "
            "German, was stabbed. The German tourists had come to Mombasa for a wedding. Police "
            "arrested two men. Officers searched a village for the knife.",
            "Police arrested two men",
            "KEN",
        ),
        (
            "Clergymen in Kampala say that they are persecuted by groups in Uganda. Several "
            "clerics, among them Jaime Ortega, a Spaniard, had to leave their parishes. Ortega had "
            "to leave his church after it was shelled, according to one of his assistants, who is "
            "also a Spaniard. Witnesses said that border policemen beat some 40 pilgrims in a "
            "shelter. The bishop said he was worried.",
            "policemen beat some 40 pilgrims",
            "UGA",
        ),
        (
            "Investigators in Bolivia spoke on Monday. Two young Americans were killed in El Alto "
            "in May. A special unit looks into the murder of the two American teachers. Rebels "
            "said they had no part in it. Police arrested two suspects.",
            "Police arrested two suspects",
            "BOL",
        ),
        # the near misses: the only country told of, and a state's own men
        (
            "An Egyptian teacher was robbed on Monday. He had drawn money from a bank. His wife "
            "was beaten. Police arrested two men.",
            "Police arrested two men",
            "EGY",
        ),
        (
            "Guinea asked for help on Monday. Dutch gendarmes landed near Conakry. They set up a "
            "camp. The gendarmes arrested four boys on Sunday.",
            "arrested four boys",
            "NLD",
        ),
    ],
)
def test_whose_police_and_soldiers_are_meant(text: str, words: str, code: str) -> None:
    assert doers(text, words) == {code}


def test_soldiers_are_not_those_of_a_private_speaker() -> None:
    text = (
        "Villagers in Chiapas blocked a road on Monday. A Swiss nurse, Anna Keller, treated the "
        "wounded. Paramilitaries shot at her jeep. The army denied it. The governor of Chiapas "
        "asked for calm. Keller said that soldiers had beaten boys in Chiapas."
    )
    assert doers(text, "soldiers had beaten boys") == {"MEX"}
