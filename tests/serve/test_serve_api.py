import io

import pyarrow as pa
import pytest

from dateline.serve.api import ENDPOINTS


def test_the_description_names_every_endpoint(room):
    described = room.get("/openapi.json").json()
    assert set(described["paths"]) == {endpoint.path for endpoint in ENDPOINTS}
    page = room.get("/api").text
    assert all(endpoint.path in page for endpoint in ENDPOINTS)


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda one: one.path)
def test_every_endpoint_answers_in_every_form(room, endpoint):
    ids = {"/api/articles": "a000", "/api/relations": "r-ferry"}
    stem = endpoint.path.partition("/{id}")[0]
    address = endpoint.path.replace("{id}", ids.get(stem, "ea000m0"))
    if endpoint.path == "/api/articles":
        address += "?q=ferry"
    assert room.get(address).status_code == 200, room.get(address).text
    assert room.get(address, headers={"accept": "text/csv"}).status_code == 200
    arrow = room.get(address, headers={"accept": "application/vnd.apache.arrow.stream"})
    assert pa.ipc.open_stream(io.BytesIO(arrow.content)).read_all() is not None
    tag = room.get(address).headers["etag"]
    assert room.get(address, headers={"if-none-match": tag}).status_code == 304


def test_every_event_comes_with_its_evidence(room):
    for row in room.get("/api/events?limit=50").json()["events"]:
        assert row["evidence"]["text"]
    why = room.get("/api/why/ea000m0").json()
    assert why["readings"][0]["evidence"]["text"]
    assert why["readings"][0]["rule"]
    assert why["readings"][1]["taken_in_because"]
    assert room.get("/api/why/r-ferry").json()["lines"][0]["evidence"]["text"]
    assert room.get("/api/why/nothing").status_code == 404


def test_generated_requests_find_no_fault_of_the_server(room, shelf, reading, guard):
    schemathesis = pytest.importorskip("schemathesis")
    from hypothesis import HealthCheck, Phase, given, settings
    from starlette.testclient import TestClient

    from dateline.serve import make_app
    from dateline.serve.openapi import openapi

    schema = schemathesis.openapi.from_dict(openapi())
    client = TestClient(make_app(lambda: shelf, reading, guard), raise_server_exceptions=False)
    met = 0
    for result in schema.get_all_operations():
        operation = result.ok()

        @settings(
            max_examples=12, database=None, derandomize=True,
            suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case):
            nonlocal met
            given_values = case.as_transport_kwargs(base_url="http://testserver")
            answer = client.request(
                given_values["method"], given_values["url"], params=given_values.get("params"),
                json=given_values.get("json"), headers=dict(given_values.get("headers") or {}),
            )  # fmt: skip
            assert answer.status_code < 500, (given_values, answer.text)
            met += 1

        ask()
    assert met > 100
