import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.places import Span, find_toponyms, load_gazetteer, resolve_toponyms
from dateline.places.resolving import together
from dateline.places.resolving.candidates import distance, name_of
from dateline.records import Dateline


def resolved(text, gazetteer, **more):
    spans = find_toponyms(text, gazetteer)
    return {place.text: place for place in resolve_toponyms(text, spans, gazetteer, **more)}


def where(place):
    return place.kind, place.country, place.admin1


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A storm hit Springfield, Illinois.", "Springfield", ("city", "USA", "Illinois")),
        ("A storm hit Springfield, Mo.", "Springfield", ("city", "USA", "Missouri")),
        ("A storm hit Paris, Texas.", "Paris", ("city", "USA", "Texas")),
        ("A storm hit Paris.", "Paris", ("city", "FRA", "Île-de-France")),
        ("Jihadists entered Mopti, central Mali.", "Mopti", ("city", "MLI", "Mopti")),
        ("Gunmen fled Kunduz province in the night.", "Kunduz", ("admin1", "AFG", "Kunduz")),
        ("He flew to Georgia, then to Armenia.", "Georgia", ("country", "GEO", None)),
        ("Voters in Atlanta, Savannah and the rest of Georgia.", "Georgia",
         ("admin1", "USA", "Georgia")),
        ("Troops left Gaza.", "Gaza", ("admin1", "PSE", "Gaza Strip")),
        ("The U.S. and the UAE are near.", "UAE", ("country", "ARE", None)),
    ],
)  # fmt: skip
def test_the_right_place_is_chosen(gazetteer, text, name, expected):
    assert where(resolved(text, gazetteer)[name]) == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("In Panama, the United States opened a consulate.", "PAN"),
        ("Days after its raid on Lebanon, the U.S. command sent two ships there.", "LBN"),
        ("Crowds marched. In Lebanon, the United States was cursed.", "LBN"),
        ("A court in Lebanon, the United States, cleared him.", "USA"),
        ("A court in Lebanon, United States, cleared him.", "USA"),
    ],
)
def test_a_clause_behind_a_comma_names_no_larger_place(gazetteer, text, country):
    name = "Panama" if "Panama" in text else "Lebanon"
    assert resolved(text, gazetteer)[name].country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels took Mansfield, a town in northern Liberia, on Monday.", "Mansfield", "LBR"),
        ("Gunmen hid in Ottumwa, a rich quarter of Maputo.", "Ottumwa", "MOZ"),
        ("Gunmen hid in Ottumwa, as rich as Maputo.", "Ottumwa", "USA"),
    ],
)
def test_a_name_lies_where_it_is_said_to_be_a_town(gazetteer, text, name, country):
    assert resolved(text, gazetteer)[name].country == country


def test_containment_is_the_reason_given(gazetteer):
    place = resolved("A storm hit Springfield, Illinois.", gazetteer)["Springfield"]
    assert place.why == "in Illinois, named right after"
    assert place.geonameid == 4250542


def test_one_sense_for_each_name(gazetteer):
    text = "London, Ontario, mourned. Later London mourned again."
    spans = find_toponyms(text, gazetteer)
    places = [p for p in resolve_toponyms(text, spans, gazetteer) if p.text == "London"]
    assert [p.admin1 for p in places] == ["Ontario", "Ontario"]


def test_a_mention_keeps_the_place_named_beside_it(gazetteer):
    text = "From Paris, France, she moved to Paris, Texas, and then to Paris again."
    spans = find_toponyms(text, gazetteer)
    places = [p for p in resolve_toponyms(text, spans, gazetteer) if p.text == "Paris"]
    assert [p.country for p in places[:2]] == ["FRA", "USA"]


def test_a_country_is_not_its_namesake_over_the_border(gazetteer):
    text = "ABUJA, Nigeria — Niger's junta met envoys from Nigeria. Niger closed the border."
    spans = find_toponyms(text, gazetteer)
    places = resolve_toponyms(text, spans, gazetteer, dateline=Dateline(place="Abuja"))
    assert {p.country for p in places if p.text == "Niger"} == {"NER"}


def test_adjectives_and_neighbours_move_the_choice(gazetteer):
    plain = resolved("The bridge at Cordoba is shut.", gazetteer)["Cordoba"]
    moved = resolved(
        "Spanish police said the bridge at Cordoba is shut, and so is Seville's.", gazetteer
    )["Cordoba"]
    assert plain.country != "ESP"
    assert moved.country == "ESP"


def test_outlet_and_dateline_are_weak_evidence(gazetteer):
    text = "A fire broke out in Hamilton on Monday."
    home = {
        resolved(text, gazetteer, url=url)["Hamilton"].country
        for url in ("https://news.example.co.nz/a", "https://example.nz/b")
    }
    assert home == {"NZL"}
    filed = resolved(text, gazetteer, dateline=Dateline(place="Auckland", country="NZL"))
    assert filed["Hamilton"].country == "NZL"
    sure = resolved("A fire in Lyon, France.", gazetteer, url="https://example.nz/c")
    assert sure["Lyon"].country == "FRA"


