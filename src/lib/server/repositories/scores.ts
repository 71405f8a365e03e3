import type { MeasurementError } from '../../domain/measurement-error.ts';
import { measurementErrorOf, reliabilityOf } from '../../domain/measurement-error.ts';
import type { PairSums } from '../../domain/reliability/icc.ts';
import type { VersionRef } from '../../domain/instrument.ts';
import type { FidelityScore, StaffSummary, ThemeScore } from '../../domain/site.ts';
import type { Database } from '../database.types.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { toNumber, toNumberOrNull } from './rows.ts';

/** All theme scores of a site that the caller may read, of every round and perspective. */
export async function listThemeScores(client: Client, siteId: string): Promise<ThemeScore[]> {
	const rows = unwrap(
		await client
			.from('theme_scores')
			.select(
				'round_id, perspective, of_record, score, practice_score, organization_score, items, rated, dont_know, not_applicable, themes(key)'
			)
			.eq('site_id', siteId)
			.neq('perspective', 'staff')
	);
	return rows.map((row) => ({
		roundId: row.round_id,
		themeKey: row.themes.key,
		perspective: row.perspective,
		ofRecord: row.of_record,
		score: toNumberOrNull(row.score),
		practice: toNumberOrNull(row.practice_score),
		organization: toNumberOrNull(row.organization_score),
		coverage: {
			items: row.items,
			rated: row.rated,
			dontKnow: row.dont_know,
			notApplicable: row.not_applicable
		}
	}));
}

/** A fidelity score with the assessment it came from. */
export type AssessedFidelity = FidelityScore & { assessmentId: string };

export async function listFidelityScores(
	client: Client,
	siteId: string
): Promise<AssessedFidelity[]> {
	const rows = unwrap(
		await client
			.from('fidelity_scores')
			.select('assessment_id, round_id, perspective, of_record, score')
			.eq('site_id', siteId)
			.neq('perspective', 'staff')
	);
	return rows.map((row) => ({
		assessmentId: row.assessment_id,
		roundId: row.round_id,
		perspective: row.perspective,
		ofRecord: row.of_record,
		score: toNumberOrNull(row.score)
	}));
}

/** Staff as an aggregate, closed rounds only; `spread` is `null` below the organization's minimum n. */
export async function listStaffSummaries(
	client: Client,
	siteId: string,
	themeKeys: ReadonlyMap<string, string>
): Promise<StaffSummary[]> {
	const rows = unwrap(await client.rpc('staff_summaries', { p_site: siteId }));
	return rows.map((row) => ({
		roundId: row.round_id,
		themeKey: themeKeys.get(row.theme_id) ?? '',
		n: row.n ?? 0,
		spread:
			row.median === null
				? null
				: { median: toNumber(row.median), middle: middleOf(row.q1, row.q3) }
	}));
}

function middleOf(q1: number | null, q3: number | null) {
	return q1 === null || q3 === null ? null : { q1: toNumber(q1), q3: toNumber(q3) };
}

/** The measurement error of the organization's scores on one version, as far as the caller may know. */
export async function findMeasurementError(
	client: Client,
	organizationId: string,
	version: VersionRef
): Promise<MeasurementError> {
	const asked = { p_organization: organizationId, p_version: version.id };
	const [spread, pairs] = await Promise.all([
		client.rpc('score_spread', asked).then(unwrap),
		client.rpc('rating_pairs', asked).then(unwrap)
	]);
	const perTheme = version.themes.map(({ id, key }) => {
		const found = pairs.find((row) => row.theme_id === id);
		return {
			key,
			sd: toNumberOrNull(spread.find((row) => row.theme_id === id)?.sd ?? null),
			reliability: reliabilityOf(found ? toPairSums(found) : null, version.assumedReliability)
		};
	});
	return measurementErrorOf(
		Object.fromEntries(perTheme.map(({ key, sd }) => [key, sd])),
		Object.fromEntries(perTheme.map(({ key, reliability }) => [key, reliability]))
	);
}

type PairsRow = Database['public']['Functions']['rating_pairs']['Returns'][number];

function toPairSums(row: PairsRow): PairSums {
	return {
		n: row.n,
		x: toNumber(row.sum_self),
		y: toNumber(row.sum_external),
		xx: toNumber(row.self_squares),
		yy: toNumber(row.external_squares),
		xy: toNumber(row.products)
	};
}

/** Scores of record × 100, dense, theme by theme, site by site, round by round. */
export async function findScoreMatrix(
	client: Client,
	versionId: string,
	siteIds: readonly string[],
	roundIds: readonly string[]
): Promise<Int16Array> {
	const scores = unwrap(
		await client.rpc('network_scores', {
			p_version: versionId,
			p_sites: [...siteIds],
			p_rounds: [...roundIds]
		})
	);
	return Int16Array.from(scores ?? []);
}
