"""Run parcli as `python -m parcli`."""

from parcli.cli.app import main

if __name__ == "__main__":
    main()
