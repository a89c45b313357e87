"""Parties brought in by one sentence and taken up in the next by a pronoun, an office or a kind."""

import pytest
from last_mention import last_mention

from dateline.pipeline import code_texts

ROE = "Fiji's foreign minister, Ana Rokotui, arrived in Qatar on Monday."


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Somebody is what his clause says he is.
        ("Ivar Olsen has been Fiji's premier since 2021. Olsen refused.", "Olsen", "FJI GOV"),
        ("Ivar Olsen is the president of Fiji. He refused.", "He", "FJI GOV"),
        ("Ana Rokotui, who became Fiji's premier in May, sold it. She left.", "She", "FJI GOV"),
        ("Ivar Olsen was the president of Fiji until May. He refused.", "He", "FJI CVL"),
        ("Ivar Olsen is not the president of Fiji. He refused.", "He", "FJI CVL"),
        # Nobody calls a house "he"; what it has is its own.
        ("Ivar Olsen, the premier of Fiji, left Rome. The museum shut. He spoke.", "He", "FJI GOV"),
        ("Fiji's opposition met. A weekly newspaper fired its editor.", "its", "FJI JRN"),
        # "His country" is that of whoever he is, not the one told of last.
        (f"{ROE} She came from Peru. Chile signed a pact with her country.", "country", "FJI GOV"),
        (f"{ROE} She came from Peru. Chile signed a pact with the country.", "country", "PER GOV"),
        # Nor is a craft or a base "he".
        ("Ivar Olsen, the premier of Fiji, left. A Greek jet fell. He wept.", "He", "FJI GOV"),
        ("Ivar Olsen, the premier of Fiji, left. A Greek family wept. He spoke.", "He", "FJI GOV"),
        # The author of a book on somebody is nobody of them.
        (
            "Ivar Olsen, a nurse, left. Jan Dahl is the author of Hamas Today. He left.",
            "He",
            "PSE CVL",
        ),
        # A verb's own object is not what it takes besides.
        ("Malian leaders met. Chad offered to send troops to them.", "them", "MLI GOV"),
        ("The European Union met. Peru's premier railed against it.", "it", "EUR GOV"),
        ("Malian leaders met. Chad sent troops and armed them.", "them", "TCD MIL"),
        # Who says a quotation is none of those in it.
        (
            "Ivar Olsen, the premier of Fiji, spoke. “A Greek nurse fell ill,” he said.",
            "he",
            "FJI GOV",
        ),
        ("Ivar Olsen, the premier of Fiji, left. A Greek nurse wept, he said.", "he", "GRC MED"),
        # Where the holder of an office goes is no state that the text turns to.
        (f"{ROE} The minister deplored it.", "minister", "FJI GOV"),
        (f"{ROE} Then Peru held a vote. The minister deplored it.", "minister", "PER GOV"),
    ],
)
def test_persons_are_taken_up(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # A subject is none of the states that its clause goes on to name.
        ("Peru and Chile share a border. The country sent doctors to Chile.", "country", "PER GOV"),
        ("Peru and Chile share a border. The country sent doctors to Peru.", "country", "CHL GOV"),
        ("Peru and Chile share a border. The country's envoy flew to Chile.", "country", "PER GOV"),
        # On one side of a deed stands another than on the other.
        ("Peru is dry. A raid by Chile on the country shook it.", "country", "PER GOV"),
        ("Peru is dry. A raid by Chile on the country's port shook it.", "country", "PER GOV"),
        # Two who border each other or meet are the two, and what is between them is not.
        ("Peru borders Chile. The neighbours fell out.", "neighbours", "CHL GOV & PER GOV"),
        ("Talks between Peru and Chile failed. They fell out.", "They", "PER GOV & CHL GOV"),
        ("Talks with Peru and Chile failed. They went on for days.", "They", ""),
        (
            "Peru's envoy flew to Ankara. The two countries signed.",
            "countries",
            "PER GOV & TUR GOV",
        ),
        ("Peru's envoy flew to Ankara. Both sides signed a pact.", "sides", "PER GOV & TUR GOV"),
        ("Peru's rebels fled to Ankara. Both sides signed a pact.", "sides", "PER REB & PER GOV"),
        # What a country has is seldom that of whoever acts on it.
        ("Ghana is dry. Togolese troops seized the country's port.", "country", "GHA GOV"),
        # An adjective is a poor thing to take up.
        ("Ghana has new roads. Togolese troops entered the country.", "country", "GHA GOV"),
        ("Ghana has new roads. Togo's president praised the country.", "country", "GHA GOV"),
        ("Ghana has new roads. Togolese voters said the country was poor.", "country", "TGO GOV"),
        # Who does it by a passive is another than those to whom it is done.
        (
            "Oman has new roads. Six Greek envoys were expelled by the country.",
            "country",
            "OMN GOV",
        ),
        ("Oman has new roads. Greek jets were hit by the country's army.", "army", "OMN MIL"),
        # "The neighbouring country" is none that its sentence names.
        (
            "Togo borders Ghana. Togolese rebels fled to the neighbouring country.",
            "country",
            "GHA GOV",
        ),
        # A name behind it tells which land it is.
        ("Cyprus is dry. A ship sank off the island of Kasos.", "island", ""),
        ("Cyprus is dry. A ship sank off the island.", "island", "CYP GOV"),
        # Of two in one region the one told of before; firms' people tell of no country.
        ("Ghana is dry. Togolese senators praised the West African nation.", "nation", "GHA GOV"),
    ],
)
def test_countries_are_taken_up(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # No state urges, threatens or helps its own government.
        (
            "Peru has new roads. Chile threatened authorities with war.",
            "authorities",
            "PER GOV",
        ),
        ("Peru has new roads. Chile vowed that the government would pay.", "government", "PER GOV"),
        ("Peru is dry. Few knew. Chile's premier praised the government.", "government", "PER GOV"),
        ("Peru has new roads. Chile asked its government to pay.", "government", "PER GOV"),
        (
            "Peru has new roads. A threat by Chile to attack the government grew.",
            "government",
            "PER GOV",
        ),
        (
            "Peru has new roads. Chile accused the authorities of arming rebels.",
            "authorities",
            "PER GOV",
        ),
        ("Peru has new roads. Chile gave a boat to its government.", "government", "PER GOV"),
        (
            "Peru has new roads. Chile spurned a map drawn up by the government.",
            "government",
            "PER GOV",
        ),
        ("Peru has new roads. Chile fired on its soldiers.", "soldiers", "PER MIL"),
        ("Peru has new roads. Chile paid its soldiers.", "soldiers", "CHL MIL"),
        ("Chile gave a boat to its government.", "government", "CHL GOV"),
        ("Haiti asked the government to send doctors.", "government", "UNK GOV"),
        ("Chilean farmers urged the government to pay.", "government", "CHL GOV"),
        ("A Chilean governor urged the government to pay.", "government", "CHL GOV"),
        # Those whom police or a ministry deal with by a passive need not be of their country.
        ("Iran is dry. Few knew. Two Greek editors were held by police.", "police", "IRN COP"),
        (
            "Iran is dry. Few knew. Greek editors were jailed by the government.",
            "government",
            "IRN GOV",
        ),
        (
            "Iran's ministry met. A Greek teacher was deported by the ministry.",
            "ministry",
            "IRN GOV",
        ),
        ("A Greek teacher was jailed by police.", "police", "GRC COP"),
        # Where somebody studied is not where a story is set.
        ("Ivar Olsen, Fiji's premier, studied in Rome. Rebels freed a man.", "Rebels", "FJI REB"),
        ("Ivar Olsen, Fiji's premier, spoke in Rome. Rebels freed a man.", "Rebels", "ITA REB"),
        # "There" is where whoever acts on those there is not.
        ("Peru is dry. Chile urged officials there to act.", "officials", "PER GOV"),
        # What comes in a country's money is not in it.
        ("Peru is dry. The government sent back a million in French aid.", "government", "PER GOV"),
        ("Peru is dry. The government sent back a man in a French town.", "government", "FRA GOV"),
        # Soldiers, then the troops.
        ("Peruvian soldiers left. The troops drilled in Chile.", "troops", "PER MIL"),
        # A state that only tells more of a noun is none that a text turns to.
        (
            "Fiji's ministry met. A trip to Peru is planned. The ministry spoke.",
            "ministry",
            "FJI GOV",
        ),
        # What a subject does at a state is not done there.
        ("Canada is cold. The premier hit back at India with duties.", "premier", "CAN GOV"),
    ],
)
def test_governments_are_taken_up(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # The dateline tells whose government it is, where nothing else has.
        ("MADRID, June 11 (Reuters) - The government expelled a Peruvian envoy.", ["ESP>PER"]),
        ("ATHENS, June 11 (Reuters) - Peru urged the government to hold talks.", ["PER>GRC"]),
        ("TEHRAN, June 11 (Reuters) - A Greek editor was jailed by the government.", ["IRN>GRC"]),
        (
            "MADRID, June 11 (Reuters) - Peru has a new budget. The government freed a judge.",
            ["PER>PER"],
        ),
    ],
)
def test_datelines_tell_whose_government_it_is(text: str, sides: list[str]) -> None:
    row = {"id": "text", "text": text, "date": "2024-06-12"}
    _, mentions = next(iter(code_texts([row])))
    assert [
        f"{'+'.join(one.code for one in mention.actor)}>"
        f"{'+'.join(one.code for one in mention.recipient)}"
        for mention in mentions
    ] == sides
