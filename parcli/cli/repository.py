"""Paths as the host of a repository knows them: from the top of the work tree."""

import posixpath
from collections.abc import Callable
from pathlib import Path


def from_top(folder: Path) -> Callable[[str], str]:
    """Give what makes a path shown in the folder one from the top of its git repository.

    Where there is no repository paths stay as they are. Git itself is not asked: an image that
    runs checks may have none, or one that refuses the checkout of another user.
    """
    here = folder.resolve()
    top = next((above for above in (here, *here.parents) if (above / ".git").exists()), here)
    prefix = here.relative_to(top).as_posix()
    return lambda shown: posixpath.normpath(posixpath.join(prefix, shown))
