/** Which packages of a repository have release tags of their own, and where each lies; pure. */
import type { TagFacts } from "./tag-facts.ts";

export interface Package {
	/** As the policy's services are called. */
	readonly name: string;
	/** Pattern of its tags. */
	readonly tag: string;
	readonly paths: readonly string[];
}

export interface PackageFacts {
	/** Empty where the repository is released as one. */
	readonly packages: readonly Package[];
	/** Patterns of tags that name something of which there is no folder. */
	readonly unplacedTags: readonly string[];
}

const MANIFEST =
	/^(?:(.+)\/)?(?:package\.json|Cargo\.toml|go\.mod|pyproject\.toml|setup\.py|Chart\.yaml|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|[^/]+\.(?:gemspec|csproj))$/;
const OUTSIDE = /(?:^|\/)(?:node_modules|vendor|testdata|tests?|fixtures?|examples?)\//;
/** Words before a version that name no package. */
const NO_NAME = /^(?:v|ver|version|rel|releases?|tags?)?$/i;
const READ = 400;

export function readPackages(
	{ tagPatterns }: Pick<TagFacts, "tagPatterns">,
	files: readonly string[],
	read: (path: string) => string | undefined,
	/** Name of the repository, for what is released as a whole. */
	repository = "repository",
): PackageFacts {
	const named = tagPatterns.map((tag) => ({ tag, label: readLabel(tag) }));
	const folders = listFolders(files, read);
	const placed = named.flatMap(({ tag, label }) => {
		const folder = label === "" ? undefined : findFolder(label, folders);
		return folder === undefined ? [] : [{ tag, label, paths: [folder === "" ? "**" : `${folder}/**`] }];
	});
	const unplacedTags = named.flatMap(({ tag, label }) =>
		label === "" || placed.some((one) => one.tag === tag) ? [] : [tag],
	);
	// The most frequent pattern without a name: releases of the whole repository beside those of its packages.
	const whole = named.find(({ label }) => label === "");
	const all = [...placed, ...(whole === undefined ? [] : [{ ...whole, label: repository, paths: ["**"] }])];
	return { packages: placed.length === 0 || all.length < 2 ? [] : nameEach(all), unplacedTags };
}

/** `web-sdk-v{version}` is of `web-sdk`, `@acme/cli@{version}` of `@acme/cli`; empty for `v{version}` and its like. */
function readLabel(pattern: string): string {
	const label = pattern.replace(/[-_/@]?v?\{version\}$/, "");
	return NO_NAME.test(label) ? "" : label;
}

interface Folder {
	/** Empty: the repository's root. */
	readonly path: string;
	/** As its manifest calls it. */
	readonly name: string | undefined;
}

function listFolders(files: readonly string[], read: (path: string) => string | undefined): readonly Folder[] {
	const manifests = files.filter((path) => MANIFEST.test(path) && !OUTSIDE.test(path));
	return manifests.map((path, index) => ({
		path: MANIFEST.exec(path)![1] ?? "",
		name:
			index < READ && /(?:package\.json|Cargo\.toml|pyproject\.toml|Chart\.yaml)$/.test(path)
				? readName(read(path))
				: undefined,
	}));
}

function readName(text = ""): string | undefined {
	return /(?:^|[{,])[ \t]*(?:"name"\s*:|name\s*[:=])\s*["']?([@A-Za-z0-9._/-]+)/m.exec(text)?.[1];
}

/** By its path, by its manifest, by the folder's name, by the end of it (`web` is `actix-web`); undefined where none or several are. */
function findFolder(label: string, folders: readonly Folder[]): string | undefined {
	const last = (path: string) => path.slice(path.lastIndexOf("/") + 1);
	const short = label.slice(label.lastIndexOf("/") + 1);
	const ways: readonly ((folder: Folder) => boolean)[] = [
		({ path }) => path === label,
		({ name }) => name === label,
		({ path }) => path !== "" && last(path) === short,
		({ name }) => name?.endsWith(`/${short}`) === true,
		({ path }) => last(path).endsWith(`-${short}`),
	];
	for (const way of ways) {
		const found = [...new Set(folders.filter(way).map(({ path }) => path))];
		if (found.length === 1) return found[0];
		if (found.length > 1) return undefined;
	}
	return undefined;
}

/** Names of services hold lower-case letters, digits and dashes, and each stands once. */
function nameEach(
	found: readonly { readonly tag: string; readonly label: string; readonly paths: readonly string[] }[],
): readonly Package[] {
	const taken = new Set<string>();
	return found.map(({ tag, label, paths }) => {
		const [short, long] = [label.slice(label.lastIndexOf("/") + 1), label].map(toName);
		let name = taken.has(short!) ? long! : short!;
		for (let count = 2; taken.has(name); count++) name = `${long!.slice(0, 58)}-${count}`;
		taken.add(name);
		return { name, tag, paths };
	});
}

function toName(label: string): string {
	const letters = label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
	const name = /^[a-z]/.test(letters) ? letters : `p${letters.startsWith("-") ? "" : "-"}${letters}`;
	return label.startsWith("@") ? toName(label.slice(1)) : name.slice(0, 63).replace(/(?<!-)-+$/, "");
}
