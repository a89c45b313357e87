"""Every score on a few rows, against figures worked out by hand."""

import pytest

from dateline.eval.actors import check_assertions, score_actors
from dateline.eval.dates import score_dates
from dateline.eval.documents import is_same_place, score_documents
from dateline.eval.extraction import best_body, score_extraction
from dateline.eval.figures import estimate
from dateline.eval.focus import score_focus
from dateline.eval.locating import locator
from dateline.eval.places import Position, score_place_tests, score_places
from dateline.eval.presence import score_presence
from dateline.eval.quads import score_quads
from dateline.eval.relate import score_relate
from dateline.eval.sentences import score_types
from dateline.eval.stories import score_clusters, score_pairs


def figures(scored, group=""):
    return {e.name: e.value for e in estimate(scored.units, scored.measures) if e.group == group}


def gold(identity, *events, text="Some text.", **meta):
    return {"id": identity, "text": text, "events": list(events), "meta": meta}


def typed(*kinds, **more):
    return {"plover": kinds[0], "plover_ok": list(kinds), "source": [], "target": [], **more}


# --- relate


def test_relate_accuracy_macro_f1_and_quads():
    rows = [gold("1", typed("AID")), gold("2", typed("AID")), gold("3", typed("ASSAULT", quad=4))]
    answers = {"1": {"event": "AID"}, "2": {"event": "COOPERATE"}, "3": {"event": None}}
    scored = score_relate(rows, answers)
    shown = figures(scored)
    assert shown["accuracy"] == pytest.approx(1 / 3)
    # AID: P 1, R 1/2, F1 2/3; ASSAULT: 0.
    assert shown["macro-F1"] == pytest.approx((2 / 3 + 0) / 2)
    # AID and COOPERATE are of one quad class.
    assert shown["quad accuracy"] == pytest.approx(2 / 3)
    assert figures(scored, "AID")["F1"] == pytest.approx(2 / 3)
    assert scored.confusion == {"AID": {"AID": 1, "COOPERATE": 1}, "ASSAULT": {"NONE": 1}}
    assert [f.kind for f in scored.findings] == ["wrong", "missed"]


def test_relate_merges_where_the_gold_does():
    merged = {"plover": None, "plover_ok": ["CONCEDE", "RETREAT"], "quad": 2}
    rows = [gold("1", merged), gold("2", merged), gold("3", typed("AGREE", quad=1))]
    answers = {"1": {"event": "CONCEDE"}, "2": {"event": "RETREAT"}, "3": {"event": "CONCEDE"}}
    shown = figures(score_relate(rows, answers))
    assert shown["accuracy"] == pytest.approx(2 / 3)
    # The merged class: 2 hits of 3 answers and 2 gold, F1 4/5; AGREE: 0.
    assert shown["macro-F1"] == pytest.approx((4 / 5) / 2)


def test_relate_on_two_sides():
    rows = [
        gold("1", {"plover": None, "plover_ok": [], "binary": "conflict"}),
        gold("2", {"plover": None, "plover_ok": [], "binary": "cooperation"}),
    ]
    shown = figures(score_relate(rows, {"1": {"event": "ACCUSE"}, "2": {"event": "REJECT"}}))
    assert shown["accuracy"] == 0.5


# --- sentences


def code(kind, confidence=0.5, **more):
    return {"event": kind, "confidence": confidence, "actor": [], "recipient": [], **more}


def test_types_modes_and_false_events():
    rows = [
        gold("1", typed("PROTEST", mode="riot")),
        gold("2", typed("COERCE", mode="sieze")),
        gold("3"),
        gold("4"),
    ]
    answers = {
        "1": [code("PROTEST", 0.9, mode=["demo"]), code("ASSAULT", 0.4)],
        "2": [code("COERCE", mode=["seize"])],
        "3": [code("AID"), code("ACCUSE")],
        "4": [code("AID", aux=["negated"])],
    }
    scored = score_types(rows, answers)
    shown = figures(scored)
    assert shown["type accuracy"] == pytest.approx(3 / 4)
    assert shown["type among the answers"] == 1.0
    assert shown["mode accuracy"] == pytest.approx(1 / 2)
    assert shown["false on texts without events"] == 0.5
    assert shown["false events per such text"] == 1.0
    assert [(f.id, f.kind) for f in scored.findings] == [("3", "false")]


