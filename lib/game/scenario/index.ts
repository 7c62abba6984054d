export type { Scenario, Disclosure } from './scenario';
export type { Branch, BranchChange } from './branch';
export type { Condition, Operator } from './condition';
export type { Form, FormTurn } from './form';
export type { Ending, Indicator, Objective, Posture, Role, Team } from './team';
export type { Effect, Inject, InjectKind, Minutes, Option, PairRule, Reading, TeamTask, Turn } from './turn';
