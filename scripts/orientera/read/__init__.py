"""From files to values: the only room that opens files or sockets."""
