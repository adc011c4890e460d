/** How many SMS a text costs, counted as the server does. Outside the GSM-7 alphabet a message holds 70 units of 16 bits. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
/** They cost an escape more. */
const EXTENDED = new Set("€[]{}\\|^~\f");

/** {segments, unicode, foreign}: `foreign` are the signs that make the text Unicode. */
export function segmentsOf(text) {
  const foreign = [...new Set([...text].filter((sign) => !BASIC.has(sign) && !EXTENDED.has(sign)))];
  const unicode = foreign.length > 0;
  const sizes = unicode ? read(text).map((sign) => sign.length) : [...text].map((sign) => (EXTENDED.has(sign) ? 2 : 1));
  return { segments: pack(sizes, unicode ? 70 : 160, unicode ? 67 : 153), unicode, foreign };
}

/** The signs as they are read: an emoji of several parts is one, the end of a line of two is two. */
function read(text) {
  if (!Intl.Segmenter) return [...text];
  return [...new Intl.Segmenter("fr").segment(text)].flatMap(({ segment }) => (segment === "\r\n" ? ["\r", "\n"] : segment));
}

/** What is read as one sign is never cut between two segments. */
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
