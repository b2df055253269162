"""Is this word a possible Vietnamese syllable? Tells real text from wrongly decoded text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_STOP_TONES = {"", "\u0301", "\u0323"}
_ONSETS = tuple(
    re.findall(r"\S+", "ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x kr pl đr")
)
_RHYMES = frozenset(
    re.findall(
        r"\S+",
        """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uâc uân uâng uât uây uc uê uêch uên uênh uêt uêu ui um un ung uôc uôi uôm uôn uông uôp
    uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yt yn ynh
        """,
    )
)
_VOWELS = "aăâeêioôơuưy"
_MARKED = "ăâêôơư"
_RHYME_SHAPE = re.compile(f"^([{_VOWELS}]+)(.*)$")
_AFTER_QU = {"yn", "yt", "ynh"}
_EITHER_PLACE = {"oa", "oe", "uy"}


def _tone_places(vowels: str, coda: str) -> set[int]:
    """Where the tone mark may stand within the vowels, old and new style."""
    marked = [i for i, char in enumerate(vowels) if char in _MARKED]
    if marked:
        return {marked[-1]}
    if len(vowels) == 3:
        return {1}
    if len(vowels) == 2:
        if coda:
            return {1}
        return {0, 1} if vowels in _EITHER_PLACE else {0}
    return {0}


def _fits(onset: str, rhyme: str, tone: str, tone_at: int) -> bool:
    if rhyme not in _RHYMES:
        return False
    if rhyme in _AFTER_QU and onset != "qu":
        return False
    if onset == "qu" and rhyme[0] in "ouư":
        return False
    shape = _RHYME_SHAPE.match(rhyme)
    if shape is None:
        return False
    vowels, coda = shape.groups()
    if coda in {"c", "ch", "p", "t"} and tone not in _STOP_TONES:
        return False
    return not tone or tone_at - len(onset) in _tone_places(vowels, coda)


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Return whether a word is spelt like a Vietnamese syllable, tone mark in its place.

    Examples
    --------
    >>> is_syllable("Nghiệp"), is_syllable("KHUYẾN"), is_syllable("Café"), is_syllable("nghiÖp")
    (True, True, False, False)
    """
    bare, tone, tone_at = "", "", -1
    for char in unicodedata.normalize("NFC", word).lower():
        parts = unicodedata.normalize("NFD", char)
        marks = [part for part in parts if part in _TONES]
        if marks:
            if tone or len(marks) > 1:
                return False
            tone, tone_at = marks[0], len(bare)
        bare += unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
    if not bare or len(bare) > 7:
        return False
    if bare.endswith("k"):  # names of the Highlands: Đắk, Búk
        bare = bare[:-1] + "c"
    if _fits("", bare, tone, tone_at):
        return True
    return any(
        bare.startswith(onset) and _fits(onset, bare[len(onset) :], tone, tone_at)
        for onset in _ONSETS
        if len(bare) > len(onset)
    )
