/** The keys of the console, and the help that lists them. */
export function start(_stage) {}

export function register(_key, _french, _action) {}
