/** The messages that a seat's page speaks with. */
export const SEAT_WORDS = ['common', 'seat', 'decide', 'forecast', 'talk', 'board', 'map', 'refusals'] as const;
