const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

/**
 * A call of the API: {ok, body}, or {ok: false, why, status} in words for the operator; `again` when it may be tried
 * once more as it is.
 */
export async function call(method, path, body) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const [name, token] = [meta("_csrf_header"), meta("_csrf")];
  if (name && token && method !== "GET") headers[name] = token;
  let response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body), redirect: "manual", credentials: "same-origin",
    });
  } catch {
    return { ok: false, again: true, why: "Connexion perdue. Réessayez dans un instant." };
  }
  if (response.ok) return { ok: true, status: response.status, body: await response.json().catch(() => null) };
  if (response.type === "opaqueredirect" || response.status === 401) {
    return { ok: false, status: 401, why: "Votre session est terminée. Reconnectez-vous : rien n'est perdu." };
  }
  const problem = await response.json().catch(() => ({}));
  const why = problem.detail ?? (response.status >= 500 ? "Le service ne répond pas. Réessayez dans un instant." : "Cette action n'est pas possible maintenant.");
  return { ok: false, status: response.status, again: response.status >= 500, why, problem };
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);

export const claim = (id) => post(`/escalations/${id}/claim`);
export const decline = (id) => post(`/escalations/${id}/decline`);
export const release = (id) => post(`/escalations/${id}/release`);
export const transfer = (id, where) => post(`/escalations/${id}/transfer`, where);
export const handBack = (id) => post(`/escalations/${id}/hand-back`);
export const close = (id, outcome, note) => post(`/escalations/${id}/close`, { outcome, note });
export const takeOver = (conversation) => post(`/conversations/${conversation}/take-over`);
export const led = () => get("/conversations?owner=assistant");
export const me = (change) => call("PUT", "/operators/me", change);

/** @param record what goes with the words, as {place}, {guide: {slug, step}}, {event} or {line}; its facts are the server's */
export const say = (conversation, clientId, text, record = {}) => post(`/conversations/${conversation}/messages`, { clientId, text, ...record });
export const used = (conversation, use) => post(`/conversations/${conversation}/suggestions/uses`, use);
export const draft = (conversation) => post(`/conversations/${conversation}/draft`);
export const gist = (conversation) => get(`/conversations/${conversation}/gist`);

/** What could be answered; null where that cannot be told now. */
export async function suggestions(conversation, sought) {
  const outcome = await get(`/conversations/${conversation}/suggestions?q=${encodeURIComponent(sought)}`);
  return outcome.ok ? outcome.body : null;
}
