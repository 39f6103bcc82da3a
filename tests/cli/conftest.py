"""What tests of several commands share."""

import pytest


@pytest.fixture
def told(run):
    """Run a command in a folder; give what it prints, with standard error marked."""

    def run_command(command, folder, *arguments, code=0, **keys):
        done = run(command, *arguments, cwd=folder, **keys)
        assert done.returncode == code, done.stderr.decode()
        errors = [f"! {line}" for line in done.stderr.decode().splitlines()]
        return "\n".join([done.stdout.decode().replace("\r\n", "\n"), *errors])

    return run_command
