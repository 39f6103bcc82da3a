"""What a reference names among the obligations, or what it may have meant."""

from parcli.cli.listing import Owed
from parcli.errors import ParcliError
from parcli.model.progress import Slot
from parcli.model.reference import Reference, read_reference
from parcli.status.obligation import Obligation
from parcli.text.message import Message
from parcli.text.suggest import nearest


def named(ref: str, owed: Owed) -> list[Obligation]:
    """Give the obligations that the reference names.

    Raises:
        ParcliError: there is none; it may be in a file that could not be read.
    """
    reference = read_reference(ref)
    found = [o for o in owed.obligations if reference and covers(reference, o.slot)]
    if found:
        return found
    known = {name for o in owed.obligations for name in (o.task.id, o.product_reference)}
    near = nearest(ref, known)
    hint = Message("có phải “{near}”?", near=near) if near else None
    raise ParcliError(
        Message("không có nhiệm vụ hay sản phẩm “{ref}”", ref=ref),
        next(iter(owed.notes), hint) or Message("xem các mã: parcli due --all"),
    )


def covers(reference: Reference, slot: Slot) -> bool:
    """Whether the slot is what the reference names, or a part of it."""
    task, _, product = slot.product.partition(".")
    return (
        reference.task == task
        and reference.product in (None, product)
        and reference.period in (None, slot.period)
        and reference.agency in (None, slot.agency)
    )
