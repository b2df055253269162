"""The whole API against its own description: nothing breaks it, nothing answers otherwise."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from khuyencong.interfaces.api.api import api
from tests.integration_cast import paper_of

pytestmark = pytest.mark.django_db
SCHEMA = "/api/v1/openapi.json"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 6
"""Of each kind, right and wrong, for each route."""


@pytest.fixture
def application() -> Any:
    from khuyencong.config.wsgi import application

    return application


def test_the_description_is_valid_openapi() -> None:
    from openapi_spec_validator import OpenAPIV31SpecValidator

    described = api.get_openapi_schema(path_prefix="/api/v1/")
    assert described["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(json.loads(json.dumps(described))).validate()


def test_every_route_answers_as_described(
    application: Any, token: str, small_plan: Any, establishment: Any, officer: Any
) -> None:
    """Made-up requests, right and wrong; half of them name rows that are there."""
    paper = paper_of(small_plan, actor=officer)
    keys = {
        "establishment_id": establishment.pk,
        "need_id": paper.project.need_id,
        "project_id": paper.project_id,
        "plan_id": small_plan.pk,
        "document_id": paper.pk,
        "name": "approved_vnd",
    }
    schema: Any = schemathesis.openapi.from_wsgi(SCHEMA, application)
    asked = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in schemathesis.GenerationMode:
            asked += _try(operation, mode, keys, token)
    assert asked > 300


def _try(operation: Any, mode: Any, keys: dict[str, Any], token: str) -> int:
    done = []
    headers = {"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"}

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode), is_there=st.booleans())
    def ask(case: Any, is_there: bool) -> None:
        if is_there and case.path_parameters:
            known = {name: keys[name] for name in case.path_parameters if name in keys}
            case.path_parameters.update(known)
        answer = case.call(headers=headers)
        case.validate_response(answer, checks=CHECKS)
        done.append(answer.status_code)

    try:
        ask()
    except Unsatisfiable:  # nothing about the request can be wrong
        assert mode is schemathesis.GenerationMode.NEGATIVE
    return len(done)


def test_no_body_takes_a_member_it_does_not_describe() -> None:
    """What is not asked for cannot be set; what calculators take is checked by their own tables."""
    schema = api.get_openapi_schema(path_prefix="")
    bodies = [
        (path, content["schema"])
        for path, methods in schema["paths"].items()
        for told in methods.values()
        for content in told.get("requestBody", {}).get("content", {}).values()
    ]
    assert bodies
    for path, body in bodies:
        name = body.get("items", body).get("$ref", "").rpartition("/")[2]
        shape = schema["components"]["schemas"].get(name, {})
        assert shape.get("additionalProperties") is False or path == "/energy/run", path
