import type { InstrumentVersion, Item, TallyRule, Theme } from '../../domain/instrument.ts';
import * as v from 'valibot';
import type { Client } from '../supabase.ts';
import type { Tables } from '../database.types.ts';
import { unwrap } from '../unwrap.ts';
import { toNumber } from './rows.ts';

/** The language a text falls back to; every version has it. */
const FALLBACK = 'en';

// What the schema keeps as JSON or checked text; a row that is otherwise is a mistake worth a noise.
const Bands = v.array(
	v.object({ key: v.picklist(['emerging', 'developing', 'aligned']), from: v.number() })
);
const Thresholds = v.array(v.object({ rating: v.number(), atLeast: v.number() }));
const NextSteps = v.record(v.string(), v.array(v.string()));
const Hue = v.picklist(['teal', 'indigo', 'ochre']);

/** What a version says about itself: how to rate, what it is, and where it comes from. */
export type VersionText = {
	locale: string;
	name: string;
	description: string;
	ratingRules: readonly string[];
	citation: string;
};

/**
 * A version with its themes and items in order, each text in `locale` or else in English.
 * `null` when there is no such version, or when the caller may not read it: the two look the same.
 */
export async function findVersion(
	client: Client,
	versionId: string,
	locale: string
): Promise<InstrumentVersion | null> {
	const [version, text, themes] = await Promise.all([
		readVersion(client, versionId),
		findVersionText(client, versionId, locale),
		listThemes(client, versionId, locale)
	]);
	if (version === null || text === null) return null;
	return {
		id: version.id,
		instrumentKey: version.instruments.key,
		name: text.name,
		number: version.number,
		scaleMax: version.scale_max,
		minimumCoverage: version.minimum_coverage,
		assumedReliability: toNumber(version.assumed_reliability),
		criterion: version.criterion,
		bands: v.parse(Bands, version.bands),
		themes
	};
}

async function readVersion(client: Client, id: string) {
	return unwrap(
		await client
			.from('instrument_versions')
			.select(
				'id, number, scale_max, minimum_coverage, assumed_reliability, criterion, bands, instruments(key)'
			)
			.eq('id', id)
			.maybeSingle()
	);
}

/** Rating rules, description and citation in `locale` or else in English; `null` as in `findVersion`. */
export async function findVersionText(
	client: Client,
	versionId: string,
	locale: string
): Promise<VersionText | null> {
	const rows = unwrap(
		await client
			.from('version_texts')
			.select('locale, name, description, rating_rules, citation')
			.eq('instrument_version_id', versionId)
			.in('locale', [locale, FALLBACK])
	);
	const text = inLocale(rows, locale);
	return text && { ...text, ratingRules: text.rating_rules };
}

/** The themes of a version with their items; items in a second request, so that neither join is deep. */
async function listThemes(client: Client, versionId: string, locale: string): Promise<Theme[]> {
	const locales = [locale, FALLBACK];
	const [themes, items] = await Promise.all([
		client
			.from('themes')
			.select('id, key, position, hue, theme_texts(locale, name, description)')
			.eq('instrument_version_id', versionId)
			.in('theme_texts.locale', locales)
			.order('position')
			.then(unwrap),
		client
			.from('items')
			.select('*, item_texts(*)')
			.eq('instrument_version_id', versionId)
			.in('item_texts.locale', locales)
			.order('position')
			.then(unwrap)
	]);
	return themes.map(({ theme_texts, hue, ...theme }) => ({
		...theme,
		hue: v.parse(Hue, hue),
		name: inLocale(theme_texts, locale)?.name ?? theme.key,
		description: inLocale(theme_texts, locale)?.description ?? '',
		items: items
			.filter((item) => item.theme_id === theme.id)
			.flatMap((item) => {
				const text = inLocale(item.item_texts, locale);
				return text ? [toItem(item, text, theme.key)] : [];
			})
	}));
}

function inLocale<Text extends { locale: string }>(
	texts: readonly Text[],
	locale: string
): Text | null {
	return (
		texts.find((text) => text.locale === locale) ??
		texts.find((text) => text.locale === FALLBACK) ??
		null
	);
}

function toItem(row: Tables<'items'>, text: Tables<'item_texts'>, themeKey: string): Item {
	return {
		id: row.id,
		key: row.key,
		code: row.code,
		themeKey,
		position: row.position,
		level: row.level,
		weight: toNumber(row.weight),
		shortName: text.short_name,
		statement: text.statement,
		why: text.why,
		guidance: text.guidance,
		anchors: text.anchors,
		evidence: text.evidence,
		probe: text.probe,
		notApplicable: { allowed: row.not_applicable_allowed, reason: text.not_applicable_reason },
		tally: toTally(row, text),
		nextSteps: v.parse(NextSteps, text.next_steps),
		sources: row.sources
	};
}

function toTally(row: Tables<'items'>, text: Tables<'item_texts'>): TallyRule | null {
	if (!row.tally_thresholds || !text.tally_numerator || !text.tally_denominator) return null;
	return {
		numerator: text.tally_numerator,
		denominator: text.tally_denominator,
		thresholds: v.parse(Thresholds, row.tally_thresholds)
	};
}
