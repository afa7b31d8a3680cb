/** Reads lists that GitHub hands out in pages. */
import * as z from "zod";
import type { Shape } from "./failure.ts";
import { type Answer, invalidAnswer } from "./failure.ts";

export interface Page<T> {
	readonly value: T;
	readonly lastPage: number;
	readonly next: Readonly<Record<string, string>> | undefined;
}

const MAX_PAGES = 200;
const PARALLEL_PAGES = 6;

/** Page 1, then the pages it names, several at a time; fewer entries than its `total_count` are an invalid answer. */
export async function readPages<T>(
	readPage: <Value>(page: number, shape: Shape<Value>) => Promise<Page<Value>>,
	label: string,
	item: Shape<T>,
	items: string | undefined,
): Promise<T[]> {
	const list = z.array(item);
	const wrapped = items === undefined ? undefined : z.object({ total_count: z.number().optional(), [items]: list });
	const readList = async (page: number) => {
		if (wrapped === undefined) return { total: undefined, ...(await readPage(page, list)) };
		const { value, lastPage } = await readPage(page, wrapped);
		return { total: value["total_count"] as number | undefined, value: value[items!] as T[], lastPage };
	};
	const first = await readList(1);
	const all = [...first.value];
	let known = first.lastPage;
	for (let page = 2; page <= Math.min(known, MAX_PAGES); ) {
		const count = Math.min(PARALLEL_PAGES, known - page + 1);
		const numbers = Array.from({ length: count }, (_, index) => page + index);
		for (const result of await Promise.all(numbers.map(readList))) {
			all.push(...result.value);
			known = Math.max(known, result.lastPage);
		}
		page += count;
	}
	if (known > MAX_PAGES) throw invalidAnswer(label, `${known} pages, more than the ${MAX_PAGES} that are read`);
	if (first.total !== undefined && all.length < Math.min(first.total, 1_000))
		throw invalidAnswer(label, `${all.length} of ${first.total} entries`);
	return all;
}

/** The last page that a Link header names, and the query of its next page. */
export function readLinks(answer: Answer): { lastPage: number; next: Readonly<Record<string, string>> | undefined } {
	const link = answer.headers["link"] ?? "";
	const page = (relation: string) => {
		const part = link.split(",").find((candidate) => candidate.includes(`rel="${relation}"`));
		return Number(/[?&]page=(\d+)/.exec(part ?? "")?.[1] ?? 1);
	};
	const next = /<([^<>]+)>;\s{0,9}rel="next"/.exec(link)?.[1];
	return {
		lastPage: Math.max(page("last"), page("next")),
		next: next === undefined || !URL.canParse(next) ? undefined : Object.fromEntries(new URL(next).searchParams),
	};
}

/** Pages that are found only through the next link of the page before (cursors). */
export async function readLinkedPages<T>(
	readPage: (query: Readonly<Record<string, string>>) => Promise<Page<T[]>>,
	label: string,
): Promise<T[]> {
	const all: T[] = [];
	let query: Readonly<Record<string, string>> | undefined = {};
	for (let count = 0; query !== undefined; count++) {
		if (count >= MAX_PAGES) throw invalidAnswer(label, `more than the ${MAX_PAGES} pages that are read`);
		const page: Page<T[]> = await readPage(query);
		all.push(...page.value);
		query = page.next;
	}
	return all;
}
