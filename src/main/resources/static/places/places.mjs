/** What a list of places gains by script: the map, "around me", and the button that prints. Without it all is there. */
import { el, picto } from "../shared/dom.mjs";
import { near } from "./near.mjs";

const NEARLY_SEEN = "300px";
const $ = (id) => document.getElementById(id);
const cards = [...document.querySelectorAll("[data-lat]")];
let drawn = null;

if ($("near-me") && "geolocation" in navigator) aroundMe($("near-me"), $("near-told"));
if ($("print")) {
  $("print").hidden = false;
  $("print").addEventListener("click", () => window.print());
}
if ($("plan") && cards.length > 0) {
  $("plan").hidden = false; // its room is kept, the map comes when somebody is near it
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watch.disconnect();
    map();
  }, { rootMargin: NEARLY_SEEN }).observe($("plan"));
  cards.filter((card) => card.dataset.number).forEach(wayToTheMap);
  if ($("to-map")) $("to-map").hidden = false;
  if ($("not-drawn")) $("not-drawn").hidden = !document.querySelector(".places .place:not([data-lat])");
}

/** Leaflet is heavy for a slow phone: it is fetched once, and only by who sees the map. */
function map() {
  drawn ??= import("../shared/map.mjs").then(({ drawMap }) => drawMap($("plan"), cards.map(place), wayToTheList));
  return drawn;
}

function place({ id, dataset }) {
  return {
    id: dataset.id, name: dataset.name, commune: dataset.commune, number: dataset.number,
    lat: Number(dataset.lat), lon: Number(dataset.lon), href: `#${id}`,
  };
}

function wayToTheMap(card) {
  card.querySelector(".reach").append(el("button", {
    class: "button", type: "button", "aria-label": `Voir sur la carte : ${card.dataset.name}`,
    onclick: async () => (await map()).show(card.dataset.id),
  }, picto("lieu"), "Sur la carte"));
}

function wayToTheList({ href }) {
  const card = document.querySelector(href.length > 1 ? href : null);
  if (!card) return;
  document.querySelector(".place.chosen")?.classList.remove("chosen");
  card.classList.add("chosen");
  card.scrollIntoView({ block: "center" });
  card.querySelector("h3 a").focus({ preventScroll: true });
}

/** The position goes nowhere but into the address, rounded to a hundred metres. */
function aroundMe(button, told) {
  button.hidden = false;
  button.addEventListener("click", () => {
    told.textContent = "Je cherche où vous êtes…";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { location.href = near(new FormData(button.form), coords); },
      () => { told.textContent = "Je n'arrive pas à savoir où vous êtes. Écrivez votre ville ou votre code postal."; },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
}
