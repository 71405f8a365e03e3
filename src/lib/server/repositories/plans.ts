import type { Goal, Milestone } from '../../domain/site.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { toDate } from './rows.ts';

/** A site's goals, the next due first. */
export async function listGoals(client: Client, siteId: string): Promise<Goal[]> {
	const rows = unwrap(
		await client
			.from('goals')
			.select('theme_key, target, due_on')
			.eq('site_id', siteId)
			.order('due_on')
	);
	return rows.map((row) => ({
		themeKey: row.theme_key,
		target: row.target,
		dueOn: toDate(row.due_on)
	}));
}

/** The organization's milestones the caller may read, oldest first. */
export async function listMilestones(client: Client, organizationId: string): Promise<Milestone[]> {
	const rows = unwrap(
		await client
			.from('milestones')
			.select('id, held_on, title, site_id')
			.eq('organization_id', organizationId)
			.order('held_on')
	);
	return rows.map((row) => ({
		id: row.id,
		heldOn: toDate(row.held_on),
		title: row.title,
		siteId: row.site_id
	}));
}
