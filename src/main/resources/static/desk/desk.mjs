/** Draws the map beside the places; the list says all of it without the map. */
import { drawMap } from "../shared/map.mjs";

const cards = [...document.querySelectorAll(".place")];
const places = cards
  .filter((card) => card.dataset.lat && card.dataset.lon)
  .map((card) => ({
    id: card.dataset.id,
    name: card.dataset.name,
    commune: card.dataset.commune,
    number: Number(card.dataset.number),
    lat: Number(card.dataset.lat),
    lon: Number(card.dataset.lon),
    href: `#${card.id}`,
  }));
const plan = document.getElementById("plan");
if (plan && places.length > 0) drawMap(plan, places);
