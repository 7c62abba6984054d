'use client';

import { signed } from '@/components/review/signed';
import { Field } from '@/components/ui/field';

const STEPS = [-2, -1, 0, 1, 2];

/** A change of −2 … +2; a value beyond that stays choosable where it already stands. */
export function StepPicker({ id, label, value, setValue }: { id: string; label: string; value: number; setValue: (value: number) => void }) {
  const steps = STEPS.includes(value) ? STEPS : [...STEPS, value].sort((a, b) => a - b);
  return (
    <Field id={id} label={label} className="w-24">
      <select id={id} className="box tabular-nums" value={value} onChange={(event) => setValue(Number(event.target.value))}>
        {steps.map((step) => <option key={step} value={step}>{signed(step)}</option>)}
      </select>
    </Field>
  );
}
