/** The address with some of its search changed and the rest kept; `null` takes a name out. */
export function withSearch(url: URL, changes: Readonly<Record<string, string | null>>): string {
	const search = new URLSearchParams(url.search);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) search.delete(name);
		else search.set(name, value);
	}
	return `?${search}`;
}
