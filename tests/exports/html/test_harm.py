"""No text of a plan becomes more than text on the page."""

import pytest

TEXTS = (
    "<script>alert(1)</script>",
    "</script></style></title><img src=x onerror=alert(1)>",
    "]]> --> <!-- ",
    '" onmouseover="alert(1)" x=\'',
    "{{ 7*7 }} {% raw %} {# #}",
    "&lt;b&gt; &amp;",
    "{shown} {count}",
)


def plan_of(text, **product):
    """A plan that says the text wherever a plan may say something."""
    return {
        "parcli": 1,
        "id": "p",
        "title": text,
        "level": "other",
        "issuer": "so-noi-vu",
        "period": 2020,
        "decision": {"number": text},
        "targets": [{"id": "a", "text": text, "at_least": "50 %", "unit": text}],
        "areas": {
            "direction": {
                "title": text,
                "tasks": [
                    {
                        "id": "T-1",
                        "title": text,
                        "products": [
                            {
                                "id": "a",
                                "name": text,
                                "deadline": {"phrase": text, "due": "2020-07-01"},
                                **product,
                            }
                        ],
                    }
                ],
            }
        },
    }


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_plan_says_stays_text(read, office, text):
    noted = {"done": "2020-07-02", "document": text, "note": text, "evidence": [text]}
    page = read(office(plan_of(text), records={"T-1.a": [noted]}))
    assert page.find(".//h1").text_content() == text
    (row,) = page.xpath("//tr[@data-state]")
    assert row.text_content().count(text) >= 6
    (mark,) = page.xpath("//table[@class='year']//a")
    assert text in mark.get("title")
    assert len(page.xpath("//script")) == 1
    assert len(page.xpath("//style")) == 1
    assert not page.xpath("//img | //b | //comment() | //@onerror | //@onmouseover")


def test_harmful_texts_are_all_there_and_do_nothing(read, harmful):
    page = read(harmful)
    assert len(page.xpath("//tr[@data-state]")) == len(harmful.lines)
    assert len(page.xpath("//script")) == 1
    said = page.text_content()
    assert not {"\x00", "\x0b", "\x1b", "\u202e", "\u2066"} & set(said)
    assert "\N{REPLACEMENT CHARACTER}đảo\N{REPLACEMENT CHARACTER}" in said
    assert "{{ 7*7 }} {% x %} _x0041_ &amp; \"'" in said


@pytest.mark.parametrize(
    ("evidence", "linked"),
    [
        ("https://vanban.example/1?a=1&b=2", True),
        ("HTTP://vanban.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//vanban.example", False),
        ("minh-chung/bien-ban.pdf", False),
        (" https://vanban.example", False),
    ],
)
def test_only_a_page_is_linked_as_evidence(read, office, evidence, linked):
    noted = {"done": "2020-06-01", "evidence": evidence}
    page = read(office(plan_of("Báo cáo"), records={"T-1.a": [noted]}))
    (row,) = page.xpath("//tr[@data-state]")
    assert row.xpath(".//a/@href") == ([evidence] if linked else [])
    assert evidence in row.text_content()
