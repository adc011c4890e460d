/** Puts the chosen phrasings together as lines of a guide, for the clipboard; without script all of them stand there. */
const form = document.getElementById("phrasings");

if (form) {
  const [kept, copy, copied] = ["kept", "copy", "copied"].map((id) => document.getElementById(id));
  const gather = () => {
    const chosen = [...form.querySelectorAll("input[name=kept]:checked")].map((box) => `  - ${quoted(box.value)}`);
    kept.value = chosen.join("\n");
    copy.disabled = chosen.length === 0;
    copied.textContent = "";
  };
  form.addEventListener("change", gather);
  form.addEventListener("submit", (submitted) => submitted.preventDefault());
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(kept.value);
      copied.textContent = "Copié.";
    } catch {
      kept.select();
      copied.textContent = "Copiez les mots choisis avec Ctrl + C.";
    }
  });
  copy.hidden = false;
  gather();
}

/** YAML reads some words otherwise than as words. */
function quoted(words) {
  return /[:#"'?&*!|>%@[\]{},`-]/.test(words) ? JSON.stringify(words) : words;
}
