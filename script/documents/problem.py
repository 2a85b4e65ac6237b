"""The one error of the import: a place and a reason."""


class Problem(Exception):
    """Something is wrong at a line of a file; line 0 stands for the file itself."""

    def __init__(self, path, line, reason):
        super().__init__(f"{path}:{line}: {reason}")
