import { perspectiveOf, type Todo } from '../../domain/answer.ts';
import type { Perspective } from '../../domain/assessment.ts';
import type { Membership } from '../../domain/person.ts';
import type { Round } from '../../domain/round.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { listRounds } from './rounds.ts';
import { toMomentOrNull } from './rows.ts';

/** Who asks: their membership, and their own id, by which a visit knows its evaluator. */
export type Rater = { id: string; membership: Membership };

/**
 * What the caller is asked to rate: each open round × own site, started or not, the round that
 * closes first on top. An evaluator gets the visits begun, since any site may be visited. Then what
 * they submitted before, newest first. Empty for those who only read.
 */
export async function listTodos(
	client: Client,
	rater: Rater
): Promise<{ open: Todo[]; done: Todo[] }> {
	const perspective = perspectiveOf(rater.membership.role);
	if (perspective === null) return { open: [], done: [] };
	const [rounds, sites, begun] = await Promise.all([
		listRounds(client, rater.membership.organization.id),
		listOwnSites(client, rater.membership),
		listOwnAssessments(client, rater, perspective)
	]);
	const items = await countItems(client, rounds);
	const todoOf = (round: Round, site: Todo['site'], row?: OwnAssessment): Todo => ({
		round,
		site,
		perspective,
		assessment: row
			? { id: row.id, status: row.status, submittedAt: toMomentOrNull(row.submitted_at) }
			: null,
		answered: row?.responses.filter(({ state }) => state !== 'unanswered').length ?? 0,
		items: items.get(round.versionId) ?? 0
	});
	const roundOf = new Map(rounds.map((round) => [round.id, round]));
	const started = begun.flatMap((row) => {
		const round = roundOf.get(row.round_id);
		return round ? [todoOf(round, row.sites, row)] : [];
	});
	const missing = rounds
		.filter((round) => round.status === 'open')
		.flatMap((round) =>
			sites
				.filter(
					(site) => !started.some((todo) => todo.round.id === round.id && todo.site.id === site.id)
				)
				.map((site) => todoOf(round, site))
		);
	return arrange([...started, ...missing]);
}

function arrange(todos: readonly Todo[]): { open: Todo[]; done: Todo[] } {
	const isDone = ({ assessment }: Todo) => assessment !== null && assessment.status !== 'draft';
	return {
		open: todos
			.filter((todo) => !isDone(todo) && todo.round.status === 'open')
			.sort((a, b) => Number(a.round.closesOn) - Number(b.round.closesOn) || byName(a, b)),
		done: todos
			.filter(isDone)
			.sort((a, b) => Number(b.round.heldOn) - Number(a.round.heldOn) || byName(a, b))
	};
}

const byName = (a: Todo, b: Todo) => a.site.name.localeCompare(b.site.name);

/** The sites a director or staff member rates; none for an evaluator, who chooses. */
async function listOwnSites(client: Client, { siteIds }: Membership): Promise<Todo['site'][]> {
	if (siteIds.length === 0) return [];
	return unwrap(
		await client
			.from('sites')
			.select('id, name')
			.in('id', [...siteIds])
			.order('name')
	);
}

type OwnAssessment = Awaited<ReturnType<typeof listOwnAssessments>>[number];

/** Recent ones are enough: a list of everything ever rated helps nobody decide what to do now. */
const RECENT = 60;

async function listOwnAssessments(client: Client, rater: Rater, perspective: Perspective) {
	const query = client
		.from('assessments')
		.select('id, site_id, round_id, status, submitted_at, sites(id, name), responses(state)')
		.eq('organization_id', rater.membership.organization.id)
		.eq('perspective', perspective)
		.order('started_at', { ascending: false })
		.limit(RECENT);
	return unwrap(
		await (perspective === 'external'
			? query.eq('rater_id', rater.id)
			: query.in('site_id', [...rater.membership.siteIds]))
	);
}

async function countItems(
	client: Client,
	rounds: readonly Round[]
): Promise<ReadonlyMap<string, number>> {
	const versions = [...new Set(rounds.map(({ versionId }) => versionId))];
	const counts = await Promise.all(
		versions.map(async (id) => {
			const rows = unwrap(await client.from('items').select('id').eq('instrument_version_id', id));
			return [id, rows.length] as const;
		})
	);
	return new Map(counts);
}

/** Sites of the organization whose name holds `text`, by name, at most 20; where an evaluator may go. */
export async function listSitesNamed(
	client: Client,
	organizationId: string,
	text: string
): Promise<Todo['site'][]> {
	const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
	return unwrap(
		await client
			.from('sites')
			.select('id, name')
			.eq('organization_id', organizationId)
			.ilike('name', pattern)
			.order('name')
			.limit(20)
	);
}
