"""What the tags of a template ask for: only known slots, loops over known lists, conditions.

The tree of each part is walked and everything that is not named here is refused, so that a template
can call nothing, reach nothing of Python, and do no more than list the rows it is given.
"""

from __future__ import annotations

import difflib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes

from khuyencong.apps.papers.checking.package import FILLED
from khuyencong.apps.papers.filling import environment
from khuyencong.apps.papers.kinds import PaperKind, Slot

MOST_LOOPS = 40
_AROUND = 40
Scope = Mapping[str, Slot]


def tag_faults(data: bytes, kind: PaperKind) -> list[str]:
    """Return what is wrong with the tags, one sentence each, with the words around it."""
    template: Any = DocxTemplate(io.BytesIO(data))
    found: list[str] = []
    count = 0
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [name for name in package.namelist() if FILLED.fullmatch(name)]
        for name in parts:
            xml = template.patch_xml(package.read(name).decode("utf-8", "replace"))
            walker = _Walker(kind, plain_text(xml))
            try:
                found += walker.faults(environment().parse(xml))
            except TemplateSyntaxError as failure:
                found.append(_syntax(failure, plain_text(xml)))
            except RecursionError:
                found.append("Các thẻ lồng nhau quá sâu")
            count += walker.used
    if not found and not count:
        found.append("Mẫu không có chỗ điền nào, ví dụ {{ ten_de_an }}")
    return list(dict.fromkeys(found))


@lru_cache(maxsize=64)
def words_used(data: bytes, kind: PaperKind) -> frozenset[str]:
    """Return the words of the slots and lists a checked template fills."""
    template: Any = DocxTemplate(io.BytesIO(data))
    names: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in filter(FILLED.fullmatch, package.namelist()):
            tree = environment().parse(template.patch_xml(package.read(part).decode()))
            names |= {name.name for name in tree.find_all(nodes.Name)}
    return frozenset(names & set(kind.slots))


def plain_text(xml: str) -> str:
    """Return the words of a part, as a person sees them.

    Examples
    --------
    >>> plain_text("<w:p><w:t>Tên: {{ ten }}</w:t></w:p>")
    'Tên: {{ ten }}'
    """
    return " ".join(re.sub(r"<[^>]*>", " ", xml).split())


def _syntax(failure: TemplateSyntaxError, text: str) -> str:
    tags = re.findall(r"\{%.*?%\}|\{\{.*?\}\}", text)
    opened = sum(tag.startswith(("{% for", "{% if")) for tag in tags)
    closed = sum(tag.startswith("{% end") for tag in tags)
    if opened != closed:
        return (
            f"Có {opened} thẻ for, if nhưng {closed} thẻ endfor, endif: mỗi thẻ mở cần một thẻ đóng"
        )
    said = re.search(r"'([^']*)'", failure.message or "")
    return f"Thẻ viết sai gần “{said[1] if said else '{{'}”: chỉ dùng {{{{ … }}}}, for và if"


