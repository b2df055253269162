"""Officers who read and write with time to think in between, each with a session of his own."""

from __future__ import annotations

import asyncio
import random
import re
import time
from dataclasses import dataclass, field
from typing import Any

import httpx

THINK_SECONDS = (5, 15)
READS = {
    "list": ("/office/projects/", 30),
    "search": ("/office/projects/?q=may+say+go", 15),
    "project": ("/office/projects/{project}/", 25),
    "register": ("/office/establishments/", 10),
    "tasks": ("/office/", 10),
}
"""Pages with how often they are asked for, of a hundred; the rest is a new establishment."""
NEW = "/office/establishments/new/"
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


@dataclass
class Taken:
    """What happened: milliseconds by page, faults by what they were, names that were accepted."""

    milliseconds: dict[str, list[float]] = field(default_factory=dict)
    faults: dict[str, int] = field(default_factory=dict)
    accepted: list[str] = field(default_factory=list)


class Officer:
    """One officer at work until a moment."""

    def __init__(self, number: int, url: str, facts: dict[str, Any], taken: Taken) -> None:
        self._number, self._taken, self._facts = number, taken, facts
        self._random = random.Random(number)
        self._written = 0
        self._client = httpx.AsyncClient(
            base_url=url, cookies={"sessionid": facts["cookie"]}, timeout=60
        )

    async def work(self, until: float) -> None:
        async with self._client:
            await asyncio.sleep(self._random.uniform(0, THINK_SECONDS[1]))
            while time.monotonic() < until:
                names = [*READS, "write"]
                weights = [each for _, each in READS.values()]
                [name] = self._random.choices(names, [*weights, 100 - sum(weights)])
                try:
                    await (self._write() if name == "write" else self._read(name))
                except httpx.HTTPError as fault:
                    self._fault(type(fault).__name__)
                await asyncio.sleep(self._random.uniform(*THINK_SECONDS))

    async def _read(self, name: str) -> None:
        await self._ask(name, "GET", READS[name][0].format(**self._facts))

    async def _write(self) -> None:
        form = await self._ask("form", "GET", NEW)
        found = _TOKEN.search(form.text) if form else None
        if not found:
            return
        self._written += 1
        name = f"Cơ sở tải {self._number}-{self._written} (số liệu minh họa)"
        given = {"csrfmiddlewaretoken": found[1], "name": name, "code_kind": "none"}
        answer = await self._ask("write", "POST", NEW, data=given, headers=self._from_here())
        if answer is not None and answer.status_code == 302:
            self._taken.accepted.append(name)
        elif answer is not None:
            self._fault(f"write {answer.status_code}")

    def _from_here(self) -> dict[str, str]:
        return {"Referer": str(self._client.base_url)}

    async def _ask(self, name: str, method: str, path: str, **given: Any) -> httpx.Response | None:
        began = time.perf_counter()
        answer = await self._client.request(method, path, **given)
        if answer.status_code >= 400:
            self._fault(f"{name} {answer.status_code}")
            return None
        took = (time.perf_counter() - began) * 1000
        self._taken.milliseconds.setdefault(name, []).append(took)
        return answer

    def _fault(self, what: str) -> None:
        self._taken.faults[what] = self._taken.faults.get(what, 0) + 1
