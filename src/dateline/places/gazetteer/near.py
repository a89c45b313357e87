"""How far apart two points are, fast enough for the inner loop."""

import math

KM_OF_DEGREE = 111.2


def rough_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the distance of two points in kilometres, good to a few per cent at news scale."""
    east = abs(lon1 - lon2)
    if east > 180.0:
        east = 360.0 - east
    x = east * math.cos(math.radians((lat1 + lat2) / 2))
    y = lat1 - lat2
    return KM_OF_DEGREE * math.sqrt(x * x + y * y)
