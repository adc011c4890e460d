/** What people sent to look at. */
export function start(_stage) {}
