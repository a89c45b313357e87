// The world in Equal Earth, as rings of whole numbers: coarse ones for the whole map, fine ones for
// one country, and a point for every country, where the smallest are drawn as discs.

import { geoCentroid, geoArea, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify, quantile, simplify } from "topojson-simplify";

const WIDTH = 10000;
const PROBES = [[0, 0], [35, 31], [-70, -33], [139.7, 35.7], [-155, 20], [10, 80], [30, -75]];

export function projectShapes(coarse, fine) {
  const projection = geoEqualEarth().fitWidth(WIDTH, { type: "Sphere" }).precision(0.1);
  const height = Math.ceil(geoPath(projection).bounds({ type: "Sphere" })[1][1]);
  const weighed = presimplify(fine);
  const lighter = simplify(weighed, quantile(weighed, 0.72));
  const countries = {};
  for (const country of feature(fine, fine.objects.countries).features) {
    countries[country.properties.a3] = {
      name: country.properties.name,
      at: whole(projection(geoCentroid(country))),
      area: Math.round(geoArea(country) * 6371 * 6371),
      coarse: [],
      fine: [],
    };
  }
  for (const [topology, level] of [[coarse, "coarse"], [lighter, "fine"]]) {
    for (const country of feature(topology, topology.objects.countries).features) {
      countries[country.properties.a3][level] = rings(projection, country);
    }
  }
  return {
    width: WIDTH,
    height,
    scale: projection.scale(),
    translate: projection.translate(),
    probes: PROBES.map((at) => [at, projection(at)]),
    countries,
  };
}

function whole(point) {
  return point.map(Math.round);
}

// Each ring is one string of numbers: the first point, then steps from point to point.
function rings(projection, shape) {
  const found = [];
  let ring = [];
  const add = (x, y) => {
    const point = whole([x, y]);
    const last = ring[ring.length - 1];
    if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  const context = {
    moveTo(x, y) { ring = []; add(x, y); },
    lineTo: add,
    closePath() { if (ring.length > 2) found.push(ring); },
    beginPath() {},
    arc() {},
  };
  geoPath(projection, context)(shape);
  return found.map((points) =>
    points.map((point, i) => (i ? [point[0] - points[i - 1][0], point[1] - points[i - 1][1]] : point))
      .flat().join(" "));
}
