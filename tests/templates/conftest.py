"""The scripts that build templates lie beside parcli, not in it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
