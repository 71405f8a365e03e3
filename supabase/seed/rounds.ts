/** The demonstration's rounds. `number` counts from 1; days are ISO dates. */
export type DemoRound = {
	number: number;
	name: string;
	heldOn: string;
	opensOn: string;
	closesOn: string;
	status: 'open' | 'closed';
};

const years = [2023, 2024, 2025, 2026];

const closed = years.flatMap((year) => [
	{
		name: `Spring ${year}`,
		heldOn: `${year}-03-15`,
		opensOn: `${year}-03-01`,
		closesOn: `${year}-04-15`
	},
	{
		name: `Autumn ${year}`,
		heldOn: `${year}-10-15`,
		opensOn: `${year}-10-01`,
		closesOn: `${year}-11-15`
	}
]);

/** Eight closed rounds over four years, and one that is open. */
export const rounds: readonly DemoRound[] = [
	...closed.map((round, index) => ({ ...round, number: index + 1, status: 'closed' as const })),
	{
		number: closed.length + 1,
		name: 'Winter 2026',
		heldOn: '2026-12-15',
		opensOn: '2026-11-16',
		closesOn: '2027-06-30',
		status: 'open'
	}
];
