"""Paragraphs, casing and parsing: offsets are into the whole text, whatever its layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.grammar import ParserMissing, load_parser, paragraphs, parse_story
from dateline.grammar.headlines.casing import plain_casing

TEXT = st.text(st.sampled_from("ab C.\n \t“”é"), max_size=300)


@given(TEXT)
def test_paragraphs_are_the_text_itself(text):
    for piece, start in paragraphs(text):
        there = text[start : start + len(piece)].replace("\n", " ")
        assert piece == there
        assert piece.strip() == piece


@given(TEXT)
def test_no_word_is_lost_between_paragraphs(text):
    joined = "".join(piece for piece, _ in paragraphs(text))
    assert "".join(joined.split()) == "".join(text.split())


def test_hard_wrapped_lines_are_joined():
    wrapped = (
        "The ministers of the two countries met in the\ncapital on Friday to talk about the\n"
        "long border that they share in the north.\n\nThey will meet again in the spring of the\n"
        "coming year, a spokesman for the hosts said\nafter the first day of the talks.\n"
    )
    assert len(paragraphs(wrapped)) == 2


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200))))
def test_casing_keeps_every_character_in_its_place(text, names):
    changed = plain_casing(text, names)
    assert len(changed) == len(text)
    assert changed.lower() == text.lower() or not text.isascii()


def test_a_headline_keeps_its_names():
    headline = "Kenya Accuses Uganda of Raiding Border Villages"
    names = [(0, 5), (14, 20)]
    assert plain_casing(headline, names) == "Kenya accuses Uganda of raiding border villages"


def test_a_plain_sentence_is_left_alone():
    sentence = "Kenya accused Uganda of raiding villages along the border."
    assert plain_casing(sentence, []) == sentence


def test_capitals_are_lowered():
    assert plain_casing("REBELS KILLED FIVE SOLDIERS IN CHAD", [(31, 35)]) == (
        "Rebels killed five soldiers in Chad"
    )


def test_tokens_stand_where_they_say():
    text = "Kenya met Uganda.\n\nThe two sides signed a treaty on Friday."
    sentences = parse_story(text, load_parser())
    assert len(sentences) == 2
    for sentence in sentences:
        for token in sentence.tokens:
            assert text[token.start : token.end].lower() == token.text.lower()


def test_an_unknown_pipeline_says_what_to_do():
    with pytest.raises(ParserMissing, match="install it, or use"):
        load_parser("no_such_pipeline")


@pytest.mark.parametrize(
    ("headline", "verb", "lemma"),
    [
        ("Dozens march in downtown demonstration", "march", "march"),
        ("Somalia severs ties with Kenya", "severs", "sever"),
        ("North Korea fires missile over Japan", "fires", "fire"),
        ("Gunmen storm agency headquarters, kill officers", "storm", "storm"),
    ],
)
def test_a_headlines_verb_is_no_noun(headline, verb, lemma):
    (sentence,) = parse_story(headline, load_parser())
    token = next(token for token in sentence.tokens if token.text == verb)
    assert (token.pos, token.lemma) == ("VERB", lemma)
    assert sentence.dependents(token.index, "nsubj")
    assert all(headline[token.start : token.end] == token.text for token in sentence.tokens)


def test_a_headlines_noun_stays_one():
    (sentence,) = parse_story("Nationwide protests over taxes", load_parser())
    assert not any(token.pos == "VERB" for token in sentence.tokens)


def test_the_comma_between_two_names_of_a_headline_joins_them():
    (sentence,) = parse_story("Japan, Philippines hold naval drills", load_parser())
    second = next(token for token in sentence.tokens if token.text == "Philippines")
    assert (second.dep, sentence.tokens[1].text) == ("conj", ",")


@pytest.mark.parametrize(
    "text",
    ["Last month rebels attacked the base.", "In Mali, last week soldiers shot a man."],
)
def test_a_time_before_a_bare_subject_hangs_on_the_verb(text):
    sentence = parse_story(text, load_parser())[0]
    time = next(token for token in sentence.tokens if token.lemma in {"month", "week"})
    assert time.dep == "npadvmod"
    assert sentence.tokens[time.head].pos == "VERB"


def test_a_time_within_a_phrase_stays_there():
    text = "He left the last month figures open."
    sentence = parse_story(text, load_parser())[0]
    assert all(token.dep != "npadvmod" for token in sentence.tokens)


def test_the_clock_lines_of_a_ticker_do_not_make_it_hard_wrapped():
    ticker = (
        "14.52\nPolice closed the bridge after a lorry burned out on it in the morning.\n\n"
        "14.20\nThe mayor will speak at nine.\n\n13.05\nThe ferry sails again."
    )
    assert [ticker[start : start + len(text)] for text, start in paragraphs(ticker)] == [
        line for line in ticker.split("\n") if line
    ]


def test_bullets_below_a_heading_are_lines_of_their_own():
    listed = (
        "By our correspondent for the northern islands\nThe essentials at a glance this morning\n"
        "- Samoa and Chile signed a treaty on fishing on Monday\n"
        "- Tonga will send a minister to the ceremony tomorrow\n\nThe treaty runs for six years."
    )
    assert "- Samoa and Chile signed a treaty on fishing on Monday" in [
        text for text, _ in paragraphs(listed)
    ]
    wrapped = (
        "The two sides signed a treaty on fishing in the\nnorthern sea and will meet again soon in"
        " the\nspring to settle what is still open between the\n- by now friendly - neighbours."
        "\n\nThe treaty runs for six years."
    )
    assert len(paragraphs(wrapped)) == 2


@pytest.mark.parametrize(
    "entry",
    [
        "April 11, 2019 - The army topples the president.",
        "• 3 June 2019 – The army topples the president.",
        "November 2023: The army topples the president.",
        "2019 -- The army topples the president.",
    ],
)
def test_the_day_of_a_timelines_entry_dates_its_verb(entry):
    (sentence,) = parse_story(entry, load_parser())
    root = next(token for token in sentence.tokens if token.head == token.index)
    subject = next(token for token in sentence.tokens if token.dep == "nsubj")
    assert (root.text, subject.text, subject.head) == ("topples", "army", root.index)
    assert entry[root.start : root.end] == "topples"


def test_a_dash_behind_a_month_that_opens_no_entry_stays():
    (sentence,) = parse_story("May - the month of fear - is over.", load_parser())
    assert sentence.tokens[1].text == "-"


def test_a_headline_of_two_halves_is_two_sentences():
    headline = "Oslo slaps sanctions on 12 Bergen judges; Bergen vows response"
    assert [piece for piece, _ in paragraphs(headline)] == headline.replace("; ", ";|").split("|")
    prose = "Oslo slapped sanctions on 12 judges; Bergen was silent."
    assert len(paragraphs(prose)) == 1


def test_a_sentence_of_many_names_keeps_its_capitals():
    for sentence in (
        "Anna Poole, from Lewes, East Sussex, was killed in Syria.",
        "The candidates are Cindy Arne, Pete Dole and Eddie Mauro, of Iowa.",
    ):
        assert plain_casing(sentence, []) == sentence


@pytest.mark.parametrize(
    ("headline", "verb", "subject"),
    [
        ("Chilean President Pardons Jailed Poet", "Pardons", "President"),
        ("Ghana Summons Togolese Envoy Over Border Strike", "Summons", "Ghana"),
        ("Opposition Boycotts Parliament Session in Lome", "Boycotts", "Opposition"),
        ("Drone Targets Rebel Commander in Kayes", "Targets", "Drone"),
        ("Peru to Free 40 Political Prisoners", "Free", "Peru"),
        ("Border Talks Resume in Lome", "Resume", "Talks"),
    ],
)
def test_a_headlines_verb_has_its_subject(headline, verb, subject):
    names = [
        (headline.index(name), headline.index(name) + len(name))
        for name in ("Chilean", "Ghana", "Togolese", "Peru", "Lome", "Free", "Kayes")
        if name in headline
    ]
    (sentence,) = parse_story(headline, load_parser(), sorted(names))
    token = next(t for t in sentence.tokens if t.text.lower() == verb.lower())
    subjects = [sentence.tokens[i].text.lower() for i in sentence.dependents(token.index, "nsubj")]
    assert subjects == [subject.lower()]
    for one in sentence.tokens:
        assert headline[one.start : one.end].lower() == one.text.lower()


@pytest.mark.parametrize(
    ("headline", "verb"),
    [
        ("Mayor of Lome Held on Graft Charges", "held"),
        ("Police Deployed Ahead of Vote", "deployed"),
        ("Ghana Urged to Free Poets", "urged"),
    ],
)
def test_a_headlines_participle_is_a_passive(headline, verb):
    (sentence,) = parse_story(headline, load_parser())
    token = next(t for t in sentence.tokens if t.text == verb)
    assert sentence.dependents(token.index, "nsubjpass")
    assert len(sentence.tokens) == len(headline.split())


def test_a_headlines_active_past_stays_active():
    (sentence,) = parse_story("Rebels advanced on capital", load_parser())
    assert not any(token.dep == "nsubjpass" for token in sentence.tokens)


@pytest.mark.parametrize("word", ["ex-general", "vice-president"])
def test_a_prefix_hangs_on_its_noun(word):
    (sentence,) = parse_story(f"The {word} of Ghana was charged with fraud.", load_parser())
    verb = next(token for token in sentence.tokens if token.lemma == "charge")
    (subject,) = sentence.dependents(verb.index, "nsubjpass")
    assert sentence.tokens[subject].text == word.partition("-")[2]


def test_a_meeting_that_is_cancelled_is_a_noun():
    (sentence,) = parse_story("Chad Cancels Meeting With Togolese Minister", load_parser())
    meeting = next(token for token in sentence.tokens if token.lemma == "meeting")
    assert (meeting.pos, meeting.dep) == ("NOUN", "dobj")


def test_a_sentence_without_end_is_read_in_parts_and_none_of_it_is_lost():
    text = "Rebels shelled a post near the river on Monday, and " * 120 + "the army fled."
    sentences = parse_story(text, load_parser())
    assert max(len(sentence.tokens) for sentence in sentences) <= 300
    read = "".join(token.text for sentence in sentences for token in sentence.tokens)
    assert read == "".join(text.split())
    assert all(text[one.start : one.end] == one.text for one in sentences)


@pytest.mark.parametrize(
    ("prepositions", "governed"),
    [(("of",), ["union"]), (("in", "with"), ["Lome"]), ((), ["union", "Lome"]), (("for",), [])],
)
def test_what_stands_behind_a_noun_is_asked_for_by_its_prepositions(prepositions, governed):
    (sentence,) = parse_story("The leaders of the union in Lome resigned.", load_parser())
    leaders = sentence.tokens[1]
    tokens = tuple(
        replace(token, head=leaders.index) if token.text == "in" else token
        for token in sentence.tokens
    )
    found = replace(sentence, tokens=tokens).behind(leaders.index, *prepositions)
    assert [sentence.tokens[index].text for index in found] == governed
