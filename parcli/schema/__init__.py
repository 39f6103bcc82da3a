"""The files' shape for editors: JSON Schema 2020-12 of the model, explained in Vietnamese.

The model stays what decides: what a schema refuses, reading refuses too, and a schema lets through
what it has no words for (a day that is not in the calendar, an id that no agency has).
"""

from parcli.schema.kinds import KINDS, Kind, kind_of, schema_of, schema_text

__all__ = ["KINDS", "Kind", "kind_of", "schema_of", "schema_text"]
