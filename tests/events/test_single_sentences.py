"""Sentences as agencies lead with them: each row that one tells, and no other."""

import pytest
from coded_texts import mentions_of, shown


def rows(text: str) -> list[str]:
    return [
        f"{one.event} {shown(one.actor)} > {shown(one.recipient)}"
        + "".join(f" {flag}" for flag in one.aux)
        for one in mentions_of(text, "2024-03-05")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who is on strike strikes nobody.
        (
            "Malawi's government gave in on Friday to striking nurses and paid their arrears.",
            ["CONCEDE MWI GOV > MWI MED"],
        ),
        ("Peru's president bowed to protesting farmers.", ["CONCEDE PER GOV > PER AGR"]),
        (
            "The Togolese government finally gave in to striking teachers on Monday.",
            ["CONCEDE TGO GOV > TGO EDU"],
        ),
        ("Syria's army was accused of striking hospitals.", ["ACCUSE SYR JUD > SYR MIL"]),
        # A verb of two halves, the second of which is taken for an adjective.
        (
            "Burundian soldiers gang-raped scores of girls in the Congolese village of Luberizi.",
            ["ASSAULT BDI MIL > COD CVL"],
        ),
        (
            "Ethiopian militiamen gang-raped hundreds of women in the Tigrayan town of Humera.",
            ["ASSAULT ETH PRM > ETH CVL"],
        ),
        # What was in force since then is the rule, and not that it was lifted.
        (
            "Kuwait's government has lifted the curfew in force since 2020.",
            ["CONCEDE KWT GOV > KWT CVL"],
        ),
        (
            "The Bolivian government ended the state of siege in place since 1985.",
            ["CONCEDE BOL GOV > BOL CVL"],
        ),
        (
            "Kuwait's government has imposed a curfew since 2020.",
            ["COERCE KWT GOV > KWT CVL historical"],
        ),
        # What came next is as new as what went before it.
        (
            "Ghanaian rioters burned two shops in Accra before police drove them off.",
            ["PROTEST GHA CVL > GHA BUS", "COERCE GHA COP > GHA CVL"],
        ),
        (
            "Chile expelled the Bolivian consul before Bolivia recalled its ambassador.",
            ["SANCTION CHL GOV > BOL GOV", "SANCTION BOL GOV > CHL GOV"],
        ),
        (
            "Bolivia had recalled its ambassador before Chile expelled the consul.",
            ["SANCTION BOL GOV > CHL GOV historical", "SANCTION CHL GOV > BOL GOV historical"],
        ),
        # What a protest asks for, what it brings to a halt and what moved it are no events beside.
        (
            "Students in Dili marched on the Australian embassy to demand that Canberra release "
            "a spy.",
            ["PROTEST TLS EDU > AUS GOV"],
        ),
        (
            "Nurses in Honduras walked out, demanding that the president dismiss his minister.",
            ["PROTEST HND MED > HND GOV"],
        ),
        (
            "Teachers in Honduras went on strike on Monday, shutting 200 schools.",
            ["PROTEST HND EDU > HND GOV"],
        ),
        (
            "Students in Quito blocked a road on Friday, setting fire to a bank.",
            ["PROTEST ECU EDU > ECU GOV", "PROTEST ECU EDU > ECU BUS"],
        ),
        (
            "Demonstrators, incensed by a cartoon, tried to break into the Danish embassy in "
            "Jakarta.",
            ["PROTEST IDN CVL > DNK GOV hypothetical"],
        ),
        # What the sides owe one another is a term of what they sign.
        (
            "Japan and Fiji signed a pact on Thursday giving Japanese ships access to two ports.",
            ["SUPPORT JPN GOV + FJI GOV > -"],
        ),
        # A rights group that protests behind what it says complains.
        (
            "The ministry is failing to uphold the rights of Rohingya refugees, a Dhaka rights "
            "group protested on Friday.",
            ["ACCUSE BGD SOC > BGD GOV"],
        ),
    ],
)
def test_clauses_that_are_read_amiss(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twelve captive Armenian soldiers were swapped for Azerbaijani policemen on Sunday.",
            ["RETREAT ARM MIL + AZE COP > -"],
        ),
        (
            "Nine Yemeni rebels were exchanged for Saudi soldiers at the border on Friday.",
            ["RETREAT YEM REB + SAU MIL > -"],
        ),
        ("A Ghanaian defender was exchanged for a Dutch striker.", []),
        (
            "The leader of Namibia's veterans, Ruben Haimbodi, resigned on Friday from the ruling "
            "party's politburo.",
            ["RETREAT NAM CVL > -"],
        ),
        (
            "Eritrea charged that Djibouti had moved the border stones.",
            ["ACCUSE ERI GOV > DJI GOV"],
        ),
        (
            "Afghan insurgents handed the valley to a council of elders.",
            ["RETREAT AFG REB > AFG SOC"],
        ),
        ("Masked men bundled a Kenyan blogger into a car in Nairobi.", ["ASSAULT UNK > KEN JRN"]),
        ("A Lao activist was shoved into a van by two men in Bangkok.", ["ASSAULT UNK > LAO SOC"]),
        ("Police bundled seven marchers into vans in Kampala.", ["COERCE UGA COP > UGA CVL"]),
        (
            "Women at a camp in Libya were subjected to sexual violence by guards.",
            ["ASSAULT LBY COP > LBY CVL"],
        ),
        (
            "Mudslides buried a village in western Cameroon, and soldiers were digging for "
            "survivors.",
            ["AID CMR MIL > CMR CVL"],
        ),
        ("Soldiers in Mali searched for the attackers.", ["ACCUSE MLI MIL > MLI UAF"]),
        (
            "Chilean and Peruvian detectives worked in tandem in an operation against smugglers.",
            ["COOPERATE CHL COP + PER COP > -"],
        ),
        (
            "The raid prompted an angry note from the foreign ministry in N'Djamena.",
            ["ACCUSE TCD GOV > -"],
        ),
        (
            "Israel allowed 60 trucks of flour into the Gaza Strip through a crossing.",
            ["RETREAT ISR GOV > PSE GOV"],
        ),
        # A body is burned by whoever killed him, eggs kill nobody.
        ("Villagers in Haiti lynched a thief and burned his body.", ["ASSAULT HTI CVL > HTI CRM"]),
        (
            "Members of a Malaysian party pelted the Swedish embassy with eggs.",
            ["PROTEST MYS PTY > SWE GOV"],
        ),
        (
            "Members of a Malaysian party pelted the Swedish embassy with stones.",
            ["ASSAULT MYS PTY > SWE GOV"],
        ),
        # A relief body warns of a danger, a state that it would answer.
        (
            "Ten Eritreans were deported from Sudan despite warnings from the United Nations "
            "refugee agency that they risked torture.",
            ["COERCE SDN GOV > ERI CVL"],
        ),
        (
            "Despite warnings from Algeria that it would retaliate, Mali closed the border.",
            ["THREATEN DZA GOV > MLI GOV historical", "COERCE MLI GOV > MLI CVL"],
        ),
        # Dragged off a bus, and into a war.
        ("Separatist gunmen dragged six passengers off a bus in Pakistan, officials said.", []),
        (
            "Sudanese officials said Chad was dragging its people into war.",
            ["ACCUSE SDN GOV > TCD GOV"],
        ),
    ],
)
def test_deeds_in_plain_words(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What nobody has claimed was done none the less, what is ruled out was not.
        ("No group has claimed the killing of the imam in Karachi.", ["ASSAULT UNK > PAK REL"]),
        ("Nobody claimed the murder of the mayor in Acapulco.", ["ASSAULT UNK > MEX GOV"]),
        ("No group has carried out the raid in Karachi.", []),
        ("Mozambique's police chief has ruled out a coup.", ["REJECT MOZ COP > -"]),
        ("Finland's president ruled out an invasion of Estonia.", ["REJECT FIN GOV > EST GOV"]),
        # Without a shot: one deed, and no other that was not done.
        (
            "The Malian army took the hill without a shot being fired.",
            ["COERCE MLI MIL > MLI CVL"],
        ),
        ("Chadian rebels took Fada after firing shots.", ["ASSAULT TCD REB > TCD CVL"]),
        (
            "Government soldiers entered the town of Bambari unopposed on Monday.",
            ["COERCE CAF MIL > CAF CVL"],
        ),
        ("The Libyan army recovered the town of Bani Walid.", ["ASSAULT LBY MIL > LBY CVL"]),
        ("The Libyan police recovered a stolen car on Tuesday.", []),
        # Who leads an armed group is its own affair.
        ("The Free Aceh Movement named a new commander on Friday.", []),
        ("Nigeria's president named a new army chief on Friday.", ["SUPPORT NGA GOV > NGA MIL"]),
        # A plan is blamed on whoever has made it.
        (
            "Fiji's military said the government's plan would undermine the rule of law.",
            ["ACCUSE FJI MIL > FJI GOV"],
        ),
        (
            "Peruvian bishops said a bill tabled by the government would endanger the poor.",
            ["ACCUSE PER REL > PER GOV"],
        ),
        ("Peruvian scientists said the drought would endanger the poor.", []),
        # A verb between the doers' place and what they throw is no adjective of that.
        (
            "Gunmen in Assam hurled grenades at Indian police on Friday.",
            ["ASSAULT IND UAF > IND COP"],
        ),
        # Arms that a search finds are put out of the way.
        (
            "Afghan commandos destroyed dozens of rockets and mines during a raid in Helmand.",
            ["COERCE AFG MIL > AFG CVL"],
        ),
        (
            "Afghan gunmen destroyed a bridge during an attack in Helmand.",
            ["ASSAULT AFG UAF > AFG CVL"],
        ),
        (
            "Iraqi police uncovered a bomb factory in a house in Mosul.",
            ["COERCE IRQ COP > IRQ CVL"],
        ),
        # Nobody gives aid to himself.
        (
            "The Iraqi military has reinforced its troops in Diyala with tanks.",
            ["MOBILIZE IRQ MIL > IRQ"],
        ),
        ("Poland supported Ukrainian villages with tanks.", ["AID POL GOV > UKR CVL"]),
        (
            "Ansar Dine has claimed responsibility for the hostage-taking in Gao.",
            ["ASSAULT MLI REB > MLI CVL"],
        ),
    ],
)
def test_what_was_done_and_what_was_not(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What crowds throw, and what they set on fire.
        (
            "Miners in Oruro hurled sticks of dynamite at Bolivian police on Thursday.",
            ["PROTEST BOL LAB > BOL COP"],
        ),
        ("Farmers in Assam flung chairs at Indian police.", ["PROTEST IND AGR > IND COP"]),
        (
            "Vigilantes in the Nigerian city of Jos set two suspected thieves on fire on Sunday.",
            ["ASSAULT NGA PRM > NGA CRM"],
        ),
        ("Rioters in Peru set a bank on fire on Monday.", ["PROTEST PER CVL > PER BUS"]),
        # A relief body flies nobody out against his will.
        (
            "The UN refugee agency flew 160 asylum seekers from Libya to Niger on Thursday.",
            ["AID UNO > LBY REF"],
        ),
        ("Malta's police flew 40 migrants to Libya.", ["COERCE MLT COP > UNK REF"]),
        # Whoever police put into a van is arrested.
        ("Police in Minsk dragged a dozen pensioners into buses.", ["COERCE BLR COP > BLR CVL"]),
        ("Turkish policemen threw ten lawyers into a van.", ["COERCE TUR COP > TUR CVL"]),
        ("Turkish policemen threw ten lawyers down the stairs.", []),
        # Whom a penalty hits did what it is for.
        (
            "Japan revoked the visas of 30 Ghanaian officials over the jailing of a journalist.",
            ["SANCTION JPN GOV > GHA GOV", "COERCE GHA GOV > GHA JRN"],
        ),
        ("Fiji expelled two Tongan diplomats for spying.", ["SANCTION FJI GOV > TON GOV"]),
        # An army that says what it did says what it did on the way too.
        (
            "Egypt's army said it had foiled a raid, shooting dead nine militants.",
            ["ASSAULT EGY MIL > EGY REB"],
        ),
        (
            "Kenyan police said they had broken up a ring, arresting nine men.",
            ["COERCE KEN COP > KEN CVL"],
        ),
        (
            "Kenyan police had broken up a ring in 2011, arresting nine men.",
            ["COERCE KEN COP > KEN CVL historical"],
        ),
    ],
)
def test_who_does_it_and_to_whom(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One shot, told by whence it came and what it hit.
        ("A missile fired by Houthi rebels struck a Greek tanker.", ["ASSAULT YEM REB > GRC BUS"]),
        ("Two rockets fired from Gaza hit a house in Ashkelon.", ["ASSAULT PSE UAF > ISR CVL"]),
        ("A grenade thrown by a student hurt a teacher in Lagos.", ["ASSAULT NGA EDU > NGA EDU"]),
        # A raid is what the deed was done in, and no other of nobody known.
        (
            "Mai-Mai fighters raped 15 women during a raid on the Congolese village of Kibati.",
            ["ASSAULT COD PRM > COD CVL"],
        ),
        (
            "Bandits abducted ten pupils in a raid on a school in Kaduna.",
            ["ASSAULT NGA CRM > NGA EDU"],
        ),
        (
            "Chilean police raided a church, beating two nuns.",
            ["COERCE CHL COP > CHL REL", "ASSAULT CHL COP > CHL REL"],
        ),
    ],
)
def test_one_deed_told_twice(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
