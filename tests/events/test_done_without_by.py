"""Who does what no "by" tells: who has somebody jailed, or takes those he kills for others."""

import pytest
from coded_texts import mentions_of, shown


def told(text: str, words: str) -> list[tuple[str, str]]:
    """Return the sides of each event whose evidence has some words."""
    return [
        (shown(one.actor), shown(one.recipient))
        for one in mentions_of(text)
        if words in one.evidence.text
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The emir of Oman did not trust Salim and had him jailed in May.", ("OMN GOV", "OMN GOV")),
        ("Three Malian herders were killed when the Burkinabe army mistook them for jihadists.",
         ("BFA MIL", "MLI AGR")),
        ("Five Honduran fishermen were shot when Nicaraguan gendarmes took them for pirates.",
         ("NIC COP", "HND AGR")),
        ("Zapatista commanders from Mexico directed attacks on Guatemala from a cave.",
         ("MEX REB", "GTM GOV")),
        ("Save the Children received reports of Sudanese soldiers looting clinics in Bahri.",
         ("SDN MIL", "SDN MED")),
        # the near misses: what befalls whoever has it, and a passive that names its doer
        ("Mali had two soldiers wounded in the clash with Burkina Faso.", ("BFA MIL", "MLI MIL")),
        ("Peruvian strikes were directed against bases in Chile.", ("PER MIL", "CHL GOV")),
    ],
)  # fmt: skip
def test_who_does_it(text, sides):
    found = [(shown(one.actor), shown(one.recipient)) for one in mentions_of(text)]
    assert sides in found


@pytest.mark.parametrize(
    ("text", "words", "sides"),
    [
        # a clause tells of those whom an aside describes, not of who stands last in the aside
        ("Kenya dropped the Oromo rebels, armed by Eritrea, who are attacking Ethiopian troops.",
         "attacking", ("ETH REB", "ETH MIL")),
        # a coup of a day against somebody
        ("Sudan sent tanks to the border on Monday. Sudanese jets bombed a village in Chad. "
         "Sudan denied it. Chad closed the border. Chad's army was weakened by the "
         "failed coup of May 2019 against President Deby. Sudan's army fired shells on Tuesday.",
         "coup", ("TCD MIL", "TCD GOV")),
        # who lets them go had arrested them
        ("Norway thanked Laos for freeing two Norwegians who had been arrested for filming.",
         "arrested", ("LAO COP", "NOR CVL")),
        ("Mali freed two French tourists who had been arrested in Niger.",
         "arrested", ("NER COP", "FRA CVL")),
        # a crew knows what it does
        ("Reuters could not determine if the Syrian army knew it was firing on reporters.",
         "firing", ("SYR MIL", "SYR JRN")),
        # soldiers in a state who leave it are others'
        ("The Danish premier surprised his allies with an announcement that the 500 soldiers in "
         "Mali would leave within 60 days.", "would leave", ("DNK MIL", "MLI GOV")),
        ("The 500 soldiers in Mali left the barracks.", "left", ("MLI MIL", "-")),
        # whoever is asked to extradite somebody holds him
        ("Peru has asked Japan to extradite Luis Gil. Gil has been in custody since May.",
         "custody", ("JPN GOV", "PER CVL")),
        ("Peru has asked Japan to extradite Luis Gil. Gil was arrested in Lima in 2010.",
         "arrested", ("PER COP", "PER CVL")),
    ],
)  # fmt: skip
def test_who_is_meant(text, words, sides):
    assert sides in told(text, words)
