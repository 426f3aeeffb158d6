"""Who said the words that a headline quotes without a name: who says the same words below."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: How many words tell that two quotations are one.
_LEAST = 3
#: How many words a headline may leave out.
_CUT = 3


def _holds(said: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether words open what is said, but for a few left out."""
    rest = iter(said[: len(words) + min(_CUT, len(words) - _LEAST)])
    return all(word in rest for word in words)


def echoed(
    said: Sequence[str], voices: Sequence[tuple[str | None, str]], headed: Sequence[bool]
) -> list[tuple[str | None, str]]:
    """Give the speaker of each quotation, of those without a name the one who says the same words elsewhere.

    Parameters
    ----------
    said
        The words of each quotation of an article, in the order of `voices`.
    voices
        The speaker of each, and how it is known.
    headed
        Whether each stands in the headline, where a group stands for one of it and a label for nobody.

    Examples
    --------
    >>> said = ["We had no boats!", "The sea came. We had no boats, none at all."]
    >>> echoed(said, [("survivors", "cue"), ("Ann Bell", "cue")], [True, False])
    [('Ann Bell', 'description'), ('Ann Bell', 'cue')]
    """
    asking = [
        n
        for n, (name, _) in enumerate(voices)
        if name is None or (headed[n] and (name == name.lower() or (" " in name and name == name.upper())))
    ]
    words = {n: _WORD.findall(said[n].lower().replace("’", "'")) for n in asking}
    asking = [n for n in asking if len(words[n]) >= _LEAST]
    found = list(voices)
    if not asking:
        return found
    known = defaultdict(set)  # who says the first words of what is asked
    wanted = {tuple(words[n][:_LEAST]) for n in asking}
    opening, bodies = {first[0] for first in wanted}, []
    for n, (name, _) in enumerate(voices):
        if name and name != name.lower() and not headed[n]:
            tokens = _WORD.findall(said[n].lower().replace("’", "'"))
            bodies.append((name, tokens))
            for at, token in enumerate(tokens):
                if token in opening and (first := tuple(tokens[at : at + _LEAST])) in wanted:
                    known[first].add((len(bodies) - 1, at))
    for n in asking:
        names = {
            bodies[body][0]
            for body, at in known[tuple(words[n][:_LEAST])]
            if _holds(bodies[body][1][at:], words[n])
        }
        if len(names) == 1:
            found[n] = names.pop(), "description"
    return found
