from hypothesis import given
from hypothesis import strategies as st

from dateline.records import Evidence, Mention
from dateline.serve.marks import marked_paragraphs


def mention(number: int, start: int, end: int) -> Mention:
    return Mention(
        id=f"m{number}", doc="d", event="AID", quad=2, score=10.0, cameo=None, actor=(),
        evidence=Evidence(doc="d", start=start, end=end, text=""), confidence=1.0, rule="r",
    )  # fmt: skip


@given(
    st.text(alphabet="ab \n", max_size=60),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=6),
)
def test_stretches_put_together_are_the_story_and_cover_what_they_say(text, spans):
    mentions = [mention(i, min(pair), max(pair)) for i, pair in enumerate(spans)]
    paragraphs = marked_paragraphs(text, mentions)
    lines = [line for line in text.split("\n") if line.strip()]
    assert ["".join(s.text for s in p.stretches) for p in paragraphs] == lines
    for paragraph in paragraphs:
        at = paragraph.start
        for stretch in paragraph.stretches:
            for offset in range(at, at + len(stretch.text)):
                covering = {m.id for m in mentions if m.evidence.start <= offset < m.evidence.end}
                assert covering == {m.id for m in stretch.mentions}
            at += len(stretch.text)


def test_every_mention_has_one_note_where_it_begins():
    text = "first line\nsecond line"
    paragraphs = marked_paragraphs(text, [mention(0, 6, 17), mention(1, 6, 10)])
    assert [[m.id for m in p.mentions] for p in paragraphs] == [["m1", "m0"], []]
