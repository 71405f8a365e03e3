import { type DemoInstrument, type DemoNetwork, generateNetwork } from './network.ts';
import type { DemoItem } from './answers.ts';
import { uuidOf } from './random.ts';

/** What the loader needs of a database. */
export type LoaderDatabase = {
	exec(sql: string): Promise<void>;
	query<T>(sql: string, params?: unknown[]): Promise<T[]>;
};

/** The demonstration cannot be loaded here. The message is meant for people. */
export class DemoRefused extends Error {
	override name = 'DemoRefused';
}

/** bcrypt of the password the five demonstration sign-ins share; nobody else has a password. */
const PASSWORD_HASH = '$2b$10$4uZjHOx6zCDKNPP4vZmbSeQwSQFyaS5XSTTDb/7bPVEoiqgmoySaK';

/**
 * Fills an empty database with the demonstration network. Must run inside a transaction; all scores
 * come from the database's own scoring. Throws {@link DemoRefused} where there is an organization
 * already, so that the well-known demonstration password never stands beside real data.
 */
export async function loadDemo(db: LoaderDatabase): Promise<void> {
	await openDoor(db);
	const network = generateNetwork(await readInstrument(db));
	await insertAccounts(db, network);
	await insertNetwork(db, network);
	await submit(db, network);
	await insert(db, 'public.goals', network.goals);
	await insert(db, 'public.milestones', network.milestones);
	await db.exec(`set local plumbline.loading = 'off'`);
	// PGlite has no autovacuum, so nobody else tells the planner how large the tables are.
	await db.exec('analyze');
}

/** Whether this database holds the demonstration: its network, or one of its sign-ins. */
export async function isDemo(db: Pick<LoaderDatabase, 'query'>): Promise<boolean> {
	const [answer] = await db.query<{ demo: boolean }>(
		`select exists (select from public.organizations where synthetic)
			or exists (select from auth.users where email like '%@demo.plumbline.test') as demo`
	);
	return answer?.demo === true;
}

/** Accounts need an invitation, except while the demonstration is being loaded. */
async function openDoor(db: LoaderDatabase): Promise<void> {
	await db.exec(`set local plumbline.loading = 'on'`);
	const [state] = await db.query<{ loading: string | null; taken: boolean }>(
		`select current_setting('plumbline.loading', true) as loading,
			exists (select from public.organizations) or exists (select from auth.users) as taken`
	);
	if (state?.loading !== 'on')
		throw new DemoRefused('The demonstration is loaded in one transaction.');
	if (state.taken) {
		throw new DemoRefused(
			'There is an organization or an account in this database already, so the demonstration is not loaded.'
		);
	}
}

async function readInstrument(db: LoaderDatabase): Promise<DemoInstrument> {
	type Row = Omit<DemoItem, 'theme'> & { versionId: string; themeKey: string };
	const rows = await db.query<Row>(
		`select versions.id as "versionId", themes.key as "themeKey",
			items.id, items.key, items.level,
			items.not_applicable_allowed as "notApplicableAllowed",
			item_texts.not_applicable_reason as "notApplicableReason",
			items.tally_thresholds as thresholds
		from public.instruments
		join public.instrument_versions as versions on versions.instrument_id = instruments.id
		join public.themes on themes.instrument_version_id = versions.id
		join public.items on items.theme_id = themes.id
		join public.item_texts on item_texts.item_id = items.id and item_texts.locale = 'en'
		where instruments.organization_id is null and instruments.key = 'flexibility_and_consistency'
			and versions.number = 1
		order by themes.position, items.position`
	);
	const themeKeys = [...new Set(rows.map(({ themeKey }) => themeKey))];
	const [first] = rows;
	if (!first)
		throw new DemoRefused(
			'The checklist of the demonstration is missing. Run the migrations first.'
		);
	const items = rows.map(({ themeKey, ...item }) => ({
		...item,
		theme: themeKeys.indexOf(themeKey)
	}));
	return { versionId: first.versionId, themeKeys, items };
}

/** As the auth server itself writes them: confirmed, and signing in by e-mail where at all. */
async function insertAccounts(db: LoaderDatabase, { people }: DemoNetwork): Promise<void> {
	const since = '2023-01-09T15:00:00Z';
	const users = people.map(({ id, email, signsIn }) => ({
		id,
		aud: 'authenticated',
		role: 'authenticated',
		email,
		encrypted_password: signsIn ? PASSWORD_HASH : null,
		email_confirmed_at: since,
		raw_app_meta_data: { provider: 'email', providers: ['email'] },
		raw_user_meta_data: { sub: id, email, email_verified: true, phone_verified: false },
		created_at: since,
		updated_at: since
	}));
	const identities = people.map(({ id, email }) => ({
		id: uuidOf('identity', id),
		provider: 'email',
		provider_id: id,
		user_id: id,
		identity_data: { sub: id, email, email_verified: false, phone_verified: false },
		created_at: since,
		updated_at: since
	}));
	await insert(db, 'auth.users', users);
	await insert(db, 'auth.identities', identities);
}

async function insertNetwork(db: LoaderDatabase, network: DemoNetwork): Promise<void> {
	await insert(db, 'public.organizations', network.organizations);
	await insert(db, 'public.programs', network.programs);
	await insert(db, 'public.sites', network.sites);
	await insert(db, 'public.site_attributes', network.siteAttributes);
	await insert(db, 'public.memberships', network.memberships);
	await insert(db, 'public.site_assignments', network.siteAssignments);
	await insert(db, 'private.rater_codes', network.raterCodes);
	await insert(db, 'public.rounds', network.rounds);
	await insert(db, 'public.assessments', network.assessments);
	await insert(db, 'private.staff_raters', network.staffRaters);
	await insert(db, 'public.responses', network.responses);
}

/** Table and columns are named in this file and in network.ts only, never by anybody outside. */
async function insert(
	db: LoaderDatabase,
	table: string,
	rows: readonly Record<string, unknown>[]
): Promise<void> {
	const columns = Object.keys(rows[0] ?? {}).join(', ');
	for (let from = 0; from < rows.length; from += 2_000) {
		await db.query(
			`insert into ${table} (${columns})
			select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`,
			[JSON.stringify(rows.slice(from, from + 2_000))]
		);
	}
}

/** Submits, finalizes and scores through the functions that score everybody's ratings. */
async function submit(db: LoaderDatabase, { submissions, rounds }: DemoNetwork): Promise<void> {
	const given = [JSON.stringify(submissions)];
	const rows = `jsonb_to_recordset($1::text::jsonb) as given (id uuid, submitted_at timestamptz, finalized_at timestamptz)`;
	await db.query(
		`update public.assessments set status = 'submitted', submitted_at = given.submitted_at
		from ${rows} where given.id = assessments.id`,
		given
	);
	await db.query(
		`update public.assessments set status = 'finalized', finalized_at = given.finalized_at
		from ${rows} where given.id = assessments.id and given.finalized_at is not null`,
		given
	);
	for (const { id } of rounds) {
		await db.query(
			`select private.record_submissions($1::uuid,
				array(select id from public.assessments where round_id = $1::uuid and status <> 'draft'))`,
			[id]
		);
	}
}
