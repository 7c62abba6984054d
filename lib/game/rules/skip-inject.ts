import { keepBack } from '../keeping-back';
import type { ControlRule } from '../rule';

/** Control leaves an inject out of this game; it can still be released after all. */
export const skipInject: ControlRule<'skipInject'> = (command, state, seat, c) => keepBack('InjectSkipped', command, state, seat, c);
