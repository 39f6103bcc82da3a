"""The sentences on an import that the terminal and Markdown share."""

from parcli.reports.import_view import Counted, Counts, DoubtRow, Imported
from parcli.text.message import Message
from parcli.text.numbers import format_number


def counted(source: str, counts: Counts) -> Message:
    """Say in one sentence what was read."""
    return Message(
        "{file}: {areas} lĩnh vực, {tasks} nhiệm vụ, {products} sản phẩm; {understood} thời hạn"
        " hiểu được, {refused} chưa hiểu; {roles} phân công cho {bodies} cơ quan, nhóm cơ quan"
        " ({known} đã có trong danh bạ, {new} mới).",
        file=source,
        areas=counts.areas,
        tasks=format_number(counts.tasks),
        products=format_number(counts.products),
        understood=format_number(counts.understood),
        refused=format_number(counts.refused),
        roles=format_number(counts.roles),
        bodies=counts.known + counts.new,
        known=counts.known,
        new=counts.new,
    )


def to_look_at(count: int, *, is_written: bool) -> Message:
    """Head the doubts: in a file that is written each is a comment at its line."""
    if not count:
        return Message("Không có chỗ nào phải xem lại.")
    number = format_number(count)
    if is_written:
        return Message("Cần xem lại {count} chỗ; trong tệp là chú thích “# xem lại”:", count=number)
    return Message("Cần xem lại {count} chỗ:", count=number)


def told_place(row: DoubtRow) -> Message:
    """Say where a doubt stands: the line of its comment, then the place in the document."""
    if not row.file:
        return row.place.words
    return Message("{file}:{line} · {place}", file=row.file, line=row.line, place=row.place.words)


def standing(imported: Imported) -> Message:
    """Say of a plan that stood already whether the document says anything else."""
    file = imported.standing
    if imported.comparison and not imported.comparison.plans:
        if imported.records:
            return Message("Kế hoạch đã có ở {file} và không có gì khác.", file=file)
        return Message("Kế hoạch đã có ở {file} và không có gì khác; không ghi gì.", file=file)
    if imported.written:
        return Message("Kế hoạch đã có ở {file}; đã sửa những chỗ khác dưới đây.", file=file)
    return Message(
        "Kế hoạch đã có ở {file}; {source} nói khác ở những chỗ sau.",
        file=file,
        source=imported.source,
    )


def left_out(imported: Imported) -> Message:
    """Say how much of the plan a sheet has no row for: it stays."""
    return Message(
        "{count} sản phẩm của kế hoạch không có dòng nào trong {source}; giữ nguyên.",
        count=format_number(imported.left_out),
        source=imported.source,
    )


def added_to(imported: Imported) -> Message:
    """Head the bodies that the register lacked."""
    if imported.written:
        return Message("Đã thêm vào danh bạ {register}:", register=imported.register)
    return Message("Sẽ thêm vào danh bạ {register}:", register=imported.register)


def lost_comments(imported: Imported) -> Message:
    """Head the comments that go with what is taken out or replaced."""
    count = len(imported.lost)
    if imported.written:
        return Message("Đã bỏ {count} chú thích nằm ở phần bị bỏ hoặc thay:", count=count)
    return Message("Sẽ bỏ {count} chú thích nằm ở phần bị bỏ hoặc thay:", count=count)


def recorded(imported: Imported) -> Message:
    """Say how much is recorded of what a sheet tells as delivered."""
    if imported.written:
        return Message("Đã ghi nhận {count} kết quả.", count=imported.records)
    return Message("Sẽ ghi nhận {count} kết quả.", count=imported.records)


def next_head(imported: Imported) -> Message:
    """Head what may be typed next."""
    return Message("Xem tiếp:") if imported.written else Message("Chưa ghi gì. Để ghi:")


def all_placed(count: Counted) -> Message:
    """Say that no cell was lost, or how many cannot be accounted for."""
    if count.unknown:
        return Message(
            "{cells} ô có chữ: {used} ô vào kế hoạch, {unused} ô không vào, có lý do; còn"
            " {unknown} ô chưa rõ đi đâu, cần tự xem.",
            cells=format_number(count.cells),
            used=format_number(count.used),
            unused=format_number(count.unused),
            unknown=format_number(count.unknown),
        )
    return Message(
        "{cells} ô có chữ, không mất ô nào: {used} ô vào kế hoạch, {unused} ô không vào, có lý do.",
        cells=format_number(count.cells),
        used=format_number(count.used),
        unused=format_number(count.unused),
    )
