/** Connections: a whole list, cut to the page that the arguments ask for, with GitHub's cursors. */

import { Unmodelled } from "../watch.ts";

/** An object as the executor reads it: values, or functions of the arguments. */
export type Fields = Record<string, unknown>;

/** What every connection takes. */
export interface PageArguments {
	first?: number | null;
	last?: number | null;
	after?: string | null;
	before?: string | null;
}

/** Gives the cursor of the item at an index. */
function encodeCursor(index: number): string {
	return Buffer.from(`cursor:${index}`).toString("base64");
}

/** Gives the index behind a cursor; throws on what is none. */
function decodeCursor(cursor: string): number {
	const found = /^cursor:(\d{1,9})$/.exec(Buffer.from(cursor, "base64").toString());
	if (found === null) throw new Error(`\`${cursor}\` does not appear to be a valid cursor.`);
	return Number(found[1]);
}

/** Gives where the page of a list of this length begins and ends. */
export function selectPage(total: number, args: PageArguments): { start: number; end: number } {
	let start = args.after == null ? 0 : Math.min(total, decodeCursor(args.after) + 1);
	let end = args.before == null ? total : Math.min(total, decodeCursor(args.before));
	if (args.first != null && args.last != null) throw new Unmodelled("a page by both first and last");
	if (args.first != null) end = Math.min(end, start + args.first);
	if (args.last != null) start = Math.max(start, end - args.last);
	end = Math.max(start, end);
	return { start, end };
}

/** Gives the fields of a connection whose page is already cut out. */
export function describePage<T>(
	page: readonly T[],
	place: { start: number; total: number },
	show: (item: T) => unknown,
	describeEdge: (item: T) => Fields = () => ({}),
): Fields {
	const { start, total } = place;
	const end = start + page.length;
	return {
		totalCount: total,
		nodes: () => page.map(show),
		edges: () =>
			page.map((item, index) => ({
				cursor: encodeCursor(start + index),
				node: () => show(item),
				...describeEdge(item),
			})),
		pageInfo: {
			hasNextPage: end < total,
			hasPreviousPage: start > 0,
			startCursor: page.length === 0 ? null : encodeCursor(start),
			endCursor: page.length === 0 ? null : encodeCursor(end - 1),
		},
	};
}

/** Gives the page of a list as a connection. */
export function connect<T>(
	items: readonly T[],
	args: PageArguments,
	show: (item: T) => unknown,
	describeEdge?: (item: T) => Fields,
): Fields {
	const { start, end } = selectPage(items.length, args);
	return describePage(items.slice(start, end), { start, total: items.length }, show, describeEdge);
}

/** Reads a moment that an argument names; null where it names none. */
export function readTime(time: string | null | undefined): number | null {
	const read = time == null ? null : Date.parse(time);
	if (Number.isNaN(read)) throw new Unmodelled(`the time ${time}`);
	return read;
}

/** Gives a time as GraphQL shows it: to the second. */
export function formatTime(time: string): string {
	return new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** Gives a time, or null. */
export function formatOptionalTime(time: string | null): string | null {
	return time === null ? null : formatTime(time);
}

/** `orderBy` of a list that knows when things were made and changed. */
export interface OrderArgument {
	field: string;
	direction: "ASC" | "DESC";
}

/** Sorts as `orderBy` says, each field by its value here; a field that GitHub knows and that has none is not modelled. */
export function orderBy<T>(
	items: readonly T[],
	by: OrderArgument,
	values: Readonly<Record<string, (item: T) => string | number>>,
): T[] {
	const { field, direction } = by;
	const value = values[field];
	if (value === undefined) throw new Unmodelled(`the order by ${field}`);
	return order(items, direction, value);
}

/** Sorts by a value of the items, those of one value in the order they were made. */
export function order<T>(items: readonly T[], direction: "ASC" | "DESC", value: (item: T) => string | number): T[] {
	const sorted = [...items].sort((left, right) => {
		const [a, b] = [value(left), value(right)];
		return a < b ? -1 : a > b ? 1 : 0;
	});
	return direction === "DESC" ? sorted.reverse() : sorted;
}
