import { env } from '$env/dynamic/private';
import { m } from '$lib/messages.ts';
import { createSendMail } from '$lib/server/mail.ts';

/** Whether the link reached the person, is to be sent by hand, or should have been mailed but was not. */
export type Delivery = 'mailed' | 'by_hand' | 'failed';

export type InvitationMail = { email: string; name: string; organization: string; link: string };

/** Mails an invitation link where mail is on; a folder or the console gets it too, but reaches nobody. */
export async function mailInvitation(invitation: InvitationMail): Promise<Delivery> {
	const setting = env.PLUMBLINE_MAIL;
	if (!setting) return 'by_hand';
	try {
		await createSendMail(setting)({
			to: invitation.email,
			subject: m.invite_mail_subject(invitation),
			text: m.invite_mail_text(invitation)
		});
	} catch (cause) {
		console.error('The mail of an invitation could not be sent.', cause);
		return 'failed';
	}
	return /^smtps?:/.test(setting) ? 'mailed' : 'by_hand';
}
