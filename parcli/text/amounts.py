"""Amounts as Vietnamese documents write them, with the decimals they have: 62,5 and 1.200."""

from parcli.text.numbers import format_number

_MOST_DECIMALS = 6


def format_amount(amount: float) -> str:
    """Write an amount with a point between thousands and as many decimals as it has."""
    text = format_number(round(amount, _MOST_DECIMALS), _MOST_DECIMALS)
    return text.rstrip("0").rstrip(",")


def plain_number(amount: float) -> int | float:
    """Give an amount as programs write it: a whole one without `.0`."""
    amount = round(amount, _MOST_DECIMALS)
    return int(amount) if amount == int(amount) else amount
