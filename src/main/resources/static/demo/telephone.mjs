// A phone in the browser: reads the thread of one number every second and sends what is written.
const EVERY_MILLIS = 1000;

const own = document.querySelector("#own");
const thread = document.querySelector("#thread");
const scroll = document.querySelector("#scroll");
const empty = document.querySelector("#empty");
const trouble = document.querySelector("#trouble");
const form = document.querySelector("#write");
const field = form.elements.text;
const button = form.querySelector("button");
const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });

let last = 0;
let timer = 0;

const address = (number) => `${form.dataset.api}${encodeURIComponent(number)}/messages`;

function say(sentence) {
  if (trouble.textContent !== sentence) {
    trouble.textContent = sentence;
  }
}

/** Words with their web addresses as links, without ever reading them as HTML. */
function words(text) {
  return text.split(/(https?:\/\/[^\s]*[^\s.,;:!?)])/).map((piece, index) => {
    if (index % 2 === 0) {
      return document.createTextNode(piece);
    }
    const link = document.createElement("a");
    link.href = piece;
    link.rel = "noreferrer";
    link.target = "_blank";
    link.textContent = piece;
    return link;
  });
}

function show(message) {
  const item = document.createElement("li");
  item.className = message.mine ? "mine" : "theirs";
  const who = document.createElement("span");
  who.className = "who";
  who.textContent = message.mine ? "Vous" : "Aide numérique";
  const body = document.createElement("p");
  body.append(...words(message.text));
  const time = document.createElement("time");
  time.dateTime = message.at;
  time.textContent = clock.format(new Date(message.at));
  item.append(who, body, time);
  thread.append(item);
}

async function read() {
  const number = own.value;
  clearTimeout(timer);
  try {
    const response = await fetch(`${address(number)}?after=${last}`);
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const messages = await response.json();
    if (number === own.value) {
      const fresh = messages.filter((message) => message.n > last);
      fresh.forEach(show);
      if (fresh.length > 0) {
        last = fresh.at(-1).n;
        scroll.scrollTop = scroll.scrollHeight;
      }
      empty.hidden = last > 0;
      if (trouble.dataset.of === "reading") {
        delete trouble.dataset.of;
        say("");
      }
    }
  } catch {
    trouble.dataset.of = "reading";
    say("Le téléphone ne capte plus. Il réessaie tout seul.");
  }
  clearTimeout(timer);
  timer = setTimeout(read, EVERY_MILLIS);
}

async function send(text) {
  const response = await fetch(address(own.value), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  const sent = response.ok ? await response.json() : { answer: 0 };
  return sent.answer >= 200 && sent.answer < 300;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (text === "" || button.disabled) {
    return;
  }
  button.disabled = true;
  const gone = await send(text).catch(() => false);
  button.disabled = false;
  delete trouble.dataset.of;
  if (gone) {
    field.value = "";
  }
  say(gone ? "" : "Ce message n'est pas arrivé. Envoyez-le encore une fois.");
  field.focus();
  read();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

own.addEventListener("change", () => {
  last = 0;
  thread.replaceChildren();
  empty.hidden = false;
  say("");
  read();
});

await document.fonts.ready;
read();
