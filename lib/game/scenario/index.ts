export type { Branch, BranchChange } from './branch';
export type { Condition, Operator } from './condition';
export type { Form } from './form';
export type { InjectKind } from './inject-kind';
export type { Reading } from './reading';
export type { Disclosure, Scenario } from './scenario';
export type { Indicator } from './team';
export type { Effect, Inject, Minutes, Option, Script, Turn } from './turn';
