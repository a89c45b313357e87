"""Which clause speaks for a pair, in sentences of our own: one for each cause of a wrong choice."""

import re

import pytest

from dateline.pipeline import relate

MARK = re.compile(r"</?[st]>")


def _read(marked: str) -> str | None:
    spans = {
        letter: [
            len(MARK.sub("", marked[: marked.index(f"{opening}{letter}>")]))
            for opening in ("<", "</")
        ]
        for letter in "st"
    }
    row = {"id": "1", "text": MARK.sub("", marked), "actor": spans["s"], "recipient": spans["t"]}
    event: str | None = relate(row)["event"]
    return event


SMALLEST_CLAUSE = [
    ("ACCUSE", "<t>Eritrea</t>, which <s>Ethiopia</s> accuses of spying, hosted Saudi envoys."),
    ("REJECT", "<t>The firm</t>, whose request <s>Rome</s> turned down in June, praised Greece."),
    ("COERCE", "<s>Nicaragua</s>, which arrested <t>a bishop</t> in August, praised Russia."),
    ("COERCE", "<t>The students</t>, detained by <s>Iranian police</s>, praised their lawyers."),
    ("SANCTION", "<s>Chad</s> praised France after expelling <t>the German ambassador</t>."),
    ("ASSAULT", "Having shelled <t>the rebel town</t>, <s>the army</s> asked the UN for a truce."),
    ("CONSULT", "<s>Lavrov</s> criticised Japan during talks with <t>India's minister</t>."),
    ("CONSULT", "<s>Chirac</s> hailed the vote in Fiji before he met <t>Tonga's king</t>."),
    (
        "SUPPORT",
        "<s>Samoa</s> criticised the bank, but in May it signed a treaty with <t>Tonga</t>.",
    ),
    ("AID", "<s>The United States</s> condemned the raid, and it sent <t>Gaza</t> tents."),
]
HIGHER_CLAUSE = [
    ("ACCUSE", "<s>Jordan</s> condemned the killing of <t>two Syrian doctors</t> by militants."),
    ("REQUEST", "<s>The Vatican</s> urged <t>Ethiopia</t> to stop bombing Tigray."),
    ("SANCTION", "<s>Japan</s> imposed sanctions on <t>a Cypriot firm</t> for helping Russia."),
    ("ACCUSE", "<s>Burundi</s> accused <t>Rwanda</t> of arming rebels who attacked a village."),
    ("CONCEDE", "<s>Kenya</s> lifted a ban that it had imposed on <t>Somali tea traders</t>."),
    (
        "PROTEST",
        "<s>Dockers</s> marched on Sunday against <t>the mayor</t>, whom they accuse of theft.",
    ),
    ("CONSULT", "<s>Modi</s>, who condemned the attack, met <t>the Danish premier</t> on Monday."),
]
NAMED_ACTS = [
    ("ASSAULT", "The killing by <s>soldiers</s> of <t>a radio host</t> prompted Mali to resign."),
    ("SUPPORT", "The recognition of <t>Kosovo</t> by <s>Tuvalu</s> angered Belgrade."),
    ("CONSULT", "A meeting between <s>Ghana's king</s> and <t>the rebel chief</t> was denounced."),
    ("CONCEDE", "An apology by <s>Denmark</s> to <t>Greenland's women</t> was welcomed in Nuuk."),
    ("AID", "A shipment of rice by <s>India</s> to <t>Laos</t> was welcomed by the UN."),
    ("REJECT", "A meeting between <s>Lula</s> and <t>the Greek king</t> was cancelled on Sunday."),
    ("CONCEDE", "<s>Botswana</s>'s ban on <t>Namibian oranges</t> was lifted."),
]
WORDS = [
    ("COOPERATE", "Despite the war in Sudan, <s>Egypt</s> resumed trade with <t>Chad</t>."),
    (
        "SANCTION",
        "<s>Iraq</s> said after talks with Iran that it was expelling <t>the Swedish envoy</t>.",
    ),
    ("PROTEST", "<s>300 Stop the War activists</s> marched on <t>the ministry</t> in London."),
    ("SANCTION", "<s>The Commonwealth</s> suspended <t>Fiji</t> after the coup."),
    ("SANCTION", "<s>The bank</s> suspended <t>Fiji</t> over the coup."),
    ("SANCTION", "<s>A court in Lyon</s> convicted <t>a baker</t> of murdering his neighbour."),
    ("ACCUSE", "<s>Manila</s> said <t>China</t> had rammed a supply boat."),
    ("ACCUSE", "<s>Lima</s> said <t>Chile</t> was sending rifles to smugglers."),
    ("CONCEDE", "<s>Germany</s> will withdraw its soldiers from <t>Mali</t> by May."),
    ("AGREE", "<s>Spain</s> will send soldiers to <t>Romania</t> as part of a NATO mission."),
    ("THREATEN", "<s>Russia</s> will send troops to the border with <t>Finland</t>."),
    ("CONSULT", "<s>The premier</s> spent an hour talking to <t>dockers</t> in Piraeus."),
    ("SANCTION", "<s>Bolivia</s>'s cutting of ties with <t>Israel</t> took effect in March."),
    ("COOPERATE", "<s>Rwanda</s> took part with <t>Mozambique</t> in a joint operation."),
    ("AID", "<s>Spain</s> flew blankets to <t>Libya</t> on Monday."),
    ("REJECT", "<s>The assembly</s> voted down <t>the premier's</t> budget."),
    ("MOBILIZE", "<s>Russia</s> held naval drills near <t>Norway</t>."),
    ("COOPERATE", "<s>Serbia</s> held drills with <t>Hungary</t> near the border."),
    ("COERCE", "<s>Peru's congress</s> passed a law that jails <t>squatters</t>."),
    ("AID", "<s>The Polish parliament</s> passed a law that helps <t>Ukrainian refugees</t>."),
]
NOTHING = [
    (None, "<s>France</s> and <t>Spain</t> condemned the coup in Gabon."),
    (None, "<s>Peru</s>, like <t>Chile</t>, accused Bolivia of smuggling."),
    (None, "Mali accused <s>France</s> and <t>Germany</t> of spying."),
    (None, "<t>The court</t> jailed <s>a blogger</s> for an insult to the king."),
    (None, "<s>Chad</s> expelled a diplomat, while <t>Niger</t> met Russian officials."),
    ("ACCUSE", "<s>Rwanda</s> and <t>Burundi</t> accused each other of theft."),
    ("CONSULT", "<s>Rwanda</s> and <t>Burundi</t> held talks on trade."),
]


@pytest.mark.parametrize(
    ("event", "marked"), [*SMALLEST_CLAUSE, *HIGHER_CLAUSE, *NAMED_ACTS, *WORDS, *NOTHING]
)
def test_pair_is_read_from_its_clause(event: str | None, marked: str) -> None:
    assert _read(marked) == event


def test_null_says_why() -> None:
    text = "Malta and Cyprus condemned the raid on Tyre."
    answer = relate({"id": "1", "text": text, "actor": "Malta", "recipient": "Cyprus"})
    assert (answer["event"], answer["confidence"]) == (None, 0.0)
    assert "somebody else" in answer["why"]
