"""Whatever tables tell, the draft is a plan, its files are sound, and no piece of text is lost."""

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.intake.bodies import Bodies
from parcli.intake.drafting import Asked, draft, plan_comments, register_comments
from parcli.intake.front import Front, ToldText
from parcli.intake.source import Place
from parcli.intake.told import Doubt, Told, ToldArea, ToldProduct, ToldTask, Who, Words
from parcli.model.areas import AREA_IDS
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.text.message import Message
from parcli.yamlio.files import load_bytes
from parcli.yamlio.written import plan_file, register_file

TEXTS = st.sampled_from(
    [
        *("Rà soát văn bản", "Kế hoạch", "a: b", "- # x", "07", "", "UBND xã", "1.10", "=SUM(A1)"),
        *("Quý I/2026", "Trong vòng 30 ngày kể từ ngày kỳ họp kết thúc", "khi nào xong"),
        *("Sở Tư pháp; Sở Y tế", "Sở Nội vụ chủ trì, các phòng phối hợp", "(nếu có)", "🙂", "…"),
        *("chữ " * 60 + "hết", "một\nhai", "# parcli: ignore[PAR201] x", "Các sở, ban, ngành"),
    ]
)
ROLES = st.sampled_from([None, "lead", "coordinate", "perform"])


@st.composite
def told(draw):
    """Make a document's tables; every piece of text stands in a place of its own."""
    rows = count(1)

    def words():
        return Words(draw(TEXTS), Place(1, next(rows), 1))

    def some(make, most):
        return tuple(make() for _ in range(draw(st.integers(0, most))))

    def who():
        return Who(words(), draw(ROLES))

    def doubt():
        return Doubt(Place(1, draw(st.integers(1, 20)), 1), draw(TEXTS), Message("xem lại"))

    def product():
        phrase = words() if draw(st.booleans()) else None
        return ToldProduct(words(), phrase, some(who, 1), some(words, 1), doubts=some(doubt, 1))

    def task(depth=0):
        below = some(lambda: task(depth + 1), 1) if depth < 2 else ()
        number = draw(st.sampled_from(["1", "1.1", "a", "", "4", "II"]))
        own = (some(who, 2), some(product, 3), some(words, 1))
        return ToldTask(number, words(), *own, below, some(doubt, 1))

    def area():
        name = draw(st.sampled_from(AREA_IDS[:3]))
        return ToldArea(name, "I", words(), some(task, 3), some(who, 1), some(doubt, 1))

    texts = tuple(ToldText("1", words(), some(words, 3)) for _ in range(draw(st.integers(0, 2))))
    return Told(some(area, 3), some(doubt, 1)), Front(areas=texts)


def pieces(part):
    """Give every piece of text of the tables."""
    if isinstance(part, Words):
        yield part
    elif isinstance(part, Who):
        yield part.words
    elif isinstance(part, tuple):
        for one in part:
            yield from pieces(one)
    elif isinstance(part, ToldArea | ToldTask | ToldProduct):
        for name, value in vars(part).items():
            if name != "doubts":
                yield from pieces(value)


def went(made, words):
    """Give the keys that the words of a place went to."""
    return [path for fate in made.fates if fate.words.place == words.place for path in fate.paths]


def said(data, path):
    """Give what stands at a key; there must be something."""
    for step in path:
        data = data[step]
    return data


@settings(max_examples=20)
@given(told())
def test_nothing_told_is_lost_or_refused(case):
    tables, front = case
    made = draft(tables, front, Bodies(), Asked(period="2026", level="province"))
    plan = Plan.model_validate(made.plan)
    assert set(plan.areas) == {area.area for area in tables.areas}
    for words in pieces(tables.areas):
        if words.text:
            assert any(said(made.plan, path) for path in went(made, words)), words
    for fate in made.fates:
        for path in fate.paths:
            if path[-1] in ("name", "deadline") or (path[-1] == "title" and "tasks" in path):
                assert said(made.plan, path) == fate.words.text
    written = plan_file(made.plan, plan_comments(made, "x.docx"))
    assert load_bytes(written.encode(), "", Plan).usable
    register = {"parcli": "1", **made.bodies}
    written = register_file(register, register_comments(made, "x.docx"))
    assert load_bytes(written.encode(), "", Register).usable
