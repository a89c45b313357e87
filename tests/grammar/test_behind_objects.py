"""What a verb says of its object hangs on the verb, not on the noun before it."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        # to whom something is put down
        (
            "Police in Peru have attributed the most serious attacks to the Shining Path.",
            "to",
            ("prep", "attributed"),
        ),
        ("Police attributed attacks to rebels, the minister said.", "to", ("prep", "attributed")),
        # what somebody is called, behind what he is called so in
        (
            "The Togolese president described him in an interview as a bandit.",
            "as",
            ("prep", "described"),
        ),
        (
            "The Cuban leader denounced the raid in a broadcast as an act of piracy.",
            "as",
            ("prep", "denounced"),
        ),
        # the clause behind "the fact that"
        (
            "The Greek foreign minister regretted the fact that Turkey had left the talks.",
            "left",
            ("ccomp", "regretted"),
        ),
        (
            "The Chadian opposition denounced the fact that ministers own the mines.",
            "own",
            ("ccomp", "denounced"),
        ),
        # what "as" tells by a participle or an adjective
        (
            "Sudan regards the Chadian rebels as inextricably linked to mercenaries.",
            "linked",
            ("oprd", "regards"),
        ),
        ("The envoy regards the matter as closed.", "closed", ("oprd", "regards")),
        (
            "Kenya regards the Somali party as indistinguishable from bandits.",
            "indistinguishable",
            ("oprd", "regards"),
        ),
    ],
)
def test_what_is_said_of_an_object_hangs_on_the_verb(text, word, label):
    assert label_of(text, word) == label


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("The Danish premier praised her in his role as minister.", "as", ("prep", "role")),
        ("The Danish premier knew the road to the mine.", "to", ("prep", "road")),
        (
            "The Greek minister knew the fact that Turkey had left.",
            "left",
            ("acl", "fact"),
        ),
        ("The Danish envoy described the fence as guards were leaving.", "as", ("mark", "leaving")),
    ],
)
def test_what_is_a_noun_s_own_stays_with_it(text, word, label):
    assert label_of(text, word) == label
