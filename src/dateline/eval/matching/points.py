"""Points on the earth: how far apart two are."""

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088
NEAR_KM = 161.0


def distance_km(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return the great-circle distance of two points, each (latitude, longitude) in degrees."""
    (lat1, lon1), (lat2, lon2) = first, second
    phi1, phi2 = radians(lat1), radians(lat2)
    half = sin((phi2 - phi1) / 2) ** 2 + cos(phi1) * cos(phi2) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))
