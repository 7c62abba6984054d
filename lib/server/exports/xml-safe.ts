/** Everything that XML 1.0 cannot hold or that no character is: controls, halves of pairs, noncharacters. */
const NOT_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** A text that may stand in XML. What may not is replaced by U+FFFD, so that one sees that something stood there. */
export function xmlSafe(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '\uFFFD').replace(NONCHARACTERS, '\uFFFD');
}

const STRONG = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|(?<left>\p{L})/u;

/** Whether a text is to be set from right to left: by its first letter. */
export function isRightToLeft(text: string): boolean {
  const found = STRONG.exec(text);
  return found !== null && found.groups?.['left'] === undefined;
}
