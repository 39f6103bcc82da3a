"""The page in a browser: nobody is shut out of it, and its filters leave the right rows."""

import base64
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import axe_core_python
import lxml.html
import pytest

from parcli.exports import Manner
from parcli.exports.html import EXPORT

AXE = Path(axe_core_python.__file__).with_name("axe.min.js")

# What an officer does with the page; then what the accessibility rules find.
DRIVE = """
const said = {};
const see = (key) => { said[key] = [
  document.getElementById("shown").textContent, decodeURIComponent(location.hash),
  [...document.querySelectorAll("#table tbody > tr")]
    .filter((row) => row.checkVisibility())
    .map((row) => row.id || row.cells[0].textContent.trim()),
]; };
const put = (name, value) => {
  const field = document.getElementById("filters").elements[name];
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const tick = () => new Promise((done) => setTimeout(done, 20));
(async () => {
  put("text", "  ĐINH kỳ  so noi vu ");
  put("quarter", "2020-Q1");
  see("typed");
  document.getElementById("filters").reset();
  await tick();
  document.querySelector("a[data-filter='state=overdue']").click();
  await tick();
  see("led");
  location.hash = "#agency=so-tu-phap&state=under-way&sort=due";
  await tick();
  see("linked");
  location.hash = "#ke-hoach-2020:TC-1.late";
  await tick();
  said.revealed = document.getElementById("ke-hoach-2020:TC-1.late").checkVisibility();
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  const faults = (found) =>
    found.violations.map((fault) => [fault.id, fault.nodes.map((node) => node.html)]);
  said.faults = faults(await axe.run());
  for (const rule of document.styleSheets[0].cssRules)
    if (rule.media?.mediaText === "(prefers-color-scheme: dark)") rule.media.mediaText = "all";
  said.paper = getComputedStyle(document.body).backgroundColor;
  said.darkFaults = faults(await axe.run({ runOnly: ["color-contrast"] }));
  const named = "h1, h2, p:not(.day), a, label, caption, th, .product, .task, option";
  document.querySelectorAll(named).forEach((one) => one.append(" " + "dài".repeat(99)));
  document.documentElement.style.width = "320px";
  said.wide = [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > 320).map((one) => one.outerHTML);
  document.title = JSON.stringify(said);
})();
"""


@pytest.mark.browser
def test_nobody_is_shut_out_and_filters_leave_the_right_rows(tmp_path, whole):
    """Open the page as it is, under its own policy, which lets only what drives it in too."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium")
    html = EXPORT.write(whole, Manner(str)).decode("utf-8")
    scripts = (AXE.read_text(encoding="utf-8"), DRIVE)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    allowed = "".join(f"'sha256-{base64.b64encode(digest).decode()}' " for digest in digests)
    html = html.replace("script-src ", f"script-src {allowed}", 1)
    html = html.replace("</body>", "".join(f"<script>{script}</script>" for script in scripts))
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    command = [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=9000"]
    command += ["--enable-logging=stderr", "--window-size=320,800"]
    command.append((tmp_path / "page.html").as_uri())
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert b"CONSOLE" not in done.stderr
    page = lxml.html.document_fromstring(done.stdout.decode("utf-8"))
    said = json.loads(page.findtext(".//title"))
    work = "ke-hoach-2020:TT-1-1.a@2020-Q"
    assert said["typed"] == [
        "Hiện 1/21 việc",
        "#text=++ĐINH+kỳ++so+noi+vu+&quarter=2020-Q1",
        [f"{work}1", "Sở Nội vụ"],
    ]
    assert said["led"] == [
        "Hiện 4/21 việc",
        "#state=overdue",
        ["ke-hoach-2020:TC-1.overdue", f"{work}1", f"{work}2"],
    ]
    assert said["linked"][0] == "Hiện 3/21 việc"
    under_way = "ke-hoach-2020:TC-1.under-way"
    assert said["linked"][2] == [f"{work}3", "Sở Tư pháp", under_way, f"{work}4", "Sở Tư pháp"]
    assert said["revealed"] is True
    assert said["wide"] == []
    assert said["faults"] == []
    assert said["paper"] == "rgb(20, 24, 29)"
    assert said["darkFaults"] == []
