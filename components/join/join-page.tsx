import { getTranslations } from 'next-intl/server';
import { HouseMark } from '@/components/front/front-door';
import { ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Keeping } from '@/lib/contract';
import { ComeBack } from './come-back';
import { wordsFor } from './join-error';
import { SeatChoice } from './seat-choice';
import type { JoinTable, OwnSeat } from './table';

/** What was typed before a refusal sent the person back here. */
export interface Typed {
  error: string | null;
  name: string;
  team: string | null;
  role: string | null;
  returnCode: string;
}

/** Which refusals are about the name box rather than the whole form. */
const ABOUT_NAME = ['name-missing', 'name-too-long', 'bad-name', 'malformed'];

/** Name, seat, and in: three steps on one page, without script. Whoever sits here already finds the way back first. */
export async function JoinPage({ table, typed, own, kept }: { table: JoinTable; typed: Typed; own: readonly OwnSeat[]; kept: Keeping }) {
  const t = await getTranslations('join');
  const error = typed.error === null ? undefined : await wordsFor(typed.error);
  const returning = typed.returnCode !== '' || (typed.error ?? '').includes('return');
  const closed = table.ended ? 'ended' : table.door === 'locked' ? 'locked' : null;
  const aboutName = typed.error !== null && ABOUT_NAME.includes(typed.error);
  return (
    <main className="mx-auto max-w-page px-5 pt-5 pb-16 md:px-10">
      <HouseMark />
      <header className="mt-8 mb-6">
        <h1 className="font-serif text-2xl font-semibold md:text-3xl">{table.title}</h1>
        <p className="mt-1 text-muted">{t('meta', { form: table.form.name, minutes: table.form.minutes })}</p>
        {table.ended ? null : <p className="mt-1 text-sm">{t.rich('practise', { way: (words) => <a href={`/practice?from=/join/${table.code}`}>{words}</a> })}</p>}
      </header>
      {own.length > 0 ? (
        <Notice title={t('own.title')} className="mb-8 max-w-measure">
          <p>{t('own.text')}</p>
          <p className="mt-3 flex flex-wrap gap-3">
            {own.map(({ id, office, team }) => (
              <ButtonLink key={id} kind="primary" href={`/seat/${id}`}>
                {t('own.go', { office, team })}
              </ButtonLink>
            ))}
          </p>
        </Notice>
      ) : null}
      {error !== undefined && !returning && !aboutName ? (
        <Notice tone="problem" className="mb-6">
          {error}
        </Notice>
      ) : null}
      {closed === null ? (
        <form action="/api/join" method="post" className="flex flex-col gap-8">
          {/* Enter in the name box must not choose a seat: a form whose first button is disabled does not submit by Enter. */}
          <button type="submit" disabled hidden />
          <input type="hidden" name="code" value={table.code} />
          {table.door === 'approval' ? <Notice>{t('approval')}</Notice> : null}
          <TextField
            id="name"
            name="name"
            label={t('name')}
            hint={t.rich('nameHint', { more: (words) => <a href="#kept">{words}</a> })}
            error={aboutName ? error : undefined}
            defaultValue={typed.name}
            autoFocus={aboutName}
            required
            maxLength={60}
            autoComplete="given-name"
            className="max-w-sm"
          />
          <SeatChoice table={table} chosen={{ team: typed.team, role: typed.role }} />
        </form>
      ) : (
        <Notice tone="wait" title={t(`${closed}.title`)} className="mb-8 max-w-measure">
          {t(`${closed}.text`)}
        </Notice>
      )}
      <div className="mt-10 grid gap-x-12 gap-y-8 md:grid-cols-2 md:items-start">
        <ComeBack code={table.code} open={returning || closed !== null} error={returning ? error : undefined} typed={typed.returnCode} />
        <section id="kept" className="border-t pt-3">
          <h2 className="eyebrow mb-1">{t('privacy.title')}</h2>
          <p className="text-sm text-muted">{t('privacy.text')} {t('privacy.names', { days: kept.namesDays ?? 0 })} {t('privacy.records', { days: kept.recordsDays ?? 0 })}</p>
          {table.fiction === '' ? null : <p className="mt-3 text-sm text-muted">{table.fiction}</p>}
        </section>
      </div>
    </main>
  );
}
