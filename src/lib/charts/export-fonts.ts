/**
 * The fonts this page has loaded, as `@font-face` rules with the files inside, so that a picture
 * looks the same where the fonts are not installed. Fonts that cannot be fetched are left out.
 */
export async function embedFonts(): Promise<string> {
	const loaded = new Set([...document.fonts].filter(isLoaded).map(nameOf));
	const rules = [...document.styleSheets].flatMap(fontRules);
	const wanted = rules.filter(({ rule }) =>
		loaded.has(name(property(rule, 'font-family'), property(rule, 'unicode-range')))
	);
	return (await Promise.all(wanted.map(embed))).join('\n');
}

type FontRule = { rule: CSSFontFaceRule; base: string };

function isLoaded({ status, style }: FontFace): boolean {
	return status === 'loaded' && style === 'normal';
}

function nameOf({ family, unicodeRange }: FontFace): string {
	return name(family, unicodeRange);
}

function name(family: string, range: string): string {
	return `${family} ${range}`.replaceAll(/["'\s]/g, '').toUpperCase();
}

function property(rule: CSSFontFaceRule, key: string): string {
	return rule.style.getPropertyValue(key);
}

function fontRules(sheet: CSSStyleSheet): FontRule[] {
	const base = sheet.href ?? document.baseURI;
	return [...sheet.cssRules]
		.filter((rule) => rule instanceof CSSFontFaceRule)
		.filter((rule) => property(rule, 'font-style') !== 'italic')
		.map((rule) => ({ rule, base }));
}

async function embed({ rule, base }: FontRule): Promise<string> {
	const address = /url\("?([^")]+)"?\)/.exec(property(rule, 'src'))?.[1];
	if (!address) return '';
	try {
		const font = await (await fetch(new URL(address, base))).blob();
		const said = ['font-family', 'font-weight', 'unicode-range']
			.map((key) => `${key}:${property(rule, key)};`)
			.join('');
		return `@font-face{${said}src:url(${await dataUrl(font)}) format('woff2');}`;
	} catch {
		return '';
	}
}

function dataUrl(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(new Error('The font could not be read'));
		reader.readAsDataURL(file);
	});
}
