"""The words of the page that stand in its templates."""

from parcli.exports.html.owing import SOON
from parcli.status.tally_words import NONE_DUE, NOTHING
from parcli.text.message import Message

# The catalogue of a language gives its own code for this word.
LANGUAGE = Message("vi")

WORDS = {
    "skip": Message("Đến nội dung chính"),
    "contents": Message("Mục lục"),
    "summary": Message("Tình hình chung"),
    "overdue": Message("Quá hạn, chưa hoàn thành"),
    "none_overdue": Message("Không có việc nào quá hạn."),
    "coming": Message("Đến hạn trong {days} ngày tới", days=SOON),
    "none_coming": Message("Không có việc nào đến hạn trong {days} ngày tới.", days=SOON),
    "areas": Message("Theo lĩnh vực"),
    "agencies": Message("Theo cơ quan"),
    "year": Message("Theo tháng đến hạn"),
    "targets": Message("Chỉ tiêu"),
    "works": Message("Tra cứu"),
    "area": Message("Lĩnh vực"),
    "agency": Message("Cơ quan chịu trách nhiệm"),
    "plan": Message("Kế hoạch"),
    "total": Message("Tổng số"),
    "done_of_due": Message("Hoàn thành / (hoàn thành + quá hạn)"),
    "nothing": Message("{dash} {none}.", dash=NOTHING, none=NONE_DUE),
    "of_total": Message("tổng số việc"),
    "work": Message("Việc"),
    "due": Message("Thời hạn"),
    "due_day": Message("Hạn"),
    "state": Message("Trạng thái"),
    "quarter": Message("Quý đến hạn"),
    "text": Message("Tìm"),
    "text_hint": Message("tên việc, cơ quan, số văn bản; gõ không dấu cũng được"),
    "all": Message("Tất cả"),
    "clear": Message("Bỏ lọc"),
    "evidence": Message("Minh chứng"),
    "more": Message("Xem thêm {count}", count="{count}"),
    "target": Message("Chỉ tiêu"),
    "goal": Message("Mục tiêu"),
    "now": Message("Hiện nay"),
    "shown": Message("Hiện {shown}/{total} việc", shown="{shown}", total="{total}"),
    "none_listed": Message("Không có việc nào khớp."),
    "provisional": Message("≈ ngày dự kiến: lịch nghỉ của năm đó chưa được quyết định"),
    "by_area": Message("Số việc theo lĩnh vực và trạng thái"),
    "by_agency": Message("Số việc theo cơ quan và trạng thái"),
    "by_plan": Message("Số việc theo kế hoạch và trạng thái"),
    "year_of": Message("Việc đến hạn năm {year}, theo lĩnh vực và tháng", year="{year}"),
    "aims": Message("Chỉ tiêu và mức đạt"),
    "made": Message("Lập bằng parcli từ tệp kế hoạch và tệp theo dõi."),
    "top": Message("Về đầu trang"),
}
