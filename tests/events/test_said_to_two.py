"""What one sentence says to two states is said twice, however alike the two sayings are."""

from coded_texts import mentions_of, shown

STORY = (
    "Kenya's president, William Ruto, met his security chiefs on Monday after a blast at a market "
    "in Mombasa. He said the attackers would be found. The police had searched two houses in the "
    "city on Sunday evening. Ruto ordered the navy to patrol the coast and asked {other} to close "
    "the border at Lunga Lunga. He also thanked the doctors of Mombasa. Schools in the city will "
    "stay closed until Friday."
)


def asked(text: str) -> list[str]:
    return [
        shown(one.recipient) for one in mentions_of(text, "2019-06-12") if one.event == "REQUEST"
    ]


def test_two_states_are_asked_for_two_things():
    assert asked(STORY.format(other="Tanzania")) == ["KEN MIL", "TZA GOV"]


def test_two_at_home_may_be_asked_for_one():
    assert len(asked(STORY.format(other="the police"))) == 1
