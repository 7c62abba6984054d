/** A mean with the number of things it is of; a mean of nothing is null. */
export interface Mean {
  value: number | null;
  n: number;
}

/** The mean of some numbers. */
export function meanOf(values: readonly number[]): Mean {
  return { value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length, n: values.length };
}
