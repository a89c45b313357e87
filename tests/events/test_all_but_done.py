"""What somebody was about to do, nearly did or was unable to do is no fact, and so flagged."""

import pytest
from coded_texts import with_flags


@pytest.mark.parametrize(
    ("text", "event", "flag"),
    [
        ("Togo was about to expel two Beninese envoys.", "SANCTION", "hypothetical"),
        ("Nigeria was about to set a deadline for the Togolese rebels.", "THREATEN",
         "hypothetical"),
        ("Rebels were about to attack a Malian town.", "ASSAULT", "hypothetical"),
        ("Ghana nearly shut its embassy in Mali.", "SANCTION", "negated"),
        ("Chad almost suspended its aid to Togo.", "SANCTION", "negated"),
        ("Instead of attacking the rebels, the Malian army went home.", "ASSAULT", "negated"),
        ("Ugandan police were unable to arrest the opposition leader.", "COERCE", "negated"),
        ("Envoys doubt that Eritrea shelled an Ethiopian town.", "ASSAULT", "hypothetical"),
        ("If Chad's general said Sudan would regret the raid, few would care.", "THREATEN",
         "hypothetical"),
        ("Sudan may threaten Chad with war.", "THREATEN", "hypothetical"),
    ],
)  # fmt: skip
def test_what_was_not_done_is_flagged(text, event, flag):
    assert (event, (flag,)) in with_flags(text)


def test_what_is_not_said_accuses_nobody():
    assert not with_flags("Norway did not say the Russian raid was a violation of its airspace.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Mexico nearly doubled its tariffs on Chinese steel.", "SANCTION"),
        ("There is no doubt that Eritrea shelled an Ethiopian town.", "ASSAULT"),
        ("Norway said the Russian raid was a violation of its airspace.", "ACCUSE"),
        ("The Ghanaian minister said he must say the Togolese vote was a farce.", "ACCUSE"),
        ("Sudan threatened Chad with war.", "THREATEN"),
    ],
)
def test_what_was_done_or_said_is_not(text, event):
    assert (event, ()) in with_flags(text)
