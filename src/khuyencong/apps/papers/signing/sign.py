"""Put a signature into a .pdf, with its box in the bottom margin, where nothing else stands."""

from __future__ import annotations

import io
import tempfile

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import SigFieldSpec, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.stamp import StaticStampStyle

from khuyencong.apps.papers.signing.key_files import KeyFile
from khuyencong.apps.papers.signing.stamp import HEIGHT, WIDTH
from khuyencong.domain.foundation.errors import BadInput

MOST_SIGNATURES = 3
"""So many boxes stand beside each other in the margin of an A4 page."""
LEFT = 40
GAP = 6
BOTTOM = 8
"""Distances in the margin. [pt]"""


def sign_pdf(data: bytes, key: KeyFile, *, stamp: bytes, has_room: bool = True) -> bytes:
    """Return the .pdf with one signature more; what was signed before stays as it was.

    Without room in the margin the signature has no box: it never covers a word.

    Raises BadInput for a certificate that cannot sign, or a paper with as many as it can bear.
    """
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    number = sum(1 for _ in enumerate_sig_fields(writer.prev))
    if number >= MOST_SIGNATURES:
        raise BadInput("papers.signed_enough", "Văn bản đã có {most} chữ ký", most=MOST_SIGNATURES)
    signer = SimpleSigner.load_pkcs12_data(key.data, other_certs=[], passphrase=key.password)
    if signer is None:
        raise BadInput("papers.key_not_read", "Chứng thư này không ký được", field="key_file")
    left = LEFT + number * (WIDTH + GAP)
    spec = SigFieldSpec(
        sig_field_name=f"ChuKy{number + 1}",
        on_page=-1,
        box=(left, BOTTOM, left + WIDTH, BOTTOM + HEIGHT) if has_room else None,
    )
    # Own certificates of organisations often leave the key usage out, or say only one of both.
    meta = PdfSignatureMetadata(
        field_name=spec.sig_field_name,
        name=key.signer,
        md_algorithm="sha256",
        signer_key_usage=set(),
    )
    with tempfile.NamedTemporaryFile(suffix=".pdf") as box:
        box.write(stamp)
        box.flush()
        style = StaticStampStyle.from_pdf_file(box.name, border_width=0)
        pen = PdfSigner(meta, signer, stamp_style=style, new_field_spec=spec)
        try:
            signed: io.BytesIO = pen.sign_pdf(writer)
        except (SigningError, PdfError, ValueError) as failure:
            raise BadInput(
                "papers.not_signed", "Không ký được: {why}", why=str(failure)[:200]
            ) from None
    return signed.getvalue()
