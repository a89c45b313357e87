"""Lives and histories told in order: what goes on with an old day is background.

Texts of our own.
"""

from coded_texts import with_flags

LIFE = (
    "Ibrahim Kallon still opens his shop in Freetown at six. On Monday the opposition in Sierra"
    " Leone chose him as its candidate.\n\n"
    "He was born in Kenema in 1962. In 1991, when rebels burned his school, he walked to Conakry."
    " Guinean soldiers beat him twice.\n\n"
    '"I was always hungry," he says.\n\n'
    "A court in Freetown fined him. Britain offered him asylum.\n\n"
    "Last week the ruling party accused him of fraud."
)


def test_a_life_goes_on_in_the_past_until_a_new_day_is_told():
    flags = dict(with_flags(LIFE, "2018-04-28"))
    assert flags["ASSAULT"] == ("historical",)
    assert flags["AGREE"] == ("historical",)
    assert flags["ACCUSE"] == ()


def test_an_old_quarrel_is_told_to_the_end_of_its_paragraph():
    text = (
        "Serbia closed the bridge on Friday, and Bosnia protested.\n\n"
        "They have quarrelled before. In 2004 Bosnia banned Serbian milk. The Americans mediated."
        "\n\nMontenegro condemned the closure. Nobody was hurt."
    )
    flags = with_flags(text, "2021-12-02")
    assert ("CONSULT", ("historical",)) in flags
    assert ("ACCUSE", ()) in flags


def test_a_noun_s_old_year_tells_no_history():
    text = (
        "Bangladesh summoned Myanmar's envoy on Friday. Such acts broke the 1998 border agreement."
        " The minister demanded that Myanmar's army stop firing. The envoy denied the charge."
    )
    assert ("REQUEST", ()) in with_flags(text, "2022-09-18")


def test_what_was_not_done_is_no_background():
    text = (
        "Poland's premier met Ukraine's in Kyiv on Friday. The two signed a trade deal. Poland has"
        " not deployed any troops in Ukraine. It has sent tanks. The premier left in the evening."
    )
    assert ("MOBILIZE", ("negated",)) in with_flags(text, "2022-11-27")
