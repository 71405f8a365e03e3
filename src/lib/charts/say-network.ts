import { formatList, formatShortMonth } from '$lib/format/dates.ts';
import { formatChange, formatScore } from '$lib/format/numbers.ts';
import type { NetworkPhrases, Phrase, PhraseKey } from '$lib/domain/headlines/network-phrases.ts';
import { getLocale, m } from '$lib/messages.ts';

/** A list longer than this is cut, and the rest counted. */
const NAMED = 12;

type Input = string | number;
type Words = { [K in PhraseKey]: (inputs: Inputs<NetworkPhrases[K]>) => string };
/** What a message may use: a count also as a word, a list also as its length. */
type Inputs<Args> = { [K in keyof Args]: Input } & {
	[K in keyof Args & string as `${K}Words` | `${K}Start` | `${K}Count`]: Input;
};

/** The words of a phrase in the reader's language. */
export function say<K extends PhraseKey>({ key, args }: Extract<Phrase, { key: K }>): string {
	const words: Words = m;
	const inputs = Object.entries(args).flatMap(([name, value]) => inputsOf(name, value));
	return words[key](Object.fromEntries(inputs) as Inputs<NetworkPhrases[K]>);
}

/** Several phrases as one paragraph. */
export function sayAll(phrases: readonly Phrase[]): string {
	return phrases.map((phrase) => say(phrase)).join(' ');
}

function inputsOf(name: string, value: unknown): [string, Input][] {
	if (typeof value === 'string') return [[name, value]];
	if (typeof value === 'number') return [[name, formatOf(name)(value)]];
	if (value instanceof Date) return [[name, formatShortMonth(value)]];
	if (Array.isArray(value)) return listInputs(name, value);
	return isCount(value) ? countInputs(name, value.count) : [];
}

function countInputs(name: string, count: number): [string, Input][] {
	const words = numberWord(count);
	const start = words.charAt(0).toLocaleUpperCase(getLocale()) + words.slice(1);
	return [
		[name, count],
		[`${name}Words`, words],
		[`${name}Start`, start]
	];
}

/** "six", but "13". */
function numberWord(n: number): string {
	return m.compare_number({ n, digits: n.toLocaleString(getLocale()) });
}

function listInputs(name: string, entries: readonly unknown[]): [string, Input][] {
	const shown = entries.length > NAMED ? entries.slice(0, NAMED - 1) : entries;
	const rest = entries.length - shown.length;
	const more = rest > 0 ? [m.compare_more({ nWords: numberWord(rest) })] : [];
	return [
		[name, formatList([...shown.map(entryText), ...more])],
		[`${name}Count`, entries.length]
	];
}

function entryText(entry: unknown): string {
	if (typeof entry === 'number') return formatScore(entry);
	if (!isNamedChange(entry)) return String(entry);
	return m.compare_named_change({ name: entry.name, change: formatChange(entry.change) });
}

/** Everything is a score or a number of points but these. */
function formatOf(name: string): (value: number) => string {
	if (name === 'reliability') return (value) => value.toLocaleString(getLocale(), TWO_PLACES);
	if (name === 'exact') return (value) => value.toLocaleString(getLocale(), ONE_PLACE);
	return name === 'shown' ? formatChange : formatScore;
}

const TWO_PLACES = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const ONE_PLACE = { ...TWO_PLACES, signDisplay: 'exceptZero' } as const;

function isCount(value: unknown): value is { count: number } {
	return typeof value === 'object' && value !== null && 'count' in value;
}

function isNamedChange(value: unknown): value is { name: string; change: number } {
	return typeof value === 'object' && value !== null && 'change' in value;
}
