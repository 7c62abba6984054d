import type { LIMITS } from '@/lib/game/commands';

/** The longest texts that commands take. Written out here so that the browser need not load the command schemas; the type keeps the two equal. */
export const limits: typeof LIMITS = { talk: 2_000, cable: 4_000, question: 2_000, rationale: 4_000, why: 1_000, narrative: 8_000, title: 200 };
