"""Who did it to whom, where a clause's slots name it by halves or not at all.

Sentences of our own, each a way that a party can be mistaken.
"""

import pytest
from coded_texts import mentions_of, shown

# Sentence, type, actor, recipient: country and first sector, `-` where nobody is.
CLAUSES = [
    # What is shelled is its people, a base whoever holds it.
    ("Ethiopian troops shelled the town of Jijiga.", "ASSAULT", "ETH MIL", "ETH CVL"),
    ("Israeli missiles were fired at several Syrian bases.", "ASSAULT", "ISR MIL", "SYR MIL"),
    ("Soldiers shelled Cambodian guerrilla camps.", "ASSAULT", "KHM MIL", "KHM REB"),
    # A state before the name of its raid is its forces.
    ("US air strikes killed ten civilians in Mali.", "ASSAULT", "USA MIL", "MLI CVL"),
    # Own troops are no other side.
    (
        "Donald Trump ordered the withdrawal of 900 US troops from Niger.",
        "CONCEDE",
        "USA ELI",
        "NER GOV",
    ),
    # Said to nobody in particular.
    ("Kenya urged western countries to take back captured rebels.", "REQUEST", "KEN GOV", "-"),
    (
        "Kenya urged western countries, including France, to take back captured rebels.",
        "REQUEST",
        "KEN GOV",
        "FRA GOV",
    ),
    # Whose demonstration it is.
    (
        "Turkish police prevented a march staged by students in Ankara.",
        "COERCE",
        "TUR COP",
        "TUR EDU",
    ),
    # By whom, although a noun stands between; but not by whom a thing on the way is owned.
    (
        "The lawyer was abducted on Monday from her home in Syria by Ahrar al-Sham, a militia.",
        "ASSAULT",
        "SYR REB",
        "SYR CVL",
    ),
    (
        "The editor was arrested at a hotel in Chad owned by a French businessman.",
        "COERCE",
        "TCD COP",
        "TCD JRN",
    ),
    # What is fled, not what is fled to.
    ("Thousands of refugees fled the war in Sudan for Chad.", "SANCTION", "SDN GOV", "SDN REF"),
    # What a step is against.
    (
        "Britain mobilised reservists for a possible war against Iraq.",
        "MOBILIZE",
        "GBR GOV",
        "IRQ GOV",
    ),
    # Nameless people are of where it happened, or of the state that keeps them in order.
    (
        "France's defence minister said shelling in the Malian town of Gao had killed 12 people.",
        "ASSAULT",
        "UNK",
        "MLI CVL",
    ),
    (
        "Syrian rebels said that Turkey had jailed thousands of teachers since the coup.",
        "COERCE",
        "TUR GOV",
        "TUR EDU",
    ),
    # A dependency is its sovereign's.
    ("A shopkeeper was kidnapped in San Juan, Puerto Rico.", "ASSAULT", "UNK", "USA BUS"),
    # Who rules against a state is a rebel there.
    (
        "Kurdish authorities in Syria urged France to take back its citizens.",
        "REQUEST",
        "SYR REB",
        "FRA GOV",
    ),
    # A clause that tells something else names no other side.
    (
        "Kenya won the approval of Russia, which once traded with Mali.",
        "SUPPORT",
        "RUS GOV",
        "KEN GOV",
    ),
    # Nobody is called after a person whose surname is the word for a faith.
    (
        "Six Muslim men were gunned down in Quebec last January by a white nationalist.",
        "ASSAULT",
        "CAN SOC",
        "CAN REL",
    ),
    # By whom, although it hangs on the last of several participles, or on a noun.
    (
        "The Christians of Mosul, who were targeted, expelled and killed by Isis, are back.",
        "SANCTION",
        "IMG REB",
        "IRQ REL",
    ),
    (
        "The editor, jailed for her views by the regime of Hafez al-Assad, was never freed.",
        "COERCE",
        "SYR GOV",
        "SYR JRN",
    ),
    # Where somebody is from, and whom somebody is of.
    (
        "Mali said on Monday that rebels had killed Oliver Hall, 24, from Birmingham, on a road.",
        "ASSAULT",
        "MLI REB",
        "GBR CVL",
    ),
    (
        "Anna Wert, of Amnesty International, urged Mali to release the editor.",
        "REQUEST",
        "NGO",
        "MLI GOV",
    ),
    # A capital that is hit is its people.
    ("Israeli jets bombed Damascus.", "ASSAULT", "ISR MIL", "SYR CVL"),
    # Who backs whom.
    (
        "Donald Trump's firm backing of the Saudi crown prince angered Turkey.",
        "SUPPORT",
        "USA ELI",
        "SAU GOV",
    ),
]


@pytest.mark.parametrize(("sentence", "event", "actor", "recipient"), CLAUSES)
def test_who_did_it_to_whom(sentence: str, event: str, actor: str, recipient: str) -> None:
    told = [(one.event, shown(one.actor), shown(one.recipient)) for one in mentions_of(sentence)]
    assert (event, actor, recipient) in told


def test_protesters_nobody_names_are_people_of_the_country() -> None:
    (protest,) = (
        one
        for one in mentions_of(
            "Chad was quiet on Friday. The uprising in Chad shook the government."
        )
        if one.event == "PROTEST"
    )
    assert shown(protest.actor) == "TCD CVL"


def test_an_including_phrase_is_its_own_nouns() -> None:
    sentence = (
        "Members of the cell are accused of having killed prisoners in Mali, including French"
        " journalists."
    )
    for charge in mentions_of(sentence):
        assert charge.event != "ACCUSE" or "FRA JRN" not in shown(charge.recipient)


