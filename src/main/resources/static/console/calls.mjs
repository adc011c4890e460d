/** Calls that were promised: who calls, when, and what became of it. */
export function start(_stage) {}
