import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';

/** Where the game code goes: large letters, no spelling help, and a way on that needs no script. */
export async function CodeBox({ code, error }: { code?: string; error?: string }) {
  const t = await getTranslations('front.join');
  return (
    <form action="/join" method="get" className="flex flex-col gap-3">
      <label htmlFor="code" className="font-semibold">
        {t('label')}
      </label>
      <p id="code-hint" className="-mt-2 text-sm text-muted">
        {t('hint')}
      </p>
      <div className="flex gap-2">
        <input
          id="code"
          name="code"
          required
          defaultValue={code}
          autoFocus={error !== undefined}
          maxLength={16}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={error ? 'code-error' : 'code-hint'}
          aria-invalid={error ? true : undefined}
          className="box min-w-0 flex-1 py-3 font-mono text-xl tracking-[0.15em] uppercase"
        />
        <button type="submit" className={buttonClass('primary', 'px-6')}>
          {t('go')}
        </button>
      </div>
      {error ? (
        <p id="code-error" role="alert" className="text-sm font-semibold text-danger">
          {error}
        </p>
      ) : null}
    </form>
  );
}
