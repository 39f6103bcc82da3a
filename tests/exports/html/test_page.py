"""The page says what the tracking table says, stands alone, and can be read by anybody."""

import base64
import hashlib
import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from urllib.parse import parse_qs, unquote

import lxml.html
import pytest

from parcli.exports import Manner
from parcli.exports.html import EXPORT
from parcli.status.choose import Choice
from parcli.status.listing import turn_of
from parcli.status.tally import By, stand
from parcli.status.tally_words import CELL_NAMES, count

REPORT = {"id": "a", "name": "Báo cáo", "deadline": "Quý IV/2020"}


def text_of(element):
    return " ".join(element.text_content().split())


def a_plan(id_, *products, **keys):
    """A plan with one task."""
    task = {"id": "T-1", "title": "Việc", "agencies": {"lead": "so-noi-vu"}, "products": products}
    return {
        "parcli": 1,
        "id": id_,
        "title": f"Kế hoạch {id_}",
        "level": "department",
        "issuer": "so-noi-vu",
        "period": 2020,
        "areas": {"direction": {"tasks": [task]}},
        **keys,
    }


def test_the_figures_are_those_of_the_tally(page, whole):
    shown = [text_of(figure) for figure in page.xpath("//dd[@class='figure']")]
    counts = [whole.total.counts[state] for state in CELL_NAMES]
    assert shown == [count(number) for number in [*counts, whole.total.others]]
    assert "Tổng số 20 việc, không kể 1 việc thôi thực hiện" in text_of(page)


def test_the_parts_of_a_bar_are_its_figures_and_fill_it(page, whole):
    for bar in page.xpath("//svg"):
        total = int(bar.get("viewbox").split()[2])
        parts = [(int(rect.get("x")), int(rect.get("width"))) for rect in bar.xpath("rect")]
        assert [x for x, _ in parts] == [sum(w for _, w in parts[:n]) for n in range(len(parts))]
        assert sum(width for _, width in parts) == total
    assert page.xpath("string(//svg/@viewbox)") == f"0 0 {whole.total.total} 1"


def test_every_obligation_has_a_row_under_its_work(page, whole):
    rows = Counter()
    for row in page.xpath("//tr[@data-state]"):
        work = row.getparent().xpath("string(tr[@id]/@id)")
        share = text_of(row.find("th")) if row.get("id") is None else None
        rows[work, share, row.get("data-state")] += 1
    wanted = Counter()
    for line in whole.lines:
        owed = line.owed
        work = f"{owed.plan.id}:{owed.product_reference}" + (f"@{owed.period}" * bool(owed.period))
        wanted[work, owed.name_of(owed.owed_by) if owed.owed_by else None, line.state] += 1
    assert rows == wanted


def test_a_share_of_a_work_has_its_own_row_and_the_work_says_how_many_are_where(page):
    (work,) = page.xpath("//tr[@id='ke-hoach-2020:TT-1-1.a@2020-Q1']")
    assert "2 cơ quan thuộc Các sở, ngành" in text_of(work)
    states = [text_of(cell) for cell in work.xpath("td[3]/p")]
    assert states == ["1 quá hạn", "1 hoàn thành đúng hạn"]
    shares = [text_of(share) for share in work.itersiblings()]
    assert shares[0].startswith("Sở Nội vụ31/03/2020Hoàn thành đúng hạn")
    assert shares[1].startswith("Sở Tư pháp31/03/2020Quá hạn 101 ngày")


