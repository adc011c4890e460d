/** The address that asks for the places around a point, with the other wishes of the form. No DOM here. */
export function near(wishes, { latitude, longitude }) {
  const asked = new URLSearchParams({ near: `${latitude.toFixed(3)},${longitude.toFixed(3)}` });
  for (const [name, value] of wishes) {
    if (value !== "" && name !== "q" && name !== "near") asked.set(name, value);
  }
  return `/carte?${asked}`;
}
