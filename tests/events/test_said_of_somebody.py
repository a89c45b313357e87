"""What a speaker says of somebody is an act of the speaker's; the same words unsaid are none."""

import pytest
from coded_texts import mentions_of


def coded(text):
    return [
        (
            mention.event,
            [party.code for party in mention.actor],
            [p.code for p in mention.recipient],
        )
        for mention in mentions_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        # of whom it is said stands with the verb of saying
        ("“It was shameful,” the Ghanaian president said of Togo's army.", "ACCUSE", "GHA", "TGO"),
        ("“They stole everything,” the Chadian minister said of Sudan.", "ACCUSE", "TCD", "SDN"),
        # a "not" or a helper that is part of what is said
        ("“The Togolese vote was not fair,” Ghana's president said.", "ACCUSE", "GHA", "TGO"),
        ("“Hungary does not respect the rules,” the Dutch minister said.", "ACCUSE", "NLD", "HUN"),
        (
            "“The European Union cannot stay silent,” Chad's president said.",
            "REQUEST",
            "TCD",
            "EUR",
        ),
        ("“Chad must stop the raids,” Sudan's foreign minister said.", "REQUEST", "SDN", "TCD"),
        # what would be wrong is disapproved of now
        ("A Togolese blockade would be illegal, Ghana's president said.", "ACCUSE", "GHA", "TGO"),
        # who speaks for others
        ("Critics in Norway said Belarus had lied.", "ACCUSE", "NOR", "BLR"),
        # who hears it
        ("“There will be consequences,” Ghana's president told Togo.", "THREATEN", "GHA", "TGO"),
        # who is asked, and to do what
        ("Kenya pleaded with Somalia to free the nurses.", "REQUEST", "KEN", "SOM"),
        # praise
        ("“We owe the Kenyan army a debt,” Somalia's president said.", "SUPPORT", "SOM", "KEN"),
    ],
)
def test_it_is_the_speakers(text, event, actor, recipient):
    assert (event, [actor], [recipient]) in coded(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Togolese vote was not fair.",
        "Norway's minister said Belarus had not lied.",
        "Norway's minister met a judge whom the regime in Belarus had never betrayed.",
        "The mayor in Norway said the weather was shameful.",
    ],
)
def test_it_is_no_judgement(text):
    assert "ACCUSE" not in [event for event, _, _ in coded(text)]


def test_a_plea_told_by_a_noun_stands_where_its_verb_names_nobody():
    assert ("REQUEST", ["NOR"], []) in [
        (event, actor, [])
        for event, actor, _ in coded("Appeals by Norway for access have been made.")
    ]


def test_what_somebody_is_there_for_is_not_done():
    text = "Brett Hale, the envoy for the coalition to defeat the Taliban, wrote a book."
    assert coded(text) == []


def test_the_first_to_do_something_did_it():
    text = "France, the first country to recognise the Malian rebels, welcomed their leader."
    assert "SUPPORT" in [event for event, _, _ in coded(text)]


def test_who_took_over_seized_nothing():
    assert coded("When the Kenyan chief left, it was Hale who took over.") == []


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        # a transcript: whoever the label names speaks, until the next one
        (
            "Emmanuel Macron: Good evening.\nQuestion: And Turkey?\n"
            "Emmanuel Macron: We urge Turkey to withdraw its ships.",
            "REQUEST",
            "FRA",
            "TUR",
        ),
        # an interview: whom its opening quotes gives the answers
        (
            "Chad's prime minister says his country will not be silent.\nQ: What did you do?\n"
            "A: We expelled the Sudanese ambassador.\nQ: And now?\nA: We wait.",
            "SANCTION",
            "TCD",
            "SDN",
        ),
        # single quotation marks, the speaker named before
        (
            "Ghana's president spoke on Monday. ‘We urge Togo to reopen the border,’ he said.",
            "REQUEST",
            "GHA",
            "TGO",
        ),
    ],
)
def test_whose_turn_it_is(text, event, actor, recipient):
    assert (event, [actor], [recipient]) in coded(text)
