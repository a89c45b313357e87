"""Long first sentences of agencies: what hangs on which of two clauses."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Hackers linked to Chinese spies broke into the network of a ministry.",
            "Hackers",
            ("nsubj", "broke"),
        ),
        (
            "A Belarusian activist jailed for her part in the protests has been on hunger strike"
            " for 17 days, a lawyer said.",
            "activist",
            ("nsubj", "been"),
        ),
        (
            "Kazakhstan has extradited to Turkey a businessman wanted for financing a coup.",
            "businessman",
            ("dobj", "extradited"),
        ),
        (
            "Malian soldiers executed 18 herders last month, a rights group alleged on Monday.",
            "executed",
            ("ccomp", "alleged"),
        ),
        (
            "The politician whose home was raided by inspectors last week accused the premier.",
            "week",
            ("npadvmod", "raided"),
        ),
        (
            "Jamaica has ordered 300 migrants who landed in January to be flown home.",
            "flown",
            ("xcomp", "ordered"),
        ),
        (
            "Chad granted asylum to aides who crossed the border last week fleeing arrest.",
            "fleeing",
            ("advcl", "crossed"),
        ),
        (
            "The order was read out, prompting a rare protest by 50 women in Kabul.",
            "by",
            ("prep", "protest"),
        ),
        (
            "They opened an inquiry over the kidnapping in 1995 of the president's son.",
            "of",
            ("prep", "kidnapping"),
        ),
        (
            "The party refused to vote, insisting that it was robbed and demanding a recount.",
            "demanding",
            ("conj", "insisting"),
        ),
        (
            "South Korea said it had scrambled jets after six bombers entered its zone, and"
            " summoned the attache.",
            "summoned",
            ("conj", "said"),
        ),
        (
            "Tunisian authorities detained an editor, his family said Sunday, and blocked his"
            " website.",
            "blocked",
            ("conj", "detained"),
        ),
    ],
)
def test_it_hangs_on_the_clause_it_belongs_to(text, word, expected):
    assert label_of(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The two discussed the offensive by telephone.", "by", ("prep", "discussed")),
        ("Rebels seized the town, the army said, killing ten.", "killing", ("advcl", "seized")),
        ("The army sent to the border soldiers trained in France.", "trained", ("acl", "soldiers")),
        ("Troops killed six rebels, a blow to their leader.", "killed", ("ROOT", "killed")),
    ],
)
def test_what_hangs_right_stays(text, word, expected):
    assert label_of(text, word) == expected
