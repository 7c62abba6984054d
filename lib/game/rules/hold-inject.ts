import { keepBack } from '../keeping-back';
import type { ControlRule } from '../rule';

/** Control keeps an inject back; it can still be released. What was scheduled is called off. */
export const holdInject: ControlRule<'holdInject'> = (command, state, seat, c) => keepBack('InjectHeld', command, state, seat, c);
