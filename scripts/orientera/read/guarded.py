"""Connections to the public internet only: an address is looked up once, judged, and connected to as it was judged.

A name that leads to a private address the second time (DNS rebinding) leads nowhere here: there is no second time.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from typing import TYPE_CHECKING

import httpx

from orientera.model.visit import Result

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    Lookup = Callable[[str, int], Awaitable[list[str]]]
    """From a host and a port to IP addresses; raises socket.gaierror."""

_NO_SUCH_NAME = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})
_EXPIRED, _NOT_YET, _OTHER_HOST, _OTHER_IP = 10, 9, 62, 64
_SELF_SIGNED = frozenset({18, 19})
"""Numbers of X509_V_ERR_... in OpenSSL's x509_vfy.h."""


class NoAnswerError(Exception):
    """Nobody answered, or was asked: the result says why, the detail about whom or what."""

    def __init__(self, result: Result, detail: str) -> None:
        super().__init__(f"{result}: {detail}")
        self.result = result
        self.detail = detail


def host_of(url: httpx.URL) -> str:
    """The host of an address, as names are looked up: in ASCII."""
    return url.raw_host.decode("ascii")


async def look_up(host: str, port: int) -> list[str]:
    """Look up the IP addresses of a host, as the system does."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedTransport(httpx.AsyncBaseTransport):
    """Sends the requests of one host to those of its addresses that may be asked.

    Each host needs its own: a connection is kept for the address it goes to, and its certificate is one host's.
    """

    def __init__(self, look_up: Lookup, may_ask: Callable[[str], bool], context: ssl.SSLContext, most: int) -> None:
        self._look_up = look_up
        self._may_ask = may_ask
        limits = httpx.Limits(max_connections=most, max_keepalive_connections=most)
        # No proxy and no .netrc of this machine's: who is asked is who was judged, and learns nothing of us.
        self._inner = httpx.AsyncHTTPTransport(verify=context, trust_env=False, limits=limits)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and give the answer with its body unread. Raises NoAnswerError."""
        host = host_of(request.url)
        addresses = await self._addresses(host, request.url.port or (443 if request.url.scheme == "https" else 80))
        for number, address in enumerate(addresses, 1):
            try:
                return await self._inner.handle_async_request(_sent_to(address, request))
            except httpx.ConnectError as error:
                if number == len(addresses) or isinstance(_cause(error), ssl.SSLError):
                    raise _why(error, host) from error
            except httpx.TransportError as error:
                raise _why(error, host) from error
        raise NoAnswerError(Result.NO_HOST, host)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()

    async def _addresses(self, host: str, port: int) -> list[str]:
        try:
            addresses = await self._look_up(host, port)
        except socket.gaierror as error:
            result = Result.NO_HOST if error.errno in _NO_SUCH_NAME else Result.NAMELESS
            raise NoAnswerError(result, host) from error
        except UnicodeError as error:  # a label that is empty, or longer than 63 letters
            raise NoAnswerError(Result.NO_HOST, host) from error
        allowed = [address for address in addresses if self._may_ask(address)]
        if addresses and not allowed:
            where = addresses[0] if addresses[0] == host else f"{host} ({addresses[0]})"
            raise NoAnswerError(Result.PRIVATE, where)
        return allowed


def _sent_to(address: str, request: httpx.Request) -> httpx.Request:
    """The same request to an IP address; the Host header, and whom the certificate must be for, stay the host."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions | {"sni_hostname": host_of(request.url)},
    )


def why_no_answer(error: Exception, host: str) -> NoAnswerError:
    """Say why there is no answer, of an error while one was awaited or read."""
    return error if isinstance(error, NoAnswerError) else _why(error, host)


def _why(error: Exception, host: str) -> NoAnswerError:
    cause = _cause(error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return NoAnswerError(_of_certificate(cause.verify_code), host)
    if isinstance(cause, ssl.SSLError):
        return NoAnswerError(Result.INSECURE, host)
    if isinstance(cause, ConnectionRefusedError):
        return NoAnswerError(Result.REFUSED, host)
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return NoAnswerError(Result.UNREACHABLE, host)
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return NoAnswerError(Result.SLOW, host)
    return NoAnswerError(Result.DROPPED, host)


def _of_certificate(code: int) -> Result:
    if code in (_EXPIRED, _NOT_YET):
        return Result.EXPIRED
    if code in (_OTHER_HOST, _OTHER_IP):
        return Result.OTHER_HOST
    return Result.SELF_SIGNED if code in _SELF_SIGNED else Result.UNKNOWN_ISSUER


def _cause(error: BaseException) -> BaseException:
    """The error of the system or of TLS behind those of the libraries."""
    return next((each for each in _behind(error) if isinstance(each, OSError)), error)


def _behind(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that led to it, the first of them first."""
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _behind(before)
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _behind(one)
    yield error
