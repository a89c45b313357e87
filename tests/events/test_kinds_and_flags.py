"""What is said and what is done told apart: denials, claims, cases, laws, demands, old months."""

import pytest
from coded_texts import mentions_of


def types(text):
    return sorted(mention.event for mention in mentions_of(text))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chad denied that its army was responsible for the raid.", ["REJECT"]),
        ("Turkish police announced that ten rebels have surrendered.", ["RETREAT"]),
        ("Uganda's parliament passed a bill that bans street rallies.", ["COERCE"]),
        ("Uganda's parliament passed a bill that funds clinics.", ["SUPPORT"]),
        ("Colombian rebels said they would free four soldiers.", ["AGREE"]),
        ("When Kenya slaps tariffs on Ugandan goods, traders lose.", []),
        ("If convicted by the Kenyan court, the minister faces jail.", []),
        ("Peru vowed to free people who might be shot by the rebels.", ["AGREE"]),
        ("Colombia expelled the Bolivian ambassador.", ["SANCTION"]),
        ("Colombia declared the Bolivian ambassador persona non grata.", ["SANCTION"]),
        ("Nigeria said it will withdraw its troops unless Chad holds a vote.", ["THREATEN"]),
        ("Chad's government will arrest reporters if they print the claims.", ["THREATEN"]),
        ("Chad denied the claim that its army shelled the town.", ["REJECT"]),
        ("Kenya repeated its demand that Uganda ease restrictions on trade.", ["REQUEST"]),
        ("Taiwan's military began live-fire drills.", ["MOBILIZE"]),
        ("On Tuesday Turkish forces fired on a Syrian convoy.", ["ASSAULT"]),
        ("Rebels set fire to a church in Mali.", ["ASSAULT"]),
        ("Colombia suspended its truce with a rebel faction.", ["SANCTION"]),
    ],
)
def test_types(text, events):
    assert types(text) == events


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        ("Peru said it would expel the Bolivian ambassador.", "SANCTION", ("future",)),
        ("Ghana's president said that he would dismiss the army chief.", "SANCTION", ("future",)),
        ("Ghana's president decided to dismiss the army chief.", "SANCTION", ()),
        ("Peru said it would expel the envoy of Bolivia unless he left.", "THREATEN", ()),
    ],
)
def test_what_is_decided_and_told_with_would_is_to_come(text, event, aux):
    (mention,) = mentions_of(text)
    assert (mention.event, mention.aux) == (event, aux)


def test_a_group_that_claims_its_own_deed_accuses_nobody():
    text = "The Houthis claimed that they attacked a Greek tanker."
    assert "ACCUSE" not in types(text)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Kenya demanded the withdrawal of Ugandan troops.", "10"),
        ("Kenya said Uganda must close the camp.", "10"),
        ("Kenya urged Uganda to close the camp.", "02"),
    ],
)
def test_cameo_tells_demands_from_appeals(text, family):
    (mention,) = mentions_of(text)
    assert (mention.event, mention.cameo[:2]) == ("REQUEST", family)


def test_a_month_is_background_where_nobody_knows_the_day_of_the_story():
    (mention,) = mentions_of("In June, Kenya expelled the Ugandan ambassador.", day=None)
    assert mention.aux == ("historical",)


def test_a_headlines_participle_is_its_news():
    (mention,) = mentions_of("Two journalists arrested by police in Uganda")
    assert (mention.event, mention.aux) == ("COERCE", ())


def test_a_deal_that_may_come_is_hypothetical():
    (mention,) = mentions_of("Turkey and Greece may reach a deal.")
    assert (mention.event, mention.aux) == ("AGREE", ("hypothetical",))


def test_people_flee_those_who_attack_around_them():
    text = "Turkish forces shelled a village near Afrin in Syria. Thousands have fled to Aleppo."
    fled = next(mention for mention in mentions_of(text) if mention.event == "SANCTION")
    assert [party.code for party in fled.actor] == ["TUR"]
    assert [party.code for party in fled.recipient] == ["SYR"]


def test_who_is_killed_in_fighting_with_somebody_is_killed_by_them():
    (mention,) = mentions_of("Three rebels were killed in clashes with the army in Mali.")
    assert [party.sector[0] for party in mention.actor] == ["MIL"]
    assert [party.sector[0] for party in mention.recipient] == ["REB"]


def test_a_breach_only_another_side_tells_of_is_a_charge():
    (mention,) = mentions_of("Ankara said Greece was violating the treaty.")
    assert (mention.event, mention.mode) == ("ACCUSE", ("allege",))
    assert [party.code for party in mention.actor] == ["TUR"]
    assert [party.code for party in mention.recipient] == ["GRC"]


