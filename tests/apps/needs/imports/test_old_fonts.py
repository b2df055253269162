"""The old font encodings. The tables here are typed anew, letter by letter, in keyboard order."""

from __future__ import annotations

import unicodedata

import pytest

from khuyencong.apps.documents.spreadsheets.old_fonts import TCVN3, VNI, from_tcvn3, from_vni
from khuyencong.apps.documents.spreadsheets.old_text import Decoder, convert, evidence
from khuyencong.apps.documents.spreadsheets.syllables import is_syllable

# TCVN 5712:1993 VN3, as hexadecimal codes.
TCVN3_CODES = """
à B5 ả B6 ã B7 á B8 ạ B9  ằ BB ẳ BC ẵ BD ắ BE ặ C6  ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB
è CC ẻ CE ẽ CF é D0 ẹ D1  ề D2 ể D3 ễ D4 ế D5 ệ D6  ì D7 ỉ D8 ĩ DC í DD ị DE
ò DF ỏ E1 õ E2 ó E3 ọ E4  ồ E5 ổ E6 ỗ E7 ố E8 ộ E9  ờ EA ở EB ỡ EC ớ ED ợ EE
ù EF ủ F1 ũ F2 ú F3 ụ F4  ừ F5 ử F6 ữ F7 ứ F8 ự F9  ỳ FA ỷ FB ỹ FC ý FD ỵ FE
Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7  ă A8 â A9 ê AA ô AB ơ AC ư AD đ AE
"""
VNI_LETTERS = """
à aø ả aû ã aõ á aù ạ aï  ă aê ằ aè ẳ aú ẵ aü ắ aé ặ aë  â aâ ầ aà ẩ aå ẫ aã ấ aá ậ aä
è eø ẻ eû ẽ eõ é eù ẹ eï  ê eâ ề eà ể eå ễ eã ế eá ệ eä  ì ì ỉ æ ĩ ó í í ị ò
ò oø ỏ oû õ oõ ó où ọ oï  ô oâ ồ oà ổ oå ỗ oã ố oá ộ oä  ơ ô ờ ôø ở ôû ỡ ôõ ớ ôù ợ ôï
ù uø ủ uû ũ uõ ú uù ụ uï  ư ö ừ öø ử öû ữ öõ ứ öù ự öï  ỳ yø ỷ yû ỹ yõ ý yù ỵ î  đ ñ
"""


def pairs(text):
    words = text.split()
    return list(zip(words[::2], words[1::2], strict=True))


def as_tcvn3(text):
    codes = {letter: chr(int(code, 16)) for letter, code in pairs(TCVN3_CODES)}
    return "".join(codes.get(c, codes.get(c.lower(), c)) for c in text)


def as_vni(text):
    letters = dict(pairs(VNI_LETTERS))
    letters |= {letter.upper(): typed.upper() for letter, typed in letters.items()}
    return "".join(letters.get(c, c) for c in text)


def test_the_tcvn3_table_is_complete_and_right():
    assert {chr(int(code, 16)): letter for letter, code in pairs(TCVN3_CODES)} == TCVN3
    assert len(TCVN3) == 74  # 60 vowels with a tone, 7 letters twice


def test_the_vni_table_is_complete_and_right():
    assert len(pairs(VNI_LETTERS)) == 67
    for letter, typed in pairs(VNI_LETTERS):
        assert from_vni(typed) == letter
        assert from_vni(typed.upper()) == letter.upper()
    assert VNI["Aù"] == "Á"


def test_capital_fonts():
    assert from_tcvn3("NGHIÖP") == "NGHIỆP"
    assert (
        convert("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "tcvn3")
        == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    )
    assert convert("KC§P", "tcvn3") == "KCĐP"


@pytest.mark.parametrize(
    "text",
    ["Hỗ trợ ứng dụng máy móc thiết bị", "Xã Nhơn Hậu, thị xã An Nhơn",
     "1,2 tỷ đồng", "Đơn vị thụ hưởng",
     "Huyện Krông Búk và Ea Súp, Đắk Lắk", "Tổng cộng (I+II)"],
)  # fmt: skip
def test_round_trip(text):
    assert Decoder(old_fonts="tcvn3").decode(as_tcvn3(text)) == text
    assert Decoder(old_fonts="vni").decode(as_vni(text)) == text


@pytest.mark.parametrize(
    "text",
    ["Café", "Société Générale", "für Müller GmbH, schöne Grüße", "où est le café de Noël",
     "naïve façade",     "Nestlé®", "Công ty TNHH ABC", "An Lão",
     "Hộ kinh doanh", "20×30 m²", "São Paulo",
     "Cư M’gar", "Ltd."],
)  # fmt: skip
def test_text_that_is_not_in_an_old_font_stays(text):
    assert evidence(text).encoding == "unicode"
    assert Decoder().decode(text) == text


def test_a_foreign_word_stays_in_a_sheet_of_old_text():
    decoder = Decoder()
    decoder.learn([as_tcvn3("Hỗ trợ ứng dụng máy móc thiết bị tiên tiến")])
    assert decoder.decode("Café Zürich") == "Café Zürich"


def test_an_ambiguous_word_follows_its_row():
    typed = as_tcvn3("Hộ")  # shown as "Hé", itself a syllable
    assert Decoder().decode_row([typed, "Hỗ trợ máy móc"]) == ["Hé", "Hỗ trợ máy móc"]
    assert Decoder().decode_row([typed, as_tcvn3("Hỗ trợ máy móc")]) == ["Hộ", "Hỗ trợ máy móc"]


def test_whole_sheets_read_the_same_in_every_encoding(read):
    rows = [
        ["BIỂU TỔNG HỢP NHU CẦU KHUYẾN CÔNG QUỐC GIA"],
        ["", "", "", "", "ĐVT: triệu đồng"],
        [
            "TT",
            "Tên đề án",
            "Đơn vị thụ hưởng",
            "Địa điểm",
            "Tổng kinh phí",
            "KCQG",
            "Đơn vị đóng góp",
        ],
        ["I", "Hỗ trợ ứng dụng máy móc thiết bị"],
        [1, "Gạch không nung", "Công ty TNHH Thịnh Thư", "Xã Nhơn Hậu", "1,2 tỷ", "200", "1.000"],
        ["", "Tổng cộng", "", "", 1200, 200, 1000],
        ["", "", "", "Người lập biểu"],
    ]
    plain = read(rows).rows
    assert len(plain) == 1
    for change in (as_tcvn3, as_vni, lambda text: unicodedata.normalize("NFD", text)):
        changed = [
            [change(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
        ]
        assert read(changed).rows == plain


def test_syllables():
    good = "nghiệp khuyến quốc giếng gì thuở khuỷu nguyễn quý quyết hoà hòa ừ ý oan"
    assert all(map(is_syllable, good.split()))
    bad = "laó nghiepp cát̀ café trà̀ ñaát wơ"
    assert not any(map(is_syllable, bad.split()))


def test_the_first_letter_of_a_cell_is_a_capital_that_tcvn3_could_not_type():
    assert convert(as_tcvn3("Ứng dụng máy móc"), "tcvn3") == "Ứng dụng máy móc"
    assert convert(as_tcvn3("đồ gỗ mỹ nghệ"), "tcvn3") == "đồ gỗ mỹ nghệ"
