"""Sources drawn by hand: tables as text, a row a line, and what was told of them as plain data."""

from parcli.intake.source import Cell, Line, Paragraph, Place, Source, Table
from parcli.intake.tables import read_tables
from parcli.intake.told import Told, ToldTask

HEAD = "TT | Nhiệm vụ | Sản phẩm | Cơ quan thực hiện | Thời gian thực hiện | Ghi chú"


def line(text):
    """Make a line; asterisks around it make it bold."""
    return Line(text.strip("*"), is_bold=text.startswith("*"))


def table(drawing, number=1, sheet=""):
    """Draw a table: `|` between cells, `^` merged with the cell above, `<` with the one before.

    A slash between spaces begins a new line of the cell.
    """
    texts = [[text.strip() for text in row.split("|")] for row in drawing.strip().splitlines()]
    grid: list[list[Place]] = []
    for row, cells in enumerate(texts):
        grid.append([])
        for column, text in enumerate(cells):
            above = grid[row - 1][column] if text == "^" else None
            before = grid[row][column - 1] if text == "<" else None
            place = Place(table=number, row=row + 1, column=column + 1, sheet=sheet)
            grid[row].append(above or before or place)
    made = {place: _cell(place, grid, texts) for row in grid for place in row}
    rows = tuple(tuple(made[place] for place in row) for row in grid)
    return Table(Place(table=number, sheet=sheet), rows)


def _cell(place, grid, texts):
    text = texts[place.row - 1][place.column - 1]
    lines = tuple(line(part.strip()) for part in text.split(" / ") if part.strip())
    width = grid[place.row - 1].count(place)
    height = sum(place in row for row in grid)
    return Cell(place, lines, width, height)


def source(*blocks):
    """Put paragraphs (texts) and tables (drawings, or made) one after another."""
    made = []
    tables = 0
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Table):
            made.append(block)
        elif "|" in block:
            tables += 1
            made.append(table(block, tables))
        else:
            made.append(Paragraph(Place(paragraph=number), line(block)))
    return Source("ke-hoach.docx", tuple(made))


def told(*blocks, year=2020) -> Told:
    return read_tables(source(*blocks), year)


def tasks_of(told):
    """Give every task as (number, title, products), those below in a list of their own."""
    return {area.area: [plain(task) for task in area.tasks] for area in told.areas}


def plain(task: ToldTask):
    products = [
        (product.name.text, product.phrase.text if product.phrase else None)
        for product in task.products
    ]
    said = (task.no, task.title.text, products)
    return (*said, [plain(below) for below in task.tasks]) if task.tasks else said


def every_task(told):
    """Give the tasks, each before those below it."""

    def walk(tasks):
        for task in tasks:
            yield task
            yield from walk(task.tasks)

    return [task for area in told.areas for task in walk(area.tasks)]


def doubts_of(told):
    """Give every doubt: those on the document, on areas, on tasks, on products."""
    found = [*told.doubts, *(doubt for area in told.areas for doubt in area.doubts)]
    for task in every_task(told):
        found += task.doubts
        found += [doubt for product in task.products for doubt in product.doubts]
    return [(doubt.read, str(doubt.why)) for doubt in found]


def words_of(told):
    """Give all words told, and those put aside; what two share is given once."""
    found = [area.title for area in told.areas]
    found += [who.words for area in told.areas for who in area.lead]
    for task in every_task(told):
        found += [task.title, *task.notes, *(who.words for who in task.who)]
        for product in task.products:
            found += [product.name, product.phrase, *product.notes]
            found += [who.words for who in product.who]
            found += [text for _, tracked in product.tracked for text in tracked]
    found += [unused.words for unused in told.unused]
    return [getattr(words, "text", words) for words in {id(w): w for w in found if w}.values()]
