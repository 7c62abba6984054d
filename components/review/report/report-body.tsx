import { useTranslations } from 'next-intl';
import type { Block, Cell, Part, Report } from '@/lib/review/report/block';

/** A report on a page: its contents beside it, and on paper one part after the other. */
export function ReportBody({ report: { title, subtitle, preface, parts } }: { report: Report }) {
  const t = useTranslations('report');
  return (
    <article className="gap-x-10 border-t pt-6 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block print:border-0 print:p-0">
      <nav aria-label={t('contents')} className="mb-6 text-sm lg:sticky lg:top-6 lg:self-start print:hidden">
        <p className="eyebrow">{t('contents')}</p>
        <ol className="mt-1">
          {parts.map((part) => (
            <li key={part.id}><a href={`#${part.id}`} className="inline-flex min-h-9 items-center underline decoration-line underline-offset-4 hover:decoration-current">{part.title}</a></li>
          ))}
        </ol>
      </nav>
      <div className="min-w-0 font-serif text-read print:text-[10.5pt] print:leading-normal">
        <header className="max-w-3xl pb-6">
          <h2 className="text-2xl font-semibold">{title}</h2>
          <p className="mt-1 font-sans text-sm text-muted">{subtitle}</p>
          {preface.map((line) => <p key={line} className="mt-3 max-w-measure">{line}</p>)}
        </header>
        {parts.map((part) => <PartOf key={part.id} part={part} />)}
      </div>
    </article>
  );
}

function PartOf({ part: { id, title, blocks } }: { part: Part }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="max-w-3xl scroll-mt-6 border-t pt-6 pb-8 [contain-intrinsic-size:auto_80rem] [content-visibility:auto] print:max-w-none print:[content-visibility:visible] print:break-before-page print:border-0 print:pt-0">
      <h2 id={`${id}-title`} className="mb-4 text-xl font-semibold">{title}</h2>
      {blocks.map((block, at) => <Piece key={at} block={block} />)}
    </section>
  );
}

function Piece({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3 dir="auto" className="mt-8 mb-2 text-lg font-semibold print:break-after-avoid">{block.text}</h3> : <h4 dir="auto" className="mt-5 mb-1 font-sans text-sm font-semibold print:break-after-avoid">{block.text}</h4>;
    case 'paragraph':
      return <p dir="auto" className="mt-2 max-w-measure whitespace-pre-line">{block.text}</p>;
    case 'quote':
      return <blockquote dir="auto" className="mt-2 max-w-measure border-s-2 border-ink ps-4 whitespace-pre-line">{block.text}</blockquote>;
    case 'blank':
      return <p className="mt-2"><CellOf cell={{ blank: block.text }} /></p>;
    case 'list':
      return <ul className="mt-2 max-w-measure list-disc space-y-1 ps-5 *:whitespace-pre-line">{block.items.map((item, at) => <li key={at} dir="auto"><CellOf cell={item} /></li>)}</ul>;
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'table':
      return <Grid {...block} />;
  }
}

function CellOf({ cell }: { cell: Cell }) {
  return typeof cell === 'string' ? cell : <mark className="bg-transparent text-accent italic underline decoration-dotted underline-offset-4">{cell.blank}</mark>;
}

function Facts({ rows }: { rows: [string, Cell][] }) {
  return (
    <dl className="report-facts mt-3 border-t text-base print:text-[9pt]">
      {rows.map(([name, cell], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd dir="auto"><CellOf cell={cell} /></dd>
        </div>
      ))}
    </dl>
  );
}

function Grid({ caption, columns, rows }: { caption: string; columns: string[]; rows: Cell[][] }) {
  return (
    <table className="report-table mt-3 w-full text-left font-sans text-sm print:text-[8.5pt]">
      <caption className="pb-1 text-left text-sm font-semibold">{caption}</caption>
      <thead className="border-b text-xs text-muted">
        <tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => <td key={column} dir="auto" data-column={`${columns[column]}: `}><CellOf cell={cell} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
