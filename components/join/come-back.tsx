import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/field';

/** Back to one's own seat by the personal code. */
export async function ComeBack({ code, open, error, typed }: { code: string; open: boolean; error?: string; typed?: string }) {
  const t = await getTranslations('join.back');
  return (
    <Disclosure title={t('title')} open={open} className="border-t">
      <form action="/api/return" method="post" className="flex max-w-sm flex-col gap-3">
        <input type="hidden" name="code" value={code} />
        <TextField
          id="returnCode"
          name="returnCode"
          label={t('label')}
          hint={t('hint')}
          error={error}
          defaultValue={typed}
          autoFocus={error !== undefined}
          required
          maxLength={24}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          boxClass="font-mono uppercase tracking-widest"
        />
        <button type="submit" className={buttonClass('secondary')}>
          {t('go')}
        </button>
      </form>
    </Disclosure>
  );
}
