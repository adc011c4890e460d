/** Whether I am here, on a pause, and with how many people. */
export function start(_stage) {}
