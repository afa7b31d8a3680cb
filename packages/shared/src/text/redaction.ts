/** Hides known values in text that others print: as they are, encoded, and broken over lines. Pure. */

/** What stands where a value was. */
export const HIDDEN = "***";

/** A form shorter than this hides too much: `MQ` is the base64 of `1`, and of the beginning of many words. */
const SHORTEST_FORM = 4;

/** A line of a value shorter than this, like `}` or `end`, says nothing and occurs everywhere. */
const SHORTEST_LINE = 4;

/**
 * Every text in which a value can be recognized: itself, without surrounding white space, each of its lines, the user information
 * of an address, and each of these as JSON, percent-encoded, base64 (any alignment, both alphabets) and hexadecimal. Longest first.
 */
export function listForms(value: string): readonly string[] {
	const plain = new Set<string>();
	const lines = value.split(/\r\n|\r|\n/);
	for (const text of [value, value.trim(), ...lines.map((line) => line.trim()), ...listUserInformation(value)])
		if (text.length >= (text === value ? SHORTEST_FORM : SHORTEST_LINE)) plain.add(text);
	const forms = new Set<string>();
	for (const text of plain)
		for (const form of [text, ...encode(text)]) if (form.length >= SHORTEST_FORM) forms.add(form);
	return [...forms].sort((left, right) => right.length - left.length);
}

/** The password, and user with password, of an address: `postgres://shop:s3cret@db/shop` is a secret because of them. */
function listUserInformation(value: string): readonly string[] {
	const found = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\s]*)@/i.exec(value.trim())?.[1];
	if (found === undefined) return [];
	const password = found.slice(found.indexOf(":") + 1);
	return [found, password, decodePercent(password)];
}

function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function encode(text: string): readonly string[] {
	const json = JSON.stringify(text).slice(1, -1);
	const percent = encodeURIComponent(text.toWellFormed());
	const strict = percent.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	const bytes = Buffer.from(text, "utf8");
	return [
		json,
		JSON.stringify(json).slice(1, -1),
		json.replaceAll("/", "\\/"),
		percent,
		strict,
		...[percent, strict].map((form) => form.replaceAll("%20", "+")),
		new URLSearchParams({ v: text }).toString().slice(2),
		...[percent, strict].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
		...listBase64(bytes),
		bytes.toString("hex"),
		bytes.toString("hex").toUpperCase(),
	];
}

/** The base64 of the bytes alone, and the part of it that is the same whatever one or two bytes stand before or behind. */
function listBase64(bytes: Buffer): readonly string[] {
	const forms: string[] = [];
	for (const before of [0, 1, 2]) {
		const whole = Buffer.concat([Buffer.alloc(before), bytes]);
		const text = whole.toString("base64").replace(/={1,2}$/, "");
		const from = before === 0 ? 0 : before + 1;
		// The last sign carries bits of what follows unless the bytes fill it.
		const to = whole.length % 3 === 0 ? text.length : text.length - 1;
		if (to - from >= 6) forms.push(text.slice(from, to));
		if (before === 0) forms.push(text);
	}
	return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

/** The text with `***` for each form in it. Forms are tried longest first, so that a part does not spoil the whole. */
export function redact(text: string, forms: readonly string[]): string {
	return forms.reduce((hidden, form) => hidden.replaceAll(form, HIDDEN), text);
}

/**
 * Lines without the forms, also where one is broken over several lines, as tools do that wrap at a width. The number of lines
 * stays. A form that is found begins with `***` on its first line and is gone from the others.
 */
export function redactLines(lines: readonly string[], forms: readonly string[]): readonly string[] {
	const single = lines.map((line) => redact(line, forms));
	const joined = single.join("");
	const broken = findAll(joined, forms);
	if (broken.length === 0) return single;
	let offset = 0;
	return single.map((line) => {
		const [from, to] = [offset, offset + line.length];
		offset = to;
		return cutRanges(
			line,
			from,
			broken.filter((range) => range.from < to && range.to > from),
		);
	});
}

interface Range {
	readonly from: number;
	readonly to: number;
}

function findAll(text: string, forms: readonly string[]): readonly Range[] {
	const ranges: Range[] = [];
	for (const form of forms)
		for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
			ranges.push({ from: at, to: at + form.length });
	ranges.sort((left, right) => left.from - right.from);
	const merged: Range[] = [];
	for (const range of ranges) {
		const last = merged.at(-1);
		if (last === undefined || range.from >= last.to) merged.push(range);
		else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
	}
	return merged;
}

function cutRanges(line: string, start: number, ranges: readonly Range[]): string {
	let shown = "";
	let at = 0;
	for (const range of ranges) {
		shown += line.slice(at, Math.max(at, range.from - start));
		if (range.from >= start) shown += HIDDEN;
		at = Math.min(line.length, range.to - start);
	}
	return shown + line.slice(at);
}
