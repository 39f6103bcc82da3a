"""Which obligation of which plan a reference means, over all plans of the workspace."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from parcli.cli.workspace import PlanFile, Workspace
from parcli.errors import ParcliError
from parcli.lint.finding import Placed
from parcli.model.reference import Reference, read_reference
from parcli.model.walk import products_of, walk_tasks
from parcli.progress.name import Part, obligation_meant, products_named
from parcli.progress.wish import Wish
from parcli.status.obligation import Obligation, obligations
from parcli.text.message import Message
from parcli.text.normal import nfc
from parcli.text.suggest import nearest

_MOST_NAMED = 8


class Target:
    """A plan as records are aimed at it: its products, their obligations, its fault if any."""

    def __init__(self, file: PlanFile, workspace: Workspace) -> None:
        self.file = file
        self._workspace = workspace

    @cached_property
    def fault(self) -> Placed | None:
        """The first fault for which nothing can be computed from the plan or its register."""
        files = (self.file.loaded, self.file.register_file)
        return next((placed for file in files if file for placed in file.placed), None)

    @cached_property
    def products(self) -> tuple[str, ...]:
        """The references of the products; of a plan at fault, as far as they can be read."""
        plan = self.file.loaded.model
        if plan is None:
            return ()
        return tuple(
            str(Reference(place.task.id, one.product.id))
            for place in walk_tasks(plan)
            for one in products_of(place, plan.areas[place.area])
        )

    @cached_property
    def owed(self) -> tuple[Obligation, ...]:
        """The obligations in the order of the plan, without records."""
        frame = self._workspace.frame(self.file.plan)
        return tuple(obligations(self.file.plan, self.file.register, frame))

    @cached_property
    def by_product(self) -> dict[str, list[Obligation]]:
        """The obligations by product."""
        found: dict[str, list[Obligation]] = {}
        for owed in self.owed:
            found.setdefault(owed.product_reference, []).append(owed)
        return found


class Aim:
    """Finds what wishes are for; plans are read once, and only those that may be meant."""

    def __init__(self, workspace: Workspace, named: Callable[[str], str], on: date) -> None:
        self._workspace = workspace
        self._named = named
        self._on = on
        self._agency_id = cache(workspace.agency_id)
        self._target = cache(lambda path: Target(workspace.plan_file(path), workspace))
        self._targets = cache(self._read)

    def of(self, wish: Wish) -> tuple[Target, Obligation]:
        """Give the plan and the obligation that a wish is for.

        Raises:
            ParcliError: there is none, or it is not clear which, or the plan is at fault.
        """
        reference = _reference(wish)
        targets = self._targets(wish.plan)
        found = [(target, products_named(reference, target.products)) for target in targets]
        meant = [(target, products) for target, products in found if products]
        if not meant:
            raise self._unknown(reference, targets)
        if len(meant) > 1:
            raise self._in_several([target.file.plan.id for target, _ in meant])
        ((target, products),) = meant
        if target.fault:
            raise at_fault(target.fault)
        if len(products) > 1:
            raise _several_products(products)
        part = Part(reference.period, reference.agency, self._on)
        return target, obligation_meant(target.by_product[products[0]], part, self._agency_id)

    def _read(self, plan: str | None) -> tuple[Target, ...]:
        if plan is None:
            return tuple(map(self._target, self._workspace.plan_paths))
        path = self._workspace.parents.path_of(plan, self._workspace.folder)
        if path is None:
            path = self._workspace.plan_with_id(plan).path  # there is none: it says so
        return (self._target(_as_listed(path, self._workspace)),)

    def _unknown(self, reference: Reference, targets: Iterable[Target]) -> ParcliError:
        for target in targets:
            if target.fault and target.file.loaded.model is None:
                return at_fault(target.fault)
        known = [product for target in targets for product in target.products]
        tasks = [product.rpartition(".")[0] for product in known]
        typed = str(reference._replace(period=None, agency=None))
        near = nearest(typed, known if reference.product else tasks)
        return ParcliError(
            Message("không có nhiệm vụ hay sản phẩm này"),
            Message("có phải “{near}”?", near=near)
            if near
            else Message("xem các mã: parcli due --all"),
        )

    def _in_several(self, plans: list[str]) -> ParcliError:
        return ParcliError(
            Message("có trong {count} kế hoạch: {plans}", count=len(plans), plans=", ".join(plans)),
            Message("chọn kế hoạch bằng {plan}", plan=self._named("plan")),
        )


def at_fault(found: Placed) -> ParcliError:
    """Say where the fault is for which nothing is recorded."""
    hint = Message("sửa tệp này rồi ghi lại; xem: parcli lint {file}", file=found.file)
    return ParcliError(placed_in_words(found), hint)


def placed_in_words(found: Placed) -> Message:
    """Say what was found and where, on one line."""
    return Message(
        "{file}:{line}:{column}: {code} {message}",
        file=found.file,
        line=found.line,
        column=found.column,
        code=found.code,
        message=found.message,
    )


def _as_listed(path: Path, workspace: Workspace) -> Path:
    """Give the path as the workspace lists it, so that one plan is not taken for two."""
    return next((p for p in workspace.plan_paths if p.absolute() == path.absolute()), path)


def _reference(wish: Wish) -> Reference:
    """Read the reference, with the occurrence and the agency that stand beside it."""
    reference = read_reference(nfc(wish.reference))
    if reference is None:
        raise ParcliError(
            Message("đây không phải là mã"), Message("viết như TC-4.a, TC-4.b@2020-Q1")
        )
    for inside, beside in ((reference.period, wish.occurrence), (reference.agency, wish.agency)):
        if inside and beside and wish.place and inside.casefold() != beside.casefold():
            raise ParcliError(
                Message(
                    "mã nêu “{inside}” mà cột khác nêu “{beside}”", inside=inside, beside=beside
                ),
                Message("để trống một chỗ"),
            )
    return reference._replace(
        period=reference.period or wish.occurrence, agency=reference.agency or wish.agency
    )


def _several_products(products: list[str]) -> ParcliError:
    more = ", …" if len(products) > _MOST_NAMED else ""
    return ParcliError(
        Message("nhiệm vụ này có {count} sản phẩm, chưa rõ sản phẩm nào", count=len(products)),
        Message("viết một trong: {known}", known=", ".join(products[:_MOST_NAMED]) + more),
    )
