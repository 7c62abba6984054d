import { useTranslations } from 'next-intl';

/** In place of a part that could not be fetched: the page again. */
export function FetchAgain() {
  return <a href="">{useTranslations('board')('again')}</a>;
}
