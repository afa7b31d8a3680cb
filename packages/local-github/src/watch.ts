/** Watches what is read of a request, so that a field which changes nothing here is an error and not an answer. */

/** A value that notes each read of it, and the paths that nothing has read so far. */
interface Watched<T> {
	readonly value: T;
	/** Paths such as `filterBy.since` or `tree.0.mode`; `isIgnored` names values that mean the same as leaving them out. */
	listUnread(isIgnored?: (path: readonly string[], value: unknown) => boolean): string[];
}

/** A value that GitHub knows, such as a field to sort by, and that nothing here obeys; `what` names it. */
export class Unmodelled extends Error {
	constructor(what: string) {
		super(`${what} is not modelled`);
	}
}

/** Methods that may stop early; a list that one of them is called on is read whole. */
const WHOLE_LIST: ReadonlySet<PropertyKey> = new Set(["every", "find", "findIndex", "includes", "indexOf", "some"]);

const originals = new WeakMap<object, { value: object; readAll: () => void }>();

function isContainer(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

interface Node {
	readonly proxy: unknown;
	readonly read: Set<string>;
	readonly children: Map<string, Node>;
	isWhole: boolean;
}

function createNode(value: Record<string, unknown>): Node {
	const children = new Map<string, Node>();
	const read = new Set<string>();
	const proxy = new Proxy(value, {
		get(target, name, receiver) {
			if (WHOLE_LIST.has(name) && Array.isArray(target)) for (const key of Object.keys(target)) read.add(key);
			if (typeof name === "symbol" || !Object.hasOwn(target, name)) return Reflect.get(target, name, receiver);
			read.add(name);
			const inner = target[name];
			if (!isContainer(inner)) return inner;
			const child = children.get(name) ?? createNode(inner);
			children.set(name, child);
			return child.proxy;
		},
	});
	const node: Node = { proxy, read, children, isWhole: false };
	const readAll = () => {
		node.isWhole = true;
	};
	originals.set(proxy, { value, readAll });
	return node;
}

/** Starts to watch an object or a list with all that is inside it. */
export function watchReads<T extends object>(value: T): Watched<T> {
	const root = createNode(value as Record<string, unknown>);
	const walk = (
		node: Node,
		held: Record<string, unknown>,
		path: readonly string[],
		isIgnored: (path: readonly string[], value: unknown) => boolean,
	): string[] => {
		// A list of names that was taken and then compared with no item has been read.
		if (node.isWhole || (Array.isArray(held) && node.read.size === 0 && !held.some(isContainer))) return [];
		return Object.entries(held).flatMap(([key, inner]) => {
			const place = [...path, key];
			if (inner === undefined || isIgnored(place, inner)) return [];
			if (!node.read.has(key)) return [place.join(".")];
			const child = node.children.get(key);
			return child === undefined || !isContainer(inner) ? [] : walk(child, inner, place, isIgnored);
		});
	};
	return {
		value: root.proxy as T,
		listUnread: (isIgnored = () => false) => walk(root, value as Record<string, unknown>, [], isIgnored),
	};
}

/** Reads a value of free form as a whole, such as a deployment's payload that is only kept; it is watched no longer. */
export function readWhole<T>(value: T): T {
	const original = isContainer(value) ? originals.get(value) : undefined;
	original?.readAll();
	return original === undefined ? value : (original.value as T);
}

/** The parameters of a query, with the names of those that nothing has read. */
export class WatchedQuery extends URLSearchParams {
	readonly #read = new Set<string>();

	override get(name: string): string | null {
		this.#read.add(name);
		return super.get(name);
	}

	override has(name: string): boolean {
		this.#read.add(name);
		return super.has(name);
	}

	listUnread(): string[] {
		return [...new Set(this.keys())].filter((name) => !this.#read.has(name));
	}
}
