/** Replies that are ready, with their places to fill in. */
export function start(_stage) {}