def test_ids_are_unique_and_anchors_lead_somewhere(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    anchors = [unquote(href[1:]) for href in page.xpath("//a/@href") if href.startswith("#")]
    assert anchors
    assert set(anchors) <= set(ids)
    for named in ("aria-labelledby", "aria-describedby", "for"):
        assert set(page.xpath(f"//@{named}")) <= set(ids)


def test_the_page_asks_nothing_of_anybody(page, whole):
    assert not page.xpath("//@src | //@srcset | //@action | //@style | //base | //iframe")
    assert page.xpath("//link/@href") == ["data:,"]
    assert not [name for name in page.xpath("//@*") if getattr(name, "attrname", "")[:2] == "on"]
    content = EXPORT.write(whole, Manner(str)).decode("utf-8")
    (style,), (script,) = (re.findall(f"<{tag}>(.*?)</{tag}>", content, re.DOTALL) for tag in TAGS)
    assert "url(" not in style
    assert "@import" not in style
    policy = page.xpath("string(//meta[@http-equiv]/@content)")
    assert policy.startswith("default-src 'none'; ")
    for text in (style, script):
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy


TAGS = ("style", "script")


def test_what_a_figure_leads_to_is_what_it_counts(page, whole):
    rows = page.xpath("//tr[@data-state]")
    offered = {
        select.get("name"): select.xpath("option/@value") for select in page.xpath("//select")
    }
    for link in page.xpath("//a[@data-filter]"):
        for key, (value,) in parse_qs(link.get("data-filter")).items():
            assert value in offered[key]
    owed = [line.owed for line in whole.lines]
    for group in stand(owed, Choice(), By.AGENCY, whole.on).groups:
        listed = [row for row in rows if group.key in row.get("data-agency").split()]
        assert len(listed) == sum(group.tally.counts.values())


def test_what_is_overdue_comes_first_the_latest_before_all(page):
    (overdue,) = page.xpath("//ol[@class='owing']")
    days = [text_of(days) for days in overdue.xpath(".//p[@class='days']")]
    assert days == [
        "Quá hạn 101 ngày 31/03/2020",
        "Quá hạn 101 ngày 31/03/2020",
        "Quá hạn 10 ngày 30/06/2020",
    ]
    assert "1 cơ quan chưa nộp Sở Tư pháp" in text_of(overdue)
    assert "Không có việc nào đến hạn trong 30 ngày tới." in text_of(page)


def test_what_falls_due_in_the_next_days_says_how_many_are_left(read, office):
    page = read(office(a_plan("p", REPORT), on=date(2020, 12, 1)))
    (coming,) = page.xpath("//ol[@class='owing']")
    assert text_of(coming) == "Còn 30 ngày 31/12/2020 Báo cáo Việc Chủ trì: Sở Nội vụ"


def test_every_dated_work_is_marked_in_its_month_on_its_side_of_the_day(page, whole):
    dated = {turn_of(line.owed) for line in whole.lines if line.due}
    marks = page.xpath("//table[@class='year']//a")
    assert len(marks) == len(dated)
    for mark in marks:
        month = int(re.match(r"\d\d/(\d\d)/2020 · ", mark.get("title"))[1])
        (cell,) = mark.xpath("ancestor::td")
        assert cell.getparent().index(cell) == month
    assert len(page.xpath("//th[@aria-current='date']")) == 1


def test_a_mark_of_the_month_seen_is_before_or_after_the_day(read, office):
    products = [
        {"id": "a", "name": "Đã qua", "deadline": "Trước ngày 10/7/2020"},
        {"id": "b", "name": "Hôm nay", "deadline": "Chậm nhất ngày 10/7/2020"},
        {"id": "c", "name": "Sắp tới", "deadline": "Chậm nhất ngày 31/7/2020"},
    ]
    page = read(office(a_plan("p", *products)))
    gone, ahead = (
        [mark.get("href") for mark in page.xpath(f"//div[@class='{side}']/a")]
        for side in ("gone", "ahead")
    )
    assert gone == ["#p:T-1.a"]
    assert ahead == ["#p:T-1.b", "#p:T-1.c"]


def test_a_crowded_month_counts_what_it_does_not_mark(read, office):
    page = read(office(a_plan("p", *({**REPORT, "id": f"p{n}"} for n in range(30)))))
    assert len(page.xpath("//table[@class='year']//a[starts-with(@href, '#p:')]")) == 24
    (more,) = page.xpath("//a[@class='more']")
    assert more.text == "+6"
    assert parse_qs(more.get("data-filter")) == {"area": ["direction"], "quarter": ["2020-Q4"]}


def test_several_plans_have_a_section_each_and_a_filter(read, office, whole_plan):
    page = read(office(whole_plan, a_plan("so-noi-vu-2020", REPORT)))
    assert text_of(page.find(".//h1")) == "Tình hình thực hiện kế hoạch"
    titles = [text_of(title) for title in page.xpath("//section[@class='plan']/h2")]
    assert titles == ["Kế hoạch cải cách hành chính năm 2020", "Kế hoạch so-noi-vu-2020"]
    assert page.xpath("//select[@name='plan']/option/@value")[1:] == [
        "ke-hoach-2020",
        "so-noi-vu-2020",
    ]
    assert set(page.xpath("//tbody/@data-plan")) == {"ke-hoach-2020", "so-noi-vu-2020"}


def test_a_plan_without_work_is_a_page_that_says_so(read, office):
    page = read(office(a_plan("p")))
    assert "Không có việc nào." in text_of(page)
    assert not page.xpath("//dl | //svg | //table[@class='groups']")
    assert not page.xpath("//h2[.='Theo lĩnh vực' or .='Theo cơ quan']")


def test_headings_are_in_order_and_tables_and_controls_are_named(page):
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for control in page.xpath("//select | //input"):
        assert page.xpath(f"//label[@for='{control.get('id')}']")
    for table in page.xpath("//table"):
        assert text_of(table.find("caption"))
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))


