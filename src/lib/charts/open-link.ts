import { goto } from '$app/navigation';

/** Follows a link of the compare page without losing the place people read or the focus. */
export function openLink(href: string): void {
	void goto(href, { noScroll: true, keepFocus: true });
}
