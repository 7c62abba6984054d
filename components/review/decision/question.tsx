import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { OfferedOption } from '@/lib/review/offer';
import { Nothing, Section } from './section';

/** What the team was asked, and every option that lay on the table. */
export function Question({ record }: { record: DecisionRecord }) {
  const t = useTranslations('review.question');
  const { offer } = record;
  if (offer.options.length === 0) {
    return (
      <Section id="question" title={t('title')}>
        <Nothing>{t('hidden', { team: record.team.name })}</Nothing>
      </Section>
    );
  }
  return (
    <Section id="question" title={t('title')}>
      <p className="text-lg">{offer.prompt}</p>
      {offer.branching.some(({ prompt }) => prompt !== null) && <p className="mt-1 font-sans text-sm text-muted">{t('promptReplaced', { branch: branchesWith(record, ({ prompt }) => prompt !== null) })}</p>}
      <ol className="mt-5 space-y-4">
        {offer.options.map((option) => (
          <Offered key={option.id} option={option} />
        ))}
      </ol>
      {offer.additions.length > 0 && <p className="mt-4 font-sans text-sm text-muted">{t('briefAdded', { count: offer.additions.length, branch: branchesWith(record, ({ addedBrief }) => addedBrief !== null) })}</p>}
    </Section>
  );
}

function branchesWith({ offer }: DecisionRecord, test: (branching: DecisionRecord['offer']['branching'][number]) => boolean): string {
  return offer.branching.filter(test).map(({ branch }) => branch).join(', ');
}

function Offered({ option }: { option: OfferedOption }) {
  const t = useTranslations('review.question');
  return (
    <li className={`grid grid-cols-[1.5rem_1fr] print:break-inside-avoid ${option.chosen ? '' : 'text-muted'}`}>
      <span aria-hidden="true" className="font-sans">{option.chosen ? '▣' : '□'}</span>
      <div>
        <p>
          <span className={option.chosen ? 'font-semibold text-ink' : 'font-semibold'}>{option.label}</span>
          {option.chosen && <span className="ml-2 font-sans text-sm font-semibold">{t('chosen')}</span>}
          {option.unlockedBy !== null && <span className="ml-2 font-sans text-sm">{t('unlocked', { branch: option.unlockedBy })}</span>}
          {option.modifiedBy !== null && <span className="ml-2 font-sans text-sm">{t('modified', { branch: option.modifiedBy })}</span>}
        </p>
        <p>{option.text}</p>
        {option.fell !== null && (
          <p className="mt-1 border-l-2 border-line pl-3 text-ink">
            <span className="font-sans text-sm text-muted">{t('fell')} </span>
            {option.fell}
          </p>
        )}
      </div>
    </li>
  );
}