def test_digits_of_cameo():
    rows = [
        gold("1", {"code": "1823", "plover_ok": []}),
        gold("2", {"code": "036", "plover_ok": []}),
    ]
    answers = {"1": [code("ASSAULT", cameo="182")], "2": [code("AGREE", cameo="030")]}
    shown = figures(score_types(rows, answers))
    assert shown["CAMEO 2 digits"] == 1.0
    assert shown["CAMEO 3 digits"] == 0.5
    assert shown["CAMEO 4 digits"] == 0.0


def test_triples_at_both_levels():
    rows = [gold("1", typed("AID") | {"source": ["KENGOV"], "target": ["UGA"]})]
    given = code(
        "AID",
        actor=[{"code": "KEN", "sector": ["MIL"]}],
        recipient=[{"code": "UGA", "sector": ["GOV"]}],
    )
    shown = figures(score_types(rows, {"1": [given, code("ACCUSE")]}))
    assert shown["triple country precision"] == 0.5
    assert shown["triple country recall"] == 1.0
    assert shown["triple country F1"] == pytest.approx(2 / 3)
    assert shown["triple exact F1"] == 0.0


def test_quads_or_none():
    quad = {"plover": None, "plover_ok": ["REQUEST", "SANCTION"], "quad": 3}
    rows = [gold("1", quad), gold("2", quad), gold("3")]
    answers = {"1": [code("SANCTION")], "2": [code("AID")], "3": []}
    shown = figures(score_quads(rows, answers))
    assert shown["accuracy"] == pytest.approx(2 / 3)
    assert shown["false on texts without events"] == 0.0


def test_presence_by_relevance_and_by_type():
    rows = [gold("1", typed("AID"), relevant=True), gold("2", typed("AID"), relevant=False)]
    answers = {"1": [code("AID")], "2": [code("AID")]}
    shown = figures(score_presence(rows, answers))
    assert (shown["detection precision"], shown["detection recall"]) == (0.5, 1.0)
    attacked = gold("1", typed("ASSAULT") | {"source_text": ["THE REBELS"], "target_text": []})
    named = {"1": [code("ASSAULT", actor=[{"text": "rebels", "code": "UAF"}]), code("AID")]}
    shown = figures(score_presence([attacked, gold("2")], named, frozenset(["ASSAULT"])))
    assert shown["detection F1"] == 1.0
    assert shown["actor's words where found"] == 1.0


# --- documents

STORY = "Kenya shelled the port on 4 May. Uganda praised Kenya. A envoy may visit."


def at(words):
    start = STORY.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def document():
    common = {"mode": [], "actor_sector": [], "recipient_sector": [], "mentions": []}
    return {
        "id": "d", "text": STORY,
        "events": [
            common | {
                "event": "ASSAULT", "event_ok": ["ASSAULT"], "actor": ["KEN"], "recipient": [],
                "aux": ["historical"], "evidence": "shelled the port", "need": "must",
                "date": {"start": "2021-05-04", "end": "2021-05-04"},
                "place": {"name": "Mombasa", "country": "KEN"},
            },
            common | {
                "event": "SUPPORT", "event_ok": ["SUPPORT"], "actor": ["UGA"],
                "recipient": ["KEN"], "aux": [], "evidence": "praised Kenya", "need": "must",
                "date": None, "place": None,
            },
            common | {
                "event": "CONSULT", "event_ok": ["CONSULT"], "actor": ["UNO"], "recipient": [],
                "aux": [], "evidence": "may visit", "need": "may", "date": None, "place": None,
            },
        ],
    }  # fmt: skip