class _Walker:
    """Walks the tree of one part; ``used`` counts the slots it fills."""

    def __init__(self, kind: PaperKind, text: str) -> None:
        self.kind = kind
        self.slots = kind.slots
        self.text = text
        self.used = 0
        self.loops = 0

    def faults(self, tree: nodes.Template) -> list[str]:
        return [fault for node in tree.body for fault in self._node(node, {})]

    def _node(self, node: nodes.Node, rows: Scope) -> Iterator[str]:
        if isinstance(node, nodes.Output):
            for value in node.nodes:
                if not isinstance(value, nodes.TemplateData):
                    yield from self._value(value, rows)
        elif isinstance(node, nodes.For):
            yield from self._loop(node, rows)
        elif isinstance(node, nodes.If):
            yield from self._condition(node.test, rows)
            for inner in (*node.body, *node.elif_, *node.else_):
                yield from self._node(inner, rows)
        else:
            yield self._not_allowed(node)

    def _loop(self, node: nodes.For, rows: Scope) -> Iterator[str]:
        self.loops += 1
        name = node.iter.name if isinstance(node.iter, nodes.Name) else ""
        slot = self.slots.get(name)
        if self.loops > MOST_LOOPS:
            yield f"Mẫu có hơn {MOST_LOOPS} vòng lặp"
            return
        if rows:
            yield "Vòng lặp nằm trong vòng lặp: mỗi danh sách lặp riêng"
            return
        if slot is None or not slot.each:
            yield self._no_list(name)
            return
        if not isinstance(node.target, nodes.Name) or node.test or node.recursive or node.else_:
            yield f"Vòng lặp chỉ viết: for x in {name}"
            return
        self.used += 1
        for inner in node.body:
            yield from self._node(inner, {node.target.name: slot})

    def _condition(self, node: nodes.Node, rows: Scope) -> Iterator[str]:
        if isinstance(node, nodes.Not):
            yield from self._condition(node.node, rows)
        elif isinstance(node, nodes.And | nodes.Or):
            yield from self._condition(node.left, rows)
            yield from self._condition(node.right, rows)
        elif isinstance(node, nodes.Compare):
            simple = all(o.op in ("eq", "ne") and isinstance(o.expr, nodes.Const) for o in node.ops)
            if simple:
                yield from self._value(node.expr, rows, may_be_list=True)
            else:
                yield self._not_allowed(node)
        else:
            yield from self._value(node, rows, may_be_list=True)

    def _value(self, node: nodes.Node, rows: Scope, *, may_be_list: bool = False) -> Iterator[str]:
        if isinstance(node, nodes.Name):
            yield from self._name(node.name, rows, may_be_list=may_be_list)
        elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            yield from self._field(node.node.name, node.attr, rows)
        else:
            yield self._not_allowed(node)

    def _name(self, name: str, rows: Scope, *, may_be_list: bool) -> Iterator[str]:
        slot = self.slots.get(name)
        if slot is None:
            fields = [f"{row}.{each.word}" for row, one in rows.items() for each in one.each]
            yield self._unknown(name, [*self.slots, *fields])
        elif slot.each and not may_be_list:
            use = f"{{{{ x.{slot.each[0].word} }}}}"
            yield f"“{name}” là danh sách: viết for x in {name} rồi dùng {use}"
        else:
            self.used += 1

    def _field(self, row: str, field: str, rows: Scope) -> Iterator[str]:
        slot = rows.get(row)
        words = [each.word for each in slot.each] if slot else []
        if slot is None:
            yield self._unknown(f"{row}.{field}", list(self.slots))
        elif field not in words:
            yield self._unknown(f"{row}.{field}", [f"{row}.{word}" for word in words])
        else:
            self.used += 1

    def _unknown(self, name: str, known: list[str]) -> str:
        shown = name if len(name) <= 60 else f"{name[:60]}…"
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f", có phải “{near[0]}”?" if near else ""
        return f"Không có chỗ điền “{shown}”{self._around(name)}{hint}"

    def _around(self, name: str) -> str:
        place = self.text.find(name)
        if place < 0:
            return ""
        before = self.text[max(0, place - _AROUND) : place].split("}}")[-1]
        words = re.sub(r"[{}%]", "", before).strip()
        return f" (sau “{words}”)" if words else ""

    def _no_list(self, name: str) -> str:
        lists = [slot.word for slot in self.slots.values() if slot.each]
        hint = f": có {', '.join(lists)}" if lists else ": loại văn bản này không có danh sách"
        return f"Không có danh sách “{name[:60] or '…'}” để lặp{hint}"

    def _not_allowed(self, node: nodes.Node) -> str:
        kind = type(node).__name__
        return (
            f"Thẻ dùng phép tính hoặc lệnh không được phép ({kind}): "
            "chỉ dùng {{ chỗ điền }}, for qua danh sách, if"
        )
