"""Headlines: names that lists lack, verbs that parsers miss, helpers that are left out."""

import pytest
from coded_texts import heads, sentence_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # What is no word of English is a name.
        ("Police Hunt Kovačić After Bank Raid", "kovačić", ("dobj", "hunt")),
        ("Tribunal Frees Dragojevic Over Lost Files", "dragojevic", ("dobj", "frees")),
        # The word behind a state or a title, with a verb behind it, is who acts.
        ("Ex-President Baker Found Guilty of Fraud", "baker", ("nsubjpass", "found")),
        # A noun before "on" is what is lifted, not a verb.
        ("Lima Lifts Ban on Rallies", "ban", ("dobj", "lifts")),
        # Jets, guns and forces act.
        ("Army Jets Pound Zwedru", "jets", ("nsubj", "pound")),
        # The verb behind a hyphen.
        ("Pyongyang Test-Fires Cruise Missile", "missile", ("dobj", "fires")),
        # "First to" tells what was done.
        ("Togo First to Recognise Kosovo", "first", ("advmod", "recognise")),
        ("Envoy shuttles between Lome, Accra as border row grows", "envoy", ("nsubj", "shuttles")),
        # A participle before what is given back is no verb.
        ("Ghana Returns Seized Ship to Togo", "ship", ("dobj", "returns")),
        # The doer stands behind a past form that is a participle too.
        ("Chile Hit by Dock Strike", "chile", ("nsubjpass", "hit")),
        # What is done to an embargo.
        ("Arms Embargo Slapped on Chad", "embargo", ("nsubjpass", "slapped")),
        ("Reporter 'Beaten' by Guards in Lima", "reporter", ("nsubjpass", "beaten")),
        # Words of a hyphen end no state.
        ("Mali, Niger in Closed-Door Meeting", "niger", ("conj", "mali")),
        ("Mali, Niger in Closed-Door Meeting", "mali", ("nsubj", "are")),
        ("Truce in Effect Along River", "truce", ("nsubj", "is")),
        ("Mongolian army on high alert as rebels advance", "army", ("nsubj", "is")),
        ("Ghanaian Delegation in Lome to Discuss Border", "delegation", ("nsubj", "is")),
    ],
)
def test_a_headline_is_told_in_whole_words(text: str, word: str, expected: tuple[str, str]) -> None:
    assert heads(text)[word] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Dam talks resume in capital", "resume", ("ROOT", "resume")),
        ("Ghana to recognise Kosovo", "to", ("aux", "recognise")),
        ("Ceasefire Holds in Lome", "ceasefire", ("nsubj", "holds")),
        ("Guards stop bus at border", "bus", ("dobj", "stop")),
    ],
)
def test_what_reads_as_before(text: str, word: str, expected: tuple[str, str]) -> None:
    assert heads(text)[word] == expected


def test_words_newer_than_dictionaries_are_no_names() -> None:
    sentence = sentence_of("Airstrikes Kill Three in Bailout Protest")
    assert [token.text for token in sentence.tokens if token.text[:1].isupper()] == ["Airstrikes"]
