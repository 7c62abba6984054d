import { randomBytes } from 'node:crypto';
import type { GameId } from '../../game/ids';
import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../review/annotations/annotation';
import { isErasable, saidIn, type Erasable } from '../../review/annotations/erased';
import { mayCompare, mayCount, mayNotWrite, mayRead, mayWithdraw, stageOf, standsAlone, type Stage } from '../../review/annotations/may';
import type { Reviewer } from '../../review/annotations/reviewer';
import type { Coding } from '../../review/claims/judged';
import type { Annotated, Annotations, Play } from '../house';
import { wellFormed } from '../play/well-formed';
import { readAs } from '../read-as';
import { anchorsFor, type Anchors } from './anchors';
import { contentOf } from './erased-content';
import { writtenAnnotation } from './parse';
import type { AnnotationRow, AnnotationRows } from './rows.prisma';

/** So many annotations of one author in one game are a mistake, or mischief. */
const MOST_OF_ONE = 2000;

interface Parts {
  rows: AnnotationRows;
  play: Pick<Play, 'state' | 'record'>;
  clock?: () => number;
  mostOfOne?: number;
}

/** What a reviewer finds on opening a game. */
interface Table {
  stage: Stage;
  anchors: Anchors;
}

/** What people add to a game beside its record. The rules are in lib/review/annotations/may.ts. */
export function makeAnnotations({ rows, play, clock = Date.now, mostOfOne = MOST_OF_ONE }: Parts): Annotations {
  const erasedListeners = new Set<(game: GameId) => void>();

  async function tableOf(game: GameId, who: Reviewer): Promise<Table | null> {
    const state = await play.state(game);
    const stage = state && stageOf(state);
    const anchors = stage && anchorsFor(await play.record(game), who, stage.opened);
    return stage && anchors && { stage, anchors };
  }

  /** Puts down what the rules and the anchor have let through. */
  async function put(game: GameId, who: Reviewer, row: Omit<AnnotationRow, 'createdAt' | 'withdrawnAt'>, { anchors, stage }: Table): Promise<Annotated> {
    if ((await rows.countBy(game, who.id)) >= mostOfOne) return { ok: false, code: 'too-many' };
    if ((await rows.add(game, { ...row, createdAt: clock() })) === 'ok') return tellOne(game, who, row.id, anchors, stage);
    // The same again, because the answer was lost on the way, counts once.
    const known = await rows.byId(row.id);
    const same = known?.game === game && known.author === who.id && known.kind === row.kind && known.anchor === row.anchor && known.content === row.content;
    return same ? tellOne(game, who, row.id, anchors, stage) : { ok: false, code: 'id-reused' };
  }

  async function tellOne(game: GameId, who: Reviewer, id: string, anchors: Anchors, stage: Stage): Promise<Annotated> {
    const row = await rows.byId(id);
    const told = row && tell(await rows.ofGame(game, [row.kind]), who, { anchors, stage }).find((annotation) => annotation.id === id);
    return told ? { ok: true, annotation: told } : { ok: false, code: 'unknown-annotation' };
  }

  return {
    async add(game, who, written, id = freshId()) {
      const parsed = readAs(writtenAnnotation, wellFormed(written));
      if (!parsed.success || !/^a_[\w-]{8,64}$/.test(id)) return { ok: false, code: 'malformed' };
      const table = await tableOf(game, who);
      if (!table) return { ok: false, code: 'not-yours-to-do' };
      const refused = mayNotWrite(parsed.data, who, table.stage);
      if (refused !== null) return { ok: false, code: refused };
      const kept = table.anchors.keep(parsed.data.anchor);
      if (!kept.ok) return kept;
      const row = { id, kind: parsed.data.kind, author: who.id, anchor: JSON.stringify(kept.anchor), content: JSON.stringify(parsed.data.content) };
      const before = standsAlone(parsed.data, who) ? await rows.standing(game, row) : null;
      return put(game, who, { ...row, replaces: before === null || before.id === id ? null : before.id }, table);
    },

    async edit(game, who, id, content, newId = freshId()) {
      const row = await rows.byId(id);
      const table = row?.game === game && row.author === who.id ? await tableOf(game, who) : null;
      if (!row || !table) return { ok: false, code: 'unknown-annotation' };
      const again = await rows.byId(newId);
      if (row.withdrawnAt !== null && again?.replaces !== id) return { ok: false, code: 'withdrawn' };
      // What it is about stays as it was kept, also where its words are no longer there to be quoted.
      const anchor = table.anchors.tell(row.anchor);
      const parsed = readAs(writtenAnnotation, wellFormed({ kind: row.kind, anchor: anchor && 'quote' in anchor ? { ...anchor, quote: anchor.quote ?? '…' } : anchor, content }));
      if (!parsed.success || !/^a_[\w-]{8,64}$/.test(newId)) return { ok: false, code: 'malformed' };
      const refused = mayNotWrite(parsed.data, who, table.stage);
      if (refused !== null) return { ok: false, code: refused };
      return put(game, who, { id: newId, kind: row.kind, author: who.id, anchor: row.anchor, content: JSON.stringify(parsed.data.content), replaces: id }, table);
    },

    async withdraw(game, who, id) {
      const row = await rows.byId(id);
      const table = row?.game === game ? await tableOf(game, who) : null;
      if (!row || !table || !mayWithdraw({ author: row.author as Annotation['author'] }, who)) return { ok: false, code: 'unknown-annotation' };
      await rows.withdraw(id, clock());
      return tellOne(game, who, id, table.anchors, table.stage);
    },

    async list(game, { kinds, withdrawn = false }, who) {
      const table = await tableOf(game, who);
      if (!table) return [];
      const told = tell(await rows.ofGame(game, kinds), who, table);
      return withdrawn ? told : told.filter(({ withdrawnAt, erasedAt }) => withdrawnAt === null || erasedAt !== undefined);
    },

    async erasable(game, who) {
      const table = who.kind === 'control' ? await tableOf(game, who) : null;
      if (!table) return [];
      const all = await rows.ofGame(game, ANNOTATION_KINDS);
      const byId = new Map(all.map((row) => [row.id, row]));
      const replaced = new Set(all.map(({ replaces }) => replaces));
      const readable = new Map(tell(all, who, table).map((annotation) => [annotation.id, annotation]));
      return all.flatMap((row): Erasable[] => {
        const anchor = table.anchors.tell(row.anchor);
        if (anchor === null || !isErasable(row.kind) || replaced.has(row.id) || contentOf(row.content).erasedAt !== null) return [];
        const told = readable.get(row.id);
        return [{ id: row.id, kind: row.kind, author: row.author as Annotation['author'], since: firstOf(row, byId).createdAt, anchor, withdrawn: row.withdrawnAt !== null, said: told ? saidIn(told) : null }];
      });
    },

    async erase(game, who, id) {
      const row = await rows.byId(id);
      if (who.kind !== 'control' || row?.game !== game || !isErasable(row.kind)) return false;
      const all = await rows.ofGame(game, [row.kind]);
      const byId = new Map(all.map((one) => [one.id, one]));
      const first = firstOf(row, byId).id;
      // What it said before an edit, and after one, goes too.
      await rows.erase(game, all.filter((one) => firstOf(one, byId).id === first).map((one) => one.id), clock());
      for (const listener of erasedListeners) listener(game);
      return true;
    },

    onErased(listener) {
      erasedListeners.add(listener);
      return () => void erasedListeners.delete(listener);
    },

    async codings(game, who) {
      const table = await tableOf(game, who);
      if (!table || !mayCompare(who, table.stage)) return [];
      return (await rows.ofGame(game, ['code'])).flatMap(({ author, anchor, content, withdrawnAt }): Coding[] => {
        const about = withdrawnAt === null ? table.anchors.tell(anchor) : null;
        return about?.to === 'decision' ? [{ coder: author as Coding['coder'], turn: about.turn, team: about.team, codes: (JSON.parse(content) as { codes: string[] }).codes }] : [];
      });
    },

    async count(game, { kinds }, who) {
      if (!mayCount(who)) return [];
      const authors = new Map<string, { kind: AnnotationKind; anchor: string; authors: Set<string> }>();
      for (const { kind, anchor, author, withdrawnAt } of await rows.ofGame(game, kinds)) {
        if (withdrawnAt !== null) continue;
        const key = `${kind} ${anchor}`;
        const known = authors.get(key) ?? { kind, anchor, authors: new Set() };
        authors.set(key, known);
        known.authors.add(author);
      }
      const table = await tableOf(game, who);
      return [...authors.values()].flatMap(({ kind, anchor, authors: of }) => {
        const told = table?.anchors.tell(anchor) ?? null;
        return told === null ? [] : [{ kind, anchor: told, authors: of.size }];
      });
    },
  };
}