@pytest.mark.parametrize(
    "text",
    [
        "Two investors asked the retailer to sell its stores, the company said.",
        "Refugees fleeing Sudan told their stories.",
        "The firm denied the claims of its rival.",
    ],
)
def test_what_is_nobodys_business_is_no_event(text):
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("Chad threatened to break off relations with Sudan.", ("relations",)),
        ("Chad threatened to leave the African Union.", ("relations",)),
        ("Chad threatened to deport Sudanese refugees.", ("expel",)),
        ("Chad threatened to arrest the opposition leader.", ("arrest",)),
        ("Chad threatened to annex a Sudanese district.", ("territory",)),
        ("Chad threatened to impose sanctions on Sudan.", ("relations",)),
        ("Chad threatened to attack the south of Sudan.", ("violence",)),
        ("Chad threatened tariffs on Sudanese goods.", ("relations",)),
        ("Chad warned that it would impose a curfew.", ("restrict",)),
    ],
)
def test_what_is_threatened_is_a_threats_mode(text, modes):
    assert [(mention.event, mention.mode) for mention in mentions_of(text)] == [("THREATEN", modes)]


def test_an_ambassador_is_recalled_from_the_country_he_is_sent_to():
    (mention,) = mentions_of("Turkey has recalled its ambassador to Israel.")
    assert [party.code for party in mention.recipient] == ["ISR"]


@pytest.mark.parametrize(
    ("text", "event", "modes"),
    [
        ("Rome urged Tunis to hand over the smuggler.", "REQUEST", ("assist",)),
        ("Kenya demanded that Uganda cooperate with its judges.", "REQUEST", ("assist",)),
        ("Kenya called on Uganda to resume dialogue.", "REQUEST", ("meet",)),
        ("Chad said Sudan must stop shelling the town.", "REQUEST", ("yield",)),
        ("Chad demanded a complete withdrawal of Sudanese forces.", "REQUEST", ("yield",)),
        ("Togo's opposition urged the president to step down.", "REQUEST", ("change",)),
        ("Kenya urged Uganda to reform its cooperation law.", "REQUEST", ("change",)),
        ("Chad rejected calls to lift the blockade of the town.", "REJECT", ("yield",)),
        ("Chad refused to cooperate with Sudanese inspectors.", "REJECT", ("assist",)),
        ("Chad rejected Sudanese mediation.", "REJECT", ("meet",)),
        ("The prime minister of Togo refused to resign.", "REJECT", ("change",)),
        ("Kenya denied arming the Ugandan rebels.", "REJECT", ()),
    ],
)
def test_what_is_asked_or_refused_tells_the_mode(text, event, modes):
    assert [(one.event, one.mode) for one in mentions_of(text) if one.event == event] == [
        (event, modes)
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen killed a Kenyan judge.", "ASSAULT targeted firearms"),
        ("Sudanese soldiers shot and killed a reporter.", "ASSAULT targeted firearms"),
        ("Malian soldiers killed twelve rebels.", "ASSAULT"),
        ("A suicide bomber killed four Kenyan soldiers.", "ASSAULT suicide-attack"),
        ("Men armed with axes attacked Kenyan police.", "ASSAULT primitive"),
        ("Sudanese police beat a student with clubs.", "ASSAULT primitive beat"),
        ("Chad's army fired live rounds at Sudanese herders.", "ASSAULT firearms"),
        ("Russia launched cruise missiles at Ukraine.", "ASSAULT aerial"),
        ("Kenyan and Somali troops exchanged fire.", "ASSAULT firearms"),
        ("Iran cut off the internet.", "COERCE withhold"),
        ("Kenya ordered patrols by police in Mombasa.", "MOBILIZE police"),
        ("China deployed missile batteries on the island.", "MOBILIZE weapons"),
        ("The presidents of Kenya, Uganda and Rwanda held talks.", "CONSULT multilateral"),
        ("Kenya and Uganda held a summit.", "CONSULT"),
        ("The Arab League held an emergency summit.", "CONSULT multilateral"),
        ("Violent protests broke out in Kenya.", "PROTEST riot"),
    ],
)
def test_how_by_whom_and_among_how_many_tells_the_mode(text, kind):
    assert [" ".join((one.event, *one.mode)) for one in mentions_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rwanda deployed soldiers to Mozambique as part of a peacekeeping force.", ["AID"]),
        ("Egypt moved its peacekeepers into Bosnia.", ["AID"]),
        ("China's president met peacekeepers in Mali.", ["CONSULT"]),
        ("Ghana sent troops to the border with Togo.", ["MOBILIZE"]),
    ],
)
def test_who_comes_to_keep_the_peace_helps(text, kinds):
    assert types(text) == kinds
