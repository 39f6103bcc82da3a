"""The words around a time: hedges, verbs, actions, labels, joiners."""

from parcli.deadline.grammar.phrases import Phrases, all_of

HEDGES = Phrases(all_of("hedge", "dự kiến, phấn đấu, dự kiến là, cố gắng"))
FILLERS = Phrases(
    all_of(
        "verb",
        "thực hiện, hoàn thành, xong, ban hành, báo cáo, gửi, trình, nộp, tổ chức, triển "
        "khai, được thực hiện, được ban hành, được hoàn thành, làm, kết thúc, triển khai thực "
        "hiện, tổ chức thực hiện, hoàn tất, phải hoàn thành, hoàn thành xong, cần hoàn thành, "
        "gửi báo cáo, thực hiện xong, phải thực hiện, đảm bảo, bảo đảm, thời gian thực hiện, "
        "thời gian hoàn thành, thời hạn hoàn thành, thời hạn thực hiện, thực hiện hoàn thành, "
        "hoàn thành việc, được, cần, phải, và hoàn thành, đã ban hành, thời hạn gửi, thời hạn "
        "nộp, thời hạn báo cáo, đảm bảo hoàn thành",
    )
)
ACTIONS = Phrases(
    all_of(
        "verb",
        "thời hạn, thời gian, thực hiện, hoàn thành, ban hành, báo cáo, gửi, trình, nộp, "
        "tổ chức, xong, triển khai, xây dựng, kiểm tra, tổng hợp, công bố, phê duyệt, "
        "tham mưu, rà soát, đánh giá, "
        "thẩm định, lập, khảo sát, tập huấn, đào tạo, thông qua, hoàn thiện, cập nhật, công "
        "khai, niêm yết, tuyên truyền, sơ kết, tổng kết, họp, ký, tiếp nhận, được, kết thúc, "
        "đề xuất, phối hợp, chủ trì, hướng dẫn, chấm điểm, thi, tuyển dụng, mở, đăng, chuyển, "
        "giao, bàn giao, nghiệm thu, xử lý, giải quyết, sửa đổi, thành lập, kiện toàn, đưa, "
        "cung cấp, lấy, thu, góp ý, cho, ra, hợp đồng, kế hoạch, dự thảo, quyết định, phương "
        "án, kết quả, toàn bộ, các, thanh tra, hội nghị, tiến hành, thống kê, theo dõi, vận "
        "hành",
    )
)
GUARDS = Phrases(all_of("guard", "không, chưa, trừ, hoặc, sau, khoảng, tầm, chừng"))
JOINERS = Phrases(
    {"và": "and", "hoặc": "or", "hay": "or", "và hoặc": "and", "cùng với": "and", "cũng như": "and"}
    | {"hoặc là": "or", "đồng thời": "and"}
)
LABELS = Phrases(
    all_of("label", "thời gian, thời hạn, tiến độ, thời điểm, hạn, thời gian thực hiện")
    | all_of("label", "thời gian hoàn thành, thời hạn hoàn thành, thời hạn thực hiện, hạn nộp")
    | all_of("label", "tiến độ thực hiện, tiến độ hoàn thành, thời hạn gửi, thời hạn báo cáo")
    | all_of("label", "thời gian gửi, thời gian báo cáo, hạn hoàn thành, hạn cuối")
)
CONDITIONS = Phrases(
    all_of("condition", "theo, nếu, khi có, khi được, khi cần, căn cứ, kèm theo, thay")
    | all_of("condition", "ban hành kèm, ban hành kèm theo")
)
STARTERS = Phrases(
    all_of("time", "đột xuất, thường xuyên, định kỳ, liên tục, chậm nhất, muộn nhất")
)
ROUNDS = Phrases(all_of("round", "đợt, lần, kỳ, lần thứ, đợt thứ"))
