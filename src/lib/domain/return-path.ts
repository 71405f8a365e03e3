const HERE = 'https://plumbline.invalid';

/** The path to go on to after signing in: `next` when it lies within this site, else the start page. */
export function toReturnPath(next: string | null): string {
	if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return '/';
	const { origin, pathname, search } = new URL(next, HERE);
	// A path such as //elsewhere would be an address of another site once it stands alone.
	return origin === HERE && !pathname.startsWith('//') ? pathname + search : '/';
}
