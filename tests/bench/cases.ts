import { join as path } from 'node:path';
import { type Backend, startBackend } from '../../supabase/embedded/backend.ts';
import { roundId, siteId } from '../../supabase/seed/ids.ts';
import { HOME_SITE } from '../../supabase/seed/stories.ts';
import { call, type Credentials, join, signInToApi } from './api.ts';
import { loadNetwork } from './load-network.ts';

/** A data folder ready to be served, and who looks at what in it. */
export type Case = {
	name: string;
	dataFolder: string;
	evaluator: Credentials;
	director: Credentials;
	/** The director's own site, and the draft the director answers in. */
	siteId: string;
	assessmentId: string;
	itemIds: string[];
	/** What loading took, in words. */
	loaded: string;
};

const demoPassword = 'plumbline-demo';

/** The demonstration: 12 sites, 8 closed rounds, all perspectives. */
export async function prepareDemo(folder: string): Promise<Case> {
	const dataFolder = path(folder, 'demo');
	const started = performance.now();
	const backend = await startBackend({ dataFolder, seed: 'demo' });
	const seconds = (performance.now() - started) / 1000;
	const director = { email: 'director@demo.plumbline.test', password: demoPassword };
	const evaluator = { email: 'evaluator@demo.plumbline.test', password: demoPassword };
	const place = { siteId: siteId(HOME_SITE), roundId: roundId('Winter 2026') };
	const draft = await startDraft(backend, director, place);
	await backend.close();
	const loaded = `first start with an empty folder: ${seconds.toFixed(1)} s`;
	return { name: 'demo, 12 × 8', dataFolder, evaluator, director, ...draft, loaded };
}

/** A network of `sites` sites with `rounds` closed rounds of self-assessments and one open round. */
export async function prepareNetwork(folder: string, sites: number, rounds: number): Promise<Case> {
	const dataFolder = path(folder, `${sites}x${rounds}`);
	const backend = await startBackend({ dataFolder });
	const network = await loadNetwork(backend.db, { sites, rounds });
	const [home = ''] = network.siteIds;
	const evaluator = await join(backend, network.organizationId, 'evaluator', []);
	const director = await join(backend, network.organizationId, 'director', [home]);
	const place = { siteId: home, roundId: network.openRoundId };
	const draft = await startDraft(backend, director, place);
	await backend.close();
	const answers = (sites * rounds * 36).toLocaleString('en');
	const loaded = `${answers} answers loaded and scored in ${network.seconds.total.toFixed(1)} s`;
	return { name: `${sites} × ${rounds}`, dataFolder, evaluator, director, ...draft, loaded };
}

async function startDraft(
	backend: Backend,
	director: Credentials,
	{ siteId, roundId }: { siteId: string; roundId: string }
): Promise<Pick<Case, 'siteId' | 'assessmentId' | 'itemIds'>> {
	const token = await signInToApi(backend, director);
	const assessmentId = await call(backend, token, 'start_assessment', {
		p_site: siteId,
		p_round: roundId,
		p_perspective: 'self'
	});
	const items = await backend.db.query<{ id: string }>(
		`select items.id from public.items
		join public.rounds on rounds.instrument_version_id = items.instrument_version_id
		where rounds.id = $1 order by items.code`,
		[roundId]
	);
	return { siteId, assessmentId: String(assessmentId), itemIds: items.map(({ id }) => id) };
}
