import { z } from 'zod';
import type { DraftContent, DraftKey, SlipDraft } from '../../contract';
import { wireCommand } from '../../game/commands';
import type { DecisionDraft } from '../../game/decision-draft';

/** A draft may run over the limits of what will be sent: its author sees how far, and loses nothing. */
const draftText = z.string().max(20_000);
const word = z.string().min(1).max(64);
const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const followRequest = z.strictObject({ have: z.record(z.string().max(200), z.number().int().min(0)).refine((have) => Object.keys(have).length <= 200) });

export const commandRequest = z.strictObject({ id, command: wireCommand });

export const clockRequest = z.strictObject({});

export const stirRequest = z.strictObject({});

const decisionDraft: z.ZodType<DecisionDraft> = z.strictObject({
  option: word.nullable(),
  rationale: draftText,
  alternatives: z.array(z.strictObject({ option: word, why: draftText })).max(12),
  forecasts: z.record(word, z.record(word, z.number().int().min(0).max(10))),
});
const mark = z.string().max(64);
const slipDraft: z.ZodType<SlipDraft> = z.strictObject({
  decision: decisionDraft,
  decidedBy: mark,
  witness: mark,
  dissents: z.array(z.strictObject({ seat: mark, option: mark, text: draftText })).max(24),
});
const ownText = z.strictObject({ text: draftText });

const draftKey = (kind: string) => z.string().regex(new RegExp(`^${kind}:[A-Za-z0-9_.:-]{1,64}$`)) as unknown as z.ZodType<DraftKey>;
const draft = (kind: string, content: z.ZodType<DraftContent>) => z.strictObject({ key: draftKey(kind), content });

/** The kind of key says what the draft holds. */
export const saveDraftRequest = z.union([draft('decision', decisionDraft), draft('adjudication', ownText), draft('own', z.union([ownText, decisionDraft, slipDraft]))]);
