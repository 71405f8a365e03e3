import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A count that suggests a rating: numerator / denominator, and the share each rating needs. */
export type TallyFile = {
	numerator: string;
	denominator: string;
	thresholds: { rating: number; atLeast: number }[];
};

/** One observable indicator, with all its words, as written in a theme's file. */
export type ItemFile = {
	key: string;
	code: string;
	position: number;
	level: 'practice' | 'organization';
	weight: number;
	shortName: string;
	statement: string;
	why: string;
	guidance: string;
	anchors: string[];
	evidence: string[];
	evidenceKinds: string[];
	probe: string;
	notApplicable: { allowed: boolean; reason: string | null };
	tally: TallyFile | null;
	nextSteps: Record<string, string[]>;
	principle: string;
	domain: string;
	sources: string[];
	sourceIdea: string;
};

/** A theme and its items, one file each. */
export type ThemeFile = {
	key: string;
	position: number;
	hue: string;
	name: string;
	description: string;
	items: ItemFile[];
};

/** What holds for the whole version: its words, scale, coverage rule, bands and source. */
export type InstrumentFile = {
	key: string;
	locale: string;
	name: string;
	description: string;
	version: {
		number: number;
		scaleMax: number;
		minimumCoverage: number;
		assumedReliability: number;
		criterion: number;
		bands: { key: string; from: number }[];
	};
	ratingRules: string[];
	citation: string;
};

/** Everything a version's folder holds, themes in the order raters see them. */
export type InstrumentFiles = {
	instrument: InstrumentFile;
	themes: ThemeFile[];
	sources: Record<string, { title: string; url: string }>;
};

const apart = ['instrument.json', 'sources.json'];

function readJson<T>(dir: string, name: string): T {
	return JSON.parse(readFileSync(join(dir, name), 'utf8'));
}

/** Reads one version's folder. Trusts its shape; the tests beside the checklist prove it. */
export function readInstrument(dir: string): InstrumentFiles {
	const names = readdirSync(dir).filter((name) => name.endsWith('.json') && !apart.includes(name));
	const themes = names.map((name) => readJson<ThemeFile>(dir, name));
	return {
		instrument: readJson(dir, 'instrument.json'),
		themes: themes.sort((a, b) => a.position - b.position),
		sources: readJson(dir, 'sources.json')
	};
}
