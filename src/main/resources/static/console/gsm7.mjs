/** How many SMS a text costs. Outside the GSM-7 alphabet every sign takes 16 bits, and a message holds 70 of them. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
const EXTENDED = new Set("€[]{}\\|^~\f");

/** {segments, unicode, foreign}: `foreign` are the signs that make the text Unicode. */
export function segmentsOf(text) {
  const signs = [...text];
  const foreign = [...new Set(signs.filter((sign) => !BASIC.has(sign) && !EXTENDED.has(sign)))];
  const unicode = foreign.length > 0;
  const sizes = unicode ? signs.map((sign) => sign.length) : signs.map((sign) => (EXTENDED.has(sign) ? 2 : 1));
  return { segments: pack(sizes, unicode ? 70 : 160, unicode ? 67 : 153), unicode, foreign };
}

/** A sign of two units is never cut between two segments. */
function pack(sizes, alone, linked) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return 0;
  if (total <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > linked) {
      segments++;
      used = 0;
    }
    used += size;
  }
  return segments;
}
