/** How a command line is refused that cannot be understood. */

/** A command line that cannot be understood; ends with exit code 2. */
export class UsageError extends Error {
	override readonly name = "UsageError";
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(message);
		this.hint = hint;
	}
}
