import assert from "node:assert/strict";
import { test } from "node:test";
import { Dictation, Reader, spoken } from "../../main/resources/static/chat/voice.mjs";

class Utterance {
  constructor(text) {
    this.text = text;
  }
}

function synthesis() {
  const said = [];
  return {
    said,
    cancelled: 0,
    getVoices: () => [{ lang: "en-US" }, { lang: "fr_FR", name: "Marie" }],
    speak: (utterance) => said.push(utterance),
    cancel() {
      this.cancelled++;
      said.at(-1)?.onend?.();
    },
  };
}

test("a message is read with its answers, its numbers and its addresses as one says them", () => {
  assert.equal(spoken({ text: "Appelez le\n3114\nou allez sur https://www.ameli.fr." }), "Appelez le\n31 14\nou allez sur ameli.fr.");
  assert.equal(spoken({ text: "Depuis 2026, le 17 ou le 112." }), "Depuis 2026, le 17 ou le 112.");
  assert.equal(
    spoken({ text: "Ça marche ?", choices: [{ id: "1", label: "Oui" }, { id: "0", label: "Parler à quelqu'un" }] }),
    "Ça marche ?\nVous pouvez répondre : Oui. Parler à quelqu'un.");
});

test("places are read too, with what one needs to go there", () => {
  const card = { nom: "Médiathèque", adresse: "1 rue de Massy, 91300 Massy", ouvert: "ouvert demain", gratuit: true, telephone: "+33169000000" };
  assert.equal(
    spoken({ text: "Voici un lieu.", cards: [card, { nom: "Mairie", adresse: "Orsay" }] }),
    "Voici un lieu.\nMédiathèque. 1 rue de Massy, 91300 Massy. ouvert demain. Gratuit. Téléphone : 01 69 00 00 00.\nMairie. Orsay.");
});

test("where the browser cannot speak or listen, nothing is offered", () => {
  assert.equal(new Reader({}, () => {}).present, false);
  assert.equal(new Dictation({}, {}).present, false);
});

test("one message is read at a time, in French, and a second touch stops it", () => {
  const speech = synthesis();
  const seen = [];
  const reader = new Reader({ speechSynthesis: speech, SpeechSynthesisUtterance: Utterance }, (key) => seen.push(key));
  reader.toggle("1", "un");
  reader.toggle("2", "deux");
  assert.deepEqual(speech.said.map((utterance) => utterance.text), ["un", "deux"]);
  assert.equal(speech.said[0].lang, "fr-FR");
  assert.equal(speech.said[0].voice.name, "Marie");
  reader.toggle("2", "deux");
  assert.equal(speech.said.length, 2);
  assert.deepEqual(seen.filter((key, index) => key !== seen[index - 1]), ["1", null, "2", null]);
});

test("a reading that ends by itself is no longer shown as being read", () => {
  const speech = synthesis();
  const seen = [];
  const reader = new Reader({ speechSynthesis: speech, SpeechSynthesisUtterance: Utterance }, (key) => seen.push(key));
  reader.toggle("1", "un");
  speech.said[0].onend();
  assert.deepEqual(seen, ["1", null]);
});

function dictation() {
  const made = [];
  const heard = { words: [], listening: [], troubles: [] };
  class Recognition {
    constructor() {
      made.push(this);
    }

    start() {
      this.started = true;
    }

    stop() {
      this.onend();
    }
  }
  const taker = new Dictation({ webkitSpeechRecognition: Recognition }, {
    words: (text) => heard.words.push(text),
    listening: (yes) => heard.listening.push(yes),
    trouble: (french) => heard.troubles.push(french),
  });
  return { taker, made, heard };
}

test("what is dictated comes after what stands there, again and again as it is understood better", () => {
  const { taker, made, heard } = dictation();
  taker.toggle("bonjour ");
  assert.equal(made[0].lang, "fr-FR");
  made[0].onresult({ results: [[{ transcript: "mon un" }]] });
  made[0].onresult({ results: [[{ transcript: "mon imprimante " }], [{ transcript: "clignote" }]] });
  assert.deepEqual(heard.words, ["bonjour mon un", "bonjour mon imprimante clignote"]);
});

test("a second touch ends the dictation, a third begins another", () => {
  const { taker, made, heard } = dictation();
  taker.toggle("");
  taker.toggle("");
  taker.toggle("");
  assert.equal(made.length, 2);
  assert.deepEqual(heard.listening, [true, false, true]);
});

test("a microphone that is refused is told in French, a dictation that was stopped is no trouble", () => {
  const { taker, made, heard } = dictation();
  taker.toggle("");
  made[0].onerror({ error: "not-allowed" });
  made[0].onerror({ error: "aborted" });
  made[0].onerror({ error: "something new" });
  assert.equal(heard.troubles.length, 2);
  assert.match(heard.troubles[0], /micro n'est pas permis/);
});
