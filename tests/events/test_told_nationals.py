"""Whom the clause tells by nationality or as foreigners, for whom one acts, and whose things."""

import pytest
from coded_texts import mentions_of, row

ECUADOR = (
    "Ecuadorean police found a laboratory in the jungle on Monday. The traffickers had fled, the "
    "police said. {} Ecuadorean police seized the airplane. Drug traffickers have used the strip "
    "since May, Ecuador said. Ecuador's army arrested nine traffickers. The traffickers were taken "
    "to Quito."
)
MEXICO = (
    "Mexican police arrested nine traffickers in Sonora on Monday. Mexican soldiers burned "
    "marijuana fields. {} Mexican agents jailed the traffickers. The police seized 40 kilos of "
    "heroin from Mexican traffickers. Mexican traffickers killed a judge in May. Mexico's attorney "
    "general accused the traffickers of murder."
)
HONDURAS = (
    "Honduran troops searched a camp on Monday. The rebels had left it, the Honduran army said. "
    "{} The Honduran government accused the rebels of arming villagers. Honduran soldiers killed "
    "two rebels. The Honduran president visited the troops."
)
BOMBINGS = (
    "{} Jordan's ambassador laid a wreath. Kenyan police arrested two men. Kenya's president "
    "thanked the Egyptian envoys. The Egyptian envoys visited the hospital. Kenyan officials met "
    "American agents."
)
CHILE = (
    "The president of Chile met his generals on Monday. {} Chile's president dismissed two "
    "generals. The general resigned on Friday. Chile's senate criticised the president. The "
    "president spoke to reporters."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ECUADOR.format(
                "Interior minister Luis Ortega said the two Bolivians were arrested in Tena "
                "when their truck ran into a checkpoint."
            ),
            "COERCE ECU COP > BOL CVL",
        ),
        (MEXICO.format("Two Guatemalans were arrested in Tapachula."), "COERCE MEX COP > GTM CVL"),
        # Those of the story's own country stay what its weights make of them.
        (
            MEXICO.format("Two men were arrested in Tapachula."),
            "COERCE MEX COP > MEX CRM",
        ),
        # Foreigners are of no country that the story tells of.
        (
            HONDURAS.format("Seven foreigners have been deported from Honduras."),
            "COERCE HND GOV > UNK CVL",
        ),
        # On whose behalf somebody condemns is not whom he condemns.
        (
            BOMBINGS.format(
                "Jordan's ambassador Ali Hasan, on behalf of the American envoys, condemned the "
                "cowardly bombings in Nairobi."
            ),
            "ACCUSE JOR GOV > -",
        ),
        # What somebody in office owns is met, not he.
        (
            "He will meet the Venezuelan leader Nicolas Maduro's closest allies, Cuba and Chad.",
            "AGREE CUB GOV + TCD GOV > -",
        ),
        (
            "Kenya is cooperating with the Sudanese president Omar Hassan's main backers, Qatar "
            "and Turkey.",
            "COOPERATE KEN GOV > QAT GOV + TUR GOV",
        ),
        (
            "Norway condemned the Malian president Ibrahim Keita's killers.",
            "ACCUSE NOR GOV > MLI UAF",
        ),
        (
            "Police arrested the Malian president Ibrahim Keita, a friend of Togo's envoy.",
            "COERCE MLI COP > MLI GOV",
        ),
        # Whoever does what one rejects is meant, not where he does it.
        (
            "Ghana voiced its opposition to the occupation of Kismayo by Ethiopian forces.",
            "REJECT GHA GOV > ETH MIL",
        ),
        ("Ghana voiced its opposition to the Ethiopian dam.", "REJECT GHA GOV > ETH GOV"),
        # Whoever acts along with somebody is told by his office there, or by whose he is.
        (
            "The Chadian president, Idris Tal, along with his Malian counterpart, Amadou Sow, and "
            "the Nigerien president, Ali Bako, are due to meet in Dakar.",
            "AGREE TCD GOV + MLI GOV + NER GOV > -",
        ),
        (
            "The Kenyan president, along with Uganda's Yoweri Museveni, condemned the coup in "
            "Gabon.",
            "ACCUSE KEN GOV + UGA GOV > GAB GOV",
        ),
        (
            "Peru's president, along with his Bolivian counterpart, opened the border.",
            "COOPERATE PER GOV + BOL GOV > -",
        ),
        (
            "Kenya's president, along with his family, condemned the coup in Gabon.",
            "ACCUSE KEN GOV > GAB GOV",
        ),
        # Own forces are moved, and their own ruler is not whom they face.
        ("The Peruvian government will double the number of police.", "MOBILIZE PER GOV > -"),
        ("The Greeks were preparing to reinforce the Third Fleet.", "MOBILIZE GRC GOV > -"),
        ("Kenya reinforced its border with Somalia.", "MOBILIZE KEN GOV > SOM GOV"),
        (
            CHILE.format(
                "The general voiced his doubts to the king about the deployment of Chilean "
                "troops to the Peruvian border."
            ),
            "MOBILIZE CHL MIL > -",
        ),
    ],
)
def test_who_is_acted_on(text: str, expected: str) -> None:
    rows = [row(one) for one in mentions_of(text)]
    assert expected in rows, rows
