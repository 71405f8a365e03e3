/** What free text can give away about a young person. */
export type IdentifyingKind =
	'email' | 'handle' | 'phone' | 'date' | 'address' | 'case_number' | 'initials' | 'age' | 'name';

/** A stretch of text, `from` included and `to` excluded (UTF-16 units), that looks identifying. */
export type Finding = { kind: IdentifyingKind; from: number; to: number; text: string };

/** Stands where something was taken out; never found itself. */
export const TAKEN_OUT = '[…]';

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:\\d{4}|'\\d{2})";
const STREET = '(?:Street|Avenue|Ave|Road|Lane|Boulevard|Blvd|Terrace|Highway|Parkway)';
const STREET_AFTER_NUMBER =
	'(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|terrace|circle|highway|hwy|parkway|pkwy)';
/** Capitalized words before "Street" that start a sentence or a team's name, not an address. */
const NO_STREET_NAME =
	'(?:Our|The|This|That|Each|Every|From|With|And|New|More|Most|Some|All|Their|Your|During|After|Before|On|In|At|To|Of|For|By|A)';
/** Abbreviations that look like initials. */
const NO_INITIALS =
	'(?:U\\.\\s?S(?:\\.\\s?A)?|U\\.\\s?K|U\\.\\s?N|D\\.\\s?C|N\\.\\s?Y|L\\.\\s?A|N\\.\\s?J|P\\.\\s?O|Q\\.\\s?A|H\\.\\s?R|I\\.\\s?D|I\\.\\s?T|P\\.\\s?S|E\\.\\s?R|R\\.\\s?N|M\\.\\s?D|B\\.\\s?A|M\\.\\s?A|A\\.\\s?M|P\\.\\s?M)\\.';

type Pattern = {
	kind: IdentifyingKind;
	pattern: RegExp;
	/** True where links carry the like for reasons of their own: the number or the day of a document. */
	isUsualInLinks?: true;
};

