import type { Settings } from './settings.ts';

/** What `npm start` says once everything stands. `setupKey` null: there is an organization. */
export function welcome(
	settings: Settings & { demo: boolean },
	port: number,
	setupKey: string | null
): string {
	const address = settings.origin ?? `http://localhost:${port}`;
	const lines = [`Plumbline is at ${address}`, `The data is in ${whereData(settings)}`];
	if (setupKey) lines.push(`Set up your organization at ${address}/setup?key=${setupKey}`);
	else if (settings.demo) lines.push(...demoSignIns);
	return lines.join('\n');
}

function whereData({ backing, dataFolder }: Settings): string {
	if (backing.kind !== 'postgres') return dataFolder;
	return `the database on ${new URL(backing.databaseUrl).host}, keys and mail in ${dataFolder}`;
}

const demoSignIns = [
	'The demonstration network is made up. Sign in with the password plumbline-demo as',
	...['owner', 'evaluator', 'director', 'staff', 'viewer'].map(
		(role) => `  ${role}@demo.plumbline.test`
	)
];
