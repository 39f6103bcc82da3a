"""A draft laid over the plan that stands already: what the document says otherwise is taken.

Tasks and products are paired as `diff` pairs them and keep their ids; what a document never says
(`each`, a fixed reading, events, targets …) stays, and so does what differs in form alone.
"""

from parcli.intake.renewing.plan import Renewed, renewed
from parcli.intake.renewing.sheet import Laid, laid_over

__all__ = ["Laid", "Renewed", "laid_over", "renewed"]
