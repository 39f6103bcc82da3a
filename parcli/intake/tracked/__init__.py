"""What a tracking sheet says of states and days, as records for the plan's progress file."""

from parcli.intake.tracked.days import seen_on
from parcli.intake.tracked.records import Recorded, records_of

__all__ = ["Recorded", "records_of", "seen_on"]
