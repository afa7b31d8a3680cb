/** Makes one file of the targets and of all that they read with: the fuzzer instruments nothing but CommonJS. */
import { join } from "node:path";
import { rolldown } from "rolldown";

export async function bundleTargets(file: string): Promise<void> {
	await using build = await rolldown({
		input: join(import.meta.dirname, "entry.ts"),
		platform: "node",
		logLevel: "silent",
	});
	await build.write({ file, format: "cjs", codeSplitting: false });
}
