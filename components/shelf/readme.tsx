import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { splitTables } from './split-tables';

const schema = { ...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img' && tag !== 'input') };
const headings: Components = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', img: () => null };

function Written({ text, components }: { text: string; components: Components }) {
  return (
    <Markdown rehypePlugins={[[rehypeSanitize, schema]]} components={components}>
      {text}
    </Markdown>
  );
}

/** A scenario's README: markdown rendered on the server, cleaned, without pictures. Its headings start below the chapter's. */
export function Readme({ text }: { text: string }) {
  return (
    <div className="[&_a]:underline [&_a]:underline-offset-4 [&_blockquote]:border-l-2 [&_blockquote]:pl-4 [&_code]:font-mono [&_code]:text-sm [&_h3]:mt-6 [&_h3]:text-lg [&_h3]:font-semibold [&_h4]:mt-4 [&_h4]:font-semibold [&_li]:mt-1 [&_li]:max-w-measure [&_ol]:list-decimal [&_ol]:pl-6 [&_p]:mt-3 [&_p]:max-w-measure [&_pre]:overflow-x-auto [&_td]:border-b [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:border-b [&_th]:py-1.5 [&_th]:pr-4 [&_th]:text-left [&_ul]:list-disc [&_ul]:pl-6">
      {splitTables(text).map((part, at) => (typeof part === 'string' ? <Written key={at} text={part} components={headings} /> : <Table key={at} rows={part} />))}
    </div>
  );
}

function Table({ rows: [head = [], ...body] }: { rows: string[][] }) {
  const cell = (text: string) => <Written text={text} components={{ ...headings, p: ({ children }) => <>{children}</> }} />;
  return (
    <table className="my-3 max-w-measure">
      <thead>
        <tr>{head.map((text, at) => <th key={at} scope="col">{cell(text)}</th>)}</tr>
      </thead>
      <tbody>
        {body.map((row, line) => (
          <tr key={line}>{row.map((text, at) => <td key={at}>{cell(text)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}
