/** Notes for colleagues in the margin of a conversation. */
export function start(_stage) {}