def test_documents_at_three_levels():
    answers = {
        "d": [
            code("ASSAULT", actor=[{"code": "KEN", "sector": ["MIL"]}], evidence=at("shelled"),
                 aux=["historical"], date={"start": "2021-05-01", "end": "2021-05-31"},
                 place={"name": "the port of Mombasa", "country": "KEN"}),
            code("SUPPORT", actor=[{"code": "TZA", "sector": []}], evidence=at("praised")),
            code("CONSULT", actor=[{"code": "UNO", "sector": []}], evidence=at("visit")),
            code("ACCUSE", evidence=at("Uganda")),
        ]
    }  # fmt: skip
    scored = score_documents([document()], answers)
    shown = figures(scored)
    # By type: two of two found, one answer false, the one that may be left out.
    assert shown["type recall"] == 1.0
    assert shown["type precision"] == pytest.approx(2 / 3)
    # With parties: the praise has another actor.
    assert shown["type + parties recall"] == 0.5
    assert shown["type + parties precision"] == pytest.approx(1 / 3)
    # Exactly: a state without a sector is not its army.
    assert shown["type + parties, exact F1"] == 0.0
    assert shown["flags of matched"] == 1.0
    assert shown["date of matched: same days"] == 0.0
    assert shown["date of matched: meets"] == 1.0
    assert shown["place of matched: name"] == 1.0
    assert shown["actor of matched: country"] == 0.5
    assert shown["recipient of matched: country"] == 0.5
    kinds = sorted((f.kind, f.gold.split()[0]) for f in scored.findings)
    assert kinds == [("false", "no"), ("wrong", "SUPPORT")]


def test_documents_without_answers():
    shown = figures(score_documents([document()], {}))
    assert shown["type F1"] == 0.0
    assert shown["type precision"] is None


# --- focus


def test_the_main_events_day_place_and_doer():
    row = {
        "id": "s", "title": "T", "who": [{"text": "the Kenyan army"}],
        "when": [{"text": "Tuesday", "parsed": "2021-05-04"}], "where": [{"text": "in Mombasa"}],
    }  # fmt: skip
    main = code(
        "ASSAULT", 0.8, date={"start": "2021-05-04", "end": "2021-05-04"},
        place={"name": "Mombasa"}, actor=[{"text": "Kenyan troops"}],
    )  # fmt: skip
    older = code("AID", 0.9, aux=["historical"])
    shown = figures(score_focus([row], {"s": [older, main]}))
    assert set(shown.values()) == {1.0}
    assert figures(score_focus([row], {}))["day right, as coded"] == 0.0


def test_a_story_without_a_coded_event_has_a_day_and_a_place():
    row = {
        "id": "s", "title": "T", "who": [], "where": [{"text": "in Mombasa"}],
        "when": [{"text": "on Tuesday", "parsed": "2021-05-04"}],
    }  # fmt: skip
    day = {"start": "2021-05-04", "end": "2021-05-04", "text": "Tuesday"}
    own = {"s": {"date": day, "place": {"name": "Mombasa"}}}
    shown = figures(score_focus([row], {}, own))
    assert (shown["day right"], shown["day's words"], shown["place's words"]) == (1.0, 1.0, 1.0)
    assert (shown["an event coded"], shown["day right, as coded"]) == (0.0, 0.0)
    scored = score_focus([row], {}, {"s": {"date": None, "place": None}})
    assert [finding.gold for finding in scored.findings] == ["day: 2021-05-04", "place: in Mombasa"]


# --- places


def test_a_region_of_several_countries_has_no_country_to_be_right():
    locate = locator()
    assert locate({"text": "Middle East", "lat": 33.14, "lon": 35.86, "geonameid": None}) is None
    town = locate({"text": "the port", "lat": -4.05, "lon": 39.66, "geonameid": None})
    assert town is not None
    assert town.country == "KEN"


# --- actors


def test_assertions_on_an_actor():
    row = {
        "id": "a", "actor": "the Kenyan army",
        "expect": {"country": "KEN", "code_1": "MIL", "wiki": "", "text": "army"},
        "expect_not": {"country": "UGA"},
    }  # fmt: skip
    met = check_assertions(row, {"name": "Kenya", "code": "KEN", "sector": ["GOV", "MIL"]})
    assert met == {"country": True, "code_1": False, "wiki": True, "not country": True}
    shown = figures(score_actors([row], {"a": {"name": "Kenya", "code": "KEN", "sector": []}}))
    assert shown["rows met"] == 0.0
    assert shown["assertions met"] == pytest.approx(3 / 4)


def test_titles_are_compared_without_accents_and_articles():
    row = {"id": "a", "actor": "x", "expect": {"title": "The José Group"}, "expect_not": {}}
    assert check_assertions(row, {"name": "Jose group"}) == {"wiki": True}


# --- dates


def timex(start, end, value, kind="DATE"):
    return {"start": start, "end": end, "text": "…", "type": kind, "value": value}


