from dateline.serve import Reading


def test_sums_stay_when_the_room_is_closed(tmp_path):
    reading = Reading(tmp_path)
    reading.note("/article/a", None)
    reading.note("/article/b", "/article/a")
    reading.vote("/article/a", useful=False)
    reading.close()
    again = Reading(tmp_path)
    assert again.views("/article/a") == 1
    assert again.read_next("/article/a", 5) == [("/article/b", 1)]
    assert again.found_wanting(5) == [("/article/a", 1, 0)]
    assert [page for page, _ in again.most_read("/article/", 5)] == ["/article/a", "/article/b"]
    again.close()


def test_a_store_that_cannot_be_written_is_read_all_the_same(tmp_path):
    reading = Reading(tmp_path / "nowhere")
    reading.note("/article/a", None)
    reading.vote("/article/a", useful=True)
    assert reading.views("/article/a") == 1
    assert reading.votes("/article/a").useful == 1
    reading.close()


def test_only_steps_within_the_room_are_counted(room, reading):
    room.get("/article/a001", headers={"referer": "http://testserver/article/a000"})
    room.get("/article/a002", headers={"referer": "https://elsewhere.example/article/a000"})
    reading.flush()
    assert reading.read_next("/article/a000", 5) == [("/article/a001", 1)]


def test_what_readers_open_next_is_recommended_with_its_reason(room, reading):
    for _ in range(3):
        room.get("/article/a005", headers={"referer": "http://testserver/article/a000"})
    reading.flush()
    page = room.get("/article/a000.json").json()
    assert page["recommendation"][0]["address"] == "/article/a005"
    assert "3 times" in page["recommendation"][0]["why"]
