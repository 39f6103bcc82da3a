"""What a conflict is about, as officers refer to it: `TC-4.a deadline`."""

from parcli.merge.outcome import ItemName, Where


def name_of(where: Where) -> str:
    """Name a place in a plan, a progress file or a register."""
    name, fields, above = "", list[str](), ""
    for step in where:
        if isinstance(step, ItemName):
            joined = step if above != "products" else f".{step}"
            name = name + joined if joined.startswith((".", "@", "/")) or not step else step
            fields = []
        elif "." in step:
            name = step
        else:
            fields.append(step)
        above = step
    return " ".join(word for word in (name, *fields) if word)