def test_tempeval_figures():
    rows = [{"id": "d", "text": "x" * 60, "timexes": [
        timex(0, 6, "2021-05-04"), timex(10, 20, "2021"), timex(30, 35, "P1D", "DURATION"),
    ]}]  # fmt: skip
    answers = {"d": {"timexes": [
        timex(0, 6, "2021-05-04"), timex(12, 20, "2022"), timex(40, 44, "2021"),
    ]}}  # fmt: skip
    shown = figures(score_dates(rows, answers))
    assert shown["strict F1"] == pytest.approx(1 / 3)
    assert shown["relaxed F1"] == pytest.approx(2 / 3)
    # Relaxed F1 times the share of values right among those found: 2/3 · 1/2.
    assert shown["value F1"] == pytest.approx(1 / 3)
    assert shown["value of those found"] == 0.5


def test_a_gold_date_without_a_value_is_left_out_of_values():
    rows = [{"id": "d", "text": "x" * 60, "timexes": [timex(0, 6, ""), timex(10, 20, "2021")]}]
    answers = {"d": {"timexes": [timex(0, 6, "1999"), timex(10, 20, "2021")]}}
    shown = figures(score_dates(rows, answers))
    assert shown["value F1"] == 1.0
    assert shown["strict F1"] == 1.0


# --- places


def toponym(start, lat=None, lon=None, **more):
    return {"start": start, "end": start + 5, "text": "…", "lat": lat, "lon": lon, **more}


def test_places_found_and_resolved():
    rows = [{"id": "p", "text": "x" * 90, "toponyms": [
        toponym(0, 0.0, 0.0), toponym(10, 0.0, 10.0), toponym(20),
        toponym(30, 5.0, 5.0, type="Demonym"),
    ]}]  # fmt: skip
    found = {"p": {"toponyms": [toponym(0), toponym(30), toponym(60)]}}
    resolved = {"p": {"toponyms": [
        toponym(0, 0.0, 1.0, country="KEN", admin1="Coast"),
        toponym(10, 0.0, 20.0, country="UGA", admin1="Central"),
        toponym(30),
    ]}}  # fmt: skip
    places = {0.0: Position("KEN", "Coast", "city"), 10.0: Position("KEN", None, "country")}
    scored = score_places(rows, found, resolved, lambda t: places.get(t["lon"]))
    shown = figures(scored)
    # The demonym neither helps nor hurts: 1 hit of 2 answers and 3 gold.
    assert shown["found precision"] == 0.5
    assert shown["found recall"] == pytest.approx(1 / 3)
    assert shown["within 161 km"] == pytest.approx(1 / 3)
    assert shown["country"] == 0.5
    assert shown["ADM1"] == 1.0
    assert shown["median error km"] == pytest.approx((111.195 + 1111.95) / 2, abs=0.1)


def test_single_assertions_on_places():
    second = {"path": ["geolocated_ents", 1, "geonameid"], "value": "7"}
    rows = [
        {"id": "1", "text": "t", "expect": [second]},
        {"id": "2", "text": "t", "expect": [{"path": ["geolocated_ents"], "value": []}]},
        {"id": "3", "text": "t", "expect": [{"path": ["event_location_raw"], "value": "A and B"}]},
        {"id": "4", "text": "t", "expect": [{"path": ["event_location_raw"], "value": ""}]},
    ]  # fmt: skip
    found = {"1": {"toponyms": [toponym(9, geonameid=7), toponym(0, geonameid=3)]}}
    events = {"3": [code("ASSAULT"), code("AID", place={"name": "B"})], "4": []}
    assert set(figures(score_place_tests(rows, found, events)).values()) == {1.0}


# --- read


def test_bodies_snippets_and_days():
    rows = [
        {"id": "1", "body": "a b c d e", "date": "2021-05-04 10:00:00"},
        {"id": "2", "body": "f g h i", "title": "A Title!", "authors": ["Ann Lee"]},
        {"id": "3", "with": ["wanted", "lost"], "without": ["menu"]},
    ]
    answers = {
        "1": {"text": "a b c d e f", "published": {"date": "2021-05-04"}},
        "2": {"text": "", "title": "a title", "byline": ["Ann Lee", "Bo"]},
        "3": {"text": "wanted and menu"},
    }
    shown = figures(score_extraction(rows, answers))
    # Precision over pages with an answer: 2/3; recall over all: (1 + 0) / 2.
    assert shown["4-gram F1"] == pytest.approx(2 * (2 / 3) * 0.5 / (2 / 3 + 0.5))
    assert shown["exact day"] == 1.0
    assert shown["title"] == 1.0
    assert shown["author F1"] == pytest.approx(2 / 3)
    assert shown["snippet F1"] == 0.5
    assert shown["snippet accuracy"] == pytest.approx(1 / 3)
    assert shown["pages with a body"] == pytest.approx(2 / 3)


