import { formatList, formatMonth } from '$lib/format/dates.ts';
import { formatChange, formatScore } from '$lib/format/numbers.ts';
import type { SitePhrase, SitePhraseKey, SitePhrases } from '$lib/domain/headlines/site-phrases.ts';
import { getLocale, m } from '$lib/messages.ts';

type Input = string | number;
type Words = { [K in SitePhraseKey]: (inputs: Inputs<SitePhrases[K]>) => string };
/** What a message may use: a count also as a word, a list also as its length. */
type Inputs<Args> = { [K in keyof Args]: Input } & {
	[K in keyof Args & string as `${K}Words` | `${K}Start` | `${K}Count`]: Input;
};

/** The words of a phrase in the reader's language. */
export function saySite<K extends SitePhraseKey>(phrase: Extract<SitePhrase, { key: K }>): string {
	const words: Words = m;
	const inputs = Object.entries(phrase.args).flatMap(([name, value]) => inputsOf(name, value));
	return words[phrase.key as K](Object.fromEntries(inputs) as Inputs<SitePhrases[K]>);
}

/** Several phrases as one paragraph. */
export function sayAllSite(phrases: readonly SitePhrase[]): string {
	return phrases.map((phrase) => saySite(phrase)).join(' ');
}

function inputsOf(name: string, value: unknown): [string, Input][] {
	if (typeof value === 'string') return [[name, value]];
	if (typeof value === 'number') return [[name, numberText(name, value)]];
	if (value instanceof Date) return [[name, formatMonth(value)]];
	if (Array.isArray(value))
		return [
			[name, formatList(value)],
			[`${name}Count`, value.length]
		];
	return isCount(value) ? countInputs(name, value.count) : [];
}

/** Everything is a score or a number of points but these; whole points stay numbers for plurals. */
function numberText(name: string, value: number): Input {
	if (name === 'change') return formatChange(value);
	if (name === 'exact' || (name === 'mdc' && !Number.isInteger(value))) {
		return value.toLocaleString(getLocale(), {
			minimumFractionDigits: 1,
			maximumFractionDigits: 1
		});
	}
	return Number.isInteger(value) ? value : formatScore(value);
}

function countInputs(name: string, count: number): [string, Input][] {
	const words = m.compare_number({ n: count, digits: count.toLocaleString(getLocale()) });
	const start = words.charAt(0).toLocaleUpperCase(getLocale()) + words.slice(1);
	return [
		[name, count],
		[`${name}Words`, words],
		[`${name}Start`, start]
	];
}

function isCount(value: unknown): value is { count: number } {
	return typeof value === 'object' && value !== null && 'count' in value;
}
