"""Door to ``orientera links``."""

import sys

from orientera.cli import main

main(["links", *sys.argv[1:]])
