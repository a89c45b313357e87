"""`python -m dateline`: the same as the command `dateline`."""

import sys

from dateline.cli import main

sys.exit(main())
