/*
 * Advance widths of Atkinson Hyperlegible Next (400) from space to tilde, in hundredths of the font
 * size, measured once in a browser, so that the server can set and wrap labels too. Digits are tabular.
 */
const WIDTHS = (
	'28 29 30 65 59 92 73 16 30 30 48 61 21 36 21 39 65 65 65 65 65 65 65 65 65 65 21 21 55 63 55 48 ' +
	'78 63 61 64 67 57 55 69 69 39 51 63 54 82 69 71 59 72 61 59 56 69 59 86 62 57 61 32 39 34 55 37 ' +
	'24 52 57 48 56 54 31 56 55 25 24 49 26 84 55 55 57 57 35 47 33 54 46 68 48 45 46 34 24 34 55'
)
	.split(' ')
	.map(Number);

const OTHER = 60;
const BOLD = 1.09;
/** Of a line, the part that may be filled: widths are known to a few percent. */
const SURE = 0.95;

/** Width of a line of text in pixels at a font size; within a few percent in the fonts we ship. */
export function textWidth(text: string, size: number, bold = false): number {
	let hundredths = 0;
	for (const character of text) {
		hundredths += WIDTHS[(character.codePointAt(0) ?? 0) - 32] ?? OTHER;
	}
	return (hundredths / 100) * size * (bold ? BOLD : 1);
}

/** Breaks a text at spaces into lines no wider than `width`; a longer word has a line of its own. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
	const lines: string[] = [];
	for (const word of text.split(/[ \n]+/).filter(Boolean)) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && textWidth(longer, size, bold) <= width * SURE)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** Sets entries of a key in lines from left to right. `mark` is the width kept before each text. */
export function flowEntries(
	texts: readonly string[],
	width: number,
	{ size = 14, mark = 24, gap = 24, line = 26 } = {}
): { places: { x: number; y: number }[]; height: number } {
	const places: { x: number; y: number }[] = [];
	let [x, y] = [0, 0];
	for (const text of texts) {
		const entry = mark + textWidth(text, size);
		if (x > 0 && x + entry > width) [x, y] = [0, y + line];
		places.push({ x, y });
		x += entry + gap;
	}
	return { places, height: texts.length ? y + line : 0 };
}
