"""Live pages: what a post was written for is news, however low it stands and in the perfect."""

from coded_texts import mentions_of

PAGE = """Togo protests – live updates

17.40 GMT
Ghana has recalled its ambassador from Lomé.

16.15 GMT
Opposition leaders met the archbishop in Lomé. They asked him to mediate.

14.02 GMT
Police have arrested 40 students.

12.30 GMT
Togo has expelled the German envoy. The government accused him of meddling.

09.05 GMT
The ruling party has suspended two of its deputies.

08.00 GMT
Hundreds of people marched through Kpalimé.

06.30 GMT
Good morning. We start with Sokodé, where soldiers shot dead two men."""


def test_posts_of_a_live_page_are_its_news() -> None:
    mentions = mentions_of(PAGE, "2024-03-05", lang="en")
    assert len(mentions) >= 8
    assert [one.evidence.text for one in mentions if "historical" in one.aux] == []


def test_what_a_post_looks_back_at_stays_background() -> None:
    page = PAGE.replace("Police have", "Soldiers killed two men in Sokodé in 2012. Police have")
    mentions = mentions_of(page, "2024-03-05", lang="en")
    assert [one.event for one in mentions if "historical" in one.aux] == ["ASSAULT"]
