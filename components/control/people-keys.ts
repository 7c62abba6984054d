import type { KeyboardEvent } from 'react';

/** Marks the part of the page that holds one team's people, and within it the button of each, and its links. */
export const PEOPLE = { 'data-people': '' } as const;
export const PERSON = { 'data-person': '' } as const;
export const SEE = { 'data-see': '' } as const;
export const SLIP = { 'data-slip': '' } as const;

/** Goes to a team's people: to the first of them, or where nobody sits to what the team sees. */
export function goToPeople(team: number): void {
  const people = document.querySelectorAll('[data-people]')[team];
  (people?.querySelector<HTMLElement>('[data-person]') ?? people?.querySelector<HTMLElement>('[data-see]'))?.focus();
}

/** The keys among one team's people: a number or an arrow goes to a person, a number opens what can be done for them; V shows what the team sees, F its slip of paper. */
export function peopleKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('dialog, input, textarea, select') !== null) return;
  const here = event.currentTarget;
  const people = [...here.querySelectorAll<HTMLElement>('[data-person]')];
  const press = (what: HTMLElement | null | undefined) => {
    if (!what) return;
    event.preventDefault();
    what.focus();
    what.click();
  };
  switch (event.key.toLowerCase()) {
    case 'v':
      return press(here.querySelector<HTMLElement>('[data-see]'));
    case 'f':
      return press(here.querySelector<HTMLElement>('[data-slip]'));
    case 'arrowdown':
    case 'arrowup': {
      event.preventDefault();
      const at = people.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
      return people[Math.min(people.length - 1, Math.max(0, at))]?.focus();
    }
    default:
      return press(people[Number(event.key) - 1]);
  }
}
