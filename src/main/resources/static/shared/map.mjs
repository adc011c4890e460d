/**
 * A map beside a list. Whoever calls says what lies where; this knows Leaflet. The page says all of it without the map.
 */
import "/webjars/leaflet/1.9.4/dist/leaflet.js";
import { el } from "./dom.mjs";
import { apart, spread, towns } from "./spots.mjs";

const L = globalThis.leaflet;
const CLOSEST = 16;
const DEEPEST = 19;
const DRAWN_TO = 18;
const PIN = 44;
/** No pin lies under the buttons of the corner. */
const BESIDE_BUTTONS = { paddingTopLeft: [2.2 * PIN, PIN], paddingBottomRight: [PIN, PIN] };
/** So that a finger hits the one it means: what stays free of each is at least 24 pixels. */
const LEAST = 36;

/**
 * Draws markers that can be reached and opened by keyboard.
 *
 * @param element of the fragment "map" of pieces.html; it is shown now
 * @param places [{id, name, lat, lon, href, number?, commune?}], in the order of the list
 * @param open what a chosen marker does; by default its address is followed
 * @returns {show(id)}: moves the map to a place and gives it the keyboard's focus; false when it is not on the map
 */
export function drawMap(element, places, open = (place) => { location.href = place.href; }) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const finger = matchMedia("(pointer: coarse)").matches;
  element.hidden = false;
  const map = L.map(element, {
    zoomControl: false, attributionControl: false, maxZoom: DEEPEST,
    zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm,
    scrollWheelZoom: false, dragging: !finger, // one finger scrolls the page, two move the map
  });
  L.control.zoom({ zoomInTitle: "Voir de plus près", zoomOutTitle: "Voir de plus loin" }).addTo(map);
  const shown = apart(places.filter((place) => Number.isFinite(place.lat) && Number.isFinite(place.lon)));
  const fit = () => {
    if (shown.length === 0) map.setView([48.7, 2.2], 10);
    else map.fitBounds(L.latLngBounds(shown.map(at)), { ...BESIDE_BUTTONS, maxZoom: CLOSEST, animate: false });
  };
  fit();
  const markers = new Map(shown.map((place) => [place.id, marker(place, open).addTo(map)]));
  ground(map, element, shown);
  const part = () => untangle(map, shown.map((place) => [place, markers.get(place.id)]));
  part();
  map.on("zoomend", part);
  let moved = false;
  for (const touch of ["pointerdown", "keydown"]) element.addEventListener(touch, () => { moved = true; });
  map.on("resize", () => { if (!moved) fit(); }); // the phone was turned
  return {
    show(id) {
      const found = markers.get(id);
      if (!found) return false;
      moved = true;
      map.setView(found.getLatLng(), Math.max(map.getZoom(), CLOSEST - 1), { animate: false });
      element.scrollIntoView({ block: "nearest" });
      found.getElement().focus();
      return true;
    },
  };
}

function at(place) {
  return [place.lat, place.lon];
}

/** Pins that would cover one another at this scale step aside. */
function untangle(map, drawn) {
  const points = drawn.map(([place, pin]) => {
    const { x, y } = map.latLngToLayerPoint(pin.getLatLng());
    return { x: x + place.shift, y };
  });
  spread(points, LEAST).forEach(({ dx, dy }, i) => {
    const [place, pin] = drawn[i];
    pin.getElement().style.marginLeft = `${place.shift + dx - PIN / 2}px`;
    pin.getElement().style.marginTop = `${dy - PIN / 2}px`;
  });
}

/** A pin with the place's number in the list; the name is what a screen reader says. */
function marker(place, open) {
  const pin = el("span", { class: "pin" }, place.number ? String(place.number) : "");
  const icon = L.divIcon({ html: pin, className: "spot", iconSize: [PIN, PIN], iconAnchor: [PIN / 2 - place.shift, PIN / 2] });
  const drawn = L.marker(at(place), { icon, title: place.name, riseOnHover: true });
  drawn.on("add", () => {
    const button = drawn.getElement();
    button.setAttribute("aria-label", place.number ? `${place.number}. ${place.name}` : place.name);
    button.addEventListener("keydown", (key) => {
      if (key.key !== "Enter" && key.key !== " ") return;
      key.preventDefault();
      open(place);
    });
  });
  drawn.on("click", () => open(place));
  return drawn;
}

/** Tiles where they are set and come; else the names of the towns, so that one still knows where one is. */
function ground(map, element, places) {
  const { tiles, attribution } = element.dataset;
  if (!tiles) {
    names(map, places);
    return;
  }
  const thanks = L.control.attribution({ prefix: false });
  if (attribution) thanks.addAttribution(el("span", {}, attribution).innerHTML).addTo(map);
  const layer = L.tileLayer(tiles, { maxZoom: DEEPEST, maxNativeZoom: DRAWN_TO }).addTo(map);
  let came = false;
  layer.once("tileload", () => { came = true; });
  layer.once("tileerror", () => {
    if (came) return;
    layer.remove();
    thanks.remove();
    names(map, places);
    element.after(el("p", { class: "hint map-lost", role: "status" },
      "Le fond de plan ne s'affiche pas. Les lieux restent à leur place, et la liste dit tout."));
  });
}

function names(map, places) {
  for (const town of towns(places)) {
    const icon = L.divIcon({ html: el("span", {}, town.name), className: "town", iconSize: [0, 0] });
    L.marker(at(town), { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
  }
}
