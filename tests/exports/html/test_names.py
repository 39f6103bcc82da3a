"""Names inside the page."""

from parcli.exports.html.names import Names


def test_the_second_to_want_a_name_gets_it_with_a_number():
    names = Names()
    assert [names.unique(wanted) for wanted in ("a", "a", "a~2", "b")] == ["a", "a~2", "a~2~2", "b"]


def test_agencies_of_two_registers_under_one_id_are_two():
    names = Names()
    ours, theirs = (names.body("ubnd-tinh", name) for name in ("UBND tỉnh A", "UBND tỉnh B"))
    assert ours != theirs
    assert names.body("ubnd-tinh", "UBND tỉnh A") == ours
