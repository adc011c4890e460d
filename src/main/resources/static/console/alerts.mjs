/** Tells an operator who looks elsewhere that somebody waits: a notification and a sound. */
export function start(_stage) {}
