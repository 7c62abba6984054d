import clsx from 'clsx';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

interface FieldProps {
  /** The control's id; hint and error are tied to it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do. Shown under the control, told to the ear. */
  error?: ReactNode;
  /** The label is there for the ear only. */
  quiet?: boolean;
  className?: string;
}

function describedBy({ id, hint, error }: FieldProps): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}

/** A label, a control, and what is said about it. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, label, hint, error, quiet, className } = field;
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'font-semibold'}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm font-semibold text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

const split = <T extends FieldProps>({ id, label, hint, error, quiet, className, ...rest }: T) => ({ field: { id, label, hint, error, quiet, className }, rest });

/** A one-line text box with its label. */
export function TextField(props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & { boxClass?: string }) {
  const { field, rest } = split(props);
  const { boxClass, ...input } = rest;
  return (
    <Field {...field}>
      <input id={field.id} aria-describedby={describedBy(field)} aria-invalid={field.error ? true : undefined} className={clsx('box', boxClass)} {...input} />
    </Field>
  );
}

/** A text area with its label. */
export function TextArea(props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'> & { boxClass?: string; after?: ReactNode }) {
  const { field, rest } = split(props);
  const { boxClass, after, rows = 3, ...area } = rest;
  return (
    <Field {...field}>
      {/* A box that grows with its text knows no rows: they become its least height. */}
      <textarea id={field.id} rows={rows} style={{ minHeight: `max(2.75rem, ${rows} * 1.5em + 1.125rem)` }} aria-describedby={describedBy(field)} aria-invalid={field.error ? true : undefined} className={clsx('box field-sizing-content max-h-[60dvh]', boxClass)} {...area} />
      {after}
    </Field>
  );
}

/** A choice from a list, with its label. */
export function SelectField(props: FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'>) {
  const { field, rest } = split(props);
  return (
    <Field {...field}>
      <select id={field.id} aria-describedby={describedBy(field)} aria-invalid={field.error ? true : undefined} className="box" {...rest} />
    </Field>
  );
}
