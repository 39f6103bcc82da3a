"""One process that has the program loaded, and forks off every run that a test asks for.

Loading takes a run longer than its work, and the tests start hundreds. Each run still is a process
of its own: its folder, surroundings, standard streams and exit code are its own, and what it leaves
in memory ends with it. `Runs` in `conftest.py` writes the requests, a line of JSON each, and reads
the exit codes; the streams of a run are files that both know.
"""

import json
import os
import pkgutil
import runpy
import sys
from contextlib import suppress
from importlib import import_module  # noqa: TID251 (the whole program is loaded beforehand)

import parcli


def serve() -> None:
    """Load every room, then run what is asked for, one after another."""
    for module in pkgutil.walk_packages(parcli.__path__, "parcli."):
        if not module.name.endswith("__main__"):
            with suppress(Exception):  # the runs that need the room will say what is wrong with it
                import_module(module.name)
    for line in sys.stdin.buffer:
        child = os.fork()
        if not child:
            _run(json.loads(line))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


def _run(asked: dict) -> None:
    """Become the run: its streams, its folder, its surroundings; the program ends it."""
    for target, (name, how) in enumerate(
        zip(asked["streams"], (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY), strict=True)
    ):
        os.dup2(os.open(name, how), target)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.path[0] = asked["cwd"]
    sys.argv[1:] = asked["arguments"]
    runpy.run_module("parcli", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    serve()
