/**
 * Makes the bundles of all actions small together: comments go, and a module that several chunks hold is kept once.
 *
 * The published bundles are readable and every action carries the same packages, so the six of them repeat each other. A chunk
 * of a bundle is a module with three exports, `id`, `ids` and `modules`, where `modules` maps a number to a function. Functions
 * with the same number and text move into a file of `shared/`, one file for each set of chunks, and the chunks import it.
 */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { minifySync, parseSync } from "rolldown/utils";

export const SHARED_FOLDER = "shared";

/** One member of a chunk's `modules`, such as `218: ((module) => {…})`. */
interface Member {
	readonly text: string;
	/** Paths of the chunks that hold it, in order. */
	readonly chunks: string[];
}

interface Chunk {
	/** Up to and including `export const modules = {`. */
	readonly head: string;
	readonly members: readonly string[];
}

/**
 * Takes and gives path → text of JavaScript files; the result holds every given path, and files below `shared/` where
 * there is something to share. The same input gives the same bytes. Throws Error with the path when a file can't be parsed.
 */
export function shareModules(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const result = new Map<string, string>();
	const chunks = new Map<string, Chunk>();
	const known = new Map<string, { readonly text: string; readonly chunk: Chunk | undefined }>();
	for (const [path, source] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
		let read = known.get(source);
		if (read === undefined) {
			const text = stripComments(path, source);
			read = { text, chunk: readChunk(path, text) };
			known.set(source, read);
		}
		result.set(path, read.text);
		if (read.chunk !== undefined) chunks.set(path, read.chunk);
	}
	const shared = groupMembers(chunks);
	for (const { name, members } of shared.files)
		result.set(`${SHARED_FOLDER}/${name}`, `export const modules = {\n\t${members.join(",\n\t")}\n};\n`);
	if (shared.files.length > 0) result.set(`${SHARED_FOLDER}/package.json`, '{"type":"module"}\n');
	for (const [path, chunk] of chunks) {
		const imported = shared.names.get(path) ?? [];
		if (imported.length > 0) result.set(path, renderChunk(path, chunk, imported, shared.moved));
	}
	return result;
}

function stripComments(path: string, source: string): string {
	const { code, errors } = minifySync(path, source, {
		module: true,
		mangle: false,
		compress: false,
		codegen: { removeWhitespace: false },
	});
	if (errors.length > 0) throw new Error(`${path} is no JavaScript module: ${errors[0]!.message}`);
	return code.endsWith("\n") ? code : `${code}\n`;
}

/** undefined for anything but a chunk with exactly the three exports: a function there may hang on what else is in the file. */
function readChunk(path: string, text: string): Chunk | undefined {
	const { program, errors } = parseSync(path, text);
	if (errors.length > 0) throw new Error(`${path} is no JavaScript module: ${errors[0]!.message}`);
	const exported = program.body.map((statement) => {
		if (statement.type !== "ExportNamedDeclaration") return undefined;
		const { declaration } = statement;
		if (declaration?.type !== "VariableDeclaration" || declaration.declarations.length !== 1) return undefined;
		const { id, init } = declaration.declarations[0]!;
		return id.type === "Identifier" ? { name: id.name, init } : undefined;
	});
	if (exported.map((found) => found?.name).join() !== "id,ids,modules") return undefined;
	const object = exported[2]?.init;
	if (object?.type !== "ObjectExpression") return undefined;
	if (object.properties.some(({ type }) => type !== "Property")) return undefined;
	return {
		head: text.slice(0, object.start + 1),
		members: object.properties.map(({ start, end }) => text.slice(start, end)),
	};
}

interface Shared {
	readonly files: readonly { readonly name: string; readonly members: readonly string[] }[];
	/** Path of a chunk → names of the shared files that it imports. */
	readonly names: ReadonlyMap<string, readonly string[]>;
	/** Texts of the members that lie in a shared file. */
	readonly moved: ReadonlySet<string>;
}

function groupMembers(chunks: ReadonlyMap<string, Chunk>): Shared {
	const members = new Map<string, Member>();
	for (const [path, chunk] of chunks)
		for (const text of chunk.members) {
			const member = members.get(text) ?? { text, chunks: [] };
			member.chunks.push(path);
			members.set(text, member);
		}
	const groups = new Map<string, Member[]>();
	for (const member of members.values())
		if (member.chunks.length > 1) {
			const key = member.chunks.join("\n");
			groups.set(key, [...(groups.get(key) ?? []), member]);
		}
	const names = new Map<string, string[]>();
	const files = [...groups.values()].map((group) => {
		const texts = group.map(({ text }) => text);
		const name = `${createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16)}.js`;
		for (const path of group[0]!.chunks) names.set(path, [...(names.get(path) ?? []), name]);
		return { name, members: texts };
	});
	return { files, names, moved: new Set([...groups.values()].flat().map(({ text }) => text)) };
}

function renderChunk(path: string, chunk: Chunk, names: readonly string[], moved: ReadonlySet<string>): string {
	const folder = posix.relative(posix.dirname(path), SHARED_FOLDER);
	const imports = names.map((name, index) => `import { modules as shared${index} } from "${folder}/${name}";\n`);
	const spread = names.map((_, index) => `...shared${index}`);
	const own = chunk.members.filter((text) => !moved.has(text));
	return `${imports.join("")}${chunk.head}\n\t${[...spread, ...own].join(",\n\t")}\n};\n`;
}
