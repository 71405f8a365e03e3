import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readInstrument } from '../../supabase/instruments/instrument-files.ts';
import { readingGrade } from './reading-level.ts';

const folder = '../../supabase/instruments/flexibility-and-consistency/v1/';
const { instrument, themes, sources } = readInstrument(
	fileURLToPath(new URL(folder, import.meta.url))
);
const items = themes.flatMap((theme) => theme.items);
const byCode = items.map((item) => [item.code, item] as const);

const itemFields = [
	...['key', 'code', 'position', 'level', 'weight', 'shortName', 'statement', 'why', 'guidance'],
	...['anchors', 'evidence', 'evidenceKinds', 'probe', 'notApplicable', 'tally', 'nextSteps'],
	...['principle', 'domain', 'sources', 'sourceIdea']
];
const evidenceKinds = ['policy', 'record_tally', 'observation', 'staff', 'youth_feedback'];
const principles = [
	...['safety', 'trustworthiness_transparency', 'peer_support', 'collaboration_mutuality'],
	...['empowerment_voice_choice', 'cultural_historical_gender']
];
const domains = [
	...['governance', 'policy', 'physical_environment', 'engagement_involvement', 'cross_sector'],
	...['screening_assessment_treatment', 'training_workforce', 'progress_monitoring', 'financing'],
	'evaluation'
];

function everyText(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyText) : [];
}

const percents = (text: string) => [...text.matchAll(/(\d+)%/g)].map((match) => Number(match[1]));

describe('the version', () => {
	test('has the scale, coverage rule, bands and criterion of the methods', () => {
		expect(instrument).toMatchObject({
			key: 'flexibility_and_consistency',
			locale: 'en',
			version: {
				number: 1,
				scaleMax: 3,
				minimumCoverage: 75,
				assumedReliability: 0.8,
				criterion: 75,
				bands: [
					{ key: 'emerging', from: 0 },
					{ key: 'developing', from: 50 },
					{ key: 'aligned', from: 75 }
				]
			}
		});
	});

	test('says that it is informed by the study, provisional and not validated', () => {
		expect(instrument.description).toMatch(/informed by/);
		expect(instrument.description).toMatch(/provisional/);
		expect(instrument.description).toMatch(/not been psychometrically validated/);
		expect(instrument.description).toContain('“Flexibility and Consistency”');
		expect(instrument.citation).toContain('10.1080/26408066.2023.2169597');
	});

	test('gives raters three rules', () => {
		expect(instrument.ratingRules).toHaveLength(3);
	});
});

describe('the themes', () => {
	test('are the three of the study, in order, each in its hue', () => {
		expect(themes.map(({ key, position, hue }) => [key, position, hue])).toEqual([
			['trauma_informed', 1, 'teal'],
			['trustworthiness', 2, 'indigo'],
			['persistence', 3, 'ochre']
		]);
	});

	test.each(themes.map((theme) => [theme.key, theme] as const))(
		'%s has twelve items in order, of both levels',
		(_, theme) => {
			expect(theme.items.map((item) => item.position)).toEqual(
				Array.from({ length: 12 }, (_, index) => index + 1)
			);
			expect(new Set(theme.items.map((item) => item.level))).toEqual(
				new Set(['practice', 'organization'])
			);
		}
	);

	test('number their items TI1 to PE12', () => {
		const expected = ['TI', 'TR', 'PE'].flatMap((letters) =>
			Array.from({ length: 12 }, (_, index) => `${letters}${index + 1}`)
		);
		expect(items.map((item) => item.code)).toEqual(expected);
	});
});

describe('the items together', () => {
	test.each(['key', 'code', 'shortName', 'statement', 'probe'] as const)('share no %s', (field) => {
		expect(new Set(items.map((item) => item[field].toLowerCase())).size).toBe(36);
	});

	test('share no anchor and no next step', () => {
		for (const texts of [
			items.flatMap((item) => item.anchors),
			items.flatMap((item) => Object.values(item.nextSteps).flat())
		]) {
			expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
		}
	});

	test('touch every principle and every domain', () => {
		expect(new Set(items.map((item) => item.principle))).toEqual(new Set(principles));
		expect(new Set(items.map((item) => item.domain))).toEqual(new Set(domains));
	});

	test('cite every source that is listed, and none that is not', () => {
		const cited = new Set(items.flatMap((item) => item.sources));
		expect(cited).toEqual(new Set(Object.keys(sources)));
		for (const source of Object.values(sources)) {
			expect(source.title).not.toBe('');
			expect(URL.canParse(source.url)).toBe(true);
		}
	});
});

