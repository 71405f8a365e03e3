/** Which profile an item belongs to: what staff do, or what the organization makes possible. */
export type Level = 'practice' | 'organization';

/** One hue per theme, used for that theme everywhere and for nothing else. */
export type Hue = 'teal' | 'indigo' | 'ochre';

/** A countable probe beside an item: what is counted, and from which share a rating is suggested. */
export type TallyRule = {
	numerator: string;
	denominator: string;
	/** Ascending; `atLeast` is a share 0…1. Below the first the suggestion is one less, at none nothing. */
	thresholds: readonly { rating: number; atLeast: number }[];
};

/** One observable indicator. `key` is stable across versions, `shortName` has 24 characters or fewer. */
export type Item = {
	id: string;
	key: string;
	code: string;
	themeKey: string;
	position: number;
	level: Level;
	weight: number;
	shortName: string;
	statement: string;
	why: string;
	guidance: string;
	/** What each rating looks like; the index is the rating, 0…scaleMax. */
	anchors: readonly string[];
	evidence: readonly string[];
	probe: string;
	notApplicable: { allowed: boolean; reason: string | null };
	tally: TallyRule | null;
	/** Next steps per rating below the top, keyed by that rating. */
	nextSteps: Readonly<Record<string, readonly string[]>>;
	sources: readonly string[];
};

/** What charts and headlines need to know of a theme. */
export type ThemeRef = { id: string; key: string; position: number; name: string; hue: Hue };

export type Theme = ThemeRef & { description: string; items: readonly Item[] };

/** A named range of scores; it reaches from `from` to the next band. Scores are 0…100. */
export type Band = { key: 'emerging' | 'developing' | 'aligned'; from: number };

/** A published version never changes; a new one starts a new series. */
export type InstrumentVersion = {
	id: string;
	instrumentKey: string;
	name: string;
	number: number;
	/** Ratings run from 0 to this. */
	scaleMax: number;
	/** Share of applicable items, in percent, that must be rated for a theme to have a score. */
	minimumCoverage: number;
	/** Reliability 0…1 used for the SEM until the network has enough pairs of its own. */
	assumedReliability: number;
	/** The line of the chart that says "aligned enough", 0…100; a convention, provisional. */
	criterion: number;
	bands: readonly Band[];
	themes: readonly Theme[];
};

export type VersionRef = Omit<InstrumentVersion, 'themes'> & { themes: readonly ThemeRef[] };
