import pytest

from dateline.grammar import load_parser, parse_story
from dateline.places import find_toponyms, load_gazetteer, place_event, resolve_toponyms
from dateline.records import Dateline, Entity


def placed(text, trigger, **more):
    gazetteer = load_gazetteer()
    toponyms = resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    for sentence in parse_story(text, load_parser()):
        for token in sentence.tokens:
            if token.text == trigger:
                return place_event(sentence, token.index, toponyms, **more)
    raise AssertionError(f"no {trigger!r} in {text!r}")


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Gunmen attacked a village near Mopti, central Mali, on Tuesday.", "attacked", "Mopti"),
        ("Police arrested five men in Marseille on Monday.", "arrested", "Marseille"),
        ("Russian forces bombed Aleppo overnight.", "bombed", "Aleppo"),
        ("A bomb in Kabul killed ten soldiers.", "killed", "Kabul"),
        ("Clashes in Khartoum left 20 dead.", "Clashes", "Khartoum"),
        ("Thousands marched through the streets of Nairobi.", "marched", "Nairobi"),
        ("Troops captured the town of Bakhmut.", "captured", "Bakhmut"),
        ("The minister flew to Ankara on Sunday.", "flew", "Ankara"),
        ("Iran and Pakistan signed a trade deal in Tehran on Friday.", "signed", "Tehran"),
        ("Rebels were arrested in Nigeria this month.", "arrested", "Nigeria"),
        ("Jets renewed their bombardment of Idlib.", "renewed", "Idlib"),
        ("The army launched an attack on Kharkiv.", "launched", "Kharkiv"),
        ("The army withdrew from Kherson.", "withdrew", "Kherson"),
        ("The last fighters left Douma on Sunday.", "left", "Douma"),
        ("Militiamen entered Afrin to assist local fighters.", "assist", "Afrin"),
        ("He fled to Goma, where gunmen killed a judge.", "killed", "Goma"),
        ("Two towns on the Euphrates fell, and clashes went on in Raqqa.", "clashes", "Raqqa"),
    ],
)
def test_the_tree_says_where(text, trigger, name):
    place = placed(text, trigger)
    assert place is not None
    assert place.name == name
    assert place.reason


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister held talks with Moscow on Monday.", "held"),
        ("The president returned from Berlin and met lawmakers.", "met"),
        ("Officials in Delhi said that protesters clashed with police.", "clashed"),
        ("The United States condemned the coup in Niger.", "condemned"),
        ("France criticised Mali.", "criticised"),
        ("Tensions between Niger and Chad led to talks.", "talks"),
        ("The White House adviser resigned.", "resigned"),
        ("U.S. troops were wounded.", "wounded"),
    ],
)
def test_parties_and_the_places_of_other_events_are_not_where(text, trigger):
    assert placed(text, trigger) is None


FILED = Dateline(place="Lima", country="PER")


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("LIMA, Peru (AP) - The two ministers met here on Monday.", "met", "Lima"),
        (
            "LIMA, Peru (AP) - Peru and Chile signed a trade pact here this morning.",
            "signed",
            "Lima",
        ),
        ("LIMA, Peru (AP) - The rivals met at the old customs house here.", "met", "Lima"),
        ("LIMA, Peru (AP) - Chile's envoy arrived here yesterday on a visit.", "arrived", "Lima"),
        # Where those stand who speak, who told of it, or whom it is about.
        ('LIMA, Peru (AP) - "The rivals met here," he said in Quito.', "met", None),
        ("LIMA, Peru (AP) - We met here as friends.", "met", None),
        (
            "LIMA, Peru (AP) - Envoys here said that soldiers had attacked a convoy.",
            "attacked",
            None,
        ),
        ("LIMA, Peru (AP) - He stepped up patrols under a pact signed here.", "stepped", None),
    ],
)
def test_here_is_where_the_story_was_filed(text, trigger, name):
    place = placed(text, trigger, dateline=FILED)
    assert (place.name if place is not None else None) == name


def test_the_dateline_is_never_the_place_by_itself():
    dateline = Dateline(place="Paris", country="FRA")
    text = "PARIS (AP) — French police arrested five men on Monday."
    assert placed(text, "arrested", dateline=dateline) is None
    text = "PARIS (AP) — French police arrested five men in Paris on Monday."
    place = placed(text, "arrested", dateline=dateline)
    assert place is not None
    assert place.name == "Paris"


def test_a_later_sentence_takes_up_the_place():
    text = "Rebels shelled Goma. Two aid workers were killed in the city."
    place = placed(text, "killed")
    assert place is not None
    assert place.name == "Goma"
    assert "takes up" in place.reason


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # a place named in passing, or for another act, is no place of what is told next
        ("A convoy left Tahoua for Agadez. Gunmen ambushed it. Zinder was silent.", "ambushed"),
        ("The ministers met in Entebbe.\nSoldiers arrested two traders on Saturday.", "arrested"),
        ("The convoy reached Agadez. The minister condemned the attackers.", "condemned"),
    ],
)
def test_a_place_named_before_is_not_lent(text, trigger):
    assert placed(text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Ten people died when jets struck militants threatening Kunduz.", "died", "Kunduz"),
        ("Officials in Delhi said that protesters clashed with police.", "clashed", None),
        ("The Ohio senator clashed with the speaker.", "clashed", None),
    ],
)
def test_the_only_place_of_a_sentence_is_where_force_in_it_was(text, trigger, name):
    place = placed(text, trigger)
    assert (place.name if place else None) == name


