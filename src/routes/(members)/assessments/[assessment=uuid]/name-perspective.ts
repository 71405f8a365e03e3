import type { Perspective } from '$lib/domain/assessment.ts';
import { m } from '$lib/messages.ts';

const NAMES: Readonly<Record<Perspective, () => string>> = {
	self: m.checklist_perspective_self,
	staff: m.checklist_perspective_staff,
	external: m.checklist_perspective_external,
	consensus: m.checklist_perspective_consensus
};

/** What an assessment from this perspective is called. */
export const namePerspective = (perspective: Perspective): string => NAMES[perspective]();
