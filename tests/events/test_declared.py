"""Texts that speak as "we" outside of quotation marks: statements, recordings, bulletins."""

from coded_texts import mentions_of, shown

STATEMENT = (
    "The General Command of the Lord's Resistance Army {opening}\n\n"
    "1. We have followed the talks on the border with great attention.\n\n"
    "2. The harvest in the north was poor this year and many families went hungry.\n\n"
    "3. We urge the government of Uganda to withdraw its troops from the camps.\n\n"
    "4. Roads in the district will be closed at night until the rains end.\n\n"
    "5. We condemn the arrest of two teachers in Gulu.\n\n"
    "6. The schools will open again in a week.\n"
)
RECORDING = (
    "A fisherman from Paita who had been held in Ecuador came home on Sunday. Peruvian Foreign "
    "Minister Rosa Quispe spoke about it at the airport in Lima.\n\n(Begin recording) ({speaker}) "
    "The ship was far from the coast when the weather turned.\n\nThe crew had no radio for two "
    "days.\n\nWe have asked the Government of Ecuador to return the boat.\n\nThe family is well. "
    "(End recording)\n\nThe airport was closed for an hour."
)
BULLETIN = (
    "Fighting has continued near Gulu since the morning. As we have reported, two bridges on the "
    "road to Kitgum are down. The Lord's Resistance Army holds the town of Patongo. {ours} took "
    "the market and the mill. The harvest was poor this year. We call on the people of Gulu to "
    "stay indoors."
)


def actors(text: str, event: str) -> list[str]:
    return [shown(one.actor) for one in mentions_of(text, "2004-03-02") if one.event == event]


def test_who_states_something_is_we_in_it():
    text = STATEMENT.format(opening="states the following:")
    assert actors(text, "REQUEST") == ["UGA REB"]
    assert actors(text, "ACCUSE") == ["UGA REB"]


def test_what_opens_no_statement_leaves_we_open():
    assert actors(STATEMENT.format(opening="has camps in the north."), "REQUEST") == []


def test_who_signs_a_text_is_we_in_it():
    text = STATEMENT.format(opening="has camps in the north.")
    assert actors(text + "\n(Signed) General Command of the Lord's Resistance Army\n", "REQUEST")
    assert not actors(text + "\nThe Lord's Resistance Army has its camps there.\n", "REQUEST")


def test_a_recording_is_of_whom_the_monitor_names():
    assert actors(RECORDING.format(speaker="Quispe"), "REQUEST") == ["PER GOV"]
    assert actors(RECORDING.format(speaker="unidentified man"), "REQUEST") == []


def test_a_bulletin_that_has_fighters_of_its_own_is_of_the_group_it_names():
    assert actors(BULLETIN.format(ours="Our fighters"), "REQUEST") == ["UGA REB"]
    assert actors(BULLETIN.format(ours="Its fighters"), "REQUEST") == []


OFFICE = (
    "My fellow citizens, this has been a hard year for Kenya. {who}, I thank the nurses of"
    " Mombasa. The rains came late and the harvest was poor. We urge the government of Uganda to"
    " open the border at Busia. Our schools will open again in May. We know that the roads are bad."
)


def test_who_speaks_by_his_office_is_we():
    assert actors(OFFICE.format(who="As president of Kenya"), "REQUEST") == ["KEN GOV"]
    assert actors(OFFICE.format(who="As a father of four"), "REQUEST") == []


def test_a_long_report_is_not_of_whoever_says_so_once():
    shops = ("bakery", "chemist", "ironmonger", "tailor", "butcher", "cobbler", "florist")
    goods = ("is near the river", "sells tea", "was full on Sunday", "has a blue door")
    report = " ".join(f"The {shop} {good}." for good in goods for shop in shops)
    text = OFFICE.format(who="As president of Kenya") + " " + report
    assert actors(text, "REQUEST") == []


def test_a_bulletin_of_no_known_day_is_of_the_group_it_names():
    text = (
        "Fighting has continued near San Miguel since the morning. As we have reported, two bridges"
        " are down. The FMLN holds the town of Jucuapa. Our fighters took the mill. We call on the"
        " people of San Miguel to stay indoors."
    )
    found = [one for one in mentions_of(text, None) if one.event == "REQUEST"]
    assert [one.actor[0].name for one in found] == ["Farabundo Marti National Liberation Front"]


def test_a_statement_printed_behind_its_author_is_his():
    opening = "The following is the text of a note {whose}:"
    text = (
        opening + "\n\nWe urge Uganda to open the border at Busia. We thank the nurses of Mombasa."
        " The harvest was poor."
    )
    assert actors(text.format(whose="by the Kenyan foreign ministry"), "REQUEST") == ["KEN GOV"]
    assert actors(text.format(whose="found in a drawer"), "REQUEST") == []


def test_who_say_who_they_are_are_we_from_then_on():
    text = (
        "The rains came late. We, the {who}, thank the nurses. The harvest was poor. We urge the"
        " government of Uganda to open the border."
    )
    assert actors(text.format(who="bishops of Uganda"), "REQUEST") == ["UGA REL"]
    assert actors(text.format(who="readers of novels"), "REQUEST") == []
