"""Build hook: compile the message catalogues, and take the Word templates into the wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SHIPPED = ("template.docx", "template.yaml")


class PackageHook(BuildHookInterface[Any]):
    """Write a .mo beside each .po below parcli/locale; ship templates without what builds them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile and point out before the files of the wheel are gathered."""
        self._compile_catalogues()
        if version != "editable":  # there the templates lie beside the package
            build_data["force_include"] |= self._templates()

    def _templates(self) -> dict[str, str]:
        root = Path(self.root)
        files = [file for name in _SHIPPED for file in root.glob(f"templates/*/{name}")]
        return {str(file): f"parcli/{file.relative_to(root).as_posix()}" for file in files}

    def _compile_catalogues(self) -> None:
        for po in Path(self.root, "parcli", "locale").rglob("*.po"):
            with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
                write_mo(target, read_po(source))