def test_lines_in_brackets_may_be_there_or_not():
    body = "one two three four five\n[a caption of six words here]\nsix seven eight nine ten"
    bare = body.replace("[a caption of six words here]\n", "")
    whole = body.replace("[", "").replace("]", "")
    assert best_body(body, bare) == bare
    assert best_body(body, whole) == body
    rows = [{"id": "1", "body": body}]
    for text in (bare, whole):
        assert figures(score_extraction(rows, {"1": {"text": text}}))["4-gram F1"] == 1.0


def test_pages_without_markup_and_languages_stand_apart():
    rows = [{"id": "1", "body": "a b c d e"}]
    rows += [
        {"id": f"{lang}{n}", "lang": lang, "with": ["wanted"], "without": ["menu"]}
        for lang, count in (("en", 10), ("fr", 2), ("de", 10))
        for n in range(count)
    ]
    answers = {row["id"]: {"text": "wanted" if row["id"][:2] != "de" else ""} for row in rows}
    answers["1"] = {"text": "a b c d e", "flat": "a b c d", "endless": "", "body": "a b c d e"}
    found = score_extraction(rows, answers)
    shown = {(one.group, one.name): one.value for one in estimate(found.units, found.measures)}
    assert shown["", "4-gram F1"] == 1.0
    assert shown["as flat text", "4-gram F1"] == pytest.approx(2 / 3)
    assert shown["its body as text, of itself", "4-gram F1"] == 1.0
    assert shown["en and fr", "snippet F1"] == 1.0
    assert shown["de", "snippet F1"] == 0.0
    assert ("fr", "snippet F1") not in shown


# --- documents


@pytest.mark.parametrize(
    ("gold", "answer", "same"),
    [
        ({"name": "Arbaat", "country": "SDN"}, {"name": "Arba'at", "country": "SDN"}, False),
        ({"name": "the port of Suakin", "country": "SDN"}, {"name": "Suakin"}, True),
        ({"name": None, "country": "SDN"}, {"name": "Sudan", "country": "SDN"}, True),
        ({"country": "SDN"}, {"name": "Suakin", "country": "SDN", "admin1": "Red Sea"}, False),
        ({"country": "SDN"}, {"name": "Chad", "country": "TCD"}, False),
        ({"name": None, "country": "SDN"}, {}, False),
    ],
)
def test_a_place_without_a_name_is_its_country(gold, answer, same):
    assert is_same_place(gold, answer) is same


# --- stories


def test_b_cubed_and_pairs():
    rows = [{"id": i, "cluster": c, "text": i} for i, c in zip("abcde", "XXXYY", strict=True)]
    answers = {i: {"story": s} for i, s in zip("abcde", "11222", strict=True)}
    shown = figures(score_clusters(rows, answers))
    # Precision: a 1, b 1, c 1/3, d 2/3, e 2/3; recall: a 2/3, b 2/3, c 1/3, d 1, e 1.
    precision, recall = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5
    assert shown["B-cubed precision"] == pytest.approx(precision)
    assert shown["B-cubed recall"] == pytest.approx(recall)
    assert shown["B-cubed F1"] == pytest.approx(2 * precision * recall / (precision + recall))
    # Pairs: gold ab ac bc de, answered ab cd ce de; two agree.
    assert shown["pair F1"] == pytest.approx(0.5)


def test_copies_and_traps():
    rows = [
        {"id": "1", "a": "x", "b": "y", "dup": 1, "kind": "edit"},
        {"id": "2", "a": "x", "b": "y", "dup": 0, "kind": "trap"},
        {"id": "3", "a": "x", "b": "y", "dup": None, "kind": "grey"},
    ]
    scored = score_pairs(rows, {"1": {"same": True}, "2": {"same": True}, "3": {"same": True}})
    assert figures(scored)["copies precision"] == 0.5
    assert figures(scored, "trap") == {"right": 0.0}
    assert len(scored.units) == 2
