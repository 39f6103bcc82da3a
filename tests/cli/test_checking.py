"""Checking lets every plan go: the collector, off while a run lasts, would find nothing to do."""

import gc
import shutil

from parcli.cli.checking import check
from parcli.cli.workspace import open_workspace
from parcli.rules import all_rules


def test_checking_leaves_no_cycles_behind(root, tmp_path):
    work = tmp_path / "plans"
    shutil.copytree(root / "plans", work)
    plan = work / "thanh-hoa" / "2020.plan.yaml"
    refused = plan.read_text(encoding="utf-8").replace("Quý II/2020", "Quý V/2020")
    plan.write_text(refused, encoding="utf-8")
    workspace = open_workspace(work)
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        found = check(workspace, all_rules(), (), ())
        gc.collect()
        left = [thing for thing in gc.garbage if type(thing).__module__.startswith("parcli")]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert any(placed.code == "PAR201" for placed in found.findings)
    assert left == []
