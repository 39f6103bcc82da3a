"""What holds even for a template that no check has seen: it runs nothing and reads nothing."""

import pytest
from jinja2 import TemplateError

from parcli.word.template_language import clean, language

VALUES = {"title": "T", "tasks": [{"title": "a"}], "signer": {"name": "N"}}


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ title.upper() }}",
        "{{ title.format }}",
        "{{ signer.get('name') }}",
        "{{ signer.keys() }}",
        "{{ tasks.append(1) }}",
        "{{ tasks['append'] }}",
        "{{ title[0].x }}",
        "{{ range(9) }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum() }}",
        "{{ title | attr('upper') }}",
        "{{ title | safe }}",
        "{{ tasks | map(attribute='title') }}",
        "{% for t in tasks %}{{ loop.cycle('a') }}{% endfor %}",
        "{% include 'a' %}",
        "{% import 'a' as b %}",
        "{{ missing }}",
        "{{ signer.missing }}",
        "{% if missing %}{% endif %}",
    ],
)
def test_it_is_refused(text):
    with pytest.raises(TemplateError):
        language().from_string(text).render(VALUES)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ signer.name }}{{ tasks[0].title }}", "Na"),
        ("{{ '<b>' }}", "&lt;b&gt;"),
        ("{{ title ~ ' & <' }}", "T &amp; &lt;"),
        ("{{ ['<', 'a'] | join('&') }}", "&lt;&amp;a"),
        ("{% for t in [] %}a{% endfor %}", "<?parcli-empty 0?>"),
        ("{% for t in [] %}a{% else %}b{% endfor %}", "b<?parcli-empty 0?>"),
    ],
)
def test_what_is_printed(text, printed):
    assert language().from_string(text).render(VALUES) == printed


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Ke\u0302\u0301 hoạch", "Kế hoạch"),
        ("a\r\nb\rc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\x00\x07\x0c\x1b\x7f\x9f\ufffeb\tc", "ab\tc"),
        ("\U0001f600 50\u00a0%", "\U0001f600 50\u00a0%"),
    ],
)
def test_clean(text, cleaned):
    assert clean(text) == cleaned
