"""Whatever the text: evidence is verbatim, ids are the content's, nothing breaks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.pipeline import code_texts

PARTIES = ["Kenya", "Uganda’s army", "the rebels", "It", "Two ministers", "Hamas", "“The West”"]
VERBS = ["attacked", "did not meet", "will sanction", "praised", "was accused by", "left", "signed"]
ENDS = ["Chad.", "the treaty with Mali on Monday.", "in 2012?", "their camp\n\nnear Goma", "…", "!"]
SENTENCE = st.builds(
    lambda one, verb, end: f"{one} {verb} {end}",
    st.sampled_from(PARTIES),
    st.sampled_from(VERBS),
    st.sampled_from(ENDS),
)
NOISE = st.text(st.sampled_from("ab Ñ\u200b\u202e\n\t“”'’<>&é\U0001f600.,-–—"), max_size=40)
STORY = st.lists(st.one_of(SENTENCE, SENTENCE, NOISE), min_size=1, max_size=8).map(" ".join)
SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def mentions_of(text):
    return next(code_texts([{"id": "1", "text": text, "date": "2024-05-02", "lang": "en"}]))[1]


@SLOW
@given(STORY)
def test_every_row_can_be_shown_in_its_text(text):
    for mention in mentions_of(text):
        evidence = mention.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert evidence.text.strip()
        for party in (*mention.actor, *mention.recipient):
            assert text[party.start : party.end] == party.text
            assert len(party.code) == 3
        for when in (mention.date, mention.planned):
            if when is not None and when.start and when.end:
                assert when.start <= when.end
        assert 0 < mention.confidence < 1


@SLOW
@given(STORY)
def test_ids_are_the_content_s_own(text):
    first, second = mentions_of(text), mentions_of(text)
    assert first == second
    assert len({mention.id for mention in first}) == len(first)
