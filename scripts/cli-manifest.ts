/** Decides the package.json that the published command line has. */

/** What packages/cli/package.json says. */
export interface CliManifest {
	readonly name: string;
	readonly description: string;
	readonly license: string;
	readonly type: string;
	readonly bin: Readonly<Record<string, string>>;
	readonly files: readonly string[];
	readonly engines: Readonly<Record<string, string>>;
	/** True until npm has the package: npm refuses to publish it, and help, init and the READMEs name the clone. */
	readonly private?: boolean;
}

/**
 * No scripts and no dependencies: nothing runs at installation, and everything needed is in the package. npm compares
 * `repository` with the provenance, so it is the repository that the workflow runs in.
 */
export function decideCliManifest(manifest: CliManifest, version: string, address: string): object {
	const { name, description, license, type, bin, files, engines } = manifest;
	return {
		name,
		version,
		...(manifest.private === true ? { private: true } : {}),
		description,
		license,
		type,
		repository: { type: "git", url: `git+${address}.git`, directory: "packages/cli" },
		homepage: `${address}/tree/v${version}/packages/cli`,
		bin,
		files,
		engines,
	};
}
