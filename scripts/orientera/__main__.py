"""Run the command line as ``python -m orientera``."""

from orientera.cli import main

main()
