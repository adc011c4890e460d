import { el, picto } from "../shared/dom.mjs";
import { hour } from "../shared/french.mjs";

const $ = (id) => document.getElementById(id);
const GONE = "Photo effacée, ou impossible à afficher.";

/** What people sent to look at. */
export function start(_stage) {
  $("picture-shown").addEventListener("error", () => {
    $("picture-shown").hidden = true;
    $("picture-trouble").textContent = GONE;
  });
  $("picture").addEventListener("click", (clicked) => {
    if (clicked.target === $("picture")) $("picture").close();
  });
  $("picture").addEventListener("close", () => $("picture-shown").removeAttribute("src"));
}

/** The pictures of a message, small; each opens large. */
export function thumbnails(event) {
  const many = event.pictures.length > 1;
  return el("div", { class: "thumbnails" }, event.pictures.map((picture, index) => {
    const alt = `Photo ${many ? `${index + 1} ` : ""}envoyée par la personne, ${hour(event.at)}`;
    return thumbnail(picture, alt);
  }));
}

function thumbnail({ id, width, height }, alt) {
  const image = el("img", { src: address(id), alt, width, height, loading: "lazy" });
  const button = el("button", { type: "button", class: "thumbnail", onclick: () => enlarge(id, alt) },
    image, el("span", { class: "off-screen" }, ", agrandir"));
  image.addEventListener("error", () => button.replaceWith(el("p", { class: "hint with-picto" }, picto("photo"), GONE)));
  return button;
}

function enlarge(id, alt) {
  $("picture-trouble").textContent = "";
  $("picture-title").textContent = alt;
  const image = $("picture-shown");
  image.hidden = false;
  image.src = address(id);
  image.alt = alt;
  $("picture-alone").href = address(id);
  $("picture").showModal();
}

const address = (id) => `/api/v1/pictures/${encodeURIComponent(id)}`;
