import type { Role } from '../../src/lib/domain/person.ts';
import { uuidOf } from './random.ts';
import { HOME_SITE, sites } from './stories.ts';

export type DemoPerson = {
	id: string;
	role: Role;
	/** A role, not a name: nobody real or made up stands behind it. */
	displayName: string;
	email: string;
	sites: readonly string[];
	signsIn: boolean;
};

const trades = [
	'Social worker',
	'Clinician',
	'Case manager',
	'Outreach worker',
	'Administrator',
	'Youth adviser',
	'Evening worker'
];

/** Everybody in the demonstration: five who can sign in, and those who stand behind the ratings. */
export function people(seed: number): DemoPerson[] {
	const person = (
		role: Role,
		displayName: string,
		at: readonly string[] = [],
		login: string | null = null
	): DemoPerson => {
		const email = `${login ?? displayName.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.plumbline.test`;
		const id = uuidOf(seed, 'person', email);
		return { id, role, displayName, email, sites: at, signsIn: login !== null };
	};
	return [
		person('owner', 'Owner, Northlight', [], 'owner'),
		person('evaluator', 'Evaluator, Northlight', [], 'evaluator'),
		person('evaluator', 'Visiting evaluator'),
		person('viewer', 'Board member, Northlight', [], 'viewer'),
		...sites.map(({ name }) =>
			person('director', `Director, ${name}`, [name], name === HOME_SITE ? 'director' : null)
		),
		...sites.flatMap(({ name, staff }) =>
			trades
				.slice(0, Math.max(0, ...Object.values(staff?.rounds ?? {})))
				.map((trade, index) =>
					person('staff', `${trade}, ${name}`, [name], isHomeStaff(name, index) ? 'staff' : null)
				)
		)
	];
}

function isHomeStaff(site: string, index: number): boolean {
	return site === HOME_SITE && index === 0;
}