def test_a_town_the_gazetteer_lacks_is_a_place_in_the_country_of_the_parties():
    text = (
        "Police arrested two men in the border town of Zarnuvo. Gunmen shot a man in the same town."
    )
    police = Entity(text="Police", start=0, end=6, name="Uganda", code="UGA", sector=("COP",))
    for trigger in ("arrested", "shot"):
        place = placed(text, trigger, act="COERCE", actors=(police,))
        assert place is not None
        assert (place.name, place.country) == ("Zarnuvo", "UGA")
        assert "not in the gazetteer" in place.reason


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The president began her tour of Chad on Friday.", "tour"),
        ("The envoy travelled to Chad on Friday.", "travelled"),
    ],
)
def test_a_host_is_where_the_visit_is(text, trigger):
    at = text.index("Chad")
    host = Entity(text="Chad", start=at, end=at + 4, name="Chad", code="TCD", sector=("GOV",))
    place = placed(text, trigger, recipients=(host,))
    assert place is not None
    assert place.country == "TCD"


@pytest.mark.parametrize(
    ("act", "sector", "country"),
    [("REJECT", "LEG", "KEN"), ("CONCEDE", "JUD", "KEN"), ("REJECT", "GOV", None)],
)
def test_courts_and_parliaments_decide_at_home(act, sector, country):
    text = "The court threw out the petition."
    court = Entity(text="court", start=4, end=9, name="Kenya", code="KEN", sector=(sector,))
    place = placed(text, "threw", act=act, actors=(court,))
    assert (place.country if place else None) == country


def test_a_place_of_another_country_than_the_parties_is_not_taken_up():
    text = "The rebels trained in Agadez. Gunmen killed three policemen."
    police = Entity(text="policemen", start=48, end=57, name="Mali", code="MLI", sector=("COP",))
    place = placed(text, "killed", recipients=(police,))
    assert place is None or place.country != "NER"


def test_a_side_of_the_province_is_the_province():
    text = "Fighting shook Helmand province. Three farmers were killed in the east of the province."
    place = placed(text, "killed")
    assert place is not None
    assert place.name == "Helmand"


def test_the_country_of_the_parties_is_an_answer():
    text = "Kenya held its breath. The court fined the minister."
    kenya = Entity(text="court", start=26, end=31, name="Kenya", code="KEN", sector=("JUD",))
    place = placed(text, "fined", actors=(kenya,), recipients=(kenya,))
    assert place is not None
    assert (place.country, place.admin1) == ("KEN", None)
    foreign = Entity(text="court", start=26, end=31, name="Chad", code="TCD")
    assert placed(text, "fined", actors=(foreign,), recipients=(kenya,)) is None


def test_a_recipient_is_no_place():
    text = "Officials spoke in Geneva with Damascus about aid."
    damascus = Entity(text="Damascus", start=31, end=39, name="Syria", code="SYR", via="metonym")
    place = placed(text, "spoke", recipients=(damascus,))
    assert place is not None
    assert place.name == "Geneva"


def party(code):
    return Entity(text="", start=-1, end=-1, name=code, code=code)


@pytest.mark.parametrize(
    ("text", "trigger", "act", "actors", "recipients", "country"),
    [
        ("Gunmen killed two Kenyan teachers.", "killed", "ASSAULT", "UAF", "KEN", "KEN"),
        ("Jets bombed rebel posts.", "bombed", "ASSAULT", "TUR", "SYR", "SYR"),
        ("Police held a French reporter.", "held", "COERCE", "TUR", "FRA", "TUR"),
        ("Farmers blocked the roads.", "blocked", "PROTEST", "IND", "", "IND"),
    ],
)
def test_force_without_a_place_is_placed_by_its_parties(
    text, trigger, act, actors, recipients, country
):
    sides = {
        "actors": [party(code) for code in actors.split()],
        "recipients": [party(code) for code in recipients.split()],
    }
    place = placed(text, trigger, act=act, **sides)
    assert place is not None
    assert place.country == country
    assert "no place is told" in place.reason


def test_words_without_a_place_are_not_placed_by_their_parties():
    sides = {"actors": [party("TUR")], "recipients": [party("SYR")]}
    assert placed("Officials condemned the raid.", "condemned", act="ACCUSE", **sides) is None


def test_a_river_of_one_country_is_in_it_and_has_no_point():
    place = placed("Gunmen killed two boatmen on the Vistula.", "killed")
    assert place is not None
    assert (place.name, place.country, place.lat) == ("Vistula", "POL", None)


@pytest.mark.parametrize(
    ("text", "trigger", "act", "name"),
    [
        ("Police in Porto held a man wanted for a bombing in Braga.", "held", "COERCE", "Porto"),
        ("Nurses in Kano marched over a killing in Jos.", "marched", "PROTEST", "Kano"),
        ("Police arrested a man in Kano over an attack in Jos.", "arrested", "COERCE", "Kano"),
        # a part of where the doers are, and an act that goes to its object
        ("Police in Kenya held ten men in Mombasa.", "held", "COERCE", "Mombasa"),
        ("Rebels in Mali attacked a town in Niger.", "attacked", "ASSAULT", "Niger"),
        ("Rebels raided the town of Bria and abducted a nurse.", "abducted", "ASSAULT", "Bria"),
    ],
)
def test_police_courts_and_crowds_act_where_they_are(text, trigger, act, name):
    place = placed(text, trigger, act=act)
    assert place is not None
    assert place.name == name
