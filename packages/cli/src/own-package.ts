/** This package, from its own package.json, and the command by which a reader of its output calls it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "./command.ts";
import { writeWord } from "./shell-word.ts";

export interface OwnPackage {
	/** `0.0.0` in a clone of the sources. */
	readonly version: string;
	/** Whether npm has it: until then package.json says `"private": true`, with which npm refuses to publish. */
	readonly isPublished: boolean;
	/** Absolute path of the program. */
	readonly program: string;
}

export interface Invocation {
	/** What a reader can run today, such as `npx @octoacme/release`. */
	readonly command: string;
	/** What makes the command known to the shell; undefined where nothing is needed. */
	readonly setup: string | undefined;
}

/** Also from the bundle, which lies beside the same file. */
export function readOwnPackage(): OwnPackage {
	const folder = join(import.meta.dirname, "..");
	const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
		readonly version: string;
		readonly private?: boolean;
	};
	return {
		version: manifest.version,
		isPublished: manifest.private !== true,
		program: join(folder, "dist", "index.js"),
	};
}

export function decideInvocation({ version, isPublished, program }: OwnPackage): Invocation {
	if (isPublished) return { command: "npx @octoacme/release", setup: undefined };
	const isClone = version === "0.0.0";
	return {
		command: PROGRAM,
		setup: isClone ? `alias ${PROGRAM}=${writeWord(`node ${writeWord(program)}`)}` : undefined,
	};
}
