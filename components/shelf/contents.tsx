/** The contents list of a long page; it stays in sight beside the text. */
export function Contents({ label, items }: { label: string; items: readonly { id: string; title: string; under?: readonly { id: string; title: string }[] }[] }) {
  return (
    <nav aria-label={label} className="no-print text-sm lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
      <p className="eyebrow mb-2">{label}</p>
      <ol>
        {items.map(({ id, title, under = [] }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-8 items-center hover:underline">
              {title}
            </a>
            {under.length > 0 && (
              <ol className="mb-1 border-l pl-3">
                {under.map((entry) => (
                  <li key={entry.id}>
                    <a href={`#${entry.id}`} className="inline-flex min-h-7 items-center text-muted hover:underline">
                      {entry.title}
                    </a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
