"""The end of a document: who receives it, who signs it."""

import re
from collections.abc import Iterator, Sequence

from parcli.intake.front.lines import Text
from parcli.intake.front.outline import bare
from parcli.intake.front.told import Signing
from parcli.intake.told import Words
from parcli.text.normal import fold

_READERS = re.compile(r"noi nhan\b.*")
_AUTHORITY = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ|Q)\s*[./]\s*", re.IGNORECASE)
_TITLES = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|Th\.S|BS|BSCKI{1,2}|BS\.CKI{1,2}|CN|KS|LS|Dr|Ths)\.?\s*)+(?=[A-ZĐÀ-Ỹ])"
)
_POST = re.compile(
    r"(?:pho |quyen )?(?:chu tich|giam doc|tong giam doc|bo truong|thu truong|chanh |pho |truong "
    r"|cuc truong|vien truong|hieu truong|thu truong|bi thu)"
)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")


def read_recipients(endings: Sequence[Sequence[Text]]) -> tuple[Words, ...]:
    """Give those who receive the document, as its first list names them."""
    for ending in endings:
        if listed := tuple(line.words(bare(_item(line))) for line in _listed(ending)):
            return listed
    return ()


def _listed(ending: Sequence[Text]) -> Iterator[Text]:
    is_list = False
    heading: Text | None = None
    for line in ending:
        if _READERS.fullmatch(line.folded):
            is_list, heading = True, line
        elif is_list and heading and line.cell != heading.cell:
            return
        elif is_list and (line.cell or line.text.startswith(("-", "–", "+")) or line.label):
            if _item(line):
                yield line
        elif is_list:
            return


def _item(line: Text) -> str:
    return line.text.lstrip("-–+* ").strip()


def read_signer(endings: Sequence[Sequence[Text]]) -> Signing | None:
    """Read who signs the first text that is signed; a name left open is none."""
    for ending in endings:
        listed = set(_listed(ending))
        lines = [
            line for line in ending if line not in listed and not _READERS.fullmatch(line.folded)
        ]
        if signing := _signing(lines):
            return signing
    return None


def _signing(lines: Sequence[Text]) -> Signing | None:
    """Read the first posts with a name under them."""
    posts: list[Text] = []
    for line in lines:
        if _AUTHORITY.match(line.text) or _is_post(line):
            posts.append(line)
        elif posts and _NAME.fullmatch(_plain_name(line)):
            *above, last = posts
            authority = above[0].words(", ".join(each.text for each in above)) if above else None
            return Signing(authority, last.words(), line.words(_plain_name(line)))
    return None


def _is_post(line: Text) -> bool:
    return line.is_capital and bool(_POST.match(fold(line.text) + " "))


def _plain_name(line: Text) -> str:
    return _TITLES.sub("", " ".join(line.text.split()))
