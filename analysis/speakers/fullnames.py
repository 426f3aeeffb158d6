"""Whether two full names can be one person's."""

from __future__ import annotations

from analysis.speakers.namelists import SUFFIXES, given_names, short_forms


def surname_at(words: tuple[str, ...]) -> int:
    """Give the place of the surname."""
    at = len(words) - 1
    while at > 0 and words[at].rstrip(".").lower() in SUFFIXES:
        at -= 1
    return at


def _suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the "Jr." of a name, that tells father and son apart."""
    return tuple(word[:2].lower() for word in words[surname_at(words) + 1 :] if word[1:2] == "r")


def same_given(one: str, other: str) -> bool:
    """Tell whether two given names may be one: equal, an initial, a short form.

    Examples
    --------
    >>> same_given("Bill", "William"), same_given("W.", "William"), same_given("Bill", "Hillary")
    (True, True, False)
    """
    a, b = one.rstrip(".").lower(), other.rstrip(".").lower()
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if "." in a or "." in b:
        return a[:1] == b[:1]
    full = short_forms()
    return bool((full.get(a, frozenset()) | {a}) & (full.get(b, frozenset()) | {b}))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names may be one person's.

    Examples
    --------
    >>> same_person(("Ann", "B.", "Cole"), ("Ann", "Cole")), same_person(("Lea", "Ruiz", "Mora"), ("Lea", "Ruiz"))
    (True, True)
    """
    short, long = sorted((one, other), key=len)
    if 1 < len(short) < len(long) and long[1:] == short:
        given = given_names()
        return short[0].lower() in given and long[0].rstrip(".").lower() not in given  # "Brave Ann Cole"
    if not same_given(one[0], other[0]) or (max(len(one), len(other)) > 2 and _suffix(one) != _suffix(other)):
        return False
    if one[surname_at(one)] == other[surname_at(other)]:
        return True
    return len(short) > 1 and long[: len(short)] == short
