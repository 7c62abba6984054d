import type { GameState } from '../../game/state';
import type { Annotation, WrittenAnnotation } from './annotation';
import type { Reviewer } from './reviewer';

/** As far as a game has come, for the question who may write and read what. */
export interface Stage {
  /** Whether any turn has been revealed. */
  revealed: boolean;
  ended: boolean;
  /** Whether every seat may read the whole record. */
  opened: boolean;
}

export function stageOf(state: GameState): Stage {
  return {
    revealed: Object.values(state.turns).some(({ revealed }) => Object.keys(revealed).length > 0),
    ended: state.stage === 'ended',
    opened: state.recordOpenedAt !== null,
  };
}

/** Control and observers, who read the whole record at any time. */
function readsAlways({ kind }: Reviewer): boolean {
  return kind === 'control' || kind === 'observer';
}

/** The team at whose table somebody sits. */
function teamOf(who: Reviewer): string | null {
  return who.kind === 'player' || who.kind === 'mirror' ? who.team : null;
}

/** Why somebody may not write this now; null when they may. What it is about must besides stand in what they may read. */
export function mayNotWrite({ kind, anchor, content }: WrittenAnnotation, who: Reviewer, stage: Stage): 'not-yours-to-do' | 'too-early' | 'too-late' | null {
  // A link reads an opened record, and nothing before.
  if (who.kind === 'reader' && !stage.opened) return 'not-yours-to-do';
  switch (kind) {
    case 'note':
      return null;
    case 'observation':
      return readsAlways(who) ? null : 'not-yours-to-do';
    case 'code':
      // Reasons are secret to their team until then.
      return readsAlways(who) || stage.opened ? null : 'too-early';
    case 'survey':
      if (who.kind !== 'player') return 'not-yours-to-do';
      if (anchor.when === 'before') return stage.revealed ? 'too-late' : null;
      return stage.ended ? null : 'too-early';
    case 'answer':
      if (who.kind === 'reader') return 'not-yours-to-do';
      if (!stage.ended) return 'too-early';
      if (content.share === 'team' && anchor.team === null) return 'not-yours-to-do';
      return readsAlways(who) || anchor.team === null || anchor.team === teamOf(who) ? null : 'not-yours-to-do';
  }
}

/**
 * Whether somebody may read an annotation; one's own always. A withdrawn one is read by its author, and by Control
 * unless it was private. `coded`: whether they have coded the same decision themselves; coders work blind, so nobody
 * is told what another found in reasons that they have not coded.
 */
export function mayRead(annotation: Annotation, who: Reviewer, stage: Stage, coded: boolean): boolean {
  if (annotation.author === who.id) return true;
  if (who.kind === 'reader' && !stage.opened) return false;
  if (annotation.kind === 'code' && !coded) return false;
  // That a text was erased is told to whoever could read it.
  return (annotation.withdrawnAt === null || annotation.erasedAt !== undefined || who.kind === 'control') && toldTo(annotation, who, stage);
}

/** Whether somebody may be told figures that are made of all coders' findings together. */
export function mayCompare(who: Reviewer, stage: Stage): boolean {
  return stage.opened || readsAlways(who);
}

function toldTo(annotation: Annotation, who: Reviewer, stage: Stage): boolean {
  switch (annotation.kind) {
    case 'note':
    case 'observation':
    case 'code':
      return stage.opened || readsAlways(who);
    case 'survey':
      // Until then Control has the count alone, so that nobody answers to please.
      return stage.opened;
    case 'answer':
      return annotation.content.share !== 'private' && sharedWith(annotation, who, stage);
  }
}

function sharedWith({ anchor, content }: Annotation<'answer'>, who: Reviewer, stage: Stage): boolean {
  return stage.opened || content.share === 'room' || readsAlways(who) || anchor.team === teamOf(who);
}

/** Whether somebody may learn how many have answered, without what. */
export function mayCount(who: Reviewer): boolean {
  return readsAlways(who);
}

/** One's own; and Control may take down what came in by a link. */
export function mayWithdraw({ author }: Pick<Annotation, 'author'>, who: Reviewer): boolean {
  return author === who.id || (who.kind === 'control' && author.startsWith('r_'));
}

/** Whether writing again about the same thing stands in place of what one wrote before: one coding, one vote, one first reaction each. */
export function standsAlone({ kind, content }: WrittenAnnotation, who: Reviewer): boolean {
  return kind === 'code' || kind === 'survey' || (kind === 'answer' && who.kind === 'player' && content.share === 'private');
}