def test_in_another_language_the_plan_stays_vietnamese(read, whole):
    page = read(whole, lambda text: {"vi": "en", "Tra cứu": "Look up"}.get(text, text))
    assert page.get("lang") == "en"
    assert page.find(".//h1").get("lang") == "vi"
    assert {head.get("lang") for head in page.xpath("//table[@id='table']/tbody/tr/th")} == {"vi"}
    assert text_of(page.get_element_by_id("works")) == "Look up"


@pytest.mark.parametrize("name", ["paper", "band", "now"])
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_what_is_behind_it(page, scheme, name):
    schemes = re.findall(r":root \{(.*?)\}", page.find(".//style").text, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): #(\w+)", schemes[scheme]))
    for text in ("ink", "soft", "link", "overdue"):
        lighter, darker = sorted(map(luminance, (colours[text], colours[name])), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5  # WCAG 2.1, 1.4.3


def luminance(colour):
    """As WCAG 2.1 defines it."""
    full = colour if len(colour) == 6 else "".join(2 * letter for letter in colour)
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_a_script_the_page_is_whole(page):
    assert page.get_element_by_id("filters").get("hidden") is not None
    assert not page.xpath("//tr[@hidden] | //tbody[@hidden] | //tbody[@class]")


def test_a_real_plan_is_a_file_one_can_send(run, tmp_path):
    asked = ("--plan", "thanh-hoa-2020", "--on", "2020-07-10")
    assert run("export", "html", *asked, "-o", tmp_path / "a.html").returncode == 0
    content = (tmp_path / "a.html").read_bytes()
    assert len(content) < 400_000
    counts = json.loads(run("status", *asked, "--format", "json").stdout)["total"]["counts"]
    page = lxml.html.document_fromstring(content.decode("utf-8"))
    states = Counter(page.xpath("//tr[@data-state]/@data-state"))
    assert states == Counter({state: number for state, number in counts.items() if number})


def test_a_work_that_nobody_answers_for_says_so_and_can_be_found(read, office):
    plan = a_plan("p", REPORT)
    plan["areas"]["direction"]["tasks"][0]["agencies"] = {"coordinate": "so-noi-vu"}
    page = read(office(plan))
    (row,) = page.xpath("//tr[@data-state]")
    assert text_of(row.find("td")) == "Chưa rõ cơ quan nào chịu trách nhiệm Phối hợp: Sở Nội vụ"
    (led,) = page.xpath("//a[contains(@data-filter, 'agency=')]/@data-filter")
    assert parse_qs(led) == {"agency": [row.get("data-agency")]}
