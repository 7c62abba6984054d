import { useTranslations } from 'next-intl';
import type { Scenario } from '@/lib/game/scenario';
import { Chapter } from './dossier-section';

/** The propositions of the paper and its rivals, with what would count for and against each. */
export function ClaimsChapter({ scenario }: { scenario: Scenario }) {
  const t = useTranslations('shelf');
  return (
    <Chapter id="claims" title={t('parts.claims')}>
      {scenario.teaching.claims.map((claim) => (
        <section key={claim.id} id={`claim-${claim.id}`} className="mt-5 grid gap-x-4 first:mt-0 sm:grid-cols-[3.5rem_1fr]">
          <h3 className="font-sans text-base leading-7 font-semibold">{claim.id}</h3>
          <div>
            <p className="prose font-semibold">{claim.text}</p>
            <p className="font-sans text-sm text-muted">
              {t(`origin.${claim.origin}`)}; {claim.where}
            </p>
            <ul className="prose mt-1">
              {claim.for.map(({ text }) => (
                <li key={text}><span className="font-sans text-sm text-muted">{t('for')}: </span>{text}</li>
              ))}
              {claim.against.map(({ text }) => (
                <li key={text}><span className="font-sans text-sm text-muted">{t('against')}: </span>{text}</li>
              ))}
            </ul>
          </div>
        </section>
      ))}
    </Chapter>
  );
}

/** Learning objectives, discussion questions and the survey. */
export function TeachingChapters({ scenario: { teaching } }: { scenario: Scenario }) {
  const t = useTranslations('shelf');
  return (
    <>
      <Chapter id="learning" title={t('parts.learning')}>
        <Questions entries={teaching.learning_objectives.map(({ id, text, claims }) => ({ id, text, claims }))} />
      </Chapter>
      <Chapter id="discussion" title={t('parts.discussion')}>
        <Questions entries={teaching.discussion.map(({ id, ask, claims }) => ({ id, text: ask, claims }))} />
      </Chapter>
      {teaching.survey && (
        <Chapter id="survey" title={t('parts.survey')}>
          <p className="mb-3 font-sans text-sm text-muted">{t('scale', { scale: teaching.survey.scale })}</p>
          <Questions entries={teaching.survey.items.map(({ id, text, claims }) => ({ id, text, claims }))} />
        </Chapter>
      )}
    </>
  );
}

function Questions({ entries }: { entries: readonly { id: string; text: string; claims: readonly string[] }[] }) {
  const t = useTranslations('shelf');
  return (
    <ol className="space-y-2">
      {entries.map(({ id, text, claims }) => (
        <li key={id} className="prose">
          {text} {claims.length > 0 && <span className="font-sans text-sm text-muted">{t('claimsAtIssue', { claims: claims.join(', ') })}</span>}
        </li>
      ))}
    </ol>
  );
}