def test_an_attack_nobody_is_named_for_is_by_whoever_attacked() -> None:
    text = "Soldiers attacked a village in Mali on Monday. The attack left ten people dead."
    assert {shown(one.actor) for one in mentions_of(text)} == {"MLI MIL"}


def test_who_condemns_a_deed_condemns_its_doer() -> None:
    text = (
        "Rebels attacked a village in Mali on Monday. The president condemned the attack and"
        " ordered the army to hunt down the killers."
    )
    (condemned,) = (one for one in mentions_of(text) if one.event == "ACCUSE")
    assert shown(condemned.recipient) == "MLI REB"


def test_who_is_held_near_a_raid_is_held_by_the_raiders() -> None:
    text = (
        "Islamic State fighters kidnapped villagers in Syria last year. Thousands of people were"
        " held in jails for months."
    )
    assert {shown(one.actor) for one in mentions_of(text)} == {"IMG REB"}


def test_the_state_that_arrested_somebody_sentences_them() -> None:
    text = (
        "Joe Robinson, a British man, was arrested in Turkey in July. Britain said it would help."
        " Robinson was convicted in September."
    )
    (sentence,) = (one for one in mentions_of(text) if one.event == "SANCTION")
    assert shown(sentence.actor) == "TUR JUD"


def test_the_german_is_the_one_spoken_of() -> None:
    text = "Angela Merkel met the Kenyan president in Mali. The German praised Kenya."
    (praise,) = (one for one in mentions_of(text) if one.event == "SUPPORT")
    assert praise.actor[0].name == "Angela Merkel"


def test_a_call_told_in_passing_has_both_its_sides() -> None:
    text = (
        "French President Emmanuel Macron has raised concerns about the situation in Syria in a"
        " phone call with his Russian counterpart Vladimir Putin."
    )
    (call,) = (one for one in mentions_of(text) if one.event == "CONSULT")
    assert {one.code for one in call.actor} == {"FRA", "RUS"}


def test_the_police_arrest_where_the_sentence_speaks_of_them() -> None:
    (arrest,) = mentions_of("A driver was arrested in Chad on Monday, police said.")
    assert shown(arrest.actor) == "TCD COP"


def test_hearers_at_home_are_not_threatened() -> None:
    (threat,) = (
        one
        for one in mentions_of(
            "“We will begin our operation within days,” Erdogan told MPs in Turkey."
        )
        if one.event == "THREATEN"
    )
    assert shown(threat.recipient) == "-"


def test_a_doer_is_not_taken_from_elsewhere() -> None:
    text = "Soldiers attacked a village in Mali on Monday. A car bomb killed ten people in Kabul."
    assert "UNK" in {shown(one.actor) for one in mentions_of(text)}


def test_nobody_is_put_down_as_having_attacked_themselves() -> None:
    text = "Rebels attacked a village in Mali on Monday. Two rebels were killed in Mali later."
    killed = [one for one in mentions_of(text) if shown(one.recipient) == "MLI REB"]
    assert all(shown(one.actor) != "MLI REB" for one in killed)


def test_who_claims_an_act_did_it() -> None:
    text = (
        "A car bomb killed four people in Somalia on Monday. Shops stayed closed."
        " Al-Shabaab claimed responsibility."
    )
    (attack,) = mentions_of(text)
    assert (attack.event, shown(attack.actor), shown(attack.recipient)) == (
        "ASSAULT",
        "SOM REB",
        "SOM CVL",
    )
    gunmen = text.replace("A car bomb", "Gunmen").replace("responsibility", "the attack")
    assert {shown(one.actor) for one in mentions_of(gunmen)} == {"SOM REB"}


def test_who_flees_to_a_country_is_not_driven_out_by_it() -> None:
    (flight,) = mentions_of("Congolese villagers fled to Uganda on Monday.")
    assert (shown(flight.actor), shown(flight.recipient)) == ("COD GOV", "COD REF")


def test_who_is_held_is_held_by_the_state_that_sentenced_them() -> None:
    text = (
        "Ecuador closed its border with Peru on Monday, and Ecuador's president thanked Ecuador's"
        " army.\nA court in Tunisia sentenced Rached Ghannouchi to three years in prison. Mr"
        " Ghannouchi has been held since April."
    )
    arrests = [one for one in mentions_of(text) if "arrest" in one.mode]
    assert {one.actor[0].code for one in arrests} == {"TUN"}
    assert "ECU" not in {one.place.country for one in arrests if one.place}


def test_no_state_puts_sanctions_on_itself() -> None:
    (sanctions,) = mentions_of(
        "Sanctions on Belgrade hurt exports, a bank in Serbia said on Monday."
    )
    assert (shown(sanctions.actor), shown(sanctions.recipient)) == ("UNK", "SRB GOV")


def test_what_an_attack_is_called_tells_its_mode() -> None:
    (attack,) = mentions_of("A chemical attack on Douma in Syria killed dozens on Monday.")
    assert attack.mode == ("unconventional",)


def test_who_condemns_arrests_condemns_who_made_them() -> None:
    text = (
        "Police in Chad arrested ten students on Monday. Gunmen killed a farmer in Chad in 2019."
        " Niger condemned the arrests."
    )
    (condemned,) = (one for one in mentions_of(text) if one.event == "ACCUSE")
    assert shown(condemned.recipient) == "TCD COP"
