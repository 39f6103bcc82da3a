"""The plan for signing: a decision with the plan and its appendices, or the plan alone."""
