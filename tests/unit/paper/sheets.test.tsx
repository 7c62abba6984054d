import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderSVG } from 'uqr';
import { type Asked, askedOf } from '@/components/paper/asked';
import { PaperSheets } from '@/components/paper/paper-sheets';
import { type Sheet, sheetsOf } from '@/components/paper/sheets';
import { postureWord } from '@/components/seat/decision';
import { CHIPS } from '@/lib/game/forecast';
import { plannedTurns } from '@/lib/game/scenario/play';
import { aGame, type AGame, CONTROL } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { textOf } from '../../support/readers';

const scenario = planB();
const teams = scenario.teams.map(({ id }) => id);
const turns = plannedTurns(scenario, 'long');
const messages = { paper: JSON.parse(readFileSync('messages/en/paper.json', 'utf8')) as object };
const entryOf = (turn: string, team: string) => `https://room.example/games/g_1/slip/${turn}/${team}`;

/** Everything that can be printed of a game as it stands. */
function everything(game: AGame, more: Partial<Asked> = {}): { asked: Asked; sheets: Sheet[] } {
  const asked = { ...askedOf({ turn: 'all' }, { turns: turns.map(({ id }) => id), teams, now: null }), ...more };
  return { asked, sheets: sheetsOf(asked, scenario, game.state) };
}

/** Sheets as they are drawn, and the same without tags, as one reads it. */
function drawn(game: AGame, asked: Asked, sheets: Sheet[]): { markup: string; text: string } {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <PaperSheets sheets={sheets} asked={asked} teams={game.state.game?.teams ?? []} way={{ code: 'ABC234', address: 'room.example' }} entryOf={entryOf} />
    </NextIntlClientProvider>,
  );
  return { markup, text: read(markup) };
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const read = (markup: string) => plain(textOf(markup));
const paragraphs = (text: string) => text.split(/\n\s*\n/).map(plain);

/** What only one team may read: its briefs and what earlier turns add, its questions and options, its objectives. */
function secretsOf(team: string, game: AGame): string[] {
  const delivered = Object.values(game.state.turns).flatMap((turn) => (turn?.briefs[team] ? [turn.briefs[team]] : []));
  return [
    ...scenario.teams.filter(({ id }) => id === team).flatMap(({ objectives }) => objectives.map(({ text }) => plain(text))),
    ...turns.flatMap((turn) => turn.teams[team] ?? []).flatMap(({ brief, prompt, options }) => [...paragraphs(brief), plain(prompt), ...options.map(({ text }) => plain(text))]),
    ...delivered.flatMap(({ brief, additions, prompt, options }) => [...paragraphs(brief), ...additions.flatMap(paragraphs), plain(prompt), ...options.map(({ text }) => plain(text))]),
  ];
}

/** The game before its start, and well into its second turn, when objectives are dealt and branches have added to the briefs. */
const later = intoTheSecondTurn();
const STATES: [string, AGame][] = [['before the start', aGame({ scenario })], ['in the second turn', later]];

function intoTheSecondTurn(): AGame {
  const game = aGame({ scenario }).start();
  game.to('deliberate');
  for (const team of teams) {
    const [option] = game.turn.briefs[team]?.options ?? [];
    const seat = Object.values(game.state.seats).find((one) => one.team === team && scenario.teams.some(({ id, roles }) => id === team && roles.some(({ id: role, commits }) => role === one.role && commits)));
    game.do({ type: 'commitDecision', turn: game.turn.id, decision: { option: option?.id ?? '', rationale: 'It costs least.' } }, seat?.id ?? CONTROL);
  }
  return game.to('adjudicate').publish().next().to('deliberate');
}

