"""What a key means, in words for officers."""

from parcli.text.message import Message

LABELS = {
    "abbreviation": Message("tên viết tắt"),
    "agencies": Message("cơ quan tham gia"),
    "areas": Message("các lĩnh vực"),
    "components": Message("các chỉ số thành phần"),
    "date": Message("ngày"),
    "deadline": Message("thời hạn"),
    "decision": Message("quyết định"),
    "due": Message("ngày đến hạn"),
    "id": Message("mã"),
    "issuer": Message("cơ quan ban hành"),
    "lead": Message("cơ quan chủ trì"),
    "level": Message("cấp"),
    "name": Message("tên"),
    "no": Message("số thứ tự"),
    "parcli": Message("phiên bản dạng thức"),
    "period": Message("thời kỳ của kế hoạch"),
    "phrase": Message("thời hạn như trong văn bản"),
    "position": Message("chức vụ"),
    "products": Message("sản phẩm"),
    "set": Message("bộ chỉ số"),
    "tasks": Message("nhiệm vụ"),
    "text": Message("nội dung"),
    "title": Message("tên"),
    "value": Message("giá trị"),
    "year": Message("năm"),
}
