/** Reads an action.yml into what the runner needs of it. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planStep } from "./plan.ts";
import {
	entriesOf,
	findKey,
	isSequence,
	literalOf,
	locate,
	parseActionFile,
	refuse,
	type TemplateToken,
} from "./syntax.ts";
import type { StepPlan } from "./workflow-plan.ts";

export interface ActionDefinition {
	/** The action.yml itself. */
	readonly file: string;
	readonly directory: string;
	readonly inputs: readonly {
		readonly name: string;
		readonly default: TemplateToken | undefined;
		readonly deprecation: string | undefined;
	}[];
	readonly runs:
		| {
				readonly kind: "node";
				readonly pre: string | undefined;
				readonly preIf: string;
				readonly main: string;
				readonly post: string | undefined;
				readonly postIf: string;
		  }
		| {
				readonly kind: "composite";
				readonly steps: readonly StepPlan[];
				readonly outputs: readonly { readonly name: string; readonly value: TemplateToken }[];
		  }
		/** A container, or a runtime that is not here. */
		| { readonly kind: "other"; readonly refusal: string };
}

const SUPPORTED_NODE = new Set(["node20", "node24"]);

/** Contexts and functions of `pre-if` and `post-if`. */
export const RUNS_IF_CONTEXT = [
	"runner",
	"github",
	"job",
	"strategy",
	"matrix",
	"env",
	"inputs",
	"always(0,0)",
	"success(0,0)",
	"failure(0,0)",
	"cancelled(0,0)",
	"hashFiles(1,255)",
];

/** The definition in a directory; undefined when it has no action file; throws a WorkflowError for one that is not valid. */
export function readAction(directory: string): ActionDefinition | undefined {
	const file = ["action.yml", "action.yaml"].map((name) => join(directory, name)).find((path) => existsSync(path));
	if (!file) {
		if (existsSync(join(directory, "Dockerfile")))
			return {
				file: join(directory, "Dockerfile"),
				directory,
				inputs: [],
				runs: { kind: "other", refusal: `${directory}: container actions are not supported by the rehearsal` },
			};
		return undefined;
	}
	const root = parseActionFile(file, readFileSync(file, "utf8"));
	const runs = findKey(root, "runs");
	const usingToken = findKey(runs, "using");
	const using = literalOf(file, usingToken) ?? "";
	const inputs = entriesOf(file, findKey(root, "inputs")).map(({ key, value }) => ({
		name: key,
		default: findKey(value, "default"),
		deprecation: literalOf(file, findKey(value, "deprecationMessage")),
	}));
	if (using === "composite") {
		const steps = findKey(runs, "steps");
		return {
			file,
			directory,
			inputs,
			runs: {
				kind: "composite",
				steps: steps && isSequence(steps) ? [...steps].map((step) => planStep(file, step)) : [],
				outputs: entriesOf(file, findKey(root, "outputs")).flatMap(({ key, value }) => {
					const token = findKey(value, "value");
					return token ? [{ name: key, value: token }] : [];
				}),
			},
		};
	}
	if (!SUPPORTED_NODE.has(using)) {
		const refusal = `${locate(file, usingToken ?? root)}: 'using: ${using}' is not supported by the rehearsal; node24, node20 and composite are`;
		return { file, directory, inputs, runs: { kind: "other", refusal } };
	}
	const main = literalOf(file, findKey(runs, "main"));
	if (!main) refuse(file, runs, "'main' is missing");
	return {
		file,
		directory,
		inputs,
		runs: {
			kind: "node",
			pre: literalOf(file, findKey(runs, "pre")),
			preIf: findKey(runs, "pre-if")?.toString() || "always()",
			main,
			post: literalOf(file, findKey(runs, "post")),
			postIf: findKey(runs, "post-if")?.toString() || "always()",
		},
	};
}
