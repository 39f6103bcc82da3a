"""The rules, one file each: a file is a rule, and its name begins with its code."""

import pkgutil
from functools import cache
from importlib import import_module  # noqa: TID251 (gathering the rules is this module's work)

from parcli.lint.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Gather every rule of this folder, by code.

    Raises:
        TypeError: a module does not hold exactly one rule.
    """
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(_rule_of(import_module(f"{__name__}.{name}")) for name in names)


def _rule_of(module: object) -> Rule:
    found = [value for value in vars(module).values() if isinstance(value, Rule)]
    if len(found) != 1:
        raise TypeError(f"{module!r} must hold exactly one rule, not {len(found)}")
    return found[0]
