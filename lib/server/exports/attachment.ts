/** What no file system takes, and what would make a name read as another: path signs, controls, marks of direction. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const LONGEST = 60;

/** A game's title as the name of a file, in whatever script it is written. */
export function fileName(title: string, extension: string): string {
  const plain = title.toWellFormed().normalize('NFC').replace(NOT_IN_NAMES, ' ').replace(/\s+/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = [...plain].slice(0, LONGEST).join('').replace(/[\s.]+$/u, '');
  return `${short === '' || DEVICE.test(short) ? `Plan B ${short}`.trim() : short}.${extension}`;
}

/** The header that saves a file under its name: whole for today's browsers (RFC 6266), in ASCII for the others. */
export function attachment(title: string, extension: string): string {
  const name = fileName(title, extension);
  const ascii = title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST);
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii || 'plan-b'}.${extension}"; filename*=UTF-8''${encoded}`;
}