def test_spans_of_the_caller_are_resolved_adjectives_too(gazetteer):
    text = "Malian troops, Anbar governorate, northern Aleppo, Qqxx."
    spans = [
        Span(text.index(words), text.index(words) + len(words), words)
        for words in ("Malian", "Anbar", "northern Aleppo", "Qqxx")
    ]
    malian, anbar, aleppo, unknown = resolve_toponyms(text, spans, gazetteer)
    assert where(malian) == ("country", "MLI", None)
    assert anbar.kind == "admin1"
    assert aleppo.name == "Aleppo"
    assert (unknown.kind, unknown.name, unknown.geonameid) == ("unknown", "", None)
    assert "not in the gazetteer" in unknown.why


def test_a_name_the_gazetteer_lacks_lies_where_the_story_does(gazetteer):
    text = "Shells fell on the village of Umm Zarqal. Aleppo was quiet, Aleppo slept."
    place = resolved(text, gazetteer)["Umm Zarqal"]
    assert place.country == "SYR"
    assert "around Aleppo" in place.why
    assert place.geonameid is None


@pytest.mark.parametrize("span", [Span(0, 99, "x"), Span(-1, 2, "x"), Span(2, 2, "")])
def test_a_span_outside_the_text_is_refused(gazetteer, span):
    with pytest.raises(ValueError, match="does not lie in the text"):
        resolve_toponyms("Paris", [span], gazetteer)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["Paris", "Georgia", "Mopti", "Qqxx", "US", "Santa Cruz"])))
def test_the_same_text_gives_the_same_places(names):
    gazetteer = load_gazetteer()
    text = "In " + ", ".join(names)
    spans = find_toponyms(text, gazetteer)
    places = resolve_toponyms(text, spans, gazetteer)
    assert [(p.start, p.end, p.text) for p in places] == [(s.start, s.end, s.text) for s in spans]
    assert places == resolve_toponyms(text, spans, gazetteer)
    assert all(p.why for p in places)


def test_ten_thousand_names_are_resolved(gazetteer):
    places = [gazetteer.place(index).name for index in range(5_000, 15_000)]
    text = ", ".join(places)
    spans, at = [], 0
    for name in places:
        spans.append(Span(at, at + len(name), name))
        at += len(name) + 2
    assert len(resolve_toponyms(text, spans, gazetteer)) == 10_000


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("He died at Quillhaven Hospital in Nairobi.", "Quillhaven Hospital", "KEN", "Nairobi"),
        ("Soldiers took Zorbaqa, northern Syria.", "Zorbaqa", "SYR", None),
        ("They met in Lyon at the Brindleford, a café.", "Brindleford", "FRA", None),
    ],
)
def test_a_name_that_is_not_listed_lies_where_it_is_named(gazetteer, text, name, country, admin1):
    start = text.index(name)
    spans = [*find_toponyms(text, gazetteer), Span(start, start + len(name), name)]
    place = resolve_toponyms(text, spans, gazetteer)[-1]
    assert (place.kind, place.country) == ("unknown", country)
    assert admin1 is None or place.admin1.startswith(admin1)
    assert "not in the gazetteer; it is named" in place.why or "lie around" in place.why


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rallies filled Boston, Denver, New York and Chicago.", "New York", "city"),
        ("Rallies filled Ohio, Texas, New York and Utah.", "New York", "admin1"),
        ("Rents rose in states such as Oregon or Washington.", "Washington", "admin1"),
        ("Rents rose in cities such as New York and Miami.", "New York", "city"),
    ],
)
def test_names_of_a_list_are_of_one_kind(gazetteer, text, name, kind):
    assert resolved(text, gazetteer)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("Races follow in Mooresville, Wiltshire.", "Mooresville", "GBR", "England"),
        ("They fly to a Forum of the Americas in Peru.", "Forum of the Americas", "PER", None),
    ],
)
def test_what_is_named_in_a_place_lies_there(gazetteer, text, name, country, admin1):
    start = text.index(name)
    given = Span(start, start + len(name), name)
    spans = [given, *(s for s in find_toponyms(text, gazetteer) if s.start >= given.end)]
    place = resolve_toponyms(text, spans, gazetteer)[0]
    assert (place.kind, place.country, place.admin1) == ("unknown", country, admin1)


def test_a_list_is_no_place_within_a_country(gazetteer):
    places = resolved("Envoys came from Sligo, Peru and Chad.", gazetteer)
    assert places["Sligo"].country == "IRL"


def test_what_shares_a_word_with_a_town_is_not_where_the_story_lies(gazetteer):
    text = "Saint Lucia opened the Dunmere Protection Area. Turtles nest on Saint Lucia."
    start = text.index("Dunmere")
    spans = [*find_toponyms(text, gazetteer), Span(start, start + 23, "Dunmere Protection Area")]
    spans = [s for s in spans if s.text != "Dunmere"]
    assert resolve_toponyms(text, spans, gazetteer)[-1].country == "LCA"