for (const [when, game] of STATES) {
  describe(`what is printed ${when}`, () => {
    for (const team of teams) {
      test(`the pile of ${team} holds its own briefs, questions and options, and no secret of another team`, () => {
        const { asked, sheets } = everything(game);
        const { text } = drawn(game, asked, sheets.filter((sheet) => sheet.team.id === team));
        const own = secretsOf(team, game);
        for (const turn of turns) assert.ok(paragraphs(game.state.turns[turn.id]?.briefs[team]?.brief ?? turn.teams[team]?.brief ?? '').every((paragraph) => text.includes(paragraph)), `${turn.id} has its brief`);
        const theirs = teams.filter((one) => one !== team).flatMap((one) => secretsOf(one, game)).filter((secret) => !own.includes(secret));
        assert.ok(theirs.length > 50, 'there is something to keep apart');
        assert.deepEqual(theirs.filter((secret) => text.includes(secret)), []);
      });
    }

    test('every sheet bears whose it is, and the piles lie one after the other', () => {
      const { asked, sheets } = everything(game);
      const { markup } = drawn(game, asked, sheets);
      const pages = [...markup.matchAll(/data-team="([^"]+)" class="paper-sheet/g)].map(([, team]) => team);
      assert.equal(pages.length, sheets.reduce((count, { kind }) => count + (kind === 'slips' ? 2 : 1), 0));
      assert.deepEqual(pages.filter((team, at) => team !== pages[at - 1]), teams);
    });

    test('a slip has the question, the options offered and no other, ten chips for each posture of each other capital, and the code of its own entry form', () => {
      const { asked, sheets } = everything(game, { kinds: ['slips'] });
      assert.equal(sheets.length, turns.length * teams.length);
      for (const sheet of sheets) {
        assert.ok(sheet.kind === 'slips');
        const planned = turns.find(({ id }) => id === sheet.task.turn.id)?.teams[sheet.team.id];
        const delivered = game.state.turns[sheet.task.turn.id]?.briefs[sheet.team.id];
        const offered = delivered?.options ?? planned?.options.filter(({ locked }) => !locked) ?? [];
        assert.ok(offered.length >= 2);
        const { markup, text } = drawn(game, asked, [sheet]);
        const where = `${sheet.team.id}, ${sheet.task.turn.id}`;
        assert.ok(text.includes(plain(delivered?.prompt ?? planned?.prompt ?? '–')), where);
        const ticks = [...markup.matchAll(/<li\b.*?<\/li>/gs)].map(([item]) => read(item));
        assert.deepEqual(ticks, offered.map(({ label, text: words }, at) => plain(`${String.fromCharCode(65 + at)}. ${label}. ${words}`)), where);
        const boards = [...markup.matchAll(/<table\b.*?<\/table>/gs)].map(([board]) => board);
        const others = game.state.game?.teams.filter(({ id }) => id !== sheet.team.id) ?? [];
        assert.equal(boards.length, teams.length - 1, where);
        for (const [at, other] of others.entries()) {
          const rows = [...(boards[at] ?? '').matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => row);
          assert.ok(read(boards[at] ?? '').includes(other.name), where);
          assert.deepEqual(rows.map((row) => read(row)), other.postures.map(postureWord), where);
          for (const row of rows) assert.equal(row.match(/rounded-full/g)?.length, CHIPS, where);
        }
        const entry = entryOf(sheet.task.turn.id, sheet.team.id);
        assert.ok(markup.includes(renderSVG(entry, { border: 0, blackColor: '#000000', whiteColor: '#ffffff' })), where);
        assert.ok(markup.includes(entry), where);
      }
    });
  });
}

test('a seat card holds office, authority and aim, and after the start the objectives its team was dealt, and no other', () => {
  for (const team of later.state.game?.teams ?? []) {
    const { asked, sheets } = everything(later, { kinds: ['cards'], teams: [team.id] });
    const { text } = drawn(later, asked, sheets);
    const dealt = later.state.objectives[team.id] ?? [];
    assert.ok(dealt.length > 0, team.id);
    for (const { office, text: role } of team.roles) assert.ok(text.includes(plain(office)) && text.includes(plain(role)), office);
    for (const objective of dealt) assert.ok(text.includes(plain(objective.text)), team.id);
    const kept = scenario.teams.flatMap(({ objectives }) => objectives).filter(({ id }) => !dealt.some((one) => one.id === id));
    assert.deepEqual(kept.filter((objective) => text.includes(plain(objective.text))), []);
    assert.ok(text.includes(plain(team.aim)));
  }
});
