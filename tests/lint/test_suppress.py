"""Comments that silence, and a run in which they do not."""

from parcli.lint.finding import Placed, Severity
from parcli.lint.suppress import UNUSED_CODE, Ignore, suppress
from parcli.text.message import Message

KNOWN = frozenset({"PAR104", "PAR203"})
FOUND = Placed("a", 3, 5, "PAR203", Message("năm cũ"), None, Severity.WARNING, 4, "deadline: x")
NEEDED = Ignore("a", 3, 20, 9, 3, ("PAR203",), "bản ký in như vậy", "deadline: x")
NEEDLESS = NEEDED._replace(codes=("PAR104",))


def test_a_comment_silences_its_code_on_its_line():
    assert suppress([FOUND], [NEEDED], KNOWN) == []
    assert suppress([FOUND._replace(line=4)], [NEEDED], KNOWN)[0].line == 4


def test_without_silence_all_is_shown_and_the_comment_is_no_fault():
    assert suppress([FOUND], [NEEDED], KNOWN, silence=False) == [FOUND]


def test_a_needless_comment_is_told_either_way():
    for silence in (True, False):
        told = suppress([FOUND], [NEEDLESS], KNOWN, silence=silence)
        assert [fault.code for fault in told] == ["PAR203", UNUSED_CODE]


def test_only_a_rule_that_ran_can_tell_that_a_comment_is_needless():
    assert suppress([], [NEEDLESS], KNOWN, ran=frozenset({"PAR203"})) == []
    (told,) = suppress([], [NEEDLESS], KNOWN, ran=frozenset({"PAR104"}))
    assert told.code == UNUSED_CODE
