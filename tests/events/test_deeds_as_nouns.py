"""A deed that a noun names is read as its verb is; one that is only spoken of is flagged."""

import pytest
from coded_texts import told, with_flags


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad’s expulsion of an African Union mission came as a surprise.",
         ("SANCTION", "TCD", "IGO")),
        ("The revocation of the visas of three Rwandan officials by Norway drew wide attention.",
         ("SANCTION", "NOR", "RWA")),
        ("The cancellation of talks with Peru by Bolivia came late.", ("REJECT", "BOL", "PER")),
        ("Oman’s expulsion of Yemeni refugees came as a surprise.", ("COERCE", "OMN", "YEM")),
        ("The ban on a Lao opposition party by Laos drew wide attention.",
         ("COERCE", "LAO", "LAO")),
        ("Prices rose after the seizure of the yacht of a Russian banker by Cyprus.",
         ("COERCE", "CYP", "RUS")),
        ("The Omani ambassador’s expulsion by Yemen drew wide attention.",
         ("SANCTION", "YEM", "OMN")),
        ("The holding of two Peruvian sailors by Ecuador drew protests.",
         ("COERCE", "ECU", "PER")),
        ("A lawsuit against Benin, which Togo filed, drew wide attention.",
         ("ACCUSE", "TGO", "BEN")),
        ("Shops closed after the raid on a depot of Kenyan police by Somali militants.",
         ("ASSAULT", "SOM", "KEN")),
    ],
)  # fmt: skip
def test_a_noun_is_read_as_its_verb_is(text, event):
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sudden resumption of classes in Chad drew wide attention.",
        "The opening of a play by Anton Chekhov in Riga drew wide attention.",
        "The return of the rains to Kenya came late.",
        "The raid on a house by the river in Kenya drew wide attention.",
        "The opening of the talks by the lake drew wide attention.",
        "A road through Benin, which Togo built, drew wide attention.",
    ],
)
def test_a_noun_without_such_parties_is_no_deed_of_theirs(text):
    assert not [row for row in told(text) if row[1] not in {"", "UNK"}]


@pytest.mark.parametrize(
    ("text", "event", "flag"),
    [
        ("The attempted kidnapping of a Malian judge by rebels shocked few.", "ASSAULT",
         "hypothetical"),
        ("A proposed expulsion of two Cuban envoys by Chile divides voters.", "SANCTION",
         "hypothetical"),
        ("The expected attack on Juba by South Sudanese rebels did not come.", "ASSAULT", "future"),
        ("There was talk of an expulsion of Togolese envoys by Ghana.", "SANCTION", "hypothetical"),
        ("The likelihood of an attack on Israel by Hezbollah is low.", "ASSAULT", "hypothetical"),
        ("Rumours of a deportation of Malian migrants by Algeria were false.", "COERCE",
         "hypothetical"),
        ("There was no imposition of a curfew by Uganda in the capital.", "COERCE", "negated"),
    ],
)  # fmt: skip
def test_a_noun_for_what_was_not_done_is_flagged(text, event, flag):
    assert (event, (flag,)) in with_flags(text)
    assert (event, ()) not in with_flags(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The sudden kidnapping of a Malian judge by rebels shocked few.", "ASSAULT"),
        ("The news of the expulsion of two Cuban envoys by Chile came late.", "SANCTION"),
        ("Crowds condemned the deadly attack on Juba by South Sudanese rebels.", "ASSAULT"),
    ],
)
def test_a_noun_for_what_was_done_is_not(text, event):
    assert (event, ()) in with_flags(text)
