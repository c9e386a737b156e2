"""What the program does: one file a subcommand. Nothing here prints or exits."""