describe.each(byCode)('%s', (_, item) => {
	test('has exactly the fields of an item, in words it may use', () => {
		expect(Object.keys(item)).toEqual(itemFields);
		expect(item.key).toMatch(/^[a-z][a-z0-9_]+$/);
		expect(item.weight).toBe(1);
		expect(['practice', 'organization']).toContain(item.level);
		expect(evidenceKinds).toEqual(expect.arrayContaining(item.evidenceKinds));
		expect(item.evidenceKinds.length).toBeGreaterThan(0);
		expect(item.sources.length).toBeGreaterThan(0);
	});

	test('has a short name of at most 24 characters and one sentence as its statement', () => {
		expect(item.shortName.length).toBeLessThanOrEqual(24);
		expect(item.statement).toMatch(/^[^.!?]+\.$/);
		expect(item.statement.length).toBeLessThanOrEqual(100);
	});

	test('has four anchors short enough for a phone, and evidence to look at', () => {
		expect(item.anchors).toHaveLength(4);
		for (const anchor of item.anchors) expect(anchor.length).toBeLessThanOrEqual(130);
		expect(item.evidence.length).toBeGreaterThanOrEqual(2);
		expect(item.evidence.length).toBeLessThanOrEqual(4);
	});

	test('has two or three next steps below the top level', () => {
		expect(Object.keys(item.nextSteps)).toEqual(['0', '1', '2']);
		for (const steps of Object.values(item.nextSteps)) {
			expect([2, 3]).toContain(steps.length);
		}
	});

	test('gives a reason exactly where not applicable is allowed', () => {
		expect(item.notApplicable.reason !== null).toBe(item.notApplicable.allowed);
	});

	test('asks an open question', () => {
		expect(item.probe).toMatch(/\?$|:.*\?$/);
		expect(item.probe).not.toMatch(/^(Do|Does|Did|Is|Are|Have|Has|Can|Could|Would|Will)\b/);
	});

	test('counts what its anchors name, with thresholds that rise', () => {
		const [zero, one, two, three] = item.anchors.map(percents);
		const cuts = item.tally?.thresholds.map(({ atLeast }) => Math.round(atLeast * 100)) ?? [];
		expect(zero).toEqual([]);
		if (item.tally === null) {
			expect([one, two, three]).toEqual([[], [], []]);
			return;
		}
		const [low = NaN, high = NaN] = cuts;
		expect(item.tally.thresholds.map(({ rating }) => rating)).toEqual([2, 3]);
		expect(low).toBeLessThan(high);
		expect(one).toEqual([low]);
		expect(two).toEqual(high < 100 ? [low, high] : [low]);
		expect(three).toEqual(high < 100 ? [high] : []);
	});

	test('holds nothing that looks like an address, a number to call or a date', () => {
		for (const text of everyText(item)) {
			expect(text).not.toMatch(/\S+@\S+\.\S+/);
			expect(text).not.toMatch(/\d[\d\s().-]{5,}\d/);
			expect(text).not.toMatch(/\b(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}(-\d{2})?)\b/);
		}
	});

	test('speaks of young people and workers, not of clients, victims or compliance', () => {
		const words = everyText({ ...item, sources: [], sourceIdea: '' }).join(' ');
		expect(words).not.toMatch(
			/\b(clients?|patients?|victims?|minors?|prostitut\w*|compl(y|iance))\b/i
		);
	});

	test('reads at ninth grade or below, statement and anchors together', () => {
		expect(readingGrade([item.statement, ...item.anchors].join(' '))).toBeLessThanOrEqual(9);
	});

	test('reads at ninth grade or below in its reason, guidance, question and next steps', () => {
		const rest = [item.why, item.guidance, item.probe, ...Object.values(item.nextSteps).flat()];
		expect(readingGrade(rest.join(' '))).toBeLessThanOrEqual(9);
	});
});
