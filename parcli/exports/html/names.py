"""Names inside the page that no two things share."""

from parcli.status.tally import By, Group

NOBODY = "?"
"""Stands for the agency of a work that no agency answers for."""


class Names:
    """Gives names out; the second to want one gets it with a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._bodies: dict[tuple[str, str], str] = {}

    def unique(self, wanted: str) -> str:
        """Give the name, or where it is taken one that is not."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}~{number}"
        self._taken.add(name)
        return name

    def body(self, body_id: str, shown: str) -> str:
        """Name an agency for the filter: registers of two places may give one id to two of them."""
        key = (body_id, shown)
        if key not in self._bodies:
            others = sum(known == body_id for known, _ in self._bodies)
            self._bodies[key] = f"{body_id}~{others + 1}" if others else body_id
        return self._bodies[key]

    def group(self, group: Group, by: By) -> str:
        """Name a group of the work for the filter."""
        if by is not By.AGENCY:
            return group.key or ""
        return self.body(group.key, group.items[0].name_of(group.key)) if group.key else NOBODY
