/** Opens what folds around a control, and puts the focus there. */
export function bringUp(id: string): void {
  const control = document.getElementById(id);
  const around = control?.closest('details');
  if (around) around.open = true;
  control?.focus();
}
