"""Read people who are told as somebody's relatives (*VỢ BỊ CAN NÀY cũng bị khởi tố*): others than the one named so."""

from __future__ import annotations

from pipeline.recognize.arrests.people.listing import named, read_listing
from pipeline.recognize.arrests.people.names import name_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_ADVERBS_REACH = 4
_ADVERBS = small_words("adverbs")
_IDENTITY = small_words("identity")
_OWNING = small_words("owning")
_PASSIVE = small_words("passive")


def relative_at(scene: Scene, k: int, end: int) -> People | None:
    """Somebody's relative at syllable `k`, by name where it is told, who suffers the verb or is its object.

    *CON GÁI BÀ bị bắt*, *bắt giữ EM TRAI CỦA TÚ LÀ Lê Văn Năm*.
    """
    kin = scene.word("companions", k)
    owner = owner_at(scene, kin.j, end) if kin else None
    if kin is None or owner is None or owner.j > end:
        return None
    if own := named_relative(scene, k, owner.j, end):
        own.apart = owner.names
        return own
    seized = scene.before("trigger", k) is not None or _suffers(scene, owner.j)
    return People(k, owner.j, "one", 1, apart=owner.names or _last_named(scene, k)) if seized else None


def owner_at(scene: Scene, k: int, end: int) -> People | None:
    """The one whose relative the noun before syllable `k` means: a name, or what points to somebody told before."""
    owning = not _OWNING.isdisjoint(scene.keys[k : k + 1])
    i = k + owning
    hit = scene.word("person", i)
    titled = hit is not None and (hit.value == "honorifics" or scene.word("suspects", i) is not None)
    j = hit.j if hit and titled else i
    if (name := name_at(scene, j, end, titled)) and (titled or owning or _short(scene, j)):
        return People(i, name[0], "names", 1, names=[name[1]])
    if hit and (titled or hit.value == "pronouns"):
        return People(i, scene.after(("pointing",), hit.j), "one", 1, pointing=True)
    return None


def _short(scene: Scene, k: int) -> bool:
    """Whether a name at syllable `k` is the short form of one told in full, so that it names no relative."""
    return k not in scene.names and (scene.forms[k],) in scene.short_names


def _suffers(scene: Scene, k: int) -> bool:
    """Whether a passive follows at syllable `k`, behind adverbs at most."""
    verb = next((key for key in scene.keys[k : k + _ADVERBS_REACH] if key not in _ADVERBS), None)
    return verb in _PASSIVE


def _last_named(scene: Scene, k: int) -> list[str]:
    """Who was named last before syllable `k`, to whom a pronoun points."""
    before = [name for i, name in scene.names.items() if i < k]
    return [max(before, key=lambda name: name.i).text] if before else []


def named_relative(scene: Scene, k: int, j: int, end: int) -> People | None:
    """The relative whom a noun of kinship at `k` means and whose name is told behind the owner, who ends before `j`.

    *con trai Biên là VŨ ĐÌNH THÁI*, not Biên.
    """
    if scene.word("companions", k) is None or j >= end or scene.keys[j] not in _IDENTITY:
        return None
    own = read_listing(scene, j + 1, end)
    return named(k, own) if own.names else None
