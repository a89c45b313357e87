"""Second verbs behind a denial, charges that are no deeds, and words that turn a deed round."""

import pytest

from dateline.pipeline import code_texts


def told(text):
    ((_, mentions),) = code_texts([{"id": "1", "text": text, "date": "2024-05-02"}])
    return [(mention.event, *mention.mode) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Gambia's army denied that herders had been shot and accused bandits of the raid.",
            [("REJECT",), ("ACCUSE", "allege")],
        ),
        (
            "Laos denied that the men had been held and criticised Thailand.",
            [("REJECT",), ("ACCUSE", "disapprove")],
        ),
        ("Denmark determined that Syrian guards had beaten nurses.", [("ACCUSE", "allege")]),
        (
            "Norway froze the assets of a Malian general, saying his men had shelled clinics.",
            [("SANCTION", "discontinue")],
        ),
        ("UN experts said that the rebels had been armed by Chad.", [("ACCUSE", "allege")]),
        ("The World Court threw out Bolivia's case.", [("REJECT", "change")]),
        ("Jordan will take in no more Syrian refugees.", [("REJECT", "assist")]),
        ("The Belgian parliament declared a climate emergency.", []),
        ("The Spanish king appointed him an adviser.", []),
        ("Ireland placed two Belarusian judges under sanctions.", [("SANCTION", "discontinue")]),
        ("Ottawa revoked the visas of two Ghanaian judges.", [("SANCTION", "discontinue")]),
        ("The African Union said it will withdraw its mission from Togo.", [("CONCEDE",)]),
        ("The Danish navy intercepted two dhows off Somalia.", [("COERCE", "restrict")]),
        ("Tunisia listed the movement as a banned organisation.", [("COERCE", "restrict")]),
        ("Opposition parties call bandh in Nepal", [("PROTEST", "strike")]),
        ("Houthis vow to hit more tankers", [("THREATEN", "violence")]),
        ("Sudanese rebels marched into Wad Madani.", [("ASSAULT",)]),
    ],
)
def test_says_what_happened(text, events):
    assert told(text) == events


def test_no_fewer_than_so_many_denies_nothing():
    text = "No fewer than 20 rebels were killed by Chad's army."
    ((_, (mention,)),) = code_texts([{"id": "1", "text": text, "date": "2024-05-02"}])
    assert (mention.event, mention.aux) == ("ASSAULT", ())
