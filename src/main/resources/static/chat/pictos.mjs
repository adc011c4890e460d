/** Which pictogram stands beside an answer; none rather than one that misleads. No DOM here. */
const RULES = [
  ["personne", /parler a quelqu'un|conseiller|un humain/],
  ["lieu", /sur place|pres de|pres d'ici|un lieu|autre lieu|accompagne|voir quelqu'un/],
  ["question", /ne sais pas|ne comprends? pas|que faut-il|pourquoi|comment/],
  ["non", /^non\b|\b(pas|rien|toujours|jamais|impossible|personne)\b|refus|bloqu|n'en peux plus|ne .* plus|n'ai plus|ne marche plus/],
  ["enveloppe", /\bmails?\b|courriel|messagerie/],
  ["imprimante", /imprim/],
  ["cle", /\bcode\b|mot de passe|identifiant/],
  ["telephone", /telephone|portable|\bsms\b|appel|iphone|android|tablette/],
  ["wifi", /wi-?fi|internet|\bbox\b/],
  ["ordinateur", /ordinateur|\bpc\b|windows|\bmac\b/],
  ["carte", /carte bancaire|ma carte|paye|argent|banque|depense/],
  ["papier", /papier|document|dossier|attestation|facture/],
  ["horloge", /plus tard|rendez-vous|attend/],
  ["oui", /^oui\b|^c'est (fait|regle|note|envoye|accepte|compris|pret|mieux|bien|bon|valide|demande|debloque|copie|parti|fini)|^ca marche|^compris|^je l'ai|^je suis (connecte|entre)|^j'ai (tout|compris|pu)|^je (le|la|les) vois|merci/],
];

export function pictoOf({ id, label }) {
  if (id === "0") return "personne";
  const said = label.toLowerCase().replace(/\u2019/g, "'").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return RULES.find(([, words]) => words.test(said))?.[0] ?? null;
}
