/** What an action that the runner serves itself is given. */

export interface BuiltinRequest {
	/** Inputs as given in `with`, keys in lower case. */
	readonly inputs: Readonly<Record<string, string>>;
	readonly workspace: string;
	readonly repository: { readonly owner: string; readonly name: string; readonly path: string };
	readonly event: { readonly ref: string; readonly sha: string };
	/** Directory in which the run keeps its artifacts. */
	readonly artifacts: string;
	readonly nodePath: string;
	log(line: string): void;
	warn(message: string): void;
	setOutput(name: string, value: string): void;
	addPath(directory: string): void;
}