def test_a_street_is_no_town_of_its_name(gazetteer):
    text = "In Nairobi, crowds filled Madrid and Oslo streets."
    spans = [*find_toponyms("In Nairobi", gazetteer), Span(26, 32, "Madrid")]
    assert resolve_toponyms(text, spans, gazetteer)[-1].country == "KEN"


def test_a_little_known_acronym_is_no_hamlet(gazetteer):
    text = "Ministers of the OAS met in Bogotá."
    spans = [Span(17, 20, "OAS"), *find_toponyms(text, gazetteer)]
    assert resolve_toponyms(text, spans, gazetteer)[0].country == "COL"


def test_a_division_lies_near_its_towns(gazetteer):
    text = "A storm crossed the state of Washington, from Spokane to Seattle."
    place = resolved(text, gazetteer)["Washington"]
    assert (place.admin1, round(place.lat)) == ("Washington", 47)


def test_a_type_word_after_a_list_is_that_of_all_its_names(gazetteer):
    places = resolved("Fighting spread in Homs and Aleppo governorates.", gazetteer)
    assert {place.kind for place in places.values()} == {"admin1"}


def test_a_town_is_no_great_city_of_its_name(gazetteer):
    text = "Farmers in Texas met in the town of Paris."
    assert where(resolved(text, gazetteer)["Paris"]) == ("city", "USA", "Texas")


@pytest.mark.parametrize(
    ("name", "country", "text"),
    [
        ("Geneva", "CHE", "Australia and Japan held drills. Australian envoys met Canberra's "
         "critics in Geneva, and the Australian minister flew home to Australia."),
        ("Dubai", "ARE", "India said Indian envoys would meet in Dubai. New Delhi and Srinagar "
         "are calm, India added; Indian police patrol Jammu."),
        ("Athens", "USA", "Deputies in Athens, a town near Atlanta, said roads to Savannah and "
         "Macon in Georgia were shut."),
    ],
)  # fmt: skip
def test_a_story_on_a_country_does_not_take_a_famous_city_for_a_town_there(
    gazetteer, name, country, text
):
    assert resolved(text, gazetteer)[name].country == country


HARBOUR_FIRE = (
    "OSLO - A fire began in Honfleur near the harbour of Oslo, police said. Crews came from Oslo, "
    "Drammen and Lillestrom. "
)


def test_a_little_town_of_a_country_that_nothing_speaks_of_lies_where_the_story_plays(gazetteer):
    place = resolved(HARBOUR_FIRE, gazetteer)["Honfleur"]
    assert (place.kind, place.country) == ("unknown", "NOR")
    assert "not in the gazetteer" in place.why


@pytest.mark.parametrize("more", ["French firemen looked on.", "It was news in France.",
                                  "Honfleur, France, sent its regrets."])  # fmt: skip
def test_what_speaks_of_its_country_keeps_a_little_town(gazetteer, more):
    place = resolved(HARBOUR_FIRE + more, gazetteer)["Honfleur"]
    assert where(place)[:2] == ("city", "FRA")


NAMESAKES = st.sampled_from(("springfield", "paris", "tripoli", "victoria", "georgia", "san jose"))


@given(NAMESAKES, NAMESAKES, st.integers(0, 59))
def test_near_places_are_found_by_latitude(name, other, number):
    gazetteer = load_gazetteer()
    leaders = name_of(other, gazetteer).candidates
    leader = leaders[number % len(leaders)]
    namesakes = name_of(name, gazetteer)
    near = {
        at
        for at, place in enumerate(namesakes.candidates)
        if place.kind not in {"country", "continent"} and distance(place, leader) < together.FAR_KM
    }
    close = together._close(namesakes, leader)
    assert {at for at, _ in close} == near
    assert all(0.0 < closeness <= 1.0 for _, closeness in close)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chilean police beat two students in Santiago on Friday.", "Santiago", "CHL"),
        ("Lebanese gendarmes arrested a smuggler in Tripoli on Friday.", "Tripoli", "LBN"),
        ("Colombian prosecutors charged a banker in Armenia on Friday.", "Armenia", "COL"),
        ("Two shops were burned in Hyderabad, the Pakistani army said.", "Hyderabad", "PAK"),
        (
            "Bolivian soldiers were sent out. Looters set fire to shops in Trinidad.",
            "Trinidad",
            "BOL",
        ),
        # a namesake known all over the world, and soldiers who serve abroad
        ("American police officers met British ones in London.", "London", "GBR"),
        ("U.S. troops killed two gunmen in Athens, officials said.", "Athens", "GRC"),
        ("Lebanese soldiers flew home from Libya after a raid in Tripoli.", "Tripoli", "LBY"),
    ],
)
def test_who_acts_at_home_tells_which_namesake_is_meant(gazetteer, text, name, country):
    assert resolved(text, gazetteer)[name].country == country
