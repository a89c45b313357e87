"""A pipeline loaded without what is not used reads texts as its makers' does."""

import subprocess
import sys

from dateline.grammar.loading import DEFAULT_PIPELINE, load_pipeline

TEXT = "The U.S. doesn't know who's gonna pay Mr. O'Hara's $3,000 (a 9 p.m. call :) on 4-May."


def test_the_tokenizer_has_the_rules_that_the_pipeline_brings() -> None:
    import spacy

    ours = load_pipeline(DEFAULT_PIPELINE, ("ner",)).tokenizer
    theirs = spacy.load(DEFAULT_PIPELINE, exclude=["ner"]).tokenizer
    assert [token.text for token in ours(TEXT)] == [token.text for token in theirs(TEXT)]
    assert ours.rules == theirs.rules


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
