"""Templates to send: good ones and hostile ones, all made here."""

from __future__ import annotations

import io
import zipfile

import docx


def template(*paragraphs: str, title: str = "") -> bytes:
    """Return a .docx with these paragraphs."""
    paper = docx.Document()
    paper.core_properties.title = title
    for text in paragraphs:
        paper.add_paragraph(text)
    return saved(paper)


def saved(paper: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def with_table(*rows: str) -> bytes:
    """Return a .docx with a table of one column."""
    paper = docx.Document()
    table = paper.add_table(rows=0, cols=1)
    for text in rows:
        table.add_row().cells[0].text = text
    return saved(paper)


def torn_loop() -> bytes:
    """Return a template whose loop begins in a table and ends behind it."""
    paper = docx.Document()
    paper.add_table(rows=1, cols=1).rows[0].cells[0].text = "{% for k in khoan_chi %}"
    paper.add_paragraph("{{ k.ten }}{% endfor %}")
    return saved(paper)


def split_over_runs() -> bytes:
    """Return a template of which one tag is cut into runs, as Word does when one edits it."""
    paper = docx.Document()
    paragraph = paper.add_paragraph()
    for part in ("Tên: {", "{ ten_", "de_an }", "}"):
        paragraph.add_run(part).bold = part == "{ ten_"
    return saved(paper)


def changed(data: bytes, **parts: bytes | tuple[bytes, bytes]) -> bytes:
    """Return the package with parts put in, or bytes of one replaced: ``(old, new)``."""
    buffer = io.BytesIO()
    names = {key.replace("__", "/").replace("_xml", ".xml"): value for key, value in parts.items()}
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            given = names.pop(name, None)
            body = old.read(name)
            if isinstance(given, tuple):
                body = body.replace(*given)
            new.writestr(name, given if isinstance(given, bytes) else body)
        for name, given in names.items():
            new.writestr(name, given if isinstance(given, bytes) else b"")
    return buffer.getvalue()


def with_link(kind: str, target: str) -> bytes:
    """Return a template with a relationship that leads outside."""
    link = (
        f'<Relationship Id="rId99" Type="http://x/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    )
    data = template("{{ ten_de_an }}")
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            body = old.read(name)
            if name == "word/_rels/document.xml.rels":
                body = body.replace(b"</Relationships>", link.encode())
            new.writestr(name, body)
    return buffer.getvalue()
