/** The parts of a game's review, in the order one reads them, each with its address below the game's. */
export const REVIEW_PARTS = [
  { part: 'decisions', path: '/log' },
  { part: 'replay', path: '/replay' },
  { part: 'expectations', path: '/expectations' },
  { part: 'decided', path: '/decided' },
  { part: 'claims', path: '/claims' },
  { part: 'notes', path: '/notes' },
  { part: 'report', path: '/report' },
  { part: 'hotwash', path: '/hotwash' },
] as const;

export type ReviewPart = (typeof REVIEW_PARTS)[number]['part'];
