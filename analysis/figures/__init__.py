"""Reported numbers: value, hedge, unit, what is counted, who gives them."""
