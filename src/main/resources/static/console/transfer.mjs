/** Passing a conversation to a colleague or a group. */
export function start(_stage) {}
