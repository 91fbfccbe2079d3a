"""Tell whether a trial that another sentence tells may be that of a judgment, by the instance of both."""

from __future__ import annotations

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.attributes.own_dates import former_year
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.judgments.instances import appealed, stage_of
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_HIGHEST = "central"


def other_trial(scene: Scene, clause: Clause, k: int) -> bool:
    """Whether the sentence of syllable `k` tells another trial than that of a judgment.

    One years later, one of another instance (*TAND cấp cao xử phúc thẩm. TẠI PHIÊN SƠ THẨM, A bị phạt 5 năm tù*), or
    one that ends without a penalty (*TAND tỉnh A HỦY ÁN*).
    """
    if clause.trigger.action != "sentence" or clause.first <= k < clause.last:
        return False
    first, last = scene.sentence(k)
    if former(scene, clause) or scene.holds("annulling", first, last):
        return True
    own, other = stage_of(scene, clause), _instance(scene, first, last)
    return bool(own and other) and not own.startswith(other)


def former(scene: Scene, clause: Clause) -> bool:
    """Whether a judgment is one of another case, years ago (*Sáu TỪNG bị phạt 3 năm tù*, *NĂM 2008, Sáu bị …*)."""
    told = small_words("formerly").intersection(scene.keys[clause.first : clause.trigger.i])
    return bool(told or former_year(scene, clause))


def _instance(scene: Scene, first: int, last: int) -> str:
    """At which instance a court sits, as a sentence from syllable `first` to before `last` tells; empty if untold."""
    first_instance, appeal = load_yaml("arrest_cues")["instances"]
    stages = {scene.slice(k, scene.words("stages")[k].j).lower() for k in scene.among("stages", first, last)}
    if appeal in stages or _high_court(scene, first, last):
        return str(appeal)
    triggers = scene.words("trigger")
    judged = any(triggers[k].value == "sentence" for k in scene.among("trigger", first, last))
    return str(first_instance) if stages or (judged and appealed(scene, last)) else ""


def _high_court(scene: Scene, first: int, last: int) -> bool:
    """Whether a sentence names a court that only hears appeals (*TAND cấp cao tại Hà Nội*)."""
    bodies = (span.agency for span in scene.agencies_among(first, last))
    return any(body is not None and body.kind == "court" and body.level == _HIGHEST for body in bodies)
