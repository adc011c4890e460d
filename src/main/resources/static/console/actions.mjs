const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

/** What the operator decides, sent to the API; says {ok}, or why not, or that it may be tried again. */
async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json", Accept: "application/json, application/problem+json" };
  const [name, token] = [meta("_csrf_header"), meta("_csrf")];
  if (name && token) headers[name] = token;
  let response;
  try {
    response = await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body), redirect: "manual", credentials: "same-origin" });
  } catch {
    return { ok: false, again: true, why: "Connexion perdue. Réessayez dans un instant." };
  }
  if (response.ok) return { ok: true };
  if (response.type === "opaqueredirect" || response.status === 401) {
    return { ok: false, why: "Votre session est terminée. Reconnectez-vous : rien n'est perdu." };
  }
  const problem = await response.json().catch(() => ({}));
  const why = problem.detail ?? (response.status >= 500 ? "Le service ne répond pas. Réessayez dans un instant." : "Cette action n'est pas possible maintenant.");
  return { ok: false, again: response.status >= 500, why };
}

export const claim = (id) => post(`/escalations/${id}/claim`);
export const release = (id) => post(`/escalations/${id}/release`);
export const handBack = (id) => post(`/escalations/${id}/hand-back`);
export const close = (id, outcome, note) => post(`/escalations/${id}/close`, { outcome, note });
/** @param record what goes with the words, as {place}, {guide: {slug, step}}, {event} or {line}; its facts are the server's */
export const say = (conversation, clientId, text, record = {}) => post(`/conversations/${conversation}/messages`, { clientId, text, ...record });
export const used = (conversation, use) => post(`/conversations/${conversation}/suggestions/uses`, use);

/** What could be answered; null where that cannot be told now. */
export async function suggestions(conversation, sought) {
  try {
    const response = await fetch(`/api/v1/conversations/${conversation}/suggestions?q=${encodeURIComponent(sought)}`,
      { headers: { Accept: "application/json" }, redirect: "manual", credentials: "same-origin" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
