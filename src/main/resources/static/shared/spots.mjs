/** Where things stand on a map. No DOM here. */

const STEP = 30;

/** Places of one very spot stand side by side: each gets the pixels by which it is moved. */
export function apart(places) {
  const crowd = new Map();
  for (const place of places) crowd.set(spot(place), [...(crowd.get(spot(place)) ?? []), place]);
  return places.map((place) => {
    const beside = crowd.get(spot(place));
    return { ...place, shift: (beside.indexOf(place) - (beside.length - 1) / 2) * STEP };
  });
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
