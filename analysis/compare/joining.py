"""Which versions are of one statement: each joins the fullest version that holds it, and never two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.compare.amounts import meeting, printing
from analysis.compare.containment import contained, opens_and_ends, stands_in
from analysis.compare.folding import TURNS, ends_with, folded, in_a_row, opposed
from analysis.compare.houses import Voices
from analysis.compare.mismatches import other_names, other_numbers
from analysis.compare.ngrams import candidates
from analysis.compare.retelling import other_act, retold_as
from analysis.compare.synonyms import alike, senses
from analysis.compare.translations import translated
from analysis.compare.utterances import Told, Utterance
from analysis.compare.voices import standing
from analysis.compare.wording import function_words

#: How sure it is that versions which differ in no more than reported speech does are one statement.
_WHOLE = 2.0


def grouped(found: Sequence[Utterance], told: Told, voices: Voices, heap: bool) -> list[list[Utterance]]:
    """Bring the versions of one statement together.

    A version is compared with the fullest one of each statement, never with others of it, so that no chain of
    versions joins two statements.

    Parameters
    ----------
    found
        The utterances of a story.
    told
        The words of its articles.
    voices
        How its speakers stand to each other.
    heap
        Whether they are too many to compare every two that share a word.

    Returns
    -------
    list of list of Utterance
        The versions of each statement, the fullest first; every part is in one of them.
    """
    ranked = sorted(found, key=lambda version: version.rank)
    # In a heap runs of the printed words must do.
    sharing = candidates([v.forms if heap else (*folded(v.forms), *senses(v.forms)) for v in ranked], heap)
    groups: list[list[Utterance]] = []
    names: list[frozenset[str] | None] = []
    led: dict[int, int] = {}
    for n, version in enumerate(ranked):
        own = None if version.guessed else voices.two_names(version.speaker)
        near = {led[k] for k in sharing.near(n) if k in led}
        # Most of thousands who all say the same are others at a glance.
        near = {i for i in near if own is None or (there := names[i]) is None or not own.isdisjoint(there)}
        home = _home(version, groups, sorted(near), told, voices)
        if home >= 0:
            groups[home].append(version)
            there = names[home]
            names[home] = None if own is None or there is None else own | there
        elif version.passage is not None or len(version.parts) == 1 or _alike(version, told, {"same"}):
            led[n] = len(groups)
            groups.append([version])
            names.append(own)
        else:
            # Each says it for itself: a word or two that anybody may say.
            groups += [
                [Utterance(version.forms, version.speaker, version.kind, None, [part], version.articles)]
                for part in version.parts
            ]
            names += [own] * len(version.parts)
    return groups


def _home(
    version: Utterance, groups: Sequence[list[Utterance]], near: Sequence[int], told: Told, voices: Voices
) -> int:
    """Choose the statement that a version is of, or -1: the surest, of those alike the first."""
    sure = []
    for i in near:
        speakers = {
            voices.standing(
                version.speaker,
                other.speaker,
                version.articles.isdisjoint(other.articles),
                version.guessed or other.guessed,
            )
            for other in groups[i]
        }
        apart = "different" in speakers and not _same_words(version, groups[i][0])
        if apart or told.in_one_quote(version.parts, groups[i][0].parts):
            continue
        score = likeness(version, groups[i][0], told, speakers)
        if score <= 0:
            continue
        by_house = "same" in speakers and all(
            standing(version.speaker, other.speaker) != "same" for other in groups[i]
        )
        if by_house and score < _WHOLE:
            score *= _BY_HOUSE
        sure.append((-score, i))
    if len(sure) > 1 and len(version.means) < 2 and version.kind == "quoted" and min(sure)[0] > -_WHOLE:
        # What stands in several statements tells none of them.
        return -1
    return min(sure)[1] if sure else -1


def _same_words(version: Utterance, fullest: Utterance) -> bool:
    """Tell whether a speaker's own words stand in marks in both, though somebody else is given them too."""
    return (
        standing(version.speaker, fullest.speaker) == "same"
        and version.kind == fullest.kind == "quoted"
        and len(version.forms) > _LONG
        and stands_in(version.forms, fullest.forms)
    )


#: Weighed against a statement of the speaker's own, one whose speaker only speaks for the same house counts so much.
_BY_HOUSE = 0.8
#: What words in common tell together at least, and their share of one of the versions.
_LEAST, _SOME = 0.4, 0.3


def _alike(version: Utterance, told: Told, speakers: set[str]) -> bool:
    return likeness(version, version, told, speakers) > 0