/** What one reader may read of some rows, each with when its author first wrote about it. */
function tell(all: readonly AnnotationRow[], who: Reviewer, { anchors, stage }: Table): Annotation[] {
  const coded = new Set(all.filter(({ kind, author, withdrawnAt }) => kind === 'code' && author === who.id && withdrawnAt === null).map(({ anchor }) => anchor));
  const byId = new Map(all.map((row) => [row.id, row]));
  const replaced = new Set(all.map(({ replaces }) => replaces));
  return all.flatMap((row): Annotation[] => {
    const anchor = anchors.tell(row.anchor);
    const { content, erasedAt } = contentOf(row.content);
    // Of what was edited and then erased one trace is enough.
    if (anchor === null || content === null || (erasedAt !== null && replaced.has(row.id))) return [];
    const annotation = {
      id: row.id, kind: row.kind, anchor,
      content,
      author: row.author, at: row.createdAt, since: firstOf(row, byId).createdAt, withdrawnAt: row.withdrawnAt, mine: row.author === who.id, ...(erasedAt !== null && { erasedAt }),
    } as Annotation;
    return mayRead(annotation, who, stage, coded.has(row.anchor)) ? [annotation] : [];
  });
}

/** What its author first wrote about the same thing, before any edit. */
function firstOf(row: AnnotationRow, byId: ReadonlyMap<string, AnnotationRow>): AnnotationRow {
  let first = row;
  for (let before = byId.get(row.replaces ?? ''); before; before = byId.get(first.replaces ?? '')) first = before;
  return first;
}

function freshId(): string {
  return `a_${randomBytes(12).toString('base64url')}`;
}
