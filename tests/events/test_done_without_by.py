"""Who does what no "by" tells: who has somebody jailed, or takes those he kills for others."""

import pytest
from coded_texts import mentions_of, shown


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
