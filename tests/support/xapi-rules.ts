/**
 * What a learning record store may refuse by the xAPI 1.0.3 specification, part two: statements, their parts and their
 * formats. Written from the specification and from nothing of this program. Each fault says where it is.
 */
export function xapiFaults(statement: unknown): string[] {
  return [
    ...nulls(statement, '', false),
    ...object(statement, '', {
      required: { actor: actorOrGroup, verb, object: statementObject },
      optional: { id: uuid, result, context, timestamp: instant, stored: instant, authority: actorOrGroup, version, attachments: list(anyObject) },
    }),
    ...platformOnlyOfActivities(statement),
  ];
}

type Rule = (value: unknown, where: string) => string[];
type Fields = Readonly<Record<string, Rule>>;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const says = (holds: boolean, where: string, what: string): string[] => (holds ? [] : [`${where}: ${what}`]);
const at = (where: string, key: string): string => (where === '' ? key : `${where}.${key}`);

/** null may stand in extensions alone. */
function nulls(value: unknown, where: string, inExtensions: boolean): string[] {
  if (value === null) return says(inExtensions, where, 'null');
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => nulls(inner, at(where, key), inExtensions || key === 'extensions'));
}

/** An object with all required properties and none that the specification does not know. */
function object(value: unknown, where: string, { required = {}, optional = {} }: { required?: Fields; optional?: Fields }): string[] {
  if (!isObject(value)) return [`${where}: not an object`];
  const known = { ...required, ...optional };
  return [
    ...Object.keys(required).flatMap((key) => says(Object.hasOwn(value, key), at(where, key), 'missing')),
    ...Object.entries(value).flatMap(([key, inner]) => (Object.hasOwn(known, key) ? (known[key]?.(inner, at(where, key)) ?? []) : [`${at(where, key)}: unknown`])),
  ];
}

const text: Rule = (value, where) => says(typeof value === 'string', where, 'not a string');
const flag: Rule = (value, where) => says(typeof value === 'boolean', where, 'not a boolean');
const amount: Rule = (value, where) => says(typeof value === 'number' && Number.isFinite(value), where, 'not a number');
const anyObject: Rule = (value, where) => says(isObject(value), where, 'not an object');
const matching = (pattern: RegExp, what: string): Rule => (value, where) => says(typeof value === 'string' && pattern.test(value), where, what);
const list = (rule: Rule): Rule => (value, where) => (Array.isArray(value) ? value.flatMap((one, index) => rule(one, `${where}.${index}`)) : [`${where}: not an array`]);
const one = (...allowed: string[]): Rule => (value, where) => says(typeof value === 'string' && allowed.includes(value), where, `not ${allowed.join(' or ')}`);

