/**
 * How fast people read in silence, in words a minute. 238 is the mean for adults reading English
 * non-fiction: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109
 * (2019), 104047; most lie between 175 and 300. It also finds readers with English as a second language
 * slower, but gives no one figure: 150 is this program's assumption for a class that reads in one.
 */
export const WORDS_PER_MINUTE = { first: 238, second: 150 } as const;
export type Reader = keyof typeof WORDS_PER_MINUTE;

/** Words, as separated by white space. */
export function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The minutes that such a reader needs for so many words, read once. */
export function minutesFor(count: number, reader: Reader): number {
  return count / WORDS_PER_MINUTE[reader];
}
