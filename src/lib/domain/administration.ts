import type { Role } from './person.ts';
import type { RoundStatus } from './round.ts';

/** What an owner may change about the organization. `minimumStaffN`: people, 3 to 50. */
export type OrganizationSettings = {
	id: string;
	name: string;
	timeZone: string;
	minimumStaffN: number;
};

/** A site as its owner keeps it; `null`: not told. */
export type SiteRecord = {
	id: string;
	name: string;
	programId: string;
	region: string | null;
	setting: string | null;
	openedOn: Date | null;
};

/** A published checklist a round can ask. */
export type VersionChoice = { id: string; name: string; number: number };

/** One person of the organization, as far as the reader may see: a director sees own sites only. */
export type Member = {
	id: string;
	name: string;
	email: string;
	role: Role;
	siteIds: readonly string[];
};

/** An invitation nobody has accepted, withdrawn or let expire. */
export type OpenInvitation = {
	id: string;
	name: string;
	email: string;
	role: Role;
	siteIds: readonly string[];
	createdAt: Date;
	expiresAt: Date;
};

/** What the holder of an invitation link is asked to join. */
export type InvitationPreview = {
	organization: string;
	name: string;
	email: string;
	role: Role;
};

export type SetupStep = 'program' | 'site' | 'round' | 'people';

const STEPS: readonly SetupStep[] = ['program', 'site', 'round', 'people'];

/** The steps of a new organization in order, each done or not. `people`: anybody besides the first. */
export function listSetupSteps(
	counts: Readonly<Record<SetupStep, number>>
): readonly { step: SetupStep; done: boolean }[] {
	return STEPS.map((step) => ({ step, done: counts[step] > 0 }));
}

/** Where a round goes next; `null`: it is closed, and stays so. */
export function nextRoundStatus(status: RoundStatus): 'open' | 'closed' | null {
	return { planned: 'open' as const, open: 'closed' as const, closed: null }[status];
}
