"""What "be" says of its subject, whom a list begins with, who was of the first to do something.

Texts of our own.
"""

import pytest
from coded_texts import told, types


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is in the forefront of the struggle against Al Shabab.",
        "Danish soldiers are at the heart of the campaign against smugglers.",
        "Germany is for tougher steps against Iran.",
    ],
)
def test_what_a_noun_is_against_is_not_what_the_subject_is_against(text):
    assert "REJECT" not in types(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [("Sweden is against the plan.", "SWE"), ("Italy is firmly against the war.", "ITA")],
)
def test_what_the_subject_itself_is_against(text, actor):
    assert [(event, by) for event, by, _ in told(text)] == [("REJECT", actor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman, the UAE, Bahrain and Egypt imposed a boycott on Qatar last year.",
         ("SANCTION", "OMN+ARE+BHR+EGY", "QAT")),
        ("Chad, Mali, Togo and Benin recalled their envoys.",
         ("SANCTION", "TCD+MLI+TGO+BEN", "")),
        ("Chad was among the first states to sign the convention.", ("SUPPORT", "TCD", "")),
        ("The Turkish coastguard was one of two services to rescue the migrants.",
         ("AID", "TUR", "UNK")),
    ],
)  # fmt: skip
def test_each_of_those_named_did_it(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The minister was in Oslo to sign the accord.",
        "The Malian women were taken to a shelter in Gao.",
        "Ships flying the flag of Togo lay off Lomé.",
        "Britain pledged money for the fight against malaria.",
    ],
)
def test_what_only_sounds_so(text):
    assert not {"SUPPORT", "SANCTION", "MOBILIZE", "THREATEN"} & set(types(text))


def test_the_chief_of_an_army_who_is_sent_is_no_army():
    assert told("Turkey sent its chief of staff to Washington.") == [("CONSULT", "TUR", "USA")]


def test_what_somebody_is_tasked_with_is_not_done_yet():
    told_of = told("Kenya was tasked by the UN with disarming the gangs.")
    assert told_of == [("REQUEST", "UNO", "KEN")]
