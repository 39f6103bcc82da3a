"""The one base of errors that a user can mend."""


class ParcliError(Exception):
    """Something the user can mend: what is wrong and, where known, what to do.

    Both are texts, or messages of `parcli.text` that the shell renders in the user's language.
    """

    def __init__(self, message: object, hint: object | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint
