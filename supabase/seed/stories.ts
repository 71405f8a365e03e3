/** What happens at the demonstration sites. No real program, site or person stands behind any of it. */

/** Theme by theme: trauma-informed approach, trustworthiness, persistence. */
export type PerTheme<T> = readonly [T, T, T];

/** An evaluator's visit: in which round, by how many evaluators, how many points apart from the record. */
export type Visit = { round: number; evaluators: 1 | 2; above: number };

/** Staff ratings: how many people rated, per round that asked them, and how far apart from the record. */
export type StaffStory = { rounds: Readonly<Record<number, number>>; above: number };

export type SiteStory = {
	name: string;
	program: string;
	region: string;
	setting: string;
	openedOn: string;
	/**
	 * Score of record in points of 36, one figure per round from Spring 2023 on; the ninth is the open
	 * round. `-`: did not take part; `x`: four of twelve items "don't know", so not enough rated.
	 */
	points: PerTheme<string>;
	/** Rounds (from 1) in which the team finalized a consensus; elsewhere the self-assessment counts. */
	consensus?: readonly number[];
	/** Points of 36 by which the director rates above the consensus. */
	directorAbove?: PerTheme<number>;
	visits?: readonly Visit[];
	staff?: StaffStory;
	/** By how many levels organization items lie above (below) practice items, from a round on. */
	lean?: { theme: number; fromRound: number; levels: number }[];
};

export const sites: readonly SiteStory[] = [
	{
		// Steady, slow progress in one theme.
		name: 'Birchwood',
		program: 'Drop-in',
		region: 'North',
		setting: 'Town',
		openedOn: '2019-05-01',
		points: ['23 23 24 24 24 25 25 25 -', '17 19 19 20 23 23 25 25 -', '17 18 17 18 18 19 18 18 -'],
		visits: [{ round: 8, evaluators: 2, above: -1 }]
	},
	{
		// Two of five clinicians left in the autumn of 2024; trustworthiness fell for two years.
		name: 'Harbor House',
		program: 'Drop-in',
		region: 'East',
		setting: 'City',
		openedOn: '2018-09-01',
		points: ['26 27 26 27 27 28 27 27 -', '26 27 28 27 24 22 20 19 -', '23 23 24 22 23 22 22 22 -'],
		consensus: [4, 6, 8],
		directorAbove: [1, 3, 2],
		visits: [
			{ round: 6, evaluators: 2, above: -1 },
			{ round: 8, evaluators: 2, above: 0 }
		],
		staff: { rounds: { 4: 6, 6: 4, 8: 5 }, above: -2 }
	},
	{
		name: 'Lantern',
		program: 'Drop-in',
		region: 'South',
		setting: 'City',
		openedOn: '2020-02-01',
		points: [
			'24 25 26 26 27 28 29 29 29',
			'21 23 23 25 24 26 26 27 28',
			'19 20 20 22 22 23 24 24 25'
		],
		consensus: [6, 8],
		directorAbove: [1, 1, 2],
		visits: [{ round: 6, evaluators: 2, above: 0 }],
		staff: { rounds: { 4: 5, 6: 5, 8: 5 }, above: -1 }
	},
	{
		name: 'Fern Lane',
		program: 'Mentoring',
		region: 'North',
		setting: 'Town',
		openedOn: '2017-03-01',
		points: [
			'21 22 22 23 24 25 26 26 27',
			'20 21 23 23 25 26 27 27 27',
			'23 23 22 24 24 23 24 24 25'
		],
		consensus: [8],
		directorAbove: [1, 2, 1],
		visits: [{ round: 8, evaluators: 2, above: -1 }]
	},
	{
		// Nothing moves: changes that could be noise.
		name: 'Oak Terrace',
		program: 'Mentoring',
		region: 'South',
		setting: 'Rural',
		openedOn: '2019-10-01',
		points: ['23 24 24 24 25 24 24 24 -', '22 23 22 21 21 21 21 21 -', '20 20 21 21 22 21 21 21 -'],
		visits: [{ round: 6, evaluators: 1, above: -1 }]
	},
	{
		// Trustworthiness up after a training; persistence down after two workers left, in what the
		// organization makes possible and not in what staff do.
		name: 'Riverbend',
		program: 'Mentoring',
		region: 'East',
		setting: 'Town',
		openedOn: '2020-08-01',
		points: ['20 21 22 24 24 25 26 26 -', '19 19 20 19 21 23 25 26 -', '23 22 23 24 24 24 20 17 -'],
		consensus: [2, 3, 4, 6, 7, 8],
		directorAbove: [2, 2, 4],
		visits: [
			{ round: 3, evaluators: 1, above: -1 },
			{ round: 6, evaluators: 2, above: -1 },
			{ round: 8, evaluators: 2, above: -1 }
		],
		staff: { rounds: { 2: 6, 3: 6, 4: 7, 6: 7, 7: 3, 8: 6 }, above: -2 },
		lean: [
			{ theme: 0, fromRound: 1, levels: 0.6 },
			{ theme: 2, fromRound: 7, levels: -0.1 },
			{ theme: 2, fromRound: 8, levels: -0.4 }
		]
	},
	{
		name: 'Elm Street',
		program: 'Outreach',
		region: 'South',
		setting: 'City',
		openedOn: '2021-06-01',
		points: [
			'19 19 20 21 21 22 23 24 24',
			'16 16 18 21 18 23 22 23 24',
			'20 21 22 23 23 25 26 26 26'
		],
		consensus: [7, 8],
		directorAbove: [1, 2, 1],
		visits: [{ round: 8, evaluators: 2, above: -2 }],
		staff: { rounds: { 8: 3 }, above: -1 }
	},
	{
		// A ceiling: every item at the top, so that a further gain cannot show.
		name: 'Juniper',
		program: 'Outreach',
		region: 'North',
		setting: 'City',
		openedOn: '2016-01-01',
		points: [
			'28 29 31 33 34 35 36 36 36',
			'22 25 25 27 27 30 29 30 30',
			'23 24 24 25 26 27 28 28 29'
		],
		consensus: [6, 8],
		directorAbove: [0, 1, 1],
		visits: [
			{ round: 6, evaluators: 2, above: 0 },
			{ round: 8, evaluators: 2, above: -1 }
		],
		staff: { rounds: { 6: 5, 8: 5 }, above: 0 }
	},
	{
		// Autumn 2024: a new director could not tell on four of twelve items in two themes.
		name: 'North Pier',
		program: 'Outreach',
		region: 'East',
		setting: 'Rural',
		openedOn: '2020-11-01',
		points: ['21 21 22 22 22 22 21 22 -', '19 19 19 x 19 20 21 21 -', '18 19 19 x 21 22 23 23 -'],
		visits: [{ round: 6, evaluators: 2, above: -1 }]
	},
	{
		// Did not take part in Autumn 2025.
		name: 'Cedar Hill',
		program: 'Residential',
		region: 'East',
		setting: 'Rural',
		openedOn: '2015-04-01',
		points: ['29 29 30 29 30 - 30 30 -', '23 24 23 24 23 - 26 26 -', '19 19 20 20 19 - 20 20 -'],
		visits: [{ round: 8, evaluators: 1, above: -1 }]
	},
	{
		// Opened in 2024: starts late and low, and rises.
		name: 'Millbrook',
		program: 'Residential',
		region: 'North',
		setting: 'Town',
		openedOn: '2024-01-08',
		points: ['- - 19 20 22 23 24 25 -', '- - 15 18 19 21 23 24 -', '- - 13 15 17 18 19 20 -'],
		consensus: [8],
		directorAbove: [1, 1, 2],
		visits: [{ round: 8, evaluators: 2, above: -1 }]
	},
	{
		// The director sees much more in place than visitors do.
		name: 'Saltmarsh',
		program: 'Residential',
		region: 'South',
		setting: 'Rural',
		openedOn: '2018-02-01',
		points: ['27 28 27 28 28 29 29 29 -', '25 26 24 27 27 28 28 28 -', '23 23 24 24 23 24 24 24 -'],
		visits: [
			{ round: 4, evaluators: 1, above: -6 },
			{ round: 6, evaluators: 2, above: -6 },
			{ round: 8, evaluators: 2, above: -7 }
		]
	}
];

/** The site of the director and the staff member who can sign in. */
export const HOME_SITE = 'Riverbend';

/** Started the open round and is not done: site and how many items are answered. */
export const DRAFT = { site: 'Oak Terrace', round: 9, answered: 20, points: [24, 21, 21] } as const;
