/** Where things stand on a map. No DOM here. */

const STEP = 30;
const ROUNDS = 60;

/** Places of one very spot stand side by side: each gets the pixels by which it is moved. */
export function apart(places) {
  const crowd = new Map();
  for (const place of places) crowd.set(spot(place), [...(crowd.get(spot(place)) ?? []), place]);
  return places.map((place) => {
    const beside = crowd.get(spot(place));
    return { ...place, shift: (beside.indexOf(place) - (beside.length - 1) / 2) * STEP };
  });
}

/**
 * How far each of some points of the screen must move so that none covers another.
 *
 * @param points [{x, y}] in pixels
 * @param least the distance two of them keep
 * @returns [{dx, dy}] in the same order
 */
export function spread(points, least) {
  const now = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS && push(now, least); round++);
  return now.map(({ x, y }, i) => ({ dx: Math.round(x - points[i].x), dy: Math.round(y - points[i].y) }));
}

/** Moves every pair that is too near half the way each; whether there was one. */
function push(points, least) {
  let moved = false;
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const [a, b] = [points[i], points[j]];
      const far = Math.hypot(b.x - a.x, b.y - a.y);
      if (far >= least) continue;
      const [ux, uy] = far > 0 ? [(b.x - a.x) / far, (b.y - a.y) / far] : [1, 0];
      const half = (least - far) / 2 + 0.5;
      a.x -= ux * half; a.y -= uy * half;
      b.x += ux * half; b.y += uy * half;
      moved = true;
    }
  }
  return moved;
}

/** The towns of places, each in the middle of its own. */
export function towns(places) {
  const found = new Map();
  for (const place of places) {
    if (place.commune) found.set(place.commune, [...(found.get(place.commune) ?? []), place]);
  }
  return [...found].map(([name, there]) => ({ name, lat: middle(there, "lat"), lon: middle(there, "lon") }));
}

function spot(place) {
  return `${place.lat.toFixed(4)} ${place.lon.toFixed(4)}`;
}

function middle(places, degree) {
  return places.reduce((sum, place) => sum + place[degree], 0) / places.length;
}
