from .drawn import HEAD, doubts_of, tasks_of, told

AREA = "Phụ lục I: Cải cách thể chế"


def tasks(*rows, head=HEAD):
    back = told(AREA, "\n".join((head, *rows)))
    return tasks_of(back)["institutions"], doubts_of(back)


def titles(*rows):
    def tree(tasks):
        return [(no, tree(below[0])) if below else no for no, _, _, *below in tasks]

    return tree(tasks(*rows)[0])


def row(no, title="Nhiệm vụ", product="Báo cáo", deadline="Quý I"):
    return f"{no} | {title} {no} | {product} | Sở Nội vụ | {deadline} |"


def test_numbers_place_tasks_under_one_another():
    assert titles(
        row("1"), row("1.1"), row("1.2"), row("1.2.1"), row("2"), row("a)"), row("b)")
    ) == [
        ("1", ["1.1", ("1.2", ["1.2.1"])]),
        ("2", ["a", "b"]),
    ]


def test_letters_may_stand_highest():
    assert titles(row("a"), row("a.1"), row("a.2"), row("b"), row("b.1")) == [
        ("a", ["a.1", "a.2"]),
        ("b", ["b.1"]),
    ]


def test_a_number_put_in_later_stands_beside_the_one_before():
    assert titles(row("3"), row("3a"), row("4"), row("a)")) == ["3", "3a", ("4", ["a"])]


def test_dashes_stand_under_what_is_numbered():
    assert titles(row("1"), row("-", "Lập"), row("-", "Gửi"), row("2")) == [("1", ["", ""]), "2"]


def test_numbers_may_begin_the_title():
    found, doubts = tasks(
        "1. Rà soát | Báo cáo | Quý I",
        "1.1. Lập danh mục | Danh mục | Quý I",
        "Nhiệm vụ 2: Kiểm tra | Kết luận | Quý II",
        head="Nhiệm vụ | Sản phẩm | Thời hạn",
    )
    assert [task[:2] for task in found] == [("1", "Rà soát"), ("2", "Kiểm tra")]
    assert found[0][3] == [("1.1", "Lập danh mục", [("Danh mục", "Quý I")])]
    assert doubts == []


def test_a_row_that_groups_holds_the_rows_below_it():
    spanning = " | < | < | < | <"
    assert titles(
        "1 | Nhiệm vụ thường xuyên" + spanning,
        *(row("1"), row("2")),
        "2 | Nhiệm vụ khác" + spanning,
        *(row("1"), row("2")),
    ) == [("1", ["1", "2"]), ("2", ["1", "2"])]


def test_a_roman_group_inside_an_appendix_of_an_area():
    found, doubts = tasks(
        "I | Nhiệm vụ thường xuyên | < | < | < | <",
        row("1"),
        "II | Nhiệm vụ mới | < | < | < | <",
        row("1"),
    )
    assert [(no, below[0][0]) for no, _, _, below in found] == [("I", "1"), ("II", "1")]
    assert doubts == []


def test_a_task_over_several_rows():
    merged = tasks("1 | Kiểm tra | Kế hoạch | A | Quý I |", "^ | ^ | Kết luận | ^ | Quý II |")
    empty = tasks("1 | Kiểm tra | Kế hoạch | A | Quý I |", " | | Kết luận | | Quý II |")
    again = tasks("1 | Kiểm tra | Kế hoạch | A | Quý I |", "1 | Kiểm tra | Kết luận | A | Quý II |")
    expected = [("1", "Kiểm tra", [("Kế hoạch", "Quý I"), ("Kết luận", "Quý II")])]
    assert merged == empty == again == (expected, [])


def test_a_row_cut_by_a_page_is_joined():
    back = told(
        AREA,
        f"{HEAD}\n1 | Kiểm tra công vụ tại | Kế hoạch kiểm tra | Sở Nội vụ | Quý I |",
        f"{HEAD}\n | các xã, phường | được phê duyệt | | |\n{row('2')}",
    )
    first = tasks_of(back)["institutions"][0]
    assert first[1:] == (
        *("Kiểm tra công vụ tại các xã, phường", [("Kế hoạch kiểm tra được phê duyệt", "Quý I")]),
    )


def test_a_number_twice_is_kept_and_doubted():
    found, doubts = tasks(row("4.4", "Phân cấp"), row("4.4", "Kiểm tra"))
    assert [no for no, *_ in found] == ["4.4", "4.4"]
    assert doubts == [("Kiểm tra 4.4", "số 4.4 đã có ở một nhiệm vụ phía trên")]


def test_a_mark_for_the_same_as_above():
    back = told(AREA, f"{HEAD}\n{row('1')}\n2 | Kiểm tra | Kết luận | -nt- | nt |")
    second = back.areas[0].tasks[1]
    assert [who.words.text for who in second.who] == ["Sở Nội vụ"]
    assert second.products[0].phrase.text == "Quý I"


def test_who_does_a_product_is_told_where_it_is_another():
    back = told(
        AREA,
        f"{HEAD}\n1 | Kiểm tra | Kế hoạch | Sở | Quý I |\n^ | ^ | Báo cáo | Các xã | Quý II |",
    )
    task = back.areas[0].tasks[0]
    assert [who.words.text for who in task.who] == ["Sở"]
    others = [[who.words.text for who in product.who] for product in task.products]
    assert others == [[], ["Các xã"]]


def test_notes_stand_with_what_they_are_about():
    back = told(
        AREA,
        f"{HEAD}\n1 | Kiểm tra | Kế hoạch | A | Quý I | Nếu có\n^ | ^ | Báo cáo | A | Quý II | ^\n"
        "2 | Rà soát | Danh mục | A | Quý I | Mẫu số 2",
    )
    first, second = back.areas[0].tasks
    assert [note.text for note in first.notes] == ["Nếu có"]
    assert [note.text for note in second.products[0].notes] == ["Mẫu số 2"]
