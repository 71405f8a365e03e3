import { error } from '@sveltejs/kit';
import { placesFor } from '$lib/domain/navigation.ts';
import { getLocale, m } from '$lib/messages.ts';
import { findNetwork } from '$lib/server/repositories/networks.ts';
import { findMeasurementError } from '$lib/server/repositories/scores.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { client }, parent }) => {
	const { membership } = await parent();
	if (!placesFor(membership).includes('compare')) error(403, m.error_not_for_role());
	const organization = membership.organization.id;
	const network = await findNetwork(client, organization, getLocale());
	if (!network) return { network: null, measurement: null };
	return {
		network,
		measurement: await findMeasurementError(client, organization, network.version)
	};
};
