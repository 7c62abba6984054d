import type { Answer, DraftSaved, KeptDraft, SaveDraftRequest } from '../../contract';
import { draftClosed } from '../../game/drafting';
import type { Seat } from '../../game/seat';
import type { GameState } from '../../game/state';
import { get } from '../../game/table';
import type { Drafts } from '../house';
import type { Asker } from './asker';
import type { DraftTeller } from './draft-teller';
import { lineError } from './register';

/** Keeps a draft for whom it belongs to, and shows it to those who write it together. */
export async function saveDraft({ drafts, teller, clock }: { drafts: Drafts; teller: DraftTeller; clock: () => number }, { game, seat: by, socket, standing, state }: Asker, { key, content }: SaveDraftRequest): Promise<Answer<DraftSaved>> {
  const place = placeOf(standing.waiting ? standing.sight : standing.seat, key, state, clock());
  if (!place.ok) return place;
  const saved = await drafts.save(game, place.owner, key, by, content);
  const kept: KeptDraft = { key, ...saved, by, content };
  teller.saved(socket, game, place.owner, kept);
  return { ok: true, value: saved };
}

type Place = { ok: true; owner: string } | (Answer<never> & { ok: false });

function placeOf(seat: Seat, key: SaveDraftRequest['key'], state: GameState, now: number): Place {
  if (seat.kind === 'mirror') return { ok: false, error: { code: 'not-yours-to-do', about: { needs: 'player' } } };
  const [kind = '', ...rest] = key.split(':');
  switch (kind) {
    case 'decision': {
      if (seat.kind !== 'player') return lineError('not-your-seat');
      const turn = rest.join(':');
      const pens = get(get(state.turns, turn)?.pens ?? {}, seat.team);
      if (pens?.at(-1)?.seat !== seat.id) return lineError('not-your-pen');
      const closed = draftClosed(state, seat.team, turn, now);
      if (closed) return { ok: false, error: closed };
      return { ok: true, owner: `team:${seat.team}` };
    }
    case 'adjudication':
      return seat.kind === 'control' ? { ok: true, owner: 'control' } : lineError('not-your-seat');
    default:
      return { ok: true, owner: `seat:${seat.id}` };
  }
}
