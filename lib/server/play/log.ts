/** What play says to the operator: what kind of thing went wrong in which game, never what anybody wrote. */
export interface Log {
  error(facts: Record<string, unknown>, message: string): void;
}
