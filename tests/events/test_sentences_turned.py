"""A deed is read the same in other words: counted, taken up, reported, behind an aside or a day."""

import pytest
from coded_texts import mentions_of, row, types


def rows(text: str) -> list[str]:
    return [row(mention) for mention in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dozens of Syrian helicopters dropped barrel bombs on a market.",
         "ASSAULT SYR MIL > SYR BUS"),
        ("Hundreds of Turkish drones killed three in Iraq.", "ASSAULT TUR MIL > IRQ GOV"),
        ("Kenya barred dozens of Somali ships from its ports.", "SANCTION KEN GOV > SOM GOV"),
    ],
)  # fmt: skip
def test_things_that_are_counted_are_whose_they_are(text, told):
    assert told in rows(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russian troops had waited for days. They attacked a Ukrainian town.",
         "ASSAULT RUS MIL > UKR CVL"),
        ("Chinese hackers were busy. They breached a Czech ministry.", "COERCE CHN CRM > CZE GOV"),
    ],
)  # fmt: skip
def test_they_are_those_troops_or_hackers(text, told):
    assert told in rows(text)


def test_they_are_no_army_in_the_singular():
    text = "The Malian army met two elders. They asked Chad for food."
    assert "REQUEST MLI MIL > TCD GOV" not in rows(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Reuters reported on Tuesday that Togo let three editors out of jail.",
         "RETREAT TGO GOV > TGO JRN"),
        ("AFP reported that Gabon's president sacked the finance minister.",
         "SANCTION GAB GOV > GAB GOV"),
    ],
)  # fmt: skip
def test_who_is_told_of_is_no_countryman_of_the_agency(text, told):
    assert told in rows(text)


def test_who_is_told_of_is_a_countryman_of_the_ministry_that_says_it():
    text = "The Peruvian interior ministry said that gunmen shot a mayor."
    assert "PER GOV" in rows(text)[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gabon is opposed to Malawian mediation.", "REJECT GAB GOV > MWI GOV"),
        ("Oman, which borders the sea, is committed to peace.", "AGREE OMN GOV > -"),
        ("Also killed were two Kenyan soldiers.", "ASSAULT UNK > KEN MIL"),
        ("Also arrested in the raid was the Peruvian mayor.", "COERCE PER COP > PER GOV"),
        ("Also deported was a Danish priest whom Laos held.", "COERCE LAO GOV > DNK REL"),
        ("A Danish student held by Iranian police is ill.", "COERCE IRN COP > DNK EDU"),
        ("Two Swiss nurses held by al-Shabaab since 2021 are alive.", "ASSAULT SOM REB > CHE MED"),
        ("Burundi on Friday armed Congolese rebels.", "AID BDI GOV > COD REB"),
        ("Latvia late on Monday extended military service.", "MOBILIZE LVA GOV > -"),
        ("Somali pirates on Friday shot at a Danish tanker.", "ASSAULT SOM CRM > DNK BUS"),
        ("Italy sells the Libyan government ten warplanes.", "COOPERATE ITA GOV > LBY GOV"),
        ("Sweden lends Chad two transport planes", "AID SWE GOV > TCD GOV"),
        ("Ethiopia launches offensive against Tigrayan fighters", "ASSAULT ETH MIL > ETH REB"),
        ("Burmese army suffers heavy losses in offensive", "ASSAULT UNK > MMR MIL"),
    ],
)  # fmt: skip
def test_one_deed_in_other_words(text, told):
    assert told in rows(text)


AT_HOME = (
    "Norway recalled its ambassador to Peru on Monday. The Norwegian foreign ministry said the "
    "step came after long talks. Norway's parliament will debate it next week. "
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zambian police shot dead two robbers.", "ASSAULT ZMB COP > ZMB CRM"),
        ("Iran executed two teachers.", "ASSAULT IRN GOV > IRN EDU"),
        ("A Cuban court jailed a poet.", "COERCE CUB JUD > CUB CVL"),
    ],
)
def test_whom_a_state_rules_is_its_own_in_a_report_on_another(text, told):
    assert told in rows(AT_HOME + text)


def test_whom_an_army_shoots_need_not_be_its_own():
    text = "Ghana mourned on Monday. In Accra, police said French soldiers shot two villagers."
    assert "FRA CVL" not in " ".join(rows(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A lawsuit against Togo, filed by Benin, opened on Monday.", "ACCUSE BEN GOV > TGO GOV"),
        ("A blockade on Armenia, imposed by Turkey, led to hunger.", "COERCE TUR GOV > ARM GOV"),
    ],
)
def test_a_deed_behind_its_target_is_filed_or_imposed(text, told):
    assert told in rows(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The law was passed by the Estonian parliament.", "SUPPORT"),
        ("Two Russian drones slammed into a Ukrainian clinic.", "ASSAULT"),
        ("A Syrian reporter was killed in Turkish sniper fire.", "ASSAULT"),
        ("Azerbaijan mobilised volunteers.", "MOBILIZE"),
        ("Two Ghanaian ministers clashed over taxes.", "ACCUSE"),
        ("Chad's delegates stormed out of the meeting with Sudan.", "REJECT"),
        ("Ugandan police executed a search warrant at the home of an opposition leader.", "COERCE"),
    ],
)
def test_what_is_meant_as_it_says(text, event):
    assert event in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "A bus slammed into a wall in Kenya and nine people died.",
        "Italy launched a weather satellite.",
        "The Danish police were on the move.",
        "Nine people were killed in a hotel fire in Kenya.",
    ],
)
def test_what_is_no_deed(text):
    assert not types(text)


@pytest.mark.parametrize(
    "text",
    [
        "A town held by Malian rebels was rebuilt.",
        "The post held by the Danish officer is vacant.",
        "An oil refinery held by Somali rebels burned on Monday.",
        "A group backed by Iranian police met in Oslo.",
    ],
)
def test_what_is_only_told_apart_by_its_holder_is_no_captive(text):
    assert not {"COERCE", "ASSAULT", "AID"} & set(types(text))
