import { accepted } from '../decided';
import type { ControlRule } from '../rule';

/** Control opens, guards or locks the door; setting it as it is changes nothing. */
export const setDoor: ControlRule<'setDoor'> = ({ door }, state, by) =>
  door === state.door ? accepted() : accepted({ audience: 'all', type: 'DoorSet', data: { door, by } });
