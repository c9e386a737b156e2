"""Orientera: a static, multilingual civic-information site, and the checks that keep it true."""
