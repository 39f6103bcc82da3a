"""A comparison as Markdown, for the description or a comment of a merge request."""

from collections.abc import Iterable, Iterator

from parcli.reports.diff_rows import Entry
from parcli.reports.diff_text import ending, heading, plan_sections, plan_title, register_sections
from parcli.reports.diff_view import Comparison
from parcli.text.markdown import md
from parcli.text.message import Message, Translate

# What a Markdown reader would take for a list of its own.
_WORDS = {"+": Message("thêm"), "-": Message("bỏ"), "~": Message("sửa")}


def as_markdown(comparison: Comparison, translate: Translate) -> str:
    """Give a heading a plan, one an area, and a point a change."""
    lines = [f"## {md(heading(comparison).render(translate))}", ""]
    lines += [md(ending(comparison).render(translate)), ""]
    for plan in comparison.told:
        title, *others = (md(each.render(translate)) for each in plan_title(plan))
        lines += [f"### {title}", "", *(line for other in others for line in (other, ""))]
        for section in plan_sections(plan, translate):
            lines += [f"#### {_text(section.title, translate)}", ""]
            lines += [*_entries(section.entries, translate, ""), ""]
    for section in register_sections(comparison, translate):
        lines += [f"### {_text(section.title, translate)}", ""]
        lines += [*_entries(section.entries, translate, ""), ""]
    return "\n".join(lines).rstrip() + "\n"


def _entries(entries: Iterable[Entry], translate: Translate, pad: str) -> Iterator[str]:
    for entry in entries:
        inner = f"{pad}  "
        text = _text(entry.text, translate)
        if not entry.code and not text:
            yield from (f"{pad}- {md(line.render(translate))}" for line in entry.lines)
            continue
        sign = _WORDS[entry.sign].render(translate)
        code = f" `{_code(entry.code)}`" if entry.code else ""
        yield f"{pad}- **{sign}**{code} {text}".rstrip()
        yield from (f"{inner}- {md(line.render(translate))}" for line in entry.lines)
        yield from _entries(entry.within, translate, inner)


def _code(code: str) -> str:
    """Keep a number from ending the code that it stands in."""
    return md(code).replace("`", "'")


def _text(text: Message | str, translate: Translate) -> str:
    return md(text.render(translate) if isinstance(text, Message) else text)
