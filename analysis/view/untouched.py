"""What a notebook shows of articles is text: no formula is read into it."""

from __future__ import annotations


def untouched(html: str) -> str:
    """Put a notebook's HTML where MathJax 3 (JupyterLab) and 2 (exported pages) leave "$5 and $6" alone.

    Examples
    --------
    >>> untouched("<p>$5 and $6</p>")
    '<div class="mathjax_ignore tex2jax_ignore"><p>$5 and $6</p></div>'
    """
    return f'<div class="mathjax_ignore tex2jax_ignore">{html}</div>'
