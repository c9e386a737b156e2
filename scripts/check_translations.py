"""Door to ``orientera translations``."""

import sys

from orientera.cli import main

main(["translations", *sys.argv[1:]])
