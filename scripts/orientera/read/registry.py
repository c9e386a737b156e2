"""What the data knows of other sites' start pages, for the checks of links."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientera.model.settings import Settings


def read_registry(settings: Settings) -> tuple[Mapping[str, str], ...]:
    """Read the start pages of authorities and county boards: the addresses of each by language, "" the one for all.

    Raises SettingsError with every fault of the first file of data that has any.
    """
    from orientera.read.data import read_data  # pydantic takes its time to load

    data = read_data(settings.content / "data", settings.root)
    boards = ({"": str(one.website)} for one in data.counties.values())
    authorities = ({"": one.website, **one.addresses} for one in data.authorities.values())
    return (*boards, *({code: str(address) for code, address in one.items()} for one in authorities))
