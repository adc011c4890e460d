const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

/** What the operator decides, sent to the API; says {ok, body}, or why not, or that it may be tried again. */
export async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json", Accept: "application/json, application/problem+json" };
  const [name, token] = [meta("_csrf_header"), meta("_csrf")];
  if (name && token) headers[name] = token;
  let response;
  try {
    response = await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body), redirect: "manual", credentials: "same-origin" });
  } catch {
    return { ok: false, again: true, why: "Connexion perdue. Réessayez dans un instant." };
  }
  if (response.ok) return { ok: true, body: await response.json().catch(() => null) };
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
export const say = (conversation, clientId, text) => post(`/conversations/${conversation}/messages`, { clientId, text });
