/** Paths inside the workspace: a directory that an input or a policy names may not lead out of it, also not through a link. */
import { realpathSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { ActionableError } from "../errors.ts";
import { quoteValue } from "../text/escape.ts";

/** The real path of an existing directory of the workspace; throws `invalid-input` for any other. */
export function resolveInside(workspace: string, directory: string): string {
	const refuse = (problem: string, cause?: unknown) =>
		new ActionableError({
			code: "invalid-input",
			message: `The working directory ${quoteValue(directory)} ${problem}; expected a directory inside the workspace.`,
			hint: "Correct `working-directory`, and check the repository out before this step (actions/checkout).",
			cause,
		});
	let root: string;
	let real: string;
	try {
		root = realpathSync(workspace);
		real = realpathSync(resolve(root, directory));
	} catch (cause) {
		throw refuse("does not exist", cause);
	}
	const inside = relative(root, real);
	if (inside === ".." || inside.startsWith(`..${sep}`) || resolve(root, inside) !== real)
		throw refuse("leads out of the workspace");
	if (!statSync(real).isDirectory()) throw refuse("is no directory");
	return real;
}
