"""Values: what a site, its pages and its findings are. Nothing here opens a file or knows MkDocs."""
