/** The contract is data: `action.yml` ⇄ typed inputs ⇄ README ⇄ entry point, and the same input means the same everywhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { listActions, readContract, readReasons, root } from "../scripts/action-contract.ts";

const ACTIONS = ["announce", "deploy", "preflight", "release-notes", "rollback", "verify"];
const COMMON_OUTPUTS = ["decision", "reason", "sha", "version", "release-type", "result"];

/** Inputs whose text may differ because they are about the action itself; everything else is the same in all. */
async function readSpec(
	action: string,
): Promise<{ inputs: Record<string, { required?: boolean }>; outputs: readonly string[] }> {
	const module = (await import(pathToFileURL(join(root, "actions", action, "src/inputs.ts")).href)) as Record<
		string,
		unknown
	>;
	const inputs = module.inputs as { fields: Record<string, { required: boolean }> };
	const outputs = module.outputs as { names: readonly string[] };
	return { inputs: inputs.fields, outputs: outputs.names };
}

describe("the contract", () => {
	it("covers all six actions", () => {
		expect(listActions()).toEqual(ACTIONS);
	});

	describe.each(ACTIONS)("of %s", (action) => {
		const contract = readContract(action);
		const readme = readFileSync(join(root, "actions", action, "README.md"), "utf8");

		it("declares the inputs that the code reads, no more and no fewer", async () => {
			const spec = await readSpec(action);
			expect(Object.keys(spec.inputs).sort()).toEqual(Object.keys(contract.inputs).sort());
		});

		it("declares the outputs that the code may set, the common ones among them", async () => {
			const spec = await readSpec(action);
			expect([...spec.outputs].sort()).toEqual(Object.keys(contract.outputs).sort());
			for (const output of COMMON_OUTPUTS) expect(Object.keys(contract.outputs)).toContain(output);
		});

		it("marks as required what has no default and is read as required", async () => {
			const spec = await readSpec(action);
			for (const [name, input] of Object.entries(spec.inputs)) {
				const declared = contract.inputs[name]!;
				if (declared.required) expect(input.required, name).toBe(true);
				if (input.required) expect(declared.required === true || (declared.default ?? "") !== "", name).toBe(true);
			}
		});

		it("runs its bundle under Node 24", () => {
			expect(contract.runs.using).toBe("node24");
			expect(contract.runs.main).toBe("dist/index.js");
			expect(existsSync(join(root, "actions", action, contract.runs.main))).toBe(true);
			if (contract.runs.post) {
				expect(contract.runs.post).toBe("dist/post.js");
				expect(existsSync(join(root, "actions", action, contract.runs.post))).toBe(true);
			}
			const entry = readFileSync(join(root, "actions", action, "src/index.ts"), "utf8");
			expect(
				entry.split("\n").filter((line) => line.trim() && !/^(import|\/\/|\/?\*)/.test(line.trim())).length,
			).toBeLessThanOrEqual(8);
		});

		it("documents every input, output and reason, and shows a workflow first", async () => {
			for (const [name, input] of Object.entries(contract.inputs)) {
				expect(input.description?.trim().length ?? 0, name).toBeGreaterThan(10);
				expect(readme).toContain(`id="input-${name}"`);
			}
			for (const name of Object.keys(contract.outputs)) expect(readme).toContain(`id="output-${name}"`);
			for (const reason of await readReasons(action)) {
				expect(reason.code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
				expect(readme).toContain(`\`${reason.code}\``);
			}
			expect(readme.indexOf("```yaml")).toBeGreaterThan(0);
			expect(readme.indexOf("```yaml")).toBeLessThan(readme.indexOf("<!-- inputs:begin -->"));
		});

		it("names only inputs that exist in the workflows it shows", () => {
			for (const [, block] of readme.matchAll(/```yaml\n([\s\S]*?)```/g)) {
				for (const [, used, withBlock] of block!.matchAll(
					/uses: octoacme\/(?:release-actions\/actions\/)?([a-z-]+)@\S+\n((?:\s+.*\n)*?)(?=\s*- |\n\S|$)/g,
				)) {
					if (!ACTIONS.includes(used!)) continue;
					const given = /with:\n((?:\s{8,}.*\n?)*)/.exec(withBlock!)?.[1] ?? "";
					for (const [, name] of given.matchAll(/^\s+([a-z][a-z-]*):/gm))
						expect(Object.keys(readContract(used!).inputs), `${used}: ${name}`).toContain(name);
				}
			}
		});
	});

	it("gives an input of one name one meaning and one default in every action", () => {
		const seen = new Map<string, { action: string; default: string; description: string }>();
		for (const action of ACTIONS) {
			for (const [name, input] of Object.entries(readContract(action).inputs)) {
				const before = seen.get(name);
				const own = { action, default: String(input.default ?? ""), description: input.description.trim() };
				if (!before) seen.set(name, own);
				else
					expect(
						{ default: own.default, description: own.description },
						`${name} in ${before.action} and ${action}`,
					).toEqual({ default: before.default, description: before.description });
			}
		}
	});

	it("reads documented defaults and nothing else: no default stands in the code", async () => {
		for (const action of ACTIONS) {
			const source = readFileSync(join(root, "actions", action, "src/inputs.ts"), "utf8");
			expect(source, action).not.toMatch(/\bdefault\s*:/);
		}
	});

	it("keeps every policy key documented", () => {
		const reference = readFileSync(join(root, "docs/policy.md"), "utf8");
		const schema = JSON.parse(readFileSync(join(root, "schema/release-policy.schema.json"), "utf8")) as {
			properties: Record<string, unknown>;
		};
		for (const key of Object.keys(schema.properties)) expect(reference).toContain(`\`${key}\``);
	});

	it("has no action folder beside the six", () => {
		const folders = readdirSync(join(root, "actions"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(folders.map((folder) => folder.name).sort()).toEqual(ACTIONS);
	});
});
