"""What the terminal and Markdown say alike of a comparison: titles, sections, the numbers."""

from collections.abc import Iterable, Iterator

from parcli.model.walk import walk_tasks
from parcli.progress.changes import Change
from parcli.reports.diff_rows import Entry, Section, body_entries, sections
from parcli.reports.diff_view import ComparedPlan, Comparison, Count, Counted, Version, counted
from parcli.reports.diff_words import Sides
from parcli.reports.log_rows import reference, what
from parcli.text.message import Message, Translate

# So much of a commit's id is enough to find it.
_SHORT = 8

_ADDED, _REMOVED, _ALTERED = (
    Message("{count} thêm"),
    Message("{count} bỏ"),
    Message("{count} sửa"),
)
_LATER, _EARLIER = Message("{count} lùi"), Message("{count} sớm lên")


def heading(comparison: Comparison) -> Message:
    """Say what is compared with what."""
    before, after = map(_version, (comparison.before, comparison.after))
    return Message("Thay đổi: {before} → {after}", before=before, after=after)


def _version(version: Version) -> Message | str:
    if version.commit is None or version.commit.startswith(str(version.name)):
        return version.name
    return Message("{name} ({commit})", name=version.name, commit=version.commit[:_SHORT])


def plan_title(plan: ComparedPlan) -> Iterator[Message]:
    """Name the plan and its file, and say what became of it as a whole."""
    stated = plan.either.plan
    yield Message("{title} · {id}", title=stated.title, id=stated.id)
    if plan.files.renamed:
        yield Message("{before} → {after}", before=plan.files.before, after=plan.files.after)
    else:
        yield Message("{file}", file=plan.files.shown)
    if plan.unamended:
        yield Message("kế hoạch đã ký; chưa nêu văn bản sửa đổi (amendments)")
    if plan.old is None or plan.new is None:
        yield _whole(plan)
    elif plan.diff and plan.says_same:
        yield (
            Message("không đổi nội dung: chỉ đổi thứ tự")
            if plan.diff.is_reordered
            else Message("không đổi nội dung: chỉ đổi cách trình bày trong tệp")
        )


def _whole(plan: ComparedPlan) -> Message:
    tasks = list(walk_tasks(plan.either.plan))
    products = sum(len(place.task.products) for place in tasks)
    form = Message("+ kế hoạch mới: {tasks} nhiệm vụ, {products} sản phẩm")
    if plan.new is None:
        form = Message("- không còn kế hoạch này: {tasks} nhiệm vụ, {products} sản phẩm")
    return Message(form.template, tasks=len(tasks), products=products)


def plan_sections(plan: ComparedPlan, translate: Translate) -> Iterator[Section]:
    """Give what changed in the plan, then what was noted of it."""
    if plan.diff:
        yield from sections(plan.diff, translate)
    if plan.records:
        entries = tuple(_record(change, plan, translate) for change in plan.records)
        yield Section(Message("Kết quả ghi nhận"), entries)


def _record(change: Change, plan: ComparedPlan, translate: Translate) -> Entry:
    sign = "~" if change.kind == "altered" else "-" if change.kind == "removed" else "+"
    lines = tuple(Message("{line}", line=line) for line in what(change, translate))
    return Entry(sign, reference(change.slot), plan.product_name(change.slot), lines)


def register_sections(comparison: Comparison, translate: Translate) -> Iterator[Section]:
    """Give what changed in the registers, each with the number of plans that name it."""
    for register in comparison.registers():
        sides = Sides.of(register.sides, translate)
        title = Message(
            "Danh bạ cơ quan {file} ({plans} kế hoạch có nêu)",
            file=register.register,
            plans=register.plans,
        )
        yield Section(title, tuple(body_entries(register.changes, sides)))


def ending(comparison: Comparison) -> Message:
    """Count what changed."""
    if not comparison.plans:
        return Message("Không có gì thay đổi.")
    numbers = counted(comparison)
    if not comparison.told:
        return Message("Chỉ danh bạ cơ quan thay đổi.")
    if not numbers.plans:
        return Message("Không đổi nội dung.")
    said = [
        Message("{count} kế hoạch thay đổi", count=numbers.plans),
        *_counts(Message("nhiệm vụ"), numbers.tasks),
        *_counts(Message("sản phẩm"), numbers.products),
        *_moves(numbers),
    ]
    if numbers.records:
        said.append(Message("{count} ghi nhận", count=numbers.records))
    return Message("{said}.", said=_joined("; ", said))


def _counts(name: Message, count: Count) -> Iterator[Message]:
    numbers = _numbers(zip((_ADDED, _REMOVED, _ALTERED), count, strict=True))
    if numbers:
        yield Message("{name}: {numbers}", name=name, numbers=_joined(", ", numbers))


def _moves(numbers: Counted) -> Iterator[Message]:
    if moves := _numbers(((_LATER, numbers.later), (_EARLIER, numbers.earlier))):
        yield Message("hạn: {moves}", moves=_joined(", ", moves))


def _numbers(counts: Iterable[tuple[Message, int]]) -> list[Message]:
    """Say how many, but for what there is none of."""
    return [Message(form.template, count=count) for form, count in counts if count]


def _joined(between: str, parts: list[Message]) -> Message:
    joined, *others = parts
    for part in others:
        joined = Message("{joined}{between}{part}", joined=joined, between=between, part=part)
    return joined