def likeness(one: Utterance, other: Utterance, told: Told, speakers: set[str]) -> float:
    """Measure how sure it is that two versions are of one statement.

    Parameters
    ----------
    one, other
        Two versions.
    told
        The words of the story's articles.
    speakers
        How their speakers stand to each other: same, unknown, open.

    Returns
    -------
    float
        The share of the shorter version that stands in the other, or 0 if that is too little; 2 where only person,
        tense and small words differ.
    """
    short, full = sorted((one, other), key=lambda version: (len(version.forms), version.forms))
    # Who repeats himself in one article says two things, unless he repeats himself word for word.
    apart = one is other or one.articles.isdisjoint(other.articles)
    known = "own" in (one.kind, other.kind) or "same" in speakers
    if one.denied != other.denied and opposed(one.forms, other.forms, True):
        return 0.0
    if (
        known
        and len(full.forms) < 2 * len(short.forms)
        and folded(short.forms) == folded(full.forms)
        and max(len(short.forms), len(folded(short.forms))) > 3
    ):
        return _WHOLE
    retold = "indirect" in (one.kind, other.kind)
    copied = short.passage is not None and short.passage == full.passage and apart
    around = _around(one, other, told)
    if not around:
        return 0.0
    here, there = (told.amounts(short), told.amounts(full)) if retold else ((), ())
    met = meeting(here, there)
    common = alike(short.forms, full.forms, told.tells, printing(here, there, met)) if retold else None
    if known and apart and (row := in_a_row(short.forms, full.forms)):
        # What both have in quotation marks is what was said, whatever "not" stands before the piece.
        quoted = not retold and one.denied == other.denied and stands_in(short.forms, full.forms)
        against = not quoted and opposed(short.forms, full.forms, one.denied != other.denied)
        against |= other_numbers(short, full, (here, there), met) or other_names(short, full)
        return 0.0 if against else row
    if known and apart and not retold and (order := translated(short, full, told)):
        return order
    if known and apart and retold and ends_with(full.forms, short.forms):
        return 0.0 if other_act(one.forms, other.forms) or other_names(short, full) else 1.0
    if common and not copied and (common.told < _LEAST or max(common.share, common.back) < _SOME):
        return 0.0
    share, longest = _within_a_turn(short, full)
    if copied and share >= 0.6:
        return share
    if not known and not {"open", "house"}.isdisjoint(speakers) and not common:
        # A description may be another's: the words must be many, or quoted without a change.
        many = 4 if share == 1 else 6
        few = share < 0.8 or longest < (3 if share >= 0.9 else 5) or len(short.forms) < many
        if few and not _quoted_by_both(short, full, told):
            return 0.0
    if other_numbers(short, full, (here, there), met) or other_names(short, full):
        return 0.0
    if common:
        if other_act(one.forms, other.forms):
            return 0.0
        if one.denied == other.denied and opposed(one.forms, other.forms, False):
            return 0.0
        house = "house" in speakers and "open" not in speakers
        return retold_as(short.forms, told, common, met, known, house, longest, None if apart else share)
    if len(short.forms) > 4 - (len(short.means) > 2) and len(short.means) > 1:
        edited = apart and longest >= 3 and share >= (0.6 if known else 0.75)
        edited |= apart and known and longest >= 2.5 and share >= 0.8
        return share if longest >= 1.5 and (share >= 0.85 or edited) else 0.0
    # Few words must stand together, and be no words that anybody says.
    n = len(short.forms)
    if known and short.echo and apart and stands_in(short.forms, full.forms):
        return share
    if known and n > 3 and short.means and opens_and_ends(short.forms, full.forms):
        return share
    if not stands_in(short.forms, full.forms):
        return 0.0
    if n > (4 if known else _LONG) or (known and around > 1 and short.means):
        return share
    rarest = min((told.times[form] for form in short.means), default=n + told.times.total())
    if len(short.means) > 1:
        return share if known or rarest <= max(3, told.size // 5) else 0.0
    often = max(1, told.size // 5)
    if len(short.forms) > 2:
        often = int(1.5 * told.size) if known else 0
    return share if rarest <= often and (known or len(short.forms) > 2) else 0.0


def _around(one: Utterance, other: Utterance, told: Told) -> int:
    """Count what two versions have in common around a word or two in marks; 1 where nothing stands there."""
    # A whole quotation needs no more words than its own.
    whole = any(not version.around and version.kind != "indirect" for version in (one, other))
    if one is other or whole or not (one.around or other.around):
        return 1
    marked = {form for version in (one, other) if version.around for form in version.forms} - {
        *one.around,
        *other.around,
    }
    here, there = (
        tuple(form for form in version.around or version.forms if form not in marked | function_words())
        for version in (one, other)
    )
    return len(alike(here, there, told.tells).words) if here and there else 1


#: So many words in a row are no accident, whatever they mean.
_LONG = 5


def _quoted_by_both(short: Utterance, full: Utterance, told: Told) -> bool:
    """Tell whether both give the same row of words in quotation marks, and some that the articles seldom say."""
    means = short.means
    if "indirect" in (short.kind, full.kind) or not means or not stands_in(short.forms, full.forms):
        return False
    rarest = min(told.times[form] for form in means)
    return len(means) > 2 or (len(short.forms) > 3 and rarest <= (len(means) > 1))


def _within_a_turn(short: Utterance, full: Utterance) -> tuple[float, float]:
    """Measure what of a few words stands in the other version before or behind a "but", not across it."""
    turns = [i for i, form in enumerate(full.forms) if form in TURNS]
    if not turns or len(short.means) > _FEW or not TURNS.isdisjoint(short.forms):
        return contained(short.forms, full.forms)
    ends = [-1, *turns, len(full.forms)]
    return max(contained(short.forms, full.forms[a + 1 : b]) for a, b in pairwise(ends))


#: So few words that mean something are of one clause.
_FEW = 4
