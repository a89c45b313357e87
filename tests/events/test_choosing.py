"""Who fills a side that no word of a clause names."""

import pytest

from dateline.datafiles import DataFileError
from dateline.events.choosing import load_weights, read_weights
from dateline.pipeline import code_texts
from dateline.records import Entity

DISPUTE = (
    "Turkey accused Greece of arming islands in May. Greece accused Turkey of provocation. Greek "
    "officials met Turkish diplomats in Athens. Greek fishermen stayed in port. Turkey withdrew "
    "two frigates on Friday."
)
OFFENSIVE = (
    "Colombian rebels abducted a judge in May. The Colombian army bombed a camp of the rebels. "
    "Colombia accused the rebels of murder. Rebel commanders met Colombian negotiators in Havana. "
    "The army launched a new offensive on Friday."
)
QUARREL = (
    "Peru closed its consulate in Ecuador on Monday. Ecuador accused Peru of spying. Peruvian "
    "officials met Ecuadorian diplomats in Quito. Peru’s foreign minister spoke to reporters. "
    "“We have not closed the door to talks,” he said."
)
HOSTAGE = (
    "Belarus detained a Polish journalist on Monday. Poland accused Belarus of taking hostages. "
    "Belarusian officials rejected the charge. Belarus expelled a Polish consul on Wednesday. "
    "Lithuania and Latvia denounced the move. Lithuania and Latvia threatened new sanctions."
)
MARCH = (
    "Sudanese police beat students in Khartoum on Monday. Students threw stones at Sudanese "
    "police. Sudanese police arrested forty students. Sudanese students marched again on "
    "Thursday. Tear gas was fired on Friday."
)


def shown(parties: tuple[Entity, ...]) -> str:
    return " + ".join(" ".join((one.code, *one.sector[:1])) for one in parties) or "-"


def coded(text: str) -> list[tuple[str, str, str]]:
    rows = [{"id": "text", "text": text, "date": "2024-05-02"}]
    return [
        (one.event, shown(one.actor), shown(one.recipient))
        for _, mentions in code_texts(rows)
        for one in mentions
    ]


def test_an_act_towards_nobody_is_towards_the_other_side_of_the_story() -> None:
    assert coded(DISPUTE)[-1] == ("RETREAT", "TUR GOV", "GRC GOV")


def test_nobody_deals_with_himself() -> None:
    assert ("REJECT", "PER GOV", "ECU GOV") in coded(QUARREL)
    assert all(actor != recipient for _, actor, recipient in coded(QUARREL))


def test_a_party_is_chosen_with_its_sector() -> None:
    assert coded(OFFENSIVE)[-1] == ("ASSAULT", "COL MIL", "COL REB")
    assert coded(MARCH)[-1][:2] == ("ASSAULT", "SDN COP")


def test_what_several_do_side_by_side_is_towards_somebody() -> None:
    assert coded(HOSTAGE)[-1] == ("THREATEN", "LTU GOV + LVA GOV", "BLR GOV")


def test_a_sentence_alone_tells_too_little() -> None:
    assert coded("Gunshots were heard. At least thirty people were killed in Kenya.")[-1][:2] == (
        "ASSAULT",
        "UNK",
    )


def test_each_side_has_a_margin_and_weights() -> None:
    for weights in load_weights().values():
        assert weights.margin >= 1.0
        assert weights.features


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("side: speaker\nmargin: 2\n", "unknown side 'speaker'"),
        ("side: actor\nmargin: many\n", "'many' is no number"),
        ("side: actor\nfeature: colour\nweight: 1\n", "unknown feature 'colour'"),
        ("side: actor\nfeature: focus\nweight: heavy\n", "'heavy' is no number"),
    ],
)
def test_a_wrong_file_says_where(text: str, said: str) -> None:
    with pytest.raises(DataFileError, match=said) as raised:
        read_weights(text, "parties/en.txt")
    assert "parties/en.txt" in str(raised.value)
