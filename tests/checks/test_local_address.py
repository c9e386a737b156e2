from __future__ import annotations

import pytest

from orientera.checks.local_address import local_address

HINT = "write the public address, or add the file to the site"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        pytest.param("https://polisen.se/localhost", "", id="public"),
        pytest.param("http://8.8.8.8/", "", id="public, by its number"),
        pytest.param("http://192.0.2.7/", "", id="an address for examples"),
        pytest.param("http://[2001:db8::1]/", "", id="an address for examples, IPv6"),
        pytest.param("http://[::ffff:10.0.0.1]/", "in a private network", id="IPv4 in IPv6"),
        pytest.param("sida.html", "", id="inside"),
        pytest.param("/Users/", "", id="a name like a folder of users, which is the business of dead_link"),
        pytest.param("http://localhost:8000/a", "on somebody's own machine or network", id="localhost"),
        pytest.param("http://mac.local/a", "on somebody's own machine or network", id="a machine's name"),
        pytest.param("http://127.0.0.1/", "in a private network", id="loopback"),
        pytest.param("http://0x7f.1/", "in a private network", id="loopback, written in another way"),
        pytest.param("http://[::1]/", "in a private network", id="loopback, IPv6"),
        pytest.param("http://10.0.0.1/", "in a private network", id="10"),
        pytest.param("http://192.168.1.1/", "in a private network", id="192.168"),
        pytest.param("http://172.20.1.1/", "in a private network", id="172.16-31"),
        pytest.param("http://169.254.169.254/", "in a private network", id="link local"),
        pytest.param("https://server/a", "not public: server is a name in somebody's own network", id="one word"),
        pytest.param("webkit-fake-url://1/a.png", "on somebody's own machine or network", id="a pasted picture"),
        pytest.param("vscode://file/c:/a.md", "on somebody's own machine or network", id="a file in an editor"),
        pytest.param("vscode:extension/a.b", "", id="an offer to open an editor"),
        pytest.param("file:///etc/hosts", "a file on somebody's own machine", id="file"),
        pytest.param("C:\\Bilder\\a.png", "a file on somebody's own machine", id="disk"),
        pytest.param("\\\\server\\a", "a file on somebody's own machine", id="shared disk"),
        pytest.param("/Users/anna/a.png", "a file on somebody's own machine", id="folder of a user"),
        pytest.param("/home/anna/Bilder/a.png", "a file on somebody's own machine", id="folder of a user, Linux"),
    ],
)
def test_local_address(found, url, why):
    files = {"site/index.html": f'<a href="{url}">a</a>', "site/sida.html": "<p>"}
    assert found(local_address, files) == ([("index.html", f"{url} is {why}", HINT)] if why else [])
