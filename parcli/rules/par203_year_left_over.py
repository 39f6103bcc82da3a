"""PAR203: the year of an earlier plan was left in a deadline."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.deadlines import phrase_path, year_left_over, year_part
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thời hạn còn ghi năm của kế hoạch trước"),
    why=Message(
        "Kế hoạch thường soạn từ kế hoạch năm trước; năm quên sửa làm việc của năm nay quá hạn ngay"
        " từ ngày đầu. Kế hoạch năm 2020 của một tỉnh có thời hạn “Trong năm 2019”."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Trong năm 2025}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Trong năm 2026}
""",
)


@plan_rule("PAR203", PAGE, severity=Severity.WARNING)
def year_of_earlier_plan(context: PlanContext) -> Iterator[Finding]:
    """Point at a year before the period in which a phrase sets the work."""
    frame = context.frame
    for place, reading in context.deadlines:
        stated = place.product.deadline
        year = year_left_over(reading, frame)
        part = year_part(reading.phrase, year) if year else None
        if year is None or part is None or stated is None or stated.is_fixed:
            continue
        hint = Message("xem lại năm của thời hạn này")
        if frame.year:
            phrase = reading.phrase.replace(str(year), str(frame.year))
            hint = Message("nếu là năm của kế hoạch: “{phrase}”", phrase=phrase)
        yield Finding(
            phrase_path(place),
            Message(
                "năm {year} trước kỳ kế hoạch {period}: có phải còn sót từ kế hoạch cũ?",
                year=year,
                period=context.plan.period,
            ),
            hint,
            part=part,
        )