/** Earlier patterns win where two overlap, so the more telling kinds stand first. */
const PATTERNS: readonly Pattern[] = [
	{ kind: 'email', pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
	{ kind: 'handle', pattern: /(?<![\p{L}\d@])@[a-z][\w.]{2,29}/giu },
	{ kind: 'case_number', pattern: /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/gu },
	{
		kind: 'case_number',
		pattern:
			/(?<!\p{L})(?:case|file|docket|referral|client|client id|mrn|record|intake)\s*(?:no\.?|nr\.?|number|id|#)?\s*[:#-]?\s*(?!(?:19|20)\d{2}(?![\w-]))(?=[a-z-]{0,5}\d)[a-z]{0,4}-?\d[\w-]{2,}(?![\p{L}\d])/giu
	},
	{
		kind: 'date',
		pattern: /(?<![\d/.-])\d{4}-\d{1,2}-\d{1,2}(?![\d-])/gu,
		isUsualInLinks: true
	},
	{
		kind: 'date',
		pattern:
			/(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d{2}|\d{2})(?![\d/]|[.-]\d)/gu,
		isUsualInLinks: true
	},
	{
		kind: 'date',
		pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY}\\s*,?\\s+${YEAR}(?!\\d)`, 'giu'),
		isUsualInLinks: true
	},
	{
		kind: 'date',
		pattern: new RegExp(`(?<!\\d)${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}(?!\\d)`, 'giu'),
		isUsualInLinks: true
	},
	{
		kind: 'date',
		pattern: new RegExp(
			`(?<!\\p{L})(?:born|d\\.?o\\.?b\\.?|date of birth|birthday)(?:\\s*:|\\s+(?:is|was|on|in))?\\s*(?:${MONTH}\\s*${DAY}|${DAY}\\s+(?:of\\s+)?${MONTH}|(?:${MONTH}\\s+)?(?:19|20)\\d{2})`,
			'giu'
		)
	},
	{
		kind: 'phone',
		pattern:
			/(?<![\p{L}\d#])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?!\d)/gu
	},
	{ kind: 'phone', pattern: /(?<![\p{L}\d])\+\d{1,3}(?:[\s.-]?\d){7,12}(?!\d)/gu },
	{ kind: 'phone', pattern: /(?<![\p{L}\d.,/$€£-])[2-9]\d{2}[-.]\d{4}(?![\d-])/gu },
	{
		kind: 'address',
		pattern: new RegExp(
			`(?<![\\d\\p{L}])\\d{1,5}[a-z]?\\s+(?:[nsew]\\.?\\s+)?(?:[\\p{L}'’-]+\\s+|\\d+(?:st|nd|rd|th)\\s+){1,3}?${STREET_AFTER_NUMBER}(?!\\p{L})\\.?`,
			'giu'
		)
	},
	{
		kind: 'address',
		pattern: new RegExp(
			`(?<![\\p{L}\\d])(?!${NO_STREET_NAME}\\s)(?:\\p{Lu}[\\p{Ll}'’-]+\\s+|\\d+(?:st|nd|rd|th)\\s+)${STREET}(?![\\p{L}])(?!\\s+(?:[Oo]utreach|[Tt]eam|[Ww]ork|[Ss]mart|[Cc]lothes))`,
			'gu'
		)
	},
	{ kind: 'address', pattern: /(?<!\p{L})p\.?\s?o\.?\s+box\s+\d+/giu },
	{
		kind: 'address',
		pattern: /(?<!\p{L})(?:apartment|apt|unit|room)\.?\s+(?:\d+[a-z]?|[a-z]\d+)(?![\p{L}\d])/giu
	},
	{ kind: 'address', pattern: /(?<!\p{L})[A-Z]{2}\s+\d{5}(?:-\d{4})?(?!\d)/gu },
	{ kind: 'case_number', pattern: /(?<![\p{L}\d-])[A-Z]{1,4}-?(?:\d{2,4}-)?\d{4,}(?![\p{L}\d])/gu },
	{
		kind: 'case_number',
		pattern: /(?<![\p{L}\d.,$€£])\d{6,}(?![\d,]|\.\d|%)/gu,
		isUsualInLinks: true
	},
	{
		kind: 'age',
		pattern:
			/(?<![\d\p{L}.])(?:[5-9]|1\d|2[0-4])[\s-]?(?:years?[\s-]old|y\/?o|yrs?\.?[\s-]old)(?![\p{L}])/giu
	},
	{
		kind: 'age',
		pattern:
			/(?<!\p{L})(?:aged|age|turned|turns|turning)\s+(?:[5-9]|1\d|2[0-4])(?!\s*(?:to|or|and|through|[–—-])\s*\d|\s*\+|\d|\s+(?:and|or)\s+(?:up|over|older|under|younger)|%)/giu
	},
	{
		kind: 'age',
		pattern:
			/(?<!\p{L})\p{Lu}\p{Ll}+(?:,\s*|\s+\()(?:[5-9]|1\d|2[0-4])(?=[,).;]|\s+(?:years|yrs|was|is|has|who)(?!\p{L}))/gu
	},
	{
		kind: 'name',
		pattern:
			/(?<=(?<!\p{L})(?:named|whose name is|name is|her name was|his name was|nicknamed)\s+)\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?/gu
	},
	{
		kind: 'initials',
		pattern: new RegExp(
			`(?<![\\p{L}\\d.&])(?!${NO_INITIALS})\\p{Lu}\\.(?:\\s?\\p{Lu}\\.){1,2}(?![\\p{L}\\d])`,
			'gu'
		)
	}
];

/**
 * What looks as if it could point to a young person, in reading order and without overlaps.
 * A heuristic that warns, not a proof: it errs toward silence on ordinary program notes
 * ("March 2026", "12 of 15"), so an empty answer does not mean that a text is safe.
 */
export function findIdentifying(text: string): Finding[] {
	return find(text, PATTERNS);
}

/**
 * What a link gives away by its wording, as `…/Case%204711_J.M.pdf` does. Positions are those in the
 * readable text behind the host, so they serve to quote a finding and not to cut it out.
 */
export function findIdentifyingInLink(link: string): Finding[] {
	return find(
		readable(link),
		PATTERNS.filter(({ isUsualInLinks }) => !isUsualInLinks)
	);
}

/** The words of a link as a person reads them: decoded, without the host, spaces for their stand-ins. */
function readable(link: string): string {
	const words = link.replace(/^[a-z]+:\/\/[^/?#@]*(?=[/?#]|$)/i, '').replace(/[_+]/g, ' ');
	return words.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
		try {
			return decodeURIComponent(encoded);
		} catch {
			return encoded;
		}
	});
}

function find(text: string, patterns: readonly Pattern[]): Finding[] {
	const found: Finding[] = [];
	for (const { kind, pattern } of patterns) {
		for (const match of text.matchAll(pattern)) {
			const finding = {
				kind,
				from: match.index,
				to: match.index + match[0].length,
				text: match[0]
			};
			if (!found.some((other) => overlaps(other, finding))) found.push(finding);
		}
	}
	return found.sort((a, b) => a.from - b.from);
}

function overlaps(a: Finding, b: Finding): boolean {
	return a.from < b.to && b.from < a.to;
}

/** The text with each of the findings replaced by a mark that shows that something stood there. */
export function redact(text: string, findings: readonly Finding[]): string {
	const lastFirst = [...findings].sort((a, b) => b.from - a.from);
	return lastFirst.reduce(
		(left, { from, to }) => left.slice(0, from) + TAKEN_OUT + left.slice(to),
		text
	);
}
