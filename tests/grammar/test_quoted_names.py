"""What somebody calls a thing in quotation marks is said of the thing."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        # taken for an aside to the thing
        ('The Kenyan premier called Tuesday\'s vote "a sham".', "sham", ("oprd", "called")),
        # taken for the object, and the thing for a part of it
        (
            'The Malaysian leader called Thursday\'s order "tyranny" and unconstitutional.',
            "tyranny",
            ("oprd", "called"),
        ),
        (
            'The Malaysian leader called Thursday\'s order "tyranny" and unconstitutional.',
            "order",
            ("dobj", "called"),
        ),
        (
            'The Polish minister branded Monday\'s ruling "madness".',
            "ruling",
            ("dobj", "branded"),
        ),
        # taken for a quality of the noun before it
        (
            'Peru\'s premier called the Chilean threat of a strike "extremely dangerous".',
            "dangerous",
            ("oprd", "called"),
        ),
        (
            'Chad\'s president called the closure of the border "unacceptable".',
            "border",
            ("pobj", "of"),
        ),
        (
            "Sudan's envoy called the deal on the oil fields “shameful”.",
            "shameful",
            ("oprd", "called"),
        ),
    ],
)
def test_what_is_quoted_is_what_the_thing_is_called(text, word, label):
    assert label_of(text, word) == label


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ('The premier called the deal a "dangerous" step.', "dangerous", ("amod", "step")),
        ('The premier called the deal a "dangerous" step.', "step", ("oprd", "called")),
        (
            'The Danish premier signed the deal on the "old" fields.',
            "old",
            ("amod", "fields"),
        ),
    ],
)
def test_quoted_qualities_stay_with_their_nouns(text, word, label):
    assert label_of(text, word) == label
