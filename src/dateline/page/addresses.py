"""Which addresses may be fetched: public ones, unless private ones are asked for."""

import ipaddress
import socket
from urllib.parse import urlsplit

from dateline.page.failure import PageError


def checked_address(url: str, *, private: bool) -> str:
    """Return an IP address at which a URL's host may be reached.

    The connection is made to this very address, so that a name cannot be resolved to another one
    after the check.

    Args:
        url: An `http` or `https` address.
        private: Whether loopback, private and other special networks are allowed.

    Raises:
        PageError: The scheme is another, the host cannot be resolved, or it is private.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise PageError("bad-address", f"{url}: no address ({error}); check it") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise PageError("bad-address", f"{url}: only http and https addresses can be read")
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PageError(
            "unreachable", f"{url}: the host {parts.hostname} is not known; check the address"
        ) from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not private and not is_public(address):
            raise PageError(
                "private-address",
                f"{url}: leads to {address}, which is no public address; "
                "allow private addresses if you mean it",
            )
    return addresses[0]


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the public internet."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return found.is_global and not found.is_multicast
