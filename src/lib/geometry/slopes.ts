import { scaleLinear } from 'd3-scale';
import type { Profile } from '../domain/change/profile.ts';
import type { Frame } from './frame.ts';
import { pushApart } from './labels.ts';
import { textWidth, wrapText } from './text.ts';

/** One theme's slope from practice to organization; `turn` is its angle in degrees for words on it. */
export type Slope = {
	profile: Profile;
	y: { practice: number; organization: number };
	/** Where the numbers stand, pushed apart. */
	labelY: { practice: number; organization: number };
	/** The baseline's slope, drawn behind a clear lean. */
	before: { practice: number; organization: number } | null;
	/** Where words stand along it; `null`: it has none, or others' words are in the way. */
	words: { text: string; x: number; y: number; turn: number } | null;
};

/** Words about a theme, wrapped, beside the slopes or under them. */
export type SlopeWords = { key: string; x: number; y: number; lines: readonly string[] };

export type Slopes = {
	left: number;
	right: number;
	top: number;
	bottom: number;
	slopes: readonly Slope[];
	words: readonly SlopeWords[];
};

const TOP = 44;
const DRAWN = 300;
const LINE = 23;
const BETWEEN = 20;
const NARROWEST = 320;
const SIZE = 16;
/** Along a slope, where its words may stand; the first free place is taken. */
const PLACES = [0.48, 0.3, 0.68];

/** Height of the slopes with their words; on phones the words of the narrowest one count. */
export function slopesHeight(sentences: readonly string[], wide: boolean): number {
	const words = sentences.map((text) => (linesOf(text, NARROWEST).length + 1) * LINE + BETWEEN);
	return TOP + DRAWN + 24 + (wide ? 0 : words.reduce((sum, height) => sum + height, 0));
}

function linesOf(sentence: string, width: number): string[] {
	return wrapText(sentence, width, 16);
}

/**
 * Places slopes and sentences. Names stand left of the first line where there is room (`wide`),
 * the numbers alone on a phone. `sentences` and `leans` are aligned with `profiles`; a lean stands
 * along its slope where no earlier one is in the way, `null` has no words.
 */
export function layoutSlopes(
	profiles: readonly Profile[],
	sentences: readonly string[],
	leans: readonly (string | null)[],
	{ width, wide }: Pick<Frame, 'width' | 'wide'>
): Slopes {
	const names = Math.max(
		0,
		...profiles.map(({ theme }) => textWidth(`${theme.name} 100`, 16, true))
	);
	const left = wide ? names + 16 : 56;
	const right = wide ? width * 0.5 : width - 92;
	const bottom = TOP + DRAWN;
	const y = scaleLinear(domain(profiles), [bottom, TOP]);
	const shown = profiles.filter(({ now }) => now);
	const of = (side: 'practice' | 'organization') => shown.map(({ now }) => y(now?.[side] ?? 0));
	const [practice, organization] = [of('practice'), of('organization')];
	const low = pushApart(practice, 21, TOP, bottom);
	const high = pushApart(organization, 21, TOP, bottom);
	const alongs = placeAlong(
		shown.map((profile, index) => ({
			text: leans[profiles.indexOf(profile)] ?? null,
			from: { x: left, y: practice[index] ?? 0 },
			to: { x: right, y: organization[index] ?? 0 }
		}))
	);
	return {
		...{ left, right, top: TOP, bottom },
		slopes: shown.map((profile, index) => {
			const [from, to] = [practice[index] ?? 0, organization[index] ?? 0];
			const { baseline } = profile;
			return {
				profile,
				y: { practice: from, organization: to },
				labelY: { practice: low[index] ?? from, organization: high[index] ?? to },
				before: baseline && {
					practice: y(baseline.practice),
					organization: y(baseline.organization)
				},
				words: alongs[index] ?? null
			};
		}),
		words: placeWords(profiles, sentences, { width, wide, right, bottom })
	};
}

type Point = { x: number; y: number };
type Along = NonNullable<Slope['words']>;

function placeAlong(lines: readonly { text: string | null; from: Point; to: Point }[]) {
	const taken: Along[] = [];
	return lines.map(({ text, from, to }) => {
		if (text === null) return null;
		const free = PLACES.map((part) => along(text, from, to, part)).find((words) =>
			taken.every((other) => areApart(words, other))
		);
		if (free) taken.push(free);
		return free ?? null;
	});
}

/** Words above a line that rises and under one that falls, where no number of its ends is. */
function along(text: string, from: Point, to: Point, part: number): Along {
	const angle = Math.atan2(to.y - from.y, to.x - from.x);
	const off = to.y > from.y ? SIZE + 8 : 2 - SIZE;
	return {
		text,
		x: from.x + (to.x - from.x) * part - Math.sin(angle) * off,
		y: from.y + (to.y - from.y) * part + Math.cos(angle) * off,
		turn: (angle * 180) / Math.PI
	};
}

/** True when no letter of one comes near a letter of the other. */
function areApart(a: Along, b: Along): boolean {
	return lettersOf(a).every((one) =>
		lettersOf(b).every(({ x, y }) => Math.hypot(one.x - x, one.y - y) > SIZE * 1.25)
	);
}

function lettersOf({ text, x, y, turn }: Along): Point[] {
	const [width, angle] = [textWidth(text, SIZE, true), (turn * Math.PI) / 180];
	return Array.from({ length: 13 }, (_, index) => {
		const away = width * (index / 12 - 0.5);
		return { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away };
	});
}

/** At least 40 points, in tens, around everything drawn. */
function domain(profiles: readonly Profile[]): [number, number] {
	const values = profiles.flatMap(({ now, baseline }) =>
		[now, baseline].flatMap((sides) => (sides ? [sides.practice, sides.organization] : []))
	);
	const low = Math.min(...values, 100);
	const high = Math.max(...values, 0);
	const spare = Math.max(0, 40 - (high - low)) / 2;
	return [
		Math.max(0, Math.floor((low - spare) / 10) * 10),
		Math.min(100, Math.ceil((high + spare) / 10) * 10)
	];
}

function placeWords(
	profiles: readonly Profile[],
	sentences: readonly string[],
	{ width, wide, right, bottom }: { width: number; wide: boolean; right: number; bottom: number }
): SlopeWords[] {
	const x = wide ? right + 124 : 0;
	let y = wide ? TOP + 16 : bottom + 48;
	return profiles.map(({ theme: { key } }, index) => {
		const lines = linesOf(sentences[index] ?? '', width - x);
		const words = { key, x, y, lines };
		y += (lines.length + 1) * LINE + BETWEEN;
		return words;
	});
}
