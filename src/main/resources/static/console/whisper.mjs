/** What could be answered to the last words. */
export function start(_stage) {}