/** With a scheme; what follows it has no space and none of the signs that an IRI may not have. */
const iri = matching(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/, 'not an absolute IRI');
const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, 'not a UUID');
const version = matching(/^1\.0(\.\d+)?$/, 'not a version of 1.0');
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const duration = matching(/^P(?!$)(?:\d+(?:\.\d+)?W|(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/, 'not an ISO 8601 duration');

/** ISO 8601 with its offset from UTC, of which the one from minus zero is forbidden, on a day that there is. */
const instant: Rule = (value, where) => {
  const parts = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|([+-]\d{2}:?\d{2}))$/.exec(value) : null;
  const day = parts === null ? Number.NaN : Date.parse(`${parts[1] ?? ''}T00:00Z`);
  const exists = !Number.isNaN(day) && new Date(day).toISOString().startsWith(parts?.[1] ?? '');
  return says(exists && !Number.isNaN(Date.parse(String(value))) && !/^-00:?00$/.test(parts?.[2] ?? ''), where, 'not an ISO 8601 instant');
};

const languageMap: Rule = (value, where) =>
  isObject(value) ? Object.entries(value).flatMap(([tag, words]) => [...says(languageTag.test(tag), at(where, tag), 'not a language tag'), ...text(words, at(where, tag))]) : [`${where}: not a language map`];
const extensions: Rule = (value, where) => (isObject(value) ? Object.keys(value).flatMap((key) => iri(key, at(where, key))) : [`${where}: not an object`]);

const IDENTIFIERS: Fields = {
  mbox: matching(/^mailto:[^\s@]+@[^\s@]+$/, 'not a mailto IRI'),
  mbox_sha1sum: matching(/^[0-9a-f]{40}$/i, 'not a SHA-1'),
  openid: iri,
  account: (value, where) => object(value, where, { required: { homePage: iri, name: text } }),
};

/** Somebody, known by exactly one identifier; a group may do without, but then names its members. */
const actorOrGroup: Rule = (value, where) => {
  const isGroup = isObject(value) && value.objectType === 'Group';
  const identifiers = isObject(value) ? Object.keys(IDENTIFIERS).filter((key) => Object.hasOwn(value, key)).length : 0;
  const anonymous = isGroup && identifiers === 0 && Array.isArray(value.member);
  return [
    ...object(value, where, { optional: { objectType: one('Agent', 'Group'), name: text, ...IDENTIFIERS, ...(isGroup && { member: list(actorOrGroup) }) } }),
    ...says(identifiers === 1 || anonymous, where, 'not exactly one identifier'),
  ];
};

const verb: Rule = (value, where) => object(value, where, { required: { id: iri }, optional: { display: languageMap } });

const components = list((value, where) => object(value, where, { required: { id: text }, optional: { description: languageMap } }));
const definition: Rule = (value, where) =>
  object(value, where, {
    optional: {
      name: languageMap, description: languageMap, type: iri, moreInfo: iri, extensions,
      interactionType: one('true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other'),
      correctResponsesPattern: list(text), choices: components, scale: components, source: components, target: components, steps: components,
    },
  });
const activity: Rule = (value, where) => object(value, where, { required: { id: iri }, optional: { objectType: one('Activity'), definition } });
const reference: Rule = (value, where) => object(value, where, { required: { objectType: one('StatementRef'), id: uuid } });

/** What something was done to; without a word of what it is, an activity. A statement within a statement this program never makes. */
const statementObject: Rule = (value, where) => {
  const kind = isObject(value) ? value.objectType : undefined;
  if (kind === 'Agent' || kind === 'Group') return actorOrGroup(value, where);
  return kind === 'StatementRef' ? reference(value, where) : activity(value, where);
};

const score: Rule = (value, where) => [
  ...object(value, where, { optional: { scaled: amount, raw: amount, min: amount, max: amount } }),
  ...says(!isObject(value) || typeof value.scaled !== 'number' || Math.abs(value.scaled) <= 1, at(where, 'scaled'), 'not between -1 and 1'),
];
const result: Rule = (value, where) => object(value, where, { optional: { score, success: flag, completion: flag, response: text, duration, extensions } });

/** An array of activities, or a single one, as older versions had it. */
const activities: Rule = (value, where) => (Array.isArray(value) ? list(activity) : activity)(value, where);
const contextActivities: Rule = (value, where) => object(value, where, { optional: { parent: activities, grouping: activities, category: activities, other: activities } });
const group: Rule = (value, where) => [...actorOrGroup(value, where), ...says(isObject(value) && value.objectType === 'Group', where, 'not a group')];
const context: Rule = (value, where) =>
  object(value, where, {
    optional: { registration: uuid, instructor: actorOrGroup, team: group, contextActivities, revision: text, platform: text, language: matching(languageTag, 'not a language tag'), statement: reference, extensions },
  });

/** Revision and platform tell of an activity; where the object is somebody or a statement they have no place. */
function platformOnlyOfActivities(statement: unknown): string[] {
  if (!isObject(statement) || !isObject(statement.object) || !isObject(statement.context)) return [];
  const { objectType = 'Activity' } = statement.object;
  return ['revision', 'platform'].flatMap((key) => says(objectType === 'Activity' || !Object.hasOwn(statement.context as object, key), `context.${key}`, 'the object is no activity'));
}
