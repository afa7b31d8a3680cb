/** Every value of the policy in force in the policy file's own words, and where each comes from; pure. */
import type { PolicyLayer } from "@octoacme/shared/policy/compose.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { readPattern, showPattern } from "@octoacme/shared/release/version.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";

export interface PolicyValue {
	/** As in the file: `requirements.ci.role`, `environments[0].name`. */
	readonly path: string;
	readonly value: unknown;
	/** Null: the built-in policy. */
	readonly line: number | null;
	/** The text whose line it is, as people name it; null for the built-in policy. */
	readonly source: string | null;
}

type Path = readonly (string | number | { readonly name: string })[];

/**
 * Values without text of a file are all built-in. `layers` as they lie, the policy itself last: the highest that says a value is where
 * it comes from. A service's own values come before those of the whole file.
 */
export function listPolicyValues(
	policy: Policy,
	layers: readonly Pick<PolicyLayer, "source" | "text">[],
): readonly PolicyValue[] {
	const finders = layers.map(({ source, text }) => ({ source, findLine: createFinder(text) })).reverse();
	const own: Path = policy.service === undefined ? [] : ["services", policy.service];
	const find = (path: Path) => {
		for (const { source, findLine } of finders) {
			const line = findLine(path);
			if (line !== null) return { line, source };
		}
		return null;
	};
	return listLeaves(toFileWords(policy), []).map(({ path, value }) => {
		const [list, index, ...rest] = path;
		const name = list === "environments" ? policy.environments[Number(index)]?.name : undefined;
		// An environment keeps its name and not its place where one text takes over another's.
		const named = name === undefined ? path : ["environments", { name }, ...rest];
		const found = (own.length === 0 ? null : find([...own, ...named])) ?? find(named);
		return { path: renderPath(path), value, line: found?.line ?? null, source: found?.source ?? null };
	});
}

function toFileWords(policy: Policy): Readonly<Record<string, unknown>> {
	const { origin: _origin, digest: _digest, service: _service, trust, tag, ...rest } = policy;
	return {
		tag: showPattern(tag),
		versioning: readPattern(tag)?.versioning,
		calver: readPattern(tag)?.calendar?.join("."),
		...(rename(rest) as Readonly<Record<string, unknown>>),
		"trusted-workflows": trust.workflows,
		"trusted-authors": trust.authors,
		"max-age": renderDuration(trust.maxAgeMs),
	};
}

/** `maxWaiverMs: 60000` is `max-waiver: 1m` in the file. */
function rename(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(rename);
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, child]) => {
			const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
			return name.endsWith("-ms") && typeof child === "number"
				? [name.slice(0, -3), renderDuration(child)]
				: [name, rename(child)];
		}),
	);
}

/** Lists of plain values are one value; an empty map is none. */
function listLeaves(value: unknown, path: Path): readonly { readonly path: Path; readonly value: unknown }[] {
	if (value === undefined) return [];
	if (value === null || typeof value !== "object") return [{ path, value }];
	if (Array.isArray(value) && value.every((entry) => entry === null || typeof entry !== "object"))
		return [{ path, value }];
	return Array.isArray(value)
		? value.flatMap((child, index) => listLeaves(child, [...path, index]))
		: Object.entries(value).flatMap(([key, child]) => listLeaves(child, [...path, key]));
}

function createFinder(text: string): (path: Path) => number | null {
	const counter = new LineCounter();
	const { contents } = parseDocument(text, { lineCounter: counter, logLevel: "silent" });
	return (path) => {
		let node: unknown = contents;
		let offset: number | undefined;
		for (const part of path) {
			if (isMap(node)) {
				const pair = node.items.find(({ key }) => String((key as { value?: unknown } | null)?.value) === String(part));
				offset = (pair?.key as { range?: readonly number[] } | undefined)?.range?.[0];
				node = pair?.value;
			} else if (isSeq(node)) {
				node =
					typeof part === "object"
						? node.items.find((item) => isMap(item) && item.get("name") === part.name)
						: node.items[Number(part)];
				offset = (node as { range?: readonly number[] } | undefined)?.range?.[0];
			} else return null;
			if (node === undefined) return null;
		}
		return offset === undefined ? null : counter.linePos(offset).line;
	};
}

function renderPath(path: Path): string {
	return path.reduce<string>(
		(text, part) =>
			typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
		"",
	);
}
