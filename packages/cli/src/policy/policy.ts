/** `policy`: the policy in force, every value with where it comes from; GitHub is asked only for what the policy extends in other repositories. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { checkPolicy } from "../check/policy-findings.ts";
import { EXIT, type RunCommand } from "../command.ts";
import { connect, hasToken } from "../connection.ts";
import { printJson } from "../json-documents.ts";
import { readLocalRepository } from "../local-repository.ts";
import { readPolicyPath } from "../policy-path.ts";
import { style } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { extendsOthers, readLocalLayers } from "./layers.ts";
import { listOrigins } from "./origins.ts";

export const run: RunCommand = async (values, runtime) => {
	const { root } = readLocalRepository(runtime.cwd, runtime);
	const file = readPolicyPath(values);
	const text = readText(root, file, values.text("policy-file") !== undefined);
	const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
	const github = hasToken(values, runtime) ? async () => (await connect(values, runtime)).github : undefined;
	const layers =
		text === undefined
			? []
			: extendsOthers(text)
				? await readLocalLayers({ root, path: file, text }, github)
				: [{ source: file, text, bases: [] }];
	const { policies, findings } = checkPolicy(file, text, today, extendsOthers(text) ? layers : undefined);
	if (policies.length === 0) {
		const problems = findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.what}`);
		if (values.json) printJson<"policy">(runtime, { schemaVersion: 1, problems });
		else runtime.complain(problems.map((problem) => `${style("red", "error:")} ${problem}`).join("\n"));
		return EXIT.problems;
	}
	const shown = listOrigins(policies, layers);
	if (values.json) printJson<"policy">(runtime, { schemaVersion: 1, file, policies: shown });
	else
		for (const { service, values: lines } of shown) {
			if (service !== null) runtime.say(style("bold", `Service ${service}`));
			for (const { path, value, origin } of lines)
				runtime.say(`${path}: ${JSON.stringify(value)}  ${style("dim", `# ${origin}`)}`);
		}
	return EXIT.ok;
};

/** A file that was named has to be there; without one the built-in policy holds. */
function readText(root: string, file: string, isNamed: boolean): string | undefined {
	try {
		return readFileSync(join(root, file), "utf8");
	} catch (thrown) {
		if ((thrown as NodeJS.ErrnoException).code !== "ENOENT") throw thrown;
		if (!isNamed) return undefined;
		throw new UsageError(
			`--policy-file is ${quoteValue(file)}; there is no such file in ${root}.`,
			"Give its path from the repository's root.",
		);
	}
}
