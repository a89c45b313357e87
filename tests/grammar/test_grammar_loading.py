"""A pipeline loaded without what is not used reads texts as its makers' does."""

import subprocess
import sys

from dateline.grammar.parsing.hyphened import spelt_together
from dateline.grammar.parsing.loading import DEFAULT_PIPELINE, load_pipeline
from dateline.grammar.words import words

TEXT = "The U.S. doesn't know who's gonna pay Mr. O'Hara's $3,000 (a 9 p.m. call :) on 4-May."


def test_the_tokenizer_has_the_rules_that_the_pipeline_brings() -> None:
    import spacy

    ours = load_pipeline(DEFAULT_PIPELINE, ("ner",)).tokenizer
    theirs = spacy.load(DEFAULT_PIPELINE, exclude=["ner"]).tokenizer
    assert [token.text for token in ours(TEXT)] == [token.text for token in theirs(TEXT)]
    added = {word: rule for word, rule in ours.rules.items() if word not in theirs.rules}
    assert {word: ours.rules[word] for word in theirs.rules} == theirs.rules
    assert added.keys() == words("short-titles") | spelt_together().keys()


def test_a_text_has_the_labels_and_words_that_the_makers_pipeline_gives_it() -> None:
    import spacy

    more = "Wasn't the ex-minister replaced?\nKADUNA — Twelve oxen died, the mayors’ aide said."
    text = f"{TEXT} {more}"
    ours = load_pipeline(DEFAULT_PIPELINE, ("ner",))
    theirs = spacy.load(DEFAULT_PIPELINE, exclude=["ner"])
    told = [
        [
            (one.text, one.lemma_, one.pos_, one.tag_, one.dep_, one.norm_, str(one.morph))
            for one in pipeline(text)
        ]
        for pipeline in (ours, theirs)
    ]
    assert told[0] == told[1]


def test_every_label_is_a_word_of_the_vocabulary() -> None:
    pipeline = load_pipeline(DEFAULT_PIPELINE, ("ner",))
    for name, component in pipeline.pipeline:
        for label in getattr(component, "labels", ()):
            assert label in pipeline.vocab.strings, (name, label)


def test_spacy_keeps_its_command_line_for_whoever_asks_for_it() -> None:
    script = (
        "import sys\n"
        "from dateline.grammar import load_parser\n"
        "load_parser()\n"
        "assert 'spacy.cli' not in sys.modules\n"
        "import spacy\n"
        "assert spacy.info(silent=True)['spacy_version'] == spacy.__version__\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr


def test_spacy_keeps_the_rules_of_its_english_for_whoever_asks_for_them() -> None:
    script = (
        "from dateline.grammar import load_parser\n"
        "load_parser()\n"
        "import spacy\n"
        "english = spacy.blank('en')\n"
        "assert [word.text for word in english('She won\\'t')] == ['She', 'wo', 'n\\'t']\n"
        "from spacy.lang.en.tokenizer_exceptions import TOKENIZER_EXCEPTIONS\n"
        "assert english.tokenizer.rules == TOKENIZER_EXCEPTIONS\n"
        "import pydantic.v1\n"
        "assert pydantic.v1.BaseModel\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr


def test_entry_points_are_as_before_once_a_pipeline_is_loaded() -> None:
    import catalogue

    before = catalogue.AVAILABLE_ENTRY_POINTS
    load_pipeline(DEFAULT_PIPELINE, ("ner",))
    assert catalogue.AVAILABLE_ENTRY_POINTS is before
