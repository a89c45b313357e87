"""Words that a frame lists are read, not only those of its examples."""

import pytest
from coded_texts import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Omani teachers’ sit-in reached the capital.", ("PROTEST", "OMN", "OMN")),
        ("Laos' witch-hunt of Hmong scholars is well known.", ("COERCE", "LAO", "LAO")),
        ("The Chadian pull-out from Togo was quick.", ("RETREAT", "TCD", "TGO")),
        ("The break-up of the rally by police in Benin was filmed.", ("COERCE", "BEN", "BEN")),
        ("The court-martial of two Lao editors opened.", ("ACCUSE", "LAO", "LAO")),
        ("Monks were ill-treated by Lao guards.", ("ASSAULT", "LAO", "LAO")),
        ("Peru hopes to withdraw its troops from Haiti.", ("CONCEDE", "PER", "HTI")),
        ("Benin’s president decreed a partial mobilization.", ("MOBILIZE", "BEN", "")),
        ("Togo readmitted inspectors of the United Nations into the camp.",
         ("RETREAT", "TGO", "UNO")),
        ("Niger’s junta unbanned the opposition party.", ("CONCEDE", "NER", "NER")),
        ("Chadian gunmen slew a Nigerien mayor.", ("ASSAULT", "TCD", "NER")),
        ("Gambia set up a fact-finding team on the raid.", ("ACCUSE", "GMB", "")),
        ("Malian small-arms fire wounded two Tuareg herders.", ("ASSAULT", "MLI", "MLI")),
        ("Peru sent a negotiating team to Libya.", ("CONSULT", "PER", "LBY")),
        ("Muslims in Mozambique fled the town.", ("SANCTION", "MOZ", "MOZ")),
    ],
)  # fmt: skip
def test_words_with_a_hyphen_or_rare_forms_are_read(text, event):
    assert event in told(text)
