import { wrapText } from '../geometry/text.ts';
import { embedFonts } from './export-fonts.ts';

/** What stands round a downloaded picture. */
export type Caption = { title: string; subtitle: string; source: string };

/** A picture that stands alone: colours resolved, fonts and background inside. Size in CSS pixels. */
export type StandaloneSvg = { text: string; blob: Blob; width: number; height: number };

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 24;

/** What a mark inherits or is given by style sheets, and a file must say itself. */
const STYLED = [
	...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
	...['stroke-linejoin', 'stroke-opacity', 'opacity', 'paint-order', 'text-anchor', 'visibility'],
	...['dominant-baseline', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric']
];

/** The picture inside an element (its first SVG, over its canvases), with title, source and day. */
export async function drawSvg(picture: HTMLElement, caption: Caption): Promise<StandaloneSvg> {
	const drawn = picture.querySelector('svg');
	if (!drawn) throw new Error('There is no picture to save');
	const { width, height } = drawn.viewBox.baseVal;
	const paint = paints(picture);
	const head = headLines(caption, width, paint);
	const foot = textLine(caption.source, EDGE, head.height + height + 2 * EDGE + 8, {
		...paint.small,
		'font-size': '14'
	});
	const size = { width: width + 2 * EDGE, height: head.height + height + 3 * EDGE + 8 };
	const svg = make('svg', { xmlns: SVG, ...size, viewBox: `0 0 ${size.width} ${size.height}` });
	const inner = make('g', { transform: `translate(${EDGE} ${head.height + EDGE})` });
	inner.append(...canvasImages(picture, drawn), resolved(drawn, width, height));
	svg.append(make('rect', { width: '100%', height: '100%', fill: paint.paper }));
	svg.append(...head.lines, inner, foot);
	const style = make('style', {});
	style.textContent = await embedFonts();
	svg.prepend(style);
	const text = new XMLSerializer().serializeToString(svg);
	return { text, blob: new Blob([text], { type: 'image/svg+xml' }), ...size };
}

/** The same picture as pixels, twice as many each way as on the screen. */
export async function paintPng({ text, width, height }: StandaloneSvg): Promise<Blob> {
	const image = new Image(width, height);
	image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * 2;
	canvas.height = height * 2;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out'))));
	});
}

type Paint = Record<string, string>;

/** Ink, paper and fonts as they are on the screen now, light or dark. */
function paints(picture: HTMLElement): { paper: string; title: Paint; small: Paint } {
	const probe = picture.appendChild(document.createElement('i'));
	const read = (property: 'color' | 'fontFamily', value: string) => {
		probe.style[property] = value;
		return getComputedStyle(probe)[property];
	};
	const [ink, quiet, paper] = ['--ink', '--ink-2', '--paper'].map((name) =>
		read('color', `var(${name})`)
	) as [string, string, string];
	const [serif, sans] = [read('fontFamily', 'var(--serif)'), read('fontFamily', 'var(--sans)')];
	probe.remove();
	return {
		paper,
		title: { fill: ink, 'font-family': serif, 'font-weight': '500', 'font-size': '24' },
		small: { fill: quiet, 'font-family': sans, 'font-size': '16' }
	};
}

function headLines(
	{ title, subtitle }: Caption,
	width: number,
	paint: { title: Paint; small: Paint }
): { lines: SVGElement[]; height: number } {
	let y = EDGE;
	const lines: SVGElement[] = [];
	for (const line of wrapText(title, width / 1.1, 24)) {
		lines.push(textLine(line, EDGE, (y += 28), paint.title));
	}
	for (const line of wrapText(subtitle, width, 16)) {
		lines.push(textLine(line, EDGE, (y += 24), paint.small));
	}
	return { lines, height: y };
}

function textLine(text: string, x: number, y: number, paint: Paint): SVGElement {
	const line = make('text', { x, y, ...paint });
	line.textContent = text;
	return line;
}

/** Canvases lie below the marks; each becomes an image in the same place. */
function canvasImages(picture: HTMLElement, drawn: SVGSVGElement): SVGElement[] {
	const origin = drawn.getBoundingClientRect();
	return [...picture.querySelectorAll('canvas')].map((canvas) => {
		const { left, top, width, height } = canvas.getBoundingClientRect();
		const [x, y] = [left - origin.left, top - origin.top];
		return make('image', { x, y, width, height, href: canvas.toDataURL() });
	});
}

/** A copy of the marks that carries its own colours and fonts. */
function resolved(drawn: SVGSVGElement, width: number, height: number): SVGElement {
	const copy = drawn.cloneNode(true) as SVGSVGElement;
	const copies = [copy, ...copy.querySelectorAll('*')];
	for (const [index, original] of [drawn, ...drawn.querySelectorAll('*')].entries()) {
		carryStyle(original, copies[index]);
	}
	for (const name of ['class', 'style', 'role', 'aria-label']) copy.removeAttribute(name);
	copy.setAttribute('overflow', 'visible');
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	return copy;
}

function carryStyle(original: Element, copy: Element | undefined): void {
	const style = getComputedStyle(original);
	const parent = original.parentElement && getComputedStyle(original.parentElement);
	copy?.removeAttribute('class');
	copy?.removeAttribute('style');
	for (const property of STYLED) {
		const value = style.getPropertyValue(property);
		const top = original.tagName === 'svg';
		const differs = value !== parent?.getPropertyValue(property);
		const unresolved = copy?.getAttribute(property)?.includes('var(');
		if (top || differs || unresolved || property === 'opacity') {
			copy?.setAttribute(property, value);
		}
	}
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) {
		if (key !== 'xmlns') element.setAttribute(key, String(value));
	}
	return element;
}
